//! Warnings beside the field they are about, with what would put them right or an answer.

use leptos::prelude::*;

use super::{fields::Fields, live::Live};
use crate::{
    app::{lang, lang_now, t},
    components::{Button, ButtonKind, Icon, IconName},
    desk::protocol::{FormField, VisitView, warning_code},
    forms::{field_of, grams_as_kg},
    growth::plausibility::{Field, Warning},
    i18n::words::{child as w, growth::warning},
};

/// The warnings of one field.
#[component]
pub fn Doubts(
    /// Which field.
    field: FormField,
    /// The fields.
    fields: Fields,
    /// What they say.
    live: Live,
) -> impl IntoView {
    let list = Memo::new(move |_| live.view.with(|view| of_field(view.as_ref(), field)));
    let rows = move || list.get().into_iter().map(|found| row(found, fields)).collect_view();
    view! {
        <div class="doubts" aria-live="polite">
            {rows}
            {(field == FormField::Weight).then(|| view! { <Grams fields live /> })}
        </div>
    }
}

/// Grams typed for kilograms: more than a weight can be, so the desk is never asked.
#[component]
fn Grams(fields: Fields, live: Live) -> impl IntoView {
    let wrong = live.error(FormField::Weight);
    move || {
        let kg = wrong.get().and_then(|_| grams_as_kg(&fields.weight.get()))?;
        let text = lang().measure(kg, 2);
        let label = w::USE_VALUE.fill(lang(), &[("value", &text)]);
        let put = move |_| fields.weight.set(text.clone());
        Some(view! { <Button label kind=ButtonKind::Quiet on_click=put /> })
    }
}

fn of_field(view: Option<&VisitView>, field: FormField) -> Vec<Warning> {
    let all = view.map(|view| view.warnings.as_slice()).unwrap_or_default();
    // A second visit of the day has its own notice with the way to it.
    let said = |found: &Warning| !matches!(found, Warning::SameDay { .. });
    all.iter().map(|(found, _)| *found).filter(|w| field_of(w) == field && said(w)).collect()
}

fn row(found: Warning, fields: Fields) -> AnyView {
    let code = warning_code(&found);
    let confirmed = move || fields.confirmed.with(|all| all.iter().any(|other| other == code));
    let words = move || {
        let said = warning(&found, lang());
        if confirmed() { format!("{} {said}", t(w::CONFIRMED)()) } else { said }
    };
    let class = if found.hard() { "doubt doubt--hard" } else { "doubt" };
    view! {
        <div class=class class:doubt--answered=confirmed>
            <Icon name=IconName::Warning />
            <p>{words}</p>
            {remedy(found, fields)}
            {(!found.hard()).then(|| view! { <Answer code fields /> })}
        </div>
    }
    .into_any()
}

/// "Benar, sudah diukur ulang", and back.
#[component]
fn Answer(code: &'static str, fields: Fields) -> impl IntoView {
    let confirmed = move || fields.confirmed.with(|all| all.iter().any(|other| other == code));
    let label = move || if confirmed() { t(w::CONFIRM_UNDO)() } else { t(w::CONFIRM)() };
    let turn = move |_| {
        fields.confirmed.update(|all| {
            if let Some(at) = all.iter().position(|other| other == code) {
                all.remove(at);
            } else {
                all.push(code.to_owned());
            }
        });
    };
    view! { <Button label=label kind=ButtonKind::Quiet on_click=turn /> }
}

/// A slip with an obvious meaning is put right with one tap.
fn remedy(found: Warning, fields: Fields) -> Option<AnyView> {
    match found {
        Warning::Unit { field, meant, .. } => {
            let text = lang_now().measure(meant, 2);
            let label = w::USE_VALUE.fill(lang(), &[("value", &text)]);
            let target = match field {
                Field::Weight => fields.weight,
                Field::Lenhei => fields.lenhei,
                Field::Head => fields.head,
                Field::Arm => fields.muac,
            };
            let put = move |_| target.set(text.clone());
            Some(view! { <Button label kind=ButtonKind::Quiet on_click=put /> }.into_any())
        }
        Warning::Swapped { .. } => {
            let swap = move |_| {
                let weight = fields.weight.get_untracked();
                fields.weight.set(fields.lenhei.get_untracked());
                fields.lenhei.set(weight);
            };
            Some(
                view! { <Button label=t(w::SWAP) kind=ButtonKind::Quiet on_click=swap /> }
                    .into_any(),
            )
        }
        _ => None,
    }
}
