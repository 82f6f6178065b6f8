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

/// The letters of a name: what can be told of its likeness to another without comparing them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    /// The letters a to z, as bits.
    pub mask: u32,
    /// How often each of them occurs, and how many other characters there are.
    counts: [u8; 27],
}

impl Letters {
    /// Of a name.
    pub fn of(name: &str) -> Self {
        let mut letters = Self::default();
        for c in name.chars() {
            let at = if c.is_ascii_lowercase() { (c as u8 - b'a') as usize } else { 26 };
            letters.counts[at] = letters.counts[at].saturating_add(1);
            letters.mask |= (1 << at) & 0x3ff_ffff;
        }
        letters
    }

    /// A limit that [`similarity`] of the two names does not pass, at a hundredth of its price.
    ///
    /// Jaro's measure is the mean of three parts: the share of matching characters in either
    /// name, for which those that occur in both are the limit, and the share of those in order,
    /// at most 1. Winkler adds a tenth of the rest for each of four first characters.
    pub fn likeness_at_most(&self, other: &Self) -> f64 {
        let pairs = || self.counts.iter().zip(&other.counts);
        // Names so long that a count is full say nothing.
        if pairs().any(|(a, b)| *a == u8::MAX || *b == u8::MAX) {
            return 1.0;
        }
        let sum = |counts: &[u8; 27]| counts.iter().map(|n| f64::from(*n)).sum::<f64>();
        let (a, b) = (sum(&self.counts), sum(&other.counts));
        let both: f64 = pairs().map(|(a, b)| f64::from(*a.min(b))).sum();
        if both == 0.0 {
            return if a + b == 0.0 { 1.0 } else { 0.0 };
        }
        let jaro = (both / a + both / b + 1.0) / 3.0;
        jaro + 0.4 * (1.0 - jaro)
    }
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

    proptest::proptest! {
        #[test]
        fn no_likeness_passes_its_limit(a in "[a-e é]{0,14}", b in "[a-e é]{0,14}") {
            let limit = Letters::of(&a).likeness_at_most(&Letters::of(&b));
            let likeness = similarity(&a, &b);
            proptest::prop_assert!(likeness <= limit + 1e-9, "{likeness} > {limit}");
        }
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
