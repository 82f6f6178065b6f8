//! Typing errors as they reach the register: none is out of what a form accepts, most are
//! out of what a child can do in a month.

use chrono::{Datelike, Days, NaiveDate};

use super::dice::Dice;
use super::life::Life;
use super::quality::Quality;
use crate::records::{Length, Visit, Weight};

/// What a form takes at all (domain.md 1.7): 0.5–40 kg, 30–140 cm.
const GRAMS: std::ops::RangeInclusive<u32> = 500..=40_000;
const HUNDREDTHS: std::ops::RangeInclusive<u32> = 3_000..=14_000;

/// Spoils a visit now and then.
pub(super) fn typing(
    visit: &mut Visit,
    life: &Life,
    today: NaiveDate,
    quality: &Quality,
    dice: &mut Dice,
) {
    if dice.chance(0.0015 * quality.slips)
        && let Some(Weight(grams)) = visit.weight
    {
        let wrong = match dice.below(3) {
            0 => swap_digits(grams, 1_000),
            1 => grams / 10,
            _ => grams * 10,
        };
        visit.weight = Some(Weight(if GRAMS.contains(&wrong) { wrong } else { grams }));
    }
    if dice.chance(0.0085 * quality.slips)
        && let Some(Length(hundredths)) = visit.lenhei
    {
        let wrong = match dice.below(10) {
            0 => hundredths + 1_000,
            1 => hundredths.saturating_sub(1_000),
            2 => swap_digits(hundredths, 100),
            // Read too low: the child seems to have shrunk.
            _ => hundredths.saturating_sub(100 + 10 * dice.below(15) as u32),
        };
        visit.lenhei = Some(Length(if HUNDREDTHS.contains(&wrong) { wrong } else { hundredths }));
    }
    if dice.chance(0.001 * quality.slips)
        && let Some(wrong) =
            other_date(visit.date, dice).filter(|d| (life.entry..=today).contains(d))
    {
        visit.date = wrong;
    }
}

/// 12,400 becomes 14,200: the digit at `place` and the next lower one change places.
fn swap_digits(number: u32, place: u32) -> u32 {
    let (high, low) = (number / place % 10, number / (place / 10) % 10);
    number - high * place - low * (place / 10) + low * place + high * (place / 10)
}

/// Day and month swapped, the wrong month, or a day off.
fn other_date(date: NaiveDate, dice: &mut Dice) -> Option<NaiveDate> {
    match dice.below(3) {
        0 => NaiveDate::from_ymd_opt(date.year(), date.day(), date.month()),
        1 => date.with_month0((date.month0() + 11) % 12),
        _ => date.checked_sub_days(Days::new(10)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_change_places() {
        assert_eq!(swap_digits(12_400, 1_000), 14_200);
        assert_eq!(swap_digits(7_850, 100), 7_580);
    }
}
