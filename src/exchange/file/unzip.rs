//! What may be unpacked: looked at before anything is.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use crate::exchange::model::FileProblem;

/// A workbook may unpack to this. 60,000 rows of the export come to about 90 MB.
pub const UNPACKED_LIMIT: u64 = 600_000_000;
/// More distinct texts than this are no register.
const MOST_STRINGS: u64 = 10_000_000;

/// Checks a ZIP before it is unpacked: what it is, and what its parts add up to.
///
/// The sizes in the directory can be relied on: `zip` stops with an error as soon as a part
/// unpacks to more than it declares.
pub fn check(bytes: &[u8]) -> Result<(), FileProblem> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut total: u64 = 0;
    let mut encrypted = false;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(damaged)?;
        total = total.saturating_add(part.size());
        encrypted |= part.encrypted();
    }
    if total > UNPACKED_LIMIT {
        return Err(FileProblem::Unpacks { limit: UNPACKED_LIMIT });
    }
    if encrypted {
        return Err(FileProblem::Unsupported);
    }
    let names: Vec<String> =
        archive.file_names().filter_map(Result::ok).map(|name| name.to_lowercase()).collect();
    let other = other_kind(&names);
    if let Some(found) = other {
        return Err(FileProblem::NotASheet { found: found.to_owned() });
    }
    check_strings(&mut archive)
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn damaged(error: ZipError) -> FileProblem {
    FileProblem::Damaged { what: error.to_string() }
}

/// What a ZIP is, if not a workbook.
fn other_kind(names: &[String]) -> Option<&'static str> {
    let starts = |prefix: &str| names.iter().any(|name| name.starts_with(prefix));
    let has = |name: &str| names.iter().any(|known| known == name);
    if has("xl/workbook.bin") {
        Some("XLSB")
    } else if starts("xl/") || has("workbook.xml") {
        None
    } else if starts("word/") {
        Some("Word")
    } else if starts("ppt/") {
        Some("PowerPoint")
    } else if has("mimetype") && has("content.xml") {
        Some("OpenDocument (ODS)")
    } else if has("index/document.iwa") || starts("index/") {
        Some("Numbers")
    } else if has("[content_types].xml") {
        None
    } else {
        Some("ZIP")
    }
}

/// The reader reserves room for as many strings as the file says it holds: the number must fit the
/// size of the part.
fn check_strings(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), FileProblem> {
    let names: Vec<String> =
        archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect();
    for name in names.iter().filter(|name| name.to_lowercase().ends_with("sharedstrings.xml")) {
        let part = archive.by_name(name).map_err(damaged)?;
        let size = part.size();
        let mut head = Vec::new();
        let read = part.take(4096).read_to_end(&mut head);
        read.map_err(|error| FileProblem::Damaged { what: error.to_string() })?;
        let head = String::from_utf8_lossy(&head);
        for count in head.split("uniqueCount=").skip(1) {
            let digits = count.trim_start_matches(['"', '\'']);
            let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
            let claimed = digits[..end].parse::<u64>().unwrap_or(u64::MAX);
            // `<si/>` is five bytes; empty claims are common and harmless.
            if claimed > MOST_STRINGS || (claimed > 1000 && claimed > size / 5) {
                return Err(FileProblem::Damaged { what: "sharedStrings: uniqueCount".to_owned() });
            }
        }
    }
    Ok(())
}
