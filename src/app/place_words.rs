//! Places in words, as every page says them.

use super::{places, state::use_app};
use crate::{
    desk::protocol::Overview,
    i18n::{
        Lang, Text,
        words::{common, shell},
    },
    records::Place,
};

/// Everything, in words of its kind: "Seluruh kabupaten" or "Seluruh kota".
pub fn whole_regency(lang: Lang) -> &'static str {
    let code = |overview: Option<&Overview>| overview?.settings.regency;
    let text: Text = match use_app().overview.with(code) {
        Some(code) if code.is_kota() => shell::WHOLE_KOTA,
        Some(_) => shell::WHOLE_REGENCY,
        None => shell::WHOLE_EITHER,
    };
    text.of(lang)
}

/// The regency by its name, or in words as long as it has none.
pub fn regency_name(lang: Lang) -> String {
    let name = |overview: Option<&Overview>| Some(overview?.settings.regency_name.clone());
    let name = use_app().overview.with(name).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| whole_regency(lang).to_owned())
}

/// "Posyandu Melati", unless the name says so already.
pub fn full_name(name: &str, lang: Lang) -> String {
    if name.to_lowercase().starts_with("posyandu") {
        name.to_owned()
    } else {
        common::POSYANDU_NAMED.fill(lang, &[("name", &name)])
    }
}

/// A place whose name an answer of the desk has: "Posyandu Melati, Sukamaju"; the regency by its own
/// name.
pub fn place_words(place: &Place, name: &str, within: &str, lang: Lang) -> String {
    let named = match place {
        Place::Regency => regency_name(lang),
        Place::Puskesmas(_) => common::PUSKESMAS_NAMED.fill(lang, &[("name", &name)]),
        Place::Posyandu(_) => full_name(name, lang),
        Place::Region(_) => name.to_owned(),
    };
    if within.is_empty() { named } else { format!("{named}, {within}") }
}

/// The way down to a place: "Kenari › Sukamaju"; the regency by its own name.
pub fn place_path(place: &Place, lang: Lang) -> String {
    way(place, lang).join(" › ")
}

/// A place and what it lies in: "Sukamaju, Kenari"; the regency by its own name.
pub fn place_within(place: &Place, lang: Lang) -> String {
    let mut names = way(place, lang);
    names.reverse();
    names.join(", ")
}

/// Names from large to small, of which there is at least one once the places are known.
fn way(place: &Place, lang: Lang) -> Vec<String> {
    if *place == Place::Regency {
        return vec![regency_name(lang)];
    }
    let way = use_app().places.with(|all| Some(places::way_to(all?, place)));
    let Some(way) = way else { return Vec::new() };
    if way.is_empty() {
        return vec![shell::PLACE_UNKNOWN.of(lang).to_owned()];
    }
    way.into_iter().map(|(name, _)| name).collect()
}
