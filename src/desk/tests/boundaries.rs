//! Boundaries of the regency: kept, replaced, removed.

use super::bench::{Bench, code};
use crate::{
    desk::protocol::*,
    maps::{ArcRef, Area, AreaLevel, Grid, Topology},
    records::Bytes,
    storage::Store,
};

fn triangle() -> Topology {
    let area = Area {
        level: AreaLevel::Desa,
        code: Some(code(super::bench::DESA)),
        name: "Tarok Dipo".to_owned(),
        parent: Some(code("13.75.01")),
        label: [3, 3],
        polygons: vec![vec![vec![ArcRef::forward(0)]]],
    };
    let grid = Grid { west: 100.0, south: -1.0, step: 1e-3 };
    Topology::new(grid, vec![vec![[0, 0], [9, 0], [0, 9], [0, 0]]], vec![area]).unwrap()
}

fn draft() -> SaveBoundaries {
    SaveBoundaries {
        file: "batas.geojson".to_owned(),
        source: " BIG 2023 ".to_owned(),
        licence: String::new(),
        size_before: 43_202,
        topology: Bytes(triangle().to_bytes()),
    }
}

#[test]
fn boundaries_are_kept_replaced_and_removed_with_history() {
    let (bench, _) = Bench::ready("2026-04-10");
    assert_eq!(bench.ask(GetBoundaries {}).unwrap(), None);
    bench.ask(draft()).unwrap();
    let view = bench.ask(GetBoundaries {}).unwrap().unwrap();
    assert_eq!((view.source.as_str(), view.regency), ("BIG 2023", code("13.75")));
    assert_eq!(Topology::from_bytes(&view.topology.0), Ok(triangle()));
    bench.ask(SaveBoundaries { source: "Bappeda".to_owned(), ..draft() }).unwrap();
    assert_eq!(bench.ask(GetBoundaries {}).unwrap().unwrap().source, "Bappeda");
    bench.ask(RemoveBoundaries {}).unwrap();
    assert_eq!(bench.ask(GetBoundaries {}).unwrap(), None);
    bench.ask(RemoveBoundaries {}).unwrap();
    let told = bench.services.told.borrow();
    let changes = told.iter().filter(|changed| **changed == Changed::Boundaries).count();
    assert_eq!(changes, 3);
    let history = pollster::block_on(
        bench.services.database(crate::desk::Workspace::Own).count(Store::History),
    );
    assert_eq!(history.unwrap(), 3);
}

#[test]
fn what_is_no_topology_or_has_no_source_is_refused() {
    let (bench, _) = Bench::ready("2026-04-10");
    let refused = |asked: SaveBoundaries| match bench.ask(asked) {
        Err(DeskError::Invalid(problems)) => problems[0],
        other => panic!("{other:?}"),
    };
    let problem = |field, why| FieldProblem { field, why };
    let without = SaveBoundaries { source: "  ".to_owned(), ..draft() };
    assert_eq!(refused(without), problem(FormField::Source, Why::Missing));
    let damaged = SaveBoundaries { topology: Bytes(vec![1, 2, 3]), ..draft() };
    assert_eq!(refused(damaged), problem(FormField::Boundaries, Why::Malformed));
    let mut large = triangle().to_bytes();
    large.resize(2_000_001, 0);
    let large = SaveBoundaries { topology: Bytes(large), ..draft() };
    assert_eq!(refused(large), problem(FormField::Boundaries, Why::TooLong));
    assert_eq!(bench.ask(GetBoundaries {}).unwrap(), None);
}

#[test]
fn each_regency_keeps_its_own() {
    let (bench, _) = Bench::ready("2026-04-10");
    bench.ask(draft()).unwrap();
    bench.ask(ChooseRegency { code: code("64.74") }).unwrap();
    assert_eq!(bench.ask(GetBoundaries {}).unwrap(), None);
    bench.ask(ChooseRegency { code: code("13.75") }).unwrap();
    assert!(bench.ask(GetBoundaries {}).unwrap().is_some());
}

#[test]
fn the_demo_has_boundaries_of_all_its_desa_and_kecamatan() {
    let (bench, _) = Bench::ready("2026-04-10");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let view = bench.ask(GetBoundaries {}).unwrap().unwrap();
    let topology = Topology::from_bytes(&view.topology.0).unwrap();
    assert!(view.topology.0.len() < 60_000, "{} bytes", view.topology.0.len());
    let regions = |within| bench.ask(GetRegions { within: Some(within) }).unwrap();
    let kecamatan = regions(view.regency);
    assert_eq!(topology.level(AreaLevel::Kecamatan).count(), kecamatan.len());
    for region in kecamatan {
        assert_eq!(topology.find(region.code).unwrap().name, region.name);
        for desa in regions(region.code) {
            let area = topology.find(desa.code).unwrap();
            let label = topology.grid().position(area.label);
            assert!(topology.contains(area, label), "{}", desa.name);
        }
    }
    // Neighbours share their borders: an arc has one side or two.
    let uses = topology.uses(AreaLevel::Desa);
    assert!(uses.iter().all(|n| (1..=2).contains(n)) && uses.contains(&2));
}
