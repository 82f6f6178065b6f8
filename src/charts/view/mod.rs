//! The charts on the screen: thin Leptos views over the model and its renderer.

mod bars;
mod chart;
mod child_charts;
mod data_table;
mod export;
mod gestures;
mod picture;
mod plain;
mod sparkline;
mod state;
mod toolbar;
pub mod width;

pub use bars::Bars;
pub use chart::Chart;
pub use child_charts::ChildCharts;
pub use plain::PlainChart;
pub use sparkline::Sparkline;
