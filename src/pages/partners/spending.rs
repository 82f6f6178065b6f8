//! What the money of a pledge was spent on.

use leptos::prelude::*;

use super::{
    numbers::{read_whole, whole_problem},
    parts::{PosyanduChoice, today},
};
use crate::{
    app::{
        lang,
        paper::Draft,
        paper_field::{bind, problem_of},
        t,
    },
    components::{Button, DateField, IconName, NumberField, TextField},
    desk::protocol::PaperField as F,
    documents::IdSource as _,
    forms::{date_text, read_date},
    i18n::words::{common, partners as w},
    platform::random::RandomIds,
    records::coordination::{MemberId, Pledge, Spending},
};

/// All of them, with one more.
#[component]
pub(super) fn Spendings(draft: Draft<Pledge>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        draft.doc.with(|p| p.spendings.iter().map(|one| one.id).collect::<Vec<_>>())
    });
    let today = today();
    let add = move |_| {
        draft.edit(|p| {
            p.spendings.push(Spending::new(RandomIds.next_id(), today));
        });
    };
    view! {
        <fieldset class="pledge__part">
            <legend>{t(w::SPENDINGS)}</legend>
            <For each=move || ids.get() key=|id| *id let:id>
                <Row draft id />
            </For>
            <Button label=t(w::ADD_SPENDING) icon=IconName::Plus on_click=add />
        </fieldset>
    }
    .into_any()
}

#[component]
fn Row(draft: Draft<Pledge>, id: MemberId) -> impl IntoView {
    let find = move |pledge: &Pledge| pledge.spendings.iter().find(|one| one.id == id).cloned();
    let text = move |show: fn(&Spending) -> String, put: fn(&mut Spending, &str)| {
        let now = move |pledge: &Pledge| find(pledge).as_ref().map(show).unwrap_or_default();
        bind(draft, now, move |pledge, text| {
            if let Some(spending) = pledge.spendings.iter_mut().find(|one| one.id == id) {
                put(spending, text);
            }
        })
    };
    let date = text(|s| date_text(s.date), |s, text| s.date = read_date(text).unwrap_or(s.date));
    let amount = text(
        |s| if s.amount == 0 { String::new() } else { s.amount.to_string() },
        |s, text| s.amount = read_whole(text).unwrap_or_default(),
    );
    let what = text(|s| s.text.clone(), |s, text| text.clone_into(&mut s.text));
    let receipt = text(|s| s.receipt.clone(), |s, text| text.clone_into(&mut s.receipt));
    let posyandu = Signal::derive(move || draft.doc.with(find).and_then(|one| one.posyandu));
    let choose = move |chosen| {
        draft.edit(|p| {
            if let Some(spending) = p.spendings.iter_mut().find(|one| one.id == id) {
                spending.posyandu = chosen;
            }
        });
    };
    let nth = move || {
        let at = draft.doc.with(|p| p.spendings.iter().position(|one| one.id == id));
        w::SPENDING_N.fill(lang(), &[("n", &at.map_or(0, |at| at + 1))])
    };
    let place = Signal::derive(move || draft.doc.with(|p| p.place.clone()));
    let wrong = Signal::derive(move || {
        whole_problem(amount).or_else(|| problem_of(draft, F::Amount, id.bits()).get())
    });
    view! {
        <fieldset class="pledge__row">
            <legend>{nth}</legend>
            <div class="form__row">
                <DateField label=t(common::DATE) value=date error=problem_of(draft, F::Date, id.bits()) />
                <NumberField label=t(w::WORTH_MONEY) value=amount unit="Rp" whole=true error=wrong />
            </div>
            <TextField label=t(w::SPENDING_TEXT) value=what error=problem_of(draft, F::Text, id.bits()) />
            <div class="form__row">
                <PosyanduChoice
                    label=t(w::REACHED)
                    within=place
                    value=posyandu
                    none=Signal::derive(move || common::NONE.of(lang()).to_owned())
                    on_choose=choose
                />
                <TextField label=t(w::RECEIPT) value=receipt note=t(common::OPTIONAL) />
            </div>
            <Button
                label=move || format!("{} ({})", t(w::REMOVE)(), nth())
                icon=IconName::Trash
                on_click=move |_| draft.edit(|p| p.spendings.retain(|one| one.id != id))
            />
        </fieldset>
    }
    .into_any()
}
