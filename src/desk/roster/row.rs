//! A child in the roster of its Posyandu: what lists, search and matching need, no more.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    desk::{
        assess::{Judged, Rules, Subject, findings, judge},
        protocol::LatestVisit,
    },
    growth::{
        Indicator, NextStep, Position, Scores, Sex,
        kms::{Gain, GainRule, KmsResult},
        next_step,
    },
    records::{Child, ChildId, Identity, Length, Nik, PersonalText, Visit, Weight},
};

/// Findings by which registers are filtered, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marks(u16);

impl Marks {
    pub const STUNTED: u16 = 1;
    pub const WASTED: u16 = 2;
    pub const UNDERWEIGHT: u16 = 4;
    pub const OVERWEIGHT: u16 = 8;
    pub const TWO_T: u16 = 16;
    pub const BELOW_RED_LINE: u16 = 32;
    pub const REFER: u16 = 64;
    pub const FLAGGED: u16 = 128;

    /// Whether this mark is set.
    pub fn has(self, mark: u16) -> bool {
        self.0 & mark != 0
    }

    fn set(&mut self, mark: u16, on: bool) {
        if on {
            self.0 |= mark;
        }
    }
}

/// Letter, rule, grams gained, KBM, bits.
type Card = (Gain, GainRule, Option<i32>, Option<u32>, u8);

/// The latest visit of a child.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Latest {
    #[serde(rename = "d", with = "crate::documents::day")]
    pub date: NaiveDate,
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    #[serde(rename = "h", default, skip_serializing_if = "Option::is_none")]
    pub lenhei: Option<Length>,
    #[serde(rename = "m", default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    #[serde(rename = "k", default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Length>,
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub muac: Option<Length>,
    #[serde(rename = "o", default, skip_serializing_if = "std::ops::Not::not")]
    pub oedema: bool,
    /// What the card says.
    #[serde(rename = "g", default, skip_serializing_if = "Option::is_none")]
    card: Option<Card>,
}

impl Latest {
    fn of(visit: &Visit, kms: Option<&KmsResult>) -> Self {
        let bits = |kms: &KmsResult| {
            [kms.two_t, kms.bgm, kms.above_orange, kms.refer, kms.superseded, kms.outside_card]
                .into_iter()
                .enumerate()
                .fold(0, |bits, (at, on)| bits | (u8::from(on) << at))
        };
        Self {
            date: visit.date,
            weight: visit.weight,
            lenhei: visit.lenhei,
            position: visit.position,
            head: visit.head,
            muac: visit.muac,
            oedema: visit.oedema,
            card: kms.map(|kms| (kms.gain, kms.rule, kms.gained_g, kms.kbm_g, bits(kms))),
        }
    }

    fn kms(&self, rules: &Rules) -> Option<KmsResult> {
        let (gain, rule, gained_g, kbm_g, bits) = self.card?;
        let bit = |at: u8| bits >> at & 1 == 1;
        Some(KmsResult {
            gain,
            gained_g,
            kbm_g,
            two_t: bit(0),
            bgm: bit(1),
            above_orange: bit(2),
            refer: bit(3),
            superseded: bit(4),
            outside_card: bit(5),
            rules: rules.kms.id.clone(),
            rule,
        })
    }

    fn judged(&self, rules: &Rules, subject: Subject) -> Judged {
        let measured = crate::growth::Measured {
            sex: subject.sex,
            age_days: crate::growth::age::days(subject.birth, self.date),
            weight_kg: self.weight.map(Weight::kg),
            lenhei_cm: self.lenhei.map(Length::cm),
            position: self.position,
            head_cm: self.head.map(Length::cm),
            muac_cm: self.muac.map(Length::cm),
            oedema: self.oedema,
        };
        judge(rules, subject, measured)
    }
}

/// A child in the roster.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RosterRow {
    /// Which.
    #[serde(rename = "i")]
    pub id: ChildId,
    /// Name.
    #[serde(rename = "n")]
    pub name: PersonalText,
    /// Parents, joined by ` / `.
    #[serde(rename = "p", default, skip_serializing_if = "PersonalText::is_empty")]
    pub parents: PersonalText,
    /// Complete NIK.
    #[serde(rename = "nik", default, skip_serializing_if = "Option::is_none")]
    pub nik: Option<Nik>,
    /// Masked NIK.
    #[serde(rename = "nikm", default, skip_serializing_if = "PersonalText::is_empty")]
    pub masked_nik: PersonalText,
    /// Sex.
    #[serde(rename = "s")]
    pub sex: Sex,
    /// Birth.
    #[serde(rename = "b", with = "crate::documents::day")]
    pub birth: NaiveDate,
    /// Completed weeks of gestation.
    #[serde(rename = "gw", default, skip_serializing_if = "Option::is_none")]
    pub gestation_weeks: Option<u8>,
    /// Day of leaving.
    #[serde(
        rename = "x",
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub exit: Option<NaiveDate>,
    /// Number of visits.
    #[serde(rename = "c")]
    pub visits: u32,
    /// The latest visit.
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Latest>,
    /// Day of the latest weighing.
    #[serde(
        rename = "lw",
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub weighed: Option<NaiveDate>,
    /// Findings of the latest visit.
    #[serde(rename = "k", default)]
    pub marks: Marks,
    /// Urgency of the latest visit's next step: 0 is today, 9 nothing known.
    #[serde(rename = "u", default)]
    pub urgency: u8,
    /// Keys of import rows that a person said are this child (see `import::identity`).
    #[serde(rename = "as", default, skip_serializing_if = "Vec::is_empty")]
    pub known_as: Vec<u64>,
}

