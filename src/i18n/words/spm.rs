//! Words of the six fields of SPM.

use crate::{
    desk::protocol::RequestFilter,
    i18n::{
        Lang, Text,
        text::{case_words, texts},
    },
    records::coordination::{RequestStatus, SpmField},
};

texts! {
    TITLE = "Enam bidang SPM", "Six SPM fields";
    LEAD = "Layanan Posyandu di enam bidang, dan permintaan warga kepada OPD pengampunya.", "What Posyandu give in the six fields, and what communities ask of the offices that own them.";
    ROOM = "Enam bidang SPM", "Six SPM fields";
    DOOR = "Enam bidang", "Six fields";
    SHOWN = "Yang ditampilkan", "What is shown";
    TAB_REQUESTS = "Permintaan warga", "Requests";
    TAB_SERVICES = "Layanan", "Services";
    TAB_INTEGRATED = "Holistik integratif", "Holistic and integrative";
    ADD_SERVICE = "Catat layanan", "Record a service";
    ADD_REQUEST = "Catat permintaan", "Record a request";
    EDIT_SERVICE = "Ubah layanan", "Change the service";
    EDIT_REQUEST = "Ubah permintaan", "Change the request";
    CHOOSE_PLACE = "Pilih satu Posyandu atau desa di bilah atas untuk mencatat.", "Choose one Posyandu or desa in the bar above to record something.";
    FIELD = "Bidang", "Field";
    ALL_FIELDS = "Semua bidang", "All fields";
    SERVICE = "Layanan", "Service";
    OTHER_SERVICE = "Layanan lain", "Another service";
    WHAT_DONE = "Yang dilakukan", "What was done";
    WHAT_DONE_HINT = "tanpa nama orang; wajib untuk layanan lain", "no names of people; needed for another service";
    WHAT_ASKED = "Yang diminta", "What is asked for";
    WHAT_ASKED_HINT = "tanpa nama orang: tulis RT atau jumlahnya", "no names of people: write the RT or how many";
    REACHED = "Sasaran terjangkau", "People reached";
    REACHED_HINT = "boleh kosong", "may be left empty";
    REACHED_WRONG = "Tulis jumlahnya dengan angka bulat.", "Write the number in digits.";
    TO = "Kepada OPD", "To which office";
    STATUS = "Keadaan", "Status";
    DATE = "Tanggal", "Date";
    ASKED_ON = "Diminta tanggal", "Asked on";
    ANSWER = "Jawaban OPD", "What the office said";
    DELETE_SERVICE = "Hapus layanan", "Delete the service";
    DELETE_REQUEST = "Hapus permintaan", "Delete the request";
    DELETED = "Catatan dihapus.", "Record deleted.";
    DUE = "dijawab paling lambat {date}", "answer due by {date}";
    LATE = "lewat {date}, belum dijawab", "not answered by {date}";
    SINCE = "sejak {date}", "since {date}";
    NEXT_FORWARD = "Teruskan", "Send on";
    NEXT_ANSWER = "Sudah dijawab", "Mark answered";
    NEXT_DONE = "Sudah selesai", "Mark done";
    SENT_ON = "Diteruskan ke {office}.", "Sent on to {office}.";
    SET_ANSWERED = "Dicatat sudah dijawab.", "Noted as answered.";
    SET_DONE = "Dicatat selesai.", "Noted as done.";
    SUMS = "Per bidang", "By field";
    SUMS_LEAD = "Layanan dan jangkauan sejak {from}; permintaan dari semua waktu.", "Services and reach since {from}; requests of all time.";
    COL_SERVICES = "Layanan", "Services";
    COL_REACHED = "Terjangkau", "Reached";
    COL_OPEN = "Permintaan terbuka", "Open requests";
    COL_LATE = "Lewat batas", "Overdue";
    COL_DONE = "Selesai", "Done";
    COL_OWNER = "OPD pengampu", "Owner";
    COL_FIELDS = "Bidang dilayani", "Fields served";
    COL_INTEGRATED = "Enam bidang lengkap", "All six fields";
    COL_AREA = "Wilayah", "Area";
    COL_PLACE = "Tempat", "Place";
    COL_SINCE = "Langkah terakhir", "Last step";
    NONE_TITLE = "Belum ada catatan enam bidang", "Nothing recorded in the six fields yet";
    NONE_TEXT = "Pilih Posyandu atau desa di bilah atas, lalu catat layanan atau permintaan warga.", "Choose a Posyandu or desa in the bar above, then record a service or a request.";
    NONE_FITS = "Tidak ada yang cocok.", "Nothing fits.";
    CSV = "Simpan CSV", "Save as CSV";
    FILE_REQUESTS = "permintaan-enam-bidang.csv", "requests-six-fields.csv";
    FILE_SERVICES = "layanan-enam-bidang.csv", "services-six-fields.csv";
    FILE_INTEGRATED = "holistik-integratif.csv", "holistic-integrative.csv";
    CHART = "Layanan dan permintaan per bidang", "Services and requests by field";
    CHART_SOURCE = "Buku enam bidang Posyandu dan desa", "Books of the six fields of Posyandu and desa";
    CHART_SLUG = "enam-bidang", "six-fields";
    CHART_KEYS = "Panah kiri dan kanan: batang sebelumnya dan berikutnya", "Left and right arrow: bar before and after";
    CHART_SUMMARY = "{services} layanan, {open} permintaan terbuka, {late} lewat batas.", "{services} {services|service|services}, {open} open {open|request|requests}, {late} overdue.";
    BAR_SERVICES = "{field}: {n} layanan", "{field}: {n} {n|service|services}";
    BAR_OPEN = "{field}: {n} permintaan terbuka", "{field}: {n} open {n|request|requests}";
    BAR_CLOSED = "{field}: {n} permintaan selesai", "{field}: {n} {n|request|requests} done";
    KEY_SERVICES = "Layanan", "Services";
    KEY_OPEN = "Permintaan terbuka", "Open requests";
    KEY_CLOSED = "Selesai", "Done";
    RULE = "Bidang, layanan dan OPD: {source}. Batas jawaban: {answer}.", "Fields, services and offices: {source}. Time to answer: {answer}.";
    RULE_SOURCE = "Permendagri 13/2024 lewat sumber sekunder (keyakinan C)", "Permendagri 13/2024 by a secondary source (certainty C)";
    RULE_ANSWER = "5 hari kerja, contoh Kabupaten Tegal; hari libur tidak dihitung di sini", "5 working days, as Kabupaten Tegal promises; holidays are not known here";
    INTEGRATED_LEAD = "Berapa dari enam bidang yang dilayani tiap Posyandu dalam 12 bulan.", "How many of the six fields each Posyandu served within 12 months.";
    INTEGRATED_RULE = "Ukuran Idaman sendiri, bukan dari peraturan: satu bidang terhitung bila ada satu layanan tercatat sejak {from}; hari penimbangan terhitung sebagai layanan kesehatan. Holistik integratif = enam bidang.", "Idaman’s own measure, of no regulation: a field counts with one service recorded since {from}; a weighing day counts as a service of health. Holistic and integrative = all six.";
    INTEGRATED_N = "{n} dari {of} Posyandu melayani enam bidang", "{n} of {of} Posyandu serve all six fields";
    INTEGRATED_ONE = "{n} dari 6 bidang dilayani dalam 12 bulan", "{n} of 6 fields served within 12 months";
    INTEGRATED_YES = "Holistik integratif", "Holistic and integrative";
    INTEGRATED_NOT = "Belum: {fields}", "Missing: {fields}";
    LACKS = "Posyandu tanpa layanan", "Posyandu without a service of";
    LACKS_ANY = "Semua Posyandu", "All Posyandu";
    SERVED = "ada", "served";
    NOT_SERVED = "belum", "not yet";
    BRIEF_LEAD = "Layanan enam bidang dan permintaan warga", "Services in six fields and requests of the community";
    SLIDE_HEAD = "{open} permintaan warga masih terbuka, {late} lewat batas jawaban", "{open} {open|request is|requests are} still open, {late} past the time to answer";
    SLIDE_NONE = "Tidak ada permintaan warga yang terbuka", "No open requests of the community";
    BAR_SERVICES_N = "{n} layanan", "{n} {n|service|services}";
    SLIDE_LATE = "{n} lewat batas", "{n} overdue";
    SLIDE_OPEN = "{n} terbuka", "{n} open";
}

