//! The part of an address that names the page.

use super::Route;
use crate::{documents::Id, indicators::IndicatorId};

impl Route {
    pub(super) fn path(self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Children => "anak".into(),
            Self::ChildNew => "anak/baru".into(),
            Self::Child(id) => format!("anak/{id}"),
            Self::ChildEdit(id) => format!("anak/{id}/ubah"),
            Self::VisitNew(id) => format!("anak/{id}/kunjungan/baru"),
            Self::VisitEdit(id, visit) => format!("anak/{id}/kunjungan/{visit}"),
            Self::ChildHistory(id) => format!("anak/{id}/riwayat"),
            Self::Search => "cari".into(),
            Self::Places => "posyandu".into(),
            Self::PosyanduNew => "posyandu/baru".into(),
            Self::Posyandu(id) => format!("posyandu/{id}"),
            Self::PosyanduEdit(id) => format!("posyandu/{id}/ubah"),
            Self::Strata => "posyandu/strata".into(),
            Self::Telaah(id) => format!("posyandu/{id}/strata"),
            Self::Session(id, month) => format!("posyandu/{id}/sesi/{month}"),
            Self::Indicators => "indikator".into(),
            Self::Indicator(id) => format!("indikator/{}", id.code()),
            Self::Import => "impor".into(),
            Self::ImportDetail(id) => format!("impor/{id}"),
            Self::Doubts => "impor/ragu".into(),
            Self::Map => "peta".into(),
            Self::MapPoint(id) => format!("peta/titik/{id}"),
            Self::Settings => "pengaturan".into(),
            Self::Boundaries => "pengaturan/batas".into(),
            Self::Basemap => "pengaturan/peta-dasar".into(),
            Self::Embed => "sematan".into(),
            Self::Points => "pengaturan/titik".into(),
            Self::Goals => "pengaturan/sasaran".into(),
            Self::Rakors => "rakor".into(),
            Self::RakorNew => "rakor/baru".into(),
            Self::Rakor(id) => format!("rakor/{id}"),
            Self::RakorEdit(id) => format!("rakor/{id}/ubah"),
            Self::RakorAttendance(id) => format!("rakor/{id}/hadir"),
            Self::RakorShow(id) => format!("rakor/{id}/tayang"),
            Self::RakorPapers(id) => format!("rakor/{id}/berkas"),
            Self::Teams => "tim".into(),
            Self::TeamNew => "tim/baru".into(),
            Self::Team(id) => format!("tim/{id}"),
            Self::Commitments => "komitmen".into(),
            Self::CommitmentNew => "komitmen/baru".into(),
            Self::Commitment(id) => format!("komitmen/{id}"),
            Self::AksiReports => "aksi".into(),
            Self::AksiReport(id) => format!("aksi/{id}"),
            Self::Problems => "masalah".into(),
            Self::ProblemNew => "masalah/baru".into(),
            Self::Matrix => "masalah/matriks".into(),
            Self::Problem(id) => format!("masalah/{id}"),
            Self::Partners => "mitra".into(),
            Self::PartnerNew => "mitra/baru".into(),
            Self::Partner(id) => format!("mitra/{id}"),
            Self::Pilots => "percontohan".into(),
            Self::Needs => "kebutuhan".into(),
            Self::Innovations => "inovasi".into(),
            Self::Spm => "enam-bidang".into(),
            Self::Puskesmas => "puskesmas".into(),
            Self::Campaigns => "operasi-timbang".into(),
            Self::CampaignNew => "operasi-timbang/baru".into(),
            Self::Campaign(id) => format!("operasi-timbang/{id}"),
            Self::CampaignEdit(id) => format!("operasi-timbang/{id}/ubah"),
            Self::Calls => "penggerakan".into(),
            Self::LifeCycle => "siklus-hidup".into(),
            Self::Registration(id, year) => format!("siklus-hidup/{id}/sasaran/{year}"),
            Self::Services(id, month) => format!("siklus-hidup/{id}/layanan/{month}"),
            Self::Papers => "berkas".into(),
            Self::Publish => "publikasi".into(),
            Self::HandOff => "kirim".into(),
            Self::Keep => "cadangan".into(),
            Self::Help => "bantuan".into(),
            Self::NotFound => "tidak-ada".into(),
        }
    }

    pub(super) fn from_path(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Self::from_parts(&parts).unwrap_or(Self::NotFound)
    }

    fn from_parts(parts: &[&str]) -> Option<Self> {
        Some(match *parts {
            [] => Self::Home,
            ["anak"] => Self::Children,
            ["anak", "baru"] => Self::ChildNew,
            ["anak", child] => Self::Child(id(child)?),
            ["anak", child, "ubah"] => Self::ChildEdit(id(child)?),
            ["anak", child, "riwayat"] => Self::ChildHistory(id(child)?),
            ["anak", child, "kunjungan", "baru"] => Self::VisitNew(id(child)?),
            ["anak", child, "kunjungan", visit] => Self::VisitEdit(id(child)?, id(visit)?),
            ["cari"] => Self::Search,
            ["posyandu"] => Self::Places,
            ["posyandu", "baru"] => Self::PosyanduNew,
            ["posyandu", "strata"] => Self::Strata,
            ["posyandu", posyandu] => Self::Posyandu(id(posyandu)?),
            ["posyandu", posyandu, "ubah"] => Self::PosyanduEdit(id(posyandu)?),
            ["posyandu", posyandu, "strata"] => Self::Telaah(id(posyandu)?),
            ["posyandu", posyandu, "sesi", month] => {
                Self::Session(id(posyandu)?, month.parse().ok()?)
            }
            ["indikator"] => Self::Indicators,
            ["indikator", code] => Self::Indicator(IndicatorId::from_code(code)?),
            ["impor"] => Self::Import,
            ["impor", "ragu"] => Self::Doubts,
            ["impor", batch] => Self::ImportDetail(id(batch)?),
            ["peta"] => Self::Map,
            ["peta", "titik", posyandu] => Self::MapPoint(id(posyandu)?),
            ["pengaturan"] => Self::Settings,
            ["pengaturan", "batas"] => Self::Boundaries,
            ["pengaturan", "peta-dasar"] => Self::Basemap,
            ["sematan"] => Self::Embed,
            ["pengaturan", "titik"] => Self::Points,
            ["pengaturan", "sasaran"] => Self::Goals,
            ["rakor"] => Self::Rakors,
            ["rakor", "baru"] => Self::RakorNew,
            ["rakor", which] => Self::Rakor(id(which)?),
            ["rakor", which, "ubah"] => Self::RakorEdit(id(which)?),
            ["rakor", which, "hadir"] => Self::RakorAttendance(id(which)?),
            ["rakor", which, "tayang"] => Self::RakorShow(id(which)?),
            ["rakor", which, "berkas"] => Self::RakorPapers(id(which)?),
            ["tim"] => Self::Teams,
            ["tim", "baru"] => Self::TeamNew,
            ["tim", which] => Self::Team(id(which)?),
            ["komitmen"] => Self::Commitments,
            ["komitmen", "baru"] => Self::CommitmentNew,
            ["komitmen", which] => Self::Commitment(id(which)?),
            ["aksi"] => Self::AksiReports,
            ["aksi", which] => Self::AksiReport(id(which)?),
            ["masalah"] => Self::Problems,
            ["masalah", "baru"] => Self::ProblemNew,
            ["masalah", "matriks"] => Self::Matrix,
            ["masalah", which] => Self::Problem(id(which)?),
            ["mitra"] => Self::Partners,
            ["mitra", "baru"] => Self::PartnerNew,
            ["mitra", which] => Self::Partner(id(which)?),
            ["percontohan"] => Self::Pilots,
            ["kebutuhan"] => Self::Needs,
            ["inovasi"] => Self::Innovations,
            ["enam-bidang"] => Self::Spm,
            ["puskesmas"] => Self::Puskesmas,
            ["operasi-timbang"] => Self::Campaigns,
            ["operasi-timbang", "baru"] => Self::CampaignNew,
            ["operasi-timbang", which] => Self::Campaign(id(which)?),
            ["operasi-timbang", which, "ubah"] => Self::CampaignEdit(id(which)?),
            ["penggerakan"] => Self::Calls,
            ["siklus-hidup"] => Self::LifeCycle,
            ["siklus-hidup", posyandu, "sasaran", year] => {
                let year = year.parse().ok().filter(|year| (1980..=2100).contains(year))?;
                Self::Registration(id(posyandu)?, year)
            }
            ["siklus-hidup", posyandu, "layanan", month] => {
                Self::Services(id(posyandu)?, month.parse().ok()?)
            }
            ["berkas"] => Self::Papers,
            ["kirim"] => Self::HandOff,
            ["publikasi"] => Self::Publish,
            ["cadangan"] => Self::Keep,
            ["bantuan"] => Self::Help,
            _ => return None,
        })
    }
}

/// An id of an address.
pub(super) fn id<T>(text: &str) -> Option<Id<T>> {
    text.parse().ok()
}
