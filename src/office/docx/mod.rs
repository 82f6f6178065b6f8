//! A paper as DOCX: `WordprocessingML` in a ZIP.
//!
//! Written by small templates of our own with the `zip` that reading workbooks already needs, not by
//! `docx-rs`: that crate brings an image decoder and a second ZIP into the worker, and our papers are
//! of a dozen kinds of blocks. What a person who goes on writing expects is there: styles, heads of
//! tables that repeat, numbered lists that begin at 1, A4 with its margins, the language.
//!
//! Source: ECMA-376 (Office Open XML), part 1, chapters 11 and 17.

mod body;
mod parts;
#[cfg(test)]
mod tests;
mod xml;

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use super::doc::Doc;

/// The file.
///
/// # Errors
/// What the ZIP said; in memory there is nothing that could go wrong.
pub fn write(doc: &Doc) -> Result<Vec<u8>, String> {
    pack(doc).map_err(|error| error.to_string())
}

fn pack(doc: &Doc) -> ZipResult<Vec<u8>> {
    let logo = doc.letterhead.as_ref().and_then(|head| Some((head.picture()?, &head.logo)));
    let written = body::document(doc);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let kind = logo.map(|(kind, _)| kind);
    let drawn: Vec<&[u8]> =
        doc.charts().map(|chart| chart.png.as_slice()).filter(|png| !png.is_empty()).collect();
    let texts = [
        // Programs look for the list of types first.
        ("[Content_Types].xml", parts::types(kind, drawn.len())),
        ("_rels/.rels", parts::PACKAGE_RELATIONS.to_owned()),
        ("docProps/core.xml", parts::core(doc)),
        ("word/document.xml", written.xml),
        ("word/_rels/document.xml.rels", parts::relations(kind, drawn.len())),
        ("word/styles.xml", parts::styles(doc)),
        ("word/numbering.xml", parts::numbering(written.lists)),
        ("word/footer.xml", parts::FOOTER.to_owned()),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
    ];
    for (name, text) in texts {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    if let Some((kind, bytes)) = logo {
        zip.start_file(parts::logo_name(kind), options)?;
        zip.write_all(bytes)?;
    }
    for (png, n) in drawn.into_iter().zip(1..) {
        zip.start_file(format!("word/media/chart{n}.png"), options)?;
        zip.write_all(png)?;
    }
    Ok(zip.finish()?.into_inner())
}
