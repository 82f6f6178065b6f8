//! Words of teams: bidang, seats, lines of completeness, skills of kader, and their pages.

use crate::{
    desk::protocol::TeamFilter,
    i18n::{
        Text, Words,
        text::{case_words, texts},
    },
    rakor::{
        kader::{KaderLevel, Skill, SkillArea},
        teams::{Bidang, ChangeError, LineId, Naming},
    },
    records::coordination::{Nomenclature, SeatRole, Tier},
};

texts! {
    DOOR = "Tim dan SK", "Teams and SK";
    TITLE_OLD = "Pokjanal dan Pokja Posyandu", "Pokjanal and Pokja Posyandu";
    TITLE_NEW = "Tim Pembina Posyandu", "Tim Pembina Posyandu";
    TITLE_TPPS = "Tim percepatan penurunan stunting (TPPS)", "Stunting teams (TPPS)";
    KIND = "Tim untuk", "Teams for";
    KIND_POSYANDU = "Posyandu", "Posyandu";
    KIND_TPPS = "TPPS", "TPPS";
    RULES_TPPS = "TPPS lengkap bila SK berlaku, semua kursi terisi, rembuk stunting tidak melewati kekerapannya, dan punya rencana tahun ini. SK yang habis dalam {days} hari diberi tanda.", "A TPPS is complete when its SK is in force, every seat is held, its rembuk stunting was within its cadence, and it has a plan of this year. An SK that ends within {days} days is marked.";
    LEAD = "Setiap tempat: SK, kursi, rapat, rencana dan laporan timnya, dan apa yang kurang.", "Every place: the SK, seats, meetings, plan and reports of its team, and what is missing.";
    NEW = "Tim baru", "New team";
    SHARE_OF = "tim lengkap: {n} dari {total} tempat", "teams complete: {n} of {total} places";
    STAT_NONE = "Tanpa tim", "Without a team";
    STAT_SK = "SK perlu perhatian", "SK needs attention";
    STAT_VACANT = "Kursi kosong", "Vacant seats";
    STAT_MEET = "Belum rapat", "Not met in time";
    TIER = "Jenjang", "Tier";
    TIERS_ALL = "Semua tim", "All teams";
    TIERS_PENGURUS = "Pengurus Posyandu", "Posyandu boards";
    SHOW = "Tampilkan", "Show";
    NONE_FITS = "Tidak ada yang cocok dengan saringan ini.", "Nothing fits this filter.";
    NONE_TITLE = "Belum ada tempat di sini", "No places here yet";
    NONE_TEXT = "Pilih kabupaten/kota di Pengaturan, atau tempat lain di atas.", "Choose the regency or city in Settings, or another place above.";
    COL_TEAM = "Tim", "Team";
    COL_SK = "SK", "SK";
    COL_SEATS = "Kursi terisi", "Seats held";
    COL_MET = "Rapat terakhir", "Last meeting";
    COL_DONE = "Kelengkapan", "Completeness";
    COL_PLACES = "Tempat", "Places";
    COL_TEAMS = "Punya tim", "Have a team";
    COL_SK_HOLDS = "SK berlaku", "SK in force";
    COL_FULL = "Kursi penuh", "Seats full";
    COL_MEETS = "Rapat tepat waktu", "Met in time";
    COL_REPORTED = "Melapor", "Reported";
    COL_COMPLETE = "Lengkap", "Complete";
    COL_PENGURUS = "Pengurus lengkap", "Boards complete";
    BY_KECAMATAN = "Tim per kecamatan, dengan desa dan kelurahannya", "Teams by kecamatan, with its desa and kelurahan";
    NO_TEAM = "Belum ada tim", "No team yet";
    MAKE_ONE = "Buat tim", "Make one";
    OLD_NAME = "nama lama", "former name";
    OTHER_TEAMS = "dan {n} tim lama", "and {n} earlier {n|team|teams}";
    NEVER_MET = "belum pernah tercatat", "none on record";
    MEET_BY = "paling lambat {date}", "at the latest {date}";
    SK_NONE = "Belum ada SK", "No SK";
    SK_EXPIRED = "Habis {date}", "Ran out {date}";
    SK_SOON = "Habis {date}", "Runs out {date}";
    SK_UNTIL = "Berlaku s.d. {date}", "In force until {date}";
    SK_OPEN = "Berlaku, tanpa batas waktu", "In force, no end date";
    SK_FUTURE = "Berlaku mulai {date}", "In force from {date}";
    SK_PAST = "Digantikan", "Superseded";
    COUNT_OF = "{n} dari {total}", "{n} of {total}";
    ACTING = "{n} dijabat Pj, Plt atau Plh", "{n} held by an acting officer";
    MEETING_WORD = "rapat", "meeting";
    PLAN_WORD = "rencana", "plan";
    REPORT_WORD = "laporan", "report";
    LACKING_WORD = "Kurang:", "Missing:";
    LACKS_NOTHING = "Lengkap", "Complete";
    RULES = "Aturan yang dipakai", "Rules in use";
    RULES_TEXT = "Tim lengkap bila SK berlaku, semua kursi terisi, rapat tidak melewati kekerapannya, punya rencana tahun ini, dan melapor dalam enam bulan terakhir. SK yang habis dalam {days} hari diberi tanda.", "A team is complete when its SK is in force, every seat is held, it met within its cadence, it has a plan of this year, and it reported in the last six months. An SK that ends within {days} days is marked.";
    BIDANG_SURE = "Daftar bidang", "List of bidang";
    NAMING = "Nama tim di daerah ini", "What teams are called here";
    NAMING_HINT = "Permendagri 13/2024 berlaku sejak 17 September 2024. Nama dipakai untuk tim baru dan judul.", "Permendagri 13/2024 is in force since 17 September 2024. The name is used for new teams and titles.";
    // A new team.
    NEW_LEAD = "Tempat, nama, SK dan kursi baku. Semuanya masih dapat diubah.", "Place, name, SK and the usual seats. All of it can be changed later.";
    PLACE = "Tempat", "Place";
    PLACE_HAS_ONE = "Tempat ini sudah punya tim.", "This place has a team already.";
    OPEN_TEAM = "Buka timnya", "Open the team";
    CALLED = "Nama tim", "Name of the team";
    FILL = "Isi kursi baku ({n} kursi)", "Fill in the usual seats ({n})";
    FILL_HINT = "Jabatan tiap kursi adalah praktik umum dan belum terverifikasi; ubah sesuai SK.", "Which office holds which seat is common practice and not verified; change it to fit the SK.";
    WITH_SK = "SK sudah ada", "There is an SK already";
    CREATE = "Buat tim", "Make the team";
    CHOOSE_PLACE = "Pilih tempat", "Choose a place";
    TAKEN = "sudah ada", "has one";
    // One team.
    PAGE = "Tim", "Team";
    LACKS = "Kelengkapan", "Completeness";
    DONE_OF = "{n} dari {total} terpenuhi", "{n} of {total} met";
    OLD_NAME_TEXT = "Tim ini masih bernama {old}. Sejak 17 September 2024 namanya {new}. Siapkan SK baru, atau pertahankan nama lama di halaman Tim.", "This team is still called {old}. Since 17 September 2024 the name is {new}. Prepare a new SK, or keep the former name on the page of teams.";
    SKS = "Surat keputusan", "Decrees (SK)";
    SK_ADD = "Tambah SK", "Add an SK";
    SK_EDIT = "Ubah SK", "Edit the SK";
    SK_NUMBER = "Nomor SK", "Number of the SK";
    SK_DATE = "Tanggal", "Date";
    SK_UNTIL_FIELD = "Berlaku sampai", "In force until";
    SK_BY = "Ditetapkan oleh", "Signed by";
    SK_NOTE = "Letak berkas", "Where the paper lies";
    SK_DATE_MISSING = "Isi tanggal SK.", "Give the date of the SK.";
    SK_TEXT_NONE = "Catat nomor, tanggal dan masa berlaku SK tim ini.", "Record number, date and term of this team's SK.";
    SEATS = "Susunan tim", "Members by seat";
    SEAT = "Kursi", "Seat";
    SEAT_ADD = "Tambah kursi", "Add a seat";
    SEAT_EDIT = "Ubah kursi", "Edit the seat";
    SEATS_FILL = "Tambah kursi baku yang kurang", "Add the usual seats that are missing";
    SEATS_NONE = "Belum ada kursi", "No seats yet";
    SEATS_NONE_TEXT = "Isi kursi baku, lalu catat siapa yang mendudukinya.", "Fill in the usual seats, then record who holds them.";
    ROLE = "Kedudukan", "Position";
    BIDANG = "Bidang", "Bidang";
    BIDANG_NONE = "Tanpa bidang", "No bidang";
    SECTOR = "Instansi atau unsur", "Institution or sector";
    OFFICE = "Jabatan", "Office";
    DUTIES = "Tugas", "Duties";
    HOLDER = "Pejabat", "Holder";
    VACANT = "Kosong", "Vacant";
    SINCE = "sejak {date}", "since {date}";
    TERM = "{from} sampai {until}", "{from} to {until}";
    UNKNOWN_DAY = "tidak diketahui", "not known";
    FILL_SEAT = "Isi kursi", "Fill the seat";
    HAND_OVER = "Ganti pejabat", "Change the holder";
    HAND_OVER_TEXT = "{name} berakhir sehari sebelumnya dan tetap tercatat dalam riwayat.", "{name} ends the day before, and stays in the history.";
    HOLDER_EDIT = "Ubah data pejabat", "Edit the holder";
    END = "Kosongkan kursi", "Vacate the seat";
    END_DAY = "Hari terakhir menjabat", "Last day in the seat";
    FIRST_DAY = "Mulai menjabat", "First day in the seat";
    NAME = "Nama", "Name";
    INSTANSI = "Instansi", "Institution";
    STANDING = "Status", "Standing";
    PHONE = "Telepon", "Phone";
    DAY_MISSING = "Isi tanggal.", "Give the day.";
    HISTORY = "Riwayat pejabat", "Former holders";
    WORK = "Rapat, rencana dan laporan", "Meetings, plan and reports";
    MEETINGS = "Rapat terakhir", "Last meetings";
    REPORTS = "Laporan terakhir", "Last reports";
    PLAN_MEETING = "Jadwalkan rapat", "Plan a meeting";
    NO_MEETINGS = "Belum ada rapat yang tercatat.", "No meeting on record.";
    NO_REPORTS = "Belum ada laporan yang dikirim.", "No report handed in.";
    PLAN = "Rencana tahun", "Plan of the year";
    PLAN_NOTE = "Letak rencana", "Where the plan lies";
    CADENCE = "Rapat setiap (bulan)", "Meets every (months)";
    CADENCE_HINT = "Kosong: kebiasaan, {n} bulan sekali (belum terverifikasi).", "Empty: the usual, every {n} {n|month|months} (not verified).";
    CADENCE_SHORT = "Rapat", "Meets";
    CADENCE_IS = "setiap {n} bulan", "every {n} {n|month|months}";
    SECRETARIAT = "Sekretariat", "Secretariat";
    FACTS_EDIT = "Ubah rencana dan kekerapan", "Edit plan and cadence";
    NOT_A_NUMBER = "Tulis angka.", "Write a number.";
    DELETE_TEAM = "Hapus tim", "Delete the team";
    DELETED = "Tim dihapus.", "Team deleted.";
    MISSING_SEAT = "{seat}: kursinya belum ada", "{seat}: there is no such seat";
    VACANT_SEAT = "{seat}: kosong", "{seat}: vacant";
    KADER_FEW = "{n} kader, sekurang-kurangnya {least}", "{n} kader, at least {least} needed";
    KADER_N = "{n} kader", "{n} kader";
    PLAN_NONE = "Belum ada rencana tahun {year}", "No plan of {year}";
    REPORT_NONE = "Belum pernah melapor", "Never reported";
    REPORT_LAST = "Terakhir untuk {month}", "Last for {month}";
    // Pengurus and kader.
    PENGURUS = "Pengurus dan kader", "Board and kader";
    PENGURUS_NONE = "Posyandu ini belum punya daftar pengurus.", "This Posyandu has no list of its board yet.";
    OPEN_PENGURUS = "Pengurus, kader, keterampilan", "Board, kader, skills";
    PENGURUS_MAKE = "Catat pengurus", "Record the board";
    KADER_LIST = "Kader dan keterampilannya", "Kader and their skills";
    KADER_TWO = "Daftar pengurus memuat {list} kader; data Posyandu menyebut {sheet}. Samakan salah satunya.", "The list of the board has {list} kader; the Posyandu's own data say {sheet}. Bring them into line.";
    KADER_NONE = "Belum ada kader dalam daftar", "No kader on the list yet";
    KADER_NONE_TEXT = "Tambahkan setiap kader, lalu centang keterampilannya.", "Add each kader, then tick what they can do.";
    KADER_ADD = "Tambah kader", "Add a kader";
    LEVEL = "Tingkat", "Level";
    LEVEL_NONE = "Belum Purwa", "Below Purwa";
    SKILLS = "Keterampilan", "Skills";
    SKILLS_OF = "Keterampilan {name}", "Skills of {name}";
    SKILLS_SINCE = "Tanggal dinilai", "Day of assessment";
    SKILLS_HINT = "Yang sudah dicentang menyimpan tanggalnya sendiri.", "Those ticked before keep their own day.";
    SKILLS_RULE = "Purwa: pengelolaan, bayi dan balita, dan satu bidang lain. Madya: satu lagi. Utama: semua 25.", "Purwa: management, infants and children, and one other area. Madya: one more. Utama: all 25.";
}

