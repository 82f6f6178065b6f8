//! What is said when a picture or table of figures was saved by hand.

use super::{lang::lang_now, toasts::Toasts};
use crate::i18n::{Text, words::charts as w};

/// Says how saving went: done, and that small counts stand open in it, unlike in a publication; or
/// `failed`.
pub fn tell_saved(toasts: Toasts, saved: &Result<(), String>, failed: Text) {
    match saved {
        Ok(()) => toasts.done(w::SAVED_OPEN.of(lang_now())),
        Err(_) => toasts.problem(failed.of(lang_now())),
    }
}
