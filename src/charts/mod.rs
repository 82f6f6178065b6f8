//! Charts: the KMS card, WHO's growth charts and the trend of z-scores.
//!
//! Plain geometry first: a model of what is shown, then one renderer that writes it as SVG
//! for the screen, the file and the paper alike. Charts plot; they never compute a z-score.

pub mod hit;
pub mod labels;
pub mod months;
pub mod path;
pub mod scale;
pub mod window;
