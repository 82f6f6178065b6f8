//! A list of commitments as a file.

use crate::{
    desk::protocol::PromiseLine,
    exchange::list_csv::ListCsv,
    i18n::{
        Lang, Words as _,
        words::{commitments as w, problems},
    },
    records::Place,
};

/// One line for each promise, with heads in the language of the screen and the regency by its
/// name.
pub fn commitments_csv(rows: &[PromiseLine], regency: &str, lang: Lang) -> String {
    let mut csv = ListCsv::default();
    let heads = [
        w::SECTOR,
        w::INSTANSI,
        w::POSITION,
        w::WHAT,
        w::C_PLACE,
        w::MADE,
        w::DUE,
        w::STATUS,
        w::C_STANDING,
        w::INDICATOR,
        w::NUMBER,
        w::FUNDING,
        problems::ACTIVITY,
        w::AMOUNT,
        w::PROOF,
        w::EVIDENCE,
        w::PROGRESS,
    ];
    csv.line(heads.map(|text| text.of(lang).to_owned()));
    for row in rows {
        csv.line(cells(row, regency, lang));
    }
    csv.finish()
}

fn cells(row: &PromiseLine, regency: &str, lang: Lang) -> [String; 17] {
    let place = match &row.place {
        Place::Regency => regency.to_owned(),
        _ if row.within.is_empty() => row.name.clone(),
        _ => format!("{}, {}", row.name, row.within),
    };
    let last = row.last.as_ref().map(|told| format!("{}: {}", told.date, told.text));
    [
        row.sector.map(|sector| sector.say(lang).to_owned()).unwrap_or_default(),
        row.instansi.clone(),
        row.position.clone(),
        row.text.clone(),
        place,
        row.made.to_string(),
        row.due.to_string(),
        row.status.say(lang).to_owned(),
        w::standing(row.standing, lang),
        row.moved.map(|moved| moved.indicator.say(lang).to_owned()).unwrap_or_default(),
        row.moved.map(|moved| w::moved(&moved, lang)).unwrap_or_default(),
        row.funding.map(|funding| funding.say(lang).to_owned()).unwrap_or_default(),
        row.kind.map(|kind| kind.say(lang).to_owned()).unwrap_or_default(),
        row.amount.map(|amount| amount.to_string()).unwrap_or_default(),
        row.proof.clone(),
        row.evidence.to_string(),
        last.unwrap_or_default(),
    ]
}
