//! Plausibility of the invented children: shares counted by loops of their own and held
//! against bands from the field (domain.md 3.3) and from the brief of the demo.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, NaiveDate};

use super::{Demo, Plan};
use crate::growth::{Measured, Position, Scores, age, scores};
use crate::records::{Asi, Child, ExitReason, Length, Visit, VitaminA, Weight};

fn today() -> NaiveDate {
    "2026-11-21".parse().unwrap()
}

/// A tenth of the mean regency: enough to count shares by.
fn many() -> Vec<Child> {
    let demo = Demo::new(Plan::Mean, today());
    (0..500).step_by(10).flat_map(|p| demo.children(p)).collect()
}

fn small() -> Vec<Child> {
    Demo::new(Plan::Demo, today()).all_children().collect()
}

fn judge(child: &Child, visit: &Visit) -> Scores {
    scores(&Measured {
        sex: child.sex,
        age_days: age::days(child.birth.date, visit.date),
        weight_kg: visit.weight.map(Weight::kg),
        lenhei_cm: visit.lenhei.map(Length::cm),
        position: visit.position,
        head_cm: visit.head.map(Length::cm),
        muac_cm: visit.muac.map(Length::cm),
        oedema: visit.oedema,
    })
}

fn share(of: impl Iterator<Item = bool>) -> f64 {
    let (hits, all) = of.fold((0_u32, 0_u32), |(hits, all), hit| (hits + u32::from(hit), all + 1));
    f64::from(hits) / f64::from(all)
}

#[track_caller]
fn within(what: &str, share: f64, low: f64, high: f64) {
    assert!((low..=high).contains(&share), "{what}: {share:.4}, wanted {low} to {high}");
}

/// Latest plausible scores of those who are served today.
fn latest(children: &[Child]) -> Vec<Scores> {
    let served = children.iter().filter(|c| c.is_sasaran(today()));
    served.filter_map(|c| Some(judge(c, c.visits.last()?))).collect()
}

#[test]
fn stunting_and_wasting_are_as_in_indonesia() {
    for (children, slack) in [(many(), 0.0), (small(), 0.02)] {
        let scores = latest(&children);
        let stunted = scores.iter().filter_map(|s| s.length_height_for_age).filter(|z| !z.flagged);
        within("stunting", share(stunted.map(|z| z.z < -2.0)), 0.19 - slack, 0.23 + slack);
        let wasted =
            scores.iter().filter_map(|s| s.weight_for_length_height).filter(|z| !z.flagged);
        within("wasting", share(wasted.map(|z| z.z < -2.0)), 0.055 - slack, 0.085 + slack);
        let flagged = scores.iter().filter_map(|s| s.weight_for_length_height);
        within("implausible", share(flagged.map(|z| z.flagged)), 0.0, 0.01);
    }
}

#[test]
fn desa_differ() {
    let mut by_desa: BTreeMap<_, Vec<bool>> = BTreeMap::new();
    for child in small() {
        let latest = child.visits.last().and_then(|v| judge(&child, v).length_height_for_age);
        if let Some(z) = latest.filter(|z| !z.flagged) {
            by_desa.entry(child.home.desa).or_default().push(z.z < -2.0);
        }
    }
    let shares: Vec<f64> = by_desa.into_values().map(|v| share(v.into_iter())).collect();
    let (low, high) = shares.iter().fold((1.0_f64, 0.0_f64), |(l, h), s| (l.min(*s), h.max(*s)));
    assert!(high - low > 0.10, "from {low} to {high}");
}

#[test]
fn births_are_plausible() {
    let children = many();
    let births = || children.iter().map(|c| &c.birth);
    within(
        "preterm",
        share(births().filter_map(|b| b.gestation_weeks).map(|g| g < 37)),
        0.08,
        0.10,
    );
    within(
        "low birth weight",
        share(births().filter_map(|b| b.weight).map(|w| w.0 < 2_500)),
        0.05,
        0.13,
    );
    within(
        "girls",
        share(children.iter().map(|c| c.sex == crate::growth::Sex::Female)),
        0.46,
        0.51,
    );
    let kg: f64 =
        births().filter_map(|b| b.weight).map(Weight::kg).sum::<f64>() / children.len() as f64;
    assert!((2.8..3.2).contains(&kg), "{kg}");
    let without =
        children.iter().filter(|c| c.is_sasaran(today())).map(|c| c.identity.nik.is_none());
    within("without NIK", share(without), 0.03, 0.12);
}

#[test]
fn attendance_differs_by_posyandu() {
    let demo = Demo::new(Plan::Demo, today());
    let mut all = Vec::new();
    for posyandu in 0..demo.posyandu().len() {
        let (children, own) = (demo.children(posyandu), demo.posyandu()[posyandu].id);
        let (mut came, mut could) = (0, 0);
        for session in demo.sessions(posyandu) {
            could += children.iter().filter(|c| c.is_sasaran(session.date)).count();
            came += children
                .iter()
                .flat_map(|c| &c.visits)
                .filter(|v| v.posyandu == own && v.date == session.date)
                .count();
        }
        all.push(came as f64 / could as f64);
    }
    let (low, high) = all.iter().fold((1.0_f64, 0.0_f64), |(l, h), s| (l.min(*s), h.max(*s)));
    within("lowest D/S", low, 0.45, 0.70);
    within("highest D/S", high, 0.80, 0.97);
}

