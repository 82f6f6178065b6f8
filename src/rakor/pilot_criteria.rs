//! Criteria of a pilot Posyandu ("Posyandu Idaman"): released sets, and what a regency made of them.
//!
//! No regulation settles what a Posyandu percontohan has to be (domain.md 8.0 asks for one that is
//! "dirindukan sasaran untuk dikunjungi setiap bulan"), so every set is [local], and which criteria
//! and thresholds count is a choice of the regency.

use serde::{Deserialize, Serialize};

use crate::{growth::Certainty, strata::Stratum};

/// What a pilot has to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Criterion {
    /// D/S of the last months at least so much.
    Ds(f64),
    /// So many kader.
    Kader(u16),
    /// So many months with a session in the last twelve.
    Sessions(u8),
    /// At least this level of the telaah.
    Stratum(Stratum),
    /// No need of the antropometri kit is open.
    Kit,
    /// The desa of the Posyandu has a team whose SK is in force.
    Sk,
    /// Seen by a person: services for the whole life cycle.
    LifeCycle,
    /// Seen by a person: the place is fit, clean and inviting.
    Inviting,
    /// The mothers say they like to come: by a survey, or seen by a person where none speaks.
    Satisfaction,
}

impl Criterion {
    /// Its code in `Pilot::met`. Never changes once released.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ds(_) => "ds",
            Self::Kader(_) => "kader",
            Self::Sessions(_) => "sessions",
            Self::Stratum(_) => "stratum",
            Self::Kit => "kit",
            Self::Sk => "sk",
            Self::LifeCycle => "life_cycle",
            Self::Inviting => "inviting",
            Self::Satisfaction => "satisfaction",
        }
    }

    /// Whether the records can answer it. The others are ticked by a person.
    pub const fn computed(self) -> bool {
        !matches!(self, Self::LifeCycle | Self::Inviting | Self::Satisfaction)
    }
}

/// A set of criteria.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PilotRules {
    /// Its id.
    pub id: &'static str,
    /// Where it stands.
    pub source: &'static str,
    /// How far it was traced.
    pub certainty: Certainty,
    /// The criteria.
    pub criteria: &'static [Criterion],
}

impl PilotRules {
    /// "Dirindukan sasaran untuk dikunjungi setiap bulan" (domain.md 8.0), put into numbers: D/S
    /// of 80 % is the old national target, five kader and twelve sessions are those of the
    /// telaah's best, the rest is of this program.
    pub const IDAMAN: Self = Self {
        id: "idaman_1",
        source: "Ukuran setempat untuk Posyandu percontohan: belum ada peraturan yang menetapkan \
                 (D/S 80 %, 5 kader, 12 hari buka, strata Purnama)",
        certainty: Certainty::Unverified,
        criteria: &[
            Criterion::Ds(0.8),
            Criterion::Kader(5),
            Criterion::Sessions(12),
            Criterion::Stratum(Stratum::Purnama),
            Criterion::Kit,
            Criterion::Sk,
            Criterion::LifeCycle,
            Criterion::Inviting,
            Criterion::Satisfaction,
        ],
    };

    /// The set that a regency builds on.
    pub const fn of(base: Base) -> Self {
        match base {
            Base::Idaman1 => Self::IDAMAN,
        }
    }

    /// What counts where a regency chose so: its criteria in their order, with its thresholds.
    pub fn chosen(choice: &PilotChoice) -> Vec<Criterion> {
        let all = Self::of(choice.base).criteria.iter();
        let counted = all.filter(|criterion| choice.counts(criterion.code()));
        counted.map(|criterion| choice.adjust(*criterion)).collect()
    }
}

/// A released set of criteria. Never changes once released: a new one is added beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// `PilotRules::IDAMAN`.
    #[default]
    #[serde(rename = "idaman_1")]
    Idaman1,
}

