//! The table of sasaran proyeksi as a file: to be filled in and read back.

use crate::{
    desk::protocol::Places,
    exchange::{list_csv::ListCsv, projections::Role},
    i18n::{Lang, Words as _},
    office::doc::{Block, Cell, Column, Doc, Page, Table},
    records::{Place, ProjectedSasaran, SasaranGroup},
    wilayah::{Level, RegionCode},
};

/// A row for the regency, each kecamatan and desa, a column for each group; with the numbers of the
/// year that are known. Headings are the terms of the field, in Indonesian, as they are read.
pub fn projections_doc(places: &Places, rows: &[ProjectedSasaran], year: i32) -> Doc {
    let mut lines = Vec::new();
    let mut line = |code: RegionCode, place: &Place, kecamatan: &str, desa: &str| {
        let own: Vec<&ProjectedSasaran> =
            rows.iter().filter(|row| row.place == *place && row.year == year).collect();
        let count = |group| {
            let row = own.iter().find(|row| row.group == group);
            row.map_or(Cell::Blank, |row| Cell::count(row.s))
        };
        let source = own.iter().map(|row| row.source.as_str()).find(|source| !source.is_empty());
        let first = [Cell::text(code.to_string()), words(kecamatan), words(desa)];
        let counts = SasaranGroup::ALL.map(count);
        let last = [words(source.unwrap_or_default())];
        let year = [Cell::Number { value: f64::from(year), decimals: 0 }];
        lines.push(first.into_iter().chain(year).chain(counts).chain(last).collect());
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
    let title = format!("Sasaran proyeksi {year}");
    let table = Table { caption: title.clone(), columns: columns(), rows: lines, foot: Vec::new() };
    Doc {
        page: Page::Landscape,
        blocks: vec![Block::Table(table)],
        ..Doc::new(format!("sasaran-{year}"), Lang::Id, title)
    }
}

fn columns() -> Vec<Column> {
    let plain = |role: Role, width| Column::new(role.say(Lang::Id), width);
    let groups = SasaranGroup::ALL.map(|group| Column::new(group.say(Lang::Id), 2));
    let first = [
        Column::new("Kode", 2),
        plain(Role::Kecamatan, 3),
        plain(Role::Desa, 3),
        plain(Role::Year, 1),
    ];
    first.into_iter().chain(groups).chain([plain(Role::Source, 4)]).collect()
}

fn words(text: &str) -> Cell {
    if text.is_empty() { Cell::Blank } else { Cell::text(text) }
}

/// The same table as CSV.
pub fn projections_csv(doc: &Doc) -> String {
    let mut csv = ListCsv::default();
    for table in doc.tables() {
        csv.line(table.columns.iter().map(|column| column.title.clone()));
        for row in &table.rows {
            csv.line(row.iter().map(plain));
        }
    }
    csv.finish()
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number { value, .. } => value.to_string(),
        Cell::Of(n, of) => format!("{n}/{of}"),
        Cell::None | Cell::Blank => String::new(),
    }
}
