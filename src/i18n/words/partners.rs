//! Words of partners: register, pledges, ledger, pilots.

use crate::{
    i18n::{Lang, Text, Words, text::texts},
    rakor::{
        ledger::{EntryKind, PledgeStanding},
        pilots::{Coverage, CriterionState, TooFew},
    },
    records::coordination::PartnerKind,
};

texts! {
    TITLE = "Mitra dan CSR", "Partners and CSR";
    LEAD = "Siapa berjanji apa, apa yang sudah datang, dan Posyandu mana yang terlayani.", "Who pledged what, what came of it, and which Posyandu it reached.";
    NEW = "Mitra baru", "New partner";
    ONE = "Mitra", "Partner";
    PILOTS = "Posyandu percontohan", "Pilot Posyandu";
    DELETE = "Hapus mitra", "Delete the partner";
    DELETED = "Mitra dihapus.", "Partner deleted.";
    HANGS_PLEDGES = "Tidak dapat dihapus: {n} janji tercatat di bawah ini. Hapus janjinya dahulu, atau tandai mitra ini selesai.", "It cannot be deleted: {n} {n|pledge is|pledges are} written down below. Delete those first, or mark the partner as ended.";
    DELETE_PLEDGE = "Hapus janji", "Delete the pledge";
    PLEDGE_DELETED = "Janji dihapus.", "Pledge deleted.";
    HANGS_NEEDS = "Tidak dapat dihapus: {n} kebutuhan Posyandu menunggu atau sudah dipenuhi olehnya.", "It cannot be deleted: {n} {n|need|needs} of Posyandu {n|waits|wait} for it or {n|was|were} met by it.";
    NONE_TITLE = "Belum ada mitra", "No partners yet";
    NONE_TEXT = "Catat mitra pertama, lalu janjinya: dana, barang, jasa, atau tenaga.", "Write down the first partner, then what it pledges: money, goods, services or people.";
    SHOW = "Tampilan", "View";
    REGISTER = "Daftar", "Register";
    SUMS = "Jumlah", "Sums";
    LEDGER = "Buku", "Ledger";
    KIND = "Jenis", "Kind";
    YEAR = "Tahun janji", "Year of the pledge";
    ALL_YEARS = "Semua tahun", "All years";
    ALL_PARTNERS = "Semua mitra", "All partners";
    PLEDGED = "Dijanjikan", "Pledged";
    DELIVERED = "Diterima", "Delivered";
    OUTSTANDING = "Belum datang", "Outstanding";
    DROPPED = "Tidak jadi", "Will not come";
    SPENT = "Dibelanjakan", "Spent";
    BALANCE = "Sisa dana", "Money in hand";
    BEYOND = "Di atas janji", "Beyond the pledge";
    SERVED = "Posyandu terlayani", "Posyandu reached";
    PILOTED = "Kecamatan dengan percontohan", "Kecamatan with a pilot";
    OF = "{n} dari {of}", "{n} of {of}";
    PLEDGES_N = "{n} janji", "{n} {n|pledge|pledges}";
    COUNT = "{kept} ditepati, {late} terlambat, {broken} tidak ditepati", "{kept} kept, {late} late, {broken} broken";
    DUE = "Jatuh tempo", "Due";
    BY_KIND = "Menurut jenis", "By kind";
    BY_YEAR = "Menurut tahun janji", "By year of the pledge";
    BY_PLACE = "Menurut kecamatan", "By kecamatan";
    RULE = "Janji + lebihnya = diterima + belum datang + tidak jadi; dana diterima = dibelanjakan + sisa. Barang dan jasa dihitung dengan nilainya, sebagian kiriman dengan bagiannya.", "Pledged + beyond = delivered + outstanding + will not come; money delivered = spent + in hand. Gifts in kind count with their worth, a part of them with its part.";
    NO_LINES = "Belum ada baris dalam buku ini.", "No lines in this ledger yet.";
    WHAT = "Uraian", "What";
    AMOUNT = "Jumlah (Rp)", "Amount (Rp)";
    LINE = "Peristiwa", "Event";
    NAME_HINT = "Nama badan atau perusahaan, bukan orangnya.", "Name of the firm or body, not of a person.";
    BUSINESS = "Bidang usaha", "Business";
    CONTACT = "Narahubung", "Contact person";
    CONTACT_HINT = "Nama orang: disembunyikan dalam mode rapat.", "A person's name: hidden in meeting mode.";
    POSITION = "Jabatan", "Position";
    PHONE = "Telepon", "Phone";
    ENDED = "Sudah tidak bermitra", "No partner any more";
    PLEDGES = "Janji", "Pledges";
    NEW_PLEDGE = "Janji baru", "New pledge";
    NO_PLEDGES = "Belum ada janji dari mitra ini.", "This partner has not pledged anything yet.";
    PLEDGE_TEXT = "Apa yang dijanjikan", "What is pledged";
    WORTH = "Nilai", "Worth";
    WORTH_MONEY = "Besar dana", "Sum";
    QUANTITY = "Banyaknya", "Quantity";
    UNIT = "Satuan", "Unit";
    UNIT_HINT = "unit, paket, orang, hari…", "units, parcels, people, days…";
    PLACE = "Untuk tempat", "For which place";
    INDICATOR = "Angka yang harus bergerak", "Number it should move";
    NO_INDICATOR = "Tidak ada", "None";
    MADE = "Tanggal janji", "Day of the pledge";
    BY_WHEN = "Dipenuhi sampai", "To be delivered by";
    AGREEMENT = "Nomor berita acara atau MoU", "Number of the agreement or MoU";
    WILL_NOT = "Sisanya tidak akan dipenuhi", "The rest will not be delivered";
    DELIVERIES = "Penyerahan", "Deliveries";
    ADD_DELIVERY = "Tambah penyerahan", "Add a delivery";
    DELIVERY_N = "Penyerahan {n}", "Delivery {n}";
    DELIVERY_TEXT = "Apa yang diserahkan", "What was delivered";
    EVIDENCE = "Bukti", "Evidence";
    EVIDENCE_HINT = "Berita acara, foto, kuitansi, dan di mana disimpan.", "Handover paper, photo, receipt, and where it is kept.";
    REACHED = "Untuk Posyandu", "For which Posyandu";
    ADD_POSYANDU = "Tambah Posyandu…", "Add a Posyandu…";
    TAKE_OUT = "Keluarkan {name}", "Take out {name}";
    SPENDINGS = "Belanja", "Spending";
    ADD_SPENDING = "Tambah belanja", "Add spending";
    SPENDING_N = "Belanja {n}", "Spending {n}";
    SPENDING_TEXT = "Untuk apa", "On what";
    RECEIPT = "Nomor kuitansi", "Receipt";
    REMOVE = "Hapus", "Remove";
    NO_EVIDENCE = "tanpa bukti", "no evidence";
    EFFECT = "{name} di {n} Posyandu itu: {before} sebelum penyerahan pertama ({months}), {after} sesudahnya ({since}).", "{name} at those {n} Posyandu: {before} before the first delivery ({months}), {after} since ({since}).";
    EFFECT_NONE = "{name} di {n} Posyandu itu: {before} sebelum penyerahan pertama ({months}); belum ada bulan penuh sesudahnya.", "{name} at those {n} Posyandu: {before} before the first delivery ({months}); no whole month since.";
    EFFECT_WHY = "Yang terjadi bersamaan di sana tidak dipisahkan.", "What else happened there is not taken out.";
    AGREEMENT_PAPER = "Berita acara", "Agreement";
    AGREEMENT_CLOSE = "Tutup berita acara", "Close the agreement";
    PAPER_TITLE = "Berita acara komitmen kemitraan Posyandu", "Agreement on support for Posyandu";
    PAPER_NUMBER = "Nomor: {number}", "Number: {number}";
    PAPER_INTRO = "Pada hari ini, {date}, yang bertanda tangan di bawah ini:", "On {date} the undersigned:";
    PAPER_NAME = "Nama", "Name";
    PAPER_OFFICE = "Jabatan", "Office";
    PAPER_ACTS_FOR = "Bertindak untuk", "Acting for";
    PAPER_TEAM = "Tim Pembina Posyandu {regency}", "Posyandu team of {regency}";
    PAPER_FIRST = "Tim Pembina Posyandu {regency}, selanjutnya disebut PIHAK PERTAMA", "the Posyandu team of {regency}, hereafter the FIRST PARTY";
    PAPER_SECOND = "{partner}, selanjutnya disebut PIHAK KEDUA", "{partner}, hereafter the SECOND PARTY";
    PAPER_AGREE = "menyatakan bahwa PIHAK KEDUA mendukung pembinaan Posyandu di {regency} dengan:", "declare that the SECOND PARTY supports the Posyandu of {regency} with:";
    PAPER_KIND = "Bentuk dukungan", "Kind of support";
    PAPER_WHAT = "Uraian", "What";
    PAPER_QUANTITY = "Jumlah", "Quantity";
    PAPER_SUM = "Besar dana", "Sum";
    PAPER_WORTH = "Nilai", "Worth";
    PAPER_PLACE = "Untuk", "For";
    PAPER_WHOLE = "Semua Posyandu di {regency}", "All Posyandu of {regency}";
    PAPER_INDICATOR = "Untuk memperbaiki", "To improve";
    PAPER_TERMS = "Kedua pihak sepakat bahwa:", "Both parties agree that:";
    PAPER_DUE = "PIHAK KEDUA menyerahkan dukungan tersebut paling lambat {date};", "the SECOND PARTY delivers this support by {date};";
    PAPER_NO_DUE = "waktu penyerahan dukungan tersebut diatur bersama;", "the time of delivery is settled together;";
    PAPER_CARE = "PIHAK PERTAMA menyampaikan kepada PIHAK KEDUA pada Rakor berikutnya apa yang diterima, Posyandu yang terlayani, penggunaan dana, dan perkembangan angkanya; dan", "at the next Rakor the FIRST PARTY reports to the SECOND PARTY what came, the Posyandu reached, how money was used, and how the numbers moved; and";
    PAPER_HANDED = "setiap penyerahan dicatat dengan buktinya dan dibuatkan tanda terima.", "every delivery is recorded with its evidence and receipted.";
    PAPER_DONE = "Demikian berita acara ini dibuat dalam rangkap 2 (dua) untuk dilaksanakan sebagaimana mestinya.", "Done in two copies, to be carried out.";
    SIGN_FIRST = "PIHAK PERTAMA,", "FIRST PARTY,";
    SIGN_SECOND = "PIHAK KEDUA,", "SECOND PARTY,";
    PILOTS_LEAD = "Satu Posyandu Idaman di setiap kecamatan: apakah ada, apakah memenuhi ukurannya, dan apakah lebih maju daripada tetangganya.", "One Posyandu Idaman in each kecamatan: is there one, does it meet its criteria, does it do better than its neighbours.";
    COVERED = "Kecamatan yang punya percontohan", "Kecamatan that have a pilot";
    WITHOUT = "Belum ada: {names}.", "None yet: {names}.";
    TWICE = "Lebih dari satu yang aktif: {names}.", "More than one active: {names}.";
    NEW_PILOT = "Tetapkan percontohan", "Name a pilot";
    CHOOSE = "Pilih Posyandu", "Choose a Posyandu";
    PROPOSED = "Yang paling mendekati ukuran", "Closest to the criteria";
    PROPOSED_MET = "{met} dari {of} ukuran terpenuhi, D/S {ds}", "{met} of {of} criteria met, D/S {ds}";
    MAKE = "Jadikan percontohan", "Make it the pilot";
    SINCE = "Sejak {date}", "Since {date}";
    UNTIL = "Dari {from} sampai {until}", "From {from} to {until}";
    END = "Akhiri hari ini", "End today";
    CARRIED_BY = "Didukung {names}", "Carried by {names}";
    CARRIER = "Mitra pendukung", "Partner that carries it";
    CARRIERS = "Dibina oleh", "Carried by";
    ANOTHER_CARRIER = "Tambah mitra lain", "Add another partner";
    TAKE_OFF = "Lepas {name}", "Take {name} off";
    PLACE_RULE = "Janji untuk seluruh kabupaten berdiri di baris sendiri dan tidak dibagi ke kecamatan: pembagiannya belum tentu rata. Apa yang sampai ke suatu Posyandu terlihat di halaman mitra dan Posyandu itu.", "What is pledged for the whole regency has a row of its own and is not shared out among the kecamatan: nobody knows yet how it will be. What reached a Posyandu is seen on the pages of the partner and of that Posyandu.";
    NO_CARRIER = "Belum ada mitra pendukung", "No partner carries it yet";
    CRITERIA = "Ukuran Posyandu Idaman", "Criteria of a Posyandu Idaman";
    CRITERIA_SET = "Ukuran yang dipakai di sini", "Criteria used here";
    CRITERIA_OWN = "diubah oleh kabupaten/kota ini", "changed by this regency";
    CRITERIA_WHY = "Belum ada peraturan yang menetapkan kapan sebuah Posyandu layak jadi percontohan. Tim Pembina memilih ukurannya sendiri: yang tidak dicentang tidak dihitung.", "No regulation says when a Posyandu is fit to be a pilot. The team chooses its own criteria: what is not ticked does not count.";
    CRITERIA_WRONG = "Sedikitnya satu ukuran harus dihitung; D/S 1–100 %, kader 1–50, bulan 1–12.", "At least one criterion must count; D/S 1–100 %, kader 1–50, months 1–12.";
    CRITERIA_USUAL = "Kembali ke ukuran bawaan", "Back to the usual criteria";
    MET_OF = "{met} dari {of} terpenuhi", "{met} of {of} met";
    SEEN = "Sudah dilihat", "Seen";
    NOT_KNOWN = "belum diketahui dari data", "not known from the records";
    AGAINST_SELF = "Terhadap masa lalunya sendiri", "Against its own past";
    AGAINST_OTHERS = "Terhadap tetangga yang mirip", "Against similar neighbours";
    BEFORE_AFTER = "D/S {before} sebelum ({m} bulan) → {after} sesudah ({n} bulan)", "D/S {before} before ({m} {m|month|months}) → {after} after ({n} {n|month|months})";
    BEYOND_SAID = "{points} poin lebih daripada tetangganya (rentang 95 %: {low} sampai {high})", "{points} points beyond its neighbours (95 % interval {low} to {high})";
    BEYOND_SURE = "lebih maju daripada tetangganya", "did better than its neighbours";
    BEYOND_WORSE = "tertinggal dari tetangganya", "did worse than its neighbours";
    BEYOND_NOT = "belum pasti berbeda dari tetangganya", "not surely different from its neighbours";
    NEIGHBOURS = "Tetangga yang dibandingkan", "The neighbours compared with";
    NEIGHBOUR_RULE = "Tetangga: kecamatan atau Puskesmas yang sama, sasaran setengah sampai dua kali, D/S sebelum mulai berbeda paling banyak 10 poin; paling banyak lima, paling mirip dahulu. Selisih dari selisih, dengan rentang 95 % (Newcombe; Zou dan Donner).", "Neighbours: same kecamatan or Puskesmas, half to twice the children, D/S before the start within 10 points; at most five, the most similar first. Difference in differences with its 95 % interval (Newcombe; Zou and Donner).";
    FORMER = "Percontohan yang berakhir", "Former pilots";
    BEFORE = "Sebelum", "Before";
    AFTER = "Sesudah", "After";
    FILE = "buku-mitra.csv", "partners-ledger.csv";
    EXPORT = "Unduh CSV", "Download CSV";
}

