//! Words of needs and innovations.

use crate::{
    desk::protocol::NeedFilter,
    i18n::{
        Text, Words,
        text::{case_words, texts},
    },
    records::coordination::{NeedItem, NeedStatus, Urgency},
};

texts! {
    TITLE = "Kebutuhan Posyandu", "Needs of Posyandu";
    LEAD = "Apa yang kurang, seberapa mendesak, dan siapa yang memenuhinya.", "What is missing, how urgent it is, and who meets it.";
    ADD = "Catat kebutuhan", "Write down a need";
    ADD_HINT = "Untuk Posyandu {name}", "For Posyandu {name}";
    CHOOSE_PLACE = "Pilih satu Posyandu di bilah atas untuk mencatat kebutuhannya.", "Choose one Posyandu in the bar above to write down what it needs.";
    ITEM = "Barang atau layanan", "Item or service";
    ALL_ITEMS = "Semua barang", "All items";
    QUANTITY = "Banyaknya", "How many";
    QUANTITY_WRONG = "Tulis jumlahnya dengan angka, paling sedikit 1.", "Write the number in digits, at least 1.";
    URGENCY = "Seberapa mendesak", "How urgent";
    DETAIL = "Uraian", "Description";
    DETAIL_HINT = "ukuran, keadaan sekarang; wajib untuk “lainnya”", "size, present state; needed for “other”";
    STATUS = "Keadaan", "Status";
    MET_BY = "Dipenuhi oleh", "Met by";
    PLEDGE = "Janji mitra", "Pledge of a partner";
    NO_PLEDGE = "Tidak dari janji mitra", "Not from a pledge";
    FUNDING = "Sumber biaya", "Funding";
    NOT_SAID = "belum ditentukan", "not decided";
    FOUND = "Dicatat", "Written down";
    TOTALS = "Jumlah per barang", "Totals by item";
    TOTALS_LEAD = "Yang ditunggu paling banyak Posyandu lebih dulu.", "What most Posyandu wait for comes first.";
    COL_OPEN = "Belum dijanjikan", "Not promised";
    COL_PROMISED = "Dijanjikan", "Promised";
    COL_FULFILLED = "Terpenuhi", "Met";
    COL_WAITING = "Posyandu menunggu", "Posyandu waiting";
    NONE_TITLE = "Belum ada kebutuhan tercatat", "No needs written down yet";
    NONE_TEXT = "Pilih Posyandu di bilah atas, lalu catat apa yang kurang di sana.", "Choose a Posyandu in the bar above, then write down what is missing there.";
    NONE_FITS = "Tidak ada yang cocok.", "Nothing fits.";
    EDIT = "Ubah kebutuhan", "Change the need";
    DELETED = "Kebutuhan dihapus.", "Need deleted.";
    DOOR = "Kebutuhan", "Needs";
    PIECES = "{n} buah", "{n} {n|piece|pieces}";
    INNOVATIONS = "Inovasi", "Innovations";
    INNOVATIONS_LEAD = "Apa yang dicoba agar lebih banyak yang datang, dan apakah angkanya ikut bergerak.", "What was tried so that more come, and whether the number moved.";
    INNOVATION_NEW = "Catat inovasi", "Write down an innovation";
    INNOVATION_EDIT = "Ubah inovasi", "Change the innovation";
    INNOVATION_NAME = "Nama inovasi", "Name of the innovation";
    IDEA = "Apa yang dilakukan", "What is done";
    FROM = "Sejak", "Since";
    UNTIL = "Sampai", "Until";
    GOES_ON = "kosong: masih berjalan", "empty: still going on";
    INDICATOR = "Angka yang digerakkan", "The figure it should move";
    REPLICATE = "Layak ditiru di tempat lain", "Worth doing elsewhere";
    PRACTICE_SHEET = "Lembar praktik baik", "Good practice sheet";
    PRACTICE_BACK = "Kembali ke daftar inovasi", "Back to the innovations";
    REPLICATE_MARK = "Layak ditiru", "Worth copying";
    BEFORE = "Sebelum: {share}, {n} bulan", "Before: {share}, {n} {n|month|months}";
    AFTER = "Sesudah: {share}, {n} bulan", "Since: {share}, {n} {n|month|months}";
    ELSEWHERE = "Di tempat lain pada bulan yang sama: {points}", "Elsewhere in the same months: {points}";
    TOO_EARLY = "Belum ada bulan utuh untuk dibandingkan.", "No whole months to compare yet.";
    INNOVATIONS_NONE = "Belum ada inovasi tercatat", "No innovations written down yet";
    INNOVATIONS_NONE_TEXT = "Catat yang pertama di tempat yang dipilih di bilah atas.", "Write down the first in the place chosen in the bar above.";
    IN_PLACE = "Di {place}", "In {place}";
    INNOVATION_DELETED = "Inovasi dihapus.", "Innovation deleted.";
}

/// The name of an item.
pub fn item(item: NeedItem) -> Text {
    item.words()
}

case_words! {
    NeedItem {
        BabyScale = "Timbangan bayi", "Baby scale";
        StepScale = "Timbangan injak", "Standing scale";
        LengthBoard = "Papan ukur panjang", "Length board";
        HeightBoard = "Papan ukur tinggi", "Height board";
        MeasuringTape = "Pita ukur LK dan LiLA", "Tape for head and arm";
        Kms = "KMS", "Growth cards (KMS)";
        BukuKia = "Buku KIA", "KIA books";
        Furniture = "Meja dan kursi", "Tables and chairs";
        Building = "Gedung Posyandu", "Building";
        Toilet = "Jamban", "Toilet";
        Water = "Air bersih", "Clean water";
        Pmt = "Bahan PMT", "Food for PMT";
        VitaminA = "Kapsul vitamin A", "Vitamin A capsules";
        RegisterForms = "Buku register dan formulir", "Registers and forms";
        EducationTools = "Alat peraga edukasi", "Teaching aids";
        KaderTraining = "Pelatihan kader", "Training for kader";
        Transport = "Transportasi", "Transport";
        Other = "Lainnya", "Other";
    }
    Urgency {
        Low = "Bisa menunggu", "Can wait";
        Normal = "Biasa", "Normal";
        High = "Mendesak", "Urgent";
    }
    NeedStatus {
        Open = "Belum dijanjikan", "Not promised";
        Promised = "Dijanjikan", "Promised";
        Fulfilled = "Terpenuhi", "Met";
        Dropped = "Tidak perlu lagi", "Not needed any more";
    }
    NeedFilter {
        Open = "Belum dijanjikan", "Not promised";
        Urgent = "Mendesak", "Urgent";
        Promised = "Dijanjikan", "Promised";
        Fulfilled = "Terpenuhi", "Met";
        Dropped = "Tidak perlu lagi", "Not needed";
        All = "Semua", "All";
    }
}
