//! The balok SKDN: S, K, D and N of months as bars (domain.md 3.1).

use super::{
    bars::{BarChart, Group, SKDN},
    model::Table,
};
use crate::{
    desk::protocol::{SessionCounts, Trend},
    i18n::{
        DASH, Lang,
        words::{common, home},
    },
    records::Month,
};

/// S, K, D and N of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    /// The month.
    pub month: Month,
    /// S, K, D and N; `None` where nothing is known.
    pub values: [Option<u32>; 4],
}

impl Letters {
    /// Those of a month's counts.
    pub fn of(month: Month, counts: &SessionCounts) -> Self {
        Self { month, values: [Some(counts.s), counts.k, Some(counts.d), Some(counts.n)] }
    }
}

/// Month by month from the trends that hold the letters: D and S, K and S, N and D.
pub fn together(ds: &Trend, ks: &Trend, nd: &Trend) -> Vec<Letters> {
    let Some(first) = ds.first else { return Vec::new() };
    let of = |trend: &Trend, month: Month| {
        let back = trend.first.map_or(-1, |first| month.since(first));
        let at = usize::try_from(back).ok().and_then(|at| trend.points.get(at));
        at.map(|point| point.figure).filter(|figure| figure.denominator > 0)
    };
    let one = |n: usize| {
        let month = first.plus(n as i32);
        let s_and_d = of(ds, month);
        let values = [
            s_and_d.map(|figure| figure.denominator),
            of(ks, month).map(|figure| figure.numerator),
            s_and_d.map(|figure| figure.numerator),
            of(nd, month).map(|figure| figure.numerator),
        ];
        Letters { month, values }
    };
    (0..ds.points.len()).map(one).collect()
}

/// The months that are shown, in words.
pub fn when(months: &[Letters], lang: Lang) -> String {
    match months {
        [] => String::new(),
        [one] => lang.month(one.month),
        [first, .., last] => format!("{} – {}", lang.month(first.month), lang.month(last.month)),
    }
}

/// The chart of some months at a place.
pub fn balok(months: &[Letters], place: Option<String>, lang: Lang) -> BarChart {
    let count = |value: Option<u32>| value.map_or_else(|| DASH.to_owned(), |n| lang.count(n));
    let place = place.map(|place| format!("{place} · "));
    let summary = months.last().map(|last| {
        let [s, k, d, n] = last.values.map(count);
        let month = lang.month(last.month);
        home::BALOK_SUMMARY
            .fill(lang, &[("month", &month), ("s", &s), ("k", &k), ("d", &d), ("n", &n)])
    });
    let row = |one: &Letters| {
        std::iter::once(lang.month(one.month)).chain(one.values.map(count)).collect()
    };
    let head = [common::MONTH.of(lang), "S", "K", "D", "N"];
    BarChart {
        title: home::BALOK.of(lang).to_owned(),
        subtitle: place.unwrap_or_default() + &when(months, lang),
        source: home::BALOK_SOURCE.of(lang).to_owned(),
        slug: months
            .last()
            .map_or_else(|| "skdn".to_owned(), |last| format!("skdn-{}", last.month)),
        lang,
        series: SKDN.to_vec(),
        key: Vec::new(),
        groups: months
            .iter()
            .map(|one| Group { label: lang.month_short(one.month), values: one.values.to_vec() })
            .collect(),
        summary: summary.unwrap_or_default(),
        table: Table {
            head: head.map(str::to_owned).to_vec(),
            rows: months.iter().map(row).collect(),
        },
    }
}
