//! The form of one item of a plan, with the part of each sector.

use leptos::prelude::*;

use super::parts::{activity_options, funding_code, funding_of, funding_options};
use crate::{
    app::{lang, paper::Draft, t},
    components::{Button, ButtonKind, DateField, Dialog, IconName, NumberField, Select, TextField},
    forms::{date_text, read_date},
    i18n::{
        Words as _,
        words::{common, interventions as words, problems as w},
    },
    rakor::plans::{next_part, set_part},
    records::coordination::{ActivityKind, MemberId, PlanItem, PlanStatus, Problem, Sector},
};

#[component]
pub(super) fn ItemDialog(
    draft: Draft<Problem>,
    editing: RwSignal<Option<MemberId>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(editing.with(Option::is_some)));
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            editing.set(None);
        }
        now
    });
    view! {
        <Dialog open title=t(w::ITEM) close=t(common::CLOSE) wide=true>
            {move || editing.get().map(|id| view! { <Form draft id editing /> })}
        </Dialog>
    }
    .into_any()
}

const STATUSES: [&str; 4] = ["rencana", "berjalan", "selesai", "batal"];

/// A sum as people write it: `12.500.000`, `12500000`. `Err` for anything else, `None` for nothing.
fn read_sum(text: &str) -> Result<Option<u64>, std::num::ParseIntError> {
    let digits: String =
        text.chars().filter(|c| !matches!(c, '.' | ',' | ' ' | '\u{a0}')).collect();
    if digits.is_empty() {
        return Ok(None);
    }
    digits.parse().map(Some)
}

#[component]
fn Form(draft: Draft<Problem>, id: MemberId, editing: RwSignal<Option<MemberId>>) -> impl IntoView {
    let known =
        draft.doc.with_untracked(|problem| problem.plan.iter().find(|item| item.id == id).cloned());
    let is_new = known.is_none();
    let last = draft.doc.with_untracked(|problem| problem.plan.iter().map(|item| item.order).max());
    let item = known.unwrap_or_else(|| PlanItem::new(id, last.map_or(0, |last| last + 1)));
    let item = RwSignal::new(item);
    let first = item.get_untracked();
    let shown = words::named(&first.code, &first.title, crate::app::lang_now());
    let title = RwSignal::new(shown.clone());
    let target = RwSignal::new(first.target.clone());
    let output = RwSignal::new(first.output.clone());
    let cost = RwSignal::new(first.cost.map(|cost| cost.to_string()).unwrap_or_default());
    let due = RwSignal::new(first.due.map(date_text).unwrap_or_default());
    let funding = RwSignal::new(funding_code(first.funding));
    let kind = RwSignal::new(first.kind);
    let wrong = Signal::derive(move || {
        cost.with(|cost| read_sum(cost).is_err().then(|| w::COST_WRONG.of(lang()).to_owned()))
    });
    let unready = Signal::derive(move || {
        wrong.with(Option::is_some) || title.with(|title| title.trim().is_empty())
    });
    let save = move || {
        let mut done = item.get_untracked();
        let typed = title.get_untracked().trim().to_owned();
        // The words of the catalogue stay the catalogue's, in both languages.
        if typed != shown || done.code.is_empty() {
            done.title = typed;
        }
        target.get_untracked().trim().clone_into(&mut done.target);
        output.get_untracked().trim().clone_into(&mut done.output);
        done.cost = cost.with_untracked(|cost| read_sum(cost).ok().flatten());
        done.due = read_date(&due.get_untracked());
        done.funding = funding_of(&funding.get_untracked());
        done.kind = kind.get_untracked();
        draft.edit(|problem| match problem.plan.iter_mut().find(|item| item.id == id) {
            Some(item) => *item = done,
            None => problem.plan.push(done),
        });
        draft.save(|_| ());
        editing.set(None);
    };
    let remove = move || {
        draft.edit(|problem| problem.plan.retain(|item| item.id != id));
        draft.save(|_| ());
        editing.set(None);
    };
    let in_words =
        move || read_date(&due.get()).map(|day| lang().date_full(day)).unwrap_or_default();
    view! {
        <div class="form">
            <TextField label=t(w::ITEM) value=title />
            <div class="form__row">
                <TextField label=t(w::TARGET) value=target hint=t(w::TARGET_HINT) longest=2000 />
                <TextField label=t(w::OUTPUT) value=output hint=t(w::OUTPUT_HINT) longest=2000 />
            </div>
            <div class="form__row">
                <NumberField label=t(w::COST) value=cost error=wrong whole=true />
                <Select
                    label=t(w::FUNDING)
                    value=Signal::derive(move || funding.get())
                    options=funding_options(w::NOT_SAID)
                    on_choose=move |code| funding.set(code)
                />
                <Select
                    label=t(w::ACTIVITY)
                    value=Signal::derive(move || {
                        kind.get().map_or("", ActivityKind::code).to_owned()
                    })
                    options=activity_options(w::ACTIVITY_NOT)
                    on_choose=move |code: String| kind.set(ActivityKind::from_code(&code))
                />
                <DateField label=t(w::DUE) value=due hint=in_words />
                <StatusSelect item />
            </div>
            <Parts item />
            <div class="dialog__actions">
                <Button
                    label=t(common::SAVE)
                    kind=ButtonKind::Primary
                    disabled=unready
                    on_click=move |_| save()
                />
                {(!is_new).then(|| view! {
                    <Button
                        label=t(w::REMOVE_ITEM)
                        kind=ButtonKind::Danger
                        icon=IconName::Trash
                        on_click=move |_| remove()
                    />
                })}
                <Button label=t(common::CANCEL) on_click=move |_| editing.set(None) />
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn StatusSelect(item: RwSignal<PlanItem>) -> impl IntoView {
    let value = Signal::derive(move || {
        let at = PlanStatus::ALL.iter().position(|one| item.with(|item| item.status == *one));
        STATUSES[at.unwrap_or(0)].to_owned()
    });
    let options = Signal::derive(move || {
        let all = STATUSES.into_iter().zip(PlanStatus::ALL);
        all.map(|(code, status)| (code.to_owned(), status.say(lang()).to_owned()))
            .collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        let at = STATUSES.iter().position(|known| *known == code).unwrap_or(0);
        item.update(|item| item.status = PlanStatus::ALL[at]);
    };
    view! { <Select label=t(w::STATUS) value options on_choose=choose /> }
}

/// Every sector with its part; a tap changes it.
#[component]
fn Parts(item: RwSignal<PlanItem>) -> impl IntoView {
    let one = move |sector: Sector| {
        let part = Memo::new(move |_| {
            item.with(|item| {
                item.roles.iter().find(|role| role.sector == sector).map(|role| role.part)
            })
        });
        let words = move || part.get().map_or(w::NO_PART.of(lang()), |part| part.say(lang()));
        view! {
            <li>
                <button
                    type="button"
                    class="part"
                    class:part--lead=move || {
                        part.get() == Some(crate::records::coordination::Part::Lead)
                    }
                    class:part--none=move || part.get().is_none()
                    on:click=move |_| {
                        let next = next_part(part.get_untracked());
                        item.update(|item| set_part(item, sector, next));
                    }
                >
                    {t(sector.words())}
                    <small>{words}</small>
                </button>
            </li>
        }
    };
    view! {
        <fieldset class="parts">
            <legend class="field__label">{t(w::ROLES)}</legend>
            <p class="field__hint">{t(w::ROLES_HINT)}</p>
            <ul>{Sector::ALL.into_iter().map(one).collect_view()}</ul>
        </fieldset>
    }
    .into_any()
}
