//! Growth assessment: WHO standards, classification by Permenkes 2/2020, and the KMS.
//!
//! One file per index; [`scores`] puts them together. Pure: no clock, no screen, no
//! storage. The tables and their source stand in `data/`.

pub mod age;
pub mod arm_for_age;
mod bench;
pub mod bmi_for_age;
mod category;
mod classify;
mod curve;
pub mod head_for_age;
pub mod kms;
pub mod length_height_for_age;
mod lms;
mod measured;
mod next_step;
mod number;
pub mod plausibility;
mod rules;
mod school;
mod scores;
mod tables;
pub mod weight_for_age;
pub mod weight_for_length_height;
mod why;

pub use bench::bench_rows;
pub use category::{Category, Severity};
pub use classify::{Finding, classify, classify_5_to_18};
pub use curve::{value_at, z_at};
pub use lms::{Lms, round2};
pub use measured::{Indicator, Measured, Position, Sex};
pub use next_step::{Cause, NextStep, next_step};
pub use rules::{ArmRules, Certainty, RuleRef, RuleSet, Scale, Test};
pub use school::{Scores2007, scores_5_to_19, value_at_5_to_19};
pub use scores::{AnthroInput, Scores, ZScore, counted_scores, scores, scores_as_anthro};
