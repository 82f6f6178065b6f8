use super::*;
use crate::{
    exchange::{
        model::{Mapping, ParsedSheet},
        sheet::SheetReader,
    },
    growth::{Position, Sex},
    records::{Kpsp, Length, Pmt, VitaminA, Weight},
};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a date");

/// Reads lines of cells separated by `|`.
fn read(lines: &str) -> (ParsedSheet, Output) {
    read_with(lines, &Mapping::default())
}

fn read_with(lines: &str, mapping: &Mapping) -> (ParsedSheet, Output) {
    let context = Context { today: TODAY, from_1904: false };
    let mut sheet = SheetReader::new(0, "Lembar", false, mapping, context);
    let mut output = Output::default();
    for (number, line) in lines.trim().lines().enumerate() {
        let cells: Vec<Cell<'_>> = line.trim().split('|').map(Cell::text).collect();
        sheet.push(number as u32 + 1, &cells, &mut output);
    }
    let parsed = sheet.finish(&mut output);
    settle(&mut output);
    (parsed, output)
}

/// One row under the usual header; the visit's part can be chosen.
fn one(birth: &str, visit: &str, weight: &str, height: &str) -> Output {
    read(&format!(
        "Nama|JK|Tgl Lahir|Tanggal Pengukuran|Berat|Tinggi\nAni|P|{birth}|{visit}|{weight}|{height}"
    ))
    .1
}

fn reason(output: &Output) -> (Field, Refusal, &str) {
    assert_eq!((output.rows.len(), output.refused.len()), (0, 1), "{output:?}");
    let refused = &output.refused[0];
    (refused.field, refused.reason, &refused.found)
}

fn kinds(row: &SheetRow) -> Vec<(Field, RowNoteKind)> {
    row.notes.iter().map(|note| (note.field, note.kind)).collect()
}

const SIGIZI: &str = "No|NIK|Nama|JK|Tgl Lahir|BB Lahir|TB Lahir|Nama Ortu|Prov|Kab/Kota|Kec|\
    Pukesmas|Desa/Kel|Posyandu|RT|RW|Alamat|Usia Saat Ukur|Tanggal Pengukuran|Berat|Tinggi|\
    Cara Ukur|LiLA|BB/U|ZS BB/U|TB/U|ZS TB/U|BB/TB|ZS BB/TB|Naik Berat Badan|Jml Vit A|KPSP|KIA|\
    Kelas Ibu Balita|MBG|Detail";

#[test]
fn the_export_of_2025() {
    let (sheet, output) = read(&format!(
        "{SIGIZI}\n1|02022**********|ANI|P|2023-03-12|3,1|49|AGUS / SRI|Jawa Barat|Bogor|Cibinong|\
         PKM IDAMAN|Sukamaju|Melati 1|001|002|Jl. Mawar|3 Tahun - 2 Bulan - 10 Hari|2026-05-22|13.2|\
         94.5|Berdiri|15|Berat Badan Normal|-0.52|Normal|-0.31|Gizi Baik|-0.5|N|1|Ya|Ya|Ya|Tidak|x"
    ));
    assert_eq!((sheet.header_row, sheet.data_rows, sheet.skipped_rows), (Some(1), 1, 0));
    assert_eq!((&sheet.missing[..], &output.refused[..]), (&[][..], &[][..]));
    let row = &output.rows[0];
    assert_eq!((row.sheet, row.row, kinds(row)), (0, 2, vec![]));
    let child = &row.child;
    assert_eq!((child.name.reveal(), child.sex), ("ANI", Sex::Female));
    assert_eq!((&child.nik, child.masked_nik.reveal()), (&None, "02022**********"));
    assert_eq!(child.birth_date, NaiveDate::from_ymd_opt(2023, 3, 12).unwrap());
    assert_eq!((child.birth_weight, child.birth_length), (Some(Weight(3100)), Some(Length(4900))));
    assert_eq!((child.father.reveal(), child.mother.reveal()), ("AGUS", "SRI"));
    assert_eq!((child.rt.reveal(), child.rw.reveal(), child.kia), ("001", "002", Some(true)));
    assert_eq!((&*row.place.puskesmas, &*row.place.posyandu), ("PKM IDAMAN", "Melati 1"));
    let visit = row.visit.as_ref().unwrap();
    assert_eq!(visit.date, NaiveDate::from_ymd_opt(2026, 5, 22).unwrap());
    assert_eq!((visit.weight, visit.lenhei), (Some(Weight(13_200)), Some(Length(9450))));
    assert_eq!((visit.position, visit.muac), (Some(Position::Standing), Some(Length(1500))));
    assert_eq!(visit.care.vitamin_a, Some(VitaminA::Given));
    assert_eq!(visit.care.kpsp, Some(Kpsp::Done));
    let reported = visit.reported.as_ref().unwrap();
    assert_eq!(reported.weight_for_age, Some(-0.52));
    assert_eq!((&*reported.lenhei_for_age_words, &*reported.gain), ("Normal", "N"));
    let kept: Vec<_> = row.columns.iter().map(|(key, value)| (&**key, value.as_str())).collect();
    let expected = [("Detail", "x"), ("Kelas Ibu Balita", "Ya"), ("MBG", "Tidak")];
    assert_eq!(kept, expected.map(|(key, value)| (key, Some(value))));
}

