//! Words of the Rakor: lists, preparing, holding, sealing.

use crate::{
    i18n::{Lang, Text, Words, text::texts},
    rakor::{agenda::Topic, cascade::Progress},
    records::coordination::{NoteKind, Party, Standing},
};

texts! {
    TITLE = "Rakor", "Rakor";
    LEAD = "Dari angka ke komitmen, dari komitmen ke hasil.", "From the numbers to promises, and from promises to results.";
    NEW = "Rakor baru", "New Rakor";
    EDIT = "Ubah Rakor", "Edit Rakor";
    SHELF = "Yang ditampilkan", "What is shown";
    COMING = "Mendatang", "Coming up";
    PAST = "Sudah lewat", "Past";
    TRACKER = "Siapa sudah rapat", "Who has met";
    ROOMS = "Bagian Rakor", "Parts of the Rakor";
    NONE_COMING = "Belum ada Rakor yang dijadwalkan.", "No Rakor is planned yet.";
    NONE_COMING_TEXT = "Jadwalkan Rakor: undangan dari SK, agenda, daftar hadir, dan notulen disiapkan di sini.", "Plan a Rakor: invitations from the SK, agenda, attendance and minutes are prepared here.";
    NONE_PAST = "Belum ada Rakor yang terlaksana di sini.", "No Rakor was held here yet.";
    WITHOUT_DATE = "{n} rapat diminta dan belum punya tanggal", "{n} {n|meeting|meetings} asked for without a date yet";
    LATE_N = "{n} terlambat", "{n} late";
    SEE_TRACKER = "Lihat siapa sudah rapat", "See who has met";
    WHEN_NONE = "Belum ada tanggal", "No date yet";
    AT_TIME = "{date}, pukul {time}", "{date}, {time}";
    CAME_OF = "{came} dari {invited} undangan hadir", "{came} of {invited} invited came";
    INVITED_N = "{n} diundang", "{n} invited";
    DECISIONS_N = "{n} keputusan", "{n} {n|decision|decisions}";
    UNTITLED = "Tanpa tema", "Without a theme";
    OF_KECAMATAN = "Kecamatan {name}", "Kecamatan {name}";
    OF_DESA = "Desa/kelurahan {name}", "Desa or kelurahan {name}";

    NONE_ASKED = "Belum ada kecamatan atau desa yang diminta rapat.", "No kecamatan or desa was asked to meet yet.";
    NONE_ASKED_TEXT = "Buka Rakor kabupaten, lalu minta kecamatan dan desa mengadakan rapatnya sendiri dengan tenggat.", "Open the Rakor of the regency and ask kecamatan and desa to hold their own, with a due date.";
    ASKED_BY = "Diminta oleh", "Asked for by";
    MET_OF = "{met} dari {asked} sudah rapat", "{met} of {asked} have met";
    OWN_MEETING = "Rapat kecamatan", "Kecamatan's meeting";
    OF_ITS_DESA = "Desa/kelurahan", "Desa and kelurahan";
    NOT_ASKED = "Tidak diminta", "Not asked";
    DUE_ON = "tenggat {date}", "due {date}";
    HELD_ON = "{date}", "{date}";
    HELD_LATE = "{date}, lewat {n} hari", "{date}, {n} {n|day|days} late";
    LATE_BY = "lewat {n} hari dari tenggat {date}", "{n} {n|day|days} past {date}";
    PLANNED_FOR = "dijadwalkan {date}", "planned for {date}";
    PLANNED_AFTER = "dijadwalkan {date}, sesudah tenggat {due}", "planned for {date}, after the due date {due}";
    TAKE_BACK = "Batalkan yang belum dijadwalkan", "Take back those not planned";
    TOOK_BACK = "{n} permintaan rapat dibatalkan.", "{n} {n|request|requests} taken back.";
    ONLY_LATE = "Hanya yang belum rapat", "Only those who have not met";
    ALL_MET = "Semua yang diminta sudah rapat.", "All who were asked have met.";

    SECTION_WHAT = "Apa dan di mana", "What and where";
    KIND = "Jenis pertemuan", "Kind of meeting";
    PLACE = "Rakor untuk", "Rakor of";
    THEME = "Tema", "Theme";
    DATE = "Tanggal", "Date";
    START = "Mulai pukul", "Starts at";
    START_HINT = "Jam dan menit, misalnya 08.30", "Hours and minutes, for instance 08:30";
    START_WRONG = "Tulis jam seperti 08.30.", "Write the time like 08:30.";
    VENUE = "Tempat acara", "Venue";
    GOAL = "Tujuan", "Goal";
    SECTION_WHO = "Siapa yang memimpin", "Who leads";
    HOST = "Penyelenggara", "Host";
    FACILITATOR = "Fasilitator", "Facilitator";
    OPENED_BY = "Dibuka oleh", "Opened by";
    SPEAKER = "Pembicara", "Speaker";
    POSITION = "Jabatan", "Office";
    INSTANSI = "Instansi", "Institution";
    SECTOR = "Sektor", "Sector";
    SECTOR_NONE = "Tidak ditentukan", "Not said";
    STANDING = "Status jabatan", "Standing";
    PERSON = "Nama", "Name";
    ON_BEHALF = "Mewakili", "On behalf of";
    ON_BEHALF_SAID = "mewakili {whom}", "on behalf of {whom}";
    NOTULIS = "Notulis", "Minutes taken by";
    SECTION_RECORD = "Notulen dan berita acara", "Minutes and record";
    RECORD_NUMBER = "Nomor berita acara", "Number of the record";
    SEX = "Laki-laki atau perempuan", "Man or woman";
    SEX_OF = "Laki-laki atau perempuan: {who}", "Man or woman: {who}";
    MAN = "Laki-laki", "Man";
    WOMAN = "Perempuan", "Woman";
    MAN_LETTER = "L", "M";
    WOMAN_LETTER = "P", "F";
    SECTION_LETTER = "Surat undangan", "Letter of invitation";
    LETTER_NUMBER = "Nomor surat", "Number";
    LETTER_DATE = "Tanggal surat", "Date of the letter";
    LETTER_SIGNED = "Ditandatangani oleh", "Signed by";
    LETTER_NOTE = "Yang perlu dibawa", "What to bring";
    SECTION_AGENDA = "Agenda", "Agenda";
    AGENDA_STRENGTHEN = "Susunan penguatan Pokjanal", "Items to strengthen the Pokjanal";
    AGENDA_USUAL = "Isi dengan susunan biasa", "Fill with the usual items";
    AGENDA_ADD = "Tambah mata acara", "Add an item";
    AGENDA_ITEM = "Mata acara {n}", "Item {n}";
    AGENDA_TITLE = "Acara", "Item";
    MINUTES = "Lama", "Length";
    MINUTES_UNIT = "menit", "minutes";
    MOVE_UP = "Naikkan {what}", "Move {what} up";
    MOVE_DOWN = "Turunkan {what}", "Move {what} down";
    REMOVE = "Hapus {what}", "Remove {what}";
    AGENDA_NONE = "Agenda masih kosong.", "The agenda is still empty.";
    AGENDA_UNTIL = "Selesai sekitar pukul {time}", "Over at about {time}";
    TIME = "Pukul", "Time";
    WAITING_HERE = "Rapat {place} sudah diminta dan belum dijadwalkan. Isi yang itu saja, supaya tercatat sudah rapat.", "A meeting of {place} was asked for and is not planned yet. Fill that one in, so that it counts.";
    OPEN_WAITING = "Buka rapat yang diminta", "Open the one asked for";

    SECTION_ASK = "Rapat berjenjang", "Meetings of the tiers below";
    ASK_LEAD = "Kecamatan dan desa diminta mengadakan rapatnya sendiri. Siapa sudah rapat terlihat di satu tabel.", "Kecamatan and desa are asked to hold their own meetings. One table shows who has met.";
    ASK_KECAMATAN = "Minta {n} kecamatan rapat", "Ask {n} kecamatan to meet";
    ASK_DESA = "Minta {n} desa/kelurahan rapat", "Ask {n} desa and kelurahan to meet";
    DUE_KECAMATAN = "Kecamatan paling lambat", "Kecamatan by";
    DUE_DESA = "Desa/kelurahan paling lambat", "Desa and kelurahan by";
    DUE_HINT = "Usul 30 dan 60 hari; tidak ada aturan yang menetapkannya, jadi ubahlah sesuai kebutuhan.", "30 and 60 days are a suggestion; no regulation sets them, so change them as you need.";
    ASK = "Minta rapat", "Ask to meet";
    ASKED_DONE = "{n} rapat diminta.", "{n} {n|meeting|meetings} asked for.";
    ALL_ASKED = "Semua kecamatan dan desa sudah diminta.", "All kecamatan and desa have been asked.";

    NEXT = "Berikutnya", "What is next";
    BEGIN = "Mulai Rakor", "Begin the Rakor";
    FINISH = "Selesai, tutup Rakor", "Over, close the Rakor";
    REOPEN = "Buka lagi", "Open again";
    TO_PLAN = "Kembali ke terjadwal", "Back to planned";
    RAISE_PROBLEM = "Angkat masalah", "Raise a problem";
    SEE_PROBLEMS = "Masalah yang tercatat", "Problems written down";
    DELETE = "Hapus Rakor", "Delete the Rakor";
    DELETED = "Rakor dihapus.", "Rakor deleted.";
    DELETE_LEAD = "Agenda, daftar hadir, notulen, dan keputusannya ikut terhapus.", "Its agenda, attendance, minutes and decisions are deleted with it.";
    HANGS = "Tidak dapat dihapus selama ini bergantung padanya. Rakor yang tidak jadi, batalkan saja.", "It cannot be deleted as long as these hang on it. A Rakor that is not held is cancelled instead.";
    HANGS_PROMISES = "{n} komitmen dibuat di sini", "{n} {n|commitment was|commitments were} made here";
    HANGS_MEETINGS = "{n} rapat diminta dari sini", "{n} {n|meeting was|meetings were} asked for here";
    CANCEL_RAKOR = "Batalkan Rakor", "Cancel the Rakor";
    REVIVE = "Jadikan lagi", "Take up again";
    SET_DATE = "Tetapkan tanggal", "Set the date";
    TODO_INVITE = "Undang menurut SK", "Invite by the SK";
    TODO_AGENDA = "Susun agenda", "Set the agenda";
    TODO_TEAM = "Catat SK tim, supaya undangan tersusun sendiri", "Record the SK of the team, so that invitations make themselves";
    TODO_ATTEND = "Isi daftar hadir", "Take the attendance";
    TODO_SEAL = "Segel angka yang dibahas", "Seal the figures on the table";
    TODO_DECIDE = "Tulis keputusan", "Write down decisions";
    TODO_ABSENT = "Tindak lanjuti {n} sektor yang tidak hadir", "Follow up {n} absent {n|sector|sectors}";
    TODO_ASK = "Minta kecamatan dan desa rapat", "Ask kecamatan and desa to meet";
    ALL_DONE = "Semua langkah sudah dikerjakan.", "Every step is done.";
    DAYS_LEFT = "{n} hari lagi", "In {n} {n|day|days}";
    TODAY = "Hari ini", "Today";
    DAY_PASSED = "Tanggalnya sudah lewat {n} hari. Sudah terlaksana?", "Its day passed {n} {n|day|days} ago. Was it held?";
    PARENT = "Diminta oleh {theme}, tenggat {date}", "Asked for by {theme}, due {date}";
    PARENT_PLAIN = "Diminta oleh {theme}", "Asked for by {theme}";

    BEFORE = "Rakor sebelumnya", "The Rakor before";
    BEFORE_NONE = "Belum ada Rakor sebelumnya di tempat ini.", "There was no Rakor of this place before.";
    DECIDED_THEN = "Yang diputuskan waktu itu", "What was decided then";
    DECIDED_NOTHING = "Tidak ada keputusan yang tercatat.", "No decision was recorded.";

    ATTENDANCE = "Daftar hadir", "Attendance";
    ATTENDANCE_OPEN = "Buka daftar hadir", "Open the attendance";
    IN_ROOM = "Di ruangan", "In the room";
    FILLED = "Undangan terisi", "Seats filled";
    NOT_YET = "Belum tercatat", "Not recorded yet";
    WALKED_IN = "Tanpa undangan", "Not invited";
    OF_INVITED = "dari {n} undangan", "of {n} invited";
    INVITE = "Undang menurut SK", "Invite by the SK";
    INVITE_OWN = "Anggota tim ({n} belum diundang)", "Members of the team ({n} not invited yet)";
    INVITE_BELOW = "Ketua tim di bawahnya ({n} belum diundang)", "Chairs of the teams below ({n} not invited yet)";
    INVITE_TPPS = "TPPS di sini dan satu tingkat di bawah ({n} belum diundang)", "TPPS here and one tier below ({n} not invited yet)";
    INVITE_PARTNERS = "Mitra ({n} belum diundang)", "Partners ({n} not invited yet)";
    INVITE_NO_TEAM = "Tempat ini belum punya tim dengan SK. Tambahkan undangan satu per satu, atau catat dulu SK-nya.", "This place has no team with an SK yet. Add people one by one, or record the SK first.";
    INVITE_AGAIN = "Undang atau perbarui", "Invite or renew";
    INVITE_DONE = "{added} ditambahkan, {renewed} diperbarui.", "{added} added, {renewed} renewed.";
    INVITE_SAME = "Semua sudah ada di daftar.", "Everybody is on the list already.";
    LIST_EMPTY = "Belum ada yang diundang.", "Nobody is invited yet.";
    LIST_EMPTY_TEXT = "Ambil dari SK tim, atau tambahkan satu per satu.", "Take them from the SK of the team, or add them one by one.";
    SHOW_ALL = "Semua", "All";
    SHOW_UNKNOWN = "Belum tercatat", "Not recorded";
    SHOW_AWAY = "Tidak hadir", "Away";
    ALL_PRESENT = "Sisanya hadir", "The rest are present";
    REST_ABSENT = "Sisanya tidak hadir", "The rest are absent";
    ATTEND_OF = "Kehadiran {who}", "Attendance of {who}";
    REPRESENTED_BY = "Diwakili oleh", "Represented by";
    REMOVE_ROW = "Keluarkan dari daftar: {who}", "Take off the list: {who}";
    ADD_PERSON = "Tambah orang", "Add somebody";
    ADD_WALK_IN = "Hadir tanpa undangan", "Came without an invitation";
    WALK_IN_NEEDS = "Isi jabatan, instansi atau nama.", "Fill in an office, an institution or a name.";
    SCAN = "Pindai QR", "Scan QR";
    SCAN_TITLE = "Baca kode dari kertas", "Read the code on paper";
    SCAN_LEAD = "Arahkan kamera ke QR di daftar hadir, atau ketik kode di bawahnya.", "Point the camera at the QR on the list, or type the code below it.";
    SCAN_NO_CAMERA = "Peramban ini tidak membaca QR. Ketik kode lima huruf di bawah QR.", "This browser does not read QR. Type the five characters below the QR.";
    SCAN_REFUSED = "Kamera tidak dapat dibuka. Ketik kode di bawah QR.", "The camera cannot be opened. Type the code below the QR.";
    SCAN_START = "Nyalakan kamera", "Turn the camera on";
    CODE = "Kode", "Code";
    CODE_HINT = "Lima huruf dan angka di bawah QR", "Five letters and figures below the QR";
    CODE_TAKE = "Catat hadir", "Record as present";
    CODE_NONE = "Tidak ada orang dengan kode itu di Rakor ini.", "Nobody in this Rakor has that code.";
    CODE_SEVERAL = "Kode itu cocok dengan beberapa orang. Ketik kode lengkap, atau tandai di daftar.", "That code fits several people. Type the whole code, or mark them on the list.";
    CODE_FOUND = "{who}: hadir.", "{who}: present.";
    CODE_AGAIN = "{who} sudah tercatat hadir.", "{who} was recorded already.";
    PRINT_LIST = "Cetak daftar hadir", "Print the list";
    SIGNATURE = "Tanda tangan", "Signature";
    NO = "No.", "No.";
    ABSENT_SECTORS = "Sektor yang tidak hadir", "Absent sectors";
    ABSENT_NONE = "Setiap sektor yang diundang hadir.", "Every sector that was invited came.";
    ABSENT_EXCUSED = "memberi kabar", "sent word";
    FOLLOW_UP = "Tindak lanjut: {sector}", "Follow-up: {sector}";
    FOLLOW_UP_HINT = "Misalnya: notulen dikirim, diminta hadir berikutnya", "For instance: minutes sent, asked to come next time";

    NEW_PROMISE = "Komitmen baru", "New promise";
    NOTES = "Notulen", "Minutes";
    NOTE_KIND = "Jenis catatan", "Kind of note";
    NOTE_AGENDA = "Mata acara", "Item of the agenda";
    NOTE_AGENDA_NONE = "Umum", "General";
    NOTE_SPEAKER = "Siapa yang bicara (jabatan)", "Who speaks (office)";
    NOTE_TEXT = "Apa yang disampaikan", "What was said";
    NOTE_ADD = "Catat", "Note down";
    NOTE_HINT = "Ctrl+Enter menyimpan. Setiap catatan langsung tersimpan.", "Ctrl+Enter saves. Every note is saved at once.";
    NOTES_NONE = "Belum ada catatan.", "No notes yet.";
    DECISIONS = "Keputusan", "Decisions";
    DECISION = "Keputusan baru", "New decision";
    DECISION_ADD = "Tambah keputusan", "Add the decision";
    DECISIONS_NONE = "Belum ada keputusan.", "No decisions yet.";
    DECISION_NTH = "keputusan {n}", "decision {n}";

    SEALED = "Angka tersegel", "Sealed figures";
    SEAL = "Segel angka", "Seal the figures";
    SEAL_AGAIN = "Segel ulang", "Seal again";
    SEAL_LEAD = "Bekukan angka {month} yang dibahas di Rakor ini. Bila data diperbaiki kemudian, angka di meja tetap dapat ditunjukkan.", "Freeze the figures of {month} that lie on this table. Whatever is corrected later, they can still be shown.";
    SEAL_DONE = "Angka disegel.", "Figures sealed.";
    SEALED_BY = "Angka {month}, disegel {when}", "Figures of {month}, sealed {when}";
    SEALED_BY_WHO = "Angka {month}, disegel {when} oleh {who}", "Figures of {month}, sealed {when} by {who}";
    SEAL_CODE = "Segel SHA-256: {seal}", "SHA-256 seal: {seal}";
    SEAL_INTACT = "Segel utuh", "Seal intact";
    SEAL_BROKEN = "Segel rusak: angka diubah sesudah disegel", "Seal broken: figures were changed after sealing";
    SEAL_SAME = "Sampai sekarang tidak ada angka yang berubah.", "No figure has changed since.";
    SEAL_CHANGED = "{n} angka berubah sejak disegel, karena data diperbaiki atau dilengkapi.", "{n} {n|figure|figures} changed since, because records were corrected or completed.";
    SEAL_NOW = "kini {value}", "now {value}";
    SEAL_POINTS = "{points} poin", "{points} points";
    SEAL_NEW_COUNTS = "kini {n} dari {of}", "now {n} of {of}";
    SEAL_TABLE = "Angka waktu disegel dan kini", "Figures when sealed and now";
    PLACE_COLUMN = "Tempat", "Place";


    SHOW = "Tampilkan", "Present";
    ROOM_TEAMS = "Tim dan SK", "Teams and SK";
    ROOM_COMMITMENTS = "Komitmen", "Commitments";
    ROOM_AKSI = "Aksi nyata", "Aksi nyata";
    ROOM_PROBLEMS = "Masalah dan rencana", "Problems and plans";
    ROOM_PARTNERS = "Mitra", "Partners";
    ROOM_PILOTS = "Percontohan", "Pilots";
    ROOM_NEEDS = "Kebutuhan", "Needs";
    ROOM_INNOVATIONS = "Inovasi", "Innovations";
}

