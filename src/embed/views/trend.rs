//! One indicator month by month: a line that breaks where nothing is told, and the target.

use std::fmt::Write as _;

use super::{Scope, folded, share, table::number};
use crate::{
    charts::{
        path::px,
        scale::{Range, Scale, decimals, multiples, nice_step},
        scene::text_width,
    },
    embed::{
        chart::text,
        data::Told,
        tree::{Element, classed, element},
    },
    i18n::{Words as _, words::embed as w},
};

/// Height by width.
const TALL: f64 = 0.52;

/// The line of one drawing.
struct Plot<'s, 'a> {
    scope: &'s Scope<'a>,
    told: Vec<Told>,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    y: Scale,
    step: f64,
}

pub(super) fn view(scope: &Scope<'_>) -> Vec<Element> {
    let lang = scope.lang();
    let plot = Plot::new(scope);
    let mut parts = vec![plot.drawn()];
    parts.extend(scope.stage.said(w::TREND_HINT.of(lang)));
    parts.push(folded(scope, plot.table()));
    parts
}

impl<'s, 'a> Plot<'s, 'a> {
    fn new(scope: &'s Scope<'a>) -> Self {
        let months = scope.data.bundle.months.len();
        let told: Vec<Told> =
            (0..months).map(|m| scope.data.told(scope.indicator, m, scope.place)).collect();
        let stage = &scope.stage;
        let (width, font) = (stage.width(), stage.font());
        let height = (width * TALL).clamp(170.0, 420.0);
        let rates = told.iter().filter_map(|told| told.figure()?.rate());
        let target = scope.target().map(|target| target.value);
        let range = Range::around(rates.chain(target)).unwrap_or(Range::new(0.0, 1.0));
        // Percent, from a round number to a round number, and never below none.
        let padded = Range::new(range.lo * 100.0, range.hi * 100.0).padded(0.12, 4.0);
        let step = nice_step(padded.span(), 5);
        let low = ((padded.lo.max(0.0) / step) + 1e-9).floor() * step;
        let high = (padded.hi / step - 1e-9).ceil() * step;
        let label = share(high / 100.0, scope.lang());
        let (top, bottom) = (font * 1.6, height - font * 1.9);
        Self {
            scope,
            told,
            left: text_width(&label, font) + font * 1.2,
            right: width - font * 0.9,
            top,
            bottom,
            y: Scale::new(Range::new(low, high), bottom, top),
            step,
        }
    }

    fn x(&self, month: usize) -> f64 {
        let last = self.told.len().saturating_sub(1).max(1) as f64;
        let from = self.left + self.scope.stage.font();
        if self.told.len() == 1 {
            f64::midpoint(from, self.right)
        } else {
            from + (self.right - from) * month as f64 / last
        }
    }

    fn point(&self, month: usize) -> Option<(f64, f64)> {
        let rate = self.told[month].figure()?.rate()?;
        Some((self.x(month), self.y.px(rate * 100.0)))
    }

    fn drawn(&self) -> Element {
        let scope = self.scope;
        let lang = scope.lang();
        let last = self.told.len() - 1;
        let label = w::TREND_LABEL.fill(
            lang,
            &[
                ("indicator", &scope.indicator.words().of(lang)),
                ("place", &scope.place_name(scope.place)),
                ("from", &scope.month_words(0)),
                ("to", &scope.month_words(last)),
            ],
        );
        let height = self.bottom + scope.stage.font() * 1.9;
        let svg = scope.stage.drawing(height, label);
        svg.all(self.grid()).all(self.months()).all(self.aim()).all(self.line()).all(self.marks())
    }

    fn grid(&self) -> Vec<Element> {
        let font = self.scope.stage.font();
        let lines = multiples(self.y.domain(), self.step).into_iter();
        lines
            .flat_map(|value| {
                let y = self.y.px(value);
                let words = self.scope.lang().number(value, decimals(self.step)) + "%";
                let words = if self.scope.lang() == crate::i18n::Lang::En {
                    words
                } else {
                    words.replace('%', "\u{a0}%")
                };
                [
                    line((self.left, y), (self.right, y), "em-grid"),
                    text("em-soft", self.left - font * 0.4, y + font * 0.35, "end", &words),
                ]
            })
            .collect()
    }

    /// Names of months below, as many as there is room for, the last one always.
    fn months(&self) -> Vec<Element> {
        let scope = self.scope;
        let font = scope.stage.font();
        let words = |month: usize| {
            let month = scope.data.bundle.months[month];
            format!("{} {:02}", scope.lang().month_short_name(month.month()), month.year() % 100)
        };
        let room = text_width("Mmm 00", font) + font;
        let mut free = f64::INFINITY;
        let mut labels = Vec::new();
        for month in (0..self.told.len()).rev() {
            let x = self.x(month);
            let half = text_width(&words(month), font) / 2.0;
            let at = x.min(self.right + font * 0.9 - half).max(half);
            if at + room / 2.0 <= free {
                labels.push(text("em-soft", at, self.bottom + font * 1.5, "middle", &words(month)));
                free = at - room / 2.0;
            }
        }
        labels
    }

