//! "Isi kursi baku": the usual seats of a team of a nomenclature and tier.
//!
//! The structure (ketua, sekretaris, bidang; ketua of Tim Pembina is the spouse of the head of
//! region) is that of domain.md 5.2 and 5.3. Which office holds which seat is practice and
//! [UNVERIFIED]: it is offered, and changed by who knows better.

use super::{Bidang, duties};
use crate::{
    documents::Extra,
    records::coordination::{MemberId, Nomenclature, Seat, SeatRole, Sector, SpmField, Tier},
};

/// A seat as it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatPlan {
    /// What.
    pub role: SeatRole,
    /// Its bidang.
    pub bidang: Option<Bidang>,
    /// Who fills it.
    pub sector: Sector,
    /// The office, as in a kabupaten and a desa.
    pub office: &'static str,
}

/// What kind of place it is: offices are called differently.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Town {
    /// A kota, not a kabupaten.
    pub kota: bool,
    /// A kelurahan, not a desa.
    pub kelurahan: bool,
}

impl Town {
    /// An office as it is called there.
    pub fn office(self, office: &str) -> String {
        let mut office = office.to_owned();
        if self.kota {
            office = office.replace("Bupati", "Wali Kota").replace("Kabupaten", "Kota");
        }
        if self.kelurahan {
            office = office
                .replace("Kepala Desa", "Lurah")
                .replace("Kaur Keuangan", "Bendahara Kelurahan")
                .replace("Kasi Kesejahteraan", "Kasi Kesejahteraan Sosial")
                .replace("Kaur Perencanaan", "Kasi Pembangunan")
                .replace("Desa", "Kelurahan");
        }
        office
    }
}

use SeatRole as R;
use Sector as S;

const fn seat(role: SeatRole, sector: Sector, office: &'static str) -> SeatPlan {
    SeatPlan { role, bidang: None, sector, office }
}

const fn head(bidang: Bidang, sector: Sector, office: &'static str) -> SeatPlan {
    SeatPlan { role: R::KetuaBidang, bidang: Some(bidang), sector, office }
}

const fn spm(field: SpmField, sector: Sector, office: &'static str) -> SeatPlan {
    head(Bidang::Spm(field), sector, office)
}

const POKJANAL_KABUPATEN: &[SeatPlan] = &[
    seat(R::Pembina, S::Sekretariat, "Bupati"),
    seat(R::Ketua, S::Sekretariat, "Sekretaris Daerah"),
    seat(R::WakilKetua, S::TpPkk, "Ketua TP PKK Kabupaten"),
    seat(R::Sekretaris, S::PemberdayaanDesa, "Kepala DPMD"),
    seat(R::WakilSekretaris, S::Kesehatan, "Kepala Dinas Kesehatan"),
    head(Bidang::Kelembagaan, S::PemberdayaanDesa, "Kabid Pemberdayaan Masyarakat DPMD"),
    head(Bidang::KesehatanKb, S::Kesehatan, "Kabid Kesehatan Masyarakat Dinas Kesehatan"),
    head(Bidang::Kie, S::Kominfo, "Kepala Dinas Kominfo"),
    head(Bidang::Sdm, S::TpPkk, "Ketua Pokja IV TP PKK Kabupaten"),
    head(Bidang::EkonomiPangan, S::Pangan, "Kepala Dinas Pangan dan Pertanian"),
    seat(R::Anggota, S::Pendidikan, "Kepala Dinas Pendidikan"),
    seat(R::Anggota, S::KeluargaBerencana, "Kepala Dinas KB"),
    seat(R::Anggota, S::Perencanaan, "Kepala Bappeda"),
    seat(R::Anggota, S::Sosial, "Kepala Dinas Sosial"),
    seat(R::Anggota, S::Agama, "Kepala Kantor Kementerian Agama"),
];

