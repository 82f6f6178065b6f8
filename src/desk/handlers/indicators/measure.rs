//! A figure with its interval, what is odd about it, what it changed from and what it lacks.

use super::scene::{Scene, Span, projection};
use crate::{
    desk::protocol::{Caution, Compared, Gap, Measure, Sasaran},
    indicators::{
        AgeGroup, Better, Fact, Figure, Group, IndicatorId, Interval, Rule,
        stats::{self, Z95},
        tally::Counts,
    },
    records::{Month, Place, Target},
};

/// With fewer, one child moves the share by more than five points.
const SMALL: u32 = 20;
/// Ages whose doses are asked for.
const DOSES: &[AgeGroup] = &[AgeGroup::M12To23, AgeGroup::M24To35];

/// The interval of a figure over so many months: as if its children were those of a mean month.
pub fn interval(figure: Figure, months: u32) -> Option<Interval> {
    let months = f64::from(months.max(1));
    let (x, n) = (f64::from(figure.numerator) / months, f64::from(figure.denominator) / months);
    stats::wilson(x, n, Z95)
}

/// The figure of a place with everything that belongs to it.
pub fn measure(
    scene: &Scene,
    rule: &Rule,
    counts: &impl Counts,
    span: &Span,
    place: &Place,
    sasaran: Sasaran,
) -> Measure {
    let figure = scene.figure(rule, counts, span, projection(sasaran, place));
    Measure {
        figure,
        interval: interval(figure, span.count()),
        cautions: cautions(scene, rule, counts, span, (place, sasaran), figure),
    }
}

/// A figure without a place: a cell of a table.
pub fn plain(figure: Figure, months: u32) -> Measure {
    let small = figure.denominator > 0 && figure.denominator < SMALL * months.max(1);
    let cautions = small.then_some(Caution::Small { n: figure.denominator / months.max(1) });
    Measure { figure, interval: interval(figure, months), cautions: cautions.into_iter().collect() }
}

fn cautions(
    scene: &Scene,
    rule: &Rule,
    counts: &impl Counts,
    span: &Span,
    (place, sasaran): (&Place, Sasaran),
    figure: Figure,
) -> Vec<Caution> {
    let all = |fact, ages: &[AgeGroup]| -> u32 {
        span.months.iter().map(|month| counts.count(*month, fact, ages)).sum()
    };
    let n = |fact| all(fact, &AgeGroup::ALL);
    let (d, s) = (n(Fact::Weighed), n(Fact::Sasaran));
    let mut found = plain(figure, span.count()).cautions;
    let mut when = |is: bool, caution: Caution| {
        if is {
            found.push(caution);
        }
    };
    let known = figure.denominator > 0;
    match rule.id {
        IndicatorId::Ds | IndicatorId::Ns => {
            let s = if known { figure.denominator } else { s };
            when(known && d > s, Caution::MoreWeighedThanSasaran { d, s });
        }
        IndicatorId::Ks => {
            let k = figure.numerator;
            let s = figure.denominator;
            when(known && k > s, Caution::MoreCardsThanSasaran { k, s });
            let (known, of) = (n(Fact::KiaKnown), n(Fact::Sasaran));
            when(known > 0 && known * 10 < of * 9, Caution::PartlyRecorded { known, of });
        }
        IndicatorId::Idl | IndicatorId::Ibl => {
            let (known, of) = (n(Fact::DosesKnown), all(Fact::Sasaran, DOSES));
            when(known > 0 && known * 10 < of * 9, Caution::PartlyRecorded { known, of });
        }
        IndicatorId::VitaminAInfants
        | IndicatorId::VitaminAChildren
        | IndicatorId::Deworming
        | IndicatorId::Pmt => {
            let of = figure.denominator;
            let none = known && figure.numerator == 0;
            when(none, Caution::PartlyRecorded { known: 0, of });
        }
        _ => {}
    }
    if rule.of_sasaran {
        when(!known && s == 0 && d > 0, Caution::NoSasaran { d });
        let year = span.period.months().1.year();
        let none = sasaran == Sasaran::Projected && scene.projected(place, year).is_none();
        when(none, Caution::NoProjection);
    }
    if rule.id.group() == Group::Nutrition {
        when(known && d * 2 < s, Caution::LowCoverage { d, s });
        let (valid, flagged) = measured(rule.id);
        let (flagged, of) = (n(flagged), n(valid) + n(flagged));
        when(flagged * 100 > of, Caution::ManyFlagged { flagged, of });
    }
    found
}

/// Valid and flagged measures behind a prevalence.
pub fn measured(id: IndicatorId) -> (Fact, Fact) {
    match id {
        IndicatorId::Stunting | IndicatorId::SevereStunting => {
            (Fact::LengthValid, Fact::LengthFlagged)
        }
        IndicatorId::Underweight | IndicatorId::SevereUnderweight => {
            (Fact::WeightValid, Fact::WeightFlagged)
        }
        _ => (Fact::WeightLengthValid, Fact::WeightLengthFlagged),
    }
}

/// A figure against an earlier one.
pub fn compared(
    scene: &Scene,
    rule: &Rule,
    counts: &impl Counts,
    (span, earlier): (&Span, Span),
    projected: Option<&Place>,
) -> Option<Compared> {
    let now = scene.figure(rule, counts, span, projected);
    let figure = scene.figure(rule, counts, &earlier, projected);
    let both = ((now, span.count()), (figure, earlier.count()));
    let change = stats::change(both.0, both.1, rule.better, Z95)?;
    Some(Compared { period: earlier.period, figure, change })
}

/// How far the target of a month's year is.
pub fn gap(rule: &Rule, target: &Target, figure: Figure, months: u32, month: Month) -> Option<Gap> {
    // More than all (D > S): the denominator is wrong, and nothing can be said of a target.
    let rate = figure.rate().filter(|rate| *rate <= 1.0)?;
    let points = match rule.better {
        Better::Higher => target.value - rate,
        Better::Lower => rate - target.value,
        Better::Neither => return None,
    };
    let mean = f64::from(figure.denominator) / f64::from(months.max(1));
    let end = Month::new(target.year, 12)?;
    let (reached, months_left) = (points <= 0.0, end.since(month));
    let pace = (!reached && months_left > 0).then(|| points / f64::from(months_left));
    // A hair less, so that a whole number of children is not rounded up by the last binary digit.
    let children = (points * mean - 1e-9).ceil().max(0.0) as u32;
    Some(Gap {
        value: target.value,
        year: target.year,
        source: target.source.clone(),
        reached,
        points,
        children,
        months_left,
        pace,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::IndicatorId;

    #[test]
    fn a_share_above_one_reaches_no_target() {
        let indicator = IndicatorId::Ds;
        let target = Target { indicator, year: 2026, value: 0.85, source: String::new() };
        let of = |numerator| {
            let figure = Figure { numerator, denominator: 100 };
            gap(indicator.rule(), &target, figure, 1, Month::new(2026, 6)?)
        };
        assert!(of(384).is_none(), "D above S says nothing of the target");
        assert!(of(100).is_some_and(|gap| gap.reached));
        // 5 points, 5 children of 100, 6 months left.
        let missing = of(80).unwrap();
        assert_eq!((missing.reached, missing.children, missing.months_left), (false, 5, 6));
    }
}
