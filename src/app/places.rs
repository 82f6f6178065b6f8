//! The tree of places as the breadcrumb and the pickers need it. Pure.

use crate::{
    desk::protocol::{PlacePosyandu, Places, SessionCounts},
    records::{Place, PosyanduId},
    wilayah::{Level, RegionCode},
};

/// A place that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceItem {
    /// The place.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// What it lies in, in words.
    pub within: String,
    /// How deep: 0 kecamatan, 1 desa, 2 Posyandu.
    pub depth: u8,
}

/// All places in the order of the tree.
pub fn all(places: &Places) -> Vec<PlaceItem> {
    let mut items = Vec::new();
    for kecamatan in &places.kecamatan {
        items.push(PlaceItem {
            place: Place::Region(kecamatan.code),
            name: kecamatan.name.clone(),
            within: String::new(),
            depth: 0,
        });
        for desa in &kecamatan.desa {
            items.push(PlaceItem {
                place: Place::Region(desa.code),
                name: desa.name.clone(),
                within: kecamatan.name.clone(),
                depth: 1,
            });
            let within = format!("{}, {}", desa.name, kecamatan.name);
            items.extend(desa.posyandu.iter().map(|posyandu| item(posyandu, &within)));
        }
    }
    items.extend(places.unplaced.iter().map(|posyandu| item(posyandu, "")));
    items
}

fn item(posyandu: &PlacePosyandu, within: &str) -> PlaceItem {
    PlaceItem {
        place: Place::Posyandu(posyandu.id),
        name: posyandu.name.clone(),
        within: within.to_owned(),
        depth: 2,
    }
}

/// The way from the regency down to a place: names and places, without the regency itself.
pub fn way_to(places: &Places, place: &Place) -> Vec<(String, Place)> {
    match place {
        Place::Regency => Vec::new(),
        Place::Puskesmas(id) => {
            let found = places.puskesmas.iter().find(|puskesmas| puskesmas.id == *id);
            found
                .map(|p| vec![(format!("Puskesmas {}", p.name), place.clone())])
                .unwrap_or_default()
        }
        Place::Region(code) => way_to_region(places, *code),
        Place::Posyandu(id) => way_to_posyandu(places, *id),
    }
}

fn way_to_region(places: &Places, code: RegionCode) -> Vec<(String, Place)> {
    let above = code.at(Level::Kecamatan);
    let Some(kecamatan) = places.kecamatan.iter().find(|k| Some(k.code) == above) else {
        return Vec::new();
    };
    let mut way = vec![(kecamatan.name.clone(), Place::Region(kecamatan.code))];
    if let Some(desa) = kecamatan.desa.iter().find(|desa| desa.code == code) {
        way.push((desa.name.clone(), Place::Region(desa.code)));
    }
    way
}

fn way_to_posyandu(places: &Places, id: PosyanduId) -> Vec<(String, Place)> {
    let desa = places.kecamatan.iter().flat_map(|kecamatan| &kecamatan.desa);
    let home = desa.into_iter().find(|desa| desa.posyandu.iter().any(|p| p.id == id));
    let mut way = home.map(|desa| way_to_region(places, desa.code)).unwrap_or_default();
    if let Some(posyandu) = posyandu_in(places, &Place::Posyandu(id)).next() {
        way.push((posyandu.name.clone(), Place::Posyandu(id)));
    }
    way
}

/// Desa and kecamatan of a Posyandu, in words.
pub fn within(places: &Places, id: PosyanduId) -> String {
    let way = way_to_posyandu(places, id);
    let above: Vec<&str> = way.iter().rev().skip(1).map(|(name, _)| name.as_str()).collect();
    above.join(", ")
}

/// The Posyandu that lie in a place.
pub fn posyandu_in<'a>(
    places: &'a Places,
    place: &'a Place,
) -> impl Iterator<Item = &'a PlacePosyandu> {
    let in_tree = places
        .kecamatan
        .iter()
        .flat_map(|kecamatan| &kecamatan.desa)
        .flat_map(|desa| desa.posyandu.iter().map(move |posyandu| (Some(desa.code), posyandu)));
    let unplaced = places.unplaced.iter().map(|posyandu| (None, posyandu));
    in_tree.chain(unplaced).filter(|(desa, posyandu)| is_in(place, *desa, posyandu)).map(|(_, p)| p)
}

