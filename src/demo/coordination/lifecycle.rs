//! Sasaran and services of the stages of life in the made-up regency.
//!
//! The first kecamatan has counted all but one Posyandu and serves all five groups. The second, whose
//! SK ran out, has counted half of its RT, one of its Posyandu has not begun, and adolescents and
//! adults do not come; a mother died there. In the third two Posyandu of one desa counted the same RT.

use chrono::Datelike as _;

use crate::{
    demo::{Demo, Plan, dice::Dice},
    rakor::lifecycle::{number, registration_id, row, services_id},
    records::{
        Month, PosyanduId,
        coordination::{
            LifeGroup, Paper, Registration, RtCount, Served, ServiceMonth, ServiceYear, Stage,
            StageCounts,
        },
    },
};

/// RT of a Posyandu.
const RTS: usize = 6;
/// Months of services of the small regency, and of a large one.
const MONTHS: (i32, i32) = (14, 3);
/// How many of a hundred sasaran come, by group.
const COME: [f64; 5] = [0.74, 0.7, 0.24, 0.31, 0.52];
/// About what ibu hamil were taught.
const TOPICS: [&str; 4] =
    ["Tanda bahaya kehamilan", "Gizi ibu hamil dan TTD", "Persiapan persalinan", "IMD dan ASI"];

/// All of them.
pub(super) fn papers(demo: &Demo) -> Vec<Paper> {
    let mut all = Vec::new();
    let mut last_rows: Option<(crate::wilayah::RegionCode, Vec<RtCount>)> = None;
    let mut counted_twice = false;
    for at in 0..demo.posyandu().len() {
        let one = One::new(demo, at);
        let year = demo.today_month().year();
        if let Some(before) = one.registration(year - 1) {
            all.push(before.into());
        }
        if let Some(mut now) = one.registration(year) {
            let desa = demo.posyandu()[at].desa;
            let neighbour =
                last_rows.take().filter(|(code, _)| *code == desa && one.kecamatan == 2);
            if let Some((_, rows)) = neighbour.filter(|_| !counted_twice) {
                now.rows.extend(rows.into_iter().rev().take(1));
                counted_twice = true;
            }
            last_rows = Some((desa, now.rows.clone()));
            all.push(now.into());
        }
        all.extend(one.services().into_iter().map(Paper::from));
    }
    all
}

/// A Posyandu with what its numbers follow from.
struct One<'d> {
    demo: &'d Demo,
    at: usize,
    id: PosyanduId,
    /// Its kecamatan, 0 being the first; beyond the third they repeat.
    kecamatan: usize,
    /// How many Posyandu of the kecamatan stand before it.
    rank: usize,
    /// Bayi and balita of each RT.
    children: [(u32, u32); RTS],
}

impl<'d> One<'d> {
    fn new(demo: &'d Demo, at: usize) -> Self {
        let posyandu = &demo.posyandu()[at];
        let all = &demo.regency().kecamatan;
        let kecamatan = all.iter().position(|one| posyandu.desa.is_within(one.code));
        let mut one = Self {
            demo,
            at,
            id: posyandu.id,
            kecamatan: kecamatan.unwrap_or_default() % 3,
            rank: demo.land.rank[at],
            children: [(2, 7); RTS],
        };
        // A large regency is not made twice only to count its children.
        if demo.plan == Plan::Demo {
            one.children = count(demo, at);
        }
        one
    }

    fn dice(&self, what: u64) -> Dice {
        Dice::new(&[self.at as u64, what, 0x11fe])
    }

    fn rw(&self) -> String {
        number(&self.demo.posyandu()[self.at].area).unwrap_or_default()
    }

    /// How many RT have reported in a year; `None` where nobody has begun.
    fn reported(&self, year: i32) -> Option<usize> {
        let now = year == self.demo.today_month().year();
        Some(match (self.kecamatan, self.rank, now) {
            (0, 6, true) => 4,
            (1, 2, true) | (1, 4, false) => return None,
            (1, rank, true) => 2 + rank % 2,
            (2, 1, true) => 5,
            _ => RTS,
        })
    }

    fn registration(&self, year: i32) -> Option<Registration> {
        let reported = self.reported(year)?;
        let mut one = Registration::new(registration_id(self.id, year), self.id, year);
        let (rw, mut dice) = (self.rw(), self.dice(year.unsigned_abs().into()));
        one.rows = (0..RTS)
            .map(|nth| {
                let counts = stages(self.children[nth], nth < reported, &mut dice);
                RtCount { counts, ..row(&rw, &format!("{:03}", nth + 1), "") }
            })
            .collect();
        Some(one)
    }

