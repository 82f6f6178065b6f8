//! What is said of a figure at length: gap to the target, outlook, changes, likely bias. What is
//! said in short, and what is odd about a figure, is in [`verdicts`].

use super::{
    indicator_page::{self as w, points, range, rate, share},
    verdicts,
};
use crate::{
    desk::protocol::{Compared, Gap},
    i18n::{Lang, Text, text::texts},
    indicators::{Bias, Outlook, Period, Reaches},
};

texts! {
    BIAS_ABSENT = "Hanya {rate} sasaran datang. Bila survei benar untuk semua, di antara yang tidak datang harus ada {needed}.", "Only {rate} of the target children came. If the survey is right for all, {needed} of those absent would have to be counted.";
    BIAS_ABSENT_NOT = "Hanya {rate} sasaran datang, tetapi itu saja tidak dapat menjelaskan selisihnya.", "Only {rate} of the target children came, but that alone cannot explain the difference.";
    BIAS_MEASURED = "Hanya {rate} dari yang ditimbang punya ukuran yang sah.", "Only {rate} of those weighed have a valid measure.";
    BIAS_FLAGGED = "{rate} ukuran tidak masuk akal: panjang badan mungkin kurang teliti diukur.", "{rate} of the measures are implausible: lengths may be read carelessly.";
    BIAS_SAMPLE = "Selang survei memuat angka rutin: kebetulan sampel bisa menjelaskannya.", "The survey's interval holds the routine figure: chance of the sample may explain it.";
    BIAS_SASARAN = "Terdaftar {a} anak, proyeksi {b}: ada anak yang belum terdaftar.", "{a} children registered, {b} projected: some children are not registered.";
    BIAS_MONTHS = "Survei dilakukan pada bulan dan umur lain daripada penimbangan ini.", "The survey was made in other months and ages than this weighing.";
}

/// How far the target is, and at which pace it could be reached.
pub fn gap(gap: &Gap, lang: Lang) -> Vec<String> {
    let (value, year) = (share(gap.value, lang), gap.year);
    if gap.reached {
        return vec![w::TARGET_REACHED.fill(lang, &[("value", &value), ("year", &year)])];
    }
    let missing = lang.number(gap.points * 100.0, 1);
    let children = lang.count(gap.children);
    let mut said = vec![w::TARGET_GAP.fill(
        lang,
        &[("points", &missing), ("value", &value), ("year", &year), ("children", &children)],
    )];
    said.push(match gap.pace {
        Some(pace) => {
            let pace = lang.number(pace.abs() * 100.0, 2);
            w::TARGET_PACE.fill(lang, &[("pace", &pace), ("months", &gap.months_left)])
        }
        None => w::TARGET_LATE.of(lang).to_owned(),
    });
    said
}

/// Where it is going, with what is not sure about it.
pub fn outlook(outlook: &Outlook, lang: Lang) -> Vec<String> {
    let line = match outlook {
        Outlook::TooFewMonths { found, needed } => {
            return vec![w::OUTLOOK_FEW.fill(lang, &[("found", found), ("needed", needed)])];
        }
        Outlook::Line(line) => line,
    };
    let point = |share: f64| {
        let text = lang.number(share * 100.0, 2);
        if share > 0.0 { format!("+{text}") } else { text }
    };
    let (low, high) = (point(line.slope_interval.low), point(line.slope_interval.high));
    let from = lang.month_short(line.from);
    let mut said = vec![w::OUTLOOK_SLOPE.fill(
        lang,
        &[("points", &point(line.slope)), ("low", &low), ("high", &high), ("from", &from)],
    )];
    let month = |month: Option<crate::records::Month>| {
        month.map_or_else(|| w::NOBODY_KNOWS.of(lang).to_owned(), |month| lang.month_short(month))
    };
    match line.reaches {
        None => {}
        Some(Reaches::Already) => said.push(w::REACH_ALREADY.of(lang).to_owned()),
        Some(Reaches::In { month: at, earliest, latest, in_time }) => {
            let text = if in_time { w::REACH_IN_TIME } else { w::REACH_LATE };
            let reached = text.fill(lang, &[("month", &lang.month(at))]);
            let (early, late) = (month(earliest), month(latest));
            let range = w::REACH_RANGE.fill(lang, &[("early", &early), ("late", &late)]);
            said.push(format!("{reached} ({range})."));
        }
        Some(Reaches::Never { earliest }) => {
            said.push(w::REACH_NEVER.of(lang).to_owned());
            if earliest.is_some() {
                said.push(w::REACH_EARLIEST.fill(lang, &[("early", &month(earliest))]));
            }
        }
    }
    said
}