impl Words for PartnerKind {
    fn words(&self) -> Text {
        match self {
            Self::Bumn => Text::new("BUMN", "State-owned company (BUMN)"),
            Self::Bumd => Text::new("BUMD", "Regional company (BUMD)"),
            Self::Company => Text::new("Perusahaan", "Company"),
            Self::Profession => Text::new("Organisasi profesi", "Professional body"),
            Self::PrivateHospital => Text::new("RS swasta", "Private hospital"),
            Self::University => Text::new("Perguruan tinggi", "University"),
            Self::Media => Text::new("Media", "Media"),
            Self::Community => Text::new("Komunitas", "Community group"),
            Self::Foundation => Text::new("Yayasan", "Foundation"),
            Self::Individual => Text::new("Perorangan", "Individual"),
            Self::Other => Text::new("Lainnya", "Other"),
        }
    }
}

impl Words for EntryKind {
    fn words(&self) -> Text {
        match self {
            Self::Pledged => PLEDGED,
            Self::Delivered => DELIVERED,
            Self::Spent => SPENT,
            Self::Dropped => DROPPED,
        }
    }
}

/// How a pledge stands.
pub fn standing(standing: PledgeStanding, lang: Lang) -> String {
    let (text, days) = match standing {
        PledgeStanding::Kept => (Text::new("Ditepati", "Kept"), 0),
        PledgeStanding::KeptLate(days) => {
            (Text::new("Ditepati, terlambat {n} hari", "Kept, {n} {n|day|days} late"), days)
        }
        PledgeStanding::Open => (Text::new("Masih ada waktu", "Time left"), 0),
        PledgeStanding::Late(days) => {
            (Text::new("Terlambat {n} hari", "{n} {n|day|days} late"), days)
        }
        PledgeStanding::Broken => (Text::new("Tidak ditepati", "Broken"), 0),
    };
    text.fill(lang, &[("n", &days)])
}

