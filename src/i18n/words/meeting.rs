//! Words of meeting mode: slides, headlines, keys, timer, panel.

use crate::{
    desk::protocol::GlanceLine,
    i18n::{Lang, Text, Words as _, text::texts},
    records::coordination::{NoteKind, SlideKind},
};

use super::{indicator_page, verdicts};

texts! {
    STAGE = "Mode rapat", "Meeting mode";
    SLIDE_OF = "Slide {n} dari {of}: {title}", "Slide {n} of {of}: {title}";
    BEFORE = "Slide sebelumnya", "Previous slide";
    AFTER = "Slide berikutnya", "Next slide";
    LEAVE = "Tutup mode rapat", "Leave meeting mode";
    FULL = "Layar penuh", "Full screen";
    NOTES = "Notulen dan keputusan", "Minutes and decisions";
    ORDER = "Susunan slide", "Run of slides";
    BLACK = "Layar hitam. Tekan B atau ketuk untuk kembali.", "Black screen. Press B or tap to come back.";
    BACK_TO = "Kembali ke slide rapat", "Back to the meeting's slide";
    RUN_EMPTY = "Semua slide disisihkan. Buka susunan slide untuk menampilkannya lagi.", "All slides are left out. Open the run of slides to show them again.";
    TODAY = "Hari ini", "Today";
    AT = "pukul {time}", "at {time}";
    LED_BY = "Tuan rumah: {who}", "Host: {who}";
    AGENDA_HEAD = "{n} acara, {minutes} menit", "{n} {n|item|items}, {minutes} minutes";
    AGENDA_NONE = "Acara belum disusun", "No agenda yet";
    AGENDA_ADD = "Susun acara", "Write the agenda";
    MINUTES_N = "{n} menit", "{n} min";
    PROMISES_HEAD = "{open} janji masih terbuka, {late} lewat tenggat; {closed} selesai sejak rapat lalu", "{open} {open|promise is|promises are} open, {late} late; {closed} settled since the last meeting";
    PROMISES_NONE = "Tidak ada janji yang terbawa dari rapat lalu", "No promises carried over from earlier meetings";
    PROMISE = "Janji", "Promise";
    OWNER = "Penanggung jawab", "Owner";
    DUE = "Tenggat", "Due";
    SINCE = "Angkanya sejak itu", "Its number since";
    LATE_BY = "terlambat {n} hari", "{n} {n|day|days} late";
    DUE_IN = "{n} hari lagi", "in {n} {n|day|days}";
    KEPT = "ditepati", "kept";
    BROKEN = "tidak ditepati", "broken";
    WITHDRAWN = "ditarik", "withdrawn";
    MADE = "Dari sini", "Made here";
    MORE = "dan {n} lagi", "and {n} more";
    NO_FIGURES = "Belum ada penimbangan di tempat ini", "Nothing was weighed here yet";
    REACHED = "{what} {rate}: target {target} tercapai", "{what} {rate}: target {target} reached";
    BELOW = "{what} {rate}: {points} poin di bawah target {target}", "{what} {rate}: {points} points below the target of {target}";
    ABOVE = "{what} {rate}: {points} poin di atas target {target}", "{what} {rate}: {points} points above the target of {target}";
    PLAIN = "{what} {rate}", "{what} {rate}";
    NO_TARGET = "belum ada target", "no target yet";
    SKDN_HEAD = "{d} dari {s} balita ditimbang ({rate}); {n} naik berat badannya", "{d} of {s} children were weighed ({rate}); {n} gained weight";
    TREND_UP = "{what} {rate}: {points} poin lebih tinggi daripada {period}", "{what} {rate}: {points} points higher than in {period}";
    TREND_DOWN = "{what} {rate}: {points} poin lebih rendah daripada {period}", "{what} {rate}: {points} points lower than in {period}";
    TREND_SAME = "{what} {rate}: belum pasti berbeda dari {period}", "{what} {rate}: not surely different from {period}";
    RANK_HEAD = "{what}: {n} dari {of} {level} pasti tertinggal dari rata-rata {rate}", "{what}: {n} of {of} {level} surely behind the average of {rate}";
    RANK_NONE = "{what}: tidak ada {level} yang pasti tertinggal dari rata-rata {rate}", "{what}: no {level} is surely behind the average of {rate}";
    RANK_WORST = "Perlu didampingi", "Need support";
    RANK_RISEN = "Paling membaik", "Most improved";
    RANK_NOBODY = "Tidak ada yang pasti, dengan angka sekecil ini.", "Nobody for sure, with figures this small.";
    RANK_FAIR = "Hanya yang bedanya melebihi kebetulan (selang 95 %).", "Only those that differ beyond chance (95% intervals).";
    RANK_APART = "Selisih antar-{level}: {points} poin, dari {worst} {low} sampai {best} {high}.", "Gap between {level}: {points} points, from {worst} {low} to {best} {high}.";
    AKSI_HEAD = "{n} dari {of} sudah melaporkan aksi nyata", "{n} of {of} have reported their aksi nyata";
    AKSI_IN = "Sudah melapor", "Reported";
    STRATA_HEAD = "{aktif} dari {of} Posyandu aktif ({rate}) tahun {year}", "{aktif} of {of} Posyandu are aktif ({rate}) in {year}";
    UNCERTAIN = "Belum pasti", "Not certain yet";
    AKTIF = "Posyandu aktif", "Posyandu aktif";
    CASCADE_HEAD = "{met} dari {of} kecamatan dan desa sudah rapat; {late} terlambat", "{met} of {of} kecamatan and desa have met; {late} late";
    CASCADE_NONE = "Belum ada rapat yang diminta di tingkat bawah", "No meetings were asked for below yet";
    MET = "Sudah rapat", "Have met";
    PLANNED = "Terjadwal", "Planned";
    WAITING = "Belum terjadwal", "No date yet";
    LATE = "Terlambat", "Late";
    TEAMS_HEAD = "{sk} dari {of} tim punya SK yang berlaku", "{sk} of {of} teams have an SK in force";
    TEAMS_EXIST = "Tim terbentuk", "Teams exist";
    TEAMS_SK = "SK berlaku", "SK in force";
    TEAMS_SEATS = "Semua kursi terisi", "All seats filled";
    TEAMS_MET = "Rapat sesuai jadwal", "Met on time";
    TEAMS_REPORTED = "Sudah melapor", "Reported";
    TEAMS_COMPLETE = "Lengkap", "Complete";
    PROBLEM = "Masalah", "Problem";
    SEVERITY = "Berat", "Severity";
    LEADS = "Sektor yang memimpin", "Sector in the lead";
    PROBLEMS_HEAD = "{open} masalah terbuka: {planned} punya rencana lengkap, {late} lewat tenggat", "{open} open {open|problem|problems}: {planned} with a complete plan, {late} late";
    PROBLEMS_NONE = "Tidak ada masalah terbuka", "No open problems";
    NEEDS_HEAD = "{open} kebutuhan belum dijanjikan siapa pun ({urgent} mendesak); {promised} sudah dijanjikan", "{open} {open|need|needs} nobody has promised to meet ({urgent} urgent); {promised} promised";
    NEEDS_WAIT = "{n} Posyandu", "{n} Posyandu";
    NEEDS_OPEN = "{open} belum dijanjikan", "{open} not promised yet";
    NEEDS_PROMISED = "{promised} sudah dijanjikan", "{promised} promised";
    PARTNERS_HEAD = "{n} mitra; {x} dari {y} kecamatan punya Posyandu percontohan", "{n} {n|partner|partners}; {x} of {y} kecamatan have a pilot Posyandu";
    PLEDGED = "Dijanjikan", "Pledged";
    DELIVERED = "Diterima", "Delivered";
    OUTSTANDING = "Belum datang", "Still to come";
    SERVED = "Posyandu terlayani", "Posyandu reached";
    PILOTED = "Kecamatan dengan percontohan", "Kecamatan with a pilot";
    DECISIONS_HEAD = "{n} keputusan, {made} janji dari rapat ini", "{n} {n|decision|decisions}, {made} {made|promise|promises} from this meeting";
    DECISIONS_NONE = "Belum ada keputusan. Catat lewat panel notulen (tombol N).", "No decisions yet. Write them in the minutes panel (key N).";
    MAP_HEAD = "{what} menurut wilayah", "{what} by area";
    MAP_NONE = "Belum ada peta: batas wilayah dan titik Posyandu belum dimuat.", "No map yet: neither boundaries nor points of Posyandu are loaded.";
    NOTE = "Catatan", "Note";
    NOTE_KIND = "Jenis catatan", "Kind of note";
    NOTE_SPEAKER = "Jabatan yang bicara", "Office of the speaker";
    WRITE = "Catat", "Write down";
    WRITTEN = "Tercatat {n} catatan, {d} keputusan.", "{n} {n|note|notes}, {d} {d|decision|decisions} written down.";
    DECISION = "Keputusan", "Decision";
    DECIDE = "Putuskan", "Decide";
    QUICK_PROMISE = "Janji baru", "New promise";
    WHAT = "Apa yang dijanjikan", "What is promised";
    SECTOR = "Sektor", "Sector";
    DUE_DATE = "Tenggat", "Due date";
    PROMISE_SAVE = "Simpan janji", "Save the promise";
    PROMISE_SAVED = "Janji tersimpan.", "The promise is saved.";
    NO_NAMES = "Tulis jabatan, bukan nama: isi ini tampil di layar rapat.", "Write offices, not names: this shows on the wall.";
    SHOW_SLIDE = "Tampilkan", "Show";
    UP = "Naikkan {title}", "Move {title} up";
    DOWN = "Turunkan {title}", "Move {title} down";
    REMOVE = "Hapus {title}", "Remove {title}";
    INDICATOR_OF = "Indikator {title}", "Indicator of {title}";
    ADD_TEXT = "Tambah slide teks", "Add a text slide";
    TEXT_OF = "Isi slide teks", "Words of the text slide";
    USUAL = "Kembalikan susunan semula", "Back to the usual run";
    TIMER = "Waktu", "Timer";
    TIMER_START = "Mulai waktu", "Start the timer";
    TIMER_NEXT = "Acara berikutnya", "Next item";
    TIMER_ITEM = "{title}: sisa {time}", "{title}: {time} left";
    TIMER_OVER = "{title}: lewat {time}", "{title}: {time} over";
    TIMER_WHOLE = "Berjalan {time} dari {of} menit", "{time} of {of} minutes";
    KEYS = "Panah, PageUp/PageDown, spasi: pindah slide. B: layar hitam. N: notulen. S: susunan. F: layar penuh. Esc: tutup.", "Arrows, PageUp/PageDown, space: change slides. B: black screen. N: minutes. S: run of slides. F: full screen. Esc: leave.";
}

