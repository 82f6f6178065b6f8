//! Words of the pages that take files in: start, reading, columns, preview, result, doubts.

use crate::i18n::text::texts;

texts! {
    TITLE = "Impor", "Import";
    LEAD = "Masukkan unduhan Sigizi/e-PPGBM. Anda melihat dulu apa yang akan berubah; baru setelah itu disimpan.", "Bring in a download from Sigizi/e-PPGBM. You first see what would change; only then is it saved.";
    DROP_HERE = "Letakkan berkas di sini", "Drop files here";
    DROP_NOW = "Lepaskan untuk membaca berkas", "Let go to read the files";
    CHOOSE_FILE = "Pilih berkas", "Choose files";
    CHOOSE_OTHER = "Pilih berkas lain", "Choose another file";
    ACCEPTS = "XLSX atau CSV, boleh beberapa sekaligus.", "XLSX or CSV, several at once if you like.";
    PRIVATE = "Berkas tidak meninggalkan perangkat ini.", "The files do not leave this device.";
    UNDERSTOOD = "Yang dipahami", "What is understood";
    UNDERSTOOD_1 = "Unduhan Sigizi/e-PPGBM lama dan baru, dan lembar buatan sendiri dengan urutan kolom apa pun.", "Old and new downloads of Sigizi/e-PPGBM, and sheets of your own with columns in any order.";
    UNDERSTOOD_2 = "Baris judul di atas dan catatan di bawah tabel, sel gabungan, beberapa lembar, satu kolom per bulan.", "Titles above and notes below the table, merged cells, several sheets, one column a month.";
    UNDERSTOOD_3 = "Koma atau titik desimal, gram atau kilogram, tanggal seperti 21-11-2026 atau 2026-11-21.", "Decimal comma or point, grams or kilograms, dates like 21-11-2026 or 2026-11-21.";
    UNDERSTOOD_4 = "NIK lengkap, tersamar, atau kosong. Yang meragukan ditanyakan kepada Anda.", "NIK in full, masked or missing. What is doubtful is left to you.";
    UNDERSTOOD_5 = "Kolom lain ikut disimpan apa adanya. Yang perlu ada: nama, jenis kelamin, tanggal lahir, dan tanggal ukur.", "Other columns are kept as they are. Needed are name, sex, birth date and date of measuring.";
    FORMER = "Impor sebelumnya", "Former imports";
    FORMER_NONE = "Belum ada berkas yang diimpor.", "No file has been imported yet.";
    FORMER_UNKNOWN = "Berkas tanpa nama", "A file without a name";
    BROUGHT = "{children} anak baru, {visits} kunjungan baru", "{children} new {children|child|children}, {visits} new {visits|visit|visits}";
    BROUGHT_NOTHING = "tidak ada yang baru", "nothing new";
    UNDONE_AT = "Ditarik kembali {when}", "Taken back {when}";
    DOUBTS_OPEN = "{n} menunggu keputusan", "{n} wait for a decision";
    DOUBTS_WAIT = "{n} anak menunggu keputusan: anak yang sama atau anak lain?", "{n} {n|child waits|children wait} for a decision: the same child or another?";
    ANSWER_DOUBTS = "Jawab sekarang", "Answer now";
    QUEUE = "Berkas berikutnya", "Next files";
    QUEUE_REMOVE = "Keluarkan {file}", "Take {file} out";

    READING_TITLE = "Membaca berkas", "Reading the file";
    COMPARING_TITLE = "Membandingkan", "Comparing";
    NOTHING_SAVED_YET = "Belum ada yang disimpan.", "Nothing has been saved yet.";
    WRITING_TITLE = "Menyimpan impor", "Saving the import";
    WRITING_GOES_ON = "Anda boleh membuka halaman lain; penyimpanan berjalan terus. Jangan tutup tab ini.", "You may open other pages, saving goes on. Do not close this tab.";
    STOP_WRITING = "Batalkan: tidak ada yang disimpan", "Cancel: nothing is kept";
    STOPPING = "Membatalkan…", "Cancelling…";
    COUNT_OF = "{done} dari {total}", "{done} of {total}";

    UNREADABLE_TITLE = "Berkas ini tidak bisa dibaca", "This file cannot be read";
    UNCHANGED = "Data yang sudah tersimpan tidak berubah.", "What was saved before has not changed.";
    NEXT_FILE = "Lanjut ke berkas berikutnya", "Go on to the next file";
    STOPPED_TITLE = "Impor dibatalkan, tidak ada yang disimpan.", "Import cancelled, nothing was kept.";
    BACK_TO_PREVIEW = "Kembali ke pratinjau", "Back to the preview";

    PREVIEW_TITLE = "Pratinjau impor", "Preview of the import";
    PREVIEW_LEAD = "{file}, {size}, {rows} baris terbaca. Belum ada yang disimpan.", "{file}, {size}, {rows} {rows|row|rows} read. Nothing has been saved yet.";
    ANSWER_NEW = "{visits} kunjungan baru, {new} anak baru.", "{visits} new {visits|visit|visits}, {new} new {new|child|children}.";
    ANSWER_CHILDREN = "{new} anak baru, tanpa kunjungan baru.", "{new} new {new|child|children}, without new visits.";
    ANSWER_DIFFERENT = "Tidak ada yang baru, tetapi {n} kunjungan berbeda dari yang ada di sini.", "Nothing new, but {n} {n|visit differs|visits differ} from what is here.";
    ANSWER_NOTHING = "Tidak ada yang baru: seluruh isi berkas ini sudah ada di sini.", "Nothing new: everything in this file is here already.";
    ANSWER_NO_ROWS = "Tidak ada baris yang bisa diambil.", "No row can be taken.";
    ANSWER_NO_ROWS_WHY = "Setiap baris ditolak; alasannya ada di bawah.", "Every row is refused; the reasons stand below.";
    ANSWER_MAP = "Beberapa kolom belum dikenali. Tunjukkan kolomnya, lalu baca ulang.", "Some columns are not recognised yet. Point them out, then read again.";
    GROUP_CHILDREN = "Anak", "Children";
    GROUP_VISITS = "Kunjungan", "Visits";
    GROUP_ROWS = "Baris", "Rows";
    NEW = "Baru", "New";
    MATCHED = "Cocok", "Matched";
    UNCERTAIN = "Ragu", "Uncertain";
    SAME = "Sama", "Same";
    DIFFERENT = "Berbeda", "Different";
    REFUSED = "Ditolak", "Refused";
    NOTED = "Dengan catatan", "With notes";
    SEEN_BEFORE = "Berkas yang sama sudah diimpor pada {when}. Mengimpornya lagi tidak mengubah apa pun, kecuali data di sini berubah sejak itu.", "The same file was imported on {when}. Importing it again changes nothing, unless the data here changed since.";
    STALE = "Data di sini berubah setelah berkas ini dibandingkan.", "What is stored changed after this file was compared.";
    STALE_NOW = "Data di sini baru saja berubah, jadi berkas ini dibandingkan lagi. Tidak ada yang disimpan; periksa angkanya sebelum menyimpan.", "What is stored has just changed, so the file was compared again. Nothing was saved; look at the figures before saving.";
    COMPARE_AGAIN = "Bandingkan lagi", "Compare again";
    APPLY = "Simpan impor ini", "Save this import";
    APPLY_NONE = "Tidak ada yang perlu disimpan", "There is nothing to save";
    DISCARD = "Buang", "Discard";
    CAN_UNDO = "Seluruh impor bisa ditarik kembali nanti.", "The whole import can be taken back later.";

    COLUMNS = "Kolom yang dikenali", "Columns as recognised";
    COLUMNS_ALL = "semua yang perlu ada sudah dikenali", "all that is needed is recognised";
    COLUMNS_LACK = "perlu ditunjukkan", "need pointing out";
    SHEET_N = "Lembar “{name}”", "Sheet “{name}”";
    SHEET_ROWS = "{rows} baris data, {skipped} baris dilewati", "{rows} {rows|row|rows} of data, {skipped} {skipped|row|rows} passed over";
    SHEET_HIDDEN = "Lembar ini tersembunyi di berkasnya.", "This sheet is hidden in the file.";
    SHEET_EMPTY = "Lembar ini kosong.", "This sheet is empty.";
    SHEET_READ = "Baca lembar ini", "Read this sheet";
    SHEET_LACKS = "Belum ada kolom untuk: {fields}. Tunjukkan di bawah.", "No column yet for: {fields}. Point it out below.";
    SHEET_NO_HEADER = "Baris judul kolom tidak ditemukan. Isi nomor barisnya, seperti terlihat di aplikasi lembar kerja.", "No row of headings was found. Enter its number as your spreadsheet program shows it.";
    HEADER_ROW = "Baris judul kolom", "Row of the headings";
    VISIT_DATE_OF_SHEET = "Tanggal ukur untuk seluruh lembar", "Date of measuring for the whole sheet";
    VISIT_DATE_HINT = "Bila lembar ini hasil satu hari Posyandu.", "If this sheet is of one day of the Posyandu.";
    COLUMN = "Kolom", "Column";
    SAMPLE = "Contoh isi", "Sample";
    SAMPLE_HIDDEN = "tidak ditampilkan", "not shown";
    TAKEN_AS = "Dibaca sebagai", "Read as";
    TAKEN_AS_OF = "Kolom {heading} dibaca sebagai", "Column {heading} is read as";
    AS_OTHER = "Simpan sebagai kolom lain", "Keep as another column";
    READ_AGAIN = "Baca ulang dengan pilihan ini", "Read again with these choices";
    NO_POSYANDU_COLUMN = "Berkas ini tidak menyebut Posyandu. Anak-anaknya masuk ke:", "This file names no Posyandu. Its children go to:";
    POSYANDU_LATER = "Belum ditentukan", "Not decided";

    REGENCY_FIRST = "Kabupaten/kota mana?", "Which regency?";
    REGENCY_FIRST_WHY = "Berkas ini tidak menyebutnya. Nama kecamatan dan desa dicocokkan dengan daftar wilayah kabupaten/kota itu.", "The file does not say. Names of kecamatan and desa are matched with the regency’s list of regions.";
    REGENCY_COMES = "Idaman akan memakai {name}, seperti disebut berkas ini.", "Idaman will use {name}, as the file says.";
    REGENCY_OTHER = "Berkas ini menyebut {name}, bukan {here}. Periksa apakah ini berkas yang benar.", "The file speaks of {name}, not of {here}. Check whether it is the right file.";
    REGENCY_USE = "Pakai kabupaten/kota ini", "Use this regency";
    CHOOSE_ONE = "Pilih", "Choose";

    REFUSED_TITLE = "Baris yang ditolak", "Refused rows";
    REFUSED_WHY = "Baris ini tidak diambil; baris lain tetap bisa. Perbaiki di sumbernya, lalu impor lagi: yang sudah masuk tidak berganda.", "These rows are not taken, all others can be. Correct them at the source, then import again: nothing comes in twice.";
    REFUSED_FIRST = "Yang ditampilkan {shown} dari {total}.", "Shown are {shown} of {total}.";
    DOWNLOAD_REFUSED = "Unduh daftar untuk Puskesmas", "Download the list for the Puskesmas";
    DOWNLOAD_NOTE = "Berisi baris, kolom, dan alasan; tanpa nama dan NIK.", "It holds rows, fields and reasons; no name, no NIK.";
    DOWNLOAD_NAME = "baris-ditolak.csv", "refused-rows.csv";
    DOWNLOAD_FAILED = "Peramban tidak mau menyimpan berkas. Coba lagi.", "The browser would not save the file. Try again.";
    ROW = "Baris", "Row";
    FIELD = "Kolom", "Field";
    FOUND = "Isinya", "Found";
    REASON = "Alasan dan perbaikan", "Reason and remedy";
    ROWS_N = "{n} baris", "{n} {n|row|rows}";
    CSV_SHEET = "Lembar", "Sheet";
    CSV_ROW = "Baris", "Row";
    CSV_FIELD = "Kolom", "Field";
    CSV_FOUND = "Isi sel", "Cell";
    CSV_REASON = "Alasan dan perbaikan", "Reason and remedy";

    NOTES_TITLE = "Yang diubah atau janggal", "What was converted or looks odd";
    NOTES_WHY = "Baris ini diambil; catatannya ikut disimpan.", "These rows are taken; the notes are kept with them.";
    FIRST_ROW = "mulai baris {row}", "first in row {row}";

    DIFFERENT_TITLE = "Kunjungan yang berbeda", "Visits that differ";
    DIFFERENT_WHY = "Anak dan tanggalnya sama, nilainya berbeda dari yang ada di sini.", "The same child and day, with other values than here.";
    DIFFERENT_CHOICE = "Mana yang dipakai?", "Which shall count?";
    HERE = "Di sini", "Here";
    IN_FILE = "Di berkas", "In the file";
    CHILD = "Anak", "Child";
    DAY = "Tanggal", "Date";

    DOUBTS_TITLE = "Anak yang meragukan", "Doubtful matches";
    DOUBTS_WHY = "Mungkin sudah ada di sini. Kunjungannya disimpan dulu; setelah itu Anda menjawab satu per satu: anak yang sama atau anak lain.", "They may be here already. Their visits are kept apart; afterwards you answer one by one: the same child or another.";
    MAYBE = "mungkin {name}", "perhaps {name}";

    NEW_POSYANDU_TITLE = "Posyandu baru", "New Posyandu";
    NEW_POSYANDU_WHY = "Posyandu ini belum ada di sini dan akan ditambahkan.", "These Posyandu are not here yet and will be added.";
    PLACED = "desa dikenali", "desa recognised";
    UNPLACED = "desa belum dikenali", "desa not recognised";

    Z_TITLE = "Z-score yang berbeda dari sumber", "z-scores that differ from the source";
    Z_WHY = "Selisih lebih dari 0,1. e-PPGBM menghitung umur dalam bulan penuh; Idaman dalam hari, seperti WHO Anthro. Keduanya disimpan; yang dipakai hitungan Idaman. Selisih besar biasanya salah tanggal lahir atau cara ukur.", "A difference of more than 0.1. e-PPGBM computes by completed months, Idaman by days as WHO Anthro does. Both are kept, ours counts. A large difference usually means a wrong birth date or position.";
    Z_OURS = "Idaman", "Idaman";
    Z_THEIRS = "Sumber", "Source";
    Z_GAP = "Selisih", "Difference";
    Z_INDEX = "Indeks", "Index";
    Z_NONE = "tidak dihitung", "not computed";
    AND_MORE = "dan {n} lagi", "and {n} more";

    DONE_TITLE = "Impor tersimpan", "Import saved";
    DONE_SENTENCE = "{visits} kunjungan dan {children} anak baru tersimpan dari {file}.", "{visits} new {visits|visit|visits} and {children} new {children|child|children} were saved from {file}.";
    DONE_TAKEN = "{n} kunjungan yang berbeda ditangani seperti pilihan Anda.", "{n} {n|visit that differed was|visits that differed were} treated as you chose.";
    DONE_POSYANDU = "Lihat Posyandu", "See the Posyandu";
    DONE_DETAIL = "Rincian impor", "Details of the import";
    DONE_MORE = "Impor berkas lain", "Import another file";
    TOAST_DONE = "Impor {file} selesai: {n} kunjungan baru.", "Import of {file} is done: {n} new {n|visit|visits}.";

    UNDO = "Tarik kembali", "Take back";
    UNDO_TITLE = "Tarik kembali impor ini?", "Take this import back?";
    UNDO_WHAT = "{children} anak baru dan {visits} kunjungan baru dari berkas ini dihapus. Kunjungan yang ditimpa kembali seperti semula.", "{children} new {children|child|children} and {visits} new {visits|visit|visits} of this file are removed. Visits it overwrote become what they were.";
    UNDO_KEPT = "Yang sudah diubah dengan tangan sejak impor tetap ada.", "What was edited by hand since the import stays.";
    UNDO_DONE = "Impor sudah ditarik kembali", "The import was taken back";
    UNDO_REMOVED = "Dihapus: {children} anak, {visits} kunjungan.", "Removed: {children} {children|child|children}, {visits} {visits|visit|visits}.";
    UNDO_RESTORED = "Dikembalikan seperti semula: {n} kunjungan.", "Restored to what they were: {n} {n|visit|visits}.";
    UNDO_LEFT = "Tetap ada karena diubah dengan tangan: {n}.", "Left because edited by hand: {n}.";

    DETAIL_TITLE = "Rincian impor", "Details of the import";
    DETAIL_BY = "Diimpor {when}", "Imported {when}";
    DETAIL_BY_WHOM = "Diimpor {when} oleh {who}", "Imported {when} by {who}";
    DETAIL_CLEAN = "Tidak ada baris yang ditolak dan tidak ada catatan.", "No row was refused and there is nothing to note.";

    QUEUE_TITLE = "Anak yang sama atau anak lain?", "The same child or another?";
    QUEUE_LEAD = "NIK tersamar atau tidak ada, jadi Anda yang memutuskan.", "The NIK is masked or missing, so it is for you to decide.";
    QUEUE_LEFT = "{n} anak lagi", "{n} {n|child|children} left";
    QUEUE_EMPTY = "Tidak ada yang menunggu keputusan", "Nothing waits for a decision";
    QUEUE_EMPTY_WHY = "Anak yang meragukan dari impor berikutnya akan muncul di sini.", "Doubtful matches of later imports will appear here.";
    QUEUE_SKIPPED = "Semua yang tersisa sudah Anda lewati", "You have skipped all that is left";
    QUEUE_SKIPPED_WHY = "{n} anak masih menunggu keputusan.", "{n} {n|child still waits|children still wait} for a decision.";
    QUEUE_AGAIN = "Mulai lagi dari awal", "Start again from the first";
    IS_SAME = "Anak yang sama", "The same child";
    IS_OTHER = "Anak lain", "Another child";
    SKIP = "Lewati", "Skip";
    FROM_FILE = "Dari berkas, baris {row}", "From the file, row {row}";
    IN_IDAMAN = "Sudah ada di Idaman", "Here already";
    CANDIDATE_OF = "Kemungkinan {n} dari {total}", "Possibility {n} of {total}";
    BRINGS_VISITS = "Membawa {n} kunjungan.", "Brings {n} {n|visit|visits}.";
    SPEAKS_FOR = "Petunjuk", "Clues";
    PARENTS = "Orang tua", "Parents";
    COMPARED = "Perbandingan", "Comparison";
    EQUAL = "sama", "same";
    UNEQUAL = "berbeda", "differs";
    WHAT = "Yang dibandingkan", "What is compared";
    VERDICT = "Hasil", "Result";
    KEYS_HINT = "Papan tombol: 1 anak yang sama, 2 anak lain, 3 lewati.", "Keyboard: 1 the same child, 2 another, 3 skip.";
    SAID_SAME = "Disatukan dengan yang sudah ada.", "Joined with the one that is here.";
    SAID_OTHER = "Disimpan sebagai anak lain.", "Kept as another child.";
}
