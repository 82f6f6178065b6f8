//! Words of surveys of satisfaction.

use crate::i18n::{Text, text::texts};

texts! {
    TITLE = "Kata pengunjung", "What visitors say";
    NOBODY_ASKED = "Belum ada survei dengan sedikitnya 10 orang.", "No survey of at least 10 people yet.";
    BEFORE_AFTER = "Senang datang: sebelum menjadi percontohan {before}, sesudahnya {after}.", "Like to come: {before} before it became a pilot, {after} since.";
    SHARE_OF = "{share} dari {n} orang", "{share} of {n} people";
    TOO_FEW = "Kurang dari {n} orang: belum dapat dibaca.", "Fewer than {n} people: it tells nothing yet.";
    ADD = "Catat survei", "Write down a survey";
    HOW = "Tanyakan kepada pengunjung pada hari buka. Tanpa nama: cukup jumlahnya.", "Ask those who come on the day. No names: the counts are enough.";
    DATE = "Tanggal survei", "Day of the survey";
    ASKED = "Orang yang ditanya", "People asked";
    ASKED_HINT = "Sedikitnya 10 agar dapat dibaca.", "At least 10, or it tells nothing.";
    YES_OF_THEM = "Berapa dari mereka menjawab ya? Kosongkan yang tidak ditanyakan.", "How many of them said yes? Leave empty what was not asked.";
    MORE_THAN_ASKED = "Tidak mungkin lebih dari yang ditanya.", "It cannot be more than were asked.";
    DELETE = "Hapus survei", "Delete the survey";
    DELETED = "Survei dihapus.", "Survey deleted.";
}

/// A question by its code.
pub fn question(code: &str) -> Text {
    match code {
        "jadwal" => Text::new("Jadwalnya cocok", "The day and hour suit me"),
        "ramah" => Text::new("Kader ramah", "The kader are friendly"),
        "jelas" => Text::new("Penjelasannya mudah dimengerti", "What they explain is clear"),
        "nyaman" => Text::new("Tempatnya nyaman", "The place is comfortable"),
        "kembali" => Text::new("Bulan depan mau datang lagi", "I will come again next month"),
        _ => Text::new("Pertanyaan lain", "Another question"),
    }
}
