//! The child was changed elsewhere while its form is open: what was typed stays.

use leptos::prelude::*;

use super::fields::Fields;
use crate::{
    app::{lang_now, t},
    components::{Button, ButtonKind, Icon, IconName},
    desk::protocol::ChildPage,
    forms::ChildForm,
    i18n::words::child as w,
};

/// Follows the child. A change that does not touch the form (a new visit) is taken over silently.
pub fn follow(
    page: Option<Signal<ChildPage>>,
    base: RwSignal<Option<ChildPage>>,
    start: RwSignal<ChildForm>,
    fields: Fields,
    dirty: Memo<bool>,
) -> RwSignal<Option<ChildPage>> {
    let clash = RwSignal::new(None);
    let Some(page) = page else { return clash };
    Effect::new(move |_| {
        let now = page.get();
        if base.with_untracked(|old| old.as_ref().is_some_and(|old| old.rev == now.rev)) {
            return;
        }
        let form = ChildForm::of(&now.child, lang_now());
        if start.with_untracked(|old| *old == form) {
            base.set(Some(now));
        } else if dirty.get_untracked() {
            clash.set(Some(now));
        } else {
            take(now, base, start, fields);
        }
    });
    clash
}

fn take(
    page: ChildPage,
    base: RwSignal<Option<ChildPage>>,
    start: RwSignal<ChildForm>,
    fields: Fields,
) {
    let form = ChildForm::of(&page.child, lang_now());
    base.set(Some(page));
    start.set(form.clone());
    fields.fill(form);
}

/// Whose version counts.
#[component]
pub fn Conflict(
    /// The child as it is now, while that is a conflict.
    clash: RwSignal<Option<ChildPage>>,
    /// What the form started from.
    base: RwSignal<Option<ChildPage>>,
    /// The form as it started.
    start: RwSignal<ChildForm>,
    /// The fields.
    fields: Fields,
) -> impl IntoView {
    let mine = move |_| {
        base.set(clash.get_untracked());
        clash.set(None);
    };
    let theirs = move |_| {
        if let Some(page) = clash.get_untracked() {
            take(page, base, start, fields);
            clash.set(None);
        }
    };
    view! {
        <Show when=move || clash.with(Option::is_some)>
            <div class="notice notice--watch" role="alert">
                <Icon name=IconName::Warning />
                <div class="notice__words">
                    <p class="notice__title">{t(w::CONFLICT)}</p>
                    <p>{t(w::CONFLICT_SAFE)}</p>
                    <div class="row">
                        <Button label=t(w::KEEP_MINE) kind=ButtonKind::Primary on_click=mine />
                        <Button label=t(w::TAKE_STORED) on_click=theirs />
                    </div>
                </div>
            </div>
        </Show>
    }
}
