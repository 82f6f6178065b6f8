//! Questions about indicators, one file each.

pub mod breakdown;
pub mod catalogue;
pub mod children;
pub mod completeness;
pub mod glance;
pub mod goals;
pub mod goals_history;
pub mod map;
pub mod measure;
mod projection_places;
pub mod projections;
pub mod ranking;
pub mod recap;
pub mod scene;
pub mod trend;
pub mod two_numbers;
pub mod warnings;
