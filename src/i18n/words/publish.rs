//! Words of publications: the page of the app, and the pages that are put on a website.

use crate::{
    desk::protocol::PublicLevel,
    i18n::text::{case_words, texts},
    publish::suppress::Why,
};

case_words! {
    PublicLevel {
        Regency = "Kabupaten/kota saja", "Regency only";
        Kecamatan = "Sampai kecamatan", "Down to kecamatan";
        Desa = "Sampai desa/kelurahan", "Down to desa";
    }
    Why {
        Small = "angka kecil", "a small count";
        Complement = "angka kecil di sebelahnya akan terbaca", "a small count beside it would show";
        Part = "wilayah di atasnya disembunyikan", "the area above it is hidden";
    }
}

texts! {
    // The page of the app
    TITLE = "Publikasi", "Publish";
    LEAD = "Angka untuk situs web kabupaten atau kota: tanpa nama, dan angka kecil disembunyikan.",
        "Figures for the regency's website: no names, and small counts are hidden.";
    DOOR = "Publikasi", "Publish";
    DOOR_TEXT = "Angka untuk umum: berkas bagi situs web, dan grafik serta peta untuk disematkan di dalamnya.",
        "Figures for the public: files for a website, and charts and maps to embed in it.";
    WHAT = "Yang diterbitkan", "What is published";
    GROUP_LETTERS = "Penimbangan (SKDN)", "Weighing (SKDN)";
    GROUP_NUTRITION = "Status gizi", "Nutrition";
    GROUP_GIVEN = "Yang diberikan", "What is given";
    TOGETHER = "Indikator dengan penyebut yang sama terbit bersama.",
        "Indicators of one denominator are published together.";
    FROM = "Dari bulan", "From month";
    TO = "Sampai bulan", "To month";
    LEVEL = "Wilayah terkecil", "Smallest places";
    FEWEST = "Sembunyikan angka di bawah", "Hide counts below";
    FEWEST_HINT = "Angka 1 sampai {n} tidak terbit.", "Counts from 1 to {n} are not published.";
    PREVIEW = "Pratinjau", "Preview";
    PREVIEW_OF = "{months} bulan, {places} wilayah, berkas angka {bytes}.",
        "{months} {months|month|months}, {places} {places|place|places}, file of figures {bytes}.";
    TARGETS = "{n} target ikut terbit.", "{n} {n|target goes|targets go} along.";
    COL_FAMILY = "Indikator", "Indicators";
    COL_TOLD = "Terbit", "Told";
    COL_HIDDEN = "Disembunyikan", "Hidden";
    COL_SMALL = "Angka kecil", "Small";
    COL_BESIDE = "Pelengkap", "Beside it";
    NOTHING_HIDDEN = "tidak ada", "none";
    OPEN = "selalu terbit", "always told";
    FROZEN = "Tetap seperti terbit dulu: {months}. Perubahan kecil sejak itu bisa menunjuk satu anak.",
        "Stays as published before: {months}. Small changes since could point to one child.";
    WHICH = "Yang disembunyikan: {indicator}", "What is hidden: {indicator}";
    MORE = "dan {n} lagi", "and {n} more";
    COL_PLACE = "Wilayah", "Place";
    COL_MONTH = "Bulan", "Month";
    COL_OF = "Dari", "Of";
    COL_WHY = "Sebab", "Why";
    WHY_HEAD = "Mengapa ada yang disembunyikan", "Why something is hidden";
    WHY_TEXT = "Angka kecil bisa menunjuk anak tertentu. Bila satu wilayah disembunyikan, satu lagi di sebelahnya ikut, agar tidak bisa dihitung dari jumlahnya.",
        "A small count can point to a child. Where one place is hidden, one beside it goes too, so that the total does not give it back.";
    BOUNDARIES = "Di bawah peta tertulis: Batas: {source}.", "Under the map stands: Boundaries: {source}.";
    BOUNDARIES_NONE = "Tanpa peta: batas wilayah belum dimuat.", "Without a map: no boundaries are loaded.";
    DEMO = "Ini data contoh. Setiap berkas menyebutnya.", "This is demo data. Every file says so.";
    NO_DATA = "Belum ada penimbangan untuk diterbitkan.", "There is no weighing to publish yet.";
    NO_REGENCY = "Pilih kabupaten atau kota dulu.", "Choose a regency first.";
    LAST = "Terakhir dibuat {date} ({n} kali).", "Last made on {date} ({n} {n|time|times}).";
    FIRST = "Belum pernah dibuat.", "Never made before.";
    MAKE = "Buat publikasi", "Make the publication";
    MAKE_NOTE = "Yang dibuat dianggap terbit: bulan itu lalu tetap seperti sekarang, kecuali berubah banyak.",
        "What is made counts as published: its months then stay as they are, unless they change much.";
    DRAWING = "Menggambar {n} dari {of}…", "Drawing {n} of {of}…";
    NO_PICTURES = "Peramban ini tidak bisa membuat gambar PNG. Semua berkas lain ada.",
        "This browser cannot make PNG pictures. All other files are there.";
    MADE = "Publikasi siap: {n} berkas, {bytes}.", "The publication is ready: {n} files, {bytes}.";
    SAVE_ALL = "Simpan ke folder", "Save to a folder";
    SAVED_ALL = "{n} berkas tersimpan di folder {name}.", "{n} files are saved in the folder {name}.";
    SAVE_FAILED = "Folder tidak bisa ditulisi. Unduh berkasnya satu per satu.",
        "The folder cannot be written to. Download the files one by one.";
    FILES = "Berkas", "Files";
    FILE_PAGES = "Halaman", "Pages";
    FILE_DATA = "Angka dan tabel", "Figures and tables";
    FILE_PICTURES = "Gambar", "Pictures";
    DOWNLOAD = "Unduh {name}", "Download {name}";
    SAVE_ZIP = "Unduh semua (ZIP)", "Download all (ZIP)";
    PUT = "Taruh semua berkas dalam satu folder di situs web Anda, lalu tautkan ke index.html.",
        "Put all files into one folder of your website and link to index.html.";
    WRONG_MONTHS = "Bulan akhir sebelum bulan awal.", "The last month is before the first.";
    TOO_MUCH = "Terlalu banyak sekaligus. Pilih lebih sedikit bulan atau wilayah.",
        "Too much at once. Choose fewer months or larger places.";
    NOTHING_CHOSEN = "Pilih sedikitnya satu indikator.", "Choose at least one indicator.";
    // The published pages
    PAGE_TITLE = "Posyandu {place}", "Posyandu in {place}";
    PAGE_MONTHS = "Angka {from} sampai {to}", "Figures from {from} to {to}";
    PAGE_MONTH = "Angka {from}", "Figures of {from}";
    PAGE_MADE = "Dibuat {date}", "Made on {date}";
    PAGE_OTHER = "English", "Bahasa Indonesia";
    PAGE_DEMO = "Data contoh: kabupaten ini dan angkanya tidak nyata.",
        "Demo data: this regency and its figures are not real.";
    PAGE_HIDDEN = "Angka kecil disembunyikan", "Small counts are hidden";
    PAGE_RULE = "Angka 1 sampai {n}, dan angka selain nol dari kurang dari {of} anak, tidak ditampilkan, beserta angka di sebelahnya bila perlu, agar tidak ada anak yang dikenali.",
        "Counts from 1 to {n}, and counts other than none among fewer than {of} children, are not shown, nor those beside them where needed, so that no child can be recognised.";
    PAGE_SOURCE = "Sumber: penimbangan rutin Posyandu, dihitung Idaman. Bukan hasil survei.",
        "Source: routine weighing at Posyandu, computed by Idaman. Not a survey.";
    PAGE_CONTENTS = "Isi", "Contents";
    PAGE_BY_PLACE = "{indicator}, {month}, per wilayah", "{indicator}, {month}, by place";
    PAGE_BY_MONTH = "{indicator} {place}, per bulan", "{indicator} in {place}, by month";
    PAGE_MAP = "Peta {indicator}, {month}", "Map of {indicator}, {month}";
    PAGE_FILES = "Unduh", "Downloads";
    PAGE_JSON = "Semua angka (JSON)", "All figures (JSON)";
    PAGE_CSV = "Tabel {indicator} (CSV)", "Table of {indicator} (CSV)";
    HIDDEN = "disembunyikan", "hidden";
    HIDDEN_OR_NONE = "tidak ditampilkan", "not shown";
    COL_COUNT = "Anak", "Children";
    COL_SHARE = "Persen", "Percent";
    TARGETS_ARE = "Target: {all}.", "Targets: {all}.";
    TARGET_IS = "{value} pada {year}", "{value} in {year}";
    LATEST = "{month}: {value}.", "{month}: {value}.";
    LATEST_NONE = "Tidak ada angka yang bisa ditampilkan.", "There is no figure that can be shown.";
    // Columns of the tables as files
    CSV_CODE = "Kode wilayah", "Region code";
    CSV_NAME = "Wilayah", "Region";
    CSV_MONTH = "Bulan", "Month";
    CSV_OF = "Anak", "Children";
    CSV_COUNT = "{indicator} (anak)", "{indicator} (children)";
    CSV_SHARE = "{indicator} (%)", "{indicator} (%)";
    CSV_NOTE = "Keterangan", "Note";
    CSV_DEMO = "DATA CONTOH", "DEMO DATA";
}
