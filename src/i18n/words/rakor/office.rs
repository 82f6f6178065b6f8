//! How somebody is called by office.

use super::ON_BEHALF_SAID;
use crate::{
    i18n::{Lang, Words as _},
    records::coordination::{Party, Standing},
};

/// Office, instansi and standing in one line, without the name.
pub fn office(party: &Party, lang: Lang) -> String {
    // "Plt Kepala Dinas" is how an office is called that is held for a time. Who holds a seat by
    // another office is called by that office alone.
    let acting = matches!(party.standing, Standing::Pj | Standing::Plt | Standing::Plh);
    let standing = acting.then(|| party.standing.say(lang));
    let position = match (standing, party.position.is_empty()) {
        (Some(standing), false) => format!("{standing} {}", party.position),
        _ => party.position.clone(),
    };
    let sector = || party.sector.map(|sector| sector.say(lang).to_owned()).unwrap_or_default();
    let instansi = if party.instansi.is_empty() { sector() } else { party.instansi.clone() };
    let on_behalf = (!party.on_behalf_of.is_empty())
        .then(|| ON_BEHALF_SAID.fill(lang, &[("whom", &party.on_behalf_of)]));
    let (position, instansi) = named_by_place(position, instansi);
    let all = [position, instansi, on_behalf.unwrap_or_default()];
    let said: Vec<&str> = all.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    said.join(", ")
}

/// "Bupati, Kabupaten Idaman" is called "Bupati Idaman", and "Ketua TP PKK Kecamatan, Kecamatan
/// Lumbung" is "Ketua TP PKK Kecamatan Lumbung": a kind of place stands once.
fn named_by_place(position: String, instansi: String) -> (String, String) {
    const KINDS: [&str; 5] = ["Kabupaten", "Kota", "Kecamatan", "Desa", "Kelurahan"];
    const HEADS: [&str; 6] =
        ["Bupati", "Wakil Bupati", "Wali Kota", "Camat", "Lurah", "Kepala Desa"];
    let bare = KINDS.iter().find_map(|kind| {
        let bare = instansi.strip_prefix(kind)?.strip_prefix(' ')?;
        let said = position.split(' ').next_back() == Some(*kind) && *kind != "Desa";
        let head = HEADS.iter().any(|head| {
            position.strip_suffix(head).is_some_and(|left| left.is_empty() || left.ends_with(' '))
        });
        (said || head).then(|| bare.to_owned())
    });
    match bare {
        Some(bare) => (format!("{position} {bare}"), String::new()),
        None => (position, instansi),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_called_as_people_call_it() {
        use Standing::{Definitif, ExOfficio, Plt};

        let said = |position: &str, instansi: &str, standing| {
            let (position, instansi) = (position.to_owned(), instansi.to_owned());
            office(&Party { instansi, position, standing, ..Party::default() }, Lang::Id)
        };
        assert_eq!(said("Bupati", "Kabupaten Idaman", Definitif), "Bupati Idaman");
        assert_eq!(said("Camat", "Kecamatan Lumbung", Plt), "Plt Camat Lumbung");
        assert_eq!(
            said("Ketua TP PKK Kabupaten", "Kabupaten Idaman", ExOfficio),
            "Ketua TP PKK Kabupaten Idaman"
        );
        // Other offices keep their institution.
        for (position, instansi) in [
            ("Kepala Dinas Kesehatan", "Kabupaten Idaman"),
            ("Kepala Bidang", "Dinas Kesehatan"),
            ("Sekretaris Camat Lumbung", "Kecamatan Lumbung"),
        ] {
            let both = format!("{position}, {instansi}");
            assert_eq!(said(position, instansi, Definitif), both);
        }
    }
}
