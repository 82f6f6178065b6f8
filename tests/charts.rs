//! Charts as a whole: what is drawn for invented children, read back from the SVG itself.

use idaman::{
    charts::{
        choice::Shown,
        growth_chart::{Lines, growth_chart},
        kms_card::{CHART, CardPage, card_zs, kms_card},
        model::{Cell, ChartModel},
        scale::Range,
        scene::{Frame, Scene},
        svg::{file, render},
        trend_chart::trend_chart,
    },
    desk::protocol::{ChartKind, ChildPage},
    growth::{Indicator, RuleSet, age::DAYS_IN_MONTH, kms::KmsRules},
    i18n::Lang,
};

#[path = "support/chart_sample.rs"]
mod chart_sample;
use chart_sample::{Plan, boy, curves, girl, page, preterm, school};

fn card(plan: &Plan, side: CardPage, lang: Lang) -> ChartModel {
    let rules = KmsRules::buku_kia_2023();
    kms_card(&page(plan), &curves(CHART, plan.sex, &card_zs(&rules)), &rules, side, lang)
}

fn who(page: &ChildPage, chart: ChartKind, lines: Lines, lang: Lang) -> ChartModel {
    let curves = curves(chart, page.child.sex, &lines.zs());
    growth_chart(page, &curves, lines, &RuleSet::pmk2_2020(), lang)
}

fn every_model() -> Vec<ChartModel> {
    use ChartKind as C;
    let mut models = Vec::new();
    for lang in Lang::ALL {
        for plan in [boy(), girl(), preterm(), school()] {
            models.push(card(&plan, CardPage::First, lang));
            models.push(card(&plan, CardPage::Second, lang));
            let page = page(&plan);
            for lines in [Lines::Sd, Lines::Centiles] {
                for indicator in Indicator::ALL {
                    if indicator != Indicator::WeightForLengthHeight {
                        models.push(who(&page, ChartKind::ByAge(indicator), lines, lang));
                    }
                }
                for chart in [
                    C::WeightForLength,
                    C::WeightForHeight,
                    C::Height5to19,
                    C::Bmi5to19,
                    C::Weight5to10,
                ] {
                    models.push(who(&page, chart, lines, lang));
                }
            }
            models.push(trend_chart(&page, lang));
        }
    }
    models
}

/// The numbers of an attribute's text.
fn numbers(text: &str) -> impl Iterator<Item = f64> + '_ {
    let apart = |c: char| !(c.is_ascii_digit() || c == '.' || c == '-');
    text.split(apart).filter(|part| !part.is_empty()).filter_map(|part| part.parse().ok())
}

#[test]
fn every_chart_is_well_formed_and_holds_no_nan() {
    for model in every_model() {
        let svg = file(&model, Frame::file(model.card.is_some()), model.x.full);
        let document = roxmltree::Document::parse(&svg)
            .unwrap_or_else(|error| panic!("{}: {error}\n{svg}", model.slug));
        assert!(!svg.contains("NaN") && !svg.contains("inf\""), "{}", model.slug);
        assert!(!svg.contains(" style=") && !svg.contains("<script"), "{}", model.slug);
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        for id in root.attribute("aria-labelledby").unwrap().split(' ') {
            assert!(document.descendants().any(|node| node.attribute("id") == Some(id)));
        }
        for path in document.descendants().filter(|node| node.has_tag_name("path")) {
            let points = path.attribute("d").unwrap().matches(['M', 'L']).count();
            // At most seven lines and bands of 160 points a side share no path.
            assert!(points <= 700, "{} {points}", model.slug);
        }
    }
}

#[test]
fn texts_stay_inside_at_every_size() {
    for model in every_model() {
        for width in [320.0, 390.0, 768.0, 1280.0, 1920.0] {
            let frame = Frame::screen(width, model.card.is_some());
            for shown in [model.x.full, model.x.near] {
                let scene = Scene::new(&model, frame, shown);
                assert!(scene.plot.height() > 80.0, "{} {width}", model.slug);
                let svg = render(&model, &scene, "t");
                let document = roxmltree::Document::parse(&svg).unwrap();
                for text in document.descendants().filter(|node| node.has_tag_name("text")) {
                    let at = |name| text.attribute(name).unwrap().parse::<f64>().unwrap();
                    let (x, y) = (at("x"), at("y"));
                    let words = text.text().unwrap_or_default();
                    assert!(
                        (-40.0..=width + 1.0).contains(&x),
                        "{} {width} {words} {x}",
                        model.slug
                    );
                    assert!(
                        (0.0..=frame.height).contains(&y),
                        "{} {width} {words} {y}",
                        model.slug
                    );
                }
            }
        }
    }
}

