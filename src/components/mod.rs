//! Presentational parts: props in, callbacks out. They know no context, no store, no routes.

mod button;
mod choice;
mod dialog;
mod field;
mod files;
mod icon;
pub mod keys;
mod mark;
mod parts;

use std::cell::Cell;

pub use button::{Button, ButtonKind, IconButton, LinkButton};
pub use choice::{Choice, Tick};
pub use dialog::Dialog;
pub use field::{DateField, NumberField, Select, TextArea, TextField};
pub use files::{ChooseFiles, DropAnywhere};
pub use icon::{Icon, IconName};
pub use mark::{StatusMark, Tone};
pub use parts::{Bar, Empty, Figure, Pager, Progress, SortHead, TableScroll, Tabs, still_bar};

/// An id for a node of the page, to tie labels and hints to fields.
pub fn fresh_id(stem: &str) -> String {
    thread_local!(static NEXT: Cell<u32> = const { Cell::new(0) });
    let n = NEXT.get() + 1;
    NEXT.set(n);
    format!("{stem}-{n}")
}
