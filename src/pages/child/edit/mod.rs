//! The form of a child: a new one, or one that is corrected.

mod check;
mod conflict;
mod fields;
mod save;
mod sections;

use leptos::{html, prelude::*};

use super::shared::{ChildHead, show_child, use_child};
use crate::{
    app::{PageHead, SaveButton, lang_now, route::Route, t, use_app},
    components::LinkButton,
    desk::protocol::ChildPage,
    forms::ChildForm,
    i18n::words::{child as w, common, shell},
    records::{ChildId, Place},
};
use check::{Check, Similar};
use conflict::Conflict;
use fields::Fields;
use save::Saver;
use sections::{BirthFields, ConsentFields, HomeFields, IdentityFields, ParentFields};

/// A new child.
#[component]
pub fn ChildNewPage() -> impl IntoView {
    let app = use_app();
    // In one Posyandu the new child is of that Posyandu.
    let posyandu = match app.router.scope_now().place {
        Place::Posyandu(id) => Some(id),
        _ => None,
    };
    let start = ChildForm { posyandu, ..ChildForm::default() };
    let crumbs =
        Signal::derive(move || vec![(t(shell::CHILDREN)().to_owned(), Route::Children.href())]);
    view! {
        <PageHead title=t(w::ADD_CHILD) lead=t(w::ADD_CHILD_LEAD) crumbs />
        <Editor start />
    }
    .into_any()
}

/// A child that is corrected.
#[component]
pub fn ChildEditPage(
    /// Which.
    id: ChildId,
) -> impl IntoView {
    let page = use_child(id);
    let skeleton = || view! { <div class="skeleton child__skeleton"></div> }.into_any();
    view! {
        <ChildHead id page what=w::EDIT_CHILD_TITLE />
        {show_child(page, skeleton, |page| {
            let start = page.with_untracked(|page| ChildForm::of(&page.child, lang_now()));
            view! { <Editor start page=Some(page) /> }
        })}
    }
    .into_any()
}

#[component]
fn Editor(
    start: ChildForm,
    /// The child as it is now, when it exists.
    #[prop(optional_no_strip)]
    page: Option<Signal<ChildPage>>,
) -> impl IntoView {
    let app = use_app();
    let base = RwSignal::new(page.map(|page| page.get_untracked()));
    let id = base.with_untracked(|page| page.as_ref().map(|page| page.child.id));
    let fields = Fields::of(start.clone());
    let start = RwSignal::new(start);
    let saved = RwSignal::new(false);
    let dirty = Memo::new(move |_| {
        let form = fields.form();
        start.with(|start| *start != form) && !saved.get()
    });
    app.router.hold_while(dirty.into());
    let check = Check::watch(id, fields);
    let clash = conflict::follow(page, base, start, fields, dirty);
    let node = NodeRef::<html::Form>::new();
    let busy = RwSignal::new(false);
    let saver = Saver { id, base, fields, check, saved, busy, node };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        saver.save();
    };
    let cancel = id.map_or(Route::Children, Route::Child).href();
    view! {
        <Conflict clash base start fields />
        <form class="form" novalidate node_ref=node on:submit=submit>
            <IdentityFields fields check />
            <Similar check />
            <BirthFields fields check />
            <ParentFields fields check />
            <HomeFields fields check />
            <ConsentFields fields check />
            <div class="form__actions weighing__actions">
                <SaveButton busy />
                <LinkButton label=t(common::CANCEL) href=cancel />
            </div>
        </form>
    }
}
