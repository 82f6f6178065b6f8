//! The form of a visit: numbers as they are typed, and at once what they say.

mod care;
mod conflict;
mod doubts;
mod editor;
mod fields;
mod live;
mod measures;
mod outcome;
mod save;
mod vaccines;

use leptos::prelude::*;

use super::shared::{ChildHead, show_child, use_child};
use crate::{
    app::{route::Route, t},
    components::LinkButton,
    desk::protocol::ChildPage,
    i18n::words::child as w,
    records::{ChildId, VisitId},
};
use editor::Editor;

/// A new visit, or one that is corrected.
#[component]
pub fn VisitFormPage(
    /// Whose.
    child: ChildId,
    /// Which; a new one without.
    #[prop(optional_no_strip)]
    visit: Option<VisitId>,
) -> impl IntoView {
    let page = use_child(child);
    let what = if visit.is_some() { w::EDIT_VISIT } else { w::NEW_VISIT };
    view! {
        <ChildHead id=child page what />
        {show_child(page, skeleton, move |page| form(page, visit))}
    }
    .into_any()
}

fn form(page: Signal<ChildPage>, visit: Option<VisitId>) -> AnyView {
    let missing = page.with_untracked(|page| {
        visit.is_some_and(|id| page.child.visits.iter().all(|visit| visit.id != id))
    });
    if missing {
        let back = page.with_untracked(|page| Route::Child(page.child.id).href());
        return view! {
            <div class="empty">
                <h2 class="empty__title">{t(w::VISIT_GONE)}</h2>
                <LinkButton label=t(w::TO_CHILD) href=back />
            </div>
        }
        .into_any();
    }
    view! { <Editor page visit /> }.into_any()
}

fn skeleton() -> AnyView {
    view! {
        <div class="weighing" aria-hidden="true">
            <div class="skeleton child__skeleton"></div>
            <div class="skeleton child__skeleton"></div>
        </div>
    }
    .into_any()
}
