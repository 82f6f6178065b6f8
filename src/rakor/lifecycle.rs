//! Sasaran and services of the five groups of life: which RT has reported, what a place has
//! altogether, how many of a group came.
//!
//! **An RT has reported** when every stage of each of its rows has a number. Bayi and balita are
//! filled in from the children's register, so they alone say nothing of the RT.
//!
//! **A visit rate** is taken only where the registration of the Posyandu is finished (this year's,
//! or else last year's): half a registration under the line would make the rate too high. The same
//! Posyandu stand above and below the line.
//!
//! **Nobody twice**: an ibu hamil, nifas or menyusui is counted as such and not as usia produktif.
//! Rows of an RT and of a dasawisma in it count the same people, which is said and not repaired.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    documents::{Id, hash},
    growth::Certainty,
    records::{
        PosyanduId,
        coordination::{
            LifeEvents, LifeGroup, MemberId, MotherCare, Registration, RegistrationId, RtCount,
            Served, ServiceMonth, ServiceYearId, Stage, StageCounts,
        },
    },
};

/// The groups, where they are from, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LifeRules {
    /// Name of the set.
    pub id: &'static str,
    /// Where the groups and the columns of services are written.
    pub source: &'static str,
    /// How sure that is.
    pub certainty: Certainty,
    /// Completed months at which a child goes over to the next stage: balita, prasekolah, sekolah.
    pub ages: [u32; 3],
}

/// The rules in force. The ages of the groups are those of the kader's training module; that each
/// person is counted once is this program's proposal.
pub const RULES: LifeRules = LifeRules {
    id: "ilp_2023",
    source: "KMK HK.01.07/MENKES/2015/2023; Panduan Pengelolaan Posyandu Bidang Kesehatan 2023; \
             modul kader: buku rekapitulasi hari buka; SIP format 1 dan 5",
    certainty: Certainty::B,
    ages: [12, 60, 72],
};

/// The id of the registration of a Posyandu in a year: two tablets that begin it begin one.
pub fn registration_id(posyandu: PosyanduId, year: i32) -> RegistrationId {
    Id::from_bits(hash(format!("pendataan {posyandu} {year}").as_bytes()))
}

/// The id of the services of a Posyandu in a year.
pub fn services_id(posyandu: PosyanduId, year: i32) -> ServiceYearId {
    Id::from_bits(hash(format!("layanan {posyandu} {year}").as_bytes()))
}

/// The id of a row: the same RT and dasawisma on two tablets are one.
pub fn row_id(rw: &str, rt: &str, dasawisma: &str) -> MemberId {
    let dasawisma = dasawisma.trim().to_lowercase();
    Id::from_bits(hash(format!("rt {rw} {rt} {dasawisma}").as_bytes()))
}

/// A row without numbers.
pub fn row(rw: &str, rt: &str, dasawisma: &str) -> RtCount {
    RtCount {
        id: row_id(rw, rt, dasawisma),
        rt: rt.to_owned(),
        rw: rw.to_owned(),
        dasawisma: dasawisma.trim().to_owned(),
        counts: StageCounts::default(),
        extra: crate::documents::Extra::new(),
    }
}

/// The number of an RT or RW as three digits: "RT 3", "03" and "003" are one. Anything else is
/// none: what somebody wrote beside it may say who lives there.
pub fn number(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    let rest = text.strip_prefix("rt").or_else(|| text.strip_prefix("rw")).unwrap_or(&text);
    let digits = rest.trim_start_matches(['.', ' ']).trim();
    let all = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let n: u32 = digits.parse().ok().filter(|n| all && (1..=999).contains(n))?;
    Some(format!("{n:03}"))
}

/// How far a row, or an RT, is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Nothing that the children's register does not know.
    Nothing,
    /// Some numbers.
    Part,
    /// Every stage.
    Whole,
}

/// How far a row is.
pub fn told(counts: &StageCounts) -> Told {
    if counts.is_whole() {
        return Told::Whole;
    }
    let of_register = |stage: &Stage| matches!(stage, Stage::Infant | Stage::Toddler);
    let own = Stage::ALL.into_iter().filter(|stage| !of_register(stage));
    let any = own.into_iter().any(|stage| counts.of(stage).is_some());
    if any { Told::Part } else { Told::Nothing }
}