    /// The target as a dashed line.
    fn aim(&self) -> Vec<Element> {
        let Some(target) = self.scope.target() else { return Vec::new() };
        let (y, font) = (self.y.px(target.value * 100.0), self.scope.stage.font());
        let words = self.scope.target_words(target);
        let up = if y - self.top < font * 1.4 { font * 1.2 } else { -font * 0.45 };
        vec![
            line((self.left, y), (self.right, y), "em-goal").with("stroke-dasharray", "6 4"),
            text("em-goal-words", self.right, y + up, "end", &words),
        ]
    }

    fn line(&self) -> Vec<Element> {
        let mut d = String::new();
        let mut drawing = false;
        for month in 0..self.told.len() {
            let Some((x, y)) = self.point(month) else {
                drawing = false;
                continue;
            };
            let step = if drawing { 'L' } else { 'M' };
            let _ = write!(d, "{step}{} {}", px(x), px(y));
            drawing = true;
        }
        let path = classed("path", "em-line")
            .with("d", d.clone())
            .with("fill", "none")
            .with("stroke", "#1f5b3a")
            .with("stroke-width", "2.5")
            .with("stroke-linejoin", "round");
        (!d.is_empty()).then_some(path).into_iter().collect()
    }

    /// Every month can be chosen; where nothing is told the mark is hollow and stands at the foot.
    fn marks(&self) -> Vec<Element> {
        let wide = ((self.right - self.left) / self.told.len() as f64).min(48.0);
        let mark = |month: usize| {
            let say =
                format!("{}: {}", self.scope.month_words(month), self.scope.said(self.told[month]));
            let x = self.x(month);
            // Wide enough for a finger, and not seen.
            let reach = element("rect").with("fill", "none").with("pointer-events", "all").at(&[
                ("x", x - wide / 2.0),
                ("y", self.top),
                ("width", wide),
                ("height", self.bottom - self.top),
            ]);
            let group = classed("g", "em-mark").child(reach).child(self.dot(month));
            self.scope.stage.mark(group, month, say)
        };
        (0..self.told.len()).map(mark).collect()
    }

    fn dot(&self, month: usize) -> Element {
        let close = self.told.len() > 18;
        let round = classed("circle", "em-dot").with("stroke-width", "1.5");
        match (self.point(month), self.told[month]) {
            (Some((x, y)), _) => round
                .at(&[("cx", x), ("cy", y), ("r", if close { 3.0 } else { 4.5 })])
                .with("fill", "#1f5b3a")
                .with("stroke", "#fffdf9"),
            (None, told) => classed("circle", "em-gap")
                .at(&[("cx", self.x(month)), ("cy", self.bottom - 5.0), ("r", 3.0)])
                .with("fill", "none")
                .with("stroke", "#8b8676")
                .with("stroke-dasharray", if told == Told::Hidden { "" } else { "1.5 1.5" }),
        }
    }

    fn table(&self) -> Element {
        let scope = self.scope;
        let lang = scope.lang();
        let (indicator, place) = (scope.indicator.words().of(lang), scope.place_name(scope.place));
        let caption = w::TREND_TABLE.fill(lang, &[("indicator", &indicator), ("place", &place)]);
        let head =
            [w::MONTH, w::SHARE, w::COUNT, w::OF].into_iter().enumerate().map(|(n, words)| {
                let cell = element("th").with("scope", "col").text(words.of(lang));
                if n == 0 { cell } else { cell.with("class", "em-number") }
            });
        let row = |month: usize| {
            let row = element("tr")
                .child(element("th").with("scope", "row").text(scope.month_words(month)));
            match self.told[month] {
                Told::Figure(figure) => row.all(
                    [
                        lang.percent(figure.numerator, figure.denominator),
                        lang.count(figure.numerator),
                        lang.count(figure.denominator),
                    ]
                    .map(number),
                ),
                told => row.child(
                    classed("td", "em-none em-number").with("colspan", "3").text(scope.said(told)),
                ),
            }
        };
        classed("table", "em-table")
            .child(classed("caption", "em-caption").text(caption))
            .child(element("thead").child(element("tr").all(head)))
            .child(element("tbody").all((0..self.told.len()).rev().map(row)))
    }
}

/// A straight line.
pub(super) fn line(from: (f64, f64), to: (f64, f64), class: &'static str) -> Element {
    classed("line", class)
        .at(&[("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)])
        .with("stroke", if class == "em-goal" { "#b35900" } else { "#e2dac8" })
}
