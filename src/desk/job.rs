//! One request at work: when it was asked, and by whom.

use chrono::{DateTime, NaiveDate};

use crate::documents::Millis;

/// The asking of one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Job {
    /// Chosen by the asker; names it in progress and cancel.
    pub id: u32,
    /// The moment of asking.
    pub now: Millis,
    /// Minutes east of UTC.
    pub offset_minutes: i32,
    /// Identities are hidden: nothing in the answer tells who a person is.
    pub hidden: bool,
}

impl Job {
    /// The user's day.
    pub fn today(self) -> NaiveDate {
        let local = self.now.0.saturating_add(i64::from(self.offset_minutes) * 60_000);
        DateTime::from_timestamp_millis(local).map(|at| at.date_naive()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_is_the_users_day() {
        // 2026-11-20T18:30:00Z is 01:30 on the 21st in Jakarta (UTC+7).
        let job = Job { id: 1, now: Millis(1_795_199_400_000), offset_minutes: 420, hidden: false };
        assert_eq!(job.today().to_string(), "2026-11-21");
        assert_eq!(Job { offset_minutes: 0, ..job }.today().to_string(), "2026-11-20");
    }
}
