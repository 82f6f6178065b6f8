//! The letters of a month, worked out by hand.

use super::bench::{Bench, draft, visit};
use crate::{desk::protocol::*, records::PosyanduId};

/// Four boys of one Posyandu, looked at in March 2026. KBM at 7–10 months is 300 g, from 11
/// months 200 g (Buku KIA 2023).
///
/// | child | born       | Jan    | Feb    | Mar    | in March                              |
/// |-------|------------|--------|--------|--------|---------------------------------------|
/// | A     | 2025-05-10 | 8.0 kg | 8.3 kg | 8.6 kg | 10 months, +300 g ≥ 300: **N**        |
/// | B     | 2025-05-10 | 8.0 kg | 8.1 kg | 8.2 kg | Feb +100 T, Mar +100: **T**, and 2T   |
/// | C     | 2025-03-05 | 9.0 kg | –      | 9.1 kg | not weighed in February: **O**        |
/// | D     | 2025-12-01 | –      | –      | 6.0 kg | first weighing: **B**                 |
/// | E     | 2026-03-31 | –      | –      | –      | born on the last day: of S, not of D  |
/// | F     | 2021-03-31 | –      | –      | –      | 60 months on the last day: not of S   |
/// | G     | 2021-04-01 | –      | –      | –      | 59 months on the last day: of S       |
///
/// So S = A B C D E G = 6, D = 4 = N 1 + T 1 + O 1 + B 1.
pub(super) fn seven_children() -> (Bench, PosyanduId) {
    let (bench, melati) = Bench::ready("2026-04-10");
    let child = |name, birth| bench.child(name, birth, melati);
    let (a, b) = (child("A", "2025-05-10"), child("B", "2025-05-10"));
    let (c, d) = (child("C", "2025-03-05"), child("D", "2025-12-01"));
    for (name, birth) in [("E", "2026-03-31"), ("F", "2021-03-31"), ("G", "2021-04-01")] {
        child(name, birth);
    }
    for (id, month, kg) in [
        (a, "01", 8.0),
        (a, "02", 8.3),
        (a, "03", 8.6),
        (b, "01", 8.0),
        (b, "02", 8.1),
        (b, "03", 8.2),
        (c, "01", 9.0),
        (c, "03", 9.1),
        (d, "03", 6.0),
    ] {
        bench.weigh(id, &format!("2026-{month}-12"), kg, None);
    }
    (bench, melati)
}

#[test]
fn letters_of_a_month() {
    let (bench, melati) = seven_children();
    let counts = bench.counts(melati, "2026-03");
    let expected = SessionCounts {
        s: 6,
        k: None,
        d: 4,
        n: 1,
        t: 1,
        o: 1,
        b: 1,
        two_t: 1,
        underweight_of: 4,
        ..SessionCounts::default()
    };
    assert_eq!(counts, expected);
    let february = bench.counts(melati, "2026-02");
    assert_eq!((february.d, february.n, february.t), (2, 1, 1));
    let january = bench.counts(melati, "2026-01");
    assert_eq!((january.d, january.b), (3, 3));
}

#[test]
fn the_last_weighing_of_a_month_counts_and_k_only_where_recorded() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let with_kia = ChildDraft { kia: Some(true), ..draft("A", "2025-05-10", melati) };
    let id = bench.ask(SaveChild { id: None, base_rev: None, child: with_kia }).unwrap().id;
    bench.child("B", "2025-05-10", melati);
    bench.weigh(id, "2026-02-10", 8.0, None);
    bench.weigh(id, "2026-03-05", 8.1, None);
    bench.weigh(id, "2026-03-20", 8.4, None);
    let counts = bench.counts(melati, "2026-03");
    // +400 g in the end: N, and the T of the 5th is superseded.
    assert_eq!((counts.s, counts.k, counts.d, counts.n, counts.t), (2, Some(1), 1, 1, 0));
}

/// A visitor counts where it was weighed, and belongs where it lives.
#[test]
fn a_visitor_counts_where_it_was_weighed() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let mawar = bench.posyandu("Mawar");
    let id = bench.child("A", "2025-05-10", melati);
    let elsewhere = visit("2026-03-05", mawar, Some(8.0), Some(70.0));
    bench.ask(SaveVisit { child: id, base_rev: None, visit: elsewhere }).unwrap();
    let (home, away) = (bench.counts(melati, "2026-03"), bench.counts(mawar, "2026-03"));
    assert_eq!((home.s, home.d, away.s, away.d), (1, 0, 0, 1));
    let sheet = bench
        .ask(GetSheet { posyandu: mawar, month: "2026-03".parse().unwrap(), guests: Vec::new() })
        .unwrap();
    assert_eq!(sheet.rows.len(), 1);
    assert!(sheet.rows[0].visitor);
}

/// After a move each month of S counts where the child belonged at its end.
#[test]
fn a_moved_child_is_counted_where_it_belonged() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let mawar = bench.posyandu("Mawar");
    let id = bench.child("A", "2025-05-10", melati);
    bench.weigh(id, "2026-02-10", 8.0, None);
    let to = TransferChild {
        child: id,
        to: mawar,
        date: "2026-03-15".parse().unwrap(),
        note: String::new(),
    };
    bench.ask(to).unwrap();
    let s = |posyandu, month| bench.counts(posyandu, month).s;
    assert_eq!((s(melati, "2026-02"), s(mawar, "2026-02")), (1, 0));
    assert_eq!((s(melati, "2026-03"), s(mawar, "2026-03")), (0, 1));
    assert_eq!(bench.counts(melati, "2026-02").d, 1);
    assert_eq!(bench.ask(GetPosyandu { id: melati }).unwrap().children, 0);
    assert_eq!(bench.ask(GetPosyandu { id: mawar }).unwrap().children, 1);
}
