//! What bands, lines and points look like: a class for the screen, and plain SVG attributes for
//! light paper, so that a file needs no style sheet to be right in any program.
//!
//! `style/50-charts.css` overrides the attributes by class on a dark screen. Lines that can be
//! confused differ in dash and width too, never in colour alone.

/// An appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Ink {
    // Bands
    BandRed,
    BandYellow,
    BandGreenPale,
    BandGreen,
    BandAmber,
    BandOrange,
    BandOrangeDeep,
    BandCalm,
    // The same, pale: behind WHO's lines
    TintRed,
    TintYellow,
    TintAmber,
    TintOrange,
    TintOrangeDeep,
    // Lines of the reference
    LineRed,
    LineOrange,
    LineMedian,
    LineSd1,
    LineSd2,
    LineSd3,
    // The child
    Child,
    SeriesWeight,
    SeriesHeight,
    SeriesWeightHeight,
    SeriesBmi,
    SeriesHead,
    SeriesArm,
}

/// How a point is drawn. Trend lines differ in it, so that they can be told apart in grey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Shape {
    Circle,
    Square,
    Triangle,
    Diamond,
    Drop,
    Hexagon,
}

/// How a line is drawn on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub colour: &'static str,
    /// Width in pixels.
    pub width: f64,
    /// Dashes; empty for a full line.
    pub dash: &'static str,
}

impl Ink {
    /// All of them.
    pub const ALL: [Self; 26] = [
        Self::BandRed,
        Self::BandYellow,
        Self::BandGreenPale,
        Self::BandGreen,
        Self::BandAmber,
        Self::BandOrange,
        Self::BandOrangeDeep,
        Self::BandCalm,
        Self::TintRed,
        Self::TintYellow,
        Self::TintAmber,
        Self::TintOrange,
        Self::TintOrangeDeep,
        Self::LineRed,
        Self::LineOrange,
        Self::LineMedian,
        Self::LineSd1,
        Self::LineSd2,
        Self::LineSd3,
        Self::Child,
        Self::SeriesWeight,
        Self::SeriesHeight,
        Self::SeriesWeightHeight,
        Self::SeriesBmi,
        Self::SeriesHead,
        Self::SeriesArm,
    ];

    /// Its class in `style/50-charts.css`.
    pub const fn class(self) -> &'static str {
        match self {
            Self::BandRed => "ch-band ch-band--red",
            Self::BandYellow => "ch-band ch-band--yellow",
            Self::BandGreenPale => "ch-band ch-band--green-pale",
            Self::BandGreen => "ch-band ch-band--green",
            Self::BandAmber => "ch-band ch-band--amber",
            Self::BandOrange => "ch-band ch-band--orange",
            Self::BandOrangeDeep => "ch-band ch-band--orange-deep",
            Self::BandCalm => "ch-band ch-band--calm",
            Self::TintRed => "ch-band ch-band--tint-red",
            Self::TintYellow => "ch-band ch-band--tint-yellow",
            Self::TintAmber => "ch-band ch-band--tint-amber",
            Self::TintOrange => "ch-band ch-band--tint-orange",
            Self::TintOrangeDeep => "ch-band ch-band--tint-orange-deep",
            Self::LineRed => "ch-line ch-line--red",
            Self::LineOrange => "ch-line ch-line--orange",
            Self::LineMedian => "ch-line ch-line--median",
            Self::LineSd1 => "ch-line ch-line--sd1",
            Self::LineSd2 => "ch-line ch-line--sd2",
            Self::LineSd3 => "ch-line ch-line--sd3",
            Self::Child => "ch-series ch-series--child",
            Self::SeriesWeight => "ch-series ch-series--weight",
            Self::SeriesHeight => "ch-series ch-series--height",
            Self::SeriesWeightHeight => "ch-series ch-series--wfh",
            Self::SeriesBmi => "ch-series ch-series--bmi",
            Self::SeriesHead => "ch-series ch-series--head",
            Self::SeriesArm => "ch-series ch-series--arm",
        }
    }

    /// Colour of an area on paper.
    pub const fn fill(self) -> &'static str {
        match self {
            Self::BandRed => "#f7cdc6",
            Self::BandYellow => "#fbeb9f",
            Self::BandGreenPale => "#d8ecc6",
            Self::BandGreen => "#bcdfa9",
            Self::BandAmber => "#fde4b5",
            Self::BandOrange => "#fbd096",
            Self::BandOrangeDeep => "#f5b87a",
            Self::BandCalm => "#f3f8ee",
            Self::TintRed => "#fae3de",
            Self::TintYellow => "#fcf4cf",
            Self::TintAmber => "#fdf2dc",
            Self::TintOrange => "#fbe5ca",
            Self::TintOrangeDeep => "#f5d2ab",
            _ => self.stroke().colour,
        }
    }

    /// The line on paper.
    pub const fn stroke(self) -> Stroke {
        let (colour, width, dash) = match self {
            Self::LineRed => ("#b3261e", 2.4, ""),
            Self::LineOrange => ("#b85300", 2.4, "12 4"),
            Self::LineMedian => ("#23613e", 1.5, ""),
            Self::LineSd1 => ("#5d6b5f", 1.0, "2 3"),
            Self::LineSd2 => ("#7d6200", 1.3, "7 3"),
            Self::LineSd3 => ("#9f2f25", 1.4, "10 3 2 3"),
            Self::SeriesWeight => ("#1b5e9a", 2.0, ""),
            Self::SeriesHeight => ("#7a2e8a", 2.0, "9 3"),
            Self::SeriesWeightHeight => ("#b04400", 2.0, "3 2.5"),
            Self::SeriesBmi => ("#00695c", 1.6, "9 3 2 3"),
            Self::SeriesHead => ("#665700", 1.6, "1.5 3"),
            Self::SeriesArm => ("#9c1f4d", 1.6, "5 2 1.5 2 1.5 2"),
            _ => ("#16241b", 2.0, ""),
        };
        Stroke { colour, width, dash }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn classes_are_unlike() {
        let classes: HashSet<_> = Ink::ALL.iter().map(|ink| ink.class()).collect();
        assert_eq!(classes.len(), Ink::ALL.len());
    }

    #[test]
    fn lines_that_meet_in_one_chart_differ_without_colour() {
        let kms = [
            Ink::LineRed,
            Ink::LineOrange,
            Ink::LineMedian,
            Ink::LineSd1,
            Ink::LineSd2,
            Ink::LineSd3,
        ];
        let trend = [
            Ink::SeriesWeight,
            Ink::SeriesHeight,
            Ink::SeriesWeightHeight,
            Ink::SeriesBmi,
            Ink::SeriesHead,
            Ink::SeriesArm,
        ];
        for chart in [kms, trend] {
            let grey: HashSet<_> = chart
                .iter()
                .map(|ink| (ink.stroke().dash, (ink.stroke().width * 10.0) as i32))
                .collect();
            assert_eq!(grey.len(), chart.len());
        }
    }

    #[test]
    fn neighbouring_bands_differ_in_grey() {
        // Rec. 709 luma of neighbours, in the order in which they lie in the card.
        let luma = |hex: &str| {
            let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap());
            0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
        };
        let card = [
            Ink::BandRed,
            Ink::BandYellow,
            Ink::BandGreenPale,
            Ink::BandGreen,
            Ink::BandAmber,
            Ink::BandOrange,
            Ink::BandOrangeDeep,
        ];
        for pair in card.windows(2) {
            let (a, b) = (luma(pair[0].fill()), luma(pair[1].fill()));
            assert!((a - b).abs() > 3.0, "{pair:?}: {a} {b}");
        }
    }
}
