//! The theme that was chosen on this device.

use leptos::prelude::*;

use super::{device, theme::Theme};
use crate::maps::palette::Ground;

const KEY: &str = "idaman:theme";

impl Theme {
    /// The choice kept on this device.
    pub fn kept() -> Self {
        device::recall(KEY).and_then(|code| Self::from_code(&code)).unwrap_or_default()
    }

    /// Shows it and keeps the choice.
    fn apply(self) {
        let _ = device::root().dataset().set("theme", self.code());
        device::keep(KEY, self.code());
    }

    /// What is drawn on, on this device.
    pub fn here(self) -> Ground {
        self.ground(device::is_dark)
    }
}

/// The theme as a signal, shown whenever it changes.
pub(super) fn provide() -> RwSignal<Theme> {
    let theme = RwSignal::new(Theme::kept());
    Effect::new(move |_| theme.get().apply());
    theme
}
