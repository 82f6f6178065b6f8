//! Bidang: the fields of work of a team. Which of them a team has follows from what it is called.

use serde::{Deserialize, Serialize};

use crate::records::coordination::{Nomenclature, Sector, SpmField};

/// A bidang. The five of Pokjanal are [UNVERIFIED] (domain.md 5.2); the six of Tim Pembina and
/// pengurus are the fields of SPM of Permendagri 13/2024 (domain.md 5.3); the four of TPPS are
/// [UNVERIFIED].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Bidang {
    /// Institutions and administration.
    Kelembagaan,
    /// Health services and family planning.
    KesehatanKb,
    /// Communication, information, education.
    Kie,
    /// Training of kader.
    Sdm,
    /// Livelihood and food.
    EkonomiPangan,
    /// A field of SPM.
    Spm(SpmField),
    /// TPPS: specific and sensitive interventions.
    Intervensi,
    /// TPPS: change of behaviour and families accompanied.
    PerubahanPerilaku,
    /// TPPS: coordination, convergence and planning.
    Konvergensi,
    /// TPPS: data, monitoring, evaluation and what was learned.
    DataPemantauan,
}

impl Bidang {
    /// Those of a nomenclature, in their order.
    pub fn of(nomenclature: Nomenclature) -> &'static [Self] {
        const SPM: &[Bidang] = &[
            Bidang::Spm(SpmField::Pendidikan),
            Bidang::Spm(SpmField::Kesehatan),
            Bidang::Spm(SpmField::PekerjaanUmum),
            Bidang::Spm(SpmField::Perumahan),
            Bidang::Spm(SpmField::Trantibumlinmas),
            Bidang::Spm(SpmField::Sosial),
        ];
        match nomenclature {
            Nomenclature::Pokjanal => {
                &[Self::Kelembagaan, Self::KesehatanKb, Self::Kie, Self::Sdm, Self::EkonomiPangan]
            }
            Nomenclature::TimPembina | Nomenclature::Pengurus => SPM,
            Nomenclature::Tpps => super::tpps::BIDANG,
        }
    }

    /// Its code in `Seat::bidang`. Never changes once released.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kelembagaan => "kelembagaan",
            Self::KesehatanKb => "kesehatan_kb",
            Self::Kie => "kie",
            Self::Sdm => "sdm",
            Self::EkonomiPangan => "ekonomi_pangan",
            Self::Spm(SpmField::Pendidikan) => "pendidikan",
            Self::Spm(SpmField::Kesehatan) => "kesehatan",
            Self::Spm(SpmField::PekerjaanUmum) => "pu",
            Self::Spm(SpmField::Perumahan) => "perumahan",
            Self::Spm(SpmField::Trantibumlinmas) => "trantibumlinmas",
            Self::Spm(SpmField::Sosial) => "sosial",
            Self::Intervensi => "intervensi",
            Self::PerubahanPerilaku => "perubahan_perilaku",
            Self::Konvergensi => "konvergensi",
            Self::DataPemantauan => "data_pemantauan",
        }
    }

    /// The bidang of a code; `None` for words of the regency's own.
    pub fn from_code(code: &str) -> Option<Self> {
        let all = [Nomenclature::Pokjanal, Nomenclature::TimPembina, Nomenclature::Tpps];
        all.into_iter().flat_map(Self::of).copied().find(|bidang| bidang.code() == code)
    }

    /// The sector that usually leads it at the regency (domain.md 5.3, "OPD mapping example"; for
    /// Pokjanal [UNVERIFIED]).
    pub fn usual_lead(self) -> Sector {
        match self {
            Self::Kelembagaan => Sector::PemberdayaanDesa,
            Self::KesehatanKb | Self::Intervensi => Sector::Kesehatan,
            Self::Kie | Self::DataPemantauan => Sector::Kominfo,
            Self::Sdm => Sector::TpPkk,
            Self::EkonomiPangan => Sector::Pangan,
            Self::Spm(field) => field.usual_lead(),
            Self::PerubahanPerilaku => Sector::KeluargaBerencana,
            Self::Konvergensi => Sector::Perencanaan,
        }
    }
}
