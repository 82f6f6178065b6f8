//! A place as papers call it.

use crate::{
    app::{AppState, full_name, lang, places, regency_name},
    records::Place,
    wilayah::{DesaKind, Level, RegionCode},
};

/// The regency, and the places below it down to this one.
pub fn tiers(app: AppState, place: &Place) -> Vec<String> {
    let way = app.places.with(|places| places.map(|places| places::way_to(places, place)));
    let below = way.unwrap_or_default().into_iter().map(|(name, one)| named(&name, &one));
    std::iter::once(regency_name(lang())).chain(below).collect()
}

/// The place with those above it: "Kelurahan Loktuan, Kecamatan Bontang Utara, Kota Bontang".
pub fn long(app: AppState, place: &Place) -> String {
    let mut tiers = tiers(app, place);
    tiers.reverse();
    tiers.join(", ")
}

/// The place by itself.
pub fn short(app: AppState, place: &Place) -> String {
    let way = app.places.with(|places| places.map(|places| places::way_to(places, place)));
    let last = way.and_then(|mut way| way.pop());
    last.map_or_else(|| regency_name(lang()), |(name, _)| name)
}

fn named(name: &str, place: &Place) -> String {
    match place {
        Place::Regency | Place::Puskesmas(_) => name.to_owned(),
        Place::Posyandu(_) => full_name(name, lang()),
        Place::Region(code) => format!("{} {name}", kind(*code)),
    }
}

/// Terms of the administration, in Indonesian in both languages.
fn kind(code: RegionCode) -> &'static str {
    match (code.level(), code.desa_kind()) {
        (Level::Kecamatan, _) => "Kecamatan",
        (Level::Desa, Some(DesaKind::Kelurahan)) => "Kelurahan",
        _ => "Desa",
    }
}