#[test]
fn samples_leave_identity_out() {
    let (sheet, _) = read("Nama|No KK|JK|Tgl Lahir|Warna\nAni|3201|P|2024-01-02|hijau");
    let samples = |at: usize| sheet.columns[at].samples.clone();
    assert_eq!((samples(0), samples(1)), (vec![], vec![]));
    assert_eq!((samples(2), samples(4)), (vec!["P".to_owned()], vec!["hijau".to_owned()]));
}

#[test]
fn the_older_export_has_pmt() {
    let (_, output) = read(
        "Nama|JK|Tgl Lahir|Tanggal Pengukuran|Berat|PMT Diterima (kg)|Jml Vit A\n\
         Budi|L|2024-01-31|2024-06-01|7|0.5|-",
    );
    assert_eq!(output.rows[0].visit.as_ref().unwrap().care.pmt, Some(Pmt::Grams(500)));
}

#[test]
fn bad_measures_are_refused_with_what_was_found() {
    let missing = |weight: &str| reason_of(&one("2024-01-02", "2024-06-01", weight, "-"));
    for bad in ["-8", "0", "delapan", "NaN", "1000000000", "1e9", "inf"] {
        let expected = (Field::Weight, Refusal::NothingMeasured, bad.to_owned());
        assert_eq!(missing(bad), expected);
    }
    let swapped = reason_of(&one("2024-01-02", "2024-06-01", "72.5", "8.4"));
    assert_eq!(swapped, (Field::Weight, Refusal::Swapped, "72.5".to_owned()));
}

fn reason_of(output: &Output) -> (Field, Refusal, String) {
    let (field, reason, found) = reason(output);
    (field, reason, found.to_owned())
}

#[test]
fn one_bad_measure_leaves_the_rest() {
    let output = one("2024-01-02", "2024-06-01", "NaN", "62");
    let row = &output.rows[0];
    assert_eq!(kinds(row), [(Field::Weight, RowNoteKind::Unreadable)]);
    assert_eq!(row.columns["Berat"], "NaN");
    let visit = row.visit.as_ref().unwrap();
    assert_eq!((visit.weight, visit.lenhei), (None, Some(Length(6200))));
    let output = one("2024-01-02", "2024-06-01", "7200", "0,62");
    let units = [(Field::Weight, RowNoteKind::GramsToKg), (Field::LenHei, RowNoteKind::MetresToCm)];
    assert_eq!(kinds(&output.rows[0]), units);
}

#[test]
fn bad_dates_are_refused() {
    let cases = [
        ("2024-06-02", "2024-06-01", Field::VisitDate, Refusal::BeforeBirth),
        ("2026-11-22", "2026-11-22", Field::BirthDate, Refusal::InFuture),
        ("2024-06-01", "2026-11-22", Field::VisitDate, Refusal::InFuture),
        ("2024-06-01", "kemarin", Field::VisitDate, Refusal::NotADate),
        ("31-02-2024", "2024-06-01", Field::BirthDate, Refusal::NotADate),
        ("-", "2024-06-01", Field::BirthDate, Refusal::Missing),
        ("2024-06-01", "", Field::VisitDate, Refusal::Missing),
        ("2004-06-01", "2023-06-01", Field::BirthDate, Refusal::TooOld),
    ];
    for (birth, visit, field, refusal) in cases {
        let (at, why, _) = reason_of(&one(birth, visit, "7", "62"));
        assert_eq!((at, why), (field, refusal), "{birth} {visit}");
    }
    assert_eq!(one("2024-06-01", "2024-06-01", "3", "49").rows.len(), 1, "on the day of birth");
    assert_eq!(one("2024-06-01", "2026-11-21", "9", "79").rows.len(), 1, "today");
}

#[test]
fn sixty_months_are_noted_and_taken() {
    let note = (Field::VisitDate, RowNoteKind::OverAge);
    let day = |visit| kinds(&one("2019-03-15", visit, "17", "105").rows[0]).contains(&note);
    assert!(!day("2024-03-14"));
    assert!(day("2024-03-15"));
    assert!(day("2024-04-15"), "61 months");
    let school = one("2010-03-15", "2024-04-15", "52", "158");
    assert_eq!(school.rows[0].visit.as_ref().unwrap().weight, Some(Weight(52_000)));
}

