//! A finding as a mark: a shape, a colour and a word, so that none of them alone carries it.

use leptos::{prelude::*, text_prop::TextProp};

use crate::growth::{Severity, kms::Gain};

/// What a mark says, by the roles of the KMS card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Green: growing.
    Good,
    /// Yellow: watch.
    Watch,
    /// Red: act.
    Act,
    /// Orange: above the line.
    Above,
    /// No judgement.
    Plain,
}

impl Tone {
    const fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Watch => "watch",
            Self::Act => "act",
            Self::Above => "above",
            Self::Plain => "plain",
        }
    }

    /// Each shape differs in outline, so that it reads in grey: disc, diamond, triangle down,
    /// triangle up, ring.
    const fn shape(self) -> &'static str {
        match self {
            Self::Good => "M6 1.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9Z",
            Self::Watch => "M6 .8 11.200 6 6 11.200.8 6Z",
            Self::Act => "M.8 1.800h10.400L6 11Z",
            Self::Above => "M.8 10.200h10.400L6 1Z",
            Self::Plain => "M6 3.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5Z",
        }
    }
}

impl From<Severity> for Tone {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Severe => Self::Act,
            Severity::Moderate => Self::Watch,
            Severity::Normal => Self::Good,
            Severity::Watch | Severity::High => Self::Above,
        }
    }
}

impl From<Gain> for Tone {
    fn from(gain: Gain) -> Self {
        match gain {
            Gain::Naik => Self::Good,
            Gain::TidakNaik => Self::Watch,
            Gain::Absen | Gain::Baru => Self::Plain,
        }
    }
}

/// A mark with its word.
#[component]
pub fn StatusMark(
    /// What it says.
    #[prop(into)]
    tone: Tone,
    /// The word.
    #[prop(into)]
    label: TextProp,
    /// More, on a tap or for screen readers.
    #[prop(optional, into)]
    title: Option<TextProp>,
) -> impl IntoView {
    view! {
        <span class=format!("mark mark--{}", tone.code()) title=title.map(|title| move || title.get())>
            <svg class="mark__shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                <path d=tone.shape() />
            </svg>
            <span>{move || label.get()}</span>
        </span>
    }
}
