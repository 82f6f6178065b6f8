//! An indicator by age group and sex.

use super::{
    measure::plain,
    scene::{Scene, Span},
};
use crate::{
    desk::{
        Job, Services,
        protocol::{Breakdown, DeskError, GetBreakdown, Measure},
        work::Work,
    },
    growth::Sex,
    indicators::{AgeGroup, Cell, CellFacts, Facts, Figure, Rule},
    records::{Place, PosyanduId},
};

/// Answers `GetBreakdown`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetBreakdown,
) -> Result<Breakdown, DeskError> {
    let scene = Scene::open(work, job).await?;
    let rule = asked.indicator.rule();
    let span = scene.period(asked.period).map(|period| scene.span(rule, period));
    let mut cells = CellFacts::default();
    if let Some(span) = &span {
        cells = cells_of(work, &scene, &asked.place, span).await?;
    }
    let months = span.as_ref().map_or(1, Span::count);
    let row = |ages: &[AgeGroup]| -> [Measure; 3] {
        [Some(Sex::Male), Some(Sex::Female), None]
            .map(|sex| plain(figure(rule, &cells, sex, ages), months))
    };
    Ok(Breakdown {
        indicator: asked.indicator,
        period: span.as_ref().map(|span| span.period),
        month: span.as_ref().and_then(Span::month),
        ages: rule.ages.to_vec(),
        rows: rule.ages.iter().map(|age| row(&[*age])).collect(),
        total: row(rule.ages),
    })
}

/// The figure of some cells.
pub fn figure(rule: &Rule, cells: &CellFacts, sex: Option<Sex>, ages: &[AgeGroup]) -> Figure {
    let fits = |cell: Cell| sex.is_none_or(|sex| cell.sex == sex) && ages.contains(&cell.age);
    let mut sum = Facts::default();
    cells.cells(fits).for_each(|(_, facts)| sum.add(facts));
    rule.figure(&sum)
}

/// The figures of a place by sex and age: the regency's lie ready, others are added up from their
/// Posyandu.
async fn cells_of<S: Services>(
    work: &Work<S>,
    scene: &Scene,
    place: &Place,
    span: &Span,
) -> Result<CellFacts, DeskError> {
    let mut cells = CellFacts::default();
    if *place == Place::Regency {
        for held in work.all_sums().await? {
            span.months.iter().for_each(|month| held.document.cells.add_to(*month, &mut cells));
        }
        return Ok(cells);
    }
    let ids: std::collections::BTreeSet<PosyanduId> =
        scene.posyandu_in(place).into_iter().collect();
    for held in work.details(&ids).await? {
        span.months.iter().for_each(|month| held.document.cells.add_to(*month, &mut cells));
    }
    Ok(cells)
}
