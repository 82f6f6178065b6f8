//! The table of sasaran proyeksi as a file: to be filled in and read back.

use crate::{
    desk::protocol::Places,
    exchange::{list_csv::ListCsv, projections::Role},
    i18n::{Lang, Words as _},
    records::{Place, ProjectedSasaran, SasaranGroup},
    wilayah::{Level, RegionCode},
};

/// A row for the regency, each kecamatan and desa, a column for each group; with the numbers of the
/// year that are known. Headings are the terms of the field, in Indonesian, as they are read.
pub fn projections_csv(places: &Places, rows: &[ProjectedSasaran], year: i32) -> String {
    let mut csv = ListCsv::default();
    let plain = [Role::Code, Role::Kecamatan, Role::Desa, Role::Year];
    let heads = plain.map(|role| match role {
        Role::Code => "Kode".to_owned(),
        role => role.say(Lang::Id).to_owned(),
    });
    let groups = SasaranGroup::ALL.map(|group| group.say(Lang::Id).to_owned());
    let source = Role::Source.say(Lang::Id).to_owned();
    csv.line(heads.into_iter().chain(groups).chain([source]));
    let mut line = |code: RegionCode, place: &Place, kecamatan: &str, desa: &str| {
        let own: Vec<&ProjectedSasaran> =
            rows.iter().filter(|row| row.place == *place && row.year == year).collect();
        let count = |group| own.iter().find(|row| row.group == group).map(|row| row.s.to_string());
        let source = own.iter().map(|row| row.source.clone()).find(|source| !source.is_empty());
        let first = [code.to_string(), kecamatan.to_owned(), desa.to_owned(), year.to_string()];
        let counts = SasaranGroup::ALL.map(|group| count(group).unwrap_or_default());
        csv.line(first.into_iter().chain(counts).chain([source.unwrap_or_default()]));
    };
    let regency = places.kecamatan.first().and_then(|first| first.code.at(Level::Regency));
    if let Some(code) = regency {
        line(code, &Place::Regency, "", "");
    }
    for kecamatan in &places.kecamatan {
        line(kecamatan.code, &Place::Region(kecamatan.code), &kecamatan.name, "");
        for desa in &kecamatan.desa {
            line(desa.code, &Place::Region(desa.code), &kecamatan.name, &desa.name);
        }
    }
    csv.finish()
}
