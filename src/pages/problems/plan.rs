//! The plan of a place as a document: for the screen and for A4.

use leptos::{prelude::*, text_prop::TextProp};

use super::parts::{Severity, rupiah, sectors};
use crate::{
    app::{
        lang, place_words, show, skeleton_lines, t, use_answer, use_app, use_chosen,
        view_code::ViewKey,
    },
    components::{Empty, TableScroll, Tabs},
    desk::protocol::{Changed, GetProblems, PlanLine, ProblemFilter, ProblemLine, ProblemList},
    forms::{of_kind, plan_sums},
    i18n::{
        Words as _,
        words::{common, interventions, problems as w},
    },
    records::coordination::{ActivityKind, Funding, Part},
};

#[component]
pub(super) fn PlanDocument() -> impl IntoView {
    let app = use_app();
    let list = use_answer(
        move || {
            let place = app.router.scope().place;
            Some(GetProblems { place, filter: ProblemFilter::Open, field: None, page: None })
        },
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_)),
    );
    view! { {show(list, || skeleton_lines(12), move |list| view! { <Document list /> })} }
}

#[component]
fn Document(list: Signal<ProblemList>) -> impl IntoView {
    let app = use_app();
    let kind = use_chosen(ViewKey::Kind, KINDS);
    // Of one kind only: problems without an item of it are left out.
    let shown = Memo::new(move |_| list.with(|list| of_kind(&list.rows, kind.get())));
    let none = Memo::new(move |_| list.with(|list| list.rows.is_empty()));
    let regency = move || {
        app.overview.with(|o| o.map(|o| o.settings.regency_name.clone())).unwrap_or_default()
    };
    let head = move || {
        let name = list.with(|list| list.name.clone());
        let place = if name.is_empty() { regency() } else { name };
        w::PLAN_OF.fill(lang(), &[("place", &place)])
    };
    let day =
        move || w::PLAN_ON.fill(lang(), &[("date", &lang().date_long(list.with(|l| l.today)))]);
    view! {
        <Show
            when=move || !none.get()
            fallback=|| view! { <Empty title=t(w::NO_PROBLEMS) text=t(w::NO_PROBLEMS_TEXT) /> }
        >
            <div class="no-print">
                <Tabs
                    label=t(w::ACTIVITY)
                    value=kind.signal()
                    options=kinds()
                    on_choose=move |one| kind.set(one)
                />
            </div>
            <section class="section plan-paper">
                <h2>{head}</h2>
                <p class="soft">
                    {day} {move || kind.get().map(|kind| format!(" · {}", kind.say(lang())))}
                </p>
                <Show when=move || shown.with(Vec::is_empty)>
                    <p role="status">{t(w::ACTIVITY_NONE)}</p>
                </Show>
                <TableScroll label=t(w::PLAN_HEAD)>
                    <table class="table plan-table">
                        <thead>
                            <tr>
                                <th scope="col">{t(w::PROBLEM)}</th>
                                <th scope="col">{t(w::ITEM)}</th>
                                <th scope="col">{t(w::TARGET)}</th>
                                <th scope="col">{t(w::LEADS)}</th>
                                <th scope="col">{t(w::SUPPORTS)}</th>
                                <th scope="col" class="numeric">{t(w::COST)}</th>
                                <th scope="col">{t(w::FUNDING)}</th>
                                <th scope="col">{t(w::ACTIVITY)}</th>
                                <th scope="col">{t(w::DUE)}</th>
                                <th scope="col">{t(w::STATUS)}</th>
                            </tr>
                        </thead>
                        {move || shown.get().into_iter().map(problem).collect_view()}
                    </table>
                </TableScroll>
                <Costs shown />
                <p class="print-only">
                    {move || common::PRINTED_ON.fill(lang(), &[("date", &lang().date(list.with(|l| l.today)))])}
                </p>
            </section>
        </Show>
    }
    .into_any()
}

/// A problem with its items: one body of the table, kept together on paper.
fn problem(row: ProblemLine) -> impl IntoView {
    let items = row.items.clone();
    let rows = items.len().max(1);
    let about = StoredValue::new(row);
    let named = move || about.with_value(|row| w::named(row.code, &row.title, lang()));
    let place =
        move || about.with_value(|row| place_words(&row.place, &row.name, &row.within, lang()));
    let causes = about.with_value(|row| row.causes.clone());
    let level = about.with_value(|row| row.severity);
    let mut items = items.into_iter();
    let first = items.next();
    let head = view! {
        <th scope="rowgroup" rowspan=rows.to_string()>
            {named} " " <Severity level />
            <small>{place}</small>
            <ul class="plan-table__causes">
                {causes.into_iter().map(|cause| view! { <li>{cause}</li> }).collect_view()}
            </ul>
        </th>
    };
    let first = match first {
        Some(item) => cells(item).into_any(),
        None => view! { <td colspan="9" class="soft">{t(w::NO_PLAN)}</td> }.into_any(),
    };
    view! {
        <tbody>
            <tr>{head} {first}</tr>
            {items.map(|item| view! { <tr>{cells(item)}</tr> }).collect_view()}
        </tbody>
    }
}

