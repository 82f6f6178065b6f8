//! From the bytes of a tile to its shapes.

use super::{
    geometry::{Part, parts},
    proto::{Fields, Value, varint},
    role::Role,
};
use crate::maps::basemap::trouble::Trouble;

/// `Tile.GeomType`: lines.
const LINE: u64 = 2;
/// `Tile.GeomType`: polygons.
const AREA: u64 = 3;

/// One shape of a tile.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// What it is.
    pub role: Role,
    /// Its lines, or its outlines and holes.
    pub parts: Vec<Part>,
}

/// The shapes of a tile that have a role, in the order of drawing.
///
/// # Errors
/// When it is no vector tile, or damaged.
pub fn shapes(bytes: &[u8]) -> Result<Vec<Shape>, Trouble> {
    let mut shapes = Vec::new();
    for field in Fields(bytes) {
        if let (3, Value::Bytes(layer)) = field.map_err(|()| Trouble::Tile)? {
            shapes
                .extend(Layer::read(layer).and_then(|layer| layer.shapes()).ok_or(Trouble::Tile)?);
        }
    }
    shapes.sort_by_key(|shape| shape.role);
    Ok(shapes)
}

#[derive(Default)]
struct Layer<'a> {
    name: &'a str,
    /// Numbers of the keys `kind`, `class` and `pmap:kind`.
    kinds: Vec<u64>,
    values: Vec<&'a [u8]>,
    features: Vec<&'a [u8]>,
    extent: f32,
}

impl<'a> Layer<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut layer = Self { extent: 4096.0, ..Self::default() };
        let mut keys = 0;
        for field in Fields(bytes) {
            match field.ok()? {
                (1, Value::Bytes(name)) => layer.name = str::from_utf8(name).ok()?,
                (2, Value::Bytes(feature)) => layer.features.push(feature),
                (3, Value::Bytes(key)) => {
                    if matches!(key, b"kind" | b"class" | b"pmap:kind") {
                        layer.kinds.push(keys);
                    }
                    keys += 1;
                }
                (4, Value::Bytes(value)) => layer.values.push(value),
                (5, Value::Number(extent)) if extent > 0 => layer.extent = extent as f32,
                _ => {}
            }
        }
        Some(layer)
    }

    fn shapes(&self) -> Option<Vec<Shape>> {
        let mut shapes = Vec::new();
        for feature in &self.features {
            let (mut kind, mut what, mut commands) = ("", 0, &[][..]);
            for field in Fields(feature) {
                match field.ok()? {
                    (2, Value::Bytes(tags)) => kind = self.kind(tags)?,
                    (3, Value::Number(number)) => what = number,
                    (4, Value::Bytes(bytes)) => commands = bytes,
                    _ => {}
                }
            }
            let area = match what {
                LINE => false,
                AREA => true,
                _ => continue,
            };
            let Some(role) = Role::of(self.name, kind) else { continue };
            if let Some(role) = drawn_as(role, area) {
                shapes.push(Shape { role, parts: parts(commands, self.extent)? });
            }
        }
        Some(shapes)
    }

    /// What the feature says of its kind.
    fn kind(&self, mut tags: &[u8]) -> Option<&'a str> {
        let mut kind = "";
        while !tags.is_empty() {
            let (key, rest) = varint(tags)?;
            let (value, rest) = varint(rest)?;
            tags = rest;
            if self.kinds.contains(&key) {
                kind = text(self.values.get(usize::try_from(value).ok()?)?);
            }
        }
        Some(kind)
    }
}

/// A value that is text; nothing for others.
fn text(value: &[u8]) -> &str {
    let text = Fields(value).find_map(|field| match field {
        Ok((1, Value::Bytes(text))) => str::from_utf8(text).ok(),
        _ => None,
    });
    text.unwrap_or_default()
}

/// Areas of what is drawn as a line (a pier, a square) are left out; so is the shore of a lake,
/// which comes as a line besides its area; a river that is an area is water.
fn drawn_as(role: Role, area: bool) -> Option<Role> {
    use crate::maps::palette::Ground;
    match (role, area) {
        (Role::River, true) => Some(Role::Water),
        (role, area) => (role.ink(Ground::Light).width.is_none() == area).then_some(role),
    }
}
