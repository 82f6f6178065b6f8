//! The place that a row of a table is about, by code or by name.

use std::collections::BTreeSet;

use crate::{
    desk::{
        import::places::{POSYANDU, PUSKESMAS, bare},
        places::PlaceBook,
    },
    exchange::projections::{PlaceText, ProjectionWhy},
    records::Place,
    wilayah::{Level, Regency, RegionCode, normal},
};

/// Words before the name of a region that say its kind only.
const KINDS: &[&str] = &["desa", "ds", "kel", "kelurahan", "kec", "kecamatan", "nagari"];

/// A place that can be meant.
struct Known {
    place: Place,
    name: String,
    desa: String,
    kecamatan: String,
    /// Digits of its code or registration number.
    code: String,
}

/// Finds places.
pub struct Finder<'a> {
    book: &'a PlaceBook,
    regency: Option<&'a Regency>,
    posyandu: Vec<Known>,
    puskesmas: Vec<Known>,
    desa: Vec<Known>,
    kecamatan: Vec<Known>,
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn region(name: &str) -> String {
    normal(bare(name, KINDS))
}

impl<'a> Finder<'a> {
    /// Among the places of the regency.
    pub fn new(book: &'a PlaceBook, regency: Option<&'a Regency>) -> Self {
        let name_of = |code: Option<RegionCode>| {
            let name = code.zip(regency).and_then(|(code, regency)| regency.name_of(code));
            region(name.unwrap_or_default())
        };
        let posyandu = book.posyandu.values().map(|held| {
            let one = &held.document;
            Known {
                place: Place::Posyandu(one.id),
                name: normal(bare(&one.name, POSYANDU)),
                desa: name_of(Some(one.desa).filter(|code| code.level() == Level::Desa)),
                kecamatan: name_of(one.desa.at(Level::Kecamatan)),
                code: digits(&one.registration),
            }
        });
        let puskesmas = book.puskesmas.values().map(|held| Known {
            place: Place::Puskesmas(held.document.id),
            name: normal(bare(&held.document.name, PUSKESMAS)),
            desa: String::new(),
            kecamatan: name_of(held.document.kecamatan),
            code: held.document.code.clone(),
        });
        let (mut desa, mut kecamatan) = (Vec::new(), Vec::new());
        for one in regency.iter().flat_map(|regency| &regency.kecamatan) {
            let above = region(&one.name);
            for below in &one.desa {
                desa.push(Known {
                    place: Place::Region(below.code),
                    name: region(&below.name),
                    desa: String::new(),
                    kecamatan: above.clone(),
                    code: below.code.digits(),
                });
            }
            kecamatan.push(Known {
                place: Place::Region(one.code),
                name: above,
                desa: String::new(),
                kecamatan: String::new(),
                code: one.code.digits(),
            });
        }
        let (posyandu, puskesmas) = (posyandu.collect(), puskesmas.collect());
        Self { book, regency, posyandu, puskesmas, desa, kecamatan }
    }

    /// The place of a row: its code, or else the smallest place that it names.
    ///
    /// # Errors
    /// When there is none of that name, or several.
    pub fn find(&self, text: &PlaceText) -> Result<Place, ProjectionWhy> {
        let code = digits(&text.code);
        if !code.is_empty() {
            return self.by_code(&code);
        }
        let (desa, kecamatan) = (region(&text.desa), region(&text.kecamatan));
        let posyandu = normal(bare(&text.posyandu, POSYANDU));
        let puskesmas = normal(bare(&text.puskesmas, PUSKESMAS));
        if !posyandu.is_empty() {
            return one(&self.posyandu, &posyandu, &desa, &kecamatan);
        }
        if !desa.is_empty() {
            return one(&self.desa, &desa, "", &kecamatan);
        }
        if !puskesmas.is_empty() {
            return one(&self.puskesmas, &puskesmas, "", &kecamatan);
        }
        if !text.place.is_empty() {
            return self.any(&text.place, &kecamatan);
        }
        one(&self.kecamatan, &kecamatan, "", "")
    }

