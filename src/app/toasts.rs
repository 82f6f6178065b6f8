//! Short notices that go away by themselves, with "Urungkan" where something can be taken back.

use std::sync::Arc;

use leptos::prelude::*;

/// Takes back what was done. It is nobody's: the page that offered it may be left by then.
pub type Undo = Arc<dyn Fn() + Send + Sync>;

/// What kind of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Something was done.
    Done,
    /// Something went wrong; it stays longer.
    Problem,
}

/// One notice.
#[derive(Clone)]
pub struct Toast {
    /// Tells it from others.
    pub id: u32,
    /// Words.
    pub text: String,
    /// Kind.
    pub kind: ToastKind,
    /// Takes back what was done.
    pub undo: Option<Undo>,
}

/// The notices on the screen.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Toasts {
    pub(super) fn new() -> Self {
        Self { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// The notices, oldest first.
    pub fn shown(self) -> Vec<Toast> {
        self.shown.get()
    }

    /// The notice that came last.
    pub fn newest(self) -> Option<u32> {
        self.shown.with(|shown| shown.last().map(|toast| toast.id))
    }

    /// Says that something was done.
    pub fn done(self, text: impl Into<String>) {
        self.push(text.into(), ToastKind::Done, None);
    }

    /// Says that something was done and offers to take it back.
    pub fn undoable(self, text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) {
        self.push(text.into(), ToastKind::Done, Some(Arc::new(undo)));
    }

    /// Says that something went wrong.
    pub fn problem(self, text: impl Into<String>) {
        self.push(text.into(), ToastKind::Problem, None);
    }

    /// Takes all notices off the screen.
    pub fn clear(self) {
        self.shown.set(Vec::new());
    }

    /// Takes a notice off the screen.
    pub fn dismiss(self, id: u32) {
        self.shown.try_update(|shown| shown.retain(|toast| toast.id != id));
    }

    fn push(self, text: String, kind: ToastKind, undo: Option<Undo>) {
        let id = self.next.try_update_value(|next| {
            *next += 1;
            *next
        });
        let Some(id) = id else { return };
        self.shown.update(|shown| {
            // Three are all that can be read; the oldest goes.
            if shown.len() >= 3 {
                shown.remove(0);
            }
            shown.push(Toast { id, text, kind, undo });
        });
    }
}
