//! Teams: who has one, how complete they are, one of them with its place.
//!
//! The documents themselves are saved as all papers are (`SavePapers`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PaperView;
use crate::{
    rakor::{
        kader::KaderLevel,
        teams::{Judged, LineId, SkState, Verdict},
    },
    records::{
        Month, Place, PosyanduId,
        coordination::{AksiReportId, Nomenclature, RakorId, RakorKind, TeamId, TeamKind, Tier},
    },
    wilayah::RegionCode,
};

/// Asks for the teams of a place and everything in it: kabupaten, kecamatan, desa, Posyandu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetTeams {
    /// Of which place.
    pub place: Place,
    /// Which of its teams.
    pub kind: TeamKind,
}

/// Asks for one team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetTeam {
    /// Which.
    pub id: TeamId,
}

/// Asks for the pengurus of one Posyandu, in short.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetPengurus {
    /// Of which.
    pub posyandu: PosyanduId,
}

/// Which places of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TeamFilter {
    /// All.
    #[default]
    All,
    /// Without a team.
    None,
    /// SK missing, run out, or about to.
    Sk,
    /// A seat vacant, or missing.
    Vacant,
    /// Not met within their cadence.
    NotMet,
    /// Anything missing.
    Lacking,
}

impl TeamFilter {
    /// All, in the order in which they are offered.
    pub const EVERY: [Self; 6] =
        [Self::All, Self::Lacking, Self::None, Self::Sk, Self::Vacant, Self::NotMet];

    /// Whether a place is shown.
    pub fn fits(self, row: &TeamRow) -> bool {
        let Some(team) = row.team() else { return matches!(self, Self::All | Self::None) };
        let judged = &team.judged;
        let missing = |line| judged.verdict(line) == Some(Verdict::Missing);
        match self {
            Self::All => true,
            Self::None => false,
            Self::Sk => !matches!(judged.sk, SkState::Valid(_)),
            Self::Vacant => missing(LineId::Seats) || missing(LineId::Kader),
            Self::NotMet => missing(LineId::Met),
            Self::Lacking => usize::from(judged.done()) < judged.lines.len(),
        }
    }
}

/// The teams of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamsPage {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// What a new team of the regency is called.
    pub naming: Nomenclature,
    /// Every place: the regency, each kecamatan with its desa, each desa with its Posyandu.
    pub rows: Vec<TeamRow>,
    /// Shares by kecamatan, in the order of the regency's list.
    pub kecamatan: Vec<TeamShare>,
    /// All of them together.
    pub total: TeamShare,
}

/// A place and its team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamRow {
    /// Which place.
    pub place: Place,
    /// Its tier.
    pub tier: Tier,
    /// Its name.
    pub name: String,
    /// Names of the places above it below the regency, the nearest first.
    pub within: String,
    /// It is a kelurahan, not a desa.
    pub kelurahan: bool,
    /// Its teams, the one in force first: a Pokjanal of old may lie beside a Tim Pembina.
    pub teams: Vec<TeamBrief>,
}

impl TeamRow {
    /// The team in force.
    pub fn team(&self) -> Option<&TeamBrief> {
        self.teams.first()
    }
}

/// A team, judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamBrief {
    /// Which.
    pub id: TeamId,
    /// What it is called.
    pub nomenclature: Nomenclature,
    /// The regency calls such teams by another name now.
    pub old_name: bool,
    /// How complete it is.
    pub judged: Judged,
}

/// How the teams of a kecamatan stand: its own and those of its desa.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TeamShare {
    /// Which; `None` for the sum.
    pub code: Option<RegionCode>,
    /// Its name.
    pub name: String,
    /// Places that should have a team.
    pub places: u32,
    /// Those that have one.
    pub teams: u32,
    /// With an SK in force.
    pub sk: u32,
    /// With every seat held.
    pub seats: u32,
    /// Met within their cadence.
    pub met: u32,
    /// Reported.
    pub reported: u32,
    /// Lacking nothing.
    pub complete: u32,
    /// Posyandu.
    pub posyandu: u32,
    /// Posyandu whose pengurus lack nothing.
    pub pengurus: u32,
}

impl TeamShare {
    /// Counts a place.
    pub fn count(&mut self, row: &TeamRow) {
        let judged = row.team().map(|team| &team.judged);
        let whole = judged.is_some_and(|judged| usize::from(judged.done()) == judged.lines.len());
        if row.tier == Tier::Posyandu {
            self.posyandu += 1;
            self.pengurus += u32::from(whole);
            return;
        }
        let good = |line| {
            let verdict = judged.and_then(|judged| judged.verdict(line));
            u32::from(matches!(verdict, Some(Verdict::Met | Verdict::Soon)))
        };
        self.places += 1;
        self.teams += u32::from(judged.is_some());
        self.sk += good(LineId::Sk);
        self.seats += good(LineId::Seats);
        self.met += good(LineId::Met);
        self.reported += good(LineId::Report);
        self.complete += u32::from(whole);
    }
}

/// A team with what belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamPage {
    /// The document.
    pub view: PaperView,
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Its tier.
    pub tier: Tier,
    /// Name of its place, of a regency with its kind.
    pub name: String,
    /// The places above it, from the regency down.
    pub above: Vec<(String, Place)>,
    /// It is a kelurahan, not a desa.
    pub kelurahan: bool,
    /// It lies in a kota, not a kabupaten.
    pub kota: bool,
    /// The regency calls such teams by this name now.
    pub now_called: Nomenclature,
    /// How complete it is.
    pub judged: Judged,
    /// Its last meetings, newest first.
    pub meetings: Vec<TeamMeeting>,
    /// Its last reports, newest first.
    pub reports: Vec<TeamReport>,
    /// Number of kader on the sheet of the Posyandu, for pengurus.
    pub kader: Option<u16>,
}

/// A meeting of a team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamMeeting {
    /// Which.
    pub id: RakorId,
    /// Kind.
    pub kind: RakorKind,
    /// Day.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Theme.
    pub theme: String,
}

/// A report of a team.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamReport {
    /// Which.
    pub id: AksiReportId,
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Month,
}

/// The pengurus of a Posyandu, in short.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PengurusBrief {
    /// The team; `None` when there is none yet.
    pub team: Option<TeamBrief>,
    /// Kader by level, those below Purwa included.
    pub levels: Vec<(Option<KaderLevel>, u16)>,
}
