//! Light, dark, or as the device has it. What this device keeps of it is in [`super::kept_theme`].

use crate::{
    i18n::{Text, Words},
    maps::palette::Ground,
};

/// How a screen is coloured: the app's, and an embed's on another website.
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

    /// The value of `<html data-theme>`, and its name in addresses. Never changes once released.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// By its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }

    /// What is drawn on, where the device is dark or not.
    pub fn ground(self, device_is_dark: impl FnOnce() -> bool) -> Ground {
        let dark = match self {
            Self::Auto => device_is_dark(),
            Self::Light => false,
            Self::Dark => true,
        };
        if dark { Ground::Dark } else { Ground::Light }
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
