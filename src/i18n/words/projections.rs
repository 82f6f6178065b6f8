//! Words of sasaran proyeksi: groups, columns, tables of them, what is wrong with a table.

use crate::{
    exchange::projections::{ProjectionWhy, Role},
    i18n::{Text, Words, text::texts},
    records::SasaranGroup,
};

texts! {
    GROUP = "Kelompok sasaran", "Group";
    GROUP_HELD = "Simpan dulu isian ini sebelum memilih kelompok lain.", "Save this group before you choose another.";
    IMPORT = "Impor dari tabel", "Import a table";
    TEMPLATE_XLSX = "Unduh contoh tabel (XLSX)", "Download a template (XLSX)";
    TEMPLATE_CSV = "Contoh tabel (CSV)", "Template (CSV)";
    ACCEPTS = "XLSX atau CSV: satu baris per tempat (kode atau nama), satu kolom per kelompok, tahun di kolom atau judulnya.", "XLSX or CSV: a row for each place (code or name), a column for each group, the year in a column or heading.";
    READING = "Membaca tabel", "Reading the table";
    UNREADABLE = "Tabel ini tidak bisa dibaca", "This table cannot be read";
    CHOOSE_OTHER = "Pilih berkas lain", "Choose another file";
    SUMMARY = "{new} angka baru, {changed} berubah, {same} sama; {bad} tidak diambil.", "{new} new numbers, {changed} changed, {same} the same; {bad} are not taken.";
    PASSED = "{n} baris tanpa tempat atau baris jumlah dilewati.", "{n} rows without a place, or with sums, were passed over.";
    ROUNDED = "{n} angka pecahan dibulatkan.", "{n} numbers with a fraction were rounded.";
    LEFT_OUT = "{n} baris di luar batas 20.000 tidak dibaca; bagi berkasnya.", "{n} rows beyond the limit of 20,000 were not read; divide the file.";
    LACKS_PLACE = "Tunjuk kolom yang menyebut tempat: kode, desa, atau Posyandu.", "Point out the column that says where: code, desa or Posyandu.";
    LACKS_PEOPLE = "Tunjuk kolom jumlah sasaran, misalnya Balita.", "Point out the column with the numbers, such as Balita.";
    COLUMNS = "Kolom", "Columns";
    COL_HEADING = "Judul kolom", "Heading";
    COL_SAMPLES = "Contoh isi", "Samples";
    COL_ROLE = "Dibaca sebagai", "Read as";
    ROLE_OF = "Arti kolom {what}", "Meaning of column {what}";
    NOT_READ = "Tidak dibaca", "Not read";
    SHEET = "Lembar", "Sheet";
    SHEET_N = "Lembar {n}", "Sheet {n}";
    YEAR = "Tahun bila tabel tidak menyebutnya", "Year, where the table names none";
    SOURCE = "Sumber bila tabel tidak menyebutnya", "Source, where the table names none";
    READ_AGAIN = "Baca ulang", "Read again";
    CHANGES = "Yang berubah", "What changes";
    PROBLEMS = "Yang tidak diambil", "What is not taken";
    FIRST_OF = "{n} yang pertama dari {all}", "The first {n} of {all}";
    COL_ROW = "Baris", "Row";
    COL_BEFORE = "Sekarang", "Now";
    COL_AFTER = "Di tabel", "In the table";
    COL_FIELD = "Isian", "Field";
    COL_FOUND = "Tertulis", "As written";
    COL_WHY = "Sebab dan perbaikan", "Reason and remedy";
    SAVE = "Simpan {n} angka", "Keep {n} numbers";
    SAVED = "{n} angka proyeksi tersimpan.", "{n} projected numbers kept.";
    DISCARD = "Buang", "Discard";
    STALE = "Proyeksi berubah sementara ini; tabel dibandingkan lagi.", "Projections changed meanwhile; the table was compared again.";
}

