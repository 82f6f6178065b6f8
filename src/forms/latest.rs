//! What is known of a child by now: the last judgement of every index. A visit with a weight only
//! does not hide that the child was stunted the month before.

use crate::{
    desk::protocol::VisitView,
    growth::{Finding, Indicator, Scores2007, Severity, ZScore},
};

/// The last judgement of an index and the visit it was made at.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// Number of the visit in the child's list.
    pub visit: usize,
    /// The judgement.
    pub finding: Finding,
}

/// The last judgement of every index that was ever judged, in the order of the indices. From five
/// years on the reference of 2007 judges: what the child standard said last is no longer how the
/// child stands, and is left out.
pub fn last_known(visits: &[VisitView]) -> Vec<Known> {
    let school = |view: &VisitView| view.scores_2007.is_some();
    let now_school = visits.last().is_some_and(school);
    let last = |indicator: Indicator| {
        visits.iter().enumerate().rev().find_map(|(visit, view)| {
            let found = view.findings.iter().find(|finding| finding.indicator == indicator)?;
            Some(Known { visit, finding: found.clone() })
        })
    };
    let current = |known: &Known| !now_school || school(&visits[known.visit]);
    Indicator::ALL.into_iter().filter_map(last).filter(current).collect()
}

/// An index that the reference of 2007 has and the rules give no category: its z-score and the
/// visit it was measured at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncategorised {
    /// Number of the visit in the child's list.
    pub visit: usize,
    /// Which index.
    pub indicator: Indicator,
    /// Its z-score.
    pub z: ZScore,
}

/// TB/U and BB/U of 5 to 19 years, where the child is so old and they were measured.
pub fn uncategorised(visits: &[VisitView]) -> Vec<Uncategorised> {
    if visits.last().is_none_or(|view| view.scores_2007.is_none()) {
        return Vec::new();
    }
    let last = |indicator: Indicator, of: fn(&Scores2007) -> Option<ZScore>| {
        visits.iter().enumerate().rev().find_map(|(visit, view)| {
            let judged = view.findings.iter().any(|finding| finding.indicator == indicator);
            let z = of(view.scores_2007.as_ref()?).filter(|_| !judged)?;
            Some(Uncategorised { visit, indicator, z })
        })
    };
    let height = last(Indicator::LengthHeightForAge, |scores| scores.hfa);
    let weight = last(Indicator::WeightForAge, |scores| scores.wfa);
    height.into_iter().chain(weight).collect()
}

/// The judgements of a visit that are worth the largest letters: everything that is not normal,
/// one for each category, most urgent first; implausible ones are not believed.
pub fn striking(view: &VisitView) -> Vec<&Finding> {
    let mut found: Vec<&Finding> = Vec::new();
    for finding in &view.findings {
        let normal = finding.category.severity() == Severity::Normal;
        let said = found.iter().any(|other| other.category == finding.category);
        if !normal && !finding.implausible && !said {
            found.push(finding);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{
        desk::protocol::Age,
        growth::{Measured, RuleSet, Scores, Sex, classify, scores},
    };

    fn view(age_days: i32, weight_kg: Option<f64>, lenhei_cm: Option<f64>) -> VisitView {
        let measured = Measured {
            sex: Sex::Male,
            age_days,
            weight_kg,
            lenhei_cm,
            position: None,
            head_cm: None,
            muac_cm: None,
            oedema: false,
        };
        let scores: Scores = scores(&measured);
        let findings = classify(&RuleSet::pmk2_2020(), &measured, &scores);
        VisitView {
            id: None,
            date: NaiveDate::default(),
            age: Age::default(),
            corrected_days: None,
            weight_kg,
            lenhei_cm,
            head_cm: None,
            muac_cm: None,
            scores,
            corrected_scores: None,
            chronological_scores: scores,
            scores_2007: None,
            findings,
            kms: None,
            warnings: Vec::new(),
            next_steps: Vec::new(),
            z_differences: Vec::new(),
        }
    }

    #[test]
    fn a_weighing_without_height_keeps_the_last_height() {
        // WHO: a boy of 365 days and 70 cm is at −2.4 SD of length for age.
        let visits = [view(365, Some(8.0), Some(70.0)), view(396, Some(8.2), None)];
        let known = last_known(&visits);
        let of = |indicator| known.iter().find(|k| k.finding.indicator == indicator).unwrap();
        assert_eq!(of(Indicator::WeightForAge).visit, 1);
        assert_eq!(of(Indicator::LengthHeightForAge).visit, 0);
        assert_eq!(known.len(), 4);
    }

    #[test]
    fn at_eight_years_the_child_standard_is_no_longer_how_the_child_stands() {
        let bmi = view(365, Some(8.0), Some(70.0)).findings;
        let bmi = bmi.into_iter().filter(|f| f.indicator == Indicator::BmiForAge).collect();
        let z = |z| Some(ZScore { z, flagged: false });
        let school = VisitView {
            lenhei_cm: Some(120.0),
            scores_2007: Some(Scores2007 {
                bmi: Some(15.3),
                hfa: z(-1.2),
                wfa: z(-0.9),
                bfa: z(-0.3),
            }),
            findings: bmi,
            ..view(2922, None, None)
        };
        let visits = [view(365, Some(8.0), Some(70.0)), school.clone()];
        let known: Vec<_> =
            last_known(&visits).iter().map(|k| (k.visit, k.finding.indicator)).collect();
        assert_eq!(known, [(1, Indicator::BmiForAge)]);
        let plain = uncategorised(&visits);
        let said: Vec<_> = plain.iter().map(|one| (one.visit, one.indicator, one.z.z)).collect();
        assert_eq!(
            said,
            [(1, Indicator::LengthHeightForAge, -1.2), (1, Indicator::WeightForAge, -0.9)]
        );
        assert!(uncategorised(&visits[..1]).is_empty(), "a small child has its categories");
        // Weighed only: the height of the visit before is still the last one.
        let weighed = VisitView {
            lenhei_cm: None,
            scores_2007: Some(Scores2007 { bmi: None, hfa: None, wfa: z(-0.8), bfa: None }),
            findings: Vec::new(),
            ..school
        };
        let visits = [visits[1].clone(), weighed];
        let said: Vec<_> = uncategorised(&visits).iter().map(|one| (one.visit, one.z.z)).collect();
        assert_eq!(said, [(0, -1.2), (1, -0.8)]);
    }

    #[test]
    fn what_strikes_is_said_once_and_believed() {
        // 6.8 kg at 75.7 cm: gizi buruk by BB/TB and by IMT/U.
        let thin = view(365, Some(6.8), Some(75.7));
        let words: Vec<&str> = striking(&thin).iter().map(|f| f.category.words_id()).collect();
        assert_eq!(words, ["Berat badan sangat kurang", "Gizi buruk"]);
        assert!(striking(&view(365, Some(9.6), Some(75.7))).is_empty());
        // 57.5 cm at one year is a typing error, not a very short child.
        let typo = view(365, None, Some(57.5));
        assert!(striking(&typo).is_empty() && !typo.findings.is_empty());
    }
}
