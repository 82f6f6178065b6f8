//! One kabupaten or kota with its kecamatan and desa, as `public/wilayah/PP.KK.json` holds it.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{DesaKind, Level, RegionCode, RegionCodeError};

/// A kabupaten or kota and everything in it, ordered by code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawRegency", into = "RawRegency")]
pub struct Regency {
    /// `PP.KK`
    pub code: RegionCode,
    /// Official name with its kind, "Kabupaten Kayong Utara".
    pub name: String,
    /// Name of the province.
    pub province: String,
    /// Ordered by code.
    pub kecamatan: Vec<Kecamatan>,
}

/// A kecamatan (distrik in Papua).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kecamatan {
    /// `PP.KK.CC`
    pub code: RegionCode,
    /// Name without "Kecamatan".
    pub name: String,
    /// Ordered by code.
    pub desa: Vec<Desa>,
}

/// A desa, kelurahan or desa adat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desa {
    /// `PP.KK.CC.DDDD`
    pub code: RegionCode,
    /// Name without "Desa" or "Kelurahan".
    pub name: String,
}

impl Desa {
    /// Desa, kelurahan or desa adat.
    pub const fn kind(&self) -> Option<DesaKind> {
        self.code.desa_kind()
    }
}

/// Why a text is no list of regions.
#[derive(Debug, Error)]
pub enum WilayahError {
    /// Not JSON, or not of the form that `scripts/wilayah.py` writes.
    #[error("not a list of regions: {0}")]
    Json(#[from] serde_json::Error),
    /// A code in it is wrong.
    #[error("wrong region code {code}: {error}")]
    Code {
        /// The code as written.
        code: String,
        /// What is wrong with it.
        error: RegionCodeError,
    },
    /// A code of another level than its place says.
    #[error("{0} is not a region of this level")]
    Level(RegionCode),
    /// A code that stands there twice.
    #[error("{0} stands there twice")]
    Twice(RegionCode),
    /// A region without a name.
    #[error("{0} has no name")]
    Nameless(RegionCode),
}

impl Regency {
    /// Reads the text of `PP.KK.json`.
    pub fn from_json(text: &str) -> Result<Self, WilayahError> {
        serde_json::from_str::<RawRegency>(text)?.try_into()
    }

    /// A regency of these parts, put in the order of their codes; refuses codes outside
    /// their parent, codes that stand there twice, and empty names.
    pub fn new(
        code: RegionCode,
        name: String,
        province: String,
        kecamatan: Vec<Kecamatan>,
    ) -> Result<Self, WilayahError> {
        let mut regency = Self { code, name, province, kecamatan };
        regency.kecamatan.sort_by_key(|k| k.code);
        for kecamatan in &mut regency.kecamatan {
            kecamatan.desa.sort_by_key(|d| d.code);
        }
        regency.check()?;
        Ok(regency)
    }

    fn check(&self) -> Result<(), WilayahError> {
        check_one(self.code, Level::Regency, None, &self.name)?;
        check_order(self.kecamatan.iter().map(|k| k.code))?;
        for kecamatan in &self.kecamatan {
            check_one(kecamatan.code, Level::Kecamatan, Some(self.code), &kecamatan.name)?;
            check_order(kecamatan.desa.iter().map(|d| d.code))?;
            for desa in &kecamatan.desa {
                check_one(desa.code, Level::Desa, Some(kecamatan.code), &desa.name)?;
            }
        }
        Ok(())
    }

    /// The kecamatan of that code, or in which that desa lies.
    pub fn kecamatan(&self, code: RegionCode) -> Option<&Kecamatan> {
        let code = code.at(Level::Kecamatan)?;
        let at = self.kecamatan.binary_search_by_key(&code, |k| k.code).ok()?;
        self.kecamatan.get(at)
    }

    /// The desa of that code.
    pub fn desa(&self, code: RegionCode) -> Option<&Desa> {
        let desa = &self.kecamatan(code)?.desa;
        desa.get(desa.binary_search_by_key(&code, |d| d.code).ok()?)
    }

    /// All desa of all kecamatan, in the order of their codes.
    pub fn all_desa(&self) -> impl Iterator<Item = &Desa> {
        self.kecamatan.iter().flat_map(|k| &k.desa)
    }

