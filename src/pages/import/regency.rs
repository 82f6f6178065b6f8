//! The regency of the workspace, asked for before the first import; and a file of another one.

use leptos::{prelude::*, task::spawn_local};

use super::{flow::Event, parts::Note, session};
use crate::{
    app::{ask, lang, send, t, use_answer, use_app},
    components::{Button, ButtonKind, Select},
    desk::protocol::{ChooseRegency, GetRegions, RegionItem},
    i18n::words::{common, import_page as words},
    wilayah::{Country, Found, Level, Province, RegencyName, RegionCode},
};

/// Says that the file speaks of another regency than the chosen one.
#[component]
pub fn RegencyDiffers(
    /// What the file says.
    said: String,
) -> impl IntoView {
    let app = use_app();
    let here = Memo::new(move |_| {
        app.overview.with(|o| o.map_or_else(String::new, |o| o.settings.regency_name.clone()))
    });
    let words =
        move || words::REGENCY_OTHER.fill(lang(), &[("name", &said), ("here", &here.get())]);
    view! { <Note watch=true><p>{words}</p></Note> }
}

/// Asks for the regency; the one that the file speaks of is offered.
#[component]
pub fn RegencyChooser(
    /// What the file says, if it says something.
    said: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let province = RwSignal::new(None::<RegionCode>);
    let regency = RwSignal::new(None::<RegionCode>);
    let busy = RwSignal::new(false);
    let provinces = use_answer(|| Some(GetRegions { within: None }), |_| false);
    let regencies =
        use_answer(move || province.get().map(|code| GetRegions { within: Some(code) }), |_| false);
    if let Some(said) = said.clone() {
        spawn_local(async move {
            let Some(found) = look_up(&said).await else { return };
            // Only while the user has chosen nothing.
            if province.try_get_untracked() == Some(None) {
                province.set(found.at(Level::Province));
                regency.set(Some(found));
            }
        });
    }
    let choose = move |_| {
        let Some(code) = regency.get_untracked() else { return };
        busy.set(true);
        send(ChooseRegency { code }, move |result| {
            busy.set(false);
            match result {
                Ok(()) => session::tell(Event::Again),
                Err(error) => app.complain(&error),
            }
        });
    };
    let hint = said.map(|said| {
        let words = move || words::REGENCY_SAID.fill(lang(), &[("name", &said)]);
        view! { <p>{words}</p> }
    });
    view! {
        <section class="regency">
            <h2>{t(words::REGENCY_FIRST)}</h2>
            {hint}
            <p class="import-aside">{t(words::REGENCY_FIRST_WHY)}</p>
            <div class="form__row">
                <Select
                    label=t(common::PROVINCE)
                    value=Signal::derive(move || code_text(province.get()))
                    options=Signal::derive(move || options(provinces.get()))
                    on_choose=move |code: String| {
                        province.set(RegionCode::parse(&code).ok());
                        regency.set(None);
                    }
                />
                <Select
                    label=t(common::REGENCY)
                    value=Signal::derive(move || code_text(regency.get()))
                    options=Signal::derive(move || options(regencies.get()))
                    on_choose=move |code: String| regency.set(RegionCode::parse(&code).ok())
                />
            </div>
            <div class="import-actions">
                <Button
                    label=t(words::REGENCY_USE)
                    kind=ButtonKind::Primary
                    busy
                    disabled=Signal::derive(move || regency.get().is_none())
                    on_click=choose
                />
            </div>
        </section>
    }
}

fn code_text(code: Option<RegionCode>) -> String {
    code.map(|code| code.to_string()).unwrap_or_default()
}

fn options(items: Option<Vec<RegionItem>>) -> Vec<(String, String)> {
    let first = (String::new(), words::CHOOSE_ONE.of(lang()).to_owned());
    let items = items.unwrap_or_default().into_iter();
    std::iter::once(first).chain(items.map(|item| (item.code.to_string(), item.name))).collect()
}

/// The regency that the words of a file mean, if they mean one.
async fn look_up(said: &str) -> Option<RegionCode> {
    let mut country = Country { provinces: Vec::new() };
    for item in ask(GetRegions { within: None }).await.ok()? {
        let regencies = ask(GetRegions { within: Some(item.code) }).await.ok()?;
        let named = |r: RegionItem| RegencyName { code: r.code, name: r.name };
        country.provinces.push(Province {
            code: item.code,
            name: item.name,
            regencies: regencies.into_iter().map(named).collect(),
        });
    }
    match country.find_regency(said) {
        Found::Exact(code) => Some(code),
        _ => None,
    }
}
