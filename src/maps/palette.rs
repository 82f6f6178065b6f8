//! Colours of classes: computed in OKLCH so that lightness falls in even steps, safe for
//! colour-blind eyes, and turned round on a dark screen, where the light one stands out.
//!
//! More is always further from the ground. Where much is bad (stunting) the scale is warm, where
//! much is good (D/S) it is cool; around a target good is cool and bad is warm.

use super::classes::{Class, Classes};

/// What a high value means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Good {
    /// Much is good: coverage.
    High,
    /// Much is bad: prevalence.
    #[default]
    Low,
}

/// Light paper or a dark screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Paper, files and bright rooms.
    #[default]
    Light,
    /// Projectors and nights.
    Dark,
}

/// OKLCH lightness 0.95, 0.85, 0.74, 0.60, 0.44, hue from yellow to red-brown.
const WARM: [&str; 5] = ["#f9efc9", "#f0c781", "#e99541", "#c65d26", "#883324"];
/// The same, from dark to light.
const WARM_DARK: [&str; 5] = ["#532b25", "#82452f", "#bb672c", "#e29e47", "#f3de90"];
/// Lightness 0.95, 0.85, 0.73, 0.58, 0.42, hue from green to blue.
const COOL: [&str; 5] = ["#e1f5e4", "#a3ddc2", "#51bcb0", "#0e899f", "#225176"];
/// The same, from dark to light.
const COOL_DARK: [&str; 5] = ["#1b3753", "#185d79", "#058e99", "#59c0ad", "#beecc6"];
/// Away from the target, to the good side: near, further, far.
const GOOD: [&str; 3] = ["#a0dbda", "#49a8b3", "#11697a"];
/// To the bad side.
const BAD: [&str; 3] = ["#f7cc91", "#da8844", "#974522"];
const GOOD_DARK: [&str; 3] = ["#1e5561", "#2b8f9a", "#78d7d6"];
const BAD_DARK: [&str; 3] = ["#713d28", "#c16e2d", "#f5c076"];

/// Which of five tones so many classes take.
const SPREAD: [&[usize]; 6] = [&[], &[2], &[1, 3], &[0, 2, 4], &[0, 1, 3, 4], &[0, 1, 2, 3, 4]];

/// The colours of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    tones: Vec<&'static str>,
    /// Which classes lie on the bad side of a target.
    bad: Vec<bool>,
    ground: Ground,
}

impl Palette {
    /// The colours of these classes.
    pub fn new(classes: &Classes, good: Good, ground: Ground) -> Self {
        let count = classes.count();
        if let Some(below) = classes.below_target() {
            let bad: Vec<bool> = (0..count).map(|n| (n < below) == (good == Good::High)).collect();
            let tone = |n: usize| {
                let away = if n < below { below - 1 - n } else { n - below };
                side(bad[n], ground)[away.min(2)]
            };
            return Self { tones: (0..count).map(tone).collect(), bad, ground };
        }
        let ramp = match (good, ground) {
            (Good::Low, Ground::Light) => WARM,
            (Good::Low, Ground::Dark) => WARM_DARK,
            (Good::High, Ground::Light) => COOL,
            (Good::High, Ground::Dark) => COOL_DARK,
        };
        let spread = SPREAD[count.min(SPREAD.len() - 1)];
        let tones = spread.iter().map(|n| ramp[*n]).collect();
        Self { tones, bad: vec![false; count], ground }
    }

    /// Colour of a class; of those without a value the ground that their pattern stands on.
    pub fn fill(&self, class: Class) -> &'static str {
        match class {
            Class::Nth(n) => {
                let last = self.tones.len().saturating_sub(1);
                self.tones.get(usize::from(n).min(last)).copied().unwrap_or("#cccccc")
            }
            Class::Few => self.pick("#efece4", "#2a302a"),
            Class::Unknown => self.pick("#fbfaf6", "#171c17"),
        }
    }

    /// The pattern of a class: for what has no colour always, for the others where print in black
    /// and white is wanted.
    pub fn pattern(&self, class: Class, hatched: bool) -> Option<Pattern> {
        match class {
            Class::Unknown => Some(Pattern::Lines),
            Class::Few => Some(Pattern::Dots),
            Class::Nth(n) if hatched && self.bad.get(usize::from(n)) == Some(&true) => {
                Some(Pattern::Slant)
            }
            Class::Nth(_) => None,
        }
    }

    /// Ink of patterns.
    pub fn pattern_ink(&self) -> &'static str {
        self.pick("#77786c", "#8b9488")
    }

    /// Ink of the slanting lines on a coloured class.
    pub fn slant_ink(&self) -> &'static str {
        self.pick("#3b1d10", "#10140f")
    }

    /// Borders of the areas of the level that is coloured.
    pub fn border(&self) -> &'static str {
        self.pick("#6d7066", "#5b645a")
    }

    /// Borders one level above, and around what is chosen.
    pub fn strong(&self) -> &'static str {
        self.pick("#1d241c", "#eef2ea")
    }

    /// What is not land.
    pub fn sea(&self) -> &'static str {
        self.pick("#eef2f1", "#0d1315")
    }

    /// Lines of the grid.
    pub fn grid(&self) -> &'static str {
        self.pick("#ccd5d3", "#263033")
    }

    /// Words.
    pub fn ink(&self) -> &'static str {
        self.pick("#16241b", "#f2f5ef")
    }

    /// The halo around words, and the inside of hollow points.
    pub fn halo(&self) -> &'static str {
        self.pick("#ffffff", "#0b0e0a")
    }

    /// Lines of distances.
    pub fn distance(&self) -> &'static str {
        self.pick("#7a2e6e", "#e3a2d8")
    }

    /// The ring of what is chosen.
    pub fn chosen(&self) -> &'static str {
        self.pick("#b35900", "#ffb35c")
    }

    /// What ground it is for.
    pub const fn ground(&self) -> Ground {
        self.ground
    }

    fn pick(&self, light: &'static str, dark: &'static str) -> &'static str {
        match self.ground {
            Ground::Light => light,
            Ground::Dark => dark,
        }
    }
}

/// What an area is drawn over with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Thin lines: nothing is known.
    Lines,
    /// Dots: too few to say.
    Dots,
    /// Strong slanting lines: the bad side of a target, in black and white.
    Slant,
}

impl Pattern {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Lines, Self::Dots, Self::Slant];
    /// Side of the square that is repeated, in pixels.
    pub const SIDE: f64 = 8.0;

    /// The name in ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Dots => "dots",
            Self::Slant => "slant",
        }
    }
}

const fn side(bad: bool, ground: Ground) -> [&'static str; 3] {
    match (bad, ground) {
        (false, Ground::Light) => GOOD,
        (true, Ground::Light) => BAD,
        (false, Ground::Dark) => GOOD_DARK,
        (true, Ground::Dark) => BAD_DARK,
    }
}

#[cfg(test)]
#[path = "palette_tests.rs"]
mod tests;