/// How many RT of a registration have reported, with those that told some, and all.
pub fn rts(registration: &Registration) -> (u32, u32, u32) {
    let mut by_rt: BTreeMap<(&str, &str), (Told, Told)> = BTreeMap::new();
    for row in &registration.rows {
        let now = told(&row.counts);
        let (least, most) = by_rt.entry((&row.rw, &row.rt)).or_insert((now, now));
        (*least, *most) = ((*least).min(now), (*most).max(now));
    }
    let whole = by_rt.values().filter(|(least, _)| *least == Told::Whole).count();
    let begun = by_rt.values().filter(|(_, most)| *most > Told::Nothing).count();
    (whole as u32, (begun - whole) as u32, by_rt.len() as u32)
}

/// Whether every RT has reported, and there is one.
pub fn is_finished(registration: &Registration) -> bool {
    let (whole, _, all) = rts(registration);
    all > 0 && whole == all
}

/// RT that stand in the list as a whole and by dasawisma, both with numbers: the same people twice.
pub fn twice(registration: &Registration) -> Vec<(String, String)> {
    let counted = || registration.rows.iter().filter(|row| !row.counts.is_empty());
    let whole: BTreeSet<(&str, &str)> = counted()
        .filter(|row| row.dasawisma.is_empty())
        .map(|row| (row.rw.as_str(), row.rt.as_str()))
        .collect();
    let part: BTreeSet<(&str, &str)> = counted()
        .filter(|row| !row.dasawisma.is_empty())
        .map(|row| (row.rw.as_str(), row.rt.as_str()))
        .collect();
    whole.intersection(&part).map(|(rw, rt)| ((*rw).to_owned(), (*rt).to_owned())).collect()
}

/// The numbers of a registration, stage by stage: what was counted so far.
pub fn stages(registration: &Registration) -> StageCounts {
    let mut sum = StageCounts::default();
    for row in &registration.rows {
        for (all, one) in sum.all_mut().into_iter().zip(row.counts.all()) {
            if let Some(n) = one {
                *all = Some(all.unwrap_or(0).saturating_add(n));
            }
        }
    }
    sum
}

/// Children who went over to the next stage after one day and up to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moves {
    /// Born, or bayi at last.
    pub born: u32,
    /// From bayi to balita.
    pub toddlers: u32,
    /// From balita to prasekolah.
    pub preschool: u32,
    /// From prasekolah to school age.
    pub school: u32,
}

impl Moves {
    /// Of a child born on a day, between two days (the first of them not counted).
    pub fn add(&mut self, birth: NaiveDate, after: NaiveDate, until: NaiveDate) {
        let on = |months: u32| {
            let day = birth.checked_add_months(Months::new(months));
            u32::from(day.is_some_and(|day| after < day && day <= until))
        };
        let [toddler, preschool, school] = RULES.ages;
        self.born += on(0);
        self.toddlers += on(toddler);
        self.preschool += on(preschool);
        self.school += on(school);
    }

    /// Whether nobody did.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// What a group was served with in a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSum {
    /// Posyandu that wrote down how many came.
    pub posyandu: u32,
    /// Came.
    pub came: u32,
    /// With a problem.
    pub problem: u32,
    /// Referred.
    pub referred: u32,
    /// Visited at home.
    pub visited: u32,
    /// Of those who came, those of Posyandu whose sasaran are known.
    pub known: u32,
    /// Sasaran of these Posyandu.
    pub sasaran: u32,
    /// Posyandu where more came than there are.
    pub beyond: u32,
}

