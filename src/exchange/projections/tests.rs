use super::*;
use crate::exchange::cell::Cell;

fn table(rows: &[&[&str]]) -> Table {
    let mut table = Table::default();
    for (cells, row) in rows.iter().zip(1..) {
        let cells: Vec<Cell<'_>> = cells.iter().map(|text| Cell::text(*text)).collect();
        table.push(0, row, &cells);
    }
    table
}

fn told(read: &ProjectionsRead) -> Vec<(u32, String, i32, SasaranGroup, u32)> {
    let one = |row: &ProjectionRow| (row.row, row.place.shown(), row.year, row.group, row.count);
    read.rows.iter().map(one).collect()
}

use ProjectionWhy::{BadYear, NoYear, UnknownGroup};
use SasaranGroup::{Balita, Infants, Pregnant};

#[test]
fn a_column_for_each_group() {
    let table = table(&[
        &["DATA SASARAN PROGRAM TAHUN 2026"],
        &["No", "Kode", "Kecamatan", "Desa", "Bayi (0-11 bln)", "Balita", "Ibu Hamil", "Ket"],
        &["1", "64.74.01.1001", "Bontang Utara", "Guntung", "120", "1.234", "0"],
        &["2", "", "Bontang Utara", "Api-Api", "98,6", "-", "banyak"],
        &["3", "", "Bontang Utara", "Lok Tuan", "", "0", "12"],
        &["", "", "", "JUMLAH", "218", "1234", "12"],
        &["", "", "", "", "1"],
    ]);
    let read = read(&table, &ProjectionMapping { year: Some(2026), ..Default::default() });
    assert_eq!(read.header_row, Some(2));
    let place = |name: &str| format!("{name}, Bontang Utara");
    assert_eq!(
        told(&read),
        [
            (3, place("Guntung"), 2026, Infants, 120),
            (3, place("Guntung"), 2026, Balita, 1234),
            (3, place("Guntung"), 2026, Pregnant, 0),
            (4, place("Api-Api"), 2026, Infants, 99),
            (5, place("Lok Tuan"), 2026, Pregnant, 12),
        ]
    );
    assert_eq!((read.passed, read.rounded), (2, 1));
    let problems: Vec<_> =
        read.problems.iter().map(|p| (p.row, p.field.as_str(), p.found.as_str(), p.why)).collect();
    assert_eq!(
        problems,
        [
            (4, "Ibu Hamil", "banyak", ProjectionWhy::NotACount),
            (5, "Balita", "0", ProjectionWhy::Zero),
        ]
    );
}

#[test]
fn a_row_for_each_group_and_year() {
    let table = table(&[
        &["Posyandu", "Tahun", "Kelompok", "Jumlah", "Sumber"],
        &["Melati I", "2026", "Balita", "40", "Dinkes"],
        &["Melati I", "2027", "Bumil", "6", ""],
        &["Melati I", "26", "Bumil", "6", ""],
        &["Melati I", "2026", "Kuda", "6", ""],
        &["Mawar", "", "Balita", "30", ""],
    ]);
    let read = read(&table, &ProjectionMapping { source: "BPS".to_owned(), ..Default::default() });
    let melati = || "Melati I".to_owned();
    assert_eq!(told(&read), [(2, melati(), 2026, Balita, 40), (3, melati(), 2027, Pregnant, 6)]);
    assert_eq!((read.rows[0].source.as_str(), read.rows[1].source.as_str()), ("Dinkes", "BPS"));
    let problems: Vec<_> = read.problems.iter().map(|p| (p.row, p.why)).collect();
    assert_eq!(problems, [(4, BadYear), (5, UnknownGroup), (6, NoYear)]);
}

#[test]
fn a_column_for_each_year() {
    let table = table(&[&["Desa", "Balita 2025", "Balita 2026"], &["Guntung", "10", "11"]]);
    let read = read(&table, &ProjectionMapping::default());
    let guntung = || "Guntung".to_owned();
    assert_eq!(told(&read), [(2, guntung(), 2025, Balita, 10), (2, guntung(), 2026, Balita, 11)]);
}

#[test]
fn columns_are_mapped_by_hand() {
    let table = table(&[&["Daerah", "A", "B"], &["Guntung", "10", "3"]]);
    let unknown = read(&table, &ProjectionMapping::default());
    assert!(unknown.lacks_place && unknown.lacks_people && unknown.rows.is_empty());
    assert_eq!((unknown.header_row, unknown.columns.len()), (Some(1), 3));
    assert_eq!(unknown.columns[1].samples, ["10"]);
    let mapping = ProjectionMapping {
        columns: vec![(0, Some(Role::Desa)), (1, Some(Role::People(Balita))), (2, None)],
        year: Some(2026),
        ..ProjectionMapping::default()
    };
    let guntung = "Guntung".to_owned();
    assert_eq!(told(&read(&table, &mapping)), [(2, guntung, 2026, Balita, 10)]);
}

#[test]
fn numbers_of_people() {
    for (text, people) in [
        ("0", Ok((0, false))),
        ("1234", Ok((1234, false))),
        ("1.234", Ok((1234, false))),
        ("1,234", Ok((1234, false))),
        ("1.234.567", Ok((1_234_567, false))),
        ("1 234", Ok((1234, false))),
        ("12,0", Ok((12, false))),
        ("12,5", Ok((13, true))),
        ("12.44", Ok((12, true))),
        ("2000001", Err(ProjectionWhy::TooMany)),
        ("99999999999", Err(ProjectionWhy::TooMany)),
        ("-5", Err(ProjectionWhy::NotACount)),
        ("12a", Err(ProjectionWhy::NotACount)),
        ("1.23.4", Err(ProjectionWhy::NotACount)),
        ("1234.567", Err(ProjectionWhy::NotACount)),
    ] {
        assert_eq!(count(text), people, "{text}");
    }
}
