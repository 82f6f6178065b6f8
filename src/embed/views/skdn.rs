//! The balok SKDN: S, K, D and N of the last months (domain.md 3.1: S red, K yellow, D green, N
//! blue), each with its letter and its own hatching, so that it reads without colour.

use super::{Scope, folded, table::number, trend::line};
use crate::{
    charts::{
        bars::SKDN,
        scale::{Range, Scale, multiples, nice_step},
        scene::text_width,
    },
    embed::{
        chart::text,
        data::{Letter, Letters},
        tree::{Element, classed, element},
    },
    i18n::{DASH, Lang, Text, words::embed as w},
};

const TALL: f64 = 0.56;
/// A month is at least so wide.
const LEAST: f64 = 92.0;
/// At most so many months.
const MOST: usize = 12;
/// Share of a month that stays empty.
const GAP: f64 = 0.16;
const MEANINGS: [Text; 4] = [w::S_MEANS, w::K_MEANS, w::D_MEANS, w::N_MEANS];
const CLASSES: [&str; 4] = ["em-bar em-s", "em-bar em-k", "em-bar em-d", "em-bar em-n"];

struct Bars<'s, 'a> {
    scope: &'s Scope<'a>,
    /// Months that are drawn, by number.
    months: Vec<usize>,
    letters: Vec<Letters>,
    left: f64,
    bottom: f64,
    height: f64,
    y: Scale,
    step: f64,
}

pub(super) fn view(scope: &Scope<'_>) -> Result<Vec<Element>, String> {
    let lang = scope.lang();
    let bars = Bars::new(scope).ok_or_else(|| w::NO_LETTERS.of(lang).to_owned())?;
    let key = MEANINGS.iter().enumerate().map(|(n, words)| {
        element("li").child(swatch(scope, n)).child(element("span").text(words.of(lang)))
    });
    let mut parts = vec![classed("ul", "em-key").all(key), bars.drawn()];
    parts.extend(scope.stage.said(w::SKDN_HINT.of(lang)));
    parts.push(folded(scope, bars.table()));
    Ok(parts)
}

/// The months up to the one that is asked for, or to the last with any letter.
fn months(scope: &Scope<'_>) -> Option<Vec<usize>> {
    let any = |month: &usize| {
        let letters = scope.data.letters(*month, scope.place);
        letters.iter().any(|letter| *letter != Letter::Nothing)
    };
    let asked = scope.stage.options.month.map(|_| scope.month);
    let all = 0..scope.data.bundle.months.len();
    let last = asked.or_else(|| all.clone().rev().find(any)).filter(any)?;
    let fit = ((scope.stage.width() / LEAST).floor() as usize).clamp(2, MOST);
    Some((last.saturating_sub(fit - 1)..=last).collect())
}

impl<'s, 'a> Bars<'s, 'a> {
    fn new(scope: &'s Scope<'a>) -> Option<Self> {
        let months = months(scope)?;
        let letters: Vec<Letters> =
            months.iter().map(|month| scope.data.letters(*month, scope.place)).collect();
        let counts = letters.iter().flatten().filter_map(|letter| match letter {
            Letter::Count(count) => Some(*count),
            _ => None,
        });
        let most = f64::from(counts.max().unwrap_or(1).max(1));
        let step = nice_step(most, 4).max(1.0);
        let top = (most / step).ceil() * step;
        let (width, font) = (scope.stage.width(), scope.stage.font());
        let height = (width * TALL).clamp(190.0, 440.0);
        let label = scope.lang().count(top as i64);
        let bottom = height - font * 2.0;
        let left = text_width(&label, font) + font * 0.7;
        let y = Scale::new(Range::new(0.0, top), bottom, font * 1.6);
        Some(Self { scope, months, letters, left, bottom, height, y, step })
    }

    fn drawn(&self) -> Element {
        let scope = self.scope;
        let (lang, font) = (scope.lang(), scope.stage.font());
        let (first, last) = (self.months[0], self.months[self.months.len() - 1]);
        let label = w::SKDN_LABEL.fill(
            lang,
            &[
                ("place", &scope.place_name(scope.place)),
                ("from", &scope.month_words(first)),
                ("to", &scope.month_words(last)),
            ],
        );
        let width = scope.stage.width();
        let grid = multiples(self.y.domain(), self.step).into_iter().flat_map(|value| {
            let y = self.y.px(value);
            let words = lang.count(value as i64);
            [
                line((self.left, y), (width, y), "em-grid"),
                text("em-soft", self.left - font * 0.5, y + font * 0.35, "end", &words),
            ]
        });
        let svg = scope.stage.drawing(self.height, label).child(self.hatches()).all(grid);
        svg.all(self.names()).all(self.bars())
    }

    fn group(&self) -> f64 {
        (self.scope.stage.width() - self.left) / self.months.len() as f64
    }

