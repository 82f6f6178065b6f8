//! Who is in a file, said in plain words: before it is made, when it is ready, and where it is taken
//! in.

use leptos::prelude::*;

use crate::{
    app::t,
    components::{StatusMark, Tone},
    desk::protocol::HandOffAbout,
    handoff::Kind,
    i18n::words::handoff as words,
};

/// Whom a file names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    /// Children, with their parents and NIK.
    Children,
    /// Officials and kader.
    Officials,
    /// Nobody.
    Nobody,
}

impl Inside {
    /// What a file of a kind holds.
    pub const fn of(kind: Kind, names: bool) -> Self {
        match kind {
            Kind::Posyandu => Self::Children,
            Kind::Rakor if names => Self::Officials,
            Kind::Rakor | Kind::Reports => Self::Nobody,
        }
    }

    /// What a file says of itself.
    pub fn told(about: &HandOffAbout) -> Self {
        Self::of(about.kind, !about.nameless)
    }
}

/// The mark, for lists.
#[component]
pub fn InsideMark(inside: Inside) -> impl IntoView {
    let (tone, label) = match inside {
        Inside::Children => (Tone::Watch, words::INSIDE_CHILDREN),
        Inside::Officials => (Tone::Watch, words::INSIDE_OFFICIALS),
        Inside::Nobody => (Tone::Good, words::INSIDE_NOBODY),
    };
    view! { <StatusMark tone label=t(label) /> }
}

/// The mark with what it means.
#[component]
pub fn InsideWords(
    /// Whom it names.
    inside: Inside,
    /// The file is being taken in, not made.
    #[prop(optional)]
    taken: bool,
) -> impl IntoView {
    let more = match (inside, taken) {
        (Inside::Children, false) => words::HOLDS_CHILDREN,
        (Inside::Children, true) => words::TAKEN_CHILDREN,
        (Inside::Officials, false) => words::HOLDS_OFFICIALS,
        (Inside::Officials, true) => words::TAKEN_OFFICIALS,
        (Inside::Nobody, false) => words::HOLDS_NOBODY,
        (Inside::Nobody, true) => words::TAKEN_NOBODY,
    };
    view! {
        <div class="handoff__inside">
            <InsideMark inside />
            <p>{t(more)}</p>
        </div>
    }
}
