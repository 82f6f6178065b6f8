//! Sasaran and services of the five groups of life as a paper; of a Posyandu with the two forms to
//! fill in by hand. Counts only: nobody is named.

use super::{
    super::doc::{Block, Cell, Doc, Page, Table},
    Frame, table,
};
use crate::{
    desk::protocol::LifeCycle,
    i18n::{Words as _, words::lifecycle as w},
    indicators::Period,
    rakor::{lifecycle::GroupSum, lifecycle_trend::months},
    records::{
        Place,
        coordination::{LifeGroup, Stage},
    },
};

/// Empty rows of the form for RT.
const RTS: usize = 12;

/// The paper of a place and month.
pub fn lifecycle(frame: &Frame, page: &LifeCycle) -> Doc {
    let lang = frame.lang;
    let period = Some(Period::Month(page.month));
    let mut doc = frame.doc("siklus-hidup", period, Page::Landscape, w::TITLE.of(lang));
    doc.subtitle = format!("{} · {}", frame.place, lang.month(page.month));
    doc.blocks.push(Block::Text(told(frame, page)));
    doc.blocks.push(Block::Table(sasaran(frame, page)));
    doc.blocks.push(Block::Table(services(frame, page)));
    if page.rows.len() > 1 {
        doc.blocks.push(Block::Table(places(frame, page)));
    }
    if page.trend.iter().any(|one| one.reporting > 0) {
        doc.blocks.push(Block::Table(trend(frame, page)));
    }
    let notes = [w::RATE_NOTE, w::AGES, w::SOURCE].map(|text| frame.say(text)).to_vec();
    doc.blocks.push(frame.notes(notes));
    if matches!(page.total.place, Place::Posyandu(_)) {
        doc.blocks.extend(forms(frame));
    }
    doc
}

/// How far the registration and the services are.
fn told(frame: &Frame, page: &LifeCycle) -> String {
    let (lang, sum) = (frame.lang, &page.total.sum);
    let (year, month) = (page.month.year(), lang.month(page.month));
    let mut said = Vec::new();
    if sum.rts == 0 {
        said.push(w::RT_NONE.fill(lang, &[("year", &year)]));
    } else {
        let (n, of) = (lang.count(sum.whole), lang.count(sum.rts));
        said.push(format!("{}.", w::RT_REPORTED.fill(lang, &[("n", &n), ("of", &of)])));
        let (n, of) = (lang.count(sum.finished), lang.count(sum.posyandu));
        said.push(format!("{}.", w::DONE_OF.fill(lang, &[("n", &n), ("of", &of)])));
    }
    if sum.reporting == 0 {
        said.push(format!("{}.", w::NOTHING_MONTH.fill(lang, &[("month", &month)])));
    } else {
        let (n, of) = (lang.count(sum.reporting), lang.count(sum.posyandu));
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("n", &n), ("of", &of), ("month", &month)];
        said.push(format!("{}.", w::REPORTED_MONTH.fill(lang, &values)));
        said.push(w::ALL_FIVE.fill(lang, &[("n", &lang.count(sum.all_five))]));
    }
    said.join(" ")
}

fn rate(sum: &GroupSum) -> Cell {
    Cell::percent((sum.sasaran > 0).then(|| f64::from(sum.known) / f64::from(sum.sasaran)))
}

fn sasaran(frame: &Frame, page: &LifeCycle) -> Table {
    let (lang, sum) = (frame.lang, &page.total.sum);
    let caption = w::STAGE_TABLE.fill(lang, &[("year", &page.month.year())]);
    let mut columns = Stage::ALL.map(|stage| (stage.say(lang).to_owned(), 2)).to_vec();
    columns.push((frame.say(w::SUM), 2));
    let mut row: Vec<Cell> = sum.stages.into_iter().map(Cell::count).collect();
    row.push(Cell::count(sum.stages.into_iter().fold(0, u32::saturating_add)));
    if sum.rts == 0 {
        row.fill(Cell::None);
    }
    table(caption, &columns, vec![row])
}

