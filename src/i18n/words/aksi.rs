//! Words of aksi nyata: the five, their numbers with formula, reports side by side.

use crate::{
    desk::protocol::AksiNumber,
    i18n::{DASH, Lang, Text, Words, text::texts},
    rakor::aksi::Number,
    records::{
        Month,
        coordination::{Aksi, AksiState},
    },
};

texts! {
    TITLE = "Aksi nyata", "Aksi nyata";
    LEAD = "Lima aksi yang dilaporkan setiap kecamatan dan desa/kelurahan kepada Rakor.", "Five actions that every kecamatan and desa reports to the Rakor.";
    ONE = "Laporan aksi nyata", "Aksi nyata report";
    OF_PLACE = "Aksi nyata {place}", "Aksi nyata of {place}";
    PERIOD = "Masa laporan {from} sampai {to}", "Reporting period {from} to {to}";
    FOR_RAKOR = "Untuk Rakor", "For the Rakor";
    NO_RAKOR = "Tanpa Rakor", "Without a Rakor";
    MONTHS = "Masa laporan", "Reporting period";
    MONTHS_RAKOR = "Mengikuti Rakor", "Follows the Rakor";
    QUARTER = "Triwulan {n} {year}", "Quarter {n} of {year}";
    HALF = "Semester {n} {year}", "Half-year {n} of {year}";
    WHOLE_YEAR = "Tahun {year}", "Year {year}";
    VIEW = "Tampilan", "View";
    ALL_FIVE = "Kelima aksi", "All five";
    REPORTED = "sudah melapor", "have reported";
    REPORTED_KECAMATAN = "{n} dari {of} kecamatan", "{n} of {of} kecamatan";
    REPORTED_DESA = "{n} dari {of} desa/kelurahan", "{n} of {of} desa";
    MISSING = "Belum melapor: {names}.", "Not reported yet: {names}.";
    ALL_REPORTED = "Semua sudah melapor.", "All have reported.";
    COL_PLACE = "Tempat", "Place";
    COL_STATE = "Laporan", "Report";
    COL_BELOW = "Desa melapor", "Desa reported";
    COL_SUM = "Jumlah yang melapor", "Sum of those who reported";
    SENT = "Diserahkan {date}", "Handed in {date}";
    DRAFT = "Konsep", "Draft";
    NOT_BEGUN = "Belum dibuat", "Not begun";
    START = "Mulai laporan", "Begin the report";
    START_FOR = "Mulai laporan {place}", "Begin the report of {place}";
    NOTHING_TITLE = "Tidak ada tempat yang melapor di sini", "No place reports here";
    NOTHING_TEXT = "Pilih kabupaten atau kecamatan di atas.", "Choose the regency or a kecamatan above.";
    SEND = "Serahkan laporan", "Hand the report in";
    SEND_HINT = "Angka dibekukan saat diserahkan, supaya yang dibahas di Rakor tidak berubah.", "The numbers are frozen when it is handed in, so that what the Rakor discusses does not change.";
    SENT_DONE = "Laporan diserahkan.", "Report handed in.";
    SENT_BY = "Diserahkan {date} oleh {who}. Angkanya dibekukan.", "Handed in {date} by {who}. Its numbers are frozen.";
    SOMEBODY = "tanpa nama", "nobody named";
    NOT_OVER = "Masa laporan belum selesai: laporan dapat diserahkan sesudah {month}.", "The period is not over: the report can be handed in after {month}.";
    TAKE_BACK = "Tarik untuk dilengkapi", "Take back to complete";
    TAKEN_BACK = "Laporan kembali menjadi konsep.", "The report is a draft again.";
    LIVE = "Angka menurut data sekarang; dibekukan saat laporan diserahkan.", "Numbers of the data as they now are; frozen when the report is handed in.";
    STATE = "Keadaan", "State";
    DONE = "Yang dikerjakan", "What was done";
    OBSTACLES = "Hambatan", "Obstacles";
    NEXT = "Langkah berikutnya", "Next steps";
    STATEMENT = "Pernyataan ketua", "Statement of the chair";
    STATEMENT_HINT = "Beberapa kalimat yang dibacakan di Rakor.", "A few sentences to be read out at the Rakor.";
    COL_NUMBER = "Angka", "Number";
    COL_VALUE = "Sekarang", "Now";
    COL_BEFORE = "Laporan sebelumnya", "Report before";
    NOTHING_WRITTEN = "Belum diisi.", "Nothing written yet.";
    DELETED = "Laporan dihapus.", "Report deleted.";
    GONE = "Laporan ini tidak ada", "There is no such report";
    SOURCE = "Lima aksi nyata menurut Rakor Pokjanal Posyandu Kota Bontang, 30 November 2023. Pilihan angkanya usulan Idaman, bukan peraturan.", "The five actions follow the Rakor of Kota Bontang, 30 November 2023. The choice of numbers is Idaman's proposal, not a regulation's.";
    MATRIX = "Kelima aksi per tempat", "The five actions by place";
    COMPARED = "Angka per tempat", "Numbers by place";
    NO_NUMBERS = "Belum ada yang menyerahkan laporan untuk masa ini, jadi belum ada angka untuk dibandingkan.", "Nobody has handed in a report for this period, so there are no numbers to compare yet.";
    SIGNED = "Ketua Pokjanal/Tim Pembina {place}", "Chair, Pokjanal/Tim Pembina of {place}";
    LOADING_NUMBERS = "Angka sedang dihitung dari data…", "Counting the numbers from the data…";
}

