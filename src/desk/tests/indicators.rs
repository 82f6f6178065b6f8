//! Indicators of a small place, worked out by hand.

use super::bench::{Bench, draft, visit};
use crate::{
    desk::protocol::*,
    growth::Sex,
    indicators::{Figure, FunnelZone, IndicatorId as I, Outlook, Period, Signal, Verdict},
    records::{Care, Month, Place, PosyanduId, ProjectedSasaran, SurveyFigure, Target, VitaminA},
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn figure(numerator: u32, denominator: u32) -> Figure {
    Figure { numerator, denominator }
}

impl Bench {
    fn glance(&self, place: Place, at: &str) -> Glance {
        let period = Some(Period::Month(month(at)));
        self.ask(GetGlance { place, period, sasaran: Sasaran::Registered }).unwrap()
    }

    fn figure(&self, indicator: I, at: &str) -> Figure {
        let glance = self.glance(Place::Regency, at);
        glance.lines.into_iter().find(|line| line.indicator == indicator).unwrap().measure.figure
    }

    /// A girl with one visit in March 2026.
    fn measured(
        &self,
        at: PosyanduId,
        name: &str,
        birth: &str,
        (kg, cm): (f64, f64),
        oedema: bool,
    ) {
        let child = ChildDraft { sex: Sex::Female, ..draft(name, birth, at) };
        let id = self.ask(SaveChild { id: None, base_rev: None, child }).unwrap().id;
        let visit = VisitDraft { oedema, ..visit("2026-03-12", at, Some(kg), Some(cm)) };
        self.ask(SaveVisit { child: id, base_rev: None, visit }).unwrap();
    }
}

/// Five girls of 12 months, born 2025-03-12 and measured lying on 2026-03-12 (365 days).
///
/// WHO, girls at 12 months: length M = 74.0, SD 2.6 (−2: 68.9, −3: 66.3), weight M = 8.9
/// (−2: 7.0, −3: 6.3); weight for length at 74.0 cm: −2 is 7.5, −3 is 6.9, +2 is 10.7; at 68.0 cm
/// −2 is 6.3, +2 is 9.0 kg.
///
/// | child | kg   | cm   | TB/U          | BB/TB             | BB/U                 |
/// |-------|------|------|---------------|-------------------|----------------------|
/// | A     | 8.9  | 74.0 | normal        | normal            | normal               |
/// | B     | 7.4  | 68.0 | stunted (−2.3)| normal            | normal (−1.6)        |
/// | C     | 6.8  | 74.0 | normal        | < −3: wasted      | < −2: underweight    |
/// | D     | 8.9  | 74.0 | normal        | oedema: wasted    | oedema: underweight  |
/// | E     | 8.9  | 40.0 | flagged (< −6)| length too small: none | normal          |
///
/// Stunting 1 of 4 (E is flagged out), wasting 2 of 4 (oedema in; E has no BB/TB: the table
/// begins at 45 cm), severe wasting 2 of 4, underweight 2 of 5.
#[test]
fn prevalences_leave_flags_out_and_take_oedema_in() {
    let (bench, melati) = Bench::ready("2026-04-10");
    for (name, kg, cm, oedema) in [
        ("A", 8.9, 74.0, false),
        ("B", 7.4, 68.0, false),
        ("C", 6.8, 74.0, false),
        ("D", 8.9, 74.0, true),
        ("E", 8.9, 40.0, false),
    ] {
        bench.measured(melati, name, "2025-03-12", (kg, cm), oedema);
    }
    let of = |indicator| bench.figure(indicator, "2026-03");
    assert_eq!(of(I::Stunting), figure(1, 4));
    assert_eq!(of(I::SevereStunting), figure(0, 4));
    assert_eq!(of(I::Wasting), figure(2, 4));
    assert_eq!(of(I::SevereWasting), figure(2, 4));
    assert_eq!(of(I::Underweight), figure(2, 5));
    assert_eq!(of(I::SevereUnderweight), figure(1, 5));
    assert_eq!(of(I::Overweight), figure(0, 4));
    assert_eq!(of(I::FlaggedLength), figure(1, 5));
    assert_eq!(of(I::Ds), figure(5, 5));
    // PMT is due for C and D; nobody got any, so nobody records it: no figure.
    assert_eq!(of(I::Pmt).rate(), None);
    let table = bench
        .ask(GetBreakdown {
            place: Place::Regency,
            indicator: I::Wasting,
            period: Some(Period::Month(month("2026-03"))),
        })
        .unwrap();
    let at_12 = table.ages.iter().position(|age| age.months() == (12, 23)).unwrap();
    let row: Vec<Figure> = table.rows[at_12].iter().map(|measure| measure.figure).collect();
    assert_eq!(row, [figure(0, 0), figure(2, 4), figure(2, 4)]);
}

/// February: A (10 months, blue), B (30 months, red and obat cacing), C (40 months, nothing), D
/// (3 months: too young). S of 6–11 months is 1, of 12–59 months 2. In March nobody is asked for.
#[test]
fn campaigns_count_in_their_months_and_ages() {
    let (bench, melati) = Bench::ready("2026-03-20");
    let give = |name: &str, birth: &str, care: Care| {
        let id = bench.child(name, birth, melati);
        let visit = VisitDraft { care, ..visit("2026-02-10", melati, Some(9.0), None) };
        bench.ask(SaveVisit { child: id, base_rev: None, visit }).unwrap();
    };
    let vitamin_a = |capsule| Care { vitamin_a: Some(capsule), ..Care::default() };
    give("A", "2025-04-05", vitamin_a(VitaminA::Blue));
    give("B", "2023-08-05", Care { deworming: true, ..vitamin_a(VitaminA::Red) });
    give("C", "2022-10-05", Care::default());
    give("D", "2025-11-05", Care::default());
    assert_eq!(bench.figure(I::VitaminAInfants, "2026-02"), figure(1, 1));
    assert_eq!(bench.figure(I::VitaminAChildren, "2026-02"), figure(1, 2));
    assert_eq!(bench.figure(I::Deworming, "2026-02"), figure(1, 2));
    // Later months stand for the last campaign, and say which.
    let glance = bench.glance(Place::Regency, "2026-03");
    let line = glance.lines.iter().find(|line| line.indicator == I::VitaminAChildren).unwrap();
    assert_eq!((line.measure.figure, line.month), (figure(1, 2), Some(month("2026-02"))));
    let missing = FigureFilter {
        indicator: I::VitaminAChildren,
        part: Part::Missing,
        month: month("2026-02"),
        sex: None,
        age: None,
    };
    let asked = GetRegister {
        place: Place::Regency,
        filter: RegisterFilter::All,
        figure: Some(missing),
        order: RegisterOrder::Name,
        offset: 0,
        limit: 10,
    };
    let names: Vec<String> =
        bench.ask(asked).unwrap().rows.iter().map(|row| row.name.reveal().to_owned()).collect();
    assert_eq!(names, ["C"]);
}

/// Months of a place of 20 children of whom so many came; each has a weight of its own month.
fn comers(bench: &Bench, at: PosyanduId, months: &[(&str, u32)]) {
    let children: Vec<_> =
        (0..20).map(|n| bench.child(&format!("{at} {n:02}"), "2024-06-05", at)).collect();
    for (month, came) in months {
        for child in children.iter().take(*came as usize) {
            bench.weigh(*child, &format!("{month}-12"), 9.0, None);
        }
    }
}

/// Melati: 16 of 20 for six months, then 6. Mawar always 16. D/S 22 of 40 in March.
#[test]
fn changes_rankings_warnings_and_completeness() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let (mawar, kenanga) = (bench.posyandu("Mawar"), bench.posyandu("Kenanga"));
    let months = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02"];
    let mut one: Vec<(&str, u32)> = months.map(|month| (month, 16)).to_vec();
    let mut two = one.clone();
    one.push(("2026-03", 6));
    two.push(("2026-03", 16));
    comers(&bench, melati, &one);
    comers(&bench, mawar, &two);
    let glance = bench.glance(Place::Posyandu(melati), "2026-03");
    let ds = glance.lines.iter().find(|line| line.indicator == I::Ds).unwrap();
    assert_eq!(ds.measure.figure, figure(6, 20));
    let before = ds.before.as_ref().unwrap();
    assert_eq!((before.figure, before.change.verdict), (figure(16, 20), Verdict::Worse));
    assert_eq!(ds.year_ago, None);
    assert_eq!(bench.figure(I::Ds, "2026-03"), figure(22, 40));

    let asked = GetRanking {
        place: Place::Regency,
        indicator: I::Ds,
        period: Some(Period::Month(month("2026-03"))),
        level: PlaceLevel::Posyandu,
        shrink: false,
        sasaran: Sasaran::Registered,
    };
    let ranking = bench.ask(asked.clone()).unwrap();
    let names: Vec<&str> = ranking.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Mawar", "Melati I", "Kenanga"], "without a share at the end");
    // 6 of 20 is 12 to 52 %, 16 of 20 is 58 to 92 %: surely apart.
    let ranks: Vec<_> = ranking.rows.iter().map(|row| row.ranks).collect();
    assert_eq!(ranks, [Some((1, 1)), Some((2, 2)), None]);
    let zones: Vec<_> = ranking.rows.iter().map(|row| row.zone).collect();
    assert_eq!(zones, [FunnelZone::Above, FunnelZone::Below, FunnelZone::Unknown]);
    assert_eq!(ranking.whole.figure, figure(22, 40));
    let by_puskesmas = GetRanking { level: PlaceLevel::Puskesmas, ..asked };
    assert_eq!(bench.ask(by_puskesmas).unwrap().rows[0].figure, figure(22, 40));

    let warnings = bench
        .ask(GetWarnings { place: Place::Regency, month: Some(month("2026-03")) })
        .unwrap()
        .warnings;
    let falling = warnings.iter().find(|w| w.place == Place::Posyandu(melati)).unwrap();
    assert!(matches!(falling.signal, Signal::Falling { months: 6, .. }), "{falling:?}");
    assert!(warnings.iter().all(|warning| warning.place != Place::Posyandu(mawar)));

    let complete = bench
        .ask(GetCompleteness {
            place: Place::Regency,
            month: Some(month("2026-03")),
            level: PlaceLevel::Puskesmas,
        })
        .unwrap();
    assert_eq!((complete.whole.reported, complete.whole.of), (2, 3));
    assert_eq!(complete.whole.missing[0].id, kenanga);
    assert_eq!((complete.whole.open, complete.whole.on_time), (2, 0), "no session was closed");
    assert_eq!((complete.rows.len(), complete.rows[0].name.as_str()), (1, "Guguk Panjang"));

    let map = GetMapFigures {
        indicator: I::Ds,
        levels: vec![PlaceLevel::Desa, PlaceLevel::Posyandu],
        months: None,
        sasaran: Sasaran::Registered,
    };
    let map = bench.ask(map).unwrap();
    assert_eq!((map.first, map.months), (Some(month("2025-09")), 7));
    assert_eq!(map.layers[0].figures[6], figure(22, 40));
    assert_eq!(map.whole[0], figure(32, 40));
    let at = map.layers[1].places.iter().position(|p| *p == Place::Posyandu(melati)).unwrap();
    assert_eq!(map.layers[1].figures[at * 7 + 6], figure(6, 20));

    // A quarter adds child-months up: 32 + 32 + 22 of 120.
    let quarter = Some(Period::Quarter(2026, 1));
    let asked = GetGlance { place: Place::Regency, period: quarter, sasaran: Sasaran::Registered };
    let line = bench.ask(asked).unwrap().lines.into_iter().find(|l| l.indicator == I::Ds).unwrap();
    assert_eq!((line.measure.figure, line.month), (figure(86, 120), None));
}