fn services(frame: &Frame, page: &LifeCycle) -> Table {
    let lang = frame.lang;
    let caption = w::SERVICE_TABLE.fill(lang, &[("month", &lang.month(page.month))]);
    let heads = [w::CAME, w::RATE, w::BEFORE, w::PROBLEM, w::REFERRED, w::VISITED];
    let mut columns = vec![(frame.say(w::GROUP), 5)];
    columns.extend(heads.map(|text| (frame.say(text), 3)));
    let groups = LifeGroup::ALL.into_iter().zip(page.total.sum.groups.iter().zip(&page.before));
    let row = |(group, (now, before)): (LifeGroup, (&GroupSum, &GroupSum))| {
        let n = |n: u32| if now.posyandu == 0 { Cell::None } else { Cell::count(n) };
        vec![
            Cell::text(group.say(lang)),
            n(now.came),
            rate(now),
            rate(before),
            n(now.problem),
            n(now.referred),
            n(now.visited),
        ]
    };
    table(caption, &columns, groups.map(row).collect())
}

fn places(frame: &Frame, page: &LifeCycle) -> Table {
    let lang = frame.lang;
    let mut columns = vec![(frame.say(w::PLACE), 5)];
    columns.extend([w::COL_RT, w::COL_DONE, w::COL_REPORTED].map(|text| (frame.say(text), 3)));
    columns.extend(LifeGroup::ALL.map(|group| (format!("{} %", group.short().of(lang)), 3)));
    let row = |row: &crate::desk::protocol::LifeRow| {
        let sum = &row.sum;
        let mut cells = vec![
            Cell::text(row.name.clone()),
            Cell::of(sum.whole, sum.rts),
            Cell::of(sum.finished, sum.posyandu),
            Cell::of(sum.reporting, sum.posyandu),
        ];
        cells.extend(sum.groups.iter().map(rate));
        cells
    };
    table(frame.say(w::PLACE_TABLE), &columns, page.rows.iter().map(row).collect())
}

fn trend(frame: &Frame, page: &LifeCycle) -> Table {
    let lang = frame.lang;
    let mut columns = vec![(frame.say(w::MONTH), 3)];
    for group in LifeGroup::ALL {
        let name = group.short().of(lang);
        columns.extend([(name.to_owned(), 2), (format!("{name} %"), 2)]);
    }
    columns.push((frame.say(w::COL_REPORTED), 2));
    let rows = months(page.month).zip(&page.trend).map(|(month, one)| {
        let mut cells = vec![Cell::Text(lang.month(month))];
        for sum in &one.groups {
            let came = if sum.posyandu == 0 { Cell::None } else { Cell::count(sum.came) };
            cells.extend([came, rate(sum)]);
        }
        cells.push(Cell::count(one.reporting));
        cells
    });
    table(frame.say(w::TREND), &columns, rows.collect())
}

/// The forms of a Posyandu: sasaran by RT and dasawisma, services of a day.
fn forms(frame: &Frame) -> Vec<Block> {
    let lang = frame.lang;
    let mut columns: Vec<(String, u8)> = [w::RT, w::RW].map(|text| (frame.say(text), 1)).to_vec();
    columns.push((frame.say(w::DASAWISMA), 4));
    columns.extend(Stage::ALL.map(|stage| (stage.say(lang).to_owned(), 2)));
    let empty = vec![Cell::Blank; columns.len()];
    let by_rt = table(frame.say(w::FORM_RT), &columns, vec![empty; RTS]);
    let heads = [w::CAME, w::PROBLEM, w::REFERRED, w::VISITED];
    let mut columns = vec![(frame.say(w::GROUP), 5)];
    columns.extend(heads.map(|text| (frame.say(text), 3)));
    let row = |group: LifeGroup| {
        let mut row = vec![Cell::text(group.say(lang))];
        row.extend(vec![Cell::Blank; heads.len()]);
        row
    };
    let by_group = table(frame.say(w::FORM_GROUPS), &columns, LifeGroup::ALL.map(row).to_vec());
    vec![
        Block::NewPage,
        Block::Table(by_rt),
        Block::NewPage,
        Block::Table(by_group),
        Block::Note(frame.say(w::FORM_NOTE)),
    ]
}
