//! Which regency a file is of, and whether that is the one at work.

use std::collections::HashMap;

use crate::{
    desk::{
        Services,
        handlers::regions::{country, regency},
        protocol::{DeskError, FieldProblem, FormField, Why},
        work::Work,
    },
    exchange::model::{ParsedFile, RowPlace},
    wilayah::{Country, Regency, RegionCode, normal},
};

/// The regency of an import.
pub struct Wanted {
    /// Its regions.
    pub regency: Regency,
    /// None was chosen so far: it is chosen with the import.
    pub choose: bool,
    /// Regency that the file speaks of, when it is another one.
    pub other: Option<String>,
    /// For each way a row names its regency, whether it is another one.
    elsewhere: HashMap<String, bool>,
}

impl Wanted {
    /// Whether a row says that it is of another regency.
    pub fn elsewhere(&self, place: &RowPlace) -> bool {
        self.elsewhere.get(&place.regency).copied().unwrap_or(false)
    }
}

/// Looks at the rows' regencies: names that are no regency's speak for nothing.
pub async fn wanted<S: Services>(work: &Work<S>, file: &ParsedFile) -> Result<Wanted, DeskError> {
    let mut rows: HashMap<String, u32> = HashMap::new();
    for row in file.rows.iter().filter(|row| !row.place.regency.trim().is_empty()) {
        *rows.entry(row.place.regency.clone()).or_default() += 1;
    }
    let chosen = work.regency().await?;
    let needed = chosen.is_none() || !rows.is_empty();
    // Offline and never loaded: names cannot be compared, which refuses nothing.
    let country = if needed { country(&work.services).await.ok() } else { None };
    let codes: HashMap<String, Option<RegionCode>> =
        rows.keys().map(|name| (name.clone(), find(country.as_ref(), name))).collect();
    let (regency, choose) = match chosen {
        Some(regency) => (regency.as_ref().clone(), false),
        None => (regency(&work.services, most(&rows, &codes)?).await?, true),
    };
    let same = |name: &str| normal(name) == normal(&regency.name);
    let elsewhere: HashMap<String, bool> = codes
        .iter()
        .map(|(name, code)| {
            (name.clone(), code.is_some_and(|code| code != regency.code) && !same(name))
        })
        .collect();
    let mut others: Vec<(&String, u32)> =
        elsewhere.iter().filter(|(_, other)| **other).map(|(name, _)| (name, rows[name])).collect();
    others.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let other = others.first().map(|(name, _)| (*name).clone());
    Ok(Wanted { regency, choose, other, elsewhere })
}

fn find(country: Option<&Country>, name: &str) -> Option<RegionCode> {
    country?.find_regency(name).exact()
}

/// The regency that most rows name.
fn most(
    rows: &HashMap<String, u32>,
    codes: &HashMap<String, Option<RegionCode>>,
) -> Result<RegionCode, DeskError> {
    let mut counts: HashMap<RegionCode, u32> = HashMap::new();
    for (name, code) in codes {
        if let Some(code) = code {
            *counts.entry(*code).or_default() += rows[name];
        }
    }
    let best = counts.into_iter().max_by_key(|(code, count)| (*count, *code));
    // The user has to choose a regency before a sheet that names none can be placed.
    let unknown = FieldProblem { field: FormField::Region, why: Why::Missing };
    best.map(|(code, _)| code).ok_or_else(|| DeskError::Invalid(vec![unknown]))
}
