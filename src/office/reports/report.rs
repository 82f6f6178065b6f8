//! Laporan bulanan, triwulanan, tahunan of a place: what was reached, who stands where, what was
//! promised, what is to be done.

use super::{
    super::doc::{Block, Cell, Chart, Doc, Page, Signature},
    Frame,
    charts::{self, Room},
    coordination, lines,
    lines::pick,
    recap, sentence, table,
};
use crate::{
    desk::protocol::{
        Glance, GlanceLine, ProblemList, Recap, Reminders, TeamsPage, Trend, WorkDone,
    },
    i18n::{
        Words,
        words::{indicator_page as page, indicator_say as say, reports as w, verdicts},
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
    /// [`TRENDS`] of the place up to the end of the period.
    pub trends: &'a [Trend],
}

/// The indicators whose months are drawn, with the letters of the balok among them.
pub const TRENDS: [I; 4] = [I::Ds, I::Ks, I::Nd, I::Stunting];

/// What is told in sentences at the head of a report.
const TOLD: [I; 6] = [I::Ds, I::Nd, I::TwoT, I::Stunting, I::Wasting, I::Underweight];

/// The report of a place.
pub fn report(frame: &Frame, data: ReportData<'_>) -> Doc {
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
        (w::PART_SKDN, drawn(frame, data, Group::Skdn)),
        (w::PART_NUTRITION, drawn(frame, data, Group::Nutrition)),
        (w::PART_SERVICES, services(frame, data.glance)),
        (w::PART_PLACES, places(frame, data.recap)),
        (w::PART_TEAMS, coordination::institutions(frame, data)),
        (w::PART_PROMISES, coordination::promises(frame, data)),
        (w::PART_PROBLEMS, coordination::follow_up(frame, data)),
    ];
    for (number, (title, blocks)) in (1..).zip(parts) {
        doc.blocks.push(Block::Heading(1, format!("{number}. {}", title.of(lang))));
        doc.blocks.extend(blocks);
    }
    doc.blocks.push(Block::Heading(1, frame.say(w::PART_CAUTIONS)));
    doc.blocks.extend(cautions(frame, data.glance));
    let deadline = recap::deadline_note(data.recap, lang);
    let notes = vec![lines::note(frame, period), deadline, frame.say(w::CHANGE_NOTE)];
    doc.blocks.push(frame.notes(notes));
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
    // An empty line above, so that both stand at one height.
    vec![Signature { over: "\u{a0}".to_owned(), ..role(w::SIGN_KNOWN) }, made]
}

fn summary(frame: &Frame, data: ReportData<'_>) -> Vec<Block> {
    let lang = frame.lang;
    let mut points: Vec<String> =
        pick(&data.glance.lines, &TOLD).into_iter().map(|line| lines::told(line, lang)).collect();
    let total = &data.recap.total;
    let counts = [total.reported, total.due, total.on_time].map(|n| lang.count(n));
    let month = matches!(data.glance.period, Some(Period::Month(_)));
    let said = if month { w::REPORTED_MONTH } else { w::REPORTED };
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("n", &counts[0]), ("of", &counts[1]), ("time", &counts[2])];
    points.push(said.fill(lang, &values));
    let all: u32 = total.aktif.iter().sum();
    if all > 0 {
        let counts = [total.aktif[0], all, total.aktif[2]].map(|n| lang.count(n));
        let values: [(&str, &dyn std::fmt::Display); 4] = [
            ("n", &counts[0]),
            ("of", &counts[1]),
            ("open", &counts[2]),
            ("year", &data.recap.year),
        ];
        points.push(w::AKTIF_SAID.fill(lang, &values));
    }
    vec![Block::List { numbered: false, points }]
}

/// The indicators of a group, with the charts that go with them.
fn drawn(frame: &Frame, data: ReportData<'_>, group: Group) -> Vec<Block> {
    let mut blocks = indicators(frame, data.glance, group);
    blocks.extend(charts::block(charts_of(frame, data.trends, group)));
    blocks
}

/// The charts of a group: the balok and D/S, or stunting against its target.
pub fn charts_of(frame: &Frame, trends: &[Trend], group: Group) -> Vec<Chart> {
    let line = |id| charts::line(frame, trends, id, Room::Whole);
    let found = match group {
        Group::Skdn => vec![charts::skdn(frame, trends, Room::Whole), line(I::Ds)],
        Group::Nutrition => vec![line(I::Stunting)],
        _ => Vec::new(),
    };
    found.into_iter().flatten().collect()
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
    let with_card = counts.k.map_or_else(|| crate::i18n::DASH.to_owned(), |k| lang.count(k));
    let said = [counts.s, counts.d, counts.n, counts.t, counts.o, counts.b].map(|n| lang.count(n));
    let values: [(&str, &dyn std::fmt::Display); 8] = [
        ("month", &lang.month(month)),
        ("s", &said[0]),
        ("k", &with_card),
        ("d", &said[1]),
        ("n", &said[2]),
        ("t", &said[3]),
        ("o", &said[4]),
        ("b", &said[5]),
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
        cells.push(Cell::of(row.aktif[0], all));
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

fn cautions(frame: &Frame, glance: &Glance) -> Vec<Block> {
    let lang = frame.lang;
    let mut points = lines::cautions(&glance.lines, lang);
    for warning in &glance.warnings {
        let said = verdicts::signal(lang, warning.signal);
        let name =
            if warning.name.is_empty() { String::new() } else { format!("{}: ", warning.name) };
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
