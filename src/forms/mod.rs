//! Forms as text: what stands in the fields while a person types, and how it is read.
//!
//! Pure: a form is filled from a document, read into a draft for the desk, and names each field
//! that cannot be read. The desk judges the values; here only the writing is judged.

mod child;
mod latest;
mod read;
mod visit;

pub use child::ChildForm;
pub use latest::{Known, last_known, striking};
pub use read::{FormProblem, Problem, date_text, read_date};
pub use visit::VisitForm;
