//! Words of the form of a child.

use crate::i18n::text::texts;

texts! {
    ADD_CHILD_LEAD = "Nama, jenis kelamin, tanggal lahir, dan Posyandu sudah cukup. Sisanya boleh menyusul.", "Name, sex, birth date and Posyandu are enough. The rest can follow.";
    EDIT_CHILD_TITLE = "Ubah data anak", "Edit child";
    MAY_BE_HERE = "Mungkin anak ini sudah tercatat", "This child may be here already";
    MAY_BE_HERE_WHY = "Periksa sebelum menyimpan, agar satu anak tidak tercatat dua kali.", "Check before saving, so that one child is not kept twice.";
    NIK_HINT = "16 angka. Kosongkan bila belum ada.", "16 digits. Leave it empty when there is none yet.";
    NIK_DISAGREES = "Tanggal lahir atau jenis kelamin di NIK berbeda dari isian. Periksa keduanya; boleh tetap disimpan.", "The birth date or sex in the NIK differs from the form. Check both; it can be saved all the same.";
    GESTATION_HINT = "Minggu penuh saat lahir, misalnya 38.", "Completed weeks at birth, such as 38.";
    PRETERM_HINT = "Lahir kurang bulan: umur koreksi ditampilkan sampai 24 bulan.", "Born preterm: the corrected age is shown until 24 months.";
    WEEKS_UNIT = "minggu", "weeks";
    PARENTS_JOINT = "Orang tua (seperti di berkas)", "Parents (as in the file)";
    DESA_OF_POSYANDU = "Sama dengan Posyandu", "Same as the Posyandu";
    RT = "RT", "RT";
    RW = "RW", "RW";
    ADDRESS_LINE = "Alamat lengkap", "Full address";
    CONSENT_WHY = "UU 27/2022 meminta persetujuan orang tua untuk data anak.", "Law 27/2022 asks for a parent's consent to keep a child's data.";
    CONSENT_YES = "Setuju", "Agrees";
    CONSENT_NO = "Tidak setuju", "Does not agree";
    CONSENT_BY = "Oleh siapa", "By whom";
    CONSENT_HOW = "Caranya (lisan, tertulis)", "How (spoken, written)";
    CHILD_SAVED = "Data anak tersimpan.", "Child saved.";
    CHILD_ADDED = "Anak ditambahkan.", "Child added.";
}
