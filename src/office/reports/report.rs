//! Laporan bulanan, triwulanan, tahunan of a place: what was reached, who stands where, what was
//! promised, what is to be done.

use super::{
    super::doc::{Block, Cell, Doc, Page, Signature, Table},
    Frame, lines,
    lines::pick,
    recap, sentence, table,
};
use crate::{
    desk::protocol::{
        Glance, GlanceLine, ProblemLine, ProblemList, PromiseLine, RakorBrief, Recap, Reminders,
        TeamShare, TeamsPage, WorkDone,
    },
    i18n::{
        Words,
        words::{
            commitments, indicator_page as page, indicator_say as say, interventions, problems,
            reports as w, teams, verdicts,
        },
    },
    indicators::{Group, IndicatorId as I, Period},
};

/// What a report is made of.
#[derive(Clone, Copy)]
pub struct ReportData<'a> {
    /// The indicators of the place and period.
    pub glance: &'a Glance,
    /// The places of the next tier, or the Posyandu.
    pub recap: &'a Recap,
    /// Teams of the place and all within.
    pub teams: &'a TeamsPage,
    /// Meetings, promises, problems and needs of the period.
    pub done: &'a WorkDone,
    /// Open problems, the worst first.
    pub problems: &'a ProblemList,
    /// Promises that are late or due.
    pub reminders: &'a Reminders,
}

/// What is told in sentences at the head of a report.
const TOLD: [I; 6] = [I::Ds, I::Nd, I::TwoT, I::Stunting, I::Wasting, I::Underweight];
/// Problems and promises that are named.
const SHOWN: usize = 10;

/// The report of a place.
pub fn report(frame: &Frame, data: ReportData) -> Doc {
    let lang = frame.lang;
    let period = data.glance.period;
    let (kind, title) = match period {
        Some(Period::Quarter(..)) => ("laporan-triwulan", w::REPORT_QUARTER),
        Some(Period::Year(_)) => ("laporan-tahunan", w::REPORT_YEAR),
        _ => ("laporan-bulanan", w::REPORT_MONTH),
    };
    let mut doc = frame.doc(kind, period, Page::Portrait, title.of(lang));
    let Some(period) = period else {
        doc.blocks.push(Block::Text(frame.say(w::NOTHING)));
        return doc;
    };
    doc.subtitle = format!("{} · {}", frame.place, say::period(period, lang));
    let parts: [(crate::i18n::Text, Vec<Block>); 8] = [
        (w::PART_SUMMARY, summary(frame, data)),
        (w::PART_SKDN, indicators(frame, data.glance, Group::Skdn)),
        (w::PART_NUTRITION, indicators(frame, data.glance, Group::Nutrition)),
        (w::PART_SERVICES, services(frame, data.glance)),
        (w::PART_PLACES, places(frame, data.recap)),
        (w::PART_TEAMS, institutions(frame, data)),
        (w::PART_PROMISES, promises(frame, data)),
        (w::PART_PROBLEMS, follow_up(frame, data)),
    ];
    for (number, (title, blocks)) in (1..).zip(parts) {
        doc.blocks.push(Block::Heading(1, format!("{number}. {}", title.of(lang))));
        doc.blocks.extend(blocks);
    }
    doc.blocks.push(Block::Heading(1, frame.say(w::PART_CAUTIONS)));
    doc.blocks.extend(cautions(frame, data.glance));
    doc.blocks.push(lines::note(frame, period));
    doc.blocks.push(Block::Note(frame.say(w::CHANGE_NOTE)));
    doc.blocks.extend(frame.sources());
    doc.blocks.push(Block::Signatures(signatures(frame)));
    doc
}

/// Who knows of it, and who made it.
pub fn signatures(frame: &Frame) -> Vec<Signature> {
    let role = |text: crate::i18n::Text| Signature { role: frame.say(text), ..Default::default() };
    let made = Signature {
        over: format!("…………………, {}", frame.lang.date_long(frame.day)),
        ..role(w::SIGN_MADE)
    };
    vec![role(w::SIGN_KNOWN), made]
}

