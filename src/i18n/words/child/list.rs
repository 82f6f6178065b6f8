//! Words of the list of children.

use crate::i18n::text::texts;

texts! {
    ADD_CHILD = "Tambah anak", "Add a child";
    IMPORT_FILE = "Impor dari Sigizi", "Import from Sigizi";
    NO_CHILDREN = "Belum ada anak di sini", "No children here yet";
    NO_CHILDREN_WHY = "Impor berkas e-PPGBM/Sigizi, atau tambahkan anak satu per satu.", "Import an e-PPGBM/Sigizi file, or add children one by one.";
    NONE_MATCH = "Tidak ada anak dengan saringan ini", "No child matches this filter";
    NONE_MATCH_WHY = "Di tempat dan bulan yang dipilih tidak ada yang cocok.", "Nobody in the chosen place and month matches.";
    SHOW_ALL = "Lihat semua yang dilayani", "Show all served now";
    FIND_NAME = "Cari nama di daftar ini", "Find a name in this list";
    NO_NAME_FITS = "Tidak ada nama yang cocok di sini", "No name fits here";
    NO_NAME_FITS_WHY = "Periksa ejaannya, atau pilih tempat yang lebih luas di atas.", "Check the spelling, or choose a larger place above.";
    ELSEWHERE = "Di luar tempat ini", "Outside of this place";
    MORE_FIT = "Masih ada yang cocok. Ketik nama lebih lengkap.", "There are more. Type more of the name.";
    ORDER = "Urutan", "Order";
    SEX_SHORT = "L/P", "Sex";
    LAST_VISIT = "Terakhir datang", "Last visit";
    STATUS = "Status gizi", "Status";
    GONE_SHORT = "Keluar", "Gone";
    NORMAL = "Normal", "Normal";
}
