//! Light, dark, or as the device has it; kept on this device.

use leptos::prelude::*;

use super::device;
use crate::i18n::{Text, Words};

const KEY: &str = "idaman:theme";

/// How the screen is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    Auto,
    /// Paper white.
    Light,
    /// True dark, for projectors and nights.
    Dark,
}

impl Theme {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of `<html data-theme>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice kept on this device.
    pub fn kept() -> Self {
        let code = device::recall(KEY).unwrap_or_default();
        Self::ALL.into_iter().find(|theme| theme.code() == code).unwrap_or_default()
    }

    /// Shows it and keeps the choice.
    pub fn apply(self) {
        self.show();
        device::keep(KEY, self.code());
    }

    /// Shows it.
    pub fn show(self) {
        let _ = device::root().dataset().set("theme", self.code());
    }
}

impl Words for Theme {
    fn words(&self) -> Text {
        match self {
            Self::Auto => Text::new("Ikut perangkat", "As the device"),
            Self::Light => Text::new("Terang", "Light"),
            Self::Dark => Text::new("Gelap", "Dark"),
        }
    }
}

/// The theme as a signal, shown whenever it changes.
pub(super) fn provide() -> RwSignal<Theme> {
    let theme = RwSignal::new(Theme::kept());
    Effect::new(move |_| theme.get().apply());
    theme
}
