//! What shall be done about a problem: from the catalogue or in own words.

use leptos::prelude::*;

use super::{item_form::ItemDialog, parts::rupiah};
use crate::{
    app::{lang, paper::Draft, route::Route, send, t, use_app},
    components::{Button, ButtonKind, Icon, IconName, StatusMark, Tone},
    desk::protocol::{MakePromise, ProblemView},
    documents::Id,
    i18n::{
        Words as _,
        words::{common, interventions as words, problems as w},
    },
    platform::random,
    rakor::{
        interventions::{self, Intervention},
        problems::ProblemCode,
    },
    records::coordination::{MemberId, Part, PlanItem, PlanStatus, Problem, SectorRole},
};

#[component]
pub(super) fn Plan(draft: Draft<Problem>, view: Signal<ProblemView>) -> impl IntoView {
    let editing: RwSignal<Option<MemberId>> = RwSignal::new(None);
    let items = Memo::new(move |_| {
        let mut items = draft.doc.with(|problem| problem.plan.clone());
        items.sort_by_key(|item| (item.order, item.id));
        items
    });
    let add = move |fill: Option<&'static Intervention>| {
        let id = Id::from_bits(random::bits());
        let order = items.with_untracked(|items| items.last().map_or(0, |last| last.order + 1));
        let mut item = PlanItem::new(id, order);
        match fill {
            Some(intervention) => {
                intervention.fill(&mut item);
                draft.edit(|problem| problem.plan.push(item));
                draft.save(|_| ());
            }
            // It is added when its form is saved: without words it cannot be kept.
            None => editing.set(Some(id)),
        }
    };
    view! {
        <section class="section">
            <h2>{t(w::PLAN)}</h2>
            <ul class="plan-items">
                {move || items.get().into_iter().map(|item| {
                    view! { <Item draft view item editing /> }
                }).collect_view()}
            </ul>
            <Suggestions draft items on_add=move |one| add(Some(one)) />
            <p class="no-print">
                <Button
                    label=t(w::OWN_ITEM)
                    icon=IconName::Plus
                    on_click=move |_| add(None)
                />
            </p>
            <ItemDialog draft editing />
        </section>
    }
    .into_any()
}

/// Interventions of the catalogue that are not in the plan yet.
#[component]
fn Suggestions(
    draft: Draft<Problem>,
    items: Memo<Vec<PlanItem>>,
    #[prop(into)] on_add: Callback<&'static Intervention>,
) -> impl IntoView {
    let code = Memo::new(move |_| draft.doc.with(|problem| ProblemCode::from_code(&problem.code)));
    let fitting = move || {
        let taken = items.get();
        let all = code.get().into_iter().flat_map(interventions::against);
        all.filter(|one| taken.iter().all(|item| item.code != one.code)).collect::<Vec<_>>()
    };
    let one = move |intervention: &'static Intervention| {
        let name = move || words::named(intervention.code, "", lang());
        let lead = move || intervention.lead.say(lang());
        let source = move || w::GUIDE.fill(lang(), &[("source", &intervention.guide.source())]);
        view! {
            <li>
                <button
                    type="button"
                    class="suggestion"
                    title=source
                    on:click=move |_| on_add.run(intervention)
                >
                    <Icon name=IconName::Plus />
                    <span>{name}<small>{lead}</small></span>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !fitting().is_empty()>
            <div class="suggestions no-print">
                <h3>{t(w::SUGGESTED)}</h3>
                <p class="soft">{t(w::SUGGESTED_LEAD)}</p>
                <ul>{move || fitting().into_iter().map(one).collect_view()}</ul>
            </div>
        </Show>
    }
    .into_any()
}