fn target(year: i32, value: f64) -> Target {
    Target { indicator: I::Ds, year, value, source: "RPJMD".to_owned() }
}

/// Target 85 % by the end of 2026 with 11 of 20 in March: 30 points, 6 children, nine months, so
/// 3⅓ points a month.
#[test]
fn targets_surveys_and_projections() {
    let (bench, melati) = Bench::ready("2026-04-10");
    comers(&bench, melati, &[("2026-02", 11), ("2026-03", 11)]);
    let goals = bench.ask(GetGoals {}).unwrap();
    let targets = vec![target(2026, 0.85), target(2025, 0.80)];
    bench.ask(SaveTargets { targets, base_rev: goals.targets_rev }).unwrap();
    let glance = bench.glance(Place::Regency, "2026-03");
    let line = glance.lines.iter().find(|l| l.indicator == I::Ds).unwrap();
    let gap = line.target.clone().unwrap();
    assert_eq!((gap.year, gap.children, gap.months_left, gap.reached), (2026, 6, 9, false));
    assert!((gap.points - 0.30).abs() < 1e-12 && (gap.pace.unwrap() - 0.30 / 9.0).abs() < 1e-12);
    // Somebody else has saved meanwhile: nothing is lost.
    let stale = SaveTargets { targets: Vec::new(), base_rev: 0 };
    assert_eq!(bench.ask(stale), Err(DeskError::Conflict));
    let twice = SaveTargets { targets: vec![target(2026, 0.8), target(2026, 0.9)], base_rev: 1 };
    let problem =
        |at, why| Err(DeskError::Invalid(vec![FieldProblem { field: FormField::Goal(at), why }]));
    assert_eq!(bench.ask(twice), problem(1, Why::Taken));
    let wild = SaveTargets { targets: vec![target(2026, 14.0)], base_rev: 1 };
    assert_eq!(bench.ask(wild), problem(0, Why::OutOfRange));
    assert_eq!(bench.ask(GetGoals {}).unwrap().targets.len(), 2);

    let survey = SurveyFigure {
        indicator: I::Ds,
        year: 2026,
        survey: "SKI".to_owned(),
        value: 0.40,
        low: Some(0.35),
        high: Some(0.45),
        sample: Some(300),
        source: String::new(),
    };
    bench.ask(SaveSurveys { figures: vec![survey.clone()], base_rev: 0 }).unwrap();
    let both = bench.ask(GetTwoNumbers { indicator: I::Ds }).unwrap();
    assert_eq!(both.pairs[0].routine.as_ref().unwrap().measure.figure, figure(11, 20));
    assert!((both.pairs[0].difference.unwrap() - 0.15).abs() < 1e-12);
    // 11 of 20 is 34 to 74 %: the intervals overlap.
    assert_eq!(both.pairs[0].apart, Some(false));
    let inside_out = SurveyFigure { low: Some(0.5), ..survey };
    let refused = bench.ask(SaveSurveys { figures: vec![inside_out], base_rev: 1 });
    assert_eq!(refused, problem(0, Why::OutOfRange));

    let rows = vec![ProjectedSasaran {
        place: Place::Regency,
        year: 2026,
        group: crate::records::SasaranGroup::Balita,
        s: 25,
        source: "Dinkes".to_owned(),
    }];
    bench.ask(SaveProjections { rows, base_rev: 0 }).unwrap();
    let projected = |place| {
        let asked = GetGlance { place, period: None, sasaran: Sasaran::Projected };
        bench.ask(asked).unwrap().lines.into_iter().find(|l| l.indicator == I::Ds).unwrap().measure
    };
    assert_eq!(projected(Place::Regency).figure, figure(11, 25));
    let without = projected(Place::Posyandu(melati));
    assert_eq!(without.figure, figure(11, 20));
    assert!(without.cautions.contains(&Caution::NoProjection));

    let trend = GetTrend {
        place: Place::Regency,
        indicator: I::Ds,
        until: None,
        months: 12,
        sasaran: Sasaran::Registered,
    };
    let trend = bench.ask(trend).unwrap();
    assert_eq!((trend.first, trend.points.len()), (Some(month("2026-02")), 2));
    assert_eq!(trend.outlook, Outlook::TooFewMonths { found: 2, needed: 6 });
    assert_eq!((trend.targets.len(), trend.surveys.len()), (2, 1));
}

