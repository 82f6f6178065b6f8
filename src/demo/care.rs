//! Services and findings besides the measuring: breastfeeding, vitamin A, deworming,
//! vaccines, KPSP, PMT, illness, referral (domain.md 3.4).

use chrono::Datelike;

use super::body::Truth;
use super::dice::Dice;
use super::quality::Quality;
use crate::records::{Asi, Kpsp, Pmt, Referral, Vaccine, Visit, VitaminA};

/// Doses given at sessions and the completed month from which they are due. HB0 is given
/// where the child is born, and noted at the first visit; JE only where it is endemic.
const DOSES: [(Vaccine, i32); 19] = [
    (Vaccine::Bcg, 1),
    (Vaccine::Opv1, 1),
    (Vaccine::DptHbHib1, 2),
    (Vaccine::Opv2, 2),
    (Vaccine::Pcv1, 2),
    (Vaccine::Rv1, 2),
    (Vaccine::DptHbHib2, 3),
    (Vaccine::Opv3, 3),
    (Vaccine::Pcv2, 3),
    (Vaccine::Rv2, 3),
    (Vaccine::DptHbHib3, 4),
    (Vaccine::Opv4, 4),
    (Vaccine::Ipv1, 4),
    (Vaccine::Rv3, 4),
    (Vaccine::Mr1, 9),
    (Vaccine::Ipv2, 9),
    (Vaccine::Pcv3, 12),
    (Vaccine::DptHbHibBooster, 18),
    (Vaccine::Mr2, 18),
];
/// Rotavirus is not begun later than this; other doses are caught up.
const ROTAVIRUS_UNTIL: i32 = 8;

const ILLNESSES: [&str; 7] = [
    "Batuk pilek",
    "Demam",
    "Diare",
    "Batuk",
    "Sariawan",
    "Gatal-gatal di kulit",
    "Nafsu makan turun",
];

/// What a family does and what a child already had.
pub(super) struct Carer {
    /// Completed months of nothing but breast milk.
    exclusive_until: i32,
    vaccinates: bool,
    /// Doses given, by bit.
    given: u32,
    /// Came before; doses due long before the first visit were given elsewhere.
    seen: bool,
}

impl Carer {
    pub(super) fn new(dice: &mut Dice) -> Self {
        let exclusive = dice.chance(0.5);
        Self {
            exclusive_until: if exclusive { 6 } else { dice.below(6) as i32 },
            vaccinates: dice.chance(0.95),
            given: 0,
            seen: false,
        }
    }

    fn vaccines(&mut self, months: i32, dice: &mut Dice) -> Vec<Vaccine> {
        let mut today = Vec::new();
        // Written off the Buku KIA when a newborn first comes.
        if !self.seen && months <= 3 {
            today.push(Vaccine::Hb0);
        }
        for (at, (vaccine, due)) in DOSES.into_iter().enumerate() {
            let bit = 1 << at;
            if self.given & bit != 0 || months < due {
                continue;
            }
            let rotavirus = matches!(vaccine, Vaccine::Rv1 | Vaccine::Rv2 | Vaccine::Rv3);
            if !self.seen && months > due + 2 || rotavirus && months > ROTAVIRUS_UNTIL {
                self.given |= bit;
            } else if dice.chance(0.85) && today.iter().filter(|v| **v != Vaccine::Hb0).count() < 4
            {
                self.given |= bit;
                today.push(vaccine);
            }
        }
        self.seen = true;
        today
    }
}

/// Fills in what was given and found at a visit of a child of so many completed months.
pub(super) fn cares(
    visit: &mut Visit,
    carer: &mut Carer,
    quality: &Quality,
    months: i32,
    truth: Truth,
    dice: &mut Dice,
) {
    let care = &mut visit.care;
    if months < 6 {
        care.asi =
            Some(if months < carer.exclusive_until { Asi::Exclusive } else { Asi::NotExclusive });
    }
    let capsules = matches!(visit.date.month(), 2 | 8);
    if capsules && months >= 6 && dice.chance(0.93) {
        care.vitamin_a = Some(if months < 12 { VitaminA::Blue } else { VitaminA::Red });
    }
    care.deworming = capsules && months >= 12 && dice.chance(0.88);
    if carer.vaccinates && months <= 30 {
        care.vaccines = carer.vaccines(months, dice);
    }
    let kpsp_due = months >= 3 && months % if months <= 24 { 3 } else { 6 } == 0;
    if kpsp_due && dice.chance(quality.thorough) {
        care.kpsp = Some(match dice.unit() {
            u if u < 0.93 => Kpsp::Fits,
            u if u < 0.985 => Kpsp::Doubtful,
            _ => Kpsp::Deviates,
        });
    }
    if truth.thin < -2.0 && dice.chance(0.7) {
        care.pmt = Some(Pmt::Recovery);
    } else if months >= 6 && dice.chance(0.5) {
        care.pmt = Some(Pmt::Counselling);
    }
    if dice.chance(0.06) {
        (*dice.pick(&ILLNESSES)).clone_into(&mut care.illness);
    }
    refer(visit, truth, dice);
}

/// Severe wasting, oedema and some illnesses are sent on.
fn refer(visit: &mut Visit, truth: Truth, dice: &mut Dice) {
    let reason = if visit.oedema {
        "Bengkak kedua punggung kaki"
    } else if truth.thin < -3.0 && dice.chance(0.8) {
        "Gizi buruk"
    } else if visit.care.kpsp == Some(Kpsp::Deviates) {
        "Penyimpangan perkembangan"
    } else if !visit.care.illness.is_empty() && dice.chance(0.05) {
        "Sakit"
    } else {
        return;
    };
    visit.care.referral = Some(Referral { to: "Puskesmas".to_owned(), reason: reason.to_owned() });
    if dice.chance(0.4) {
        "Keluarga didampingi kader".clone_into(&mut visit.care.note);
    }
}