#[test]
fn readings_are_heaped_and_sometimes_wrong() {
    let children = many();
    let visits = || children.iter().flat_map(|c| &c.visits);
    let lengths = visits().filter_map(|v| v.lenhei).map(|l| l.0 % 50 == 0);
    within("lengths at .0 or .5", share(lengths), 0.30, 0.60);
    let weights = visits().filter_map(|v| v.weight).map(|w| w.0 % 500 == 0);
    within("weights at .0 or .5", share(weights), 0.24, 0.50);
    assert!(visits().filter_map(|v| v.weight).all(|w| (500..=40_000).contains(&w.0)));
    assert!(visits().filter_map(|v| v.lenhei).all(|l| (3_000..=14_000).contains(&l.0)));
    let steps = || {
        children
            .iter()
            .flat_map(|c| c.visits.windows(2))
            .filter_map(|v| Some((v[0].lenhei?.0, v[1].lenhei?.0)))
    };
    within("lost over 0.5 cm", share(steps().map(|(a, b)| b + 50 < a)), 0.02, 0.08);
    within("lost over 5 cm", share(steps().map(|(a, b)| b + 500 < a)), 0.0003, 0.004);
    within("oedema", share(visits().map(|v| v.oedema)), 0.0, 0.0005);
}

#[test]
fn babies_lie_and_older_children_stand_mostly() {
    let children = many();
    let noted = |young: bool| {
        let all = children.iter().flat_map(|c| c.visits.iter().map(move |v| (c, v)));
        let same = all.filter(move |(c, v)| (age::days(c.birth.date, v.date) < 731) == young);
        same.filter_map(|(_, v)| v.position)
    };
    within("young and lying", share(noted(true).map(|p| p == Position::Recumbent)), 0.92, 0.99);
    within("older and standing", share(noted(false).map(|p| p == Position::Standing)), 0.92, 0.99);
    let none = children.iter().flat_map(|c| &c.visits).map(|v| v.position.is_none());
    within("position missing", share(none), 0.005, 0.03);
}

#[test]
fn no_dose_is_given_twice() {
    for child in small() {
        let mut doses = HashSet::new();
        assert!(child.visits.iter().flat_map(|v| &v.care.vaccines).all(|v| doses.insert(*v)));
    }
}

#[test]
fn services_follow_the_calendar() {
    let children = many();
    let visits = || {
        children.iter().flat_map(|c| {
            c.visits.iter().map(move |v| (c, v, age::completed_months(c.birth.date, v.date)))
        })
    };
    let capsules = || visits().filter(|(_, v, _)| v.care.vitamin_a.is_some());
    within(
        "vitamin A in Feb, Aug",
        share(capsules().map(|(_, v, _)| matches!(v.date.month(), 2 | 8))),
        0.995,
        1.0,
    );
    let colour =
        |(_, v, m): (_, &Visit, i32)| (v.care.vitamin_a == Some(VitaminA::Blue)) == (m < 12);
    within("colour of vitamin A", share(capsules().map(colour)), 0.995, 1.0);
    within("vitamin A from 6 months", share(capsules().map(|(.., m)| m >= 6)), 0.995, 1.0);
    let wormed = visits().filter(|(_, v, _)| v.care.deworming).map(|(.., m)| m >= 12);
    within("dewormed from 12 months", share(wormed), 0.995, 1.0);
    let breast = || visits().filter_map(|(_, v, m)| Some((v.care.asi?, m)));
    within("ASI asked under 6 months", share(breast().map(|(_, m)| m < 6)), 0.995, 1.0);
    within("exclusive", share(breast().map(|(a, _)| a == Asi::Exclusive)), 0.55, 0.80);
    let ill = visits().map(|(_, v, _)| !v.care.illness.is_empty());
    within("illness", share(ill), 0.04, 0.08);
    within("referral", share(visits().map(|(_, v, _)| v.care.referral.is_some())), 0.002, 0.02);
    let heads = visits().map(|(_, v, _)| v.head.is_some());
    within("heads measured", share(heads), 0.08, 0.35);
}

#[test]
fn children_leave_for_their_reasons() {
    let children = many();
    let mut reasons = HashMap::new();
    for exit in children.iter().filter_map(|c| c.exit.as_ref()) {
        *reasons.entry(format!("{:?}", exit.reason)).or_insert(0_usize) += 1;
    }
    let of = |reason: ExitReason| {
        reasons.get(&format!("{reason:?}")).copied().unwrap_or(0) as f64 / children.len() as f64
    };
    within("graduated", of(ExitReason::Graduated), 0.35, 0.60);
    within("moved", of(ExitReason::Moved), 0.03, 0.10);
    within("died", of(ExitReason::Died), 0.0005, 0.008);
}
