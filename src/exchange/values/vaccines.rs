//! Vaccines named in free text ("BCG, Polio 1; DPT-HB-Hib 2").

use crate::records::Vaccine;

/// The vaccines that are recognised, in the order of the schedule and once each, and whether
/// everything in the text was.
pub fn parse(text: &str) -> (Vec<Vaccine>, bool) {
    let mut found = Vec::new();
    let mut all = true;
    for part in text.split([',', ';', '/', '+', '&', '\n']).flat_map(|part| part.split(" dan ")) {
        let letters = part.chars().filter(|c| c.is_alphanumeric());
        let name: String = letters.flat_map(char::to_lowercase).collect();
        if name.is_empty() || name == "tidak" {
            continue;
        }
        match vaccine(&name) {
            Some(vaccine) => found.push(vaccine),
            None => all = false,
        }
    }
    found.sort_unstable();
    found.dedup();
    (found, all)
}

/// One vaccine by its normalised name, old and new names alike (domain.md 3.4).
fn vaccine(name: &str) -> Option<Vaccine> {
    let name = name.strip_prefix("imunisasi").unwrap_or(name);
    Some(match name {
        "hb0" | "hbo" | "hepatitisb" | "hepatitisb0" | "hepb" | "hepb0" => Vaccine::Hb0,
        "bcg" => Vaccine::Bcg,
        "opv1" | "polio1" | "polio" => Vaccine::Opv1,
        "opv2" | "polio2" => Vaccine::Opv2,
        "opv3" | "polio3" => Vaccine::Opv3,
        "opv4" | "polio4" => Vaccine::Opv4,
        "ipv1" | "ipv" | "polioipv1" => Vaccine::Ipv1,
        "ipv2" | "polioipv2" => Vaccine::Ipv2,
        "pcv1" => Vaccine::Pcv1,
        "pcv2" => Vaccine::Pcv2,
        "pcv3" | "pcvlanjutan" => Vaccine::Pcv3,
        "rv1" | "rotavirus1" | "rota1" => Vaccine::Rv1,
        "rv2" | "rotavirus2" | "rota2" => Vaccine::Rv2,
        "rv3" | "rotavirus3" | "rota3" => Vaccine::Rv3,
        "mr1" | "mr" | "campak" | "campak1" | "campakrubella" | "campakrubela"
        | "campakrubella1" => Vaccine::Mr1,
        "mr2"
        | "mrlanjutan"
        | "campak2"
        | "campaklanjutan"
        | "campakrubella2"
        | "campakrubellalanjutan"
        | "boostermr"
        | "mrbooster" => Vaccine::Mr2,
        "je" | "japaneseencephalitis" => Vaccine::Je,
        _ => return dpt(name),
    })
}

fn dpt(name: &str) -> Option<Vaccine> {
    let (prefixed, booster) = match name.strip_prefix("booster") {
        Some(rest) => (rest, true),
        None => (name, false),
    };
    let families = ["dpthbhib", "dpthibhb", "dpthb", "dpt", "pentabio", "pentavalen", "penta"];
    let dose = families.iter().find_map(|family| prefixed.strip_prefix(family))?;
    Some(match dose {
        "" if booster => Vaccine::DptHbHibBooster,
        "1" => Vaccine::DptHbHib1,
        "2" => Vaccine::DptHbHib2,
        "3" => Vaccine::DptHbHib3,
        "4" | "lanjutan" | "booster" => Vaccine::DptHbHibBooster,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_printed_name_is_recognised() {
        for (vaccine, name) in Vaccine::ALL {
            assert_eq!(parse(name), (vec![vaccine], true), "{name}");
        }
    }

    #[test]
    fn lists_old_names_and_the_unknown() {
        let (found, all) = parse("BCG, Polio 1; pentabio 2 dan campak");
        assert_eq!(found, [Vaccine::Bcg, Vaccine::Opv1, Vaccine::DptHbHib2, Vaccine::Mr1]);
        assert!(all);
        assert_eq!(parse("Lengkap"), (vec![], false));
        assert_eq!(parse(""), (vec![], true));
    }
}