#[component]
fn Item(
    draft: Draft<Problem>,
    view: Signal<ProblemView>,
    item: PlanItem,
    editing: RwSignal<Option<MemberId>>,
) -> impl IntoView {
    let (id, status, due, cost, funding) =
        (item.id, item.status, item.due, item.cost, item.funding);
    let waiting = matches!(status, PlanStatus::Planned | PlanStatus::Running);
    let late = move || waiting && view.with(|view| due.is_some_and(|due| due < view.today));
    let (code, title) = (item.code.clone(), item.title.clone());
    let name = move || words::named(&code, &title, lang());
    let target = item.target.clone();
    let output = item.output.clone();
    let money = move || {
        let lang = lang();
        let source = funding.map_or(w::NOT_SAID.of(lang), |funding| funding.say(lang));
        match cost {
            Some(cost) => format!("{} · {source}", rupiah(cost, lang)),
            None => source.to_owned(),
        }
    };
    let by = move || match due {
        Some(due) => lang().date(due),
        None => w::NOT_SAID.of(lang()).to_owned(),
    };
    let tone = match status {
        PlanStatus::Done => Tone::Good,
        PlanStatus::Running => Tone::Watch,
        PlanStatus::Planned | PlanStatus::Dropped => Tone::Plain,
    };
    let line = |label: crate::i18n::Text, text: String| {
        (!text.is_empty()).then(|| view! { <div><dt>{t(label)}</dt><dd>{text}</dd></div> })
    };
    view! {
        <li class="card plan-item">
            <div class="plan-item__head">
                <strong>{name}</strong>
                <StatusMark tone label=t(status.words()) />
            </div>
            <dl class="plan-item__facts">
                {line(w::TARGET, target)}
                {line(w::OUTPUT, output)}
                <div><dt>{t(w::COST)}</dt><dd>{money}</dd></div>
                <div>
                    <dt>{t(w::DUE)}</dt>
                    <dd>{by} {move || late().then(|| view! { " · " <strong>{t(w::LATE)}</strong> })}</dd>
                </div>
            </dl>
            <Roles roles=item.roles.clone() />
            <div class="problem__do no-print">
                <Button
                    label=t(common::EDIT)
                    icon=IconName::Edit
                    on_click=move |_| editing.set(Some(id))
                />
                <Promise draft view item />
            </div>
        </li>
    }
    .into_any()
}

/// The parts of the sectors, the lead first.
#[component]
fn Roles(roles: Vec<SectorRole>) -> impl IntoView {
    let mut roles = roles;
    roles.sort_by_key(|role| (role.part, role.sector));
    let one = |role: SectorRole| {
        let class = match role.part {
            Part::Lead => "role role--lead",
            Part::Support => "role",
            Part::Informed => "role role--informed",
        };
        view! {
            <li class=class>
                <small>{t(role.part.words())}</small>
                {t(role.sector.words())}
            </li>
        }
    };
    view! { <ul class="roles">{roles.into_iter().map(one).collect_view()}</ul> }
}

/// The promise of an item, or the button that makes one.
#[component]
fn Promise(draft: Draft<Problem>, view: Signal<ProblemView>, item: PlanItem) -> impl IntoView {
    // What it points to may have been deleted.
    let there = Memo::new(move |_| {
        view.with(|view| view.promises.iter().any(|(promised, _)| *promised == item.id))
    });
    let made = item.commitment;
    let item = StoredValue::new(item);
    move || match made.filter(|_| there.get()) {
        Some(id) => view! {
            <a class="name-link" href=Route::Commitment(id).href()>{t(w::SEE_PROMISE)}</a>
        }
        .into_any(),
        None => view! { <PromiseButton draft item=item.get_value() /> }.into_any(),
    }
}

#[component]
fn PromiseButton(draft: Draft<Problem>, item: PlanItem) -> impl IntoView {
    let app = use_app();
    if item.lead().is_none() || item.due.is_none() {
        return view! { <p class="soft">{t(w::PROMISE_NEEDS)}</p> }.into_any();
    }
    let busy = RwSignal::new(false);
    let make = move || {
        let lang = crate::app::lang_now();
        let text = words::named(&item.code, &item.title, lang);
        let problem = draft.doc.with_untracked(|problem| problem.id);
        busy.set(true);
        send(MakePromise { problem, item: item.id, text }, move |result| {
            let _ = busy.try_set(false);
            match result {
                Ok(_) => app.toasts.done(w::PROMISED.of(lang)),
                Err(why) => app.complain(&why),
            }
        });
    };
    view! {
        <Button
            label=t(w::PROMISE)
            kind=ButtonKind::Quiet
            icon=IconName::Check
            busy=busy
            on_click=move |_| make()
        />
    }
    .into_any()
}
