//! Words of help: how to, the terms of the field, privacy.

use crate::i18n::{Text, text::texts};

texts! {
    TITLE = "Bantuan", "Help";
    LEAD = "Cara memakai, arti istilah, dan di mana data Anda berada.", "How to use it, what the terms mean, and where your data is.";
    HOW = "Cara memakai", "How to use it";
    HOW_IMPORT = "Impor berkas Sigizi", "Import a Sigizi file";
    HOW_IMPORT_TEXT = "Buka Impor, pilih berkas XLSX atau CSV. Idaman memperlihatkan apa yang dikenali, baris yang ditolak beserta alasannya, dan anak yang mungkin sama. Setelah Anda setuju barulah disimpan, dan seluruh impor bisa dibatalkan.", "Open Import and choose an XLSX or CSV file. Idaman shows what it recognised, the rows it refused and why, and children that may be the same. Only when you agree is it saved, and a whole import can be taken back.";
    HOW_SESSION = "Isi hari buka Posyandu", "Enter a session";
    HOW_SESSION_TEXT = "Buka Posyandu, pilih Buka sesi. Ketik BB dan PB/TB dengan koma atau titik; Enter turun ke anak berikutnya. Z-score, kategori, dan N/T langsung terlihat. Baris tersimpan sendiri.", "Open a Posyandu and its session. Type weight and height with comma or point; Enter goes down to the next child. z-scores, category and N/T show at once. Rows save themselves.";
    HOW_CHILD = "Lihat satu anak", "Look at one child";
    HOW_CHILD_TEXT = "Cari namanya di kotak pencarian. Halaman anak memuat kartu KMS, grafik WHO, semua kunjungan, dan langkah berikutnya.", "Search the name. The child's page holds the KMS card, the WHO charts, every visit and the next step.";
    HOW_OFFLINE = "Tanpa jaringan", "Without a network";
    HOW_OFFLINE_TEXT = "Setelah kunjungan pertama semua halaman terbuka tanpa internet. Pasang Idaman ke layar utama agar data disimpan tetap.", "After the first visit every page opens without internet. Install Idaman to the home screen so that data is kept for good.";
    GLOSSARY = "Istilah", "Terms";
    GLOSSARY_FILTER = "Cari istilah", "Find a term";
    GLOSSARY_NONE = "Istilah itu belum ada di daftar.", "That term is not in the list.";
    PRIVACY = "Privasi", "Privacy";
    PRIVACY_1 = "Semua data anak tersimpan di peramban perangkat ini. Idaman tidak punya server dan tidak mengirim apa pun.", "All data of children is stored in this device's browser. Idaman has no server and sends nothing.";
    PRIVACY_2 = "Nama dan NIK tidak pernah muncul di alamat halaman, di catatan peramban, atau di judul tab.", "Names and NIK never appear in an address, in the browser's log or in the title of a tab.";
    PRIVACY_3 = "Siapa pun yang bisa membuka perangkat ini bisa membuka Idaman. Kunci layar perangkat Anda.", "Whoever can open this device can open Idaman. Lock its screen.";
    PRIVACY_4 = "Data anak dan data kesehatan adalah data pribadi spesifik (UU 27/2022). Seorang anak bisa dihapus sepenuhnya dari halamannya, dan semua data dari Pengaturan.", "Data of children and of health are specific personal data (UU 27/2022). A child can be deleted for good on its page, and everything in Settings.";
    PRIVACY_5 = "Menghapus data situs di peramban juga menghapus data Idaman.", "Clearing site data in the browser deletes Idaman's data too.";
}

/// A term of the field: the term, its long form, what it means.
pub struct Term {
    /// The term as it is used.
    pub term: &'static str,
    /// What it means.
    pub meaning: Text,
}

const fn term(term: &'static str, id: &'static str, en: &'static str) -> Term {
    Term { term, meaning: Text::new(id, en) }
}

