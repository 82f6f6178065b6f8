//! Words of handing files over to another tablet.

use crate::{
    handoff::Refused,
    i18n::{Text, Words, text::texts},
    records::coordination::PaperKind,
};

texts! {
    TITLE = "Serah terima berkas", "Hand over as a file";
    LEAD = "Data berpindah ke tablet lain tanpa jaringan: buat berkas, kirim lewat USB atau aplikasi apa pun, buka di tablet lain.", "Data goes to another tablet without a network: make a file, send it by USB or any app, open it on the other tablet.";
    MAKE = "Buat berkas", "Make a file";
    WHAT = "Isi berkas", "What it holds";
    WHAT_POSYANDU = "Satu Posyandu", "One Posyandu";
    WHAT_RAKOR = "Rakor", "A Rakor";
    WHAT_REPORTS = "Laporan aksi nyata", "Aksi nyata reports";
    POSYANDU = "Posyandu", "Posyandu";
    RAKOR = "Rakor", "Rakor";
    KECAMATAN = "Kecamatan", "Kecamatan";
    REPORTS_N = "{name} ({n} laporan)", "{name} ({n} {n|report|reports})";
    CHOOSE = "Pilih…", "Choose…";
    NONE_POSYANDU = "Belum ada Posyandu di tablet ini.", "There is no Posyandu on this tablet yet.";
    NONE_RAKOR = "Belum ada Rakor di tablet ini.", "There is no Rakor on this tablet yet.";
    NONE_REPORTS = "Belum ada laporan aksi nyata di tablet ini.", "There are no aksi nyata reports on this tablet yet.";
    SINCE = "Anak yang dibawa", "Children it takes along";
    SINCE_ALL = "Semua anak", "All children";
    SINCE_MONTH = "Yang ditimbang sejak {month}", "Those weighed since {month}";
    HOLDS_CHILDREN = "Berkas ini memuat data pribadi anak: nama, NIK, orang tua, hasil timbang. Kirim hanya kepada yang berhak.", "This file holds personal data of children: names, NIK, parents, measurements. Send it only to those who may see it.";
    HOLDS_RAKOR = "Rakor dengan kehadiran, notulen, keputusan, angka tersegel, komitmen, masalah terkait, tim yang diundang, dan rapat yang diminta.", "The Rakor with attendance, notes, decisions, sealed figures, commitments and their problems, the teams it invites, and the meetings it asks for.";
    HOLDS_REPORTS = "Semua laporan aksi nyata kecamatan ini beserta desa dan kelurahannya.", "All aksi nyata reports of this kecamatan and its desa.";
    NAMES = "Nama orang dalam berkas", "People's names in the file";
    NAMES_OUT = "Tanpa nama", "Without names";
    NAMES_IN = "Dengan nama", "With names";
    INSIDE_CHILDREN = "Memuat data pribadi anak", "Holds personal data of children";
    INSIDE_OFFICIALS = "Memuat nama pejabat dan kader", "Holds names of officials and kader";
    INSIDE_NOBODY = "Tanpa nama orang", "Without people's names";
    HOLDS_OFFICIALS = "Nama pejabat dan kader serta nomor teleponnya ikut terkirim. Kirim hanya kepada yang berhak.", "Names of officials and kader and their phone numbers go along. Send it only to those who may see them.";
    HOLDS_NOBODY = "Jabatan, instansi dan angka ikut terkirim; nama pejabat dan kader serta nomor telepon tidak. Nama yang sudah ada di tablet penerima tetap ada. Teks catatan dan keputusan ikut seperti diketik.", "Offices, agencies and figures go along; names of officials and kader and phone numbers do not. Names the other tablet already has stay there. Notes and decisions go as they were typed.";
    TAKEN_CHILDREN = "Nama, NIK, orang tua dan hasil timbang anak ada di berkas ini.", "Names, NIK, parents and measurements of children are in this file.";
    TAKEN_OFFICIALS = "Nama pejabat dan kader serta nomor teleponnya ada di berkas ini.", "Names of officials and kader and their phone numbers are in this file.";
    TAKEN_NOBODY = "Jabatan dan instansi ada, nama orang tidak. Nama yang sudah ada di tablet ini tidak terhapus; yang belum ada tampil tanpa nama.", "It has offices and agencies, but nobody's name. Names already on this tablet are not removed; what is new here shows without names.";
    HIDDEN_OFFICIALS = "Identitas sedang disembunyikan, jadi berkas dibuat tanpa nama. Untuk menyertakan nama, tampilkan identitas dahulu.", "Identities are hidden, so the file is made without names. To send names, show identities first.";
    HIDDEN_CHILDREN = "Berkas satu Posyandu selalu memuat nama dan NIK anak, sedangkan identitas sedang disembunyikan. Tampilkan identitas dahulu, atau kirim Rakor atau laporan aksi nyata: itu bisa tanpa nama.", "The file of a Posyandu always holds names and NIK of children, and identities are hidden. Show identities first, or send a Rakor or aksi nyata reports, which can go without names.";
    HIDDEN_OPEN = "Identitas sedang disembunyikan: isi berkas bisa dilihat, tetapi baru bisa digabungkan setelah identitas ditampilkan.", "Identities are hidden: you can see what a file brings, but it is merged only once identities are shown.";
    LOCKED = "Kunci dengan kata sandi", "Lock with a passphrase";
    LOCKED_HINT = "Tanpa kata sandi, siapa pun yang memegang berkas ini dapat membacanya.", "Without a passphrase, whoever holds the file can read it.";
    PASSPHRASE = "Kata sandi", "Passphrase";
    PASSPHRASE_HINT = "Minimal 8 karakter; beberapa kata lebih mudah diingat. Sampaikan terpisah dari berkas. Kata sandi tidak disimpan.", "8 characters or more; a few words are easier to remember. Tell it apart from the file. It is not kept anywhere.";
    PASSPHRASE_SHORT = "Terlalu pendek: minimal 8 karakter.", "Too short: 8 characters or more.";
    MADE = "Berkas siap: {title}", "The file is ready: {title}";
    MADE_HOLDS = "{n} dokumen, {size} kB", "{n} {n|document|documents}, {size} kB";
    MADE_CHILDREN = "{n} anak", "{n} {n|child|children}";
    SHARE = "Bagikan", "Share";
    SAVE = "Simpan ke perangkat", "Save to the device";
    NO_SHARE = "Peramban ini tidak bisa membagikan berkas; berkas disimpan ke perangkat.", "This browser cannot share files; the file was saved to the device.";
    OPEN = "Buka berkas", "Open a file";
    OPEN_CHOOSE = "Pilih berkas", "Choose a file";
    OPEN_OTHER = "Pilih berkas lain", "Choose another file";
    OPEN_ACCEPTS = "Berkas .idaman dari tablet lain. Isinya ditunjukkan dahulu; tidak ada yang berubah sebelum Anda setuju.", "An .idaman file from another tablet. You see what it brings first; nothing changes before you agree.";
    OPEN_DROP = "Lepaskan berkas di sini", "Drop the file here";
    READING = "Membaca berkas", "Reading the file";
    WRITING = "Menggabungkan", "Merging";
    REFUSED = "Berkas ini tidak bisa dibuka", "This file cannot be opened";
    OTHER_REGENCY = "Berkas ini milik kabupaten/kota lain (kode {code}).", "This file belongs to another regency (code {code}).";
    NO_REGENCY = "Tablet ini belum punya kabupaten/kota", "This tablet has no regency yet";
    NO_REGENCY_TEXT = "Berkas ini dari {name}. Kalau dilanjutkan, tablet ini menjadi tablet {name}; setelah itu baru tampak apa yang dibawa berkas ini.", "This file is from {name}. If you go on, this tablet becomes one of {name}; then you see what the file brings.";
    NO_REGENCY_DO = "Pakai {name}", "Use {name}";
    UNCHANGED = "Data di tablet ini tidak berubah.", "Nothing on this tablet has changed.";
    ASKS = "Berkas ini terkunci", "This file is locked";
    UNLOCK = "Buka kunci", "Unlock";
    MADE_BY = "Dibuat oleh {who}, {when}", "Made by {who}, {when}";
    SOMEBODY = "tablet tanpa nama", "a tablet without a name";
    BEFORE = "Berkas ini sudah digabungkan pada {when}. Membukanya lagi tidak menggandakan apa pun.", "This file was merged on {when} before. Opening it again doubles nothing.";
    BRINGS = "Yang dibawa berkas ini", "What this file brings";
    KIND = "Jenis", "Kind";
    NEW = "Baru", "New";
    CHANGED = "Berubah", "Changed";
    SAME = "Sama", "Same";
    CONFLICTING = "Bertentangan", "In conflict";
    DELETED = "Dihapus", "Deleted";
    VISITS = "Kunjungan baru", "New visits";
    BY_POSYANDU = "Anak per Posyandu", "Children by Posyandu";
    TWINS = "Nama Posyandu ini sudah ada di sini sebagai data tersendiri, sehingga akan ada dua: {names}.", "A Posyandu of this name is here already as a record of its own, so there will be two: {names}.";
    SAME_NIK = "NIK anak ini sudah dipakai anak lain di tablet ini; keduanya disimpan agar dapat diperiksa: {names}.", "Another child on this tablet has the same NIK; both are kept, to be looked at: {names}.";
    UNKNOWN = "{n} dokumen dari versi Idaman yang lebih baru tidak dikenal dan dibiarkan di berkas. Perbarui Idaman, lalu buka lagi.", "{n} {n|document|documents} of a newer Idaman {n|is|are} not known and left in the file. Update Idaman and open it again.";
    QUESTIONS = "Diubah di kedua tablet: pilih yang benar", "Changed on both tablets: choose what is right";
    ANSWERED = "{done} dari {all} dipilih", "{done} of {all} chosen";
    ALL_MINE = "Semua dari tablet ini", "All from this tablet";
    ALL_THEIRS = "Semua dari berkas", "All from the file";
    MINE = "Di tablet ini", "On this tablet";
    THEIRS = "Di berkas", "In the file";
    REMOVED = "dihapus", "removed";
    WHOLE = "Seluruh dokumen", "The whole document";
    VISIT_OF = "kunjungan {date}", "visit of {date}";
    APPLY = "Gabungkan", "Merge";
    NOTHING = "Tidak ada yang baru dalam berkas ini.", "There is nothing new in this file.";
    CANCEL = "Batal", "Cancel";
    DONE = "Berkas digabungkan: {new} baru, {changed} berubah, {visits} kunjungan.", "The file was merged: {new} new, {changed} changed, {visits} {visits|visit|visits}.";
    FILES = "Berkas yang dibuat dan diterima", "Files made and received";
    FILES_NONE = "Belum ada.", "None yet.";
    GIVEN = "Dibuat di sini", "Made here";
    TAKEN = "Diterima", "Received";
    UNDONE = "Dikembalikan", "Taken back";
    UNDO = "Kembalikan", "Take back";
    UNDO_DONE = "{n} dokumen kembali seperti semula.", "{n} {n|document is|documents are} as before.";
    UNDO_LEFT = "{n} dokumen sudah diubah lagi dan dibiarkan.", "{n} {n|document was|documents were} changed since and left alone.";
    K_CHILD = "Anak", "Child";
    K_PUSKESMAS = "Puskesmas", "Puskesmas";
    K_SESSION = "Hari buka", "Session";
    F_VENUE = "Tempat", "Venue";
    F_DATE = "Tanggal", "Date";
    F_NOTE = "Catatan", "Note";
    F_TEXT = "Isi", "Text";
    F_STATUS = "Status", "Status";
    F_THEME = "Tema", "Theme";
    F_ATTENDANCE = "Kehadiran", "Attendance";
    F_KADER = "Kader hadir", "Kader present";
}

