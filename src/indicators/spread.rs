//! How far apart places are: "lebih baik *dan merata*" (domain.md 8.0).

use super::{Better, Figure};

/// Fewer children than this say little of a place by themselves [local].
pub const LEAST: u32 = 30;

/// The two ends of a list of figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Position of the best.
    pub best: usize,
    /// Position of the worst.
    pub worst: usize,
    /// Share between them: 0.12 is twelve points.
    pub points: f64,
}

/// The best and the worst of at least two places with enough children; `None` where fewer are, or
/// where no direction is better.
///
/// It is a description, not a verdict: the ends of a list are apart by chance, too, and who is
/// surely behind is told by each place's own interval.
pub fn spread(figures: &[Figure], better: Better) -> Option<Spread> {
    if better == Better::Neither {
        return None;
    }
    let enough = |figure: &Figure| figure.rate().filter(|_| figure.denominator >= LEAST);
    let rates = figures.iter().enumerate().filter_map(|(at, figure)| Some((at, enough(figure)?)));
    let mut sorted: Vec<(usize, f64)> = rates.collect();
    // Equal rates keep the order of the list.
    sorted.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (low, high) = (*sorted.first()?, *sorted.last()?);
    if low.0 == high.0 {
        return None;
    }
    let (best, worst) = if better == Better::Higher { (high, low) } else { (low, high) };
    Some(Spread { best: best.0, worst: worst.0, points: high.1 - low.1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(numerator: u32, denominator: u32) -> Figure {
        Figure { numerator, denominator }
    }

    #[test]
    fn the_ends_are_named_by_what_is_better() {
        let all = [figure(60, 100), figure(30, 40), figure(45, 90)];
        let found = spread(&all, Better::Higher).unwrap();
        assert_eq!((found.best, found.worst), (1, 2));
        assert!((found.points - 0.25).abs() < 1e-12);
        let found = spread(&all, Better::Lower).unwrap();
        assert_eq!((found.best, found.worst), (2, 1));
        assert_eq!(spread(&all, Better::Neither), None);
    }

    #[test]
    fn few_children_and_a_single_place_say_nothing() {
        // Nine of twenty-nine would be the worst; it has too few.
        let all = [figure(60, 100), figure(9, 29), figure(50, 100), figure(0, 0)];
        let found = spread(&all, Better::Higher).unwrap();
        assert_eq!((found.best, found.worst), (0, 2));
        assert_eq!(spread(&all[..2], Better::Higher), None);
        assert_eq!(spread(&[], Better::Higher), None);
    }

    #[test]
    fn equal_places_are_not_apart() {
        let found = spread(&[figure(20, 40), figure(30, 60)], Better::Higher).unwrap();
        assert!(found.points.abs() < 1e-12);
    }
}
