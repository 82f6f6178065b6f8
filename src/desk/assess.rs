//! A child's visits judged: z-scores, categories, N/T/O/B, warnings, what to do.

use chrono::NaiveDate;

use super::protocol::{Age, VisitView, warning_code};
use crate::{
    growth::{
        Finding, Indicator, Measured, RuleSet, Scores, Scores2007, Severity, age, classify,
        classify_5_to_18, counted_scores,
        kms::{self, KmsResult, KmsRules, Weighing},
        next_step, plausibility, scores, scores_5_to_19,
    },
    indicators::immunisation::Schedule,
    records::{Child, Reported, Settings, Visit},
};

/// Two z-scores further apart than this are listed as different. The source has two decimals, so
/// has ours; the small addition keeps a difference of exactly 0.10 out of the list.
const Z_APART: f64 = 0.1 + 1e-6;

/// The rules by which visits are judged: a function of the settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// Categories.
    pub categories: RuleSet,
    /// The card.
    pub kms: KmsRules,
    /// Judge children born before 37 weeks by their corrected age until 24 months.
    pub corrected_age: bool,
    /// Schedules of immunisation.
    pub schedules: Vec<Schedule>,
}

impl Rules {
    /// The rules of these settings.
    pub fn of(settings: &Settings) -> Self {
        Self {
            categories: RuleSet::pmk2_2020(),
            kms: settings.kms.clone().with_known_id(),
            corrected_age: settings.corrected_age,
            schedules: Schedule::all().to_vec(),
        }
    }
}

/// What a visit's scores need of the child.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Subject {
    /// Sex.
    pub sex: crate::growth::Sex,
    /// Birth.
    pub birth: NaiveDate,
    /// Completed weeks of gestation.
    pub gestation_weeks: Option<u8>,
}

impl Subject {
    /// Of a child.
    pub fn of(child: &Child) -> Self {
        Self {
            sex: child.sex,
            birth: child.birth.date,
            gestation_weeks: child.birth.gestation_weeks,
        }
    }

    /// What was measured in a visit, by chronological age.
    pub fn measured(self, visit: &Visit) -> Measured {
        Measured {
            sex: self.sex,
            age_days: age::days(self.birth, visit.date),
            weight_kg: visit.weight.map(crate::records::Weight::kg),
            lenhei_cm: visit.lenhei.map(crate::records::Length::cm),
            position: visit.position,
            head_cm: visit.head.map(crate::records::Length::cm),
            muac_cm: visit.muac.map(crate::records::Length::cm),
            oedema: visit.oedema,
        }
    }

    /// The corrected age in days, where the child was born before 37 weeks and is under 24 months.
    pub fn corrected_days(self, age_days: i32) -> Option<i32> {
        let corrected = age::corrected_days(age_days, i32::from(self.gestation_weeks?));
        (corrected != age_days).then_some(corrected)
    }
}

/// z-scores of one measuring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// What was measured, at the age that is judged.
    pub measured: Measured,
    /// z-scores that are judged.
    pub scores: Scores,
    /// By chronological age.
    pub chronological: Scores,
    /// Corrected age and z-scores by it.
    pub corrected: Option<(i32, Scores)>,
}

/// z-scores of one measuring by both ages.
pub fn judge(rules: &Rules, subject: Subject, measured: Measured) -> Judged {
    let chronological = scores(&measured);
    let corrected = subject.corrected_days(measured.age_days).map(|age_days| {
        let measured = Measured { age_days, ..measured };
        (measured, scores(&measured))
    });
    let (measured, judged) =
        corrected.filter(|_| rules.corrected_age).unwrap_or((measured, chronological));
    Judged {
        measured,
        scores: judged,
        chronological,
        corrected: corrected.map(|(measured, scores)| (measured.age_days, scores)),
    }
}

/// Of one measuring what figures count: the age in days that is judged, and the z-scores that
/// prevalences are made of.
pub fn judge_counted(rules: &Rules, subject: Subject, measured: Measured) -> (i32, Scores) {
    let corrected = rules.corrected_age.then(|| subject.corrected_days(measured.age_days));
    let age_days = corrected.flatten().unwrap_or(measured.age_days);
    (age_days, counted_scores(&Measured { age_days, ..measured }))
}

/// Categories of one measuring, and WHO 2007 from 60 months on.
pub fn findings(
    rules: &Rules,
    subject: Subject,
    judged: &Judged,
) -> (Vec<Finding>, Option<Scores2007>) {
    let mut found = classify(&rules.categories, &judged.measured, &judged.scores);
    let months = age::months_of_days(judged.measured.age_days);
    let school = (months >= 60.0).then(|| {
        let measured = &judged.measured;
        scores_5_to_19(subject.sex, months, measured.weight_kg, measured.lenhei_cm)
    });
    if let Some(scores) = &school {
        found.extend(classify_5_to_18(&rules.categories, scores));
    }
    // Most urgent first; those of equal severity stay in the order of the indices.
    found.sort_by_key(|finding| urgency(finding.category.severity()));
    (found, school)
}

