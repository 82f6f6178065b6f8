//! Files that are damaged, mistaken or malicious.

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::*;
use crate::exchange::{
    file,
    read::{ROW_LIMIT, SIZE_LIMIT},
};

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["Nama", "JK", "Tgl Lahir", "Tanggal Pengukuran", "Berat"],
        ["Ani", "P", "2024-01-02", "2024-06-01", "7"],
        ["Budi", "L", "2024-01-02", "2024-06-01", "7,5"],
    ];
    for (row, texts) in rows.iter().enumerate() {
        sheet.write_row(row as u32, 0, texts.iter().copied()).unwrap();
    }
    sheet.write_number(2, 4, 7.5).unwrap();
    book.save_to_buffer().unwrap()
}

fn not_a_sheet(bytes: &[u8]) -> String {
    match parse(bytes) {
        Err(FileProblem::NotASheet { found }) => found,
        other => panic!("{other:?}"),
    }
}

#[test]
fn other_files_are_named() {
    assert_eq!(not_a_sheet(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"), "PDF");
    assert_eq!(not_a_sheet(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "PNG");
    assert_eq!(not_a_sheet(b"<html><body>Silakan masuk</body></html>"), "HTML");
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0";
    assert_eq!(parse(old), Err(FileProblem::Unsupported));
    let zip = |name: &str| {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(b"x").unwrap();
        writer.finish().unwrap().into_inner()
    };
    assert_eq!(not_a_sheet(&zip("word/document.xml")), "Word");
    assert_eq!(not_a_sheet(&zip("foto.jpg")), "ZIP");
    assert_eq!(not_a_sheet(&zip("xl/workbook.bin")), "XLSB");
    assert!(matches!(parse(&zip("xl/workbook.xml")), Err(FileProblem::Damaged { .. })));
}

#[test]
fn nothing_in_it() {
    assert_eq!(parse(b""), Err(FileProblem::Empty));
    assert_eq!(parse(b"\n\n;;;\n"), Err(FileProblem::Empty));
    let mut book = Workbook::new();
    book.add_worksheet();
    assert_eq!(parse(&book.save_to_buffer().unwrap()), Err(FileProblem::Empty));
    assert_eq!(parse(b"Assalamualaikum\nini surat\n"), Err(FileProblem::NoHeader));
}

#[test]
fn too_large_before_it_is_read() {
    let size = SIZE_LIMIT + 1;
    let bytes = vec![b'%'; usize::try_from(size).unwrap()];
    assert_eq!(parse(&bytes), Err(FileProblem::TooLarge { size, limit: SIZE_LIMIT }));
    let rows = "a;b\n".repeat(usize::try_from(ROW_LIMIT).unwrap() + 1);
    assert_eq!(parse(rows.as_bytes()), Err(FileProblem::TooManyRows { limit: ROW_LIMIT }));
}

/// Sets the unpacked size that the directory declares for the first sheet.
fn declare(bytes: &mut [u8], size: u32) {
    let name = b"xl/worksheets/sheet1.xml";
    let found = bytes.windows(name.len()).enumerate().filter(|(_, window)| window == name);
    let places: Vec<usize> = found.map(|(at, _)| at).collect();
    // The local header has the size 8 bytes before its name, the directory 22.
    for (at, back) in [(places[0], 8), (places[1], 22)] {
        bytes[at - back..at - back + 4].copy_from_slice(&size.to_le_bytes());
    }
}

#[test]
fn zip_bombs_are_refused_unopened() {
    let mut bytes = workbook();
    declare(&mut bytes, 700_000_000);
    assert!(matches!(parse(&bytes), Err(FileProblem::Unpacks { .. })));
    // A bomb that says it is small is stopped at what it says.
    let mut bytes = rezip(&workbook(), |name, content| {
        let blanks = " ".repeat(5_000_000);
        let inside = format!("<sheetData>{blanks}");
        let sheet = name.ends_with("sheet1.xml");
        if sheet { content.replacen("<sheetData>", &inside, 1) } else { content }
    });
    declare(&mut bytes, 1000);
    assert!(matches!(parse(&bytes), Err(FileProblem::Damaged { .. })));
}

#[test]
fn claims_of_billions_of_strings_are_refused() {
    let bytes = rezip(&workbook(), |_, content| {
        content.replace("uniqueCount=\"", "uniqueCount=\"99999999999")
    });
    assert!(matches!(parse(&bytes), Err(FileProblem::Damaged { .. })));
}

#[test]
fn cells_beyond_the_sheet_are_damage() {
    for place in ["ZZZZZ2", "A4294967295", "A99999999999", "A0", "2"] {
        let bytes = rezip(&workbook(), |name, content| match name {
            "xl/worksheets/sheet1.xml" => content.replace("\"A2\"", &format!("\"{place}\"")),
            _ => content,
        });
        let caught = std::panic::catch_unwind(|| parse(&bytes));
        // calamine adds without checks; overflow panics in a test build and wraps in a release.
        assert!(!matches!(caught, Ok(Ok(_))), "{place}");
    }
}

#[test]
fn a_cut_workbook_is_damaged() {
    let bytes = workbook();
    for end in [40, bytes.len() / 2, bytes.len() - 1] {
        assert!(matches!(parse(&bytes[..end]), Err(FileProblem::Damaged { .. })), "{end}");
    }
}

#[test]
fn endless_cells_in_a_text_file() {
    let long = "z".repeat(100_000);
    let text = format!("Nama;JK;Tgl Lahir;Alamat\nAni;P;2024-01-02;{long}\n{long};P;2024-01-02;a");
    let file = parse(text.as_bytes()).unwrap();
    assert_eq!((file.rows.len(), file.refused.len()), (1, 1));
    assert_eq!(file.rows[0].child.address.reveal().len(), 300);
}

/// Pieces that hit every reader of values.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,12}",
        "\\PC{0,8}",
        "[0-9.,/ -]{0,14}",
        Just("2024-01-02".to_owned()),
        Just("P".to_owned()),
        "[0-9]{1,3} (Tahun|Bulan|Hari)",
    ]
}

proptest! {
    #![proptest_config(crate::chance::cases(64))]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = parse(&bytes);
        let mut zip = b"PK\x03\x04".to_vec();
        zip.extend(&bytes);
        let _ = parse(&zip);
    }

    #[test]
    fn changed_workbooks_never_panic(places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = workbook();
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = parse(&bytes);
    }

    #[test]
    fn every_row_is_taken_refused_or_passed_over(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 9), 0..30),
    ) {
        let mut text = "NIK;Nama;JK;Tgl Lahir;Usia;Tanggal Pengukuran;Berat;Tinggi;Imunisasi\n".to_owned();
        for row in &rows {
            let clean: Vec<String> = row.iter().map(|c| c.replace([';', '"', '\r', '\n'], " ")).collect();
            text += &clean.join(";");
            text.push('\n');
        }
        let file = parse(text.as_bytes()).unwrap();
        let sheet = &file.sheets[0];
        let mut seen: Vec<u32> = file.rows.iter().map(|row| row.row).collect();
        seen.extend(file.refused.iter().map(|row| row.row));
        let doubled = file.rows.iter().flat_map(|row| &row.notes)
            .filter(|note| note.kind == crate::exchange::model::RowNoteKind::Duplicate).count();
        // Of two rows for one child and day the earlier goes; three leave two gone and one note.
        let gone = sheet.data_rows as usize - seen.len();
        prop_assert!(gone == 0 || doubled > 0);
        prop_assert_eq!((sheet.data_rows + sheet.skipped_rows) as usize, rows.len());
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen.len() + gone, sheet.data_rows as usize);
    }

    #[test]
    fn decoding_and_sniffing_take_anything(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = file::sniff(&bytes);
        let _ = file::decode(&bytes);
    }
}
