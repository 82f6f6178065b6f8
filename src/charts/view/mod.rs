//! The charts on the screen: thin Leptos views over the model and its renderer.

mod chart;
mod child_charts;
mod data_table;
mod export;
mod gestures;
mod picture;
mod state;
mod toolbar;
mod width;

pub use chart::Chart;
pub use child_charts::ChildCharts;