impl GroupSum {
    pub(super) fn of(served: &Served, sasaran: Option<u32>) -> Self {
        let n = |n: Option<u32>| n.unwrap_or(0);
        let rate = served.came.zip(sasaran);
        Self {
            posyandu: u32::from(served.came.is_some()),
            came: n(served.came),
            problem: n(served.problem),
            referred: n(served.referred),
            visited: n(served.visited),
            known: rate.map_or(0, |(came, _)| came),
            sasaran: rate.map_or(0, |(_, sasaran)| sasaran),
            beyond: rate.map_or(0, |(came, sasaran)| u32::from(came > sasaran)),
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        let all = [
            (&mut self.posyandu, other.posyandu),
            (&mut self.came, other.came),
            (&mut self.problem, other.problem),
            (&mut self.referred, other.referred),
            (&mut self.visited, other.visited),
            (&mut self.known, other.known),
            (&mut self.sasaran, other.sasaran),
            (&mut self.beyond, other.beyond),
        ];
        for (sum, n) in all {
            *sum = sum.saturating_add(n);
        }
    }
}

/// What Posyandu of a place registered for a year and did in a month, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LifeSum {
    /// Posyandu at work.
    pub posyandu: u32,
    /// Of these, with a registration of the year.
    pub begun: u32,
    /// Of these, with one that is finished.
    pub finished: u32,
    /// RT that are listed.
    pub rts: u32,
    /// Of these, those that reported all.
    pub whole: u32,
    /// Of these, those that reported some.
    pub part: u32,
    /// Numbers of the year, by stage.
    pub stages: [u32; StageCounts::COUNT],
    /// Posyandu with services of the month.
    pub reporting: u32,
    /// Of these, those that served all five groups.
    pub all_five: u32,
    /// Services, by group.
    pub groups: [GroupSum; 5],
    /// Education of ibu hamil.
    pub care: [u32; MotherCare::COUNT],
    /// Births and deaths.
    pub events: [u32; LifeEvents::COUNT],
}

impl LifeSum {
    /// Of one Posyandu: its registration of the year and of the year before, and its services.
    pub fn of(
        (this, before): (Option<&Registration>, Option<&Registration>),
        services: Option<&ServiceMonth>,
    ) -> Self {
        let mut sum = Self { posyandu: 1, ..Self::default() };
        if let Some(this) = this {
            let (whole, part, rts) = rts(this);
            sum.begun = 1;
            sum.finished = u32::from(is_finished(this));
            (sum.whole, sum.part, sum.rts) = (whole, part, rts);
            sum.stages = stages(this).all().map(Option::unwrap_or_default);
        }
        let Some(services) = services else { return sum };
        let sasaran = [this, before].into_iter().flatten().find(|one| is_finished(one));
        let sasaran = sasaran.map(stages);
        let served = LifeGroup::ALL.map(|group| services.group(group));
        sum.reporting = u32::from(served.iter().any(|one| one.came.is_some()));
        sum.all_five = u32::from(served.iter().all(|one| one.came.is_some_and(|came| came > 0)));
        sum.groups = LifeGroup::ALL.map(|group| {
            let sasaran = sasaran.and_then(|stages| stages.group(group));
            GroupSum::of(services.group(group), sasaran)
        });
        sum.care = services.care.all().map(Option::unwrap_or_default);
        sum.events = services.events.all().map(Option::unwrap_or_default);
        sum
    }

    /// Adds another's.
    pub fn add(&mut self, other: &Self) {
        let all = [
            (&mut self.posyandu, other.posyandu),
            (&mut self.begun, other.begun),
            (&mut self.finished, other.finished),
            (&mut self.rts, other.rts),
            (&mut self.whole, other.whole),
            (&mut self.part, other.part),
            (&mut self.reporting, other.reporting),
            (&mut self.all_five, other.all_five),
        ];
        let lists = self.stages.iter_mut().zip(other.stages);
        let lists = lists.chain(self.care.iter_mut().zip(other.care));
        let lists = lists.chain(self.events.iter_mut().zip(other.events));
        for (sum, n) in all.into_iter().chain(lists) {
            *sum = sum.saturating_add(n);
        }
        for (sum, one) in self.groups.iter_mut().zip(&other.groups) {
            sum.add(one);
        }
    }

    /// Sasaran of a group.
    pub fn group(&self, group: LifeGroup) -> u32 {
        let of = Stage::ALL.into_iter().filter(|stage| stage.group() == group);
        of.map(|stage| self.stages[stage as usize]).fold(0, u32::saturating_add)
    }

    /// Deaths, which a screen with hidden identities is told of large places only.
    pub fn without_deaths(&mut self) {
        let [_, deaths @ ..] = &mut self.events;
        deaths.fill(0);
    }
}

#[cfg(test)]
#[path = "lifecycle_tests.rs"]
mod tests;
