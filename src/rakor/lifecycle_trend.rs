//! Services of the groups of life over a year, month by month. Each month is counted as it is on its
//! own page: a visit rate only of Posyandu whose registration (of that year, or else of the year
//! before) is finished.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::lifecycle::{GroupSum, is_finished, stages};
use crate::records::{
    Month,
    coordination::{LifeGroup, Registration, ServiceMonth, StageCounts},
};

/// Months of a trend.
pub const MONTHS: i32 = 12;

/// A month of a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LifeMonth {
    /// Posyandu that wrote down how many came.
    pub reporting: u32,
    /// Services, by group.
    pub groups: [GroupSum; 5],
}

impl LifeMonth {
    /// Adds another's.
    pub fn add(&mut self, other: &Self) {
        self.reporting = self.reporting.saturating_add(other.reporting);
        for (sum, one) in self.groups.iter_mut().zip(&other.groups) {
            sum.add(one);
        }
    }
}

/// The months of a trend that ends with this one, oldest first.
pub fn months(until: Month) -> impl Iterator<Item = Month> {
    (1 - MONTHS..=0).map(move |back| until.plus(back))
}

/// The year of one Posyandu, from its registrations by year and its services by month.
pub fn of_posyandu<'a>(
    until: Month,
    registration: impl Fn(i32) -> Option<&'a Registration>,
    services: impl Fn(Month) -> Option<&'a ServiceMonth>,
) -> Vec<LifeMonth> {
    let first = until.plus(1 - MONTHS).year() - 1;
    let finished = |year: i32| {
        let one = registration(year).filter(|one| is_finished(one))?;
        Some((year, stages(one)))
    };
    let known: BTreeMap<i32, StageCounts> = (first..=until.year()).filter_map(finished).collect();
    let one = |month: Month| {
        let Some(served) = services(month) else { return LifeMonth::default() };
        let sasaran = known.get(&month.year()).or_else(|| known.get(&(month.year() - 1)));
        let groups = LifeGroup::ALL.map(|group| {
            GroupSum::of(served.group(group), sasaran.and_then(|stages| stages.group(group)))
        });
        let came = LifeGroup::ALL.into_iter().any(|group| served.group(group).came.is_some());
        LifeMonth { reporting: u32::from(came), groups }
    };
    months(until).map(one).collect()
}
