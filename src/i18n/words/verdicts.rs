//! What statistics say, in words: changes, targets, warnings, what is odd about a figure.
//!
//! Shares come as fractions; here they become "19,8 %" and "−0,6 poin".

use crate::{
    desk::protocol::{Caution, Gap, GlanceLine},
    i18n::{Lang, Text, Words as _, text::texts},
    indicators::{Change, Figure, Interval, Signal, Verdict},
};

texts! {
    BETTER = "membaik", "better";
    WORSE = "memburuk", "worse";
    HIGHER = "naik", "higher";
    LOWER = "turun", "lower";
    NOT_SURE = "belum pasti berubah", "no sure change";
    POINTS = "{sign}{n} poin", "{sign}{n} points";
    ONE_OF = "{part} dari {of}", "{part} of {of}";
    RANGE = "{low}–{high} %", "{low}–{high}%";
    TARGET = "target {value}", "target {value}";
    GAP = "masih {points} poin di bawahnya · {children} anak lagi", "{points} points below it · {children} more children";
    GAP_LESS = "masih {points} poin di atasnya · {children} anak lagi", "{points} points above it · {children} more children";
    REACHED = "tercapai", "reached";
    NO_DATA = "belum tercatat", "not recorded";
    MORE_D_THAN_S = "Ditimbang {a}, sasaran {b}: sasaran belum diperbarui, atau ada tamu dari tempat lain.",
        "{a} weighed, {b} on the register: the register is not up to date, or there were visitors.";
    MORE_K_THAN_S = "Punya KMS {a}, sasaran {b}: proyeksi sasaran perlu diperiksa.",
        "{a} have a growth card, {b} are expected: check the projection.";
    NO_SASARAN = "{a} anak ditimbang, tetapi sasarannya belum diketahui.",
        "{a} children were weighed, but how many there should be is not known.";
    NO_PROJECTION = "Proyeksi belum diisi untuk tempat dan tahun ini; dipakai sasaran terdaftar.",
        "No projection was entered for this place and year; the register is used.";
    PARTLY = "Baru tercatat pada {a} dari {b} anak.", "Recorded for {a} of {b} children only.";
    SMALL = "Hanya {a} anak: satu anak saja menggeser angka lebih dari 5 poin.",
        "Only {a} children: a single child moves it by more than 5 points.";
    LOW_COVERAGE = "Hanya {a} dari {b} sasaran yang ditimbang; yang tidak datang bisa berbeda.",
        "Only {a} of {b} children were weighed; those who stayed away may differ.";
    MANY_FLAGGED = "{a} dari {b} ukuran tidak masuk akal (WHO: paling banyak 1 %). Periksa cara mengukur.",
        "{a} of {b} measures are implausible (WHO: 1% at most). Check how they are taken.";
    FALLING = "Kehadiran turun: {now}, biasanya {before} ({months} bulan sebelumnya).",
        "Fewer come: {now}, against {before} over the {months} months before.";
    RUN = "D/S turun {falls} bulan berturut-turut, dari {before} ke {now}.",
        "D/S fell {falls} months in a row, from {before} to {now}.";
    BELOW_USUAL = "Sudah {months} bulan di bawah biasanya ({usual}); kini {now}.",
        "Below its usual {usual} for {months} months; now {now}.";
    SILENT = "Tidak ada penimbangan {months} bulan; terakhir {last}.",
        "Nobody weighed for {months} months; last in {last}.";
    BGM_RISING = "Bawah garis merah bertambah: {now}, biasanya {before} ({months} bulan sebelumnya).",
        "More below the red line: {now}, against {before} over the {months} months before.";
    DEADLINE = "{left} sampai akhir {year}: {what}.", "{left} until the end of {year}: {what}.";
    DEADLINE_MONTHS = "Tinggal {n} bulan", "Only {n} {n|month|months} left";
    DEADLINE_THIS = "Bulan terakhir", "The last month";
    DEADLINE_ONE = "{what} masih {points} poin ({children} anak) dari target {target}", "{what} is {points} points ({children} {children|child|children}) from its target of {target}";
    SHARE_OF = "{rate} ({part} dari {of})", "{rate} ({part} of {of})";
}

/// Whether something changed.
pub const fn verdict(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Better => BETTER,
        Verdict::Worse => WORSE,
        Verdict::Higher => HIGHER,
        Verdict::Lower => LOWER,
        Verdict::NotSure => NOT_SURE,
    }
}

/// A share that is not of children (a target, a middle): `14 %`, `79,5 %`.
pub fn share(lang: Lang, share: f64) -> String {
    let tenths = (share * 1000.0).round();
    let number = lang.number(tenths / 10.0, usize::from(tenths % 10.0 != 0.0));
    match lang {
        Lang::Id => format!("{number}\u{a0}%"),
        Lang::En => format!("{number}%"),
    }
}

