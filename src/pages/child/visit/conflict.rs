//! Two hands on one child: what was typed stays, what changed elsewhere is shown.

use leptos::prelude::*;

use super::{editor::start_form, fields::Fields};
use crate::{
    app::{lang, t},
    components::{Button, ButtonKind, Icon, IconName},
    desk::protocol::{ChildPage, FormField},
    forms::VisitForm,
    i18n::{Lang, Words as _, words::child as w},
    records::VisitId,
};

/// The child as it is now, changed by somebody else.
#[derive(Clone)]
pub struct Clash {
    page: ChildPage,
    visit: Option<VisitId>,
}

impl Clash {
    /// Of the newest version.
    pub const fn of(page: ChildPage, visit: Option<VisitId>) -> Self {
        Self { page, visit }
    }
}

/// Follows the child while the form is open. What does not touch this visit is taken over
/// silently; a visit changed elsewhere is a conflict unless nothing was typed.
pub fn follow(
    page: Signal<ChildPage>,
    base: RwSignal<ChildPage>,
    start: RwSignal<VisitForm>,
    fields: Fields,
    dirty: Memo<bool>,
    visit: Option<VisitId>,
) -> RwSignal<Option<Clash>> {
    let conflict = RwSignal::new(None);
    Effect::new(move |_| {
        let now = page.get();
        if base.with_untracked(|old| old.rev == now.rev) {
            return;
        }
        let form = start_form(&now, visit);
        let same = visit.is_none() || start.with_untracked(|old| *old == form);
        if same {
            base.set(now);
        } else if dirty.get_untracked() {
            conflict.set(Some(Clash::of(now, visit)));
        } else {
            take(now, form, base, start, fields);
        }
    });
    conflict
}

fn take(
    page: ChildPage,
    form: VisitForm,
    base: RwSignal<ChildPage>,
    start: RwSignal<VisitForm>,
    fields: Fields,
) {
    base.set(page);
    start.set(form.clone());
    fields.fill(form);
}

/// What changed elsewhere, and whose version counts.
#[component]
pub fn Conflict(
    /// The conflict, while there is one.
    conflict: RwSignal<Option<Clash>>,
    /// What the form started from.
    base: RwSignal<ChildPage>,
    /// The form as it started.
    start: RwSignal<VisitForm>,
    /// The fields.
    fields: Fields,
) -> impl IntoView {
    let mine = move |_| {
        if let Some(clash) = conflict.get_untracked() {
            base.set(clash.page);
            conflict.set(None);
        }
    };
    let theirs = move |_| {
        if let Some(clash) = conflict.get_untracked() {
            let form = start_form(&clash.page, clash.visit);
            take(clash.page, form, base, start, fields);
            conflict.set(None);
        }
    };
    let rows = move || {
        let clash = conflict.get()?;
        let form = start_form(&clash.page, clash.visit);
        let typed = fields.form();
        let one = |(field, now, typed): (FormField, String, String)| {
            let values: [(&str, &dyn std::fmt::Display); 3] =
                [("field", &field.say(lang())), ("stored", &now), ("typed", &typed)];
            view! { <li>{w::CONFLICT_FIELD.fill(lang(), &values)}</li> }
        };
        Some(differences(&form, &typed, lang()).into_iter().map(one).collect_view())
    };
    view! {
        <Show when=move || conflict.with(Option::is_some)>
            <div class="notice notice--watch" role="alert">
                <Icon name=IconName::Warning />
                <div class="notice__words">
                    <p class="notice__title">{t(w::CONFLICT)}</p>
                    <p>{t(w::CONFLICT_SAFE)}</p>
                    <ul>{rows}</ul>
                    <div class="row">
                        <Button label=t(w::KEEP_MINE) kind=ButtonKind::Primary on_click=mine />
                        <Button label=t(w::TAKE_STORED) on_click=theirs />
                    </div>
                </div>
            </div>
        </Show>
    }
}

/// The measured fields in which the stored visit and the typed one differ.
fn differences(
    stored: &VisitForm,
    typed: &VisitForm,
    lang: Lang,
) -> Vec<(FormField, String, String)> {
    let position = |form: &VisitForm| {
        form.position.map(|position| position.say(lang).to_owned()).unwrap_or_default()
    };
    let pairs = [
        (FormField::VisitDate, stored.date.clone(), typed.date.clone()),
        (FormField::Weight, stored.weight.clone(), typed.weight.clone()),
        (FormField::LenHei, stored.lenhei.clone(), typed.lenhei.clone()),
        (FormField::Position, position(stored), position(typed)),
        (FormField::Head, stored.head.clone(), typed.head.clone()),
        (FormField::Muac, stored.muac.clone(), typed.muac.clone()),
        (FormField::Note, stored.note.clone(), typed.note.clone()),
    ];
    let differ = pairs.into_iter().filter(|(_, stored, typed)| stored != typed);
    differ.map(|(field, a, b)| (field, w::place_or_dash(&a), w::place_or_dash(&b))).collect()
}
