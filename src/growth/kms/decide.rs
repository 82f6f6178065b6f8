//! N, T, O, B of every weighing, and the chain of 2T.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::rules::KmsRules;
use crate::growth::{Indicator, Measured, Sex, age, scores};

/// One weighing at a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighing {
    pub date: NaiveDate,
    pub weight_g: u32,
}

/// The letter of a weighing; every child weighed has exactly one: D = N + T + O + B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gain {
    /// N: gained at least the KBM since last month.
    Naik,
    /// T: gained less.
    TidakNaik,
    /// O: not weighed last month.
    Absen,
    /// B: first weighing.
    Baru,
}

impl Gain {
    pub const ALL: [Self; 4] = [Self::Naik, Self::TidakNaik, Self::Absen, Self::Baru];

    pub const fn letter(self) -> char {
        match self {
            Self::Naik => 'N',
            Self::TidakNaik => 'T',
            Self::Absen => 'O',
            Self::Baru => 'B',
        }
    }

    pub const fn words_id(self) -> &'static str {
        match self {
            Self::Naik => "Naik",
            Self::TidakNaik => "Tidak naik",
            Self::Absen => "Tidak ditimbang bulan lalu",
            Self::Baru => "Baru pertama kali ditimbang",
        }
    }

    pub const fn words_en(self) -> &'static str {
        match self {
            Self::Naik => "Gained enough",
            Self::TidakNaik => "Did not gain enough",
            Self::Absen => "Not weighed last month",
            Self::Baru => "First weighing",
        }
    }
}

/// The line of the rules that gave the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GainRule {
    FirstWeighing,
    NotWeighedLastMonth,
    GainAtLeastKbm,
    GainBelowKbm,
}

/// What the card says about one weighing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "independent marks of one weighing")]
pub struct KmsResult {
    pub gain: Gain,
    /// Grams since last month's weighing; only with N and T.
    pub gained_g: Option<i32>,
    /// The least gain asked for; only with N and T.
    pub kbm_g: Option<u32>,
    /// The second (or later) T in a row.
    pub two_t: bool,
    /// Bawah garis merah: BB/U below the red line.
    pub bgm: bool,
    /// Atas garis oranye: BB/U above the orange line.
    pub above_orange: bool,
    /// To be referred: T, BGM or above the orange line.
    pub refer: bool,
    /// Weighed again later in the same month: the later weighing counts, not this one.
    pub superseded: bool,
    /// Before birth or after the last month of the card: not counted in D.
    pub outside_card: bool,
    /// Id of the rule set.
    pub rules: Cow<'static, str>,
    pub rule: GainRule,
}

/// The results of all weighings of a child, one each, in the order given.
///
/// `weighings` are sorted by date. Editing one and deciding again re-decides those
/// after it. The rules where the sources are silent:
/// - **Last month** is the previous calendar month, however many days lie between.
/// - **Twice in a month**: the last weighing of the month stands (it is usually a
///   correction); the earlier ones get their own letter but are `superseded`: they
///   count neither in D nor in the chain, and nothing is compared with them.
/// - **KBM** is that of the completed months at this weighing, not scaled by days.
/// - **Outside the card** (before birth; after 60 completed months): marked, letter
///   decided with what is known, never referred. Dates before birth are errors and no
///   later weighing is compared with them; after the card's last row the last KBM holds.
/// - **2T** counts weighings: O neither adds to the chain nor breaks it, N ends it.
pub fn decide(
    rules: &KmsRules,
    sex: Sex,
    birth: NaiveDate,
    weighings: &[Weighing],
) -> Vec<KmsResult> {
    let mut results: Vec<KmsResult> = Vec::with_capacity(weighings.len());
    let mut chain = Chain::default();
    for (at, &weighing) in weighings.iter().enumerate() {
        let superseded =
            weighings.get(at + 1).is_some_and(|next| month(next.date) == month(weighing.date));
        let mut result = letter(rules, sex, birth, chain.last, weighing);
        result.two_t =
            result.gain == Gain::TidakNaik && chain.failures + 1 >= rules.failures_for_2t;
        result.superseded = superseded;
        lines(&mut result, rules, sex, birth, weighing);
        if !superseded && weighing.date >= birth {
            chain.push(weighing, result.gain);
        }
        results.push(result);
    }
    results
}

/// What the weighings before say about the next one.
#[derive(Default)]
struct Chain {
    last: Option<Weighing>,
    /// T in a row.
    failures: u32,
}

impl Chain {
    fn push(&mut self, weighing: Weighing, gain: Gain) {
        self.last = Some(weighing);
        match gain {
            Gain::TidakNaik => self.failures += 1,
            Gain::Naik | Gain::Baru => self.failures = 0,
            Gain::Absen => {}
        }
    }
}

fn letter(
    rules: &KmsRules,
    sex: Sex,
    birth: NaiveDate,
    last: Option<Weighing>,
    weighing: Weighing,
) -> KmsResult {
    let months = age::completed_months(birth, weighing.date);
    let (from, to) = rules.card_months;
    let result = |gain, rule| KmsResult {
        gain,
        gained_g: None,
        kbm_g: None,
        two_t: false,
        bgm: false,
        above_orange: false,
        refer: false,
        superseded: false,
        outside_card: !(from..=to).contains(&months),
        rules: rules.id.clone(),
        rule,
    };
    let Some(last) = last else { return result(Gain::Baru, GainRule::FirstWeighing) };
    if month(last.date) + 1 != month(weighing.date) {
        return result(Gain::Absen, GainRule::NotWeighedLastMonth);
    }
    let gained = i64::from(weighing.weight_g) - i64::from(last.weight_g);
    let kbm_g = rules.kbm_g(sex, months.min(to));
    // A table of one's own may have a gap: there any gain is one, standing still is not.
    let (gain, rule) = if gained >= i64::from(kbm_g.unwrap_or(1)) {
        (Gain::Naik, GainRule::GainAtLeastKbm)
    } else {
        (Gain::TidakNaik, GainRule::GainBelowKbm)
    };
    KmsResult { gained_g: Some(gained as i32), kbm_g, ..result(gain, rule) }
}

/// The red and the orange line, on the two-decimal z of BB/U.
fn lines(result: &mut KmsResult, rules: &KmsRules, sex: Sex, birth: NaiveDate, weighing: Weighing) {
    let z = weight_z(sex, age::days(birth, weighing.date), weighing.weight_g);
    result.bgm = z.is_some_and(|z| z < rules.red_line_z);
    result.above_orange = z.is_some_and(|z| z > rules.orange_line_z);
    result.refer = !result.outside_card
        && (result.gain == Gain::TidakNaik || result.bgm || result.above_orange);
}

fn weight_z(sex: Sex, age_days: i32, weight_g: u32) -> Option<f64> {
    let measured = Measured {
        sex,
        age_days,
        weight_kg: Some(f64::from(weight_g) / 1000.0),
        lenhei_cm: None,
        position: None,
        head_cm: None,
        muac_cm: None,
        oedema: false,
    };
    scores(&measured).get(Indicator::WeightForAge).map(|score| score.z)
}

/// Calendar months since year 0, for comparing.
fn month(date: NaiveDate) -> i32 {
    date.year() * 12 + date.month0() as i32
}