    /// The name of the regency, a kecamatan or a desa; none when the code is not in it.
    pub fn name_of(&self, code: RegionCode) -> Option<&str> {
        match code.level() {
            Level::Province => None,
            Level::Regency => (code == self.code).then_some(self.name.as_str()),
            Level::Kecamatan => self.kecamatan(code).map(|k| k.name.as_str()),
            Level::Desa => self.desa(code).map(|d| d.name.as_str()),
        }
    }
}

fn check_one(
    code: RegionCode,
    level: Level,
    parent: Option<RegionCode>,
    name: &str,
) -> Result<(), WilayahError> {
    if code.level() != level || parent.is_some_and(|p| code.parent() != Some(p)) {
        return Err(WilayahError::Level(code));
    }
    if name.trim().is_empty() {
        return Err(WilayahError::Nameless(code));
    }
    Ok(())
}

fn check_order(codes: impl Iterator<Item = RegionCode>) -> Result<(), WilayahError> {
    let mut before = None;
    for code in codes {
        if before == Some(code) {
            return Err(WilayahError::Twice(code));
        }
        before = Some(code);
    }
    Ok(())
}

/// The compact form of the file: codes cut to their last part, pairs as arrays.
#[derive(Serialize, Deserialize)]
struct RawRegency {
    code: RegionCode,
    name: String,
    province: String,
    kecamatan: Vec<RawKecamatan>,
}

type RawKecamatan = (String, String, Vec<(String, String)>);

impl TryFrom<RawRegency> for Regency {
    type Error = WilayahError;

    fn try_from(raw: RawRegency) -> Result<Self, WilayahError> {
        let mut kecamatan = Vec::with_capacity(raw.kecamatan.len());
        for (part, name, desa) in raw.kecamatan {
            let code = join(raw.code, &part)?;
            let desa =
                desa.into_iter().map(|(part, name)| Ok(Desa { code: join(code, &part)?, name }));
            kecamatan.push(Kecamatan {
                code,
                name,
                desa: desa.collect::<Result<_, WilayahError>>()?,
            });
        }
        Self::new(raw.code, raw.name, raw.province, kecamatan)
    }
}

impl From<Regency> for RawRegency {
    fn from(regency: Regency) -> Self {
        let desa = |d: Desa| (tail(d.code), d.name);
        let kecamatan =
            |k: Kecamatan| (tail(k.code), k.name, k.desa.into_iter().map(desa).collect());
        Self {
            code: regency.code,
            name: regency.name,
            province: regency.province,
            kecamatan: regency.kecamatan.into_iter().map(kecamatan).collect(),
        }
    }
}

/// The code `parent.part`, or which code was wrong.
pub(super) fn join(parent: RegionCode, part: &str) -> Result<RegionCode, WilayahError> {
    parent
        .child(part)
        .map_err(|error| WilayahError::Code { code: format!("{parent}.{part}"), error })
}

/// The last part of a code.
pub(super) fn tail(code: RegionCode) -> String {
    let text = code.to_string();
    text.rsplit('.').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"{"code":"99.01","name":"Kabupaten Idaman","province":"Contoh","kecamatan":
        [["02","Hilir",[["1001","Muara"]]],["01","Hulu",[["2002","Suka Rindu"],["2001","Bukit Asri"]]]]}"#;

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).unwrap()
    }

    #[test]
    fn reads_orders_and_finds() {
        let regency = Regency::from_json(SMALL).unwrap();
        assert_eq!(regency.kecamatan[0].name, "Hulu");
        assert_eq!(regency.desa(code("99.01.01.2002")).unwrap().name, "Suka Rindu");
        assert_eq!(regency.kecamatan(code("99.01.02.1001")).unwrap().name, "Hilir");
        assert_eq!(regency.name_of(code("99.01")), Some("Kabupaten Idaman"));
        assert_eq!(regency.name_of(code("99.01.01")), Some("Hulu"));
        assert_eq!(regency.name_of(code("99.01.01.2003")), None);
        assert_eq!(regency.name_of(code("99.02.01.2001")), None);
        assert_eq!(regency.desa(code("99.01.01")), None);
        assert_eq!(regency.all_desa().count(), 3);
    }

    #[test]
    fn survives_json_and_messagepack() {
        let regency = Regency::from_json(SMALL).unwrap();
        let json = serde_json::to_string(&regency).unwrap();
        assert_eq!(Regency::from_json(&json).unwrap(), regency);
        let packed = rmp_serde::to_vec_named(&regency).unwrap();
        assert_eq!(rmp_serde::from_slice::<Regency>(&packed).unwrap(), regency);
    }

    #[test]
    fn refuses_a_broken_list() {
        let with = |from: &str, to: &str| Regency::from_json(&SMALL.replace(from, to)).unwrap_err();
        assert!(matches!(with("\"99.01\"", "\"99.01.05\""), WilayahError::Code { .. }));
        assert!(matches!(
            with("\"99.01\"", "\"99\""),
            WilayahError::Code { .. } | WilayahError::Level(_)
        ));
        assert!(matches!(with("\"2002\"", "\"2001\""), WilayahError::Twice(_)));
        assert!(matches!(with("[\"02\"", "[\"01\""), WilayahError::Twice(_)));
        assert!(matches!(with("Muara", " "), WilayahError::Nameless(_)));
        assert!(matches!(with("\"1001\"", "\"10\""), WilayahError::Code { .. }));
        assert!(matches!(with("{", "<"), WilayahError::Json(_)));
        let long = with("\"02\"", "\"02.1001\"");
        assert!(matches!(long, WilayahError::Level(_) | WilayahError::Code { .. }), "{long}");
    }
}
