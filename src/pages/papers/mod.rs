//! Papers: how a paper looks on the screen and on A4, and what can be done with it.

mod of_rakor;
mod tools;
mod view;

pub use of_rakor::RakorPapersPage;
pub use tools::{PaperTools, Writer};
pub use view::{PaperSheet, paper_head};
