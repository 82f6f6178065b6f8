//! Words of Beranda.

use crate::i18n::text::texts;

texts! {
    TITLE = "Beranda", "Home";
    QUESTION = "Bagaimana {month}?", "How was {month}?";
    QUESTION_PLACE = "Bagaimana {month} di {place}?", "How was {month} in {place}?";
    NOBODY = "Belum ada penimbangan pada {month}.", "Nobody was weighed in {month}.";
    MORE_D = "Yang ditimbang lebih banyak daripada sasaran: sasaran belum diperbarui, atau ada tamu dari Posyandu lain.", "More were weighed than belong here: the register is not up to date, or there were visitors from elsewhere.";
    NT_TITLE = "Yang ditimbang", "Those who were weighed";
    NT_SUM = "N {n} + T {t} + O {o} + B {b} = D {d}", "N {n} + T {t} + O {o} + B {b} = D {d}";
    N_LABEL = "Naik (N)", "Gained enough (N)";
    T_LABEL = "Tidak naik (T)", "Did not gain enough (T)";
    O_LABEL = "Bulan lalu tidak ditimbang (O)", "Not weighed last month (O)";
    B_LABEL = "Baru pertama ditimbang (B)", "First weighing (B)";
    WAITING = "Yang menunggu", "What waits";
    WAITING_LEAD = "Ketuk angka untuk melihat anak-anaknya.", "Tap a figure to see the children.";
    NOT_WEIGHED = "Belum ditimbang", "Not weighed";
    TWO_T = "Dua kali tidak naik (2T)", "No gain twice (2T)";
    BGM = "Bawah garis merah (BGM)", "Below the red line (BGM)";
    STUNTED = "Pendek (stunting)", "Stunted";
    WASTED = "Gizi kurang dan buruk", "Wasted";
    UNDERWEIGHT = "Berat badan kurang", "Underweight";
    OF_MEASURED = "{rate} dari {of} yang terukur", "{rate} of {of} measured";
    OF_SASARAN = "dari {s} sasaran", "of {s} {s|child|children}";
    OF_WEIGHED = "{rate} dari {d} yang ditimbang", "{rate} of {d} weighed";
    DOUBTS = "Kecocokan yang ragu", "Doubtful matches";
    DOUBTS_DETAIL = "menunggu jawaban: anak yang sama atau bukan", "wait for an answer: the same child or not";
    QUICK = "Langsung ke", "Go straight to";
    NEW_VISIT = "Isi sesi Posyandu", "Enter a session";
    NEW_CHILD = "Tambah anak", "Add a child";
    IMPORT = "Impor berkas", "Import a file";
    NEW_POSYANDU = "Tambah Posyandu", "Add a Posyandu";
    STOCK = "{children} anak dilayani di {posyandu} Posyandu; {visits} kunjungan tersimpan.", "{children} {children|child|children} served in {posyandu} Posyandu; {visits} {visits|visit|visits} kept.";
    SPAN = "Data dari {first} sampai {last}.", "Data from {first} to {last}.";
    EMPTY_TITLE = "Belum ada data anak", "No children yet";
    EMPTY_TEXT = "Impor berkas Sigizi, atau tambahkan Posyandu dan anak sendiri.", "Import a Sigizi file, or add Posyandu and children yourself.";
    RANKED = "Posyandu dengan kehadiran terendah", "Posyandu with the lowest attendance";
    // The regency at a glance
    STUNTING_ASKS = "Stunting", "Stunting";
    DS_ASKS = "Kehadiran (D/S)", "Attendance (D/S)";
    INTERVAL = "rentang 95 %", "95% interval";
    STUNTED_OF = "{n} anak pendek", "{n} stunted children";
    OF_LENGTHS = "dari {of} yang panjang atau tingginya terukur", "of {of} with a valid length or height";
    CAME_OF = "{n} anak ditimbang", "{n} children weighed";
    OF_EXPECTED = "dari {of} sasaran", "of {of} children";
    STAYED_AWAY = "{n} sasaran belum ditimbang", "{n} on the register not weighed";
    TARGET_TPPS = "komitmen TPPS", "commitments of TPPS";
    TARGET_OF = "Target {year}: {value}", "Target {year}: {value}";
    NO_TARGET = "Belum ada target tahun ini.", "No target for this year yet.";
    SET_TARGET = "Tetapkan target", "Set a target";
    SINCE = "sejak {month}", "since {month}";
    CHANGE_LIST = "Perubahan {indicator}", "Change in {indicator}";
    NO_BEFORE = "Belum ada bulan lain untuk dibandingkan.", "There is no other month to compare with yet.";
    SASARAN = "Sasaran", "Children expected";
    SASARAN_REAL = "Terdaftar", "On the register";
    SASARAN_PROJECTED = "Proyeksi ({n})", "Projection ({n})";
    // SKDN
    BALOK = "Balok SKDN", "SKDN bars";
    BALOK_SUMMARY = "{month}: S {s} sasaran, K {k} punya KMS, D {d} ditimbang, N {n} naik.",
        "{month}: S {s} children, K {k} with a growth card, D {d} weighed, N {n} gained enough.";
    BALOK_THIS = "Bulan ini", "This month";
    BALOK_YEAR = "13 bulan", "13 months";
    BALOK_SHOWN = "Bulan yang ditampilkan", "Months shown";
    BALOK_KEYS = "Panah kiri dan kanan: balok sebelum dan sesudah. Home dan End: pertama dan terakhir.",
        "Left and right arrows: bar before and after. Home and End: first and last.";
    BALOK_SOURCE = "Idaman, dari penimbangan yang tercatat. S merah, K kuning, D hijau, N biru.",
        "Idaman, from the weighings on record. S red, K yellow, D green, N blue.";
    BAR_S = "S, {month}: {n} sasaran", "S, {month}: {n} children";
    BAR_K = "K, {month}: {n} punya KMS ({rate} dari S)", "K, {month}: {n} with a growth card ({rate} of S)";
    BAR_D = "D, {month}: {n} ditimbang ({rate} dari S)", "D, {month}: {n} weighed ({rate} of S)";
    BAR_N = "N, {month}: {n} naik ({rate} dari D)", "N, {month}: {n} gained enough ({rate} of D)";
    BAR_NONE = "{letter}, {month}: belum tercatat", "{letter}, {month}: not recorded";
    K_SHORT = "punya KMS", "growth card";
    S_SHORT = "sasaran", "children";
    D_SHORT = "ditimbang", "weighed";
    N_SHORT = "naik", "gained";
    // All indicators
    OTHERS = "Indikator lain", "Other indicators";
    COL_INDICATOR = "Indikator", "Indicator";
    COL_VALUE = "Nilai", "Value";
    COL_NUMBERS = "Anak", "Children";
    COL_BEFORE = "Sejak bulan lalu", "Since last month";
    COL_YEAR = "Sejak setahun lalu", "Since a year ago";
    COL_TREND = "13 bulan", "13 months";
    COL_TARGET = "Target", "Target";
    SHOW_INTERVALS = "Tampilkan rentang 95 %", "Show 95% intervals";
    ALL_INDICATORS = "Semua indikator", "All indicators";
    FEWER_INDICATORS = "Hanya yang utama", "Main ones only";
    OF_MONTH = "{month}", "{month}";
    // Where and why
    WARNINGS = "Peringatan dini", "Early warnings";
    NO_WARNINGS = "Tidak ada tanda bahaya bulan ini.", "No warning signs this month.";
    ALL_WARNINGS = "Tampilkan semua {n} peringatan", "Show all {n} warnings";
    MOVED = "Yang pasti berubah", "What surely changed";
    MOVED_LEAD = "Dibanding bulan sebelumnya; hanya yang tidak bisa dijelaskan oleh kebetulan.",
        "Against the month before; only what chance does not explain.";
    MOVED_NONE = "Tidak ada tempat yang pasti berubah sejak bulan sebelumnya.",
        "No place surely changed since the month before.";
    WORSENED = "Memburuk", "Worse";
    IMPROVED = "Membaik", "Better";
    FROM_TO = "{from} menjadi {to}", "{from} to {to}";
    RANKED_LEAD = "Hanya yang pasti di bawah {rate} keseluruhan: Posyandu kecil yang kebetulan rendah tidak ikut. Yang belum menimbang bulan ini ada di Kelengkapan laporan.",
        "Only those surely below the overall {rate}: small Posyandu that are low by chance are left out. Those without a weighing this month stand under Completeness of reporting.";
    RANKED_NONE = "Tidak ada Posyandu yang pasti di bawah keseluruhan ({rate}).",
        "No Posyandu is surely below the overall {rate}.";
    REPORTED = "Kelengkapan dan ketepatan laporan", "Completeness and timeliness of reporting";
    REPORTED_OF = "{n} dari {of} Posyandu sudah melapor", "{n} of {of} Posyandu reported";
    REPORTED_TIMES = "{on_time} tepat waktu, {late} terlambat, {open} belum ditutup", "{on_time} in time, {late} late, {open} not closed";
    REPORTED_DUE = "Tenggat {date}: hari sesi ditutup, atau berkasnya diimpor.", "Due {date}: the day the session is closed, or its file imported.";
    REPORTED_NOT_DUE = "Tenggat {date} belum lewat: hari sesi ditutup, atau berkasnya diimpor.", "Due {date}, still to come: the day the session is closed, or its file imported.";
    REPORTED_IMPORTED = "{n} laporan datang lewat impor; yang dihitung hari impornya.", "{n} {n|report|reports} came by import and {n|counts|count} by the day of the import.";
    REPORTED_RULE = "Tenggat ini kebiasaan, bukan dari peraturan.", "This deadline is custom, not from a regulation.";
    REPORTED_SET = "Ubah di Pengaturan", "Change it in Settings";
    BY_PUSKESMAS = "Puskesmas", "Puskesmas";
    BY_KECAMATAN = "Kecamatan", "Kecamatan";
    BY_DESA = "Desa", "Desa";
    BY = "Menurut", "By";
    COL_SHARE = "Bagian yang melapor", "Share that reported";
    COL_PLACE = "Tempat", "Place";
    COL_REPORTED = "Melapor", "Reported";
    COL_ON_TIME = "Tepat waktu", "In time";
    COL_LATE = "Terlambat", "Late";
    COL_OPEN = "Belum ditutup", "Not closed";
    COL_STATE = "Laporan", "Report";
    COL_HANDED_IN = "Diterima", "Received";
    STATE_ON_TIME = "Tepat waktu", "In time";
    STATE_LATE = "Terlambat", "Late";
    STATE_OPEN = "Belum ditutup", "Not closed";
    STATE_NOTHING = "Belum melapor", "Nothing yet";
    BY_IMPORT = "impor", "import";
    CLOSE_IT = "Buka sesinya", "Open the session";
    COL_MISSING = "Belum melapor", "Missing";
    NOBODY_MISSING = "lengkap", "complete";
    MISSING_N = "{n} Posyandu", "{n} Posyandu";
    LAST_IN = "terakhir {month}", "last in {month}";
    NEVER = "belum pernah", "never";
    STRATA = "Strata Posyandu", "Strata of Posyandu";
    STRATA_SAID = "{n} dari {of} Posyandu aktif ({rate}).", "{n} of {of} Posyandu are active ({rate}).";
    OPEN_STRATA = "Lihat strata", "See strata";
    OPEN_MAP = "Lihat di peta", "See on the map";
    OPEN_INDICATORS = "Indikator satu per satu", "Indicators one by one";
    OPEN_GOALS = "Target dan survei", "Targets and surveys";
    PLACES_MORE = "Lihat juga", "See also";
}
