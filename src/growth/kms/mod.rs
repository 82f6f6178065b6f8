//! KMS (Kartu Menuju Sehat): N/T/O/B, KBM, 2T, below the red line, above the orange.
//!
//! Source: KMS page of Buku KIA 2023; Juknis Penggunaan KMS Balita 2021; domain.md 2.

mod decide;
mod rules;

pub use decide::{Gain, GainRule, KmsResult, Weighing, decide};
pub use rules::{KbmRow, KmsRules};