/// The name of a kind of slide.
pub const fn kind(kind: SlideKind) -> Text {
    use SlideKind as K;
    match kind {
        K::Title => Text::new("Judul", "Title"),
        K::Agenda => Text::new("Acara", "Agenda"),
        K::Promises => Text::new("Janji yang terbawa", "Promises carried over"),
        K::Standing => Text::new("Posisi terhadap target", "Where we stand"),
        K::Map => Text::new("Peta", "Map"),
        K::Skdn => Text::new("SKDN", "SKDN"),
        K::Campaign => Text::new("Operasi timbang", "Weighing campaign"),
        K::Trend => Text::new("Tren", "Trend"),
        K::Ranking => Text::new("Perbandingan wilayah", "Comparison of places"),
        K::Strata => Text::new("Strata dan Posyandu aktif", "Strata and Posyandu aktif"),
        K::Cascade => Text::new("Siapa sudah rapat", "Who has met"),
        K::Teams => Text::new("Tim dan SK", "Teams and SK"),
        K::Problems => Text::new("Masalah dan peran", "Problems and roles"),
        K::Needs => Text::new("Kebutuhan dan tawaran", "Needs and offers"),
        K::Fields => Text::new("Enam bidang SPM", "Six SPM fields"),
        K::LifeCycle => Text::new("Siklus hidup", "Groups of life"),
        K::Partners => Text::new("Mitra dan percontohan", "Partners and pilots"),
        K::Aksi => Text::new("Aksi nyata", "Aksi nyata"),
        K::Decisions => Text::new("Keputusan rapat", "Decisions"),
        K::Text => Text::new("Teks", "Words"),
    }
}

