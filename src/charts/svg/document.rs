//! What every drawing has around it: the root with its names, the head of a file, a line of words.

use super::{FONT, INK, MUTED, writer::Writer};
use crate::{
    charts::{path::Point, scene::Frame},
    i18n::Lang,
};

/// An `<svg>` as a file of its own.
pub fn alone(svg: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg}\n")
}

/// Opens the root. `id` must be unique on the page; it is named by title and subtitle and described
/// in a sentence, for those who do not see it.
pub(super) fn open(
    w: &mut Writer,
    frame: Frame,
    id: &str,
    lang: Lang,
    [title, subtitle]: [&str; 2],
    description: &str,
) {
    let view = format!("0 0 {} {}", frame.width.round(), frame.height.round());
    let (named, described) = (format!("{id}-title"), format!("{id}-desc"));
    let labelled = format!("{named} {described}");
    w.open(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg".into()),
            ("viewBox", (&view).into()),
            ("width", frame.width.round().into()),
            ("height", frame.height.round().into()),
            ("class", "ch".into()),
            ("role", "img".into()),
            ("lang", lang.code().into()),
            ("aria-labelledby", (&labelled).into()),
            ("font-family", FONT.into()),
            ("fill", INK.into()),
        ],
    );
    w.words("title", &[("id", (&named).into())], &format!("{title}. {subtitle}"));
    w.words("desc", &[("id", (&described).into())], description);
}

/// A line of words; `look` is its anchor, its weight, and whether it is quiet.
pub(super) fn text(w: &mut Writer, at: Point, size: f64, look: (&str, &str, bool), words: &str) {
    let (anchor, weight, muted) = look;
    w.words(
        "text",
        &[
            ("x", at.0.into()),
            ("y", at.1.into()),
            ("text-anchor", anchor.into()),
            ("font-size", size.into()),
            ("font-weight", weight.into()),
            ("fill", if muted { MUTED } else { INK }.into()),
            ("class", if muted { "ch-text ch-text--muted" } else { "ch-text" }.into()),
        ],
        words,
    );
}