impl Words for Aksi {
    fn words(&self) -> Text {
        match self {
            Self::Kader => Text::new("Peningkatan kapasitas kader", "Kader capacity"),
            Self::Needs => Text::new("Pemantauan kebutuhan Posyandu", "Needs of the Posyandu"),
            Self::Registration => {
                Text::new("Pendataan sasaran siklus hidup", "Life-cycle registration")
            }
            Self::Mobilisation => {
                Text::new("Penggerakan oleh RT dan tokoh", "Mobilisation by RT and leaders")
            }
            Self::Bidang => Text::new("Setiap bidang pada tugasnya", "Each bidang at its task"),
        }
    }
}

impl Aksi {
    /// Its name where there is little room.
    pub const fn short(self) -> Text {
        match self {
            Self::Kader => Text::new("Kader", "Kader"),
            Self::Needs => Text::new("Kebutuhan", "Needs"),
            Self::Registration => Text::new("Pendataan", "Registration"),
            Self::Mobilisation => Text::new("Penggerakan", "Mobilisation"),
            Self::Bidang => Text::new("Bidang", "Bidang"),
        }
    }
}

impl Words for AksiState {
    fn words(&self) -> Text {
        match self {
            Self::NotStarted => Text::new("Belum", "Not begun"),
            Self::Running => Text::new("Berjalan", "Under way"),
            Self::Done => Text::new("Selesai", "Done"),
        }
    }
}

impl Words for Number {
    fn words(&self) -> Text {
        number(*self).0
    }
}

impl Number {
    /// How it is counted, with where it comes from.
    pub const fn formula(self) -> Text {
        number(self).1
    }
}

const fn number(number: Number) -> (Text, Text) {
    use Number as N;
    match number {
        N::Kader | N::PosyanduWithKader | N::SessionsWithKader | N::KaderTrained => kader(number),
        N::BimtekParticipants | N::NeedsMet | N::NeedsOpen | N::NeedsUrgent => needs(number),
        N::PosyanduInNeed | N::Sasaran | N::WithNik | N::WithRt | N::Newborns => people(number),
        N::RtReported
        | N::RegistrationDone
        | N::Mothers
        | N::Youth
        | N::Adults
        | N::Elderly
        | N::AllAges => life(number),
        N::Attendance | N::Away | N::MonthsHeld | N::Falling => visits(number),
        _ => tasks(number),
    }
}

