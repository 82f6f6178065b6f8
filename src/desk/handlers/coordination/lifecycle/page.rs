//! A place with its sums, and what lies in it.

use std::collections::BTreeMap;

use super::{registration_of, services_of, sum_of};
use crate::{
    desk::{
        Job, Services,
        handlers::indicators::scene::Scene,
        papers::PaperBook,
        protocol::{DeskError, DoubleRt, GetLifeCycle, LifeCycle, LifeRow},
        work::Work,
    },
    indicators::{
        AgeGroup, Fact,
        tally::{self, Counts as _},
    },
    rakor::{
        lifecycle::LifeSum,
        lifecycle_trend::{LifeMonth, months, of_posyandu},
    },
    records::{
        Month, Place, PosyanduId,
        coordination::{MemberId, RtCount},
    },
    wilayah::RegionCode,
};

/// Most RT that are named as counted twice.
const NAMED: usize = 12;
/// Ages of bayi, and of balita from 12 months on.
const INFANTS: [AgeGroup; 2] = [AgeGroup::M00To05, AgeGroup::M06To11];
const TODDLERS: [AgeGroup; 4] =
    [AgeGroup::M12To23, AgeGroup::M24To35, AgeGroup::M36To47, AgeGroup::M48To59];

/// Answers `GetLifeCycle`.
pub async fn page<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetLifeCycle,
) -> Result<LifeCycle, DeskError> {
    let (scene, papers) = (Scene::open(work, job).await?, work.papers().await?);
    let month = asked.month.or(scene.months.map(|(_, last)| last)).unwrap_or(scene.this);
    let at = At { scene: &scene, papers: &papers, month };
    let here: Vec<PosyanduId> = scene.book.posyandu_in(&asked.place).collect();
    let groups = match Scene::next_tier(&asked.place) {
        Some(level) => scene.groups(&asked.place, level),
        None => BTreeMap::from([(asked.place.clone(), here.clone())]),
    };
    let mut rows: Vec<LifeRow> = groups
        .into_iter()
        .map(|(place, posyandu)| at.row(place, &posyandu))
        // What has no Posyandu at work and nothing written down is not waited for.
        .filter(|row| row.sum.posyandu > 0)
        .collect();
    rows.sort_by_cached_key(|row| (row.name.to_lowercase(), row.place.clone()));
    let (doubles, all) = at.doubles(&here);
    let trend = at.trend(&here);
    let before = At { month: month.plus(-1), ..at }.sum(&here).groups;
    Ok(LifeCycle {
        today: job.today(),
        month,
        total: at.row(asked.place, &here),
        before,
        trend,
        rows,
        doubles,
        doubled: all,
    })
}

/// Places and documents, of a month.
#[derive(Clone, Copy)]
struct At<'a> {
    scene: &'a Scene,
    papers: &'a PaperBook,
    month: Month,
}

impl At<'_> {
    /// Whether a Posyandu counts: it is at work, or wrote something down while it was.
    fn counts(&self, id: PosyanduId) -> bool {
        let open = self.scene.book.posyandu.get(&id).is_some_and(|held| held.document.open);
        let sum = || sum_of(self.papers, id, self.month);
        open || sum().begun + sum().reporting > 0
    }

    fn sum(&self, posyandu: &[PosyanduId]) -> LifeSum {
        let mut sum = LifeSum::default();
        for id in posyandu.iter().filter(|id| self.counts(**id)) {
            sum.add(&sum_of(self.papers, *id, self.month));
        }
        sum
    }

    /// The last twelve months.
    fn trend(&self, posyandu: &[PosyanduId]) -> Vec<LifeMonth> {
        let mut sum: Vec<LifeMonth> = months(self.month).map(|_| LifeMonth::default()).collect();
        for id in posyandu {
            let one = of_posyandu(
                self.month,
                |year| registration_of(self.papers, *id, year),
                |month| services_of(self.papers, *id, month),
            );
            for (all, one) in sum.iter_mut().zip(&one) {
                all.add(one);
            }
        }
        sum
    }

    fn row(&self, place: Place, posyandu: &[PosyanduId]) -> LifeRow {
        let number = tally::nearest(self.month);
        let count = |fact, ages: &[AgeGroup]| -> u32 {
            let tallies = posyandu.iter().filter_map(|id| self.scene.tallies.of(*id));
            tallies.map(|tally| tally.count(number, fact, ages)).sum()
        };
        LifeRow {
            name: self.scene.name(&place),
            within: self.scene.within(&place),
            sum: self.sum(posyandu),
            without_deaths: false,
            s: count(Fact::Sasaran, &AgeGroup::ALL),
            d: count(Fact::Weighed, &[]),
            infants: count(Fact::Sasaran, &INFANTS),
            toddlers: count(Fact::Sasaran, &TODDLERS),
            place,
        }
    }

    /// Rows that two Posyandu of a desa have with numbers. RW tells RT of one number apart; without
    /// it nothing is said.
    fn doubles(&self, posyandu: &[PosyanduId]) -> (Vec<DoubleRt>, u32) {
        let mut seen: BTreeMap<(RegionCode, MemberId), (&RtCount, Vec<PosyanduId>)> =
            BTreeMap::new();
        for id in posyandu {
            let Some(held) = self.scene.book.posyandu.get(id) else { continue };
            let registration = registration_of(self.papers, *id, self.month.year());
            let rows = registration.into_iter().flat_map(|one| &one.rows);
            for row in rows.filter(|row| !row.rw.is_empty() && !row.counts.is_empty()) {
                let key = (held.document.desa, row.id);
                seen.entry(key).or_insert((row, Vec::new())).1.push(*id);
            }
        }
        seen.retain(|_, (_, posyandu)| posyandu.len() > 1);
        let all = seen.len() as u32;
        let named = seen.into_iter().take(NAMED).map(|((desa, _), (row, posyandu))| DoubleRt {
            rw: row.rw.clone(),
            rt: row.rt.clone(),
            dasawisma: row.dasawisma.clone(),
            desa: self.scene.name(&Place::Region(desa)),
            posyandu: posyandu.into_iter().map(|id| (id, self.scene.book.name(id))).collect(),
        });
        (named.collect(), all)
    }
}
