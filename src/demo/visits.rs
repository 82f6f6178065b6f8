//! The visits of one child: who comes when, and what is measured.

use chrono::{Datelike, Days, NaiveDate};

use super::body::{Body, LENGTH_OVER_HEIGHT, Truth};
use super::care::{Carer, cares};
use super::dice::Dice;
use super::life::Life;
use super::quality::Quality;
use super::{Demo, calendar, slips};
use crate::documents::{Extra, Id};
use crate::growth::{Position, age};
use crate::records::{Length, Visit, Weight};

/// What is needed to walk through a child's months.
pub(super) struct Course<'a> {
    pub(super) demo: &'a Demo,
    pub(super) posyandu: usize,
    pub(super) life: &'a Life,
    /// Session days of its own Posyandu.
    pub(super) dates: &'a [Option<NaiveDate>],
}

impl Course<'_> {
    /// Where and when the child could come in each month.
    fn chances(&self) -> Vec<Option<(usize, NaiveDate)>> {
        let own = |dates: &[Option<NaiveDate>], posyandu: usize| -> Vec<_> {
            dates.iter().map(|d| d.map(|date| (posyandu, date))).collect()
        };
        let mut days = own(self.dates, self.posyandu);
        if let Some((from, moved)) = self.life.moved_from {
            let before = own(&calendar::days(self.demo, from), from);
            for (here, there) in days.iter_mut().zip(before) {
                let still_there = there.filter(|(_, date)| *date < moved);
                *here = still_there.or(here.filter(|(_, date)| *date >= moved));
            }
        }
        days
    }
}

/// All visits, by date; never two on one day.
pub(super) fn visits(course: &Course<'_>, body: &mut Body, dice: &mut Dice) -> Vec<Visit> {
    let (life, today) = (course.life, course.demo.today);
    let last = life.last_day(today);
    let eager = (1.0 + 0.12 * dice.normal()).clamp(0.6, 1.2);
    let mut carer = Carer::new(dice);
    let mut came_last = true;
    let mut visits = Vec::new();
    for chance in course.chances() {
        let Some((posyandu, session)) = chance else { continue };
        if session < life.entry {
            continue;
        }
        if session > last {
            break;
        }
        body.drift(dice);
        let quality = &course.demo.land.quality[posyandu];
        let months = age::completed_months(life.birth, session);
        came_last = dice.chance(attendance(quality, eager, months, session.month(), came_last));
        if came_last {
            // A few are weighed at home in the days after.
            let late = if dice.chance(0.03) { 1 + dice.below(4) as u64 } else { 0 };
            let date =
                session.checked_add_days(Days::new(late)).filter(|d| *d <= last).unwrap_or(session);
            let truth = body.at(age::days(life.birth, date));
            let mut visit = measure(quality, truth, dice);
            (visit.date, visit.posyandu) = (date, course.demo.id_of(posyandu));
            cares(&mut visit, &mut carer, quality, months, truth, dice);
            if !visit.care.illness.is_empty() {
                body.fall_ill(dice);
            }
            slips::typing(&mut visit, life, today, quality, dice);
            visits.push(visit);
        }
    }
    visits.sort_by_key(|v| (v.date, v.id));
    visits.dedup_by_key(|v| v.date);
    visits
}

/// The chance to come: babies more than older children, in the months of vitamin A more
/// than in others, after an absence less.
fn attendance(quality: &Quality, eager: f64, months: i32, month: u32, came_last: bool) -> f64 {
    let by_age = match months {
        ..12 => 1.07,
        12..24 => 1.0,
        24..36 => 0.96,
        _ => 0.93,
    };
    let campaign = if month == 2 || month == 8 { 1.06 } else { 1.0 };
    let mean = (quality.attendance * eager * by_age * campaign).min(0.97);
    // Keeps the mean and makes absences come in rows.
    let stick = 0.25;
    mean * (1.0 - stick) + if came_last { stick } else { 0.0 }
}

/// Puts a child on the scale and the board.
fn measure(quality: &Quality, truth: Truth, dice: &mut Dice) -> Visit {
    let lying = lies(truth.age, dice);
    let (used, other) = if lying {
        (Position::Recumbent, Position::Standing)
    } else {
        (Position::Standing, Position::Recumbent)
    };
    let mut cm = truth.lenhei(used) + quality.length_error * dice.normal();
    if dice.chance(0.01) {
        // "Corrected" by hand although the position is noted: now it is wrong twice.
        cm += if lying { -LENGTH_OVER_HEIGHT } else { LENGTH_OVER_HEIGHT };
    }
    let noted = if dice.chance(quality.wrong_position) { other } else { used };
    let heads = if truth.age < 731 { 0.5 } else { 0.12 } * quality.thorough;
    let arms = if truth.age >= 183 { 0.35 * quality.thorough } else { 0.0 };
    let kg = truth.weight + 0.05 * dice.normal();
    Visit {
        id: Id::from_bits(dice.bits()),
        date: NaiveDate::default(),
        posyandu: Id::from_bits(0),
        weight: if dice.chance(0.995) { Some(read_weight(kg, quality, dice)) } else { None },
        lenhei: if dice.chance(0.95) {
            Some(read_length(cm, quality.heap_length, dice))
        } else {
            None
        },
        position: if dice.chance(0.985) { Some(noted) } else { None },
        head: dice.chance(heads).then(|| read_length(head(truth) + 0.4 * dice.normal(), 0.1, dice)),
        muac: dice.chance(arms).then(|| read_length(arm(truth) + 0.3 * dice.normal(), 0.1, dice)),
        oedema: dice.chance(if truth.thin < -3.2 { 0.02 } else { 0.000_02 }),
        care: crate::records::Care::default(),
        confirmed: Vec::new(),
        source: None,
        extra: Extra::new(),
    }
}

/// Under 24 months children lie, except some who can stand already; above they stand,
/// except a few who will not.
fn lies(age_days: i32, dice: &mut Dice) -> bool {
    match age_days {
        ..400 => !dice.chance(0.002),
        400..731 => !dice.chance(0.04),
        731..850 => dice.chance(0.08),
        _ => dice.chance(0.01),
    }
}

fn read_weight(kg: f64, quality: &Quality, dice: &mut Dice) -> Weight {
    // Newborns are weighed to the gram more often than to half a kilogram.
    let heap = if kg < 5.0 { quality.heap_weight * 0.3 } else { quality.heap_weight };
    let step = if dice.chance(heap) { 500.0 } else { 100.0 };
    Weight(((kg * 1000.0 / step).round() * step).max(500.0) as u32)
}

fn read_length(cm: f64, heap: f64, dice: &mut Dice) -> Length {
    let step = match (dice.chance(heap), dice.chance(0.55)) {
        (false, _) => 10.0,
        (true, false) => 50.0,
        (true, true) => 100.0,
    };
    Length(((cm * 100.0 / step).round() * step) as u32)
}

/// Head girth that goes with a length: about half of it and nine centimetres at birth,
/// flattening later.
fn head(truth: Truth) -> f64 {
    let months = f64::from(truth.age) / 30.4375;
    34.2 + 14.6 * (1.0 - (-months / 9.5).exp()) + 0.12 * (months / 12.0) + 0.1 * truth.thin
}

/// Arm girth: slow growth with age, and with weight for length.
fn arm(truth: Truth) -> f64 {
    let months = f64::from(truth.age) / 30.4375;
    13.7 + 0.045 * months.min(60.0) + 0.85 * truth.thin
}
