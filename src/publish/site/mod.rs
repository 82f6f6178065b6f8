//! A publication as files for a website: pages that need no script, tables, pictures, boundaries.
//!
//! All of it is made from the bundle, which has passed its gate, and from boundaries whose areas get
//! their official names: what a bundle does not hold can stand in no file.

mod csv;
mod map;
mod outlines;
mod page;
mod pictures;

use super::bundle::Bundle;
use crate::{embed::data::Data, i18n::Lang, indicators::IndicatorId, maps::Topology};

/// Name of the file of figures.
pub const BUNDLE: &str = "idaman-publikasi.json";
/// Name of the file of boundaries.
pub const OUTLINES: &str = "batas.json";
/// Name of the look of the pages.
pub const STYLE: &str = "publikasi.css";

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicFile {
    /// Its name: letters, digits, `-` and `.`.
    pub name: String,
    /// Its type.
    pub mime: &'static str,
    /// Its content.
    pub text: String,
}

impl PublicFile {
    fn new(name: impl Into<String>, mime: &'static str, text: impl Into<String>) -> Self {
        Self { name: name.into(), mime, text: text.into() }
    }
}

/// What the files are made of.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// The figures.
    pub bundle: &'a Bundle,
    /// The same as they are written.
    pub json: &'a str,
    /// Boundaries, and who drew them.
    pub boundaries: Option<(&'a Topology, &'a str)>,
}

impl<'a> Site<'a> {
    const fn data(&self) -> Data<'a> {
        Data { bundle: self.bundle }
    }

    /// The regency's official name.
    fn regency(&self) -> &'a str {
        self.bundle.places.first().map_or("", super::bundle::PublicPlace::name)
    }

    /// The last month in which an indicator is told of the regency.
    fn last(&self, id: IndicatorId) -> usize {
        self.data().last(id, 0)
    }
}

/// The name of a file in a language: Indonesian has none behind it.
fn named(stem: &str, lang: Lang, ending: &str) -> String {
    match lang {
        Lang::Id => format!("{stem}.{ending}"),
        Lang::En => format!("{stem}-en.{ending}"),
    }
}

/// The page in a language.
const fn page_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "index.html",
        Lang::En => "en.html",
    }
}

/// All files, in the order in which they are offered.
pub fn files(site: &Site<'_>) -> Vec<PublicFile> {
    let map = map::PublicMap::new(site);
    let mut files: Vec<PublicFile> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let text = page::page(site, map.as_ref(), lang);
            PublicFile::new(page_name(lang), "text/html", text)
        })
        .collect();
    files.push(PublicFile::new(STYLE, "text/css", include_str!("publikasi.css")));
    files.push(PublicFile::new(BUNDLE, "application/json", site.json));
    if let Some(map) = &map {
        files.push(PublicFile::new(OUTLINES, "application/json", outlines::file(map)));
    }
    files.extend(csv::tables(site));
    for lang in Lang::ALL {
        files.extend(pictures::files(site, lang));
        files.extend(map.iter().flat_map(|map| map.files(site, lang)));
    }
    files
}
