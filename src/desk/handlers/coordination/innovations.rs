//! Innovations, before and after: the months before one began against those since, and what the
//! rest of the regency did meanwhile.

use crate::{
    desk::{
        Job, Services,
        handlers::{coordination::commitments::table::Table, indicators::scene::Span},
        protocol::{DeskError, GetInnovations, InnovationRow, Sasaran},
        work::Work,
    },
    indicators::{
        Figure, IndicatorId, Period,
        stats::{self, Z95},
        tally,
    },
    records::{Month, coordination::Innovation},
};

/// Whole months on each side.
const MONTHS: i32 = 6;

/// Answers `GetInnovations`.
pub async fn list<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetInnovations,
) -> Result<Vec<InnovationRow>, DeskError> {
    let table = Table::open(work, job).await?;
    let all = table.papers.innovations.values().map(|held| &held.document);
    let here = all.filter(|one| table.within(&one.place, &asked.place));
    let mut rows: Vec<InnovationRow> = here.map(|one| row(&table, one)).collect();
    rows.sort_by(|a, b| b.from.cmp(&a.from).then_with(|| a.id.cmp(&b.id)));
    Ok(rows)
}

/// The whole months before it began, and the newest since.
fn spans(table: &Table, one: &Innovation) -> (Vec<Month>, Vec<Month>) {
    let Some((first, last)) = table.scene.months else { return Default::default() };
    let last = last.min(table.scene.this.plus(-1));
    let start = Month::of(one.from);
    let end = one.until.map_or(last, |until| Month::of(until).min(last));
    let before = (1..=MONTHS).map(|back| start.plus(-back));
    let before = before.filter(|month| *month >= first && *month <= last).collect();
    let after = (0..MONTHS).map(|back| end.plus(-back)).filter(|month| *month > start).collect();
    (before, after)
}

fn row(table: &Table, one: &Innovation) -> InnovationRow {
    let indicator = one.indicator.unwrap_or(IndicatorId::Ds);
    let rule = indicator.rule();
    let scene = &table.scene;
    let ids = scene.posyandu_in(&one.place);
    let figures = |months: &[Month]| {
        let numbers = months.iter().filter(|month| rule.is_about(month.month()));
        let months: Vec<u16> = numbers.filter_map(|month| tally::number(*month)).collect();
        let span = Span { period: Period::Month(scene.this), months };
        let own = scene.of_group(rule, &one.place, &ids, &span, Sasaran::Registered);
        let whole = scene.figure(rule, &*scene.whole, &span, None);
        let rest = Figure {
            numerator: whole.numerator.saturating_sub(own.numerator),
            denominator: whole.denominator.saturating_sub(own.denominator),
        };
        (own.denominator > 0).then_some(((own, span.count()), (rest, span.count())))
    };
    let (before, after) = spans(table, one);
    let (before, after) = (figures(&before), figures(&after));
    let both = before.zip(after);
    let change = |then, now| stats::change(now, then, rule.better, Z95);
    InnovationRow {
        id: one.id,
        title: one.name.clone(),
        idea: one.idea.clone(),
        name: scene.name(&one.place),
        within: scene.within(&one.place),
        place: one.place.clone(),
        from: one.from,
        until: one.until,
        replicate: one.replicate,
        indicator,
        before: before.map(|(own, _)| own),
        after: after.map(|(own, _)| own),
        change: both.and_then(|((then, _), (now, _))| change(then, now)),
        elsewhere: both.and_then(|((_, then), (_, now))| change(then, now)),
    }
}