#[test]
fn sex_must_be_known() {
    let sex = |sex: &str| read(&format!("Nama|JK|Tgl Lahir\nAni|{sex}|2024-01-02")).1;
    assert_eq!(reason(&sex("X")), (Field::Sex, Refusal::UnknownSex, "X"));
    assert_eq!(reason(&sex("-")), (Field::Sex, Refusal::Missing, "-"));
    let (sheet, output) = read("Nama|Tgl Lahir\nAni|2024-01-02");
    assert_eq!((&sheet.missing[..], output.rows.len()), (&[Field::Sex][..], 0));
}

#[test]
fn a_register_gives_children_without_visits() {
    let (sheet, output) = read(
        "No. KK|NIK Anak|Nama Anak|Tanggal Lahir|Jenis Kelamin|Anak Ke|Berat Lahir (kg)|NIK Ibu|\
         Nama Ibu|Alamat|ID Posyandu\n\
         320|3201015203240001|Ani|12/03/2024|P|2|3.1|320|Sri|Desa|77",
    );
    assert_eq!(sheet.missing, []);
    let row = &output.rows[0];
    assert_eq!((row.visit.is_none(), row.child.birth_order), (true, Some(2)));
    assert_eq!((row.child.mother.reveal(), kinds(row)), ("Sri", vec![]));
}

#[test]
fn a_day_without_measures_takes_the_child_alone() {
    let row = &one("2024-01-02", "2024-06-01", "-", "").rows[0];
    assert_eq!(row.visit, None);
    assert_eq!(kinds(row), [(Field::VisitDate, RowNoteKind::NotMeasured)]);
}

#[test]
fn a_wide_sheet_gives_a_visit_a_month() {
    let (sheet, output) = read(
        "No|NIK|nama_anak|TANGGAL LAHIR|JENIS_KELAMIN|JANUARI_TANGGALUKUR|JANUARI_UMUR|\
         JANUARI_BERAT|JANUARI_TINGGI|JANUARI_CARAUKUR|FEBRUARI_TANGGALUKUR|FEBRUARI_UMUR|\
         FEBRUARI_BERAT|FEBRUARI_TINGGI|FEBRUARI_CARAUKUR\n\
         1|-|Ani|02/01/2025|P|10/01/2026|12|8,1|72|L|10/02/2026|13|8,4|73|L\n\
         2|-|Budi|02/01/2025|L||||||10/02/2026|13|9|x|H\n\
         3|-|Citra|02/01/2025|P||||||||||",
    );
    assert_eq!((sheet.data_rows, &sheet.missing[..]), (3, &[][..]));
    let visits: Vec<_> = output.rows.iter().map(|row| (row.row, row.visit.is_some())).collect();
    assert_eq!(visits, [(2, true), (2, true), (3, true), (4, false)]);
    let weights: Vec<_> = output.rows.iter().filter_map(|row| row.visit.as_ref()?.weight).collect();
    assert_eq!(weights, [Weight(8100), Weight(8400), Weight(9000)]);
    assert_eq!(kinds(&output.rows[2]), [(Field::LenHei, RowNoteKind::Unreadable)]);
}

#[test]
fn titles_footers_numbers_and_repeated_headers_are_passed_over() {
    let (sheet, output) = read(
        "LAPORAN PENIMBANGAN|||||\n\
         Bulan Juni 2024|||||\n\
         No|Nama|JK|Tgl Lahir|Tanggal Pengukuran|Berat\n\
         (1)|(2)|(3)|(4)|(5)|(6)\n\
         1|Ani|P|2024-01-02|2024-06-01|7\n\
         No|Nama|JK|Tgl Lahir|Tanggal Pengukuran|Berat\n\
         2|Total Wijaya|L|2024-01-02|2024-06-01|7,2\n\
         3|||||\n\
         |||||\n\
         Jumlah|2||||14,2\n\
         |Mengetahui,||||\n\
         |Kepala Puskesmas|||Bidan Desa|\n\
         |dr. Sari, M.Kes|||Rina|",
    );
    let names: Vec<_> = output.rows.iter().map(|row| row.child.name.reveal()).collect();
    assert_eq!(names, ["Ani", "Total Wijaya"]);
    assert_eq!(output.refused, []);
    assert_eq!((sheet.header_row, sheet.data_rows, sheet.skipped_rows), (Some(3), 2, 10));
}

