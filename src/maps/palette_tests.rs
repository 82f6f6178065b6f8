use super::*;
use crate::maps::classes::Method;

type Rgb = [f64; 3];

fn linear(hex: &str) -> Rgb {
    let part = |at: usize| {
        let c = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    [part(1), part(3), part(5)]
}

/// `OKLab` (Ottosson 2020) of a linear colour.
#[expect(clippy::many_single_char_names, reason = "the letters of the paper")]
fn oklab([r, g, b]: Rgb) -> Rgb {
    let l = (0.412_221_47 * r + 0.536_332_54 * g + 0.051_445_99 * b).cbrt();
    let m = (0.211_903_5 * r + 0.680_699_55 * g + 0.107_396_96 * b).cbrt();
    let s = (0.088_302_46 * r + 0.281_718_84 * g + 0.629_978_7 * b).cbrt();
    [
        0.210_454_26 * l + 0.793_617_78 * m - 0.004_072_05 * s,
        1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
        0.025_904_04 * l + 0.782_771_77 * m - 0.808_675_77 * s,
    ]
}

/// How eyes without red or green cones see a linear colour (Machado, Oliveira, Fernandes 2009,
/// severity 1.0).
const PROTAN: [Rgb; 3] = [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
];
const DEUTAN: [Rgb; 3] = [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_820, 0.042_940, 0.968_881],
];

fn seen(by: Option<[Rgb; 3]>, c: Rgb) -> Rgb {
    by.map_or(c, |m| m.map(|row| (row[0] * c[0] + row[1] * c[1] + row[2] * c[2]).clamp(0.0, 1.0)))
}

fn apart(a: &str, b: &str, by: Option<[Rgb; 3]>) -> f64 {
    let (a, b) = (oklab(seen(by, linear(a))), oklab(seen(by, linear(b))));
    (0..3).map(|n| (a[n] - b[n]).powi(2)).sum::<f64>().sqrt()
}

const EYES: [Option<[Rgb; 3]>; 3] = [None, Some(PROTAN), Some(DEUTAN)];

#[test]
fn neighbouring_classes_are_told_apart_by_every_eye() {
    for ramp in [WARM, WARM_DARK, COOL, COOL_DARK] {
        for pair in ramp.windows(2) {
            for eyes in EYES {
                assert!(apart(pair[0], pair[1], eyes) > 0.08, "{pair:?} {eyes:?}");
            }
        }
    }
    for ramp in [GOOD, BAD, GOOD_DARK, BAD_DARK] {
        for pair in ramp.windows(2) {
            assert!(EYES.iter().all(|eyes| apart(pair[0], pair[1], *eyes) > 0.1), "{pair:?}");
        }
    }
}

#[test]
fn good_and_bad_are_told_apart_by_every_eye_at_any_strength() {
    for (good, bad) in [(GOOD, BAD), (GOOD_DARK, BAD_DARK)] {
        for (g, b) in good.iter().flat_map(|g| bad.iter().map(move |b| (g, b))) {
            for eyes in EYES {
                assert!(apart(g, b, eyes) > 0.08, "{g} {b} {eyes:?}: {}", apart(g, b, eyes));
            }
        }
    }
}

#[test]
fn more_is_further_from_the_ground() {
    let lightness = |hex: &&str| oklab(linear(hex))[0];
    for ramp in [WARM, COOL] {
        assert!(ramp.iter().map(lightness).is_sorted_by(|a, b| a > b));
    }
    for ramp in [WARM_DARK, COOL_DARK] {
        assert!(ramp.iter().map(lightness).is_sorted_by(|a, b| a < b));
    }
}

#[test]
fn below_a_target_is_good_for_stunting_and_bad_for_attendance() {
    let classes = Classes::new(&[5.0, 10.0, 20.0, 30.0], Method::Target(14.0));
    let below = classes.below_target().unwrap() as u8;
    let stunting = Palette::new(&classes, Good::Low, Ground::Light);
    assert_eq!(stunting.fill(Class::Nth(below)), BAD[0], "just above the target");
    assert_eq!(stunting.fill(Class::Nth(below - 1)), GOOD[0]);
    let attendance = Palette::new(&classes, Good::High, Ground::Light);
    assert_eq!(attendance.fill(Class::Nth(below)), GOOD[0]);
    assert_eq!(attendance.pattern(Class::Nth(below - 1), true), Some(Pattern::Slant));
    assert_eq!(attendance.pattern(Class::Nth(below), true), None);
    assert_eq!(attendance.pattern(Class::Nth(below - 1), false), None);
    assert_eq!(attendance.pattern(Class::Few, false), Some(Pattern::Dots));
}

#[test]
fn every_count_of_classes_has_as_many_colours() {
    for count in 1..=5_u8 {
        let values: Vec<f64> = (0..count).map(|n| f64::from(n) * 20.0).collect();
        let classes = Classes::new(&values, Method::Quantiles);
        let palette = Palette::new(&classes, Good::Low, Ground::Dark);
        let tones: std::collections::HashSet<_> =
            (0..classes.count() as u8).map(|n| palette.fill(Class::Nth(n))).collect();
        assert_eq!(tones.len(), classes.count());
    }
}
