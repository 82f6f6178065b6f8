//! What is shown, as a tree: a head with the answer, a drawing, the numbers as a table, a foot.

mod map;
mod skdn;
mod table;
mod target;
mod tiles;
mod trend;

pub use table::{Column, Sort};

use super::{
    chart::Stage,
    data::{Data, Target, Told},
    options::{Options, View},
    shapes::Shapes,
    tree::{Element, classed, element},
};
use crate::{
    i18n::{Lang, Words as _, words::embed as w},
    indicators::{Figure, IndicatorId},
    maps::{legend::percent, palette::Ground},
    publish::bundle::Bundle,
};

/// All that a view is made of.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The bundle.
    pub bundle: &'a Bundle,
    /// Boundaries, where there are some.
    pub shapes: Option<&'a Shapes>,
    /// What is asked.
    pub options: &'a Options,
    /// Light or dark, as the visitor has it.
    pub ground: Ground,
    /// Width there is, in pixels.
    pub width: f64,
    /// Somebody can choose and sort in it; false in a file.
    pub live: bool,
    /// How tables are sorted.
    pub sort: Sort,
    /// Put before ids, so that several stand on one page.
    pub id: &'a str,
}

/// What is settled: which indicator, place and month, by number.
#[derive(Clone, Copy, Debug)]
struct Scope<'a> {
    stage: Stage<'a>,
    data: Data<'a>,
    shapes: Option<&'a Shapes>,
    sort: Sort,
    indicator: IndicatorId,
    place: usize,
    month: usize,
}

/// The whole of it, or why it cannot be shown.
///
/// # Errors
/// What is asked is not in the bundle, in words.
pub fn show(shown: &Shown<'_>) -> Result<Element, String> {
    let scope = Scope::new(shown)?;
    let body = match shown.options.view {
        View::Map => map::view(&scope),
        View::Trend => trend::view(&scope),
        View::Skdn => skdn::view(&scope)?,
        View::Target => target::view(&scope)?,
        View::Table => table::view(&scope),
    };
    Ok(frame(shown.options, shown.ground).child(head(&scope)).all(body).child(foot(&scope)))
}

/// Why it cannot be shown, where it would stand. `again` is offered where trying may help.
pub fn problem(options: &Options, ground: Ground, words: &str, again: bool) -> Element {
    let lang = options.lang;
    let button = || classed("button", "em-again").with("type", "button").text(w::AGAIN.of(lang));
    let note = classed("div", "em-problem")
        .with("role", "alert")
        .child(classed("h1", "em-title").text(w::CANNOT.of(lang)))
        .child(element("p").text(words));
    frame(options, ground).child(note.all(again.then(button)))
}

fn frame(options: &Options, ground: Ground) -> Element {
    let class = match ground {
        Ground::Light => "em em--light",
        Ground::Dark => "em em--dark",
    };
    classed("article", class).with("lang", options.lang.code())
}

impl<'a> Scope<'a> {
    fn new(shown: &Shown<'a>) -> Result<Self, String> {
        let data = Data { bundle: shown.bundle };
        let (options, lang) = (shown.options, shown.options.lang);
        let (months, places) = (&shown.bundle.months, &shown.bundle.places);
        let none = || w::NO_FIGURES.of(lang).to_owned();
        let (Some(from), Some(to), false) = (months.first(), months.last(), places.is_empty())
        else {
            return Err(none());
        };
        let usual = data.usual().ok_or_else(none)?;
        let indicator = options.indicator.unwrap_or(usual);
        if !data.indicators().any(|id| id == indicator) {
            let all: Vec<&str> = data.indicators().map(IndicatorId::code).collect();
            return Err(w::NO_INDICATOR.fill(lang, &[("all", &all.join(", "))]));
        }
        let place = match options.place {
            None => 0,
            Some(code) => {
                let missing = || w::NO_PLACE.fill(lang, &[("place", &code)]);
                data.place(code).ok_or_else(missing)?
            }
        };
        let month = match options.month {
            None => data.last(indicator, place),
            Some(month) => {
                let say = |month| lang.month(month);
                let missing = || {
                    let (month, from, to) = (say(month), say(*from), say(*to));
                    w::NO_MONTH.fill(lang, &[("month", &month), ("from", &from), ("to", &to)])
                };
                months.iter().position(|one| *one == month).ok_or_else(missing)?
            }
        };
        let stage = Stage {
            options,
            ground: shown.ground,
            width: shown.width,
            live: shown.live,
            id: shown.id,
        };
        Ok(Self { stage, data, shapes: shown.shapes, sort: shown.sort, indicator, place, month })
    }

    fn lang(&self) -> Lang {
        self.stage.lang()
    }