/// The terms, in the order of the alphabet.
pub const TERMS: &[Term] = &[
    term(
        "2T",
        "Dua penimbangan berturut-turut tidak naik. O tidak menambah dan tidak memutus; N memutus.",
        "Two weighings in a row without enough gain. O neither adds nor breaks the chain; N ends it.",
    ),
    term(
        "ASI eksklusif",
        "Hanya air susu ibu sampai umur 6 bulan.",
        "Breast milk only until the age of 6 months.",
    ),
    term("B", "Baru pertama kali ditimbang.", "Weighed for the first time."),
    term(
        "BB/PB, BB/TB",
        "Berat menurut panjang (di bawah 24 bulan) atau tinggi badan: gizi buruk, gizi kurang, baik, lebih.",
        "Weight for length (under 24 months) or height: severely wasted, wasted, normal, overweight.",
    ),
    term("BB/U", "Berat badan menurut umur.", "Weight for age."),
    term(
        "BGM",
        "Bawah garis merah: BB/U di bawah −3 SD.",
        "Below the red line: weight for age below −3 SD.",
    ),
    term(
        "Buku KIA",
        "Buku Kesehatan Ibu dan Anak, memuat KMS.",
        "The mother and child health book; it holds the KMS.",
    ),
    term(
        "D",
        "Yang ditimbang bulan ini. D = N + T + O + B.",
        "Those weighed this month. D = N + T + O + B.",
    ),
    term(
        "D/S",
        "Yang ditimbang dari semua sasaran: kehadiran masyarakat.",
        "Weighed of all: how many came.",
    ),
    term(
        "Desa, kelurahan",
        "Wilayah di bawah kecamatan.",
        "Village or urban ward, below the kecamatan.",
    ),
    term(
        "e-PPGBM, Sigizi",
        "Aplikasi pencatatan gizi Kementerian Kesehatan; berkasnya bisa diimpor.",
        "The health ministry's nutrition records; its files can be imported.",
    ),
    term(
        "Edema",
        "Bengkak kedua punggung kaki. Anak dengan edema dihitung gizi buruk, berapa pun beratnya.",
        "Swelling of both feet. A child with oedema counts as severely wasted, whatever it weighs.",
    ),
    term(
        "Garis oranye",
        "Batas atas kurva BB/U; di atasnya anak dirujuk.",
        "The upper line of weight for age; above it the child is referred.",
    ),
    term("IMT/U", "Indeks massa tubuh menurut umur.", "Body mass index for age."),
    term("K", "Balita yang punya KMS atau Buku KIA.", "Children with a KMS or KIA book."),
    term("Kader", "Sukarelawan Posyandu.", "Volunteer of a Posyandu."),
    term(
        "KBM",
        "Kenaikan berat badan minimal sebulan menurut umur, dalam gram.",
        "The least gain of weight in a month by age, in grams.",
    ),
    term(
        "KMS",
        "Kartu Menuju Sehat: grafik berat badan anak dengan pita berwarna.",
        "The growth card: a child's weight over coloured bands.",
    ),
    term("KPSP", "Kuesioner Pra Skrining Perkembangan.", "Questionnaire to screen development."),
    term("LiLA", "Lingkar lengan atas.", "Mid-upper arm circumference."),
    term("LK/U", "Lingkar kepala menurut umur.", "Head circumference for age."),
    term(
        "N",
        "Naik: beratnya bertambah paling sedikit sebesar KBM sejak bulan lalu.",
        "Gained at least the KBM since last month.",
    ),
    term("N/D", "Yang naik dari yang ditimbang.", "Those who gained of those weighed."),
    term("NIK", "Nomor Induk Kependudukan, 16 angka.", "National identity number of 16 digits."),
    term(
        "O",
        "Ditimbang bulan ini, tidak ditimbang bulan lalu.",
        "Weighed this month but not last month.",
    ),
    term(
        "PB/U, TB/U",
        "Panjang (telentang, di bawah 24 bulan) atau tinggi badan (berdiri) menurut umur.",
        "Length (lying, under 24 months) or height (standing) for age.",
    ),
    term("PMT", "Pemberian makanan tambahan.", "Supplementary food."),
    term(
        "Posyandu",
        "Pos Pelayanan Terpadu: hari buka bulanan bagi ibu dan anak.",
        "Integrated service post: a monthly session for mothers and children.",
    ),
    term("Puskesmas", "Pusat Kesehatan Masyarakat.", "Community health centre."),
    term(
        "S",
        "Semua sasaran: anak 0–59 bulan di wilayah Posyandu.",
        "All children of 0–59 months in the Posyandu's area.",
    ),
    term(
        "SKDN",
        "Huruf rekap bulanan: S, K, D, N.",
        "The letters of the monthly figures: S, K, D, N.",
    ),
    term(
        "Stunting",
        "Pendek dan sangat pendek: PB/U atau TB/U di bawah −2 SD.",
        "Short and very short: height for age below −2 SD.",
    ),
    term("T", "Tidak naik: beratnya bertambah kurang dari KBM.", "Gained less than the KBM."),
    term(
        "Umur koreksi",
        "Umur dikurangi kekurangan minggu kehamilan, bagi bayi lahir sebelum 37 minggu.",
        "Age less the missing weeks of pregnancy, for babies born before 37 weeks.",
    ),
    term(
        "Wasting",
        "Gizi kurang dan gizi buruk: BB/PB atau BB/TB di bawah −2 SD.",
        "Thin: weight for height below −2 SD.",
    ),
    term(
        "z-score",
        "Jarak dari median WHO dalam simpangan baku (SD).",
        "Distance from WHO's median in standard deviations (SD).",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_stand_in_order_and_say_something() {
        let names: Vec<String> = TERMS.iter().map(|term| term.term.to_lowercase()).collect();
        let mut sorted = names.clone();
        sorted.sort();
        assert_eq!(names, sorted);
        for term in TERMS {
            assert!(
                term.meaning.id.ends_with('.') && term.meaning.en.ends_with('.'),
                "{}",
                term.term
            );
            assert!(!term.meaning.id.contains("  ") && !term.meaning.en.contains("  "));
        }
    }
}
