//! The Posyandu that a row names: one that is here, or a new one in the desa that is meant.

use std::collections::HashMap;

use crate::{
    desk::{handlers::posyandu::new_puskesmas, places::PlaceBook, protocol::NewPosyandu},
    documents::{Extra, Id, Stamp},
    exchange::model::RowPlace,
    records::{Posyandu, PosyanduId, Puskesmas, PuskesmasId},
    wilayah::{Found, Level, NameIndex, Regency, RegionCode, normal},
};

/// Where a row's child belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its Posyandu.
    pub posyandu: PosyanduId,
    /// Its desa, where the row or the Posyandu tells it.
    pub desa: Option<RegionCode>,
}

/// Finds Posyandu by what rows say; what is not here is made.
pub struct Finder<'a> {
    regency: &'a Regency,
    names: NameIndex,
    stamp: Stamp,
    /// Rows that name no Posyandu go here.
    fallback: Option<PosyanduId>,
    by_name: HashMap<String, Vec<(RegionCode, PosyanduId)>>,
    puskesmas_by_name: HashMap<String, PuskesmasId>,
    seen: HashMap<RowPlace, Placed>,
    /// New Posyandu, with the place as it was written.
    pub new: Vec<(Posyandu, RowPlace)>,
    /// New Puskesmas.
    pub new_puskesmas: Vec<Puskesmas>,
}

impl<'a> Finder<'a> {
    /// Among these Posyandu of this regency.
    pub fn new(
        regency: &'a Regency,
        book: &PlaceBook,
        stamp: Stamp,
        fallback: Option<PosyanduId>,
    ) -> Self {
        let mut by_name: HashMap<String, Vec<(RegionCode, PosyanduId)>> = HashMap::new();
        for (id, held) in &book.posyandu {
            let key = normal(bare(&held.document.name, POSYANDU));
            by_name.entry(key).or_default().push((held.document.desa, *id));
        }
        let puskesmas = book
            .puskesmas
            .iter()
            .map(|(id, held)| (normal(bare(&held.document.name, PUSKESMAS)), *id));
        Self {
            names: NameIndex::new(regency),
            regency,
            stamp,
            fallback: fallback.filter(|id| book.posyandu.contains_key(id)),
            by_name,
            puskesmas_by_name: puskesmas.collect(),
            seen: HashMap::new(),
            new: Vec::new(),
            new_puskesmas: Vec::new(),
        }
    }

    /// Where a row belongs.
    pub fn place(&mut self, place: &RowPlace, new_bits: &mut impl FnMut() -> u64) -> Placed {
        if let Some(placed) = self.seen.get(place) {
            return *placed;
        }
        let code = self.region(place);
        let posyandu = self.posyandu(place, code, new_bits);
        let desa = Some(code).filter(|code| code.level() == Level::Desa);
        let placed = Placed { posyandu, desa };
        self.seen.insert(place.clone(), placed);
        placed
    }

    /// The smallest region that is sure.
    fn region(&self, place: &RowPlace) -> RegionCode {
        let desa = match self.names.find_desa(&place.kecamatan, &place.desa) {
            Found::Exact(code) => Some(code),
            // The only desa of that name, and a kecamatan that is none: misspelt ("Guguk Panjang"
            // for Guguak Panjang). One that is there but without this desa contradicts the row.
            Found::Ambiguous(codes)
                if self.names.find_kecamatan(&place.kecamatan) == Found::None =>
            {
                <[RegionCode; 1]>::try_from(codes).ok().map(|[code]| code)
            }
            Found::Ambiguous(_) | Found::None => None,
        };
        desa.or_else(|| self.names.find_kecamatan(&place.kecamatan).exact())
            .unwrap_or(self.regency.code)
    }

    fn posyandu(
        &mut self,
        place: &RowPlace,
        code: RegionCode,
        new_bits: &mut impl FnMut() -> u64,
    ) -> PosyanduId {
        let written = bare(&place.posyandu, POSYANDU);
        if let Some(fallback) = self.fallback.filter(|_| normal(written).is_empty()) {
            return fallback;
        }
        // A sheet without Posyandu is one of a desa, or of a Puskesmas.
        let name = [written, &place.desa, bare(&place.puskesmas, PUSKESMAS)]
            .into_iter()
            .map(str::trim)
            .find(|name| !normal(name).is_empty())
            .unwrap_or("-");
        let key = normal(name);
        if let Some(id) = self.by_name.get(&key).and_then(|known| nearest(known, code)) {
            return id;
        }
        let id = Id::from_bits(new_bits());
        let puskesmas = self.puskesmas(place, code, new_bits);
        // The desa as it was written is kept where it could not be found.
        let area = if code.level() == Level::Desa { "" } else { place.desa.trim() };
        let posyandu = Posyandu {
            id,
            name: name.to_owned(),
            desa: code,
            area: area.to_owned(),
            puskesmas,
            registration: String::new(),
            point: None,
            address: String::new(),
            schedule: String::new(),
            kader: None,
            ilp_since: None,
            open: true,
            edited: self.stamp.clone(),
            extra: Extra::new(),
        };
        self.by_name.entry(key).or_default().push((code, id));
        self.new.push((posyandu, place.clone()));
        id
    }