/// Whether a kecamatan has its pilot.
pub fn coverage(coverage: Coverage, lang: Lang) -> String {
    let text = match coverage {
        Coverage::None => Text::new("Belum ada percontohan", "No pilot yet"),
        Coverage::One => Text::new("Satu percontohan aktif", "One active pilot"),
        Coverage::Several(_) => Text::new(
            "{n} aktif: seharusnya satu. Akhiri yang lain.",
            "{n} active: it should be one. End the others.",
        ),
    };
    let n = if let Coverage::Several(n) = coverage { n } else { 1 };
    text.fill(lang, &[("n", &n)])
}

/// A criterion.
pub fn criterion(code: &str) -> Text {
    match code {
        "ds" => {
            Text::new("D/S tiga bulan terakhir ≥ {n} %", "D/S of the last three months ≥ {n} %")
        }
        "kader" => Text::new("Sedikitnya {n} kader", "At least {n} kader"),
        "sessions" => Text::new(
            "Sedikitnya {n} bulan dengan hari buka dalam setahun",
            "At least {n} {n|month|months} with a session in a year",
        ),
        "stratum" => {
            Text::new("Strata tahun lalu sedikitnya {n}", "Last year's level at least {n}")
        }
        "kit" => Text::new("Antropometri kit lengkap", "Anthropometry kit complete"),
        "sk" => Text::new("SK pengurus berlaku", "SK of its board in force"),
        "life_cycle" => Text::new("Melayani seluruh siklus hidup", "Serves the whole life cycle"),
        "inviting" => {
            Text::new("Tempat layak, bersih, mengundang", "A fit, clean and inviting place")
        }
        "satisfaction" => Text::new("Ibu berkata senang datang", "Mothers say they like to come"),
        _ => Text::new("Ukuran lain", "Another criterion"),
    }
}

