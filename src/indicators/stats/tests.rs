//! Golden values, worked out without this code: with Python's standard library (no scipy at hand),
//! in exact fractions where possible. How is said at each.

use super::*;
use crate::{
    indicators::{Better, Figure, FunnelZone, Interval, Outlook, Reaches, Standing, Verdict},
    records::Month,
};

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

fn both(found: Interval, low: f64, high: f64) {
    near(found.low, low);
    near(found.high, high);
}

fn figure(numerator: u32, denominator: u32) -> Figure {
    Figure { numerator, denominator }
}

/// The ends are the roots of (p − P)² = z² P (1 − P) ÷ n, solved as a quadratic equation.
#[test]
fn wilson_intervals() {
    both(wilson(8.0, 40.0, Z95).unwrap(), 0.104_999_897_254_377_03, 0.347_573_063_463_994_97);
    both(wilson(0.0, 20.0, Z95).unwrap(), 0.0, 0.161_125_158_052_819_38);
    both(wilson(75.0, 75.0, Z95).unwrap(), 0.951_276_157_517_194_4, 1.0);
    both(wilson(182.0, 1302.0, Z95).unwrap(), 0.122_007_041_932_813_46, 0.159_682_175_648_692_86);
    assert_eq!(wilson(0.0, 0.0, Z95), None);
    assert_eq!(wilson(11.0, 10.0, Z95), None);
}

/// 56 of 70 against 48 of 80: 0.0524 to 0.3339 is printed in Newcombe 1998, table II, row (a),
/// method 10; the further digits are from the quadratic roots above.
#[test]
fn newcombe_intervals() {
    let (difference, interval) = newcombe((56.0, 70.0), (48.0, 80.0), Z95).unwrap();
    near(difference, 0.2);
    both(interval, 0.052_431_472_402_365_15, 0.333_872_654_036_905_9);
    let up = change((figure(56, 70), 1), (figure(48, 80), 1), Better::Higher, Z95).unwrap();
    let down = change((figure(56, 70), 1), (figure(48, 80), 1), Better::Lower, Z95).unwrap();
    assert_eq!((up.verdict, down.verdict), (Verdict::Better, Verdict::Worse));
    // The same children counted in ten months are not ten times as many.
    let months = change((figure(560, 700), 10), (figure(48, 80), 1), Better::Higher, Z95).unwrap();
    assert_eq!(months, up);
    let few = change((figure(7, 10), 1), (figure(5, 10), 1), Better::Higher, Z95).unwrap();
    assert_eq!(few.verdict, Verdict::NotSure);
    assert_eq!(change((figure(0, 0), 1), (figure(5, 10), 1), Better::Higher, Z95), None);
}

/// Binomial probabilities added up as exact fractions until the quantile, then interpolated.
#[test]
fn funnel_limits() {
    let found = limits(0.2, 75);
    both(found.inner, 0.107_030_215_799_183_81, 0.288_042_995_706_360_77);
    both(found.outer, 0.063_261_155_418_601_78, 0.345_969_690_505_168);
    let found = limits(0.85, 40);
    both(found.inner, 0.718_147_101_442_467_2, 0.941_167_064_041_898_3);
    both(found.outer, 0.639_814_708_072_098, 0.983_358_863_608_875_6);
    // Of 12 children no case is nothing unusual: below 0 there is nothing.
    let found = limits(0.07, 12);
    both(found.inner, 0.0, 0.212_920_642_816_795_93);
    near(found.outer.high, 0.331_779_887_978_196_7);
    assert_eq!(zone(figure(0, 12), &found), FunnelZone::Inside);
    assert_eq!(zone(figure(3, 12), &found), FunnelZone::Above);
    assert_eq!(zone(figure(4, 12), &found), FunnelZone::FarAbove);
    assert_eq!(zone(figure(13, 12), &found), FunnelZone::Unknown);
    // One child of one at 20 %: one in five times by chance. Of fewer than five nothing is judged;
    // five of five, 0.2⁵ = 0.03 %, is outside 99.8 %.
    assert_eq!(zone(figure(1, 1), &limits(0.2, 1)), FunnelZone::Inside);
    assert_eq!(zone(figure(5, 5), &limits(0.2, 5)), FunnelZone::FarAbove);
}

#[test]
fn the_exact_limits_meet_the_normal_ones() {
    let (exact, normal) = (limits(0.2, 2999), limits(0.2, 3000));
    assert!((exact.inner.low - normal.inner.low).abs() < 5e-4);
    assert!((exact.outer.high - normal.outer.high).abs() < 5e-4);
}

#[test]
fn a_drawn_funnel_narrows() {
    let drawn = funnel(0.3, 900);
    assert_eq!((drawn[0].n, drawn[drawn.len() - 1].n), (5, 900));
    assert!(drawn.windows(2).all(|w| w[0].n < w[1].n));
    let width = |at: usize| drawn[at].inner.high - drawn[at].inner.low;
    assert!(width(drawn.len() - 1) < width(0) / 5.0);
    assert!(funnel(0.3, 0).is_empty());
}

