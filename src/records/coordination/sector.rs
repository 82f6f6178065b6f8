//! Who sits at the table: tiers, sectors, the six SPM fields, and where money comes from.

use serde::{Deserialize, Serialize};

use crate::{records::Place, wilayah::Level};

/// A tier of coordination below the province.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Tier {
    #[default]
    Kabupaten,
    Kecamatan,
    Desa,
    /// The Posyandu itself: its pengurus.
    Posyandu,
}

impl Tier {
    /// All, the highest first.
    pub const ALL: [Self; 4] = [Self::Kabupaten, Self::Kecamatan, Self::Desa, Self::Posyandu];

    /// The tier of a place; `None` for the area of a Puskesmas, which is no tier.
    pub fn of(place: &Place) -> Option<Self> {
        match place {
            Place::Regency => Some(Self::Kabupaten),
            Place::Region(code) => match code.level() {
                Level::Province | Level::Regency => Some(Self::Kabupaten),
                Level::Kecamatan => Some(Self::Kecamatan),
                Level::Desa => Some(Self::Desa),
            },
            Place::Puskesmas(_) => None,
            Place::Posyandu(_) => Some(Self::Posyandu),
        }
    }
}

/// A sector (instansi) with a part in Posyandu. The mapping of fields to OPD is that of Kabupaten
/// practice (domain.md 5.3, seed 004); the name of the office itself is text, because it differs
/// from regency to regency.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// Dinas Kesehatan.
    Kesehatan,
    /// Puskesmas.
    Puskesmas,
    /// DPMD: pemberdayaan masyarakat dan desa.
    PemberdayaanDesa,
    /// Disdikbud.
    Pendidikan,
    /// Dinas PU.
    PekerjaanUmum,
    /// Perkim.
    Perumahan,
    /// Satpol PP, Linmas.
    Trantibum,
    /// Dinas Sosial.
    Sosial,
    /// Pengendalian penduduk dan KB, PPPA.
    KeluargaBerencana,
    /// Pangan, pertanian, perikanan.
    Pangan,
    /// Bappeda.
    Perencanaan,
    /// Kominfo.
    Kominfo,
    /// Kementerian Agama, KUA.
    Agama,
    /// TP PKK.
    TpPkk,
    /// TPPS: tim percepatan penurunan stunting of a tier (Perpres 72/2021; domain.md 8.3).
    Tpps,
    /// Sekretariat daerah, asisten, bagian.
    Sekretariat,
    /// Kecamatan: camat and staff.
    Kecamatan,
    /// Pemerintah desa or kelurahan.
    Desa,
    /// RT, RW, dasawisma, tokoh masyarakat.
    Masyarakat,
    /// Kader and pengurus Posyandu.
    Posyandu,
    /// Partners: business, professions, universities, media.
    Mitra,
    /// Any other.
    #[default]
    Other,
}

impl Sector {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 22] = [
        Self::Kesehatan,
        Self::Puskesmas,
        Self::PemberdayaanDesa,
        Self::Pendidikan,
        Self::PekerjaanUmum,
        Self::Perumahan,
        Self::Trantibum,
        Self::Sosial,
        Self::KeluargaBerencana,
        Self::Pangan,
        Self::Perencanaan,
        Self::Kominfo,
        Self::Agama,
        Self::TpPkk,
        Self::Tpps,
        Self::Sekretariat,
        Self::Kecamatan,
        Self::Desa,
        Self::Masyarakat,
        Self::Posyandu,
        Self::Mitra,
        Self::Other,
    ];
}

/// The six fields of minimum service (SPM) that a Posyandu carries since Permendagri 13/2024
/// (domain.md 5.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum SpmField {
    Pendidikan,
    Kesehatan,
    PekerjaanUmum,
    Perumahan,
    Trantibumlinmas,
    Sosial,
}

impl SpmField {
    /// All six, in the order of the regulation.
    pub const ALL: [Self; 6] = [
        Self::Pendidikan,
        Self::Kesehatan,
        Self::PekerjaanUmum,
        Self::Perumahan,
        Self::Trantibumlinmas,
        Self::Sosial,
    ];

    /// The sector that usually leads in the field (domain.md 5.3, "OPD mapping example").
    pub fn usual_lead(self) -> Sector {
        match self {
            Self::Pendidikan => Sector::Pendidikan,
            Self::Kesehatan => Sector::Kesehatan,
            Self::PekerjaanUmum => Sector::PekerjaanUmum,
            Self::Perumahan => Sector::Perumahan,
            Self::Trantibumlinmas => Sector::Trantibum,
            Self::Sosial => Sector::Sosial,
        }
    }
}

/// The part a sector has in an intervention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Answers for it.
    Lead,
    /// Does a part of it.
    Support,
    /// Is told.
    Informed,
}

/// What kind of thing a kegiatan is (Kayong Utara, 24 Nov 2023; domain.md 8.2): what the community
/// does itself, what government helps with, what a partner brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    /// Pemberdayaan masyarakat.
    Empowerment,
    /// Bantuan teknis pemerintah.
    Assistance,
    /// Kemitraan.
    Partnership,
}

impl ActivityKind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Empowerment, Self::Assistance, Self::Partnership];

    /// Its name in forms and addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empowerment => "pemberdayaan",
            Self::Assistance => "bantuan",
            Self::Partnership => "kemitraan",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Where the money of a promise or plan comes from (domain.md 8.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Funding {
    /// Budget of the regency or city.
    Apbd,
    /// Budget of the desa.
    ApbDes,
    /// National budget, DAK, BOK.
    Apbn,
    /// A partner's.
    Csr,
    /// The community's own.
    Swadaya,
    /// Costs nothing.
    None,
}

impl Funding {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Apbd, Self::ApbDes, Self::Apbn, Self::Csr, Self::Swadaya, Self::None];
}
