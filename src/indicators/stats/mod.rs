//! How sure a share is, whether two differ, what chance alone would do, and where a line leads.

mod bayes;
mod beta;
mod change;
mod funnel;
mod line;
mod wilson;

#[cfg(test)]
mod tests;

pub use bayes::{prior, shrink};
pub use change::{change, newcombe};
pub use funnel::{funnel, limits, zone};
pub use line::{Fit, NEEDED, fit, outlook};
pub use wilson::{standing, wilson};

/// Two-sided 95 % of the normal distribution.
pub const Z95: f64 = 1.959_963_984_540_054;
/// Two-sided 99 %.
pub const Z99: f64 = 2.575_829_303_548_901;
