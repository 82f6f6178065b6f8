//! Takes shapes one by one, whatever file they come from: checks coordinates, counts what is odd.

use std::collections::{BTreeMap, HashMap};

use crate::{
    boundaries::{
        model::{BadFile, CORNER_LIMIT, Feature, Format, Note, NoteKind, Shapes},
        project::Projection,
        zones::{INDONESIA, Metres},
    },
    maps::Position,
};

const LON: (f64, f64) = INDONESIA[0];
const LAT: (f64, f64) = INDONESIA[1];

/// What a shape is, as far as it matters here.
pub enum Geometry {
    /// Polygons as pairs of numbers of the file's projection: outline, then holes.
    Areas(Vec<Vec<Vec<[f64; 2]>>>),
    /// A point or several.
    Point,
    /// A line or several.
    Line,
    /// Nothing.
    None,
    /// Not to be understood.
    Malformed,
}

pub struct Collector {
    shapes: Shapes,
    places: HashMap<String, usize>,
    notes: BTreeMap<NoteKind, Note>,
    projection: Projection,
    /// The file names its projection.
    named: bool,
    number: u32,
    corners: usize,
    points: u32,
    lines: u32,
    outside: Option<Position>,
    metres: Option<Metres>,
    /// What a person said of coordinates whose projection the file does not name.
    said: Option<Projection>,
}

impl Default for Collector {
    fn default() -> Self {
        Self {
            shapes: Shapes::default(),
            places: HashMap::new(),
            notes: BTreeMap::new(),
            projection: Projection::Degrees,
            named: false,
            number: 0,
            corners: 0,
            points: 0,
            lines: 0,
            outside: None,
            metres: None,
            said: None,
        }
    }
}

impl Collector {
    /// Reads layers that name no projection as this one.
    pub fn said(projection: Option<Projection>) -> Self {
        Self { said: projection, ..Self::default() }
    }

    /// A new layer begins.
    pub fn layer(&mut self, format: Format, projection: Projection, named: bool) {
        self.shapes.format = format;
        self.projection = self.said.filter(|_| !named).unwrap_or(projection);
        self.named = named || self.said.is_some();
    }

    /// Counts corners before they are made, so that a small file cannot ask for endless many.
    pub fn reserve(&mut self, corners: usize) -> Result<(), BadFile> {
        self.corners = self.corners.saturating_add(corners);
        if self.corners > CORNER_LIMIT {
            return Err(BadFile::TooManyCorners { limit: CORNER_LIMIT as u64 });
        }
        Ok(())
    }

    /// A shape with its properties. Its corners are reserved already.
    pub fn push(&mut self, properties: Vec<(String, String)>, geometry: Geometry) {
        self.number += 1;
        let values = self.values(properties);
        let areas = match geometry {
            Geometry::Areas(areas) => areas,
            Geometry::Point => {
                self.points += 1;
                return self.note(NoteKind::NotAnArea, &values);
            }
            Geometry::Line => {
                self.lines += 1;
                return self.note(NoteKind::NotAnArea, &values);
            }
            Geometry::None => return self.note(NoteKind::NoGeometry, &values),
            Geometry::Malformed => return self.note(NoteKind::Malformed, &values),
        };
        let polygons = self.polygons(areas, &values);
        if polygons.is_empty() {
            return self.note(NoteKind::NoGeometry, &values);
        }
        let Some(polygons) = self.placed(polygons, &values) else { return };
        self.shapes.features.push(Feature { number: self.number, values, polygons });
    }

    fn values(&mut self, properties: Vec<(String, String)>) -> Vec<String> {
        let mut values = vec![String::new(); self.shapes.fields.len()];
        for (name, value) in properties {
            let place = *self.places.entry(name.clone()).or_insert_with(|| {
                self.shapes.fields.push(name);
                self.shapes.fields.len() - 1
            });
            if values.len() <= place {
                values.resize(place + 1, String::new());
            }
            values[place] = value;
        }
        values
    }

