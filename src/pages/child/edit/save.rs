//! Saving a child.

use leptos::{html, prelude::*};
use web_sys::{HtmlElement, wasm_bindgen::JsCast as _};

use super::{check::Check, fields::Fields};
use crate::{
    app::{lang_now, route::Route, send, use_app},
    desk::protocol::{ChildPage, DeskError, SaveChild},
    forms::FormProblem,
    i18n::words::child as w,
    pages::child::shared::done_with_undo,
    records::ChildId,
};

/// What saving needs.
#[derive(Clone, Copy)]
pub struct Saver {
    pub id: Option<ChildId>,
    pub base: RwSignal<Option<ChildPage>>,
    pub fields: Fields,
    pub check: Check,
    pub saved: RwSignal<bool>,
    pub busy: RwSignal<bool>,
    pub node: NodeRef<html::Form>,
}

impl Saver {
    /// Reads the form and saves it; what cannot be read is named, and focus goes there.
    pub fn save(self) {
        let app = use_app();
        if self.busy.get_untracked() {
            return;
        }
        let child = match untrack(|| self.fields.form()).read() {
            Ok(child) => child,
            Err(wrong) => return self.refuse(wrong),
        };
        let base_rev = self.base.with_untracked(|page| page.as_ref().map(|page| page.rev));
        self.busy.set(true);
        send(SaveChild { id: self.id, base_rev, child }, move |result| {
            self.busy.set(false);
            match result {
                Ok(done) => {
                    self.saved.set(true);
                    let said = if self.id.is_some() { w::CHILD_SAVED } else { w::CHILD_ADDED };
                    done_with_undo(&app, done.entry, said.of(lang_now()).to_owned());
                    request_animation_frame(move || app.router.replace(Route::Child(done.id)));
                }
                Err(DeskError::Invalid(wrong)) => {
                    self.refuse(wrong.into_iter().map(FormProblem::from).collect());
                }
                Err(error) => app.complain(&error),
            }
        });
    }

    fn refuse(self, wrong: Vec<FormProblem>) {
        self.check.problems.set(wrong);
        request_animation_frame(move || {
            let Some(form) = self.node.get_untracked() else { return };
            let wanted = "[aria-invalid=true], .field--wrong input";
            let first = form.query_selector(wanted).ok().flatten();
            if let Some(field) = first.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                let _ = field.focus();
            }
        });
    }
}
