//! What is usually done about a problem: a catalogue to choose from, with who usually leads and
//! pays. Nothing in it binds: every word, sector and source may be changed in the plan.
//!
//! Sources are named by group: the six fields' services of Permendagri 13/2024 (domain.md 5.3), the
//! guidance of Kemenkes for Posyandu (domain.md 4), and the five aksi nyata of Bontang (8.3).
//! Sectors and funding are those of practice (domain.md 5.3, 8.2), not of a regulation.

use super::problems::ProblemCode;
use crate::{
    growth::Certainty,
    records::coordination::{Funding, Part, PlanItem, Sector, SectorRole},
};

/// Where an intervention is described.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// Kemenkes, guidance for Posyandu and kader (domain.md 3.4, 4.1–4.4).
    Kemenkes,
    /// Permendagri 13/2024, services by SPM field (domain.md 5.3).
    Permendagri,
    /// Rakor Bontang 2023, the five aksi nyata (domain.md 8.3).
    Bontang,
}

impl Guide {
    /// Its name, as shown.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Kemenkes => "Kemenkes, panduan pengelolaan Posyandu dan kader",
            Self::Permendagri => "Permendagri 13/2024, layanan enam SPM",
            Self::Bontang => "Rakor Bontang 2023, lima aksi nyata",
        }
    }

    /// How far it was traced.
    pub const fn certainty(self) -> Certainty {
        match self {
            Self::Kemenkes => Certainty::B,
            Self::Permendagri | Self::Bontang => Certainty::C,
        }
    }
}

/// An intervention of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intervention {
    /// Its name in documents. Never changes once released.
    pub code: &'static str,
    /// Against what.
    pub against: &'static [ProblemCode],
    /// Who usually leads.
    pub lead: Sector,
    /// Who usually supports.
    pub support: &'static [Sector],
    /// Who usually pays.
    pub funding: Funding,
    /// Where it is described.
    pub guide: Guide,
}

impl Intervention {
    /// Its usual roles, the lead first.
    pub fn roles(&self) -> Vec<SectorRole> {
        let support = self.support.iter().map(|sector| (*sector, Part::Support));
        let all = std::iter::once((self.lead, Part::Lead)).chain(support);
        all.map(|(sector, part)| SectorRole { sector, part }).collect()
    }

    /// Fills an item of a plan with what is usual.
    pub fn fill(&self, item: &mut PlanItem) {
        self.code.clone_into(&mut item.code);
        item.roles = self.roles();
        item.funding = Some(self.funding);
    }
}

/// The intervention of a name.
pub fn by_code(code: &str) -> Option<&'static Intervention> {
    ALL.iter().find(|intervention| intervention.code == code)
}

/// Those against a problem, in the order of the catalogue.
pub fn against(code: ProblemCode) -> impl Iterator<Item = &'static Intervention> {
    ALL.iter().filter(move |intervention| intervention.against.contains(&code))
}

macro_rules! catalogue {
    ($($code:literal [$($problem:ident),+] $lead:ident [$($support:ident),*] $funding:ident $guide:ident;)*) => {
        /// The catalogue.
        pub const ALL: &[Intervention] = &[$(Intervention {
            code: $code,
            against: &[$(ProblemCode::$problem),+],
            lead: Sector::$lead,
            support: &[$(Sector::$support),*],
            funding: Funding::$funding,
            guide: Guide::$guide,
        },)*];
    };
}

