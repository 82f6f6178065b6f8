//! Boundaries beside a bundle (`batas.json`), laid on a drawing.
//!
//! The file is `{"schema":"idaman-batas/1","areas":[{"code":"64.74.01","rings":[[[lon,lat],…],…]}]}`
//! with WGS 84 degrees, and `"source"` where it is known whose they are. It is optional: without it, or for places it lacks, tiles are drawn.

use std::fmt::Write as _;

use serde::Deserialize;

use crate::{charts::path::px, wilayah::RegionCode};

/// The form of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Schema {
    /// The first.
    #[serde(rename = "idaman-batas/1")]
    V1,
}

/// Boundaries of places.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Shapes {
    /// Reading it refuses other files.
    pub schema: Schema,
    areas: Vec<Area>,
    /// Where they come from, as somebody wrote it.
    #[serde(default)]
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Area {
    code: RegionCode,
    rings: Vec<Vec<[f64; 2]>>,
}

/// Where things stand: longitude and latitude of the middle, and pixels a degree of latitude.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    west: f64,
    north: f64,
    /// Pixels a degree of longitude.
    x: f64,
    /// Pixels a degree of latitude.
    y: f64,
    /// Height of the drawing.
    pub height: f64,
}

/// Points nearer than this to the one before are left out, in pixels.
const STEP: f64 = 0.6;

impl Shapes {
    /// Reads the file; `None` where it is none, or somebody else's.
    pub fn read(json: &str) -> Option<Self> {
        let shapes: Self = serde_json::from_str(json).ok()?;
        let sound = |[lon, lat]: &[f64; 2]| lon.abs() <= 180.0 && lat.abs() <= 90.0;
        let points = shapes.areas.iter().flat_map(|area| &area.rings).flatten();
        points.into_iter().all(sound).then_some(shapes)
    }

    /// Whether a place has a shape.
    pub fn has(&self, code: RegionCode) -> bool {
        self.area(code).is_some()
    }

    /// A plane on which all these places are seen, so wide and at most so high; `None` without
    /// any of them. Equirectangular about the middle: a regency is small.
    pub fn plane(&self, codes: &[RegionCode], width: f64, most: f64) -> Option<Plane> {
        let areas = codes.iter().filter_map(|code| self.area(*code));
        let points = areas.flat_map(|area| &area.rings).flatten();
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for point in points {
            for axis in 0..2 {
                low[axis] = low[axis].min(point[axis]);
                high[axis] = high[axis].max(point[axis]);
            }
        }
        let squeeze = f64::midpoint(low[1], high[1]).to_radians().cos();
        let (wide, tall) = ((high[0] - low[0]) * squeeze, high[1] - low[1]);
        if !(wide > 0.0 && tall > 0.0) {
            return None;
        }
        let margin = 4.0;
        let scale = ((width - 2.0 * margin) / wide).min((most - 2.0 * margin) / tall);
        let beside = (width - wide * scale) / 2.0;
        Some(Plane {
            west: low[0] - beside / (scale * squeeze),
            north: high[1] + margin / scale,
            x: scale * squeeze,
            y: scale,
            height: tall * scale + 2.0 * margin,
        })
    }

    /// The outline of a place as the `d` of a path; to be filled by the rule `evenodd`.
    pub fn path(&self, code: RegionCode, plane: &Plane) -> Option<String> {
        let area = self.area(code)?;
        let mut d = String::new();
        for ring in &area.rings {
            let mut last: Option<[f64; 2]> = None;
            let mut points = 0;
            for point in ring {
                let here = plane.put(*point);
                let far = |last: [f64; 2]| (last[0] - here[0]).hypot(last[1] - here[1]) >= STEP;
                if !last.is_none_or(far) {
                    continue;
                }
                let step = if points == 0 { 'M' } else { 'L' };
                let _ = write!(d, "{step}{} {}", px(here[0]), px(here[1]));
                last = Some(here);
                points += 1;
            }
            if points > 0 {
                d.push('Z');
            }
        }
        (!d.is_empty()).then_some(d)
    }