    fn polygons(
        &mut self,
        areas: Vec<Vec<Vec<[f64; 2]>>>,
        values: &[String],
    ) -> Vec<Vec<Vec<Position>>> {
        let mut polygons = Vec::with_capacity(areas.len());
        for area in areas {
            let mut polygon = Vec::with_capacity(area.len());
            for (n, ring) in area.into_iter().enumerate() {
                let whole = ring.len();
                let ring: Vec<Position> = ring
                    .into_iter()
                    .map(|[x, y]| self.projection.position(x, y))
                    .filter(|at| at.lon.is_finite() && at.lat.is_finite())
                    .collect();
                if ring.len() < whole {
                    self.note(NoteKind::NotANumber, values);
                }
                let closed = ring.first() == ring.last();
                if ring.len() < 3 + usize::from(closed) {
                    self.note(NoteKind::ShortRing, values);
                    if n == 0 {
                        // Holes of an outline that is none.
                        break;
                    }
                    continue;
                }
                polygon.push(ring);
            }
            if !polygon.is_empty() {
                polygons.push(polygon);
            }
        }
        polygons
    }

    /// The shape where it belongs: latitude second, in Indonesia. `None` when it lies elsewhere.
    fn placed(
        &mut self,
        mut polygons: Vec<Vec<Vec<Position>>>,
        values: &[String],
    ) -> Option<Vec<Vec<Vec<Position>>>> {
        let in_range = |n: f64, (low, high): (f64, f64)| (low..=high).contains(&n);
        let all = |fits: &dyn Fn(&Position) -> bool| polygons.iter().flatten().flatten().all(fits);
        if all(&|at| in_range(at.lon, LON) && in_range(at.lat, LAT)) {
            return Some(polygons);
        }
        if all(&|at| in_range(at.lat, LON) && in_range(at.lon, LAT)) {
            self.note(NoteKind::Swapped, values);
            for at in polygons.iter_mut().flatten().flatten() {
                std::mem::swap(&mut at.lon, &mut at.lat);
            }
            return Some(polygons);
        }
        let first = polygons.iter().flatten().flatten().next().copied();
        self.outside = self.outside.or(first);
        let degrees = all(&|at| at.lon.abs() <= 360.0 && at.lat.abs() <= 90.0);
        if !degrees && !self.named {
            let corners = polygons.iter().flatten().flatten();
            self.metres = corners.fold(self.metres, |around, at| {
                Some(around.map_or(Metres::at(at.lon, at.lat), |m| m.and(at.lon, at.lat)))
            });
        }
        self.note(NoteKind::OutsideIndonesia, values);
        None
    }

    fn note(&mut self, kind: NoteKind, values: &[String]) {
        let (first, number) = (self.number, self.number);
        // The first text that is not a number is likely a name.
        let named = |value: &&String| value.chars().any(char::is_alphabetic);
        let name = || values.iter().find(named).cloned().unwrap_or_default();
        let note =
            self.notes.entry(kind).or_insert_with(|| Note { kind, count: 0, first, name: name() });
        // A shape of many odd rings is one odd shape.
        if note.count == 0 || note.first != number {
            note.count += 1;
        }
    }

    /// What was taken.
    pub fn finish(mut self) -> Result<Shapes, BadFile> {
        if self.shapes.features.is_empty() {
            return Err(self.nothing());
        }
        let width = self.shapes.fields.len();
        for feature in &mut self.shapes.features {
            feature.values.resize(width, String::new());
        }
        self.shapes.notes = self.notes.into_values().collect();
        Ok(self.shapes)
    }

    fn nothing(&self) -> BadFile {
        if let Some(metres) = self.metres {
            return BadFile::Metres(metres);
        }
        match self.outside {
            Some(Position { lon, lat }) => BadFile::OutsideIndonesia { lon, lat },
            None if self.points + self.lines > 0 => {
                BadFile::NoAreas { points: self.points, lines: self.lines }
            }
            None if self.number == 0 => BadFile::Empty,
            None => BadFile::NoAreas { points: 0, lines: 0 },
        }
    }
}
