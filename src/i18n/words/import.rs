//! Words for what a file brings: fields, notes, refusals, clues, whole files.

use crate::{
    desk::protocol::{Clue, OnDifferent},
    exchange::model::{Field, FileProblem, Refusal, RowNoteKind},
    i18n::{Lang, Text, Words},
};

impl Words for RowNoteKind {
    fn words(&self) -> Text {
        match self {
            Self::GramsToKg => Text::new(
                "Tertulis dalam gram; dijadikan kilogram.",
                "Written in grams; turned into kilograms.",
            ),
            Self::MetresToCm => Text::new(
                "Tertulis dalam meter; dijadikan sentimeter.",
                "Written in metres; turned into centimetres.",
            ),
            Self::MillimetresToCm => Text::new(
                "Tertulis dalam milimeter; dijadikan sentimeter.",
                "Written in millimetres; turned into centimetres.",
            ),
            Self::Unreadable => Text::new(
                "Tidak terbaca dan dikosongkan; baris selebihnya diambil. Lengkapi di halaman anak.",
                "Unreadable and left empty; the rest of the row is taken. Complete it on the child's page.",
            ),
            Self::OutOfRange => Text::new(
                "Di luar yang mungkin dan dikosongkan. Ukur ulang.",
                "Outside of what can be and left empty. Measure again.",
            ),
            Self::Swapped => Text::new(
                "Berat dan tinggi tampak tertukar. Periksa di halaman anak.",
                "Weight and height look exchanged. Check on the child's page.",
            ),
            Self::AgeDiffers => Text::new(
                "Umur di lembar berbeda dari hitungan tanggal. Periksa tanggal lahir.",
                "The sheet's age differs from the dates. Check the birth date.",
            ),
            Self::NikDisagrees => Text::new(
                "Tanggal lahir atau jenis kelamin berbeda dari isi NIK. Periksa keduanya.",
                "Birth date or sex differs from what the NIK says. Check both.",
            ),
            Self::Formula => Text::new(
                "Sel berisi rumus tanpa nilai; dikosongkan. Simpan lagi berkasnya di aplikasi lembar kerja.",
                "A formula without a value; left empty. Save the file again in a spreadsheet program.",
            ),
            Self::OverAge => Text::new(
                "Umur 60 bulan atau lebih pada hari kunjungan; disimpan, tidak dihitung sebagai balita.",
                "60 months or older on the day of the visit; kept, not counted among the under-fives.",
            ),
            Self::TooLong => Text::new(
                "Isi sel terlalu panjang dan dipotong.",
                "The cell was too long and was cut.",
            ),
            Self::NotMeasured => Text::new(
                "Tanggal ukur tanpa hasil ukur: anaknya diambil, kunjungannya tidak.",
                "A day of measuring without a measure: the child is taken, the visit is not.",
            ),
            Self::Duplicate => Text::new(
                "Anak dan tanggal yang sama muncul dua kali; baris terakhir yang dipakai.",
                "The same child and day stand twice; the later row counts.",
            ),
        }
    }
}

