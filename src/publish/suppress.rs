//! Small cells, and the cells that would give them back.
//!
//! A table has one row for each place: of how many children, and for how many of them something is
//! so (counts that are told together are a *family*: N, T, O and B add up to D, who is severely
//! stunted is stunted). Denominators are how many children were served or measured and say nothing
//! of any one; the counts do. A row is hidden with all its counts when
//!
//! - one of them is **small**: more than none and fewer than [`SuppressionRule::fewest`], or more
//!   than none among fewer than [`SuppressionRule::least_of`];
//! - otherwise a small one could be found by **subtracting** what is shown from the total above;
//! - the place above it is hidden and would be the **sum** of what is shown.
//!
//! What is left: knowing all that is shown, the rule, and that parts add up, nobody can tell a
//! small count from none or from a larger one. `suppress_tests` asks a solver that tries them all.
//!
//! No Indonesian standard was found. After: Washington State Department of Health, *Guidelines for
//! Working with Small Numbers* (2018): counts below a threshold, the rates made of them, and
//! complementary cells are suppressed, zeros may stand (domain.md 7.2). The thresholds are
//! Idaman's choice, and a setting.

use serde::{Deserialize, Serialize};

/// From how many on a count is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuppressionRule {
    /// Fewer than this many, and more than none, are hidden.
    pub fewest: u32,
    /// Among fewer than this many children nothing but "none" is told.
    pub least_of: u32,
}

impl Default for SuppressionRule {
    fn default() -> Self {
        Self { fewest: 5, least_of: 20 }
    }
}

/// A place in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Of how many children.
    pub of: u32,
    /// For how many of them each thing of the family is so; at most `of` each.
    pub counts: Vec<u32>,
    /// The rows this one is the sum of, further on in the table; none for the smallest places.
    pub parts: Vec<usize>,
}

/// Why a row is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// One of its counts is small.
    Small,
    /// It would give back a small one beside it.
    Complement,
    /// The place above it is hidden and would be the sum of its parts.
    Part,
}

/// Which rows are hidden; `None` is shown. The first row is the whole, every other row is part of
/// exactly one before it, and a row with parts is their sum.
pub fn suppress(rule: SuppressionRule, rows: &[Row]) -> Vec<Option<Why>> {
    let table = Table { rule, rows };
    let mut must: Vec<Option<Why>> =
        rows.iter().map(|row| rule.is_small(row).then_some(Why::Small)).collect();
    loop {
        match table.hide(&must) {
            Ok(hidden) => return hidden,
            // Even with all its parts hidden this row gives one back: it has to go too.
            Err(row) => must[row] = Some(Why::Complement),
        }
    }
}

impl SuppressionRule {
    fn is_small(self, row: &Row) -> bool {
        row.counts.iter().any(|count| self.is_small_count(*count, row.of))
    }

    /// Whether a count may not be told among so many.
    pub fn is_small_count(self, count: u32, of: u32) -> bool {
        count > 0 && (count < self.fewest || of < self.least_of)
    }
}

struct Table<'r> {
    rule: SuppressionRule,
    rows: &'r [Row],
}

impl Table<'_> {
    /// Hides these rows and what else has to go with them; the row whose parts cannot be told in
    /// any way, where there is one.
    fn hide(&self, must: &[Option<Why>]) -> Result<Vec<Option<Why>>, usize> {
        let mut hidden = must.to_vec();
        for (row, Row { parts, .. }) in self.rows.iter().enumerate() {
            if hidden[row].is_some() {
                for part in parts {
                    hidden[*part] = hidden[*part].or(Some(Why::Part));
                }
                continue;
            }
            let (mut gone, mut staying): (Vec<usize>, Vec<usize>) =
                parts.iter().partition(|part| hidden[**part].is_some());
            // Those of the fewest children go first: the least is lost.
            staying.sort_by_key(|part| (std::cmp::Reverse(self.rows[*part].of), *part));
            while !self.is_safe(&gone) {
                let next = staying.pop().ok_or(row)?;
                hidden[next] = Some(Why::Complement);
                gone.push(next);
            }
        }
        Ok(hidden)
    }

    /// Whether the sum of these rows, which everybody can work out, gives nothing of them back.
    fn is_safe(&self, gone: &[usize]) -> bool {
        if gone.is_empty() {
            return true;
        }
        let all = self.sum(gone);
        !self.rule.is_small(&all) && gone.iter().all(|row| self.is_covered(*row, &all))
    }

    fn sum(&self, rows: &[usize]) -> Row {
        let mut all = Row::default();
        for row in rows {
            let Row { of, counts, .. } = &self.rows[*row];
            all.of += of;
            all.counts.resize(counts.len(), 0);
            all.counts.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        all
    }

    /// Whether a hidden row and those below it could be otherwise, as far as anybody can tell who
    /// knows the sum of all hidden beside it.
    fn is_covered(&self, row: usize, all: &Row) -> bool {
        let Row { of, counts, parts } = &self.rows[row];
        let covered = counts.iter().zip(&all.counts).all(|(count, sum)| {
            // The others can hold at most as many as they have children (Fréchet's bounds).
            let least = (of + sum).saturating_sub(all.of);
            let most = *of.min(sum);
            if self.rule.is_small_count(*count, *of) {
                least == 0 && most >= self.rule.fewest.min(*of)
            } else {
                *count == 0 || most - least >= self.rule.fewest
            }
        });
        covered && parts.iter().all(|part| self.is_covered(*part, all))
    }
}
