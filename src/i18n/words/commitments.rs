//! Words of commitments: lists, the form, what is carried, the account.

use crate::{
    desk::protocol::{Moved, PromiseFilter, PromiseLine},
    i18n::{Lang, Text, Words, text::texts},
    indicators::Figure,
    rakor::commitments::Standing,
};

texts! {
    TITLE = "Komitmen", "Commitments";
    LEAD = "Siapa berjanji apa, sampai kapan, dan apa jadinya.", "Who promised what, by when, and what became of it.";
    NEW = "Komitmen baru", "New commitment";
    NEW_LEAD = "Tiga hal cukup: apa, siapa, kapan. Selebihnya boleh menyusul.", "Three things are enough: what, who, by when. The rest may follow.";
    ONE = "Komitmen", "Commitment";
    EXPORT = "Unduh CSV", "Download CSV";
    FILE = "komitmen.csv", "commitments.csv";
    SHOW = "Tampilkan", "Show";
    LIST = "Daftar", "List";
    REPORT = "Laporan", "Report";
    VIEW = "Tampilan", "View";
    SECTOR = "Sektor", "Sector";
    ALL_SECTORS = "Semua sektor", "All sectors";
    OF_RAKOR = "Dibuat dalam {what}", "Made in {what}";
    ALL_RAKOR = "Tampilkan semua Rakor", "Show every Rakor";
    NONE_TITLE = "Belum ada komitmen di sini", "No commitments here yet";
    NONE_TEXT = "Tulis janji pertama: apa, siapa, kapan. Yang belum selesai dibawa sendiri ke Rakor berikutnya.", "Write down the first promise: what, who, by when. Those still open go on to the next Rakor by themselves.";
    NONE_FITS = "Tidak ada komitmen yang cocok dengan saringan ini.", "No commitment fits this filter.";
    F_OPEN = "Terbuka", "Open";
    F_LATE = "Terlambat", "Late";
    F_SOON = "Segera jatuh tempo", "Due soon";
    F_KEPT = "Ditepati", "Kept";
    F_BROKEN = "Tidak ditepati", "Broken";
    F_WITHDRAWN = "Ditarik", "Withdrawn";
    F_ALL = "Semua", "All";
    S_LATE = "Terlambat {n} hari", "{n} {n|day|days} late";
    S_TODAY = "Hari ini", "Due today";
    S_SOON = "{n} hari lagi", "{n} {n|day|days} left";
    S_OPEN = "Masih ada waktu", "Time left";
    S_KEPT_LATE = "Ditepati, terlambat {n} hari", "Kept, {n} {n|day|days} late";
    WHAT = "Apa", "What";
    WHAT_HINT = "Satu kalimat dengan kata kerja: “Melengkapi antropometri kit di 8 Posyandu”.", "One sentence with a verb: “Equip 8 Posyandu with anthropometry kits”.";
    WHO = "Siapa", "Who";
    BY_WHEN = "Sampai kapan", "By when";
    INSTANSI = "Instansi", "Office";
    INSTANSI_HINT = "Nama kantornya, bila lebih tepat daripada sektornya.", "Name of the office, where it says more than the sector.";
    POSITION = "Jabatan", "Position";
    WHERE = "Untuk tempat", "For which place";
    INDICATOR = "Indikator yang harus bergerak", "Indicator it should move";
    INDICATOR_HINT = "Angka saat janji dibuat dicatat sendiri; di Rakor berikutnya terlihat apakah ia berubah.", "How it stands when the promise is made is recorded by itself; the next Rakor sees whether it changed.";
    NO_INDICATOR = "Tanpa indikator", "No indicator";
    FUNDING = "Sumber dana", "Funding";
    NOT_CHOSEN = "Belum ditentukan", "Not decided yet";
    AMOUNT = "Jumlah uang", "Amount";
    RUPIAH = "rupiah", "rupiah";
    PROOF = "Bukti yang diminta", "Proof wanted";
    PROOF_HINT = "Apa yang menunjukkan bahwa janji ini ditepati.", "What would show that this promise was kept.";
    MADE = "Dibuat", "Made";
    MADE_IN = "Dibuat dalam", "Made in";
    DUE = "Tenggat", "Due";
    STATUS = "Status", "State";
    PROGRESS = "Kemajuan", "Progress";
    PROGRESS_NONE = "Belum ada kabar. Catat apa yang sudah dilakukan, kapan saja.", "No word yet. Note what was done, at any time.";
    PROGRESS_ADD = "Catat kemajuan", "Note progress";
    PROGRESS_TEXT = "Apa yang terjadi", "What happened";
    PROGRESS_WHEN = "Tanggal", "Day";
    STATUS_NOW = "Status sekarang", "State now";
    IN_RAKOR = "disampaikan dalam {what}", "told in {what}";
    EVIDENCE = "Bukti", "Evidence";
    EVIDENCE_NONE = "Belum ada bukti.", "No evidence yet.";
    EVIDENCE_ADD = "Tambah bukti", "Add evidence";
    EVIDENCE_TEXT = "Apa buktinya, dan di mana disimpan", "What it is, and where it is kept";
    EVIDENCE_REMOVE = "Hapus bukti ini", "Remove this evidence";
    EVIDENCE_N = "{n} bukti", "{n} {n|piece|pieces} of evidence";
    NUMBER = "Apa kata angka", "What the number says";
    THEN = "Saat dijanjikan", "When promised";
    NOW = "Sekarang", "Now";
    NO_BASELINE = "Saat janji dibuat belum ada angka di tempat ini.", "There was no figure of this place when the promise was made.";
    NO_NEWER = "Belum ada bulan penuh sesudahnya untuk dibandingkan.", "No whole month since then to compare with.";
    WORKED_OUT = "Angka awal dihitung dari catatan sekarang, karena dulu tidak disimpan.", "The first figure is worked out from today's records, for it was not kept then.";
    CHANCE = "Selisih sekecil ini bisa kebetulan; karena itu tidak disebut perubahan.", "So small a difference may be chance, so it is not called a change.";
    SINCE_LINE = "{what}: {then} ({m1}) → {now} ({m2})", "{what}: {then} ({m1}) → {now} ({m2})";
    SINCE_THEN = "{what}: {then} ({m1})", "{what}: {then} ({m1})";
    SINCE_NONE = "{what}: belum ada angka", "{what}: no figure yet";
    HEARD = "Dibahas dalam Rakor", "Heard in Rakor";
    HEARD_NONE = "Belum ada Rakor sesudahnya. Janji ini masuk sendiri ke agenda Rakor berikutnya.", "No Rakor since. It goes onto the agenda of the next one by itself.";
    DELETED = "Komitmen dihapus.", "Commitment deleted.";
    GONE = "Komitmen ini tidak ada", "There is no such commitment";
    REMIND_TITLE = "Janji yang perlu diingatkan", "Promises to remind of";
    REMIND_LATE = "{n} terlambat", "{n} late";
    REMIND_SOON = "{n} jatuh tempo dalam 14 hari", "{n} due within 14 days";
    REMIND_ALL = "Lihat semua komitmen", "See all commitments";
    CARRIED = "Janji dari pertemuan sebelumnya", "Promises of earlier meetings";
    CARRIED_LEAD = "{open} masih terbuka, {late} terlambat.", "{open} still open, {late} late.";
    CARRIED_SINCE = "Sejak Rakor {date}: {kept} ditepati, {broken} tidak ditepati.", "Since the Rakor of {date}: {kept} kept, {broken} broken.";
    CARRIED_NONE = "Tidak ada janji lama yang masih terbuka.", "No earlier promise is still open.";
    CARRIED_BELOW = "Dari tingkat di bawahnya", "From the tier below";
    CARRIED_CLOSED = "Selesai sejak pertemuan sebelumnya", "Closed since the meeting before";
    MADE_HERE = "Janji yang dibuat dalam pertemuan ini", "Promises made in this meeting";
    TELL = "Sampaikan kemajuan", "Tell how it goes";
    TOLD_NOW = "Disampaikan di sini", "Told here";
    QUICK = "Janji baru, satu baris", "New promise, one line";
    QUICK_ADD = "Catat", "Note it";
    QUICK_DONE = "Janji tercatat.", "Promise noted.";
    REPORT_LEAD = "Dari {due} janji yang sudah jatuh tempo atau selesai, {kept} ditepati.", "Of {due} promises that were due or settled, {kept} {kept|was|were} kept.";
    REPORT_NONE = "Belum ada janji yang jatuh tempo.", "No promise was due yet.";
    REPORT_KEPT = "janji ditepati", "promises kept";
    REPORT_OF = "{kept} dari {due}", "{kept} of {due}";
    REPORT_SECTORS = "Menurut sektor", "By sector";
    REPORT_PLACES = "Menurut tempat", "By place";
    REPORT_OWN = "{place}, tingkat ini sendiri", "{place}, this tier itself";
    REPORT_NOTE = "Yang dihitung: ditepati, tidak ditepati, atau lewat tenggat. Yang masih punya waktu dan yang ditarik tidak dihitung. Hari terlambat: nilai tengah dari yang ditepati terlambat dan yang masih terlambat.", "Counted are those kept, broken, or past their day; not those with time left or withdrawn. Days late: the median of those kept late and those late still.";
    REPORT_YEAR = "Jatuh tempo tahun", "Due in";
    REPORT_ALL_YEARS = "Semua tahun", "All years";
    C_PLACE = "Tempat", "Place";
    C_KEPT = "Ditepati", "Kept";
    C_IN_TIME = "Tepat waktu", "In time";
    C_LATE_KEPT = "Terlambat ditepati", "Kept late";
    C_BROKEN = "Tidak ditepati", "Broken";
    C_LATE = "Masih terlambat", "Late still";
    C_OPEN = "Masih ada waktu", "Time left";
    C_MEDIAN = "Hari terlambat, nilai tengah", "Days late, median";
    TOTAL = "Semua", "All";
    C_STANDING = "Keadaan", "How it stands";
    AS_OF = "Keadaan {date}", "As of {date}";
}

