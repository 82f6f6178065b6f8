//! A ranking of places: which rows are shown, in which order, and as a file.

use crate::{
    desk::protocol::{RankRow, Ranking},
    exchange::list_csv::ListCsv,
    i18n::{
        DASH, Lang,
        words::indicator_page::{self as w, points, range, rate},
    },
    indicators::Standing,
};

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RankOrder {
    /// Best first, as the desk answers.
    #[default]
    Best,
    /// Worst first.
    Worst,
    /// By name.
    Name,
    /// The largest denominator first.
    Size,
}

impl RankOrder {
    /// Every order.
    pub const EVERY: [Self; 4] = [Self::Best, Self::Worst, Self::Name, Self::Size];

    /// As the value of a choice.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Best => "baik",
            Self::Worst => "buruk",
            Self::Name => "nama",
            Self::Size => "besar",
        }
    }
}

/// The numbers of the rows that are shown: those whose name or place above fits, and, where asked
/// for, only those that surely differ from the whole.
pub fn rank_rows(rows: &[RankRow], text: &str, sure: bool, order: RankOrder) -> Vec<usize> {
    let text = text.trim().to_lowercase();
    let fits = |row: &RankRow| {
        let said = format!("{} {}", row.name, row.within).to_lowercase();
        said.contains(&text)
            && !(sure && matches!(row.standing, Standing::Tied | Standing::Unknown))
    };
    let mut shown: Vec<usize> = (0..rows.len()).filter(|at| fits(&rows[*at])).collect();
    match order {
        RankOrder::Best => {}
        RankOrder::Worst => {
            shown.reverse();
            // Without a share they are neither best nor worst.
            shown.sort_by_key(|at| rows[*at].figure.rate().is_none());
        }
        RankOrder::Name => shown.sort_by_cached_key(|at| rows[*at].name.to_lowercase()),
        RankOrder::Size => {
            shown.sort_by_key(|at| std::cmp::Reverse(rows[*at].figure.denominator));
        }
    }
    shown
}

/// The ranks that the intervals allow: `3`, or `2–7`.
pub fn rank_words(ranks: Option<(u32, u32)>, lang: Lang) -> String {
    match ranks {
        None => DASH.to_owned(),
        Some((low, high)) if low == high => lang.count(low),
        Some((low, high)) => {
            w::RANKS_TIED.fill(lang, &[("low", &lang.count(low)), ("high", &lang.count(high))])
        }
    }
}

/// The rows that are shown as a CSV file.
pub fn ranking_csv(ranking: &Ranking, shown: &[usize], lang: Lang) -> String {
    let mut csv = ListCsv::default();
    let heads = [
        w::COL_RANK,
        w::COL_PLACE,
        w::COL_WITHIN,
        w::COL_NUMERATOR,
        w::COL_DENOMINATOR,
        w::COL_VALUE,
        w::COL_INTERVAL,
        w::COL_STANDING,
        w::COL_ESTIMATE,
        w::COL_CHANGE,
    ];
    csv.line(heads.map(|text| text.of(lang).to_owned()));
    for row in shown.iter().filter_map(|at| ranking.rows.get(*at)) {
        csv.line([
            rank_words(row.ranks, lang),
            row.name.clone(),
            row.within.clone(),
            row.figure.numerator.to_string(),
            row.figure.denominator.to_string(),
            rate(row.figure, lang),
            range(row.interval, lang),
            w::standing(row.standing).of(lang).to_owned(),
            row.shrunken.map_or_else(|| DASH.to_owned(), |(share, _)| w::share(share, lang)),
            row.change.map_or_else(|| DASH.to_owned(), |c| points(c.difference, lang)),
        ]);
    }
    csv.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        documents::Id,
        indicators::{Figure, FunnelZone},
        records::Place,
    };

    fn row(bits: u64, name: &str, figure: (u32, u32), standing: Standing) -> RankRow {
        RankRow {
            place: Place::Posyandu(Id::from_bits(bits)),
            name: name.to_owned(),
            within: "Sukamaju".to_owned(),
            figure: Figure { numerator: figure.0, denominator: figure.1 },
            interval: None,
            ranks: (figure.1 > 0).then_some((1, 2)),
            standing,
            zone: FunnelZone::Inside,
            shrunken: None,
            change: None,
        }
    }

    #[test]
    fn rows_are_found_and_ordered() {
        let rows = [
            row(1, "Mawar", (1, 20), Standing::Better),
            row(2, "Melati", (5, 40), Standing::Tied),
            row(3, "Anggrek", (0, 0), Standing::Unknown),
        ];
        let shown = |text, sure, order| rank_rows(&rows, text, sure, order);
        assert_eq!(shown("", false, RankOrder::Best), [0, 1, 2]);
        assert_eq!(shown("", false, RankOrder::Worst), [1, 0, 2]);
        assert_eq!(shown("", false, RankOrder::Name), [2, 0, 1]);
        assert_eq!(shown("", false, RankOrder::Size), [1, 0, 2]);
        assert_eq!(shown(" mel", false, RankOrder::Best), [1]);
        assert_eq!(shown("sukamaju", true, RankOrder::Best), [0]);
        assert_eq!(rank_words(Some((2, 7)), Lang::Id), "2–7");
        assert_eq!(rank_words(Some((3, 3)), Lang::Id), "3");
        assert_eq!(rank_words(None, Lang::Id), "–");
    }
}