/// Five places, in exact fractions: m = 48/250 = 0.192, A = 0.008033…; the interval of the first
/// by adding up the density of beta(α + 3, β + 37) with Simpson's rule in 200,000 steps.
#[test]
fn shrinkage() {
    let places = [(3, 40), (12, 50), (8, 60), (20, 55), (5, 45)].map(|(x, n)| figure(x, n));
    let found = prior(places.into_iter()).unwrap();
    near(found.alpha, 3.515_932_634_901_308_3);
    near(found.beta, 14.796_216_505_209_67);
    let expected = [
        0.111_742_282_371_465_8,
        0.227_132_842_842_896_12,
        0.147_051_674_118_887_4,
        0.320_764_469_610_059_9,
        0.134_507_085_141_832_54,
    ];
    for (place, expected) in places.into_iter().zip(expected) {
        near(shrink(found, place).unwrap().0, expected);
    }
    let (_, interval) = shrink(found, places[0]).unwrap();
    assert!((interval.low - 0.045_073_568_7).abs() < 1e-7, "{interval:?}");
    assert!((interval.high - 0.203_447_981_7).abs() < 1e-7, "{interval:?}");
    // Places that differ no more than chance makes them: nothing to shrink by.
    assert_eq!(prior([figure(10, 50), figure(10, 50), figure(11, 50)].into_iter()), None);
    assert_eq!(prior([figure(10, 50)].into_iter()), None);
}

/// Weighted least squares in exact fractions; t of five degrees of freedom by Simpson's rule over
/// its density (printed in tables as 2.571).
#[test]
fn a_line_and_what_is_to_be_expected() {
    let points = [
        (0.0, 0.30, 100.0),
        (1.0, 0.28, 120.0),
        (2.0, 0.29, 90.0),
        (3.0, 0.26, 110.0),
        (5.0, 0.25, 130.0),
        (6.0, 0.24, 100.0),
        (7.0, 0.25, 120.0),
    ];
    let line = fit(&points).unwrap();
    near(line.slope, -0.007_698_551_872_383_753);
    near(line.slope_error, 0.001_539_044_149_711_467_2);
    assert!((line.t - 2.570_581_835_6).abs() < 1e-8, "{}", line.t);
    near(line.at(10.0), 0.216_183_391_786_401_17);
    let expected = line.expected(10.0, 110.0);
    assert!((expected.low - 0.178_748_333_3).abs() < 1e-8, "{expected:?}");
    assert!((expected.high - 0.253_618_450_3).abs() < 1e-8, "{expected:?}");
}

fn months(shares: &[u32]) -> Vec<(Month, Figure)> {
    let first = Month::new(2026, 1).unwrap();
    shares.iter().zip(0..).map(|(x, at)| (first.plus(at), figure(*x, 1000))).collect()
}

/// From 240 of 1000 in January two points down a month: 140 in June, and 100 after two more, in
/// August. Not quite a line, so that there is an interval.
#[test]
fn when_a_target_is_reached() {
    let falling = months(&[240, 221, 199, 180, 161, 139]);
    let december = Month::new(2026, 12).unwrap();
    let Outlook::Line(line) = outlook(&falling, Better::Lower, Some((0.10, december))) else {
        panic!("six months are enough");
    };
    assert_eq!(line.path.len(), 12);
    let august = Month::new(2026, 8).unwrap();
    let Some(Reaches::In { month, earliest, latest, in_time: true }) = line.reaches else {
        panic!("{:?}", line.reaches);
    };
    assert_eq!(month, august);
    assert!(earliest <= Some(month) && Some(month) <= latest);
    let reaches = |shares: &[u32], better, target| match outlook(
        &months(shares),
        better,
        Some((target, december)),
    ) {
        Outlook::Line(line) => line.reaches.unwrap(),
        Outlook::TooFewMonths { .. } => panic!("six months are enough"),
    };
    let falling = [240, 221, 199, 180, 161, 139];
    assert_eq!(reaches(&falling, Better::Lower, 0.14), Reaches::Already);
    assert_eq!(reaches(&falling, Better::Higher, 0.30), Reaches::Never { earliest: None });
    let flat = [200, 205, 195, 200, 204, 199];
    let Reaches::Never { earliest } = reaches(&flat, Better::Lower, 0.05) else {
        panic!("it goes nowhere");
    };
    assert!(earliest.is_some(), "with luck it might");
}

#[test]
fn too_few_months_make_no_line() {
    let mut few = months(&[240, 221, 199, 180, 161]);
    few.push((Month::new(2026, 6).unwrap(), figure(0, 0)));
    assert_eq!(
        outlook(&few, Better::Lower, None),
        Outlook::TooFewMonths { found: 5, needed: NEEDED }
    );
}

#[test]
fn standings() {
    let whole = figure(200, 1000);
    let stands = |x, n, better| standing(wilson(x, n, Z95), whole, better);
    assert_eq!(stands(8.0, 40.0, Better::Lower), Standing::Tied);
    assert_eq!(stands(30.0, 40.0, Better::Lower), Standing::Worse);
    assert_eq!(stands(30.0, 40.0, Better::Higher), Standing::Better);
    assert_eq!(stands(0.0, 40.0, Better::Lower), Standing::Better);
    assert_eq!(stands(0.0, 40.0, Better::Neither), Standing::Lower);
    assert_eq!(standing(None, whole, Better::Lower), Standing::Unknown);
}
