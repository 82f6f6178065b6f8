//! The fields of a pledge, its deliveries and its spendings.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{
    delivery::Deliveries,
    numbers::{day_text, put_day, put_whole, whole_problem, whole_text},
    parts::IndicatorChoice,
    spending::Spendings,
};
use crate::{
    app::{
        ErrorNotice, SaveButton, lang,
        paper::Draft,
        paper_field::{bind, problem_of},
        t, use_app,
    },
    components::{Button, Choice, DateField, NumberField, TextField, Tick},
    desk::protocol::PaperField as F,
    documents::Id,
    forms::read_date,
    i18n::{
        Words as _,
        words::{common, partners as w},
    },
    pages::commitments::PlaceSelect,
    platform::random,
    records::coordination::{PartnerId, Pledge, PledgeKind},
};

/// A pledge that is not there yet.
#[component]
pub(super) fn NewPledge(
    partner: PartnerId,
    today: NaiveDate,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let draft = Draft::of(Pledge::new(Id::from_bits(random::bits()), partner, today), 0);
    app.router.hold_while(Signal::derive(move || draft.dirty() && draft.rev() == 0));
    view! {
        <div class="card section">
            <h3>{t(w::NEW_PLEDGE)}</h3>
            <PledgeForm draft on_done />
        </div>
    }
}

/// The form. A ledger that would not balance is refused by the desk, which says so.
#[component]
pub(super) fn PledgeForm(
    draft: Draft<Pledge>,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.save(move |_| on_done.run(()));
    };
    let cancel = move |_| {
        draft.reset();
        on_done.run(());
    };
    let is_money = Memo::new(move |_| draft.doc.with(|p| p.kind == PledgeKind::Money));
    view! {
        <form class="form" novalidate=true on:submit=save>
            <Fields draft is_money />
            <Deliveries draft />
            <Show when=move || is_money.get()><Spendings draft /></Show>
            {move || draft.error().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions">
                <SaveButton busy=Signal::derive(move || draft.busy()) />
                <Button label=t(common::CANCEL) on_click=cancel />
            </div>
        </form>
    }
    .into_any()
}

#[component]
fn Fields(draft: Draft<Pledge>, is_money: Memo<bool>) -> impl IntoView {
    let text = bind(draft, |p| p.text.clone(), |p, text| text.clone_into(&mut p.text));
    let amount = bind(draft, |p| whole_text(p.amount), |p, text| put_whole(&mut p.amount, text));
    let kind = Signal::derive(move || draft.doc.with(|p| p.kind));
    let place = Signal::derive(move || draft.doc.with(|p| p.place.clone()));
    let indicator = Signal::derive(move || draft.doc.with(|p| p.indicator));
    let ended = Signal::derive(move || draft.doc.with(|p| p.ended));
    let worth = move || if is_money.get() { w::WORTH_MONEY } else { w::WORTH }.of(lang());
    let kinds = PledgeKind::ALL
        .iter()
        .map(|kind| (*kind, (move || kind.say(lang())).into()))
        .collect::<Vec<_>>();
    view! {
        <Choice
            label=t(w::KIND)
            value=kind
            options=kinds
            on_choose=move |kind| draft.edit(|p| p.kind = kind)
        />
        <TextField label=t(w::PLEDGE_TEXT) value=text error=problem_of(draft, F::Text, 0) />
        <div class="form__row">
            <NumberField
                label=worth
                value=amount
                unit="Rp"
                whole=true
                error=Signal::derive(move || whole_problem(amount).or_else(|| problem_of(draft, F::Amount, 0).get()))
            />
            <Show when=move || !is_money.get()><Quantity draft /></Show>
        </div>
        <div class="form__row">
            <PlaceSelect label=t(w::PLACE) value=place on_choose=move |place| draft.edit(|p| p.place = place) />
            <IndicatorChoice
                value=indicator
                on_choose=move |indicator| draft.edit(|p| p.indicator = indicator)
            />
        </div>
        <Days draft />
        <Show when=move || { draft.rev() > 0 }>
            <Tick
                label=t(w::WILL_NOT)
                value=ended
                on_change=move |ended| draft.edit(|p| p.ended = ended)
            />
        </Show>
    }
    .into_any()
}

#[component]
fn Quantity(draft: Draft<Pledge>) -> impl IntoView {
    let quantity = bind(
        draft,
        |p| whole_text(p.quantity.map(u64::from)),
        |p, text| {
            let mut n = p.quantity.map(u64::from);
            put_whole(&mut n, text);
            p.quantity = n.and_then(|n| u32::try_from(n).ok());
        },
    );
    let unit = bind(draft, |p| p.unit.clone(), |p, text| text.clone_into(&mut p.unit));
    view! {
        <NumberField
            label=t(w::QUANTITY)
            value=quantity
            whole=true
            note=t(common::OPTIONAL)
            error=Signal::derive(move || whole_problem(quantity))
        />
        <TextField label=t(w::UNIT) value=unit hint=t(w::UNIT_HINT) note=t(common::OPTIONAL) />
    }
}

#[component]
fn Days(draft: Draft<Pledge>) -> impl IntoView {
    let made = bind(
        draft,
        |p| crate::forms::date_text(p.made),
        |p, text| p.made = read_date(text).unwrap_or(p.made),
    );
    let due = bind(draft, |p| day_text(p.due), |p, text| put_day(&mut p.due, text));
    let number = bind(draft, |p| p.agreement.clone(), |p, text| text.clone_into(&mut p.agreement));
    view! {
        <div class="form__row">
            <DateField label=t(w::MADE) value=made error=problem_of(draft, F::Date, 0) />
            <DateField
                label=t(w::BY_WHEN)
                value=due
                note=t(common::OPTIONAL)
                error=problem_of(draft, F::Due, 0)
            />
        </div>
        <TextField label=t(w::AGREEMENT) value=number note=t(common::OPTIONAL) />
    }
}
