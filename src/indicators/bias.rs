//! What may explain that routine weighing and a survey differ.

use super::{Bias, Figure};

/// What is known of both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Both {
    /// Share by routine weighing.
    pub routine: f64,
    /// Share by the survey.
    pub survey: f64,
    /// Interval of the survey, where it was published.
    pub interval: Option<(f64, f64)>,
    /// Weighed and sasaran.
    pub coverage: Figure,
    /// With a valid measure, of the weighed.
    pub measured: Figure,
    /// Implausible of all measures.
    pub flagged: Figure,
    /// The projected number of children.
    pub projected: Option<u32>,
}

/// Coverage from which on the absent explain little.
const COVERED: f64 = 0.95;
/// Share of implausible measures that WHO still accepts.
const FLAGGED: f64 = 0.01;

/// The reasons, the weightiest first.
pub fn reasons(both: &Both) -> Vec<Bias> {
    let mut found = Vec::new();
    if let Some(coverage) = both.coverage.rate().filter(|share| *share < COVERED && *share > 0.0) {
        // routine × c + absent × (1 − c) = survey, if the survey is right for all.
        let needed = (both.survey - both.routine * coverage) / (1.0 - coverage);
        found.push(Bias::Absent { coverage: both.coverage, needed });
    }
    if both.measured.rate().is_some_and(|share| share < COVERED) {
        found.push(Bias::NotMeasured { measured: both.measured });
    }
    if both.flagged.rate().is_some_and(|share| share > FLAGGED) {
        found.push(Bias::Flagged { flagged: both.flagged });
    }
    if both.interval.is_some_and(|(low, high)| (low..=high).contains(&both.routine)) {
        found.push(Bias::SampleOfSurvey);
    }
    let registered = both.coverage.denominator;
    if let Some(projected) = both.projected.filter(|p| f64::from(registered) < 0.95 * f64::from(*p))
    {
        found.push(Bias::SasaranMissing { registered, projected });
    }
    found.push(Bias::OtherMonths);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Routine 10 % among 80 % who came, survey 15 %: the other fifth would need 35 %, for
    /// 0.8 × 10 + 0.2 × 35 = 15.
    #[test]
    fn what_the_absent_would_need() {
        let figure = |numerator, denominator| Figure { numerator, denominator };
        let both = Both {
            routine: 0.10,
            survey: 0.15,
            interval: Some((0.12, 0.18)),
            coverage: figure(800, 1000),
            measured: figure(790, 800),
            flagged: figure(4, 794),
            projected: Some(1200),
        };
        let found = reasons(&both);
        let [Bias::Absent { needed, .. }, Bias::SasaranMissing { .. }, Bias::OtherMonths] =
            found[..]
        else {
            panic!("{found:?}");
        };
        assert!((needed - 0.35).abs() < 1e-12);
        let near = Both { routine: 0.14, coverage: figure(99, 100), projected: None, ..both };
        assert_eq!(reasons(&near), vec![Bias::SampleOfSurvey, Bias::OtherMonths]);
        let careless = Both { flagged: figure(40, 800), measured: figure(500, 800), ..near };
        assert!(matches!(
            reasons(&careless)[..],
            [Bias::NotMeasured { .. }, Bias::Flagged { .. }, ..]
        ));
    }
}
