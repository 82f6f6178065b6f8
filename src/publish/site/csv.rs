//! The tables as files: a line for each month and place.

use super::{PublicFile, Site};
use crate::{
    embed::data::Told,
    exchange::list_csv::ListCsv,
    i18n::{Lang, Words as _, words::publish as w},
    publish::bundle::Family,
};

/// The name of a family's table.
pub(super) fn name(family: &Family) -> Option<String> {
    Some(format!("tabel-{}.csv", family.indicators.first()?.code()))
}

/// A table for each family. In Indonesian: spreadsheets that are set to it read `;` and `,`.
pub(super) fn tables(site: &Site<'_>) -> Vec<PublicFile> {
    let families = site.bundle.families.iter().enumerate();
    let one = |(n, family): (usize, &Family)| {
        Some(PublicFile::new(name(family)?, "text/csv", table(site, n, family)))
    };
    families.filter_map(one).collect()
}

fn table(site: &Site<'_>, number: usize, family: &Family) -> String {
    let lang = Lang::Id;
    let mut csv = ListCsv::default();
    let mut heads = [w::CSV_CODE, w::CSV_NAME, w::CSV_MONTH, w::CSV_OF]
        .map(|head| head.of(lang).to_owned())
        .to_vec();
    for id in &family.indicators {
        let name = id.say(lang);
        heads.extend(
            [w::CSV_COUNT, w::CSV_SHARE].map(|head| head.fill(lang, &[("indicator", &name)])),
        );
    }
    heads.push(w::CSV_NOTE.of(lang).to_owned());
    csv.line(heads);
    for (at, month) in site.bundle.months.iter().enumerate() {
        for (n, place) in site.bundle.places.iter().enumerate() {
            let Some(cell) = site.bundle.cell(number, at, n) else { continue };
            let mut line = vec![
                place.code.to_string(),
                place.name().to_owned(),
                month.to_string(),
                cell.of.to_string(),
            ];
            for id in &family.indicators {
                let figure = match site.data().told(*id, at, n) {
                    Told::Figure(figure) => Some(figure),
                    Told::Hidden | Told::Nothing => None,
                };
                let share = figure.and_then(crate::indicators::Figure::rate);
                line.push(figure.map_or_else(String::new, |figure| figure.numerator.to_string()));
                line.push(share.map_or_else(String::new, |share| lang.number(share * 100.0, 1)));
            }
            let hidden =
                cell.hidden.map(|why| format!("{}: {}", w::HIDDEN.of(lang), why.say(lang)));
            let demo = site.bundle.demo.then(|| w::CSV_DEMO.of(lang).to_owned());
            line.push(demo.into_iter().chain(hidden).collect::<Vec<_>>().join("; "));
            csv.line(line);
        }
    }
    csv.finish()
}
