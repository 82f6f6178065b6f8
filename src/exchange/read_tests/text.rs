//! CSV and HTML as spreadsheets and old systems write them.

use super::*;
use crate::records::{Vaccine, VitaminA, Weight};

const LINES: [[&str; 6]; 2] = [
    ["Nama", "JK", "Tgl Lahir", "Tanggal Pengukuran", "Berat", "Tinggi"],
    ["Ani", "P", "02/01/2024", "01/06/2024", "7,1", "62,5"],
];

fn joined(separator: &str, quote: &str) -> String {
    let cell = |cell: &&str| format!("{quote}{cell}{quote}");
    let line = |line: &[&str; 6]| line.iter().map(cell).collect::<Vec<_>>().join(separator);
    LINES.iter().map(line).collect::<Vec<_>>().join("\r\n")
}

fn assert_ani(bytes: &[u8], what: &str) {
    let file = parse(bytes).unwrap();
    assert_eq!(names(&file), ["Ani"], "{what}");
    let visit = file.rows[0].visit.as_ref().unwrap();
    assert_eq!((visit.date, visit.weight), (day("2024-06-01"), Some(Weight(7100))), "{what}");
}

#[test]
fn separators_are_told_apart() {
    assert_ani(joined(";", "").as_bytes(), "semicolon with decimal comma");
    assert_ani(joined("\t", "").as_bytes(), "tab");
    assert_ani(joined(",", "\"").as_bytes(), "comma with quotes");
    assert_ani(joined("|", "").as_bytes(), "bar");
    assert_ani(format!("sep=;\r\n{}", joined(";", "")).as_bytes(), "named");
    assert_ani(format!("LAPORAN, JUNI, 2024\n\n{}", joined(";", "")).as_bytes(), "below a title");
}

#[test]
fn encodings_are_told_apart() {
    let text = joined(";", "");
    assert_ani(format!("\u{feff}{text}").as_bytes(), "UTF-8 with mark");
    let wide = |order: fn(u16) -> [u8; 2], text: &str| -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    };
    assert_ani(&wide(u16::to_le_bytes, &format!("\u{feff}{text}")), "UTF-16 LE");
    assert_ani(&wide(u16::to_be_bytes, &format!("\u{feff}{text}")), "UTF-16 BE");
    assert_ani(&wide(u16::to_le_bytes, &text), "UTF-16 LE without mark");
    let file = parse(b"Nama;JK;Tgl Lahir\nA\xf1i;P;2024-01-02").unwrap();
    assert_eq!(names(&file), ["Añi"]);
}

#[test]
fn rows_are_counted_as_a_spreadsheet_does() {
    let text = "Nama;JK;Tgl Lahir;Alamat\n\nAni;P;2024-01-02;\"Jl. A\nNo. 1\"\nBudi;X;2024-01-02;-";
    let file = parse(text.as_bytes()).unwrap();
    assert_eq!((file.rows[0].row, file.refused[0].row), (3, 4));
    assert_eq!(file.rows[0].child.address.reveal(), "Jl. A\nNo. 1");
}

#[test]
fn an_open_quotation_mark_does_not_swallow_the_file() {
    let open = "Nama;JK;Tgl Lahir;Ket\nAni;P;2024-01-02;\"belum";
    let others = (0..200).map(|child| format!("Anak {child};L;2024-01-02;-"));
    let text = std::iter::once(open.to_owned()).chain(others).collect::<Vec<_>>().join("\n");
    assert_eq!(parse(text.as_bytes()).unwrap().rows.len(), 201);
}

#[test]
fn the_template_of_a_village() {
    let file = parse(
        b"NIK,NAMA_LENGKAP,TANGGAL_LAHIR,JENIS_KELAMIN,TANGGAL_PERIKSA,BERAT_BADAN,TINGGI_BADAN,\
          LINGKAR_KEPALA,LINGKAR_LENGAN,VITAMIN_A,ASI_EKSKLUSIF,IMUNISASI,KETERANGAN\n\
          3201015203240001,ANI,2024-03-12,P,2024-12-14,8.1,70,44,14,Biru,Ya,\"MR 1, IPV2\",sehat",
    )
    .unwrap();
    let row = &file.rows[0];
    assert_eq!(row.notes, []);
    let care = &row.visit.as_ref().unwrap().care;
    assert_eq!(care.vitamin_a, Some(VitaminA::Blue));
    assert_eq!(care.vaccines, [Vaccine::Ipv2, Vaccine::Mr1]);
    assert_eq!(care.note, "sehat");
}

#[test]
fn american_dates_are_told_by_their_column() {
    let text = "Nama;JK;Tgl Lahir\nAni;P;3/4/2024\nBudi;L;5/23/2024";
    let file = parse(text.as_bytes()).unwrap();
    assert_eq!(file.rows[0].child.birth_date, day("2024-03-04"));
}

#[test]
fn a_web_page_named_xls_is_read() {
    let row = |cells: [&str; 6]| format!("<tr><td>{}</td></tr>", cells.join("</td><td>"));
    let page = format!("<html><body><table>{}</table>", LINES.map(row).concat());
    assert_ani(page.as_bytes(), "HTML");
}

#[test]
fn a_file_without_header_can_still_be_mapped() {
    let file = parse(b"Ani;P;2024-01-02;3201015203240001\nBudi;L;2024-01-03;-").unwrap();
    let sheet = &file.sheets[0];
    assert_eq!((sheet.header_row, file.rows.len()), (None, 0));
    let columns: Vec<_> = sheet.columns.iter().map(|c| (&*c.heading, c.samples.len())).collect();
    assert_eq!(columns, [("A", 2), ("B", 2), ("C", 2), ("D", 0)]);
}
