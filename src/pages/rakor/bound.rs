//! Fields that write into a draft as they are typed.

use leptos::prelude::*;

use crate::{app::paper::Draft, records::coordination::Rakor};

/// The text of a field of a draft. Only what is typed is written back, so that fields which
/// somebody else changed meanwhile stay theirs.
pub fn bound(
    draft: Draft<Rakor>,
    get: impl FnOnce(&Rakor) -> String,
    set: impl Fn(&mut Rakor, String) + 'static,
) -> RwSignal<String> {
    let text = RwSignal::new(draft.doc.with_untracked(get));
    Effect::new(move |ran: Option<()>| {
        let typed = text.get();
        if ran.is_some() {
            draft.edit(|rakor| set(rakor, typed));
        }
    });
    text
}
