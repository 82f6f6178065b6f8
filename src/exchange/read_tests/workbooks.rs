//! XLSX as spreadsheets write it.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use super::*;
use crate::{
    exchange::model::{Field, Refusal, RowNoteKind},
    records::{Length, Weight},
};

const HEADER: [&str; 6] = ["Nama", "JK", "Tgl Lahir", "Tanggal Pengukuran", "Berat", "Tinggi"];

fn put(sheet: &mut Worksheet, row: u32, texts: &[&str]) {
    for (column, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        sheet.write_string(row, column as u16, *text).unwrap();
    }
}

fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

fn sheet(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    book(|book| fill(book.add_worksheet()))
}

#[test]
fn text_numbers_dates_and_serials() {
    let bytes = sheet(|sheet| {
        put(sheet, 0, &HEADER);
        put(sheet, 1, &["Ani", "P", "2024-01-02", "2024-06-01", "7,1", "62"]);
        put(sheet, 2, &["Budi", "L"]);
        let format = Format::new().set_num_format("dd/mm/yyyy");
        let date = ExcelDateTime::from_ymd(2024, 1, 31).unwrap();
        sheet.write_datetime_with_format(2, 2, &date, &format).unwrap();
        sheet.write_number(2, 3, 45444).unwrap(); // 2024-06-01
        sheet.write_number(2, 4, 7.35).unwrap();
        sheet.write_number(2, 5, 61.5).unwrap();
    });
    let file = parse(&bytes).unwrap();
    assert_eq!(names(&file), ["Ani", "Budi"]);
    let budi = &file.rows[1];
    assert_eq!(budi.child.birth_date, day("2024-01-31"));
    let visit = budi.visit.as_ref().unwrap();
    assert_eq!(visit.date, day("2024-06-01"));
    assert_eq!((visit.weight, visit.lenhei), (Some(Weight(7350)), Some(Length(6150))));
    assert_eq!((file.size, file.hash.len()), (bytes.len() as u64, 64));
    assert_eq!(file.refused, []);
}

#[test]
fn dates_of_1904() {
    let bytes = sheet(|sheet| {
        put(sheet, 0, &HEADER);
        put(sheet, 1, &["Ani", "P", "", "", "7", "62"]);
        let format = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write_number_with_format(1, 2, 45293 - 1462, &format).unwrap(); // 2024-01-02
        sheet.write_number(1, 3, 45444 - 1462).unwrap(); // 2024-06-01
    });
    let bytes = rezip(&bytes, |name, content| match name {
        "xl/workbook.xml" => content.replacen("<workbookPr ", "<workbookPr date1904=\"1\" ", 1),
        _ => content,
    });
    let file = parse(&bytes).unwrap();
    assert_eq!(file.rows[0].child.birth_date, day("2024-01-02"));
    assert_eq!(file.rows[0].visit.as_ref().unwrap().date, day("2024-06-01"));
}

#[test]
fn merged_titles_headers_and_names() {
    let bytes = sheet(|sheet| {
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 5, "DATA PENIMBANGAN", &plain).unwrap();
        for (column, heading) in ["Nama", "JK", "Tgl Lahir"].iter().enumerate() {
            sheet.merge_range(2, column as u16, 3, column as u16, heading, &plain).unwrap();
        }
        sheet.merge_range(2, 3, 2, 5, "Penimbangan", &plain).unwrap();
        put(sheet, 3, &["", "", "", "Tanggal", "BB", "TB"]);
        for (column, text) in ["Ani", "P", "2024-01-02"].iter().enumerate() {
            sheet.merge_range(4, column as u16, 5, column as u16, text, &plain).unwrap();
        }
        put(sheet, 4, &["", "", "", "2024-06-01", "7", "62"]);
        put(sheet, 5, &["", "", "", "2024-07-01", "7,4", "63"]);
        put(sheet, 6, &["Budi", "L", "2024-01-02", "2024-07-01", "8", "64"]);
    });
    let file = parse(&bytes).unwrap();
    // Once merged cells are filled, the lower row of the header says it all.
    assert_eq!(file.sheets[0].header_row, Some(4));
    assert_eq!(names(&file), ["Ani", "Ani", "Budi"]);
    assert_eq!(file.rows[1].visit.as_ref().unwrap().weight, Some(Weight(7400)));
    assert_eq!(file.refused, []);
}

