//! Months in a row in which a child came: "dirindukan sasaran untuk dikunjungi setiap bulan"
//! (domain.md 8.0). A measure of this program: no regulation asks for it.
//!
//! **A child came in a month** when it was weighed in it, wherever that was, as for D of SKDN.
//! **The running month** ends no run while it lasts: who has not come yet may still come.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::records::{Child, Month};

/// Months that are looked back at.
pub const WINDOW: u32 = 12;
/// Runs of so many months are counted.
pub const STEPS: [u32; 3] = [3, 6, 12];

/// How regularly a child came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Runs {
    /// Months in a row up to now, or up to the month before where it has not come yet.
    pub current: u32,
    /// The longest run within the last [`WINDOW`] months.
    pub longest: u32,
    /// Months of these in which it came.
    pub came: u32,
    /// Months of these in which it could come: from the month after its birth on (from that of its
    /// birth, where it came in it), without a running month in which it has not come yet.
    pub of: u32,
    /// All months in which it could come, also before these.
    pub all: u32,
}

/// Runs up to this month, of the days of weighings and the month of birth.
pub fn runs(weighed: impl IntoIterator<Item = NaiveDate>, born: Month, this: Month) -> Runs {
    let months = weighed.into_iter().map(|day| Month::of(day).since(this));
    let came: BTreeSet<i32> = months.filter(|month| *month <= 0).collect();
    let last = if came.contains(&0) { 0 } else { -1 };
    let current =
        (0..came.len() as i32).take_while(|back| came.contains(&(last - back))).count() as u32;
    let born = born.since(this);
    let first = born + i32::from(!came.contains(&born));
    let all = (last + 1 - first).max(0) as u32;
    let mut found = Runs { current, all, ..Runs::default() };
    let mut run = 0;
    for month in first.max(1 - WINDOW as i32)..=last {
        run = if came.contains(&month) { run + 1 } else { 0 };
        found.came += u32::from(run > 0);
        found.longest = found.longest.max(run);
        found.of += 1;
    }
    found
}

/// Runs of a child up to a day, or up to when it left or turned five.
pub fn of_child(child: &Child, today: NaiveDate) -> Runs {
    let five = child.birth.date.checked_add_months(Months::new(60));
    let ends = [child.exit.as_ref().map(|exit| exit.date), five];
    let until = ends.into_iter().flatten().fold(today, NaiveDate::min);
    let visits = child.visits.iter().filter(|visit| visit.weight.is_some() && visit.date <= until);
    runs(visits.map(|visit| visit.date), Month::of(child.birth.date), Month::of(until))
}

/// How many children came so many months in a row up to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunShare {
    /// So many months.
    pub months: u32,
    /// Children who came in all of them.
    pub n: u32,
    /// Children who are old enough to have done so.
    pub of: u32,
}

/// The shares of those who are sasaran on a day, for each of [`STEPS`].
pub fn shares<'a>(
    children: impl IntoIterator<Item = &'a Child>,
    today: NaiveDate,
) -> [RunShare; STEPS.len()] {
    let mut found = STEPS.map(|months| RunShare { months, n: 0, of: 0 });
    for child in children.into_iter().filter(|child| child.is_sasaran(today)) {
        let runs = of_child(child, today);
        for share in &mut found {
            share.of += u32::from(runs.all >= share.months);
            share.n += u32::from(runs.current >= share.months);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    fn of(days: &[&str], born: &str, this: &str) -> Runs {
        runs(days.iter().map(|day| day.parse().unwrap()), month(born), month(this))
    }

    #[test]
    fn a_run_goes_on_while_its_month_lasts() {
        let days = ["2026-01-08", "2026-02-05", "2026-02-20", "2026-03-05"];
        // In April, before it came: three months in a row, and April does not count yet.
        let runs = of(&days, "2025-11", "2026-04");
        assert_eq!(runs, Runs { current: 3, longest: 3, came: 3, of: 4, all: 4 });
        // In May it is broken.
        let runs = of(&days, "2025-11", "2026-05");
        assert_eq!(runs, Runs { current: 0, longest: 3, came: 3, of: 5, all: 5 });
        // Seen from February, what came later is not known.
        assert_eq!(of(&days, "2025-11", "2026-02").current, 2);
    }

    #[test]
    fn the_longest_is_of_the_last_year_and_the_current_of_all_time() {
        // Fifteen months without a gap: January 2025 to March 2026.
        let all: Vec<String> =
            (0..15).map(|n| month("2025-01").plus(n).first_day().to_string()).collect();
        let days: Vec<&str> = all.iter().map(String::as_str).collect();
        let runs = of(&days, "2024-06", "2026-03");
        assert_eq!(runs, Runs { current: 15, longest: 12, came: 12, of: 12, all: 21 });
        // A gap in November 2025 breaks both: October backwards lies in the year from April.
        let days: Vec<&str> = days.into_iter().filter(|day| *day != "2025-11-01").collect();
        let runs = of(&days, "2024-06", "2026-03");
        assert_eq!(runs, Runs { current: 4, longest: 7, came: 11, of: 12, all: 21 });
    }

    #[test]
    fn who_was_born_this_month_owes_nothing() {
        assert_eq!(of(&[], "2026-04", "2026-04"), Runs::default());
        let came = of(&["2026-04-20"], "2026-04", "2026-04");
        assert_eq!(came, Runs { current: 1, longest: 1, came: 1, of: 1, all: 1 });
    }

    proptest! {
        /// However often somebody came: a run is no longer than the months there were, and one more
        /// visit shortens none.
        #[test]
        fn coming_once_more_shortens_no_run(
            days in proptest::collection::vec(0_u64..700, 0..30),
            more in 0_u64..700,
            born in 0_i32..24,
        ) {
            let start: NaiveDate = "2024-07-01".parse().unwrap();
            let this = month("2026-05");
            let at = |n: u64| start + chrono::Days::new(n);
            let born = month("2024-07").plus(born);
            let days: Vec<NaiveDate> = days.into_iter().map(at).collect();
            let before = runs(days.iter().copied(), born, this);
            let after = runs(days.iter().copied().chain([at(more)]), born, this);
            prop_assert!(before.longest <= before.came && before.came <= before.of);
            prop_assert!(before.of <= WINDOW && before.of <= before.all);
            prop_assert!(before.current <= after.current && before.longest <= after.longest);
        }
    }
}
