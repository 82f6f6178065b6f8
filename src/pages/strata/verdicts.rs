//! How a Posyandu stands, what blocks the next level line by line, and all lines as a table.

use leptos::prelude::*;

use super::parts::{AktifMark, Level, VerdictMark};
use crate::{
    app::{lang, t},
    components::TableScroll,
    desk::protocol::TelaahPage as PageData,
    i18n::{
        DASH, Lang, NBSP, Text, Words as _,
        words::{
            common,
            strata::{self, said},
            strata_sources,
        },
    },
    records::Month,
    strata::{CriterionId, Item, Line, Origin, Part, Unit, Verdict},
};

/// The level, and what it takes to reach the next.
#[component]
pub(super) fn TelaahCard(page: Signal<PageData>) -> impl IntoView {
    let judged = Memo::new(move |_| page.with(|page| page.telaah.clone()));
    let level = move || {
        let (at_least, at_most) = judged.with(|judged| (judged.at_least, judged.at_most));
        view! { <p class="strata-card__value"><Level at_least at_most /></p> }
    };
    let open = move || {
        judged
            .with(|judged| judged.stratum().is_none().then(|| missing(judged.missing())).flatten())
    };
    let support = move || {
        let lang = lang();
        let what = judged.with(|judged| judged.at_least.support().of(lang));
        strata::PEMBINAAN.fill(lang, &[("what", &what)])
    };
    let next = move || {
        let lang = lang();
        match judged.with(|judged| judged.at_least.next()) {
            Some(level) => strata::NEXT_LEVEL.fill(lang, &[("level", &level.say(lang))]),
            None => strata::TOP.of(lang).to_owned(),
        }
    };
    let blocks = move || {
        let from = page.with(|page| page.recorded_from);
        let lines = judged.with(|judged| judged.blocks().cloned().collect::<Vec<_>>());
        lines.into_iter().map(|line| block(line, from)).collect_view()
    };
    view! {
        <section class="card">
            <h2>{t(strata::STRATUM_HEAD)}</h2>
            {level}
            {move || open().map(|said| view! { <p class="soft">{said}</p> })}
            <p>{support}</p>
            <h3>{next}</h3>
            <ul class="strata-todo">{blocks}</ul>
        </section>
    }
}

/// Whether it is aktif, and what keeps it from being so.
#[component]
pub(super) fn AktifCard(page: Signal<PageData>) -> impl IntoView {
    let judged = Memo::new(move |_| page.with(|page| page.aktif.clone()));
    let head = move || {
        let met = judged.with(|judged| judged.verdict == Verdict::Met);
        if met { strata::IS_AKTIF } else { strata::TO_AKTIF }.of(lang())
    };
    let blocks = move || {
        let from = page.with(|page| page.recorded_from);
        let lines = judged.with(|judged| judged.blocks().cloned().collect::<Vec<_>>());
        lines.into_iter().map(|line| block(line, from)).collect_view()
    };
    let open = move || judged.with(|judged| missing(judged.missing()));
    let verdict = move || {
        let verdict = judged.with(|judged| judged.verdict);
        view! { <p class="strata-card__value"><AktifMark verdict /></p> }
    };
    view! {
        <section class="card">
            <h2>{t(strata::AKTIF_HEAD)}</h2>
            {verdict}
            {move || open().map(|said| view! { <p class="soft">{said}</p> })}
            <h3>{head}</h3>
            <ul class="strata-todo">{blocks}</ul>
        </section>
    }
}

/// What would have to be answered for the verdict to be certain, in one sentence.
fn missing(items: impl Iterator<Item = Item>) -> Option<String> {
    let mut items: Vec<Item> = items.collect();
    items.sort();
    items.dedup();
    let lang = lang();
    let what = items.iter().map(|item| item.say(lang)).collect::<Vec<_>>().join(", ");
    (!items.is_empty()).then(|| strata::MISSING.fill(lang, &[("what", &what)]))
}

/// A line that is in the way: value, threshold, remedy.
fn block(line: Line, from: Option<Month>) -> impl IntoView {
    let Line { id, parts, enough, .. } = line;
    let several = parts.len() > 1;
    let met = parts.iter().filter(|part| part.verdict == Verdict::Met).count();
    let head = several.then(|| {
        let some = move || strata::SOME_OF.fill(lang(), &[("enough", &met), ("all", &enough)]);
        view! { <p><strong>{t(id.words())} ": " {some}</strong></p> }
    });
    let open = parts.into_iter().filter(|part| part.verdict != Verdict::Met);
    let one = move |part: Part| {
        view! {
            <li>
                <VerdictMark verdict=part.verdict />
                <span>
                    <span>{move || said_with(&part, from, lang())}</span>
                    <small>{t(part.item.remedy())}</small>
                </span>
            </li>
        }
    };
    let lines = open.map(one).collect_view();
    if several {
        view! { <li class="strata-todo__group">{head}<ul class="strata-todo">{lines}</ul></li> }
            .into_any()
    } else {
        lines.into_any()
    }
}

