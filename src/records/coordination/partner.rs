//! Partners (mitra), what they pledge and deliver, and the pilot Posyandu of each kecamatan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Evidence, MemberId, RakorId};
use crate::{
    documents::{Extra, Id, Stamp},
    indicators::IndicatorId,
    records::{PersonalText, Place, PosyanduId},
    wilayah::RegionCode,
};

/// The id of a partner.
pub type PartnerId = Id<Partner>;
/// The id of a pledge.
pub type PledgeId = Id<Pledge>;
/// The id of a pilot.
pub type PilotId = Id<Pilot>;

/// Kinds of partners (domain.md 8.0: BUMD, BUMN, pengusaha, persatuan profesi, RS swasta).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum PartnerKind {
    Bumn,
    Bumd,
    #[default]
    Company,
    Profession,
    PrivateHospital,
    University,
    Media,
    Community,
    Foundation,
    Individual,
    Other,
}

impl PartnerKind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Bumn,
        Self::Bumd,
        Self::Company,
        Self::Profession,
        Self::PrivateHospital,
        Self::University,
        Self::Media,
        Self::Community,
        Self::Foundation,
        Self::Individual,
        Self::Other,
    ];
}

/// A partner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Partner {
    /// Its id.
    pub id: PartnerId,
    /// Name of the company or body.
    pub name: String,
    /// Kind.
    #[serde(default)]
    pub kind: PartnerKind,
    /// What it does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub business: String,
    /// Whom to call.
    #[serde(default, skip_serializing_if = "PersonalText::is_empty")]
    pub contact: PersonalText,
    /// Their office.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact_position: String,
    /// Phone.
    #[serde(default, skip_serializing_if = "PersonalText::is_empty")]
    pub phone: PersonalText,
    /// Note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// No partner any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ended: bool,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What is pledged.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum PledgeKind {
    #[default]
    Money,
    Goods,
    Service,
    People,
    /// Pembinaan: guiding Posyandu over time (domain.md 8.0).
    Guidance,
}

impl PledgeKind {
    /// All.
    pub const ALL: [Self; 5] =
        [Self::Money, Self::Goods, Self::Service, Self::People, Self::Guidance];
}

/// A partner's pledge: from the word to the Posyandu it reached.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pledge {
    /// Its id.
    pub id: PledgeId,
    /// Whose.
    pub partner: PartnerId,
    /// Kind.
    #[serde(default)]
    pub kind: PledgeKind,
    /// What.
    pub text: String,
    /// Worth in rupiah: the sum itself for money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<u64>,
    /// How many, for goods, services and people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// Of what (unit, set, orang-hari).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// For where.
    pub place: Place,
    /// The indicator it should move.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorId>,
    /// The Rakor in which it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rakor: Option<RakorId>,
    /// The day it was made.
    #[serde(with = "crate::documents::day")]
    pub made: NaiveDate,
    /// The day by which it is delivered.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub due: Option<NaiveDate>,
    /// Number of the berita acara or memorandum of understanding.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agreement: String,
    /// What came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deliveries: Vec<Delivery>,
    /// What money was spent on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spendings: Vec<Spending>,
    /// Will not be delivered any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ended: bool,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What came of a pledge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delivery {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// When.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Worth in rupiah.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<u64>,
    /// How many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// To which Posyandu.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posyandu: Vec<PosyanduId>,
    /// What it was.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Money of a pledge that was spent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spending {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// When.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// How much, in rupiah.
    pub amount: u64,
    /// On what.
    pub text: String,
    /// For which Posyandu.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posyandu: Option<PosyanduId>,
    /// What shows it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub receipt: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A pilot Posyandu ("Posyandu Idaman"): exactly one is active in a kecamatan (domain.md 8.0).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pilot {
    /// Its id.
    pub id: PilotId,
    /// Kecamatan.
    pub kecamatan: RegionCode,
    /// Which Posyandu.
    pub posyandu: PosyanduId,
    /// Since.
    #[serde(with = "crate::documents::day")]
    pub from: NaiveDate,
    /// Until; `None` while it is active.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub until: Option<NaiveDate>,
    /// Partners who carry it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<PartnerId>,
    /// Codes of the criteria (`rakor::pilots`) that a person has seen to be met.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met: Vec<String>,
    /// Why this one; why it ended.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Partner {
    /// One with a name and nothing else.
    pub fn new(id: PartnerId, name: String) -> Self {
        Self {
            id,
            name,
            kind: PartnerKind::default(),
            business: String::new(),
            contact: PersonalText::default(),
            contact_position: String::new(),
            phone: PersonalText::default(),
            note: String::new(),
            ended: false,
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }
}

impl Pledge {
    /// An empty one of a partner, for the whole regency.
    pub fn new(id: PledgeId, partner: PartnerId, made: NaiveDate) -> Self {
        Self {
            id,
            partner,
            kind: PledgeKind::default(),
            text: String::new(),
            amount: None,
            quantity: None,
            unit: String::new(),
            place: Place::Regency,
            indicator: None,
            rakor: None,
            made,
            due: None,
            agreement: String::new(),
            deliveries: Vec::new(),
            spendings: Vec::new(),
            ended: false,
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }
}

impl Delivery {
    /// An empty one.
    pub fn new(id: MemberId, date: NaiveDate) -> Self {
        let (posyandu, evidence, extra) = Default::default();
        Self {
            id,
            date,
            amount: None,
            quantity: None,
            posyandu,
            text: String::new(),
            evidence,
            extra,
        }
    }
}

impl Spending {
    /// An empty one.
    pub fn new(id: MemberId, date: NaiveDate) -> Self {
        let (text, receipt, extra) = Default::default();
        Self { id, date, amount: 0, text, posyandu: None, receipt, extra }
    }
}

impl Pilot {
    /// A pilot that begins on a day.
    pub fn new(id: PilotId, kecamatan: RegionCode, posyandu: PosyanduId, from: NaiveDate) -> Self {
        let (partners, met, note, edited, extra) = Default::default();
        Self { id, kecamatan, posyandu, from, until: None, partners, met, note, edited, extra }
    }

    /// Whether it is one on a day.
    pub fn is_active(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}
