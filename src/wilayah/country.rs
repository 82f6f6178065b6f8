//! All provinces with the names of their kabupaten and kota, as `public/wilayah/index.json` holds them.

use serde::Deserialize;

use super::lookup::Names;
use super::normal::{self, Prefix};
use super::regency::{WilayahError, join};
use super::{Found, Level, RegionCode};

/// What a person chooses a kabupaten or kota from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// Ordered by code.
    pub provinces: Vec<Province>,
}

/// A province.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Province {
    /// `PP`
    pub code: RegionCode,
    /// "Kalimantan Timur"
    pub name: String,
    /// Ordered by code.
    pub regencies: Vec<RegencyName>,
}

/// A kabupaten or kota whose own list is not loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegencyName {
    /// `PP.KK`
    pub code: RegionCode,
    /// Official name with its kind, "Kota Bontang".
    pub name: String,
}

impl RegencyName {
    /// Whether it is a kota rather than a kabupaten, by its name; [`RegionCode::is_kota`] says the same
    /// by the code.
    pub fn is_kota(&self) -> bool {
        self.name.starts_with("Kota ")
    }

    /// The file of its list, relative to `wilayah/` on the host.
    pub fn file(&self) -> String {
        format!("{}.json", self.code)
    }
}

type RawProvince = (RegionCode, String, Vec<(String, String)>);

#[derive(Deserialize)]
struct RawCountry {
    provinces: Vec<RawProvince>,
}

impl Country {
    /// Reads the text of `index.json`.
    pub fn from_json(text: &str) -> Result<Self, WilayahError> {
        let raw: RawCountry = serde_json::from_str(text)?;
        let mut provinces = Vec::with_capacity(raw.provinces.len());
        for (code, name, regencies) in raw.provinces {
            if code.level() != Level::Province {
                return Err(WilayahError::Level(code));
            }
            let regencies = regencies
                .into_iter()
                .map(|(part, name)| Ok(RegencyName { code: join(code, &part)?, name }));
            provinces.push(Province {
                code,
                name,
                regencies: regencies.collect::<Result<_, WilayahError>>()?,
            });
        }
        provinces.sort_by_key(|p| p.code);
        Ok(Self { provinces })
    }

    /// All kabupaten and kota, in the order of their codes.
    pub fn regencies(&self) -> impl Iterator<Item = &RegencyName> {
        self.provinces.iter().flat_map(|p| &p.regencies)
    }

    /// The kabupaten or kota of that code, or in which that region lies.
    pub fn regency(&self, code: RegionCode) -> Option<&RegencyName> {
        let code = code.at(Level::Regency)?;
        self.regencies().find(|r| r.code == code)
    }

    /// The province of that code, or in which that region lies.
    pub fn province(&self, code: RegionCode) -> Option<&Province> {
        let code = code.at(Level::Province)?;
        self.provinces.iter().find(|p| p.code == code)
    }

    /// The kabupaten or kota meant by the words of a sheet ("KAB. BOGOR", "Bukittinggi").
    /// Eleven names are both a kabupaten's and a kota's: without the kind these are ambiguous.
    pub fn find_regency(&self, name: &str) -> Found {
        let all = Names::new(self.regencies().map(|r| (r.code, bare(&r.name))), &[]);
        // "Kota Baru" may be Kabupaten Kotabaru: the whole words come first.
        if let whole @ Found::Exact(_) = all.find(name, |_| true) {
            return whole;
        }
        let kota = normal::strip(name, KINDS).map(|(kind, _)| kind == Prefix::Kota);
        let same_kind =
            |code| kota.is_none_or(|k| self.regency(code).is_some_and(|r| r.is_kota() == k));
        all.find(&bare(name), same_kind)
    }
}

fn bare(name: &str) -> String {
    normal::strip(name, KINDS).map_or_else(|| name.to_owned(), |(_, bare)| bare)
}

const KINDS: &[Prefix] = &[Prefix::Kabupaten, Prefix::Kota];

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"{"provinces":[["32","Jawa Barat",[["01","Kabupaten Bogor"],["71","Kota Bogor"],["76","Kota Depok"]]],
        ["63","Kalimantan Selatan",[["02","Kabupaten Kotabaru"]]],["13","Sumatera Barat",[["75","Kota Bukittinggi"]]]]}"#;

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).unwrap()
    }

    #[test]
    fn reads_and_finds_by_code() {
        let country = Country::from_json(SMALL).unwrap();
        assert_eq!(country.provinces[0].name, "Sumatera Barat");
        assert_eq!(country.regency(code("32.76.01.1001")).unwrap().name, "Kota Depok");
        assert_eq!(country.regency(code("32.76")).unwrap().file(), "32.76.json");
        assert_eq!(country.province(code("13.75")).unwrap().name, "Sumatera Barat");
        assert_eq!(country.regency(code("32")), None);
        assert_eq!(country.regency(code("11.01")), None);
        assert!(Country::from_json("[]").is_err());
        assert!(Country::from_json(r#"{"provinces":[["32.01","X",[]]]}"#).is_err());
    }

    #[test]
    fn finds_by_the_words_of_a_sheet() {
        let country = Country::from_json(SMALL).unwrap();
        for (name, found) in [
            ("KOTA BUKITTINGGI", Found::Exact(code("13.75"))),
            ("Bukit Tinggi", Found::Exact(code("13.75"))),
            ("KAB. BOGOR", Found::Exact(code("32.01"))),
            ("Kab Bogor", Found::Exact(code("32.01"))),
            ("kota bogor", Found::Exact(code("32.71"))),
            ("Bogor", Found::Ambiguous(vec![code("32.01"), code("32.71")])),
            ("KOTA BARU", Found::Exact(code("63.02"))),
            ("Kabupaten Depok", Found::None),
            ("", Found::None),
        ] {
            assert_eq!(country.find_regency(name), found, "{name:?}");
        }
    }
}