/// The part in words; where months lie before the records, that is said.
fn said_with(part: &Part, from: Option<Month>, lang: Lang) -> String {
    match (part.verdict, part.known, from) {
        (Verdict::Unknown, Some(known), Some(from)) => {
            let doses = part.item == Item::ImmunisationMonths;
            let text = if doses { strata::SAID_DOSES } else { strata::SAID_BEFORE };
            text.fill(
                lang,
                &[
                    ("what", &part.item.say(lang)),
                    ("value", &part.item.amount(known.value, lang)),
                    ("need", &part.item.amount(part.at_least, lang)),
                    ("month", &lang.month(from)),
                ],
            )
        }
        _ => said(part, lang),
    }
}

/// Every line of both rule sets.
#[component]
pub(super) fn LineTable(page: Signal<PageData>) -> impl IntoView {
    let body = move || {
        page.with(|page| {
            let mut groups: Vec<(Text, Vec<Line>)> = Vec::new();
            for (level, line) in &page.telaah.lines {
                match groups.last_mut() {
                    Some((name, lines)) if *name == level.words() => lines.push(line.clone()),
                    _ => groups.push((level.words(), vec![line.clone()])),
                }
            }
            groups.push((strata::AKTIF_HEAD, page.aktif.lines.clone()));
            groups.into_iter().map(|group| rows(group, page)).collect_view()
        })
    };
    let sources = move || {
        let (telaah, aktif) = page.with(|page| (page.rules.telaah(), page.rules.aktif()));
        let lang = lang();
        let said = |id: &str| strata_sources::of(id).map_or("", |text| text.of(lang));
        let both = format!("{}; {}", said(telaah.id), said(aktif.id));
        common::SOURCE.fill(lang, &[("source", &both)])
    };
    view! {
        <section class="section">
            <h2>{t(strata::LINES)}</h2>
            <TableScroll label=t(strata::LINES)>
                <table class="table strata-lines">
                    <thead>
                        <tr>
                            <th scope="col">{t(strata::COL_CRITERION)}</th>
                            <th scope="col" class="numeric">{t(strata::COL_VALUE)}</th>
                            <th scope="col" class="numeric">{t(strata::COL_NEED)}</th>
                            <th scope="col">{t(strata::COL_STATE)}</th>
                            <th scope="col">{t(strata::COL_FROM)}</th>
                        </tr>
                    </thead>
                    {body}
                </table>
            </TableScroll>
            <p class="soft">{sources}</p>
        </section>
    }
}

fn rows((name, lines): (Text, Vec<Line>), page: &PageData) -> impl IntoView + use<> {
    let mut all = Vec::new();
    for line in lines {
        let several = line.parts.len() > 1;
        if several {
            all.push(sum_row(&line).into_any());
        }
        for part in line.parts {
            all.push(part_row(part, several, page).into_any());
        }
    }
    view! {
        <tbody>
            <tr class="table__group"><th scope="rowgroup" colspan="5">{t(name)}</th></tr>
            {all}
        </tbody>
    }
}

/// A line of several needs: how many of them are met.
fn sum_row(line: &Line) -> impl IntoView + use<> {
    let (id, enough, verdict): (CriterionId, u8, Verdict) = (line.id, line.enough, line.verdict);
    let met = line.parts.iter().filter(|part| part.verdict == Verdict::Met).count();
    let all = line.parts.len();
    let need = move || strata::SOME_OF.fill(lang(), &[("enough", &enough), ("all", &all)]);
    view! {
        <tr>
            <th scope="row">{t(id.words())}</th>
            <td class="numeric">{met}</td>
            <td class="numeric">{need}</td>
            <td><VerdictMark verdict /></td>
            <td></td>
        </tr>
    }
}

fn part_row(part: Part, indent: bool, page: &PageData) -> impl IntoView + use<> {
    let Part { item, known, at_least, verdict } = part;
    let answer = page.answers.answer(item);
    let evidence = answer.map(|answer| answer.evidence.clone()).unwrap_or_default();
    let day = answer.and_then(|answer| answer.date);
    let value =
        move || known.map_or_else(|| DASH.to_owned(), |known| item.amount(known.value, lang()));
    let need = move || match item.unit() {
        Unit::YesNo => item.amount(at_least, lang()),
        _ => format!("≥{NBSP}{}", item.amount(at_least, lang())),
    };
    let from = known.map(|known| match known.origin {
        Origin::Computed => strata::FROM_COMPUTED,
        Origin::Answered => strata::FROM_ANSWERED,
    });
    // The doses say where the figure comes from, or why there is none.
    let doses = page.immunised.filter(|_| item == Item::Immunisation && answer.is_none());
    let shown = move || {
        let from = from.map(|from| from.of(lang()).to_owned());
        let doses = doses.map(|doses| strata::immunised(doses, lang()));
        let day = day.map(|day| lang().date(day));
        let parts = [from, doses, Some(evidence.clone()).filter(|text| !text.is_empty()), day];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! {
        <tr class:strata-lines__part=indent>
            <th scope="row">{t(item.words())}</th>
            <td class="numeric">{value}</td>
            <td class="numeric">{need}</td>
            <td><VerdictMark verdict /></td>
            <td class="soft">{shown}</td>
        </tr>
    }
}
