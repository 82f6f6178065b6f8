//! Words of sasaran and services of the stages of life.

use crate::{
    i18n::{Text, Words, text::texts},
    records::coordination::{LifeGroup, Stage},
};

texts! {
    TITLE = "Sasaran dan layanan siklus hidup", "Life-cycle target groups and services";
    LEAD = "Lima kelompok umur: didata dari dasawisma dan RT, dilayani setiap hari buka.", "Five groups of life: counted by dasawisma and RT, served on every Posyandu day.";
    VIEW = "Yang ditampilkan", "What is shown";
    TAB_SASARAN = "Sasaran {year}", "Target groups {year}";
    TAB_SERVICES = "Layanan", "Services";
    TAB_MOTHERS = "Ibu hamil, kelahiran, kematian", "Pregnancy, births, deaths";
    FILE = "siklus-hidup.csv", "life-cycle.csv";
    MONTH = "Bulan", "Month";
    CSV = "Simpan CSV", "Save as CSV";
    RT_REPORTED = "{n} dari {of} RT sudah melapor", "{n} of {of} RT have reported";
    RT_PART = "{n} RT lain baru sebagian.", "{n} more RT have reported in part.";
    RT_NONE = "Belum ada RT yang terdaftar untuk {year}.", "No RT is listed for {year} yet.";
    DONE_OF = "{n} dari {of} Posyandu selesai mendata", "{n} of {of} Posyandu are done registering";
    NOT_BEGUN = "{n} Posyandu belum mulai.", "{n} Posyandu {n|has|have} not begun.";
    MISSING_RT = "Belum melapor: {names}.", "Not reported yet: {names}.";
    ALL_RT = "Semua RT sudah melapor.", "Every RT has reported.";
    PAPER = "Lembar cetak dan formulir", "Paper and forms";
    TREND = "Layanan dua belas bulan terakhir", "Services of the last twelve months";
    TREND_NOTE = "Setiap bulan dihitung seperti halamannya sendiri. Bulan tanpa pendataan yang selesai tidak punya angka kunjungan.", "Each month is counted as on its own page. A month without a finished registration has no visit rate.";
    CAME_N = "{n} datang", "{n} came";
    BEFORE_WAS = "bulan lalu {rate}", "month before {rate}";
    STAGE_TABLE = "Sasaran menurut tahap hidup, pendataan {year}", "Target groups by stage of life, registration of {year}";
    SERVICE_TABLE = "Layanan menurut kelompok umur, {month}", "Services by group of life, {month}";
    PLACE_TABLE = "Menurut tempat: kunjungan tiap kelompok", "By place: visit rate of each group";
    FORM_RT = "Formulir pendataan sasaran menurut RT dan dasawisma", "Form: target groups by RT and dasawisma";
    FORM_GROUPS = "Formulir layanan hari buka", "Form: services of a Posyandu day";
    FORM_NOTE = "Hanya jumlah, tanpa nama. Isi dari buku masing-masing, lalu masukkan ke Idaman di halaman Siklus hidup.", "Counts only, no names. Fill in from the books, then enter into Idaman on the life-cycle page.";
    SLIDE_HEAD = "{n} dari {of} Posyandu melayani kelima kelompok umur, {month}", "{n} of {of} Posyandu served all five groups of life, {month}";
    PLACE = "Tempat", "Place";
    COL_RT = "RT melapor", "RT reported";
    COL_DONE = "Selesai", "Done";
    COL_SUM = "Jumlah", "Total";
    SUM = "Jumlah", "Total";
    REGISTER = "daftar anak {n}", "register {n}";
    REGISTER_LEAD = "Bayi dan balita menurut daftar anak bulan {month}: {infants} bayi, {toddlers} balita 12–59 bulan. RT menghitung {counted}.", "Infants and children by the register in {month}: {infants} infants, {toddlers} aged 12–59 months. RT counted {counted}.";
    REGISTER_MORE = "RT menemukan {n} anak lebih banyak daripada daftar: cari namanya dan daftarkan.", "RT found {n} more {n|child|children} than the register has: find their names and register them.";
    REGISTER_FEWER = "Daftar anak memuat {n} anak lebih banyak daripada hitungan RT: periksa yang pindah atau lewat umur.", "The register has {n} more {n|child|children} than RT counted: look for those who moved or are too old.";
    AGES = "Ibu hamil, nifas, dan menyusui dihitung di kelompoknya, tidak lagi di usia produktif. Bayi 0–11 bulan, balita 12–59 bulan, prasekolah 60–71 bulan, usia sekolah dan remaja 6–18 tahun, usia produktif 19–59 tahun, lansia mulai 60 tahun.", "Pregnant and nursing mothers are counted in their own group, not among working age. Infants 0–11 months, children 12–59 months, preschool 60–71 months, school age and adolescents 6–18 years, working age 19–59 years, elderly from 60.";
    SOURCE = "Kelompok dan kolom menurut Panduan Pengelolaan Posyandu Bidang Kesehatan 2023 (KMK HK.01.07/MENKES/2015/2023) dan SIP format 1 dan 5. Bahwa setiap orang dihitung sekali adalah usulan Idaman.", "Groups and columns follow Panduan Pengelolaan Posyandu Bidang Kesehatan 2023 (KMK HK.01.07/MENKES/2015/2023) and SIP forms 1 and 5. That each person is counted once is Idaman's proposal.";
    DOUBLES = "Dihitung dua kali", "Counted twice";
    DOUBLE = "RT {rt} RW {rw}, {desa}: didata oleh {posyandu}", "RT {rt} RW {rw}, {desa}: counted by {posyandu}";
    DOUBLE_DASAWISMA = "Dasawisma {dasawisma}, RT {rt} RW {rw}, {desa}: didata oleh {posyandu}", "Dasawisma {dasawisma}, RT {rt} RW {rw}, {desa}: counted by {posyandu}";
    DOUBLES_MORE = "dan {n} lagi", "and {n} more";
    FILL_SASARAN = "Isi pendataan {year}", "Fill in {year}";
    FILL_SERVICES = "Isi {month}", "Fill in {month}";
    FORM_SASARAN = "Pendataan sasaran {year}", "Registration of {year}";
    FORM_SERVICES = "Layanan {month}", "Services of {month}";
    GROUP = "Kelompok umur", "Group of life";
    CAME = "Datang", "Came";
    PROBLEM = "Bermasalah", "With a problem";
    REFERRED = "Dirujuk", "Referred";
    VISITED = "Dikunjungi di rumah", "Visited at home";
    SASARAN = "Sasaran", "Target group";
    RATE = "Kunjungan", "Visit rate";
    BEFORE = "Bulan lalu", "Month before";
    DS_ROW = "Balita ditimbang (D/S)", "Children weighed (D/S)";
    DS_NOTE = "menurut daftar anak", "by the children's register";
    RATE_NOTE = "Kunjungan dihitung hanya di Posyandu yang selesai mendata (tahun ini atau tahun lalu): yang datang dan sasarannya dari Posyandu yang sama.", "Visit rates are taken only where the registration is done (this year or last): those who came and their target groups are of the same Posyandu.";
    REPORTED_MONTH = "{n} dari {of} Posyandu mencatat layanan {month}", "{n} of {of} Posyandu recorded services of {month}";
    ALL_FIVE = "{n} Posyandu melayani kelima kelompok.", "{n} Posyandu served all five groups.";
    COL_REPORTED = "Mencatat", "Recorded";
    COL_ALL_FIVE = "Kelima kelompok", "All five groups";
    BEYOND = "Di {n} Posyandu yang datang lebih banyak daripada sasarannya: perbarui pendataan, atau ada tamu.", "In {n} Posyandu more came than the target group has: renew the registration, or there were guests.";
    NOTHING_TITLE = "Belum ada Posyandu di sini", "No Posyandu here yet";
    NOTHING_TEXT = "Tambahkan Posyandu, lalu isi pendataan dan layanannya.", "Add a Posyandu, then fill in its registration and services.";
    CARE = "Edukasi ibu hamil", "Education of pregnant women";
    TAUGHT = "Mendapat edukasi", "Taught";
    CLASS = "Ikut kelas ibu hamil", "Took part in the class";
    AT_RISK = "Ditemukan berisiko", "Found at risk";
    MOTHERS_REFERRED = "Ibu hamil dirujuk", "Pregnant women referred";
    TOPIC = "Materi edukasi bulan ini", "What they were taught about";
    TOPIC_HINT = "misalnya tanda bahaya kehamilan, gizi, persiapan persalinan", "for example danger signs, nutrition, preparing for birth";
    EVENTS = "Kelahiran dan kematian", "Births and deaths";
    BORN = "Lahir hidup", "Born alive";
    DIED_MOTHERS = "Ibu meninggal", "Mothers who died";
    DIED_MOTHERS_HINT = "saat hamil, melahirkan, atau 42 hari sesudahnya", "while pregnant, giving birth, or within 42 days";
    DIED_NEWBORNS = "Neonatal meninggal", "Newborns who died";
    DIED_NEWBORNS_HINT = "0–28 hari", "0–28 days old";
    DIED_INFANTS = "Bayi meninggal", "Infants who died";
    DIED_INFANTS_HINT = "29 hari–11 bulan", "29 days–11 months old";
    DIED_CHILDREN = "Balita meninggal", "Children who died";
    DIED_CHILDREN_HINT = "12–59 bulan", "12–59 months old";
    REGISTER_SAYS = "daftar anak: {n}", "register: {n}";
    DEATHS_NOTE = "Setiap kematian dibahas satu per satu oleh Puskesmas (AMP). Angka di sini untuk tahu di mana, bukan untuk mencari siapa.", "Every death is reviewed by the Puskesmas (AMP). The numbers here tell where, not who.";
    DEATHS_HIDDEN = "Selama identitas disembunyikan, kematian hanya ditunjukkan mulai tingkat kecamatan.", "While identities are hidden, deaths are shown from the kecamatan upwards only.";
    CONCEALED = "disamarkan", "hidden";
    RT = "RT", "RT";
    RW = "RW", "RW";
    DASAWISMA = "Dasawisma", "Dasawisma";
    WHOLE_RT = "seluruh RT", "whole RT";
    ADD_ROW = "Tambah RT atau dasawisma", "Add an RT or dasawisma";
    ADD = "Tambahkan", "Add";
    ADD_RT_WRONG = "Tulis nomor RT, 1 sampai 999.", "Write the number of the RT, 1 to 999.";
    ADD_RW_WRONG = "Tulis nomor RW, 1 sampai 999, atau kosongkan.", "Write the number of the RW, 1 to 999, or leave it empty.";
    ADD_THERE = "RT atau dasawisma ini sudah ada di daftar.", "This RT or dasawisma is on the list already.";
    DASAWISMA_HINT = "kosong: seluruh RT", "empty: the whole RT";
    REST_ZERO = "Sisanya nol", "Rest zero";
    REST_ZERO_OF = "Sisanya nol: {row}", "Rest zero: {row}";
    REMOVE_ROW = "Hapus {row}", "Remove {row}";
    PREFILLED = "RT diambil dari pendataan tahun lalu dan daftar anak. Bayi dan balita sudah terisi dari daftar anak; sesuaikan dengan hitungan RT.", "RT are taken from last year's registration and the children's register. Infants and children are filled in from the register; change them to what the RT counted.";
    NO_ROWS = "Belum ada RT. Tambahkan yang pertama di bawah.", "No RT yet. Add the first one below.";
    UNPLACED = "{n} balita di daftar anak belum punya nomor RT.", "{n} {n|child|children} on the register {n|has|have} no RT number.";
    TWICE = "RT {rt} RW {rw} diisi sebagai satu RT dan per dasawisma: orang yang sama terhitung dua kali.", "RT {rt} RW {rw} is filled in as a whole and by dasawisma: the same people are counted twice.";
    MOVED = "Sejak terakhir diisi ({date}), menurut daftar anak: {what}. Yang lain pindah kelompok bila RT mendata lagi.", "Since it was last filled in ({date}), by the register: {what}. The others change group when the RT count again.";
    MOVED_BORN = "{n} bayi lahir", "{n} born";
    MOVED_TODDLERS = "{n} bayi menjadi balita", "{n} infants turned one";
    MOVED_PRESCHOOL = "{n} balita menjadi prasekolah", "{n} children turned five";
    MOVED_SCHOOL = "{n} anak mencapai usia sekolah", "{n} reached school age";
    WRONG_CELLS = "Tulis angka bulat pada: {cells}.", "Write whole numbers in: {cells}.";
    MORE_THAN_CAME = "Bermasalah atau dirujuk tidak dapat lebih banyak daripada yang datang.", "No more can have a problem or be referred than came.";
    MONTH_BEFORE = "{month}", "{month}";
    SASARAN_OF = "Sasaran menurut pendataan {year}.", "Target groups by the registration of {year}.";
    NO_SASARAN = "Pendataan belum selesai, jadi kunjungan belum dapat dihitung.", "The registration is not done, so visit rates cannot be taken yet.";
    CELL = "{what}, {row}", "{what}, {row}";
    DONE = "selesai", "done";
    ROWS = "Per tempat", "By place";
    OF_MONTH = "Layanan {month} per kelompok", "Services of {month} by group";
    NOTHING_MONTH = "Belum ada layanan yang dicatat untuk {month}.", "No services recorded for {month} yet.";
    OTHER_MONTH = "Bulan lain", "Other months";
    OTHER_YEAR = "Tahun lain", "Other years";
}