fn cells(item: PlanLine) -> impl IntoView {
    let PlanLine { code, title, target, output, cost, funding, kind, due, late, .. } = item;
    let (roles, status) = (item.roles, item.status);
    let supports = roles.clone();
    let cost = move || cost.map(|cost| rupiah(cost, lang())).unwrap_or_default();
    view! {
        <td>
            {move || interventions::named(&code, &title, lang())}
            <small>{output}</small>
        </td>
        <td>{target}</td>
        <td>{move || sectors(&roles, Part::Lead, lang())}</td>
        <td>{move || sectors(&supports, Part::Support, lang())}</td>
        <td class="numeric nowrap">{cost}</td>
        <td>{funding.map(|funding| view! { {move || funding.say(lang())} })}</td>
        <td>{kind.map(|kind| view! { {move || kind.say(lang())} })}</td>
        <td class="nowrap">
            {due.map(|due| view! { {move || lang().date(due)} })}
            {late.then(|| view! { <small>{t(w::LATE)}</small> })}
        </td>
        <td>{move || status.say(lang())}</td>
    }
}

/// What is planned costs so much, by source and by kind of kegiatan.
#[component]
fn Costs(shown: Memo<Vec<ProblemLine>>) -> impl IntoView {
    let sums = Memo::new(move |_| shown.with(|rows| plan_sums(rows)));
    let source = |(funding, cost): (Option<Funding>, u64)| {
        let said = move || funding.map_or(w::NOT_SAID.of(lang()), |funding| funding.say(lang()));
        view! {
            <tr>
                <th scope="row">{said}</th>
                <td class="numeric">{move || rupiah(cost, lang())}</td>
            </tr>
        }
    };
    let kind = |(kind, items, cost): (Option<ActivityKind>, u32, u64)| {
        let said = move || kind.map_or(w::ACTIVITY_NOT.of(lang()), |kind| kind.say(lang()));
        view! {
            <tr>
                <th scope="row">{said}</th>
                <td class="numeric">{move || lang().count(items)}</td>
                <td class="numeric">{move || rupiah(cost, lang())}</td>
            </tr>
        }
    };
    let sum = move || sums.with(|sums| sums.by_source.iter().map(|(_, cost)| *cost).sum::<u64>());
    view! {
        <Show when=move || sums.with(|sums| !sums.by_source.is_empty())>
            <h3>{t(w::COSTS)}</h3>
            <table class="table plan-costs">
                <tbody>
                    {move || sums.get().by_source.into_iter().map(source).collect_view()}
                    <tr>
                        <th scope="row">{t(crate::i18n::words::posyandu::TOTAL)}</th>
                        <td class="numeric"><strong>{move || rupiah(sum(), lang())}</strong></td>
                    </tr>
                </tbody>
            </table>
        </Show>
        <Show when=move || sums.with(|sums| !sums.by_kind.is_empty())>
            <h3>{t(w::ACTIVITIES)}</h3>
            <table class="table plan-costs">
                <thead>
                    <tr>
                        <th scope="col">{t(w::ACTIVITY)}</th>
                        <th scope="col" class="numeric">{t(w::ITEMS)}</th>
                        <th scope="col" class="numeric">{t(w::COST)}</th>
                    </tr>
                </thead>
                <tbody>{move || sums.get().by_kind.into_iter().map(kind).collect_view()}</tbody>
            </table>
        </Show>
    }
    .into_any()
}

const KINDS: &[(&str, Option<ActivityKind>)] = &[
    ("semua", None),
    ("pemberdayaan", Some(ActivityKind::Empowerment)),
    ("bantuan", Some(ActivityKind::Assistance)),
    ("kemitraan", Some(ActivityKind::Partnership)),
];

fn kinds() -> Vec<(Option<ActivityKind>, TextProp)> {
    let all = std::iter::once((None, t(w::ACTIVITY_ALL).into()));
    all.chain(ActivityKind::ALL.into_iter().map(|kind| (Some(kind), t(kind.words()).into())))
        .collect()
}
