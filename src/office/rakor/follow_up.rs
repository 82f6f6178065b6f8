//! Rencana tindak lanjut: decisions, the promises of this Rakor, and those of earlier ones that are
//! open.

use super::parts::Sheet;
use crate::{
    desk::protocol::CarriedLine,
    i18n::{
        Words as _,
        words::{commitments, letters as w},
    },
    office::doc::{Block, Cell, Column, Doc, Page, Table},
    records::Place,
};

/// The paper.
pub fn paper(sheet: &Sheet<'_>) -> Doc {
    let (rakor, lang) = (sheet.rakor, sheet.lang);
    let carried = &sheet.papers.carried;
    let mut doc = sheet.doc("rencana-tindak-lanjut", w::FOLLOW_UP.of(lang));
    doc.page = Page::Landscape;
    let day = rakor.date.map(|date| lang.date_full(date)).unwrap_or_default();
    let meeting = sheet.meeting();
    doc.subtitle = if day.is_empty() { meeting } else { format!("{meeting}, {day}") };
    let decisions = sheet.decisions();
    if !decisions.is_empty() {
        let row = |(text, no): (String, u32)| vec![Cell::count(no), Cell::text(text)];
        doc.blocks.push(Block::Table(Table {
            caption: w::DECISIONS.of(lang).to_owned(),
            columns: vec![Column::new(w::NO.of(lang), 1), Column::new(w::WHAT.of(lang), 16)],
            rows: decisions.into_iter().zip(1..).map(row).collect(),
            foot: Vec::new(),
        }));
    }
    if decisions_and_promises_missing(sheet) {
        doc.blocks.push(Block::Text(w::PROMISES_NONE.of(lang).to_owned()));
    }
    for (caption, lines) in [(w::MADE_HERE, &carried.made), (w::STILL_OPEN, &carried.open)] {
        if !lines.is_empty() {
            doc.blocks.push(table(sheet, caption.of(lang), lines));
        }
    }
    // What was promised here stands as it is today, the others as on the day of the meeting
    // (`desk/handlers/coordination/commitments/carried.rs`).
    let notes = [
        (w::STANDING_ON, &carried.made, sheet.papers.today),
        (w::STANDING_OPEN, &carried.open, carried.day),
    ];
    let said = notes
        .iter()
        .filter(|(_, lines, _)| !lines.is_empty())
        .map(|(text, _, day)| text.fill(lang, &[("date", &lang.date_long(*day))]));
    let said: Vec<String> = said.collect();
    if !said.is_empty() {
        doc.blocks.push(Block::Note(said.join(" ")));
    }
    let over = sheet.dated(rakor.date);
    doc.blocks.push(Block::Signatures(vec![sheet.sign(&over, sheet.chair())]));
    doc
}

fn decisions_and_promises_missing(sheet: &Sheet<'_>) -> bool {
    let carried = &sheet.papers.carried;
    sheet.rakor.decisions.is_empty() && carried.made.is_empty() && carried.open.is_empty()
}

fn table(sheet: &Sheet<'_>, caption: &str, lines: &[CarriedLine]) -> Block {
    let lang = sheet.lang;
    let row = |(line, no): (&CarriedLine, u32)| {
        let promise = &line.promise;
        let place = match promise.place {
            Place::Regency => sheet.papers.tiers.first().cloned().unwrap_or_default(),
            _ => promise.name.clone(),
        };
        let indicator = promise.moved.map(|moved| moved.indicator.say(lang));
        let funding = promise.funding.map(|funding| funding.say(lang));
        vec![
            Cell::count(no),
            Cell::text(promise.text.clone()),
            Cell::text(place),
            Cell::text(commitments::owner(promise, lang)),
            Cell::text(indicator.unwrap_or_default()),
            Cell::text(lang.date(promise.due)),
            Cell::text(funding.unwrap_or_default()),
            Cell::text(commitments::standing(promise.standing, lang)),
        ]
    };
    Block::Table(Table {
        caption: caption.to_owned(),
        columns: vec![
            Column::new(w::NO.of(lang), 1),
            Column::new(w::WHAT.of(lang), 6),
            Column::new(w::WHERE.of(lang), 3),
            Column::new(w::WHO.of(lang), 4),
            Column::new(w::INDICATOR.of(lang), 3),
            Column::new(w::DUE.of(lang), 2),
            Column::new(w::FUNDING.of(lang), 2),
            Column::new(w::STATUS.of(lang), 2),
        ],
        rows: lines.iter().zip(1..).map(row).collect(),
        foot: Vec::new(),
    })
}
