//! The list of places with their team: SK, seats, last meeting, completeness.

use leptos::prelude::*;

use super::{
    list::new_of,
    parts::{SkMark, full_name, tone},
};
use crate::{
    app::{lang, route::Route, t},
    components::{Icon, IconName, StatusMark, TableScroll, Tone},
    desk::protocol::{TeamBrief, TeamRow},
    i18n::{Words as _, words::teams},
    rakor::teams::{LineId, Verdict},
    records::coordination::TeamKind,
};

#[component]
pub(super) fn TeamTable(rows: Signal<Vec<TeamRow>>, kind: Memo<TeamKind>) -> impl IntoView {
    let row = move |one| row(one, kind.get());
    view! {
        <TableScroll label=t(teams::DOOR)>
            <table class="table team-table">
                <thead>
                    <tr>
                        <th scope="col">{t(teams::COL_TEAM)}</th>
                        <th scope="col">{t(teams::COL_SK)}</th>
                        <th scope="col">{t(teams::COL_SEATS)}</th>
                        <th scope="col">{t(teams::COL_MET)}</th>
                        <th scope="col">{t(teams::COL_DONE)}</th>
                    </tr>
                </thead>
                <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
            </table>
        </TableScroll>
    }
}

fn row(row: TeamRow, kind: TeamKind) -> AnyView {
    let (tier, kelurahan, within) = (row.tier, row.kelurahan, row.within.clone());
    let Some(team) = row.team().cloned() else {
        let href = new_of(row.place.clone(), kind);
        let tier_words = tier.words();
        return view! {
            <tr>
                <th scope="row">
                    {row.name}
                    <small>{t(tier_words)} {(!within.is_empty()).then(|| format!(", {within}"))}</small>
                </th>
                <td colspan="4">
                    <span class="row">
                        <StatusMark tone=Tone::Act label=t(teams::NO_TEAM) />
                        <a class="name-link no-print" href=href>{t(teams::MAKE_ONE)}</a>
                    </span>
                </td>
            </tr>
        }
        .into_any();
    };
    let name = full_name(team.nomenclature, tier, kelurahan, &row.name);
    let others = row.teams.get(1..).unwrap_or_default().iter().map(|team| team.id);
    let others: Vec<_> = others.collect();
    let sk = team.judged.sk;
    view! {
        <tr>
            <th scope="row">
                <a class="name-link" href=Route::Team(team.id).href()>{name}</a>
                {team.old_name.then(|| view! { <span class="team-old">{t(teams::OLD_NAME)}</span> })}
                {(!within.is_empty()).then(|| view! { <small>{within}</small> })}
                {(!others.is_empty()).then(|| {
                    let n = others.len();
                    view! {
                        <a class="team-other" href=Route::Team(others[0]).href()>
                            {move || teams::OTHER_TEAMS.fill(lang(), &[("n", &n)])}
                        </a>
                    }
                })}
            </th>
            <td data-label=t(teams::COL_SK)><SkMark sk /></td>
            <td data-label=t(teams::COL_SEATS)>{seats(&team)}</td>
            <td data-label=t(teams::COL_MET)>{met(&team)}</td>
            <td data-label=t(teams::COL_DONE)>{done(&team)}</td>
        </tr>
    }
    .into_any()
}

/// How many seats are held, and by how many acting officers.
fn seats(team: &TeamBrief) -> impl IntoView + use<> {
    let judged = &team.judged;
    let (filled, all, acting, kader) = (judged.filled, judged.seats, judged.acting, judged.kader);
    let full = judged.verdict(LineId::Seats) == Some(Verdict::Met);
    let asked = judged.verdict(LineId::Kader);
    let held = move || {
        let lang = lang();
        teams::COUNT_OF.fill(lang, &[("n", &lang.count(filled)), ("total", &lang.count(all))])
    };
    view! {
        <StatusMark tone=if full { Tone::Good } else { Tone::Watch } label=held />
        {asked.map(|verdict| view! {
            <StatusMark
                tone=tone(verdict)
                label=move || teams::KADER_N.fill(lang(), &[("n", &kader)])
            />
        })}
        {(acting > 0).then(|| view! {
            <small>{move || teams::ACTING.fill(lang(), &[("n", &acting)])}</small>
        })}
    }
}

fn met(team: &TeamBrief) -> AnyView {
    let judged = &team.judged;
    let Some(verdict) = judged.verdict(LineId::Met) else {
        return view! { <span class="soft">{crate::i18n::DASH}</span> }.into_any();
    };
    let (last, by) = (judged.met, judged.meet_by);
    let said = move || {
        let lang = lang();
        last.map_or_else(|| teams::NEVER_MET.of(lang).to_owned(), |day| lang.date(day))
    };
    let tone = if verdict == Verdict::Met { Tone::Good } else { Tone::Watch };
    view! {
        <StatusMark tone label=said />
        {by.map(|by| view! {
            <small>{move || teams::MEET_BY.fill(lang(), &[("date", &lang().date(by))])}</small>
        })}
    }
    .into_any()
}

/// The lines as marks, and what is missing in words.
fn done(team: &TeamBrief) -> AnyView {
    let judged = &team.judged;
    let (n, all) = (judged.done(), judged.lines.len());
    if usize::from(n) == all {
        return view! { <StatusMark tone=Tone::Good label=t(teams::LACKS_NOTHING) /> }.into_any();
    }
    let lacking = judged.lines.iter().filter(|line| line.verdict == Verdict::Missing);
    let lacking: Vec<LineId> = lacking.map(|line| line.id).collect();
    let said = move || {
        let lang = lang();
        let words = lacking.iter().map(|line| match line {
            LineId::Sk => teams::COL_SK.of(lang).to_owned(),
            LineId::Seats => teams::STAT_VACANT.of(lang).to_lowercase(),
            LineId::Kader => "kader".to_owned(),
            LineId::Met => teams::MEETING_WORD.of(lang).to_owned(),
            LineId::Plan => teams::PLAN_WORD.of(lang).to_owned(),
            LineId::Report => teams::REPORT_WORD.of(lang).to_owned(),
        });
        words.collect::<Vec<_>>().join(", ")
    };
    view! {
        <strong class="figures">
            {move || teams::COUNT_OF.fill(lang(), &[("n", &n), ("total", &all)])}
        </strong>
        <small class="team-lacks">
            <Icon name=IconName::Warning />
            <span class="visually-hidden">{t(teams::LACKING_WORD)} " "</span>
            {said}
        </small>
    }
    .into_any()
}