#[test]
fn end_labels_do_not_overlap() {
    for model in every_model() {
        let scene = Scene::new(&model, Frame::screen(390.0, model.card.is_some()), model.x.full);
        let svg = render(&model, &scene, "t");
        let document = roxmltree::Document::parse(&svg).unwrap();
        let ends = document
            .descendants()
            .filter(|n| n.attribute("class").is_some_and(|class| class.contains("ch-end")));
        let mut at: Vec<f64> =
            ends.map(|node| node.attribute("y").unwrap().parse().unwrap()).collect();
        assert_eq!(at.len(), model.lines.len(), "{}", model.slug);
        at.sort_by(f64::total_cmp);
        let least = scene.font * 0.9;
        assert!(at.windows(2).all(|pair| pair[1] - pair[0] >= least), "{} {at:?}", model.slug);
    }
}

#[test]
fn the_step_at_24_months_is_drawn_and_never_bridged() {
    let model =
        who(&page(&girl()), ChartKind::ByAge(Indicator::LengthHeightForAge), Lines::Sd, Lang::Id);
    for line in &model.lines {
        assert_eq!(line.pieces.len(), 2);
        // Lying is 0.7 cm longer than standing.
        let (before, after) = (line.pieces[0].last().unwrap(), line.pieces[1].first().unwrap());
        assert!((before.0 - 730.5).abs() < 1e-9 && (after.0 - 730.5).abs() < 1e-9);
        assert!((before.1 - after.1 - 0.7).abs() < 0.1, "{} {}", before.1, after.1);
    }
    let svg = file(&model, Frame::file(false), model.x.full);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let lines = document
        .descendants()
        .filter(|node| node.attribute("class").is_some_and(|class| class.starts_with("ch-line ")));
    for line in lines {
        assert_eq!(line.attribute("d").unwrap().matches('M').count(), 2);
    }
    let weight =
        who(&page(&girl()), ChartKind::ByAge(Indicator::WeightForAge), Lines::Sd, Lang::Id);
    assert!(weight.divider.is_none());
}

#[test]
fn points_lie_where_the_scales_say() {
    // Median of a boy of 365 days: 9.6 kg (WHO). He weighs 9.6 at exactly a year.
    let plan = Plan {
        visits: vec![(12, 0, 0.0, 0.0)],
        birth: "2025-01-15",
        sex: idaman::growth::Sex::Male,
        gestation_weeks: None,
    };
    let model = card(&plan, CardPage::First, Lang::Id);
    let point = &model.series[0].points[0];
    assert!((point.at.0 - 365.0).abs() < 1e-9);
    assert!((point.at.1 - 9.6).abs() < 0.051);
    let scene = Scene::new(&model, Frame::paper(), model.x.full);
    let (x, _) = scene.place(point.at);
    let share = (x - scene.plot.left) / scene.plot.width();
    assert!((share - 365.0 / (25.0 * DAYS_IN_MONTH)).abs() < 1e-9);
}

#[test]
fn a_month_without_weighing_breaks_the_line() {
    let model = card(&boy(), CardPage::First, Lang::Id);
    // Months 5, 9, 10 and 16 are missing: three gaps in calendar months, so three breaks and
    // the first point.
    let starts = model.series[0].points.iter().filter(|point| !point.joined).count();
    assert_eq!(starts, 4);
    let svg = file(&model, Frame::paper(), model.x.full);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let line = document
        .descendants()
        .find(|node| node.attribute("class") == Some("ch-series ch-series--child"))
        .unwrap();
    assert_eq!(line.attribute("d").unwrap().matches('M').count(), 4);
}

#[test]
fn the_rows_of_the_card_hold_what_the_paper_holds() {
    let model = card(&boy(), CardPage::First, Lang::Id);
    let rows = &model.card.as_ref().unwrap().rows;
    let labels: Vec<_> = rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(
        labels,
        ["Umur (bulan)", "Bulan timbang", "KBM (gr)", "BB (kg)", "ASI eksklusif", "N/T"]
    );
    assert!(rows.iter().all(|row| row.cells.len() == 25));
    let printed = |n: usize, at: usize| match &rows[n].cells[at] {
        Cell::Printed(text) | Cell::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    // KBM of Buku KIA 2023, by age.
    let kbm: Vec<String> = (1..=12).map(|month| printed(2, month)).collect();
    assert_eq!(
        kbm,
        ["800", "900", "800", "600", "500", "400", "300", "300", "300", "300", "200", "200"]
    );
    assert_eq!(rows[2].cells[0], Cell::Closed);
    // Born in March 2025, weighed at three months: in June.
    assert_eq!(printed(1, 3), "Jun 25");
    assert_eq!(rows[3].cells[5], Cell::Empty);
    assert_eq!(rows[4].cells[0], Cell::Tick(true));
    assert_eq!(rows[4].cells[3], Cell::Tick(false));
    assert_eq!(rows[4].cells[7], Cell::Closed);
    let second = card(&girl(), CardPage::Second, Lang::En);
    let rows = &second.card.as_ref().unwrap().rows;
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[0].cells.len(), 36);
}

