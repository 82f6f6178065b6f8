//! Words of the page of targets, survey figures and projections.

use crate::i18n::text::texts;

texts! {
    TITLE = "Sasaran dan target", "Targets and projections";
    LEAD = "Target daerah, angka survei, dan proyeksi jumlah anak. Dipakai di semua indikator.", "Targets of the regency, survey figures and projected numbers of children, used in all indicators.";
    TARGETS = "Target per indikator dan tahun", "Targets by indicator and year";
    TARGETS_WHY = "Dalam persen, harus tercapai pada akhir tahun itu. Tahun tanpa target memakai target tahun berikutnya.", "In percent, to be reached by the end of the year. A year without one takes that of the next year.";
    SURVEYS = "Angka survei", "Survey figures";
    SURVEYS_WHY = "SSGI, SKI atau survei lain untuk seluruh kabupaten/kota, dalam persen.", "SSGI, SKI or another survey of the whole regency, in percent.";
    PROJECTIONS = "Sasaran proyeksi", "Projected sasaran";
    PROJECTIONS_WHY = "Per tempat, tahun, dan kelompok. Balita (0–59 bulan) menjadi S proyeksi; kabupaten/kota yang kosong memakai jumlah semua kecamatan.", "By place, year and group. Balita (0–59 months) are the projected S; where the regency is empty, the sum of its kecamatan is used.";
    SHOW_DESA = "Tampilkan juga desa dan kelurahan", "Also show desa and kelurahan";
    INDICATOR = "Indikator", "Indicator";
    PLACE = "Tempat", "Place";
    SURVEY_NAME = "Survei", "Survey";
    YEAR = "Tahun", "Year";
    VALUE = "Nilai (%)", "Value (%)";
    LOW = "Batas bawah (%)", "Lower end (%)";
    HIGH = "Batas atas (%)", "Upper end (%)";
    SAMPLE = "Anak sampel", "Children sampled";
    SOURCE = "Sumber", "Source";
    SOURCE_OF = "Sumber: {what}", "Source: {what}";
    SURVEY_NO = "Survei {n}", "Survey {n}";
    ADD = "Tambah survei", "Add a survey";
    REMOVE = "Hapus survei {n}", "Remove survey {n}";
    SAVED_TARGETS = "Target tersimpan.", "Targets saved.";
    SAVED_SURVEYS = "Angka survei tersimpan.", "Survey figures saved.";
    SAVED_PROJECTIONS = "Proyeksi tersimpan.", "Projections saved.";
    NEEDED = "wajib diisi.", "is needed.";
    PERCENT_RANGE = "isi persen dari 0 sampai 100, misalnya 14,5.", "use a percentage from 0 to 100, such as 14.5.";
    COUNT_ZERO = "isi jumlah anak di atas 0, atau kosongkan.", "use a number of children above 0, or leave it empty.";
    YEAR_WRONG = "isi tahun empat angka, misalnya 2024.", "use a year of four digits, such as 2024.";
    NOT_BETWEEN = "harus berada di antara batas bawah dan batas atas.", "must lie between the lower and the upper end.";
    HISTORY = "Riwayat", "History";
    HISTORY_NONE = "Belum ada yang disimpan.", "Nothing was saved yet.";
    HISTORY_WHO = "tanpa nama", "no name";
    HISTORY_UNDONE = "dikembalikan", "taken back";
    HISTORY_FILE = "dari berkas {name}", "from the file {name}";
    HISTORY_MORE = "dan {n} lagi", "and {n} more";
    HISTORY_UNDO = "Kembalikan", "Take back";
    CHANGE = "{what}: {before} menjadi {after}", "{what}: {before} became {after}";
    CHANGE_NEW = "{what}: {after}", "{what}: {after}";
    CHANGE_GONE = "{what}: {before} dihapus", "{what}: {before} removed";
    CHANGE_SOURCE = "{what}: sumber atau rentang diubah", "{what}: source or interval changed";
    DOOR = "Sasaran dan target", "Targets and projections";
    DOOR_TEXT = "Target daerah, angka SSGI atau SKI, dan sasaran proyeksi.", "The regency's targets, SSGI or SKI figures, and projected children.";
}
