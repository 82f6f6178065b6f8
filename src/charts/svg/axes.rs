//! Grid, ticks and titles of the axes, for what is seen just now.

use std::fmt::Write as _;

use super::writer::Writer;
use crate::{
    charts::{
        model::{ChartModel, XUnit},
        months::{AgeStep, AgeTick, age_ticks},
        path::px,
        scale::{decimals, multiples, nice_step},
        scene::{Scene, text_width},
    },
    growth::age::DAYS_IN_MONTH,
    i18n::{Lang, Text, words::charts as words},
};

/// A tick in pixels, with its label where it has one.
struct Tick {
    at: f64,
    label: Option<String>,
    /// A year or month that the eye holds on to.
    strong: bool,
}

/// Lines across the plot.
pub fn grid(w: &mut Writer, model: &ChartModel, scene: &Scene) {
    let plot = scene.plot;
    let (ticks, _) = x_ticks(model, scene);
    let (mut thin, mut strong) = (String::new(), String::new());
    for tick in &ticks {
        let d = format!("M{} {}V{}", px(tick.at), px(plot.top), px(plot.bottom));
        if tick.strong { &mut strong } else { &mut thin }.push_str(&d);
    }
    for (at, _) in y_ticks(model, scene) {
        let _ = write!(thin, "M{} {}H{}", px(plot.left), px(at), px(plot.right));
    }
    for (d, opacity, class) in [(thin, 0.45, "ch-grid"), (strong, 0.9, "ch-grid ch-grid--strong")] {
        if !d.is_empty() {
            w.leaf(
                "path",
                &[
                    ("d", (&d).into()),
                    ("stroke", "#8b988a".into()),
                    ("stroke-opacity", opacity.into()),
                    ("stroke-width", 0.8.into()),
                    ("class", class.into()),
                ],
            );
        }
    }
}

/// Labels and titles.
pub fn labels(w: &mut Writer, model: &ChartModel, scene: &Scene) {
    let (plot, font) = (scene.plot, scene.font);
    let size = font * 0.92;
    let text = |w: &mut Writer, at: (f64, f64), anchor: &str, muted: bool, words: &str| {
        w.words(
            "text",
            &[
                ("x", at.0.into()),
                ("y", at.1.into()),
                ("text-anchor", anchor.into()),
                ("font-size", size.into()),
                ("font-weight", if muted { "500" } else { "" }.into()),
                ("fill", if muted { super::MUTED } else { super::INK }.into()),
                ("class", if muted { "ch-text ch-text--muted" } else { "ch-text" }.into()),
            ],
            words,
        );
    };
    for (at, label) in y_ticks(model, scene) {
        text(w, (plot.left - font * 0.45, at + size * 0.35), "end", false, &label);
    }
    text(
        w,
        (font * if scene.frame.alone { 0.9 } else { 0.3 }, scene.legend),
        "start",
        true,
        &model.y.title,
    );
    if model.card.is_some() {
        return;
    }
    let (ticks, title) = x_ticks(model, scene);
    let mut free = f64::NEG_INFINITY;
    for tick in &ticks {
        let Some(label) = &tick.label else { continue };
        let half = text_width(label, size) / 2.0;
        // The end labels of both axes must not run into each other.
        if tick.at - half > free && tick.at + half < scene.frame.width {
            text(w, (tick.at, plot.bottom + font * 1.35), "middle", false, label);
            free = tick.at + half + font * 0.3;
        }
    }
    let middle = f64::midpoint(plot.left, plot.right);
    text(
        w,
        (middle, plot.bottom + font * if scene.strip.is_some() { 4.6 } else { 2.75 }),
        "middle",
        true,
        &title,
    );
}

fn y_ticks(model: &ChartModel, scene: &Scene) -> Vec<(f64, String)> {
    let lang = model.lang;
    let domain = scene.y.domain();
    let most = (scene.plot.height() / (scene.font * 2.1)).floor().max(2.0) as usize;
    // z-scores are read by whole SDs.
    let least = if model.y.always.is_some() { 1.0 } else { 0.0 };
    let step = nice_step(domain.span(), most).max(least);
    let ticks = multiples(domain, step).into_iter();
    ticks.map(|value| (scene.y.px(value), lang.number(value, decimals(step)))).collect()
}

fn x_ticks(model: &ChartModel, scene: &Scene) -> (Vec<Tick>, String) {
    let lang = model.lang;
    match model.x.unit {
        XUnit::Cm => cm_ticks(scene, lang),
        XUnit::Age => age(model, scene, lang),
    }
}

fn cm_ticks(scene: &Scene, lang: Lang) -> (Vec<Tick>, String) {
    let domain = scene.x.domain();
    let most = (scene.plot.width() / (scene.font * 3.4)).floor().max(2.0) as usize;
    let step = nice_step(domain.span(), most);
    let tick = |value: f64| Tick {
        at: scene.x.px(value),
        label: Some(lang.number(value, decimals(step))),
        strong: false,
    };
    let ticks = multiples(domain, step).into_iter().map(tick).collect();
    (ticks, words::X_LENGTH.of(lang).to_owned())
}

fn age(model: &ChartModel, scene: &Scene, lang: Lang) -> (Vec<Tick>, String) {
    // The card has a line for every month, as on paper.
    let room = scene.font * 2.6;
    let month = scene.x.density() * DAYS_IN_MONTH;
    let gap = if model.card.is_some() && month < room * 5.0 { month * 0.99 } else { room };
    let found = age_ticks(scene.x.domain(), scene.plot.width(), gap);
    let title: Text = match found.step {
        AgeStep::Days(_) => words::X_DAYS,
        AgeStep::Months(_) => words::X_MONTHS,
        AgeStep::Years(_) => words::X_YEARS,
    };
    let label = |tick: &AgeTick| match found.step {
        AgeStep::Days(_) if tick.days > 0 => words::DAY_TICK.fill(lang, &[("n", &tick.days)]),
        AgeStep::Days(_) => words::MONTH_TICK.fill(lang, &[("n", &tick.months)]),
        AgeStep::Months(_) => tick.months.to_string(),
        AgeStep::Years(_) => (tick.months / 12).to_string(),
    };
    let major = found.major.iter().map(|tick| Tick {
        at: scene.x.px(tick.at),
        label: Some(label(tick)),
        strong: tick.days == 0 && tick.months % 12 == 0,
    });
    let minor =
        found.minor.iter().map(|at| Tick { at: scene.x.px(*at), label: None, strong: false });
    let mut ticks: Vec<Tick> = major.chain(minor).collect();
    ticks.sort_by(|a, b| a.at.total_cmp(&b.at));
    (ticks, title.of(lang).to_owned())
}
