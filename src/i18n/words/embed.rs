//! Words of what a website shows of a publication, and of the page that makes the snippet for it.

use crate::i18n::text::texts;

texts! {
    // What is wrong with an address
    CANNOT = "Tidak dapat ditampilkan", "This cannot be shown";
    NO_SOURCE = "Alamat sematan tidak menyebut berkas data: tambahkan src=…/idaman-publikasi.json.",
        "The embed's address names no data: add src=…/idaman-publikasi.json.";
    UNKNOWN_PARAMETER = "Parameter “{name}” tidak dikenal. Yang dikenal: src, view, indicator, place, month, lang, theme, ground, ink, accent.",
        "There is no parameter “{name}”. Known are: src, view, indicator, place, month, lang, theme, ground, ink, accent.";
    WRONG_VALUE = "Parameter “{name}” berisi “{value}”. Isi dengan {may}.",
        "The parameter “{name}” says “{value}”. It may be {may}.";
    MAY_VIEW = "peta, tren, skdn, target atau tabel", "peta, tren, skdn, target or tabel";
    MAY_INDICATOR = "kode indikator, misalnya stunting atau ds", "the code of an indicator, such as stunting or ds";
    MAY_PLACE = "kode wilayah, misalnya 64.74.01", "the code of a region, such as 64.74.01";
    MAY_MONTH = "bulan, misalnya 2026-03", "a month, such as 2026-03";
    MAY_LANG = "id atau en", "id or en";
    MAY_THEME = "auto, light atau dark", "auto, light or dark";
    MAY_COLOUR = "warna enam digit, misalnya 1f5b3a", "a colour of six digits, such as 1f5b3a";
    OTHER_HOST = "Berkas data harus berada di situs yang sama dengan embed.html ({own}). Alamat yang diminta ada di {other}.",
        "The data must lie on the same host as embed.html ({own}). The address asked for is on {other}.";
    NO_ADDRESS = "“{src}” bukan alamat berkas.", "“{src}” is not the address of a file.";
    NOT_THERE = "Berkas data tidak ditemukan: {src}. Periksa alamatnya, dan bahwa folder publikasi sudah diunggah.",
        "The data was not found: {src}. Check the address, and that the folder of the publication was uploaded.";
    NO_NETWORK = "Berkas data tidak dapat diambil. Periksa sambungan internet.",
        "The data could not be fetched. Check the connection.";
    NOT_OURS = "Berkas ini bukan publikasi Idaman, atau sudah diubah: {why}",
        "This file is no publication of Idaman, or it was changed: {why}";
    TOO_LARGE = "Berkas data terlalu besar.", "The data is too large.";
    AGAIN = "Coba lagi", "Try again";
    NO_INDICATOR = "Indikator ini tidak ada di publikasi. Yang ada: {all}.",
        "This indicator is not in the publication. There are: {all}.";
    NO_PLACE = "Wilayah {place} tidak ada di publikasi.", "The region {place} is not in the publication.";
    NO_MONTH = "{month} tidak ada di publikasi, yang memuat {from} sampai {to}.",
        "{month} is not in the publication, which goes from {from} to {to}.";
    NO_FIGURES = "Publikasi ini belum berisi angka.", "There are no figures in this publication yet.";
    NO_TARGET = "Belum ada target untuk indikator ini di publikasi.",
        "There is no target for this indicator in the publication.";
    // The head
    PART_OF = "{part} dari {of} anak", "{part} of {of} children";
    HIDDEN = "disembunyikan", "hidden";
    HIDDEN_LONG = "Angka kecil disembunyikan agar tidak ada anak yang dikenali.",
        "Small numbers are hidden so that no child can be recognised.";
    NO_DATA = "tidak ada data", "no data";
    PUBLISHED = "Dipublikasikan {date} · data penimbangan Posyandu, dihitung Idaman.",
        "Published {date} · data of weighing at Posyandu, computed by Idaman.";
    RULE = "Angka di bawah {n} disembunyikan, dan angka lain yang dapat membukanya.",
        "Numbers below {n} are hidden, and others that would give them away.";
    BOUNDARIES = "Batas wilayah indikatif: {source}.", "Indicative boundaries: {source}.";
    BOUNDARIES_PLAIN = "Batas wilayah indikatif.", "Boundaries are indicative.";
    DEMO = "Demo: kabupaten ini tidak ada, semua angka rekaan.",
        "Demo: this regency does not exist, all figures are invented.";
    DATA = "Unduh data (JSON)", "Download the data (JSON)";
    AS_TABLE = "Sebagai tabel", "As a table";
    TARGET_OWN = "Target {year}: {value}", "Target for {year}: {value}";
    TARGET_PROGRAMME = "Target program: {value}", "Target of the programme: {value}";
    MAP_LABEL = "Peta {indicator}, {place}, {month}. {n} wilayah.", "Map of {indicator}, {place}, {month}. {n} regions.";
    MAP_HINT = "Ketuk wilayah, atau tekan panah, untuk melihat angkanya.",
        "Tap a region, or press an arrow key, to see its figure.";
    TREND_LABEL = "Tren {indicator}, {place}, {from} sampai {to}.", "Trend of {indicator}, {place}, {from} to {to}.";
    TREND_HINT = "Ketuk titik, atau tekan panah, untuk melihat bulannya.",
        "Tap a point, or press an arrow key, to see its month.";
    SKDN_LABEL = "Balok SKDN, {place}, {from} sampai {to}.", "SKDN bars, {place}, {from} to {to}.";
    SKDN_HINT = "Ketuk balok, atau tekan panah, untuk melihat angkanya.",
        "Tap a bar, or press an arrow key, to see its number.";
    SKDN_TITLE = "Balok SKDN", "SKDN bars";
    S_MEANS = "S: semua sasaran balita", "S: all target children";
    K_MEANS = "K: punya KMS atau Buku KIA", "K: with a growth card or MCH book";
    D_MEANS = "D: datang ditimbang", "D: came and were weighed";
    N_MEANS = "N: naik berat badannya", "N: gained enough weight";
    NO_LETTERS = "Publikasi ini tidak memuat S, K, D dan N.", "S, K, D and N are not in this publication.";
    OUTSIDE = "Di luar batas gambar: {names}.", "Without a boundary: {names}.";
    TOO_FEW = "kurang dari {n} anak", "fewer than {n} children";
    HIDDEN_KEY = "disembunyikan (angka kecil)", "hidden (small numbers)";
    // The target
    NOW = "Sekarang", "Now";
    MET = "Target tercapai", "The target is met";
    POINTS_OVER = "{points} poin di atas target", "{points} points above the target";
    POINTS_UNDER = "{points} poin di bawah target", "{points} points below the target";
    FEWER_NEEDED = "{n} anak lebih sedikit memenuhi target", "{n} {n|child|children} fewer would meet it";
    MORE_NEEDED = "{n} anak lagi memenuhi target", "{n} more {n|child|children} would meet it";
    MONTHS_LEFT = "{n} bulan lagi sampai akhir {year}", "{n} {n|month|months} left until the end of {year}";
    LAST_MONTH = "Bulan terakhir tahun {year}", "The last month of {year}";
    YEAR_ENDED = "{year} sudah berakhir", "{year} has ended";
    GAUGE_LABEL = "{indicator}, {place}, {month}: {value}. {target}. {gap}.", "{indicator}, {place}, {month}: {value}. {target}. {gap}.";
    // The table
    PLACE = "Wilayah", "Region";
    MONTH = "Bulan", "Month";
    SHARE = "Persen", "Percent";
    COUNT = "Anak", "Children";
    OF = "Dari", "Of";
    SORTED_UP = "urut naik", "sorted up";
    SORTED_DOWN = "urut turun", "sorted down";
    TABLE_LABEL = "{indicator} menurut wilayah, {month}", "{indicator} by region, {month}";
    TREND_TABLE = "{indicator}, {place}, per bulan", "{indicator}, {place}, by month";
    // The page that makes snippets
    TITLE = "Sematkan di situs", "Put it on a website";
    LEAD = "Pilih angka yang sudah dipublikasikan, lihat hasilnya, lalu salin potongan kode ke halaman situs.",
        "Choose figures that were published, see how they look, and copy the code into a page of the website.";
    FILE = "Berkas publikasi", "The publication";
    FILE_TEXT = "Pilih idaman-publikasi.json dari folder publikasi, dan batas.json bila ada. Keduanya hanya dibaca di sini.",
        "Choose idaman-publikasi.json from the folder of the publication, and batas.json where there is one. They are only read here.";
    FILE_CHOOSE = "Pilih berkas", "Choose files";
    FILE_READ = "Publikasi {place}, {from} – {to}", "Publication of {place}, {from} – {to}";
    FILE_NONE = "Di antara berkas itu tidak ada idaman-publikasi.json.", "There is no idaman-publikasi.json among these files.";
    WHAT = "Yang ditampilkan", "What is shown";
    VIEW = "Tampilan", "View";
    VIEW_MAP = "Peta", "Map";
    VIEW_TREND = "Tren", "Trend";
    VIEW_SKDN = "SKDN", "SKDN";
    VIEW_TARGET = "Target", "Target";
    VIEW_TABLE = "Tabel", "Table";
    INDICATOR = "Indikator", "Indicator";
    LAST_WITH_FIGURES = "Bulan terakhir yang ada angkanya", "The last month with figures";
    LANGUAGE = "Bahasa", "Language";
    THEME = "Tema", "Theme";
    FOLDER = "Alamat embed.html", "Address of embed.html";
    FOLDER_HINT = "Folder di web yang berisi embed.html dan idaman-embed.js, misalnya https://data.dinkes.example.go.id/",
        "The folder on the web with embed.html and idaman-embed.js, such as https://data.dinkes.example.go.id/";
    FOLDER_WRONG = "Tulis alamat lengkap yang dimulai dengan https://", "Write the whole address, beginning with https://";
    PATH = "Folder publikasi di sana", "Folder of the publication there";
    PATH_HINT = "Relatif terhadap embed.html, di situs yang sama.", "Relative to embed.html, on the same host.";
    PREVIEW = "Pratinjau", "Preview";
    CODE = "Potongan kode", "The code";
    CODE_COMPONENT = "Komponen web", "Web component";
    CODE_COMPONENT_TEXT = "Menyesuaikan tinggi dengan isinya. Satu baris skrip cukup untuk beberapa komponen di halaman yang sama.",
        "As high as what it shows. One line of script serves several of them on a page.";
    CODE_FRAME = "Bingkai tanpa skrip", "A frame without a script";
    CODE_FRAME_TEXT = "Untuk situs yang tidak mengizinkan skrip: tingginya tetap.", "For sites that admit no script: its height is fixed.";
    COPY = "Salin", "Copy";
    COPIED = "Tersalin", "Copied";
    NOT_COPIED = "Peramban tidak mengizinkan. Pilih kodenya lalu salin.", "The browser does not allow it. Select the code and copy it.";
    LINK = "{title}: gambar dan tabel", "{title}: pictures and tables";
    FRAME_TITLE = "{title}, {place}", "{title}, {place}";
}