/// The name of a kind of document, as its key begins.
pub fn kind_of(code: &str) -> Option<Text> {
    match code {
        "child" => Some(K_CHILD),
        "posyandu" => Some(POSYANDU),
        "puskesmas" => Some(K_PUSKESMAS),
        "session" => Some(K_SESSION),
        _ => PaperKind::from_code(code).map(|kind| kind.words()),
    }
}

/// The name of a field by its path; the last part of the path says the most.
pub fn field_of(path: &str) -> Option<Text> {
    if let Some(text) = super::child::field_of_path(path) {
        return Some(text);
    }
    Some(match path.rsplit('/').next().unwrap_or(path) {
        "venue" => F_VENUE,
        "date" | "d" | "due" => F_DATE,
        "note" => F_NOTE,
        "text" | "done" | "statement" => F_TEXT,
        "status" | "state" => F_STATUS,
        "theme" | "title" => F_THEME,
        "attendance" => F_ATTENDANCE,
        "kader_present" => F_KADER,
        _ => return None,
    })
}

impl Words for Refused {
    fn words(&self) -> Text {
        match self {
            Self::NotOurs => Text::new(
                "Ini bukan berkas serah terima Idaman. Pilih berkas berakhiran .idaman.",
                "This is no hand-off file of Idaman. Choose a file that ends in .idaman.",
            ),
            Self::Newer => Text::new(
                "Berkas ini dibuat oleh Idaman yang lebih baru. Perbarui Idaman di tablet ini, lalu buka lagi.",
                "This file was made by a newer Idaman. Update Idaman on this tablet, then open it again.",
            ),
            Self::Damaged => Text::new(
                "Berkas ini rusak atau tidak lengkap. Minta pengirim mengirimkannya lagi.",
                "This file is damaged or not complete. Ask the sender for it again.",
            ),
            Self::TooLarge => Text::new(
                "Berkas ini lebih besar daripada berkas serah terima mana pun.",
                "This file is larger than any hand-off file.",
            ),
            Self::Passphrase => Text::new(
                "Kata sandinya salah, atau berkas ini diubah di jalan. Periksa huruf besar dan kecil.",
                "The passphrase is wrong, or the file was changed on its way. Check capitals.",
            ),
        }
    }
}
