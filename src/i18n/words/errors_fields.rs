//! Words of the fields of a form, and of what is wrong with what stands in them.

use crate::{
    desk::protocol::{FieldProblem, FormField, Why},
    i18n::{Lang, Text, Words},
};

impl Words for FormField {
    fn words(&self) -> Text {
        match self {
            Self::Name => Text::new("Nama", "Name"),
            Self::Nik => Text::new("NIK", "NIK"),
            Self::Sex => Text::new("Jenis kelamin", "Sex"),
            Self::BirthDate => Text::new("Tanggal lahir", "Birth date"),
            Self::BirthWeight => Text::new("BB lahir", "Birth weight"),
            Self::BirthLength => Text::new("PB lahir", "Birth length"),
            Self::Gestation => Text::new("Umur kehamilan", "Weeks of pregnancy"),
            Self::Posyandu => Text::new("Posyandu", "Posyandu"),
            Self::Desa => Text::new("Desa/kelurahan", "Desa or kelurahan"),
            Self::VisitDate => Text::new("Tanggal kunjungan", "Date of the visit"),
            Self::Weight => Text::new("Berat badan", "Weight"),
            Self::LenHei => Text::new("Panjang/tinggi badan", "Length or height"),
            Self::Position => Text::new("Cara ukur", "Position"),
            Self::Head => Text::new("Lingkar kepala", "Head circumference"),
            Self::Muac => Text::new("LiLA", "Arm circumference"),
            Self::ExitDate => Text::new("Tanggal keluar", "Date of leaving"),
            Self::ConsentDate => Text::new("Tanggal persetujuan", "Date of consent"),
            Self::BirthOrder => Text::new("Anak ke-", "Birth order"),
            Self::TransferDate => Text::new("Tanggal pindah", "Date of transfer"),
            Self::Registration => Text::new("Nomor registrasi", "Registration number"),
            Self::Point => Text::new("Titik lokasi", "Location"),
            Self::Kbm => Text::new("Tabel KBM", "KBM table"),
            Self::OrangeLine => Text::new("Garis oranye", "Orange line"),
            Self::ReportDay => Text::new("Tenggat laporan", "Deadline of reports"),
            Self::PilotCriteria => {
                Text::new("Ukuran Posyandu Idaman", "Criteria of a Posyandu Idaman")
            }
            Self::Region => Text::new("Wilayah", "Region"),
            Self::SessionDate => Text::new("Tanggal hari buka", "Date of the session"),
            Self::Parents => Text::new("Orang tua", "Parents"),
            Self::Address => Text::new("Alamat", "Address"),
            Self::Note => Text::new("Catatan", "Note"),
            Self::Boundaries => Text::new("Batas wilayah", "Boundaries"),
            Self::Source => Text::new("Sumber", "Source"),
            Self::Answer(item) => item.words(),
            Self::Evidence => Text::new("Bukti", "Evidence"),
            Self::Year => Text::new("Tahun", "Year"),
            Self::Goal(_) => Text::new("Baris", "Row"),
            Self::Paper(field, _) => field.words(),
        }
    }
}

impl FormField {
    /// Every field, for lists and tests.
    pub const ALL: [Self; 29] = [
        Self::Boundaries,
        Self::Source,
        Self::Name,
        Self::Nik,
        Self::Sex,
        Self::BirthDate,
        Self::BirthWeight,
        Self::BirthLength,
        Self::Gestation,
        Self::Posyandu,
        Self::Desa,
        Self::VisitDate,
        Self::Weight,
        Self::LenHei,
        Self::Position,
        Self::Head,
        Self::Muac,
        Self::ExitDate,
        Self::ConsentDate,
        Self::BirthOrder,
        Self::TransferDate,
        Self::Registration,
        Self::Point,
        Self::Kbm,
        Self::OrangeLine,
        Self::ReportDay,
        Self::PilotCriteria,
        Self::Region,
        Self::SessionDate,
    ];

