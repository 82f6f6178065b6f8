//! What came of a pledge: day, worth, quantity, evidence, and for which Posyandu.

use leptos::prelude::*;

use super::{
    numbers::{put_whole, whole_problem, whole_text},
    parts::{PosyanduChoice, posyandu_name, today},
};
use crate::{
    app::{
        lang,
        paper::Draft,
        paper_field::{bind, problem_of},
        t,
    },
    components::{Button, DateField, IconButton, IconName, NumberField, TextField},
    desk::protocol::PaperField as F,
    documents::{Extra, IdSource as _},
    forms::{date_text, read_date},
    i18n::words::{common, partners as w},
    platform::random::RandomIds,
    records::{
        PosyanduId,
        coordination::{Delivery, Evidence, MemberId, Pledge, PledgeKind},
    },
};

/// All of them, with one more.
#[component]
pub(super) fn Deliveries(draft: Draft<Pledge>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        draft.doc.with(|p| p.deliveries.iter().map(|one| one.id).collect::<Vec<_>>())
    });
    let today = today();
    let add = move |_| {
        draft.edit(|p| {
            p.deliveries.push(Delivery::new(RandomIds.next_id(), today));
        });
    };
    view! {
        <fieldset class="pledge__part">
            <legend>{t(w::DELIVERIES)}</legend>
            <For each=move || ids.get() key=|id| *id let:id>
                <Row draft id />
            </For>
            <Button label=t(w::ADD_DELIVERY) icon=IconName::Plus on_click=add />
        </fieldset>
    }
    .into_any()
}

fn one(pledge: &mut Pledge, id: MemberId) -> Option<&mut Delivery> {
    pledge.deliveries.iter_mut().find(|one| one.id == id)
}

#[component]
fn Row(draft: Draft<Pledge>, id: MemberId) -> impl IntoView {
    let text = move |show: fn(&Delivery) -> String, put: fn(&mut Delivery, &str)| {
        let now = move |pledge: &Pledge| {
            pledge.deliveries.iter().find(|one| one.id == id).map(show).unwrap_or_default()
        };
        bind(draft, now, move |pledge, text| {
            if let Some(delivery) = one(pledge, id) {
                put(delivery, text);
            }
        })
    };
    let date = text(|d| date_text(d.date), |d, text| d.date = read_date(text).unwrap_or(d.date));
    let amount = text(|d| whole_text(d.amount), |d, text| put_whole(&mut d.amount, text));
    let quantity = text(
        |d| whole_text(d.quantity.map(u64::from)),
        |d, text| {
            let mut n = d.quantity.map(u64::from);
            put_whole(&mut n, text);
            d.quantity = n.and_then(|n| u32::try_from(n).ok());
        },
    );
    let what = text(|d| d.text.clone(), |d, text| text.clone_into(&mut d.text));
    let proof =
        text(|d| d.evidence.first().map(|e| e.text.clone()).unwrap_or_default(), put_evidence);
    let money = Memo::new(move |_| draft.doc.with(|p| p.kind == PledgeKind::Money));
    let nth = move || {
        let at = draft.doc.with(|p| p.deliveries.iter().position(|one| one.id == id));
        w::DELIVERY_N.fill(lang(), &[("n", &at.map_or(0, |at| at + 1))])
    };
    view! {
        <fieldset class="pledge__row">
            <legend>{nth}</legend>
            <div class="form__row">
                <DateField label=t(common::DATE) value=date error=problem_of(draft, F::Date, id.bits()) />
                <NumberField
                    label=t(w::WORTH)
                    value=amount
                    unit="Rp"
                    whole=true
                    note=t(common::OPTIONAL)
                    error=Signal::derive(move || whole_problem(amount))
                />
                <Show when=move || !money.get()>
                    <NumberField
                        label=t(w::QUANTITY)
                        value=quantity
                        whole=true
                        note=t(common::OPTIONAL)
                        error=Signal::derive(move || whole_problem(quantity))
                    />
                </Show>
            </div>
            <TextField label=t(w::DELIVERY_TEXT) value=what note=t(common::OPTIONAL) />
            <TextField label=t(w::EVIDENCE) value=proof hint=t(w::EVIDENCE_HINT) note=t(common::OPTIONAL) />
            <Reaching draft id />
            <Button
                label=move || format!("{} ({})", t(w::REMOVE)(), nth())
                icon=IconName::Trash
                on_click=move |_| draft.edit(|p| p.deliveries.retain(|one| one.id != id))
            />
        </fieldset>
    }
    .into_any()
}

fn put_evidence(delivery: &mut Delivery, text: &str) {
    match delivery.evidence.first_mut() {
        Some(first) if !text.trim().is_empty() => text.clone_into(&mut first.text),
        Some(_) => {
            delivery.evidence.remove(0);
        }
        None if text.trim().is_empty() => {}
        None => delivery.evidence.push(Evidence {
            id: RandomIds.next_id(),
            date: delivery.date,
            text: text.to_owned(),
            extra: Extra::new(),
        }),
    }
}

/// The Posyandu that a delivery reached.
#[component]
fn Reaching(draft: Draft<Pledge>, id: MemberId) -> impl IntoView {
    let here = Memo::new(move |_| {
        draft.doc.with(|p| {
            let found = p.deliveries.iter().find(|one| one.id == id);
            found.map(|one| one.posyandu.clone()).unwrap_or_default()
        })
    });
    let add = move |chosen: Option<PosyanduId>| {
        let Some(chosen) = chosen else { return };
        draft.edit(|p| {
            if let Some(delivery) = one(p, id)
                && !delivery.posyandu.contains(&chosen)
            {
                delivery.posyandu.push(chosen);
            }
        });
    };
    let remove = move |gone: PosyanduId| {
        draft.edit(|p| {
            if let Some(delivery) = one(p, id) {
                delivery.posyandu.retain(|one| *one != gone);
            }
        });
    };
    let chip = move |posyandu: PosyanduId| {
        let name = Memo::new(move |_| posyandu_name(posyandu));
        let words = move || w::TAKE_OUT.fill(lang(), &[("name", &name.get())]);
        view! {
            <li class="partner-chip">
                <span>{move || name.get()}</span>
                <IconButton label=words icon=IconName::Close on_click=move |_| remove(posyandu) />
            </li>
        }
    };
    let place = Signal::derive(move || draft.doc.with(|p| p.place.clone()));
    view! {
        <div>
            <PosyanduChoice
                label=t(w::REACHED)
                within=place
                value=Signal::derive(|| None)
                none=Signal::derive(move || w::ADD_POSYANDU.of(lang()).to_owned())
                on_choose=add
            />
            <ul class="partner-chips">
                <For each=move || here.get() key=|one| *one let:posyandu>{chip(posyandu)}</For>
            </ul>
        </div>
    }
}
