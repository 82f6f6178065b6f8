//! Whole files, as people have them and as nobody should.

mod headers;
mod hostile;
mod text;
mod workbooks;

use std::io::{Cursor, Read as _, Write as _};

use chrono::NaiveDate;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    model::{FileProblem, Mapping, ParsedFile},
    read,
};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a date");

fn parse(bytes: &[u8]) -> Result<ParsedFile, FileProblem> {
    parse_with(bytes, &Mapping::default())
}

fn parse_with(bytes: &[u8], mapping: &Mapping) -> Result<ParsedFile, FileProblem> {
    read::file("Februari.xlsx", bytes, mapping, TODAY, &mut |_, _| {})
}

fn names(file: &ParsedFile) -> Vec<&str> {
    file.rows.iter().map(|row| row.child.name.reveal()).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The same ZIP with changed parts.
fn rezip(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().to_string();
        let mut content = String::new();
        part.read_to_string(&mut content).unwrap();
        writer.start_file(&name, SimpleFileOptions::default()).unwrap();
        writer.write_all(change(&name, content).as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
