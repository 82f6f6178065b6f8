//! Parts of a report about teams, meetings, promises, problems and needs.

use super::{
    super::doc::{Block, Cell, Table},
    Frame, ReportData, table,
};
use crate::{
    desk::protocol::{ProblemLine, PromiseLine, RakorBrief, TeamShare, WorkDone},
    i18n::{
        Words,
        words::{commitments, interventions, problems, puskesmas, reports as w, teams},
    },
};

/// Problems and promises that are named.
const SHOWN: usize = 10;

pub fn institutions(frame: &Frame, data: ReportData<'_>) -> Vec<Block> {
    let lang = frame.lang;
    let total = &data.teams.total;
    let mut blocks = Vec::new();
    let said = |text: crate::i18n::Text, n: u32, of: u32| {
        let (n, of) = (lang.count(n), lang.count(of));
        text.fill(lang, &[("n", &n), ("of", &of)])
    };
    let mut points = Vec::new();
    if total.places > 0 {
        points.push(said(w::TEAMS_HAVE, total.teams, total.places));
        points.push(said(w::TEAMS_SK, total.sk, total.places));
        points.push(said(w::TEAMS_SEATS, total.seats, total.places));
        points.push(said(w::TEAMS_MET, total.met, total.places));
        points.push(said(w::TEAMS_REPORT, total.reported, total.places));
    }
    points.push(said(w::TEAMS_PENGURUS, total.pengurus, total.posyandu));
    blocks.push(Block::List { numbered: false, points });
    if data.teams.kecamatan.len() > 1 {
        blocks.push(Block::Table(team_table(frame, &data.teams.kecamatan)));
    }
    blocks.extend(meetings(frame, data.done));
    blocks
}

fn team_table(frame: &Frame, shares: &[TeamShare]) -> Table {
    let heads = [
        teams::COL_PLACES,
        teams::COL_TEAMS,
        teams::COL_SK_HOLDS,
        teams::COL_FULL,
        teams::COL_MEETS,
        teams::COL_REPORTED,
        teams::COL_COMPLETE,
    ];
    let mut columns = vec![("Kecamatan".to_owned(), 4)];
    columns.extend(heads.map(|head| (frame.say(head), 2)));
    columns.push((frame.say(teams::COL_PENGURUS), 3));
    let row = |one: &TeamShare| {
        let mut cells = vec![Cell::text(one.name.clone())];
        let counts =
            [one.places, one.teams, one.sk, one.seats, one.met, one.reported, one.complete];
        cells.extend(counts.map(Cell::count));
        cells.push(Cell::of(one.pengurus, one.posyandu));
        cells
    };
    table(frame.say(teams::BY_KECAMATAN), &columns, shares.iter().map(row).collect())
}

fn meetings(frame: &Frame, done: &WorkDone) -> Vec<Block> {
    let lang = frame.lang;
    if done.held.is_empty() {
        return vec![Block::Text(frame.say(w::NO_MEETINGS))];
    }
    let kinds = done.meetings.iter().map(|(kind, n)| format!("{} {n}", kind.say(lang)));
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    let all: u32 = done.meetings.iter().map(|(_, n)| n).sum();
    let mut said = w::MEETINGS_HELD.fill(lang, &[("n", &lang.count(all)), ("kinds", &kinds)]);
    if all as usize > done.held.len() {
        said.push(' ');
        said.push_str(&w::LAST_SHOWN.fill(lang, &[("n", &done.held.len())]));
    }
    let heads = [w::COL_DATE, w::COL_MEETING, w::COL_PLACE, w::COL_CAME, w::COL_DECISIONS];
    let columns: Vec<(String, u8)> = heads
        .into_iter()
        .zip([2, 5, 3, 2, 2])
        .map(|(head, width)| (frame.say(head), width))
        .collect();
    let row = |one: &RakorBrief| {
        let kind = one.kind.say(lang);
        let theme =
            if one.theme.is_empty() { kind.to_owned() } else { format!("{kind}: {}", one.theme) };
        let name = if one.name.is_empty() { frame.say(w::REGENCY) } else { one.name.clone() };
        vec![
            Cell::text(one.date.map(|date| lang.date(date)).unwrap_or_default()),
            Cell::Text(theme),
            Cell::Text(name),
            Cell::of(one.came, one.invited),
            Cell::count(one.decisions),
        ]
    };
    let rows = done.held.iter().map(row).collect();
    if !done.kinds.partners.is_empty() {
        let kinds = puskesmas::by_kind(&done.kinds, lang);
        said.push(' ');
        said.push_str(&puskesmas::BY_KIND.fill(lang, &[("kinds", &kinds)]));
    }
    vec![Block::Text(said), Block::Table(table(frame.say(w::MEETINGS), &columns, rows))]
}

