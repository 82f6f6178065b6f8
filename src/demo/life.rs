//! The children of one Posyandu: born, come, grow, move, leave.

use chrono::{Days, Months, NaiveDate};

use super::body::Body;
use super::dice::Dice;
use super::visits::{Course, visits};
use super::{Demo, calendar, land, person};
use crate::documents::{Extra, Id};
use crate::growth::Sex;
use crate::records::{Child, Consent, Exit, ExitReason, Transfer};

/// The outline of a life under five.
pub(super) struct Life {
    pub(super) sex: Sex,
    pub(super) birth: NaiveDate,
    pub(super) gestation: u8,
    /// From this day served by a Posyandu of the regency.
    pub(super) entry: NaiveDate,
    /// Until this day, and why it ended.
    pub(super) exit: Option<(NaiveDate, ExitReason)>,
    /// Came from this Posyandu (by index) on this day.
    pub(super) moved_from: Option<(usize, NaiveDate)>,
}

/// Births are spread evenly over the months covered and the 60 before.
pub(super) fn children(demo: &Demo, posyandu: usize) -> Vec<Child> {
    let plan = demo.plan;
    let first = demo.first_month().plus(-60).first_day();
    let days = (demo.today - first).num_days();
    let births = births(demo, posyandu);
    let dates = calendar::days(demo, posyandu);
    let one = |nth: usize| {
        let dice = &mut Dice::new(&[plan as u64, 0xc41d, posyandu as u64, nth as u64]);
        let birth = person::born(first, days, (nth as f64 + dice.unit()) / births as f64)?;
        let life = Life::new(demo, posyandu, birth, dice);
        child(demo, posyandu, nth, &life, &dates, dice)
    };
    (0..births).filter_map(one).collect()
}

/// Under-fives by the size of the Posyandu, and as many more as were born before.
fn births(demo: &Demo, posyandu: usize) -> usize {
    let sizes = || demo.land.quality.iter().map(|q| q.size);
    let share = demo.land.quality[posyandu].size / sizes().sum::<f64>();
    let months = 60.0 + demo.plan.months() as f64;
    // Of those born a tenth has not yet come or has left, counted over the ages under five.
    (demo.plan.under_fives() as f64 * share * months / 60.0 / 0.904).round() as usize
}

impl Life {
    fn new(demo: &Demo, posyandu: usize, birth: NaiveDate, dice: &mut Dice) -> Self {
        let sex = if dice.chance(0.512) { Sex::Male } else { Sex::Female };
        let gestation = person::gestation(dice);
        let fifth = birth.checked_add_months(Months::new(60)).unwrap_or(birth);
        let later = |days: f64| birth.checked_add_days(Days::new(days as u64)).unwrap_or(birth);
        let first_day = demo.first_month().first_day();
        // Most are known from their first weeks, one in nine moves in later.
        let came = if dice.chance(0.11) {
            later(dice.between(60.0, 1500.0))
        } else {
            later(dice.between(3.0, 28.0))
        };
        let leaving = dice.unit();
        let leaves = later(dice.between(120.0, 1800.0)).max(came);
        let exit = match leaving {
            u if u < 0.085 => (leaves, ExitReason::Moved),
            u if u < 0.089 => (later(dice.between(5.0, 700.0)).max(came), ExitReason::Died),
            _ => (fifth, ExitReason::Graduated),
        };
        let entry = came.max(first_day);
        let gone = Some(exit).filter(|(date, _)| *date <= demo.today);
        let until = gone.map_or(demo.today, |(date, _)| date);
        let moved_from = (dice.chance(0.02) && entry < until)
            .then(|| (dice.below(demo.land.posyandu.len()), dice.between(0.2, 0.8)))
            .filter(|(from, _)| *from != posyandu)
            .and_then(|(from, at)| {
                let days = (until - entry).num_days() as f64 * at;
                Some((from, entry.checked_add_days(Days::new(days as u64))?))
            });
        Self { sex, birth, gestation, entry, exit: gone, moved_from }
    }

    /// The last day on which it can be weighed.
    pub(super) fn last_day(&self, today: NaiveDate) -> NaiveDate {
        self.exit.map_or(today, |(date, _)| date.pred_opt().unwrap_or(date))
    }
}

/// None for a child that was gone or did not come before anything was recorded of it.
fn child(
    demo: &Demo,
    posyandu: usize,
    nth: usize,
    life: &Life,
    dates: &[Option<NaiveDate>],
    dice: &mut Dice,
) -> Option<Child> {
    let place = &demo.land.posyandu[posyandu];
    let mut body = Body::new(life.sex, life.gestation, &demo.land.quality[posyandu], dice);
    let birth = person::birth(life, body.at(0), dice);
    let identity = person::identity(demo, posyandu, nth, life, dice);
    let home = person::home(place.desa, &place.area, dice);
    let id = Id::from_bits(dice.bits());
    let consent = dice.chance(0.7).then(|| Consent {
        given: true,
        by: identity.mother.clone(),
        date: life.entry,
        how: "lisan".to_owned(),
    });
    let kia = dice.chance(0.97).then(|| dice.chance(0.95));
    let transfers = life.moved_from.map(|(from, date)| Transfer {
        date,
        from: demo.id_of(from),
        to: place.id,
        note: String::new(),
    });
    let course = Course { demo, posyandu, life, dates };
    let visits = visits(&course, &mut body, dice);
    if life.entry > life.last_day(demo.today) || (visits.is_empty() && life.exit.is_some()) {
        return None;
    }
    let last = visits.last().map_or(life.entry, |v| v.date);
    Some(Child {
        id,
        identity,
        sex: life.sex,
        birth,
        home,
        posyandu: place.id,
        transfers: transfers.into_iter().collect(),
        consent,
        kia,
        exit: life.exit.map(|(date, reason)| Exit { date, reason, note: String::new() }),
        imports: Vec::new(),
        known_as: Vec::new(),
        visits,
        edited: land::stamp(calendar::evening(last)),
        extra: Extra::new(),
    })
}