const POKJANAL_KECAMATAN: &[SeatPlan] = &[
    seat(R::Ketua, S::Kecamatan, "Camat"),
    seat(R::WakilKetua, S::TpPkk, "Ketua TP PKK Kecamatan"),
    seat(R::Sekretaris, S::Kecamatan, "Kasi Pemberdayaan Masyarakat"),
    head(Bidang::Kelembagaan, S::Kecamatan, "Sekretaris Kecamatan"),
    head(Bidang::KesehatanKb, S::Puskesmas, "Kepala Puskesmas"),
    head(Bidang::Kie, S::KeluargaBerencana, "Koordinator PLKB"),
    head(Bidang::Sdm, S::TpPkk, "Ketua Pokja IV TP PKK Kecamatan"),
    head(Bidang::EkonomiPangan, S::Pangan, "Koordinator Penyuluh Pertanian"),
    seat(R::Anggota, S::Pendidikan, "Koordinator Wilayah Pendidikan"),
    seat(R::Anggota, S::Agama, "Kepala KUA"),
];

const POKJA_DESA: &[SeatPlan] = &[
    seat(R::Ketua, S::Desa, "Kepala Desa"),
    seat(R::WakilKetua, S::TpPkk, "Ketua TP PKK Desa"),
    seat(R::Sekretaris, S::Desa, "Sekretaris Desa"),
    seat(R::Bendahara, S::Desa, "Kaur Keuangan"),
    head(Bidang::Kelembagaan, S::Desa, "Kasi Pemerintahan"),
    head(Bidang::KesehatanKb, S::Puskesmas, "Bidan Desa"),
    head(Bidang::Kie, S::KeluargaBerencana, "Kader KB Desa"),
    head(Bidang::Sdm, S::TpPkk, "Ketua Pokja IV TP PKK Desa"),
    head(Bidang::EkonomiPangan, S::Desa, "Kasi Kesejahteraan"),
    seat(R::Anggota, S::Masyarakat, "Perwakilan RT dan dasawisma"),
];

const TIM_KABUPATEN: &[SeatPlan] = &[
    seat(R::Pembina, S::Sekretariat, "Bupati"),
    seat(R::Ketua, S::TpPkk, "Ketua TP PKK Kabupaten"),
    seat(R::WakilKetua, S::Sekretariat, "Sekretaris Daerah"),
    seat(R::Sekretaris, S::PemberdayaanDesa, "Kepala DPMD"),
    seat(R::Bendahara, S::TpPkk, "Bendahara TP PKK Kabupaten"),
    spm(SpmField::Pendidikan, S::Pendidikan, "Kepala Dinas Pendidikan"),
    spm(SpmField::Kesehatan, S::Kesehatan, "Kepala Dinas Kesehatan"),
    spm(SpmField::PekerjaanUmum, S::PekerjaanUmum, "Kepala Dinas PU"),
    spm(SpmField::Perumahan, S::Perumahan, "Kepala Dinas Perkim"),
    spm(SpmField::Trantibumlinmas, S::Trantibum, "Kepala Satpol PP"),
    spm(SpmField::Sosial, S::Sosial, "Kepala Dinas Sosial"),
    seat(R::Anggota, S::Perencanaan, "Kepala Bappeda"),
    seat(R::Anggota, S::KeluargaBerencana, "Kepala Dinas KB"),
    seat(R::Anggota, S::Kominfo, "Kepala Dinas Kominfo"),
    seat(R::Anggota, S::Agama, "Kepala Kantor Kementerian Agama"),
];

const TIM_KECAMATAN: &[SeatPlan] = &[
    seat(R::Pembina, S::Kecamatan, "Camat"),
    seat(R::Ketua, S::TpPkk, "Ketua TP PKK Kecamatan"),
    seat(R::Sekretaris, S::Kecamatan, "Kasi Pemberdayaan Masyarakat"),
    seat(R::Bendahara, S::TpPkk, "Bendahara TP PKK Kecamatan"),
    spm(SpmField::Pendidikan, S::Pendidikan, "Koordinator Wilayah Pendidikan"),
    spm(SpmField::Kesehatan, S::Puskesmas, "Kepala Puskesmas"),
    spm(SpmField::PekerjaanUmum, S::Kecamatan, "Kasi Ekonomi dan Pembangunan"),
    spm(SpmField::Perumahan, S::Kecamatan, "Sekretaris Kecamatan"),
    spm(SpmField::Trantibumlinmas, S::Trantibum, "Kasi Ketenteraman dan Ketertiban"),
    spm(SpmField::Sosial, S::Sosial, "Kasi Kesejahteraan Rakyat"),
    seat(R::Anggota, S::KeluargaBerencana, "Koordinator PLKB"),
    seat(R::Anggota, S::Agama, "Kepala KUA"),
];