impl Words for Progress {
    fn words(&self) -> Text {
        match self {
            Self::Met => Text::new("Sudah rapat", "Met"),
            Self::Planned => Text::new("Terjadwal", "Planned"),
            Self::Waiting => Text::new("Belum dijadwalkan", "Not planned"),
            Self::Late => Text::new("Terlambat", "Late"),
            Self::Cancelled => Text::new("Batal", "Cancelled"),
        }
    }
}

impl Words for NoteKind {
    fn words(&self) -> Text {
        match self {
            Self::Notulen => Text::new("Catatan", "Note"),
            Self::Arahan => Text::new("Arahan", "Direction"),
            Self::Question => Text::new("Pertanyaan", "Question"),
            Self::Offer => Text::new("Tawaran", "Offer"),
        }
    }
}

impl Words for Topic {
    fn words(&self) -> Text {
        match self {
            Self::Opening => Text::new("Pembukaan dan doa", "Opening and prayer"),
            Self::Arahan => Text::new("Arahan pimpinan", "Directions of the leadership"),
            Self::CarriedOver => {
                Text::new("Tindak lanjut Rakor yang lalu", "Follow-up of the Rakor before")
            }
            Self::Figures => {
                Text::new("Capaian dan posisi terhadap target", "Where we stand against the target")
            }
            Self::ReportsBelow => {
                Text::new("Laporan dari tingkat di bawah", "Reports of the tiers below")
            }
            Self::Problems => Text::new("Masalah dan akar masalah", "Problems and root causes"),
            Self::Plan => {
                Text::new("Rencana intervensi dan peran sektor", "Plan and roles of the sectors")
            }
            Self::Partners => {
                Text::new("Kebutuhan Posyandu dan kemitraan", "Needs of Posyandu and partnership")
            }
            Self::Pledges => Text::new("Pernyataan dukungan mitra", "Pledges of partners"),
            Self::Teams => Text::new(
                "Kelembagaan: SK, kursi dan pengurus",
                "The institution: SK, seats and members",
            ),
            Self::Active => Text::new(
                "Posyandu aktif: yang belum dan sebabnya",
                "Posyandu aktif: which are not, and why",
            ),
            Self::Roles => {
                Text::new("Peran tiap sektor menurut SK", "The role of each sector by the SK")
            }
            Self::TiersBelow => Text::new(
                "Rapat kecamatan dan desa sesudah ini",
                "Meetings of kecamatan and desa after this one",
            ),
            Self::PreTest => Text::new("Tes awal", "Test before"),
            Self::Materials => Text::new("Materi dan praktik", "Lessons and practice"),
            Self::PostTest => Text::new("Tes akhir", "Test after"),
            Self::Commitments => {
                Text::new("Komitmen dan rencana tindak lanjut", "Commitments and next steps")
            }
            Self::Closing => Text::new("Penutup", "Closing"),
        }
    }
}