/// Every text of this file that is not of its list.
#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    let mut all = cases();
    all.extend(Skill::all().map(|skill| ("skill", skill.words())));
    for nomenclature in [Nomenclature::Pokjanal, Nomenclature::TimPembina, Nomenclature::Tpps] {
        all.extend(Bidang::of(nomenclature).iter().map(|one| (one.code(), one.words())));
    }
    all
}

case_words! {
    SeatRole {
        Pembina = "Pembina", "Patron";
        Ketua = "Ketua", "Chair";
        WakilKetua = "Wakil ketua", "Deputy chair";
        Sekretaris = "Sekretaris", "Secretary";
        WakilSekretaris = "Wakil sekretaris", "Deputy secretary";
        Bendahara = "Bendahara", "Treasurer";
        KetuaBidang = "Ketua bidang", "Head of bidang";
        Anggota = "Anggota", "Member";
        Kader = "Kader", "Kader";
    }
    LineId {
        Sk = "SK berlaku", "SK in force";
        Seats = "Semua kursi terisi", "Every seat held";
        Kader = "Kader cukup", "Enough kader";
        Met = "Rapat menurut kekerapan", "Met within its cadence";
        Plan = "Rencana tahun ini", "Plan of this year";
        Report = "Laporan ke jenjang di atas", "Report to the tier above";
    }
    TeamFilter {
        All = "Semua", "All";
        Lacking = "Belum lengkap", "Incomplete";
        None = "Tanpa tim", "Without a team";
        Sk = "SK habis atau segera habis", "SK out or running out";
        Vacant = "Kursi kosong", "Vacant seats";
        NotMet = "Belum rapat", "Not met in time";
    }
    Naming {
        ByDate = "Menurut tanggal", "By the date";
        Pokjanal = "Pokjanal dan Pokja", "Pokjanal and Pokja";
        TimPembina = "Tim Pembina", "Tim Pembina";
    }
    Nomenclature {
        Pokjanal = "Pokjanal/Pokja (54/2007)", "Pokjanal/Pokja (54/2007)";
        TimPembina = "Tim Pembina (13/2024)", "Tim Pembina (13/2024)";
        Pengurus = "Pengurus Posyandu", "Posyandu board";
        Tpps = "TPPS (Perpres 72/2021)", "TPPS (Perpres 72/2021)";
    }
    ChangeError {
        BeforeTheLast = "Pejabat sebelumnya mulai pada hari itu atau sesudahnya. Pilih tanggal yang lebih lambat.", "The holder before began on that day or later. Choose a later day.";
        Vacant = "Kursi ini sudah kosong.", "The seat is vacant already.";
    }
    SkillArea {
        Pengelolaan = "Pengelolaan Posyandu", "Managing the Posyandu";
        BayiBalita = "Bayi dan balita", "Infants and children";
        IbuHamil = "Ibu hamil dan menyusui", "Pregnancy and breastfeeding";
        SekolahRemaja = "Usia sekolah dan remaja", "School age and youth";
        ProduktifLansia = "Usia produktif dan lansia", "Working age and elderly";
    }
    KaderLevel {
        Purwa = "Purwa", "Purwa";
        Madya = "Madya", "Madya";
        Utama = "Utama", "Utama";
    }
}

