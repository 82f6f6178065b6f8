//! How a page is looked at, in its address: level, order, second map. So a copied link and the way
//! back show the same view.
//!
//! Pure. A choice is a short code of letters, figures, dots and hyphens; whatever else stands in an
//! address is left out, and no text that somebody typed ever comes here.

/// What can be chosen on a page and lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ViewKey {
    /// Tier of the places that are compared.
    Level,
    /// Table, funnel, slopes.
    Shown,
    /// Order of a list.
    Sort,
    /// Which rows of a list.
    Only,
    /// Registered or projected children.
    Sasaran,
    /// Estimates pulled towards the mean.
    Estimate,
    /// Intervals beside the rates.
    Intervals,
    /// Everything, not the main lines only.
    All,
    /// The long view of the months.
    Months,
    /// Month, quarter or year.
    Span,
    /// Indicator of the second map.
    Second,
    /// Month of the second map.
    SecondMonth,
    /// Classes of the map.
    Classes,
    /// What is drawn on the map.
    Layers,
    /// What is chosen on the map.
    Picked,
    /// Of which partner.
    Partner,
    /// Of which kind.
    Kind,
    /// Of which year.
    Year,
}

/// In the order in which an address has them.
const KEYS: [(&str, ViewKey); 18] = [
    ("tingkat", ViewKey::Level),
    ("bentuk", ViewKey::Shown),
    ("urutan", ViewKey::Sort),
    ("hanya", ViewKey::Only),
    ("sasaran", ViewKey::Sasaran),
    ("perkiraan", ViewKey::Estimate),
    ("rentang", ViewKey::Intervals),
    ("lengkap", ViewKey::All),
    ("bulanan", ViewKey::Months),
    ("jangka", ViewKey::Span),
    ("kedua", ViewKey::Second),
    ("bulan-kedua", ViewKey::SecondMonth),
    ("kelas", ViewKey::Classes),
    ("lapis", ViewKey::Layers),
    ("pilih", ViewKey::Picked),
    ("mitra", ViewKey::Partner),
    ("macam", ViewKey::Kind),
    ("tahun", ViewKey::Year),
];

/// Longer than any code: `posyandu-` with an id, five layers.
const LONGEST: usize = 48;

/// The lasting choices of a page that are not as they are at first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View(Vec<(ViewKey, String)>);

impl View {
    /// What was chosen, as its code.
    pub fn get(&self, key: ViewKey) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == key).map(|(_, code)| code.as_str())
    }

    /// Chooses; `None` is as it is at first. A code that is none is not taken.
    #[must_use]
    pub fn with(mut self, key: ViewKey, code: Option<&str>) -> Self {
        self.0.retain(|(known, _)| *known != key);
        if let Some(code) = code.filter(|code| is_code(code)) {
            self.0.push((key, code.to_owned()));
            self.0.sort();
        }
        self
    }

    /// Takes a pair of an address, if it is one of ours.
    pub(super) fn take(&mut self, key: &str, code: &str) {
        if let Some((_, key)) = KEYS.into_iter().find(|(name, _)| *name == key) {
            *self = std::mem::take(self).with(key, Some(code));
        }
    }

    /// The pairs of the address.
    pub(super) fn pairs(&self) -> impl Iterator<Item = String> + '_ {
        let name = |key| KEYS.into_iter().find(|(_, known)| *known == key).map_or("", |(n, _)| n);
        self.0.iter().map(move |(key, code)| format!("{}={code}", name(*key)))
    }
}

fn is_code(text: &str) -> bool {
    let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, b'-' | b'.');
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_a_name_of_its_own() {
        for (at, (name, key)) in KEYS.into_iter().enumerate() {
            let mut view = View::default();
            view.take(name, "a-1");
            assert_eq!(view.get(key), Some("a-1"));
            assert_eq!(view.pairs().collect::<Vec<_>>(), [format!("{name}=a-1")]);
            assert!(KEYS[..at].iter().all(|(other, k)| *other != name && *k != key));
        }
    }

    #[test]
    fn the_last_choice_stands_and_the_order_does_not_matter() {
        let one =
            View::default().with(ViewKey::Sort, Some("nama")).with(ViewKey::Level, Some("desa"));
        let two = View::default()
            .with(ViewKey::Level, Some("posyandu"))
            .with(ViewKey::Sort, Some("nama"))
            .with(ViewKey::Level, Some("desa"));
        assert_eq!(one, two);
        let none = two.with(ViewKey::Level, None).with(ViewKey::Sort, None);
        assert_eq!(none, View::default());
    }

    #[test]
    fn what_is_no_code_is_left_out() {
        let long = "a".repeat(LONGEST + 1);
        for odd in ["", "Siti Aminah", "a&b", "a=b", "a#", "ä", "%20", long.as_str()] {
            let mut view = View::default();
            view.take("tingkat", odd);
            view.take("nama", "siti");
            assert_eq!(view, View::default(), "{odd}");
        }
    }
}