    fn services(&self) -> Vec<ServiceYear> {
        let this = self.demo.today_month();
        let months = if self.demo.plan == Plan::Demo { MONTHS.0 } else { MONTHS.1 };
        let mut years: Vec<ServiceYear> = Vec::new();
        // In the second half of a month most Posyandu have met and written it down.
        let begun = self.demo.today.day() > 15 && self.kecamatan != 1 && self.rank % 5 != 3;
        for back in (i32::from(!begun)..=months).rev() {
            let month = this.plus(-back);
            // One Posyandu has not written anything down since summer.
            if self.kecamatan == 1 && self.rank == 2 && back < 5 {
                continue;
            }
            let year = month.year();
            if years.last().is_none_or(|last| last.year != year) {
                years.push(ServiceYear::new(services_id(self.id, year), self.id, year));
            }
            if let Some(last) = years.last_mut() {
                last.change(month, |one| self.fill(one, back));
            }
        }
        years
    }

    fn fill(&self, one: &mut ServiceMonth, back: i32) {
        let mut dice = self.dice(0x5e_0000 + u64::from(one.month.month()) + back as u64 * 64);
        let since = self.demo.posyandu()[self.at].ilp_since;
        let all_five = since.is_some_and(|since| since <= one.month.last_day());
        let children: u32 =
            self.children.iter().map(|(infants, toddlers)| infants + toddlers).sum();
        let people = [26, children + 12, 130, 340, 54];
        let weak = [1.0, 0.68, 0.9][self.kecamatan];
        for (group, (come, people)) in LifeGroup::ALL.into_iter().zip(COME.into_iter().zip(people))
        {
            if !all_five && matches!(group, LifeGroup::Youth | LifeGroup::Adults) {
                continue;
            }
            let grown = 1.0 - 0.012 * f64::from(back);
            let share = come * weak * grown * dice.between(0.85, 1.12);
            let came = (f64::from(people) * share.min(0.97)).round() as u32;
            let part = |share: f64| (f64::from(came) * share).round() as u32;
            *one.group_mut(group) = Served {
                came: Some(came),
                problem: Some(part(dice.between(0.08, 0.2))),
                referred: Some(part(dice.between(0.0, 0.06))),
                visited: Some(dice.below(4) as u32),
            };
        }
        let pregnant = 5 + dice.below(5) as u32;
        one.care.taught = Some(pregnant);
        one.care.class = Some(pregnant.saturating_sub(1 + dice.below(4) as u32));
        one.care.at_risk = Some(dice.below(3) as u32);
        one.care.referred = one.care.at_risk.map(|n| n.min(1));
        TOPICS[one.month.month() as usize % TOPICS.len()].clone_into(&mut one.topic);
        one.events.born = Some(dice.below(3) as u32);
        one.events.mothers = Some(u32::from((self.kecamatan, self.rank, back) == (1, 3, 4)));
        let newborn = [(0, 4, 7), (1, 3, 4), (1, 5, 1), (2, 2, 3)];
        one.events.newborns = Some(u32::from(newborn.contains(&(self.kecamatan, self.rank, back))));
        one.events.infants = Some(u32::from((self.kecamatan, self.rank, back) == (1, 1, 2)));
        one.events.children = Some(u32::from((self.kecamatan, self.rank, back) == (2, 0, 6)));
    }
}

/// Bayi and balita of each RT today.
fn count(demo: &Demo, at: usize) -> [(u32, u32); RTS] {
    let mut all = [(0, 0); RTS];
    for child in demo.children(at).iter().filter(|child| child.is_sasaran(demo.today)) {
        let rt = child.home.rt.reveal().parse::<usize>().unwrap_or(1).clamp(1, RTS);
        let first = child.birth.date.checked_add_months(chrono::Months::new(12));
        let place = &mut all[rt - 1];
        if first.is_none_or(|first| demo.today < first) {
            place.0 += 1;
        } else {
            place.1 += 1;
        }
    }
    all
}

/// What an RT of about a hundred people counts; its children as the register has them, but for some
/// that it does not have.
fn stages(children: (u32, u32), reported: bool, dice: &mut Dice) -> StageCounts {
    let mut counts = StageCounts::default();
    let numbers = [
        1 + dice.below(2),
        2 + dice.below(3),
        children.0 as usize,
        children.1 as usize + usize::from(reported && dice.chance(0.18)),
        1 + dice.below(4),
        18 + dice.below(9),
        52 + dice.below(12),
        7 + dice.below(5),
    ];
    for (stage, n) in Stage::ALL.into_iter().zip(numbers) {
        if reported || matches!(stage, Stage::Infant | Stage::Toddler) {
            counts.set(stage, Some(n as u32));
        }
    }
    counts
}

impl Demo {
    fn today_month(&self) -> Month {
        Month::of(self.today)
    }
}
