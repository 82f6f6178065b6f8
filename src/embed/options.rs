//! What an address asks of `embed.html`: `?src=…&view=tren&indicator=stunting&…`.
//!
//! The address is written by whoever makes the website, so every mistake in it is said with the name
//! of the parameter and what may stand there.

use std::{fmt::Write as _, str::FromStr};

use crate::{
    app::theme::Theme,
    i18n::{Lang, words::embed as w},
    indicators::IndicatorId,
    records::Month,
    wilayah::RegionCode,
};

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Places in colours.
    #[default]
    Map,
    /// Month by month.
    Trend,
    /// S, K, D and N as bars.
    Skdn,
    /// How far from the target.
    Target,
    /// Places with their numbers.
    Table,
}

impl View {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Map, Self::Trend, Self::Skdn, Self::Target, Self::Table];

    /// Its name in addresses. Never changes once released.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Map => "peta",
            Self::Trend => "tren",
            Self::Skdn => "skdn",
            Self::Target => "target",
            Self::Table => "tabel",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == code)
    }
}

/// A colour of the website around, as `rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// Colours of the website around; those of Idaman where there are none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Colours {
    /// The ground.
    pub ground: Option<Colour>,
    /// Words.
    pub ink: Option<Colour>,
    /// Lines, links and what is chosen.
    pub accent: Option<Colour>,
}

/// All that an address asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Where the bundle is.
    pub src: String,
    /// What is shown.
    pub view: View,
    /// Of which indicator; a fitting one where none is named.
    pub indicator: Option<IndicatorId>,
    /// Of which place; the whole where none is named.
    pub place: Option<RegionCode>,
    /// Of which month; the last one with figures where none is named.
    pub month: Option<Month>,
    /// In which language.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// Colours of the website around.
    pub colours: Colours,
}

/// What is wrong with an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No `src`.
    NoSource,
    /// A parameter that is not known.
    Unknown(String),
    /// A parameter with what may not stand there.
    Value(&'static str, String),
}

impl Options {
    /// Reads what stands behind the `?`. The language is told even where something is wrong, so
    /// that this is said in it.
    ///
    /// # Errors
    /// The first thing that is wrong, with the language to say it in.
    pub fn read(query: &str) -> Result<Self, (Problem, Lang)> {
        let pairs: Vec<(String, String)> = pairs(query).collect();
        let lang = pairs.iter().find(|(name, _)| name == "lang");
        let lang = lang.and_then(|(_, code)| Lang::from_code(code)).unwrap_or_default();
        let mut options = Self { lang, ..Self::default() };
        for (name, value) in &pairs {
            options.take(name, value).map_err(|problem| (problem, lang))?;
        }
        if options.src.is_empty() { Err((Problem::NoSource, lang)) } else { Ok(options) }
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), Problem> {
        match name {
            "src" => self.src = value.to_owned(),
            "view" => self.view = known("view", value, View::from_code)?,
            "indicator" => {
                self.indicator = some("indicator", value, IndicatorId::from_code)?;
            }
            "place" => self.place = some("place", value, |text| RegionCode::parse(text).ok())?,
            "month" => self.month = some("month", value, |text| Month::from_str(text).ok())?,
            "lang" => self.lang = known("lang", value, Lang::from_code)?,
            "theme" => self.theme = known("theme", value, Theme::from_code)?,
            "ground" => self.colours.ground = some("ground", value, Colour::read)?,
            "ink" => self.colours.ink = some("ink", value, Colour::read)?,
            "accent" => self.colours.accent = some("accent", value, Colour::read)?,
            _ => return Err(Problem::Unknown(short(name))),
        }
        Ok(())
    }

    /// What stands behind the `?` to ask for this.
    pub fn query(&self) -> String {
        let mut query = format!("src={}&view={}", encoded(&self.src), self.view.code());
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                let _ = write!(query, "&{name}={value}");
            }
        };
        add("indicator", self.indicator.map(|id| id.code().to_owned()));
        add("place", self.place.map(|code| code.to_string()));
        add("month", self.month.map(|month| month.to_string()));
        add("lang", Some(self.lang.code().to_owned()));
        add("theme", (self.theme != Theme::Auto).then(|| self.theme.code().to_owned()));
        add("ground", self.colours.ground.map(Colour::hex));
        add("ink", self.colours.ink.map(Colour::hex));
        add("accent", self.colours.accent.map(Colour::hex));
        query
    }
}

/// Nothing stands for "whatever fits", so that a form may leave a field empty.
fn some<T>(
    name: &'static str,
    value: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Problem> {
    if value.is_empty() { Ok(None) } else { known(name, value, read).map(Some) }
}

fn known<T>(
    name: &'static str,
    value: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, Problem> {
    read(value).ok_or_else(|| Problem::Value(name, short(value)))
}

/// As much of it as a message has room for.
fn short(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

impl Problem {
    /// What is wrong, and what may stand there.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::NoSource => w::NO_SOURCE.of(lang).to_owned(),
            Self::Unknown(name) => w::UNKNOWN_PARAMETER.fill(lang, &[("name", name)]),
            Self::Value(name, value) => {
                let may = match *name {
                    "view" => w::MAY_VIEW.of(lang),
                    "indicator" => w::MAY_INDICATOR.of(lang),
                    "place" => w::MAY_PLACE.of(lang),
                    "month" => w::MAY_MONTH.of(lang),
                    "lang" => w::MAY_LANG.of(lang),
                    "theme" => w::MAY_THEME.of(lang),
                    _ => w::MAY_COLOUR.of(lang),
                };
                w::WRONG_VALUE.fill(lang, &[("name", name), ("value", value), ("may", &may)])
            }
        }
    }
}

impl Colour {
    fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// `rrggbb`.
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// Luminance by WCAG 2.2, from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let share = f64::from(part) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast by WCAG 2.2, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Whether it is nearer to black.
    pub fn is_dark(self) -> bool {
        self.contrast(Self([255; 3])) > self.contrast(Self([0; 3]))
    }
}

impl Colours {
    /// Those that can be read: words on the ground at 4.5 : 1, the accent at 3 : 1 (WCAG 2.2, 1.4.3
    /// and 1.4.11). Others are left out rather than shown so that nobody can read them.
    #[must_use]
    pub fn readable(self, own_ground: Colour, own_ink: Colour) -> Self {
        let ground = self.ground.unwrap_or(own_ground);
        let words = self.ink.unwrap_or(own_ink).contrast(ground) >= 4.5;
        let (ground, ink) = if words { (self.ground, self.ink) } else { (None, None) };
        let below = ground.unwrap_or(own_ground);
        Self { ground, ink, accent: self.accent.filter(|accent| accent.contrast(below) >= 3.0) }
    }
}

/// Names and values of a query, decoded.
fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    })
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let hex = |at: usize| tail.get(at).and_then(|b| char::from(*b).to_digit(16));
        match (first, hex(0), hex(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = &tail[2..];
            }
            (b'+', ..) => {
                bytes.push(b' ');
                rest = tail;
            }
            _ => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn encoded(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~/:".contains(&b);
    let one = |b: u8| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") };
    text.bytes().map(one).collect()
}

#[cfg(test)]
#[path = "options_tests.rs"]
mod tests;
