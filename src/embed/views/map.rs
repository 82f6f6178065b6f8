//! Places in colours, with the key to them.

use super::{Scope, folded, table, tiles};
use crate::{
    embed::{
        chart::{fitted, text},
        data::Told,
        tree::{Element, classed, element},
    },
    i18n::{Words as _, words::embed as w},
    indicators::{Better, IndicatorId},
    maps::{
        classes::{Class, Classes, Method, WHO_STUNTING, WHO_WASTING},
        figures::{FEW, is_few, percent},
        legend,
        palette::{Good, Palette, Pattern},
    },
};

/// At most so high, as a share of the width.
const TALL: f64 = 0.95;

/// Classes, colours and places of a map.
pub(super) struct Painted<'s, 'a> {
    pub scope: &'s Scope<'a>,
    pub places: Vec<usize>,
    classes: Classes,
    pub palette: Palette,
}

/// How a place is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    Class(Class),
    Hidden,
}

pub(super) fn view(scope: &Scope<'_>) -> Vec<Element> {
    let painted = Painted::new(scope);
    let (drawing, outside) = painted.drawn();
    let note = |words: String| classed("p", "em-note").text(words);
    let lang = scope.lang();
    let source = scope.shapes.filter(|_| outside.len() < painted.places.len()).map(|shapes| {
        let source = shapes.source.trim();
        let words = w::BOUNDARIES.fill(lang, &[("source", &source)]);
        note(if source.is_empty() { w::BOUNDARIES_PLAIN.of(lang).to_owned() } else { words })
    });
    let mut parts = vec![drawing];
    if !outside.is_empty() && outside.len() < painted.places.len() {
        let names: Vec<&str> = outside.iter().map(|place| scope.place_name(*place)).collect();
        parts.push(note(w::OUTSIDE.fill(lang, &[("names", &names.join(", "))])));
    }
    parts.extend(scope.stage.said(w::MAP_HINT.of(lang)));
    parts.push(painted.key());
    parts.push(folded(scope, table::places(scope, &painted.places)));
    parts.extend(source);
    parts
}

impl<'s, 'a> Painted<'s, 'a> {
    fn new(scope: &'s Scope<'a>) -> Self {
        let places = table::rows(scope);
        let data = scope.data;
        // Of all months, so that a colour means the same in every one of them.
        let of_month = |month| places.iter().map(move |place| (month, *place));
        let cells = (0..data.bundle.months.len()).flat_map(of_month);
        let told = cells.filter_map(|(month, place)| {
            data.told(scope.indicator, month, place).figure().filter(|figure| !is_few(*figure))
        });
        let percents: Vec<f64> = told.filter_map(percent).collect();
        let method = match (scope.target(), scope.indicator) {
            (Some(target), _) => Method::Target(target.value * 100.0),
            (_, IndicatorId::Stunting) => Method::Given(WHO_STUNTING),
            (_, IndicatorId::Wasting | IndicatorId::Overweight) => Method::Given(WHO_WASTING),
            _ => Method::Quantiles,
        };
        let good = match scope.indicator.rule().better {
            Better::Higher => Good::High,
            _ => Good::Low,
        };
        let classes = Classes::new(&percents, method);
        let palette = Palette::new(&classes, good, scope.stage.ground);
        Self { scope, places, classes, palette }
    }

    pub fn paint(&self, place: usize) -> Paint {
        match self.scope.data.told(self.scope.indicator, self.scope.month, place) {
            Told::Figure(figure) => Paint::Class(self.classes.of(figure)),
            Told::Hidden => Paint::Hidden,
            Told::Nothing => Paint::Class(Class::Unknown),
        }
    }

    pub fn say(&self, place: usize) -> String {
        let told = self.scope.data.told(self.scope.indicator, self.scope.month, place);
        format!("{}: {}", self.scope.place_name(place), self.scope.said(told))
    }

    pub fn label(&self) -> String {
        let scope = self.scope;
        let lang = scope.lang();
        let (indicator, place) = (scope.indicator.words().of(lang), scope.place_name(scope.place));
        let (month, n) = (scope.month_words(scope.month), self.places.len());
        w::MAP_LABEL.fill(
            lang,
            &[("indicator", &indicator), ("place", &place), ("month", &month), ("n", &n)],
        )
    }

    /// The drawing, and the places for which there is no boundary.
    fn drawn(&self) -> (Element, Vec<usize>) {
        let stage = &self.scope.stage;
        let codes: Vec<_> =
            self.places.iter().map(|place| self.scope.data.bundle.places[*place].code).collect();
        let width = stage.width();
        let plane = self.scope.shapes.and_then(|shapes| {
            Some((shapes, shapes.plane(&codes, width, (width * TALL).clamp(240.0, 640.0))?))
        });
        let Some((shapes, plane)) = plane else { return (tiles::drawn(self), self.places.clone()) };
        let mut svg = stage.drawing(plane.height, self.label()).child(self.patterns());
        let (mut names, mut outside) = (Vec::new(), Vec::new());
        for (number, (place, code)) in self.places.iter().zip(&codes).enumerate() {
            let Some(path) = shapes.path(*code, &plane) else {
                outside.push(*place);
                continue;
            };
            let area = classed("path", "em-area")
                .with("d", path)
                .with("fill-rule", "evenodd")
                .with("stroke", self.palette.border());
            svg = svg.child(stage.mark(self.filled(area, *place), number, self.say(*place)));
            if let Some(anchor) = shapes.anchor(*code, &plane) {
                names.extend(self.name(*place, (anchor.x, anchor.y), anchor.room));
            }
        }
        // The ring of what is chosen, above its neighbours.
        let ring = classed("path", "em-ring").with("fill", "none").with("aria-hidden", "true");
        (svg.all(names).all(stage.live.then_some(ring)), outside)
    }