#[test]
fn formulas_give_their_stored_value_or_a_note() {
    let bytes = sheet(|sheet| {
        put(sheet, 0, &HEADER);
        put(sheet, 1, &["Ani", "P", "2024-01-02", "2024-06-01", "", "62"]);
        sheet.write_formula(1, 4, Formula::new("=3+4").set_result("7")).unwrap();
        put(sheet, 2, &["Budi", "L", "2024-01-02", "2024-06-01", "", "62"]);
        sheet.write_formula(2, 4, Formula::new("=3+5").set_result("999")).unwrap();
        put(sheet, 3, &["Citra", "P", "", "2024-06-01", "8", "62"]);
        sheet.write_formula(3, 2, Formula::new("=TODAY()").set_result("999")).unwrap();
    });
    let bytes = rezip(&bytes, |_, content| content.replace("<v>999</v>", ""));
    let file = parse(&bytes).unwrap();
    assert_eq!(names(&file), ["Ani", "Budi"]);
    assert_eq!(file.rows[0].visit.as_ref().unwrap().weight, Some(Weight(7000)));
    let budi = &file.rows[1];
    assert_eq!(budi.visit.as_ref().unwrap().weight, None);
    assert_eq!(budi.notes.len(), 1);
    assert_eq!((budi.notes[0].field, budi.notes[0].kind), (Field::Weight, RowNoteKind::Formula));
    let refused = &file.refused[0];
    assert_eq!((refused.row, refused.reason, &*refused.found), (4, Refusal::NotADate, "=…"));
}

#[test]
fn error_cells_are_noted() {
    let bytes = sheet(|sheet| {
        put(sheet, 0, &HEADER);
        put(sheet, 1, &["Ani", "P", "2024-01-02", "2024-06-01", "", "62"]);
        sheet.write_formula(1, 4, Formula::new("=VLOOKUP(1,A1,2)").set_result("999")).unwrap();
    });
    let bytes = rezip(&bytes, |_, content| {
        let at = content.replace("<v>999</v>", "<v>#N/A</v>");
        at.replace("<c r=\"E2\">", "<c r=\"E2\" t=\"e\">")
    });
    let file = parse(&bytes).unwrap();
    assert_eq!(file.rows[0].notes[0].kind, RowNoteKind::Unreadable);
}

#[test]
fn every_sheet_is_recognised_and_hidden_ones_wait() {
    let bytes = book(|book| {
        put(book.add_worksheet().set_name("Petunjuk").unwrap(), 0, &["Cara mengisi", "x"]);
        let first = book.add_worksheet().set_name("Data").unwrap();
        put(first, 0, &HEADER);
        put(first, 1, &["Ani", "P", "2024-01-02", "2024-06-01", "7", "62"]);
        let hidden = book.add_worksheet().set_name("Lama").unwrap();
        put(hidden, 0, &HEADER);
        put(hidden, 1, &["Budi", "L", "2024-01-02", "2024-06-01", "7", "62"]);
        hidden.set_hidden(true);
    });
    let file = parse(&bytes).unwrap();
    let sheets: Vec<_> = file
        .sheets
        .iter()
        .map(|sheet| (&*sheet.name, sheet.header_row, sheet.data_rows, sheet.hidden))
        .collect();
    let expected =
        [("Petunjuk", None, 0, false), ("Data", Some(1), 1, false), ("Lama", Some(1), 1, true)];
    assert_eq!(sheets, expected);
    assert_eq!(names(&file), ["Ani"]);
    assert_eq!(file.rows[0].sheet, 1);
    let mapping = Mapping { hidden_sheets: vec![2], ..Mapping::default() };
    assert_eq!(names(&parse_with(&bytes, &mapping).unwrap()), ["Ani", "Budi"]);
}

#[test]
fn a_nik_stored_as_a_number_has_lost_its_end() {
    let bytes = sheet(|sheet| {
        put(sheet, 0, &["NIK", "Nama", "JK", "Tgl Lahir"]);
        put(sheet, 1, &["", "Ani", "P", "2024-03-12"]);
        sheet.write_number(1, 0, 3_201_015_203_240_000.0).unwrap();
    });
    let file = parse(&bytes).unwrap();
    let row = &file.rows[0];
    assert_eq!((&row.child.nik, row.child.masked_nik.reveal()), (&None, "320101520324000*"));
    assert_eq!((row.notes[0].field, row.notes[0].kind), (Field::Nik, RowNoteKind::Unreadable));
}

#[test]
fn text_survives_byte_for_byte() {
    let name = "<script>alert(\"1\")</script> & 'O''Neil' \u{1F476}";
    let bytes = sheet(|sheet| {
        put(sheet, 0, &["Nama", "JK", "Tgl Lahir"]);
        put(sheet, 1, &[name, "P", "2024-03-12"]);
    });
    assert_eq!(names(&parse(&bytes).unwrap()), [name]);
}

#[test]
fn progress_grows_to_its_end() {
    let bytes = sheet(|sheet| {
        put(sheet, 0, &HEADER);
        for row in 1..=1600 {
            let name = format!("Anak {row}");
            put(sheet, row, &[&name, "P", "2024-01-02", "2024-06-01", "7", "62"]);
        }
    });
    let mut steps = Vec::new();
    let mut progress = |done, total| steps.push((done, total));
    let file = read::file("a.xlsx", &bytes, &Mapping::default(), TODAY, &mut progress).unwrap();
    assert_eq!(file.rows.len(), 1600);
    assert_eq!(steps, [(500, 1601), (1000, 1601), (1500, 1601)]);
}
