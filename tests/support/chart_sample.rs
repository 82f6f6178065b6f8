//! Invented children for chart tests and the gallery, assessed by the real core.

use chrono::{Months, NaiveDate};
use idaman::{
    desk::protocol::{Age, ChartKind, ChildPage, Curve, Curves, VisitView},
    documents::{Extra, Id, Stamp},
    growth::{
        Indicator, Measured, Position, RuleSet, Scores2007, Sex, age, classify, classify_5_to_18,
        kms::{KmsRules, Weighing, decide},
        scores, scores_5_to_19, value_at, value_at_5_to_19,
    },
    records::{
        Asi, Birth, Care, Child, Home, Identity, Length, PersonalText, Pmt, Referral, Visit, Weight,
    },
};

/// What a sample child is like.
pub struct Plan {
    pub sex: Sex,
    pub birth: &'static str,
    /// Ages in months at visits, with the day offset, and (weight z, height z).
    pub visits: Vec<(u32, i64, f64, f64)>,
    pub gestation_weeks: Option<u8>,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A boy who falters at a year, with missed months.
pub fn boy() -> Plan {
    let visit = |month: u32| {
        let m = f64::from(month);
        let weight = if m < 6.0 { -0.4 } else { -0.4 - (m - 6.0) * 0.14 };
        let wobble = f64::from(month * 7 % 5) * 0.06;
        (month, i64::from(month * 5 % 9), weight - wobble, -0.6 - m * 0.07)
    };
    let missed = [5, 9, 10, 16];
    let visits = (0..=19).filter(|m| !missed.contains(m)).map(visit).collect();
    Plan { sex: Sex::Male, birth: "2025-03-12", visits, gestation_weeks: None }
}

/// A girl of four, growing out of the green.
pub fn girl() -> Plan {
    let visit = |month: u32| {
        let m = f64::from(month);
        (month, i64::from(month * 3 % 8), -0.2 + m * 0.035, 0.3 + (m / 6.0).sin() * 0.3)
    };
    let visits = (0..=52).filter(|m| m % 7 != 4).map(visit).collect();
    Plan { sex: Sex::Female, birth: "2022-06-20", visits, gestation_weeks: None }
}

/// A girl born at 31 weeks.
pub fn preterm() -> Plan {
    let visit = |month: u32| {
        let m = f64::from(month);
        (month, 3, -3.4 + m * 0.12, -3.1 + m * 0.11)
    };
    let visits = (1..=17).map(visit).collect();
    Plan { sex: Sex::Female, birth: "2025-05-02", visits, gestation_weeks: Some(31) }
}

/// A boy seen from five to eleven years.
pub fn school() -> Plan {
    let visit = |month: u32| {
        let m = f64::from(month - 60);
        (month, 4, -1.0 + m * 0.02, -0.8 + m * 0.004)
    };
    let visits = (60..=132).step_by(6).map(visit).collect();
    Plan { sex: Sex::Male, birth: "2015-02-01", visits, gestation_weeks: None }
}

fn id<K>(n: u64) -> Id<K> {
    Id::from_bits(n)
}

/// Builds the page of a child as the desk would.
pub fn page(plan: &Plan) -> ChildPage {
    let birth = day(plan.birth);
    let mut documents = Vec::new();
    for (n, &(month, offset, wz, hz)) in plan.visits.iter().enumerate() {
        let date = birth + Months::new(month) + chrono::Days::new(offset as u64);
        documents.push(visit(plan.sex, birth, date, n as u64, wz, hz));
    }
    if let Some(one) = documents.get_mut(3) {
        one.care.illness.push_str("diare");
        one.care.asi = Some(Asi::NotExclusive);
    }
    let count = documents.len();
    if let Some(one) = documents.get_mut(count.saturating_sub(3)) {
        one.care.pmt = Some(Pmt::Recovery);
    }
    if let Some(one) = documents.get_mut(count.saturating_sub(2)) {
        one.care.illness.push_str("batuk");
        one.care.referral = Some(Referral { to: "Puskesmas".to_owned(), reason: String::new() });
    }
    let today = documents.last().map_or(birth, |visit| visit.date + chrono::Days::new(9));
    let child = Child {
        id: id(1),
        identity: Identity { name: PersonalText::new("Contoh <b>&"), ..Identity::default() },
        sex: plan.sex,
        birth: Birth {
            date: birth,
            weight: None,
            length: None,
            gestation_weeks: plan.gestation_weeks,
            order: None,
        },
        home: Home::default(),
        posyandu: id(2),
        transfers: Vec::new(),
        consent: None,
        kia: None,
        exit: None,
        imports: Vec::new(),
        known_as: Vec::new(),
        visits: documents,
        edited: Stamp::default(),
        extra: Extra::default(),
    };
    ChildPage {
        visits: views(&child),
        rev: 1,
        posyandu_names: Vec::new(),
        desa_name: "Desa Contoh".to_owned(),
        kecamatan_name: "Kecamatan Contoh".to_owned(),
        puskesmas_name: "Puskesmas Contoh".to_owned(),
        age: age_of(birth, today),
        next_steps: Vec::new(),
        today,
        child,
    }
}

fn age_of(birth: NaiveDate, at: NaiveDate) -> Age {
    let words = age::words(birth, at);
    Age {
        total_days: age::days(birth, at),
        completed_months: age::completed_months(birth, at),
        years: words.years,
        months: words.months,
        days: words.days,
    }
}

fn visit(sex: Sex, birth: NaiveDate, date: NaiveDate, n: u64, wz: f64, hz: f64) -> Visit {
    let days = age::days(birth, date);
    let x = f64::from(days);
    let months = age::months_of_days(days);
    let at = |indicator, z| {
        value_at(indicator, sex, x, Position::Recumbent, z)
            .or_else(|| value_at_5_to_19(indicator, sex, months, z))
    };
    let tenth = |value: f64| (value * 10.0).round() / 10.0;
    let weight = at(Indicator::WeightForAge, wz).or_else(|| {
        let height = at(Indicator::LengthHeightForAge, hz)? / 100.0;
        Some(at(Indicator::BmiForAge, wz)? * height * height)
    });
    Visit {
        id: id(100 + n),
        date,
        posyandu: id(2),
        weight: weight.and_then(|kg| Weight::from_kg(tenth(kg))),
        lenhei: at(Indicator::LengthHeightForAge, hz).and_then(|cm| Length::from_cm(tenth(cm))),
        position: Some(if days < 731 { Position::Recumbent } else { Position::Standing }),
        head: at(Indicator::HeadForAge, hz + 0.4).and_then(|cm| Length::from_cm(tenth(cm))),
        muac: at(Indicator::ArmForAge, wz + 0.2).and_then(|cm| Length::from_cm(tenth(cm))),
        oedema: false,
        care: Care { asi: (n < 6).then_some(Asi::Exclusive), ..Care::default() },
        confirmed: Vec::new(),
        source: None,
        extra: Extra::default(),
    }
}

/// Assesses visits by the core, as the desk does.
fn views(child: &Child) -> Vec<VisitView> {
    let (sex, birth) = (child.sex, child.birth.date);
    let weighings: Vec<Weighing> = child
        .visits
        .iter()
        .filter_map(|v| Some(Weighing { date: v.date, weight_g: v.weight?.0 }))
        .collect();
    let decided = decide(&KmsRules::buku_kia_2023(), sex, birth, &weighings);
    let view = |visit: &Visit| {
        let days = age::days(birth, visit.date);
        let measured = Measured {
            sex,
            age_days: days,
            weight_kg: visit.weight.map(Weight::kg),
            lenhei_cm: visit.lenhei.map(Length::cm),
            position: visit.position,
            head_cm: visit.head.map(Length::cm),
            muac_cm: visit.muac.map(Length::cm),
            oedema: visit.oedema,
        };
        let own = scores(&measured);
        let corrected = child
            .birth
            .gestation_weeks
            .map(|weeks| age::corrected_days(days, i32::from(weeks)))
            .filter(|corrected| *corrected != days);
        let school: Option<Scores2007> = (days >= 1827).then(|| {
            scores_5_to_19(sex, age::months_of_days(days), measured.weight_kg, measured.lenhei_cm)
        });
        let rules = RuleSet::pmk2_2020();
        let mut findings = classify(&rules, &measured, &own);
        if let Some(scores) = &school {
            findings.extend(classify_5_to_18(&rules, scores));
        }
        let kms = weighings.iter().position(|w| w.date == visit.date).map(|n| decided[n].clone());
        VisitView {
            id: Some(visit.id),
            date: visit.date,
            age: age_of(birth, visit.date),
            corrected_days: corrected,
            weight_kg: measured.weight_kg,
            lenhei_cm: measured.lenhei_cm,
            head_cm: measured.head_cm,
            muac_cm: measured.muac_cm,
            scores: own,
            chronological_scores: own,
            corrected_scores: corrected
                .map(|days| scores(&Measured { age_days: days, ..measured })),
            scores_2007: school,
            findings,
            kms,
            warnings: Vec::new(),
            next_steps: Vec::new(),
            z_differences: Vec::new(),
        }
    };
    child.visits.iter().map(view).collect()
}

/// Curves as the desk draws them.
pub fn curves(chart: ChartKind, sex: Sex, zs: &[f64]) -> Curves {
    let line = |z: &f64| {
        let xs: Vec<f64> = match chart {
            ChartKind::ByAge(_) => (0..=1826).map(f64::from).collect(),
            ChartKind::WeightForLength => (450..=1100).map(|mm| f64::from(mm) / 10.0).collect(),
            ChartKind::WeightForHeight => (650..=1200).map(|mm| f64::from(mm) / 10.0).collect(),
            ChartKind::Weight5to10 => (60..=120).map(f64::from).collect(),
            _ => (60..=228).map(f64::from).collect(),
        };
        let step = chart == ChartKind::ByAge(Indicator::LengthHeightForAge);
        let mut pieces: Vec<Vec<(f32, f32)>> = vec![Vec::new()];
        for x in xs {
            if step && (x - 731.0).abs() < 1e-9 {
                pieces.push(Vec::new());
            }
            if let (Some(y), Some(piece)) = (value(chart, sex, x, *z), pieces.last_mut()) {
                piece.push((x as f32, y as f32));
            }
        }
        Curve { z: *z, pieces }
    };
    Curves { chart, lines: zs.iter().map(line).collect() }
}

fn value(chart: ChartKind, sex: Sex, x: f64, z: f64) -> Option<f64> {
    use ChartKind as C;
    let wfl = Indicator::WeightForLengthHeight;
    match chart {
        C::ByAge(indicator) => value_at(indicator, sex, x, Position::Recumbent, z),
        C::WeightForLength => value_at(wfl, sex, x, Position::Recumbent, z),
        C::WeightForHeight => value_at(wfl, sex, x, Position::Standing, z),
        C::Height5to19 => value_at_5_to_19(Indicator::LengthHeightForAge, sex, x, z),
        C::Bmi5to19 => value_at_5_to_19(Indicator::BmiForAge, sex, x, z),
        C::Weight5to10 => value_at_5_to_19(Indicator::WeightForAge, sex, x, z),
    }
}