#[test]
fn the_orange_line_follows_the_rules() {
    let rules = KmsRules { orange_line_z: 2.0, ..KmsRules::buku_kia_2023() };
    let plan = boy();
    let model = kms_card(
        &page(&plan),
        &curves(CHART, plan.sex, &card_zs(&rules)),
        &rules,
        CardPage::First,
        Lang::En,
    );
    let named: Vec<_> = model.lines.iter().filter_map(|line| line.name.as_deref()).collect();
    assert_eq!(named, ["Red line (−3 SD)", "Orange line (+2 SD)"]);
}

#[test]
fn what_a_child_says_cannot_break_out() {
    let mut page = page(&boy());
    let bad = "</desc><script>alert(1)</script>\u{0}";
    page.child.visits[3].care.illness = bad.to_owned();
    let rules = KmsRules::buku_kia_2023();
    let lines = curves(CHART, page.child.sex, &card_zs(&rules));
    let mut model = kms_card(&page, &lines, &rules, CardPage::First, Lang::Id);
    model.who = vec![bad.to_owned()];
    model.summary.push(bad.to_owned());
    let svg = file(&model, Frame::paper(), model.x.full);
    assert!(!svg.contains("<script"));
    let document = roxmltree::Document::parse(&svg).unwrap();
    assert_eq!(document.descendants().filter(|node| node.has_tag_name("desc")).count(), 1);
}

#[test]
fn no_name_is_in_a_file() {
    for model in every_model() {
        let svg = file(&model, Frame::file(false), model.x.full);
        assert!(!svg.contains("Contoh"), "{}", model.slug);
    }
}

#[test]
fn preterm_children_stand_at_both_ages() {
    // 31 weeks: nine weeks too early, 63 days.
    let model =
        who(&page(&preterm()), ChartKind::ByAge(Indicator::WeightForAge), Lines::Sd, Lang::Id);
    for point in &model.series[0].points {
        if let Some(corrected) = point.corrected {
            assert_eq!(corrected, (point.at.0 - 63.0, point.at.1));
        }
    }
    let both = model.series[0].points.iter().filter(|point| point.corrected.is_some()).count();
    // At one month the term has not come yet; from two months and three days on it may have.
    assert!(both >= 15, "{both}");
    assert!(model.series[0].points[10].readout.notes[0].starts_with("umur koreksi "));
}

#[test]
fn an_implausible_point_stretches_no_axis() {
    let mut page = page(&girl());
    let at = page.visits.len() - 2;
    page.visits[at].weight_kg = Some(140.0);
    if let Some(score) = &mut page.visits[at].scores.weight_for_age {
        score.flagged = true;
    }
    let model = who(&page, ChartKind::ByAge(Indicator::WeightForAge), Lines::Sd, Lang::Id);
    let scene = Scene::new(&model, Frame::file(false), model.x.full);
    assert!(scene.y.domain().hi < 40.0);
    let point = &model.series[0].points[at];
    assert!(point.hollow && scene.outside(point));
    assert!((scene.plot.top..scene.plot.bottom).contains(&scene.drawn(point).1));
    assert!(model.summary.iter().any(|said| said.contains("1 titik")), "{:?}", model.summary);
}

#[test]
fn summary_and_table_say_what_is_drawn() {
    let page = page(&boy());
    let model = who(&page, ChartKind::ByAge(Indicator::WeightForAge), Lines::Sd, Lang::Id);
    assert_eq!(model.table.rows.len(), model.series[0].points.len());
    assert_eq!(model.table.rows[0][0], "12 Mar 2025");
    let last = model.series[0].points.last().unwrap();
    assert!(model.summary[0].starts_with("16 kali diukur, 12 Mar 2025 sampai "));
    assert!(model.summary[1].contains(&last.readout.value));
    assert!(model.summary[1].contains(&last.readout.category));
    let english = who(&page, ChartKind::ByAge(Indicator::WeightForAge), Lines::Sd, Lang::En);
    assert!(english.summary[0].starts_with("Measured 16 times, 12 Mar 2025 to "));
    let trend = trend_chart(&page, Lang::Id);
    assert_eq!(trend.table.head.len(), 2 + trend.series.len());
}

