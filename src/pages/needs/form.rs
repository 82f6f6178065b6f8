//! The form of a need: what, how many, how soon, and who meets it.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::actions::Actions;
use crate::{
    app::{
        lang,
        paper::{Draft, use_paper},
        show, skeleton_lines, t,
    },
    components::{Choice, Dialog, NumberField, Select, TextField},
    documents::Id,
    i18n::{
        Words as _, parse_count,
        words::{common, needs as w},
    },
    pages::problems::{funding_code, funding_of, funding_options},
    platform::random,
    rakor::needs::{item_code, item_of},
    records::{
        PosyanduId,
        coordination::{
            Need, NeedId, NeedItem, NeedStatus, PaperKind, PaperRef, PledgeId, Urgency,
        },
    },
};

/// What is being edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Editing {
    Nothing,
    /// A new one of a Posyandu.
    New(PosyanduId),
    Known(NeedId),
}

type Pledges = Signal<Vec<(PledgeId, String, String)>>;

#[component]
pub(super) fn NeedDialog(
    editing: RwSignal<Editing>,
    pledges: Pledges,
    today: Signal<NaiveDate>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(editing.get() != Editing::Nothing));
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            editing.set(Editing::Nothing);
        }
        now
    });
    let title = move || match editing.get() {
        Editing::Known(_) => w::EDIT.of(lang()),
        _ => w::ADD.of(lang()),
    };
    let form = move || match editing.get() {
        Editing::Nothing => ().into_any(),
        Editing::New(posyandu) => {
            let id = Id::from_bits(random::bits());
            let day = today.get_untracked();
            let need = Need::new(id, posyandu, NeedItem::HeightBoard, day);
            view! { <Form draft=Draft::of(need, 0) editing pledges today /> }.into_any()
        }
        Editing::Known(id) => view! { <Known id editing pledges today /> }.into_any(),
    };
    view! {
        <Dialog open title=title close=t(common::CLOSE) wide=true>
            {form}
        </Dialog>
    }
    .into_any()
}

#[component]
fn Known(
    id: NeedId,
    editing: RwSignal<Editing>,
    pledges: Pledges,
    today: Signal<NaiveDate>,
) -> impl IntoView {
    let paper = use_paper(PaperKind::Need, id);
    let form = move |view: Signal<crate::desk::protocol::PaperView>| {
        let (first, rev) = view.with_untracked(|view| (view.paper.clone(), view.rev));
        Need::try_from(first)
            .ok()
            .map(|need| view! { <Form draft=Draft::of(need, rev) editing pledges today /> })
    };
    show(paper, || skeleton_lines(6), form).into_any()
}

#[component]
fn Form(
    draft: Draft<Need>,
    editing: RwSignal<Editing>,
    pledges: Pledges,
    today: Signal<NaiveDate>,
) -> impl IntoView {
    let first = draft.doc.get_untracked();
    let quantity = RwSignal::new(first.quantity.to_string());
    let text = RwSignal::new(first.text.clone());
    let item = Memo::new(move |_| draft.doc.with(|need| need.item));
    let read = move || parse_count(&quantity.get()).ok().flatten().filter(|n| *n > 0);
    let wrong =
        Signal::derive(move || read().is_none().then(|| w::QUANTITY_WRONG.of(lang()).to_owned()));
    let unready = Signal::derive(move || {
        let unnamed = item.get() == NeedItem::Other && text.with(|text| text.trim().is_empty());
        wrong.with(Option::is_some) || unnamed
    });
    let save = move |()| {
        let Some(quantity) = untrack(read) else { return };
        draft.edit(|need| {
            need.quantity = quantity;
            text.get_untracked().trim().clone_into(&mut need.text);
            let met = need.status == NeedStatus::Fulfilled;
            need.met = need.met.or(Some(today.get_untracked())).filter(|_| met);
        });
        draft.save(move |_| editing.set(Editing::Nothing));
    };
    let items = Signal::derive(move || {
        let all = NeedItem::ALL.into_iter();
        all.map(|item| (item_code(item).to_owned(), item.say(lang()).to_owned()))
            .collect::<Vec<_>>()
    });
    let urgencies = Urgency::ALL.map(|one| (one, t(one.words()).into())).to_vec();
    let statuses = NeedStatus::ALL.map(|one| (one, t(one.words()).into())).to_vec();
    let is_new = first.edited == crate::documents::Stamp::default();
    let deleted = (!is_new).then(|| (PaperRef::new(PaperKind::Need, first.id), w::DELETED));
    view! {
        <div class="form">
            <div class="form__row">
                <Select
                    label=t(w::ITEM)
                    value=Signal::derive(move || item_code(item.get()).to_owned())
                    options=items
                    on_choose=move |code: String| {
                        if let Some(item) = item_of(&code) {
                            draft.edit(|need| need.item = item);
                        }
                    }
                />
                <NumberField label=t(w::QUANTITY) value=quantity error=wrong whole=true />
            </div>
            <TextField label=t(w::DETAIL) value=text hint=t(w::DETAIL_HINT) longest=2000 />
            <Choice
                label=t(w::URGENCY)
                value=Signal::derive(move || draft.doc.with(|need| need.urgency))
                options=urgencies
                on_choose=move |urgency| draft.edit(|need| need.urgency = urgency)
            />
            <Choice
                label=t(w::STATUS)
                value=Signal::derive(move || draft.doc.with(|need| need.status))
                options=statuses
                on_choose=move |status| draft.edit(|need| need.status = status)
            />
            <MetBy draft pledges />
            <Actions
                draft
                unready
                on_save=save
                on_close=move |()| editing.set(Editing::Nothing)
                deleted
            />
        </div>
    }
    .into_any()
}

/// Who pays, or which pledge meets it. What a pledge meets is promised at least.
#[component]
fn MetBy(draft: Draft<Need>, pledges: Pledges) -> impl IntoView {
    let options = Signal::derive(move || {
        let first = (String::new(), w::NO_PLEDGE.of(lang()).to_owned());
        let rest = pledges.get().into_iter();
        let rest = rest.map(|(id, partner, what)| (id.to_string(), format!("{partner}: {what}")));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let pledge = Signal::derive(move || {
        draft.doc.with(|need| need.pledge.map(|id| id.to_string()).unwrap_or_default())
    });
    let choose = move |code: String| {
        draft.edit(|need| {
            need.pledge = code.parse().ok();
            if need.pledge.is_some() && need.status == NeedStatus::Open {
                need.status = NeedStatus::Promised;
            }
        });
    };
    let funding = Signal::derive(move || draft.doc.with(|need| funding_code(need.funding)));
    view! {
        <div class="form__row">
            <Select
                label=t(w::FUNDING)
                value=funding
                options=funding_options(w::NOT_SAID)
                on_choose=move |code: String| draft.edit(|need| need.funding = funding_of(&code))
            />
            <Show when=move || { pledges.with(|pledges| !pledges.is_empty()) }>
                <Select label=t(w::PLEDGE) value=pledge options on_choose=choose />
            </Show>
        </div>
    }
}
