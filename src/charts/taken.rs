//! What was taken of a child at its visits, as a chart wants it: where a point lies and what it
//! says. z-scores and categories come with the visits; nothing is computed here.

use std::fmt::Write as _;

use super::{
    model::{Mark, MarkKind, PlotPoint, Readout},
    path::Point,
};
use crate::{
    desk::protocol::{ChartKind, ChildPage, VisitView},
    growth::{Category, Indicator, Scores, ZScore, kms::KmsResult},
    i18n::{Lang, NBSP, Words as _, words::charts as w},
    records::{Pmt, Visit},
};

/// WHO's child standard is for days below this (60 months).
pub const STANDARD_DAYS: i32 = 1827;
/// Weight for length below this day, weight for height from it on.
pub const HEIGHT_FROM_DAY: i32 = 731;

/// One measured point with what judges it.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Number of the visit.
    pub visit: usize,
    /// Where it lies: days or cm, and kg, cm or kg/m².
    pub at: Point,
    /// z-score as judged.
    pub z: Option<ZScore>,
    /// Category as judged.
    pub category: Option<Category>,
}

/// The index that a chart shows.
pub const fn indicator(chart: ChartKind) -> Indicator {
    match chart {
        ChartKind::ByAge(indicator) => indicator,
        ChartKind::WeightForLength | ChartKind::WeightForHeight => Indicator::WeightForLengthHeight,
        ChartKind::Height5to19 => Indicator::LengthHeightForAge,
        ChartKind::Bmi5to19 => Indicator::BmiForAge,
        ChartKind::Weight5to10 => Indicator::WeightForAge,
    }
}

/// Every point of a child on a chart, oldest first.
pub fn taken(page: &ChildPage, chart: ChartKind) -> Vec<Taken> {
    let point = |(visit, view): (usize, &VisitView)| {
        let at = place(view, chart)?;
        let z = score(view, chart);
        let finding = view.findings.iter().find(|found| found.indicator == indicator(chart));
        let category = finding.map(|found| found.category);
        (at.0.is_finite() && at.1.is_finite()).then_some(Taken { visit, at, z, category })
    };
    page.visits.iter().enumerate().filter_map(point).collect()
}

fn place(view: &VisitView, chart: ChartKind) -> Option<Point> {
    let day = view.age.total_days;
    let lenhei = view.scores.lenhei_cm.or(view.lenhei_cm);
    let child = (0..STANDARD_DAYS).contains(&day);
    let x = f64::from(day);
    match chart {
        ChartKind::ByAge(indicator) if child => Some((x, value(view, indicator)?)),
        ChartKind::WeightForLength if child && day < HEIGHT_FROM_DAY => {
            Some((lenhei?, view.weight_kg?))
        }
        ChartKind::WeightForHeight if child && day >= HEIGHT_FROM_DAY => {
            Some((lenhei?, view.weight_kg?))
        }
        ChartKind::Height5to19 => view.scores_2007.and(view.lenhei_cm).map(|y| (x, y)),
        ChartKind::Weight5to10 => view.scores_2007?.wfa.and(view.weight_kg).map(|y| (x, y)),
        ChartKind::Bmi5to19 => Some((x, view.scores_2007?.bmi?)),
        _ => None,
    }
}

fn value(view: &VisitView, indicator: Indicator) -> Option<f64> {
    match indicator {
        Indicator::WeightForAge => view.weight_kg,
        Indicator::LengthHeightForAge => view.scores.lenhei_cm.or(view.lenhei_cm),
        Indicator::WeightForLengthHeight => None,
        Indicator::BmiForAge => view.scores.bmi,
        Indicator::HeadForAge => view.head_cm,
        Indicator::ArmForAge => view.muac_cm,
    }
}

fn score(view: &VisitView, chart: ChartKind) -> Option<ZScore> {
    match chart {
        ChartKind::Height5to19 => view.scores_2007?.hfa,
        ChartKind::Bmi5to19 => view.scores_2007?.bfa,
        ChartKind::Weight5to10 => view.scores_2007?.wfa,
        _ => view.scores.get(indicator(chart)),
    }
}

/// The point of a growth chart.
pub fn point(page: &ChildPage, chart: ChartKind, taken: &Taken, lang: Lang) -> PlotPoint {
    let view = &page.visits[taken.visit];
    let corrected = matches!(chart, ChartKind::ByAge(_))
        .then_some(view.corrected_days)
        .flatten()
        .filter(|days| *days >= 0 && *days != view.age.total_days)
        .map(|days| (f64::from(days), taken.at.1));
    PlotPoint {
        visit: taken.visit,
        at: taken.at,
        joined: true,
        hollow: taken.z.is_some_and(|z| z.flagged),
        corrected,
        readout: readout(page, chart, taken, lang),
    }
}

/// What a point says.
pub fn readout(page: &ChildPage, chart: ChartKind, taken: &Taken, lang: Lang) -> Readout {
    let view = &page.visits[taken.visit];
    let mut notes = Vec::new();
    if let Some(note) = correction(view, chart, lang) {
        notes.push(note);
    }
    if taken.z.is_some_and(|z| z.flagged) {
        notes.push(w::IMPLAUSIBLE.of(lang).to_owned());
    }
    notes.extend(document(page, taken.visit).into_iter().flat_map(|visit| care(visit, lang)));
    Readout {
        date: lang.date(view.date),
        age: lang.age(view.age),
        value: value_words(view, chart, taken.at, lang),
        z: taken.z.map(|score| z_words(score.z, lang)).unwrap_or_default(),
        category: taken.category.map(|c| c.say(lang).to_owned()).unwrap_or_default(),
        notes,
    }
}

