//! The children behind a figure, as they stand in an address: `stunting.pembilang.2026-10`, and
//! after it `.l` or `.p` for a sex and `.12-23` for an age group. Pure.

use crate::{
    desk::protocol::{FigureFilter, Part},
    growth::Sex,
    indicators::{AgeGroup, IndicatorId},
};

const PARTS: [(&str, Part); 3] =
    [("pembilang", Part::Numerator), ("penyebut", Part::Denominator), ("belum", Part::Missing)];
const SEXES: [(&str, Sex); 2] = [("l", Sex::Male), ("p", Sex::Female)];

/// Writes it.
pub fn write(figure: FigureFilter) -> String {
    let part = PARTS.iter().find(|(_, part)| *part == figure.part).map_or("", |(code, _)| code);
    let mut text = format!("{}.{part}.{}", figure.indicator.code(), figure.month);
    if let Some((code, _)) = SEXES.iter().find(|(_, sex)| Some(*sex) == figure.sex) {
        text.push('.');
        text.push_str(code);
    }
    if let Some(age) = figure.age {
        text.push('.');
        text.push_str(&age_code(age));
    }
    text
}

/// Reads it; `None` where it is none.
pub fn read(text: &str) -> Option<FigureFilter> {
    let mut parts = text.split('.');
    let indicator = IndicatorId::from_code(parts.next()?)?;
    let code = parts.next()?;
    let part = PARTS.iter().find(|(known, _)| *known == code)?.1;
    let month = parts.next()?.parse().ok()?;
    let mut figure = FigureFilter { indicator, part, month, sex: None, age: None };
    for code in parts {
        if let Some((_, sex)) = SEXES.iter().find(|(known, _)| *known == code) {
            figure.sex = Some(*sex);
        } else {
            let age = AgeGroup::ALL.into_iter().find(|age| age_code(*age) == code)?;
            figure.age = Some(age);
        }
    }
    Some(figure)
}

fn age_code(age: AgeGroup) -> String {
    let (from, to) = age.months();
    format!("{from}-{to}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_comes_back() {
        let month = "2026-10".parse().unwrap();
        for (indicator, (_, part)) in
            IndicatorId::ALL.iter().flat_map(|indicator| PARTS.map(|part| (*indicator, part)))
        {
            for sex in [None, Some(Sex::Male), Some(Sex::Female)] {
                for age in AgeGroup::ALL.map(Some).into_iter().chain([None]) {
                    let figure = FigureFilter { indicator, part, month, sex, age };
                    assert_eq!(read(&write(figure)), Some(figure), "{}", write(figure));
                }
            }
        }
    }

    #[test]
    fn it_reads_well_and_refuses_what_it_does_not_know() {
        let text = "stunting.pembilang.2026-10.p.12-23";
        assert_eq!(read(text).map(write).as_deref(), Some(text));
        for bad in [
            "",
            "x.pembilang.2026-10",
            "stunting.x.2026-10",
            "stunting.belum.2026-13",
            "stunting.belum.2026-10.x",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
