//! Whether two records are of one child: what is certain, what a person has to decide.
//!
//! Rules (domain.md 6.1): a complete NIK decides; else birth, sex and name must be the same and
//! the parents not speak against it. Whatever is only similar is a doubt for a person. A masked or
//! missing NIK never makes two children one: masked ones only speak against it when they differ.

use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

pub use super::who::Who;
use super::{
    names::{Family, SIMILAR, family, similarity},
    who::{NikClue, nik},
};
use crate::{
    desk::{protocol::Clue, roster::RosterRow, work::Rosters},
    records::{ChildId, Nik},
};

/// Births this many days apart may be one birth written down differently.
const CLOSE_DAYS: i64 = 3;
/// Names must be so similar when the birth date is only close …
const SIMILAR_CLOSE: f64 = 0.93;
/// … and so similar when parents are the same too.
const SIMILAR_PARENTS: f64 = 0.84;
/// Most candidates shown.
const MOST: usize = 5;

/// Somebody to compare with.
#[derive(Clone, Debug)]
pub struct Known {
    /// Which child.
    pub id: ChildId,
    /// Who.
    pub who: Who,
}

/// A child that may be the same.
#[derive(Clone, Debug)]
pub struct Found<'k> {
    /// Which.
    pub known: &'k Known,
    /// What speaks for it and against it.
    pub clues: Vec<Clue>,
    /// For the order.
    pub score: f64,
}

impl<'k> Found<'k> {
    /// A child compared with somebody.
    pub fn of(who: &Who, known: &'k Known) -> Self {
        found(who, known)
    }
}

/// What matching found.
#[derive(Clone, Debug)]
pub enum Match<'k> {
    /// This one, without doubt.
    Certain(&'k Known),
    /// One of these, perhaps; best first.
    Doubt(Vec<Found<'k>>),
    /// Nobody.
    New,
}

/// Children ready for many look-ups.
#[derive(Default)]
pub struct Index {
    known: Vec<Known>,
    /// Places, with the letters of the names: most of those born on a day are told apart by them.
    by_birth: HashMap<NaiveDate, Vec<(u32, u32)>>,
    by_nik: HashMap<Nik, u32>,
    answered: HashMap<u64, u32>,
}

impl Index {
    /// Of all children.
    pub fn new(rosters: &Rosters) -> Self {
        Self::of(rosters, |_| true)
    }

    /// Of those that can be similar to this one: for a single look-up.
    pub fn near(rosters: &Rosters, who: &Who) -> Self {
        let nik = |row: &RosterRow| who.nik.is_some() && row.nik == who.nik;
        Self::of(rosters, |row| close(row.birth, who.birth) || nik(row))
    }

    fn of(rosters: &Rosters, wanted: impl Fn(&RosterRow) -> bool) -> Self {
        let mut index = Self::default();
        for (posyandu, held) in rosters {
            for row in held.document.rows.iter().filter(|row| wanted(row)) {
                index.add(row.id, Who::of_row(row, *posyandu), &row.known_as);
            }
        }
        index
    }

    /// Adds a child.
    pub fn add(&mut self, id: ChildId, who: Who, answers: &[u64]) {
        let place = self.known.len() as u32;
        self.by_birth.entry(who.birth).or_default().push((place, who.letters.mask));
        if let Some(nik) = &who.nik {
            self.by_nik.entry(nik.clone()).or_insert(place);
        }
        for answer in answers {
            self.answered.entry(*answer).or_insert(place);
        }
        self.known.push(Known { id, who });
    }

    /// Who this is.
    pub fn find(&self, who: &Who) -> Match<'_> {
        if let Some(place) = self.answered.get(&who.key()) {
            return Match::Certain(&self.known[*place as usize]);
        }
        if let Some(place) = who.nik.as_ref().and_then(|nik| self.by_nik.get(nik)) {
            let known = &self.known[*place as usize];
            let name = similarity(&who.loose, &known.who.loose) >= SIMILAR_PARENTS;
            if known.who.sex == who.sex && (known.who.birth == who.birth || name) {
                return Match::Certain(known);
            }
            return Match::Doubt(vec![found(who, known)]);
        }
        if let Some(known) = self.certain(who) {
            return Match::Certain(known);
        }
        let candidates = self.candidates(who);
        if candidates.is_empty() { Match::New } else { Match::Doubt(candidates) }
    }

    /// The only child of this birth, sex and name, if nothing speaks against it.
    fn certain(&self, who: &Who) -> Option<&Known> {
        let places = self.by_birth.get(&who.birth)?;
        let mut same =
            places.iter().map(|(place, _)| &self.known[*place as usize]).filter(|known| {
                known.who.sex == who.sex && known.who.name == who.name && !who.name.is_empty()
            });
        let known = same.next().filter(|_| same.next().is_none())?;
        let family = family(&who.parents, &known.who.parents);
        let together = who.posyandu.is_some() && who.posyandu == known.who.posyandu;
        let fits = match family {
            Family::Same | Family::Similar => true,
            Family::Unknown => together,
            Family::Other => false,
        };
        (fits && nik(who, &known.who) != NikClue::Differs).then_some(known)
    }

    /// Children that may be this one, best first.
    pub fn candidates(&self, who: &Who) -> Vec<Found<'_>> {
        let mut list: Vec<Found<'_>> = near_days(who.birth)
            .into_iter()
            .filter_map(|day| self.by_birth.get(&day))
            .flatten()
            .filter(|(_, letters)| alike(who.letters.mask, *letters))
            .map(|(place, _)| &self.known[*place as usize])
            .filter(|known| may_be(who, &known.who))
            .map(|known| found(who, known))
            .collect();
        list.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.known.id.cmp(&b.known.id)));
        list.dedup_by_key(|found| found.known.id);
        list.truncate(MOST);
        list
    }
}

