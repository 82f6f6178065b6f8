//! Words of the form of a visit.

use crate::i18n::text::texts;

texts! {
    NEW_VISIT = "Kunjungan baru", "New visit";
    EDIT_VISIT = "Ubah kunjungan", "Edit visit";
    VISIT_GONE = "Kunjungan ini tidak ada lagi", "This visit is not here any more";
    TO_CHILD = "Ke data anak", "To the child";
    VISIT_DATE = "Tanggal kunjungan", "Date of the visit";
    DAY_AND_AGE = "{day}, umur {age}", "{day}, aged {age}";
    WEIGHT = "Berat badan", "Weight";
    LENHEI = "Panjang/tinggi badan", "Length or height";
    HEAD = "Lingkar kepala", "Head circumference";
    MUAC = "Lingkar lengan atas (LiLA)", "Mid-upper arm (MUAC)";
    LYING = "Telentang (PB)", "Lying";
    STANDING = "Berdiri (TB)", "Standing";
    POSITION_BY_AGE = "Dipilih menurut umur. Ubah bila diukur dengan cara lain.", "Chosen by age. Change it if measured the other way.";
    OEDEMA_SEEN = "Bengkak di kedua kaki (edema)", "Swelling of both feet (oedema)";
    OEDEMA_HINT = "Tekan punggung kaki 3 detik: lekukannya bertahan.", "Press the top of the foot for 3 seconds: the dent stays.";
    SAME_DAY = "Anak ini sudah punya kunjungan pada hari itu.", "This child already has a visit on that day.";
    SAME_DAY_OPEN = "Buka kunjungan itu", "Open that visit";
    CONFIRM = "Benar, sudah diukur ulang", "Right, measured again";
    CONFIRM_UNDO = "Batalkan kepastian", "Take the answer back";
    USE_VALUE = "Pakai {value}", "Use {value}";
    SWAP = "Tukar berat dan panjang", "Swap weight and length";
    OUTCOME = "Hasil", "Outcome";
    OUTCOME_EMPTY = "Isi berat atau panjang badan: z-score, kategori, N/T, dan langkah berikutnya langsung tampil di sini.", "Enter weight or length: z-scores, categories, N/T and the next step appear here at once.";
    NOT_RECORDED = "Tidak dicatat", "Not recorded";
    ASI = "ASI bulan ini", "Breastfeeding this month";
    VITAMIN_A = "Kapsul vitamin A", "Vitamin A capsule";
    DEWORMING_GIVEN = "Obat cacing diberikan", "Deworming given";
    PMT = "Makanan tambahan (PMT)", "Supplementary food (PMT)";
    KPSP = "Perkembangan (KPSP)", "Development (KPSP)";
    ILLNESS = "Sakit", "Illness";
    REFER = "Dirujuk", "Referred";
    SHOULD_REFER = "Perlu dirujuk: {why}.", "Should be referred: {why}.";
    REFER_TO = "Dirujuk ke", "Referred to";
    REFER_WHY = "Alasan rujukan", "Reason for referral";
    VACCINES = "Imunisasi hari ini", "Vaccines given today";
    VACCINES_DUE = "Sudah waktunya menurut umur dan dosis sebelumnya:", "Due by age and earlier doses:";
    NO_VACCINE_DUE = "Tidak ada yang jatuh waktu.", "None is due.";
    VACCINES_OTHER = "Vaksin lain", "Other vaccines";
    VACCINES_GIVEN = "Sudah diberikan: {list}", "Given before: {list}";
    VISIT_SAVED = "Kunjungan tersimpan.", "Visit saved.";
    VISIT_SAVED_DOUBTS = "Kunjungan tersimpan. {n} peringatan belum dijawab.", "Visit saved. {n} warnings are not answered yet.";
    VISIT_DELETED = "Kunjungan dihapus.", "Visit deleted.";
    DELETE_VISIT = "Hapus kunjungan", "Delete visit";
    CONFLICT = "Data anak ini diubah di tab lain atau oleh impor selagi Anda mengisi.", "This child was changed in another tab or by an import while you were typing.";
    CONFLICT_SAFE = "Yang tersimpan dan yang Anda ketik sama-sama masih ada.", "Both are still here: what is stored and what you typed.";
    CONFLICT_FIELD = "{field}: tersimpan {stored}, Anda ketik {typed}", "{field}: stored {stored}, you typed {typed}";
    KEEP_MINE = "Pakai isian saya", "Keep what I typed";
    TAKE_STORED = "Muat yang tersimpan", "Load what is stored";
}
