//! The letterhead of a tier: kecamatan and desa write under their own name.

use super::doc::Letterhead;

/// The letterhead as it stands on a paper of a place. `tiers` are the names of the place and of
/// those above it, the regency first. The regency's is the setting itself; below it the first line
/// (the regency's government), then the names down to the place, and no address: the setting's is
/// that of another office. `None` where none was set.
///
/// Source: usage of kecamatan and desa (Permendagri 1/2023, tata naskah dinas [UNVERIFIED]).
pub fn of_tier(head: &Letterhead, tiers: &[String]) -> Option<Letterhead> {
    if head.is_empty() {
        return None;
    }
    let below = tiers.get(1..).unwrap_or_default();
    if below.is_empty() {
        return Some(head.clone());
    }
    let first = head.lines.first().cloned();
    let lines = first.into_iter().chain(below.iter().cloned()).collect();
    Some(Letterhead { lines, address: String::new(), logo: head.logo.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_tiers_write_under_their_own_name() {
        let names = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        let head = Letterhead {
            lines: names(&["Pemerintah Kabupaten Idaman", "Sekretariat Daerah"]),
            address: "Jalan Satu".to_owned(),
            logo: vec![1],
        };
        let regency = names(&["Kabupaten Idaman"]);
        assert_eq!(of_tier(&head, &regency), Some(head.clone()));
        let desa = names(&["Kabupaten Idaman", "Kecamatan Lumbung", "Desa Air"]);
        let below = of_tier(&head, &desa).unwrap();
        assert_eq!(below.lines, ["Pemerintah Kabupaten Idaman", "Kecamatan Lumbung", "Desa Air"]);
        assert_eq!((below.address.as_str(), below.logo), ("", vec![1]));
        assert_eq!(of_tier(&Letterhead::default(), &desa), None);
    }
}