    /// Where the name of a place stands, and how much room is there: the middle of the widest
    /// stretch inside it, of some lines across.
    pub fn anchor(&self, code: RegionCode, plane: &Plane) -> Option<Anchor> {
        let area = self.area(code)?;
        let rings: Vec<Vec<[f64; 2]>> =
            area.rings.iter().map(|ring| ring.iter().map(|p| plane.put(*p)).collect()).collect();
        let heights = rings.iter().flatten().map(|point| point[1]);
        let (low, high) = heights
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)));
        let lines = (1..16).map(|n| low + (high - low) * f64::from(n) / 16.0);
        let stretches = lines.filter_map(|y| widest(&rings, y).map(|(from, to)| (from, to, y)));
        // Of stretches that are nearly as wide the one nearest to the middle.
        let middle = f64::midpoint(low, high);
        let worth = |(from, to, y): &(f64, f64, f64)| (to - from) - 0.6 * (y - middle).abs();
        let best = stretches.max_by(|a, b| worth(a).total_cmp(&worth(b)))?;
        Some(Anchor { x: f64::midpoint(best.0, best.1), y: best.2, room: best.1 - best.0 })
    }

    fn area(&self, code: RegionCode) -> Option<&Area> {
        self.areas.iter().find(|area| area.code == code)
    }
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// Middle.
    pub x: f64,
    /// Middle.
    pub y: f64,
    /// Width that is inside the place.
    pub room: f64,
}

/// The widest stretch of a line across that is inside.
fn widest(rings: &[Vec<[f64; 2]>], y: f64) -> Option<(f64, f64)> {
    let mut cuts: Vec<f64> = Vec::new();
    for ring in rings {
        let next = ring.iter().cycle().skip(1);
        for (a, b) in ring.iter().zip(next) {
            if (a[1] > y) != (b[1] > y) {
                cuts.push(a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]));
            }
        }
    }
    cuts.sort_by(f64::total_cmp);
    let inside = cuts.as_chunks::<2>().0.iter().map(|[from, to]| (*from, *to));
    inside.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))
}

impl Plane {
    fn put(&self, [lon, lat]: [f64; 2]) -> [f64; 2] {
        [(lon - self.west) * self.x, (self.north - lat) * self.y]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).unwrap()
    }

    /// Two squares of a tenth of a degree beside each other, on the equator.
    fn shapes() -> Shapes {
        Shapes::read(
            r#"{"schema":"idaman-batas/1","areas":[
            {"code":"13.75.01.1001","rings":[[[100,0],[100.1,0],[100.1,0.1],[100,0.1],[100,0]]]},
            {"code":"13.75.01.1002","rings":[[[100.1,0],[100.2,0],[100.2,0.1],[100.1,0.1],[100.1,0]]]}
            ]}"#,
        )
        .unwrap()
    }

    #[test]
    fn squares_stand_beside_each_other() {
        let both = [code("13.75.01.1001"), code("13.75.01.1002")];
        let shapes = shapes();
        let plane = shapes.plane(&both, 208.0, 1000.0).unwrap();
        // 200 pixels for 0.2 degrees: a hundred a square, and a margin of four all around.
        assert!((plane.height - 108.0).abs() < 0.01);
        assert_eq!(shapes.path(both[0], &plane).unwrap(), "M4 104L104 104L104 4L4 4L4 104Z");
        let anchor = shapes.anchor(both[1], &plane).unwrap();
        assert!((anchor.x - 154.0).abs() < 0.1 && (anchor.room - 100.0).abs() < 0.1, "{anchor:?}");
    }

    #[test]
    fn what_is_no_boundary_is_none() {
        assert!(Shapes::read("{}").is_none());
        assert!(Shapes::read(r#"{"schema":"idaman-batas/2","areas":[]}"#).is_none());
        let far = r#"{"schema":"idaman-batas/1","areas":[{"code":"13.75","rings":[[[999,0]]]}]}"#;
        assert!(Shapes::read(far).is_none());
        let empty = Shapes::read(r#"{"schema":"idaman-batas/1","areas":[]}"#).unwrap();
        assert!(empty.plane(&[code("13.75")], 300.0, 300.0).is_none());
    }
}