impl Words for PromiseFilter {
    fn words(&self) -> Text {
        match self {
            Self::Open => F_OPEN,
            Self::Late => F_LATE,
            Self::Soon => F_SOON,
            Self::Kept => F_KEPT,
            Self::Broken => F_BROKEN,
            Self::Withdrawn => F_WITHDRAWN,
            Self::All => F_ALL,
        }
    }
}

/// How a promise stands, in a few words.
pub fn standing(standing: Standing, lang: Lang) -> String {
    let text = match standing {
        Standing::Late(n) => return S_LATE.fill(lang, &[("n", &n)]),
        Standing::Soon(0) => S_TODAY,
        Standing::Soon(n) => return S_SOON.fill(lang, &[("n", &n)]),
        Standing::Open => S_OPEN,
        Standing::Kept(0) => F_KEPT,
        Standing::Kept(n) => return S_KEPT_LATE.fill(lang, &[("n", &n)]),
        Standing::Broken => F_BROKEN,
        Standing::Withdrawn => F_WITHDRAWN,
    };
    text.of(lang).to_owned()
}

/// Whose promise it is: instansi or sector, and the office.
pub fn owner(line: &PromiseLine, lang: Lang) -> String {
    let sector = || line.sector.map(|sector| sector.say(lang).to_owned());
    let instansi = Some(line.instansi.clone()).filter(|text| !text.is_empty()).or_else(sector);
    let position = Some(line.position.clone()).filter(|text| !text.is_empty());
    [position, instansi].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What the number did, in one line without the verdict.
pub fn moved(moved: &Moved, lang: Lang) -> String {
    let what = moved.indicator.say(lang);
    let rate = |figure: Figure| lang.percent(figure.numerator, figure.denominator);
    let Some(then) = moved.baseline else {
        return SINCE_NONE.fill(lang, &[("what", &what)]);
    };
    let m1 = lang.month_short(then.month);
    let first = lang.percent(then.n, then.of);
    match moved.now {
        Some((month, now)) => SINCE_LINE.fill(
            lang,
            &[
                ("what", &what),
                ("then", &first),
                ("m1", &m1),
                ("now", &rate(now)),
                ("m2", &lang.month_short(month)),
            ],
        ),
        None => SINCE_THEN.fill(lang, &[("what", &what), ("then", &first), ("m1", &m1)]),
    }
}
