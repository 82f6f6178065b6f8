//! Words of Operasi Timbang Serentak and of penggerakan.

use crate::{
    i18n::{Text, Words, text::texts},
    rakor::campaign::Phase,
};

texts! {
    TITLE = "Operasi Timbang Serentak", "Weighing campaigns";
    ONE = "Operasi timbang", "Weighing campaign";
    LEAD = "Semua balita ditimbang dan diukur pada hari yang disepakati: siapa sudah, siapa belum, dan apa hasilnya.", "All children under five weighed and measured on the days agreed: who was, who was not yet, and what came of it.";
    NEW = "Operasi baru", "New campaign";
    NEW_LEAD = "Sasaran, yang sudah ditimbang, dan yang belum dihitung langsung dari data anak.", "Target children, those weighed and those missing are counted from the children's records.";
    EDIT = "Ubah operasi", "Change the campaign";
    GONE = "Operasi ini tidak ada lagi", "This campaign is not here any more";
    DELETED = "Operasi dihapus.", "Campaign deleted.";
    NONE_TITLE = "Belum ada operasi timbang", "No weighing campaign yet";
    NONE_TEXT = "Buat yang pertama: nama, hari pertama dan terakhir, kecamatan, dan target cakupan.", "Make the first: name, first and last day, kecamatan, and the coverage to reach.";
    NAME = "Nama operasi", "Name of the campaign";
    NAME_HINT = "misalnya Bulan Penimbangan Balita Februari", "for example Bulan Penimbangan Balita Februari";
    FROM = "Hari pertama", "First day";
    UNTIL = "Hari terakhir", "Last day";
    UNTIL_HINT = "{day}. Sasaran dihitung pada hari ini.", "{day}. Target children are counted on this day.";
    GOAL = "Target cakupan", "Coverage to reach";
    GOAL_HINT = "Intervensi serentak 2024: 90–95 % sasaran. Daerah boleh menetapkan sendiri.", "The intervention of 2024: 90–95% of the target children. A regency may set its own.";
    GOAL_WRONG = "Tulis angka bulat 1 sampai 100.", "Write a whole number from 1 to 100.";
    WHERE = "Kecamatan yang ikut", "Kecamatan that take part";
    WHERE_HINT = "Tidak ada yang dicentang: seluruh kabupaten/kota.", "None ticked: the whole regency.";
    NOTE = "Catatan", "Note";
    ALL_OF = "Seluruh {regency}", "All of {regency}";
    OUTSIDE = "{place} tidak ikut operasi ini.", "{place} does not take part in this campaign.";
    VIEW = "Yang ditampilkan", "What is shown";
    SLIDE_OF = "dari {n}", "of {n}";
    SLIDE_HEAD = "{name}: {rate} sasaran sudah ditimbang, target {goal} %", "{name}: {rate} of the target children weighed, goal {goal}%";
    SLIDE_LEFT = "Hari tersisa", "Days left";
    SLIDE_PLACES = "Yang paling banyak belum ditimbang lebih dulu", "Places with the most children missing first";
    CALLED = "Sudah diajak", "Called";
    CALLED_ON = "Diajak {date}", "Called {date}";
    CALLED_SUM = "{n} diajak, {came} sudah datang", "{n} called, {came} came";
    CALLED_ALL = "Diajak {n} anak, {came} sudah datang, {not} belum.", "{n} children called, {came} came, {not} not yet.";
    STILL_TO_CALL = "Hanya yang belum diajak", "Only those not called yet";
    TAB_COVERAGE = "Cakupan", "Coverage";
    TAB_MISSING = "Belum ditimbang", "Not weighed yet";
    TAB_RESULT = "Hasil", "Result";
    WEIGHED = "Sudah ditimbang", "Weighed";
    WEIGHED_OF = "{n} dari {of} sasaran", "{n} of {of} target children";
    INTERVAL = "selang 95 %: {range}", "95% interval: {range}";
    MEASURED = "Juga diukur panjang/tinggi", "Length or height too";
    MEASURED_OF = "{n} dari {of} yang ditimbang", "{n} of {of} weighed";
    MISSING = "Belum ditimbang", "Not weighed yet";
    MISSING_OF = "{n} lagi untuk mencapai {goal} %", "{n} more to reach {goal}%";
    REACHED = "target {goal} % tercapai", "goal of {goal}% reached";
    CLOCK = "Jam cakupan", "Coverage clock";
    CLOCK_AHEAD = "Mulai {n} hari lagi, selama {days} hari. Sasaran yang sudah terdaftar: {s}.", "Begins in {n} {n|day|days}, for {days} {days|day|days}. Target children on the register: {s}.";
    CLOCK_LEFT = "Hari ke-{begun} dari {days}, sisa {left} hari dengan hari ini.", "Day {begun} of {days}, {left} {left|day|days} left with today.";
    CLOCK_OVER = "Selesai {date}, setelah {days} hari.", "Ended on {date}, after {days} {days|day|days}.";
    PACE = "Sejauh ini {now} anak per hari; perlu {needed} per hari agar mencapai {goal} %.", "So far {now} children a day; {needed} a day are needed to reach {goal}%.";
    PACE_DONE = "Sejauh ini {now} anak per hari. Target {goal} % sudah tercapai.", "So far {now} children a day. The goal of {goal}% is reached.";
    PACE_OVER = "Rata-rata {now} anak per hari; kurang {missing} anak dari target {goal} %.", "{now} children a day on average; {missing} short of the goal of {goal}%.";
    PACE_REACHED = "Rata-rata {now} anak per hari. Target {goal} % tercapai.", "{now} children a day on average. The goal of {goal}% was reached.";
    BY_DAY = "Ditimbang per hari", "Weighed by day";
    BY_WEEK = "Ditimbang per pekan", "Weighed by week";
    BY_DAY_SAID = "{when}: {n} anak, seluruhnya {sum} ({rate} sasaran)", "{when}: {n} children, {sum} in all ({rate} of the target children)";
    BY_DAY_NONE = "Belum ada yang ditimbang.", "Nobody was weighed yet.";
    BY_DAY_BEST = "Terbanyak {when}: {n} anak.", "Most on {when}: {n} children.";
    BY_DAY_SOURCE = "Penimbangan pertama tiap sasaran dalam operasi", "First weighing of each target child in the campaign";
    BY_DAY_KEYS = "Panah kiri dan kanan membaca hari demi hari.", "The arrow keys read day by day.";
    DAY = "Hari", "Day";
    CHILDREN = "Anak", "Children";
    ROWS = "Per tempat", "By place";
    PLACE = "Tempat", "Place";
    COL_SASARAN = "Sasaran", "Target";
    COL_WEIGHED = "Ditimbang", "Weighed";
    COL_MEASURED = "Diukur", "Measured";
    COL_COVERAGE = "Cakupan", "Coverage";
    COL_LEFT = "Belum", "Missing";
    COL_TO_GOAL = "Ke target", "To the goal";
    COL_STUNTED = "Stunting", "Stunting";
    ROWS_NOW = "Angka per tempat di bawah ini dihitung sekarang; yang dibekukan hanya jumlahnya.", "Figures by place below are counted now; only their sums were frozen.";
    RESULT_LEAD = "Nilai z terakhir yang sah dalam operasi, menurut cara WHO. Pembanding: anak yang sama, pengukuran sah terakhir sebelum {from}, paling lama 183 hari sebelumnya.", "The last valid z-score of the campaign, by WHO's method. Compared with: the same children, by their last valid measurement before {from}, at most 183 days earlier.";
    COL_INDICATOR = "Indikator", "Indicator";
    COL_NOW = "Dalam operasi", "In the campaign";
    COL_BEFORE = "Anak yang sama, sebelum", "Same children, before";
    COL_AFTER = "Anak yang sama, dalam operasi", "Same children, in the campaign";
    COL_CHANGE = "Perubahan", "Change";
    TURNED = "{fell} baru di bawah −2, {rose} tidak lagi", "{fell} newly below −2, {rose} no longer";
    RESULT_NONE = "Belum ada pengukuran sah dalam operasi ini.", "No valid measurement in this campaign yet.";
    CHANGE_NOTE = "Disebut berubah hanya bila kebetulan tidak dapat menjelaskannya (selang Newcombe 95 %). Anak bertambah umur di antara dua pengukuran.", "Called a change only where chance does not explain it (Newcombe's 95% interval). Children grew older between the two measurements.";
    CLOSE = "Tutup dan bekukan angka", "Close and freeze the figures";
    CLOSE_LEAD = "Angka hari ini disimpan dengan segel. Yang masuk sesudahnya tetap tampak di sampingnya.", "Today's figures are kept under a seal. What comes in later is shown beside them.";
    CLOSED_DONE = "Operasi ditutup, angkanya dibekukan.", "Campaign closed, its figures frozen.";
    REOPEN = "Buka kembali", "Open again";
    REOPENED = "Operasi dibuka kembali.", "Campaign opened again.";
    SINCE = "Sejak ditutup", "Since it was closed";
    CLOSED_AT = "Dibekukan {when}.", "Frozen {when}.";
    CLOSED_BY = "Dibekukan {when} oleh {who}.", "Frozen {when} by {who}.";
    SINCE_SAME = "Tidak ada yang berubah sejak itu.", "Nothing has changed since.";
    SINCE_CHANGED = "{n} baris berubah sejak itu.", "{n} {n|row has|rows have} changed since.";
    FROZEN = "Angka saat ditutup", "Figures of the closing";
    NOW = "Sekarang", "Now";
    ROOM = "Operasi timbang", "Weighing campaigns";
    RUNS_LEFT = "sisa {n} hari", "{n} {n|day|days} left";
    RUNS_AHEAD = "mulai {n} hari lagi", "begins in {n} {n|day|days}";
    CALLS = "Penggerakan", "Calling families";
    CALLS_LEAD = "Siapa yang belum datang bulan ini, per Posyandu dan RT: daftar untuk RT, dan pesan siap kirim tanpa nama anak.", "Who has not come this month, by Posyandu and RT: a list for the RT, and a message ready to send without names of children.";
    CALLS_SUM = "{n} sasaran di {p} Posyandu belum ditimbang.", "{n} target children of {p} Posyandu have not been weighed.";
    CALLS_NONE_TITLE = "Semua sasaran sudah ditimbang", "All target children were weighed";
    CALLS_NONE_TEXT = "Tidak ada yang perlu dijemput di tempat ini.", "Nobody has to be called in this place.";
    GROUP_SUM = "{n} belum, {d} dari {s} sudah", "{n} missing, {d} of {s} weighed";
    RT = "RT {rt}", "RT {rt}";
    RT_RW = "RT {rt} / RW {rw}", "RT {rt} / RW {rw}";
    RT_UNKNOWN = "RT tidak tercatat", "RT not written down";
    LAST = "terakhir {date}", "last {date}";
    NEVER = "belum pernah ditimbang", "never weighed";
    MESSAGE = "Pesan WhatsApp", "WhatsApp message";
    MESSAGE_TITLE = "Pesan untuk {name}", "Message for {name}";
    MESSAGE_LEAD = "Boleh diubah sebelum disalin. Nama anak tidak ada di dalamnya, karena pesan mudah diteruskan.", "May be changed before it is copied. It names no child, for messages are easily passed on.";
    MESSAGE_TEXT = "Isi pesan", "Message";
    MESSAGE_NAMES = "Sertakan nama anak (hanya untuk grup kader)", "With names of children (only for the group of kader)";
    COPY = "Salin pesan", "Copy the message";
    COPIED = "Pesan disalin. Tempelkan di WhatsApp.", "Message copied. Paste it into WhatsApp.";
    COPY_FAILED = "Peramban tidak mengizinkan menyalin. Pilih teksnya lalu salin sendiri.", "The browser does not allow copying. Select the text and copy it yourself.";
    SHEET = "Daftar untuk RT", "List for the RT";
    SHEET_ALL = "Cetak halaman ini", "Print this page of Posyandu";
    SHEET_BACK = "Kembali ke daftar", "Back to the list";
    SHEET_HIDDEN = "Daftar bernama tidak dicetak selama identitas disembunyikan.", "Lists with names are not printed while identities are hidden.";
    SHEET_TITLE = "Daftar jemput balita", "Children to be called";
    SHEET_FILE = "daftar-jemput", "call-list";
    SHEET_WHEN = "Waktu", "When";
    SHEET_WHERE = "Tempat", "Where";
    SHEET_COUNT = "Belum ditimbang", "Not weighed";
    SHEET_NAME = "Nama anak", "Child";
    SHEET_AGE = "Umur", "Age";
    SHEET_PARENTS = "Orang tua", "Parents";
    SHEET_DASAWISMA = "Dasawisma", "Dasawisma";
    SHEET_LAST = "Terakhir ditimbang", "Last weighed";
    SHEET_DONE = "Sudah diajak", "Called";
    SHEET_NOTE = "Daftar ini memuat nama anak. Simpan baik-baik, jangan difoto atau diteruskan, dan musnahkan setelah dipakai.", "This list names children. Keep it safe, do not photograph or pass it on, and destroy it after use.";
    ACT_MONTH = "Penimbangan Posyandu bulan {month}", "Weighing of {month}";
    MSG_HELLO = "Ayah dan Bunda, mari bawa si kecil ditimbang dan diukur. Masih {n} anak di Posyandu {name} yang kami tunggu.", "Dear parents, please bring your little one to be weighed and measured. {n} {n|child|children} of Posyandu {name} {n|is|are} still awaited.";
    MSG_WHEN = "Kapan: {when}", "When: {when}";
    MSG_WHERE = "Di mana: {where}", "Where: {where}";
    MSG_WHO = "Siapa: semua anak umur 0–59 bulan, juga yang sehat", "Who: all children of 0–59 months, healthy ones too";
    MSG_BRING = "Bawa: Buku KIA atau KMS", "Bring: the KIA book or growth card";
    MSG_VITAMIN = "Ada kapsul vitamin A untuk umur 6–59 bulan.", "There are vitamin A capsules for 6–59 months.";
    MSG_AWAY = "Berhalangan atau anak sakit? Kabari kader, kami yang datang ke rumah.", "Cannot come, or the child is ill? Tell the kader, we will come to you.";
    MSG_THANKS = "Terima kasih. Kader Posyandu {name}", "Thank you. The kader of Posyandu {name}";
    MSG_CHILDREN = "Yang ditunggu:", "Awaited:";
    MSG_SPAN = "{from} sampai {until}", "{from} to {until}";
    MSG_SCHEDULE = "{span} (hari buka biasanya {schedule})", "{span} (usual session: {schedule})";
    MSG_POSYANDU = "Posyandu {name}", "Posyandu {name}";
}

impl Words for Phase {
    fn words(&self) -> Text {
        match self {
            Self::Coming => Text::new("Akan datang", "To come"),
            Self::Running => Text::new("Berjalan", "Running"),
            Self::Over => Text::new("Selesai, belum ditutup", "Over, not closed"),
            Self::Closed => Text::new("Ditutup", "Closed"),
        }
    }
}
