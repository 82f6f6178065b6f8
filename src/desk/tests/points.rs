//! Where Posyandu stand.

use super::bench::{Bench, posyandu};
use crate::{desk::protocol::*, records::PlacePoint};

#[test]
fn a_point_is_kept_moved_and_taken_away() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let points = || bench.ask(GetPoints {}).unwrap();
    let at = |found: &[PosyanduPoint]| found.iter().find(|p| p.id == melati).unwrap().point;
    assert_eq!(at(&points()), None);

    let page = bench.ask(GetPosyandu { id: melati }).unwrap();
    let save = |point| {
        let again = SavePosyandu { id: Some(melati), point, ..posyandu(&page.posyandu.name) };
        bench.ask(again).unwrap();
    };
    let first = PlacePoint { lon: 100.369_145, lat: -0.305_213 };
    save(Some(first));
    assert_eq!(at(&points()), Some(first));
    save(Some(PlacePoint { lon: 100.37, ..first }));
    assert_eq!(at(&points()).unwrap().lon.to_bits(), 100.37_f64.to_bits());
    save(None);
    assert_eq!(at(&points()), None);
    assert_eq!(points().len(), 1);
}
