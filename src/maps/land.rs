//! The land as it is drawn: areas and borders in kilometres on the flat map.

use super::{
    plane::{Extent, Projection, Xy},
    topology::{Area, AreaLevel, Corner, Position, Ring, Topology},
};
use crate::{records::PlacePoint, wilayah::RegionCode};

/// An area on the flat map.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its region, where the shape was matched with one.
    pub code: Option<RegionCode>,
    /// Its name.
    pub name: String,
    /// The region it lies in.
    pub parent: Option<RegionCode>,
    /// Outlines and holes of all its parts; even-odd tells inside from outside.
    pub rings: Vec<Vec<Xy>>,
    /// Around it.
    pub extent: Extent,
    /// Well inside.
    pub label: Xy,
    /// Width and height of what lies free around the label, in km.
    pub room: Xy,
}

impl Shape {
    /// Whether a place lies in it; a border belongs to the area to its right or below.
    pub fn holds(&self, at: Xy) -> bool {
        self.extent.holds(at)
            && self.rings.iter().map(|ring| crossings(ring, at)).sum::<usize>() % 2 == 1
    }
}

/// How often a ray to the right crosses a ring.
fn crossings(ring: &[Xy], (x, y): Xy) -> usize {
    edges(ring)
        .filter(|(a, b)| (a.1 > y) != (b.1 > y) && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0)
        .count()
}

fn edges(ring: &[Xy]) -> impl Iterator<Item = (Xy, Xy)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Areas of one level with their borders, each border once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layer {
    /// The areas, in the order of their codes.
    pub shapes: Vec<Shape>,
    /// Lines between neighbours and along the outside.
    pub borders: Vec<Vec<Xy>>,
}

impl Layer {
    /// The place of a region among the shapes.
    pub fn find(&self, code: RegionCode) -> Option<usize> {
        self.shapes.iter().position(|shape| shape.code == Some(code))
    }
}

/// The land of a regency.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// How degrees become km.
    pub projection: Projection,
    /// Around everything: areas, or points where there are none.
    pub extent: Extent,
    /// Kecamatan; made from the desa's borders where the file has none.
    pub kecamatan: Layer,
    /// Desa.
    pub desa: Layer,
}

impl Land {
    /// From boundaries and points; `None` when there is neither.
    pub fn new(topology: Option<&Topology>, points: &[PlacePoint]) -> Option<Self> {
        let corners = topology.and_then(Topology::bounds).map(|b| [point(b.min), point(b.max)]);
        let all = corners.into_iter().flatten();
        let projection = match corners {
            Some(_) => Projection::around(all)?,
            None => Projection::around(points.iter().copied())?,
        };
        let layer =
            |level| topology.map(|topology| layer(topology, level, projection)).unwrap_or_default();
        let (kecamatan, desa) = (layer(AreaLevel::Kecamatan), layer(AreaLevel::Desa));
        let around = |layer: &Layer| layer.shapes.iter().fold(Extent::NONE, |e, s| e.and(s.extent));
        let mut extent = around(&kecamatan).and(around(&desa));
        if extent.is_none() {
            extent = Extent::of(points.iter().map(|at| projection.place(*at)));
        }
        Some(Self { projection, extent, kecamatan, desa })
    }

    /// The areas of a level.
    pub fn layer(&self, level: AreaLevel) -> &Layer {
        match level {
            AreaLevel::Kecamatan => &self.kecamatan,
            AreaLevel::Desa => &self.desa,
        }
    }

    /// Whether there are areas of a level.
    pub fn has(&self, level: AreaLevel) -> bool {
        !self.layer(level).shapes.is_empty()
    }

    /// Around a region: its own shape, or those of the desa in it. [`Extent::NONE`] when unknown.
    pub fn around(&self, code: RegionCode) -> Extent {
        let layers = [&self.kecamatan, &self.desa];
        let own = layers.iter().find_map(|layer| layer.find(code).map(|n| layer.shapes[n].extent));
        own.unwrap_or_else(|| {
            let inside = |shape: &&Shape| shape.code.is_some_and(|own| own.is_within(code));
            let shapes = self.desa.shapes.iter().filter(inside);
            shapes.fold(Extent::NONE, |extent, shape| extent.and(shape.extent))
        })
    }
}

/// A place of a topology.
pub fn point(at: Position) -> PlacePoint {
    PlacePoint { lon: at.lon, lat: at.lat }
}

fn layer(topology: &Topology, level: AreaLevel, projection: Projection) -> Layer {
    let flat = |corner: Corner| projection.place(point(topology.grid().position(corner)));
    let shapes = topology.level(level).map(|(_, area)| shape(topology, area, flat)).collect();
    let uses = topology.uses(level);
    let arcs = topology.arcs().iter().zip(uses).filter(|(_, uses)| *uses > 0);
    let borders = arcs.map(|(arc, _)| arc.iter().map(|corner| flat(*corner)).collect()).collect();
    Layer { shapes, borders }
}

fn shape(topology: &Topology, area: &Area, flat: impl Fn(Corner) -> Xy) -> Shape {
    let ring = |ring: &Ring| topology.corners(ring).map(&flat).collect::<Vec<Xy>>();
    let rings: Vec<Vec<Xy>> = area.polygons.iter().flatten().map(ring).collect();
    let extent = Extent::of(rings.iter().flatten().copied());
    let label = flat(area.label);
    Shape {
        code: area.code,
        name: area.name.clone(),
        parent: area.parent,
        room: room(&rings, label),
        rings,
        extent,
        label,
    }
}

