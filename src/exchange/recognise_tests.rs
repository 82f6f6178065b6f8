use super::*;

fn rows(texts: &[&[&'static str]]) -> Vec<Row> {
    let cells = |row: &&[&'static str]| row.iter().map(|text| Cell::text(*text)).collect();
    texts.iter().enumerate().map(|(at, row)| (at as u32 + 1, cells(row))).collect()
}

fn fields(header: &Header) -> Vec<Option<Field>> {
    header.columns.iter().map(|column| column.meaning.map(|meaning| meaning.field)).collect()
}

#[test]
fn a_header_below_titles() {
    let rows = rows(&[
        &["DATA BALITA PUSKESMAS IDAMAN", "", "", ""],
        &["", "", "", ""],
        &["Nama", "JK", "Tgl Lahir", "Berat"],
        &["Ani", "P", "2024-01-02", "8,4"],
    ]);
    let header = find(&rows).unwrap();
    assert_eq!((header.index, header.depth), (2, 1));
    let expected = [Field::Name, Field::Sex, Field::BirthDate, Field::Weight];
    assert_eq!(fields(&header), expected.map(Some));
}

#[test]
fn a_header_of_two_rows() {
    let rows = rows(&[
        &["No", "Nama", "JK", "Tgl Lahir", "Lahir", "", "Penimbangan", "", "", "Ibu", ""],
        &["", "", "", "", "BB", "PB", "Tanggal", "BB", "TB", "Nama", "NIK"],
        &["1", "Ani", "P", "2024-01-02", "3,1", "49", "2024-05-05", "6", "61", "Sri", "-"],
    ]);
    let header = find(&rows).unwrap();
    assert_eq!((header.index, header.depth), (0, 2));
    let known = |field| Some(field);
    assert_eq!(
        fields(&header),
        [
            known(Field::Number),
            known(Field::Name),
            known(Field::Sex),
            known(Field::BirthDate),
            known(Field::BirthWeight),
            known(Field::BirthLength),
            known(Field::VisitDate),
            known(Field::Weight),
            known(Field::LenHei),
            known(Field::Mother),
            None,
        ]
    );
}

#[test]
fn blocks_under_merged_months() {
    let rows = rows(&[
        &["Nama", "JK", "Tgl Lahir", "Januari", "", "Februari", ""],
        &["", "", "", "Tgl", "BB", "Tgl", "BB"],
    ]);
    let header = find(&rows).unwrap();
    let months: Vec<_> = header.columns.iter().map(|c| c.block.map(|block| block.month)).collect();
    assert_eq!(months, [None, None, None, Some(1), Some(1), Some(2), Some(2)]);
}

#[test]
fn a_first_child_is_no_second_header_row() {
    let rows =
        rows(&[&["Nama", "JK", "Tgl Lahir", "Ket"], &["Putri Ayu", "P", "2024-01-02", "Berat"]]);
    assert_eq!(find(&rows).unwrap().depth, 1);
}

#[test]
fn no_header_in_prose() {
    let prose = rows(&[&["Laporan bulan ini", ""], &["Nama petugas: Ani", "Berat sekali"]]);
    assert_eq!(find(&prose), None);
    assert_eq!(find(&[]), None);
}

#[test]
fn repeated_headers_are_noticed() {
    let rows = rows(&[&["No", "Nama", "JK", "Tgl Lahir"], &["1", "Ani", "P", "2024-01-02"]]);
    let header = find(&rows).unwrap();
    assert!(repeats(&header, &rows[0].1));
    assert!(!repeats(&header, &rows[1].1));
}
