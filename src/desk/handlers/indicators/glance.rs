//! How a place stands, in one answer.

use super::{
    completeness,
    measure::{compared, gap, measure},
    scene::{Scene, Span, projection},
    warnings,
};
use crate::{
    desk::{
        Job, Services,
        handlers::overview::counts,
        protocol::{DeskError, GetGlance, Glance, GlanceLine, Mover, Sasaran},
        work::Work,
    },
    indicators::{
        Fact, IndicatorId, Period, Rule, Verdict, catalogue,
        stats::{self, Z95},
        tally::{self, Counts, Sums},
    },
    records::{Month, Place},
};

/// Indicators whose movers are shown.
pub const HEADLINES: [IndicatorId; 7] = [
    IndicatorId::Ds,
    IndicatorId::Nd,
    IndicatorId::TwoT,
    IndicatorId::Bgm,
    IndicatorId::Stunting,
    IndicatorId::Wasting,
    IndicatorId::Underweight,
];
/// Movers and warnings shown.
const SHOWN: usize = 6;
/// Months of the small lines.
const SERIES: i32 = 13;

/// Answers `GetGlance`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetGlance,
) -> Result<Glance, DeskError> {
    let scene = Scene::open(work, job).await?;
    let GetGlance { place, period, sasaran } = asked;
    let sums = scene.sums(work, &place);
    let period = scene.period(period);
    let year = period.map_or(scene.this.year(), |period| period.months().1.year());
    let mut glance = Glance {
        name: scene.name(&place),
        period,
        months: scene.months,
        sasaran,
        skdn: counts(&crate::indicators::Facts::default()),
        skdn_month: None,
        projected: scene.projected(&place, year),
        lines: Vec::new(),
        movers: Vec::new(),
        warnings: Vec::new(),
        warnings_total: 0,
        reported: (0, 0),
        place,
    };
    let Some(period) = period.filter(|_| scene.months.is_some()) else { return Ok(glance) };
    let place = &glance.place;
    glance.lines =
        catalogue().map(|rule| line(&scene, rule, &sums, period, (place, sasaran))).collect();
    glance.movers = movers(&scene, place, period, sasaran);
    if let Some(month) = last_weighed(&scene, &sums, period) {
        glance.skdn = counts(&sums.at(month));
        glance.skdn_month = Some(tally::month(month));
        glance.reported = completeness::reported(&scene, &scene.posyandu_in(place), month);
        let mut all = warnings::of(&scene, place, tally::month(month));
        glance.warnings_total = all.len() as u32;
        all.truncate(SHOWN);
        glance.warnings = all;
    }
    Ok(glance)
}

/// The last month of a period with weighings.
fn last_weighed(scene: &Scene, sums: &Sums, period: Period) -> Option<u16> {
    let (first, last) = scene.months?;
    let (from, to) = period.months();
    let (from, to) = (tally::nearest(from.max(first)), tally::nearest(to.min(last)));
    let weighed = |month: &u16| sums.count(*month, Fact::Weighed, &[]) > 0;
    (from..=to).rev().find(weighed)
}

fn line(
    scene: &Scene,
    rule: &Rule,
    sums: &Sums,
    period: Period,
    (place, sasaran): (&Place, Sasaran),
) -> GlanceLine {
    let span = scene.span(rule, period);
    let measure = measure(scene, rule, sums, &span, place, sasaran);
    let projected = projection(sasaran, place);
    let before = scene.before(rule, &span);
    let year_ago = scene.span(rule, span.period.year_before());
    let end = span.months.last().map_or_else(|| span.period.months().1, |m| tally::month(*m));
    let target = scene.entered.target(rule.id, end.year());
    let share = |back: i32| {
        let month = scene.span_of(rule, end.plus(-back));
        let rate = scene.figure(rule, sums, &month, projected).rate();
        rate.map(|rate| rate as f32)
    };
    GlanceLine {
        indicator: rule.id,
        month: span.month(),
        before: compared(scene, rule, sums, (&span, before), projected),
        year_ago: compared(scene, rule, sums, (&span, year_ago), projected),
        target: target.and_then(|t| gap(rule, t, measure.figure, span.count(), end)),
        series: (0..SERIES).rev().map(share).collect(),
        measure,
    }
}

impl Scene {
    /// One month, and only that: nothing where a campaign is not about it.
    pub fn span_of(&self, rule: &Rule, month: Month) -> Span {
        let period = Period::Month(month);
        if rule.is_about(month.month()) {
            self.span(rule, period)
        } else {
            Span { period, months: Vec::new() }
        }
    }
}

/// Places of the next tier that surely changed since the period before.
fn movers(scene: &Scene, place: &Place, period: Period, sasaran: Sasaran) -> Vec<Mover> {
    let Some(level) = Scene::next_tier(place) else { return Vec::new() };
    let groups = scene.groups(place, level);
    let mut movers = Vec::new();
    for rule in HEADLINES.map(IndicatorId::rule) {
        let span = scene.span(rule, period);
        let before = scene.before(rule, &span);
        for (place, posyandu) in &groups {
            let now = scene.of_group(rule, place, posyandu, &span, sasaran);
            let then = scene.of_group(rule, place, posyandu, &before, sasaran);
            let both = ((now, span.count()), (then, before.count()));
            let change = stats::change(both.0, both.1, rule.better, Z95);
            if let Some(change) = change.filter(|change| change.verdict != Verdict::NotSure) {
                movers.push(Mover {
                    place: place.clone(),
                    name: scene.name(place),
                    indicator: rule.id,
                    now,
                    before: then,
                    change,
                });
            }
        }
    }
    movers.sort_by(|a, b| b.change.difference.abs().total_cmp(&a.change.difference.abs()));
    movers.truncate(SHOWN);
    movers
}