const fn kader(number: Number) -> (Text, Text) {
    use Number as N;
    match number {
        N::Kader => (
            Text::new("Kader", "Kader"),
            Text::new(
                "jumlah kader Posyandu yang buka, dari data Posyandu",
                "kader of the open Posyandu, from the Posyandu's data",
            ),
        ),
        N::PosyanduWithKader => (
            Text::new("Posyandu dengan 5 kader atau lebih", "Posyandu with 5 kader or more"),
            Text::new(
                "dari Posyandu buka yang jumlah kadernya tercatat",
                "of the open Posyandu whose number of kader is recorded",
            ),
        ),
        N::SessionsWithKader => (
            Text::new("Hari buka dengan 5 kader atau lebih", "Sessions with 5 kader or more"),
            Text::new(
                "dari hari buka yang kader bertugasnya dihitung",
                "of the sessions at which kader were counted",
            ),
        ),
        _ => (
            Text::new("Kader dilatih", "Kader trained"),
            Text::new(
                "kader dalam SK pengurus yang mendapat keterampilan baru pada masa ini",
                "kader of the pengurus who gained a skill in the period",
            ),
        ),
    }
}

const fn needs(number: Number) -> (Text, Text) {
    use Number as N;
    match number {
        N::BimtekParticipants => (
            Text::new("Peserta bimtek", "Participants of bimtek"),
            Text::new(
                "yang hadir pada bimtek masa ini, dari Posyandu di sini",
                "present at a bimtek in the period, from Posyandu here",
            ),
        ),
        N::NeedsMet => (
            Text::new("Kebutuhan terpenuhi", "Needs met"),
            Text::new(
                "terpenuhi pada masa ini, dari ini dan yang masih terbuka",
                "met in the period, of these and those still open",
            ),
        ),
        N::NeedsOpen => (
            Text::new("Kebutuhan terbuka", "Needs open"),
            Text::new("pada hari terakhir masa ini", "on the last day of the period"),
        ),
        _ => (
            Text::new("Di antaranya mendesak", "Of these, urgent"),
            Text::new("dari kebutuhan yang terbuka", "of the needs that are open"),
        ),
    }
}

const fn people(number: Number) -> (Text, Text) {
    use Number as N;
    match number {
        N::PosyanduInNeed => (
            Text::new("Posyandu yang masih butuh", "Posyandu still in need"),
            Text::new("dari Posyandu yang buka", "of the open Posyandu"),
        ),
        N::Sasaran => (
            Text::new("Sasaran terdaftar", "Children registered"),
            Text::new(
                "balita terdaftar pada hari terakhir masa ini",
                "under-fives on the register on the last day of the period",
            ),
        ),
        N::WithNik => (
            Text::new("Sasaran dengan NIK lengkap", "With a complete NIK"),
            Text::new("dari sasaran terdaftar", "of the children registered"),
        ),
        N::WithRt => (
            Text::new("Sasaran dengan RT tercatat", "With an RT recorded"),
            Text::new("dari sasaran terdaftar", "of the children registered"),
        ),
        _ => (
            Text::new("Bayi ditimbang sebelum 60 hari", "Newborns weighed within 60 days"),
            Text::new(
                "dari yang lahir pada masa ini dan sudah berumur 60 hari",
                "of those born in the period and 60 days old by its end",
            ),
        ),
    }
}

const fn life(number: Number) -> (Text, Text) {
    use Number as N;
    let counted = Text::new(
        "menurut pendataan RT dan dasawisma tahun ini",
        "as RT and dasawisma counted them this year",
    );
    match number {
        N::RtReported => (
            Text::new("RT sudah melapor", "RT that reported"),
            Text::new(
                "semua kelompok umur terisi, dari RT yang terdaftar di pendataan tahun ini",
                "every stage of life filled in, of the RT listed in this year's registration",
            ),
        ),
        N::RegistrationDone => (
            Text::new("Posyandu selesai mendata", "Posyandu done registering"),
            Text::new(
                "semua RT-nya melapor, dari Posyandu yang buka",
                "all of their RT reported, of the open Posyandu",
            ),
        ),
        N::Mothers => {
            (Text::new("Ibu hamil, nifas, menyusui", "Pregnant and nursing mothers"), counted)
        }
        N::Youth => (Text::new("Usia sekolah dan remaja", "School age and adolescents"), counted),
        N::Adults => (Text::new("Usia produktif", "Working age"), counted),
        N::Elderly => (Text::new("Lansia", "Elderly"), counted),
        _ => (
            Text::new("Kunjungan semua kelompok", "Visits of all groups"),
            Text::new(
                "datang per bulan dari sasaran, di Posyandu yang selesai mendata",
                "came per month of the sasaran, at Posyandu done registering",
            ),
        ),
    }
}

