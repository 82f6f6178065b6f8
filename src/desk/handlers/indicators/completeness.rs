//! Which Posyandu have reported in a month: had a weighing; and when they handed its figures in.

use std::{collections::BTreeMap, rc::Rc};

use chrono::NaiveDate;

use super::scene::Scene;
use crate::{
    desk::{
        Job, Services,
        import::months::{Came, came},
        kader::KaderYear,
        protocol::{
            Completeness, CompletenessRow, DeskError, GetCompleteness, Missing, PlaceLevel,
        },
        work::Work,
    },
    indicators::{
        AgeGroup, Fact, Figure, ReportRules, Reporting,
        tally::{self, Counts},
    },
    records::{Month, Place, PosyanduId},
};

/// Answers `GetCompleteness`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetCompleteness,
) -> Result<Completeness, DeskError> {
    let scene = Scene::open(work, job).await?;
    let chosen = work.settings().await?.document.report_day;
    let month = asked.month.or(scene.months.map(|(_, last)| last));
    let here: Vec<PosyanduId> =
        scene.groups(&asked.place, PlaceLevel::Posyandu).into_values().flatten().collect();
    let at = month.unwrap_or(scene.this);
    let rules = ReportRules::with_day(chosen);
    let deadline = rules.deadline(at);
    let handed = HandedIn::of(work, at.year()).await?;
    let times = Times { month: at, deadline, handed };
    let whole = row(&scene, asked.place.clone(), &here, &times);
    let mut rows: Vec<CompletenessRow> = Vec::new();
    if month.is_some() {
        let groups: BTreeMap<Place, Vec<PosyanduId>> = scene.groups(&asked.place, asked.level);
        rows.extend(groups.into_iter().map(|(place, ids)| row(&scene, place, &ids, &times)));
    }
    rows.retain(|row| row.of > 0);
    let share = |row: &CompletenessRow| f64::from(row.reported) / f64::from(row.of);
    let in_time = |row: &CompletenessRow| f64::from(row.on_time) / f64::from(row.of);
    rows.sort_by(|a, b| {
        let complete = share(a).total_cmp(&share(b));
        complete.then(in_time(a).total_cmp(&in_time(b))).then_with(|| a.name.cmp(&b.name))
    });
    let certainty = chosen.is_none().then_some(rules.certainty);
    Ok(Completeness { month, deadline, due: job.today() > deadline, certainty, whole, rows })
}

/// When figures were handed in: by closing the session, or by an import.
pub struct HandedIn {
    kader: Rc<KaderYear>,
    came: Rc<Came>,
}

impl HandedIn {
    /// Of the months of a year.
    pub async fn of<S: Services>(work: &Work<S>, year: i32) -> Result<Self, DeskError> {
        Ok(Self { kader: work.kader(year).await?, came: came(work).await? })
    }

    /// How a Posyandu has reported a month.
    pub fn judge(
        &self,
        scene: &Scene,
        posyandu: PosyanduId,
        month: u16,
        deadline: NaiveDate,
    ) -> Reporting {
        let day = self.on(posyandu, tally::month(month)).map(|(day, _)| day);
        Reporting::of(weighed(scene, posyandu, month), day, deadline)
    }

    /// The first such day, and whether an import was it.
    fn on(&self, posyandu: PosyanduId, month: Month) -> Option<(NaiveDate, bool)> {
        let closed = self.kader.closed(posyandu, month).map(|day| (day, false));
        let came = self.came.get(&posyandu).and_then(|months| months.get(&month));
        closed.into_iter().chain(came.map(|day| (*day, true))).min()
    }
}

/// A month and when it was due and handed in.
struct Times {
    month: Month,
    deadline: NaiveDate,
    handed: HandedIn,
}

/// How many of these have reported in a month, of how many at work.
pub fn reported(scene: &Scene, posyandu: &[PosyanduId], month: u16) -> (u32, u32) {
    posyandu.iter().fold((0, 0), |(reported, of), id| {
        let weighed = weighed(scene, *id, month);
        let open = scene.book.posyandu.get(id).is_some_and(|held| held.document.open);
        (reported + u32::from(weighed), of + u32::from(weighed || open))
    })
}

fn weighed(scene: &Scene, id: PosyanduId, month: u16) -> bool {
    scene.tallies.of(id).is_some_and(|tally| tally.count(month, Fact::Weighed, &[]) > 0)
}

fn row(scene: &Scene, place: Place, posyandu: &[PosyanduId], times: &Times) -> CompletenessRow {
    let number = tally::nearest(times.month);
    let mut row = CompletenessRow {
        name: scene.name(&place),
        place,
        reported: 0,
        on_time: 0,
        late: 0,
        open: 0,
        imported: 0,
        of: 0,
        handed_in: None,
        missing: Vec::new(),
        coverage: Figure::default(),
    };
    (row.reported, row.of) = reported(scene, posyandu, number);
    for id in posyandu {
        let tally = scene.tallies.of(*id);
        let weighed = weighed(scene, *id, number);
        if let Some(tally) = tally {
            row.coverage.numerator += tally.count(number, Fact::Weighed, &[]);
            row.coverage.denominator += tally.count(number, Fact::Sasaran, &AgeGroup::ALL);
        }
        time(&mut row, weighed, times.handed.on(*id, times.month), times.deadline);
        let open = scene.book.posyandu.get(id).is_some_and(|held| held.document.open);
        if !weighed && open {
            let place = Place::Posyandu(*id);
            row.missing.push(Missing {
                id: *id,
                name: scene.name(&place),
                within: scene.within(&place),
                last: tally.and_then(|tally| last_weighed(tally.column(Fact::Weighed), number)),
            });
        }
    }
    if posyandu.len() > 1 {
        row.handed_in = None;
    }
    row.missing.sort_by(|a, b| (a.last, &a.name).cmp(&(b.last, &b.name)));
    row
}

/// Counts one Posyandu by when it handed its figures in.
fn time(
    row: &mut CompletenessRow,
    weighed: bool,
    handed_in: Option<(NaiveDate, bool)>,
    deadline: NaiveDate,
) {
    let day = handed_in.map(|(day, _)| day);
    let count = match Reporting::of(weighed, day, deadline) {
        Reporting::OnTime => &mut row.on_time,
        Reporting::Late => &mut row.late,
        Reporting::Open => &mut row.open,
        Reporting::Nothing => return,
    };
    *count += 1;
    row.handed_in = day;
    row.imported += u32::from(handed_in.is_some_and(|(_, imported)| imported));
}

/// The last month with a weighing, up to this one.
pub fn last_weighed(weighed: &tally::Column, until: u16) -> Option<Month> {
    let (first, end) = weighed.range();
    let last = (first..end.min(until + 1)).rev().find(|month| weighed.get(*month, 0) > 0)?;
    Some(tally::month(last))
}