    /// The name of a place where there is room for most of it.
    fn name(&self, place: usize, (x, y): (f64, f64), room: f64) -> Option<Element> {
        let font = self.scope.stage.font() * 0.9;
        let name = fitted(self.scope.place_name(place), room, font);
        let whole = self.scope.place_name(place).chars().count();
        (name.chars().count() * 3 >= whole * 2).then(|| {
            text("em-name", x, y + font * 0.35, "middle", &name)
                .at(&[("font-size", font)])
                .with("fill", self.palette.ink())
                .with("stroke", self.palette.halo())
        })
    }

    /// A part of the drawing in its colour.
    pub fn filled(&self, part: Element, place: usize) -> Element {
        let paint = self.paint(place);
        match self.pattern(paint) {
            Some(pattern) => {
                part.with("fill", format!("url(#{}-{})", self.scope.stage.id, pattern.code()))
            }
            None => part.with("fill", self.fill(paint)),
        }
    }

    fn fill(&self, paint: Paint) -> &'static str {
        match paint {
            Paint::Class(class) => self.palette.fill(class),
            Paint::Hidden => self.palette.fill(Class::Few),
        }
    }

    fn pattern(&self, paint: Paint) -> Option<Pattern> {
        match paint {
            // What is hidden and what is too few to say are two ways of the same.
            Paint::Hidden => Some(Pattern::Dots),
            Paint::Class(class) => self.palette.pattern(class, false),
        }
    }

    /// Patterns of what has no colour.
    pub fn patterns(&self) -> Element {
        let pattern = |pattern: Pattern, class: Class, d: &'static str| {
            let side = Pattern::SIDE;
            element("pattern")
                .with("id", format!("{}-{}", self.scope.stage.id, pattern.code()))
                .with("patternUnits", "userSpaceOnUse")
                .at(&[("width", side), ("height", side)])
                .child(
                    element("rect")
                        .at(&[("width", side), ("height", side)])
                        .with("fill", self.palette.fill(class)),
                )
                .child(
                    element("path")
                        .with("d", d)
                        .with("fill", "none")
                        .with("stroke", self.palette.pattern_ink())
                        .with("stroke-width", "1.4")
                        .with("stroke-linecap", "round"),
                )
        };
        element("defs")
            .child(pattern(Pattern::Lines, Class::Unknown, "M-2 2l4-4M0 8l8-8M6 10l4-4"))
            .child(pattern(Pattern::Dots, Class::Few, "M2 2h0.01M6 6h0.01"))
    }

    /// The key: colours with their limits and how many places have them.
    fn key(&self) -> Element {
        let lang = self.scope.lang();
        let paints: Vec<Paint> = self.places.iter().map(|place| self.paint(*place)).collect();
        let count = |paint: Paint| paints.iter().filter(|one| **one == paint).count();
        let classes = (0..self.classes.count() as u8).map(|n| Paint::Class(Class::Nth(n)));
        let rest = [Paint::Hidden, Paint::Class(Class::Few), Paint::Class(Class::Unknown)];
        let rest = rest.into_iter().filter(|paint| count(*paint) > 0);
        let line = |paint: Paint| {
            let words = match paint {
                Paint::Hidden => w::HIDDEN_KEY.of(lang).to_owned(),
                Paint::Class(Class::Few) => w::TOO_FEW.fill(lang, &[("n", &FEW)]),
                Paint::Class(class) => legend::words(&self.classes, class, lang),
            };
            element("li")
                .child(self.swatch(paint))
                .child(element("span").text(words))
                .child(classed("span", "em-count").text(lang.count(count(paint) as i64)))
        };
        classed("ul", "em-key").all(classes.chain(rest).map(line))
    }

    fn swatch(&self, paint: Paint) -> Element {
        let square = element("rect")
            .at(&[("x", 0.5), ("y", 0.5), ("width", 21.0), ("height", 13.0), ("rx", 2.0)])
            .with("stroke", self.palette.border());
        let square = match self.pattern(paint) {
            Some(pattern) => {
                square.with("fill", format!("url(#{}-{})", self.scope.stage.id, pattern.code()))
            }
            None => square.with("fill", self.fill(paint)),
        };
        classed("svg", "em-swatch")
            .with("viewBox", "0 0 22 14")
            .at(&[("width", 22.0), ("height", 14.0)])
            .with("aria-hidden", "true")
            .child(square)
    }
}
