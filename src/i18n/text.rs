//! A text in both languages, with places to fill in.

use std::fmt::{Display, Write as _};

use super::Lang;

/// One text in both languages. `{name}` marks a place to fill in, `{name|child|children}` a word
/// that depends on it: the first for exactly 1, the second for everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Bahasa Indonesia.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// Puts both together.
    pub const fn new(id: &'static str, en: &'static str) -> Self {
        Self { id, en }
    }

    /// The text in one language.
    pub const fn of(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.id,
            Lang::En => self.en,
        }
    }

    /// The text with its places filled in: `TEXT.fill(lang, &[("n", &12)])`.
    /// A place that is not given stays as it stands, so that it is noticed.
    pub fn fill(self, lang: Lang, values: &[(&str, &dyn Display)]) -> String {
        let mut filled = String::new();
        let mut rest = self.of(lang);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            let (key, forms) =
                name.split_once('|').map_or((name, None), |(key, forms)| (key, Some(forms)));
            let value = values.iter().find(|(known, _)| *known == key).map(|(_, value)| value);
            match (value, forms.and_then(|forms| forms.split_once('|'))) {
                (Some(value), None) => drop(write!(filled, "{value}")),
                (Some(value), Some((one, many))) => {
                    filled.push_str(if value.to_string() == "1" { one } else { many });
                }
                (None, _) => drop(write!(filled, "{{{name}}}")),
            }
            rest = tail;
        }
        filled.push_str(rest);
        filled
    }
}

/// Something closed that has words on the screen.
pub trait Words {
    /// Its words.
    fn words(&self) -> Text;

    /// Its words in one language.
    fn say(&self, lang: Lang) -> &'static str {
        self.words().of(lang)
    }
}

/// Declares texts and the list of them all: `NAME = "id", "en";`.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $en:literal;)*) => {
        $($(#[$doc])* pub const $name: $crate::i18n::Text = $crate::i18n::Text::new($id, $en);)*

        /// Every text of this file, for the test of them all.
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, $crate::i18n::Text)] = &[$((stringify!($name), $name),)*];
    };
}
pub(crate) use texts;

/// Declares the words of closed types, case by case: `Type { Case = "id", "en"; }`, and the list of
/// them all for the test of every text.
macro_rules! case_words {
    ($($type:ident { $($case:ident = $id:literal, $en:literal;)* })*) => {
        $(impl $crate::i18n::Words for $type {
            fn words(&self) -> $crate::i18n::Text {
                match self { $(Self::$case => $crate::i18n::Text::new($id, $en),)* }
            }
        })*

        /// Every word of these types.
        #[cfg(test)]
        pub(crate) fn cases() -> Vec<(&'static str, $crate::i18n::Text)> {
            vec![$($((stringify!($case), $crate::i18n::Words::words(&$type::$case)),)*)*]
        }
    };
}
pub(crate) use case_words;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_by_name() {
        let text = Text::new("{n} anak di {tempat}", "{n} children in {tempat}");
        assert_eq!(text.fill(Lang::Id, &[("n", &3), ("tempat", &"Melati")]), "3 anak di Melati");
        assert_eq!(text.fill(Lang::En, &[("tempat", &"{n}")]), "{n} children in {n}");
        let text = Text::new("{n} anak", "{n} {n|child waits|children wait}");
        assert_eq!(text.fill(Lang::En, &[("n", &1)]), "1 child waits");
        assert_eq!(text.fill(Lang::En, &[("n", &"0")]), "0 children wait");
        assert_eq!(text.fill(Lang::En, &[("n", &"11")]), "11 children wait");
        assert_eq!(text.fill(Lang::Id, &[("n", &1)]), "1 anak");
        assert_eq!(text.fill(Lang::En, &[]), "{n} {n|child waits|children wait}");
        assert_eq!(Text::new("a { b", "").fill(Lang::Id, &[]), "a { b");
    }
}