/// `18,9–20,7 %`.
pub fn range(lang: Lang, interval: Interval) -> String {
    let one = |share: f64| lang.number(share * 100.0, 1);
    RANGE.fill(lang, &[("low", &one(interval.low)), ("high", &one(interval.high))])
}

/// `2.144 dari 10.834`.
pub fn one_of(lang: Lang, figure: Figure) -> String {
    let (part, of) = (lang.count(figure.numerator), lang.count(figure.denominator));
    ONE_OF.fill(lang, &[("part", &part), ("of", &of)])
}

/// `63,2 % (31 dari 49)`.
pub fn with_numbers(lang: Lang, figure: Figure) -> String {
    let Figure { numerator, denominator } = figure;
    let (rate, part, of) =
        (lang.percent(numerator, denominator), lang.count(numerator), lang.count(denominator));
    SHARE_OF.fill(lang, &[("rate", &rate), ("part", &part), ("of", &of)])
}

/// `−0,6 poin`.
pub fn points(lang: Lang, change: &Change) -> String {
    let size = lang.number(change.difference.abs() * 100.0, 1);
    let zero = !size.bytes().any(|b| matches!(b, b'1'..=b'9'));
    let sign = match change.difference {
        _ if zero => "",
        d if d < 0.0 => "−",
        _ => "+",
    };
    POINTS.fill(lang, &[("sign", &sign), ("n", &size)])
}

/// How far a target is. `lower` where lower is better.
pub fn gap(lang: Lang, gap: &Gap, lower: bool) -> String {
    if gap.reached {
        return REACHED.of(lang).to_owned();
    }
    let text = if lower { GAP_LESS } else { GAP };
    let points = lang.number(gap.points * 100.0, 1);
    text.fill(lang, &[("points", &points), ("children", &lang.count(gap.children))])
}

/// Months before the end of a target's year in which it is said to be near [local].
const NEAR: i32 = 3;

/// Targets that are not reached although their time is nearly over; `None` when there are none
/// (domain.md 8.3: "14 % while 20 %, end of the year").
pub fn deadline(lang: Lang, lines: &[GlanceLine]) -> Option<String> {
    let open = lines.iter().filter_map(|line| Some((line, line.target.as_ref()?)));
    let near = |gap: &Gap| !gap.reached && (0..=NEAR).contains(&gap.months_left);
    let near: Vec<(&GlanceLine, &Gap)> = open.filter(|(_, gap)| near(gap)).collect();
    let (_, first) = near.iter().min_by_key(|(_, gap)| gap.months_left)?;
    let one = |(line, gap): &(&GlanceLine, &Gap)| {
        let (points, children) = (lang.number(gap.points * 100.0, 1), lang.count(gap.children));
        let (what, target) = (line.indicator.say(lang), share(lang, gap.value));
        let words: [(&str, &dyn std::fmt::Display); 4] =
            [("what", &what), ("points", &points), ("children", &children), ("target", &target)];
        DEADLINE_ONE.fill(lang, &words)
    };
    let same = near.iter().filter(|(_, gap)| gap.year == first.year);
    let what = same.map(one).collect::<Vec<_>>().join("; ");
    let left = match first.months_left {
        0 => DEADLINE_THIS.of(lang).to_owned(),
        n => DEADLINE_MONTHS.fill(lang, &[("n", &n)]),
    };
    Some(DEADLINE.fill(lang, &[("left", &left), ("year", &first.year), ("what", &what)]))
}

/// What is odd about a figure.
pub fn caution(lang: Lang, caution: Caution) -> String {
    let (text, a, b) = match caution {
        Caution::MoreWeighedThanSasaran { d, s } => (MORE_D_THAN_S, d, s),
        Caution::MoreCardsThanSasaran { k, s } => (MORE_K_THAN_S, k, s),
        Caution::NoSasaran { d } => (NO_SASARAN, d, 0),
        Caution::NoProjection => (NO_PROJECTION, 0, 0),
        Caution::PartlyRecorded { known, of } => (PARTLY, known, of),
        Caution::Small { n } => (SMALL, n, 0),
        Caution::LowCoverage { d, s } => (LOW_COVERAGE, d, s),
        Caution::ManyFlagged { flagged, of } => (MANY_FLAGGED, flagged, of),
    };
    text.fill(lang, &[("a", &lang.count(a)), ("b", &lang.count(b))])
}

