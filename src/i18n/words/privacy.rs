//! Words of hidden identities.

use crate::i18n::text::texts;

texts! {
    MARK = "Identitas disembunyikan", "Identities hidden";
    MARK_WHY = "Nama, NIK, orang tua dan alamat tidak tampil. Ketuk untuk membuka.", "No names, NIK, parents or addresses. Tap to show them.";
    STILL_HIDDEN = "Mode rapat ditutup. Identitas tetap disembunyikan; ketuk tanda di atas untuk menampilkannya. Berkas tanpa nama bisa langsung dikirim.", "Meeting mode is closed. Identities stay hidden; tap the mark above to show them. Files without names can go out right away.";
    SHOW_TITLE = "Tampilkan identitas?", "Show identities?";
    SHOW_TEXT = "Nama, NIK, orang tua dan alamat akan tampil di semua tab perangkat ini. Siapa, kapan dan alasannya dicatat.", "Names, NIK, parents and addresses will show in every tab of this device. Who, when and why is written down.";
    REASON = "Alasan", "Reason";
    REASON_HINT = "Misalnya: menindaklanjuti anak 2T sesudah rapat. Paling sedikit 5 huruf.", "For instance: following up children with 2T after the meeting. At least 5 letters.";
    STAY_HIDDEN = "Tetap sembunyikan", "Keep hidden";
    SHOW = "Tampilkan identitas", "Show identities";
    SHOW_ASK = "Tampilkan identitas…", "Show identities…";
    CLOSED = "Formulir ini ditutup", "This form is closed";
    CLOSED_WHY = "Identitas sedang disembunyikan. Formulir ini menulis nama atau catatan anak: bila disimpan sekarang, inisial akan menimpa nama. Data yang tersimpan tidak berubah.", "Identities are hidden. This form writes names or notes of children: saved now, initials would replace names. What is stored has not changed.";
    COVERED = "Identitas disembunyikan di tab lain, dan di halaman ini masih ada isian yang belum disimpan. Isian itu ditutup, belum hilang.", "Identities were hidden in another tab, and this page has entries that are not saved. They are covered, not lost.";
    UNCOVER = "Buang isian, tetap sembunyikan", "Discard entries, stay hidden";
    NOT_SAVED = "Identitas disembunyikan: bukti dan catatan tidak tampil, dan isian di halaman ini tidak disimpan.", "Identities are hidden: evidence and notes do not show, and entries on this page are not saved.";
    SEARCH_HIDDEN = "Nama anak tidak dicari selama identitas disembunyikan: hasilnya akan memberi tahu siapa pemilik inisial.", "Children are not searched by name while identities are hidden: it would tell whose the initials are.";
    CARD = "Identitas di layar", "Identities on the screen";
    CARD_SHOWN = "Nama, NIK, orang tua dan alamat tampil seperti biasa. Sembunyikan sebelum layar ini dilihat orang lain; mode rapat menyembunyikannya sendiri.", "Names, NIK, parents and addresses show as usual. Hide them before others see this screen; meeting mode does so by itself.";
    CARD_HIDDEN = "Nama menjadi inisial; NIK, orang tua, alamat dan catatan tidak tampil di layar, cetakan dan berkas mana pun.", "Names become initials; NIK, parents, addresses and notes appear on no screen, print or file.";
    HIDE = "Sembunyikan identitas", "Hide identities";
    OPENINGS = "Kapan identitas ditampilkan lagi", "When identities were shown again";
    OPENINGS_NONE = "Belum pernah.", "Never so far.";
    SOMEBODY = "tanpa nama perangkat", "unnamed device";
}
