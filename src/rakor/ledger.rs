//! What partners pledged, what came of it and what was done with the money: a ledger that
//! balances.
//!
//! For any set of pledges, in rupiah:
//!
//! * pledged + beyond = delivered + outstanding + dropped,
//! * delivered money = spent + balance.
//!
//! Source: the ledger of commitments of domain.md 8.0 (pledge, kind, status, evidence, due date,
//! realised). That a gift in kind counts with its worth, and a part of it with its part of the
//! worth, is a rule of this program [local].

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::records::coordination::{Delivery, PartnerId, Pledge, PledgeId, PledgeKind};

/// Sums of pledges, in rupiah.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Pledged.
    pub pledged: u64,
    /// Came on top of what was pledged.
    pub beyond: u64,
    /// Came.
    pub delivered: u64,
    /// Still to come.
    pub outstanding: u64,
    /// Will not come any more.
    pub dropped: u64,
    /// Money that came; the rest of `delivered` is the worth of gifts in kind.
    pub money: u64,
    /// Money that was spent.
    pub spent: u64,
}

impl Totals {
    /// Of one pledge.
    pub fn of(pledge: &Pledge) -> Self {
        let pledged = pledge.amount.unwrap_or_default();
        let delivered = worths(pledge).iter().sum();
        let lacking = pledged.saturating_sub(delivered);
        let (outstanding, dropped) = if pledge.ended { (0, lacking) } else { (lacking, 0) };
        let is_money = pledge.kind == PledgeKind::Money;
        Self {
            pledged,
            beyond: delivered.saturating_sub(pledged),
            delivered,
            outstanding,
            dropped,
            money: if is_money { delivered } else { 0 },
            spent: if is_money { pledge.spendings.iter().map(|s| s.amount).sum() } else { 0 },
        }
    }

    /// Money that came and is not spent. Papers that would spend more than came are refused; those
    /// of another hand that do have a balance of 0 and `overspent`.
    pub fn balance(&self) -> u64 {
        self.money.saturating_sub(self.spent)
    }

    /// Spent, though it never came: the papers of two hands do not agree.
    pub fn overspent(&self) -> u64 {
        self.spent.saturating_sub(self.money)
    }

    /// Both sums.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            pledged: self.pledged + other.pledged,
            beyond: self.beyond + other.beyond,
            delivered: self.delivered + other.delivered,
            outstanding: self.outstanding + other.outstanding,
            dropped: self.dropped + other.dropped,
            money: self.money + other.money,
            spent: self.spent + other.spent,
        }
    }
}

impl<'p> FromIterator<&'p Pledge> for Totals {
    fn from_iter<I: IntoIterator<Item = &'p Pledge>>(pledges: I) -> Self {
        pledges.into_iter().map(Self::of).fold(Self::default(), Self::plus)
    }
}

/// The worth of each delivery of a pledge: what was written down, else for gifts in kind its part
/// of the pledge's worth. Parts are taken of the running quantity, so that all of them together
/// are worth the pledge to the rupiah.
pub fn worths(pledge: &Pledge) -> Vec<u64> {
    let whole = pledge.quantity.filter(|n| *n > 0).zip(pledge.amount);
    let mut came = 0_u64;
    let part = |came: u64| {
        let (of, worth) = whole.unwrap_or((1, 0));
        let share = u128::from(worth) * u128::from(came.min(u64::from(of))) / u128::from(of);
        share as u64
    };
    let worth = |delivery: &Delivery| {
        let before = part(came);
        came += u64::from(delivery.quantity.unwrap_or_default());
        delivery.amount.unwrap_or_else(|| part(came) - before)
    };
    pledge.deliveries.iter().map(worth).collect()
}

/// How a pledge stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PledgeStanding {
    /// Everything came.
    Kept,
    /// Everything came, so many days after the day it was due.
    KeptLate(u32),
    /// Its day has not come, or it has none.
    Open,
    /// Due so many days ago, and not all of it came.
    Late(u32),
    /// Will not come any more.
    Broken,
}

/// How a pledge stands. A money pledge is kept when the sum came; one with a quantity when the
/// quantity came; any other with its first delivery.
pub fn standing(pledge: &Pledge, today: NaiveDate) -> PledgeStanding {
    let past = |day: NaiveDate| pledge.due.map_or(0, |due| (day - due).num_days().max(0) as u32);
    match kept_on(pledge) {
        Some(day) if past(day) > 0 => PledgeStanding::KeptLate(past(day)),
        Some(_) => PledgeStanding::Kept,
        None if pledge.ended => PledgeStanding::Broken,
        None if past(today) > 0 => PledgeStanding::Late(past(today)),
        None => PledgeStanding::Open,
    }
}