fn summary(frame: &Frame, data: ReportData) -> Vec<Block> {
    let lang = frame.lang;
    let mut points: Vec<String> =
        pick(&data.glance.lines, &TOLD).into_iter().map(|line| lines::told(line, lang)).collect();
    let total = &data.recap.total;
    let values = [total.reported, total.due].map(|n| lang.count(n));
    points.push(w::REPORTED.fill(lang, &[("n", &values[0]), ("of", &values[1])]));
    let all: u32 = total.aktif.iter().sum();
    if all > 0 {
        let counts = [total.aktif[0], all, total.aktif[2]].map(|n| lang.count(n));
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("n", &counts[0]), ("of", &counts[1]), ("open", &counts[2]), ("year", &data.recap.year)];
        points.push(w::AKTIF_SAID.fill(lang, &values));
    }
    vec![Block::List { numbered: false, points }]
}

fn indicators(frame: &Frame, glance: &Glance, group: Group) -> Vec<Block> {
    let lines: Vec<&GlanceLine> =
        glance.lines.iter().filter(|line| line.indicator.group() == group).collect();
    let caption = group.say(frame.lang).to_owned();
    let mut blocks = Vec::new();
    if group == Group::Skdn
        && let Some(month) = glance.skdn_month
    {
        blocks.push(Block::Text(letters(frame, glance, month)));
    }
    blocks.push(Block::Table(lines::indicator_table(frame, caption, &lines)));
    blocks
}

/// "S 750, K 702, D 534 …" of the last month with weighings.
fn letters(frame: &Frame, glance: &Glance, month: crate::records::Month) -> String {
    let (lang, counts) = (frame.lang, glance.skdn);
    let k = counts.k.map_or_else(|| crate::i18n::DASH.to_owned(), |k| lang.count(k));
    let [s, d, n, t, o, b] =
        [counts.s, counts.d, counts.n, counts.t, counts.o, counts.b].map(|n| lang.count(n));
    let values: [(&str, &dyn std::fmt::Display); 8] = [
        ("month", &lang.month(month)),
        ("s", &s),
        ("k", &k),
        ("d", &d),
        ("n", &n),
        ("t", &t),
        ("o", &o),
        ("b", &b),
    ];
    w::LETTERS.fill(lang, &values)
}

/// Services, and how well was measured.
fn services(frame: &Frame, glance: &Glance) -> Vec<Block> {
    let mut blocks = indicators(frame, glance, Group::Programme);
    blocks.extend(indicators(frame, glance, Group::Quality));
    blocks
}

fn places(frame: &Frame, made: &Recap) -> Vec<Block> {
    let lang = frame.lang;
    if made.rows.is_empty() {
        return vec![Block::Text(frame.say(w::NO_PLACES))];
    }
    let mut columns = vec![(page::level(made.level).of(lang).to_owned(), 5)];
    columns.extend(["S", "D", "D/S %", "N/D %", "2T", "BGM"].map(|head| (head.to_owned(), 2)));
    columns.extend(
        [w::STUNTING, w::WASTING, w::UNDERWEIGHT].map(|t| (format!("{} %", frame.say(t)), 3)),
    );
    columns.push((frame.say(w::COL_AKTIF), 2));
    let row = |row: &crate::desk::protocol::RecapRow, name: String| {
        let mut cells = vec![Cell::Text(name)];
        cells.extend([row.letters.s, row.letters.d].map(Cell::count));
        cells.extend([I::Ds, I::Nd].map(|id| super::share(row.figure(id))));
        cells.extend([row.letters.two_t, row.letters.bgm].map(Cell::count));
        cells.extend(
            [I::Stunting, I::Wasting, I::Underweight].map(|id| super::share(row.figure(id))),
        );
        let all: u32 = row.aktif.iter().sum();
        cells.push(if all == 0 {
            Cell::None
        } else {
            Cell::Text(format!("{}/{}", lang.count(row.aktif[0]), lang.count(all)))
        });
        cells
    };
    let named = |name: &str| {
        if name.is_empty() { frame.say(w::NO_PLACE) } else { name.to_owned() }
    };
    let rows = made.rows.iter().map(|one| row(one, named(&one.name))).collect();
    let mut shown = table(frame.say(w::RECAP_TABLE), &columns, rows);
    shown.foot = row(&made.total, frame.say(w::SUM));
    let mut blocks = vec![Block::Table(shown)];
    if made.level != crate::desk::protocol::PlaceLevel::Posyandu {
        blocks.push(Block::Table(recap::strata(frame, made)));
    }
    blocks
}

