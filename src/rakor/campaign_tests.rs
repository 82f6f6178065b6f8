//! By hand.

use super::*;
use crate::{documents::Id, indicators::Verdict, records::Place, wilayah::RegionCode};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const NONE: [Option<f64>; INDICES] = [None; INDICES];

fn look(date: &str, weight: bool, length: bool, z: [Option<f64>; INDICES]) -> Look {
    Look { date: day(date), weight, length, z }
}

fn august() -> (NaiveDate, NaiveDate) {
    (day("2026-08-03"), day("2026-08-14"))
}

fn counted(visits: &[Look]) -> CampaignCounts {
    let (from, until) = august();
    count(from, until, visits)
}

#[test]
fn a_child_counts_on_the_first_day_it_was_weighed() {
    let away =
        counted(&[look("2026-08-02", true, true, NONE), look("2026-08-15", true, true, NONE)]);
    assert_eq!((away.sasaran, away.weighed, away.measured, away.days), (1, 0, 0, vec![]));
    // Measured at home on the first day without a scale, weighed on the fourth and the twelfth.
    let came = counted(&[
        look("2026-08-03", false, true, NONE),
        look("2026-08-06", true, false, NONE),
        look("2026-08-14", true, false, NONE),
    ]);
    assert_eq!((came.weighed, came.measured, came.days), (1, 1, vec![0, 0, 0, 1]));
    // Without a weight it is not weighed, and so not "measured too".
    let length = counted(&[look("2026-08-03", false, true, NONE)]);
    assert_eq!((length.weighed, length.measured), (0, 0));
}

#[test]
fn the_last_valid_score_of_each_index_is_the_result() {
    let visits = [
        // Too old to stand for "before": 184 days.
        look("2026-01-31", true, true, [Some(0.0), Some(0.0), Some(0.0)]),
        look("2026-07-02", true, true, [Some(-1.9), Some(-2.5), Some(-2.1)]),
        look("2026-07-20", true, false, [None, None, Some(-1.0)]),
        look("2026-08-04", true, true, [Some(-2.01), Some(-2.0), Some(-2.2)]),
        look("2026-08-10", true, false, [None, None, Some(f64::NEG_INFINITY)]),
        look("2026-08-20", true, true, [Some(3.0), Some(3.0), Some(3.0)]),
    ];
    let counts = counted(&visits);
    let result =
        |low, before, after, fell| CampaignResult { valid: 1, low, both: 1, before, after, fell };
    assert_eq!(counts.stunting, result(1, 0, 1, 1));
    assert_eq!(counts.wasting, result(0, 1, 0, 0), "exactly −2 is not below −2");
    assert_eq!(counts.underweight, result(1, 0, 1, 1));
    assert_eq!((counts.wasting.rose(), counts.stunting.rose()), (1, 0));
    let only_old = counted(&[visits[0], visits[3]]);
    assert_eq!((only_old.stunting.valid, only_old.stunting.both), (1, 0));
    // 183 days before the first one is still "before".
    let edge = counted(&[look("2026-02-01", true, true, [Some(0.0), None, None]), visits[3]]);
    assert_eq!((edge.stunting.both, edge.wasting.both), (1, 0));
}

#[test]
fn the_clock_says_what_is_left_and_how_fast() {
    let (from, until) = august();
    let counts = CampaignCounts { sasaran: 201, weighed: 60, ..CampaignCounts::default() };
    let at = |today: &str| clock((from, until), 95, &counts, day(today));
    // 95 % of 201 are 190.95: 191 children. Twelve days; the 5th is the third, ten are left.
    let running = at("2026-08-05");
    assert_eq!((running.days, running.begun, running.left, running.ahead), (12, 3, 10, 0));
    assert_eq!((running.wanted, running.missing), (191, 131));
    assert_eq!((running.needed, running.so_far), (Some(13.1), Some(20.0)));
    let coming = at("2026-07-31");
    assert_eq!((coming.begun, coming.left, coming.ahead), (0, 12, 3));
    assert_eq!(coming.so_far, None);
    let over = at("2026-09-01");
    assert_eq!((over.begun, over.left, over.needed, over.so_far), (12, 0, None, Some(5.0)));
    let reached = CampaignCounts { weighed: 195, ..counts };
    let clock = clock((from, until), 95, &reached, until);
    assert_eq!((clock.missing, clock.needed, clock.left), (0, Some(0.0), 1));
}