/// A minute of the day: `08.30`, `08:30`.
pub fn clock(minute: u16, lang: Lang) -> String {
    let mark = match lang {
        Lang::Id => '.',
        Lang::En => ':',
    };
    format!("{:02}{mark}{:02}", minute / 60 % 24, minute % 60)
}

/// Office, instansi and standing in one line, without the name.
pub fn office(party: &Party, lang: Lang) -> String {
    // "Plt Kepala Dinas" is how an office is called that is held for a time. Who holds a seat by
    // another office is called by that office alone.
    let acting = matches!(party.standing, Standing::Pj | Standing::Plt | Standing::Plh);
    let standing = acting.then(|| party.standing.say(lang));
    let position = match (standing, party.position.is_empty()) {
        (Some(standing), false) => format!("{standing} {}", party.position),
        _ => party.position.clone(),
    };
    let sector = || party.sector.map(|sector| sector.say(lang).to_owned()).unwrap_or_default();
    let instansi = if party.instansi.is_empty() { sector() } else { party.instansi.clone() };
    let on_behalf = (!party.on_behalf_of.is_empty())
        .then(|| ON_BEHALF_SAID.fill(lang, &[("whom", &party.on_behalf_of)]));
    let (position, instansi) = named_by_place(position, instansi);
    let all = [position, instansi, on_behalf.unwrap_or_default()];
    let said: Vec<&str> = all.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    said.join(", ")
}

