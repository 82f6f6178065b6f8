//! Promises carried over, and what this meeting decided.

use leptos::prelude::*;

use super::{
    Meeting,
    table::{Headline, waiting},
};
use crate::{
    app::{lang, route::Route, show, t, use_answer},
    components::TableScroll,
    desk::protocol::{Carried, CarriedLine, Changed, GetCarried, PromiseLine},
    i18n::{
        DASH, Lang, Words as _,
        words::{meeting as w, verdicts},
    },
    rakor::commitments::Standing,
};

/// Promises that can be read at once.
const READ: usize = 7;

/// Who answers for it: office or instansi or sector.
fn owner(line: &PromiseLine, lang: Lang) -> String {
    let sector = line.sector.map(|sector| sector.say(lang).to_owned()).unwrap_or_default();
    let instansi = if line.instansi.is_empty() { sector } else { line.instansi.clone() };
    [line.position.clone(), instansi]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn standing(standing: Standing, lang: Lang) -> (String, &'static str) {
    match standing {
        Standing::Late(n) => (w::LATE_BY.fill(lang, &[("n", &n)]), "slide__act"),
        Standing::Soon(n) => (w::DUE_IN.fill(lang, &[("n", &n)]), "slide__watch"),
        Standing::Open => (String::new(), ""),
        Standing::Kept(_) => (w::KEPT.of(lang).to_owned(), "slide__good"),
        Standing::Broken => (w::BROKEN.of(lang).to_owned(), "slide__act"),
        Standing::Withdrawn => (w::WITHDRAWN.of(lang).to_owned(), ""),
    }
}

fn row(line: &PromiseLine, lang: Lang) -> AnyView {
    let (state, class) = standing(line.standing, lang);
    let moved = line.moved.as_ref().and_then(|moved| {
        let change = moved.change.as_ref()?;
        Some(format!("{}: {}", moved.indicator.say(lang), verdicts::points(lang, change)))
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a class="name-link" href=Route::Commitment(line.id).href()>{line.text.clone()}</a>
                {(!line.name.is_empty()).then(|| view! { <small>{line.name.clone()}</small> })}
            </th>
            <td role="cell">{owner(line, lang)}</td>
            <td role="cell">
                {lang.date(line.due)}
                {(!state.is_empty()).then(|| view! { <small class=class>{state}</small> })}
            </td>
            <td role="cell">{moved.unwrap_or_else(|| DASH.to_owned())}</td>
        </tr>
    }
    .into_any()
}

fn table(lines: &[CarriedLine], lang: Lang) -> AnyView {
    let rows = lines.iter().take(READ).map(|line| row(&line.promise, lang)).collect_view();
    let more = lines.len().saturating_sub(READ);
    let more = (more > 0).then(|| {
        view! { <p class="soft">{w::MORE.fill(lang, &[("n", &more)])}</p> }
    });
    let head = |text| view! { <th scope="col" role="columnheader">{t(text)}</th> };
    view! {
        <TableScroll label=t(w::PROMISE)>
            <table class="table slide-table" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        {head(w::PROMISE)}
                        {head(w::OWNER)}
                        {head(w::DUE)}
                        {head(w::SINCE)}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </TableScroll>
        {more}
    }
    .into_any()
}

fn carried(meeting: Meeting) -> crate::app::Answer<Carried> {
    use_answer(
        move || Some(GetCarried { rakor: meeting.id }),
        |changed| matches!(changed, Changed::Papers),
    )
}

#[component]
pub(super) fn Promises(meeting: Meeting) -> impl IntoView {
    let body = |carried: Signal<Carried>| {
        let head = Signal::derive(move || {
            carried.with(|carried| {
                if carried.open.is_empty() && carried.closed.is_empty() {
                    return w::PROMISES_NONE.of(lang()).to_owned();
                }
                let is_late =
                    |line: &&CarriedLine| matches!(line.promise.standing, Standing::Late(_));
                let late = carried.open.iter().filter(is_late).count();
                let (open, closed) = (carried.open.len(), carried.closed.len());
                let words: [(&str, &dyn std::fmt::Display); 3] =
                    [("open", &open), ("late", &late), ("closed", &closed)];
                w::PROMISES_HEAD.fill(lang(), &words)
            })
        });
        let rows = move || {
            carried.with(|carried| {
                let all: Vec<_> = carried.open.iter().chain(&carried.closed).cloned().collect();
                (!all.is_empty()).then(|| table(&all, lang()))
            })
        };
        view! { <div class="slide"><Headline text=head />{rows}</div> }
    };
    show(carried(meeting), waiting, body)
}

#[component]
pub(super) fn Decisions(meeting: Meeting) -> impl IntoView {
    let body = move |carried: Signal<Carried>| {
        let made = move || carried.with(|carried| carried.made.len());
        let head = Signal::derive(move || {
            let n = meeting.draft.doc.with(|rakor| rakor.decisions.len());
            if n + made() == 0 {
                return w::DECISIONS_NONE.of(lang()).to_owned();
            }
            w::DECISIONS_HEAD.fill(lang(), &[("n", &n), ("made", &made())])
        });
        let decisions = move || {
            let mut all = meeting.draft.doc.with(|rakor| rakor.decisions.clone());
            all.sort_by_key(|decision| (decision.order, decision.id));
            all.into_iter().map(|decision| view! { <li>{decision.text}</li> }).collect_view()
        };
        let rows = move || {
            carried.with(|carried| (!carried.made.is_empty()).then(|| table(&carried.made, lang())))
        };
        view! {
            <div class="slide">
                <Headline text=head />
                <ol class="slide__list">{decisions}</ol>
                {rows}
            </div>
        }
    };
    show(carried(meeting), waiting, body)
}