/// `z −2,13`.
pub fn z_words(z: f64, lang: Lang) -> String {
    format!("z{NBSP}{}", lang.z(z))
}

fn value_words(view: &VisitView, chart: ChartKind, at: Point, lang: Lang) -> String {
    match indicator(chart) {
        Indicator::WeightForAge => lang.kg(at.1),
        Indicator::WeightForLengthHeight => format!("{}, {}", lang.kg(at.1), lang.cm(at.0)),
        Indicator::BmiForAge => format!("{}{NBSP}kg/m²", lang.number(at.1, 1)),
        Indicator::HeadForAge | Indicator::ArmForAge => lang.cm(at.1),
        Indicator::LengthHeightForAge => match view.lenhei_cm {
            Some(measured) if (measured - at.1).abs() > 0.05 => {
                let read = lang.cm(measured);
                format!("{} ({})", lang.cm(at.1), w::MEASURED.fill(lang, &[("cm", &read)]))
            }
            _ => lang.cm(at.1),
        },
    }
}

/// Corrected age and its z-score, for a child born too early.
fn correction(view: &VisitView, chart: ChartKind, lang: Lang) -> Option<String> {
    let days = view.corrected_days?;
    if days == view.age.total_days || !matches!(chart, ChartKind::ByAge(_)) {
        return None;
    }
    let age = lang.number(f64::from(days) / crate::growth::age::DAYS_IN_MONTH, 1);
    let z = |scores: &Scores| scores.get(indicator(chart)).map(|score| score.z);
    let calendar = z(&view.chronological_scores);
    let words = |z: Option<f64>| z.map(|z| format!(", {}", z_words(z, lang))).unwrap_or_default();
    // Where the setting judges by corrected age, the other z is the one to add.
    let (text, other) = if z(&view.scores) == calendar {
        (w::CORRECTED_NOTE, view.corrected_scores.as_ref().and_then(z))
    } else {
        (w::JUDGED_CORRECTED, calendar)
    };
    Some(text.fill(lang, &[("age", &age), ("z", &words(other))]))
}

/// The document of a visit.
pub fn document(page: &ChildPage, visit: usize) -> Option<&Visit> {
    let id = page.visits.get(visit)?.id?;
    page.child.visits.iter().find(|visit| visit.id == id)
}

/// N/T/O/B with its numbers: `T (tidak naik): +100 g, KBM 200 g`.
pub fn gain_words(kms: &KmsResult, lang: Lang) -> String {
    let mut text = format!("{} ({})", kms.gain.letter(), kms.gain.say(lang).to_lowercase());
    if let (Some(gained), Some(kbm)) = (kms.gained_g, kms.kbm_g) {
        let (gained, kbm) = (lang.grams(gained, true), lang.grams(kbm as i32, false));
        let _ = write!(text, ": {gained}, KBM{NBSP}{kbm}");
    }
    let more = [(kms.two_t, w::TWO_T), (kms.bgm, w::BGM), (kms.above_orange, w::ABOVE_ORANGE)];
    for (is, words) in more {
        if is {
            text.push_str("; ");
            text.push_str(words.of(lang));
        }
    }
    text
}

/// The events of a visit.
pub fn events(visit: &Visit) -> Vec<MarkKind> {
    let care = &visit.care;
    // Penyuluhan is given to every child of the session; it says nothing of this one.
    let pmt = care.pmt.is_some_and(|pmt| pmt != Pmt::Counselling);
    let all = [
        (!care.illness.is_empty(), MarkKind::Illness),
        (pmt, MarkKind::Pmt),
        (care.referral.is_some(), MarkKind::Referral),
    ];
    all.into_iter().filter_map(|(is, kind)| is.then_some(kind)).collect()
}

fn care(visit: &Visit, lang: Lang) -> Vec<String> {
    let words = |kind: MarkKind| match kind {
        MarkKind::Illness => format!("{}: {}", w::ILLNESS.of(lang), visit.care.illness),
        MarkKind::Pmt => w::PMT.of(lang).to_owned(),
        MarkKind::Referral => {
            let to = visit.care.referral.as_ref().map(|r| r.to.as_str()).unwrap_or_default();
            let colon = if to.is_empty() { "" } else { ": " };
            format!("{}{colon}{to}", w::REFERRAL.of(lang))
        }
    };
    events(visit).into_iter().map(words).collect()
}

/// Events of all visits in a stretch of age.
pub fn marks(page: &ChildPage, from_day: i32, to_day: i32) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (n, view) in page.visits.iter().enumerate() {
        let day = view.age.total_days;
        if !(from_day..to_day).contains(&day) {
            continue;
        }
        for kind in document(page, n).map(events).unwrap_or_default() {
            marks.push(Mark { visit: n, x: f64::from(day), kind });
        }
    }
    marks
}
