//! The regency of the workspace: chosen with the first import, asked for, or another one than the
//! file's.

use leptos::prelude::*;

use super::{flow::Event, parts::Note, session, working::Close};
use crate::{
    app::{lang, send, t, use_answer, use_app},
    components::{Button, ButtonKind, Select},
    desk::protocol::{
        ChooseRegency, DeskError, FieldProblem, FormField, GetRegions, RegionItem, Why,
    },
    i18n::words::{common, import_page as words},
    wilayah::RegionCode,
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

/// Says which regency is chosen with the import.
#[component]
pub fn RegencyComes(
    /// Its name.
    name: String,
) -> impl IntoView {
    let words = move || words::REGENCY_COMES.fill(lang(), &[("name", &name)]);
    view! { <Note><p>{words}</p></Note> }
}

/// Asks for the regency when none is chosen and the file names none.
#[component]
pub fn RegencyChooser() -> impl IntoView {
    let app = use_app();
    let province = RwSignal::new(None::<RegionCode>);
    let regency = RwSignal::new(None::<RegionCode>);
    let busy = RwSignal::new(false);
    let provinces = use_answer(|| Some(GetRegions { within: None }), |_| false);
    let regencies =
        use_answer(move || province.get().map(|code| GetRegions { within: Some(code) }), |_| false);
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
    view! {
        <section class="import-regency">
            <h2>{t(words::REGENCY_FIRST)}</h2>
            <p>{t(words::REGENCY_FIRST_WHY)}</p>
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
                <Close />
            </div>
        </section>
    }
}

/// Whether the desk could not compare for want of a regency.
pub fn wants_regency(error: &DeskError) -> bool {
    let wanted = FieldProblem { field: FormField::Region, why: Why::Missing };
    matches!(error, DeskError::Invalid(problems) if problems.contains(&wanted))
}

fn code_text(code: Option<RegionCode>) -> String {
    code.map(|code| code.to_string()).unwrap_or_default()
}

fn options(items: Option<Vec<RegionItem>>) -> Vec<(String, String)> {
    let first = (String::new(), words::CHOOSE_ONE.of(lang()).to_owned());
    let items = items.unwrap_or_default().into_iter();
    std::iter::once(first).chain(items.map(|item| (item.code.to_string(), item.name))).collect()
}
