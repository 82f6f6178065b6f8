//! What a chart says, in sentences and as a table, for those who do not see it.

use chrono::NaiveDate;

use super::{
    model::{ChartModel, Readout, Table},
    taken::{Taken, z_words},
};
use crate::{
    desk::protocol::ChildPage,
    i18n::{DASH, Lang, Text, Words as _, words::charts as w},
};

/// A z-score that moved by less than this stays where it is.
const STEADY: f64 = 0.1;

/// Where the child is heading, from the last two believable z-scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// z rises.
    Up,
    /// z stays.
    Steady,
    /// z falls.
    Down,
}

impl Direction {
    /// Of a change of z.
    pub fn of(change: f64) -> Self {
        if change >= STEADY {
            Self::Up
        } else if change <= -STEADY {
            Self::Down
        } else {
            Self::Steady
        }
    }

    const fn words(self) -> Text {
        match self {
            Self::Up => w::RISING,
            Self::Steady => w::STEADY,
            Self::Down => w::FALLING,
        }
    }

    /// The same after a z-score, within a sentence.
    pub const fn short(self) -> Text {
        match self {
            Self::Up => w::RISING_SHORT,
            Self::Steady => w::STEADY_SHORT,
            Self::Down => w::FALLING_SHORT,
        }
    }
}

/// The direction with the z-scores it rests on: before and last.
pub fn direction(taken: &[Taken]) -> Option<(Direction, f64, f64)> {
    let mut believed = taken.iter().rev().filter_map(|t| t.z).filter(|z| !z.flagged);
    let (last, before) = (believed.next()?.z, believed.next()?.z);
    // Both have two decimals; their difference is taken as two decimals too.
    let change = ((last - before) * 100.0).round() / 100.0;
    Some((Direction::of(change), before, last))
}

/// Sentences for one index.
pub fn sentences(page: &ChildPage, taken: &[Taken], last: &Readout, lang: Lang) -> Vec<String> {
    let date = |t: &Taken| page.visits[t.visit].date;
    let (Some(first), Some(latest)) = (taken.first(), taken.last()) else {
        return vec![w::NO_VISITS.of(lang).to_owned()];
    };
    let mut said = vec![
        visits(taken.len(), date(first), date(latest), lang),
        w::LATEST.fill(lang, &[("what", &last.parts().join(", "))]),
    ];
    if let Some((direction, before, after)) = direction(taken) {
        let (from, to) = (z_words(before, lang), z_words(after, lang));
        said.push(direction.words().fill(lang, &[("from", &from), ("to", &to)]));
    }
    let doubtful = taken.iter().filter(|t| t.z.is_some_and(|z| z.flagged)).count();
    if doubtful > 0 {
        said.push(w::DOUBTFUL.fill(lang, &[("n", &doubtful)]));
    }
    said
}

/// `12 kunjungan, 3 Jan 2025 sampai 4 Mar 2026.`
pub fn visits(count: usize, first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    let (first, last) = (lang.date(first), lang.date(last));
    if count == 1 {
        w::ONE_VISIT.fill(lang, &[("date", &first)])
    } else {
        w::VISITS.fill(lang, &[("n", &count), ("first", &first), ("last", &last)])
    }
}

/// The table of a chart with one series: date, age, value, z, category, notes.
pub fn table(readouts: &[&Readout], lang: Lang) -> Table {
    let head = [w::DATE, w::AGE, w::VALUE, w::Z, w::CATEGORY, w::NOTES];
    let or_dash = |text: &str| if text.is_empty() { DASH.to_owned() } else { text.to_owned() };
    let row = |readout: &&Readout| {
        let notes = readout.notes.join("; ");
        [&readout.date, &readout.age, &readout.value, &readout.z, &readout.category, &notes]
            .map(|text| or_dash(text))
            .to_vec()
    };
    Table {
        head: head.iter().map(|text| text.of(lang).to_owned()).collect(),
        rows: readouts.iter().map(row).collect(),
    }
}

/// The table of the trend: date, age, and one column of z for each index.
pub fn trend_table(page: &ChildPage, columns: &[(String, Vec<Taken>)], lang: Lang) -> Table {
    let mut head = vec![w::DATE.of(lang).to_owned(), w::AGE.of(lang).to_owned()];
    head.extend(columns.iter().map(|(name, _)| name.clone()));
    let row = |(n, view): (usize, &crate::desk::protocol::VisitView)| {
        let cells: Vec<String> = columns
            .iter()
            .map(|(_, taken)| {
                let here = taken.iter().find(|t| t.visit == n);
                let z = here.and_then(|t| t.z);
                z.map_or(DASH.to_owned(), |z| {
                    let doubt = if z.flagged { " (!)" } else { "" };
                    lang.z(z.z) + doubt
                })
            })
            .collect();
        let some = cells.iter().any(|cell| cell != DASH);
        some.then(|| [vec![lang.date(view.date), lang.age(view.age)], cells].concat())
    };
    Table { head, rows: page.visits.iter().enumerate().filter_map(row).collect() }
}

/// The accessible description: the summary as one text.
pub fn description(model: &ChartModel) -> String {
    model.summary.join(" ")
}

/// The latest category in words, for headings.
pub fn latest_category(taken: &[Taken], lang: Lang) -> Option<&'static str> {
    taken.last()?.category.map(|category| category.say(lang))
}
