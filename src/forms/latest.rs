//! What is known of a child by now: the last judgement of every index. A visit with a weight only
//! does not hide that the child was stunted the month before.

use crate::{
    desk::protocol::VisitView,
    growth::{Finding, Indicator, Severity},
};

/// The last judgement of an index and the visit it was made at.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// Number of the visit in the child's list.
    pub visit: usize,
    /// The judgement.
    pub finding: Finding,
}

/// The last judgement of every index that was ever judged, in the order of the indices.
pub fn last_known(visits: &[VisitView]) -> Vec<Known> {
    let last = |indicator: Indicator| {
        visits.iter().enumerate().rev().find_map(|(visit, view)| {
            let found = view.findings.iter().find(|finding| finding.indicator == indicator)?;
            Some(Known { visit, finding: found.clone() })
        })
    };
    Indicator::ALL.into_iter().filter_map(last).collect()
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
