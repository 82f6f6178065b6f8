//! Finding the region that the words of an imported row mean.

use std::collections::HashMap;

use super::normal::{self, Prefix};
use super::{DesaKind, Regency, RegionCode};

/// What a name led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One region, without doubt.
    Exact(RegionCode),
    /// These; a person has to choose. Ordered by code.
    Ambiguous(Vec<RegionCode>),
    /// Nothing.
    None,
}

impl Found {
    /// The code when there is no doubt.
    pub fn exact(&self) -> Option<RegionCode> {
        if let Self::Exact(code) = self { Some(*code) } else { None }
    }

    fn of(mut codes: Vec<RegionCode>) -> Self {
        codes.sort_unstable();
        codes.dedup();
        match codes[..] {
            [] => Self::None,
            [code] => Self::Exact(code),
            _ => Self::Ambiguous(codes),
        }
    }
}

/// Names of one level, by the ways they are written.
pub(super) struct Names {
    normal: HashMap<String, Vec<RegionCode>>,
    loose: HashMap<String, Vec<RegionCode>>,
    kinds: &'static [Prefix],
}

impl Names {
    /// `kinds` are what may be written in front of names of this level.
    pub(super) fn new<S: AsRef<str>>(
        names: impl Iterator<Item = (RegionCode, S)>,
        kinds: &'static [Prefix],
    ) -> Self {
        let mut keys = Self { normal: HashMap::new(), loose: HashMap::new(), kinds };
        for (code, name) in names {
            let name = name.as_ref();
            keys.normal.entry(normal::normal(name)).or_default().push(code);
            keys.loose.entry(normal::loose(name)).or_default().push(code);
        }
        keys
    }

    /// Tries the name as it stands, then with the kinds in front taken off one by one,
    /// then with abbreviations spelled out; the first way that leads anywhere decides.
    pub(super) fn find(&self, name: &str, admitted: impl Fn(RegionCode) -> bool) -> Found {
        let mut ways = vec![name.to_owned()];
        let mut kind = None;
        while let Some((found, rest)) = ways.last().and_then(|n| normal::strip(n, self.kinds)) {
            kind = Some(found);
            ways.push(rest);
        }
        let strict = ways.iter().map(|n| (&self.normal, normal::normal(n)));
        let loose = ways.iter().map(|n| (&self.loose, normal::loose(n)));
        for (keys, key) in strict.chain(loose) {
            let hits = keys.get(&key).into_iter().flatten().copied();
            match Found::of(hits.filter(|c| admitted(*c)).collect()) {
                Found::None => {}
                Found::Ambiguous(codes) => return of_kind(codes, kind),
                exact @ Found::Exact(_) => return exact,
            }
        }
        Found::None
    }
}

/// Of several, those of the kind that was written, if any are.
fn of_kind(codes: Vec<RegionCode>, kind: Option<Prefix>) -> Found {
    let wanted = match kind {
        Some(Prefix::Kelurahan) => DesaKind::Kelurahan,
        Some(Prefix::Desa) => DesaKind::Desa,
        _ => return Found::of(codes),
    };
    let same: Vec<_> = codes.iter().copied().filter(|c| c.desa_kind() == Some(wanted)).collect();
    Found::of(if same.is_empty() { codes } else { same })
}

/// The names of one regency made ready for many look-ups; build once per import.
pub struct NameIndex {
    kecamatan: Names,
    desa: Names,
}

impl NameIndex {
    /// Makes the index of a regency.
    pub fn new(regency: &Regency) -> Self {
        Self {
            kecamatan: Names::new(
                regency.kecamatan.iter().map(|k| (k.code, &k.name)),
                &[Prefix::Kecamatan],
            ),
            desa: Names::new(
                regency.all_desa().map(|d| (d.code, &d.name)),
                &[Prefix::Kelurahan, Prefix::Desa],
            ),
        }
    }

    /// The kecamatan of that name.
    pub fn find_kecamatan(&self, name: &str) -> Found {
        self.kecamatan.find(name, |_| true)
    }

