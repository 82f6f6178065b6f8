//! Words of the pages of indicators.

use crate::{
    desk::protocol::{FigureFilter, Part},
    i18n::{Lang, Text, Words, text::texts},
    indicators::AgeGroup,
};

texts! {
    MONTHS_OLD = "{from}–{to} bulan", "{from}–{to} months";
}

impl Words for Part {
    fn words(&self) -> Text {
        match self {
            Self::Numerator => Text::new("pembilang", "numerator"),
            Self::Denominator => Text::new("penyebut", "denominator"),
            Self::Missing => Text::new("yang belum", "those left out"),
        }
    }
}

/// An age group: `12–23 bulan`.
pub fn age_words(age: AgeGroup, lang: Lang) -> String {
    let (from, to) = age.months();
    MONTHS_OLD.fill(lang, &[("from", &from), ("to", &to)])
}

/// Whose children a list shows: `Stunting · pembilang · Oktober 2026 · 31 anak · Kenari`.
pub fn figure_words(figure: FigureFilter, count: Option<u32>, place: &str, lang: Lang) -> String {
    let mut words = vec![figure.indicator.say(lang).to_owned(), figure.part.say(lang).to_owned()];
    words.extend(figure.sex.map(|sex| sex.say(lang).to_owned()));
    words.extend(figure.age.map(|age| age_words(age, lang)));
    words.push(lang.month(figure.month));
    words.extend(count.map(|n| super::common::CHILDREN_N.fill(lang, &[("n", &lang.count(n))])));
    words.push(place.to_owned());
    words.join(" · ")
}
