//! What stands on papers, with numbers worked out by hand.

use super::{Frame, lines, recap, slug};
use crate::{
    desk::protocol::{
        Compared, Gap, GlanceLine, Measure, PlaceLevel, RECAP, Recap, RecapRow, SessionCounts,
    },
    i18n::Lang,
    indicators::{
        Better, Figure, IndicatorId as I, Period,
        stats::{self, Z95},
    },
    office::doc::{Block, Cell, Doc, Table},
    records::{Month, Place},
    strata::{Stratum, Verdict},
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

pub(super) fn frame(lang: Lang) -> Frame {
    Frame {
        lang,
        letterhead: None,
        place: "Kecamatan Contoh, Kota Bontang".to_owned(),
        short: "Contoh".to_owned(),
        day: "2026-04-10".parse().unwrap(),
    }
}

fn figure(numerator: u32, denominator: u32) -> Figure {
    Figure { numerator, denominator }
}

/// A line of D/S: now and in the month before, of so many children.
fn ds(now: u32, before: u32, of: u32) -> GlanceLine {
    let (now, before) = (figure(now, of), figure(before, of));
    let change = stats::change((now, 1), (before, 1), Better::Higher, Z95).unwrap();
    GlanceLine {
        indicator: I::Ds,
        measure: Measure { figure: now, interval: None, cautions: Vec::new() },
        month: Some(month("2026-10")),
        before: Some(Compared { period: Period::Month(month("2026-09")), figure: before, change }),
        year_ago: None,
        target: None,
        series: Vec::new(),
    }
}

/// 534 of 750 are 71.2 %, 511 of 750 are 68.13 %: 3.07 points more. The standard error of the
/// difference is about √(2 · 0.7 · 0.3 / 750) = 2.4 points, so that 3.07 is within twice of it and
/// no change. Of ten times as many children it is 0.75 points, and a change.
#[test]
fn a_difference_is_called_a_change_only_when_it_is_one() {
    assert_eq!(
        lines::told(&ds(534, 511, 750), Lang::Id),
        "D/S 71,2\u{a0}% (534 dari 750), belum pasti berubah dari September 2026 (+3,1 poin)."
    );
    assert_eq!(
        lines::told(&ds(5340, 5110, 7500), Lang::Id),
        "D/S 71,2\u{a0}% (5.340 dari 7.500), naik 3,1 poin dari September 2026."
    );
    assert_eq!(
        lines::told(&ds(5110, 5340, 7500), Lang::En),
        "D/S 68.1% (5,110 of 7,500), down 3.1 points since September 2026."
    );
}

#[test]
fn nothing_is_divided_by_nothing() {
    let mut line = ds(0, 0, 1);
    line.measure.figure = figure(0, 0);
    let said = lines::told(&line, Lang::Id);
    assert!(said.starts_with("D/S: –"), "{said}");
    let table = lines::indicator_table(&frame(Lang::Id), String::new(), &[&line]);
    assert_eq!(
        table.rows[0][1..],
        [Cell::None, Cell::None, Cell::None, Cell::None, Cell::None, Cell::None]
    );
}

/// 80 % less 71.2 % are 8.8 points.
#[test]
fn a_target_stands_with_what_is_missing() {
    let gap = Gap {
        value: 0.8,
        year: 2026,
        source: String::new(),
        reached: false,
        points: 0.088,
        children: 66,
        months_left: 2,
        pace: Some(0.044),
    };
    let line = GlanceLine { target: Some(gap), ..ds(534, 511, 750) };
    let table = lines::indicator_table(&frame(Lang::Id), String::new(), &[&line]);
    let Cell::Text(said) = &table.rows[0][6] else { panic!("no target") };
    assert_eq!(said, "80\u{a0}%, kurang 8,8 poin");
    let told = lines::told(&line, Lang::Id);
    assert!(told.contains("8,8 poin lagi ke target 80,0\u{a0}% (2026), setara 66 anak."), "{told}");
}

fn row(name: &str, n: u32, letters: SessionCounts, reported: (u32, u32)) -> RecapRow {
    let of = |id: I| match id {
        I::Ks => letters.k.map_or(figure(0, 0), |k| figure(k, letters.s)),
        I::Ds => figure(letters.d, letters.s),
        I::Nd => figure(letters.n, letters.d),
        I::TwoT => figure(letters.two_t, letters.d),
        I::Bgm => figure(letters.bgm, letters.d),
        I::Stunting => figure(letters.stunted, letters.stunted_of),
        I::Wasting => figure(letters.wasted, letters.wasted_of),
        _ => figure(letters.underweight, letters.underweight_of),
    };
    let mut row = RecapRow {
        place: Some(Place::Posyandu(crate::documents::Id::from_bits(u64::from(n)))),
        name: name.to_owned(),
        within: "Loktuan".to_owned(),
        reported: reported.0,
        on_time: reported.0,
        due: reported.1,
        letters,
        figures: RECAP.iter().map(|id| of(*id)).collect(),
        ..RecapRow::default()
    };
    let level = (Stratum::Madya, if n == 1 { Stratum::Madya } else { Stratum::Mandiri });
    row.count(level, if n == 1 { Verdict::Met } else { Verdict::Open });
    row.level = Some(level);
    row
}

fn table_of(doc: &Doc, at: usize) -> &Table {
    let tables = doc.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.into_iter().nth(at).unwrap()
}

fn percent(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Number { value, decimals: 1 } => Some((value * 10.0).round() / 10.0),
        Cell::None => None,
        other => panic!("{other:?}"),
    }
}

