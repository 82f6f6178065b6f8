//! Two records side by side: the child of the file, and one that is here.

use leptos::prelude::*;

use super::parts::n;
use crate::{
    app::{lang, t},
    components::{Pager, StatusMark, Tone},
    desk::protocol::{Candidate, Clue, Doubt, Person},
    i18n::{
        DASH, Lang, Text, Words as _,
        words::{common, import_page as words},
    },
};

/// The child of the file beside the candidate at `at`.
#[component]
pub fn Compare(
    /// The question.
    doubt: Doubt,
    /// Which candidate is shown.
    at: RwSignal<u32>,
) -> impl IntoView {
    let total = doubt.candidates.len() as u32;
    let (row, visits) = (doubt.row, doubt.visits);
    let incoming = doubt.incoming;
    let candidates = doubt.candidates;
    let shown = move || candidates.get(at.get() as usize).cloned();
    let words =
        move || words::CANDIDATE_OF.fill(lang(), &[("n", &n(at.get() + 1)), ("total", &n(total))]);
    view! {
        <section class="import-compare">
            {move || view! { <Table row incoming=incoming.clone() candidate=shown() /> }}
            <p class="import-aside">
                {move || words::BRINGS_VISITS.fill(lang(), &[("n", &n(visits))])}
            </p>
            {(total > 1).then(|| view! {
                <Pager
                    page=at
                    pages=Signal::derive(move || total)
                    words
                    before=t(common::PREVIOUS)
                    after=t(common::NEXT)
                    on_page=move |page| at.set(page)
                />
            })}
        </section>
    }
}

#[component]
fn Table(row: u32, incoming: Person, candidate: Option<Candidate>) -> impl IntoView {
    let clues = candidate.as_ref().map(|candidate| candidate.clues.clone()).unwrap_or_default();
    let here = candidate.map(|candidate| candidate.person);
    let line = |(what, judged): (Text, &'static [Clue]), file: Value, here: Option<Value>| {
        view! { <Line what file here judged clues=clues.clone() /> }
    };
    let value = |look: fn(&Person, Lang) -> String| {
        let (file, other) = (incoming.clone(), here.clone());
        let file: Value = Value(look, file);
        (file, other.map(|person| Value(look, person)))
    };
    let lines = LINES.map(|(what, judged, look)| {
        let (file, other) = value(look);
        line((what, judged), file, other)
    });
    view! {
        <div class="import-compare__scroll">
            <table class="table import-compare__table">
                <caption class="visually-hidden">{t(words::COMPARED)}</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="visually-hidden">{t(words::WHAT)}</span></th>
                        <th scope="col">{move || words::FROM_FILE.fill(lang(), &[("row", &n(row))])}</th>
                        <th scope="col">{t(words::IN_IDAMAN)}</th>
                        <th scope="col">{t(words::SPEAKS_FOR)}</th>
                    </tr>
                </thead>
                <tbody>{lines.into_iter().collect_view()}</tbody>
            </table>
        </div>
    }
}

/// What is compared: its name, the clues that judge it, and how it is written.
type LineOf = (Text, &'static [Clue], fn(&Person, Lang) -> String);

const LINES: [LineOf; 7] = [
    (common::NAME, &[Clue::SameName, Clue::SimilarName, Clue::OtherName], |person, _| {
        person.name.reveal().to_owned()
    }),
    (common::SEX, &[], |person, lang| person.sex.say(lang).to_owned()),
    (
        Text::new("Tanggal lahir", "Birth date"),
        &[Clue::SameBirthDate, Clue::CloseBirthDate],
        |person, lang| lang.date_long(person.birth_date),
    ),
    (
        words::PARENTS,
        &[Clue::SameParents, Clue::SimilarParents, Clue::OtherParents],
        |person, _| person.parents.reveal().to_owned(),
    ),
    (
        Text::new("NIK", "NIK"),
        &[Clue::MaskedNikFits, Clue::MaskedNikDiffers, Clue::OtherNik],
        |person, _| person.nik_shown.clone(),
    ),
    (common::POSYANDU, &[Clue::SamePosyandu, Clue::OtherPosyandu], |person, _| {
        person.posyandu.clone()
    }),
    (common::DESA, &[], |person, _| person.desa.clone()),
];

/// A value of one of the two, written in the screen's language.
#[derive(Clone)]
struct Value(fn(&Person, Lang) -> String, Person);

impl Value {
    fn say(&self) -> String {
        let text = (self.0)(&self.1, lang());
        if text.is_empty() { DASH.to_owned() } else { text }
    }
}

#[component]
fn Line(
    what: Text,
    file: Value,
    here: Option<Value>,
    judged: &'static [Clue],
    clues: Vec<Clue>,
) -> impl IntoView {
    let clue = clues.into_iter().find(|clue| judged.contains(clue));
    // Two masks of one NIK may be of different length: they fit.
    let fits = clue == Some(Clue::MaskedNikFits);
    let differs = !fits && here.as_ref().is_some_and(|here| here.say() != file.say());
    let verdict = clue.map(|clue| {
        let tone = if clue.speaks_for() { Tone::Good } else { Tone::Watch };
        view! { <StatusMark tone label=move || clue.say(lang()) /> }
    });
    view! {
        <tr class:import-compare__differs=differs>
            <th scope="row">{t(what)}</th>
            <td>{move || file.say()}</td>
            <td>{move || here.as_ref().map(Value::say)}</td>
            <td>{verdict}</td>
        </tr>
    }
}
