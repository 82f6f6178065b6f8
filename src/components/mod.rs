//! Presentational parts: props in, callbacks out. They know no context, no store, no routes.

mod button;
mod dialog;
mod icon;

use std::cell::Cell;

pub use button::{Button, ButtonKind, IconButton, LinkButton};
pub use dialog::Dialog;
pub use icon::{Icon, IconName};

/// An id for a node of the page, to tie labels and hints to fields.
pub fn fresh_id(stem: &str) -> String {
    thread_local!(static NEXT: Cell<u32> = const { Cell::new(0) });
    let n = NEXT.get() + 1;
    NEXT.set(n);
    format!("{stem}-{n}")
}
