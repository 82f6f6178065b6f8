//! Words of backups and of what stands only on this tablet.

use crate::{
    handoff::Refused,
    i18n::{Text, text::texts},
};

texts! {
    TITLE = "Cadangan", "Backup";
    LEAD = "Semua data ada di peramban ini saja. Satu berkas cadangan di tempat lain menjaganya bila tablet rusak, hilang, atau perambannya dibersihkan.", "All data is in this browser alone. One backup file somewhere else keeps it when the tablet breaks, is lost, or its browser is cleared.";
    STATE = "Keadaan data", "How safe the data is";
    ONLY_HERE = "{n} catatan hanya ada di tablet ini, yang tertua dari {when}.", "{n} {n|record is|records are} only on this tablet, the oldest from {when}.";
    ALL_KEPT = "Semua catatan ada dalam cadangan terakhir.", "All records are in the last backup.";
    NOTHING_YET = "Belum ada catatan yang perlu dicadangkan.", "There are no records to back up yet.";
    LAST = "Cadangan terakhir: {when} — {children} anak, {visits} kunjungan, {size}.", "Last backup: {when} — {children} {children|child|children}, {visits} {visits|visit|visits}, {size}.";
    LAST_NONE = "Belum pernah dibuat cadangan di tablet ini.", "No backup was ever made on this tablet.";
    LAST_DOWNLOAD = "Diserahkan ke peramban sebagai unduhan. Apakah berkasnya masih ada, hanya Anda yang tahu.", "It was handed to the browser as a download. Only you know whether the file is still there.";
    LAST_FOLDER = "Ditulis ke folder cadangan dan dibaca ulang dari sana.", "It was written to the backup folder and read back from there.";
    MAKE = "Buat cadangan", "Make a backup";
    MAKE_TEXT = "Satu berkas berisi semuanya: anak dan kunjungan, Posyandu, Rakor, komitmen, berkas, pengaturan, batas wilayah, dan riwayat. Simpan di luar tablet ini: USB, komputer kantor, atau penyimpanan instansi.", "One file with everything: children and visits, Posyandu, Rakor, commitments, papers, settings, boundaries and history. Keep it outside this tablet: a USB stick, an office computer, your agency's storage.";
    LOCKED_HINT = "Cadangan memuat nama dan NIK semua anak. Tanpa kata sandi, siapa pun yang memegang berkas ini dapat membacanya.", "A backup holds names and NIK of all children. Without a passphrase, whoever holds the file can read it.";
    PASSPHRASE_HINT = "Minimal 8 karakter. Catat di tempat aman: tanpa kata sandi ini cadangan tidak bisa dibuka oleh siapa pun.", "8 characters or more. Write it down somewhere safe: without it nobody can open the backup.";
    MAKING = "Menulis cadangan", "Writing the backup";
    CHECKING = "Memeriksa dengan membaca ulang", "Checking by reading it back";
    COMPARING = "Membandingkan dengan tablet ini", "Comparing with this tablet";
    BRINGING = "Memulihkan", "Bringing back";
    FINISHING = "Menghitung ulang angka", "Making the figures anew";
    MADE = "Cadangan siap dan sudah dibaca ulang", "The backup is ready and was read back";
    MADE_HOLDS = "{children} anak, {visits} kunjungan, {documents} dokumen lain, {history} riwayat; {size}.", "{children} {children|child|children}, {visits} {visits|visit|visits}, {documents} other {documents|document|documents}, {history} history {history|entry|entries}; {size}.";
    MADE_NEXT = "Pastikan berkas {name} tersimpan, lalu pindahkan ke luar tablet ini.", "See that the file {name} was saved, then move it off this tablet.";
    SAVE_AGAIN = "Simpan sekali lagi", "Save it once more";
    HIDDEN = "Cadangan memuat semua nama, sedangkan identitas sedang disembunyikan. Tampilkan identitas dahulu.", "A backup holds all names, and identities are hidden. Show identities first.";
    STOPPED = "Dihentikan. Tidak ada berkas yang dibuat.", "Stopped. No file was made.";
    FAILED_MADE = "Cadangan tidak jadi dibuat", "The backup was not made";
    UNVERIFIED = "Berkas yang ditulis tidak sama ketika dibaca ulang. Jangan andalkan berkas itu; periksa ruang penyimpanan, lalu buat lagi.", "What was written was not the same when it was read back. Do not rely on that file; check the space left, then make it again.";
    BETWEEN = "Selagi cadangan dibuat, data diimpor atau cadangan lain dibuat di tab lain. Buat sekali lagi.", "While the backup was made, data was imported or another backup was begun in another tab. Make it once more.";
    RESTORE = "Pulihkan dari cadangan", "Restore from a backup";
    RESTORE_TEXT = "Isi cadangan ditunjukkan dahulu. Yang ada di tablet ini tidak ditimpa: yang hilang kembali, yang lebih baru di sini tetap, dan yang berbeda di kedua sisi Anda pilih sendiri.", "You see first what the backup holds. Nothing on this tablet is overwritten: what is missing comes back, what is newer here stays, and where both sides differ you choose.";
    CHOOSE = "Pilih berkas cadangan", "Choose a backup file";
    OTHER = "Pilih berkas lain", "Choose another file";
    DROP = "Lepaskan berkas cadangan di sini", "Drop the backup here";
    REFUSED = "Cadangan ini tidak bisa dibuka", "This backup cannot be opened";
    OTHER_WORKSPACE = "Cadangan data demo dan data sungguhan tidak dicampur. Tutup demo, atau pilih berkas lain.", "Backups of the demo and of real data do not mix. Close the demo, or choose another file.";
    MADE_BY = "Cadangan tanggal {when}, dibuat oleh {who}", "Backup of {when}, made by {who}";
    KNOWN = "Semua isi cadangan ini pernah ada di tablet ini. Yang diubah sesudahnya tetap seperti sekarang.", "All of this backup was on this tablet before. What was changed since stays as it is now.";
    DELETED_BACK = "Kembalikan juga {n} yang dihapus di sini sesudah cadangan dibuat", "Also bring back {n} that {n|was|were} deleted here since the backup";
    BRINGS = "Yang dibawa cadangan ini", "What this backup brings";
    NEWER = "Di sini lebih baru", "Newer here";
    DELETED = "Dihapus di sini", "Deleted here";
    OTHERS = "Lain-lain", "Others";
    K_SETTINGS = "Pengaturan", "Settings";
    K_IMPORT = "Catatan impor", "Import records";
    K_HANDOFF = "Catatan serah terima", "Hand-off records";
    K_GOALS = "Target dan proyeksi", "Targets and projections";
    K_TELAAH = "Telaah strata", "Strata reviews";
    K_BOUNDARIES = "Batas wilayah", "Boundaries";
    K_KOP = "Kop surat", "Letterhead";
    APPLY = "Pulihkan", "Restore";
    SAME_AS_HERE = "Cadangan ini utuh, dan semua isinya sudah ada di tablet ini.", "This backup is whole, and all of it is on this tablet already.";
    DONE = "Cadangan dipulihkan: {new} baru, {changed} berubah, {visits} kunjungan.", "The backup was brought back: {new} new, {changed} changed, {visits} {visits|visit|visits}.";
    FAILED = "Pemulihan terhenti", "Restoring stopped";
    FAILED_TEXT = "Yang sudah kembali tersimpan utuh. Pilih berkas yang sama lagi untuk menyelesaikannya; tidak ada yang menjadi ganda.", "What came back so far is stored whole. Choose the same file again to finish; nothing is doubled.";
    HALF = "Pemulihan sebelumnya belum selesai. Pilih berkas cadangan yang sama lagi; tidak ada yang menjadi ganda.", "Restoring was not finished last time. Choose the same backup again; nothing is doubled.";
    REMIND = "Ingatkan di Beranda", "Remind me on the home page";
    REMIND_NEVER = "Jangan ingatkan", "Never";
    REMIND_N = "Setiap {n} hari", "Every {n} {n|day|days}";
    DUE = "Saatnya membuat cadangan: {n} catatan hanya ada di tablet ini, yang tertua dari {when}.", "Time for a backup: {n} {n|record is|records are} only on this tablet, the oldest from {when}.";
    OPEN = "Buka halaman cadangan", "Open the backup page";
    FIRST_RUN = "Pernah memakai Idaman? Pulihkan dari cadangan", "Used Idaman before? Restore from a backup";
    SPACE = "Ruang penyimpanan", "Storage space";
    SPACE_LEFT = "Masih {n} tersedia untuk Idaman di peramban ini.", "{n} are left for Idaman in this browser.";
    SPACE_LOW = "Ruang hampir habis: tinggal {n}. Buat cadangan sekarang, lalu kosongkan ruang di perangkat.", "Space is running out: {n} left. Make a backup now, then free space on the device.";
    FOLDER = "Cadangan otomatis ke folder", "Automatic backup to a folder";
    FOLDER_TEXT = "Pilih folder di luar peramban, lebih baik di USB atau folder yang ikut tersalin ke komputer kantor. Sekali sehari, ketika Beranda dibuka, Idaman menulis cadangan ke sana, membacanya ulang, dan menyimpan {n} yang terakhir.", "Pick a folder outside the browser, best on a USB stick or one that is copied to an office computer. Once a day, when the home page is opened, Idaman writes a backup there, reads it back, and keeps the last {n}.";
    FOLDER_NONE = "Peramban ini tidak bisa menulis ke folder. Chrome dan Edge di komputer bisa. Di sini, buat cadangan dengan tombol di atas; Beranda mengingatkan bila sudah saatnya.", "This browser cannot write to a folder. Chrome and Edge on a computer can. Here, make a backup with the button above; the home page reminds you when it is time.";
    FOLDER_PICK = "Pilih folder", "Pick a folder";
    FOLDER_OTHER = "Pilih folder lain", "Pick another folder";
    FOLDER_IS = "Folder: {name}", "Folder: {name}";
    FOLDER_ALLOW = "Izinkan menulis lagi", "Allow writing again";
    FOLDER_ASKS = "Peramban meminta izin lagi sebelum Idaman boleh menulis ke folder ini. Sampai diizinkan, cadangan otomatis berhenti.", "The browser wants to be asked again before Idaman may write to this folder. Until then there are no automatic backups.";
    FOLDER_NOW = "Tulis ke folder sekarang", "Write to the folder now";
    FOLDER_END = "Hentikan", "Stop it";
    FOLDER_WORD = "Kata sandi untuk cadangan otomatis (kosong: tanpa kunci)", "Passphrase for automatic backups (empty: no lock)";
    FOLDER_WORD_HINT = "Disimpan di peramban ini agar cadangan otomatis bisa dikunci; tidak ada di dalam cadangan. Catat juga di tempat lain.", "Kept in this browser so that automatic backups can be locked; it is in no backup. Write it down somewhere else, too.";
    FOLDER_DONE = "Cadangan ditulis ke folder {name} dan sudah dibaca ulang.", "A backup was written to the folder {name} and read back.";
    FOLDER_FAILED = "Cadangan otomatis tidak jadi ditulis ke folder {name}. Periksa apakah foldernya masih terpasang dan ada ruang.", "The automatic backup could not be written to the folder {name}. See whether it is still there and has room.";
    LOST = "Data yang pernah ada di sini hilang", "Data that was here is gone";
    LOST_HAD = "Terakhir dibuka {day}, tablet ini menyimpan {children} anak, {visits} kunjungan dan {posyandu} Posyandu. Sekarang penyimpanan peramban kosong. Idaman tidak menghapusnya: biasanya peramban atau pembersih menghapus data situs, ruang penyimpanan habis, atau peramban dipasang ulang.", "When it was last opened, on {day}, this tablet held {children} {children|child|children}, {visits} {visits|visit|visits} and {posyandu} Posyandu. Now the browser's storage is empty. Idaman did not delete it: mostly the browser or a cleaner removed the data of sites, the storage ran full, or the browser was installed anew.";
    LOST_DO = "Jangan bersihkan apa pun lagi. Pulihkan dari cadangan terakhir, atau minta berkas serah terima dari tablet lain. Yang ditimbang sesudahnya dimasukkan lagi dari kertas.", "Do not clear anything else. Restore from the last backup, or ask another tablet for a hand-off file. What was weighed after it is entered again from paper.";
    LOST_OTHER = "Buka berkas dari tablet lain", "Open a file of another tablet";
    LOST_NEW = "Mulai dari kosong", "Begin from nothing";
}