/// Parents as one text.
pub fn parents(identity: &Identity) -> PersonalText {
    let named: Vec<&str> = [&identity.mother, &identity.father]
        .into_iter()
        .map(PersonalText::reveal)
        .filter(|name| !name.is_empty())
        .collect();
    if named.is_empty() { identity.parents.clone() } else { PersonalText::new(named.join(" / ")) }
}

impl RosterRow {
    /// Of a child whose latest visit has this result on the card.
    pub fn of(rules: &Rules, child: &Child, kms: Option<&KmsResult>) -> Self {
        let latest = child.visits.last().map(|visit| Latest::of(visit, kms));
        let subject = Subject::of(child);
        let (marks, urgency) =
            latest.as_ref().map_or((Marks::default(), 9), |l| marks(rules, subject, l, kms));
        Self {
            id: child.id,
            name: child.identity.name.clone(),
            parents: parents(&child.identity),
            nik: child.identity.nik.clone(),
            masked_nik: child.identity.masked_nik.clone(),
            sex: child.sex,
            birth: child.birth.date,
            gestation_weeks: child.birth.gestation_weeks,
            exit: child.exit.as_ref().map(|exit| exit.date),
            visits: child.visits.len() as u32,
            latest,
            weighed: child.visits.iter().rev().find(|v| v.weight.is_some()).map(|v| v.date),
            marks,
            urgency,
            known_as: child.known_as.clone(),
        }
    }

    /// Served on this day: born, under 60 completed months, not gone.
    pub fn is_sasaran(&self, on: NaiveDate) -> bool {
        self.birth <= on && !self.gone(on)
    }

    /// Left, or 60 completed months old.
    pub fn gone(&self, on: NaiveDate) -> bool {
        self.exit.is_some_and(|exit| exit <= on)
            || crate::growth::age::completed_months(self.birth, on) >= 60
    }

    /// The latest visit as the screen shows it.
    pub fn latest_view(&self, rules: &Rules) -> Option<LatestVisit> {
        let latest = self.latest.as_ref()?;
        let subject =
            Subject { sex: self.sex, birth: self.birth, gestation_weeks: self.gestation_weeks };
        let judged = latest.judged(rules, subject);
        Some(LatestVisit {
            date: latest.date,
            weight_kg: latest.weight.map(Weight::kg),
            lenhei_cm: latest.lenhei.map(Length::cm),
            scores: judged.scores,
            findings: findings(rules, subject, &judged).0,
            kms: latest.kms(rules),
        })
    }
}

/// Whether an index is below or above a limit, by a z-score that WHO does not flag.
pub fn beyond(scores: &Scores, indicator: Indicator, test: impl Fn(f64) -> bool) -> bool {
    scores.get(indicator).is_some_and(|score| !score.flagged && test(score.z))
}

fn marks(rules: &Rules, subject: Subject, latest: &Latest, kms: Option<&KmsResult>) -> (Marks, u8) {
    use Indicator as I;
    let judged = latest.judged(rules, subject);
    let scores = &judged.scores;
    let (findings, _) = findings(rules, subject, &judged);
    let steps = next_step(&findings, kms);
    let oedema = latest.oedema && judged.measured.age_days <= LAST_DAY;
    let mut marks = Marks::default();
    marks.set(Marks::STUNTED, beyond(scores, I::LengthHeightForAge, |z| z < -2.0));
    marks.set(Marks::WASTED, oedema || beyond(scores, I::WeightForLengthHeight, |z| z < -2.0));
    marks.set(Marks::UNDERWEIGHT, oedema || beyond(scores, I::WeightForAge, |z| z < -2.0));
    marks.set(Marks::OVERWEIGHT, beyond(scores, I::WeightForLengthHeight, |z| z > 2.0));
    marks.set(Marks::TWO_T, kms.is_some_and(|kms| kms.two_t));
    marks.set(Marks::BELOW_RED_LINE, kms.is_some_and(|kms| kms.bgm));
    marks.set(Marks::FLAGGED, findings.iter().any(|finding| finding.implausible));
    let refer = |step: &NextStep| matches!(step, NextStep::ReferNow(_) | NextStep::Refer(_));
    marks.set(Marks::REFER, steps.iter().any(refer));
    (marks, steps.first().map_or(9, |step| urgency(*step)))
}

/// Last day of the child standard (under 60 months of 30.4375 days).
pub const LAST_DAY: i32 = 1826;

const fn urgency(step: NextStep) -> u8 {
    match step {
        NextStep::ReferNow(_) => 0,
        NextStep::Refer(_) => 1,
        NextStep::Remeasure(_) => 2,
        NextStep::MeasureLength => 3,
        NextStep::Advise(_) => 4,
        NextStep::WeighNextMonth => 5,
        NextStep::KeepGoing => 6,
    }
}