/// Melati of `desk/tests/skdn.rs` in March 2026: S 6, D 4, N 1, 2T 1, no K recorded. D/S = 4/6 =
/// 66.7 %, N/D = 1/4 = 25.0 %. Mawar has one child and weighed nobody: D/S 0.0 %, N/D of nothing.
/// Together S 7, D 4: 57.1 %.
#[test]
fn a_recap_has_a_row_for_each_and_sums_at_its_foot() {
    let melati = SessionCounts {
        s: 6,
        d: 4,
        n: 1,
        t: 1,
        o: 1,
        b: 1,
        two_t: 1,
        underweight: 1,
        underweight_of: 4,
        ..SessionCounts::default()
    };
    let mawar = SessionCounts { s: 1, ..SessionCounts::default() };
    let both = SessionCounts { s: 7, ..melati };
    let mut total = row("", 1, both, (1, 2));
    (total.level, total.unsure, total.aktif) = (None, 1, [1, 0, 1]);
    let made = Recap {
        level: PlaceLevel::Posyandu,
        period: Some(Period::Month(month("2026-03"))),
        months: vec![month("2026-03")],
        measured: None,
        year: 2026,
        over: false,
        report_day: 5,
        report_day_set: false,
        not_due: Some((month("2026-03"), "2026-04-05".parse().unwrap())),
        rows: vec![row("Melati I", 1, melati, (1, 1)), row("Mawar", 2, mawar, (0, 1))],
        total,
    };
    let doc = recap(&frame(Lang::Id), &made, &[]);
    assert_eq!(doc.file, "rekap-contoh-2026-03");
    assert_eq!(doc.subtitle, "Kecamatan Contoh, Kota Bontang · Maret 2026");
    let table = table_of(&doc, 0);
    assert!(table.rows.iter().chain([&table.foot]).all(|row| row.len() == table.columns.len()));
    // All in one desa: no column for it. No, name, S, K, D, N, K/S, D/S, N/D, 2T, BGM.
    let one = &table.rows[0];
    assert_eq!(one[2..6], [Cell::count(6), Cell::None, Cell::count(4), Cell::count(1)]);
    let shares = |row: &[Cell]| [percent(&row[6]), percent(&row[7]), percent(&row[8])];
    assert_eq!(shares(one), [None, Some(66.7), Some(25.0)]);
    assert_eq!(one[9], Cell::count(1));
    // Underweight 1 of 4, then strata, aktif, reported.
    assert_eq!((&one[15], percent(&one[16])), (&Cell::Of(1, 4), Some(25.0)));
    let text = |words: &str| Cell::Text(words.to_owned());
    assert_eq!(one[17..], [text("Madya"), text("ya"), text("ya"), text("ya")]);
    let two = &table.rows[1];
    assert_eq!(shares(two), [None, Some(0.0), None]);
    assert_eq!(two[17..], [text("Madya–Mandiri*"), text("*"), text("belum"), text("belum")]);
    assert_eq!(shares(&table.foot), [None, Some(57.1), Some(25.0)]);
    assert_eq!(table.foot[18..], [Cell::Of(1, 2), Cell::Of(1, 2), Cell::Of(1, 2)]);
}

#[test]
fn a_file_is_named_with_letters_digits_and_hyphens() {
    assert_eq!(slug("Bontang Utara"), "bontang-utara");
    assert_eq!(slug("  RW. 05 – Api-Api "), "rw-05-api-api");
    assert_eq!(slug("…"), "");
}
