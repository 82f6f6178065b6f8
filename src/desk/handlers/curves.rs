//! The lines of charts, thinned to what a screen can show.

use crate::{
    desk::protocol::{ChartKind, Curve, Curves, GetCurves},
    growth::{Indicator, Position, Sex, age::HEIGHT_FROM_DAY, value_at, value_at_5_to_19},
};

/// Last day of the child standard.
const LAST_DAY: i32 = 1826;
/// Until this day curves bend so much that every third day is taken.
const INFANT_DAYS: i32 = 92;

/// Answers `GetCurves`.
pub fn get(asked: &GetCurves) -> Curves {
    let lines = asked.zs.iter().map(|z| Curve { z: *z, pieces: pieces(asked, *z) });
    Curves { chart: asked.chart, lines: lines.collect() }
}

fn pieces(asked: &GetCurves, z: f64) -> Vec<Vec<(f32, f32)>> {
    let runs: Vec<Vec<f64>> = match asked.chart {
        // Lying before, standing from day 731 on: two curves, and a step between them.
        ChartKind::ByAge(Indicator::LengthHeightForAge) => {
            vec![days(0, HEIGHT_FROM_DAY - 1), days(HEIGHT_FROM_DAY, LAST_DAY)]
        }
        ChartKind::ByAge(_) => vec![days(0, LAST_DAY)],
        ChartKind::WeightForLength => vec![steps(450, 1100, 5, 10.0)],
        ChartKind::WeightForHeight => vec![steps(650, 1200, 5, 10.0)],
        ChartKind::Height5to19 | ChartKind::Bmi5to19 => vec![steps(60, 228, 2, 1.0)],
        ChartKind::Weight5to10 => vec![steps(60, 120, 1, 1.0)],
    };
    let line = |xs: Vec<f64>| -> Vec<(f32, f32)> {
        let point = |x: f64| Some((x as f32, value(asked.chart, asked.sex, x, z)? as f32));
        xs.into_iter().filter_map(point).collect()
    };
    runs.into_iter().map(line).filter(|piece| !piece.is_empty()).collect()
}

fn value(chart: ChartKind, sex: Sex, x: f64, z: f64) -> Option<f64> {
    use Indicator as I;
    let lying = Position::Recumbent;
    match chart {
        ChartKind::ByAge(indicator) => value_at(indicator, sex, x, lying, z),
        ChartKind::WeightForLength => value_at(I::WeightForLengthHeight, sex, x, lying, z),
        ChartKind::WeightForHeight => {
            value_at(I::WeightForLengthHeight, sex, x, Position::Standing, z)
        }
        ChartKind::Height5to19 => value_at_5_to_19(I::LengthHeightForAge, sex, x, z),
        ChartKind::Bmi5to19 => value_at_5_to_19(I::BmiForAge, sex, x, z),
        ChartKind::Weight5to10 => value_at_5_to_19(I::WeightForAge, sex, x, z),
    }
}

/// Days from first to last, both in it.
fn days(first: i32, last: i32) -> Vec<f64> {
    let mut day = first;
    let mut days = Vec::new();
    while day < last {
        days.push(f64::from(day));
        day += if day < INFANT_DAYS { 3 } else { 14 };
    }
    days.push(f64::from(last));
    days
}

fn steps(first: i32, last: i32, step: usize, per: f64) -> Vec<f64> {
    (first..=last).step_by(step).map(|x| f64::from(x) / per).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(chart: ChartKind, sex: Sex, z: f64) -> Vec<Vec<(f32, f32)>> {
        get(&GetCurves { chart, sex, zs: vec![z] }).lines.remove(0).pieces
    }

    #[test]
    fn height_steps_down_at_two_years() {
        let pieces = curve(ChartKind::ByAge(Indicator::LengthHeightForAge), Sex::Male, 0.0);
        assert_eq!(pieces.len(), 2);
        let (before, after) = (pieces[0].last().unwrap(), pieces[1].first().unwrap());
        assert_eq!((before.0, after.0), (730.0, 731.0));
        // WHO: lying is 0.7 cm longer than standing (87.8 and 87.1 cm for boys of 24 months).
        assert!((before.1 - after.1 - 0.7).abs() < 0.05, "{before:?} {after:?}");
    }

    /// Weights of boys at 12 months as printed by WHO: 6.9, 9.6 and 13.3 kg (domain.md 1.6).
    #[test]
    fn lines_go_through_the_printed_values() {
        for (z, kg) in [(-3.0, 6.9), (0.0, 9.6), (3.0, 13.3)] {
            let piece = curve(ChartKind::ByAge(Indicator::WeightForAge), Sex::Male, z).remove(0);
            let near = piece.iter().min_by_key(|(day, _)| (day - 365.25).abs() as u32).unwrap();
            assert!((near.1 - kg).abs() < 0.1, "{z}: {near:?}");
            assert!(piece.len() < 200);
        }
    }
}
