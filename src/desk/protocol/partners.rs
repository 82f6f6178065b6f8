//! Partners, the ledger of what they pledged, pilot Posyandu, and trainings.
//!
//! The documents themselves are saved as all papers are (`SavePapers`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Meeting, PaperView};
use crate::{
    indicators::{Change, Figure, IndicatorId},
    rakor::{
        bimtek::Outcome,
        kader::KaderLevel,
        ledger::{Entry, PledgeStanding, StandingCount, Totals},
        pilots::{Beyond, Coverage, CriterionState, Sides, TooFew},
        satisfaction::Said,
    },
    records::{
        Month, PersonalText, Place, PosyanduId,
        coordination::{MemberId, PartnerId, PartnerKind, PledgeKind, RakorId, TeamId},
    },
    wilayah::RegionCode,
};

/// Asks for the partners and what they pledged for a place and all within it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetPartners {
    /// For which place.
    pub place: Place,
    /// Of pledges made in this year; of all when missing.
    pub year: Option<i32>,
}

/// Partners and sums.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartnersPage {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Years in which something was pledged, newest first.
    pub years: Vec<i32>,
    /// All partners, by name; those without a pledge for the place too.
    pub partners: Vec<PartnerRow>,
    /// The sum of all.
    pub total: Account,
    /// By kind.
    pub kinds: Vec<(PledgeKind, Account)>,
    /// By year in which it was pledged, newest first; of all years.
    pub by_year: Vec<(i32, Account)>,
    /// By kecamatan; what is for the whole regency first, without a place.
    pub kecamatan: Vec<AccountOf>,
    /// Posyandu that something reached.
    pub served: u32,
    /// Kecamatan with a pilot.
    pub piloted: u32,
    /// Kecamatan.
    pub all_kecamatan: u32,
}

/// Sums of some pledges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// In rupiah.
    pub totals: Totals,
    /// How many stand how.
    pub standings: StandingCount,
}

/// Sums of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountOf {
    /// Which; `None` for the regency as a whole.
    pub place: Option<Place>,
    /// Its name.
    pub name: String,
    /// The sums.
    pub account: Account,
}

/// A partner in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartnerRow {
    /// Which.
    pub id: PartnerId,
    /// Its name.
    pub name: String,
    /// Kind.
    pub kind: PartnerKind,
    /// What it does.
    pub business: String,
    /// No partner any more.
    pub ended: bool,
    /// What it pledged.
    pub account: Account,
    /// Posyandu that something reached.
    pub served: u32,
    /// The next day on which something is due, or the one that has passed.
    #[serde(with = "crate::documents::day::option", default)]
    pub due: Option<NaiveDate>,
}

/// Asks for one partner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetPartner {
    /// Which.
    pub id: PartnerId,
}

/// A partner with what came of its pledges.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartnerPage {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// The partner.
    pub view: PaperView,
    /// The regency, for papers.
    pub regency: String,
    /// The sums.
    pub account: Account,
    /// Posyandu that something reached.
    pub served: u32,
    /// Its pledges, newest first.
    pub pledges: Vec<PledgeLine>,
    /// Pilots that it carries: id of the Posyandu, its name and kecamatan.
    pub pilots: Vec<(PosyanduId, String, String)>,
}

/// A pledge with what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PledgeLine {
    /// The pledge.
    pub view: PaperView,
    /// Name of its place; empty for the regency.
    pub name: String,
    /// Name of the place above.
    pub within: String,
    /// The Rakor in which it was made.
    pub rakor: Option<Meeting>,
    /// How it stands.
    pub standing: PledgeStanding,
    /// The sums.
    pub totals: Totals,
    /// Worth of each delivery, in their order.
    pub worths: Vec<u64>,
    /// Posyandu that deliveries and spendings name.
    pub served: Vec<Reached>,
    /// What its number did there.
    pub effect: Option<Effect>,
    /// Needs that it shall meet, or met: as long as there are any it cannot be deleted.
    pub needs: u32,
}

/// A Posyandu by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct Reached {
    pub id: PosyanduId,
    pub name: String,
    pub desa: String,
}

/// What a number did where something came: whole months before the first delivery against the last
/// whole months since. What happened there besides is not taken out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// Which number.
    pub indicator: IndicatorId,
    /// Of how many Posyandu.
    pub posyandu: u32,
    /// First and last month before, with the sums.
    pub before: (Month, Month, Figure),
    /// First and last month since, with the sums; `None` while no month is over.
    pub after: Option<(Month, Month, Figure)>,
    /// The change; `None` where there is no share.
    pub change: Option<Change>,
}

