//! Teams: which seats and bidang a regulation asks for, what a team is called on a day, how
//! complete it is and what is missing, and how somebody follows somebody else in a seat.

mod bidang;
mod change;
mod complete;
mod duties;
mod naming;
mod rules;
mod seats;
mod tpps;

#[cfg(test)]
mod tests;

pub use bidang::Bidang;
pub use change::{ChangeError, Ended, end, hand_over};
pub use complete::{Activity, Gap, Judged, Line, LineId, SkState, Verdict, judge};
pub use duties::duties;
pub use naming::{NEW_NAME, Naming, named};
pub use rules::{SOON, TeamRules};
pub use seats::{SeatPlan, Town, fill, plan};
