//! Words of the frame around every page.

use crate::i18n::text::texts;

texts! {
    APP = "Idaman", "Idaman";
    SKIP = "Langsung ke isi", "Skip to content";
    NAV = "Bagian utama", "Main sections";
    HOME = "Beranda", "Home";
    CHILDREN = "Anak", "Children";
    POSYANDU = "Posyandu", "Posyandu";
    MAP = "Peta", "Map";
    RAKOR = "Rakor", "Rakor";
    IMPORT = "Impor", "Import";
    SETTINGS = "Pengaturan", "Settings";
    HELP = "Bantuan", "Help";
    WHERE = "Tempat", "Place";
    WHEN = "Bulan", "Month";
    OVERDUE = "{n} komitmen lewat tenggat", "{n} {n|commitment|commitments} overdue";
    WHOLE_REGENCY = "Seluruh kabupaten", "Whole regency";
    CHOOSE_MONTH = "Pilih bulan", "Choose a month";
    MONTH_BEFORE = "Bulan sebelumnya", "Previous month";
    MONTH_AFTER = "Bulan berikutnya", "Next month";
    YEAR_BEFORE = "Tahun sebelumnya", "Previous year";
    YEAR_AFTER = "Tahun berikutnya", "Next year";
    LATEST_MONTH = "Bulan terakhir berisi data", "Latest month with data";
    SEARCH = "Cari", "Search";
    SEARCH_HINT = "Cari anak atau Posyandu", "Search children or Posyandu";
    SEARCH_ALL = "Lihat semua hasil", "See all results";
    SEARCH_NOTHING = "Tidak ada yang cocok dengan “{text}”.", "Nothing matches “{text}”.";
    SEARCH_FOUND = "{n} hasil. Pilih dengan panah atas dan bawah.", "{n} results. Choose with the up and down arrows.";
    SEARCH_TOO_SHORT = "Ketik dua huruf atau lebih.", "Type two letters or more.";
    DEMO_BANNER = "Data demo: Kabupaten Idaman, semua nama dan angka rekaan.", "Demo data: Kabupaten Idaman, every name and figure is invented.";
    DEMO_REMOVE = "Hapus data demo", "Remove demo data";
    DEMO_REMOVED = "Data demo sudah dihapus.", "The demo data is gone.";
    REBUILD_OF = "{done} dari {total} anak", "{done} of {total} children";
    REBUILD_NOTE = "Idaman tetap bisa dipakai dan ditutup: angka lama tersimpan sampai yang baru selesai.", "Idaman can be used and closed meanwhile: the old figures stay until the new ones are done.";
    OFFLINE = "Tanpa jaringan: semua tetap bisa dipakai.", "No network: everything still works.";
    UPDATE_READY = "Versi baru Idaman siap dipakai.", "A new version of Idaman is ready.";
    UPDATE_NOW = "Pakai sekarang", "Use it now";
    UPDATE_LATER = "Nanti", "Later";
    UPDATE_WAITS = "Simpan dulu isian yang sedang terbuka; versi baru menunggu.", "Save what you are filling in first; the new version waits.";
    UPDATE_ELSEWHERE = "Idaman diperbarui di tab lain. Muat ulang tab ini.", "Idaman was updated in another tab. Reload this one.";
    DIRTY_LEAVE = "Isian belum disimpan. Tinggalkan halaman ini?", "There are unsaved entries. Leave this page?";
    DIRTY_STAY = "Tetap di sini", "Stay here";
    DIRTY_GO = "Tinggalkan tanpa menyimpan", "Leave without saving";
    NOTICES = "Pemberitahuan", "Notices";
    NOTICES_MORE = "dan {n} pemberitahuan lagi", "and {n} more {n|notice|notices}";
    NOT_FOUND = "Halaman tidak ada", "No such page";
    NOT_FOUND_WHY = "Alamat ini tidak menunjuk ke mana pun di Idaman. Mungkin tautannya terpotong, atau datanya sudah dihapus.", "This address leads nowhere in Idaman. The link may be cut off, or its data was deleted.";
    GO_HOME = "Ke Beranda", "Go to Home";
    BREADCRUMB = "Letak halaman ini", "Where this page is";
    WHAT_HAPPENED = "Yang terjadi", "What happened";
    WHAT_IS_SAFE = "Yang aman", "What is safe";
    WHAT_TO_DO = "Yang bisa dilakukan", "What to do";
    PLACE_PICKER = "Pilih tempat", "Choose a place";
    PLACE_FILTER = "Ketik nama kecamatan, desa, atau Posyandu", "Type the name of a kecamatan, desa or Posyandu";
}