/// The name of a kind of note.
pub const fn note_kind(kind: NoteKind) -> Text {
    match kind {
        NoteKind::Notulen => Text::new("Notulen", "Minutes"),
        NoteKind::Arahan => Text::new("Arahan", "Direction"),
        NoteKind::Question => Text::new("Pertanyaan", "Question"),
        NoteKind::Offer => Text::new("Tawaran", "Offer"),
    }
}

/// A figure against its target as one sentence: "D/S 71,2 %: 8,8 poin di bawah target 80 %".
pub fn against_target(line: &GlanceLine, lang: Lang) -> String {
    let figure = line.measure.figure;
    let what = line.indicator.say(lang);
    let rate = indicator_page::rate(figure, lang);
    let (Some(gap), Some(share)) = (&line.target, figure.rate()) else {
        return PLAIN.fill(lang, &[("what", &what), ("rate", &rate)]);
    };
    let text = match gap.reached {
        true => REACHED,
        false if share < gap.value => BELOW,
        false => ABOVE,
    };
    let points = lang.number(gap.points.abs() * 100.0, 1);
    let target = verdicts::share(lang, gap.value);
    text.fill(lang, &[("what", &what), ("rate", &rate), ("points", &points), ("target", &target)])
}

/// Minutes and seconds: `12:05`.
pub fn clock(seconds: i64) -> String {
    let seconds = seconds.abs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A minute of the day: `08.30`.
pub fn time_of_day(minute: u16, lang: Lang) -> String {
    let dot = if lang == Lang::Id { '.' } else { ':' };
    format!("{:02}{dot}{:02}", minute / 60, minute % 60)
}
