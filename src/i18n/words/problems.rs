//! Words of problems, plans and the matrix.

use std::fmt::Display;

use super::{common, needs};
use crate::{
    desk::protocol::{EvidenceLine, ProblemFilter},
    i18n::{
        Lang, Text, Words,
        text::{case_words, texts},
    },
    rakor::{needs::item_of, plans::Stage, problems::ProblemCode},
    records::coordination::{PlanStatus, ProblemStatus},
    strata::{Item, Stratum},
};

texts! {
    TITLE = "Masalah dan rencana", "Problems and plans";
    LEAD = "Dari bukti ke akar masalah, ke rencana, ke sektor yang memimpin.", "From evidence to root cause, to a plan, to the sector that leads.";
    NEW = "Tulis masalah sendiri", "Write down a problem";
    MATRIX = "Matriks sektor", "Sector matrix";
    TAB_PROPOSED = "Usulan dari data", "Proposed by the data";
    TAB_LIST = "Masalah", "Problems";
    TAB_PLAN = "Rencana", "Plan";
    TABS = "Bagian halaman", "Parts of the page";
    PROPOSED_LEAD = "Yang ditunjukkan data sampai {month}. Sebuah angka diusulkan hanya bila seluruh rentang 95 % melewati ambang, bukan kebetulan.", "What the data show up to {month}. A figure is proposed only when its whole 95 % interval lies beyond the limit, not by chance.";
    ACCEPT = "Jadikan masalah", "Make it a problem";
    ACCEPT_ALL = "Jadikan masalah: {n} di halaman ini", "Make {n} on this page problems";
    ACCEPTED = "{n} masalah dicatat.", "{n} {n|problem|problems} written down.";
    DISMISS = "Bukan masalah", "No problem";
    DISMISS_TITLE = "Mengapa ini bukan masalah?", "Why is this no problem?";
    DISMISS_TEXT = "Alasannya disimpan. Usulan yang sama tidak muncul lagi selama enam bulan.", "The reason is kept. The same proposal does not come again for six months.";
    DISMISSED = "Disimpan sebagai bukan masalah.", "Kept as no problem.";
    REASON = "Alasan", "Reason";
    NOTHING_PROPOSED = "Tidak ada usulan di sini", "Nothing is proposed here";
    NOTHING_PROPOSED_TEXT = "Data tidak menunjukkan masalah yang belum dicatat. Yang tidak terlihat di data bisa ditulis sendiri.", "The data show no problem that is not written down yet. What data do not show can be written down.";
    NO_PROBLEMS = "Belum ada masalah di sini", "No problems here yet";
    NO_PROBLEMS_TEXT = "Mulai dari usulan data, atau tulis masalah yang disampaikan di Rakor.", "Begin with what the data propose, or write down a problem that was raised in the Rakor.";
    COMPLETE = "Seberapa lengkap rencananya", "How complete the plans are";
    COMPLETE_OF = "dari langkah untuk {n} masalah terbuka sudah ada", "of the steps for {n} open {n|problem|problems} are there";
    BY_AREA = "Per wilayah, yang paling kurang lebih dulu", "By area, the least complete first";
    PROBLEMS_N = "{n} masalah", "{n} {n|problem|problems}";
    LACKS = "Kurang: {what}", "Lacks: {what}";
    WHOLE = "Rencana lengkap", "Plan complete";
    SEVERITY = "Beratnya", "Severity";
    SEVERITY_N = "Berat {n} dari 5", "Severity {n} of 5";
    FIELD = "Bidang SPM", "SPM field";
    ALL_FIELDS = "Semua bidang", "All fields";
    ALL_KINDS = "Semua jenis", "All kinds";
    KIND = "Jenis masalah", "Kind of problem";
    OWN_WORDS = "Lainnya, kata sendiri", "Other, in own words";
    SHOW = "Tampilkan", "Show";
    PROBLEM = "Masalah", "Problem";
    FOUND_ON = "Dicatat {date}", "Written down {date}";
    EVIDENCE = "Bukti", "Evidence";
    EVIDENCE_LEAD = "Dibekukan saat masalah dicatat; di sebelahnya angka terbaru.", "Frozen when the problem was written down; beside it the newest figure.";
    NO_EVIDENCE = "Tidak dari data. Tulis apa yang terlihat di catatan.", "Not from data. Write what was seen in the note.";
    THEN = "Saat dicatat", "When written down";
    NOW = "Sekarang", "Now";
    NO_NOW = "belum ada angka yang lebih baru", "no newer figure yet";
    STILL_YES = "Data masih menunjukkannya.", "The data still show it.";
    STILL_NO = "Data tidak menunjukkannya lagi. Periksa, lalu tandai selesai.", "The data no longer show it. Check, then mark it solved.";
    CHANGE_BETTER = "Membaik {points}, lebih dari kebetulan", "Better: {points}, more than chance";
    CHANGE_WORSE = "Memburuk {points}, lebih dari kebetulan", "Worse: {points}, more than chance";
    CHANGE_NONE = "Belum berubah lebih dari kebetulan ({points})", "No change beyond chance ({points})";
    CAUSES = "Akar masalah", "Root causes";
    CAUSE = "Mengapa ini terjadi?", "Why does it happen?";
    CAUSE_HINT = "Tanyakan “mengapa” sampai sesuatu yang bisa diubah.", "Ask “why” until something that can be changed.";
    ADD_CAUSE = "Tambah akar masalah", "Add a root cause";
    PLAN = "Rencana intervensi", "Plan of interventions";
    SUGGESTED = "Yang biasa dilakukan", "What is usually done";
    SUGGESTED_LEAD = "Ketuk untuk menambahkan; pemimpin dan sumber biaya terisi seperti biasanya dan bisa diubah.", "Tap to add; lead and funding are filled as usual and can be changed.";
    OWN_ITEM = "Tulis intervensi sendiri", "Write an intervention";
    ITEM = "Intervensi", "Intervention";
    TARGET = "Sasaran", "Target";
    TARGET_HINT = "siapa atau berapa yang dijangkau", "who or how many are reached";
    OUTPUT = "Hasil", "Output";
    OUTPUT_HINT = "apa yang ada bila selesai", "what is there when it is done";
    COST = "Biaya (rupiah)", "Cost (rupiah)";
    COST_WRONG = "Tulis rupiah dengan angka saja.", "Write rupiah in digits only.";
    ACTIVITY = "Jenis kegiatan", "Kind of activity";
    ACTIVITY_NOT = "belum ditentukan", "not decided";
    ACTIVITIES = "Per jenis kegiatan", "By kind of activity";
    ACTIVITY_ALL = "Semua jenis", "All kinds";
    ACTIVITY_NONE = "Tidak ada butir rencana jenis ini.", "No item of the plan is of this kind.";
    ITEMS = "Butir", "Items";
    FUNDING = "Sumber biaya", "Funding";
    NOT_SAID = "belum ditentukan", "not decided";
    DUE = "Tenggat", "Due";
    LATE = "lewat tenggat", "past due";
    STATUS = "Keadaan", "Status";
    ROLES = "Peran sektor", "Roles of sectors";
    ROLES_HINT = "Ketuk: memimpin, mendukung, diberi tahu, tidak ikut. Satu saja yang memimpin.", "Tap: leads, supports, informed, no part. Only one leads.";
    MORE_SECTORS = "Sektor lain", "Other sectors";
    PROMISE = "Jadikan komitmen", "Make it a commitment";
    PROMISE_NEEDS = "Pilih sektor yang memimpin dan tenggat, lalu simpan, agar bisa dijadikan komitmen.", "Choose a leading sector and a due date and save, so that it can become a commitment.";
    PROMISED = "Komitmen dibuat.", "Commitment made.";
    SEE_PROMISE = "Lihat komitmennya", "See the commitment";
    REMOVE_ITEM = "Hapus intervensi", "Remove the intervention";
    REMOVE_CAUSE = "Hapus akar masalah", "Remove the root cause";
    ABOUT = "Tentang masalah ini", "About this problem";
    OWN_TITLE = "Masalahnya", "The problem";
    NOTE = "Catatan", "Note";
    NOTE_HINT = "apa yang terlihat, siapa yang menyampaikan", "what was seen, who raised it";
    PLACE = "Tempat", "Place";
    PLACE_HINT = "Ganti di bilah atas.", "Change it in the bar above.";
    CLOSED_ON = "Ditutup {date}", "Closed {date}";
    RAISED_HERE = "Diangkat dalam Rakor", "Raised in a Rakor";
    RAISED = "Disampaikan di Rakor {date}", "Raised in the Rakor of {date}";
    DELETE = "Hapus masalah", "Delete the problem";
    DELETED = "Masalah dihapus.", "Problem deleted.";
    RULE = "Ambang: {source}", "Limit: {source}";
    GUIDE = "Menurut: {source}", "After: {source}";
    PLAN_HEAD = "Rencana program intervensi", "Programme of interventions";
    PLAN_OF = "Rencana program intervensi {place}", "Programme of interventions, {place}";
    PLAN_ON = "Keadaan {date}", "As of {date}";
    COSTS = "Biaya menurut sumber", "Cost by source";
    LEADS = "Pemimpin", "Lead";
    SUPPORTS = "Pendukung", "Support";
    NO_PLAN = "belum ada rencana", "no plan yet";
    MATRIX_LEAD = "Siapa memimpin, mendukung, dan diberi tahu untuk setiap intervensi. Ketuk sel untuk mengubah.", "Who leads, supports and is informed for each intervention. Tap a cell to change it.";
    MATRIX_EMPTY = "Belum ada rencana di sini", "No plans here yet";
    MATRIX_EMPTY_TEXT = "Matriks terisi dari rencana setiap masalah. Tambahkan intervensi pada masalahnya.", "The matrix is filled from the plan of each problem. Add interventions to the problems.";
    SIX_FIELDS = "Enam bidang SPM", "Six SPM fields";
    ALL_SECTORS = "Semua sektor", "All sectors";
    CELL = "{sector}: {part}. {item}", "{sector}: {part}. {item}";
    NO_PART = "tidak ikut", "no part";
    LED = "Memimpin {n}", "Leads {n}";
    KEY = "P memimpin · D mendukung · T diberi tahu", "L leads · S supports · I informed";
    WORKLOAD = "Jumlah yang dipimpin", "Number led";
}