#[test]
fn the_later_of_two_rows_counts() {
    let (_, output) = read(
        "Nama|JK|Tgl Lahir|Tanggal Pengukuran|Berat\n\
         Ani|P|2024-01-02|2024-06-01|7\n\
         Ani|P|2024-01-02|2024-07-01|7,4\n\
         ANI |P|2024-01-02|2024-06-01|7,1",
    );
    let rows: Vec<_> = output.rows.iter().map(|row| (row.row, row.notes.len())).collect();
    assert_eq!(rows, [(3, 0), (4, 1)]);
    assert_eq!(kinds(&output.rows[1]), [(Field::VisitDate, RowNoteKind::Duplicate)]);
}

#[test]
fn one_nik_on_two_children_is_refused() {
    let (_, output) = read(
        "NIK|Nama|JK|Tgl Lahir\n\
         3201015203240001|Ani Lestari|P|2024-03-12\n\
         3201015203240001|Ani Lestary|P|2024-03-12\n\
         3201015203240001|Budi|L|2024-03-12",
    );
    assert_eq!(output.rows.len(), 1);
    assert_eq!(output.rows[0].child.name.reveal(), "Ani Lestary");
    let refused = &output.refused[0];
    assert_eq!((refused.row, refused.field, refused.reason), (4, Field::Nik, Refusal::NikTwice));
    assert_eq!(refused.found, "");
}

#[test]
fn text_is_data() {
    let script = "<script>alert('x')</script> =HYPERLINK(\"a\") \u{202e}Ani";
    let (_, output) = read(&format!("Nama|JK|Tgl Lahir\n{script}|P|2024-01-02"));
    assert_eq!(output.rows[0].child.name.reveal(), script);
}

#[test]
fn endless_cells_are_cut_or_refused() {
    let long = "x".repeat(100_000);
    let (_, output) = read(&format!(
        "Nama|JK|Tgl Lahir|Alamat|Warna\n{long}|P|2024-01-02|a|b\nAni|P|2024-01-02|{long}|{long}"
    ));
    assert_eq!(output.refused[0].reason, Refusal::TooLong);
    let row = &output.rows[0];
    assert_eq!(
        kinds(row),
        [(Field::Address, RowNoteKind::TooLong), (Field::Note, RowNoteKind::TooLong),]
    );
    assert_eq!(row.columns["Warna"].as_str().unwrap().len(), KEPT);
}

#[test]
fn an_age_that_is_not_the_dates_is_noted() {
    let (_, output) = read(
        "Nama|JK|Tgl Lahir|Usia Saat Ukur|Tanggal Pengukuran|Berat\n\
         Ani|P|2024-01-02|0 Tahun - 4 Bulan - 30 Hari|2024-06-01|7\n\
         Budi|L|2024-01-02|1 Tahun - 4 Bulan - 30 Hari|2024-06-01|7",
    );
    assert_eq!(kinds(&output.rows[0]), []);
    assert_eq!(kinds(&output.rows[1]), [(Field::AgeAtVisit, RowNoteKind::AgeDiffers)]);
}

#[test]
fn sheets_without_what_is_needed_say_so() {
    let (sheet, output) =
        read("JK,BB_Lahir,TB_Lahir,Umur,Berat,Tinggi,BB_U,ZS_BB_U".replace(',', "|").as_str());
    assert_eq!(sheet.missing, [Field::Name, Field::BirthDate, Field::VisitDate]);
    assert_eq!(output.rows.len(), 0);
    let hand = "nama|jk|usia_tahun|usia bulan|tgl lahir|nama_ortu|desa|berat|tinggi\n\
                Ani|P|1|3|2024-01-02|Sri|Suka|9|75";
    assert_eq!(read(hand).0.missing, [Field::VisitDate]);
    let visit_dates = vec![(0, NaiveDate::from_ymd_opt(2025, 4, 5).unwrap())];
    let (sheet, output) = read_with(hand, &Mapping { visit_dates, ..Mapping::default() });
    assert_eq!((&sheet.missing[..], output.rows.len()), (&[][..], 1));
    assert_eq!(kinds(&output.rows[0]), []);
}

#[test]
fn a_header_and_columns_can_be_named_by_hand() {
    let lines = "Daftar|a|b|c\nSi kecil|x|y|z\nAni|P|2024-01-02|7";
    let (sheet, _) = read(lines);
    assert_eq!((sheet.header_row, sheet.columns.len()), (None, 4));
    let mapping = Mapping {
        header_rows: vec![(0, 2)],
        columns: vec![
            (0, 0, Some(Field::Name)),
            (0, 1, Some(Field::Sex)),
            (0, 2, Some(Field::BirthDate)),
        ],
        ..Mapping::default()
    };
    let (sheet, output) = read_with(lines, &mapping);
    assert_eq!((sheet.header_row, output.rows.len()), (Some(2), 1));
    assert_eq!(output.rows[0].columns["z"], "7");
    let skipped = Mapping { skip_sheets: vec![0], ..mapping };
    assert_eq!(read_with(lines, &skipped).1.rows.len(), 0);
}
