//! Vaccines: what is due first, the rest on demand, what was given with its day.

use leptos::prelude::*;

use super::fields::Fields;
use crate::{
    app::{lang, t},
    desk::protocol::ChildPage,
    forms::{due, read_date},
    i18n::words::child as w,
    records::Vaccine,
};

/// Vaccines to tick.
#[component]
pub fn Vaccines(
    /// The child.
    page: Signal<ChildPage>,
    /// The fields.
    fields: Fields,
) -> impl IntoView {
    let groups = Memo::new(move |_| {
        let date = read_date(&fields.date.get());
        page.with(|page| {
            let date = date.unwrap_or(page.today);
            let others = page.child.visits.iter().filter(|visit| Some(visit.id) != fields.id);
            let had: Vec<Vaccine> = others.flat_map(|visit| visit.care.vaccines.clone()).collect();
            let birth = page.child.birth.date;
            let months = crate::growth::age::completed_months(birth, date);
            due(crate::growth::age::days(birth, date), months, &had)
        })
    });
    let now = move || boxes(&groups.get().0, fields);
    let later = move || boxes(&groups.get().1, fields);
    let some_due = move || groups.with(|(now, _)| !now.is_empty());
    let some_later = move || groups.with(|(_, later)| !later.is_empty());
    view! {
        <fieldset class="vaccines">
            <legend class="field__label">{t(w::VACCINES)}</legend>
            <Show when=some_due fallback=move || view! { <p class="soft">{t(w::NO_VACCINE_DUE)}</p> }>
                <p class="field__hint">{t(w::VACCINES_DUE)}</p>
            </Show>
            <div class="choice__options">{now}</div>
            <Show when=some_later>
                <details class="unfold unfold--small">
                    <summary>{t(w::VACCINES_OTHER)}</summary>
                    <div class="choice__options">{later}</div>
                </details>
            </Show>
            {move || given(page, fields)}
        </fieldset>
    }
}

fn boxes(list: &[Vaccine], fields: Fields) -> Vec<AnyView> {
    let one = |vaccine: Vaccine| {
        let ticked = move || fields.care().vaccines.with(|all| all.contains(&vaccine));
        let turn = move |_| {
            fields.care().vaccines.update(|all| match all.iter().position(|v| *v == vaccine) {
                Some(at) => drop(all.remove(at)),
                None => all.push(vaccine),
            });
        };
        view! {
            <label class="choice__option">
                <input type="checkbox" prop:checked=ticked on:change=turn />
                <span>{vaccine.name()}</span>
            </label>
        }
        .into_any()
    };
    list.iter().copied().map(one).collect()
}

/// What was given at other visits.
fn given(page: Signal<ChildPage>, fields: Fields) -> Option<AnyView> {
    let lang = lang();
    let said = page.with(|page| {
        let others = page.child.visits.iter().filter(|visit| Some(visit.id) != fields.id);
        let one = |visit: &crate::records::Visit| {
            let date = lang.date(visit.date);
            let names = visit.care.vaccines.iter().map(|v| v.name()).collect::<Vec<_>>();
            (!names.is_empty()).then(|| format!("{} ({date})", names.join(", ")))
        };
        others.filter_map(one).collect::<Vec<_>>().join(" · ")
    });
    (!said.is_empty()).then(|| {
        view! { <p class="field__hint">{w::VACCINES_GIVEN.fill(lang, &[("list", &said)])}</p> }
            .into_any()
    })
}
