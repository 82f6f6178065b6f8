//! The loop over the lines: header, rows, complaints.

use std::io::{self, BufRead, Write};

use crate::fields::{bare, show, split};
use crate::lines::{self, Line};

/// Why the whole run ended.
#[derive(Debug)]
pub enum Failure {
    Io(io::Error),
    Header(String),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// What differs between the two kinds of table.
pub trait Table: Sized {
    /// Names of the columns read; the first `REQUIRED` must be there.
    const COLUMNS: &'static [&'static str];
    const REQUIRED: usize;
    /// The header written.
    const HEADER: &'static str;

    /// Writes the row for one line; an error is the reason why the row is left out.
    /// A remark is for a row that is written but looks wrong.
    fn row(row: &Row<'_>, out: &mut Vec<u8>) -> Result<Option<String>, String>;
}

/// The fields of one line by column.
pub struct Row<'a> {
    line: &'a [u8],
    fields: &'a [(usize, usize)],
    places: &'a [Option<usize>],
}

impl<'a> Row<'a> {
    /// The field of a column, as it stands; empty when the table does not have it.
    pub fn get(&self, column: usize) -> &'a [u8] {
        match self.places[column].map(|place| self.fields[place]) {
            Some((start, end)) => &self.line[start..end],
            None => b"",
        }
    }
}

/// Converts the table on `input`.
pub fn convert<T: Table>(
    mut input: impl BufRead,
    out: &mut impl Write,
    complaints: &mut impl Write,
) -> Result<(), Failure> {
    let mut line = Vec::with_capacity(256);
    let mut fields = Vec::with_capacity(16);
    let mut number = 1_u64;
    let (places, width) = header::<T>(&mut input, &mut line, complaints)?;
    writeln!(out, "{}", T::HEADER)?;
    let mut text = Vec::with_capacity(256);
    loop {
        number += 1;
        let reason = match lines::next(&mut input, &mut line)? {
            Line::End => return Ok(()),
            Line::TooLong => Some("longer than 65,536 characters".to_owned()),
            Line::Text if line.trim_ascii().is_empty() => None,
            Line::Text if !split(&line, &mut fields) => Some("a quote is not closed".to_owned()),
            Line::Text if fields.len() != width => {
                Some(format!("{} fields, the header has {width}", fields.len()))
            }
            Line::Text => {
                text.clear();
                match T::row(&Row { line: &line, fields: &fields, places: &places }, &mut text) {
                    Ok(remark) => {
                        out.write_all(&text)?;
                        if let Some(remark) = remark {
                            complain(complaints, number, &line, &fields, &places, &remark, "kept")?;
                        }
                        None
                    }
                    Err(reason) => Some(reason),
                }
            }
        };
        if let Some(reason) = reason {
            complain(complaints, number, &line, &fields, &places, &reason, "left out")?;
        }
    }
}

/// Where each column stands, and how many there are.
fn header<T: Table>(
    input: &mut impl BufRead,
    line: &mut Vec<u8>,
    complaints: &mut impl Write,
) -> Result<(Vec<Option<usize>>, usize), Failure> {
    let unusable = |reason: String| {
        Failure::Header(format!("line 1: {reason}; expected {}", T::COLUMNS.join(",")))
    };
    match lines::next(input, line)? {
        Line::Text => {}
        Line::TooLong => return Err(unusable("the header is too long".to_owned())),
        Line::End => return Err(unusable("there is no header".to_owned())),
    }
    if line.starts_with(b"\xef\xbb\xbf") {
        line.drain(..3);
    }
    let mut fields = Vec::new();
    if !split(line, &mut fields) {
        return Err(unusable("a quote is not closed in the header".to_owned()));
    }
    let names: Vec<&[u8]> = fields.iter().map(|&(start, end)| bare(&line[start..end])).collect();
    let mut places = Vec::with_capacity(T::COLUMNS.len());
    for (at, column) in T::COLUMNS.iter().enumerate() {
        let mut found =
            (0..names.len()).filter(|&place| names[place].eq_ignore_ascii_case(column.as_bytes()));
        let place = found.next();
        if found.next().is_some() {
            return Err(unusable(format!("the column {column} is there twice")));
        }
        if place.is_none() && at < T::REQUIRED {
            return Err(unusable(format!("the column {column} is missing")));
        }
        if place.is_none() {
            writeln!(
                complaints,
                "zscore: line 1: no column {column}, taken as missing everywhere"
            )?;
        }
        places.push(place);
    }
    Ok((places, names.len()))
}

/// Names a row by its line and, where it can be told, its id.
fn complain(
    complaints: &mut impl Write,
    number: u64,
    line: &[u8],
    fields: &[(usize, usize)],
    places: &[Option<usize>],
    reason: &str,
    fate: &str,
) -> io::Result<()> {
    let id = places[0]
        .and_then(|place| fields.get(place))
        .and_then(|&(start, end)| line.get(start..end))
        .map_or_else(String::new, |id| format!(" (id {})", show(bare(id))));
    writeln!(complaints, "zscore: line {number}{id}: {reason}; {fate}")
}