fn is_in(place: &Place, desa: Option<RegionCode>, posyandu: &PlacePosyandu) -> bool {
    match place {
        Place::Regency => true,
        Place::Region(code) => desa.is_some_and(|desa| desa.is_within(*code)),
        Place::Puskesmas(id) => posyandu.puskesmas == Some(*id),
        Place::Posyandu(id) => posyandu.id == *id,
    }
}

/// The sum of figures. K is known only where somebody recorded it.
pub fn sum<'a>(counts: impl Iterator<Item = &'a SessionCounts>) -> SessionCounts {
    counts.fold(SessionCounts::default(), |sum, c| SessionCounts {
        s: sum.s + c.s,
        k: match (sum.k, c.k) {
            (None, None) => None,
            (a, b) => Some(a.unwrap_or(0) + b.unwrap_or(0)),
        },
        d: sum.d + c.d,
        n: sum.n + c.n,
        t: sum.t + c.t,
        o: sum.o + c.o,
        b: sum.b + c.b,
        two_t: sum.two_t + c.two_t,
        bgm: sum.bgm + c.bgm,
        above_orange: sum.above_orange + c.above_orange,
        stunted: sum.stunted + c.stunted,
        stunted_of: sum.stunted_of + c.stunted_of,
        wasted: sum.wasted + c.wasted,
        wasted_of: sum.wasted_of + c.wasted_of,
        underweight: sum.underweight + c.underweight,
        underweight_of: sum.underweight_of + c.underweight_of,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        desk::protocol::{PlaceDesa, PlaceKecamatan},
        documents::Id,
    };

    fn posyandu(bits: u64, name: &str, d: u32) -> PlacePosyandu {
        PlacePosyandu {
            id: Id::from_bits(bits),
            name: name.to_owned(),
            open: true,
            puskesmas: (bits == 2).then(|| Id::from_bits(77)),
            children: 10,
            counts: SessionCounts { s: 10, d, ..SessionCounts::default() },
            last_visit: None,
        }
    }

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).unwrap()
    }

    fn tree() -> Places {
        let desa = |at: &str, name: &str, posyandu| PlaceDesa {
            code: code(at),
            name: name.to_owned(),
            posyandu,
        };
        Places {
            month: None,
            kecamatan: vec![PlaceKecamatan {
                code: code("99.01.01"),
                name: "Kenari".to_owned(),
                desa: vec![
                    desa("99.01.01.2001", "Sukamaju", vec![posyandu(1, "Melati", 8)]),
                    desa("99.01.01.2002", "Wanasari", vec![posyandu(2, "Mawar", 5)]),
                ],
            }],
            unplaced: vec![posyandu(3, "Anggrek", 1)],
            puskesmas: Vec::new(),
        }
    }

    #[test]
    fn the_way_leads_from_large_to_small() {
        let names = |place: &Place| -> Vec<String> {
            way_to(&tree(), place).into_iter().map(|(name, _)| name).collect()
        };
        assert_eq!(names(&Place::Posyandu(Id::from_bits(2))), ["Kenari", "Wanasari", "Mawar"]);
        assert_eq!(names(&Place::Region(code("99.01.01.2001"))), ["Kenari", "Sukamaju"]);
        assert_eq!(names(&Place::Region(code("99.01.01"))), ["Kenari"]);
        assert_eq!(names(&Place::Posyandu(Id::from_bits(3))), ["Anggrek"]);
        assert!(names(&Place::Regency).is_empty());
        assert!(names(&Place::Posyandu(Id::from_bits(99))).is_empty());
    }

    #[test]
    fn figures_add_up_inside_a_place() {
        let tree = tree();
        let d = |place: Place| sum(posyandu_in(&tree, &place).map(|p| &p.counts)).d;
        assert_eq!(d(Place::Regency), 14);
        assert_eq!(d(Place::Region(code("99.01.01"))), 13);
        assert_eq!(d(Place::Region(code("99.01.01.2002"))), 5);
        assert_eq!(d(Place::Puskesmas(Id::from_bits(77))), 5);
        assert_eq!(d(Place::Posyandu(Id::from_bits(3))), 1);
        assert_eq!(sum([].into_iter()).k, None);
    }

    #[test]
    fn every_place_can_be_chosen() {
        let depths: Vec<u8> = all(&tree()).iter().map(|item| item.depth).collect();
        assert_eq!(depths, [0, 1, 2, 1, 2, 2]);
    }
}