/// Asks for the ledger of a place, or of some of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetLedger {
    /// For which place and all within it.
    pub place: Place,
    /// Of one partner.
    pub partner: Option<PartnerId>,
    /// Of one kind.
    pub kind: Option<PledgeKind>,
    /// Of pledges made in this year.
    pub year: Option<i32>,
}

/// The ledger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ledger {
    /// Its lines by day.
    pub lines: Vec<Entry>,
    /// Names of the partners in it, and of all that can be asked for.
    pub partners: Vec<(PartnerId, String)>,
    /// Years that can be asked for, newest first.
    pub years: Vec<i32>,
    /// The sums.
    pub account: Account,
}

/// Asks for the pilots of all kecamatan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetPilots {}

/// Pilots by kecamatan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PilotsPage {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Every kecamatan, by name.
    pub kecamatan: Vec<PilotKecamatan>,
    /// Partners that can carry one.
    pub partners: Vec<(PartnerId, String)>,
    /// Kecamatan with at least one.
    pub covered: u32,
}

/// A kecamatan and its pilots.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PilotKecamatan {
    /// Which.
    pub code: RegionCode,
    /// Its name.
    pub name: String,
    /// Whether exactly one is active.
    pub coverage: Coverage,
    /// Its pilots, active ones first.
    pub pilots: Vec<PilotLine>,
    /// Where none is active: Posyandu that meet most of the criteria.
    pub proposed: Vec<Proposed>,
    /// Its Posyandu, by name, to choose from.
    pub posyandu: Vec<Reached>,
}

/// A pilot, judged and compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PilotLine {
    /// The pilot.
    pub view: PaperView,
    /// Name of the Posyandu.
    pub name: String,
    /// Name of its desa.
    pub desa: String,
    /// Active today.
    pub active: bool,
    /// Names of the partners that carry it.
    pub partners: Vec<String>,
    /// The criteria.
    pub criteria: Vec<CriterionLine>,
    /// Whole months before and after the start that are compared.
    pub months: (u32, u32),
    /// Its D and S before and after, as sums over those months.
    pub sides: Sides,
    /// Its own change.
    pub change: Option<Change>,
    /// The neighbours it is compared with.
    pub neighbours: Vec<Neighbour>,
    /// What it did beyond them.
    pub beyond: Result<Beyond, TooFew>,
    /// What those who come said last before it became a pilot, and last since.
    pub said: (Option<Said>, Option<Said>),
    /// All surveys of it, newest first.
    pub surveys: Vec<PaperView>,
}

/// A criterion of a pilot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CriterionLine {
    /// Its code.
    pub code: String,
    /// The records can answer it.
    pub computed: bool,
    /// How it stands.
    pub state: CriterionState,
    /// What the records say: a share in tenths of a percent for `ds`, a count for the others.
    pub value: Option<u32>,
    /// What is asked, in the same unit; for `stratum` its position from low to high.
    pub asked: Option<u32>,
}

/// A neighbour of a pilot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct Neighbour {
    pub id: PosyanduId,
    pub name: String,
    pub desa: String,
    pub sides: Sides,
}

/// A Posyandu that may become a pilot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposed {
    /// Which.
    pub id: PosyanduId,
    /// Its name.
    pub name: String,
    /// Name of its desa.
    pub desa: String,
    /// Criteria met, of those that the records answer.
    pub met: u32,
    /// Criteria that the records can answer.
    pub of: u32,
    /// D and S of the last months.
    pub ds: Figure,
}

/// Asks how a training stands, and for kader who may take part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetBimtek {
    /// Which.
    pub rakor: RakorId,
    /// Part of a name, of a Posyandu or desa.
    pub search: String,
}

/// A training.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BimtekView {
    /// What it came to.
    pub outcome: Outcome,
    /// Skills of it that kader have.
    pub given: u32,
    /// Skills that are still to be given to those who passed.
    pub to_give: u32,
    /// Kader who fit the search and are not on the list.
    pub kader: Vec<KaderRow>,
    /// How many fit in all.
    pub all: u32,
}

/// A kader of a Posyandu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KaderRow {
    /// The pengurus they belong to.
    pub team: TeamId,
    /// Who.
    pub holder: MemberId,
    /// Name.
    pub name: PersonalText,
    /// Posyandu.
    pub posyandu: PosyanduId,
    /// Its name.
    pub posyandu_name: String,
    /// Its desa.
    pub desa: String,
    /// Their level.
    pub level: Option<KaderLevel>,
}

/// Writes the skills of a training to the kader who passed, or takes them back: all of them or
/// none. Given twice is given once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GiveSkills {
    /// Which training.
    pub rakor: RakorId,
    /// Take them back.
    pub back: bool,
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillsGiven {
    /// Skills given or taken back.
    pub skills: u32,
    /// Teams that were changed.
    pub teams: u32,
}