impl Words for LifeGroup {
    fn words(&self) -> Text {
        match self {
            Self::Mothers => Text::new("Ibu hamil, nifas, menyusui", "Pregnant and nursing"),
            Self::Children => Text::new("Bayi, balita, prasekolah", "Infants and children"),
            Self::Youth => Text::new("Usia sekolah dan remaja", "School age, adolescents"),
            Self::Adults => Text::new("Usia produktif", "Working age"),
            Self::Elderly => Text::new("Lansia", "Elderly"),
        }
    }
}

impl LifeGroup {
    /// Its name where there is little room.
    pub const fn short(self) -> Text {
        match self {
            Self::Mothers => Text::new("Ibu", "Mothers"),
            Self::Children => Text::new("Anak", "Children"),
            Self::Youth => Text::new("Remaja", "Youth"),
            Self::Adults => Text::new("Produktif", "Working age"),
            Self::Elderly => Text::new("Lansia", "Elderly"),
        }
    }
}

impl Words for Stage {
    fn words(&self) -> Text {
        match self {
            Self::Pregnant => Text::new("Ibu hamil", "Pregnant"),
            Self::Nursing => Text::new("Nifas, menyusui", "Nursing"),
            Self::Infant => Text::new("Bayi", "Infants"),
            Self::Toddler => Text::new("Balita", "Children 1–4"),
            Self::Preschool => Text::new("Prasekolah", "Preschool"),
            Self::Youth => Text::new("Sekolah, remaja", "School, youth"),
            Self::Adult => Text::new("Usia produktif", "Working age"),
            Self::Elderly => Text::new("Lansia", "Elderly"),
        }
    }
}

#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    let groups = LifeGroup::ALL.into_iter().flat_map(|one| [one.words(), one.short()]);
    let stages = Stage::ALL.into_iter().map(|one| one.words());
    groups.chain(stages).map(|text| ("lifecycle", text)).collect()
}