    fn puskesmas(
        &mut self,
        place: &RowPlace,
        code: RegionCode,
        new_bits: &mut impl FnMut() -> u64,
    ) -> Option<PuskesmasId> {
        let name = bare(&place.puskesmas, PUSKESMAS).trim();
        let key = normal(name);
        if key.is_empty() {
            return None;
        }
        if let Some(id) = self.puskesmas_by_name.get(&key) {
            return Some(*id);
        }
        let id = Id::from_bits(new_bits());
        let new = new_puskesmas(id, name, code.at(Level::Kecamatan), &self.stamp);
        self.new_puskesmas.push(new);
        self.puskesmas_by_name.insert(key, id);
        Some(id)
    }

    /// The new Posyandu as a preview shows them.
    pub fn shown(&self, children: &HashMap<PosyanduId, u32>) -> Vec<NewPosyandu> {
        let found = |code: RegionCode, level| {
            code.at(level).and_then(|code| self.regency.name_of(code)).map(str::to_owned)
        };
        let shown = |(posyandu, place): &(Posyandu, RowPlace)| NewPosyandu {
            name: posyandu.name.clone(),
            desa: found(posyandu.desa, Level::Desa).unwrap_or_else(|| place.desa.clone()),
            kecamatan: found(posyandu.desa, Level::Kecamatan)
                .unwrap_or_else(|| place.kecamatan.clone()),
            children: children.get(&posyandu.id).copied().unwrap_or(0),
            placed: posyandu.desa.level() == Level::Desa,
        };
        self.new.iter().map(shown).collect()
    }
}

/// Of several Posyandu of one name the one of this region, or the only one that can be meant.
fn nearest(known: &[(RegionCode, PosyanduId)], code: RegionCode) -> Option<PosyanduId> {
    if let Some((_, id)) = known.iter().find(|(region, _)| *region == code) {
        return Some(*id);
    }
    let near = |region: RegionCode| region.is_within(code) || code.is_within(region);
    let mut near = known.iter().filter(|(region, _)| near(*region));
    near.next().filter(|_| near.next().is_none()).map(|(_, id)| *id)
}

/// Words in front of the name of a Posyandu.
pub const POSYANDU: &[&str] = &["posyandu", "pos", "pyd"];
/// Words before the name of a Puskesmas that say its kind only.
pub const PUSKESMAS: &[&str] = &["uptd", "upt", "blud", "puskesmas", "pkm", "pusk"];

/// A name without the kind in front of it; the kind alone is a name.
pub fn bare<'n>(name: &'n str, kinds: &[&str]) -> &'n str {
    let mut rest = name.trim();
    while let Some((first, more)) = rest.split_once(|c: char| c.is_whitespace() || c == '.') {
        let kind = first.trim_end_matches('.').to_lowercase();
        let more = more.trim_start_matches(|c: char| c.is_whitespace() || c == '.');
        if !kinds.contains(&kind.as_str()) || more.is_empty() {
            break;
        }
        rest = more;
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_in_front_are_no_names() {
        for (written, name) in [
            ("Posyandu Melati 1", "Melati 1"),
            ("POSYANDU  MELATI I", "MELATI I"),
            ("Pos. Mawar", "Mawar"),
            ("Posyandu", "Posyandu"),
            ("Posong", "Posong"),
        ] {
            assert_eq!(bare(written, POSYANDU), name, "{written}");
        }
        assert_eq!(bare("UPTD Puskesmas Sukamaju", PUSKESMAS), "Sukamaju");
        assert_eq!(normal(bare("Posyandu Melati 1", POSYANDU)), normal("MELATI I"));
    }

    #[test]
    fn a_name_without_desa_finds_the_only_posyandu_it_can_mean() {
        let code = |text: &str| RegionCode::parse(text).unwrap();
        let id = Id::from_bits;
        let one = [(code("13.75.01.1001"), id(1))];
        let two = [(code("13.75.01.1001"), id(1)), (code("13.75.01.1002"), id(2))];
        assert_eq!(nearest(&one, code("13.75")), Some(id(1)));
        assert_eq!(nearest(&two, code("13.75")), None);
        assert_eq!(nearest(&two, code("13.75.01.1002")), Some(id(2)));
        assert_eq!(nearest(&one, code("13.75.02.1001")), None);
    }
}
