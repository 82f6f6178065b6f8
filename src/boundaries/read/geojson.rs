//! `GeoJSON`, feature by feature: only one of them is in memory as JSON.

use std::{cell::RefCell, fmt};

use geojson::{Feature, GeometryValue};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::{
    collect::{Collector, Geometry},
    damaged, text_of,
};
use crate::boundaries::model::BadFile;

/// Features between two reports of progress.
const STEP: u64 = 64;

/// Reads a collection, one feature or a bare geometry.
pub fn read(
    text: &[u8],
    kind: &str,
    collector: &mut Collector,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), BadFile> {
    match kind {
        "FeatureCollection" => collection(text, collector, progress),
        "Feature" => {
            let value = serde_json::from_slice(text).map_err(|error| damaged(&error))?;
            one(value, collector)
        }
        "Polygon" | "MultiPolygon" | "GeometryCollection" | "Point" | "MultiPoint"
        | "LineString" | "MultiLineString" => {
            let geometry: Value = serde_json::from_slice(text).map_err(|error| damaged(&error))?;
            let mut feature = Map::new();
            feature.insert("type".to_owned(), "Feature".into());
            feature.insert("properties".to_owned(), Value::Null);
            feature.insert("geometry".to_owned(), geometry);
            one(Value::Object(feature), collector)
        }
        _ => Err(BadFile::OtherJson),
    }
}

fn collection(
    text: &[u8],
    collector: &mut Collector,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), BadFile> {
    let failed = RefCell::new(None);
    let taking = Taking { collector: RefCell::new(collector), failed: &failed, progress };
    let mut reader = serde_json::Deserializer::from_slice(text);
    let read = Collection(taking).deserialize(&mut reader);
    if let Some(problem) = failed.take() {
        return Err(problem);
    }
    match read {
        Ok(true) => Ok(()),
        Ok(false) => Err(BadFile::OtherJson),
        Err(error) => Err(damaged(&error)),
    }
}

struct Taking<'a, 'p> {
    collector: RefCell<&'a mut Collector>,
    /// Why the reading was broken off: an error of serde can hold words only.
    failed: &'a RefCell<Option<BadFile>>,
    progress: &'p mut dyn FnMut(u64, u64),
}

/// The object around the list of features.
struct Collection<'a, 'p>(Taking<'a, 'p>);

impl<'de> DeserializeSeed<'de> for Collection<'_, '_> {
    /// Whether there was a list.
    type Value = bool;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<bool, D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Collection<'_, '_> {
    type Value = bool;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a collection of features")
    }
    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<bool, A::Error> {
        let mut found = false;
        while let Some(key) = map.next_key::<String>()? {
            if key == "features" {
                map.next_value_seed(List(&mut self.0))?;
                found = true;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

struct List<'t, 'a, 'p>(&'t mut Taking<'a, 'p>);

impl<'de> DeserializeSeed<'de> for List<'_, '_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_, '_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut done = 0_u64;
        while let Some(value) = list.next_element::<Value>()? {
            let mut collector = self.0.collector.borrow_mut();
            if let Err(problem) = one(value, &mut collector) {
                *self.0.failed.borrow_mut() = Some(problem);
                return Err(serde::de::Error::custom("broken off"));
            }
            done += 1;
            if done.is_multiple_of(STEP) {
                (self.0.progress)(done, 0);
            }
        }
        Ok(())
    }
}

fn one(value: Value, collector: &mut Collector) -> Result<(), BadFile> {
    let properties = properties(value.get("properties"), value.get("id"));
    let geometry = match serde_json::from_value::<Feature>(value) {
        Ok(feature) => {
            feature.geometry.map_or(Ok(Geometry::None), |g| areas(g.value, collector))?
        }
        Err(_malformed) => Geometry::Malformed,
    };
    collector.push(properties, geometry);
    Ok(())
}

/// Properties as text; the feature's id where they hold nothing.
pub fn properties(properties: Option<&Value>, id: Option<&Value>) -> Vec<(String, String)> {
    let own = properties.and_then(Value::as_object);
    let mut all: Vec<(String, String)> =
        own.into_iter().flatten().map(|(name, value)| (name.clone(), text_of(value))).collect();
    if let Some(id) = id.map(text_of).filter(|id| !id.is_empty()) {
        all.push(("id".to_owned(), id));
    }
    all
}

fn areas(value: GeometryValue, collector: &mut Collector) -> Result<Geometry, BadFile> {
    Ok(match value {
        GeometryValue::Polygon { coordinates } => {
            Geometry::Areas(vec![rings(&coordinates, collector)?])
        }
        GeometryValue::MultiPolygon { coordinates } => {
            let all = coordinates.iter().map(|polygon| rings(polygon, collector));
            Geometry::Areas(all.collect::<Result<_, _>>()?)
        }
        GeometryValue::Point { .. } | GeometryValue::MultiPoint { .. } => Geometry::Point,
        GeometryValue::LineString { .. } | GeometryValue::MultiLineString { .. } => Geometry::Line,
        GeometryValue::GeometryCollection { geometries } => {
            let mut all = Vec::new();
            let mut other = Geometry::None;
            for geometry in geometries {
                match areas(geometry.value, collector)? {
                    Geometry::Areas(areas) => all.extend(areas),
                    found => other = found,
                }
            }
            if all.is_empty() { other } else { Geometry::Areas(all) }
        }
    })
}

fn rings(
    polygon: &[Vec<geojson::Position>],
    collector: &mut Collector,
) -> Result<Vec<Vec<[f64; 2]>>, BadFile> {
    collector.reserve(polygon.iter().map(Vec::len).sum())?;
    // A position of one number is none; it is counted as such.
    let pair = |at: &geojson::Position| match at.as_slice() {
        [x, y, ..] => [*x, *y],
        _ => [f64::NAN, f64::NAN],
    };
    Ok(polygon.iter().map(|ring| ring.iter().map(pair).collect()).collect())
}
