//! The list of strata: which rows are shown, in which order, their counts, and as a file.

use crate::{
    desk::protocol::{StrataPage, StrataRow},
    exchange::list_csv::ListCsv,
    i18n::{
        DASH, Lang, Words as _,
        words::{common, strata as words},
    },
    strata::{Line, Stratum, Verdict},
};

/// Which Posyandu are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StrataFilter {
    /// All of them.
    #[default]
    All,
    /// Those that surely have this level.
    Level(Stratum),
    /// Those whose level is not certain.
    NotCertain,
    /// Those that are aktif.
    Aktif,
    /// Those that are not.
    NotAktif,
    /// Those without a registration number.
    NoNumber,
}

impl StrataFilter {
    /// Every filter, in the order in which they are offered.
    pub const EVERY: [Self; 9] = [
        Self::All,
        Self::Level(Stratum::Pratama),
        Self::Level(Stratum::Madya),
        Self::Level(Stratum::Purnama),
        Self::Level(Stratum::Mandiri),
        Self::NotCertain,
        Self::Aktif,
        Self::NotAktif,
        Self::NoNumber,
    ];

    /// Whether a row is shown.
    pub fn fits(self, row: &StrataRow) -> bool {
        match self {
            Self::All => true,
            Self::Level(level) => row.stratum() == Some(level),
            Self::NotCertain => row.stratum().is_none(),
            Self::Aktif => row.aktif == Verdict::Met,
            Self::NotAktif => row.aktif == Verdict::Failed,
            Self::NoNumber => row.registration.is_empty(),
        }
    }
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StrataOrder {
    /// Kecamatan, desa, name.
    #[default]
    Place,
    /// The lowest level first.
    Lowest,
    /// Those with the fewest lines between them and the next level first.
    Nearest,
}

impl StrataOrder {
    /// Every order.
    pub const EVERY: [Self; 3] = [Self::Place, Self::Lowest, Self::Nearest];

    /// As the value of a choice.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Place => "wilayah",
            Self::Lowest => "rendah",
            Self::Nearest => "dekat",
        }
    }
}

/// The numbers of the rows that are shown, in their order.
pub fn strata_rows(rows: &[StrataRow], filter: StrataFilter, order: StrataOrder) -> Vec<usize> {
    let mut shown: Vec<usize> = (0..rows.len()).filter(|at| filter.fits(&rows[*at])).collect();
    match order {
        StrataOrder::Place => {}
        StrataOrder::Lowest => shown.sort_by_key(|at| (rows[*at].at_least, rows[*at].at_most)),
        // Nothing in the way is the top, not the nearest.
        StrataOrder::Nearest => shown.sort_by_key(|at| match rows[*at].blocks.len() {
            0 => usize::MAX,
            lines => lines,
        }),
    }
    shown
}

/// How many Posyandu are on each level, and how many are not certain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Pratama, Madya, Purnama, Mandiri.
    pub levels: [u32; 4],
    /// Not certain.
    pub open: u32,
}

impl Counts {
    /// Of these rows.
    pub fn of(rows: &[StrataRow]) -> Self {
        let mut counts = Self::default();
        for row in rows {
            match row.stratum() {
                Some(level) => counts.levels[level as usize] += 1,
                None => counts.open += 1,
            }
        }
        counts
    }

    /// All of them.
    pub fn total(self) -> u32 {
        self.levels.iter().sum::<u32>() + self.open
    }
}

/// Level in words: `Madya`, or `Madya sampai Purnama` where it is not certain.
pub fn level_words(at_least: Stratum, at_most: Stratum, lang: Lang) -> String {
    if at_least == at_most {
        return at_least.say(lang).to_owned();
    }
    let (low, high) = (at_least.say(lang), at_most.say(lang));
    words::BETWEEN.fill(lang, &[("low", &low), ("high", &high)])
}

