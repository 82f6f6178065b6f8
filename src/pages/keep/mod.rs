//! The page `#/cadangan`: how safe the records are, a backup of everything, bringing one back.

mod engine;
mod folder;
mod make;
mod reminder;
mod restore;
mod state;

use leptos::prelude::*;

pub use reminder::{BackupDue, use_keeping};

use self::{folder::InFolder, make::Make, restore::Restore, state::Standing};
use crate::{
    app::{PageHead, lang, once, route::Route, show, skeleton_lines, t, use_answer},
    desk::protocol::{GetKeeping, GetStorage},
    i18n::words::{keep as words, settings},
};

/// The page.
#[component]
pub fn KeepPage() -> impl IntoView {
    let keeping = use_answer(|| Some(GetKeeping {}), |_| true);
    let storage = use_answer(|| Some(GetStorage {}), |_| true);
    let again = Callback::new(move |()| {
        keeping.again();
        storage.again();
    });
    // What the browser says of its room comes with the rest: the page stands still.
    let known = once(move || storage.is_settled());
    let crumbs =
        Signal::derive(|| vec![(settings::TITLE.of(lang()).to_owned(), Route::Settings.href())]);
    view! {
        <PageHead title=t(words::TITLE) lead=t(words::LEAD) crumbs />
        <Show when=move || known.get() fallback=|| skeleton_lines(6)>
            {show(keeping, || skeleton_lines(6), move |keeping| view! {
                <div class="handoff">
                    <Standing keeping storage again />
                    <Make again />
                    <InFolder again />
                    <Restore again />
                </div>
            })}
        </Show>
    }
    .into_any()
}
