//! The form beside its outcome.

use leptos::{html, prelude::*};

use super::{
    care::CareFields,
    conflict::{Conflict, follow},
    fields::Fields,
    live::{Live, offer_position},
    measures::Measures,
    outcome::Outcome,
    save::{SaveBar, Saver},
};
use crate::{
    app::{lang_now, use_app},
    desk::protocol::ChildPage,
    forms::VisitForm,
    records::VisitId,
};

/// The visit as it is when the form opens.
pub fn start_form(page: &ChildPage, visit: Option<VisitId>) -> VisitForm {
    let found = page.child.visits.iter().find(|other| Some(other.id) == visit);
    found.map_or_else(
        || VisitForm::new(page.child.posyandu, page.today),
        |visit| VisitForm::of(visit, lang_now()),
    )
}

/// The form of one visit.
#[component]
pub fn Editor(
    /// The child, as it is now.
    page: Signal<ChildPage>,
    /// Which visit; a new one without.
    visit: Option<VisitId>,
) -> impl IntoView {
    let app = use_app();
    // What the form started from: another version of it in the store is a conflict.
    let base = RwSignal::new(page.get_untracked());
    let start = RwSignal::new(base.with_untracked(|page| start_form(page, visit)));
    let fields = Fields::of(start.get_untracked());
    let (child, birth) = base.with_untracked(|page| (page.child.id, page.child.birth.date));
    let live = Live::watch(child, fields);
    let chosen = RwSignal::new(visit.is_some());
    offer_position(fields, birth, chosen);
    let saved = RwSignal::new(false);
    let dirty = Memo::new(move |_| {
        let form = fields.form();
        let changed = if visit.is_some() { start.with(|s| *s != form) } else { !form.is_blank() };
        changed && !saved.get()
    });
    app.router.hold_while(dirty.into());
    let conflict = follow(page, base, start, fields, dirty, visit);
    let node = NodeRef::<html::Form>::new();
    let busy = RwSignal::new(false);
    let saving = Saver { child, fields, live, base, saved, conflict, node, busy };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        saving.save();
    };
    view! {
        <Conflict conflict base start fields />
        <form class="weighing" novalidate node_ref=node on:submit=submit>
                <div class="form weighing__measures"><Measures page fields live chosen /></div>
                <Outcome live />
                <CareFields page fields live />
                <SaveBar child visit busy saved />
        </form>
    }
}