#[test]
fn an_empty_workspace_answers_with_nothing() {
    let bench = Bench::new("2026-04-10");
    let asked = GetGlance { place: Place::Regency, period: None, sasaran: Sasaran::Registered };
    let glance = bench.ask(asked).unwrap();
    assert_eq!((glance.period, glance.lines.len()), (None, 0));
    assert_eq!(bench.ask(GetIndicators {}).unwrap().len(), I::ALL.len());
    assert_eq!(bench.ask(GetTwoNumbers { indicator: I::Stunting }).unwrap().pairs, vec![]);
}

/// Every indicator of the demo has something to show.
#[test]
fn every_indicator_has_something_to_show() {
    let bench = Bench::new("2026-11-21");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let asked = GetGlance { place: Place::Regency, period: None, sasaran: Sasaran::Registered };
    let glance = bench.ask(asked).unwrap();
    for line in &glance.lines {
        let figure = line.measure.figure;
        let share = figure.rate().unwrap_or_else(|| panic!("{:?} has no share", line.indicator));
        assert!(share <= 1.0 && figure.denominator > 30, "{line:?}");
        // What is rare may be absent in one month; everything else is not.
        let rare = line.indicator.code().starts_with("janggal");
        assert!(rare || figure.numerator > 0, "{:?} {figure:?}", line.indicator);
    }
    let share = |indicator| {
        let line = glance.lines.iter().find(|line| line.indicator == indicator).unwrap();
        line.measure.figure.rate().unwrap()
    };
    assert!((0.40..0.95).contains(&share(I::Idl)), "{}", share(I::Idl));
    assert!((0.20..0.95).contains(&share(I::Ibl)), "{}", share(I::Ibl));
    assert!((0.60..0.98).contains(&share(I::VitaminAChildren)));
    assert_eq!(glance.lines.iter().filter(|line| line.target.is_some()).count(), 7);
    let both = bench.ask(GetTwoNumbers { indicator: I::Stunting }).unwrap();
    assert_eq!(both.pairs.len(), 2);
    assert!(both.pairs.iter().all(|pair| pair.routine.is_some() && pair.bias.len() > 1));
    let trend = GetTrend {
        place: Place::Regency,
        indicator: I::Stunting,
        until: None,
        months: 0,
        sasaran: Sasaran::Projected,
    };
    let trend = bench.ask(trend).unwrap();
    assert_eq!((trend.points.len(), trend.surveys.len()), (24, 2));
    assert!(matches!(trend.outlook, Outlook::Line(line) if line.reaches.is_some()));
    let ranking = GetRanking {
        place: Place::Regency,
        indicator: I::Stunting,
        period: None,
        level: PlaceLevel::Posyandu,
        shrink: true,
        sasaran: Sasaran::Registered,
    };
    let ranking = bench.ask(ranking).unwrap();
    assert!(ranking.prior.is_some(), "desa differ");
    assert!(ranking.rows.iter().all(|row| row.shrunken.is_some()));
}
