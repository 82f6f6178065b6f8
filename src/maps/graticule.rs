//! The drawn grid: meridians and parallels with their degrees, and the scale bar. Without
//! boundaries they are what points stand on.

use std::fmt::Write as _;

use super::{
    plane::{Projection, Xy},
    viewport::View,
};
use crate::i18n::{Lang, NBSP};

/// Steps between lines in seconds of arc, the coarsest first.
const STEPS: [u32; 14] = [18_000, 7200, 3600, 1800, 1200, 600, 300, 120, 60, 30, 20, 10, 5, 1];
/// Lines stand at least so far apart, in pixels.
const APART: f64 = 110.0;
/// Longest scale bar, in pixels.
const BAR: f64 = 150.0;

/// A line of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct GridLine {
    /// A parallel; else a meridian.
    pub level: bool,
    /// Pixels from the top (a parallel) or from the left.
    pub at: f64,
    /// `117°30′ BT`.
    pub words: String,
}

/// The lines that are seen.
pub fn lines(projection: Projection, view: &View, lang: Lang) -> Vec<GridLine> {
    let seen = view.seen();
    let north_west = projection.degrees((seen.left, seen.top));
    let south_east = projection.degrees((seen.right, seen.bottom));
    let step = step(projection, view);
    let mut lines = Vec::new();
    for seconds in between(north_west.lon, south_east.lon, step) {
        let lon = f64::from(seconds) / 3600.0;
        let place = projection.place(crate::records::PlacePoint { lon, lat: north_west.lat });
        let words = degrees(seconds, if seconds < 0 { west(lang) } else { east(lang) });
        lines.push(GridLine { level: false, at: view.screen(place).0, words });
    }
    for seconds in between(south_east.lat, north_west.lat, step) {
        let lat = f64::from(seconds) / 3600.0;
        let place = projection.place(crate::records::PlacePoint { lon: north_west.lon, lat });
        let words = match seconds {
            0 => "0°".to_owned(),
            1.. => degrees(seconds, north(lang)),
            _ => degrees(seconds, south(lang)),
        };
        lines.push(GridLine { level: true, at: view.screen(place).1, words });
    }
    lines
}

/// The finest step whose lines stand far enough apart.
fn step(projection: Projection, view: &View) -> u32 {
    let a = projection.degrees((0.0, 0.0));
    let b = projection.place(crate::records::PlacePoint { lon: a.lon + 1.0 / 3600.0, lat: a.lat });
    let second = b.0.abs() * view.scale;
    let far_enough = |step: &&u32| f64::from(**step) * second >= APART;
    STEPS.iter().rev().find(far_enough).copied().unwrap_or(STEPS[0])
}

fn between(low: f64, high: f64, step: u32) -> impl Iterator<Item = i32> {
    let step = step as i32;
    let first = (low * 3600.0 / f64::from(step)).ceil() as i32;
    let last = (high * 3600.0 / f64::from(step)).floor() as i32;
    // Never more than a screen holds, whatever the numbers are.
    (first..=last.min(first.saturating_add(200))).map(move |n| n * step)
}

/// `117°30′00″` without the zeros at its end.
fn degrees(seconds: i32, side: &str) -> String {
    let all = seconds.unsigned_abs();
    let (d, m, s) = (all / 3600, all / 60 % 60, all % 60);
    let mut text = format!("{d}°");
    if m > 0 || s > 0 {
        let _ = write!(text, "{m:02}′");
    }
    if s > 0 {
        let _ = write!(text, "{s:02}″");
    }
    text.push(NBSP);
    text.push_str(side);
    text
}

const fn east(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "BT",
        Lang::En => "E",
    }
}

const fn west(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "BB",
        Lang::En => "W",
    }
}

const fn north(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "LU",
        Lang::En => "N",
    }
}

const fn south(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "LS",
        Lang::En => "S",
    }
}

/// How long a round number of kilometres is on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleBar {
    /// Length in pixels.
    pub pixels: f64,
    /// `5 km`, `200 m`.
    pub words: String,
}

/// The scale bar of a view.
pub fn scale_bar(view: &View, lang: Lang) -> ScaleBar {
    let most = (BAR.min(view.width / 3.0) / view.scale).max(1e-4);
    let power = 10.0_f64.powf(most.log10().floor());
    let times = [5.0, 2.0, 1.0].into_iter().find(|n| n * power <= most).unwrap_or(1.0);
    let km = times * power;
    let words = if km < 0.9995 {
        format!("{}{NBSP}m", lang.number(km * 1000.0, 0))
    } else {
        format!("{}{NBSP}km", lang.number(km, 0))
    };
    ScaleBar { pixels: km * view.scale, words }
}

/// Straight distance between two places of the map, in km: good within a regency.
pub fn distance(a: Xy, b: Xy) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{maps::plane::Extent, records::PlacePoint};

    fn view(km: f64) -> View {
        View::fit(
            Extent { left: -km / 2.0, top: -km / 2.0, right: km / 2.0, bottom: km / 2.0 },
            836.0,
            836.0,
        )
    }

    #[test]
    fn the_scale_bar_is_a_round_number_and_as_long_as_it_says() {
        // 800 pixels for 80 km: 150 pixels are 15 km, so 10 km on 100 pixels.
        let bar = scale_bar(&view(80.0), Lang::Id);
        assert_eq!(bar.words, "10\u{a0}km");
        assert!((bar.pixels - 100.0).abs() < 1e-9);
        // 160 pixels a km: 0.9375 km fit, so 500 m on 80 pixels.
        let bar = scale_bar(&view(5.0), Lang::En);
        assert_eq!(bar.words, "500\u{a0}m");
        assert!((bar.pixels - 80.0).abs() < 1e-9);
    }

    #[test]
    fn lines_stand_at_round_degrees() {
        let projection = Projection::about(PlacePoint { lon: 117.5, lat: 0.0 });
        let lines = lines(projection, &view(111.195), Lang::Id);
        // A degree on 800 pixels: 10′ are 133 pixels, 5′ would be 67.
        let words: Vec<&str> = lines.iter().map(|line| line.words.as_str()).collect();
        assert!(words.contains(&"117°10′\u{a0}BT") && words.contains(&"0°"), "{words:?}");
        assert!(words.contains(&"0°20′\u{a0}LU") && words.contains(&"0°20′\u{a0}LS"), "{words:?}");
        let middle = lines.iter().find(|line| line.words == "0°").unwrap();
        assert!(middle.level && (middle.at - 418.0).abs() < 1e-6);
    }

    #[test]
    fn seconds_are_written_only_where_there_are_any() {
        assert_eq!(degrees(421_200, "BT"), "117°\u{a0}BT");
        assert_eq!(degrees(-1830, "S"), "0°30′30″\u{a0}S");
        assert!((distance((0.0, 0.0), (3.0, 4.0)) - 5.0).abs() < 1e-12);
    }
}
