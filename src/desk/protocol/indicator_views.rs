//! Answers about indicators. Shares are fractions (0.14 is 14 %), differences in shares too
//! (−0.06 is six points down), everywhere.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Sasaran, SessionCounts};
use crate::{
    indicators::{
        AgeGroup, Better, Bias, Certainty, Change, Figure, FunnelLimits, FunnelZone, Group,
        IndicatorId, Interval, Outlook, Period, Prior, Signal, Standing, Unit,
    },
    records::{Month, Place, SurveyFigure, Target},
};

/// A figure, how sure it is and what is odd about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// The numbers. `Figure::rate` is the share.
    pub figure: Figure,
    /// 95 % interval (Wilson); `None` where there is no share or it is above 1.
    pub interval: Option<Interval>,
    /// What is odd.
    pub cautions: Vec<Caution>,
}

/// What is odd about a figure, with its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// More weighed than sasaran: S is out of date, or visitors came.
    MoreWeighedThanSasaran {
        /// Weighed.
        d: u32,
        /// Sasaran.
        s: u32,
    },
    /// More with KMS than sasaran (only by a projection).
    MoreCardsThanSasaran {
        /// With KMS or Buku KIA.
        k: u32,
        /// Sasaran.
        s: u32,
    },
    /// Children were weighed, but there is no sasaran.
    NoSasaran {
        /// Weighed.
        d: u32,
    },
    /// No projection was entered for the place and year: the register stands in.
    NoProjection,
    /// Recorded for few only.
    PartlyRecorded {
        /// With a record.
        known: u32,
        /// Of so many.
        of: u32,
    },
    /// So few that one child moves the share by more than five points.
    Small {
        /// Denominator.
        n: u32,
    },
    /// Fewer than half of the sasaran were weighed: those who stayed away may differ.
    LowCoverage {
        /// Weighed.
        d: u32,
        /// Sasaran.
        s: u32,
    },
    /// More than 1 % of the z-scores are implausible (WHO asks for less).
    ManyFlagged {
        /// Flagged.
        flagged: u32,
        /// Of so many.
        of: u32,
    },
}

/// How a place stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Glance {
    /// Where.
    pub place: Place,
    /// Its name; empty for the regency, whose name the settings have.
    pub name: String,
    /// When. `None` when nothing was ever weighed; then all lists are empty.
    pub period: Option<Period>,
    /// First and last month with weighings anywhere in the workspace.
    pub months: Option<(Month, Month)>,
    /// Which S was asked for.
    pub sasaran: Sasaran,
    /// The letters of the period's last month with weighings (balok SKDN).
    pub skdn: SessionCounts,
    /// That month.
    pub skdn_month: Option<Month>,
    /// The projected S of the place and year, where one was entered.
    pub projected: Option<u32>,
    /// A line for each indicator, in the order of the catalogue.
    pub lines: Vec<GlanceLine>,
    /// Places of the next tier that got surely better or worse in the headline indicators, the
    /// largest change first.
    pub movers: Vec<Mover>,
    /// The most urgent warnings.
    pub warnings: Vec<PlaceWarning>,
    /// Warnings in all.
    pub warnings_total: u32,
    /// Posyandu that reported in the month, of so many at work.
    pub reported: (u32, u32),
}

/// An indicator at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GlanceLine {
    /// What.
    pub indicator: IndicatorId,
    /// The figure of the period.
    pub measure: Measure,
    /// The month it is of, where it is of one month: its children can be listed.
    pub month: Option<Month>,
    /// Against the period before. For campaign months against the campaign before.
    pub before: Option<Compared>,
    /// Against the same period a year ago.
    pub year_ago: Option<Compared>,
    /// The target of the year, and how far it is.
    pub target: Option<Gap>,
    /// The last 13 months up to the period's end, oldest first; `None` where there is no share.
    pub series: Vec<Option<f32>>,
}

/// A figure beside an earlier one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// The earlier period.
    pub period: Period,
    /// Its figure.
    pub figure: Figure,
    /// The change since, with its interval and whether it is one.
    pub change: Change,
}

/// How far a target is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// Share to reach.
    pub value: f64,
    /// By the end of which year.
    pub year: i32,
    /// Where it is written.
    pub source: String,
    /// Whether it is reached.
    pub reached: bool,
    /// Share still missing, positive when not reached: 0.06 is six points.
    pub points: f64,
    /// Children still missing, of the denominator as it is; 0 when reached.
    pub children: u32,
    /// Months left until the end of the year of the target, from the figure's month.
    pub months_left: i32,
    /// Share per month needed from now on; `None` when reached or too late.
    pub pace: Option<f64>,
}

/// A place whose indicator surely changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mover {
    /// Where.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// What.
    pub indicator: IndicatorId,
    /// Now.
    pub now: Figure,
    /// Before.
    pub before: Figure,
    /// The change.
    pub change: Change,
}