#[test]
fn phases_follow_the_days() {
    let (from, until) = august();
    let mut one = Campaign::new(Id::from_bits(1), from, until, 95);
    let on = |one: &Campaign, today: &str| phase(one, day(today));
    assert_eq!(on(&one, "2026-08-02"), Phase::Coming);
    assert_eq!((on(&one, "2026-08-03"), on(&one, "2026-08-14")), (Phase::Running, Phase::Running));
    assert_eq!(on(&one, "2026-08-15"), Phase::Over);
    one.closed = Some(crate::records::coordination::CampaignClosing {
        stamp: crate::documents::Stamp::default(),
        rows: Vec::new(),
        seal: String::new(),
        extra: crate::documents::Extra::new(),
    });
    assert_eq!(on(&one, "2026-08-15"), Phase::Closed);
}

/// Newcombe's interval, method 10, worked out apart (Python, from the two Wilson intervals):
/// 60 of 200 before, 36 of 200 after: −0.12, from −0.2017 to −0.0363, so a change for the better.
/// 60 and 50: −0.05, from −0.1365 to 0.0375, so none that is sure.
#[test]
fn a_change_is_one_only_when_chance_does_not_explain_it() {
    let result = |before, after| CampaignResult { both: 200, before, after, ..Default::default() };
    let better = change(result(60, 36)).unwrap();
    assert_eq!(better.verdict, Verdict::Better);
    assert!((better.difference + 0.12).abs() < 1e-12);
    assert!((better.interval.low + 0.2017).abs() < 5e-5, "{:?}", better.interval);
    assert!((better.interval.high + 0.0363).abs() < 5e-5, "{:?}", better.interval);
    assert_eq!(change(result(60, 50)).unwrap().verdict, Verdict::NotSure);
    assert_eq!(change(result(36, 60)).unwrap().verdict, Verdict::Worse);
    assert_eq!(change(CampaignResult::default()), None);
}

/// `printf 'idaman-seal-campaign-1\n2026-08-03\t2026-08-14\nregency\t3\t2\t1\t…' | sha256sum`
#[test]
fn the_seal_is_sha256_of_the_text_of_the_format() {
    let (from, until) = august();
    let counts = CampaignCounts {
        sasaran: 3,
        weighed: 2,
        measured: 1,
        days: vec![0, 2],
        stunting: CampaignResult { valid: 1, low: 1, ..Default::default() },
        ..Default::default()
    };
    let region = Place::Region(RegionCode::parse("99.01.02").unwrap());
    let rows = vec![
        ClosedRow { place: Place::Regency, counts: counts.clone() },
        ClosedRow { place: region, counts: CampaignCounts::default() },
    ];
    let zeros = |n: usize| "\t0".repeat(n);
    let expected = format!(
        "idaman-seal-campaign-1\n2026-08-03\t2026-08-14\nregency\t3\t2\t1\t1\t1{}\t0\t2\n99.01.02{}\n",
        zeros(16),
        zeros(21)
    );
    assert_eq!(text(from, until, &rows), expected);
    assert_eq!(seal(from, until, &rows), SEAL);
    assert_ne!(seal(from, until, &rows), seal(from, until, &rows[..1]));
}

const SEAL: &str = "fd74ad5468dfbe24b57b534d47cf0926eba30689ddafa355f1adc7a0b4076f79";

fn any_look() -> impl Strategy<Value = Look> {
    let z = || proptest::option::of(-5.0..4.0_f64);
    let days = (0..300_u64).prop_map(|n| day("2026-01-01").checked_add_days(Days::new(n)).unwrap());
    (days, any::<bool>(), any::<bool>(), [z(), z(), z()])
        .prop_map(|(date, weight, length, z)| Look { date, weight, length, z })
}

proptest! {
    /// Whatever is written down: no part is larger than its whole, the days add up to the weighed,
    /// and the comparison is of the same children.
    #[test]
    fn parts_never_exceed_wholes(
        children in proptest::collection::vec(proptest::collection::vec(any_look(), 0..12), 0..12),
    ) {
        let mut sum = CampaignCounts::default();
        for mut visits in children.clone() {
            visits.sort_by_key(|visit| visit.date);
            add(&mut sum, &counted(&visits));
        }
        prop_assert_eq!(sum.sasaran as usize, children.len());
        prop_assert!(sum.measured <= sum.weighed && sum.weighed <= sum.sasaran);
        prop_assert_eq!(sum.days.iter().sum::<u32>(), sum.weighed);
        prop_assert!(sum.days.len() <= 12);
        for r in [sum.stunting, sum.wasting, sum.underweight] {
            prop_assert!(r.low <= r.valid && r.both <= r.valid && r.valid <= sum.sasaran);
            prop_assert!(r.before <= r.both && r.after <= r.both && r.after <= r.low);
            prop_assert_eq!(r.before + r.fell, r.after + r.rose());
        }
    }
}