/// What a regency made of the criteria: no regulation settles them, so they are its own to set.
/// Nothing chosen is the set as it was released.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PilotChoice {
    /// The set that it changes.
    #[serde(default)]
    pub base: Base,
    /// Codes of criteria that do not count here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub off: Vec<String>,
    /// D/S in percent, 1 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ds: Option<u8>,
    /// Kader, 1 to 50.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kader: Option<u16>,
    /// Months with a session in the last twelve, 1 to 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sessions: Option<u8>,
    /// Level of the telaah.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stratum: Option<Stratum>,
}

impl PilotChoice {
    /// Most kader that can be asked for.
    pub const MOST_KADER: u16 = 50;

    /// Whether nothing was chosen.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a criterion counts.
    pub fn counts(&self, code: &str) -> bool {
        !self.off.iter().any(|off| off == code)
    }

    /// Whether each threshold can be reached, and something is left to be judged.
    pub fn is_sound(&self) -> bool {
        self.ds.is_none_or(|ds| (1..=100).contains(&ds))
            && self.kader.is_none_or(|kader| (1..=Self::MOST_KADER).contains(&kader))
            && self.sessions.is_none_or(|months| (1..=12).contains(&months))
            && !PilotRules::chosen(self).is_empty()
    }

    fn adjust(&self, criterion: Criterion) -> Criterion {
        match criterion {
            Criterion::Ds(usual) => {
                Criterion::Ds(self.ds.map_or(usual, |percent| f64::from(percent) / 100.0))
            }
            Criterion::Kader(usual) => Criterion::Kader(self.kader.unwrap_or(usual)),
            Criterion::Sessions(usual) => Criterion::Sessions(self.sessions.unwrap_or(usual)),
            Criterion::Stratum(usual) => Criterion::Stratum(self.stratum.unwrap_or(usual)),
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_chosen_is_the_set_as_released() {
        let usual = PilotChoice::default();
        assert!(usual.is_usual() && usual.is_sound());
        assert_eq!(PilotRules::chosen(&usual), PilotRules::IDAMAN.criteria);
    }

    #[test]
    fn a_regency_leaves_out_and_sets_its_own_thresholds() {
        let choice = PilotChoice {
            off: vec!["kit".to_owned(), "satisfaction".to_owned()],
            ds: Some(65),
            kader: Some(7),
            sessions: Some(10),
            stratum: Some(Stratum::Mandiri),
            ..PilotChoice::default()
        };
        assert!(choice.is_sound() && !choice.is_usual());
        let expected = [
            Criterion::Ds(0.65),
            Criterion::Kader(7),
            Criterion::Sessions(10),
            Criterion::Stratum(Stratum::Mandiri),
            Criterion::Sk,
            Criterion::LifeCycle,
            Criterion::Inviting,
        ];
        assert_eq!(PilotRules::chosen(&choice), expected);
    }

    #[test]
    fn what_cannot_be_reached_or_judges_nothing_is_not_sound() {
        let with = |change: fn(&mut PilotChoice)| {
            let mut choice = PilotChoice::default();
            change(&mut choice);
            choice.is_sound()
        };
        assert!(!with(|choice| choice.ds = Some(0)));
        assert!(!with(|choice| choice.ds = Some(101)));
        assert!(!with(|choice| choice.kader = Some(51)));
        assert!(!with(|choice| choice.sessions = Some(13)));
        let all = |choice: &mut PilotChoice| {
            choice.off =
                PilotRules::IDAMAN.criteria.iter().map(|one| one.code().to_owned()).collect();
        };
        assert!(!with(all));
        assert!(with(|choice| choice.ds = Some(100)));
    }

    #[test]
    fn what_is_kept_is_read_for_ever() {
        let kept = r#"{"base":"idaman_1","off":["kit"],"ds":70,"stratum":"madya"}"#;
        let choice: PilotChoice = serde_json::from_str(kept).unwrap();
        assert_eq!((choice.ds, choice.stratum), (Some(70), Some(Stratum::Madya)));
        assert_eq!(serde_json::to_string(&choice).unwrap(), kept);
        assert!(serde_json::from_str::<PilotChoice>("{}").unwrap().is_usual());
    }
}
