//! Duties as they are offered for a seat. Those of a team are the eight tugas of Permendagri
//! 54/2007 (domain.md 5.2, certainty B), spread over its seats; those of a field are its services
//! under Permendagri 13/2024 (domain.md 5.3, certainty C); those of TPPS follow what its bidang are
//! called. Indonesian only: they are text of an SK.

use super::Bidang;
use crate::records::coordination::{SeatRole, SpmField};

/// What somebody in a seat has to do.
pub fn duties(role: SeatRole, bidang: Option<Bidang>) -> &'static str {
    match (role, bidang) {
        (SeatRole::KetuaBidang | SeatRole::Anggota, Some(bidang)) => of_bidang(bidang),
        (SeatRole::Pembina, _) => "Memberi arahan dan menetapkan kebijakan pembinaan Posyandu.",
        (SeatRole::Ketua, _) => {
            "Memimpin dan mengoordinasikan tim; menyalurkan masalah kepada instansi yang \
             berwenang; melaporkan pelaksanaan pembinaan satu jenjang ke atas."
        }
        (SeatRole::WakilKetua, _) => "Membantu ketua dan mewakilinya bila berhalangan.",
        (SeatRole::Sekretaris | SeatRole::WakilSekretaris, _) => {
            "Menyiapkan data dan informasi, rencana tahunan, undangan, notulen dan laporan."
        }
        (SeatRole::Bendahara, _) => {
            "Mencatat sumber dana dan penggunaannya, dan mempertanggungjawabkannya."
        }
        (SeatRole::KetuaBidang, None) => "Mengoordinasikan kegiatan bidangnya.",
        (SeatRole::Anggota, None) => {
            "Membina, memfasilitasi dan memantau Posyandu sesuai tugas instansinya."
        }
        (SeatRole::Kader, _) => {
            "Menyiapkan dan menjalankan hari buka Posyandu, kunjungan rumah, pencatatan dan \
             pelaporan."
        }
    }
}

fn of_bidang(bidang: Bidang) -> &'static str {
    match bidang {
        Bidang::Kelembagaan => {
            "Menata kelembagaan Posyandu: SK, pengurus, administrasi dan pendanaan."
        }
        Bidang::KesehatanKb => "Membina mutu pelayanan kesehatan, gizi dan KB di Posyandu.",
        Bidang::Kie => "Menyiapkan komunikasi, informasi dan edukasi; menggerakkan sasaran.",
        Bidang::Sdm => "Meningkatkan kemampuan kader dan pengurus; merencanakan pelatihan.",
        Bidang::EkonomiPangan => "Mendorong usaha ekonomi, kebun gizi dan ketahanan pangan.",
        Bidang::Spm(SpmField::Pendidikan) => {
            "PAUD, perpustakaan desa, literasi digital dan alat peraga edukasi."
        }
        Bidang::Spm(SpmField::Kesehatan) => {
            "Menggerakkan kunjungan semua kelompok umur; penyuluhan kesehatan dan gizi; deteksi \
             dini."
        }
        Bidang::Spm(SpmField::PekerjaanUmum) => {
            "Air bersih, limbah domestik dan bank sampah, sumur, jaringan air dan jalan desa."
        }
        Bidang::Spm(SpmField::Perumahan) => {
            "Rumah tidak layak huni, lingkungan sehat, kebun gizi, biopori dan hidroponik."
        }
        Bidang::Spm(SpmField::Trantibumlinmas) => {
            "Kesiapsiagaan dan trauma pascabencana, deteksi dini gangguan, patroli dan Linmas."
        }
        Bidang::Spm(SpmField::Sosial) => {
            "Pendataan fakir miskin, fasilitasi bantuan sosial, edukasi gender, disabilitas dan \
             inklusi."
        }
        Bidang::Intervensi => {
            "Mengawal intervensi spesifik dan sensitif sampai ke keluarga sasaran."
        }
        Bidang::PerubahanPerilaku => {
            "Menggerakkan perubahan perilaku dan pendampingan keluarga berisiko stunting."
        }
        Bidang::Konvergensi => "Menyatukan rencana, anggaran dan lokasi kegiatan lintas instansi.",
        Bidang::DataPemantauan => {
            "Menyiapkan data sasaran, memantau, mengevaluasi dan membagikan yang dipelajari."
        }
    }
}
