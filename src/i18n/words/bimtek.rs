//! Words of a training: curriculum, participants, points, skills.

use crate::{
    i18n::{Text, text::texts},
    rakor::kader::SkillArea,
};

texts! {
    TITLE = "Bimtek", "Training";
    LEAD = "Materi, peserta, tes awal dan akhir; keterampilan yang diperoleh masuk ke catatan kader.", "Modules, participants, tests before and after; skills gained go to the records of the kader.";
    MODULES = "Kurikulum", "Curriculum";
    NO_MODULES = "Belum ada materi.", "No modules yet.";
    ADD_MODULE = "Tambah materi", "Add a module";
    MODULE_N = "Materi {n}", "Module {n}";
    MODULE_TITLE = "Judul materi", "Title";
    LESSONS = "Jam pelajaran", "Lessons";
    LESSONS_N = "{n} jam pelajaran", "{n} {n|lesson|lessons}";
    GIVES = "Keterampilan yang diberikan", "Skills it gives";
    REMOVE = "Hapus {what}", "Remove {what}";
    PARTICIPANTS = "Peserta", "Participants";
    NO_PARTICIPANTS = "Belum ada peserta. Cari kader di bawah, atau ketik nama orang lain.", "No participants yet. Search for kader below, or type somebody else's name.";
    PASS_MARK = "Nilai lulus", "Pass mark";
    PASS_HINT = "0–100. Kosong: hadir sudah cukup.", "0–100. Empty: being there is enough.";
    ATTENDED = "Hadir", "Attended";
    PRE = "Tes awal", "Before";
    POST = "Tes akhir", "After";
    GAIN = "Naik", "Gain";
    RESULT = "Hasil", "Result";
    PASSED = "Lulus", "Passed";
    FAILED = "Belum lulus", "Not passed";
    OPEN = "Belum dites", "Not tested";
    SEARCH = "Cari kader", "Search kader";
    SEARCH_HINT = "Nama, Posyandu, atau desa.", "Name, Posyandu or desa.";
    FOUND = "{n} kader cocok", "{n} kader fit";
    ADD_ONE = "Tambahkan {name}", "Add {name}";
    ADD_ALL = "Tambahkan semua yang tampak", "Add all that are shown";
    OTHER = "Peserta lain", "Somebody else";
    ATTENDED_OF = "{n} dari {of} hadir", "{n} of {of} attended";
    PASSED_N = "{n} lulus", "{n} passed";
    MEANS = "Rata-rata {before} → {after} ({n} yang ikut kedua tes)", "Mean {before} → {after} ({n} who wrote both tests)";
    GIVE = "Catat {n} keterampilan pada kader yang lulus", "Record {n} {n|skill|skills} of the kader who passed";
    GIVEN = "{n} keterampilan sudah tercatat pada kader.", "{n} {n|skill is|skills are} recorded with the kader.";
    GIVE_DONE = "{n} keterampilan tercatat pada kader.", "{n} {n|skill|skills} recorded.";
    TAKE_BACK = "Tarik kembali", "Take back";
    SAVE_FIRST = "Simpan dulu perubahan di atas.", "Save the changes above first.";
    PRINT = "Cetak daftar peserta", "Print the list of participants";
    OUT_OF_RANGE = "Isi 0 sampai 100.", "0 to 100, please.";
}

/// An area of skills.
pub fn area(area: SkillArea) -> Text {
    match area {
        SkillArea::Pengelolaan => Text::new("Pengelolaan Posyandu (4)", "Running a Posyandu (4)"),
        SkillArea::BayiBalita => Text::new("Bayi dan balita (7)", "Babies and under-fives (7)"),
        SkillArea::IbuHamil => {
            Text::new("Ibu hamil dan menyusui (6)", "Pregnancy and breastfeeding (6)")
        }
        SkillArea::SekolahRemaja => {
            Text::new("Usia sekolah dan remaja (3)", "School age and adolescents (3)")
        }
        SkillArea::ProduktifLansia => {
            Text::new("Usia produktif dan lansia (5)", "Adults and the elderly (5)")
        }
    }
}
