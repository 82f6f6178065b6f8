//! Points from a list: whose they are, what is odd, setting and taking back.

use super::bench::{Bench, DESA, code, posyandu};
use crate::{
    desk::protocol::*,
    exchange::points::{BadPoint, PointRow},
    maps::{ArcRef, Area, AreaLevel, Grid, Topology},
    records::{Bytes, PlacePoint},
};

fn row(n: u32, name: &str, desa: &str, at: Result<[f64; 2], BadPoint>) -> PointRow {
    PointRow {
        sheet: 0,
        row: n,
        registration: String::new(),
        name: name.to_owned(),
        desa: desa.to_owned(),
        kecamatan: String::new(),
        found: String::new(),
        point: at.map(|[lat, lon]| PlacePoint { lon, lat }),
        swapped: false,
    }
}

/// Two squares of 0.1 degrees beside each other, Tarok Dipo west and its neighbour east.
fn land() -> Topology {
    let arcs = vec![
        vec![[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]],
        vec![[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]],
    ];
    let area = |n: usize, text: &str| Area {
        level: AreaLevel::Desa,
        code: Some(code(text)),
        name: format!("Desa {n}"),
        parent: code(text).parent(),
        label: [0, 0],
        polygons: vec![vec![vec![ArcRef::forward(n)]]],
    };
    let grid = Grid { west: 100.0, south: -0.1, step: 0.1 };
    Topology::new(grid, arcs, vec![area(0, DESA), area(1, "13.75.01.1002")]).unwrap()
}

#[test]
fn rows_find_their_posyandu_and_say_what_is_odd() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let other = SavePosyandu { desa: code("13.75.01.1002"), ..posyandu("Mawar") };
    let mawar_east = bench.ask(other).unwrap();
    let mawar_west = bench.posyandu("Mawar");
    let numbered =
        SavePosyandu { registration: "13.75.01.1001.007".to_owned(), ..posyandu("Dahlia") };
    let dahlia = bench.ask(numbered).unwrap();
    bench
        .ask(SaveBoundaries {
            file: "x".to_owned(),
            source: "x".to_owned(),
            licence: String::new(),
            size_before: 0,
            topology: Bytes(land().to_bytes()),
        })
        .unwrap();
    let (inside, east, outside) = (Ok([-0.05, 100.05]), Ok([-0.05, 100.15]), Ok([-0.5, 100.05]));
    let numbered = PointRow { registration: "1375011001007".to_owned(), ..row(8, "?", "", inside) };
    let rows = vec![
        row(2, "POSYANDU MELATI 1", "", inside),
        row(3, "Mawar", "", inside),
        row(4, "Mawar", "Kel. Puhun Tembok", east),
        row(5, "Melatti I", "", outside),
        row(6, "Entah", "", inside),
        row(7, "Dahlia", "", Err(BadPoint::Half)),
        numbered,
        PointRow { swapped: true, ..row(9, "Melati I", "", east) },
    ];
    let desa_east = bench
        .ask(GetRegions { within: Some(code("13.75.01")) })
        .unwrap()
        .into_iter()
        .find(|region| region.code == code("13.75.01.1002"))
        .unwrap();
    let mut rows = rows;
    rows[2].desa = format!("Kel. {}", desa_east.name);
    let matched = bench.ask(MatchPoints { rows }).unwrap().rows;
    let told: Vec<_> =
        matched.iter().map(|row| (row.row, row.posyandu, row.offered.clone())).collect();
    let mut both = vec![mawar_east, mawar_west];
    both.sort_unstable();
    let mut offered = told[1].2.clone();
    offered.sort_unstable();
    assert_eq!(offered, both, "which Mawar is asked");
    assert_eq!(told[0], (2, None, vec![]), "row 9 is the same Posyandu");
    assert_eq!(told[2], (4, Some(mawar_east), vec![]));
    assert_eq!(told[3], (5, None, vec![melati]));
    assert_eq!(told[4], (6, None, vec![]));
    assert_eq!(told[6], (8, Some(dahlia), vec![]));
    assert_eq!(told[7], (9, Some(melati), vec![]));
    assert_eq!(matched[0].remarks, [PointRemark::Twice]);
    assert_eq!(matched[2].remarks, []);
    assert_eq!(matched[3].remarks, [PointRemark::OutsideRegency]);
    assert_eq!(
        matched[7].remarks,
        [PointRemark::Swapped, PointRemark::OtherDesa("Desa 1".to_owned())]
    );
}

#[test]
fn points_are_set_in_one_write_and_taken_back() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let mawar = bench.posyandu("Mawar");
    let at = |id, lon| PlacedAt { id, point: Some(PlacePoint { lon, lat: -0.3 }) };
    let before =
        bench.ask(SetPoints { points: vec![at(melati, 100.1), at(mawar, 100.2)] }).unwrap();
    assert_eq!(before.len(), 2);
    let point = |id| bench.ask(GetPosyandu { id }).unwrap().posyandu.point.map(|p| p.lon);
    assert_eq!((point(melati), point(mawar)), (Some(100.1), Some(100.2)));
    // The same again changes nothing.
    assert_eq!(bench.ask(SetPoints { points: vec![at(melati, 100.1)] }), Ok(vec![]));
    let moved = bench.ask(SetPoints { points: vec![at(melati, 100.5)] }).unwrap();
    assert_eq!(moved, [at(melati, 100.1)]);
    bench.ask(SetPoints { points: moved }).unwrap();
    bench.ask(SetPoints { points: before }).unwrap();
    assert_eq!((point(melati), point(mawar)), (None, None));
    let far = bench.ask(SetPoints { points: vec![at(melati, 500.0), at(mawar, 100.2)] });
    assert!(matches!(far, Err(DeskError::Invalid(_))));
    assert_eq!(point(mawar), None, "all or nothing");
}
