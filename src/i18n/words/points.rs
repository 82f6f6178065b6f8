//! Words of the points of Posyandu from a list.

use crate::{
    desk::protocol::PointRemark,
    exchange::points::BadPoint,
    i18n::{Lang, Text, Words, text::texts},
};

texts! {
    TITLE = "Titik Posyandu", "Points of Posyandu";
    LEAD = "Letak banyak Posyandu sekaligus, dari kolom koordinat sebuah daftar.", "Where many Posyandu stand, from the coordinates in a list.";
    CHOOSE = "Pilih daftar", "Choose a list";
    CHOOSE_OTHER = "Pilih daftar lain", "Choose another list";
    ACCEPTS = "XLSX atau CSV dengan kolom nama atau nomor registrasi Posyandu, dan lintang serta bujur (atau satu kolom koordinat).", "XLSX or CSV with the name or registration number of the Posyandu, and latitude and longitude (or one column for both).";
    UNDERSTOOD = "Koma desimal, derajat-menit-detik, dan lintang-bujur yang tertukar dikenali.", "Decimal commas, degrees with minutes and seconds, and exchanged columns are understood.";
    READING = "Membaca daftar", "Reading the list";
    SUMMARY = "{n} titik siap disimpan, {open} perlu dipilih, {bad} tidak terbaca.", "{n} points are ready, {open} need a choice, {bad} cannot be read.";
    WITHOUT = "{n} baris tanpa koordinat dilewati.", "{n} rows without coordinates were left out.";
    TABLE = "Baris daftar dan Posyandu-nya", "Rows of the list and their Posyandu";
    ROW = "Baris", "Row";
    IN_LIST = "Di daftar", "In the list";
    POSYANDU = "Posyandu", "Posyandu";
    COORDINATES = "Koordinat", "Coordinates";
    REMARKS = "Catatan", "Remarks";
    WHICH = "Posyandu untuk baris {n}", "Posyandu of row {n}";
    LEAVE = "Lewati baris ini", "Leave this row out";
    PAGE = "{first}–{last} dari {all}", "{first}–{last} of {all}";
    BEFORE = "Halaman sebelumnya", "Page before";
    AFTER = "Halaman berikutnya", "Next page";
    SAVE = "Simpan {n} titik", "Keep {n} points";
    SAVED = "{n} titik tersimpan.", "{n} points kept.";
    NOTHING_NEW = "Semua titik sudah seperti di daftar.", "All points are as in the list already.";
    TAKEN_BACK = "{n} titik dikembalikan.", "{n} points put back.";
    NO_HEADER = "Kolom koordinat tidak ditemukan. Beri judul kolom Posyandu, Lintang, dan Bujur, lalu coba lagi.", "No columns of coordinates were found. Name the columns Posyandu, Latitude and Longitude, then try again.";
    NONE = "Tidak ada Posyandu di daftar ini. Periksa apakah kolom nama dan koordinatnya terisi.", "No Posyandu in this list. Check that the columns of names and coordinates are filled.";
    UNREADABLE = "Daftar ini tidak bisa dibaca", "This list cannot be read";
    DOOR = "Titik dari daftar", "Points from a list";
}

impl Words for BadPoint {
    fn words(&self) -> Text {
        match self {
            Self::Half => Text::new(
                "Lintang atau bujur kosong. Lengkapi di daftar.",
                "Latitude or longitude is missing. Complete it in the list.",
            ),
            Self::NotANumber => Text::new(
                "Bukan koordinat. Tulis seperti −0,5123 dan 117,4921.",
                "No coordinates. Write them like −0.5123 and 117.4921.",
            ),
            Self::OutsideIndonesia => Text::new(
                "Di luar Indonesia. Periksa tanda desimalnya.",
                "Outside of Indonesia. Check the decimal sign.",
            ),
        }
    }
}

mod remark {
    crate::i18n::text::texts! {
        SWAPPED = "Lintang dan bujur tertukar; sudah ditukar kembali.", "Latitude and longitude were exchanged; put right.";
        OUTSIDE = "Di luar batas kabupaten/kota. Periksa koordinatnya.", "Outside of the regency's boundaries. Check the coordinates.";
        OTHER_DESA = "Terletak di {name}, bukan di desa Posyandu ini.", "Lies in {name}, not in the desa of this Posyandu.";
        MOVED = "Pindah {n} m dari titik sebelumnya.", "Moves {n} m from its former point.";
        TWICE = "Posyandu yang sama ada di baris lebih bawah; baris itu yang dipakai.", "The same Posyandu stands in a later row; that one counts.";
    }
}

/// What is odd about a point.
pub fn remark(remark: &PointRemark, lang: Lang) -> String {
    match remark {
        PointRemark::Swapped => remark::SWAPPED.of(lang).to_owned(),
        PointRemark::OutsideRegency => remark::OUTSIDE.of(lang).to_owned(),
        PointRemark::OtherDesa(name) => remark::OTHER_DESA.fill(lang, &[("name", name)]),
        PointRemark::Moved(metres) => remark::MOVED.fill(lang, &[("n", &lang.count(*metres))]),
        PointRemark::Twice => remark::TWICE.of(lang).to_owned(),
    }
}

/// Words of the closed sets.
#[cfg(test)]
pub fn all_for_test() -> Vec<(&'static str, Text)> {
    let bad = [BadPoint::Half, BadPoint::NotANumber, BadPoint::OutsideIndonesia];
    bad.iter().map(|bad| ("bad point", bad.words())).chain(remark::ALL.iter().copied()).collect()
}