impl Words for Refusal {
    fn words(&self) -> Text {
        match self {
            Self::Missing => Text::new(
                "Kosong. Isi di berkas, lalu impor lagi.",
                "Empty. Fill it in in the file, then import again.",
            ),
            Self::NotADate => Text::new(
                "Bukan tanggal. Tulis seperti 21-11-2026.",
                "Not a date. Write it like 21-11-2026.",
            ),
            Self::NotANumber => {
                Text::new("Bukan angka. Tulis seperti 8,4.", "Not a number. Write it like 8.4.")
            }
            Self::UnknownSex => Text::new(
                "Jenis kelamin tidak dikenal. Tulis L atau P.",
                "Unknown sex. Write L (boy) or P (girl).",
            ),
            Self::InFuture => Text::new(
                "Tanggalnya belum terjadi. Periksa tahunnya.",
                "The date lies in the future. Check the year.",
            ),
            Self::BeforeBirth => Text::new(
                "Kunjungan sebelum tanggal lahir. Periksa kedua tanggal.",
                "The visit lies before the birth. Check both dates.",
            ),
            Self::TooOld => Text::new(
                "Umurnya 19 tahun atau lebih. Periksa tanggal lahir.",
                "The age would be 19 or more. Check the birth date.",
            ),
            Self::NothingMeasured => Text::new(
                "Tidak ada hasil ukur yang terbaca. Lengkapi di berkas.",
                "No measure can be read. Complete it in the file.",
            ),
            Self::WrongRegion => Text::new(
                "Wilayahnya tidak ada di kabupaten/kota ini. Periksa nama atau kodenya.",
                "The place is not in this regency. Check its name or code.",
            ),
            Self::NikTwice => Text::new(
                "Dua anak di berkas memakai NIK yang sama. Perbaiki salah satunya.",
                "Two children in the file share one NIK. Correct one of them.",
            ),
            Self::TooLong => Text::new(
                "Isi sel terlalu panjang untuk nilai yang benar. Periksa selnya.",
                "The cell is longer than any real value. Check it.",
            ),
            Self::Swapped => Text::new(
                "Berat dan tinggi tampak tertukar. Tukar kembali di berkas, lalu impor lagi.",
                "Weight and height look exchanged. Put them right in the file, then import again.",
            ),
        }
    }
}

impl Words for Clue {
    fn words(&self) -> Text {
        match self {
            Self::SameName => Text::new("nama sama", "same name"),
            Self::SimilarName => Text::new("nama mirip", "similar name"),
            Self::OtherName => Text::new("nama lain", "other name"),
            Self::SameBirthDate => Text::new("tanggal lahir sama", "same birth date"),
            Self::CloseBirthDate => Text::new("tanggal lahir berdekatan", "close birth date"),
            Self::SameParents => Text::new("orang tua sama", "same parents"),
            Self::SimilarParents => Text::new("nama orang tua mirip", "similar parents"),
            Self::OtherParents => Text::new("orang tua lain", "other parents"),
            Self::SamePosyandu => Text::new("Posyandu sama", "same Posyandu"),
            Self::OtherPosyandu => Text::new("Posyandu lain", "other Posyandu"),
            Self::MaskedNikFits => Text::new("NIK tersamar cocok", "masked NIK fits"),
            Self::MaskedNikDiffers => Text::new("NIK tersamar berbeda", "masked NIK differs"),
            Self::OtherNik => Text::new("NIK lain", "other NIK"),
        }
    }
}

impl Clue {
    /// Whether it speaks for the two being one child.
    pub const fn speaks_for(self) -> bool {
        !matches!(
            self,
            Self::OtherName
                | Self::OtherParents
                | Self::OtherPosyandu
                | Self::MaskedNikDiffers
                | Self::OtherNik
        )
    }
}

impl Words for OnDifferent {
    fn words(&self) -> Text {
        match self {
            Self::KeepMine => Text::new("Pertahankan yang sudah ada di sini", "Keep what is here"),
            Self::TakeFile => Text::new(
                "Pakai yang dari berkas; yang lama tetap di riwayat",
                "Take what the file says; the history keeps the old",
            ),
        }
    }
}

/// Why a whole file cannot be read, and what to do.
pub fn file_problem(problem: &FileProblem, lang: Lang) -> String {
    match problem {
        FileProblem::TooLarge { size, limit } => {
            TOO_LARGE.fill(lang, &[("size", &lang.bytes(*size)), ("limit", &lang.bytes(*limit))])
        }
        FileProblem::Unpacks { limit } => UNPACKS.fill(lang, &[("limit", &lang.bytes(*limit))]),
        FileProblem::NotASheet { found } => NOT_A_SHEET.fill(lang, &[("found", found)]),
        FileProblem::Unsupported => UNSUPPORTED.of(lang).to_owned(),
        FileProblem::Damaged { what } => DAMAGED.fill(lang, &[("what", what)]),
        FileProblem::Empty => EMPTY.of(lang).to_owned(),
        FileProblem::NoHeader => NO_HEADER.of(lang).to_owned(),
        FileProblem::TooManyRows { limit } => TOO_MANY_ROWS
            .fill(lang, &[("limit", &lang.count(i64::try_from(*limit).unwrap_or(i64::MAX)))]),
    }
}

