//! Places as tiles, where nobody has their boundaries: in the order of their codes, coloured as on
//! the map.

use super::{
    map::{Paint, Painted},
    rate,
};
use crate::{
    embed::{
        chart::{text, two_lines},
        data::Told,
        tree::{Element, classed, element},
    },
    i18n::DASH,
    maps::classes::Class,
};

const HEIGHT: f64 = 66.0;
const GAP: f64 = 6.0;
/// A tile is at least so wide: a name of most desa fits in two lines.
const LEAST: f64 = 104.0;

pub(super) fn drawn(painted: &Painted<'_, '_>) -> Element {
    let stage = &painted.scope.stage;
    let width = stage.width();
    let columns = (((width + GAP) / (LEAST + GAP)).floor() as usize).clamp(1, 6);
    let columns = columns.min(painted.places.len().max(1));
    let tile = (width - GAP * (columns - 1) as f64) / columns as f64;
    let rows = painted.places.len().div_ceil(columns);
    let height = rows as f64 * (HEIGHT + GAP) - GAP;
    let mut svg = stage.drawing(height.max(HEIGHT), painted.label()).child(painted.patterns());
    let mut words = Vec::new();
    for (number, place) in painted.places.iter().enumerate() {
        let x = (number % columns) as f64 * (tile + GAP);
        let y = (number / columns) as f64 * (HEIGHT + GAP);
        let square = classed("rect", "em-area")
            .at(&[("x", x + 0.5), ("y", y + 0.5), ("width", tile - 1.0), ("height", HEIGHT - 1.0)])
            .with("rx", "6")
            .with("stroke", painted.palette.border());
        let mark = stage.mark(painted.filled(square, *place), number, painted.say(*place));
        svg = svg.child(mark);
        words.push(written(painted, *place, (x, y), tile));
    }
    svg.all(words)
}

/// Name and figure of a tile, in the ink that is read on its colour.
fn written(painted: &Painted<'_, '_>, place: usize, (x, y): (f64, f64), tile: f64) -> Element {
    let scope = painted.scope;
    let font = scope.stage.font();
    let name = two_lines(scope.place_name(place), tile - 16.0, font);
    let ink = ink(painted, place);
    let figure = match scope.data.told(scope.indicator, scope.month, place) {
        Told::Figure(figure) => rate(figure, scope.lang()),
        Told::Hidden | Told::Nothing => DASH.to_owned(),
    };
    let line = |n: usize, words: &str| {
        let down = y + 18.0 + n as f64 * font * 1.2;
        text("em-on", x + 9.0, down, "start", words).with("fill", ink)
    };
    let lines = name.iter().enumerate().map(|(n, words)| line(n, words));
    let figure = text("em-on em-strong", x + tile - 9.0, y + HEIGHT - 10.0, "end", &figure)
        .with("fill", ink)
        .with("font-weight", "700");
    element("g").with("aria-hidden", "true").all(lines).child(figure)
}

/// Dark or light, whichever is read better on the tile.
fn ink(painted: &Painted<'_, '_>, place: usize) -> &'static str {
    let fill = match painted.paint(place) {
        Paint::Class(class @ Class::Nth(_)) => painted.palette.fill(class),
        _ => return painted.palette.ink(),
    };
    let part = |at: usize| fill.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
    let colour = [1, 3, 5].map(|at| part(at).unwrap_or_default());
    if crate::embed::options::Colour(colour).is_dark() { "#ffffff" } else { "#16241b" }
}
