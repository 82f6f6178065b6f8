//! What the records tell of a Posyandu that is, or may become, a pilot.

use std::collections::BTreeMap;

use super::{super::commitments::table::Table, effect::over};
use crate::{
    desk::{
        Job, Services,
        handlers::strata,
        protocol::{CriterionLine, DeskError, GetStrata},
        stored::Held,
        work::Work,
    },
    indicators::{AgeGroup, Fact, Figure, IndicatorId, tally, tally::Counts as _},
    rakor::{
        needs::is_of_kit,
        pilot_criteria::Criterion,
        pilots::{Known, judge},
        satisfaction::{self, newest},
    },
    records::{
        Place, PosyanduId,
        coordination::{NeedStatus, SeatRole, Survey, Team},
    },
    strata::Stratum,
};

/// Months of D/S, and of sessions.
const DS_MONTHS: i32 = 3;
const SESSION_MONTHS: i32 = 12;

/// What is looked up once for all.
pub(super) struct Books<'t> {
    table: &'t Table,
    levels: BTreeMap<PosyanduId, (Stratum, Stratum)>,
    teams: BTreeMap<PosyanduId, &'t Team>,
    kit: BTreeMap<PosyanduId, u32>,
    surveys: BTreeMap<PosyanduId, Vec<&'t Held<Survey>>>,
}

impl<'t> Books<'t> {
    /// As things stand. Levels are those of the last whole year.
    pub async fn open<S: Services>(
        work: &Work<S>,
        job: Job,
        table: &'t Table,
    ) -> Result<Self, DeskError> {
        let year = Some(table.scene.this.year() - 1);
        let asked = GetStrata { place: Place::Regency, year };
        let strata = strata::get(work, job, asked).await?;
        let levels = strata.rows.iter().map(|row| (row.id, (row.at_least, row.at_most))).collect();
        let mut kit: BTreeMap<PosyanduId, u32> = BTreeMap::new();
        for need in table.papers.needs.values().map(|held| &held.document) {
            let lacks = kit.entry(need.posyandu).or_default();
            let open = matches!(need.status, NeedStatus::Open | NeedStatus::Promised);
            *lacks += u32::from(open && is_of_kit(need.item));
        }
        let teams = table.papers.teams.values().map(|held| &held.document);
        let of_posyandu = |team: &'t Team| match team.place {
            Place::Posyandu(id) => Some((id, team)),
            _ => None,
        };
        let mut surveys: BTreeMap<PosyanduId, Vec<&'t Held<Survey>>> = BTreeMap::new();
        for held in table.papers.surveys.values() {
            surveys.entry(held.document.posyandu).or_default().push(held);
        }
        let teams = teams.filter_map(of_posyandu).collect();
        Ok(Self { table, levels, teams, kit, surveys })
    }

    /// What those who come said of a Posyandu.
    pub fn surveys(&self, id: PosyanduId) -> &[&'t Held<Survey>] {
        self.surveys.get(&id).map_or(&[], Vec::as_slice)
    }

    /// What is known of a Posyandu.
    pub fn of(&self, id: PosyanduId) -> Known {
        let (scene, today) = (&self.table.scene, self.table.today);
        let last = scene.this.plus(-1);
        let ds = over(scene, IndicatorId::Ds.rule(), &[id], (last.plus(1 - DS_MONTHS), last));
        let team = self.teams.get(&id).copied();
        let kader = team.map(|team| {
            let seats = team.seats.iter().filter(|seat| seat.role == SeatRole::Kader);
            seats.filter(|seat| seat.holder_on(today).is_some()).count() as u16
        });
        let written = scene.book.posyandu.get(&id).and_then(|held| held.document.kader);
        Known {
            ds: ds.map(|(figure, _)| figure).unwrap_or_default(),
            kader: kader.or(written),
            sessions: self.sessions(id),
            stratum: self.levels.get(&id).copied(),
            kit_lacks: self.kit.get(&id).copied(),
            sk: team.map(|team| {
                let sk = team.sk_on(today);
                sk.is_some_and(|sk| sk.until.is_none_or(|until| today <= until))
            }),
            said: newest(self.surveys(id).iter().map(|held| &held.document), today)
                .map(|said| said.share),
        }
    }

    fn sessions(&self, id: PosyanduId) -> Option<u8> {
        let scene = &self.table.scene;
        let from = scene.this.plus(-SESSION_MONTHS);
        let totals = scene.tallies.of(id)?;
        let held = |back: &i32| {
            let month = tally::nearest(from.plus(*back));
            totals.count(month, Fact::Weighed, &AgeGroup::ALL) > 0
        };
        let (first, _) = scene.months.filter(|(first, _)| *first <= from)?;
        let _ = first;
        Some((0..SESSION_MONTHS).filter(held).count() as u8)
    }
}

/// The criteria of a Posyandu.
pub(super) fn lines(
    criteria: &[Criterion],
    known: &Known,
    ticked: impl Fn(&str) -> bool,
) -> Vec<CriterionLine> {
    let line = |criterion: &Criterion| {
        let (value, asked) = numbers(*criterion, known);
        CriterionLine {
            code: criterion.code().to_owned(),
            computed: criterion.computed() || value.is_some(),
            state: judge(*criterion, known, ticked(criterion.code())),
            value,
            asked,
        }
    };
    criteria.iter().map(line).collect()
}

fn numbers(criterion: Criterion, known: &Known) -> (Option<u32>, Option<u32>) {
    let tenths = |share: f64| (share * 1000.0).round() as u32;
    match criterion {
        Criterion::Ds(least) => (known.ds.rate().map(tenths), Some(tenths(least))),
        Criterion::Kader(least) => (known.kader.map(u32::from), Some(u32::from(least))),
        Criterion::Sessions(least) => (known.sessions.map(u32::from), Some(u32::from(least))),
        Criterion::Kit => (known.kit_lacks, None),
        Criterion::Stratum(least) => (None, Some(least as u32)),
        Criterion::Satisfaction => {
            let said = known.said.and_then(Figure::rate).map(tenths);
            (said, said.map(|_| tenths(satisfaction::RULES.content)))
        }
        _ => (None, None),
    }
}
