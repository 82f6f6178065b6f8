//! Who an invented child is: name, NIK, parents, home, birth.

use chrono::{Datelike, NaiveDate};

use super::Demo;
use super::body::Truth;
use super::dice::Dice;
use super::life::Life;
use super::names;
use crate::growth::Sex;
use crate::records::{Birth, Home, Identity, Length, Nik, PersonalText, Weight};
use crate::wilayah::RegionCode;

/// Children for whom one Posyandu can write different NIK of one day.
const PLACES: usize = 160;

pub(super) fn identity(
    demo: &Demo,
    posyandu: usize,
    nth: usize,
    life: &Life,
    dice: &mut Dice,
) -> Identity {
    let age_days = (demo.today - life.birth).num_days();
    // Many babies have no NIK in their first months.
    let without = if age_days < 180 { 0.45 } else { 0.03 };
    let digits = nik(demo, posyandu, nth, life);
    Identity {
        name: PersonalText::new(names::child(dice, life.sex)),
        nik: Nik::parse(&digits).ok().filter(|_| !dice.chance(without)),
        masked_nik: PersonalText::default(),
        mother: PersonalText::new(names::parent(dice, Sex::Female)),
        father: if dice.chance(0.93) {
            PersonalText::new(names::parent(dice, Sex::Male))
        } else {
            PersonalText::default()
        },
        parents: PersonalText::default(),
        phone: PersonalText::default(),
    }
}

/// `9901CC DDMMYY NNNN`: of a province that does not exist.
fn nik(demo: &Demo, posyandu: usize, nth: usize, life: &Life) -> String {
    let kecamatan = demo.land.posyandu[posyandu].desa.digits();
    let day = life.birth.day() + if life.sex == Sex::Female { 40 } else { 0 };
    let number = (demo.land.rank[posyandu] * PLACES + nth % PLACES) % 9_999 + 1;
    let (month, year) = (life.birth.month(), life.birth.year().rem_euclid(100));
    format!("{}{day:02}{month:02}{year:02}{number:04}", &kecamatan[..6])
}

pub(super) fn home(desa: RegionCode, area: &str, dice: &mut Dice) -> Home {
    let rt = dice.below(6) + 1;
    Home {
        desa: Some(desa),
        rt: PersonalText::new(format!("{rt:03}")),
        rw: PersonalText::new(format!("0{}", area.trim_start_matches("RW "))),
        dasawisma: if dice.chance(0.5) {
            PersonalText::new(format!("{} {}", dice.pick(&names::FLOWERS), dice.below(4) + 1))
        } else {
            PersonalText::default()
        },
        address: PersonalText::new(format!(
            "Gang {} No. {}",
            dice.pick(&names::FLOWERS),
            dice.below(90) + 1
        )),
    }
}

/// Birth weight to 100 g, mostly; length to the centimetre.
pub(super) fn birth(life: &Life, truth: Truth, dice: &mut Dice) -> Birth {
    let step = if dice.chance(0.8) { 100.0 } else { 10.0 };
    let grams = ((truth.weight * 1000.0 + 60.0 * dice.normal()) / step).round() * step;
    let cm = (truth.length + 0.6 * dice.normal()).round();
    Birth {
        date: life.birth,
        weight: dice.chance(0.97).then(|| Weight(grams.max(600.0) as u32)),
        length: if dice.chance(0.93) { Length::from_cm(cm) } else { None },
        gestation_weeks: dice.chance(0.86).then_some(life.gestation),
        order: Some(1 + [0, 0, 0, 1, 1, 1, 2, 2, 3, 4][dice.below(10)]),
    }
}

/// Weeks at birth: one in eleven before 37 (WHO's estimate for Indonesia is about 10 %).
pub(super) fn gestation(dice: &mut Dice) -> u8 {
    let term = [37, 38, 38, 39, 39, 39, 40, 40, 40, 41];
    let early = [36, 36, 36, 36, 35, 35, 35, 34, 34, 33, 32, 31];
    if dice.chance(0.09) { *dice.pick(&early) } else { *dice.pick(&term) }
}

/// The day this share of the way from `first` over so many days.
pub(super) fn born(first: NaiveDate, days: i64, share: f64) -> Option<NaiveDate> {
    let after = (share * (days + 1) as f64) as i64;
    first.checked_add_signed(chrono::Duration::days(after.min(days)))
}
