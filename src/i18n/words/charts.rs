//! Words of the charts.

use crate::i18n::text::texts;

texts! {
    // Titles
    TITLE_KMS = "Kartu Menuju Sehat", "Growth card (KMS)";
    KMS_PAGE = "{sex} · umur {from}–{to} bulan", "{sex} · age {from}–{to} {to|month|months}";
    TITLE_BBU = "Berat badan menurut umur (BB/U)", "Weight for age (BB/U)";
    TITLE_PBTBU = "Panjang/tinggi badan menurut umur (PB/U, TB/U)", "Length/height for age (PB/U, TB/U)";
    TITLE_TBU = "Tinggi badan menurut umur (TB/U)", "Height for age (TB/U)";
    TITLE_BBPB = "Berat badan menurut panjang badan (BB/PB)", "Weight for length (BB/PB)";
    TITLE_BBTB = "Berat badan menurut tinggi badan (BB/TB)", "Weight for height (BB/TB)";
    TITLE_IMTU = "Indeks massa tubuh menurut umur (IMT/U)", "Body mass index for age (IMT/U)";
    TITLE_LKU = "Lingkar kepala menurut umur (LK/U)", "Head circumference for age (LK/U)";
    TITLE_LILAU = "Lingkar lengan atas menurut umur (LiLA/U)", "Arm circumference for age (LiLA/U)";
    TITLE_TREND = "Arah semua z-score", "Trend of all z-scores";
    // Which part
    FROM_0_TO_60 = "0–60 bulan", "0–60 months";
    UNDER_24 = "di bawah 24 bulan", "under 24 months";
    FROM_24_TO_60 = "24–60 bulan", "24–60 months";
    FROM_5_TO_19 = "5–19 tahun", "5–19 years";
    FROM_5_TO_10 = "5–10 tahun", "5–10 years";
    SOURCE_2006 = "Standar pertumbuhan anak WHO 2006, umur dalam hari. Kategori: {rules}.",
        "WHO Child Growth Standards 2006, age in days. Categories: {rules}.";
    SOURCE_2007 = "Acuan WHO 2007 untuk 5–19 tahun.", "WHO Reference 2007 for 5–19 years.";
    SOURCE_KMS = "BB/U: standar WHO 2006, umur dalam hari. N/T dan KBM: {rules}.",
        "Weight for age: WHO standard 2006, age in days. N/T and KBM: {rules}.";
    SOURCE_TREND = "Standar WHO 2006; mulai 5 tahun acuan WHO 2007. Batas tiap indeks ada pada titiknya.",
        "WHO standards 2006; from 5 years WHO Reference 2007. The limits of each index stand with its points.";
    // Axes
    Y_WEIGHT = "Berat badan (kg)", "Weight (kg)";
    Y_LENHEI = "Panjang/tinggi badan (cm)", "Length/height (cm)";
    Y_HEIGHT = "Tinggi badan (cm)", "Height (cm)";
    Y_BMI = "IMT (kg/m²)", "BMI (kg/m²)";
    Y_HEAD = "Lingkar kepala (cm)", "Head circumference (cm)";
    Y_ARM = "Lingkar lengan atas (cm)", "Arm circumference (cm)";
    Y_Z = "z-score (SD)", "z-score (SD)";
    X_MONTHS = "Umur (bulan)", "Age (months)";
    X_YEARS = "Umur (tahun)", "Age (years)";
    X_DAYS = "Umur (bulan dan hari)", "Age (months and days)";
    X_LENGTH = "Panjang/tinggi badan (cm)", "Length/height (cm)";
    MONTH_TICK = "{n} bl", "{n} m";
    DAY_TICK = "+{n} hr", "+{n} d";
    // Windows
    ALL_AGES = "Semua", "All";
    WHOLE_CARD = "Seluruh kartu", "Whole card";
    MONTHS_0_24 = "0–24 bl", "0–24 m";
    MONTHS_24_60 = "24–60 bl", "24–60 m";
    AROUND_NOW = "Sekitar sekarang", "Around now";
    // Lines and zones
    RED_LINE = "Garis merah ({sd} SD)", "Red line ({sd} SD)";
    ORANGE_LINE = "Garis oranye ({sd} SD)", "Orange line ({sd} SD)";
    BELOW_3 = "di bawah −3 SD", "below −3 SD";
    BELOW_2 = "−3 sampai −2 SD", "−3 to −2 SD";
    BETWEEN = "−2 sampai +1 SD", "−2 to +1 SD";
    ABOVE_1 = "+1 sampai +2 SD", "+1 to +2 SD";
    ABOVE_2 = "di atas +2 SD", "above +2 SD";
    LYING = "telentang (PB)", "lying (PB)";
    STANDING = "berdiri (TB)", "standing (TB)";
    // Rows of the card
    ROW_AGE = "Umur (bulan)", "Age (months)";
    ROW_AGE_SHORT = "Umur", "Age";
    ROW_MONTH = "Bulan timbang", "Month weighed";
    ROW_MONTH_SHORT = "Bulan", "Month";
    ROW_KBM = "KBM (gr)", "Least gain KBM (g)";
    ROW_KBM_SHORT = "KBM", "KBM";
    ROW_WEIGHT = "BB (kg)", "Weight (kg)";
    ROW_WEIGHT_SHORT = "BB", "kg";
    ROW_ASI = "ASI eksklusif", "Breast milk only";
    ROW_ASI_SHORT = "ASI", "ASI";
    ROW_NT = "N/T", "N/T";
    // Points
    MEASURED = "diukur {cm}", "measured {cm}";
    CORRECTED_NOTE = "umur koreksi {age} bulan{z}", "corrected age {age} {age|month|months}{z}";
    JUDGED_CORRECTED = "dinilai menurut umur koreksi {age} bulan; menurut umur kalender{z}",
        "judged by corrected age {age} months; by calendar age{z}";
    IMPLAUSIBLE = "tidak masuk akal, ukur ulang", "implausible, measure again";
    TWO_T = "2T", "2T (two T in a row)";
    BGM = "di bawah garis merah", "below the red line";
    ABOVE_ORANGE = "di atas garis oranye", "above the orange line";
    ILLNESS = "Sakit", "Ill";
    PMT = "PMT", "PMT (extra food)";
    REFERRAL = "Rujuk", "Referred";
    ILLNESS_LETTER = "S", "I";
    PMT_LETTER = "P", "P";
    REFERRAL_LETTER = "R", "R";
    EVENTS = "Kejadian", "Events";
    // Summary and table
    NO_VISITS = "Belum ada ukuran untuk grafik ini.", "There is no measurement for this chart yet.";
    ONE_VISIT = "Satu kali diukur, {date}.", "Measured once, {date}.";
    VISITS = "{n} kali diukur, {first} sampai {last}.", "Measured {n} {n|time|times}, {first} to {last}.";
    LATEST = "Terakhir: {what}.", "Latest: {what}.";
    RISING = "Sejak ukuran sebelumnya naik, dari {from} ke {to}.",
        "Rising since the measurement before, from {from} to {to}.";
    STEADY = "Sejak ukuran sebelumnya tetap, dari {from} ke {to}.",
        "Steady since the measurement before, from {from} to {to}.";
    FALLING = "Sejak ukuran sebelumnya turun, dari {from} ke {to}.",
        "Falling since the measurement before, from {from} to {to}.";
    RISING_SHORT = ", naik dari {from}", ", up from {from}";
    STEADY_SHORT = ", tetap sejak {from}", ", steady since {from}";
    FALLING_SHORT = ", turun dari {from}", ", down from {from}";
    DOUBTFUL = "{n} titik ditandai tidak masuk akal (lingkaran kosong).",
        "{n} points are marked as implausible (hollow circles).";
    BREAKS = "Garis terputus {n} kali karena ada bulan tanpa penimbangan.",
        "The line breaks {n} times where a month has no weighing.";
    READ_BY_KBM = "N dan T diputuskan menurut KBM; arah garis dibaca dengan mata.",
        "N and T are decided by the least gain (KBM); the direction of the line is for the eye.";
    DATE = "Tanggal", "Date";
    AGE = "Umur", "Age";
    VALUE = "Ukuran", "Measured";
    Z = "z-score", "z-score";
    CATEGORY = "Kategori", "Category";
    NOTES = "Catatan", "Notes";
    // Legend
    CHRONOLOGICAL = "menurut umur kalender", "by calendar age";
    CORRECTED = "menurut umur koreksi", "by corrected age";
    HOLLOW = "perlu diukur ulang", "to be measured again";
    // Choosing
    CHARTS = "Grafik", "Charts";
    TAB_KMS_FIRST = "KMS 0–24", "KMS 0–24";
    TAB_KMS_SECOND = "KMS 24–60", "KMS 24–60";
    TAB_BBU = "BB/U", "Weight/age";
    TAB_TBU = "PB-TB/U", "Height/age";
    TAB_BBPB = "BB/PB", "Weight/length";
    TAB_BBTB = "BB/TB", "Weight/height";
    TAB_IMTU = "IMT/U", "BMI/age";
    TAB_LKU = "LK/U", "Head/age";
    TAB_LILAU = "LiLA/U", "Arm/age";
    TAB_TBU_SCHOOL = "TB/U 5–19 th", "Height 5–19 y";
    TAB_IMTU_SCHOOL = "IMT/U 5–19 th", "BMI 5–19 y";
    TAB_BBU_SCHOOL = "BB/U 5–10 th", "Weight 5–10 y";
    TAB_TREND = "Arah z-score", "Trend of z";
    LINES = "Garis", "Lines";
    SD_LINES = "Garis SD", "SD lines";
    CENTILES = "Persentil", "Centiles";
    WINDOW = "Rentang", "Range";
    INDICES = "Indeks", "Indices";
    TOOLS = "Alat grafik", "Chart tools";
    ZOOM_IN = "Perbesar", "Zoom in";
    ZOOM_OUT = "Perkecil", "Zoom out";
    SAVE_SVG = "Unduh SVG", "Save SVG";
    SAVE_PNG = "Unduh PNG", "Save PNG";
    PRINT = "Cetak", "Print";
    PRINT_CARD = "Cetak KMS", "Print KMS";
    SAVED_OPEN = "Tersimpan. Angka kecil di dalamnya terbaca: untuk umum, pakai Publikasi.", "Saved. Small counts can be read in it: for the public, use Publish.";
    TABLE_FAILED = "Tabel tidak dapat disimpan. Coba lagi.", "The table could not be saved. Try again.";
    SAVE_FAILED = "Gambar tidak dapat dibuat. Coba unduh SVG.", "The picture could not be made. Try saving the SVG.";
    INTERACTIVE = "grafik interaktif", "interactive chart";
    KEYS = "Panah kiri dan kanan: kunjungan sebelum dan sesudah. Home dan End: pertama dan terakhir. Tambah dan kurang: perbesar dan perkecil. Shift dengan panah: geser. Nol: tampilkan semua.",
        "Left and right arrows: visit before and after. Home and End: first and last. Plus and minus: zoom in and out. Shift with arrows: pan. Zero: show all.";
    HINT = "Ketuk titik untuk membaca nilainya.", "Tap a point to read its value.";
    TABLE = "Data grafik sebagai tabel", "The chart's data as a table";
    SUMMARY = "Ringkasan", "Summary";
    BORN = "lahir {date}", "born {date}";
}
