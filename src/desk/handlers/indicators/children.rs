//! The children behind a figure: exactly as many as the figure says.
//!
//! The kept figures say how many of them each Posyandu has, so a page of the list reads the
//! children of those few Posyandu only that are on it, however large the place. Whether a child is
//! one of them is decided by the same events from which the figures were added up.

use std::collections::BTreeSet;

use super::scene::Scene;
use crate::{
    desk::{
        Job, Services,
        assess::{Rules, Subject, card, findings, judge},
        handlers::register::{register_row, sort_key},
        protocol::{
            DeskError, FigureFilter, GetRegister, LatestVisit, Part, PlaceLevel, Register,
            RegisterRow,
        },
        roster::{RosterRow, Scope, parts_within},
        work::Work,
    },
    growth::Sex,
    indicators::{
        AgeGroup, Cell, CellFacts, Facts, Formula, Period, Rule,
        tally::{self, Counts, Event},
    },
    records::{Child, Length, Month, PosyanduId, Weight},
};

/// Most rows in one answer.
const MOST: u32 = 500;

/// What is asked for.
struct Wanted {
    rule: &'static Rule,
    formula: Formula,
    month: u16,
    sex: Option<Sex>,
    ages: Vec<AgeGroup>,
}

impl Wanted {
    /// `None` where there is nothing to list: no such part, or no figure in the month.
    fn of(scene: &Scene, filter: FigureFilter) -> Option<Self> {
        let rule = filter.indicator.rule();
        let formula = match filter.part {
            Part::Numerator => rule.numerator,
            Part::Denominator => rule.denominator,
            Part::Missing => rule.missing?,
        };
        let span = scene.span_of(rule, filter.month);
        let month = *span.months.first()?;
        let Period::Month(_) = span.period else { return None };
        let ages = filter.age.map_or_else(|| rule.ages.to_vec(), |age| vec![age]);
        let ages = ages.into_iter().filter(|age| rule.ages.contains(age)).collect();
        Some(Self { rule, formula, month, sex: filter.sex, ages })
    }

    /// Whether totals are enough, or sex and age have to be known.
    fn by_cell(&self) -> bool {
        self.sex.is_some() || self.ages.len() < self.rule.ages.len()
    }

    fn fits(&self, cell: Cell) -> bool {
        self.sex.is_none_or(|sex| cell.sex == sex) && self.ages.contains(&cell.age)
    }

    fn of_facts(&self, facts: &Facts) -> u32 {
        self.formula.of(|fact| facts.get(fact))
    }

    fn of_cells(&self, cells: &CellFacts) -> u32 {
        let mut sum = Facts::default();
        cells.cells(|cell| self.fits(cell)).for_each(|(_, facts)| sum.add(facts));
        self.of_facts(&sum)
    }

    /// Whether a child is one of them, by what it counts for.
    fn holds(&self, events: &[Event]) -> bool {
        let mut cells = CellFacts::default();
        for event in events.iter().filter(|event| event.month() == self.month) {
            if let Some((cell, fact)) = event.as_fact() {
                cells.at_mut(cell).add_at(fact, 1);
            }
        }
        self.of_cells(&cells) > 0
    }
}

/// Answers `GetRegister` with a figure.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: &GetRegister,
    filter: FigureFilter,
) -> Result<Register, DeskError> {
    let scene = Scene::open(work, job).await?;
    let none = Register { total: 0, rows: Vec::new(), counts: Vec::new() };
    let Some(wanted) = Wanted::of(&scene, filter) else { return Ok(none) };
    let sums = scene.sums(work, &asked.place);
    let known = |fact| sums.count(wanted.month, fact, wanted.rule.ages) > 0;
    if wanted.rule.known.is_some_and(|fact| !known(fact)) {
        return Ok(none);
    }
    let counted = counted(work, &scene, asked, &wanted).await?;
    let total = counted.iter().map(|(_, count)| count).sum();
    let (from, to) = (asked.offset, asked.offset.saturating_add(asked.limit.min(MOST)));
    let (mut rows, mut at) = (Vec::new(), 0);
    for (posyandu, count) in counted {
        let (start, end) = (at, at + count);
        at = end;
        if end <= from || start >= to {
            continue;
        }
        let here = of_posyandu(work, job, posyandu, &wanted, asked).await?;
        let (skip, end) = (from.saturating_sub(start), to.min(end) - start);
        rows.extend(here.into_iter().take(end as usize).skip(skip as usize));
    }
    Ok(Register { total, rows, counts: Vec::new() })
}

