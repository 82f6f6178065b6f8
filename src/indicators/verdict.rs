//! The words in which statistics answer: changes, standings, funnel, outlook, signals, bias.
//! What they mean in a sentence is said by `i18n`; here are the kinds and their numbers.

use serde::{Deserialize, Serialize};

use super::{Figure, Interval};
use crate::records::Month;

/// A difference of two shares, later less earlier.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The difference; 0.02 is two points up.
    pub difference: f64,
    /// Its 95 % interval (Newcombe's hybrid score method).
    pub interval: Interval,
    /// Whether it is a change.
    pub verdict: Verdict,
}

/// Whether something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Surely for the better.
    Better,
    /// Surely for the worse.
    Worse,
    /// Surely higher, where neither way is better.
    Higher,
    /// Surely lower, where neither way is better.
    Lower,
    /// Chance may explain it.
    NotSure,
}

/// A place against the whole it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Its interval lies on the good side of the whole.
    Better,
    /// Its interval lies on the bad side of the whole.
    Worse,
    /// Its interval lies above the whole, where neither way is better.
    Higher,
    /// Its interval lies below the whole, where neither way is better.
    Lower,
    /// Its interval holds the whole: no different as far as anybody can tell.
    Tied,
    /// No share.
    Unknown,
}

/// Limits between which shares of places of this size lie by chance alone.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FunnelLimits {
    /// Denominator.
    pub n: u32,
    /// 95 %.
    pub inner: Interval,
    /// 99.8 %.
    pub outer: Interval,
}

/// Where a place lies in the funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FunnelZone {
    /// Below the 99.8 % limit.
    FarBelow,
    /// Below the 95 % limit.
    Below,
    /// Between the 95 % limits.
    Inside,
    /// Above the 95 % limit.
    Above,
    /// Above the 99.8 % limit.
    FarAbove,
    /// No share, or one above 1.
    Unknown,
}

/// How the true shares of places are spread: a beta distribution.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prior {
    /// First parameter.
    pub alpha: f64,
    /// Second parameter; `alpha + beta` is how many children the prior weighs as much as.
    pub beta: f64,
}

/// Where a row of months is going.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outlook {
    /// Too few months to say.
    TooFewMonths {
        /// Months with a share.
        found: u32,
        /// So many are needed.
        needed: u32,
    },
    /// A straight line through the months.
    Line(Line),
}

/// A straight line through the last months, weighted by their denominators, and where it leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// First month it was drawn through.
    pub from: Month,
    /// Last month it was drawn through.
    pub to: Month,
    /// Months with a share among them.
    pub months: u32,
    /// Share per month.
    pub slope: f64,
    /// Its 95 % interval.
    pub slope_interval: Interval,
    /// Month by month from `from` to the end of the target's year (or twelve months on): the line
    /// and the 95 % interval in which a month's figure is to be expected.
    pub path: Vec<(f64, Interval)>,
    /// Against the target of the year, where there is one.
    pub reaches: Option<Reaches>,
}

/// Whether and when a line reaches a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reaches {
    /// It is reached already.
    Already,
    /// In this month, if it goes on so; the earliest and latest month that the slope's interval
    /// allows, `None` for never.
    In {
        /// In which month.
        month: Month,
        /// At the earliest.
        earliest: Option<Month>,
        /// At the latest.
        latest: Option<Month>,
        /// By the end of the target's year.
        in_time: bool,
    },
    /// Not within ten years, if it goes on so; the earliest month that the slope's interval
    /// allows.
    Never {
        /// At the earliest.
        earliest: Option<Month>,
    },
}

/// A sign that something needs attention, with the numbers that say so.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// Fewer come than in the months before, by more than chance.
    Falling {
        /// D and S of the month.
        now: Figure,
        /// D and S of the months before, together.
        before: Figure,
        /// How many months those are.
        months: u32,
        /// The difference of the shares and its interval.
        change: Change,
    },
    /// D/S has fallen month after month.
    Run {
        /// So many times in a row.
        falls: u32,
        /// D and S where it began.
        from: Figure,
        /// D and S of the month.
        to: Figure,
    },
    /// Below its own middle for so many months that chance would rarely do it.
    BelowUsual {
        /// So many months in a row.
        months: u32,
        /// Its own median D/S before them.
        usual: f64,
        /// D and S of the month.
        now: Figure,
    },
    /// Nobody was weighed for some months, the last one included.
    Silent {
        /// The last month with a weighing.
        last: Month,
        /// Months without one since.
        months: u32,
    },
    /// More weighed than sasaran.
    MoreWeighedThanSasaran {
        /// Weighed.
        d: u32,
        /// Sasaran.
        s: u32,
    },
    /// More children below the red line than in the months before, by more than chance.
    BgmRising {
        /// BGM and D of the month.
        now: Figure,
        /// BGM and D of the months before, together.
        before: Figure,
        /// How many months those are.
        months: u32,
        /// The difference of the shares and its interval.
        change: Change,
    },
}

/// What may explain that routine weighing and a survey differ.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bias {
    /// Only a part came; those who stay away are more often ill or poor. With the share that the
    /// absent would have to have if the survey is right for all; above 1 or below 0 it cannot
    /// explain the difference alone.
    Absent {
        /// Weighed and sasaran.
        coverage: Figure,
        /// Share among the absent that would make both agree.
        needed: f64,
    },
    /// Many of the weighed have no valid length.
    NotMeasured {
        /// With a valid measure, of the weighed.
        measured: Figure,
    },
    /// Many implausible measures: lengths are read carelessly.
    Flagged {
        /// Implausible of all.
        flagged: Figure,
    },
    /// The survey's interval holds the routine figure: chance of the sample may explain it.
    SampleOfSurvey,
    /// S of the register may miss children who live there.
    SasaranMissing {
        /// On the register.
        registered: u32,
        /// By the projection.
        projected: u32,
    },
    /// The survey was in another part of the year, among other months of age; always so.
    OtherMonths,
}