/// A criterion without its threshold.
pub fn criterion_name(code: &str) -> Text {
    match code {
        "ds" => Text::new("D/S tiga bulan terakhir", "D/S of the last three months"),
        "kader" => Text::new("Jumlah kader", "Number of kader"),
        "sessions" => {
            Text::new("Bulan dengan hari buka dalam setahun", "Months with a session in a year")
        }
        "stratum" => Text::new("Strata tahun lalu", "Last year's level"),
        other => criterion(other),
    }
}

/// What is asked of a criterion that has a threshold.
pub fn threshold(code: &str) -> Text {
    match code {
        "ds" => Text::new("Sedikitnya (%)", "At least (%)"),
        "kader" => Text::new("Sedikitnya (orang)", "At least (people)"),
        "sessions" => Text::new("Sedikitnya (bulan)", "At least (months)"),
        _ => Text::new("Sedikitnya", "At least"),
    }
}

impl Words for CriterionState {
    fn words(&self) -> Text {
        match self {
            Self::Met => Text::new("Terpenuhi", "Met"),
            Self::Failed => Text::new("Belum terpenuhi", "Not met"),
            Self::Unknown => Text::new("Belum diketahui", "Not known"),
        }
    }
}

impl Words for TooFew {
    fn words(&self) -> Text {
        match self {
            Self::Months => Text::new(
                "Terlalu sedikit bulan untuk dinilai: perlu tiga bulan penuh sebelum dan sesudah mulai.",
                "Too few months to say: three whole months before and after the start are needed.",
            ),
            Self::Children => Text::new(
                "Terlalu sedikit anak untuk dinilai: perlu sedikitnya sepuluh.",
                "Too few children to say: at least ten are needed.",
            ),
            Self::Neighbours => Text::new(
                "Terlalu sedikit tetangga yang mirip untuk dinilai: perlu sedikitnya dua.",
                "Too few similar neighbours to say: at least two are needed.",
            ),
        }
    }
}

/// A sum in rupiah.
pub fn rupiah(lang: Lang, sum: u64) -> String {
    format!("Rp\u{a0}{}", lang.count(sum.min(i64::MAX as u64) as i64))
}