/// How many each Posyandu has, in the order of the list: by kecamatan, desa and name.
async fn counted<S: Services>(
    work: &Work<S>,
    scene: &Scene,
    asked: &GetRegister,
    wanted: &Wanted,
) -> Result<Vec<(PosyanduId, u32)>, DeskError> {
    let groups = scene.groups(&asked.place, PlaceLevel::Posyandu);
    let mut here: Vec<PosyanduId> = groups.into_values().flatten().collect();
    here.sort_by_cached_key(|id| {
        let posyandu = scene.book.posyandu.get(id).map(|held| &held.document);
        (posyandu.map(|p| (p.desa, p.name.to_lowercase())), *id)
    });
    let ids: BTreeSet<PosyanduId> =
        if wanted.by_cell() { here.iter().copied().collect() } else { BTreeSet::new() };
    let details = work.details(&ids).await?;
    let count = |id: &PosyanduId| {
        if !wanted.by_cell() {
            let tally = scene.tallies.of(*id);
            return tally.map_or(0, |tally| {
                wanted.formula.of(|fact| tally.count(wanted.month, fact, wanted.rule.ages))
            });
        }
        let found = details.binary_search_by_key(id, |held| held.document.posyandu);
        found.map_or(0, |at| {
            let mut cells = CellFacts::default();
            details[at].document.cells.add_to(wanted.month, &mut cells);
            wanted.of_cells(&cells)
        })
    };
    Ok(here.iter().map(|id| (*id, count(id))).filter(|(_, count)| *count > 0).collect())
}

/// The children of one Posyandu that are meant, in the order asked for.
async fn of_posyandu<S: Services>(
    work: &Work<S>,
    job: Job,
    posyandu: PosyanduId,
    wanted: &Wanted,
    asked: &GetRegister,
) -> Result<Vec<RegisterRow>, DeskError> {
    let (rules, book) = (work.rules().await?, work.places().await?);
    let rosters = work.some_rosters(&BTreeSet::from([posyandu]), 0).await?;
    let others = rosters.get(&posyandu).map(|held| held.document.others.clone());
    let mut children = work.children_of(posyandu).await?;
    children.extend(work.children(others.unwrap_or_default()).await?);
    let mut found = Vec::new();
    for held in children {
        let parts = parts_within(&rules, &held.document, Scope::month(wanted.month));
        if parts.get(&posyandu).is_some_and(|part| wanted.holds(&part.events)) {
            let row = parts.into_values().find_map(|part| part.row);
            found.extend(row.map(|row| (held.document, row)));
        }
    }
    found.sort_by_cached_key(|(_, row)| sort_key(row, asked.order));
    let month = tally::month(wanted.month);
    let view = |(child, row): (Child, RosterRow)| RegisterRow {
        latest: in_month(&rules, &child, month).or_else(|| row.latest_view(&rules)),
        ..register_row(&rules, &book, posyandu, &row, job.today())
    };
    Ok(found.into_iter().map(view).collect())
}

/// The last visit of the month, assessed: it is what was counted.
fn in_month(rules: &Rules, child: &Child, month: Month) -> Option<LatestVisit> {
    let subject = Subject::of(child);
    let cards = card(&rules.kms, subject, &child.visits);
    let of_month = |(visit, _): &(&crate::records::Visit, _)| Month::of(visit.date) == month;
    let (visit, kms) = child.visits.iter().zip(cards).rfind(of_month)?;
    let judged = judge(rules, subject, subject.measured(visit));
    Some(LatestVisit {
        date: visit.date,
        weight_kg: visit.weight.map(Weight::kg),
        lenhei_cm: visit.lenhei.map(Length::cm),
        scores: judged.scores,
        findings: findings(rules, subject, &judged).0,
        kms,
    })
}
