//! Names of months, Indonesian and English, full and short.

const NAMES: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "pebruari", "february"],
    &["maret", "march"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["agustus", "august", "agst", "ags", "agt"],
    &["september"],
    &["oktober", "october"],
    &["november", "nopember"],
    &["desember", "december"],
];

/// The month (1–12) of a name or of its beginning from three letters on.
pub fn number(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    if word.len() < 3 {
        return None;
    }
    let named = |names: &&[&str]| names.iter().any(|name| name.starts_with(&word));
    NAMES.iter().position(named).map(|index| index as u32 + 1)
}

/// Takes a month off the front or the end of a normalised heading: (month, what is left).
pub fn strip(heading: &str) -> Vec<(u32, &str)> {
    let mut found = Vec::new();
    for (index, names) in NAMES.iter().enumerate() {
        for name in *names {
            for part in [name, &name[..name.len().min(3)]] {
                let month = index as u32 + 1;
                found.extend(heading.strip_prefix(part).map(|rest| (month, rest)));
                found.extend(heading.strip_suffix(part).map(|rest| (month, rest)));
            }
        }
    }
    found.retain(|(_, rest)| !rest.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_and_short_names() {
        for (word, month) in
            [("Mei", 5), ("Agu", 8), ("Aug", 8), ("agst", 8), ("Nop", 11), ("Sept", 9), ("Des", 12)]
        {
            assert_eq!(number(word), Some(month), "{word}");
        }
        assert_eq!(number("ma"), None);
        assert_eq!(number("Senin"), None);
    }
}
