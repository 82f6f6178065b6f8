//! Words of the catalogue of interventions.

use crate::i18n::{Lang, Text};

/// Code, name in both languages.
const NAMES: &[(&str, Text)] = &[
    (
        "buka-lagi",
        Text::new(
            "Buka lagi hari Posyandu dengan jadwal tetap",
            "Reopen the sessions on a fixed day",
        ),
    ),
    (
        "jadwal-gabung",
        Text::new("Ubah atau gabung jadwal hari buka", "Change or join the session days"),
    ),
    (
        "kunjungan-rumah",
        Text::new("Kunjungan rumah kader dan petugas", "Home visits by kader and staff"),
    ),
    (
        "penggerakan-rt",
        Text::new(
            "Penggerakan sasaran oleh RT dan tokoh masyarakat",
            "RT and community leaders bring the families",
        ),
    ),
    (
        "hari-buka-menarik",
        Text::new(
            "Hari buka yang dirindukan: permainan, hadiah kehadiran",
            "Sessions to look forward to: games, rewards for coming",
        ),
    ),
    (
        "pendataan-sasaran",
        Text::new(
            "Pendataan ulang sasaran dari dasawisma dan RT",
            "Register all children again from dasawisma and RT",
        ),
    ),
    ("operasi-timbang", Text::new("Operasi timbang serentak", "Weighing campaign for all")),
    ("pmt-lokal", Text::new("PMT pemulihan berbahan pangan lokal", "Recovery meals of local food")),
    (
        "rujuk-tatalaksana",
        Text::new("Rujuk dan tata laksana di Puskesmas", "Referral and care at the Puskesmas"),
    ),
    (
        "konseling-pmba",
        Text::new(
            "Konseling makan bayi dan anak (PMBA)",
            "Counselling on feeding infants and children",
        ),
    ),
    ("kebun-gizi", Text::new("Kebun gizi keluarga", "Family food gardens")),
    ("audit-stunting", Text::new("Audit kasus stunting", "Review of stunting cases")),
    (
        "imunisasi-kejar",
        Text::new("Imunisasi kejar dengan daftar nama", "Catch-up immunisation by list"),
    ),
    (
        "penyuluhan-imunisasi",
        Text::new(
            "Penyuluhan imunisasi bersama tokoh agama",
            "Talks on immunisation with religious leaders",
        ),
    ),
    (
        "rekrut-kader",
        Text::new(
            "Tambah kader lewat musyawarah desa, dengan SK",
            "Recruit kader by village meeting, with an SK",
        ),
    ),
    (
        "latih-kader",
        Text::new(
            "Pelatihan 25 keterampilan dasar kader",
            "Training in the 25 basic skills of kader",
        ),
    ),
    (
        "insentif-kader",
        Text::new("Insentif kader dalam APBDes", "Incentives for kader in the APBDes"),
    ),
    (
        "lengkapi-alat",
        Text::new("Lengkapi alat antropometri standar", "Provide the standard antropometri kit"),
    ),
    ("alat-csr", Text::new("Alat dari CSR mitra", "Tools from partners' CSR")),
    (
        "kalibrasi-alat",
        Text::new("Kalibrasi timbangan dan papan ukur", "Calibrate scales and boards"),
    ),
    (
        "periksa-ukuran",
        Text::new("Periksa ulang ukuran yang janggal", "Check implausible measures again"),
    ),
    ("sk-tim", Text::new("Terbitkan atau perbarui SK tim", "Issue or renew the SK of the team")),
    (
        "susun-tim",
        Text::new("Susun tim lengkap dengan bidangnya", "Form the team with all its fields"),
    ),
    (
        "pembinaan-strata",
        Text::new(
            "Pembinaan menurut syarat yang belum terpenuhi",
            "Guidance on what is not met yet",
        ),
    ),
    ("dana-sehat", Text::new("Mulai dana sehat", "Begin a health fund")),
    (
        "urus-registrasi",
        Text::new("Urus nomor registrasi Posyandu", "Apply for the registration number"),
    ),
    ("catat-titik", Text::new("Catat titik lokasi Posyandu", "Record where the Posyandu stands")),
    (
        "paud-terpadu",
        Text::new("PAUD terpadu dengan Posyandu", "Early learning joined with the Posyandu"),
    ),
    (
        "perpustakaan-desa",
        Text::new("Pojok baca dan perpustakaan desa", "Reading corner and village library"),
    ),
    ("literasi-digital", Text::new("Literasi digital keluarga", "Digital literacy for families")),
    (
        "air-bersih",
        Text::new("Sambungan air bersih atau sumur", "Clean water connections or wells"),
    ),
    (
        "bank-sampah",
        Text::new("Bank sampah dan pengelolaan limbah", "Waste bank and waste handling"),
    ),
    ("jamban-sehat", Text::new("Jamban sehat", "Healthy latrines")),
    (
        "usul-rtlh",
        Text::new(
            "Usulan perbaikan rumah tidak layak huni (RTLH)",
            "Proposals to repair unfit houses (RTLH)",
        ),
    ),
    (
        "lingkungan-sehat",
        Text::new(
            "KIE lingkungan sehat, biopori, hidroponik",
            "Healthy surroundings, biopores, hydroponics",
        ),
    ),
    (
        "siaga-bencana",
        Text::new("Kesiapsiagaan bencana di Posyandu", "Disaster preparedness at the Posyandu"),
    ),
    (
        "ronda-linmas",
        Text::new(
            "Patroli dan deteksi dini bersama Linmas",
            "Patrols and early detection with Linmas",
        ),
    ),
    (
        "data-miskin",
        Text::new("Pendataan keluarga miskin dan rentan", "Register poor and vulnerable families"),
    ),
    ("fasilitasi-bansos", Text::new("Fasilitasi bantuan sosial", "Help families get social aid")),
    (
        "kie-inklusi",
        Text::new(
            "KIE gender, disabilitas, dan inklusi",
            "Talks on gender, disability and inclusion",
        ),
    ),
];

/// The name of an intervention of the catalogue.
pub fn name(code: &str) -> Option<Text> {
    NAMES.iter().find(|(known, _)| *known == code).map(|(_, text)| *text)
}

/// An item by its name: own words, or that of the catalogue.
pub fn named(code: &str, title: &str, lang: Lang) -> String {
    match name(code) {
        Some(text) if title.is_empty() => text.of(lang).to_owned(),
        _ => title.to_owned(),
    }
}

#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    NAMES.to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rakor::interventions;

    #[test]
    fn every_intervention_has_words() {
        for one in interventions::ALL {
            assert!(name(one.code).is_some(), "{}", one.code);
        }
        assert_eq!(NAMES.len(), interventions::ALL.len());
    }
}
