//! Areas as paths of the canvas, made once for a land; a class is one path of all its areas.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    sync::Arc,
};

use wasm_bindgen::JsValue;
use web_sys::Path2d;

use crate::maps::{classes::Class, land::Land, model::MapModel, plane::Xy, topology::AreaLevel};

/// Paths in kilometres.
pub struct Paths {
    land: Arc<Land>,
    level: AreaLevel,
    shapes: Vec<Path2d>,
    /// Borders of the level.
    pub borders: Path2d,
    /// Borders of the kecamatan, over desa.
    pub above: Option<Path2d>,
}

impl Paths {
    /// For the land and level of a model.
    pub fn new(model: &MapModel) -> Result<Self, JsValue> {
        let layer = model.layer();
        let shape = |shape: &crate::maps::land::Shape| closed(&shape.rings);
        let shapes = layer.shapes.iter().map(shape).collect::<Result<_, _>>()?;
        let above = (model.level == AreaLevel::Desa).then(|| open(&model.land.kecamatan.borders));
        Ok(Self {
            land: Arc::clone(&model.land),
            level: model.level,
            shapes,
            borders: open(&layer.borders)?,
            above: above.transpose()?,
        })
    }

    /// Whether they are of the land and level of a model.
    pub fn suit(&self, model: &MapModel) -> bool {
        Arc::ptr_eq(&self.land, &model.land) && self.level == model.level
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

fn closed(rings: &[Vec<Xy>]) -> Result<Path2d, JsValue> {
    let path = Path2d::new()?;
    for ring in rings {
        walk(&path, ring);
        path.close_path();
    }
    Ok(path)
}

fn open(lines: &[Vec<Xy>]) -> Result<Path2d, JsValue> {
    let path = Path2d::new()?;
    for line in lines {
        walk(&path, line);
    }
    Ok(path)
}

fn walk(path: &Path2d, line: &[Xy]) {
    let mut places = line.iter();
    if let Some(first) = places.next() {
        path.move_to(first.0, first.1);
    }
    for at in places {
        path.line_to(at.0, at.1);
    }
}
