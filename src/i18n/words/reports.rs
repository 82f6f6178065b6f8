//! Words of papers made from the data, and of their page.

use crate::{
    i18n::{Text, Words, text::texts},
    office::rules::contest::{Aspect, Point},
};

texts! {
    // The page.
    TITLE = "Berkas", "Papers";
    LEAD = "Profil, rekap, laporan dan lembar lomba, dibuat dari data yang ada.", "Profiles, recaps, reports and contest sheets, made from the data.";
    DOOR = "Berkas dan laporan", "Papers and reports";
    DOOR_PROFILE = "Profil", "Profile";
    DOOR_REPORT = "Laporan", "Report";
    KIND = "Jenis berkas", "Kind of paper";
    KIND_REPORT = "Laporan", "Report";
    KIND_RECAP = "Rekap", "Recap";
    KIND_PROFILE = "Profil Posyandu", "Profile of a Posyandu";
    KIND_CONTEST = "Lomba Posyandu", "Contest of Posyandu";
    KIND_LIFE = "Siklus hidup", "Life cycle";
    KIND_TEAM = "Lomba tim", "Contest of teams";
    WHEN = "Masa", "Period";
    WHEN_MONTH = "Bulan", "Month";
    WHEN_QUARTER = "Triwulan", "Quarter";
    WHEN_YEAR = "Tahun", "Year";
    ROWS = "Baris", "Rows";
    CHOOSE_POSYANDU = "Pilih Posyandunya", "Choose the Posyandu";
    CHOOSE_POSYANDU_TEXT = "Berkas ini tentang satu Posyandu. Pilih di bawah ini, atau di bilah tempat.", "This paper is about one Posyandu. Choose below, or in the bar of places.";
    CHOOSE_TEAM = "Pilih wilayahnya", "Choose the area";
    CHOOSE_TEAM_TEXT = "Tim ada di kabupaten/kota, kecamatan, dan desa/kelurahan. Pilih salah satunya di bilah tempat.", "Teams are of the regency, a kecamatan or a desa. Choose one in the bar of places.";
    POSYANDU_HERE = "Posyandu di {place}", "Posyandu in {place}";
    // Shared.
    MADE = "Sumber: penimbangan dan catatan koordinasi yang tersimpan di Idaman. Dibuat {date}.", "Source: weighings and records of coordination kept in Idaman. Made on {date}.";
    DASH_MEANS = "– berarti penyebutnya nol atau tidak tercatat.", "– means that the denominator is zero or nothing was recorded.";
    NOTHING = "Belum ada penimbangan yang tercatat.", "No weighing is recorded yet.";
    NO_FIGURE = "{what}: –, penyebutnya nol atau tidak tercatat.", "{what}: –, the denominator is zero or nothing was recorded.";
    CHANGE_NONE = ", belum pasti berubah dari {since} ({points} poin)", ", no sure change since {since} ({points} points)";
    CHANGE_UP = ", naik {n} poin dari {since}", ", up {n} points since {since}";
    CHANGE_DOWN = ", turun {n} poin dari {since}", ", down {n} points since {since}";
    CHANGE_SHORT = "{before}; {points} poin, {verdict}", "{before}; {points} points, {verdict}";
    CHANGE_NOTE = "Selisih disebut perubahan hanya bila selang 95\u{a0}% selisihnya tidak memuat nol; selain itu “belum pasti berubah”.", "A difference is called a change only where its 95% interval leaves out zero; else it is “no sure change”.";
    TARGET_DONE = "{value}, tercapai", "{value}, reached";
    TARGET_LEFT = "{value}, kurang {points} poin", "{value}, {points} points to go";
    NOTE_MONTH = "Vitamin A dan obat cacing: bulan kegiatan terakhir (Februari atau Agustus).", "Vitamin A and deworming: the last campaign month (February or August).";
    NOTE_LONG = "S, K, D, N dan jumlah lain dijumlahkan dari bulan-bulan masa itu (anak-bulan). Status gizi, ASI dan imunisasi dari bulan terakhir yang punya data. Vitamin A dan obat cacing dari bulan kegiatannya.", "S, K, D, N and other counts are added up over the months (child-months). Nutritional status, breastfeeding and immunisation are of the latest month with data. Vitamin A and deworming are of their campaign months.";
    SIGN_KNOWN = "Mengetahui,", "Acknowledged by,";
    SIGN_MADE = "Yang membuat,", "Prepared by,";
    YES = "ya", "yes";
    NO = "belum", "no";
    THERE = "Ada", "There is one";
    NOT_THERE = "Belum ada", "None yet";
    NOT_ANSWERED = "belum dijawab", "not answered";
    REGENCY = "Kabupaten/kota", "Regency";
    NO_PLACE = "Tanpa wilayah", "Without a region";
    SUM = "Jumlah", "Total";
    // Columns.
    COL_NUMBER = "No", "No";
    COL_N = "Jumlah", "Count";
    COL_OF = "Dari", "Of";
    COL_BEFORE = "Sebelumnya dan selisih", "Before, and difference";
    COL_STRATA = "Strata", "Level";
    COL_AKTIF = "Aktif", "Aktif";
    COL_AKTIF_OPEN = "Belum diputus", "Not decided";
    COL_AKTIF_SHARE = "Aktif %", "Aktif %";
    COL_UNSURE = "Belum pasti", "Not certain";
    COL_REPORTED = "Lapor", "Reported";
    COL_ON_TIME = "Tepat waktu", "On time";
    LATE = "terlambat", "late";
    ON_TIME_SET = "Tepat waktu: angka bulan itu diserahkan (sesi ditutup atau berkasnya diimpor) paling lambat tanggal {day} bulan berikutnya, sesuai pengaturan kabupaten/kota.", "On time: the figures of the month were handed in (session closed or file imported) by day {day} of the next month, as the regency has set.";
    ON_TIME_USUAL = "Tepat waktu: angka bulan itu diserahkan (sesi ditutup atau berkasnya diimpor) paling lambat tanggal {day} bulan berikutnya; tanggal ini kebiasaan, bukan peraturan, dan dapat diatur di Pengaturan.", "On time: the figures of the month were handed in (session closed or file imported) by day {day} of the next month; that day is custom, no regulation, and can be set in the settings.";
    NOT_DUE = "Batas {month} ({date}) belum lewat.", "The deadline of {month} ({date}) is not over yet.";
    COL_MONTH = "Bulan", "Month";
    COL_DATE = "Tanggal", "Date";
    COL_MEETING = "Rapat", "Meeting";
    COL_PLACE = "Tempat", "Place";
    COL_CAME = "Hadir", "Came";
    COL_DECISIONS = "Keputusan", "Decisions";
    COL_PROMISES = "Komitmen", "Commitments";
    COL_COUNT = "Banyaknya", "How many";
    COL_PROMISE = "Komitmen", "Commitment";
    COL_OWNER = "Penanggung jawab", "Responsible";
    COL_DUE = "Tenggat", "Due";
    COL_STANDING = "Keadaan", "State";
    COL_PROBLEM = "Masalah", "Problem";
    COL_SHOWN_BY = "Bukti", "Evidence";
    COL_PLAN = "Rencana dan tenggat", "Plan and due date";
    COL_SKILLS = "Keterampilan", "Skills";
    COL_TOOL = "Sarana dan layanan", "Tools and services";
    TOOLS_TABLE = "Sarana menurut telaah", "Tools by the review";
    COL_NEED = "Kebutuhan", "Need";
    COL_URGENCY = "Mendesaknya", "Urgency";
    COL_PARTNER = "Mitra", "Partner";
    COL_CRITERION = "Yang dinilai", "What is judged";
    COL_DATA = "Menurut data", "As the data say";
    COL_EVIDENCE = "Bukti", "Evidence";
    COL_WEIGHT = "Bobot", "Weight";
    COL_SCORE = "Nilai", "Score";
    STUNTING = "Stunting", "Stunting";
    WASTING = "Wasting", "Wasting";
    UNDERWEIGHT = "Underweight", "Underweight";
    // Recap.
    RECAP_TITLE = "Rekap menurut {level}", "Recap by {level}";
    RECAP_TABLE = "SKDN dan status gizi", "SKDN and nutritional status";
    STRATA_TABLE = "Strata dan Posyandu aktif", "Levels and Posyandu aktif";
    RECAP_NOTE = "S: sasaran 0–59 bulan yang terdaftar (riil). n/N: kasus dari anak dengan ukuran yang sah. Lapor: Posyandu yang menimbang pada bulan itu, untuk masa yang lebih panjang dijumlahkan per bulan.", "S: registered children of 0–59 months. n/N: cases of children with a valid measure. Reported: Posyandu that weighed in the month; over longer periods added up month by month.";
    UNSURE_NOTE = "* belum pasti: jawaban telaah belum lengkap atau tahunnya masih berjalan.", "* not certain: answers of the review are missing, or the year goes on.";
    STRATA_YEAR = "Strata dan Posyandu aktif menurut telaah {year}.", "Levels and Posyandu aktif by the review of {year}.";
    STRATA_SO_FAR = "Strata dan Posyandu aktif menurut telaah {year}, tahun yang masih berjalan.", "Levels and Posyandu aktif by the review of {year}, a year that goes on.";
    MORE_D = "D lebih besar daripada S: {places}. Sasaran belum diperbarui, atau ada tamu dari tempat lain.", "D above S: {places}. The register is not up to date, or there were visitors.";
    // Report.
    REPORT_MONTH = "Laporan bulanan Posyandu", "Monthly report of Posyandu";
    REPORT_QUARTER = "Laporan triwulanan Posyandu", "Quarterly report of Posyandu";
    REPORT_YEAR = "Laporan tahunan Posyandu", "Yearly report of Posyandu";
    PART_SUMMARY = "Ringkasan", "Summary";
    PART_SKDN = "Cakupan SKDN", "SKDN coverage";
    PART_NUTRITION = "Status gizi", "Nutritional status";
    PART_SERVICES = "Layanan dan mutu pengukuran", "Services and quality of measuring";
    PART_PLACES = "Menurut tempat", "By place";
    PART_TEAMS = "Kelembagaan dan rapat", "Teams and meetings";
    PART_PROMISES = "Komitmen", "Commitments";
    PART_PROBLEMS = "Masalah dan tindak lanjut", "Problems and follow-up";
    PART_CAUTIONS = "Yang perlu diingat saat membaca", "To keep in mind when reading";
    NO_CAUTIONS = "Tidak ada angka yang janggal.", "No figure is odd.";
    NO_PLACES = "Tidak ada tempat di dalamnya.", "No places within.";
    LETTERS = "{month}: S {s}, K {k}, D {d}, N {n}, T {t}, O {o}, B {b}.", "{month}: S {s}, K {k}, D {d}, N {n}, T {t}, O {o}, B {b}.";
    REPORTED = "Laporan masuk: {n} dari {of} bulan-Posyandu; {time} tepat waktu.", "Reports in: {n} of {of} Posyandu-months; {time} on time.";
    REPORTED_MONTH = "Laporan masuk: {n} dari {of} Posyandu; {time} tepat waktu.", "Reports in: {n} of {of} Posyandu; {time} on time.";
    AKTIF_SAID = "Posyandu aktif {year}: {n} dari {of}, {open} belum diputus.", "Posyandu aktif {year}: {n} of {of}, {open} not decided.";
    TEAMS_HAVE = "{n} dari {of} tempat punya tim.", "{n} of {of} places have a team.";
    TEAMS_SK = "{n} dari {of} tempat punya SK yang berlaku.", "{n} of {of} places have an SK in force.";
    TEAMS_SEATS = "{n} dari {of} tim tanpa kursi kosong.", "{n} of {of} teams have no vacant seat.";
    TEAMS_MET = "{n} dari {of} tim rapat tepat waktu.", "{n} of {of} teams met in time.";
    TEAMS_REPORT = "{n} dari {of} tim sudah melapor.", "{n} of {of} teams have reported.";
    TEAMS_PENGURUS = "{n} dari {of} Posyandu punya pengurus yang lengkap.", "{n} of {of} Posyandu have a complete board.";
    NO_MEETINGS = "Tidak ada rapat yang tercatat pada masa ini.", "No meeting is on record in this period.";
    MEETINGS = "Rapat yang diadakan", "Meetings held";
    MEETINGS_HELD = "{n} rapat diadakan: {kinds}.", "{n} {n|meeting|meetings} held: {kinds}.";
    LAST_SHOWN = "Di bawah ini {n} yang terakhir.", "Below are the last {n}.";
    PROMISES_UNTIL = "Keadaan komitmen sampai {date}", "Commitments up to {date}";
    P_BEFORE = "Terbuka saat masa ini mulai", "Open when the period began";
    P_MADE = "Dibuat pada masa ini", "Made in the period";
    P_KEPT = "Ditepati", "Kept";
    P_BROKEN = "Tidak ditepati", "Broken";
    P_WITHDRAWN = "Ditarik", "Taken back";
    P_AFTER = "Masih terbuka", "Still open";
    P_LATE = "di antaranya lewat tenggat", "of these past their day";
    LATE_TABLE = "Komitmen yang terlambat atau segera jatuh tempo hari ini", "Commitments late or soon due today";
    PROBLEMS_SAID = "Masalah: {n} dicatat pada masa ini, {open} terbuka hari ini.", "Problems: {n} written down in the period, {open} open today.";
    NEEDS_SAID = "Kebutuhan: {n} dicatat dan {met} terpenuhi pada masa ini, {open} terbuka hari ini.", "Needs: {n} written down and {met} met in the period, {open} open today.";
    PROBLEM_TABLE = "Masalah terbuka dan rencananya", "Open problems and their plans";
    SHOWN_OF = "Ditampilkan {n} dari {of}, yang terberat dulu.", "{n} of {of} shown, the worst first.";
    WARNINGS_OF = "Ditampilkan {n} dari {of} peringatan.", "{n} of {of} warnings shown.";
    // Profile.
    PROFILE_TITLE = "Profil Posyandu", "Profile of a Posyandu";
    PART_IDENTITY = "Identitas", "Identity";
    PART_TEAM = "Pengurus dan kader", "Board and kader";
    PART_SKDN_12 = "SKDN dua belas bulan", "SKDN of twelve months";
    PART_STRATA = "Kemandirian dan sarana", "Level and tools";
    PART_NEEDS = "Kebutuhan", "Needs";
    PART_PARTNERS = "Mitra, percontohan dan inovasi", "Partners, pilot and innovations";
    NAME = "Nama", "Name";
    DESA = "Desa/kelurahan", "Desa";
    CHILDREN_NOW = "Balita dilayani", "Children served";
    STATE = "Keadaan", "State";
    SK = "SK pengurus", "SK of the board";
    KADER_SHEET = "Kader menurut data Posyandu: {n}.", "Kader by the record of the Posyandu: {n}.";
    LEVEL_BETWEEN = "{low} sampai {high}, belum pasti", "{low} to {high}, not certain";
    MONTHS_HELD = "Menimbang pada {n} dari {of} bulan.", "Weighed in {n} of {of} months.";
    SKDN_TABLE = "SKDN bulan demi bulan", "SKDN month by month";
    BLOCKS = "Yang menahan dari strata {next}:", "What holds it back from {next}:";
    AKTIF_BLOCKS = "Yang menahan dari Posyandu aktif:", "What holds it back from being aktif:";
    NO_NEEDS = "Tidak ada kebutuhan yang tercatat.", "No needs are written down.";
    NO_PARTNERS = "Tidak ada mitra, percontohan atau inovasi yang tercatat.", "No partner, pilot or innovation is written down.";
    NO_PROBLEMS = "Tidak ada masalah terbuka yang tercatat.", "No open problem is written down.";
    PILOT_NOW = "Posyandu percontohan sejak {date}.", "A pilot Posyandu since {date}.";
    PILOT_PAST = "Pernah menjadi percontohan, mulai {date}.", "Was a pilot, from {date}.";
    PILOT_BY = "Didukung {who}.", "Carried by {who}.";
    PRACTICE = "Praktik baik Posyandu", "Good practice of Posyandu";
    PRACTICE_NAME = "Nama inovasi", "Innovation";
    PRACTICE_SINCE = "Mulai", "Started";
    PRACTICE_UNTIL = "Selesai", "Ended";
    PRACTICE_NUMBER = "Angka yang diharapkan bergerak", "Number it should move";
    PRACTICE_IDEA = "Apa yang dilakukan", "What is done";
    PRACTICE_RESULT = "Apa hasilnya", "What came of it";
    PRACTICE_STEPS = "Langkah untuk menirunya", "Steps to follow it";
    PRACTICE_COST = "Biaya, tenaga dan alat", "Cost, people and tools";
    PRACTICE_ASK = "Siapa yang bisa ditanya (jabatan dan instansi)", "Whom to ask (office and agency)";
    PRACTICE_WHEN = "Waktu", "When";
    PRACTICE_SPAN = "Lamanya", "For how long";
    PRACTICE_COUNT = "Anak-bulan", "Child-months";
    PRACTICE_MONTHS = "{n} bulan", "{n} {n|month|months}";
    PRACTICE_BEFORE = "Sebelum", "Before";
    PRACTICE_AFTER = "Sesudah", "After";
    PRACTICE_SAID = "{verdict}: {points} (selang 95 %: {range}).", "{verdict}: {points} (95% interval: {range}).";
    PRACTICE_NOT_SURE = "Dengan angka sekecil ini belum bisa disebut hasil.", "With figures this small it cannot be called a result yet.";
    PRACTICE_REST = "Tempat lain di kabupaten/kota pada masa yang sama: {points}.", "The rest of the regency in the same time: {points}.";
    PRACTICE_EARLY = "Terlalu dini: belum ada bulan penuh sebelum dan sesudahnya untuk dibandingkan.", "Too early: there are no whole months before and after to compare yet.";
    PILOT_MET = "Ukuran percontohan terpenuhi: {n} dari {of}.", "Criteria of a pilot met: {n} of {of}.";
    HELPED_BY = "Kebutuhan dibantu oleh {who}.", "Needs helped by {who}.";
    INNOVATION = "Inovasi {name}, sejak {date}.", "Innovation {name}, since {date}.";
    INNOVATION_MOVED = "{what}: {then} sebelum, {now} sesudah, {verdict}.", "{what}: {then} before, {now} since, {verdict}.";
    // Contests.
    CONTEST_POSYANDU = "Lembar penilaian lomba Posyandu", "Scoring sheet, contest of Posyandu";
    CONTEST_TEAM = "Lembar penilaian Pokjanal dan Tim Pembina Posyandu", "Scoring sheet of Pokjanal and Tim Pembina Posyandu";
    CONTEST_UNSURE = "Kriteria dan bobot lomba berbeda antardaerah, dan tidak ada instrumen nasional yang kami temukan. Daftar ini belum terverifikasi: sesuaikan dengan petunjuk panitia. Kolom data diisi dari catatan; bobot dan nilai diisi juri.", "Criteria and weights differ between regencies, and we found no national instrument. This list is not verified: fit it to the committee's rules. The data are filled in from records; weight and score are for the jury.";
    CONTEST_RULES = "Daftar kriteria {id}, berlaku sejak {year}, belum terverifikasi. Sumber: {source}.", "List of criteria {id}, in force since {year}, not verified. Source: {source}.";
    JURY_NOTES = "Catatan juri", "Notes of the jury";
    JURY = "Juri {n}", "Jury {n}";
    FIELD = "Layanan bidang {field}", "Services of {field}";
    OF_SIX = "{n} dari 6", "{n} of 6";
    OPEN_NEEDS = "{n} kebutuhan belum terpenuhi", "{n} {n|need|needs} not met";
    MEETINGS_N = "{n} rapat pada {when}, dengan tingkat di bawahnya", "{n} {n|meeting|meetings} in {when}, with the tiers below";
    LAST_MET = "rapat terakhir tim ini {date}", "this team last met {date}";
    PROMISES_N = "{n} dari {of} ditepati, {broken} tidak, {late} lewat tenggat", "{n} of {of} kept, {broken} broken, {late} late";
    BY_WEIGHING = "Penimbangan {when}", "Weighings of {when}";
    BY_TELAAH = "Telaah {year}", "Review of {year}";
    BY_PENGURUS = "Daftar pengurus", "List of the board";
    BY_REGISTER = "Data Posyandu", "Record of the Posyandu";
    BY_NEEDS = "Daftar kebutuhan", "List of needs";
    BY_LEDGER = "Catatan mitra", "Records of partners";
    BY_INNOVATIONS = "Daftar inovasi", "List of innovations";
    BY_TEAMS = "Daftar tim dan SK", "List of teams and SK";
    BY_PROMISES = "Daftar komitmen", "Record of commitments";
    BY_PROBLEMS = "Daftar masalah", "List of problems";
}