/// Width and height of what lies free around a place, as far to the nearer side as to the other.
fn room(rings: &[Vec<Xy>], (x, y): Xy) -> Xy {
    let (mut wide, mut high) = (f64::INFINITY, f64::INFINITY);
    for (a, b) in rings.iter().flat_map(|ring| edges(ring)) {
        if (a.1 > y) != (b.1 > y) {
            wide = wide.min(((b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0 - x).abs());
        }
        if (a.0 > x) != (b.0 > x) {
            high = high.min(((b.1 - a.1) * (x - a.0) / (b.0 - a.0) + a.1 - y).abs());
        }
    }
    let twice = |half: f64| if half.is_finite() { 2.0 * half } else { 0.0 };
    (twice(wide), twice(high))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::maps::topology::{ArcRef, Grid};

    /// Two desa of 0.1 degree that share a side, the eastern one with a hole, in one kecamatan.
    pub(crate) fn pair() -> Topology {
        let grid = Grid { west: 117.0, south: -0.05, step: 0.01 };
        let arcs = vec![
            vec![[10, 0], [10, 10]],
            vec![[10, 10], [0, 10], [0, 0], [10, 0]],
            vec![[10, 0], [20, 0], [20, 10], [10, 10]],
            vec![[14, 4], [14, 6], [16, 6], [16, 4], [14, 4]],
        ];
        let code = |text: &str| RegionCode::parse(text).ok();
        let area = |level, own: &str, name: &str, parent: &str, label, polygons| Area {
            level,
            code: code(own),
            name: name.to_owned(),
            parent: code(parent),
            label,
            polygons,
        };
        let west = vec![vec![vec![ArcRef::forward(0), ArcRef::forward(1)]]];
        let east = vec![vec![
            vec![ArcRef::forward(2), ArcRef::forward(0).reversed()],
            vec![ArcRef::forward(3)],
        ]];
        let both =
            vec![vec![vec![ArcRef::forward(1), ArcRef::forward(2)], vec![ArcRef::forward(3)]]];
        let (kec, desa) = (AreaLevel::Kecamatan, AreaLevel::Desa);
        Topology::new(
            grid,
            arcs,
            vec![
                area(kec, "99.01.01", "Kenari", "99.01", [5, 5], both),
                area(desa, "99.01.01.2001", "Sukamaju", "99.01.01", [5, 5], west),
                area(desa, "99.01.01.2002", "Wanasari", "99.01.01", [12, 5], east),
            ],
        )
        .unwrap()
    }

    #[test]
    fn areas_lie_flat_and_share_their_border() {
        let land = Land::new(Some(&pair()), &[]).unwrap();
        assert_eq!(land.desa.shapes.len(), 2);
        assert!(land.has(AreaLevel::Kecamatan));
        // 0.2 degree at the equator: 22.239 km; 0.1 degree: 11.1195 km.
        assert!((land.extent.width() - 22.239).abs() < 0.001);
        assert!((land.extent.height() - 11.1195).abs() < 0.001);
        assert_eq!(land.desa.borders.len(), 4);
        assert_eq!(land.kecamatan.borders.len(), 3, "the border between the desa is none here");
        let west = &land.desa.shapes[0];
        assert!((west.room.0 - 11.1195).abs() < 0.01, "{:?}", west.room);
        // The label of the eastern one lies 0.02 degree from the border and as far from the hole.
        assert!((land.desa.shapes[1].room.0 - 0.04 * 111.195).abs() < 0.01);
    }

    #[test]
    fn a_place_is_in_one_area_and_not_in_a_hole() {
        let land = Land::new(Some(&pair()), &[]).unwrap();
        let holds = |n: usize, lon: f64, lat: f64| {
            land.desa.shapes[n].holds(land.projection.place(PlacePoint { lon, lat }))
        };
        assert!(holds(0, 117.05, 0.0) && !holds(1, 117.05, 0.0));
        assert!(holds(1, 117.12, 0.0) && !holds(0, 117.12, 0.0));
        assert!(!holds(1, 117.15, 0.0), "the hole");
        assert!(!holds(1, 117.25, 0.0));
    }

    #[test]
    fn points_alone_make_a_land_and_nothing_makes_none() {
        assert_eq!(Land::new(None, &[]), None);
        let points = [PlacePoint { lon: 117.0, lat: 0.0 }, PlacePoint { lon: 117.1, lat: 0.1 }];
        let land = Land::new(None, &points).unwrap();
        assert!((land.extent.width() - 11.1195).abs() < 0.01);
        assert!(!land.has(AreaLevel::Desa) && !land.has(AreaLevel::Kecamatan));
    }

    #[test]
    fn a_region_is_found_by_its_own_shape_or_by_its_parts() {
        let mut land = Land::new(Some(&pair()), &[]).unwrap();
        let code = |text: &str| RegionCode::parse(text).unwrap();
        assert_eq!(land.around(code("99.01.01")), land.extent);
        land.kecamatan = Layer::default();
        assert_eq!(land.around(code("99.01.01")), land.extent);
        assert!(land.around(code("99.01.02")).is_none());
        assert!(land.around(code("99.01.01.2002")).width() < 12.0);
    }
}