/// The letter of a part in a cell.
pub fn letter(part: crate::records::coordination::Part, lang: Lang) -> &'static str {
    use crate::records::coordination::Part;
    match part {
        Part::Lead => Text::new("P", "L"),
        Part::Support => Text::new("D", "S"),
        Part::Informed => Text::new("T", "I"),
    }
    .of(lang)
}

/// Every text of this file that is not of its list.
#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    let mut all = cases();
    all.extend(evidence::ALL.iter().copied());
    all
}

case_words! {
    ProblemCode {
        Silent = "Tidak ada hari buka", "No sessions held";
        LowVisits = "D/S rendah", "Low D/S";
        FallingVisits = "D/S turun", "Falling D/S";
        Stunting = "Stunting di atas kabupaten/kota", "Stunting above the regency";
        ManyTwoT = "Banyak 2T", "Many 2T (no gain twice)";
        ManyBgm = "Banyak BGM", "Many below the red line (BGM)";
        LowImmunisation = "Imunisasi dasar lengkap rendah", "Low basic immunisation";
        FewKader = "Kader kurang dari lima", "Fewer than five kader";
        NoTools = "Alat antropometri kurang", "Antropometri tools missing";
        BadMeasures = "Banyak ukuran janggal", "Many implausible measures";
        NoTeam = "Tim desa tanpa SK yang berlaku", "Desa team without a valid SK";
        LowStratum = "Tertahan di strata Pratama", "Held at stratum Pratama";
        NoRegistration = "Belum punya nomor registrasi", "No registration number";
        NoPoint = "Titik lokasi belum ada", "Location not known";
        Learning = "PAUD dan bahan belajar kurang", "Early learning lacking";
        Water = "Air bersih dan sanitasi kurang", "Water and sanitation lacking";
        Housing = "Rumah tidak layak huni", "Houses not fit to live in";
        Safety = "Belum siap menghadapi bencana dan gangguan", "Not prepared for disaster and disorder";
        Social = "Bantuan sosial belum menjangkau", "Social help does not reach";
    }
    ProblemStatus {
        Open = "Belum ditangani", "Not begun";
        Working = "Ditangani", "Being worked on";
        Solved = "Selesai", "Solved";
        Dropped = "Tidak dilanjutkan", "Dropped";
    }
    PlanStatus {
        Planned = "Direncanakan", "Planned";
        Running = "Berjalan", "Under way";
        Done = "Selesai", "Done";
        Dropped = "Batal", "Dropped";
    }
    ProblemFilter {
        Open = "Terbuka", "Open";
        Incomplete = "Rencana belum lengkap", "Plan incomplete";
        Late = "Lewat tenggat", "Past due";
        Solved = "Selesai", "Solved";
        Dropped = "Tidak dilanjutkan", "Dropped";
        All = "Semua", "All";
    }
    Stage {
        Causes = "akar masalah", "root cause";
        Plan = "rencana", "plan";
        Lead = "sektor pemimpin", "lead";
        Due = "tenggat", "due date";
        Funded = "biaya dan sumbernya", "cost and funding";
    }
}