/// Every text of this file that is not of its list.
#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    let mut all = cases();
    all.extend(SERVICES);
    all
}

case_words! {
    RequestStatus {
        Asked = "Diminta", "Asked";
        Forwarded = "Diteruskan", "Sent on";
        Answered = "Dijawab", "Answered";
        Done = "Selesai", "Done";
        Declined = "Tidak dapat dipenuhi", "Declined";
    }
    RequestFilter {
        Open = "Terbuka", "Open";
        Late = "Lewat batas", "Overdue";
        Asked = "Diminta", "Asked";
        Forwarded = "Diteruskan", "Sent on";
        Answered = "Dijawab", "Answered";
        Done = "Selesai", "Done";
        Declined = "Ditolak", "Declined";
        All = "Semua", "All";
    }
}

/// Names of the services of the catalogue, by code.
const SERVICES: [(&str, Text); 25] = [
    ("paud", Text::new("PAUD", "Early childhood education (PAUD)")),
    ("perpustakaan", Text::new("Perpustakaan desa", "Village library")),
    ("literasi-digital", Text::new("Literasi digital", "Digital literacy")),
    ("alat-peraga", Text::new("Alat peraga edukasi", "Teaching aids")),
    (
        "gerak-kunjungan",
        Text::new("Penggerakan kunjungan semua usia", "Mobilising visits of all ages"),
    ),
    ("penyuluhan", Text::new("Penyuluhan kesehatan dan gizi", "Health and nutrition talks")),
    ("deteksi-dini", Text::new("Deteksi dini", "Early detection")),
    ("air-bersih", Text::new("Air bersih", "Clean water")),
    (
        "limbah-sampah",
        Text::new("Limbah rumah tangga dan bank sampah", "Household waste, waste bank"),
    ),
    ("embung", Text::new("Embung", "Water reservoir (embung)")),
    ("jaringan-air", Text::new("Jaringan air", "Water network")),
    ("sumur", Text::new("Sumur", "Wells")),
    ("jalan-desa", Text::new("Jalan desa", "Village roads")),
    ("rtlh", Text::new("Rumah tidak layak huni (RTLH)", "Houses unfit to live in (RTLH)")),
    ("rumah-sehat", Text::new("KIE rumah dan lingkungan sehat", "Healthy homes and surroundings")),
    ("kebun-gizi", Text::new("Kebun gizi", "Nutrition gardens")),
    ("biopori", Text::new("Biopori dan hidroponik", "Biopores and hydroponics")),
    ("trauma-bencana", Text::new("Pemulihan trauma pascabencana", "Help after disasters")),
    ("siaga-bencana", Text::new("Kesiapsiagaan bencana", "Disaster preparedness")),
    ("deteksi-gangguan", Text::new("Deteksi dini gangguan ketertiban", "Early notice of disorder")),
    ("patroli", Text::new("Patroli dan ronda", "Patrols")),
    ("linmas", Text::new("Linmas", "Community protection (Linmas)")),
    (
        "kie-inklusi",
        Text::new("KIE gender, disabilitas dan inklusi", "Gender, disability and inclusion"),
    ),
    ("data-miskin", Text::new("Pendataan fakir miskin", "Registering the poor")),
    ("bansos", Text::new("Fasilitasi bantuan sosial", "Help to get social aid")),
];

