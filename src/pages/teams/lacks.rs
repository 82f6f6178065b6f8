//! How complete a team is, line by line, with what is missing.

use chrono::Datelike as _;
use leptos::prelude::*;

use super::{
    edit::Hand,
    parts::{sk_words, tone},
};
use crate::{
    app::{lang, t},
    components::{Bar, StatusMark},
    desk::protocol::TeamPage as PageData,
    i18n::{Lang, Words as _, words::teams},
    rakor::teams::{Gap, LineId, TeamRules, Verdict},
};

#[component]
pub(super) fn Lacks(hand: Hand) -> impl IntoView {
    let page = hand.page;
    let numbers =
        Memo::new(move |_| page.with(|page| (page.judged.done(), page.judged.lines.len() as u32)));
    let said = move || {
        let (n, total) = numbers.get();
        teams::DONE_OF.fill(lang(), &[("n", &n), ("total", &total)])
    };
    let bar = move || {
        let (n, total) = numbers.get();
        vec![(100.0 * f64::from(n) / f64::from(total.max(1)), "bar__green")]
    };
    let lines = move || {
        let page = page.get();
        let line = |line: &crate::rakor::teams::Line| {
            let (id, verdict) = (line.id, line.verdict);
            let said = detail(&page, id, verdict, lang());
            view! {
                <li class="team-line">
                    <StatusMark tone=tone(verdict) label=t(id.words()) />
                    {said.into_iter().map(|said| view! { <small>{said}</small> }).collect_view()}
                </li>
            }
        };
        page.judged.lines.iter().map(line).collect_view()
    };
    view! {
        <section class="card">
            <h2>{t(teams::LACKS)}</h2>
            <p class="team-done">{said}</p>
            <Bar parts=Signal::derive(bar) />
            <ul class="team-lines">{lines}</ul>
        </section>
    }
    .into_any()
}

/// What a line stands on, and what is missing.
fn detail(page: &PageData, id: LineId, verdict: Verdict, lang: Lang) -> Vec<String> {
    let judged = &page.judged;
    match id {
        LineId::Sk => vec![sk_words(judged.sk, lang)],
        LineId::Seats => {
            let mut said: Vec<String> =
                judged.gaps.iter().map(|gap| gap_words(gap, lang)).collect();
            if judged.acting > 0 {
                said.push(teams::ACTING.fill(lang, &[("n", &judged.acting)]));
            }
            said
        }
        LineId::Kader => {
            let least = TeamRules::PENGURUS_2024.kader.unwrap_or_default();
            let text = if verdict == Verdict::Missing { teams::KADER_FEW } else { teams::KADER_N };
            vec![text.fill(lang, &[("n", &judged.kader), ("least", &least)])]
        }
        LineId::Met => {
            let last = judged
                .met
                .map_or_else(|| teams::NEVER_MET.of(lang).to_owned(), |day| lang.date(day));
            let by =
                judged.meet_by.map(|by| teams::MEET_BY.fill(lang, &[("date", &lang.date(by))]));
            let every = judged.cadence.map(|n| teams::CADENCE_IS.fill(lang, &[("n", &n)]));
            let parts = [Some(last), every, by];
            vec![parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")]
        }
        LineId::Plan if verdict == Verdict::Missing => {
            vec![teams::PLAN_NONE.fill(lang, &[("year", &page.today.year())])]
        }
        LineId::Plan => Vec::new(),
        LineId::Report => vec![judged.reported.map_or_else(
            || teams::REPORT_NONE.of(lang).to_owned(),
            |month| teams::REPORT_LAST.fill(lang, &[("month", &lang.month(month))]),
        )],
    }
}

fn gap_words(gap: &Gap, lang: Lang) -> String {
    let seat = teams::seat(gap.role, &gap.bidang, lang);
    let text = if gap.seat.is_some() { teams::VACANT_SEAT } else { teams::MISSING_SEAT };
    text.fill(lang, &[("seat", &seat)])
}