const fn visits(number: Number) -> (Text, Text) {
    use Number as N;
    match number {
        N::Attendance => (
            Text::new("D/S · datang ditimbang", "D/S · weighed"),
            Text::new("jumlah bulan-anak pada masa ini", "child-months of the period"),
        ),
        N::Away => (
            Text::new("Dua bulan tidak ditimbang", "Not weighed for two months"),
            Text::new(
                "dari yang menjadi sasaran sepanjang dua bulan terakhir",
                "of those on the register through the last two months",
            ),
        ),
        N::MonthsHeld => (
            Text::new("Hari buka terlaksana", "Sessions held"),
            Text::new(
                "bulan dengan penimbangan, dari semua bulan Posyandu yang buka",
                "months with a weighing, of all months of open Posyandu",
            ),
        ),
        _ => (
            Text::new("Posyandu dengan kunjungan turun", "Posyandu with falling visits"),
            Text::new(
                "menurut peringatan dini, dari Posyandu yang buka",
                "by the early warning, of the open Posyandu",
            ),
        ),
    }
}

const fn tasks(number: Number) -> (Text, Text) {
    use Number as N;
    match number {
        N::SkValid => (
            Text::new("SK tim berlaku", "Teams with an SK in force"),
            Text::new(
                "pada hari terakhir masa ini, dari tim di sini",
                "on the last day of the period, of the teams here",
            ),
        ),
        N::Meetings => (
            Text::new("Rapat terlaksana", "Meetings held"),
            Text::new(
                "rapat tempat ini dan di dalamnya pada masa ini",
                "meetings of this place and within it in the period",
            ),
        ),
        N::PromisesKept => (
            Text::new("Komitmen ditepati", "Promises kept"),
            Text::new("dari yang jatuh tempo pada masa ini", "of those due in the period"),
        ),
        N::PromisesOpen => (
            Text::new("Komitmen terbuka", "Promises open"),
            Text::new("pada hari terakhir masa ini", "on the last day of the period"),
        ),
        _ => (
            Text::new("Butir rencana selesai", "Items of plans done"),
            Text::new("dari semua yang tidak dibatalkan", "of all that were not dropped"),
        ),
    }
}

/// A number as text: "63,2 % (31 dari 49)", "24", or a dash where there is nothing to count.
pub fn value(number: &AksiNumber, lang: Lang) -> String {
    match number.of {
        None => lang.count(number.n),
        Some(0) => DASH.to_owned(),
        Some(of) => {
            let figure = crate::indicators::Figure { numerator: number.n, denominator: of };
            super::verdicts::with_numbers(lang, figure)
        }
    }
}

/// "Okt 2025 sampai Mar 2026".
pub fn period(from: Month, to: Month, lang: Lang) -> String {
    PERIOD.fill(lang, &[("from", &lang.month_short(from)), ("to", &lang.month_short(to))])
}

#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    let numbers = Number::ALL.iter().flat_map(|n| [(n.code(), n.words()), (n.code(), n.formula())]);
    let aksi = Aksi::ALL.into_iter().flat_map(|a| [(a.code(), a.words()), (a.code(), a.short())]);
    let states = [AksiState::NotStarted, AksiState::Running, AksiState::Done];
    let states = states.into_iter().map(|state| ("state", state.words()));
    numbers.chain(aksi).chain(states).collect()
}
