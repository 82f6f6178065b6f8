//! Province, then regency, both found while typing.

use leptos::{prelude::*, text_prop::TextProp};

use crate::{
    app::{Answer, ErrorNotice, lang, lang_now, route::Route, send, t, use_answer, use_app},
    components::{Button, ButtonKind, fresh_id},
    desk::protocol::{ChooseRegency, DeskError, GetRegions, RegionItem},
    i18n::words::{common, first_run},
    wilayah::normal,
};

/// Lines of a list at once; typing narrows it.
const SHOWN: usize = 8;

/// Chooses the regency this workspace is about.
#[component]
pub fn RegencyPicker(
    /// Stay on this page, which needed the regency.
    #[prop(optional)]
    stay: bool,
) -> impl IntoView {
    let app = use_app();
    let province = RwSignal::new(None::<RegionItem>);
    let regency = RwSignal::new(None::<RegionItem>);
    let provinces = use_answer(|| Some(GetRegions { within: None }), |_| false);
    let regencies = use_answer(
        move || province.get().map(|province| GetRegions { within: Some(province.code) }),
        |_| false,
    );
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<DeskError>);
    let start = move |_| {
        let Some(chosen) = regency.get_untracked() else { return };
        busy.set(true);
        send(ChooseRegency { code: chosen.code }, move |result| {
            busy.set(false);
            match result {
                Ok(()) => {
                    let said = first_run::STARTED.fill(lang_now(), &[("name", &chosen.name)]);
                    app.toasts.done(said);
                    if !stay {
                        app.router.go(Route::Home);
                    }
                }
                Err(why) => error.set(Some(why)),
            }
        });
    };
    let label = move || match regency.get() {
        Some(regency) => first_run::EMPTY_DO.fill(lang(), &[("name", &regency.name)]),
        None => first_run::EMPTY_PICK.of(lang()).to_owned(),
    };
    Effect::new(move |_| {
        province.track();
        regency.set(None);
    });
    view! {
        <RegionBox label=t(common::PROVINCE) hint=t(first_run::PICK_PROVINCE) regions=provinces chosen=province />
        {move || province.get().map(|_| view! {
            <RegionBox
                label=t(common::REGENCY)
                hint=t(first_run::PICK_REGENCY)
                regions=regencies
                chosen=regency
            />
        })}
        <div class="way__do">
            <Button
                label
                kind=ButtonKind::Secondary
                busy
                disabled=Signal::derive(move || regency.with(Option::is_none))
                on_click=start
            />
        </div>
        {move || error.get().map(|error| view! { <ErrorNotice error /> })}
    }
}

/// A box that narrows a list while one types; a tap or Enter chooses.
#[component]
fn RegionBox(
    #[prop(into)] label: TextProp,
    #[prop(into)] hint: TextProp,
    regions: Answer<Vec<RegionItem>>,
    chosen: RwSignal<Option<RegionItem>>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let fitting = move || {
        let wanted = normal(&typed.get());
        let fits =
            |region: &&RegionItem| wanted.is_empty() || normal(&region.name).contains(&wanted);
        regions.with(|all| {
            let all = all.map(Vec::as_slice).unwrap_or_default();
            all.iter().filter(fits).take(SHOWN).cloned().collect::<Vec<_>>()
        })
    };
    let choose = move |region: RegionItem| {
        typed.set(region.name.clone());
        chosen.set(Some(region));
        open.set(false);
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            if let Some(first) = fitting().into_iter().next() {
                choose(first);
            }
        }
        "Escape" => open.set(false),
        _ => {}
    };
    let id = fresh_id("region");
    let for_input = id.clone();
    let row = move |region: RegionItem| {
        let words = region.name.clone();
        view! {
            <li>
                <button type="button" class="choice-row" on:click=move |_| choose(region.clone())>
                    {words}
                </button>
            </li>
        }
    };
    let none = move || regions.is_there() && fitting().is_empty();
    view! {
        <div class="field">
            <label class="field__label" for=id>{move || label.get()}</label>
            <input
                class="input"
                id=for_input
                type="search"
                autocomplete="off"
                placeholder=move || hint.get()
                bind:value=typed
                on:focus=move |_| open.set(true)
                on:input=move |_| {
                    open.set(true);
                    chosen.set(None);
                }
                on:keydown=on_key
            />
            <Show when=move || open.get()>
                <ul class="choices choices--inline">
                    {move || fitting().into_iter().map(row).collect_view()}
                </ul>
            </Show>
            <Show when=none>
                <p class="field__hint" role="status">{t(first_run::PICK_NONE)}</p>
            </Show>
            {move || regions.error().map(|error| {
                view! { <ErrorNotice error retry=move |()| regions.again() /> }
            })}
        </div>
    }
}