    fn names(&self) -> Vec<Element> {
        let font = self.scope.stage.font();
        let name = |(n, month): (usize, &usize)| {
            let x = self.left + self.group() * (n as f64 + 0.5);
            let month = self.scope.data.bundle.months[*month];
            let words = self.scope.lang().month_short(month);
            text("em-soft", x, self.bottom + font * 1.5, "middle", &words)
        };
        self.months.iter().enumerate().map(name).collect()
    }

    fn bars(&self) -> Vec<Element> {
        let mut bars = Vec::new();
        for (at, letters) in self.letters.iter().enumerate() {
            for (series, letter) in letters.iter().enumerate() {
                let say = format!(
                    "{}, {}: {}",
                    self.scope.month_words(self.months[at]),
                    SKDN[series].letter,
                    said(*letter, self.scope.lang())
                );
                let group = self.bar(at, series, *letter);
                bars.push(self.scope.stage.mark(group, at * SKDN.len() + series, say));
            }
        }
        bars
    }

    fn bar(&self, at: usize, series: usize, letter: Letter) -> Element {
        let font = self.scope.stage.font();
        let group = self.group();
        let width = group * (1.0 - GAP) / SKDN.len() as f64;
        let x = self.left + group * (at as f64 + GAP / 2.0) + width * series as f64;
        let top = self.y.px(0.0_f64.max(match letter {
            Letter::Count(count) => f64::from(count),
            _ => 0.0,
        }));
        let rect = |class| {
            classed("rect", class).at(&[
                ("x", x),
                ("y", top),
                ("width", (width - 1.0).max(1.0)),
                ("height", (self.bottom - top).max(0.0)),
            ])
        };
        let reach = element("rect").with("fill", "none").with("pointer-events", "all").at(&[
            ("x", x),
            ("y", font * 1.6),
            ("width", width),
            ("height", self.bottom - font * 1.6),
        ]);
        let sign = match letter {
            Letter::Count(_) => SKDN[series].letter,
            Letter::Hidden => "·",
            Letter::Nothing => DASH,
        };
        let name = text("em-letter", x + width / 2.0, top - font * 0.35, "middle", sign);
        classed("g", "em-mark")
            .child(reach)
            .child(rect(CLASSES[series]).with("fill", SKDN[series].fill))
            .child(rect("em-hatch").with("fill", self.hatch(series)))
            .child(name.with("font-weight", "600"))
    }

    fn hatch(&self, series: usize) -> String {
        format!("url(#{}-{})", self.scope.stage.id, SKDN[series].letter)
    }

    fn hatches(&self) -> Element {
        let pattern = |series: &crate::charts::bars::Series| {
            element("pattern")
                .with("id", format!("{}-{}", self.scope.stage.id, series.letter))
                .with("patternUnits", "userSpaceOnUse")
                .at(&[("width", 8.0), ("height", 8.0)])
                .child(
                    element("path")
                        .with("d", series.hatch)
                        .with("fill", "none")
                        .with("stroke", "#16241b")
                        .with("stroke-opacity", "0.35"),
                )
        };
        element("defs").all(SKDN.iter().map(pattern))
    }

    fn table(&self) -> Element {
        let scope = self.scope;
        let lang = scope.lang();
        let head = [w::MONTH.of(lang), "S", "K", "D", "N"].into_iter().enumerate();
        let head = head.map(|(n, words)| {
            let cell = element("th").with("scope", "col").text(words);
            if n == 0 { cell } else { cell.with("class", "em-number") }
        });
        let row = |(month, letters): (&usize, &Letters)| {
            element("tr")
                .child(element("th").with("scope", "row").text(scope.month_words(*month)))
                .all(letters.map(|letter| number(said(letter, lang))))
        };
        let caption = format!("{}, {}", w::SKDN_TITLE.of(lang), scope.place_name(scope.place));
        classed("table", "em-table")
            .child(classed("caption", "em-caption").text(caption))
            .child(element("thead").child(element("tr").all(head)))
            .child(element("tbody").all(self.months.iter().zip(&self.letters).rev().map(row)))
    }
}

fn said(letter: Letter, lang: Lang) -> String {
    match letter {
        Letter::Count(count) => lang.count(count),
        Letter::Hidden => w::HIDDEN.of(lang).to_owned(),
        Letter::Nothing => DASH.to_owned(),
    }
}

fn swatch(scope: &Scope<'_>, series: usize) -> Element {
    let square = |class, fill: String| {
        classed("rect", class).at(&[("width", 22.0), ("height", 14.0)]).with("fill", fill)
    };
    let hatch = format!("url(#{}-{})", scope.stage.id, SKDN[series].letter);
    classed("svg", "em-swatch")
        .with("viewBox", "0 0 22 14")
        .at(&[("width", 22.0), ("height", 14.0)])
        .with("aria-hidden", "true")
        .child(square(CLASSES[series], SKDN[series].fill.to_owned()))
        .child(square("em-hatch", hatch))
}