impl Words for SasaranGroup {
    fn words(&self) -> Text {
        match self {
            Self::LiveBirths => Text::new("Lahir hidup", "Live births"),
            Self::Infants => Text::new("Bayi (0–11 bulan)", "Infants (0–11 months)"),
            Self::Baduta => Text::new("Baduta (0–23 bulan)", "Baduta (0–23 months)"),
            Self::Balita => Text::new("Balita (0–59 bulan)", "Balita (0–59 months)"),
            Self::Children => Text::new("Anak balita (12–59 bulan)", "Anak balita (12–59 months)"),
            Self::Preschool => Text::new("Apras (60–71 bulan)", "Preschool (60–71 months)"),
            Self::Pregnant => Text::new("Ibu hamil", "Pregnant women"),
            Self::Delivering => Text::new("Ibu bersalin dan nifas", "Women giving birth"),
            Self::Breastfeeding => Text::new("Ibu menyusui", "Breastfeeding women"),
            Self::Wus => Text::new("Wanita usia subur", "Women of childbearing age"),
            Self::Pus => Text::new("Pasangan usia subur", "Couples of childbearing age"),
            Self::Elderly => Text::new("Lansia (60 tahun ke atas)", "Elderly (60 years and over)"),
        }
    }
}

impl Words for Role {
    fn words(&self) -> Text {
        match self {
            Self::Code => {
                Text::new("Kode wilayah atau nomor registrasi", "Code or registration number")
            }
            Self::Kecamatan => Text::new("Kecamatan", "Kecamatan"),
            Self::Desa => Text::new("Desa/kelurahan", "Desa/kelurahan"),
            Self::Puskesmas => Text::new("Puskesmas", "Puskesmas"),
            Self::Posyandu => Text::new("Posyandu", "Posyandu"),
            Self::Place => Text::new("Nama tempat", "Name of the place"),
            Self::Year => Text::new("Tahun", "Year"),
            Self::Group => Text::new("Kelompok sasaran", "Group"),
            Self::Count => Text::new("Jumlah", "Number"),
            Self::Source => Text::new("Sumber", "Source"),
            Self::People(group) => group.words(),
        }
    }
}

impl Words for ProjectionWhy {
    fn words(&self) -> Text {
        match self {
            Self::NotACount => Text::new(
                "Bukan jumlah orang. Tulis seperti 1.234.",
                "Not a number of people. Write it like 1,234.",
            ),
            Self::Zero => Text::new(
                "Balita tidak bisa 0. Isi jumlahnya, atau kosongkan.",
                "Balita cannot be 0. Enter their number, or leave it empty.",
            ),
            Self::TooMany => Text::new(
                "Lebih dari 2.000.000 orang. Periksa tanda ribuannya.",
                "More than 2,000,000 people. Check the marks of thousands.",
            ),
            Self::NoYear => Text::new(
                "Tahunnya tidak disebut. Isi tahun di atas, atau tambahkan kolom Tahun.",
                "The year is not named. Enter it above, or add a column Tahun.",
            ),
            Self::BadYear => Text::new(
                "Bukan tahun. Tulis empat angka, misalnya 2026.",
                "Not a year. Write four digits, such as 2026.",
            ),
            Self::UnknownGroup => Text::new(
                "Kelompok ini tidak dikenal. Pakai nama seperti Balita atau Ibu hamil.",
                "This group is not known. Use a name such as Balita or Ibu hamil.",
            ),
            Self::UnknownPlace => Text::new(
                "Tempat ini tidak ada di kabupaten/kota. Periksa ejaannya, atau pakai kodenya.",
                "No such place in the regency. Check its spelling, or use its code.",
            ),
            Self::ManyPlaces => Text::new(
                "Beberapa tempat bernama sama. Tambahkan kecamatan atau desa, atau pakai kodenya.",
                "Several places are called so. Add the kecamatan or desa, or use the code.",
            ),
            Self::Twice => Text::new(
                "Tempat, tahun, dan kelompok yang sama ada di baris di atasnya. Hapus salah satu.",
                "An earlier row has the same place, year and group. Remove one of them.",
            ),
        }
    }
}

/// Words of the closed sets.
#[cfg(test)]
pub fn all_for_test() -> Vec<(&'static str, Text)> {
    use ProjectionWhy as W;
    let why = [
        W::NotACount,
        W::Zero,
        W::TooMany,
        W::NoYear,
        W::BadYear,
        W::UnknownGroup,
        W::UnknownPlace,
        W::ManyPlaces,
        W::Twice,
    ];
    let roles = Role::all().map(|role| role.words());
    let all = ALL.iter().map(|(_, text)| *text).chain(roles).chain(why.map(|why| why.words()));
    all.map(|text| ("projections", text)).collect()
}