    /// What can be typed here (domain.md 1.7), for [`Why::OutOfRange`].
    const fn range(self) -> Option<Text> {
        Some(match self {
            Self::Weight => Text::new("0,5 sampai 40 kg", "0.5 to 40 kg"),
            Self::LenHei => Text::new("30 sampai 140 cm", "30 to 140 cm"),
            Self::Head => Text::new("25 sampai 65 cm", "25 to 65 cm"),
            Self::Muac => Text::new("5 sampai 30 cm", "5 to 30 cm"),
            Self::ReportDay => Text::new("tanggal 1 sampai 28", "day 1 to 28"),
            Self::PilotCriteria => Text::new(
                "sedikitnya satu ukuran; D/S 1–100 %, kader 1–50, bulan 1–12",
                "at least one criterion; D/S 1–100 %, kader 1–50, months 1–12",
            ),
            Self::Gestation => Text::new("20 sampai 45 minggu", "20 to 45 weeks"),
            _ => return None,
        })
    }
}

impl Words for Why {
    fn words(&self) -> Text {
        match self {
            Self::Missing => Text::new("Isi {field}.", "Fill in: {field}."),
            Self::NotANumber => Text::new(
                "{field}: isi dengan angka, misalnya 8,4.",
                "{field}: use a number such as 8.4.",
            ),
            Self::NotADate => Text::new(
                "{field}: pilih tanggal yang ada di kalender.",
                "{field}: choose a date of the calendar.",
            ),
            Self::OutOfRange => Text::new(
                "{field} di luar yang mungkin. Periksa satuan dan komanya.",
                "{field} is outside of what can be. Check the unit and the decimal mark.",
            ),
            Self::InFuture => Text::new(
                "{field} belum terjadi. Periksa tahunnya.",
                "{field} lies in the future. Check the year.",
            ),
            Self::BeforeBirth => Text::new(
                "{field} sebelum tanggal lahir. Periksa keduanya.",
                "{field} lies before the birth. Check both.",
            ),
            Self::AfterExit => Text::new(
                "{field} sesudah anak keluar. Periksa keduanya.",
                "{field} lies after the child left. Check both.",
            ),
            Self::NotANik => Text::new(
                "NIK terdiri dari 16 angka. Kosongkan bila belum ada.",
                "A NIK has 16 digits. Leave it empty when there is none yet.",
            ),
            Self::Taken => Text::new(
                "{field} ini sudah dipakai anak lain. Periksa, mungkin anak yang sama.",
                "Another child already has this: {field}. Check whether it is the same child.",
            ),
            Self::SameDay => Text::new(
                "Anak ini sudah punya kunjungan pada hari itu. Ubah kunjungan yang ada.",
                "This child already has a visit on that day. Edit that visit instead.",
            ),
            Self::Unknown => Text::new(
                "{field} tidak ditemukan. Pilih dari daftar.",
                "{field} was not found. Choose from the list.",
            ),
            Self::Malformed => Text::new(
                "{field} tidak ditulis sebagaimana mestinya.",
                "{field} is not written as it should be.",
            ),
            Self::TooLong => Text::new(
                "{field} terlalu panjang. Persingkat.",
                "{field} is too long. Shorten it.",
            ),
            Self::OtherDesa => Text::new(
                "{field} milik desa lain: sepuluh angka pertamanya harus kode desa Posyandu ini. Periksa nomor atau desanya.",
                "{field} belongs to another desa: its first ten digits must be the code of this Posyandu's desa. Check the number or the desa.",
            ),
            Self::MoreThanAll => Text::new(
                "{field} lebih banyak daripada jumlah kader. Periksa keduanya.",
                "{field}: more than there are kader. Check both.",
            ),
            Self::BeforeStart => Text::new(
                "{field} lebih awal daripada permulaannya. Periksa keduanya.",
                "{field} lies before the beginning. Check both.",
            ),
            Self::InUse => Text::new(
                "Tidak dapat dihapus: catatan lain merujuk ke sini. Hapus atau pindahkan itu dahulu.",
                "It cannot be deleted: other records refer to it. Delete or move those first.",
            ),
            Self::Sealed => Text::new(
                "{field} sudah disegel atau dikirim dan tidak berubah lagi.",
                "{field} was sealed or handed in and does not change any more.",
            ),
            Self::Empty => Text::new(
                "Belum ada yang diisi. Isi sedikitnya satu hasil ukur atau layanan.",
                "Nothing was entered. Enter at least one measure or service.",
            ),
        }
    }
}

