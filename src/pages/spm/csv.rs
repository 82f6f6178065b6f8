//! Requests, services and fields as tables for a spreadsheet.

use crate::{
    desk::protocol::{IntegratedPage, SpmPage},
    exchange::list_csv::ListCsv,
    i18n::{
        Lang, Words as _,
        words::{common, spm as w},
    },
    records::coordination::SpmField,
};

/// Requests.
pub(super) fn requests(page: &SpmPage, lang: Lang) -> String {
    let heads = [
        w::ASKED_ON,
        w::COL_PLACE,
        w::COL_AREA,
        w::FIELD,
        w::SERVICE,
        w::WHAT_ASKED,
        w::TO,
        w::STATUS,
        w::COL_SINCE,
        w::ANSWER,
    ];
    let mut csv = ListCsv::default();
    csv.line(heads.map(|head| head.of(lang).to_owned()));
    for row in &page.requests {
        csv.line([
            row.date.to_string(),
            row.name.clone(),
            row.within.clone(),
            row.field.say(lang).to_owned(),
            w::service(&row.service).map(|text| text.of(lang).to_owned()).unwrap_or_default(),
            row.text.clone(),
            row.to.say(lang).to_owned(),
            row.status.say(lang).to_owned(),
            row.since.to_string(),
            row.answer.clone(),
        ]);
    }
    csv.finish()
}

/// Services.
pub(super) fn services(page: &SpmPage, lang: Lang) -> String {
    let heads =
        [w::DATE, w::COL_PLACE, w::COL_AREA, w::FIELD, w::SERVICE, w::WHAT_DONE, w::REACHED];
    let mut csv = ListCsv::default();
    csv.line(heads.map(|head| head.of(lang).to_owned()));
    for row in &page.services {
        csv.line([
            row.date.to_string(),
            row.name.clone(),
            row.within.clone(),
            row.field.say(lang).to_owned(),
            w::service(&row.service).map(|text| text.of(lang).to_owned()).unwrap_or_default(),
            row.text.clone(),
            row.reached.map(|n| n.to_string()).unwrap_or_default(),
        ]);
    }
    csv.finish()
}

/// Posyandu by field: 1 where it serves the field.
pub(super) fn integrated(page: &IntegratedPage, lang: Lang) -> String {
    let mut csv = ListCsv::default();
    let heads = [common::POSYANDU.of(lang), w::COL_AREA.of(lang)].map(str::to_owned);
    let fields = SpmField::ALL.map(|field| field.say(lang).to_owned());
    let last = [w::COL_FIELDS.of(lang).to_owned()];
    csv.line(heads.into_iter().chain(fields).chain(last));
    for row in &page.rows {
        let fields = row.fields.0.map(|served| u8::from(served).to_string());
        let names = [row.name.clone(), row.within.clone()];
        csv.line(names.into_iter().chain(fields).chain([row.fields.count().to_string()]));
    }
    csv.finish()
}