fn institutions(frame: &Frame, data: ReportData) -> Vec<Block> {
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
    let lang = frame.lang;
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
        let (n, of) = (lang.count(one.pengurus), lang.count(one.posyandu));
        cells.push(Cell::Text(format!("{n}/{of}")));
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
    let columns: Vec<(String, u8)> =
        heads.into_iter().zip([2, 5, 3, 2, 2]).map(|(head, width)| (frame.say(head), width)).collect();
    let row = |one: &RakorBrief| {
        let kind = one.kind.say(lang);
        let theme =
            if one.theme.is_empty() { kind.to_owned() } else { format!("{kind}: {}", one.theme) };
        let name = if one.name.is_empty() { frame.say(w::REGENCY) } else { one.name.clone() };
        let came = format!("{}/{}", lang.count(one.came), lang.count(one.invited));
        vec![
            Cell::text(one.date.map(|date| lang.date(date)).unwrap_or_default()),
            Cell::Text(theme),
            Cell::Text(name),
            if one.invited == 0 { Cell::None } else { Cell::Text(came) },
            Cell::count(one.decisions),
        ]
    };
    let rows = done.held.iter().map(row).collect();
    vec![Block::Text(said), Block::Table(table(frame.say(w::MEETINGS), &columns, rows))]
}

fn promises(frame: &Frame, data: ReportData) -> Vec<Block> {
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
    let columns: Vec<(String, u8)> =
        heads.into_iter().zip([6, 4, 3, 2, 3]).map(|(head, width)| (frame.say(head), width)).collect();
    let row = |line: &&PromiseLine| {
        vec![
            Cell::text(line.text.clone()),
            Cell::text(commitments::owner(line, lang)),
            Cell::Text(if line.name.is_empty() { frame.say(w::REGENCY) } else { line.name.clone() }),
            Cell::Text(lang.date(line.due)),
            Cell::Text(commitments::standing(line.standing, lang)),
        ]
    };
    table(frame.say(w::LATE_TABLE), &columns, late.iter().map(row).collect())
}

fn follow_up(frame: &Frame, data: ReportData) -> Vec<Block> {
    let lang = frame.lang;
    let done = data.done;
    let counts = [done.problems.0, done.problems.1].map(|n| lang.count(n));
    let said = w::PROBLEMS_SAID.fill(lang, &[("n", &counts[0]), ("open", &counts[1])]);
    let needs = [done.needs.0, done.needs.1, done.needs.2].map(|n| lang.count(n));
    let needs = w::NEEDS_SAID.fill(
        lang,
        &[("n", &needs[0]), ("met", &needs[1]), ("open", &needs[2])],
    );
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
            Cell::Text(if line.name.is_empty() { frame.say(w::REGENCY) } else { line.name.clone() }),
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

fn cautions(frame: &Frame, glance: &Glance) -> Vec<Block> {
    let lang = frame.lang;
    let mut points = lines::cautions(&glance.lines, lang);
    for warning in &glance.warnings {
        let said = verdicts::signal(lang, warning.signal);
        let name = if warning.name.is_empty() { String::new() } else { format!("{}: ", warning.name) };
        points.push(sentence(&format!("{name}{said}")));
    }
    if glance.warnings_total as usize > glance.warnings.len() {
        let values = [glance.warnings.len() as u32, glance.warnings_total].map(|n| lang.count(n));
        points.push(w::WARNINGS_OF.fill(lang, &[("n", &values[0]), ("of", &values[1])]));
    }
    if points.is_empty() {
        return vec![Block::Text(frame.say(w::NO_CAUTIONS))];
    }
    vec![Block::List { numbered: false, points }]
}
