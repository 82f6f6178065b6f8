//! Areas as paths of the canvas, made once for a land and a doubling of the scale; a class is one
//! path of all its areas.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    sync::Arc,
};

use wasm_bindgen::JsValue;
use web_sys::Path2d;

use crate::maps::{
    classes::Class,
    land::{Land, Layer},
    model::MapModel,
    plane::Xy,
    thin::{Weights, kept},
    topology::AreaLevel,
};

/// What is left out of a border lies within this many pixels of what is drawn.
const TOLERANCE_PX: f64 = 0.5;
/// From this detail on nothing is left out: files are kept with a few metres between corners.
const FULL: i32 = 7;

/// Weights of a land's corners, found once.
pub struct Weighed {
    land: Arc<Land>,
    level: AreaLevel,
    layer: Weights,
    above: Option<Weights>,
}

impl Weighed {
    /// For the land and level of a model.
    pub fn new(model: &MapModel) -> Self {
        let above = model.level == AreaLevel::Desa;
        Self {
            land: Arc::clone(&model.land),
            level: model.level,
            layer: Weights::new(model.layer()),
            above: above.then(|| Weights::new(&model.land.kecamatan)),
        }
    }

    /// Whether they are of the land and level of a model.
    pub fn suit(&self, model: &MapModel) -> bool {
        Arc::ptr_eq(&self.land, &model.land) && self.level == model.level
    }
}

/// How fine paths must be at a scale: good for all scales up to 2 to this power.
pub fn detail(scale: f64) -> i32 {
    (scale.max(1e-9).log2().ceil() as i32).min(FULL)
}

/// Paths in kilometres.
pub struct Paths {
    land: Arc<Land>,
    level: AreaLevel,
    detail: i32,
    shapes: Vec<Path2d>,
    /// Borders of the level.
    pub borders: Path2d,
    /// Borders of the kecamatan, over desa.
    pub above: Option<Path2d>,
}

impl Paths {
    /// For the land and level of a model, as fine as a scale needs them.
    pub fn new(model: &MapModel, weighed: &Weighed, scale: f64) -> Result<Self, JsValue> {
        let (layer, detail) = (model.layer(), detail(scale));
        let least = least(detail);
        let shapes = layer.shapes.iter().zip(&weighed.layer.rings);
        let shape = |(shape, weights): (&crate::maps::land::Shape, &Vec<Vec<f32>>)| {
            closed(&shape.rings, weights, least)
        };
        let above = weighed.above.as_ref();
        let above = above.map(|weights| open(&model.land.kecamatan, weights, least));
        Ok(Self {
            land: Arc::clone(&model.land),
            level: model.level,
            detail,
            shapes: shapes.map(shape).collect::<Result<_, _>>()?,
            borders: open(layer, &weighed.layer, least)?,
            above: above.transpose()?,
        })
    }

    /// Whether they are of the land and level of a model, and as fine as a scale needs them.
    pub fn suit(&self, model: &MapModel, scale: f64) -> bool {
        Arc::ptr_eq(&self.land, &model.land)
            && self.level == model.level
            && self.detail == detail(scale)
    }

    /// The path of one area.
    pub fn shape(&self, n: usize) -> Option<&Path2d> {
        self.shapes.get(n)
    }

    /// One path for each class, and one (`None`) for what lies outside the place.
    pub fn classes(&self, model: &MapModel) -> Result<BTreeMap<Option<Class>, Path2d>, JsValue> {
        let mut classes = BTreeMap::new();
        for (path, shown) in self.shapes.iter().zip(&model.areas) {
            let class = (!shown.outside).then_some(shown.class);
            let all = match classes.entry(class) {
                Entry::Occupied(all) => all.into_mut(),
                Entry::Vacant(place) => place.insert(Path2d::new()?),
            };
            all.add_path(path);
        }
        Ok(classes)
    }
}

/// Corners that matter less, in km, are left out.
fn least(detail: i32) -> f32 {
    if detail == FULL { -1.0 } else { (TOLERANCE_PX / f64::from(detail).exp2()) as f32 }
}

fn closed(rings: &[Vec<Xy>], weights: &[Vec<f32>], least: f32) -> Result<Path2d, JsValue> {
    let path = Path2d::new()?;
    for (ring, weights) in rings.iter().zip(weights) {
        walk(&path, kept(ring, weights, least));
        path.close_path();
    }
    Ok(path)
}

fn open(layer: &Layer, weights: &Weights, least: f32) -> Result<Path2d, JsValue> {
    let path = Path2d::new()?;
    for (line, weights) in layer.borders.iter().zip(&weights.borders) {
        walk(&path, kept(line, weights, least));
    }
    Ok(path)
}

fn walk(path: &Path2d, mut places: impl Iterator<Item = Xy>) {
    if let Some(first) = places.next() {
        path.move_to(first.0, first.1);
    }
    for at in places {
        path.line_to(at.0, at.1);
    }
}
