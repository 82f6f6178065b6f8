//! `TopoJSON`: shapes made of shared arcs, which are taken apart here and put together anew, since
//! nothing says that a file's own arcs are clean.
//!
//! <https://github.com/topojson/topojson-specification>

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::{
    collect::{Collector, Geometry},
    damaged,
    geojson::properties,
};
use crate::boundaries::model::BadFile;

#[derive(Deserialize)]
struct Topology {
    objects: BTreeMap<String, Object>,
    arcs: Vec<Vec<Vec<f64>>>,
    #[serde(default)]
    transform: Option<Transform>,
}

#[derive(Clone, Copy, Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Object {
    #[serde(rename = "type", default)]
    kind: Option<String>,
    #[serde(default)]
    arcs: Option<Value>,
    #[serde(default)]
    geometries: Vec<Self>,
    #[serde(default)]
    properties: Option<Value>,
    #[serde(default)]
    id: Option<Value>,
}

/// Reads all objects.
pub fn read(text: &[u8], collector: &mut Collector) -> Result<(), BadFile> {
    let topology: Topology = serde_json::from_slice(text).map_err(|error| damaged(&error))?;
    collector.reserve(topology.arcs.iter().map(Vec::len).sum())?;
    let arcs: Vec<Vec<[f64; 2]>> =
        topology.arcs.iter().map(|arc| absolute(arc, topology.transform)).collect();
    drop(topology.arcs);
    for object in topology.objects.values() {
        take(object, &arcs, collector)?;
    }
    Ok(())
}

/// The corners of an arc: with a transform they are steps of whole numbers.
fn absolute(arc: &[Vec<f64>], transform: Option<Transform>) -> Vec<[f64; 2]> {
    let pair = |at: &Vec<f64>| match at[..] {
        [x, y, ..] => [x, y],
        _ => [f64::NAN, f64::NAN],
    };
    let Some(Transform { scale, translate }) = transform else {
        return arc.iter().map(pair).collect();
    };
    let mut at = [0.0, 0.0];
    arc.iter()
        .map(|step| {
            let [dx, dy] = pair(step);
            at = [at[0] + dx, at[1] + dy];
            [0, 1].map(|n| at[n] * scale[n] + translate[n])
        })
        .collect()
}

fn take(object: &Object, arcs: &[Vec<[f64; 2]>], collector: &mut Collector) -> Result<(), BadFile> {
    let kind = object.kind.as_deref().unwrap_or_default();
    if kind == "GeometryCollection" {
        return object.geometries.iter().try_for_each(|one| take(one, arcs, collector));
    }
    let geometry = match (kind, &object.arcs) {
        ("Polygon", Some(rings)) => polygon(rings, arcs, collector)?
            .map_or(Geometry::Malformed, |p| Geometry::Areas(vec![p])),
        ("MultiPolygon", Some(Value::Array(polygons))) => {
            let mut all = Some(Vec::new());
            for rings in polygons {
                match (polygon(rings, arcs, collector)?, &mut all) {
                    (Some(polygon), Some(all)) => all.push(polygon),
                    _ => all = None,
                }
            }
            all.map_or(Geometry::Malformed, Geometry::Areas)
        }
        ("Point" | "MultiPoint", _) => Geometry::Point,
        ("LineString" | "MultiLineString", _) => Geometry::Line,
        ("", _) => Geometry::None,
        _ => Geometry::Malformed,
    };
    collector.push(properties(object.properties.as_ref(), object.id.as_ref()), geometry);
    Ok(())
}

/// The rings of a polygon; `None` when they name arcs that are not there.
fn polygon(
    rings: &Value,
    arcs: &[Vec<[f64; 2]>],
    collector: &mut Collector,
) -> Result<Option<Vec<Vec<[f64; 2]>>>, BadFile> {
    let mut polygon = Vec::new();
    for ring in rings.as_array().into_iter().flatten() {
        let mut corners: Vec<[f64; 2]> = Vec::new();
        for number in ring.as_array().into_iter().flatten() {
            let Some(number) = number.as_i64() else { return Ok(None) };
            let index = if number < 0 { !number } else { number };
            let Some(arc) = usize::try_from(index).ok().and_then(|index| arcs.get(index)) else {
                return Ok(None);
            };
            collector.reserve(arc.len())?;
            // Each arc begins where the one before it ended.
            corners.pop();
            if number < 0 {
                corners.extend(arc.iter().rev());
            } else {
                corners.extend(arc);
            }
        }
        polygon.push(corners);
    }
    Ok(Some(polygon))
}
