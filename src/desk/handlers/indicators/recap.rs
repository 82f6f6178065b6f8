//! Places side by side, for papers.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    completeness::{HandedIn, reported},
    scene::Scene,
};
use crate::{
    desk::{
        Job, Services,
        handlers::{overview::counts, strata},
        protocol::{
            DeskError, GetRecap, GetStrata, RECAP, Recap, RecapRow, Sasaran, SessionCounts,
            StrataRow,
        },
        work::Work,
    },
    indicators::{Facts, IndicatorId, ReportRules, Reporting, tally},
    records::{Place, PosyanduId},
};

/// Answers `GetRecap`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetRecap,
) -> Result<Recap, DeskError> {
    let scene = Scene::open(work, job).await?;
    let GetRecap { place, period, level } = asked;
    let period = scene.period(period).filter(|_| scene.months.is_some());
    let year = period.map_or(scene.this.year(), |period| period.months().1.year());
    let set = work.settings().await?.document.report_day;
    let rules = ReportRules::with_day(set);
    let mut recap = Recap {
        level,
        period,
        months: Vec::new(),
        measured: None,
        year,
        over: year < scene.this.year(),
        report_day: rules.day,
        report_day_set: set.is_some_and(|day| day == rules.day),
        not_due: None,
        rows: Vec::new(),
        total: RecapRow::default(),
    };
    let Some(period) = period else { return Ok(recap) };
    let judged = strata::get(work, job, GetStrata { place: place.clone(), year: Some(year) });
    let judged = judged.await?.rows.into_iter().map(|row| (row.id, row)).collect();
    let handed = HandedIn::of(work, year).await?;
    let maker = Maker { scene: &scene, spans: spans(&scene, period), judged, handed, rules };
    let months = &maker.spans[1].months;
    recap.months = months.iter().map(|month| tally::month(*month)).collect();
    let last = recap.months.last().map(|month| (*month, rules.deadline(*month)));
    recap.not_due = last.filter(|(_, deadline)| job.today() <= *deadline);
    recap.measured = maker.spans[5].month();
    let groups = scene.groups(&place, level);
    let known: BTreeSet<PosyanduId> = groups.values().flatten().copied().collect();
    // Of the regency those with records, and those that are rows although nobody was ever weighed
    // there: they were due, and the sum is that of the rows.
    let mut all = scene.posyandu_in(&place);
    let had: BTreeSet<PosyanduId> = all.iter().copied().collect();
    all.extend(known.difference(&had));
    recap.rows = groups.iter().map(|(place, ids)| maker.row(Some(place.clone()), ids)).collect();
    let rest: Vec<PosyanduId> = all.iter().copied().filter(|id| !known.contains(id)).collect();
    if !rest.is_empty() {
        recap.rows.push(maker.row(None, &rest));
    }
    // A Posyandu that is closed, and was in these months, is no row.
    recap.rows.retain(|row| row.due > 0 || row.letters.s > 0);
    recap.rows.sort_by_cached_key(|row| {
        let name = row.name.to_lowercase();
        (row.place.is_none(), row.within.to_lowercase(), name, row.place.clone())
    });
    recap.total = maker.row(None, &all);
    Ok(recap)
}

/// The months of each indicator of a recap.
fn spans(scene: &Scene, period: crate::indicators::Period) -> Vec<super::scene::Span> {
    RECAP.iter().map(|id| scene.span(id.rule(), period)).collect()
}

/// What all rows are made of.
struct Maker<'s> {
    scene: &'s Scene,
    spans: Vec<super::scene::Span>,
    judged: BTreeMap<PosyanduId, StrataRow>,
    handed: HandedIn,
    rules: ReportRules,
}

impl Maker<'_> {
    fn row(&self, place: Option<Place>, ids: &[PosyanduId]) -> RecapRow {
        let scene = self.scene;
        let months = &self.spans[1].months;
        let here = place.clone().unwrap_or(Place::Regency);
        let figure = |(id, span): (&IndicatorId, &super::scene::Span)| {
            scene.of_group(id.rule(), &here, ids, span, Sasaran::Registered)
        };
        let (mut met, mut due) = (0, 0);
        for month in months {
            let (one, of) = reported(scene, ids, *month);
            (met, due) = (met + one, due + of);
        }
        let (on_time, late) = self.times(ids);
        let mut row = RecapRow {
            on_time,
            late,
            name: place.as_ref().map(|place| scene.name(place)).unwrap_or_default(),
            within: place.as_ref().map(|place| scene.within(place)).unwrap_or_default(),
            reported: met,
            due,
            letters: self.letters(ids),
            figures: RECAP.iter().zip(&self.spans).map(figure).collect(),
            ..RecapRow::default()
        };
        for judged in ids.iter().filter_map(|id| self.judged.get(id)) {
            let level = (judged.at_least, judged.at_most);
            row.count(level, judged.aktif);
            row.level = matches!(place, Some(Place::Posyandu(_))).then_some(level);
        }
        row.place = place;
        row
    }

    /// Months of these Posyandu handed in by their deadlines, and after them.
    fn times(&self, ids: &[PosyanduId]) -> (u32, u32) {
        let (mut on_time, mut late) = (0, 0);
        for month in &self.spans[1].months {
            let deadline: NaiveDate = self.rules.deadline(tally::month(*month));
            for id in ids {
                match self.handed.judge(self.scene, *id, *month, deadline) {
                    Reporting::OnTime => on_time += 1,
                    Reporting::Late => late += 1,
                    Reporting::Open | Reporting::Nothing => {}
                }
            }
        }
        (on_time, late)
    }

    fn letters(&self, ids: &[PosyanduId]) -> SessionCounts {
        let mut sum = Facts::default();
        for totals in ids.iter().filter_map(|id| self.scene.tallies.of(*id)) {
            for month in &self.spans[1].months {
                sum.add(&totals.at(*month));
            }
        }
        counts(&sum)
    }
}
