//! The page `#/kirim`: handing documents over to another tablet as a file, and taking a file in.

mod conflicts;
mod files;
mod inside;
mod make;
mod open;
mod taking;

pub(super) use conflicts::Conflicts;
pub(super) use make::ShowFirst;
pub(super) use open::Answers;
pub(super) use taking::{Counts, RefusedFile, Unlock};

use leptos::prelude::*;

use self::{files::Files, make::Make, open::Open};
use crate::{
    app::{PageHead, show, skeleton_lines, t, use_answer},
    desk::protocol::{Changed, GetHandOffs, HandOffs},
    documents::Stamp,
    i18n::words::handoff as words,
};

/// The page.
#[component]
pub fn HandOffPage() -> impl IntoView {
    let known = use_answer(
        || Some(GetHandOffs {}),
        |changed| matches!(changed, Changed::Everything | Changed::Papers | Changed::Posyandu(_)),
    );
    // Made anew after a file was made: that changes nothing others hear of.
    let again = Callback::new(move |()| known.again());
    view! {
        <PageHead title=t(words::TITLE) lead=t(words::LEAD) />
        {show(known, || skeleton_lines(6), move |known| {
            // A tablet that has nothing to give came for a file. What comes first stays first.
            let takes = known.with_untracked(HandOffs::is_empty);
            view! {
                <div class="handoff">
                    {takes.then(|| view! { <Open /> })}
                    <Make known again />
                    {(!takes).then(|| view! { <Open /> })}
                    <Files known again />
                </div>
            }
        })}
    }
    .into_any()
}

/// Who made something, as the tablet calls itself.
fn who(stamp: &Stamp) -> String {
    let name = stamp.by.0.clone();
    if name.is_empty() { words::SOMEBODY.of(crate::app::lang()).to_owned() } else { name }
}