    /// The desa or kelurahan of that name in the kecamatan of that name.
    ///
    /// With an empty kecamatan the whole regency is searched. A kecamatan that is not
    /// known, or in which there is no such desa, makes whatever else bears the name a
    /// proposal (`Ambiguous`, be it one): the row contradicts itself or the list.
    pub fn find_desa(&self, kecamatan: &str, desa: &str) -> Found {
        if normal::normal(kecamatan).is_empty() {
            return self.desa.find(desa, |_| true);
        }
        let within = match self.find_kecamatan(kecamatan) {
            Found::Exact(code) => vec![code],
            Found::Ambiguous(codes) => codes,
            Found::None => Vec::new(),
        };
        match self.desa.find(desa, |d| within.iter().any(|k| d.is_within(*k))) {
            Found::None => match self.desa.find(desa, |_| true) {
                Found::Exact(code) => Found::Ambiguous(vec![code]),
                other => other,
            },
            found => found,
        }
    }
}

impl Regency {
    /// As [`NameIndex::find_desa`], for a single look-up.
    pub fn find_desa(&self, kecamatan: &str, desa: &str) -> Found {
        NameIndex::new(self).find_desa(kecamatan, desa)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).unwrap()
    }

    fn regency() -> Regency {
        Regency::from_json(
            r#"{"code":"99.01","name":"Kabupaten Idaman","province":"Contoh","kecamatan":[
            ["01","Hulu Permai",[["1001","Sungai Asri I"],["1002","Sungai Asri II"],["2001","Desa Baru"],["2002","Baru"],["2003","Kembar"]]],
            ["02","Hilir Permai",[["1001","Muara"],["2001","Muara"],["2003","Kembar"],["2004","Tunggal Jaya"]]]]}"#,
        )
        .unwrap()
    }

    #[test]
    fn finds_what_is_meant() {
        let index = NameIndex::new(&regency());
        for (kecamatan, desa, found) in [
            ("HULU PERMAI", "SUNGAI ASRI 2", "99.01.01.1002"),
            ("Kec. Hulu  Permai", "Kel. Sei. Asri Satu", "99.01.01.1001"),
            ("Hulupermai", "Desa Baru", "99.01.01.2001"),
            ("hulu permai", "baru", "99.01.01.2002"),
            ("hulu permai", "Ds. Desa Baru", "99.01.01.2001"),
            ("hulu permai", "Kel/Desa Kembar", "99.01.01.2003"),
            ("Hilir Permai", "Kel. Muara", "99.01.02.1001"),
            ("Hilir Permai", "Desa Muara", "99.01.02.2001"),
            ("Hilir Permai", "Kembar", "99.01.02.2003"),
            ("", "Desa Tunggaljaya", "99.01.02.2004"),
            (" - ", "tunggal jaya", "99.01.02.2004"),
        ] {
            assert_eq!(
                index.find_desa(kecamatan, desa),
                Found::Exact(code(found)),
                "{kecamatan} / {desa}"
            );
        }
        assert_eq!(index.find_kecamatan("KEC HILIR PERMAI").exact(), Some(code("99.01.02")));
    }

    #[test]
    fn doubt_is_left_to_a_person() {
        let index = NameIndex::new(&regency());
        let both = |a, b| Found::Ambiguous(vec![code(a), code(b)]);
        assert_eq!(index.find_desa("", "Kembar"), both("99.01.01.2003", "99.01.02.2003"));
        assert_eq!(
            index.find_desa("Hilir Permai", "Muara"),
            both("99.01.02.1001", "99.01.02.2001")
        );
        assert_eq!(
            index.find_desa("Hulu Permai", "Tunggal Jaya"),
            Found::Ambiguous(vec![code("99.01.02.2004")])
        );
        assert_eq!(
            index.find_desa("Lain", "Tunggal Jaya"),
            Found::Ambiguous(vec![code("99.01.02.2004")])
        );
        assert_eq!(index.find_desa("Hulu Permai", "Entah"), Found::None);
        assert_eq!(index.find_desa("Hulu Permai", ""), Found::None);
    }

    #[test]
    fn every_name_finds_itself() {
        let regency = regency();
        let index = NameIndex::new(&regency);
        for kecamatan in &regency.kecamatan {
            for desa in &kecamatan.desa {
                let found = index.find_desa(&kecamatan.name, &desa.name);
                assert!(
                    matches!(&found, Found::Exact(c) if *c == desa.code)
                        || matches!(&found, Found::Ambiguous(c) if c.contains(&desa.code))
                );
            }
        }
    }
}