impl Why {
    /// Every reason, for tests.
    pub const ALL: [Self; 19] = [
        Self::Missing,
        Self::NotANumber,
        Self::NotADate,
        Self::OutOfRange,
        Self::InFuture,
        Self::BeforeBirth,
        Self::AfterExit,
        Self::NotANik,
        Self::Taken,
        Self::SameDay,
        Self::Unknown,
        Self::Malformed,
        Self::TooLong,
        Self::Empty,
        Self::OtherDesa,
        Self::MoreThanAll,
        Self::BeforeStart,
        Self::InUse,
        Self::Sealed,
    ];
}

/// A registration number of another Posyandu.
const NUMBER_TAKEN: Text = Text::new(
    "Nomor registrasi ini sudah dipakai Posyandu lain. Periksa tiga angka terakhirnya.",
    "Another Posyandu already has this registration number. Check its last three digits.",
);
/// A registration number that is none.
const NUMBER_SHAPE: Text = Text::new(
    "Nomor registrasi ditulis PP.KK.CC.DDDD.NNN, misalnya 99.01.01.2001.001; tiga angka terakhir mulai dari 001.",
    "A registration number reads PP.KK.CC.DDDD.NNN, such as 99.01.01.2001.001; its last three digits begin at 001.",
);
/// An answer of the telaah that cannot be.
const ANSWER_RANGE: Text = Text::new(
    "{field} di luar yang mungkin: bulan 0–12, cakupan 0–100 %, kader 0–100.",
    "{field} is outside of what can be: months 0–12, coverage 0–100 %, kader 0–100.",
);

/// A name or part that is there already.
const TWICE: Text = Text::new(
    "{field} ini sudah ada. Pakai yang ada, atau bedakan.",
    "This is there already: {field}. Use that one, or tell them apart.",
);
/// More was spent than came.
const OVERSPENT: Text = Text::new(
    "Yang dipakai lebih besar daripada yang diterima. Periksa keduanya.",
    "More was spent than received. Check both.",
);
/// A Posyandu of another kecamatan.
const OTHER_KECAMATAN: Text = Text::new(
    "Posyandu ini ada di kecamatan lain. Pilih Posyandu di kecamatan ini.",
    "This Posyandu is in another kecamatan. Choose one of this kecamatan.",
);

/// What is wrong with a field, and the remedy, as it stands beside the field.
pub fn problem(problem: FieldProblem, lang: Lang) -> String {
    let field = problem.field.say(lang);
    let words = match (problem.field, problem.why) {
        (FormField::Registration, Why::Taken) => NUMBER_TAKEN,
        (FormField::Registration, Why::Malformed) => NUMBER_SHAPE,
        (FormField::Answer(_), Why::OutOfRange) => ANSWER_RANGE,
        (FormField::Paper(..), Why::Taken) => TWICE,
        (FormField::Paper(..), Why::MoreThanAll) => OVERSPENT,
        (FormField::Paper(..), Why::OtherDesa) => OTHER_KECAMATAN,
        (_, why) => why.words(),
    };
    let said = words.fill(lang, &[("field", &field)]);
    match (problem.why, problem.field.range()) {
        (Why::OutOfRange, Some(range)) => format!("{said} ({})", range.of(lang)),
        _ => said,
    }
}

#[cfg(test)]
pub(super) fn all_for_test() -> Vec<Text> {
    let fields = FormField::ALL.iter().map(Words::words);
    fields
        .chain(FormField::ALL.iter().filter_map(|field| field.range()))
        .chain(Why::ALL.iter().map(Words::words))
        .chain([NUMBER_TAKEN, NUMBER_SHAPE, ANSWER_RANGE])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_the_field_and_the_remedy() {
        let weight = FieldProblem { field: FormField::Weight, why: Why::OutOfRange };
        assert_eq!(
            problem(weight, Lang::Id),
            "Berat badan di luar yang mungkin. Periksa satuan dan komanya. (0,5 sampai 40 kg)"
        );
        let name = FieldProblem { field: FormField::Name, why: Why::Missing };
        assert_eq!(problem(name, Lang::En), "Fill in: Name.");
    }
}
