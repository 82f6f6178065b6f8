//! Choices of the regency and of this tablet that change what is computed or shown.

use serde::{Deserialize, Serialize};

use crate::{
    documents::{Actor, Extra, Stamp},
    growth::kms::KmsRules,
    rakor::{pilot_criteria::PilotChoice, teams::Naming},
    strata::RuleChoice,
    wilayah::RegionCode,
};

/// Settings, kept as one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The regency this workspace is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regency: Option<RegionCode>,
    /// Its name.
    #[serde(default)]
    pub regency_name: String,
    /// Label of this tablet or user in the history.
    #[serde(default)]
    pub actor: Actor,
    /// KMS rules: the KBM table and the orange line, which no source settles (domain.md 2.3, 2.5).
    #[serde(default)]
    pub kms: KmsRules,
    /// Use corrected age for children born before 37 weeks, until 24 months. Off by default.
    #[serde(default)]
    pub corrected_age: bool,
    /// Rule sets of telaah and Posyandu aktif.
    #[serde(default, skip_serializing_if = "RuleChoice::is_usual")]
    pub strata: RuleChoice,
    /// What the regency calls its teams.
    #[serde(default, skip_serializing_if = "Naming::is_usual")]
    pub teams: Naming,
    /// What a pilot Posyandu has to be here.
    #[serde(default, skip_serializing_if = "PilotChoice::is_usual")]
    pub pilots: PilotChoice,
    /// Day of the following month by which figures are due, where the regency has set one
    /// (`indicators::ReportRules`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_day: Option<u8>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}
