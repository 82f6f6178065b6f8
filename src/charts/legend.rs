//! What shapes and letters of a chart mean, broken into lines that fit.

use super::{
    ink::{Ink, Shape},
    model::{ChartModel, MarkKind},
    scene::{Frame, text_width},
};
use crate::i18n::words::charts as w;

/// What is explained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// A line with its points.
    Series(Ink, Shape),
    /// A point by corrected age.
    Cross,
    /// An implausible point.
    Hollow,
    /// An event.
    Mark(MarkKind),
}

/// One explained sign.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The sign.
    pub sign: Sign,
    /// Its words.
    pub words: String,
    /// Width with sign and gap, in pixels.
    pub width: f64,
}

/// Room for the sign, by the size of the text.
pub const SIGN: f64 = 2.15;

/// The items that occur in the chart, in lines. On wide frames one line beside the axis title
/// as far as it fits.
pub fn lines(model: &ChartModel, frame: Frame) -> Vec<Vec<Item>> {
    let font = frame.font();
    let size = font * 0.86;
    let title = text_width(&model.y.title, font) + font * 2.0;
    let room = frame.width - font * 0.8 - if frame.compact() { 0.0 } else { title };
    let mut lines: Vec<Vec<Item>> = Vec::new();
    let mut used = f64::INFINITY;
    for (sign, words) in items(model) {
        let width = font * (SIGN + 0.8) + text_width(&words, size);
        if used + width > room {
            lines.push(Vec::new());
            used = 0.0;
        }
        used += width;
        if let Some(line) = lines.last_mut() {
            line.push(Item { sign, words, width });
        }
    }
    lines
}

fn items(model: &ChartModel) -> Vec<(Sign, String)> {
    let lang = model.lang;
    let mut items = Vec::new();
    let points = || model.series.iter().flat_map(|series| &series.points);
    if model.series.len() > 1 {
        let named = |s: &super::model::Series| (Sign::Series(s.ink, s.shape), s.name.clone());
        items.extend(model.series.iter().map(named));
    }
    if points().any(|point| point.corrected.is_some()) {
        items.push((Sign::Cross, w::CORRECTED.of(lang).to_owned()));
    }
    if points().any(|point| point.hollow) {
        items.push((Sign::Hollow, w::HOLLOW.of(lang).to_owned()));
    }
    let kinds = [
        (MarkKind::Illness, w::ILLNESS),
        (MarkKind::Pmt, w::PMT),
        (MarkKind::Referral, w::REFERRAL),
    ];
    for (kind, text) in kinds {
        if model.marks.iter().any(|mark| mark.kind == kind) {
            items.push((Sign::Mark(kind), text.of(lang).to_owned()));
        }
    }
    items
}
