//! The Rakor: one meeting, from its expected date to what lay on its table.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Bimtek, Deck, MemberId, Party, Sealed, TeamId, TeamKind};
use crate::{
    documents::{Extra, Id, Millis, Stamp},
    records::Place,
};

/// The id of a Rakor.
pub type RakorId = Id<Rakor>;

/// Kinds of meetings (domain.md 8.0 to 8.4).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum RakorKind {
    /// Rapat koordinasi.
    #[default]
    Rakor,
    /// Advokasi bersama mitra.
    Advokasi,
    /// Bimbingan teknis.
    Bimtek,
    /// Lintas sektor.
    LintasSektor,
    /// Rembuk (stunting).
    Rembuk,
}

impl RakorKind {
    /// All.
    pub const ALL: [Self; 5] =
        [Self::Rakor, Self::Advokasi, Self::Bimtek, Self::LintasSektor, Self::Rembuk];

    /// Whose meeting it is: the TPPS meets in the rembuk stunting, those who coach Posyandu in all
    /// others.
    pub const fn team(self) -> TeamKind {
        match self {
            Self::Rembuk => TeamKind::Tpps,
            _ => TeamKind::Posyandu,
        }
    }
}

/// How far a meeting is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum RakorState {
    /// A Rakor of the tier above asks for it; nobody has set a date yet.
    Expected,
    /// It has a date.
    #[default]
    Planned,
    /// It is going on.
    Open,
    /// It was held and closed.
    Held,
    /// It will not be held.
    Cancelled,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rakor {
    /// Its id.
    pub id: RakorId,
    /// Kind.
    #[serde(default)]
    pub kind: RakorKind,
    /// Of which tier and place: the regency, a kecamatan, a desa.
    pub place: Place,
    /// How far.
    #[serde(default)]
    pub state: RakorState,
    /// The Rakor of the tier above that asks for this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<RakorId>,
    /// Held by this day at the latest, where the tier above asks for it.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub due: Option<NaiveDate>,
    /// Day.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub date: Option<NaiveDate>,
    /// Start, in minutes of the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<u16>,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub venue: String,
    /// Theme; its title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub theme: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// Who invites.
    #[serde(default, skip_serializing_if = "Party::is_empty")]
    pub host: Party,
    /// Who leads through it, where that is somebody else (domain.md 8.1).
    #[serde(default, skip_serializing_if = "Party::is_empty")]
    pub facilitator: Party,
    /// Who opens it.
    #[serde(default, skip_serializing_if = "Party::is_empty")]
    pub opened_by: Party,
    /// Who writes the notulen.
    #[serde(default, skip_serializing_if = "Party::is_empty")]
    pub notulis: Party,
    /// Number of the berita acara.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub record_number: String,
    /// Letter of invitation.
    #[serde(default, skip_serializing_if = "Invitation::is_empty")]
    pub invitation: Invitation,
    /// Agenda.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaItem>,
    /// Who was invited, and who came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invited: Vec<Invited>,
    /// Notulen and arahan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Decisions. The promises made with them are commitments of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    /// The figures that lay on the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<Sealed>,
    /// Its run of slides, where it was changed by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deck: Option<Deck>,
    /// What is taught, where it is a bimtek.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bimtek: Option<Bimtek>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Rakor {
    /// An empty one.
    pub fn new(id: RakorId, place: Place) -> Self {
        Self {
            id,
            kind: RakorKind::default(),
            place,
            state: RakorState::default(),
            parent: None,
            due: None,
            date: None,
            starts: None,
            venue: String::new(),
            theme: String::new(),
            goal: String::new(),
            host: Party::default(),
            facilitator: Party::default(),
            opened_by: Party::default(),
            notulis: Party::default(),
            record_number: String::new(),
            invitation: Invitation::default(),
            agenda: Vec::new(),
            invited: Vec::new(),
            notes: Vec::new(),
            decisions: Vec::new(),
            sealed: None,
            deck: None,
            bimtek: None,
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }
}

/// The letter of invitation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// Number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// Date.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub date: Option<NaiveDate>,
    /// Who signs.
    #[serde(default, skip_serializing_if = "Party::is_empty")]
    pub signed_by: Party,
    /// What people shall bring.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Invitation {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// Place in the list.
    #[serde(default)]
    pub order: u32,
    /// What.
    pub title: String,
    /// How long, in minutes.
    #[serde(default)]
    pub minutes: u16,
    /// Who speaks.
    #[serde(default, skip_serializing_if = "Party::is_empty")]
    pub speaker: Party,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Whether somebody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// In person.
    Present,
    /// By somebody else.
    Represented,
    /// Stayed away with a reason.
    Excused,
    /// Stayed away.
    Absent,
}

/// Somebody who was invited: as a rule a seat of a team, by its SK.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Invited {
    /// Its id; for a seat of a team the seat's, so that inviting twice invites once.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// The team whose seat it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// Place in the list.
    #[serde(default)]
    pub order: u32,
    /// Office, sector, instansi and name, as they were when the invitation went out.
    pub party: Party,
    /// Came without being invited.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub walked_in: bool,
    /// Whether they came; `None`: not yet known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attendance: Option<Attendance>,
    /// Who came for them.
    #[serde(default, skip_serializing_if = "Party::is_empty")]
    pub represented_by: Party,
    /// When it was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Millis>,
    /// How an absent sector was followed up.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub follow_up: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a note of the meeting is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum NoteKind {
    #[default]
    Notulen,
    Arahan,
    Question,
    Offer,
}

/// A note, written while the meeting runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// What it is.
    #[serde(default)]
    pub kind: NoteKind,
    /// When.
    pub at: Millis,
    /// Item of the agenda it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agenda: Option<MemberId>,
    /// Who said it: the office.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub speaker: String,
    /// What was said.
    pub text: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// Place in the list.
    #[serde(default)]
    pub order: u32,
    /// What was decided.
    pub text: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}
