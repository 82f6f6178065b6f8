//! The language of the screen: one signal for the whole app, kept on this device.
//!
//! It lives outside of any component, so that words can also be made after an `await`.

use std::cell::LazyCell;

use leptos::prelude::*;

use super::device;
use crate::{
    documents::Millis,
    i18n::{Lang, Text},
    platform::clock,
};

const KEY: &str = "idaman:lang";

thread_local! {
    static LANG: LazyCell<ArcRwSignal<Lang>> = LazyCell::new(|| {
        let kept = device::recall(KEY).and_then(|code| Lang::from_code(&code));
        ArcRwSignal::new(kept.unwrap_or_default())
    });
}

/// The language; what reads it is made anew when it changes.
pub fn lang() -> Lang {
    LANG.with(|lang| lang.get())
}

/// The language at this moment, for handlers and after an `await`.
pub fn lang_now() -> Lang {
    LANG.with(|lang| lang.get_untracked())
}

/// Changes the language and keeps the choice.
pub fn set_lang(lang: Lang) {
    LANG.with(|signal| signal.set(lang));
    device::keep(KEY, lang.code());
    device::root().set_lang(lang.code());
}

/// Tells the page its language. Called once, when the app starts.
pub fn announce() {
    device::root().set_lang(lang_now().code());
}

/// A text that follows the language: `{t(SAVE)}`, `aria-label=t(SAVE)`.
pub fn t(text: Text) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    move || text.of(lang())
}

/// A moment on the user's clock, in the language of the screen.
pub fn moment(at: Millis) -> String {
    lang().moment(at, clock::offset_minutes())
}
