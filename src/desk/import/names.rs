//! Names of persons as they are compared.

use crate::records::PersonalText;

/// Names at least so similar (Jaro–Winkler, 0 to 1) may be one name.
pub const SIMILAR: f64 = 0.90;

/// What the parents of two records say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// One of them has the same name.
    Same,
    /// One of them has a similar name.
    Similar,
    /// Other names.
    Other,
    /// One record names none.
    Unknown,
}

/// Parents compared: `Nama Ortu` may hold one or both, in either order.
pub fn family(a: &PersonalText, b: &PersonalText) -> Family {
    if a.is_empty() || b.is_empty() {
        return Family::Unknown;
    }
    if a == b {
        return Family::Same;
    }
    let names = |text: &PersonalText| -> Vec<String> {
        let parts = text.reveal().split(['/', '&', ',', ';']);
        parts.map(|part| loose(&name(part))).filter(|part| part.len() > 1).collect()
    };
    let (a, b) = (names(a), names(b));
    if a.is_empty() || b.is_empty() {
        return Family::Unknown;
    }
    let pairs = || a.iter().flat_map(|x| b.iter().map(move |y| (x, y)));
    if pairs().any(|(x, y)| x == y) {
        Family::Same
    } else if pairs().any(|(x, y)| similarity(x, y) >= SIMILAR) {
        Family::Similar
    } else {
        Family::Other
    }
}

/// A name as it is compared: lower-case words of letters and digits.
pub fn name(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !matches!(c, '\'' | '’' | '‘' | '`') && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.trim().to_owned()
}

/// Ways of writing one name made one.
pub fn loose(name: &str) -> String {
    let word = |word: &str| -> String {
        match word {
            "muh" | "moh" | "mohd" | "muhamad" | "mohamad" | "mohammad" | "mochamad"
            | "mochammad" | "mhd" => "muhammad".to_owned(),
            "abd" | "abdl" => "abdul".to_owned(),
            "st" | "sitti" => "siti".to_owned(),
            other => other.to_owned(),
        }
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// The letters of a name, as bits.
pub fn letters(name: &str) -> u32 {
    let letter = |b: u8| b.is_ascii_lowercase().then(|| 1 << (b - b'a'));
    name.bytes().filter_map(letter).fold(0, |mask, bit| mask | bit)
}

/// Likeness of two names, 0 to 1, whatever the order of their words.
pub fn similarity(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let straight = strsim::jaro_winkler(a, b);
    if !a.contains(' ') && !b.contains(' ') {
        return straight;
    }
    let sorted = |name: &str| {
        let mut words: Vec<&str> = name.split(' ').collect();
        words.sort_unstable();
        words.join(" ")
    };
    straight.max(strsim::jaro_winkler(&sorted(a), &sorted(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_written_differently() {
        assert_eq!(name("  SITI  Nur'aini. B "), "siti nuraini b");
        for (a, b) in [("Moh. Rizki", "Muhammad Rizki"), ("St Aminah", "Siti Aminah")] {
            assert_eq!(loose(&name(a)), loose(&name(b)));
        }
        assert!(similarity("aminah siti", "siti aminah") > 0.999);
        assert!(similarity("hasanuddin", "hasanudin") >= SIMILAR);
        assert!(similarity("hasan", "zulkifli") < SIMILAR);
    }

    #[test]
    fn parents_in_any_order() {
        let family = |a, b| family(&PersonalText::new(a), &PersonalText::new(b));
        assert_eq!(family("Siti / Budi", "BUDI"), Family::Same);
        assert_eq!(family("Siti Aminah", "Siti Aminahh"), Family::Similar);
        assert_eq!(family("Siti", "Dewi"), Family::Other);
        assert_eq!(family("", "Dewi"), Family::Unknown);
        assert_eq!(family("-", "Dewi"), Family::Unknown);
    }
}
