//! Telaah kemandirian and Posyandu aktif: the list of a place, and one Posyandu's review.

mod answers;
mod brief;
mod history;
mod list;
mod parts;
mod rules;
mod shares;
mod table;
mod telaah;
mod verdicts;

pub use brief::StrataBrief;
pub use list::StrataPage;
pub use telaah::TelaahPage;
