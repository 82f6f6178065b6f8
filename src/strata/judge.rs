//! Judging a year by a rule set: each line met, missed, still open or not known.

use serde::{Deserialize, Serialize};

use super::{
    AktifRules, Criterion, CriterionId, Item, Known, Need, Origin, Stratum, TelaahRules, Unit, Year,
};

/// How a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// Reached.
    Met,
    /// Not reached so far, but the year still has months enough.
    Open,
    /// Nobody recorded or answered it.
    Unknown,
    /// Missed.
    Failed,
}

/// One item of a line, against what it has to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Of what.
    pub item: Item,
    /// What is known of it.
    pub known: Option<Known>,
    /// This or more is asked.
    pub at_least: u32,
    /// How it stands.
    pub verdict: Verdict,
}

/// A line of the rules, judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which.
    pub id: CriterionId,
    /// Its items.
    pub parts: Vec<Part>,
    /// How many of them are enough.
    pub enough: u8,
    /// How it stands.
    pub verdict: Verdict,
}

impl Line {
    /// Items that nobody answered and that could change the verdict.
    pub fn missing(&self) -> impl Iterator<Item = Item> {
        let open = self.verdict == Verdict::Unknown;
        let unknown = self.parts.iter().filter(move |p| open && p.verdict == Verdict::Unknown);
        unknown.map(|part| part.item)
    }
}

/// A telaah.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TelaahJudged {
    /// The level of each line, and the line.
    pub lines: Vec<(Stratum, Line)>,
    /// The highest level of which everything is met.
    pub at_least: Stratum,
    /// The highest level of which nothing is missed for good.
    pub at_most: Stratum,
}

impl TelaahJudged {
    /// The level, when it is certain.
    pub fn stratum(&self) -> Option<Stratum> {
        (self.at_least == self.at_most).then_some(self.at_least)
    }

    /// What stands between the Posyandu and the level after the one it surely has.
    pub fn blocks(&self) -> impl Iterator<Item = &Line> {
        let next = self.at_least.next();
        let lines = self.lines.iter().filter(move |(level, _)| Some(*level) == next);
        lines.map(|(_, line)| line).filter(|line| line.verdict != Verdict::Met)
    }

    /// Items whose answer would settle the level.
    pub fn missing(&self) -> impl Iterator<Item = Item> {
        let up_to = self.at_most;
        let lines = self.lines.iter().filter(move |(level, _)| *level <= up_to);
        lines.flat_map(|(_, line)| line.missing())
    }
}

/// Whether a Posyandu is aktif.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AktifJudged {
    /// The lines.
    pub lines: Vec<Line>,
    /// All of them together: one that is missed decides.
    pub verdict: Verdict,
}

impl AktifJudged {
    /// What stands in the way.
    pub fn blocks(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.verdict != Verdict::Met)
    }

    /// Items whose answer would settle it.
    pub fn missing(&self) -> impl Iterator<Item = Item> {
        let decided = self.verdict == Verdict::Failed;
        self.lines.iter().filter(move |_| !decided).flat_map(Line::missing)
    }
}

/// Judges a year by the rules of the telaah.
pub fn telaah(rules: &TelaahRules, year: &Year) -> TelaahJudged {
    let (mut at_least, mut at_most) = (Stratum::Pratama, Stratum::Pratama);
    let (mut sure, mut possible) = (true, true);
    let mut lines = Vec::new();
    for (level, criteria) in &rules.levels {
        for criterion in *criteria {
            let line = line(criterion, year);
            sure &= line.verdict == Verdict::Met;
            possible &= line.verdict != Verdict::Failed;
            lines.push((*level, line));
        }
        if sure {
            at_least = *level;
        }
        if possible {
            at_most = *level;
        }
    }
    TelaahJudged { lines, at_least, at_most }
}

/// Judges a year by the rules of Posyandu aktif.
pub fn aktif(rules: &AktifRules, year: &Year) -> AktifJudged {
    let lines: Vec<Line> = rules.criteria.iter().map(|criterion| line(criterion, year)).collect();
    // Missed is worse than not known, not known worse than open: the order of the variants.
    let verdict = lines.iter().map(|line| line.verdict).max().unwrap_or(Verdict::Unknown);
    AktifJudged { lines, verdict }
}

fn line(criterion: &Criterion, year: &Year) -> Line {
    let parts: Vec<Part> = criterion.needs.iter().map(|need| part(*need, year)).collect();
    let count = |verdict| parts.iter().filter(|part| part.verdict == verdict).count();
    let enough = usize::from(criterion.enough);
    let (met, open) = (count(Verdict::Met), count(Verdict::Open));
    let verdict = if met >= enough {
        Verdict::Met
    } else if met + open + count(Verdict::Unknown) < enough {
        Verdict::Failed
    } else if met + open >= enough {
        Verdict::Open
    } else {
        Verdict::Unknown
    };
    Line { id: criterion.id, parts, enough: criterion.enough, verdict }
}

fn part(need: Need, year: &Year) -> Part {
    let Need { item, at_least } = need;
    let known = year.get(item);
    let verdict = match known {
        None => Verdict::Unknown,
        Some(known) => judge(item, known, at_least, year),
    };
    Part { item, known, at_least, verdict }
}

/// Months of a year that have to be recorded for its means to speak for the year.
const MONTHS_FOR_A_MEAN: u8 = 8;

fn judge(item: Item, known: Known, at_least: u32, year: &Year) -> Verdict {
    let possible = known.value + year.remaining(item);
    // Months before Idaman's data begin may have been held: an answer knows of them, records do not.
    let months = item.unit() == Unit::Months;
    let computed = known.origin == Origin::Computed;
    let unrecorded = if computed { year.unrecorded_of(item) } else { 0 };
    if item.is_mean() && unrecorded > u32::from(12 - MONTHS_FOR_A_MEAN) {
        return Verdict::Unknown;
    }
    if known.value >= at_least {
        Verdict::Met
    } else if possible >= at_least {
        Verdict::Open
    } else if months && possible + unrecorded >= at_least {
        Verdict::Unknown
    } else {
        Verdict::Failed
    }
}
