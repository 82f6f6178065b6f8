//! What is published: one file of figures for the regency's website.
//!
//! Nothing in its types can hold a name of a person, a NIK, an address or a text that somebody typed:
//! there are numbers, codes of indicators, months, region codes, and the official names of these
//! regions. Reading refuses every field that is not one of these, so that a bundle which was tampered
//! with, or made by something else, is not taken for ours.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    make::is_open,
    suppress::{SuppressionRule, Why},
};
use crate::{
    indicators::IndicatorId,
    records::{Month, Target},
    wilayah::{Regency, RegionCode},
};

/// Years for which a target can be published: what lies outside is a slip of the keyboard.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// The form of a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Schema {
    /// The first.
    #[serde(rename = "idaman-publikasi/1")]
    V1,
}

/// A publication.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// Its form.
    pub schema: Schema,
    /// When it was made.
    pub made: NaiveDate,
    /// Of the demo: a regency that does not exist. Whoever shows it says so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
    /// By which rule small counts are hidden.
    pub rule: SuppressionRule,
    /// The regency first, then its parts, each after the one it lies in.
    pub places: Vec<PublicPlace>,
    /// In order.
    pub months: Vec<Month>,
    /// Counts that are told or hidden together.
    pub families: Vec<Family>,
    /// What the regency set itself, in the order of indicators and years; of indicators that are
    /// published, and without the text that says where it is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<PublicTarget>,
}

/// A target of the regency.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicTarget {
    /// Of what.
    pub indicator: IndicatorId,
    /// By the end of which year.
    pub year: i32,
    /// Share (0.14 is 14 %), to a millionth.
    pub value: f64,
}

/// A region with its official name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicPlace {
    /// Kemendagri's code.
    pub code: RegionCode,
    /// Kemendagri's name: nobody types it.
    name: String,
}

impl PublicPlace {
    /// A region of a regency; `None` where the code is not one of it.
    pub fn of(regency: &Regency, code: RegionCode) -> Option<Self> {
        Some(Self { code, name: regency.name_of(code)?.to_owned() })
    }

    /// Its official name.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Indicators of one denominator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// In the order of `Shown::counts`.
    pub indicators: Vec<IndicatorId>,
    /// One for each month and place: by month, then in the order of the places.
    pub cells: Vec<PublicCell>,
}

/// A place in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicCell {
    /// Of how many children.
    pub of: u32,
    /// For how many of them each indicator says so; nothing where they are hidden.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<u32>,
    /// Why they are hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<Why>,
}

/// Why something is no bundle of a regency.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// Not of this form; a field that has no business there is named.
    #[error("{0}")]
    Form(String),
    /// A name that is not the region's official one.
    #[error("{0} is not named so")]
    Name(RegionCode),
    /// A target is no share, of no year, told twice, or of something that is not published.
    #[error("a target is not one")]
    Target,
    /// Places, months and cells do not fit.
    #[error("the table is not whole")]
    Table,
    /// A count is told that the rule hides.
    #[error("a small count is told")]
    Small,
}

impl Bundle {
    /// The cell of a family, month and place, by their numbers.
    pub fn cell(&self, family: usize, month: usize, place: usize) -> Option<&PublicCell> {
        self.families.get(family)?.cells.get(month * self.places.len() + place)
    }

    /// With those of these targets that are of what is published.
    #[must_use]
    pub fn with_targets(mut self, targets: &[Target]) -> Self {
        let public = |target: &Target| PublicTarget {
            indicator: target.indicator,
            year: target.year,
            value: (target.value * 1e6).round() / 1e6,
        };
        let mut all: Vec<PublicTarget> = targets.iter().map(public).collect();
        all.retain(|target| target.is_one_of(&self));
        all.sort_by_key(PublicTarget::key);
        all.dedup_by_key(|target| target.key());
        self.targets = all;
        self
    }

    /// As a file.
    ///
    /// # Errors
    /// When it cannot be written as JSON, which does not happen.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// The gate: reads a file and refuses whatever is not exactly a bundle of this regency in which
    /// nothing small is told. What is published goes through it as it is written.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(json: &str, regency: &Regency) -> Result<Self, BundleError> {
        let bundle = Self::read(json)?;
        for place in &bundle.places {
            if PublicPlace::of(regency, place.code).as_ref() != Some(place) {
                return Err(BundleError::Name(place.code));
            }
        }
        Ok(bundle)
    }

    /// Reads a file as a website does, which does not know the names of all regions: whatever is not
    /// exactly a bundle, or tells something small, is refused.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(json: &str) -> Result<Self, BundleError> {
        let bundle: Self =
            serde_json::from_str(json).map_err(|error| BundleError::Form(error.to_string()))?;
        let size = bundle.places.len() * bundle.months.len();
        for family in &bundle.families {
            if family.cells.len() != size {
                return Err(BundleError::Table);
            }
            let open = family.indicators.iter().all(|id| is_open(*id));
            let rule = (!open).then_some(bundle.rule);
            for cell in &family.cells {
                cell.check(rule, family.indicators.len())?;
            }
        }
        let sound = bundle.targets.iter().all(|target| target.is_one_of(&bundle));
        let ordered = bundle.targets.is_sorted_by(|a, b| a.key() < b.key());
        if sound && ordered { Ok(bundle) } else { Err(BundleError::Target) }
    }
}

impl PublicTarget {
    fn key(&self) -> (IndicatorId, i32) {
        (self.indicator, self.year)
    }

    fn is_one_of(&self, bundle: &Bundle) -> bool {
        let published = |family: &Family| family.indicators.contains(&self.indicator);
        YEARS.contains(&self.year)
            && (0.0..=1.0).contains(&self.value)
            && bundle.families.iter().any(published)
    }
}

impl PublicCell {
    fn check(&self, rule: Option<SuppressionRule>, indicators: usize) -> Result<(), BundleError> {
        let told = if self.hidden.is_some() { 0 } else { indicators };
        if self.counts.len() != told {
            return Err(BundleError::Table);
        }
        let is_small = |rule: SuppressionRule, count| rule.is_small_count(count, self.of);
        let small = rule.is_some_and(|rule| self.counts.iter().any(|n| is_small(rule, *n)));
        if small { Err(BundleError::Small) } else { Ok(()) }
    }
}
