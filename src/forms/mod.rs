//! Forms as text: what stands in the fields while a person types, and how it is read.
//!
//! Pure: a form is filled from a document, read into a draft for the desk, and names each field
//! that cannot be read. The desk judges the values; here only the writing is judged.

mod child;
mod commitments;
mod doubt;
mod goals;
mod latest;
mod lifecycle;
mod plan;
mod projections;
mod ranking;
mod read;
mod strata;
mod telaah;
mod vaccines;
mod visit;

pub use child::ChildForm;
pub use commitments::commitments_csv;
pub use doubt::{field_of, grams_as_kg, survives};
pub use goals::{
    Entry, GridProblem, GridRow, GridValue, SurveyForm, percent_text, read_grid, read_percent,
    years,
};
pub use latest::{Known, Uncategorised, last_known, striking, uncategorised};
pub use lifecycle::{CARE, EVENTS, SERVED, first_rows, in_order, life_csv, register_of};
pub use plan::{PlanSums, of_kind, plan_sums};
pub use projections::{projections_csv, projections_doc};
pub use ranking::{RankOrder, rank_rows, rank_words, ranking_csv};
pub use read::{FormProblem, Problem, date_text, read_date};
pub use strata::{Counts, StrataFilter, StrataOrder, level_words, strata_csv, strata_rows};
pub use telaah::{GROUPS, answer_text, read_answer};
pub use vaccines::due;
pub use visit::{VisitForm, usual_position};
