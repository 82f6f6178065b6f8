//! Berita acara: that the meeting was held, on which figures, with which outcome.

use std::collections::BTreeSet;

use super::parts::{Sheet, heading};
use crate::{
    desk::protocol::{SealedRow, SealedView},
    i18n::{Words as _, words::letters as w},
    indicators::{Figure, IndicatorId},
    office::{
        doc::{Block, Cell, Column, Doc, Table},
        spelled,
    },
    rakor::attendance::{Turnout, came},
};

/// The paper.
pub fn paper(sheet: &Sheet<'_>) -> Doc {
    let (rakor, lang) = (sheet.rakor, sheet.lang);
    let mut doc = sheet.doc("berita-acara", w::RECORD.of(lang));
    let number = sheet.or_dots(&rakor.record_number);
    doc.subtitle = format!("{}: {number}", w::NUMBER.of(lang));
    let date = rakor.date.map(|date| spelled::date(date, lang)).unwrap_or_default();
    let kind = rakor.kind.say(lang).to_lowercase();
    let values: [(&str, &dyn std::fmt::Display); 4] = [
        ("date", &sheet.or_dots(&date)),
        ("venue", &sheet.or_dots(&rakor.venue)),
        ("kind", &kind),
        ("place", &sheet.papers.place),
    ];
    doc.blocks.push(Block::Text(w::RECORD_INTRO.fill(lang, &values)));
    doc.blocks.push(Block::Text(present(sheet)));
    doc.blocks.push(heading(w::FIGURES.of(lang)));
    match &sheet.papers.sealed {
        Some(sealed) => doc.blocks.extend(figures(sheet, sealed)),
        None => doc.blocks.push(Block::Text(w::FIGURES_NONE.of(lang).to_owned())),
    }
    doc.blocks.push(heading(w::DECISIONS.of(lang)));
    doc.blocks.push(sheet.decisions_block());
    doc.blocks.push(heading(w::PROMISES.of(lang)));
    doc.blocks.push(sheet.promises());
    doc.blocks.push(Block::Text(w::RECORD_END.of(lang).to_owned()));
    let signers = [
        (w::HOSTED_BY, &rakor.host),
        (w::FACILITATOR, &rakor.facilitator),
        (w::CHAIR, sheet.chair()),
    ];
    let mut places: Vec<_> = Vec::new();
    for (what, party) in signers {
        let known = places.iter().any(|(other, _)| *other == party);
        if !party.is_empty() && !known {
            places.push((party, sheet.sign_as(what.of(lang), party)));
        }
    }
    if places.is_empty() {
        let party = sheet.chair();
        places.push((party, sheet.sign_as(w::CHAIR.of(lang), party)));
    }
    let places = places.into_iter().map(|(_, place)| place).collect();
    doc.blocks.push(Block::Side(sheet.dated(rakor.date)));
    doc.blocks.push(Block::Signatures(places));
    doc
}

fn present(sheet: &Sheet<'_>) -> String {
    let (rakor, lang) = (sheet.rakor, sheet.lang);
    let room = Turnout::of(&rakor.invited).in_room();
    let sectors: BTreeSet<_> =
        rakor.invited.iter().filter(|one| came(one)).filter_map(|one| one.party.sector).collect();
    let sectors = sectors.len();
    if rakor.theme.is_empty() {
        return w::RECORD_PLAIN.fill(lang, &[("n", &room), ("sectors", &sectors)]);
    }
    let theme = format!("“{}”", rakor.theme);
    w::RECORD_THEME.fill(lang, &[("theme", &theme), ("n", &room), ("sectors", &sectors)])
}

/// The Rakor's own place with its counts, then the places below in per cent.
fn figures(sheet: &Sheet<'_>, sealed: &SealedView) -> Vec<Block> {
    let lang = sheet.lang;
    let mut blocks = Vec::new();
    let month = lang.month(sealed.month);
    let mut rows = sealed.rows.iter();
    if let Some(own) = rows.next() {
        let caption =
            w::FIGURES_OF.fill(lang, &[("place", &sheet.papers.place), ("month", &month)]);
        blocks.push(Block::Table(Table {
            caption,
            columns: vec![
                Column::new(w::INDICATOR.of(lang), 5),
                Column::new(w::COUNTED.of(lang), 2),
                Column::new(w::OUT_OF.of(lang), 2),
                Column::new(w::PER_CENT.of(lang), 2),
            ],
            rows: own_rows(sheet, &sealed.indicators, own),
            foot: Vec::new(),
        }));
    }
    let below: Vec<&SealedRow> = rows.collect();
    if !below.is_empty() {
        let mut columns = vec![Column::new(w::AREA.of(lang), 3)];
        columns.extend(sealed.indicators.iter().map(|one| Column::new(short(one.say(lang)), 2)));
        let row = |row: &&SealedRow| {
            let mut cells = vec![Cell::text(row.name.clone())];
            cells.extend(row.figures.iter().map(|pair| share(pair.map(|(then, _)| then))));
            cells
        };
        blocks.push(Block::Table(Table {
            caption: w::FIGURES_BELOW.of(lang).to_owned(),
            columns,
            rows: below.iter().map(row).collect(),
            foot: Vec::new(),
        }));
    }
    let when = lang.date_long(sealed_on(sealed));
    blocks.push(Block::Note(w::SEAL_NOTE.fill(lang, &[("when", &when), ("seal", &sealed.seal)])));
    blocks
}

/// "D/S · datang ditimbang" is "D/S" at the head of a narrow column.
fn short(name: &str) -> &str {
    name.split(" · ").next().unwrap_or(name)
}

/// The day of the seal in western Indonesia (UTC+7), where most regencies are; a paper names the
/// day only.
fn sealed_on(sealed: &SealedView) -> chrono::NaiveDate {
    let at = chrono::DateTime::from_timestamp_millis(sealed.stamp.at.0 + 7 * 3_600_000);
    at.unwrap_or_default().date_naive()
}

fn own_rows(sheet: &Sheet<'_>, indicators: &[IndicatorId], own: &SealedRow) -> Vec<Vec<Cell>> {
    let row = |(indicator, pair): (&IndicatorId, &Option<(Figure, Figure)>)| {
        let then = pair.map(|(then, _)| then);
        let count =
            |of: fn(Figure) -> u32| then.map_or(Cell::None, |figure| Cell::count(of(figure)));
        vec![
            Cell::text(indicator.say(sheet.lang)),
            count(|figure| figure.numerator),
            count(|figure| figure.denominator),
            share(then),
        ]
    };
    indicators.iter().zip(&own.figures).map(row).collect()
}

fn share(figure: Option<Figure>) -> Cell {
    let counted = figure.filter(|figure| figure.denominator > 0);
    Cell::percent(counted.map(|f| f64::from(f.numerator) / f64::from(f.denominator)))
}
