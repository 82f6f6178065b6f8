//! Adding somebody to the list: to those invited, or as somebody who just came.

use leptos::prelude::*;

use super::party::{sector_code, sector_of, sector_options};
use crate::{
    app::{lang, paper::Draft, t},
    components::{Button, ButtonKind, Select, TextField, Tick},
    documents::IdSource as _,
    growth::Sex,
    i18n::words::{common, rakor as words},
    platform::{clock, random::RandomIds},
    rakor::invite::blank,
    records::{
        PersonalText,
        coordination::{Attendance, Party, Rakor, Sector},
    },
};

/// The choices of L/P, with none first.
fn sex_options() -> Vec<(String, String)> {
    [("", words::SECTOR_NONE), ("L", words::MAN), ("P", words::WOMAN)]
        .map(|(code, text)| (code.to_owned(), text.of(lang()).to_owned()))
        .to_vec()
}

fn sex_of(code: &str) -> Option<Sex> {
    match code {
        "L" => Some(Sex::Male),
        "P" => Some(Sex::Female),
        _ => None,
    }
}

/// The form.
#[component]
pub fn PersonForm(
    /// The Rakor.
    draft: Draft<Rakor>,
) -> impl IntoView {
    let text = || RwSignal::new(String::new());
    let (position, instansi, name) = (text(), text(), text());
    let sector = RwSignal::new(None::<Sector>);
    let sex = RwSignal::new(String::new());
    let walked_in = RwSignal::new(true);
    let missing = RwSignal::new(false);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = |field: RwSignal<String>| field.get_untracked().trim().to_owned();
        let party = Party {
            sector: sector.get_untracked(),
            instansi: read(instansi),
            position: read(position),
            name: PersonalText::new(read(name)),
            sex: sex_of(&sex.get_untracked()),
            ..Party::default()
        };
        missing
            .set(party.instansi.is_empty() && party.position.is_empty() && party.name.is_empty());
        if missing.get_untracked() {
            return;
        }
        let came = walked_in.get_untracked();
        let mut row = blank(RandomIds.next_id(), party);
        row.walked_in = came;
        if came {
            row.attendance = Some(Attendance::Present);
            row.at = Some(clock::now());
        }
        draft.edit(|rakor| {
            row.order = rakor.invited.iter().map(|one| one.order + 1).max().unwrap_or(0);
            rakor.invited.push(row);
        });
        draft.save(|_| {});
        for field in [position, instansi, name] {
            field.set(String::new());
        }
        sector.set(None);
        sex.set(String::new());
    };
    let error =
        Signal::derive(move || missing.get().then(|| words::WALK_IN_NEEDS.of(lang()).to_owned()));
    view! {
        <form class="card rakor-note-form no-print" novalidate=true on:submit=add>
            <h2>{t(words::ADD_PERSON)}</h2>
            <div class="form__row">
                <TextField label=t(words::POSITION) value=position error />
                <TextField label=t(words::INSTANSI) value=instansi />
            </div>
            <div class="form__row">
                <Select
                    label=t(words::SECTOR)
                    value=Signal::derive(move || sector_code(sector.get()))
                    options=Signal::derive(sector_options)
                    on_choose=move |code: String| sector.set(sector_of(&code))
                />
                <TextField label=t(words::PERSON) value=name note=t(common::OPTIONAL) />
            </div>
            <Select
                label=t(words::SEX)
                value=sex
                options=Signal::derive(sex_options)
                on_choose=move |code| sex.set(code)
            />
            <Tick label=t(words::ADD_WALK_IN) value=walked_in on_change=move |on| walked_in.set(on) />
            <div class="row">
                <Button label=t(common::ADD) kind=ButtonKind::Secondary submit=true on_click=|_| () />
            </div>
        </form>
    }
    .into_any()
}
