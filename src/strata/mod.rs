//! How far a Posyandu has come: telaah kemandirian (Pratama, Madya, Purnama, Mandiri) and whether
//! it is a *Posyandu aktif*, each line with its value, the threshold and what blocks the next level.
//!
//! Pure: a [`Year`] of figures and answers goes in, a judgement comes out. Rules stand in versioned
//! sets with source and certainty. What is not known is said to be not known: it never fails a
//! Posyandu, and it never passes one.

mod item;
mod judge;
mod rules;
mod year;

#[cfg(test)]
mod tests;

pub use item::{Item, Unit};
pub use judge::{AktifJudged, Line, Part, TelaahJudged, Verdict, aktif, telaah};
pub use rules::{
    AktifRules, Criterion, CriterionId, NATIONAL, NationalTarget, Need, REGENCY_SHARE, RuleChoice,
    Stratum, TelaahRules,
};
pub use year::{Immunised, Known, MonthFigures, Origin, Year};