/// The name of a service.
pub fn service(code: &str) -> Option<Text> {
    SERVICES.into_iter().find(|(known, _)| *known == code).map(|(_, text)| text)
}

/// A field in a word or two, for narrow places.
pub fn short(field: SpmField) -> Text {
    match field {
        SpmField::Pendidikan => Text::new("Didik", "Educ."),
        SpmField::Kesehatan => Text::new("Sehat", "Health"),
        SpmField::PekerjaanUmum => Text::new("PU", "Works"),
        SpmField::Perumahan => Text::new("Rumah", "Housing"),
        SpmField::Trantibumlinmas => Text::new("Trantib", "Order"),
        SpmField::Sosial => Text::new("Sosial", "Social"),
    }
}

/// What a line is about: the service of the catalogue, or else the words.
pub fn named(code: &str, text: &str, lang: Lang) -> String {
    service(code).map_or_else(|| text.to_owned(), |service| service.of(lang).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_service_of_the_catalogue_has_its_name() {
        let rules = crate::rakor::spm::RULES;
        let codes: Vec<&str> =
            rules.fields.iter().flat_map(|rule| rule.services).copied().collect();
        assert_eq!(codes.len(), SERVICES.len());
        for code in codes {
            assert!(service(code).is_some(), "{code}");
        }
    }
}
