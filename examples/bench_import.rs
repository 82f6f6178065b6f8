//! How fast an export is read: writes a workbook of invented rows with the 37 columns of
//! e-PPGBM, reads it back, and prints rows per second.
//!
//! `cargo run --release --no-default-features --features sheets --example bench_import [rows]`

use std::{
    io::{self, Write as _},
    time::Instant,
};

use chrono::NaiveDate;
use idaman::exchange::{model::Mapping, protocol, read};
use rust_xlsxwriter::{Workbook, XlsxError};

const HEADINGS: &str = "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,\
    Pukesmas,Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,\
    Cara Ukur,LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,PMT Diterima (kg),\
    Jml Vit A,KPSP,KIA,Kelas Ibu Balita,MBG,Detail";

/// One row; the numbers follow from its index, so that every run reads the same file.
fn row(index: u32) -> Vec<String> {
    let child = index / 12;
    let month = index % 12 + 1;
    let sex = if child.is_multiple_of(2) { "L" } else { "P" };
    let day = child % 28 + 1;
    let text = format!(
        "{index}|02022**********|ANAK {child}|{sex}|2024-{:02}-{day:02}|3.{}|49|AYAH {child} / IBU \
         {child}|Provinsi Contoh|Kab. Idaman|Kecamatan {}|PKM {}|Desa {}|Melati {}|001|002|Jl. \
         Contoh {child}||2025-{month:02}-{day:02}|{}.{}|{}.{}|Terlentang|14.{}|Berat Badan Normal|\
         -0.{}|Normal|-0.{}|Gizi Baik|0.{}|N|-|1|Ya|Ya|Tidak|Tidak|lihat",
        child % 6 + 1,
        child % 10,
        child % 12,
        child % 25,
        child % 150,
        child % 500,
        7 + month / 2,
        child % 10,
        66 + month,
        child % 10,
        child % 10,
        child % 100,
        month * 7 % 100,
        child * 3 % 100,
    );
    text.split('|').map(str::to_owned).collect()
}

fn workbook(rows: u32) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, HEADINGS.split(','))?;
    for index in 0..rows {
        for (column, text) in row(index).iter().enumerate() {
            match text.parse::<f64>() {
                Ok(number) if column > 5 => sheet.write_number(index + 1, column as u16, number)?,
                _ => sheet.write_string(index + 1, column as u16, text)?,
            };
        }
    }
    book.save_to_buffer()
}

#[expect(clippy::disallowed_methods, reason = "a native tool that measures")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rows = std::env::args().nth(1).map_or(Ok(60_000), |rows| rows.parse())?;
    let bytes = workbook(rows)?;
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).ok_or("no such day")?;
    let mut out = io::stdout().lock();
    writeln!(out, "{rows} rows, {} kB", bytes.len() / 1000)?;
    let start = Instant::now();
    let file = read::file("bench.xlsx", &bytes, &Mapping::default(), today, &mut |_, _| {})?;
    let seconds = start.elapsed().as_secs_f64();
    let per_second = f64::from(rows) / seconds;
    writeln!(out, "read    {seconds:.2} s, {per_second:.0} rows/s")?;
    writeln!(out, "taken   {}, refused {}", file.rows.len(), file.refused.len())?;
    let start = Instant::now();
    let packed = protocol::encode(&file)?;
    writeln!(out, "encoded {:.2} s, {} kB", start.elapsed().as_secs_f64(), packed.len() / 1000)?;
    Ok(())
}
