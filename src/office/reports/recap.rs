//! Rekap: places as rows, their letters and shares as columns.

use super::{
    super::doc::{Block, Cell, Doc, Page, Table},
    Frame, charts, lines, of, share, table,
};
use crate::{
    desk::protocol::{PlaceLevel, Recap, RecapRow, Trend},
    i18n::{
        Lang, Words,
        words::{indicator_page as page, indicator_say as say, reports as w},
    },
    indicators::IndicatorId as I,
    strata::Stratum,
};

/// The recap of a place; `trends` are those of the whole place up to the end of the period.
pub fn recap(frame: &Frame, recap: &Recap, trends: &[Trend]) -> Doc {
    let lang = frame.lang;
    let rows = page::level(recap.level).of(lang);
    let title = w::RECAP_TITLE.fill(lang, &[("level", &rows)]);
    let mut doc = frame.doc("rekap", recap.period, Page::Landscape, &title);
    let Some(period) = recap.period else {
        doc.blocks.push(Block::Text(frame.say(w::NOTHING)));
        return doc;
    };
    doc.subtitle = format!("{} · {}", frame.place, say::period(period, lang));
    doc.blocks.push(Block::Table(figures(frame, recap)));
    doc.blocks.extend(odd(recap, lang));
    doc.blocks.extend(charts::pair(frame, trends, I::Stunting));
    if recap.level != PlaceLevel::Posyandu {
        doc.blocks.push(Block::Table(strata(frame, recap)));
    }
    let mut notes = vec![frame.say(w::RECAP_NOTE), deadline_note(recap, lang)];
    notes.push(lines::note(frame, period));
    if recap.rows.iter().any(unsure) {
        notes.push(frame.say(w::UNSURE_NOTE));
    }
    let year = if recap.over { w::STRATA_YEAR } else { w::STRATA_SO_FAR };
    notes.push(year.fill(lang, &[("year", &recap.year)]));
    doc.blocks.push(frame.notes(notes));
    doc
}

/// The letters and shares.
pub fn figures(frame: &Frame, recap: &Recap) -> Table {
    let lang = frame.lang;
    let posyandu = recap.level == PlaceLevel::Posyandu;
    let within = posyandu && recap.rows.windows(2).any(|two| two[0].within != two[1].within);
    let mut columns = vec![(frame.say(w::COL_NUMBER), 2), (head(recap.level, lang), 5)];
    if within {
        columns.push((page::level(PlaceLevel::Desa).of(lang).to_owned(), 5));
    }
    let letters = ["S", "K", "D", "N", "K/S %", "D/S %", "N/D %", "2T", "BGM"];
    columns.extend(letters.map(|letter| (letter.to_owned(), 2)));
    for name in [w::STUNTING, w::WASTING, w::UNDERWEIGHT] {
        columns.extend([(format!("{} n/N", frame.say(name)), 4), ("%".to_owned(), 2)]);
    }
    if posyandu {
        columns.extend([(frame.say(w::COL_STRATA), 3), (frame.say(w::COL_AKTIF), 2)]);
    }
    columns.extend([w::COL_REPORTED, w::COL_ON_TIME].map(|text| (frame.say(text), 3)));
    let row = |(at, row): (usize, &RecapRow)| {
        let name = if row.name.is_empty() { frame.say(w::NO_PLACE) } else { row.name.clone() };
        let mut cells = vec![Cell::count(at as u32 + 1), Cell::Text(name)];
        cells.extend(within.then(|| Cell::text(row.within.clone())));
        cells.extend(numbers(row));
        cells.extend(posyandu.then(|| one(row, lang)).into_iter().flatten());
        cells.extend([reported(row, lang), on_time(row, lang)]);
        cells
    };
    let rows = recap.rows.iter().enumerate().map(row).collect();
    let mut made = table(frame.say(w::RECAP_TABLE), &columns, rows);
    let total = &recap.total;
    made.foot = vec![Cell::Text(String::new()), Cell::Text(frame.say(w::SUM))];
    made.foot.extend(within.then(|| Cell::Text(String::new())));
    made.foot.extend(numbers(total));
    if posyandu {
        made.foot.extend([Cell::Text(String::new()), aktif(total)]);
    }
    made.foot.extend([reported(total, lang), on_time(total, lang)]);
    made
}

/// The head of the column of names.
fn head(level: PlaceLevel, lang: Lang) -> String {
    page::level(level).of(lang).to_owned()
}

fn numbers(row: &RecapRow) -> Vec<Cell> {
    let letters = row.letters;
    let ks = row.figure(I::Ks);
    let k = if ks.denominator == 0 { Cell::None } else { Cell::count(ks.numerator) };
    let mut cells = vec![Cell::count(letters.s), k, Cell::count(letters.d), Cell::count(letters.n)];
    cells.extend([I::Ks, I::Ds, I::Nd].map(|id| share(row.figure(id))));
    cells.extend([Cell::count(letters.two_t), Cell::count(letters.bgm)]);
    for id in [I::Stunting, I::Wasting, I::Underweight] {
        cells.extend([of(row.figure(id)), share(row.figure(id))]);
    }
    cells
}

