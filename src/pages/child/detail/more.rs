//! The list of what else can be done with a child.

use leptos::prelude::*;

use super::actions::{Open, switch};
use crate::{
    app::{Answer, lang_now, route::Route, t, use_app},
    components::{Dialog, Icon, IconName},
    desk::protocol::ChildPage,
    i18n::{
        Text,
        words::{child as w, common},
    },
    platform::download::download,
    records::ChildId,
};

/// Rows of actions, large enough for fingers.
#[component]
pub fn MoreDialog(
    /// Which child.
    id: ChildId,
    /// The child.
    page: Answer<ChildPage>,
    /// Which dialog is open.
    open: RwSignal<Option<Open>>,
) -> impl IntoView {
    let app = use_app();
    let shown = switch(open, Open::More);
    let gone = move || page.with(|page| page.is_some_and(|page| page.child.exit.is_some()));
    let leave = move || if gone() { w::CHANGE_EXIT } else { w::EXIT };
    let go_history = move || {
        open.set(None);
        app.router.go(Route::ChildHistory(id));
    };
    let take = move || {
        open.set(None);
        if let Some(page) = page.now()
            && let Err(problem) = download_child(&page)
        {
            app.complain(&crate::desk::protocol::DeskError::Worker(problem));
        }
    };
    let print = move || {
        open.set(None);
        // After the dialog is gone: it must not be on the paper.
        set_timeout(crate::platform::share::print, std::time::Duration::from_millis(100));
    };
    view! {
        <Dialog open=shown title=t(w::MORE) close=t(common::CLOSE)>
            <ul class="choices">
                {row(IconName::Move, w::TRANSFER, move || open.set(Some(Open::Transfer)))}
                <li>{move || row(IconName::Right, leave(), move || open.set(Some(Open::Exit)))}</li>
                {row(IconName::Print, w::PRINT_CARD, print)}
                {row(IconName::History, w::HISTORY, go_history)}
                {row(IconName::Download, w::DOWNLOAD, take)}
                {row(IconName::Trash, w::DELETE, move || open.set(Some(Open::Delete)))}
            </ul>
        </Dialog>
    }
}

fn row(
    icon: IconName,
    words: Text,
    act: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <li>
            <button type="button" class="choice-row action-row" on:click=move |_| act()>
                <Icon name=icon />
                <span>{t(words)}</span>
            </button>
        </li>
    }
}

/// All that is kept of a child as one JSON file (UU 27/2022 art. 13: a copy for the person). The
/// name of the file names no one.
fn download_child(page: &ChildPage) -> Result<(), String> {
    let names: serde_json::Map<String, serde_json::Value> = page
        .posyandu_names
        .iter()
        .map(|(id, name)| (id.to_string(), name.clone().into()))
        .collect();
    let file = serde_json::json!({
        "format": "idaman-child",
        "version": 1,
        "child": page.child,
        "posyandu": names,
    });
    let text = serde_json::to_string_pretty(&file).map_err(|error| error.to_string())?;
    let name = format!("{}-{}.json", w::FILE_STEM.of(lang_now()), page.child.id);
    download(text.as_bytes(), &name, "application/json")
}