/// The rows that are shown as a CSV file.
pub fn strata_csv(page: &StrataPage, shown: &[usize], lang: Lang) -> String {
    let mut csv = ListCsv::default();
    let heads = [
        words::YEAR,
        common::KECAMATAN,
        common::DESA,
        common::POSYANDU,
        words::COL_NUMBER,
        words::STRATUM,
        words::AKTIF_HEAD,
        words::COL_BLOCKS,
        words::TO_AKTIF,
    ];
    csv.line(heads.map(|text| text.of(lang).to_owned()));
    for row in shown.iter().filter_map(|at| page.rows.get(*at)) {
        csv.line([
            page.year.to_string(),
            row.kecamatan.clone(),
            row.desa.clone(),
            row.name.clone(),
            row.registration.clone(),
            level_words(row.at_least, row.at_most, lang),
            row.aktif.aktif().of(lang).to_owned(),
            lines(&row.blocks, lang),
            lines(&row.aktif_blocks, lang),
        ]);
    }
    csv.finish()
}

fn lines(lines: &[Line], lang: Lang) -> String {
    if lines.is_empty() {
        return DASH.to_owned();
    }
    lines.iter().map(|line| words::short(line, lang)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{documents::Id, strata::RuleChoice};

    fn row(bits: u64, low: Stratum, high: Stratum, aktif: Verdict, number: &str) -> StrataRow {
        StrataRow {
            id: Id::from_bits(bits),
            name: format!("Melati {bits}"),
            desa: "Sukamaju".to_owned(),
            kecamatan: "Kenari".to_owned(),
            registration: number.to_owned(),
            at_least: low,
            at_most: high,
            aktif,
            blocks: Vec::new(),
            aktif_blocks: Vec::new(),
            missing: Vec::new(),
        }
    }

    fn rows() -> Vec<StrataRow> {
        use Stratum::{Madya, Mandiri, Pratama, Purnama};
        vec![
            row(1, Purnama, Purnama, Verdict::Met, "99.01.01.2001.001"),
            row(2, Pratama, Pratama, Verdict::Failed, ""),
            row(3, Madya, Mandiri, Verdict::Unknown, ""),
        ]
    }

    #[test]
    fn rows_are_filtered_and_ordered() {
        let rows = rows();
        let shown = |filter, order| strata_rows(&rows, filter, order);
        assert_eq!(shown(StrataFilter::All, StrataOrder::Place), [0, 1, 2]);
        assert_eq!(shown(StrataFilter::All, StrataOrder::Lowest), [1, 2, 0]);
        assert_eq!(shown(StrataFilter::NoNumber, StrataOrder::Place), [1, 2]);
        assert_eq!(shown(StrataFilter::NotCertain, StrataOrder::Place), [2]);
        assert_eq!(shown(StrataFilter::Aktif, StrataOrder::Place), [0]);
        assert_eq!(shown(StrataFilter::NotAktif, StrataOrder::Place), [1]);
        // Every Posyandu has exactly one level, or none that is certain.
        let counts = Counts::of(&rows);
        assert_eq!((counts.levels, counts.open, counts.total()), ([1, 0, 1, 0], 1, 3));
    }

    #[test]
    fn the_file_says_what_the_screen_says() {
        let page = StrataPage {
            year: 2025,
            years: (2024, 2026),
            over: true,
            rules: RuleChoice::default(),
            rows: rows(),
            closed: 0,
            kecamatan: Vec::new(),
            total: crate::desk::protocol::AktifShare::default(),
            regency: crate::desk::protocol::AktifShare::default(),
        };
        let csv = strata_csv(&page, &[2, 0], Lang::Id);
        let lines: Vec<&str> = csv.split("\r\n").collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[1].starts_with("\"2025\";\"Kenari\";\"Sukamaju\";\"Melati 3\";\"\";"));
        assert!(lines[1].contains("\"Madya sampai Mandiri\";\"Belum diketahui\""));
        assert!(lines[2].contains("\"99.01.01.2001.001\";\"Purnama\";\"Aktif\""));
    }
}
