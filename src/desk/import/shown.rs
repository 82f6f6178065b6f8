//! Children that may be one, as a person compares them.

use super::similar::{Found, Who};
use crate::{
    desk::{
        places::PlaceBook,
        protocol::{Candidate, Person},
    },
    records::Nik,
    wilayah::{Level, Regency},
};

/// A known child as a person compares it.
pub fn person(who: &Who, places: &PlaceBook, regency: Option<&Regency>) -> Person {
    let posyandu = who.posyandu.and_then(|id| places.posyandu.get(&id)).map(|held| &held.document);
    let desa = posyandu.filter(|p| p.desa.level() == Level::Desa);
    let desa = desa.and_then(|p| regency?.name_of(p.desa)).unwrap_or_default();
    Person {
        name: who.shown.clone(),
        sex: who.sex,
        birth_date: who.birth,
        parents: who.parents.clone(),
        nik_shown: who.nik.as_ref().map_or_else(|| who.masked.reveal().to_owned(), Nik::masked),
        posyandu: posyandu.map(|posyandu| posyandu.name.clone()).unwrap_or_default(),
        desa: desa.to_owned(),
    }
}

/// A candidate as the screen has it.
pub fn candidate(found: &Found<'_>, places: &PlaceBook, regency: Option<&Regency>) -> Candidate {
    let person = person(&found.known.who, places, regency);
    Candidate { id: found.known.id, person, clues: found.clues.clone() }
}
