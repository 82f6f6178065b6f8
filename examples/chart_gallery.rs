//! Writes every chart at several sizes as SVG into a folder, to look at:
//! `cargo run --no-default-features --example chart_gallery -- FOLDER`

use std::{fs, path::Path};

use idaman::{
    charts::{
        growth_chart::{Lines, growth_chart},
        kms_card::{CHART, CardPage, card_zs, kms_card},
        model::ChartModel,
        scene::{Frame, Scene},
        svg::{file, render},
        trend_chart::trend_chart,
    },
    desk::protocol::ChartKind,
    growth::{Indicator, RuleSet, kms::KmsRules},
    i18n::Lang,
};

#[path = "../tests/support/chart_sample.rs"]
mod chart_sample;
use chart_sample::{boy, curves, girl, page, preterm, school};

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/charts".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for (name, model) in models() {
        let card = model.card.is_some();
        let full = model.x.full;
        fs::write(folder.join(format!("{name}.file.svg")), file(&model, Frame::file(card), full))?;
        fs::write(folder.join(format!("{name}.a4.svg")), file(&model, Frame::paper(), full))?;
        for (size, width) in [("phone", 344.0), ("tablet", 920.0), ("projector", 1500.0)] {
            let shown = if size == "phone" { model.x.near } else { full };
            let scene = Scene::new(&model, Frame::screen(width, card), shown);
            fs::write(folder.join(format!("{name}.{size}.svg")), render(&model, &scene, &name))?;
        }
    }
    Ok(())
}

fn models() -> Vec<(String, ChartModel)> {
    let (kms, rules) = (KmsRules::buku_kia_2023(), RuleSet::pmk2_2020());
    let zs = card_zs(&kms);
    let mut models = Vec::new();
    for (name, plan, side) in [
        ("kms-boy", boy(), CardPage::First),
        ("kms-girl", girl(), CardPage::First),
        ("kms-girl-2", girl(), CardPage::Second),
    ] {
        let curves = curves(CHART, plan.sex, &zs);
        models.push((name.to_owned(), kms_card(&page(&plan), &curves, &kms, side, Lang::Id)));
    }
    let by_age = |indicator| ChartKind::ByAge(indicator);
    let charts = [
        ("tbu", girl(), by_age(Indicator::LengthHeightForAge), Lines::Sd, Lang::Id),
        ("bbu", girl(), by_age(Indicator::WeightForAge), Lines::Centiles, Lang::En),
        ("imt", girl(), by_age(Indicator::BmiForAge), Lines::Sd, Lang::Id),
        ("lk", boy(), by_age(Indicator::HeadForAge), Lines::Sd, Lang::Id),
        ("lila", boy(), by_age(Indicator::ArmForAge), Lines::Sd, Lang::Id),
        ("bbpb", boy(), ChartKind::WeightForLength, Lines::Sd, Lang::Id),
        ("bbtb", girl(), ChartKind::WeightForHeight, Lines::Sd, Lang::En),
        ("preterm", preterm(), by_age(Indicator::WeightForAge), Lines::Sd, Lang::Id),
        ("school-bmi", school(), ChartKind::Bmi5to19, Lines::Sd, Lang::Id),
        ("school-height", school(), ChartKind::Height5to19, Lines::Centiles, Lang::Id),
    ];
    for (name, plan, chart, lines, lang) in charts {
        let curves = curves(chart, plan.sex, &lines.zs());
        models.push((name.to_owned(), growth_chart(&page(&plan), &curves, lines, &rules, lang)));
    }
    models.push(("trend-boy".to_owned(), trend_chart(&page(&boy()), Lang::Id).only(|_| true)));
    models.push((
        "trend-preterm".to_owned(),
        trend_chart(&page(&preterm()), Lang::En).only(|_| true),
    ));
    models
}
