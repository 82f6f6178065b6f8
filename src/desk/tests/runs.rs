//! How regularly the children of a Posyandu come, and services month by month.

use super::bench::Bench;
use crate::{desk::protocol::*, indicators::runs::RunShare, records::Place};

#[test]
fn children_are_counted_who_came_month_after_month() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let ani = bench.child("Ani", "2025-06-10", melati);
    let budi = bench.child("Budi", "2025-02-10", melati);
    // Too young to have come three months in a row.
    bench.child("Citra", "2026-03-02", melati);
    // Ani: January to March, April still to come. Budi: February is missing.
    for day in ["2026-01-08", "2026-02-05", "2026-03-05"] {
        bench.weigh(ani, day, 8.0, None);
    }
    for day in ["2025-12-08", "2026-01-08", "2026-03-05", "2026-04-02"] {
        bench.weigh(budi, day, 9.0, None);
    }
    let page = bench.ask(GetRuns { posyandu: melati }).unwrap();
    assert_eq!(page.children, 3);
    let of = |months, n, of| RunShare { months, n, of };
    assert_eq!(page.shares, [of(3, 1, 2), of(6, 0, 2), of(12, 0, 1)]);
}

/// The demo's year: each month of the trend is that of its own page.
#[test]
fn the_trend_of_services_says_what_each_month_says() {
    let bench = Bench::new("2026-04-10");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let at = |month: &str| {
        let month = Some(month.parse().unwrap());
        bench.ask(GetLifeCycle { place: Place::Regency, month }).unwrap()
    };
    let march = at("2026-03");
    assert_eq!(march.trend.len(), 12);
    assert_eq!(march.trend[11].groups, march.total.sum.groups);
    assert_eq!(march.trend[11].reporting, march.total.sum.reporting);
    assert_eq!(march.trend[10].groups, march.before);
    assert!(march.total.sum.reporting > 0);
    for (nth, month) in [(9, "2026-01"), (7, "2025-11")] {
        let page = at(month);
        assert_eq!(march.trend[nth].groups, page.total.sum.groups, "{month}");
        assert_eq!(march.trend[nth].reporting, page.total.sum.reporting, "{month}");
    }
}
