//! TPPS, tim percepatan penurunan stunting: a team with an SK of its own beside the team that
//! coaches Posyandu, at kabupaten, kecamatan and desa (Perpres 72/2021; domain.md 8.3).
//!
//! Perpres 72/2021 has one formed at every tier, by the head of region and the kepala desa or lurah,
//! to coordinate, bring together and evaluate (secondary source, certainty B); that of the kecamatan
//! comes from the RAN PASTI of BKKBN. Its four bidang and which office holds which seat are practice
//! of published SK and [UNVERIFIED]: they are offered, and changed by who knows better.

use super::{Bidang, SeatPlan};
use crate::records::coordination::{SeatRole as R, Sector as S, Tier};

/// The bidang of a TPPS.
pub(super) const BIDANG: &[Bidang] =
    &[Bidang::Intervensi, Bidang::PerubahanPerilaku, Bidang::Konvergensi, Bidang::DataPemantauan];

const fn seat(role: R, sector: S, office: &'static str) -> SeatPlan {
    SeatPlan { role, bidang: None, sector, office }
}

const fn head(bidang: Bidang, sector: S, office: &'static str) -> SeatPlan {
    SeatPlan { role: R::KetuaBidang, bidang: Some(bidang), sector, office }
}

const KABUPATEN: &[SeatPlan] = &[
    seat(R::Pembina, S::Sekretariat, "Bupati"),
    seat(R::Ketua, S::Sekretariat, "Wakil Bupati"),
    seat(R::WakilKetua, S::Sekretariat, "Sekretaris Daerah"),
    seat(R::WakilKetua, S::TpPkk, "Ketua TP PKK Kabupaten"),
    seat(R::Sekretaris, S::KeluargaBerencana, "Kepala Dinas KB"),
    head(Bidang::Intervensi, S::Kesehatan, "Kepala Dinas Kesehatan"),
    head(Bidang::PerubahanPerilaku, S::TpPkk, "Ketua Pokja IV TP PKK Kabupaten"),
    head(Bidang::Konvergensi, S::Perencanaan, "Kepala Bappeda"),
    head(Bidang::DataPemantauan, S::Kominfo, "Kepala Dinas Kominfo"),
    seat(R::Anggota, S::PemberdayaanDesa, "Kepala DPMD"),
    seat(R::Anggota, S::Sosial, "Kepala Dinas Sosial"),
    seat(R::Anggota, S::Pangan, "Kepala Dinas Pangan dan Pertanian"),
    seat(R::Anggota, S::PekerjaanUmum, "Kepala Dinas PU"),
    seat(R::Anggota, S::Pendidikan, "Kepala Dinas Pendidikan"),
    seat(R::Anggota, S::Agama, "Kepala Kantor Kementerian Agama"),
];

const KECAMATAN: &[SeatPlan] = &[
    seat(R::Ketua, S::Kecamatan, "Camat"),
    seat(R::WakilKetua, S::TpPkk, "Ketua TP PKK Kecamatan"),
    seat(R::Sekretaris, S::KeluargaBerencana, "Koordinator PLKB"),
    head(Bidang::Intervensi, S::Puskesmas, "Kepala Puskesmas"),
    head(Bidang::PerubahanPerilaku, S::TpPkk, "Ketua Pokja IV TP PKK Kecamatan"),
    head(Bidang::Konvergensi, S::Kecamatan, "Kasi Pemberdayaan Masyarakat"),
    head(Bidang::DataPemantauan, S::Puskesmas, "Petugas Gizi Puskesmas"),
    seat(R::Anggota, S::Agama, "Kepala KUA"),
];

const DESA: &[SeatPlan] = &[
    seat(R::Pembina, S::Desa, "Kepala Desa"),
    seat(R::Ketua, S::TpPkk, "Ketua TP PKK Desa"),
    seat(R::Sekretaris, S::Desa, "Sekretaris Desa"),
    head(Bidang::Intervensi, S::Puskesmas, "Bidan Desa"),
    head(Bidang::PerubahanPerilaku, S::KeluargaBerencana, "Kader KB Desa"),
    head(Bidang::Konvergensi, S::Desa, "Kaur Perencanaan"),
    head(Bidang::DataPemantauan, S::Masyarakat, "Kader Pembangunan Manusia"),
    seat(R::Anggota, S::Posyandu, "Ketua Posyandu"),
    seat(R::Anggota, S::Masyarakat, "Tim Pendamping Keluarga"),
];

/// What somebody in a seat has to do, where it is not what the same seat of a Pokjanal has to do.
/// [UNVERIFIED], as the seats.
pub(super) fn duties(role: R) -> Option<&'static str> {
    match role {
        R::Pembina => {
            Some("Memberi arahan dan menetapkan kebijakan percepatan penurunan stunting.")
        }
        R::Ketua => Some(
            "Memimpin dan mengoordinasikan tim; memastikan intervensi sampai ke keluarga sasaran; \
             melaporkan hasilnya satu jenjang ke atas.",
        ),
        R::Anggota => Some("Menjalankan kegiatan penurunan stunting sesuai tugas instansinya."),
        _ => None,
    }
}

/// The usual seats of a TPPS. A Posyandu has none.
pub(super) fn plan(tier: Tier) -> &'static [SeatPlan] {
    match tier {
        Tier::Kabupaten => KABUPATEN,
        Tier::Kecamatan => KECAMATAN,
        Tier::Desa => DESA,
        Tier::Posyandu => &[],
    }
}