pub fn promises(frame: &Frame, data: ReportData<'_>) -> Vec<Block> {
    let lang = frame.lang;
    let flow = data.done.promises;
    let said = [
        (w::P_BEFORE, flow.open_before),
        (w::P_MADE, flow.made),
        (w::P_KEPT, flow.kept),
        (w::P_BROKEN, flow.broken),
        (w::P_WITHDRAWN, flow.withdrawn),
        (w::P_AFTER, flow.open_after),
        (w::P_LATE, flow.late),
    ];
    let columns = [(frame.say(w::COL_PROMISES), 6), (frame.say(w::COL_COUNT), 2)];
    let rows = said.iter().map(|(text, n)| vec![Cell::Text(frame.say(*text)), Cell::count(*n)]);
    let until = w::PROMISES_UNTIL.fill(lang, &[("date", &lang.date_long(data.done.until))]);
    let mut blocks = vec![Block::Table(table(until, &columns, rows.collect()))];
    let late: Vec<&PromiseLine> = data.reminders.rows.iter().take(SHOWN).collect();
    if !late.is_empty() {
        blocks.push(Block::Table(late_table(frame, &late)));
        let all = (data.reminders.late + data.reminders.soon) as usize;
        blocks.extend(more(frame, late.len(), all));
    }
    blocks
}

fn late_table(frame: &Frame, late: &[&PromiseLine]) -> Table {
    let lang = frame.lang;
    let heads = [w::COL_PROMISE, w::COL_OWNER, w::COL_PLACE, w::COL_DUE, w::COL_STANDING];
    let columns: Vec<(String, u8)> = heads
        .into_iter()
        .zip([6, 4, 3, 2, 3])
        .map(|(head, width)| (frame.say(head), width))
        .collect();
    let row = |line: &&PromiseLine| {
        vec![
            Cell::text(line.text.clone()),
            Cell::text(commitments::owner(line, lang)),
            Cell::Text(if line.name.is_empty() {
                frame.say(w::REGENCY)
            } else {
                line.name.clone()
            }),
            Cell::Text(lang.date(line.due)),
            Cell::Text(commitments::standing(line.standing, lang)),
        ]
    };
    table(frame.say(w::LATE_TABLE), &columns, late.iter().map(row).collect())
}

pub fn follow_up(frame: &Frame, data: ReportData<'_>) -> Vec<Block> {
    let lang = frame.lang;
    let done = data.done;
    let counts = [done.problems.0, done.problems.1].map(|n| lang.count(n));
    let said = w::PROBLEMS_SAID.fill(lang, &[("n", &counts[0]), ("open", &counts[1])]);
    let needs = [done.needs.0, done.needs.1, done.needs.2].map(|n| lang.count(n));
    let needs =
        w::NEEDS_SAID.fill(lang, &[("n", &needs[0]), ("met", &needs[1]), ("open", &needs[2])]);
    let mut blocks = vec![Block::List { numbered: false, points: vec![said, needs] }];
    let mut worst: Vec<&ProblemLine> = data.problems.rows.iter().collect();
    worst.sort_by_key(|line| std::cmp::Reverse(line.severity));
    worst.truncate(SHOWN);
    if !worst.is_empty() {
        blocks.push(Block::Table(problem_table(frame, &worst)));
        blocks.extend(more(frame, worst.len(), data.problems.total as usize));
    }
    blocks
}

/// Problems with what showed them and what shall be done.
pub fn problem_table(frame: &Frame, problems_of: &[&ProblemLine]) -> Table {
    let lang = frame.lang;
    let heads = [w::COL_PROBLEM, w::COL_PLACE, w::COL_SHOWN_BY, w::COL_PLAN];
    let columns: Vec<(String, u8)> =
        heads.into_iter().zip([4, 3, 5, 6]).map(|(head, width)| (frame.say(head), width)).collect();
    let row = |line: &&ProblemLine| {
        let evidence = line.evidence.iter().map(|one| problems::said(one, lang));
        let plan = line.items.iter().map(|item| {
            let name = interventions::named(&item.code, &item.title, lang);
            let due = item.due.map(|due| format!(" ({})", lang.date(due))).unwrap_or_default();
            format!("{name}{due}")
        });
        vec![
            Cell::Text(problems::named(line.code, &line.title, lang)),
            Cell::Text(if line.name.is_empty() {
                frame.say(w::REGENCY)
            } else {
                line.name.clone()
            }),
            Cell::text(evidence.collect::<Vec<_>>().join("; ")),
            Cell::text(plan.collect::<Vec<_>>().join("; ")),
        ]
    };
    table(frame.say(w::PROBLEM_TABLE), &columns, problems_of.iter().map(row).collect())
}

fn more(frame: &Frame, shown: usize, all: usize) -> Option<Block> {
    let said = w::SHOWN_OF.fill(frame.lang, &[("n", &shown), ("of", &all)]);
    (all > shown).then_some(Block::Note(said))
}
