//! Words of Puskesmas, their contacts, and who of which kind came to a meeting.

use crate::{
    desk::protocol::KindsCame,
    i18n::{Lang, Words as _, text::texts},
};

texts! {
    TITLE = "Puskesmas dan PJ Posyandu", "Puskesmas and their Posyandu officers";
    LEAD = "Siapa pengelola Posyandu di tiap Puskesmas, dan siapa yang belum melapor.", "Who looks after the Posyandu at each Puskesmas, and who has not reported.";
    DOOR = "Puskesmas", "Puskesmas";
    REPORTED = "{n} dari {of} Puskesmas sudah melaporkan PJ", "{n} of {of} Puskesmas have reported their officer";
    MISSING = "Belum melapor", "Not reported";
    KNOWN = "Dilaporkan", "Reported";
    OFFICER = "PJ pengelola Posyandu", "Posyandu officer";
    PHONE = "Telepon", "Phone";
    POSYANDU_N = "{n} Posyandu", "{n} Posyandu";
    EDIT = "Ubah PJ", "Change the officer";
    ADD = "Isi PJ", "Enter the officer";
    OF = "PJ Puskesmas {name}", "Officer of Puskesmas {name}";
    HIDDEN = "Nama dan telepon disembunyikan.", "Name and phone are hidden.";
    NONE_TITLE = "Belum ada Puskesmas di sini", "No Puskesmas here yet";
    NONE_TEXT = "Puskesmas dicatat pada formulir Posyandu yang dibinanya.", "A Puskesmas is entered in the form of a Posyandu it looks after.";
    CAME = "{n} dari {of} Puskesmas hadir", "{n} of {of} Puskesmas were there";
    CAME_AT = "Rakor terakhir yang mengundang Puskesmas", "The last Rakor to which Puskesmas were invited";
    AWAY = "Tidak hadir: {names}", "Not there: {names}";
    NOT_INVITED = "{n} belum diundang", "{n} not invited yet";
    KINDS = "Hadir menurut jenis mitra", "Attendance by kind of partner";
    KIND = "Jenis mitra", "Kind of partner";
    INVITED = "Diundang", "Invited";
    WERE_THERE = "Hadir", "Present";
    UNREGISTERED = "Belum terdaftar sebagai mitra", "Not in the register of partners";
    INVITE = "PJ Posyandu tiap Puskesmas ({n} belum ada)", "Posyandu officers of each Puskesmas ({n} not on the list)";
    KIND_LINE = "{kind} {came} dari {all}", "{kind} {came} of {all}";
    BY_KIND = "Mitra yang hadir: {kinds}.", "Partners who came: {kinds}.";
    COL_KECAMATAN = "Kecamatan", "Kecamatan";
    COL_POSYANDU = "Posyandu", "Posyandu";
    CSV = "Simpan CSV", "Save as CSV";
}

/// Partners by kind in one line: "BUMD 2 dari 3, Media 0 dari 1".
pub fn by_kind(kinds: &KindsCame, lang: Lang) -> String {
    let one = |(kind, sum): &(Option<crate::records::coordination::PartnerKind>, _)| {
        let sum: &crate::rakor::attendance::Came = sum;
        let kind = kind.map_or(UNREGISTERED, |kind| kind.words()).of(lang);
        KIND_LINE.fill(lang, &[("kind", &kind), ("came", &sum.came), ("all", &sum.all)])
    };
    kinds.partners.iter().map(one).collect::<Vec<_>>().join(", ")
}