/// Why a backup cannot be read.
pub fn refused(why: Refused) -> Text {
    match why {
        Refused::NotOurs => Text::new(
            "Ini bukan cadangan Idaman. Berkas serah terima dibuka di halaman Serah terima berkas.",
            "This is no backup of Idaman. Hand-off files are opened on the page “Hand over as a file”.",
        ),
        Refused::Newer => Text::new(
            "Cadangan ini dibuat oleh Idaman yang lebih baru. Perbarui Idaman di tablet ini, lalu buka lagi.",
            "This backup was made by a newer Idaman. Update Idaman on this tablet, then open it again.",
        ),
        Refused::Damaged => Text::new(
            "Berkas ini rusak atau terpotong. Salin lagi dari tempat penyimpanannya, atau pakai cadangan sebelumnya.",
            "This file is damaged or cut short. Copy it again from where you keep it, or take the backup before it.",
        ),
        Refused::TooLarge => Text::new(
            "Bagian berkas ini lebih besar daripada cadangan mana pun.",
            "A part of this file is larger than that of any backup.",
        ),
        Refused::Passphrase => Text::new(
            "Kata sandinya salah, atau berkas ini diubah. Periksa huruf besar dan kecil.",
            "The passphrase is wrong, or the file was changed. Check capitals.",
        ),
    }
}

/// The name of a kind of document, as its key begins.
pub fn kind_of(code: &str) -> Text {
    match code {
        "settings" => K_SETTINGS,
        "import" | "import-part" | "import-details" | "doubt" => K_IMPORT,
        "handoff" => K_HANDOFF,
        "goals" => K_GOALS,
        "telaah" => K_TELAAH,
        "boundaries" | "regions" => K_BOUNDARIES,
        "kop" => K_KOP,
        other => super::handoff::kind_of(other).unwrap_or(OTHERS),
    }
}
