//! How far from the target: a scale with the value and the target on it, and the way that is left.

use super::{Scope, share, trend::line};
use crate::{
    charts::{
        scale::{Range, Scale, decimals, multiples, nice_step},
        scene::text_width,
    },
    embed::{
        chart::text,
        data::{Target, Told},
        tree::{Element, classed, element},
    },
    i18n::{Words as _, words::embed as w},
    indicators::{Better, Figure},
    maps::legend::percent,
};

pub(super) fn view(scope: &Scope<'_>) -> Result<Vec<Element>, String> {
    let lang = scope.lang();
    let target = scope.target().ok_or_else(|| w::NO_TARGET.of(lang).to_owned())?;
    let Told::Figure(figure) = scope.told() else {
        return Ok(vec![classed("p", "em-aim").text(scope.target_words(target))]);
    };
    Ok(vec![gauge(scope, target, figure), way(scope, target, figure)])
}

/// The lines that say how far it is.
fn way(scope: &Scope<'_>, target: Target, figure: Figure) -> Element {
    let lang = scope.lang();
    let better = scope.indicator.rule().better;
    let met = target.is_met(better, figure) == Some(true);
    let class = if met { "em-gap-line em-good" } else { "em-gap-line em-bad" };
    let mut lines = vec![
        classed("li", "em-aim").text(scope.target_words(target)),
        classed("li", class).text(gap(scope, target, figure)),
    ];
    let missing = target.missing(better, figure);
    if missing > 0 && !met {
        let words = if better == Better::Higher { w::MORE_NEEDED } else { w::FEWER_NEEDED };
        lines.push(element("li").text(words.fill(lang, &[("n", &lang.count(missing))])));
    }
    if let Some(year) = target.year {
        let month = scope.data.bundle.months[scope.month];
        let left = (year - month.year()) * 12 + 12 - month.month() as i32;
        let words = match left {
            1.. => w::MONTHS_LEFT,
            0 => w::LAST_MONTH,
            _ => w::YEAR_ENDED,
        };
        let words = words.fill(lang, &[("n", &left), ("year", &year)]);
        lines.push(element("li").text(words));
    }
    classed("ul", "em-way").all(lines)
}

/// The difference in points, or that there is none to speak of.
fn gap(scope: &Scope<'_>, target: Target, figure: Figure) -> String {
    let lang = scope.lang();
    let points = (figure.rate().unwrap_or_default() - target.value) * 100.0;
    let number = lang.number(points.abs(), 1);
    let words = if points > 0.0 { w::POINTS_OVER } else { w::POINTS_UNDER };
    let gap = words.fill(lang, &[("points", &number)]);
    match target.is_met(scope.indicator.rule().better, figure) {
        Some(true) if points.abs() < 0.05 => w::MET.of(lang).to_owned(),
        Some(true) => format!("✓ {}: {gap}", w::MET.of(lang)),
        _ => gap,
    }
}

fn gauge(scope: &Scope<'_>, target: Target, figure: Figure) -> Element {
    let lang = scope.lang();
    let stage = &scope.stage;
    let (width, font) = (stage.width(), stage.font());
    let value = figure.rate().unwrap_or_default() * 100.0;
    let aim = target.value * 100.0;
    let most = value.max(aim) * 1.25;
    let step = nice_step(most.max(1.0), if width < 420.0 { 4 } else { 8 });
    // A share of a whole ends at the whole.
    let whole = if most > 60.0 { 100.0_f64.max(value) } else { (most / step).ceil() * step };
    let margin = font * 1.5;
    let x = Scale::new(Range::new(0.0, whole), margin, width - margin);
    let label = w::GAUGE_LABEL.fill(
        lang,
        &[
            ("indicator", &scope.indicator.words().of(lang)),
            ("place", &scope.place_name(scope.place)),
            ("month", &scope.month_words(scope.month)),
            ("value", &share(value / 100.0, lang)),
            ("target", &scope.target_words(target)),
            ("gap", &gap(scope, target, figure)),
        ],
    );
    let (top, high) = (font * 2.3, font * 1.9);
    let ticks = multiples(x.domain(), step).into_iter().flat_map(|tick| {
        let words = percent(tick, decimals(step), lang);
        let at = x.px(tick);
        [
            line((at, top + high), (at, top + high + 4.0), "em-grid"),
            text("em-soft", at, top + high + font * 1.5, "middle", &words),
        ]
    });
    let bar = |class, from: f64, to: f64, fill: &str| {
        classed("rect", class)
            .at(&[
                ("x", x.px(from)),
                ("y", top),
                ("width", x.px(to) - x.px(from)),
                ("height", high),
            ])
            .with("fill", fill)
    };
    let met = target.is_met(scope.indicator.rule().better, figure);
    let (class, fill) = match met {
        Some(true) => ("em-value em-met", "#3f9565"),
        _ => ("em-value em-unmet", "#c65d26"),
    };
    let at = x.px(aim);
    let flag = format!("▼ {}", share(target.value, lang));
    let half = text_width(&flag, font) / 2.0;
    let flag_at = at.clamp(half, (width - half).max(half));
    // A picture with one sentence: there is nothing to choose in it.
    let still = crate::embed::chart::Stage { live: false, ..*stage };
    still
        .drawing(top + high + font * 2.2, label)
        .child(bar("em-track", 0.0, whole, "#f0ebe0"))
        .child(bar(class, 0.0, value.min(whole), fill))
        .all(ticks)
        .child(line((at, top - 5.0), (at, top + high + 4.0), "em-goal").with("stroke-width", "3"))
        .child(text("em-goal-words", flag_at, top - font * 0.75, "middle", &flag))
}