#[test]
fn zooming_in_shows_finer_axes() {
    let model = who(&page(&boy()), ChartKind::ByAge(Indicator::WeightForAge), Lines::Sd, Lang::Id);
    let frame = Frame::screen(900.0, false);
    let labels = |shown: Range| {
        let svg = render(&model, &Scene::new(&model, frame, shown), "t");
        (svg.contains("Umur (bulan)"), svg.contains("Umur (bulan dan hari)"))
    };
    assert_eq!(labels(model.x.full), (true, false));
    let month = Range::new(10.0 * DAYS_IN_MONTH, 11.2 * DAYS_IN_MONTH);
    assert_eq!(labels(month), (false, true));
    // The values at the right are those at the end of what is seen: the median of a boy of
    // 12 months is 9.6 kg (domain.md 1.6).
    let year = Range::new(0.0, 365.0);
    let svg = render(&model, &Scene::new(&model, frame, year), "t");
    let document = roxmltree::Document::parse(&svg).unwrap();
    let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
    let zero = texts.iter().position(|text| *text == "0").is_some();
    assert!(zero && texts.contains(&"9,6"), "{texts:?}");
}

#[test]
fn coordinates_are_finite_even_for_an_empty_child() {
    let plan = Plan { visits: Vec::new(), ..boy() };
    let model = card(&plan, CardPage::First, Lang::Id);
    let svg = file(&model, Frame::paper(), model.x.full);
    let document = roxmltree::Document::parse(&svg).unwrap();
    for node in document.descendants() {
        for attribute in node.attributes().filter(|a| a.name() == "d") {
            assert!(numbers(attribute.value()).all(|n| n.abs() < 2e4), "{}", attribute.value());
        }
    }
    let trend = trend_chart(&page(&plan), Lang::En);
    assert_eq!(trend.summary, ["There is no measurement for this chart yet."]);
}

#[test]
fn a_child_has_the_charts_of_its_age() {
    use Shown::{Kms, Trend, Who};
    let infant = Shown::of(&page(&boy()));
    assert_eq!(infant.first(), Some(&Kms(CardPage::First)));
    assert_eq!(infant.last(), Some(&Trend));
    assert!(infant.contains(&Who(ChartKind::WeightForLength)));
    for no in [Kms(CardPage::Second), Who(ChartKind::WeightForHeight), Who(ChartKind::Bmi5to19)] {
        assert!(!infant.contains(&no), "{no:?}");
    }
    let older = Shown::of(&page(&girl()));
    assert!(older.contains(&Kms(CardPage::Second)));
    assert!(older.contains(&Who(ChartKind::WeightForHeight)));
    assert_eq!(Shown::first(&page(&girl())), Kms(CardPage::Second));
    assert_eq!(Shown::first(&page(&school())), Who(ChartKind::Bmi5to19));
    assert!(Shown::of(&page(&school())).contains(&Who(ChartKind::Height5to19)));
}

#[test]
fn curves_of_another_chart_are_not_drawn() {
    let (page, rules) = (page(&boy()), KmsRules::buku_kia_2023());
    let card = Shown::Kms(CardPage::First);
    let asked = card.question(page.child.sex, Lines::Sd, &rules).unwrap();
    let right = curves(asked.chart, asked.sex, &asked.zs);
    let model = |curves| card.model(&page, curves, Lines::Sd, &rules, Lang::Id);
    assert!(model(Some(&right)).is_some());
    let other = curves(ChartKind::ByAge(Indicator::HeadForAge), asked.sex, &asked.zs);
    let fewer = curves(asked.chart, asked.sex, &asked.zs[1..]);
    assert!(
        model(Some(&other)).is_none() && model(Some(&fewer)).is_none() && model(None).is_none()
    );
    assert!(Shown::Trend.question(page.child.sex, Lines::Sd, &rules).is_none());
}

#[test]
fn judged_by_corrected_age_the_other_z_is_said_too() {
    let mut page = page(&preterm());
    let chart = ChartKind::ByAge(Indicator::WeightForAge);
    let plain = who(&page, chart, Lines::Sd, Lang::Id);
    let view = &mut page.visits[8];
    let (own, corrected) = (view.chronological_scores, view.corrected_scores.unwrap());
    // The desk does so when the setting judges by corrected age.
    view.scores = corrected;
    let judged = who(&page, chart, Lines::Sd, Lang::Id);
    let z = |scores: idaman::growth::Scores| Lang::Id.z(scores.weight_for_age.unwrap().z);
    let note = |model: &ChartModel| model.series[0].points[8].readout.notes[0].clone();
    assert!(note(&plain).starts_with("umur koreksi ") && note(&plain).ends_with(&z(corrected)));
    assert!(note(&judged).starts_with("dinilai menurut umur koreksi "));
    assert!(note(&judged).ends_with(&z(own)), "{}", note(&judged));
    // The trend keeps the circle at the calendar age's z.
    let trend = trend_chart(&page, Lang::Id);
    let circle = trend.series[0].points[8].at.1;
    assert!((circle - own.weight_for_age.unwrap().z).abs() < 1e-9);
}
