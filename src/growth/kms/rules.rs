//! The KBM tables and lines of the card, versioned; settings may hold an own one.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::growth::{Certainty, Sex};

/// The least gain in the month that ends at these completed months of age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KbmRow {
    pub from_month: i32,
    /// Included.
    pub to_month: i32,
    /// `None` is both sexes.
    pub sex: Option<Sex>,
    pub grams: u32,
}

/// The rules of one edition of the card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KmsRules {
    pub id: Cow<'static, str>,
    pub valid_from: NaiveDate,
    pub source: Cow<'static, str>,
    pub certainty: Certainty,
    /// Kenaikan berat badan minimal.
    pub kbm: Vec<KbmRow>,
    /// BB/U below this is *bawah garis merah* (BGM).
    pub red_line_z: f64,
    /// BB/U above this is *atas garis oranye*. [UNVERIFIED]: inferred from the upper
    /// limit of BB/U in Permenkes 2/2020, hence a setting.
    pub orange_line_z: f64,
    /// Weighings coded T in a row that make a 2T.
    pub failures_for_2t: u32,
    /// First and last completed month of the card, both included.
    pub card_months: (i32, i32),
}

/// Months from, to, grams: Buku KIA 2020 to 2023, both sexes.
const BOTH: &[(i32, i32, u32)] = &[
    (1, 1, 800),
    (2, 2, 900),
    (3, 3, 800),
    (4, 4, 600),
    (5, 5, 500),
    (6, 6, 400),
    (7, 10, 300),
    (11, 60, 200),
];
/// Boys of the table by sex.
const BOYS: &[(i32, i32, u32)] = &[
    (1, 1, 800),
    (2, 2, 900),
    (3, 3, 800),
    (4, 4, 600),
    (5, 5, 500),
    (6, 7, 400),
    (8, 11, 300),
    (12, 60, 200),
];

impl Default for KmsRules {
    fn default() -> Self {
        Self::buku_kia_2023()
    }
}

impl KmsRules {
    /// The editions that come with the program, the usual one first.
    pub fn known() -> [Self; 2] {
        [Self::buku_kia_2023(), Self::kms_by_sex()]
    }

    /// The same, its id borrowed where the program knows it: every result carries the id, and
    /// what was read from settings would be allocated for each of millions of weighings.
    #[must_use]
    pub fn with_known_id(self) -> Self {
        let known = Self::known().into_iter().find(|known| known.id == self.id);
        Self { id: known.map_or(self.id, |known| known.id), ..self }
    }

    /// The KMS page of Buku KIA 2023: one KBM row for both sexes. The sequence of
    /// grams is printed (A); the ages of 300 and 200 are from secondary sources.
    pub fn buku_kia_2023() -> Self {
        Self {
            id: "buku_kia_2023".into(),
            valid_from: NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default(),
            source: "Buku KIA 2023, halaman KMS".into(),
            certainty: Certainty::A,
            kbm: rows(BOTH, None),
            red_line_z: -3.0,
            orange_line_z: 1.0,
            failures_for_2t: 2,
            card_months: (0, 60),
        }
    }

    /// KBM split by sex. [UNVERIFIED]: one source only (domain.md 2.3).
    pub fn kms_by_sex() -> Self {
        let mut kbm = rows(BOYS, Some(Sex::Male));
        kbm.extend(rows(BOTH, Some(Sex::Female)));
        Self {
            id: "kms_by_sex".into(),
            source: "KMS per jenis kelamin (satu sumber, belum dipastikan)".into(),
            certainty: Certainty::Unverified,
            kbm,
            ..Self::buku_kia_2023()
        }
    }

    /// The least gain in grams for a month ending at `months` completed months.
    /// Before the first row (second weighing within the first month of life) the
    /// first row counts; after the last there is none.
    pub fn kbm_g(&self, sex: Sex, months: i32) -> Option<u32> {
        let mut rows = self.kbm.iter().filter(|row| row.sex.is_none_or(|s| s == sex));
        let first = rows.clone().min_by_key(|row| row.from_month)?;
        if (0..first.from_month).contains(&months) {
            return Some(first.grams);
        }
        rows.find(|row| (row.from_month..=row.to_month).contains(&months)).map(|row| row.grams)
    }
}

fn rows(table: &[(i32, i32, u32)], sex: Option<Sex>) -> Vec<KbmRow> {
    table
        .iter()
        .map(|&(from_month, to_month, grams)| KbmRow { from_month, to_month, sex, grams })
        .collect()
}