    fn by_code(&self, code: &str) -> Result<Place, ProjectionWhy> {
        if self.regency.is_some_and(|regency| regency.code.digits() == code) {
            return Ok(Place::Regency);
        }
        let all = [&self.desa, &self.kecamatan, &self.posyandu, &self.puskesmas];
        let found = all.into_iter().flatten().filter(|known| known.code == code);
        only(found.map(|known| &known.place))
    }

    /// A name of a place of any kind: what it says of its kind is believed.
    fn any(&self, text: &str, kecamatan: &str) -> Result<Place, ProjectionWhy> {
        let whole = normal(text);
        let regency = self.regency.filter(|regency| {
            let bare_name = normal(bare(&regency.name, &["kabupaten", "kab", "kota"]));
            whole == normal(&regency.name) || whole == bare_name
        });
        if regency.is_some() {
            return Ok(Place::Regency);
        }
        let lower = text.trim().to_lowercase();
        let begins = |words: &[&str]| {
            words.iter().any(|word| {
                lower.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '.', ':']))
            })
        };
        if begins(POSYANDU) {
            return one(&self.posyandu, &normal(bare(text, POSYANDU)), "", kecamatan);
        }
        if begins(PUSKESMAS) {
            return one(&self.puskesmas, &normal(bare(text, PUSKESMAS)), "", kecamatan);
        }
        if begins(&["kec", "kecamatan"]) {
            return one(&self.kecamatan, &region(text), "", "");
        }
        if begins(&["desa", "ds", "kel", "kelurahan", "nagari"]) {
            return one(&self.desa, &region(text), "", kecamatan);
        }
        let name = region(text);
        let all = [&self.kecamatan, &self.desa, &self.puskesmas, &self.posyandu];
        let here = |known: &&Known| {
            known.name == name
                && (kecamatan.is_empty()
                    || known.kecamatan.is_empty()
                    || known.kecamatan == kecamatan)
        };
        only(all.into_iter().flatten().filter(here).map(|known| &known.place))
    }

    /// The name of a place, with the one above; empty for the regency.
    pub fn name(&self, place: &Place) -> String {
        let region = |code| self.regency.and_then(|r| r.name_of(code)).unwrap_or_default();
        let (name, above) = match place {
            Place::Regency => return String::new(),
            Place::Region(code) if code.level() == Level::Desa => {
                (region(*code).to_owned(), code.at(Level::Kecamatan).map(region))
            }
            Place::Region(code) => (region(*code).to_owned(), None),
            Place::Puskesmas(id) => {
                let held = self.book.puskesmas.get(id);
                (held.map(|held| held.document.name.clone()).unwrap_or_default(), None)
            }
            Place::Posyandu(id) => {
                let desa = self.book.posyandu.get(id).map(|held| region(held.document.desa));
                (self.book.name(*id), desa)
            }
        };
        match above.filter(|above| !above.is_empty()) {
            Some(above) => format!("{name}, {above}"),
            None => name,
        }
    }
}

fn one(known: &[Known], name: &str, desa: &str, kecamatan: &str) -> Result<Place, ProjectionWhy> {
    let same = |said: &str, is: &str| said.is_empty() || is.is_empty() || said == is;
    let fits = known.iter().filter(|known| {
        known.name == name && same(desa, &known.desa) && same(kecamatan, &known.kecamatan)
    });
    only(fits.map(|known| &known.place))
}

fn only<'a>(found: impl Iterator<Item = &'a Place>) -> Result<Place, ProjectionWhy> {
    let mut all: BTreeSet<&Place> = found.collect();
    match (all.pop_first(), all.is_empty()) {
        (Some(place), true) => Ok(place.clone()),
        (Some(_), false) => Err(ProjectionWhy::ManyPlaces),
        (None, _) => Err(ProjectionWhy::UnknownPlace),
    }
}