/// Level and aktif of one Posyandu.
fn one(row: &RecapRow, lang: Lang) -> [Cell; 2] {
    let level = match row.level {
        None => Cell::None,
        Some((low, high)) if low == high => Cell::Text(low.say(lang).to_owned()),
        Some((low, high)) => Cell::Text(format!("{}–{}*", low.say(lang), high.say(lang))),
    };
    let aktif = match row.aktif {
        [1, ..] => Cell::Text(w::YES.of(lang).to_owned()),
        [_, 1, _] => Cell::Text(w::NO.of(lang).to_owned()),
        [.., 1] => Cell::Text("*".to_owned()),
        _ => Cell::None,
    };
    [level, aktif]
}

fn unsure(row: &RecapRow) -> bool {
    row.level.is_some_and(|(low, high)| low != high) || (row.level.is_some() && row.aktif[2] == 1)
}

/// Of one Posyandu in one month yes or no, else so many of so many.
fn reported(row: &RecapRow, lang: Lang) -> Cell {
    match (row.reported, row.due) {
        (_, 0) => Cell::None,
        (1, 1) => Cell::Text(w::YES.of(lang).to_owned()),
        (0, 1) => Cell::Text(w::NO.of(lang).to_owned()),
        (n, of) => Cell::Of(n, of),
    }
}

/// Of those due, how many handed their figures in by the deadline (`indicators/reporting.rs`); of
/// one Posyandu in one month whether, late, or not yet.
fn on_time(row: &RecapRow, lang: Lang) -> Cell {
    match (row.on_time, row.late, row.due) {
        (.., 0) => Cell::None,
        (1, _, 1) => Cell::Text(w::YES.of(lang).to_owned()),
        (_, 1, 1) => Cell::Text(w::LATE.of(lang).to_owned()),
        (.., 1) => Cell::Text(w::NO.of(lang).to_owned()),
        (n, _, of) => Cell::Of(n, of),
    }
}

/// By when figures had to be there, and how sure that is.
pub fn deadline_note(recap: &Recap, lang: Lang) -> String {
    let by = if recap.report_day_set { w::ON_TIME_SET } else { w::ON_TIME_USUAL };
    let mut said = by.fill(lang, &[("day", &recap.report_day)]);
    if let Some((month, day)) = recap.not_due {
        let values: [(&str, &dyn std::fmt::Display); 2] =
            [("month", &lang.month(month)), ("date", &lang.date_long(day))];
        said.push(' ');
        said.push_str(&w::NOT_DUE.fill(lang, &values));
    }
    said
}

fn aktif(row: &RecapRow) -> Cell {
    Cell::of(row.aktif[0], row.aktif.iter().sum())
}

/// Levels and aktif of places with several Posyandu.
pub fn strata(frame: &Frame, recap: &Recap) -> Table {
    let lang = frame.lang;
    let mut columns = vec![(frame.say(w::COL_NUMBER), 1), (head(recap.level, lang), 5)];
    columns.push(("Posyandu".to_owned(), 3));
    columns.extend(Stratum::ALL.map(|level| (level.say(lang).to_owned(), 2)));
    columns.extend([w::COL_UNSURE, w::COL_AKTIF, w::COL_AKTIF_OPEN].map(|t| (frame.say(t), 2)));
    columns.push((frame.say(w::COL_AKTIF_SHARE), 2));
    let counted = |row: &RecapRow| {
        let all: u32 = row.aktif.iter().sum();
        let mut cells = vec![Cell::count(all)];
        cells.extend(row.strata.map(Cell::count));
        cells.extend([row.unsure, row.aktif[0], row.aktif[2]].map(Cell::count));
        cells.push(Cell::percent((all > 0).then(|| f64::from(row.aktif[0]) / f64::from(all))));
        cells
    };
    let row = |(at, row): (usize, &RecapRow)| {
        let name = if row.name.is_empty() { frame.say(w::NO_PLACE) } else { row.name.clone() };
        let mut cells = vec![Cell::count(at as u32 + 1), Cell::Text(name)];
        cells.extend(counted(row));
        cells
    };
    let rows = recap.rows.iter().enumerate().map(row).collect();
    let mut made = table(frame.say(w::STRATA_TABLE), &columns, rows);
    made.foot = vec![Cell::Text(String::new()), Cell::Text(frame.say(w::SUM))];
    made.foot.extend(counted(&recap.total));
    made
}

/// Places with more weighed than there should be.
fn odd(recap: &Recap, lang: Lang) -> Option<Block> {
    let odd = recap.rows.iter().filter(|row| row.letters.d > row.letters.s);
    let named = odd.map(|row| {
        let (d, s) = (lang.count(row.letters.d), lang.count(row.letters.s));
        format!("{} ({d}/{s})", row.name)
    });
    let named: Vec<String> = named.collect();
    let said = w::MORE_D.fill(lang, &[("places", &named.join(", "))]);
    (!named.is_empty()).then_some(Block::Note(said))
}