/// An indicator of a place month by month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trend {
    /// What.
    pub indicator: IndicatorId,
    /// Its name; empty for the regency.
    pub name: String,
    /// The first month.
    pub first: Option<Month>,
    /// Month after month; denominators are 0 where there is no share.
    pub points: Vec<TrendPoint>,
    /// Targets, by year.
    #[serde(with = "super::packed")]
    pub targets: Vec<Target>,
    /// Survey figures, by year; for the regency only.
    #[serde(with = "super::packed")]
    pub surveys: Vec<SurveyFigure>,
    /// The target of the last month's year.
    pub gap: Option<Gap>,
    /// Where it is going.
    pub outlook: Outlook,
    /// The last month against the one before.
    pub before: Option<Compared>,
    /// The last month against the same month a year ago.
    pub year_ago: Option<Compared>,
}

/// A month of a trend.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendPoint {
    /// The numbers.
    pub figure: Figure,
    /// 95 % interval.
    pub interval: Option<Interval>,
    /// Weighed and sasaran of the month: how much the figure rests on.
    pub coverage: Figure,
}

/// How places compare.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// What.
    pub indicator: IndicatorId,
    /// When.
    pub period: Option<Period>,
    /// The month, where the figures are of one month.
    pub month: Option<Month>,
    /// All of them together, which they are compared with.
    pub whole: Measure,
    /// Best first; those without a share at the end.
    pub rows: Vec<RankRow>,
    /// Limits of the funnel around the whole, by growing denominator, up to the largest place.
    pub funnel: Vec<FunnelLimits>,
    /// How much places differ beyond chance; `None` when no more than chance would make them.
    pub prior: Option<Prior>,
    /// The target of the year.
    pub target: Option<f64>,
}

/// A place of a ranking.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RankRow {
    /// Where.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// The name of the place above it (kecamatan of a desa, desa of a Posyandu).
    pub within: String,
    /// The numbers.
    pub figure: Figure,
    /// 95 % interval (Wilson).
    pub interval: Option<Interval>,
    /// Best and worst rank that the intervals allow, from 1: places with overlapping ranks are
    /// tied. `None` without a share.
    pub ranks: Option<(u32, u32)>,
    /// Against the whole.
    pub standing: Standing,
    /// Where it lies in the funnel.
    pub zone: FunnelZone,
    /// The shrunken estimate with its 95 % interval, where there is a prior.
    pub shrunken: Option<(f64, Interval)>,
    /// Against the period before.
    pub change: Option<Change>,
}

/// An indicator by age group and sex.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Breakdown {
    /// What.
    pub indicator: IndicatorId,
    /// When.
    pub period: Option<Period>,
    /// The month, where the figures are of one month.
    pub month: Option<Month>,
    /// Age groups that the indicator is about, youngest first.
    pub ages: Vec<AgeGroup>,
    /// For each of them boys, girls, both.
    pub rows: Vec<[Measure; 3]>,
    /// All ages: boys, girls, both.
    pub total: [Measure; 3],
}

/// Something that needs attention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceWarning {
    /// Where.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Name of the place above it.
    pub within: String,
    /// What, with the numbers that say so.
    pub signal: Signal,
}

/// What needs attention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Warnings {
    /// As of which month.
    pub month: Option<Month>,
    /// Most urgent first.
    pub warnings: Vec<PlaceWarning>,
}

/// Routine weighing beside surveys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TwoNumbers {
    /// What.
    pub indicator: IndicatorId,
    /// Survey by survey, newest first.
    pub pairs: Vec<SurveyPair>,
    /// The latest routine figure, for which there may be no survey yet.
    pub latest: Option<RoutineFigure>,
}

/// A survey and what routine weighing said in the same year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SurveyPair {
    /// The survey.
    #[serde(with = "super::packed")]
    pub survey: SurveyFigure,
    /// Routine weighing; `None` when nothing was weighed in that year.
    pub routine: Option<RoutineFigure>,
    /// Routine less survey.
    pub difference: Option<f64>,
    /// Whether the two intervals are apart; `None` where the survey has none.
    pub apart: Option<bool>,
    /// What may explain it, the weightiest first.
    pub bias: Vec<Bias>,
}

/// What routine weighing says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoutineFigure {
    /// The month that was taken: of the year's months the one with the highest D/S.
    pub month: Month,
    /// The figure.
    pub measure: Measure,
    /// Weighed and sasaran.
    pub coverage: Figure,
}

/// An indicator of the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndicatorRule {
    /// Which.
    pub indicator: IndicatorId,
    /// What it belongs to.
    pub group: Group,
    /// What is counted.
    pub unit: Unit,
    /// Which way is good.
    pub better: Better,
    /// Symbols above the line, as forms write them ("N").
    pub numerator: String,
    /// Below the line ("D − O − B").
    pub denominator: String,
    /// Share at which to be alert, by default.
    pub alert: Option<f64>,
    /// Target by default, where a regulation or programme names one.
    pub default_target: Option<f64>,
    /// Months of the year it is about (1–12); empty for all.
    pub months: Vec<u8>,
    /// Age groups it is about.
    pub ages: Vec<AgeGroup>,
    /// `Part::Missing` can be listed.
    pub missing: bool,
    /// Rule set it comes from.
    pub rules: String,
    /// Since when the rule set holds.
    #[serde(with = "crate::documents::day")]
    pub valid_from: NaiveDate,
    /// Where it is written.
    pub source: String,
    /// How sure that is.
    pub certainty: Certainty,
}
