//! Which charts a child has, and what to ask the desk for each.

use super::{
    growth_chart::{Lines, growth_chart},
    kms_card::{CHART, CardPage, card_zs, kms_card},
    model::ChartModel,
    taken::{STANDARD_DAYS, taken},
    trend_chart::trend_chart,
};
use crate::{
    desk::protocol::{ChartKind, ChildPage, Curves, GetCurves},
    growth::{Indicator, RuleSet, Sex, kms::KmsRules},
    i18n::{Lang, Text, words::charts as w},
};

/// A chart that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shown {
    /// A page of the KMS card.
    Kms(CardPage),
    /// A chart of WHO.
    Who(ChartKind),
    /// All z-scores.
    Trend,
}

/// The charts of the child standard, in the order of the field.
const CHILD: [ChartKind; 7] = [
    ChartKind::ByAge(Indicator::WeightForAge),
    ChartKind::ByAge(Indicator::LengthHeightForAge),
    ChartKind::WeightForLength,
    ChartKind::WeightForHeight,
    ChartKind::ByAge(Indicator::BmiForAge),
    ChartKind::ByAge(Indicator::HeadForAge),
    ChartKind::ByAge(Indicator::ArmForAge),
];
/// The charts from five years on.
const SCHOOL: [ChartKind; 3] =
    [ChartKind::Height5to19, ChartKind::Bmi5to19, ChartKind::Weight5to10];

impl Shown {
    /// What a child of this age and with these visits can be shown on: the cards and charts of
    /// its age, and every other on which it has a point.
    pub fn of(page: &ChildPage) -> Vec<Self> {
        let days = page.age.total_days;
        let has = |chart: &ChartKind| !taken(page, *chart).is_empty();
        let second = page.age.completed_months >= 24;
        let mut shown = vec![Self::Kms(CardPage::First)];
        shown.extend(second.then_some(Self::Kms(CardPage::Second)));
        let expected = |chart: &ChartKind| match chart {
            ChartKind::WeightForHeight => days >= super::taken::HEIGHT_FROM_DAY,
            ChartKind::ByAge(Indicator::HeadForAge | Indicator::ArmForAge) => false,
            _ => true,
        };
        let child = CHILD.into_iter().filter(|chart| has(chart) || expected(chart));
        shown.extend(child.map(Self::Who));
        let old = days >= STANDARD_DAYS;
        shown.extend(SCHOOL.into_iter().filter(|chart| old && has(chart)).map(Self::Who));
        shown.push(Self::Trend);
        shown
    }

    /// The chart to begin with: the card of the child's age, for older children IMT/U.
    pub fn first(page: &ChildPage) -> Self {
        if page.age.total_days >= STANDARD_DAYS && !taken(page, ChartKind::Bmi5to19).is_empty() {
            return Self::Who(ChartKind::Bmi5to19);
        }
        Self::Kms(CardPage::of(page.age.completed_months))
    }

    /// Short words for the row of charts.
    pub const fn words(self) -> Text {
        match self {
            Self::Kms(CardPage::First) => w::TAB_KMS_FIRST,
            Self::Kms(CardPage::Second) => w::TAB_KMS_SECOND,
            Self::Who(chart) => tab(chart),
            Self::Trend => w::TAB_TREND,
        }
    }

    /// Whether SD lines and centiles can be exchanged.
    pub const fn has_centiles(self) -> bool {
        matches!(self, Self::Who(_))
    }

    /// Whether it is the card with its rows.
    pub const fn is_card(self) -> bool {
        matches!(self, Self::Kms(_))
    }

    /// What to ask the desk; the trend needs nothing.
    pub fn question(self, sex: Sex, lines: Lines, rules: &KmsRules) -> Option<GetCurves> {
        match self {
            Self::Kms(_) => Some(GetCurves { chart: CHART, sex, zs: card_zs(rules) }),
            Self::Who(chart) => Some(GetCurves { chart, sex, zs: lines.zs() }),
            Self::Trend => None,
        }
    }

    /// Builds the chart; `None` while the curves that are there belong to another.
    pub fn model(
        self,
        page: &ChildPage,
        curves: Option<&Curves>,
        lines: Lines,
        kms: &KmsRules,
        lang: Lang,
    ) -> Option<ChartModel> {
        let asked = self.question(page.child.sex, lines, kms);
        let fits = |curves: &&Curves| {
            asked.as_ref().is_some_and(|asked| {
                let zs = curves.lines.iter().map(|line| line.z);
                asked.chart == curves.chart && zs.eq(asked.zs.iter().copied())
            })
        };
        let curves = curves.filter(fits);
        match self {
            Self::Kms(side) => Some(kms_card(page, curves?, kms, side, lang)),
            Self::Who(_) => Some(growth_chart(page, curves?, lines, &RuleSet::pmk2_2020(), lang)),
            Self::Trend => Some(trend_chart(page, lang)),
        }
    }
}

const fn tab(chart: ChartKind) -> Text {
    match chart {
        ChartKind::ByAge(Indicator::WeightForAge) => w::TAB_BBU,
        ChartKind::ByAge(Indicator::LengthHeightForAge) => w::TAB_TBU,
        ChartKind::ByAge(Indicator::BmiForAge) => w::TAB_IMTU,
        ChartKind::ByAge(Indicator::HeadForAge) => w::TAB_LKU,
        ChartKind::ByAge(Indicator::ArmForAge) => w::TAB_LILAU,
        ChartKind::ByAge(Indicator::WeightForLengthHeight) | ChartKind::WeightForLength => {
            w::TAB_BBPB
        }
        ChartKind::WeightForHeight => w::TAB_BBTB,
        ChartKind::Height5to19 => w::TAB_TBU_SCHOOL,
        ChartKind::Bmi5to19 => w::TAB_IMTU_SCHOOL,
        ChartKind::Weight5to10 => w::TAB_BBU_SCHOOL,
    }
}