crate::i18n::text::texts! {
    TOO_LARGE = "Berkas ini {size}; batasnya {limit}. Simpan per Puskesmas atau per tahun, lalu impor satu per satu.", "This file has {size}; the limit is {limit}. Save it by Puskesmas or by year, then import one by one.";
    UNPACKS = "Isi berkas ini melebihi {limit} setelah dibuka. Hapus baris kosong yang diformat sampai bawah, lalu simpan lagi.", "Unpacked, this file exceeds {limit}. Delete the formatted empty rows at its end, then save it again.";
    NOT_A_SHEET = "Ini bukan lembar kerja, melainkan {found}. Pilih berkas XLSX atau CSV dari Sigizi/e-PPGBM.", "This is not a spreadsheet but {found}. Choose the XLSX or CSV file from Sigizi/e-PPGBM.";
    UNSUPPORTED = "Berkas ini format XLS lama atau berkata sandi. Buka di aplikasi lembar kerja dan simpan sebagai XLSX tanpa sandi.", "This file is an old XLS or has a password. Open it in a spreadsheet program and save it as XLSX without a password.";
    DAMAGED = "Berkas ini rusak ({what}). Unduh lagi dari Sigizi, lalu coba lagi.", "This file is damaged ({what}). Download it again from Sigizi, then try again.";
    EMPTY = "Berkas ini kosong. Periksa apakah unduhannya selesai.", "This file is empty. Check whether the download was complete.";
    NO_HEADER = "Baris judul kolom tidak ditemukan. Tunjukkan barisnya, atau pastikan ada kolom nama, tanggal lahir, dan tanggal ukur.", "No row of headings was found. Point to it, or make sure there are columns for name, birth date and visit date.";
    TOO_MANY_ROWS = "Lebih dari {limit} baris. Simpan per Puskesmas atau per tahun, lalu impor satu per satu.", "More than {limit} rows. Save it by Puskesmas or by year, then import one by one.";
}

