//! What answers each question and does each command, one file per topic.

pub mod boundaries;
pub mod check;
pub mod child;
pub mod coordination;
pub mod curves;
pub mod demo;
pub mod doubts;
pub mod history;
pub mod imports;
pub mod indicators;
pub mod overview;
pub mod place_points;
pub mod places;
pub mod points;
pub mod posyandu;
pub mod privacy;
pub mod publication;
pub mod regions;
pub mod register;
pub mod runs;
pub mod search;
pub mod settings;
pub mod sheet;
pub mod strata;
pub mod telaah;
