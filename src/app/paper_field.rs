//! A field's text and the document it stands for, each following the other.

use leptos::prelude::*;

use crate::{
    app::{lang, paper::Draft},
    desk::protocol::{DeskError, FormField, PaperField},
    i18n::words::errors,
    records::coordination::Paper,
};

/// The text of a field. What is typed goes into the document as far as it can be read; what others
/// change there comes back into the field.
pub fn bind<T>(
    draft: Draft<T>,
    show: impl Fn(&T) -> String + 'static,
    write: impl Fn(&mut T, &str) + Clone + 'static,
) -> RwSignal<String>
where
    T: Clone + PartialEq + Send + Sync + Into<Paper> + TryFrom<Paper> + 'static,
{
    let text = RwSignal::new(draft.doc.with_untracked(&show));
    let written = move |doc: &T, text: &str| {
        let mut other = doc.clone();
        write(&mut other, text);
        (other != *doc).then_some(other)
    };
    let typed = written.clone();
    Effect::new(move |_| {
        let now = text.get();
        if let Some(other) = draft.doc.with_untracked(|doc| typed(doc, &now)) {
            draft.doc.set(other);
        }
    });
    Effect::new(move |_| {
        let differs = draft.doc.with(|doc| written(doc, &text.get_untracked()).is_some());
        if differs {
            text.set(draft.doc.with_untracked(&show));
        }
    });
    text
}

/// What the desk said of a field of the document (0), or of one of its members, by its id.
pub fn problem_of<T>(draft: Draft<T>, field: PaperField, member: u64) -> Signal<Option<String>>
where
    T: Clone + PartialEq + Send + Sync + Into<Paper> + TryFrom<Paper> + 'static,
{
    Signal::derive(move || {
        let Some(DeskError::Invalid(problems)) = draft.error() else { return None };
        let wanted = FormField::Paper(field, member);
        let found = problems.into_iter().find(|problem| problem.field == wanted)?;
        Some(errors::problem(found, lang()))
    })
}