mod evidence {
    crate::i18n::text::texts! {
        SHARE = "{what} {share} ({n} dari {of}), {month}", "{what} {share} ({n} of {of}), {month}";
        SHARES = "{what} {share} ({n} dari {of}), {months} bulan sampai {month}", "{what} {share} ({n} of {of}), {months} months to {month}";
        BEFORE = "sebelumnya {share}, {months} bulan", "before that {share}, {months} months";
        KADER = "{n} kader", "{n} kader";
        SILENT = "{n} bulan tanpa penimbangan, terakhir {month}", "{n} months without weighing, last in {month}";
        TOOL = "{what}: perlu {n}", "{what}: {n} needed";
        NO_TEAM = "belum ada tim ber-SK", "no team with an SK";
        EXPIRED = "SK habis {month}, {n} hari lalu", "SK ran out in {month}, {n} days ago";
        STRATUM = "telaah {year}: {stratum}", "review of {year}: {stratum}";
        BLOCKED = "{what} {value}, perlu {need}", "{what} {value}, {need} needed";
        NO_NUMBER = "nomor registrasi kosong", "no registration number";
        NO_POINT = "koordinat kosong", "no coordinates";
        OTHER = "{what}: {n}", "{what}: {n}";
    }
}

/// A number that shows a problem, in words.
pub fn said(line: &EvidenceLine, lang: Lang) -> String {
    let month = line.month.map(|month| lang.month(month)).unwrap_or_default();
    let n = lang.count(line.n);
    if let (Some(indicator), Some(of)) = (line.indicator, line.of) {
        let (share, of) = (lang.percent(line.n, of), lang.count(of));
        let what = indicator.say(lang);
        let values: [(&str, &dyn Display); 6] = [
            ("what", &what),
            ("share", &share),
            ("n", &n),
            ("of", &of),
            ("month", &month),
            ("months", &line.months),
        ];
        let text = match (line.code == indicator.code(), line.months) {
            (false, _) => evidence::BEFORE,
            (true, 1) => evidence::SHARE,
            (true, _) => evidence::SHARES,
        };
        return text.fill(lang, &values);
    }
    let values: [(&str, &dyn Display); 2] = [("n", &n), ("month", &month)];
    match line.code.as_str() {
        "kader" => evidence::KADER.fill(lang, &values),
        "tanpa_sesi" => evidence::SILENT.fill(lang, &values),
        "tim" => evidence::NO_TEAM.of(lang).to_owned(),
        "sk_until" => evidence::EXPIRED.fill(lang, &values),
        "registrasi" => evidence::NO_NUMBER.of(lang).to_owned(),
        "titik" => evidence::NO_POINT.of(lang).to_owned(),
        "strata" => {
            let year = line.month.map_or(0, crate::records::Month::year);
            let stratum = Stratum::Pratama.say(lang);
            evidence::STRATUM.fill(lang, &[("year", &year), ("stratum", &stratum)])
        }
        code => special(code, line, lang),
    }
}

/// Evidence whose code names an item.
fn special(code: &str, line: &EvidenceLine, lang: Lang) -> String {
    let n = lang.count(line.n);
    if let Some(item) = code.strip_prefix("alat:").and_then(item_of) {
        let what = needs::item(item).of(lang);
        return evidence::TOOL.fill(lang, &[("what", &what), ("n", &n)]);
    }
    if let Some(item) = code.strip_prefix("strata:").and_then(Item::from_code) {
        let (value, need) = (item.amount(line.n, lang), item.amount(line.of.unwrap_or(0), lang));
        let what = item.say(lang);
        let values: [(&str, &dyn Display); 3] =
            [("what", &what), ("value", &value), ("need", &need)];
        return evidence::BLOCKED.fill(lang, &values);
    }
    evidence::OTHER.fill(lang, &[("what", &code), ("n", &n)])
}

/// A problem by its name: that of the catalogue, or its own words.
pub fn named(code: Option<ProblemCode>, title: &str, lang: Lang) -> String {
    match code {
        Some(code) if title.is_empty() => code.say(lang).to_owned(),
        _ if title.is_empty() => common::UNKNOWN.of(lang).to_owned(),
        _ => title.to_owned(),
    }
}
