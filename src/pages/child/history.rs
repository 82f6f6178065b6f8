//! Who changed what of a child, and taking a change back.

use leptos::prelude::*;

use super::shared::{ChildHead, undo, use_child};
use crate::{
    app::{lang, moment, show, skeleton_lines, t, use_answer, use_app},
    components::{Button, Empty, IconName},
    desk::protocol::{Changed, GetHistory, HistoryItem, HistoryKind},
    i18n::{
        DASH, Lang, Words as _,
        words::{child as w, common},
    },
    records::ChildId,
};

/// The history of a child, newest first.
#[component]
pub fn ChildHistoryPage(
    /// Whose.
    id: ChildId,
) -> impl IntoView {
    let page = use_child(id);
    let history = use_answer(
        move || Some(GetHistory { child: id }),
        move |changed| matches!(changed, Changed::Child(child, _) if *child == id),
    );
    view! {
        <ChildHead id page what=w::HISTORY />
        {show(history, || skeleton_lines(8), |items| view! { <Items items /> })}
    }
    .into_any()
}

#[component]
fn Items(items: Signal<Vec<HistoryItem>>) -> impl IntoView {
    let some = move || items.with(|items| !items.is_empty());
    let list =
        move || items.with(|items| items.iter().map(|item| entry(item, lang())).collect_view());
    view! {
        <Show when=some fallback=move || view! { <Empty title=t(w::NO_HISTORY) /> }>
            <ol class="history">{list}</ol>
        </Show>
    }
}

fn entry(item: &HistoryItem, lang: Lang) -> AnyView {
    let app = use_app();
    let when = moment(item.stamp.at);
    let by = item.stamp.by.0.clone();
    let by = (!by.is_empty()).then(|| view! { <span class="soft">{by}</span> });
    let about = match &item.kind {
        HistoryKind::Imported(file) | HistoryKind::ImportUndone(file) => file.clone(),
        _ => String::new(),
    };
    let about = (!about.is_empty()).then(|| view! { <span class="soft">{about}</span> });
    let changes = item.changes.iter().filter_map(|change| line(change, lang)).collect_view();
    let words = item.kind.words();
    let back = item.undoable.then(|| {
        let key = item.entry.clone();
        let take = move |_| undo(&app, key.clone());
        view! { <Button label=t(common::UNDO) icon=IconName::Undo on_click=take /> }
    });
    view! {
        <li class="card">
            <div class="history__head">
                <h2>{words.of(lang)}</h2>
                <time class="soft figures">{when}</time>
                {by}
                {about}
                {back}
            </div>
            <ul class="history__changes">{changes}</ul>
        </li>
    }
    .into_any()
}

/// One changed field: its name, before and after.
fn line(change: &(String, Option<String>, Option<String>), lang: Lang) -> Option<AnyView> {
    let (path, before, after) = change;
    let field = w::field_of_path(path)?;
    let said = |value: &Option<String>| {
        value
            .as_deref()
            .map_or_else(|| DASH.to_owned(), |value| w::value_of_path(path, value, lang))
    };
    let row = view! {
        <li>
            <span>{field.of(lang)}</span>
            <span>
                <span class="history__before figures">{said(before)}</span>
                " → "
                <strong class="figures">{said(after)}</strong>
            </span>
        </li>
    };
    Some(row.into_any())
}