/// "Bupati, Kabupaten Idaman" is called "Bupati Idaman", and "Ketua TP PKK Kecamatan, Kecamatan
/// Lumbung" is "Ketua TP PKK Kecamatan Lumbung": a kind of place stands once.
fn named_by_place(position: String, instansi: String) -> (String, String) {
    const KINDS: [&str; 5] = ["Kabupaten", "Kota", "Kecamatan", "Desa", "Kelurahan"];
    const HEADS: [&str; 6] =
        ["Bupati", "Wakil Bupati", "Wali Kota", "Camat", "Lurah", "Kepala Desa"];
    let bare = KINDS.iter().find_map(|kind| {
        let bare = instansi.strip_prefix(kind)?.strip_prefix(' ')?;
        let said = position.split(' ').next_back() == Some(*kind) && *kind != "Desa";
        let head = HEADS.iter().any(|head| {
            position.strip_suffix(head).is_some_and(|left| left.is_empty() || left.ends_with(' '))
        });
        (said || head).then(|| bare.to_owned())
    });
    match bare {
        Some(bare) => (format!("{position} {bare}"), String::new()),
        None => (position, instansi),
    }
}

/// A text that is no time of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATime;

/// Reads a time of the day as people write it: `8.30`, `08:30`, `8`. `Ok(None)` for nothing.
///
/// # Errors
/// For what is no time of a day.
pub fn read_clock(text: &str) -> Result<Option<u16>, NotATime> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (hours, minutes) = text.split_once(['.', ':', ',']).unwrap_or((text, "0"));
    let number = |text: &str| text.trim().parse::<u16>().map_err(|_wrong| NotATime);
    match (number(hours)?, number(minutes)?) {
        (hours @ 0..=23, minutes @ 0..=59) => Ok(Some(hours * 60 + minutes)),
        _ => Err(NotATime),
    }
}

