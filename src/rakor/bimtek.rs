//! A training (bimbingan teknis): who passed, what the points gained, and the skills that kader
//! carry home from it.
//!
//! Skills are the 25 of `kader`. That somebody passes who was there and reached the pass mark
//! after is usual; a training without a mark or without a test counts attendance [local].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    documents::Extra,
    records::coordination::{Bimtek, Participant, RakorId, SkillGain, Team},
};

/// Whether a participant passed. `None` while that is open: they were there, and the points of the
/// test after are missing.
pub fn passed(bimtek: &Bimtek, participant: &Participant) -> Option<bool> {
    if !participant.attended {
        return Some(false);
    }
    match (bimtek.pass_mark, participant.post) {
        (None, _) => Some(true),
        (Some(mark), Some(points)) => Some(points >= mark),
        (Some(_), None) => None,
    }
}

/// Points after less points before, where both tests were written.
pub fn gain(participant: &Participant) -> Option<i16> {
    let (before, after) = participant.pre.zip(participant.post)?;
    Some(i16::from(after) - i16::from(before))
}

/// What a training came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// On the list.
    pub listed: u32,
    /// Were there.
    pub attended: u32,
    /// Passed.
    pub passed: u32,
    /// Were there and have not been tested.
    pub open: u32,
    /// Wrote both tests.
    pub both: u32,
    /// Mean points before, of those who wrote both; 0 where nobody did.
    pub before: f64,
    /// Mean points after, of the same.
    pub after: f64,
    /// Lessons of the curriculum.
    pub lessons: u32,
}

/// Adds a training up.
pub fn outcome(bimtek: &Bimtek) -> Outcome {
    let mut sum = Outcome {
        lessons: bimtek.modules.iter().map(|module| u32::from(module.lessons)).sum(),
        ..Outcome::default()
    };
    for one in &bimtek.participants {
        sum.listed += 1;
        sum.attended += u32::from(one.attended);
        sum.passed += u32::from(passed(bimtek, one) == Some(true));
        sum.open += u32::from(passed(bimtek, one).is_none());
        if let Some((before, after)) = one.pre.zip(one.post) {
            sum.both += 1;
            sum.before += f64::from(before);
            sum.after += f64::from(after);
        }
    }
    let n = f64::from(sum.both.max(1));
    Outcome { before: sum.before / n, after: sum.after / n, ..sum }
}

/// The skills that the curriculum gives, each once, in their order.
pub fn skills(bimtek: &Bimtek) -> Vec<String> {
    let mut all: Vec<String> =
        bimtek.modules.iter().flat_map(|module| module.skills.iter().cloned()).collect();
    all.sort();
    all.dedup();
    all
}

/// Writes the skills to the kader of a team who passed; gives how many are new. A skill that a
/// kader has already stays with where it came from, so that the same training given twice changes
/// nothing.
pub fn give(bimtek: &Bimtek, rakor: RakorId, day: NaiveDate, team: &mut Team) -> u32 {
    let skills = skills(bimtek);
    let mut new = 0;
    for participant in &bimtek.participants {
        if participant.team != Some(team.id) || passed(bimtek, participant) != Some(true) {
            continue;
        }
        let holders = team.seats.iter_mut().flat_map(|seat| &mut seat.holders);
        for holder in holders.filter(|holder| holder.id == participant.id) {
            for skill in &skills {
                if holder.skills.iter().any(|known| known.skill == *skill) {
                    continue;
                }
                let (skill, rakor, extra) = (skill.clone(), Some(rakor), Extra::new());
                holder.skills.push(SkillGain { skill, date: day, rakor, extra });
                new += 1;
            }
        }
    }
    new
}

/// Takes back what this training gave; gives how many skills.
pub fn take_back(rakor: RakorId, team: &mut Team) -> u32 {
    let mut gone = 0;
    for holder in team.seats.iter_mut().flat_map(|seat| &mut seat.holders) {
        let before = holder.skills.len();
        holder.skills.retain(|gain| gain.rakor != Some(rakor));
        gone += (before - holder.skills.len()) as u32;
    }
    gone
}

#[cfg(test)]
#[path = "bimtek_tests.rs"]
mod tests;
