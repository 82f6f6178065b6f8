//! The form of a telaah: its groups, and answers as they are typed.

use crate::{
    i18n::{Lang, NumberProblem, Text, parse_count, parse_decimal, words::strata},
    strata::{Item, Unit},
};

/// The fields under their headings.
pub const GROUPS: [(Text, &[Item]); 6] = [
    (strata::GROUP_ACTIVITY, &[Item::MonthsHeld, Item::MonthsActive]),
    (strata::GROUP_KADER, &[Item::KaderMean, Item::KaderCount, Item::KaderSk, Item::KaderTrained]),
    (strata::GROUP_COVERAGE, &[Item::Ds, Item::Kia, Item::Kb, Item::Immunisation]),
    (
        strata::GROUP_MONTHS,
        &[Item::GiziMonths, Item::KiaMonths, Item::KbMonths, Item::ImmunisationMonths],
    ),
    (
        strata::GROUP_MORE,
        &[Item::Extra, Item::DanaSehat, Item::GrowthTools, Item::DevelopmentTools],
    ),
    (strata::GROUP_ILP, &[Item::LifeCycle, Item::HomeVisits, Item::DigitalReport]),
];

/// An answer as it stands in its field.
pub fn answer_text(item: Item, value: u32, lang: Lang) -> String {
    match item.unit() {
        Unit::Tenths | Unit::Share if value.is_multiple_of(10) => (value / 10).to_string(),
        Unit::Tenths | Unit::Share => {
            format!("{}{}{}", value / 10, lang.decimal_mark(), value % 10)
        }
        _ => value.to_string(),
    }
}

/// Reads an answer; an empty field is none. Zero is an answer.
///
/// # Errors
/// Says what is wrong with the text.
pub fn read_answer(item: Item, text: &str) -> Result<Option<u32>, NumberProblem> {
    let text = text.trim().trim_end_matches('%').trim_end();
    match item.unit() {
        Unit::Tenths | Unit::Share => {
            let zero = !text.is_empty() && text.bytes().all(|b| matches!(b, b'0' | b',' | b'.'));
            if zero && text.contains('0') {
                return Ok(Some(0));
            }
            // Half of a tenth goes up; a hair is added because 45.65 is none as a float.
            Ok(parse_decimal(text)?.map(|value| (value * 10.0 + 1e-9).round() as u32))
        }
        _ => parse_count(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_read_and_written_back() {
        for (item, text, value) in [
            (Item::Kia, "50", Some(500)),
            (Item::Kia, "49,9", Some(499)),
            (Item::Kia, "62.5 %", Some(625)),
            (Item::Kia, "0", Some(0)),
            (Item::Kia, "0,0", Some(0)),
            (Item::Kia, "  ", None),
            (Item::KaderMean, "4,5", Some(45)),
            (Item::KiaMonths, "8", Some(8)),
            (Item::KiaMonths, "0", Some(0)),
        ] {
            assert_eq!(read_answer(item, text), Ok(value), "{text}");
        }
        assert_eq!(read_answer(Item::KiaMonths, "8,5"), Err(NumberProblem::NotWhole));
        assert_eq!(read_answer(Item::Kia, "banyak"), Err(NumberProblem::NotDigits));
        for item in Item::ALL {
            for value in [0, 1, 45, item.most()] {
                for lang in Lang::ALL {
                    let text = answer_text(*item, value, lang);
                    assert_eq!(read_answer(*item, &text), Ok(Some(value)), "{item:?} {text}");
                }
            }
        }
    }

    #[test]
    fn every_item_has_one_place_in_the_form() {
        let mut all: Vec<Item> =
            GROUPS.iter().flat_map(|(_, items)| items.iter().copied()).collect();
        all.sort();
        assert_eq!(all, Item::ALL);
    }
}