#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    use Topic as T;
    let progress =
        [Progress::Met, Progress::Planned, Progress::Waiting, Progress::Late, Progress::Cancelled];
    let notes = [NoteKind::Notulen, NoteKind::Arahan, NoteKind::Question, NoteKind::Offer];
    let topics = [
        T::Opening,
        T::Arahan,
        T::CarriedOver,
        T::Figures,
        T::ReportsBelow,
        T::Problems,
        T::Plan,
        T::Partners,
        T::Pledges,
        T::PreTest,
        T::Materials,
        T::PostTest,
        T::Commitments,
        T::Teams,
        T::Active,
        T::Roles,
        T::TiersBelow,
        T::Closing,
    ];
    let all = progress.iter().map(Words::words).chain(notes.iter().map(Words::words));
    all.chain(topics.iter().map(Words::words)).map(|text| ("rakor", text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, minute) in
            [("8.30", 510), ("08:30", 510), (" 8 ", 480), ("0,05", 5), ("23.59", 1439)]
        {
            assert_eq!(read_clock(text), Ok(Some(minute)), "{text}");
        }
        assert_eq!(read_clock(" "), Ok(None));
        for text in ["24.00", "8.60", "pagi", "8.", "-1"] {
            assert_eq!(read_clock(text), Err(NotATime), "{text}");
        }
        assert_eq!((clock(510, Lang::Id), clock(510, Lang::En)), ("08.30".into(), "08:30".into()));
    }

    #[test]
    fn an_office_is_called_as_people_call_it() {
        use Standing::{Definitif, ExOfficio, Plt};

        let said = |position: &str, instansi: &str, standing| {
            let (position, instansi) = (position.to_owned(), instansi.to_owned());
            office(&Party { instansi, position, standing, ..Party::default() }, Lang::Id)
        };
        assert_eq!(said("Bupati", "Kabupaten Idaman", Definitif), "Bupati Idaman");
        assert_eq!(said("Camat", "Kecamatan Lumbung", Plt), "Plt Camat Lumbung");
        assert_eq!(
            said("Ketua TP PKK Kabupaten", "Kabupaten Idaman", ExOfficio),
            "Ketua TP PKK Kabupaten Idaman"
        );
        // Other offices keep their institution.
        for (position, instansi) in [
            ("Kepala Dinas Kesehatan", "Kabupaten Idaman"),
            ("Kepala Bidang", "Dinas Kesehatan"),
            ("Sekretaris Camat Lumbung", "Kecamatan Lumbung"),
        ] {
            let both = format!("{position}, {instansi}");
            assert_eq!(said(position, instansi, Definitif), both);
        }
    }
}
