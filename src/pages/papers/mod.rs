//! Papers: how a paper looks on the screen and on A4, and what can be done with it.

mod tools;
mod view;

pub use tools::PaperTools;
pub use view::PaperSheet;
