//! The key to a map: classes with their limits and how many areas are in each.

use super::{
    classes::{Class, Classes},
    figures::FEW,
};
use crate::i18n::{Lang, NBSP, words::map as w};

/// A line of the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendLine {
    /// Which class.
    pub class: Class,
    /// Its limits in words.
    pub words: String,
    /// How many areas (or points, where there are no areas) are in it.
    pub count: u32,
}

/// The key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legend {
    /// Classes from low to high, then those without a value, where there are any.
    pub lines: Vec<LegendLine>,
    /// The target in words.
    pub target: Option<String>,
}

impl Legend {
    /// The key to these classes, with as many places as there are of each.
    pub fn new(classes: &Classes, shown: &[Class], target: Option<f64>, lang: Lang) -> Self {
        let count = |class: Class| shown.iter().filter(|one| **one == class).count() as u32;
        let coloured = (0..classes.count() as u8).map(Class::Nth);
        let rest = [Class::Few, Class::Unknown].into_iter().filter(|class| count(*class) > 0);
        let line =
            |class| LegendLine { class, words: words(classes, class, lang), count: count(class) };
        let target = target.map(|target| {
            let decimals = usize::from((target - target.round()).abs() > 1e-6);
            w::TARGET_IS.fill(lang, &[("value", &percent(target, decimals, lang))])
        });
        Self { lines: coloured.chain(rest).map(line).collect(), target }
    }
}

/// A percentage: `12,5 %`.
pub fn percent(value: f64, decimals: usize, lang: Lang) -> String {
    let number = lang.number(value, decimals);
    match lang {
        Lang::Id => format!("{number}{NBSP}%"),
        Lang::En => format!("{number}%"),
    }
}

/// A class in words.
pub fn words(classes: &Classes, class: Class, lang: Lang) -> String {
    let decimals = classes.decimals();
    let nth = match class {
        Class::Few => return w::FEW.fill(lang, &[("n", &FEW)]),
        Class::Unknown => return w::UNKNOWN.of(lang).to_owned(),
        Class::Nth(nth) => nth,
    };
    match classes.range(nth) {
        (None, None) => w::ALL_VALUES.of(lang).to_owned(),
        (None, Some(to)) => w::BELOW.fill(lang, &[("to", &percent(to, decimals, lang))]),
        (Some(from), None) => w::FROM_UP.fill(lang, &[("from", &percent(from, decimals, lang))]),
        (Some(from), Some(to)) => w::FROM_TO.fill(
            lang,
            &[("from", &lang.number(from, decimals)), ("to", &percent(to, decimals, lang))],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maps::classes::{Method, WHO_STUNTING};

    #[test]
    fn limits_in_words_with_counts_and_those_without_a_value() {
        let classes = Classes::new(&[], Method::Given(WHO_STUNTING));
        let shown = [Class::Nth(1), Class::Nth(1), Class::Nth(4), Class::Few];
        let legend = Legend::new(&classes, &shown, Some(14.0), Lang::Id);
        let words: Vec<&str> = legend.lines.iter().map(|line| line.words.as_str()).collect();
        assert_eq!(
            words,
            [
                "di bawah 2,5\u{a0}%",
                "2,5 – 10,0\u{a0}%",
                "10,0 – 20,0\u{a0}%",
                "20,0 – 30,0\u{a0}%",
                "30,0\u{a0}% ke atas",
                "terlalu sedikit (n < 20)",
            ]
        );
        let counts: Vec<u32> = legend.lines.iter().map(|line| line.count).collect();
        assert_eq!(counts, [0, 2, 0, 0, 1, 1]);
        assert_eq!(legend.target.as_deref(), Some("Target 14\u{a0}%"));
    }

    #[test]
    fn one_class_and_no_target() {
        let classes = Classes::new(&[7.0; 9], Method::Quantiles);
        let legend = Legend::new(&classes, &[Class::Nth(0)], None, Lang::En);
        assert_eq!(legend.lines.len(), 1);
        assert_eq!((legend.lines[0].words.as_str(), legend.target), ("all values", None));
        let classes = Classes::new(&[10.0, 20.0, 30.0, 40.0], Method::Quantiles);
        assert_eq!(words(&classes, Class::Nth(0), Lang::En), "below 15%");
    }
}