/// The day on which the last of a pledge came; `None` while some of it is missing.
pub fn kept_on(pledge: &Pledge) -> Option<NaiveDate> {
    let mut came: Vec<(&Delivery, u64)> = pledge.deliveries.iter().zip(worths(pledge)).collect();
    came.sort_by_key(|(delivery, _)| delivery.date);
    let (mut worth, mut quantity) = (0, 0_u64);
    for (delivery, part) in came {
        worth += part;
        quantity += u64::from(delivery.quantity.unwrap_or_default());
        let enough = match (pledge.kind, pledge.quantity) {
            (PledgeKind::Money, _) => worth >= pledge.amount.unwrap_or(1),
            (_, Some(wanted)) => quantity >= u64::from(wanted),
            _ => true,
        };
        if enough {
            return Some(delivery.date);
        }
    }
    None
}

/// How many pledges stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in PledgeStanding")]
pub struct StandingCount {
    pub kept: u32,
    pub kept_late: u32,
    pub open: u32,
    pub late: u32,
    pub broken: u32,
}

impl StandingCount {
    /// Counts one.
    pub fn count(&mut self, standing: PledgeStanding) {
        *match standing {
            PledgeStanding::Kept => &mut self.kept,
            PledgeStanding::KeptLate(_) => &mut self.kept_late,
            PledgeStanding::Open => &mut self.open,
            PledgeStanding::Late(_) => &mut self.late,
            PledgeStanding::Broken => &mut self.broken,
        } += 1;
    }

    /// All.
    pub fn all(self) -> u32 {
        self.kept + self.kept_late + self.open + self.late + self.broken
    }
}

/// What a line of the ledger is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum EntryKind {
    Pledged,
    Delivered,
    Spent,
    /// The rest of a pledge that will not come; dated as the pledge's due day or the day it was
    /// made, for nobody writes down when hope was given up.
    Dropped,
}

/// A line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// What happened.
    pub kind: EntryKind,
    /// To which pledge.
    pub pledge: PledgeId,
    /// Whose.
    pub partner: PartnerId,
    /// In kind or money.
    pub gift: PledgeKind,
    /// How much, in rupiah.
    pub amount: u64,
    /// What.
    pub text: String,
    /// Still to come after this line. Below 0 where more came than was pledged.
    pub outstanding: i64,
    /// Money in hand after this line.
    pub balance: i64,
}

/// The ledger of some pledges by day, with what is outstanding and the money in hand after each
/// line.
pub fn ledger<'p>(pledges: impl IntoIterator<Item = &'p Pledge>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = pledges.into_iter().flat_map(lines).collect();
    entries.sort_by_key(|entry| (entry.date, entry.kind, entry.pledge));
    let (mut outstanding, mut balance) = (0, 0);
    for entry in &mut entries {
        let amount = entry.amount as i64;
        match entry.kind {
            EntryKind::Pledged => outstanding += amount,
            EntryKind::Dropped => outstanding -= amount,
            EntryKind::Delivered => {
                outstanding -= amount;
                balance += if entry.gift == PledgeKind::Money { amount } else { 0 };
            }
            EntryKind::Spent => balance -= amount,
        }
        (entry.outstanding, entry.balance) = (outstanding, balance);
    }
    entries
}

fn lines(pledge: &Pledge) -> Vec<Entry> {
    let line = |date, kind, amount, text: &str| Entry {
        date,
        kind,
        pledge: pledge.id,
        partner: pledge.partner,
        gift: pledge.kind,
        amount,
        text: if text.is_empty() { pledge.text.clone() } else { text.to_owned() },
        outstanding: 0,
        balance: 0,
    };
    let totals = Totals::of(pledge);
    let mut found = vec![line(pledge.made, EntryKind::Pledged, totals.pledged, "")];
    for (delivery, worth) in pledge.deliveries.iter().zip(worths(pledge)) {
        found.push(line(delivery.date, EntryKind::Delivered, worth, &delivery.text));
    }
    if pledge.kind == PledgeKind::Money {
        let spent = pledge.spendings.iter();
        found.extend(spent.map(|s| line(s.date, EntryKind::Spent, s.amount, &s.text)));
    }
    if totals.dropped > 0 {
        let last = pledge.deliveries.iter().map(|delivery| delivery.date).max();
        let day = pledge.due.unwrap_or(pledge.made).max(last.unwrap_or(pledge.made));
        found.push(line(day, EntryKind::Dropped, totals.dropped, ""));
    }
    found
}

/// The year to which a pledge is counted: the one it was made in.
pub fn year(pledge: &Pledge) -> i32 {
    pledge.made.year()
}

#[cfg(test)]
#[path = "ledger_tests.rs"]
mod tests;