catalogue! {
    "buka-lagi" [Silent] Desa [Puskesmas, Posyandu, Kecamatan] ApbDes Kemenkes;
    "jadwal-gabung" [Silent, FallingVisits] Puskesmas [Posyandu, Desa] None Kemenkes;
    "kunjungan-rumah" [Silent, LowVisits, FallingVisits, ManyTwoT, ManyBgm] Puskesmas [Posyandu, TpPkk, Masyarakat] Apbn Kemenkes;
    "penggerakan-rt" [LowVisits, FallingVisits, LowImmunisation] Masyarakat [Desa, TpPkk, Posyandu] Swadaya Bontang;
    "hari-buka-menarik" [LowVisits, FallingVisits] Posyandu [TpPkk, Pendidikan, Mitra] Swadaya Kemenkes;
    "pendataan-sasaran" [LowVisits, LowImmunisation] Desa [Masyarakat, Posyandu, KeluargaBerencana] ApbDes Bontang;
    "operasi-timbang" [LowVisits, Stunting] Puskesmas [Posyandu, Desa, TpPkk] Apbn Kemenkes;
    "pmt-lokal" [ManyTwoT, ManyBgm, Stunting] Puskesmas [Desa, TpPkk, Pangan, Mitra] Apbn Kemenkes;
    "rujuk-tatalaksana" [ManyBgm, ManyTwoT, Stunting] Puskesmas [Kesehatan, Posyandu] Apbn Kemenkes;
    "konseling-pmba" [ManyTwoT, ManyBgm, Stunting] Puskesmas [Posyandu, TpPkk] Apbn Kemenkes;
    "kebun-gizi" [Stunting, ManyTwoT, Housing] Perumahan [Pangan, TpPkk, Desa] ApbDes Permendagri;
    "audit-stunting" [Stunting] KeluargaBerencana [Tpps, Kesehatan, Puskesmas, Perencanaan] Apbd Kemenkes;
    "imunisasi-kejar" [LowImmunisation] Puskesmas [Posyandu, Agama, Masyarakat] Apbn Kemenkes;
    "penyuluhan-imunisasi" [LowImmunisation] Puskesmas [Agama, TpPkk, Kominfo] Apbd Kemenkes;
    "rekrut-kader" [FewKader, Silent, LowStratum] Desa [PemberdayaanDesa, TpPkk, Masyarakat] ApbDes Kemenkes;
    "latih-kader" [FewKader, BadMeasures, LowStratum] Puskesmas [Kesehatan, Desa] Apbn Bontang;
    "insentif-kader" [FewKader] Desa [PemberdayaanDesa, Kecamatan] ApbDes Kemenkes;
    "lengkapi-alat" [NoTools, BadMeasures] Kesehatan [Desa, Mitra, Puskesmas] Apbd Bontang;
    "alat-csr" [NoTools] Mitra [Kesehatan, Sekretariat] Csr Bontang;
    "kalibrasi-alat" [BadMeasures] Puskesmas [Kesehatan, Posyandu] Apbn Kemenkes;
    "periksa-ukuran" [BadMeasures] Puskesmas [Posyandu] None Kemenkes;
    "sk-tim" [NoTeam] Desa [PemberdayaanDesa, Kecamatan] None Permendagri;
    "susun-tim" [NoTeam] Kecamatan [PemberdayaanDesa, TpPkk, Desa] None Permendagri;
    "pembinaan-strata" [LowStratum] Puskesmas [Desa, PemberdayaanDesa, TpPkk] Apbd Kemenkes;
    "dana-sehat" [LowStratum] Desa [Posyandu, TpPkk] Swadaya Kemenkes;
    "urus-registrasi" [NoRegistration] Desa [PemberdayaanDesa, Kecamatan] None Permendagri;
    "catat-titik" [NoPoint] Posyandu [Puskesmas, Kominfo] None Bontang;
    "paud-terpadu" [Learning] Pendidikan [Desa, TpPkk] ApbDes Permendagri;
    "perpustakaan-desa" [Learning] Pendidikan [Desa, Kominfo] ApbDes Permendagri;
    "literasi-digital" [Learning] Kominfo [Pendidikan, Posyandu] Apbd Permendagri;
    "air-bersih" [Water, Stunting] PekerjaanUmum [Desa, Kesehatan] Apbd Permendagri;
    "bank-sampah" [Water] PekerjaanUmum [Desa, Masyarakat, Mitra] ApbDes Permendagri;
    "jamban-sehat" [Water, Stunting] PekerjaanUmum [Kesehatan, Desa, Masyarakat] Apbd Permendagri;
    "usul-rtlh" [Housing] Perumahan [Desa, Sosial] Apbd Permendagri;
    "lingkungan-sehat" [Housing] Perumahan [Posyandu, TpPkk] ApbDes Permendagri;
    "siaga-bencana" [Safety] Trantibum [Desa, Masyarakat] Apbd Permendagri;
    "ronda-linmas" [Safety] Trantibum [Desa, Masyarakat] ApbDes Permendagri;
    "data-miskin" [Social] Sosial [Desa, Posyandu] Apbd Permendagri;
    "fasilitasi-bansos" [Social, Stunting] Sosial [Desa, Kecamatan] Apbn Permendagri;
    "kie-inklusi" [Social] Sosial [TpPkk, KeluargaBerencana] Apbd Permendagri;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_problem_has_something_that_can_be_done() {
        for code in ProblemCode::ALL {
            assert!(against(*code).count() > 0, "{code:?}");
        }
        let codes: BTreeSet<_> = ALL.iter().map(|one| one.code).collect();
        assert_eq!(codes.len(), ALL.len());
        assert!(ALL.iter().all(|one| by_code(one.code) == Some(one)));
    }

    /// Nobody has two parts, and who pays need not lead.
    #[test]
    fn each_sector_has_one_part() {
        for one in ALL {
            let roles = one.roles();
            let sectors: BTreeSet<_> = roles.iter().map(|role| role.sector).collect();
            assert_eq!(sectors.len(), roles.len(), "{}", one.code);
            assert_eq!(roles.iter().filter(|role| role.part == Part::Lead).count(), 1);
        }
    }
}