/// Order of severities for reading.
const fn urgency(severity: Severity) -> u8 {
    match severity {
        Severity::Severe => 0,
        Severity::Moderate => 1,
        Severity::High => 2,
        Severity::Watch => 3,
        Severity::Normal => 4,
    }
}

/// For each visit what the card says, where it was a weighing. Visits without a weight are none.
pub fn card(rules: &KmsRules, subject: Subject, visits: &[Visit]) -> Vec<Option<KmsResult>> {
    let weighings: Vec<Weighing> = visits
        .iter()
        .filter_map(|visit| Some(Weighing { date: visit.date, weight_g: visit.weight?.0 }))
        .collect();
    let mut results = kms::decide(rules, subject.sex, subject.birth, &weighings).into_iter();
    visits.iter().map(|visit| visit.weight.and_then(|_| results.next())).collect()
}

/// All visits of a child, judged, in their order. `today` serves to find dates in the future.
pub fn visits(rules: &Rules, child: &Child, today: NaiveDate) -> Vec<VisitView> {
    let subject = Subject::of(child);
    let cards = card(&rules.kms, subject, &child.visits);
    let mut before = None;
    let mut views = Vec::with_capacity(child.visits.len());
    for (visit, kms) in child.visits.iter().zip(cards) {
        views.push(view(rules, subject, visit, before, kms, today));
        before = Some(visit);
    }
    views
}

fn view(
    rules: &Rules,
    subject: Subject,
    visit: &Visit,
    before: Option<&Visit>,
    kms: Option<KmsResult>,
    today: NaiveDate,
) -> VisitView {
    let judged = judge(rules, subject, subject.measured(visit));
    let (findings, scores_2007) = findings(rules, subject, &judged);
    let warnings = plausibility::check(
        Some(subject.sex),
        subject.birth,
        today,
        &plain(visit),
        before.map(plain).as_ref(),
    );
    let confirmed = |warning: &plausibility::Warning| {
        visit.confirmed.iter().any(|c| c == warning_code(warning))
    };
    let measured = subject.measured(visit);
    VisitView {
        id: Some(visit.id),
        date: visit.date,
        age: age_at(subject.birth, visit.date),
        corrected_days: judged.corrected.map(|(days, _)| days),
        weight_kg: measured.weight_kg,
        lenhei_cm: measured.lenhei_cm,
        head_cm: measured.head_cm,
        muac_cm: measured.muac_cm,
        scores: judged.scores,
        corrected_scores: judged.corrected.map(|(_, scores)| scores),
        chronological_scores: judged.chronological,
        scores_2007,
        next_steps: next_step(&findings, kms.as_ref()),
        findings,
        kms,
        warnings: warnings.into_iter().map(|w| (w, confirmed(&w))).collect(),
        z_differences: visit
            .source
            .as_ref()
            .and_then(|source| source.reported.as_deref())
            .map(|reported| z_differences(&judged.chronological, reported))
            .unwrap_or_default(),
    }
}

/// The numbers that plausibility looks at.
fn plain(visit: &Visit) -> plausibility::Visit {
    plausibility::Visit {
        date: visit.date,
        weight_kg: visit.weight.map(crate::records::Weight::kg),
        lenhei_cm: visit.lenhei.map(crate::records::Length::cm),
        position: visit.position,
        head_cm: visit.head.map(crate::records::Length::cm),
        muac_cm: visit.muac.map(crate::records::Length::cm),
    }
}

/// z-scores of the source that are more than 0.1 away from ours, or where we have none: ours,
/// theirs. Compared by chronological age, as sources compute them.
pub fn z_differences(ours: &Scores, theirs: &Reported) -> Vec<(Indicator, Option<f64>, f64)> {
    let pairs = [
        (Indicator::WeightForAge, theirs.weight_for_age),
        (Indicator::LengthHeightForAge, theirs.lenhei_for_age),
        (Indicator::WeightForLengthHeight, theirs.weight_for_lenhei),
    ];
    let apart = |(indicator, theirs): (Indicator, Option<f64>)| {
        let (theirs, ours) = (theirs?, ours.get(indicator).map(|score| score.z));
        let near = ours.is_some_and(|ours| (ours - theirs).abs() <= Z_APART);
        (!near).then_some((indicator, ours, theirs))
    };
    pairs.into_iter().filter_map(apart).collect()
}

/// An age in all its forms.
pub fn age_at(birth: NaiveDate, at: NaiveDate) -> Age {
    let words = age::words(birth, at);
    Age {
        total_days: age::days(birth, at),
        completed_months: age::completed_months(birth, at),
        years: words.years,
        months: words.months,
        days: words.days,
    }
}