impl Words for Field {
    fn words(&self) -> Text {
        match self {
            Self::Number => Text::new("Nomor", "Number"),
            Self::Nik => Text::new("NIK", "NIK"),
            Self::Name => Text::new("Nama anak", "Child's name"),
            Self::Sex => Text::new("Jenis kelamin", "Sex"),
            Self::BirthDate => Text::new("Tanggal lahir", "Birth date"),
            Self::BirthWeight => Text::new("BB lahir", "Birth weight"),
            Self::BirthLength => Text::new("TB lahir", "Birth length"),
            Self::Gestation => Text::new("Umur kehamilan", "Weeks of pregnancy"),
            Self::BirthOrder => Text::new("Anak ke-", "Birth order"),
            Self::Parents => Text::new("Nama orang tua", "Parents"),
            Self::Mother => Text::new("Nama ibu", "Mother"),
            Self::Father => Text::new("Nama ayah", "Father"),
            Self::Phone => Text::new("Telepon", "Phone"),
            Self::Province => Text::new("Provinsi", "Province"),
            Self::Regency => Text::new("Kabupaten/kota", "Regency or city"),
            Self::Kecamatan => Text::new("Kecamatan", "Kecamatan"),
            Self::Puskesmas => Text::new("Puskesmas", "Puskesmas"),
            Self::Desa => Text::new("Desa/kelurahan", "Desa or kelurahan"),
            Self::Posyandu => Text::new("Posyandu", "Posyandu"),
            Self::Rt => Text::new("RT", "RT"),
            Self::Rw => Text::new("RW", "RW"),
            Self::Dasawisma => Text::new("Dasawisma", "Dasawisma"),
            Self::Address => Text::new("Alamat", "Address"),
            Self::AgeAtVisit => Text::new("Umur saat diukur", "Age at the visit"),
            Self::VisitDate => Text::new("Tanggal pengukuran", "Date of measuring"),
            Self::Weight => Text::new("Berat badan", "Weight"),
            Self::LenHei => Text::new("Panjang/tinggi badan", "Length or height"),
            Self::Position => Text::new("Cara ukur", "Position"),
            Self::Head => Text::new("Lingkar kepala", "Head circumference"),
            Self::Muac => Text::new("LiLA", "Arm circumference"),
            Self::Oedema => Text::new("Edema", "Oedema"),
            Self::WeightForAge => Text::new("Kategori BB/U", "Category W/A"),
            Self::ZWeightForAge => Text::new("ZS BB/U", "z W/A"),
            Self::LenHeiForAge => Text::new("Kategori TB/U", "Category H/A"),
            Self::ZLenHeiForAge => Text::new("ZS TB/U", "z H/A"),
            Self::WeightForLenHei => Text::new("Kategori BB/TB", "Category W/H"),
            Self::ZWeightForLenHei => Text::new("ZS BB/TB", "z W/H"),
            Self::Gain => Text::new("Naik berat badan", "Weight gain (N/T)"),
            Self::Pmt => Text::new("PMT", "Supplementary food (PMT)"),
            Self::VitaminA => Text::new("Vitamin A", "Vitamin A"),
            Self::Deworming => Text::new("Obat cacing", "Deworming"),
            Self::Asi => Text::new("ASI eksklusif", "Exclusive breastfeeding"),
            Self::Immunisation => Text::new("Imunisasi", "Immunisation"),
            Self::Kpsp => Text::new("KPSP", "KPSP"),
            Self::Kia => Text::new("Punya Buku KIA/KMS", "Has a KIA book or KMS"),
            Self::Note => Text::new("Catatan", "Note"),
        }
    }
}

#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    use RowNoteKind as N;
    let notes = [
        N::GramsToKg,
        N::MetresToCm,
        N::MillimetresToCm,
        N::Unreadable,
        N::OutOfRange,
        N::Swapped,
        N::AgeDiffers,
        N::NikDisagrees,
        N::Formula,
        N::OverAge,
        N::TooLong,
        N::Duplicate,
        N::NotMeasured,
    ];
    let refusals = [
        Refusal::Missing,
        Refusal::NotADate,
        Refusal::NotANumber,
        Refusal::UnknownSex,
        Refusal::InFuture,
        Refusal::BeforeBirth,
        Refusal::TooOld,
        Refusal::NothingMeasured,
        Refusal::WrongRegion,
        Refusal::NikTwice,
        Refusal::TooLong,
    ];
    let clues = [
        Clue::SameName,
        Clue::SimilarName,
        Clue::OtherName,
        Clue::SameBirthDate,
        Clue::CloseBirthDate,
        Clue::SameParents,
        Clue::SimilarParents,
        Clue::OtherParents,
        Clue::SamePosyandu,
        Clue::OtherPosyandu,
        Clue::MaskedNikFits,
        Clue::MaskedNikDiffers,
        Clue::OtherNik,
    ];
    let mut all: Vec<Text> = notes.iter().map(Words::words).collect();
    all.extend(refusals.iter().map(Words::words));
    all.extend(clues.iter().map(Words::words));
    all.extend([OnDifferent::KeepMine, OnDifferent::TakeFile].iter().map(Words::words));
    let mut all: Vec<_> = all.into_iter().map(|text| ("import", text)).collect();
    all.extend(ALL);
    all
}
