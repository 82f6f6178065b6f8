//! Days and sums in words, as a berita acara has them, so that a digit cannot be changed afterwards.

use chrono::{Datelike as _, NaiveDate};

use crate::i18n::{Lang, words::letters as w};

/// "Minggu tanggal dua puluh empat bulan Mei tahun dua ribu dua puluh enam". In English, where it
/// is not the custom, as dates are written.
pub fn date(date: NaiveDate, lang: Lang) -> String {
    let full = lang.date_full(date);
    if lang == Lang::En {
        return full;
    }
    // "Minggu, 24 Mei 2026": the names of day and month are those of the calendar.
    let weekday = full.split(',').next().unwrap_or_default().to_owned();
    let in_full = lang.date_long(date);
    let month = in_full.split(' ').nth(1).unwrap_or_default().to_owned();
    let values: [(&str, &dyn std::fmt::Display); 4] = [
        ("weekday", &weekday),
        ("day", &number(date.day().into())),
        ("month", &month),
        ("year", &number(date.year().unsigned_abs().into())),
    ];
    w::DATE_SPELLED.fill(lang, &values)
}

const ONES: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
];

/// Steps of large numbers.
const LARGE: [(u64, &str); 4] = [
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
    (1000, "ribu"),
];

/// A number in Indonesian words (terbilang).
pub fn number(n: u64) -> String {
    let with = |head: String, rest: u64| match rest {
        0 => head,
        rest => format!("{head} {}", number(rest)),
    };
    match n {
        0..12 => ONES[n as usize].to_owned(),
        12..20 => format!("{} belas", ONES[n as usize - 10]),
        20..100 => with(format!("{} puluh", ONES[n as usize / 10]), n % 10),
        100..200 => with("seratus".to_owned(), n % 100),
        200..1000 => with(format!("{} ratus", ONES[n as usize / 100]), n % 100),
        1000..2000 => with("seribu".to_owned(), n % 1000),
        _ => {
            // From 2,000 on one of the steps fits.
            let step = LARGE.iter().find(|(size, _)| n >= *size);
            step.map_or_else(String::new, |(size, name)| {
                with(format!("{} {name}", number(n / size)), n % size)
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_dates_in_words() {
        let said = [
            (1, "satu"),
            (10, "sepuluh"),
            (11, "sebelas"),
            (12, "dua belas"),
            (19, "sembilan belas"),
            (20, "dua puluh"),
            (31, "tiga puluh satu"),
            (115, "seratus lima belas"),
            (999, "sembilan ratus sembilan puluh sembilan"),
            (1999, "seribu sembilan ratus sembilan puluh sembilan"),
            (2026, "dua ribu dua puluh enam"),
            (2110, "dua ribu seratus sepuluh"),
            (11_000, "sebelas ribu"),
            (101_001, "seratus satu ribu satu"),
            (1_000_000, "satu juta"),
            (12_500_000, "dua belas juta lima ratus ribu"),
            (3_000_000_007, "tiga miliar tujuh"),
        ];
        for (n, words) in said {
            assert_eq!(number(n), words);
        }
    }

    #[test]
    fn a_day_in_words() {
        let day = "2026-05-24".parse().unwrap();
        let said = "Minggu tanggal dua puluh empat bulan Mei tahun dua ribu dua puluh enam";
        assert_eq!(date(day, Lang::Id), said);
        assert_eq!(date(day, Lang::En), "Sunday, 24 May 2026");
    }
}
