//! What a screen with hidden identities saves: its changes, never its initials.

use serde_json::Value;

use super::{Conceal as _, each_person};
use crate::{
    desk::{
        papers::{paper_of, tree_of},
        protocol::DeskError,
    },
    documents::merge::merge,
    records::{PersonalText, coordination::Paper},
};

/// A document that was changed on a screen with hidden identities, as it is meant: the changes of
/// the screen on the document as it was before it was concealed. `base` is `None` for a new one.
///
/// # Errors
/// `Hidden` when a name or phone was written or removed: that is not done unseen.
pub fn restored(base: Option<&Paper>, sent: &Paper) -> Result<Paper, DeskError> {
    let mut meant = match base {
        Some(base) => put_back(base, sent)?,
        None => sent.clone(),
    };
    let mut known: Vec<PersonalText> = Vec::new();
    if let Some(base) = base {
        each_person(&mut base.clone(), &mut |_, text| known.push(text.clone()));
    }
    let mut typed = false;
    each_person(&mut meant, &mut |_, text| {
        if text.is_empty() || known.contains(text) {
            return;
        }
        // Copied from a concealed document: the office stays, the initials do not become a name.
        if is_initials(text) {
            *text = PersonalText::default();
        } else {
            typed = true;
        }
    });
    if typed { Err(DeskError::Hidden) } else { Ok(meant) }
}

fn put_back(base: &Paper, sent: &Paper) -> Result<Paper, DeskError> {
    let mut shown = base.clone();
    shown.conceal();
    let tree: fn(&Paper) -> Result<Value, DeskError> = tree_of;
    let merged = merge(&tree(&shown)?, &tree(sent)?, &tree(base)?);
    if !merged.conflicts.is_empty() {
        return Err(DeskError::Hidden);
    }
    paper_of(sent.kind(), merged.tree)
}

/// Whether a text is what [`PersonalText::initials`] makes: "S. A.".
fn is_initials(text: &PersonalText) -> bool {
    let letter = |word: &str| {
        let mut letters = word.chars();
        word.ends_with('.') && letters.next().is_some() && letters.as_str() == "."
    };
    text.reveal().split_whitespace().all(letter)
}
