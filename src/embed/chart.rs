//! What drawings have in common: size, texts, what can be chosen in them.

use super::{
    options::Options,
    tree::{Element, classed, element},
};
use crate::{charts::scene::text_width, i18n::Lang, maps::palette::Ground};

/// How it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage<'a> {
    /// What is asked.
    pub options: &'a Options,
    /// Light or dark, as the visitor has it.
    pub ground: Ground,
    /// Width there is, in pixels.
    pub width: f64,
    /// Somebody can choose things in it; false in a file or a picture.
    pub live: bool,
    /// Put before ids, so that several stand on one page.
    pub id: &'a str,
}

/// Widths that can be drawn.
const WIDTHS: std::ops::RangeInclusive<f64> = 220.0..=2000.0;

impl Stage<'_> {
    /// The language.
    pub const fn lang(&self) -> Lang {
        self.options.lang
    }

    /// Size of the text in drawings.
    pub fn font(&self) -> f64 {
        if self.width() < 420.0 { 12.0 } else { 13.0 }
    }

    /// Width of drawings.
    pub fn width(&self) -> f64 {
        self.width.clamp(*WIDTHS.start(), *WIDTHS.end()).floor()
    }

    /// A drawing. Where somebody can choose in it, it is a list of what is chosen, for keyboards and
    /// screen readers; in a file it is a picture.
    pub fn drawing(&self, height: f64, label: String) -> Element {
        let (width, height) = (self.width(), height.ceil());
        let svg = classed("svg", "em-drawing")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", format!("0 0 {width} {height}"))
            .at(&[("width", width), ("height", height)])
            .with("font-size", self.font().to_string())
            .with("font-family", "system-ui, sans-serif")
            .with("aria-label", label);
        if self.live {
            svg.with("role", "listbox").with("tabindex", "0").with("data-marks", "")
        } else {
            svg.with("role", "img").with("lang", self.lang().code())
        }
    }

    /// Makes a part of a drawing something that is chosen, with what is said of it.
    pub fn mark(&self, part: Element, number: usize, say: String) -> Element {
        if !self.live {
            return part.child(element("title").text(say));
        }
        part.with("role", "option")
            .with("id", format!("{}-{number}", self.id))
            .with("aria-selected", "false")
            .with("aria-label", say.clone())
            .with("data-say", say)
    }

    /// The line below a drawing that says what is chosen; nothing in a file.
    pub fn said(&self, hint: &str) -> Option<Element> {
        // What is chosen is read out as an option of the list: not twice.
        let line = || classed("p", "em-said").with("aria-hidden", "true").text(hint);
        self.live.then(line)
    }
}

/// A text in a drawing. `aria-hidden`, for what it says is said by the marks and the table.
pub fn text(class: &'static str, x: f64, y: f64, anchor: &'static str, words: &str) -> Element {
    classed("text", class)
        .at(&[("x", x), ("y", y)])
        .with("text-anchor", anchor)
        .with("fill", if class == "em-soft" { "#4b554a" } else { "#1d241c" })
        .with("aria-hidden", "true")
        .text(words)
}

/// As much of a text as there is room for.
pub fn fitted(words: &str, room: f64, font: f64) -> String {
    if text_width(words, font) <= room {
        return words.to_owned();
    }
    let letters = ((room / (font * 0.56)).floor() as usize).saturating_sub(1);
    let mut short: String = words.chars().take(letters).collect();
    short.truncate(short.trim_end().len());
    short + "…"
}

/// A text in at most two lines.
pub fn two_lines(words: &str, room: f64, font: f64) -> Vec<String> {
    if text_width(words, font) <= room {
        return vec![words.to_owned()];
    }
    let ends = words.match_indices(' ').map(|(at, _)| at);
    let end = ends.rev().find(|at| text_width(&words[..*at], font) <= room);
    match end {
        Some(end) => vec![words[..end].to_owned(), fitted(words[end..].trim_start(), room, font)],
        None => vec![fitted(words, room, font)],
    }
}
