//! What the pages of problems show alike.

use leptos::{prelude::*, text_prop::TextProp};

use crate::{
    app::{lang, t},
    components::{Select, StatusMark, Tone},
    desk::protocol::EvidenceLine,
    i18n::{Lang, Text, Words as _, words::problems as w},
    rakor::plans::Stage,
    records::coordination::{
        ActivityKind, Funding, Part, ProblemStatus, Sector, SectorRole, SpmField,
    },
};

/// Rupiah as people write them.
pub(super) fn rupiah(amount: u64, lang: Lang) -> String {
    format!("Rp{}", lang.count(i64::try_from(amount).unwrap_or(i64::MAX)))
}

/// How bad: five bars, and the number for who does not see them.
#[component]
pub(super) fn Severity(level: u8) -> impl IntoView {
    let bar = |at: u8| {
        let class = if at < level { "severity__bar severity__bar--on" } else { "severity__bar" };
        let (x, y) = (f64::from(at) * 5.0, 10.0 - 2.0 * f64::from(at));
        view! { <rect class=class x=x y=y width="3.6" height=12.0 - y /> }
    };
    let words = move || w::SEVERITY_N.fill(lang(), &[("n", &level)]);
    view! {
        <span class="severity" class:severity--high=move || { level > 3 } title=words>
            <svg viewBox="0 0 24 12" width="32" height="16" aria-hidden="true">
                {(0..5).map(bar).collect_view()}
            </svg>
            <span class="visually-hidden">{words}</span>
        </span>
    }
}

/// Evidence in words.
#[component]
pub(super) fn Evidence(lines: Vec<EvidenceLine>) -> impl IntoView {
    let one = |line: EvidenceLine| view! { <li>{move || w::said(&line, lang())}</li> };
    view! { <ul class="problem__evidence">{lines.into_iter().map(one).collect_view()}</ul> }
}

/// How far a problem is.
#[component]
pub(super) fn StatusOf(status: ProblemStatus) -> impl IntoView {
    let tone = match status {
        ProblemStatus::Open => Tone::Act,
        ProblemStatus::Working => Tone::Watch,
        ProblemStatus::Solved => Tone::Good,
        ProblemStatus::Dropped => Tone::Plain,
    };
    view! { <StatusMark tone label=t(status.words()) /> }
}

/// What a plan lacks, or that it is whole.
pub(super) fn lacks_words(lacks: &[Stage], lang: Lang) -> String {
    if lacks.is_empty() {
        return w::WHOLE.of(lang).to_owned();
    }
    let what: Vec<&str> = lacks.iter().map(|stage| stage.say(lang)).collect();
    w::LACKS.fill(lang, &[("what", &what.join(", "))])
}

/// Sectors of a part, by name.
pub(super) fn sectors(roles: &[SectorRole], part: Part, lang: Lang) -> String {
    let here = roles.iter().filter(|role| role.part == part);
    here.map(|role| role.sector.say(lang)).collect::<Vec<_>>().join(", ")
}

/// Codes of funding in forms, in the order of [`Funding::ALL`].
const FUNDINGS: [&str; 6] = ["apbd", "apbdes", "apbn", "csr", "swadaya", "tanpa"];

/// Choices of funding: the empty one is "not decided".
pub(in crate::pages) fn funding_options(none: Text) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        let lang = lang();
        let first = (String::new(), none.of(lang).to_owned());
        let rest = FUNDINGS.into_iter().zip(Funding::ALL);
        let rest = rest.map(|(code, funding)| (code.to_owned(), funding.say(lang).to_owned()));
        std::iter::once(first).chain(rest).collect()
    })
}

/// The value of a funding in a form.
pub(in crate::pages) fn funding_code(funding: Option<Funding>) -> String {
    let at = funding.and_then(|one| Funding::ALL.iter().position(|other| *other == one));
    at.map_or_else(String::new, |at| FUNDINGS[at].to_owned())
}

/// The funding of a value in a form.
pub(in crate::pages) fn funding_of(code: &str) -> Option<Funding> {
    FUNDINGS.iter().position(|known| *known == code).map(|at| Funding::ALL[at])
}

/// Choices of the kind of kegiatan: the empty one is as said.
pub(in crate::pages) fn activity_options(none: Text) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        let lang = lang();
        let first = (String::new(), none.of(lang).to_owned());
        let rest = ActivityKind::ALL.into_iter();
        let rest = rest.map(|kind| (kind.code().to_owned(), kind.say(lang).to_owned()));
        std::iter::once(first).chain(rest).collect()
    })
}

/// Which SPM field, or all.
#[component]
pub(super) fn FieldSelect(
    #[prop(into)] value: Signal<Option<SpmField>>,
    #[prop(into)] on_choose: Callback<Option<SpmField>>,
    /// "All" can be chosen.
    #[prop(optional)]
    all: bool,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let lang = lang();
        let first = all.then(|| (String::new(), w::ALL_FIELDS.of(lang).to_owned()));
        let rest = crate::app::route::FIELDS.iter();
        let rest = rest.map(|(code, field)| ((*code).to_owned(), field.say(lang).to_owned()));
        first.into_iter().chain(rest).collect::<Vec<_>>()
    });
    let code = Signal::derive(move || {
        let chosen = value.get();
        let known = crate::app::route::FIELDS.iter().find(|(_, field)| Some(*field) == chosen);
        known.map(|(code, _)| (*code).to_owned()).unwrap_or_default()
    });
    let choose = move |code: String| {
        let known = crate::app::route::FIELDS.iter().find(|(known, _)| *known == code);
        on_choose.run(known.map(|(_, field)| *field));
    };
    view! { <Select label=t(w::FIELD) value=code options on_choose=choose /> }
}

/// A row of choices that can be tapped.
pub(super) type Options<T> = Vec<(T, TextProp)>;

/// The sectors of the six fields, and those named besides.
pub(super) fn columns(all: bool, named: impl Iterator<Item = Sector>) -> Vec<Sector> {
    if all {
        return Sector::ALL.to_vec();
    }
    let mut columns: Vec<Sector> = SpmField::ALL.map(SpmField::usual_lead).to_vec();
    columns.extend(named);
    columns.sort_unstable();
    columns.dedup();
    columns
}