/// A warning with the numbers that fired.
pub fn signal(lang: Lang, signal: Signal) -> String {
    let say = |figure| with_numbers(lang, figure);
    match signal {
        Signal::Falling { now, before, months, .. } => compared(lang, FALLING, now, before, months),
        Signal::BgmRising { now, before, months, .. } => {
            compared(lang, BGM_RISING, now, before, months)
        }
        Signal::Run { falls, from, to } => {
            RUN.fill(lang, &[("falls", &falls), ("before", &say(from)), ("now", &say(to))])
        }
        Signal::BelowUsual { months, usual, now } => {
            let usual = share(lang, usual);
            BELOW_USUAL.fill(lang, &[("months", &months), ("usual", &usual), ("now", &say(now))])
        }
        Signal::Silent { last, months } => {
            SILENT.fill(lang, &[("months", &months), ("last", &lang.month(last))])
        }
        Signal::MoreWeighedThanSasaran { d, s } => {
            caution(lang, Caution::MoreWeighedThanSasaran { d, s })
        }
    }
}

fn compared(lang: Lang, text: Text, now: Figure, before: Figure, months: u32) -> String {
    let (now, before) = (with_numbers(lang, now), with_numbers(lang, before));
    text.fill(lang, &[("now", &now), ("before", &before), ("months", &months)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{desk::protocol::Measure, indicators::IndicatorId};

    fn change(difference: f64) -> Change {
        let interval = Interval { low: difference - 0.01, high: difference + 0.01 };
        Change { difference, interval, verdict: Verdict::NotSure }
    }

    #[test]
    fn shares_points_and_ranges_read_as_people_write_them() {
        assert_eq!(share(Lang::Id, 0.14), "14\u{a0}%");
        assert_eq!(share(Lang::En, 0.142), "14.2%");
        assert_eq!(range(Lang::Id, Interval { low: 0.189, high: 0.207 }), "18,9–20,7 %");
        assert_eq!(points(Lang::Id, &change(-0.006)), "−0,6 poin");
        assert_eq!(points(Lang::En, &change(0.0451)), "+4.5 points");
        // What rounds to nothing has no sign.
        assert_eq!(points(Lang::Id, &change(-0.0004)), "0,0 poin");
    }

    #[test]
    fn a_gap_names_points_and_children() {
        let far = Gap {
            value: 0.14,
            year: 2026,
            source: String::new(),
            reached: false,
            points: 0.058,
            children: 2031,
            months_left: 9,
            pace: None,
        };
        assert_eq!(gap(Lang::Id, &far, true), "masih 5,8 poin di atasnya · 2.031 anak lagi");
        assert_eq!(gap(Lang::En, &far, false), "5.8 points below it · 2,031 more children");
        assert_eq!(gap(Lang::Id, &Gap { reached: true, ..far }, true), "tercapai");
    }

    #[test]
    fn a_target_whose_year_is_nearly_over_is_said() {
        let line = |indicator, months_left, reached| GlanceLine {
            indicator,
            measure: Measure {
                figure: Figure { numerator: 201, denominator: 911 },
                interval: None,
                cautions: Vec::new(),
            },
            month: None,
            before: None,
            year_ago: None,
            target: Some(Gap {
                value: 0.14,
                year: 2026,
                source: String::new(),
                reached,
                points: 0.081,
                children: 74,
                months_left,
                pace: None,
            }),
            series: Vec::new(),
        };
        let all = [
            line(IndicatorId::Stunting, 1, false),
            line(IndicatorId::Wasting, 1, true),
            line(IndicatorId::Ds, 4, false),
        ];
        let said = deadline(Lang::Id, &all).unwrap();
        let expected = "Tinggal 1 bulan sampai akhir 2026: Stunting masih 8,1 poin (74 anak) \
                        dari target 14\u{a0}%.";
        assert_eq!(said, expected);
        let english = deadline(Lang::En, &all[..1]).unwrap();
        let expected = "Only 1 month left until the end of 2026: Stunting is 8.1 points \
                        (74 children) from its target of 14%.";
        assert_eq!(english, expected);
        assert_eq!(deadline(Lang::Id, &all[1..]), None);
        // A year that is over is no deadline.
        assert_eq!(deadline(Lang::Id, &[line(IndicatorId::Stunting, -2, false)]), None);
    }

    #[test]
    fn a_warning_carries_its_numbers() {
        let (now, before) = (
            Figure { numerator: 31, denominator: 49 },
            Figure { numerator: 120, denominator: 144 },
        );
        let fired = Signal::Falling { now, before, months: 3, change: change(-0.2) };
        assert_eq!(
            signal(Lang::Id, fired),
            "Kehadiran turun: 63,3\u{a0}% (31 dari 49), biasanya 83,3\u{a0}% (120 dari 144) (3 bulan sebelumnya)."
        );
    }
}
