//! Teams: Pokjanal and Pokja (Permendagri 54/2007), Tim Pembina Posyandu and pengurus Posyandu
//! (Permendagri 13/2024), on one model (domain.md 5.2, 5.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{MemberId, Sector, Standing};
use crate::{
    documents::{Extra, Id, Stamp},
    records::{PersonalText, Place},
};

/// The id of a team.
pub type TeamId = Id<Team>;

/// What a team is called, and by which regulation it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nomenclature {
    /// Pokjanal at kabupaten and kecamatan, Pokja at desa (54/2007).
    Pokjanal,
    /// Tim Pembina Posyandu at every tier (13/2024).
    TimPembina,
    /// The pengurus of one Posyandu: ketua, sekretaris, bendahara, six ketua bidang, kader.
    Pengurus,
    /// TPPS, tim percepatan penurunan stunting (Perpres 72/2021).
    Tpps,
}

/// What teams are for: a place has one of each.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum TeamKind {
    /// Coaches Posyandu, or runs one.
    #[default]
    Posyandu,
    /// Brings down stunting.
    Tpps,
}

impl Nomenclature {
    /// What such a team is for.
    pub const fn kind(self) -> TeamKind {
        match self {
            Self::Pokjanal | Self::TimPembina | Self::Pengurus => TeamKind::Posyandu,
            Self::Tpps => TeamKind::Tpps,
        }
    }
}

/// A team of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Of where: the regency, a kecamatan, a desa, or a Posyandu for its pengurus.
    pub place: Place,
    /// What it is called.
    pub nomenclature: Nomenclature,
    /// Its SK, the newest and those before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sks: Vec<Sk>,
    /// Its seats, with who holds and who held them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<Seat>,
    /// Months between its meetings, as the team set it; `None`: the rule set's usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meets_every: Option<u8>,
    /// Year of which it has an annual plan, and where the plan lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_year: Option<i32>,
    /// Where the plan lies.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan_note: String,
    /// Where its secretariat sits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub secretariat: String,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A decree (surat keputusan).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sk {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// Number.
    pub number: String,
    /// Date of signing, and the first day it holds.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Last day it holds; `None` where it names none.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub until: Option<NaiveDate>,
    /// Who signed ("Bupati", "Camat").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub issued_by: String,
    /// Where the paper lies.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What somebody is in a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum SeatRole {
    Pembina,
    Ketua,
    WakilKetua,
    Sekretaris,
    WakilSekretaris,
    Bendahara,
    KetuaBidang,
    Anggota,
    Kader,
}

/// A seat: it stays when people change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Seat {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// Place in the list.
    #[serde(default)]
    pub order: u32,
    /// What.
    pub role: SeatRole,
    /// Bidang: a code of the rule set in force (`rakor::teams`) or the regency's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub bidang: String,
    /// Sector that fills it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// The office that holds it by the SK ("Kepala Dinas Kesehatan").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub office: String,
    /// Duties, as the SK names them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub duties: String,
    /// Who holds it and who held it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holders: Vec<Holder>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Somebody in a seat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Holder {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// Name; a file that was handed over without names has none.
    #[serde(default, skip_serializing_if = "PersonalText::is_empty")]
    pub name: PersonalText,
    /// Instansi in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub instansi: String,
    /// In what right.
    #[serde(default, skip_serializing_if = "Standing::is_usual")]
    pub standing: Standing,
    /// Phone.
    #[serde(default, skip_serializing_if = "PersonalText::is_empty")]
    pub phone: PersonalText,
    /// Since.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// Until; `None` while they hold it.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub until: Option<NaiveDate>,
    /// Skills of a kader that were trained or seen (domain.md 4.3).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillGain>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A skill of a kader, with where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillGain {
    /// Code of the skill, which is also its id.
    #[serde(rename = "i")]
    pub skill: String,
    /// Since.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// The bimtek in which it was gained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rakor: Option<super::RakorId>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Team {
    /// An empty one.
    pub fn new(id: TeamId, place: Place, nomenclature: Nomenclature) -> Self {
        Self {
            id,
            place,
            nomenclature,
            sks: Vec::new(),
            seats: Vec::new(),
            meets_every: None,
            plan_year: None,
            plan_note: String::new(),
            secretariat: String::new(),
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }

    /// The newest SK that was signed by this day.
    pub fn sk_on(&self, day: NaiveDate) -> Option<&Sk> {
        self.sks.iter().filter(|sk| sk.date <= day).max_by_key(|sk| sk.date)
    }

    /// The seats in their order.
    pub fn seats(&self) -> Vec<&Seat> {
        let mut seats: Vec<&Seat> = self.seats.iter().collect();
        seats.sort_by_key(|seat| (seat.order, seat.id));
        seats
    }
}

impl Seat {
    /// Who holds it on a day.
    pub fn holder_on(&self, day: NaiveDate) -> Option<&Holder> {
        let holds = |holder: &&Holder| {
            holder.from.is_none_or(|from| from <= day) && holder.until.is_none_or(|end| day <= end)
        };
        self.holders.iter().filter(holds).max_by_key(|holder| holder.from)
    }
}