impl Words for Aspect {
    fn words(&self) -> Text {
        match self {
            Self::Institution => Text::new("Kelembagaan", "Institution"),
            Self::People => Text::new("Personil", "People"),
            Self::Tools => Text::new("Sarana dan pencatatan", "Tools and records"),
            Self::Activity => Text::new("Kegiatan", "Activity"),
            Self::Coverage => Text::new("Cakupan dan hasil penimbangan", "Coverage and results"),
            Self::Spm => Text::new("Enam bidang SPM", "The six fields of the SPM"),
            Self::Community => Text::new("Partisipasi dan kemitraan", "Community and partners"),
            Self::Programme => Text::new("Program kerja", "Programme"),
            Self::Results => Text::new("Hasil pembinaan", "Results of guidance"),
        }
    }
}

/// What is judged. Items, indicators and fields have words of their own.
pub fn point(point: Point) -> Text {
    match point {
        Point::Registration => Text::new("Nomor registrasi", "Registration number"),
        Point::Sk => Text::new("SK yang berlaku", "SK in force"),
        Point::Seats => Text::new("Kursi tim yang terisi", "Seats of the team held"),
        Point::SixBidang => Text::new("Ketua enam bidang", "Heads of the six bidang"),
        Point::Kader => Text::new("Jumlah kader", "Number of kader"),
        Point::KaderLevels => Text::new("Kecakapan kader", "Levels of kader"),
        Point::Site => {
            Text::new("Tempat layak, bersih, mengundang", "A fit, clean and inviting place")
        }
        Point::Books => {
            Text::new("Buku dan format pencatatan (SIP)", "Books and forms of recording (SIP)")
        }
        Point::OpenNeeds => Text::new("Kebutuhan sarana", "Needs"),
        Point::Sessions => Text::new("Frekuensi hari buka", "Frequency of sessions"),
        Point::Stratum => Text::new("Strata kemandirian", "Level of the review"),
        Point::Aktif => Text::new("Posyandu aktif", "Posyandu aktif"),
        Point::Partners => Text::new("Mitra", "Partners"),
        Point::Innovations => Text::new("Inovasi", "Innovations"),
        Point::Plan => Text::new("Rencana kerja tahunan", "Annual plan"),
        Point::Report => Text::new("Laporan ke tingkat di atas", "Report to the tier above"),
        Point::Meetings => Text::new("Rapat", "Meetings"),
        Point::TeamsBelow => {
            Text::new("Tim ber-SK di wilayah binaan", "Teams with an SK in its area")
        }
        Point::Boards => Text::new("Pengurus Posyandu lengkap", "Complete boards of Posyandu"),
        Point::Promises => {
            Text::new("Keputusan dan komitmen ditepati", "Decisions and commitments kept")
        }
        Point::Problems => Text::new("Analisis masalah", "Analysis of problems"),
        Point::NeedsMet => Text::new("Kebutuhan Posyandu dipenuhi", "Needs of Posyandu met"),
        Point::Strata => Text::new("Strata Posyandu binaan", "Levels of its Posyandu"),
        Point::AktifShare => {
            Text::new("Posyandu aktif di wilayahnya", "Posyandu aktif in its area")
        }
        Point::Reported => Text::new("Posyandu yang melapor", "Posyandu that reported"),
        Point::Visits => Text::new("Pembinaan langsung ke Posyandu", "Guidance on the spot"),
        Point::Item(_) | Point::Figure(_) | Point::Field(_) => Text::new("", ""),
    }
}
