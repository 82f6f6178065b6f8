//! The fields of an office and who holds it.

use leptos::{prelude::*, text_prop::TextProp};

use crate::{
    app::{lang, paper::Draft, paper_field::bind, t},
    components::{Select, TextField},
    i18n::{
        Words as _,
        words::{common, rakor as words},
    },
    records::{
        PersonalText,
        coordination::{Party, Rakor, Sector, Standing},
    },
};

/// Which party of a Rakor.
pub type Lens = fn(&mut Rakor) -> &mut Party;

fn look(draft: Draft<Rakor>, lens: Lens) -> Party {
    // A lens needs a document it may change: a copy will do.
    draft.doc.with_untracked(|rakor| lens(&mut rakor.clone()).clone())
}

/// The choices of sectors, with none first.
pub fn sector_options() -> Vec<(String, String)> {
    let lang = lang();
    let none = (String::new(), words::SECTOR_NONE.of(lang).to_owned());
    let all = Sector::ALL.iter().enumerate();
    std::iter::once(none)
        .chain(all.map(|(at, s)| (at.to_string(), s.say(lang).to_owned())))
        .collect()
}

/// The value of a sector in [`sector_options`].
pub fn sector_code(sector: Option<Sector>) -> String {
    let at = sector.and_then(|sector| Sector::ALL.iter().position(|one| *one == sector));
    at.map(|at| at.to_string()).unwrap_or_default()
}

/// The sector of a value.
pub fn sector_of(code: &str) -> Option<Sector> {
    code.parse::<usize>().ok().and_then(|at| Sector::ALL.get(at)).copied()
}

/// The fields; a name is asked for where it will be printed.
#[component]
pub fn PartyFields(
    /// Whose draft.
    draft: Draft<Rakor>,
    /// Which party.
    lens: Lens,
    /// What it is.
    #[prop(into)]
    legend: TextProp,
) -> impl IntoView {
    let text = move |get: fn(&Party) -> String, set: fn(&mut Party, &str)| {
        let now = move |rakor: &Rakor| get(lens(&mut rakor.clone()));
        bind(draft, now, move |rakor, text| set(lens(rakor), text))
    };
    let position =
        text(|party| party.position.clone(), |party, text| text.clone_into(&mut party.position));
    let instansi =
        text(|party| party.instansi.clone(), |party, text| text.clone_into(&mut party.instansi));
    let name = text(
        |party| party.name.reveal().to_owned(),
        |party, text| party.name = PersonalText::new(text),
    );
    let behalf = text(
        |party| party.on_behalf_of.clone(),
        |party, text| text.clone_into(&mut party.on_behalf_of),
    );
    let sector = Signal::derive(move || {
        draft.doc.with(|rakor| sector_code(lens(&mut rakor.clone()).sector))
    });
    let standing = Signal::derive(move || {
        draft.doc.with(|rakor| {
            let standing = lens(&mut rakor.clone()).standing;
            let at = Standing::ALL.iter().position(|one| *one == standing);
            at.unwrap_or_default().to_string()
        })
    });
    let standings = Signal::derive(move || {
        let all = Standing::ALL.iter().enumerate();
        all.map(|(at, one)| (at.to_string(), one.say(lang()).to_owned())).collect()
    });
    let filled = !look(draft, lens).is_empty();
    view! {
        <details class="rakor-party" open=filled>
            <summary>{move || legend.get()}</summary>
            <div class="form__row">
                <TextField label=t(words::POSITION) value=position />
                <TextField label=t(words::INSTANSI) value=instansi />
            </div>
            <div class="form__row">
                <Select
                    label=t(words::SECTOR)
                    value=sector
                    options=Signal::derive(sector_options)
                    on_choose=move |code: String| draft.edit(|rakor| lens(rakor).sector = sector_of(&code))
                />
                <Select
                    label=t(words::STANDING)
                    value=standing
                    options=standings
                    on_choose=move |code: String| {
                        let chosen = code.parse::<usize>().ok().and_then(|at| Standing::ALL.get(at));
                        draft.edit(|rakor| lens(rakor).standing = chosen.copied().unwrap_or_default());
                    }
                />
            </div>
            <div class="form__row">
                <TextField label=t(words::PERSON) value=name note=t(common::OPTIONAL) />
                <TextField label=t(words::ON_BEHALF) value=behalf note=t(common::OPTIONAL) />
            </div>
        </details>
    }
    .into_any()
}