/// The day itself, days close to it, and the day with day and month exchanged.
fn near_days(birth: NaiveDate) -> Vec<NaiveDate> {
    let close = (-CLOSE_DAYS..=CLOSE_DAYS)
        .filter_map(|days| birth.checked_add_signed(chrono::TimeDelta::days(days)));
    let mut days: Vec<NaiveDate> = close.collect();
    days.extend(exchanged(birth));
    days.sort_unstable();
    days.dedup();
    days
}

fn exchanged(day: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year(), day.day(), day.month())
}

fn close(a: NaiveDate, b: NaiveDate) -> bool {
    (a - b).num_days().abs() <= CLOSE_DAYS || exchanged(a) == Some(b)
}

/// Cheap: names of one person share most letters.
fn alike(a: u32, b: u32) -> bool {
    (a & b).count_ones() * 3 + 1 >= (a | b).count_ones() * 2
}

/// Whether a person should look at it. What costs most is asked last: a large file asks this of
/// millions of pairs.
fn may_be(who: &Who, known: &Who) -> bool {
    let same_birth = who.birth == known.birth;
    let other_nik = matches!((&who.nik, &known.nik), (Some(a), Some(b)) if a != b);
    if other_nik || who.sex != known.sex {
        // Two children, unless everything else is the same.
        return same_birth
            && who.sex_or_nik_alone_differs(known)
            && family(&who.parents, &known.parents) == Family::Same;
    }
    let least = if same_birth { SIMILAR_PARENTS } else { SIMILAR_CLOSE };
    if who.letters.likeness_at_most(&known.letters) < least {
        return false;
    }
    let likeness = similarity(&who.loose, &known.loose);
    if likeness < least || !same_birth || likeness >= SIMILAR {
        return likeness >= least;
    }
    matches!(family(&who.parents, &known.parents), Family::Same | Family::Similar)
}

fn found<'k>(who: &Who, known: &'k Known) -> Found<'k> {
    let other = &known.who;
    let likeness = similarity(&who.loose, &other.loose);
    let name = if who.name == other.name {
        Clue::SameName
    } else if likeness >= SIMILAR_PARENTS {
        Clue::SimilarName
    } else {
        Clue::OtherName
    };
    let mut clues = vec![name];
    let same_birth = who.birth == other.birth;
    if same_birth {
        clues.push(Clue::SameBirthDate);
    } else if close(who.birth, other.birth) {
        clues.push(Clue::CloseBirthDate);
    }
    let family = family(&who.parents, &other.parents);
    clues.extend(match family {
        Family::Same => Some(Clue::SameParents),
        Family::Similar => Some(Clue::SimilarParents),
        Family::Other => Some(Clue::OtherParents),
        Family::Unknown => None,
    });
    if let (Some(a), Some(b)) = (who.posyandu, other.posyandu) {
        clues.push(if a == b { Clue::SamePosyandu } else { Clue::OtherPosyandu });
    }
    clues.extend(match nik(who, other) {
        NikClue::MaskFits => Some(Clue::MaskedNikFits),
        NikClue::Differs if who.nik.is_some() && other.nik.is_some() => Some(Clue::OtherNik),
        NikClue::Differs => Some(Clue::MaskedNikDiffers),
        NikClue::Nothing => None,
    });
    let parents = match family {
        Family::Same => 0.4,
        Family::Similar => 0.3,
        Family::Unknown => 0.1,
        Family::Other => 0.0,
    };
    let score = likeness + parents + if same_birth { 0.3 } else { 0.0 };
    Found { known, clues, score }
}