const TIM_DESA: &[SeatPlan] = &[
    seat(R::Pembina, S::Desa, "Kepala Desa"),
    seat(R::Ketua, S::TpPkk, "Ketua TP PKK Desa"),
    seat(R::Sekretaris, S::Desa, "Sekretaris Desa"),
    seat(R::Bendahara, S::Desa, "Kaur Keuangan"),
    spm(SpmField::Pendidikan, S::Pendidikan, "Kepala PAUD Desa"),
    spm(SpmField::Kesehatan, S::Puskesmas, "Bidan Desa"),
    spm(SpmField::PekerjaanUmum, S::Desa, "Kaur Perencanaan"),
    spm(SpmField::Perumahan, S::Desa, "Kasi Pelayanan"),
    spm(SpmField::Trantibumlinmas, S::Trantibum, "Kepala Satlinmas Desa"),
    spm(SpmField::Sosial, S::Desa, "Kasi Kesejahteraan"),
    seat(R::Anggota, S::Masyarakat, "Perwakilan RT dan dasawisma"),
];

const PENGURUS: &[SeatPlan] = &[
    seat(R::Ketua, S::Posyandu, ""),
    seat(R::Sekretaris, S::Posyandu, ""),
    seat(R::Bendahara, S::Posyandu, ""),
    spm(SpmField::Pendidikan, S::Posyandu, ""),
    spm(SpmField::Kesehatan, S::Posyandu, ""),
    spm(SpmField::PekerjaanUmum, S::Posyandu, ""),
    spm(SpmField::Perumahan, S::Posyandu, ""),
    spm(SpmField::Trantibumlinmas, S::Posyandu, ""),
    spm(SpmField::Sosial, S::Posyandu, ""),
    seat(R::Kader, S::Posyandu, ""),
    seat(R::Kader, S::Posyandu, ""),
    seat(R::Kader, S::Posyandu, ""),
    seat(R::Kader, S::Posyandu, ""),
    seat(R::Kader, S::Posyandu, ""),
];

/// The usual seats of a team, in their order.
pub fn plan(nomenclature: Nomenclature, tier: Tier) -> &'static [SeatPlan] {
    match (nomenclature, tier) {
        (Nomenclature::Tpps, tier) => super::tpps::plan(tier),
        (Nomenclature::Pengurus, _) | (_, Tier::Posyandu) => PENGURUS,
        (Nomenclature::Pokjanal, Tier::Kabupaten) => POKJANAL_KABUPATEN,
        (Nomenclature::Pokjanal, Tier::Kecamatan) => POKJANAL_KECAMATAN,
        (Nomenclature::Pokjanal, Tier::Desa) => POKJA_DESA,
        (Nomenclature::TimPembina, Tier::Kabupaten) => TIM_KABUPATEN,
        (Nomenclature::TimPembina, Tier::Kecamatan) => TIM_KECAMATAN,
        (Nomenclature::TimPembina, Tier::Desa) => TIM_DESA,
    }
}

/// The usual seats, empty, with ids, offices as they are called there, and duties.
pub fn fill(
    nomenclature: Nomenclature,
    tier: Tier,
    town: Town,
    mut id: impl FnMut() -> MemberId,
) -> Vec<Seat> {
    let own = |role| match nomenclature {
        Nomenclature::Tpps => super::tpps::duties(role),
        _ => None,
    };
    let seat = |(at, planned): (u32, &SeatPlan)| Seat {
        id: id(),
        order: at * 10,
        role: planned.role,
        bidang: planned.bidang.map_or("", Bidang::code).to_owned(),
        sector: Some(planned.sector),
        office: town.office(planned.office),
        duties: own(planned.role)
            .unwrap_or_else(|| duties(planned.role, planned.bidang))
            .to_owned(),
        holders: Vec::new(),
        extra: Extra::new(),
    };
    (0..).zip(plan(nomenclature, tier)).map(seat).collect()
}
