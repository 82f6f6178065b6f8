//! Words of the first run.

use crate::i18n::text::texts;

texts! {
    TITLE = "Mulai", "Start";
    QUESTION = "Tumbuh kembang setiap anak, di satu meja kerja.", "Every child's growth, on one workbench.";
    LEAD = "Idaman membantu koordinator Posyandu membaca hasil timbang: dari berkas Sigizi sampai grafik seorang anak. Semua data tinggal di peramban ini; tidak ada yang dikirim ke mana pun.", "Idaman helps coordinators of Posyandu read what was weighed: from a Sigizi file to one child's chart. All data stays in this browser; nothing is sent anywhere.";
    IMPORT_TITLE = "Impor berkas Sigizi", "Import a Sigizi file";
    IMPORT_TEXT = "XLSX atau CSV dari Sigizi/e-PPGBM, juga lembar buatan sendiri. Anda melihat dulu apa yang dikenali; belum ada yang disimpan.", "XLSX or CSV from Sigizi/e-PPGBM, or a sheet of your own. You first see what was recognised; nothing is saved yet.";
    IMPORT_DO = "Pilih berkas", "Choose a file";
    DEMO_TITLE = "Coba dengan data demo", "Try it with demo data";
    DEMO_TEXT = "Kabupaten rekaan dengan nama rekaan. Data Anda sendiri tidak tersentuh, dan demo dihapus dengan sekali ketuk.", "An invented regency with invented names. Your own data is not touched, and one tap removes the demo.";
    DEMO_DO = "Buka demo", "Open the demo";
    DEMO_SIZE = "Ukuran demo", "Size of the demo";
    DEMO_SMALL = "3 kecamatan, sekitar 1.200 anak, 24 bulan. Siap dalam beberapa detik.", "3 kecamatan, about 1,200 children, 24 months. Ready in a few seconds.";
    DEMO_MEAN = "Seperti kabupaten rata-rata: 500 Posyandu, 35.000 anak, 2 juta kunjungan. Perlu sekitar satu menit dan 150 MB.", "Like an average regency: 500 Posyandu, 35,000 children, 2 million visits. Takes about a minute and 150 MB.";
    DEMO_LARGE = "Seperti kabupaten besar: 800 Posyandu, 60.000 anak, 3,5 juta kunjungan. Perlu beberapa menit dan 250 MB.", "Like a large regency: 800 Posyandu, 60,000 children, 3.5 million visits. Takes some minutes and 250 MB.";
    DEMO_READY = "Data demo siap.", "The demo data is ready.";
    EMPTY_TITLE = "Mulai dari kosong", "Start empty";
    EMPTY_TEXT = "Pilih kabupaten atau kota Anda, lalu tambahkan Posyandu dan anak satu per satu.", "Choose your regency or city, then add Posyandu and children one by one.";
    EMPTY_DO = "Mulai dengan {name}", "Start with {name}";
    EMPTY_PICK = "Pilih kabupaten/kota dulu", "Choose a regency first";
    PICK_PROVINCE = "Ketik nama provinsi", "Type the name of a province";
    PICK_REGENCY = "Ketik nama kabupaten atau kota", "Type the name of a regency or city";
    PICK_NONE = "Tidak ada yang cocok.", "Nothing matches.";
    PRIVACY = "Tanpa akun, tanpa server: yang Anda masukkan hanya tersimpan di perangkat ini.", "No account, no server: what you enter is stored on this device only.";
    LANGUAGE = "Bahasa", "Language";
    STARTED = "{name} siap diisi.", "{name} is ready.";
}
