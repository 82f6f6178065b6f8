//! Saving a visit, and deleting it.

use leptos::{html, prelude::*};
use web_sys::{HtmlElement, wasm_bindgen::JsCast as _};

use super::{conflict::Clash, fields::Fields, live::Live};
use crate::{
    app::{AppState, SaveButton, ask, lang_now, route::Route, send, t, use_app},
    components::{Button, ButtonKind, IconName, LinkButton},
    desk::protocol::{ChildPage, DeleteVisit, DeskError, GetChild, SaveVisit, Saved},
    forms::FormProblem,
    i18n::words::{child as w, common},
    pages::child::shared::undo,
    records::{ChildId, VisitId},
};

/// What saving needs.
#[derive(Clone, Copy)]
pub struct Saver {
    pub child: ChildId,
    pub fields: Fields,
    pub live: Live,
    pub base: RwSignal<ChildPage>,
    pub saved: RwSignal<bool>,
    pub conflict: RwSignal<Option<Clash>>,
    pub node: NodeRef<html::Form>,
    pub busy: RwSignal<bool>,
}

impl Saver {
    /// Reads the form and saves it; what cannot be read is named, and focus goes there.
    pub fn save(self) {
        let app = use_app();
        if self.busy.get_untracked() {
            return;
        }
        let visit = match untrack(|| self.fields.form()).read() {
            Ok(visit) => visit,
            Err(wrong) => return self.refuse(wrong),
        };
        let base_rev = Some(self.base.with_untracked(|page| page.rev));
        self.busy.set(true);
        send(SaveVisit { child: self.child, base_rev, visit }, move |result| {
            self.busy.set(false);
            match result {
                Ok(saved) => self.done(&app, saved),
                Err(DeskError::Invalid(wrong)) => {
                    self.refuse(wrong.into_iter().map(FormProblem::from).collect());
                }
                Err(DeskError::Conflict) => self.look_again(&app),
                Err(error) => app.complain(&error),
            }
        });
    }

    fn refuse(self, wrong: Vec<FormProblem>) {
        self.live.problems.set(wrong);
        request_animation_frame(move || {
            let Some(form) = self.node.get_untracked() else { return };
            let first = form.query_selector("[aria-invalid=true]").ok().flatten();
            if let Some(field) = first.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                let _ = field.focus();
            }
        });
    }

    fn done(self, app: &AppState, saved: Saved) {
        self.saved.set(true);
        let open = saved
            .visit
            .as_ref()
            .map_or(0, |visit| visit.warnings.iter().filter(|(_, confirmed)| !confirmed).count());
        let said = if open == 0 {
            w::VISIT_SAVED.of(lang_now()).to_owned()
        } else {
            w::VISIT_SAVED_DOUBTS.fill(lang_now(), &[("n", &open)])
        };
        let (app, entry) = (*app, saved.entry);
        app.toasts.undoable(said, move || undo(&app, entry.clone()));
        leave(&app, self.child);
    }

    /// The child changed since the form was opened: the newest is looked at beside what was typed.
    fn look_again(self, app: &AppState) {
        let (app, id) = (*app, self.child);
        let alive = self.busy;
        leptos::task::spawn_local(async move {
            let newest = ask(GetChild { id }).await;
            if alive.try_get_untracked().is_none() {
                return;
            }
            match newest {
                Ok(page) => self.conflict.set(Some(Clash::of(page, self.fields.id))),
                Err(error) => app.complain(&error),
            }
        });
    }
}

/// Back to where the form was opened from, once the page is no longer held.
fn leave(app: &AppState, child: ChildId) {
    let app = *app;
    request_animation_frame(move || app.router.back(Route::Child(child)));
}

/// Save, cancel, delete.
#[component]
pub fn SaveBar(
    /// Whose.
    child: ChildId,
    /// Saving is under way.
    busy: RwSignal<bool>,
    /// The form may be left.
    saved: RwSignal<bool>,
    /// The visit, when it is there already.
    visit: Option<VisitId>,
) -> impl IntoView {
    let app = use_app();
    let delete = move |visit: VisitId| {
        busy.set(true);
        send(DeleteVisit { child, visit }, move |result| {
            busy.set(false);
            match result {
                Ok(done) => {
                    saved.set(true);
                    let entry = done.entry;
                    let said = w::VISIT_DELETED.of(lang_now());
                    app.toasts.undoable(said, move || undo(&app, entry.clone()));
                    leave(&app, child);
                }
                Err(error) => app.complain(&error),
            }
        });
    };
    view! {
        <div class="form__actions weighing__actions">
            <SaveButton busy />
            <LinkButton label=t(common::CANCEL) href=Route::Child(child).href() />
            {visit.map(|visit| view! {
                <Button
                    label=t(w::DELETE_VISIT)
                    kind=ButtonKind::Danger
                    icon=IconName::Trash
                    busy=busy
                    on_click=move |_| delete(visit)
                />
            })}
        </div>
    }
}
