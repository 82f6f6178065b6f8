//! Sectors × interventions: who leads, supports, is told. A tap on a cell changes it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::parts::{Options, columns};
use crate::{
    app::{
        ListPages, PageHead, lang, lang_now,
        paper::undoable,
        place_words,
        route::{PapersView, ProblemPart, Route},
        send, show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Button, Empty, IconName, TableScroll, Tabs},
    desk::protocol::{
        Changed, GetProblems, PlanLine, ProblemFilter, ProblemLine, ProblemList, SetPart,
    },
    i18n::{
        Words as _,
        words::{common, interventions, problems as w},
    },
    platform::share,
    rakor::plans::next_part,
    records::coordination::{MemberId, Part, PlanStatus, ProblemId, Sector},
};

/// The page.
#[component]
pub fn MatrixPage() -> impl IntoView {
    let app = use_app();
    let page = Memo::new(move |_| app.router.location().list.page);
    let list = use_answer(
        move || {
            let (place, filter) = (app.router.scope().place, ProblemFilter::Open);
            Some(GetProblems { place, filter, field: None, page: Some(page.get()) })
        },
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_)),
    );
    let crumbs = move || {
        let papers = PapersView { part: ProblemPart::List, ..PapersView::default() };
        let list = crate::app::route::Location { papers, ..Route::Problems.into() };
        vec![(t(w::TITLE)().to_owned(), list.href())]
    };
    view! {
        <PageHead title=t(w::MATRIX) lead=t(w::MATRIX_LEAD) crumbs=Signal::derive(crumbs)>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        {show(list, || skeleton_lines(12), move |list| view! { <Body list /> })}
    }
    .into_any()
}

#[component]
fn Body(list: Signal<ProblemList>) -> impl IntoView {
    let all = RwSignal::new(false);
    let rows = Memo::new(move |_| {
        let mut rows = list.with(|list| list.rows.clone());
        for row in &mut rows {
            row.items.retain(|item| item.status != PlanStatus::Dropped);
        }
        rows.retain(|row| !row.items.is_empty());
        rows
    });
    let sectors = Memo::new(move |_| {
        rows.with(|rows| {
            let items = rows.iter().flat_map(|row| &row.items);
            let named = items.flat_map(|item| item.roles.iter().map(|role| role.sector));
            columns(all.get(), named)
        })
    });
    let led = Memo::new(move |_| {
        let mut led: BTreeMap<Sector, u32> = BTreeMap::new();
        rows.with(|rows| {
            let roles = rows.iter().flat_map(|row| &row.items).flat_map(|item| &item.roles);
            for role in roles.filter(|role| role.part == Part::Lead) {
                *led.entry(role.sector).or_default() += 1;
            }
        });
        led
    });
    let tabs: Options<bool> =
        vec![(false, t(w::SIX_FIELDS).into()), (true, t(w::ALL_SECTORS).into())];
    let head = move |sector: Sector| {
        view! { <th scope="col" class="matrix__sector"><span>{t(sector.words())}</span></th> }
    };
    let count = move |sector: Sector| {
        let n = move || led.with(|led| led.get(&sector).copied().unwrap_or(0));
        view! { <td class="numeric">{move || lang().count(n())}</td> }
    };
    let none = Memo::new(move |_| rows.with(Vec::is_empty));
    view! {
        <Show
            when=move || !none.get()
            fallback=|| view! { <Empty title=t(w::MATRIX_EMPTY) text=t(w::MATRIX_EMPTY_TEXT) /> }
        >
            <Tabs
                label=t(w::SHOW)
                value=Signal::derive(move || all.get())
                options=tabs.clone()
                on_choose=move |chosen| all.set(chosen)
            />
            <p class="soft">{t(w::KEY)}</p>
            <TableScroll label=t(w::MATRIX)>
                <table class="table matrix">
                    <thead>
                        <tr>
                            <th scope="col">{t(w::ITEM)}</th>
                            {move || sectors.get().into_iter().map(head).collect_view()}
                        </tr>
                    </thead>
                    {move || rows.get().into_iter().map(|row| group(row, sectors)).collect_view()}
                    <tfoot>
                        <tr>
                            <th scope="row">{t(w::WORKLOAD)}</th>
                            {move || sectors.get().into_iter().map(count).collect_view()}
                        </tr>
                    </tfoot>
                </table>
            </TableScroll>
        </Show>
        <ListPages size=Signal::derive(move || list.with(|list| (list.total, list.per_page))) />
    }
    .into_any()
}

/// A problem and its items.
fn group(row: ProblemLine, sectors: Memo<Vec<Sector>>) -> impl IntoView {
    let (problem, items) = (row.id, row.items.clone());
    let about = StoredValue::new(row);
    let named = move || about.with_value(|row| w::named(row.code, &row.title, lang()));
    let place =
        move || about.with_value(|row| place_words(&row.place, &row.name, &row.within, lang()));
    let span = move || (sectors.with(Vec::len) + 1).to_string();
    view! {
        <tbody>
            <tr class="matrix__problem">
                <th scope="rowgroup" colspan=span>
                    <a class="name-link" href=Route::Problem(problem).href()>{named}</a>
                    " " <small>{place}</small>
                </th>
            </tr>
            {items.into_iter().map(|item| line(problem, item, sectors)).collect_view()}
        </tbody>
    }
}

fn line(problem: ProblemId, item: PlanLine, sectors: Memo<Vec<Sector>>) -> impl IntoView {
    let kept = StoredValue::new(item);
    let name =
        move || kept.with_value(|item| interventions::named(&item.code, &item.title, lang()));
    let cell = move |sector: Sector| {
        let (id, part) = kept.with_value(|item| {
            let role = item.roles.iter().find(|role| role.sector == sector);
            (item.id, role.map(|role| role.part))
        });
        view! { <Cell problem item=id sector part name=Signal::derive(name) /> }
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {move || sectors.get().into_iter().map(cell).collect_view()}
        </tr>
    }
}

#[component]
fn Cell(
    problem: ProblemId,
    item: MemberId,
    sector: Sector,
    part: Option<Part>,
    #[prop(into)] name: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let class = match part {
        Some(Part::Lead) => "matrix__cell matrix__cell--lead",
        Some(Part::Support) => "matrix__cell matrix__cell--support",
        Some(Part::Informed) => "matrix__cell",
        None => "matrix__cell matrix__cell--none",
    };
    let words = move || {
        let lang = lang();
        let part = part.map_or(w::NO_PART.of(lang), |part| part.say(lang));
        w::CELL.fill(lang, &[("sector", &sector.say(lang)), ("part", &part), ("item", &name.get())])
    };
    let tap = move |_| {
        let asked = SetPart { problem, item, sector, part: next_part(part) };
        send(asked, move |result| match result {
            Ok(entry) if entry.is_empty() => {}
            Ok(entry) => undoable(app, common::SAVED.of(lang_now()), entry),
            Err(why) => app.complain(&why),
        });
    };
    view! {
        <td class="matrix__td">
            <button type="button" class=class aria-label=words title=words on:click=tap>
                {move || part.map_or("·", |part| w::letter(part, lang()))}
            </button>
        </td>
    }
}