    fn told(&self) -> Told {
        self.data.told(self.indicator, self.month, self.place)
    }

    fn target(&self) -> Option<Target> {
        self.data.target(self.indicator, self.data.bundle.months[self.month])
    }

    fn place_name(&self, place: usize) -> &'a str {
        self.data.bundle.places[place].name()
    }

    fn month_words(&self, month: usize) -> String {
        self.lang().month(self.data.bundle.months[month])
    }

    /// A figure in words: `19,8 % (99 dari 500 anak)`.
    fn said(&self, told: Told) -> String {
        let lang = self.lang();
        match told {
            Told::Figure(figure) => {
                format!("{} ({})", rate(figure, lang), part_of(figure, lang))
            }
            Told::Hidden => w::HIDDEN.of(lang).to_owned(),
            Told::Nothing => w::NO_DATA.of(lang).to_owned(),
        }
    }

    fn target_words(&self, target: Target) -> String {
        let lang = self.lang();
        let value = share(target.value, lang);
        match target.year {
            Some(year) => w::TARGET_OWN.fill(lang, &[("year", &year), ("value", &value)]),
            None => w::TARGET_PROGRAMME.fill(lang, &[("value", &value)]),
        }
    }
}

fn rate(figure: Figure, lang: Lang) -> String {
    lang.percent(figure.numerator, figure.denominator)
}

fn part_of(figure: Figure, lang: Lang) -> String {
    let (part, of) = (lang.count(figure.numerator), lang.count(figure.denominator));
    w::PART_OF.fill(lang, &[("part", &part), ("of", &of)])
}

/// A share with as many decimals as it has, at most one.
fn share(value: f64, lang: Lang) -> String {
    let value = value * 100.0;
    percent(value, usize::from((value - value.round()).abs() > 1e-6), lang)
}

/// What it is about, where and when, and the answer as a number.
fn head(scope: &Scope<'_>) -> Element {
    let lang = scope.lang();
    let view = scope.stage.options.view;
    let title = match view {
        View::Skdn => w::SKDN_TITLE.of(lang),
        _ => scope.indicator.words().of(lang),
    };
    let when = match view {
        View::Skdn => String::new(),
        _ => format!(" · {}", scope.month_words(scope.month)),
    };
    let demo = || classed("p", "em-demo").text(w::DEMO.of(lang));
    let head = classed("header", "em-head")
        .all(scope.data.bundle.demo.then(demo))
        .child(classed("h1", "em-title").text(title))
        .child(classed("p", "em-sub").text(format!("{}{when}", scope.place_name(scope.place))));
    match view {
        View::Skdn => head,
        _ => head.child(answer(scope)),
    }
}

fn answer(scope: &Scope<'_>) -> Element {
    let lang = scope.lang();
    let line = classed("p", "em-answer");
    let line = match scope.told() {
        Told::Figure(figure) => line
            .child(classed("strong", "em-figure").text(rate(figure, lang)))
            .text(" ")
            .child(classed("span", "em-of").text(part_of(figure, lang))),
        Told::Hidden => line
            .child(classed("strong", "em-none").text(w::HIDDEN.of(lang)))
            .text(" ")
            .child(classed("span", "em-of").text(w::HIDDEN_LONG.of(lang))),
        Told::Nothing => line.child(classed("strong", "em-none").text(w::NO_DATA.of(lang))),
    };
    let shown = |target| classed("span", "em-aim").text(scope.target_words(target));
    match scope.target().filter(|_| scope.stage.options.view != View::Target) {
        Some(target) => line.text(" ").child(shown(target)),
        None => line,
    }
}

/// Where it comes from, by which rule something is hidden, and the data itself.
fn foot(scope: &Scope<'_>) -> Element {
    let lang = scope.lang();
    let bundle = scope.data.bundle;
    let made = w::PUBLISHED.fill(lang, &[("date", &lang.date(bundle.made))]);
    let rule = w::RULE.fill(lang, &[("n", &bundle.rule.fewest)]);
    let data = || {
        element("a")
            .with("href", scope.stage.options.src.clone())
            .with("download", "")
            .with("target", "_blank")
            .with("rel", "noopener")
            .text(w::DATA.of(lang))
    };
    let foot = classed("footer", "em-foot").child(element("p").text(format!("{made} {rule}")));
    foot.all(scope.stage.live.then(|| element("p").child(data())))
}

/// Numbers of a drawing, folded away: everybody can read them.
fn folded(scope: &Scope<'_>, table: Element) -> Element {
    let lang = scope.lang();
    let table = classed("div", "em-scroll").child(table);
    if !scope.stage.live {
        return table;
    }
    classed("details", "em-more").child(element("summary").text(w::AS_TABLE.of(lang))).child(table)
}