impl Words for Bidang {
    fn words(&self) -> Text {
        match self {
            Self::Kelembagaan => Text::new("Kelembagaan", "Institutions"),
            Self::KesehatanKb => Text::new("Pelayanan kesehatan dan KB", "Health services and FP"),
            Self::Kie => Text::new("Komunikasi, informasi, edukasi", "Communication and education"),
            Self::Sdm => Text::new("Sumber daya manusia", "Human resources"),
            Self::EkonomiPangan => Text::new("Ekonomi dan pangan", "Livelihood and food"),
            Self::Spm(field) => field.words(),
            Self::Intervensi => {
                Text::new("Intervensi spesifik dan sensitif", "Specific and sensitive measures")
            }
            Self::PerubahanPerilaku => Text::new(
                "Perubahan perilaku dan pendampingan keluarga",
                "Behaviour and family support",
            ),
            Self::Konvergensi => Text::new(
                "Koordinasi, konvergensi dan perencanaan",
                "Coordination, convergence and planning",
            ),
            Self::DataPemantauan => {
                Text::new("Data, pemantauan dan evaluasi", "Data, monitoring and evaluation")
            }
        }
    }
}

/// The names of the 25 skills in the order of their codes. [UNVERIFIED] but for the first four
/// (domain.md 4.4).
const SKILL_WORDS: [Text; 25] = [
    Text::new("Paket layanan Posyandu semua siklus hidup", "Service packages for all ages"),
    Text::new("Pencatatan dan pelaporan", "Recording and reporting"),
    Text::new("Kunjungan rumah", "Home visits"),
    Text::new("Komunikasi efektif", "Effective communication"),
    Text::new("Buku KIA bagian bayi dan balita", "The KIA book for infants and children"),
    Text::new("ASI eksklusif dan MP-ASI", "Breastfeeding and complementary food"),
    Text::new("Menimbang dan mengukur bayi dan balita", "Weighing and measuring"),
    Text::new("Mengisi dan membaca KMS", "Plotting and reading the KMS"),
    Text::new("Imunisasi lengkap, vitamin A, obat cacing", "Vaccines, vitamin A, deworming"),
    Text::new("Pemantauan perkembangan", "Monitoring development"),
    Text::new("Tanda bahaya bayi dan balita", "Danger signs in infants and children"),
    Text::new("Buku KIA bagian ibu", "The KIA book for mothers"),
    Text::new("Pemeriksaan dan kelas ibu hamil", "Antenatal care and classes"),
    Text::new("Isi piringku dan TTD ibu hamil", "Diet and iron in pregnancy"),
    Text::new("Memantau berat, LiLA, tekanan darah ibu", "Weight, arm and blood pressure"),
    Text::new("Tanda bahaya kehamilan dan nifas", "Danger signs of pregnancy and after"),
    Text::new("KB setelah persalinan", "Family planning after birth"),
    Text::new("Isi piringku, aktivitas fisik, cek kesehatan", "Diet, exercise and check-ups"),
    Text::new("TTD remaja putri dan anemia", "Iron for girls, and anaemia"),
    Text::new("Bahaya rokok, napza, kehamilan remaja", "Smoking, drugs, teenage pregnancy"),
    Text::new("Germas dan isi piringku dewasa", "Healthy living and diet of adults"),
    Text::new("Deteksi dini hipertensi, diabetes, obesitas", "Screening for NCDs"),
    Text::new("Gejala TBC, PPOK dan kesehatan jiwa", "Signs of TB, COPD, mental illness"),
    Text::new("Kesehatan dan kemandirian lansia", "Health and independence of the elderly"),
    Text::new("Keluarga berencana usia subur", "Family planning"),
];

