//! When sessions are held: the same weekday of the same week each month, now and then
//! moved or left out.

use chrono::{Datelike, Days, NaiveDate};

use super::Demo;
use super::dice::{Dice, mix};
use super::land::stamp;
use crate::documents::{Extra, Id, Millis, day};
use crate::records::{Month, Session};

const WEEKDAYS: [&str; 6] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
const WEEKS: [&str; 3] = ["pertama", "kedua", "ketiga"];

/// Weekday (0 = Monday) and week (0 = first) of a Posyandu with this id.
fn habit(id: u64) -> (u32, u32) {
    let chosen = mix(&[id, 0xca1]);
    ((chosen % 6) as u32, (chosen / 6 % 3) as u32)
}

/// The habit in words: "Rabu minggu kedua".
pub(super) fn words(id: u64) -> String {
    let (weekday, week) = habit(id);
    format!("{} minggu {}", WEEKDAYS[weekday as usize], WEEKS[week as usize])
}

/// The session days of a Posyandu, one for each month of the demo, none where no session
/// was held or it is still to come.
pub(super) fn days(demo: &Demo, posyandu: usize) -> Vec<Option<NaiveDate>> {
    let id = demo.id_of(posyandu).bits();
    let months = 0..demo.plan.months() as i32;
    months.map(|m| held(demo, posyandu, id, demo.first_month().plus(m))).collect()
}

fn held(demo: &Demo, posyandu: usize, id: u64, month: Month) -> Option<NaiveDate> {
    let dice = &mut Dice::new(&[id, month.year() as u64, u64::from(month.month())]);
    let (weekday, week) = habit(id);
    let first = month.first_day();
    let to_weekday = (7 + weekday - first.weekday().num_days_from_monday()) % 7;
    let moved = if dice.chance(0.06) { 1 + dice.below(6) as u64 } else { 0 };
    let date = first.checked_add_days(Days::new(u64::from(to_weekday + 7 * week) + moved))?;
    let open = !dice.chance(demo.land.quality[posyandu].closed);
    (open && date <= demo.today).then_some(date)
}

/// The sessions of a Posyandu.
pub(super) fn sessions(demo: &Demo, posyandu: usize) -> Vec<Session> {
    let (id, now) = (demo.id_of(posyandu), Month::of(demo.today));
    let kader = i32::from(demo.land.posyandu[posyandu].kader.unwrap_or(5));
    let held = days(demo, posyandu).into_iter().flatten();
    let session = |date: NaiveDate| {
        let month = Month::of(date);
        let seed = mix(&[id.bits(), month.year() as u64, u64::from(month.month()), 0x5e55]);
        let closed_at = closing(demo, posyandu, seed, date).filter(|_| month < now);
        Session {
            id: Id::from_bits(seed),
            posyandu: id,
            month,
            date,
            // Somebody is ill now and then, somebody comes to help more often.
            kader_present: u16::try_from(kader + [0, 0, 1, 0, 1, -1][(seed % 6) as usize]).ok(),
            closed: closed_at.is_some(),
            closed_at,
            closed_by: closed_at.map(|_| stamp(evening(date)).by),
            note: String::new(),
            edited: stamp(evening(date)),
            extra: Extra::new(),
        }
    };
    held.map(session).collect()
}

/// The day a session was closed: most within the week, some after the figures were due, a few
/// never, more of these where much else goes wrong.
fn closing(demo: &Demo, posyandu: usize, seed: u64, date: NaiveDate) -> Option<NaiveDate> {
    let dice = &mut Dice::new(&[seed, 0xc105e]);
    let trouble = demo.land.quality[posyandu].closed;
    if dice.chance(0.02 + 0.3 * trouble) {
        return None;
    }
    let late = dice.chance(0.05 + trouble);
    let from = if late { Month::of(date).plus(1).first_day() } else { date };
    let days = if late { 6 + dice.below(15) } else { dice.below(6) };
    from.checked_add_days(Days::new(days as u64)).filter(|day| *day <= demo.today)
}

/// 17:00 in Jakarta on a day, when the kader have written everything up.
pub(super) fn evening(date: NaiveDate) -> Millis {
    Millis((i64::from(day::number(date)) * 24 + 10) * 3_600_000)
}