/// A stretch of time.
pub fn period(period: Period, lang: Lang) -> String {
    match period {
        Period::Month(month) => lang.month(month),
        Period::Quarter(year, quarter) => match lang {
            Lang::Id => format!("Triwulan {quarter} {year}"),
            Lang::En => format!("Quarter {quarter}, {year}"),
        },
        Period::Year(year) => year.to_string(),
    }
}

/// A change since an earlier period: points, interval, and whether it is one.
pub fn compared(compared: &Compared, lang: Lang) -> String {
    let change = compared.change;
    let since = w::SINCE_MONTH.fill(lang, &[("period", &period(compared.period, lang))]);
    let by = w::POINTS.fill(lang, &[("points", &points(change.difference, lang))]);
    let (low, high) = (points(change.interval.low, lang), points(change.interval.high, lang));
    let sure = w::VERDICT_NOTE.fill(lang, &[("low", &low), ("high", &high)]);
    format!("{since}: {by} {sure}, {}.", verdicts::verdict(change.verdict).of(lang))
}

/// What may explain that routine weighing and a survey differ.
pub fn bias(bias: Bias, lang: Lang) -> String {
    let of = |text: Text, figure| text.fill(lang, &[("rate", &rate(figure, lang))]);
    match bias {
        Bias::Absent { coverage, needed } if (0.0..=1.0).contains(&needed) => {
            let (rate, needed) = (rate(coverage, lang), share(needed, lang));
            BIAS_ABSENT.fill(lang, &[("rate", &rate), ("needed", &needed)])
        }
        Bias::Absent { coverage, .. } => of(BIAS_ABSENT_NOT, coverage),
        Bias::NotMeasured { measured } => of(BIAS_MEASURED, measured),
        Bias::Flagged { flagged } => of(BIAS_FLAGGED, flagged),
        Bias::SampleOfSurvey => BIAS_SAMPLE.of(lang).to_owned(),
        Bias::SasaranMissing { registered, projected } => {
            let (a, b) = (lang.count(registered), lang.count(projected));
            BIAS_SASARAN.fill(lang, &[("a", &a), ("b", &b)])
        }
        Bias::OtherMonths => BIAS_MONTHS.of(lang).to_owned(),
    }
}

/// A share with its interval: `19,8 % (18,9–20,7)`.
pub fn with_interval(
    figure: crate::indicators::Figure,
    interval: Option<crate::indicators::Interval>,
    lang: Lang,
) -> String {
    let rate = rate(figure, lang);
    match interval {
        Some(_) => format!("{rate} ({})", range(interval, lang)),
        None => rate,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::{Figure, Interval};

    #[test]
    fn a_gap_says_points_children_and_pace() {
        let open = Gap {
            value: 0.14,
            year: 2026,
            source: String::new(),
            reached: false,
            points: 0.058,
            children: 2031,
            months_left: 2,
            pace: Some(-0.029),
        };
        assert_eq!(
            gap(&open, Lang::Id),
            [
                "5,8 poin lagi ke target 14,0\u{a0}% (2026), setara 2.031 anak.",
                "Perlu 2,90 poin setiap bulan selama 2 bulan."
            ]
        );
        let reached = Gap { reached: true, ..open };
        assert_eq!(gap(&reached, Lang::En), ["The target of 14.0% (2026) is reached."]);
    }

    #[test]
    fn nothing_of_nothing_is_a_dash() {
        assert_eq!(with_interval(Figure::default(), None, Lang::Id), "–");
        let figure = Figure { numerator: 198, denominator: 1000 };
        let interval = Some(Interval { low: 0.1745, high: 0.2238 });
        assert_eq!(with_interval(figure, interval, Lang::En), "19.8% (17.4–22.4)");
    }

    #[test]
    fn what_the_absent_cannot_explain_is_not_said() {
        let coverage = Figure { numerator: 80, denominator: 100 };
        assert!(bias(Bias::Absent { coverage, needed: 0.35 }, Lang::Id).contains("35,0"));
        assert!(!bias(Bias::Absent { coverage, needed: 1.35 }, Lang::Id).contains("135"));
    }
}
