//! Indicators of a place and a period: what is counted, by which rule, how sure it is, and whether
//! it differs.
//!
//! Pure: counts come in, figures go out. Where the counts come from is the desk's business.

mod age;
pub mod bias;
mod catalogue;
mod fact;
mod figure;
mod id;
pub mod immunisation;
mod period;
mod reporting;
pub mod runs;
pub mod signals;
mod spread;
pub mod stats;
pub mod tally;
mod verdict;

pub use crate::growth::Certainty;
pub use age::{AgeGroup, Cell};
pub use catalogue::{Formula, Pooling, Rule, catalogue};
pub use fact::{CellFacts, Daily, Fact, Facts};
pub use figure::{Figure, Interval};
pub use id::{Better, Group, IndicatorId, Unit};
pub use period::Period;
pub use reporting::{LAST_DAY, ReportRules, Reporting};
pub use spread::{Spread, spread};
pub use verdict::{
    Bias, Change, FunnelLimits, FunnelZone, Line, Outlook, Prior, Reaches, Signal, Standing,
    Verdict,
};
