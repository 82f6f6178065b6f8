//! Borders of the invented regency.

use std::collections::BTreeSet;

use super::hexes::{Cell, outline};
use super::land::Land;
use crate::wilayah::RegionCode;

/// One region's area. Rings are closed (first point = last), WGS 84 degrees as
/// `[lon, lat]`; the first is the outer one, counterclockwise, the others are holes.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Whose area.
    pub code: RegionCode,
    /// Its name.
    pub name: String,
    /// Outer ring, then holes.
    pub rings: Vec<Vec<[f64; 2]>>,
}

/// The areas of all levels. Neighbours share the same points, so borders are clean.
#[derive(Debug, Clone, PartialEq)]
pub struct Shapes {
    /// The whole.
    pub regency: Shape,
    /// In the order of the codes.
    pub kecamatan: Vec<Shape>,
    /// In the order of the codes.
    pub desa: Vec<Shape>,
}

pub(super) fn shapes(land: &Land) -> Shapes {
    let shape = |code: RegionCode, name: &str| {
        let inside = land.cells.iter().filter(|(desa, _)| desa.is_within(code));
        let cells: BTreeSet<Cell> = inside.map(|(_, cell)| *cell).collect();
        Shape { code, name: name.to_owned(), rings: outline(&cells) }
    };
    Shapes {
        regency: shape(land.regency.code, &land.regency.name),
        kecamatan: land.regency.kecamatan.iter().map(|k| shape(k.code, &k.name)).collect(),
        desa: land.regency.all_desa().map(|d| shape(d.code, &d.name)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::super::{Demo, Plan};
    use super::*;
    use crate::demo::hexes::area;

    fn demo(plan: Plan) -> Demo {
        Demo::new(plan, "2026-11-21".parse().unwrap())
    }

    fn size(shape: &Shape) -> f64 {
        shape.rings.iter().map(|r| area(r)).sum()
    }

    /// Even-odd rule.
    fn holds(rings: &[Vec<[f64; 2]>], [x, y]: [f64; 2]) -> bool {
        let edges = rings.iter().flat_map(|r| r.windows(2));
        let crossed = edges.filter(|e| {
            let ([ax, ay], [bx, by]) = (e[0], e[1]);
            (ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)
        });
        crossed.count() % 2 == 1
    }

    #[test]
    fn rings_are_closed_and_the_outer_one_runs_counterclockwise() {
        for plan in [Plan::Demo, Plan::Mean, Plan::Large] {
            let shapes = demo(plan).shapes();
            let all = shapes.desa.iter().chain(&shapes.kecamatan).chain([&shapes.regency]);
            for shape in all {
                assert!(shape.rings.iter().all(|r| r.len() > 20 && r.first() == r.last()));
                assert!(area(&shape.rings[0]) > 0.0, "{}", shape.code);
                assert!(shape.rings[1..].iter().all(|r| area(r) < 0.0), "{}", shape.code);
            }
            assert!(shapes.desa.iter().all(|d| d.rings.len() == 1));
        }
    }

    #[test]
    fn parts_fill_the_whole_and_share_their_borders() {
        for plan in [Plan::Demo, Plan::Mean, Plan::Large] {
            let shapes = demo(plan).shapes();
            let whole = size(&shapes.regency);
            for parts in [&shapes.desa, &shapes.kecamatan] {
                let sum: f64 = parts.iter().map(size).sum();
                assert!((sum / whole - 1.0).abs() < 1e-9, "{sum} of {whole}");
                let mut edges: HashMap<[u64; 4], i32> = HashMap::new();
                let key = |a: [f64; 2], b: [f64; 2]| [a[0], a[1], b[0], b[1]].map(f64::to_bits);
                for edge in parts.iter().flat_map(|s| &s.rings).flat_map(|r| r.windows(2)) {
                    *edges.entry(key(edge[0], edge[1])).or_default() += 1;
                    *edges.entry(key(edge[1], edge[0])).or_default() -= 1;
                }
                // What is left runs along the coast, once.
                let coast = edges.values().filter(|n| **n == 1).count();
                let outline: usize = shapes.regency.rings.iter().map(|r| r.len() - 1).sum();
                assert_eq!(coast, outline);
                assert!(edges.values().all(|n| n.abs() <= 1));
            }
        }
    }

    #[test]
    fn borders_do_not_cross() {
        let shapes = demo(Plan::Demo).shapes();
        let turn = |a: [f64; 2], b: [f64; 2], c: [f64; 2]| {
            (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        };
        let edges: Vec<[[f64; 2]; 2]> =
            shapes.desa.iter().flat_map(|s| s.rings[0].windows(2)).map(|e| [e[0], e[1]]).collect();
        for (at, [a, b]) in edges.iter().copied().enumerate() {
            for [c, d] in edges[at + 1..].iter().copied() {
                let same = |p: [f64; 2], q: [f64; 2]| p.map(f64::to_bits) == q.map(f64::to_bits);
                let apart = !same(a, c) && !same(a, d) && !same(b, c) && !same(b, d);
                let crossing =
                    turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0;
                assert!(!(apart && crossing), "{a:?} {b:?} {c:?} {d:?}");
            }
        }
    }

    #[test]
    fn every_posyandu_stands_in_its_desa() {
        for plan in [Plan::Demo, Plan::Mean, Plan::Large] {
            let demo = demo(plan);
            let shapes = demo.shapes();
            for posyandu in demo.posyandu() {
                let shape = shapes.desa.iter().find(|s| s.code == posyandu.desa).unwrap();
                let point = posyandu.point.unwrap();
                assert!(holds(&shape.rings, [point.lon, point.lat]), "{}", shape.name);
            }
        }
    }

    #[test]
    fn it_lies_in_the_open_sea() {
        let shapes = demo(Plan::Large).shapes();
        let points = shapes.regency.rings.iter().flatten();
        assert!(
            points
                .into_iter()
                .all(|[lon, lat]| (98.0..100.0).contains(lon) && (-9.0..-7.0).contains(lat))
        );
    }
}
