//! Points: how large by how many children, in which form by stratum.

use super::plane::Xy;

/// The form of a point. All of a size have the same area, so that none looks larger than it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Stratum not known.
    #[default]
    Circle,
    /// Pratama.
    Triangle,
    /// Madya.
    Square,
    /// Purnama.
    Diamond,
    /// Mandiri.
    Star,
}

impl Form {
    /// All of them, in the order of the strata.
    pub const ALL: [Self; 5] =
        [Self::Triangle, Self::Square, Self::Diamond, Self::Star, Self::Circle];

    /// Corners around the origin for a circle's radius; empty for the circle itself.
    pub fn corners(self, radius: f64) -> Vec<Xy> {
        use std::f64::consts::PI;
        let regular = |count: usize, turn: f64, outer: f64, inner: f64| -> Vec<Xy> {
            let at = |n: usize| {
                let angle = turn + 2.0 * PI * n as f64 / count as f64;
                let far = if n.is_multiple_of(2) { outer } else { inner };
                (far * angle.cos(), far * angle.sin())
            };
            (0..count).map(at).collect()
        };
        let up = -PI / 2.0;
        match self {
            Self::Circle => Vec::new(),
            // Area of a regular n-gon: n/2 · R² · sin(2π/n) = π r².
            Self::Triangle => {
                let outer = radius * (PI / (1.5 * (2.0 * PI / 3.0).sin())).sqrt();
                regular(3, up, outer, outer)
            }
            Self::Square | Self::Diamond => {
                let outer = radius * (PI / 2.0).sqrt();
                let turn = if self == Self::Square { PI / 4.0 } else { 0.0 };
                regular(4, turn, outer, outer)
            }
            // Ten corners, the inner ones at 0.5: area 5 · R · r · sin(36°).
            Self::Star => {
                let outer = radius * (PI / (5.0 * 0.5 * (PI / 5.0).sin())).sqrt();
                regular(10, up, outer, outer * 0.5)
            }
        }
    }
}

/// Least and most radius of a point, in pixels.
const RADII: (f64, f64) = (4.5, 12.0);

/// Radius of a point that stands for `children`, where the largest stands for `most`: areas are to
/// each other as the children, but for a least size that can be seen and hit.
pub fn radius(children: u32, most: u32) -> f64 {
    if most == 0 {
        return RADII.0;
    }
    let share = f64::from(children) / f64::from(most);
    (RADII.1 * share.sqrt()).clamp(RADII.0, RADII.1)
}

/// Radius of a heap of so many points.
pub fn heap_radius(points: usize) -> f64 {
    (9.0 + 2.6 * (points as f64).sqrt()).min(26.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(corners: &[Xy]) -> f64 {
        let next = corners.iter().cycle().skip(1);
        corners.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0
    }

    #[test]
    fn every_form_is_as_large_as_its_circle() {
        let circle = std::f64::consts::PI * 49.0;
        for form in Form::ALL.into_iter().filter(|form| *form != Form::Circle) {
            assert!((area(&form.corners(7.0)) - circle).abs() < 1e-6, "{form:?}");
        }
        assert!(Form::Circle.corners(7.0).is_empty());
    }

    #[test]
    fn a_point_of_four_times_the_children_is_twice_as_wide() {
        assert!((radius(100, 100) - 12.0).abs() < 1e-9);
        assert!((radius(25, 100) - 6.0).abs() < 1e-9);
        assert!((radius(0, 100) - 4.5).abs() < 1e-9, "never too small to be seen");
        assert!((radius(5, 0) - 4.5).abs() < 1e-9);
        assert!(heap_radius(2) < heap_radius(50) && heap_radius(1000) <= 26.0);
    }
}
