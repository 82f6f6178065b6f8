//! Words of Beranda.

use crate::i18n::text::texts;

texts! {
    TITLE = "Beranda", "Home";
    QUESTION = "Bagaimana {month}?", "How was {month}?";
    QUESTION_PLACE = "Bagaimana {month} di {place}?", "How was {month} in {place}?";
    NOBODY = "Belum ada penimbangan pada {month}.", "Nobody was weighed in {month}.";
    ANSWER = "{d} dari {s} sasaran ditimbang", "{d} of {s} {s|child was|children were} weighed";
    ANSWER_NO_S = "{d} anak ditimbang; jumlah sasaran belum diketahui", "{d} {d|child was|children were} weighed; how many there should be is not known";
    MORE_D = "Yang ditimbang lebih banyak daripada sasaran: sasaran belum diperbarui, atau ada tamu dari Posyandu lain.", "More were weighed than belong here: the register is not up to date, or there were visitors from elsewhere.";
    NT_TITLE = "Yang ditimbang", "Those who were weighed";
    NT_SUM = "N {n} + T {t} + O {o} + B {b} = D {d}", "N {n} + T {t} + O {o} + B {b} = D {d}";
    N_LABEL = "Naik (N)", "Gained enough (N)";
    T_LABEL = "Tidak naik (T)", "Did not gain enough (T)";
    O_LABEL = "Bulan lalu tidak ditimbang (O)", "Not weighed last month (O)";
    B_LABEL = "Baru pertama ditimbang (B)", "First weighing (B)";
    ND = "N/D {rate}", "N/D {rate}";
    WAITING = "Yang menunggu", "What waits";
    WAITING_LEAD = "Ketuk angka untuk melihat anak-anaknya.", "Tap a figure to see the children.";
    NOT_WEIGHED = "Belum ditimbang", "Not weighed";
    TWO_T = "Dua kali tidak naik (2T)", "No gain twice (2T)";
    BGM = "Bawah garis merah (BGM)", "Below the red line (BGM)";
    STUNTED = "Pendek (stunting)", "Stunted";
    WASTED = "Gizi kurang dan buruk", "Wasted";
    UNDERWEIGHT = "Berat badan kurang", "Underweight";
    OF_MEASURED = "{rate} dari {of} yang terukur", "{rate} of {of} measured";
    OF_SASARAN = "dari {s} sasaran", "of {s} {s|child|children}";
    OF_WEIGHED = "{rate} dari {d} yang ditimbang", "{rate} of {d} weighed";
    DOUBTS = "Kecocokan yang ragu", "Doubtful matches";
    DOUBTS_DETAIL = "menunggu jawaban: anak yang sama atau bukan", "wait for an answer: the same child or not";
    TREND = "Dari bulan ke bulan", "Month by month";
    QUICK = "Langsung ke", "Go straight to";
    NEW_VISIT = "Isi sesi Posyandu", "Enter a session";
    NEW_CHILD = "Tambah anak", "Add a child";
    IMPORT = "Impor berkas", "Import a file";
    NEW_POSYANDU = "Tambah Posyandu", "Add a Posyandu";
    STOCK = "{children} anak dilayani di {posyandu} Posyandu; {visits} kunjungan tersimpan.", "{children} {children|child|children} served in {posyandu} Posyandu; {visits} {visits|visit|visits} kept.";
    SPAN = "Data dari {first} sampai {last}.", "Data from {first} to {last}.";
    EMPTY_TITLE = "Belum ada data anak", "No children yet";
    EMPTY_TEXT = "Impor berkas Sigizi, atau tambahkan Posyandu dan anak sendiri.", "Import a Sigizi file, or add Posyandu and children yourself.";
    RANKED = "Posyandu dengan kehadiran terendah", "Posyandu with the lowest attendance";
}
