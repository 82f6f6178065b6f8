//! Charts: the KMS card, WHO's growth charts, the trend of z-scores, bars and small lines, and the
//! charts of figures (trend, funnel, slopes).
//!
//! Plain geometry first: a model of what is shown, then one renderer that writes it as SVG
//! for the screen, the file and the paper alike. Charts plot; they never compute a z-score.

pub mod axes;
pub mod balok;
pub mod bars;
pub mod choice;
pub mod funnel;
pub mod growth_chart;
pub mod hit;
pub mod ink;
pub mod kms_card;
mod kms_rows;
pub mod labels;
pub mod legend;
pub mod lines;
pub mod model;
pub mod months;
pub mod path;
pub mod scale;
pub mod scene;
pub mod slopes;
pub mod sparkline;
pub mod summary;
pub mod svg;
pub mod taken;
pub mod trend_chart;
pub mod whisker;
pub mod window;

#[cfg(feature = "web")]
pub mod view;