impl Words for Skill {
    fn words(&self) -> Text {
        let at = Self::all().position(|skill| skill == *self).unwrap_or_default();
        SKILL_WORDS[at]
    }
}

/// The words of a seat: "Ketua bidang Kesehatan", "Sekretaris".
pub fn seat(role: SeatRole, bidang: &str, lang: crate::i18n::Lang) -> String {
    let bidang = bidang_words(bidang, lang);
    match role {
        SeatRole::KetuaBidang if !bidang.is_empty() => match lang {
            crate::i18n::Lang::Id => format!("Ketua bidang {}", inside(&bidang)),
            crate::i18n::Lang::En => format!("Head of {}", inside(&bidang)),
        },
        _ if bidang.is_empty() => role.say(lang).to_owned(),
        _ => format!("{}, {}", role.say(lang), inside(&bidang)),
    }
}

/// Words as they stand inside a sentence; abbreviations ("KB", "UMKM") keep their letters.
fn inside(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// The words of a bidang: those of its code, or the regency's own.
pub fn bidang_words(code: &str, lang: crate::i18n::Lang) -> String {
    Bidang::from_code(code).map_or_else(|| code.to_owned(), |known| known.say(lang).to_owned())
}

/// The title of the pages, by what teams are called.
pub fn title(nomenclature: Nomenclature) -> Text {
    match nomenclature {
        Nomenclature::Pokjanal => TITLE_OLD,
        Nomenclature::TimPembina | Nomenclature::Pengurus => TITLE_NEW,
        Nomenclature::Tpps => TITLE_TPPS,
    }
}

/// The words of a tier as a choice of the list.
pub fn tier(tier: Option<Tier>) -> Text {
    match tier {
        None => TIERS_ALL,
        Some(Tier::Posyandu) => TIERS_PENGURUS,
        Some(tier) => tier.words(),
    }
}
