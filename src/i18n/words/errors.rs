//! Words for what went wrong: what happened, what is safe, what to do.

#[path = "errors_fields.rs"]
mod fields;

pub use fields::problem;

use crate::{
    desk::protocol::{DeskError, Step},
    i18n::{Text, Words},
};

/// An error in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorWords {
    /// What happened.
    pub happened: Text,
    /// What is safe.
    pub safe: Text,
    /// What to do.
    pub remedy: Text,
}

const KEPT: Text =
    Text::new("Data yang sudah tersimpan tidak berubah.", "What was saved before has not changed.");

const fn words(id: &'static str, en: &'static str, safe: Text, remedy: Text) -> ErrorWords {
    ErrorWords { happened: Text::new(id, en), safe, remedy }
}

const HIDDEN: ErrorWords = words(
    "Identitas sedang disembunyikan, jadi ini tidak dikerjakan.",
    "Identities are hidden, so this was not done.",
    Text::new(
        "Nama dan data lain yang tersimpan tidak berubah.",
        "Names and everything else that was saved have not changed.",
    ),
    Text::new(
        "Buka identitas lebih dahulu (ketuk tanda di bilah atas, dengan alasan).",
        "Show identities first (tap the mark in the bar at the top, with a reason).",
    ),
);

/// The words of a desk's error. Fields of `Invalid` are said beside the fields, see [`problem`].
pub const fn of(error: &DeskError) -> ErrorWords {
    match error {
        DeskError::NotFound => words(
            "Yang dicari tidak ada lagi.",
            "What was asked for is not there any more.",
            Text::new("Data lain tidak berubah.", "Everything else is unchanged."),
            Text::new("Kembali ke daftar dan pilih lagi.", "Go back to the list and choose again."),
        ),
        DeskError::Conflict => words(
            "Data ini baru saja diubah di tab lain atau oleh impor.",
            "This was just changed in another tab or by an import.",
            Text::new(
                "Kedua perubahan masih ada: yang tersimpan, dan isian Anda di layar.",
                "Both changes are still here: the saved one, and yours on the screen.",
            ),
            Text::new(
                "Muat yang terbaru, lalu isikan lagi perubahan Anda.",
                "Load the newest, then make your change again.",
            ),
        ),
        DeskError::Invalid(_) => words(
            "Ada isian yang belum bisa disimpan.",
            "Some entries cannot be saved as they are.",
            Text::new("Isian Anda masih ada di layar.", "What you typed is still on the screen."),
            Text::new(
                "Perbaiki isian yang ditandai, lalu simpan lagi.",
                "Correct the marked entries, then save again.",
            ),
        ),
        DeskError::Full => words(
            "Penyimpanan peramban penuh.",
            "The browser's storage is full.",
            KEPT,
            Text::new(
                "Kosongkan ruang di perangkat (foto, unduhan, data situs lain), lalu coba lagi.",
                "Free some space on the device (photos, downloads, data of other sites), then try again.",
            ),
        ),
        DeskError::Blocked => words(
            "Tab Idaman lain sedang memegang data dengan versi yang berbeda.",
            "Another Idaman tab holds the data with a different version.",
            KEPT,
            Text::new(
                "Tutup semua tab Idaman lain, lalu muat ulang tab ini.",
                "Close every other Idaman tab, then reload this one.",
            ),
        ),
        DeskError::Newer => words(
            "Data ini ditulis oleh versi Idaman yang lebih baru.",
            "This data was written by a newer version of Idaman.",
            KEPT,
            Text::new(
                "Sambungkan ke jaringan dan muat ulang, agar versi terbaru dipakai.",
                "Connect to the network and reload, so that the newest version is used.",
            ),
        ),
        DeskError::NoStorage(_) => words(
            "Peramban tidak mengizinkan Idaman menyimpan data.",
            "The browser does not let Idaman store anything.",
            Text::new(
                "Belum ada data yang hilang: belum ada yang bisa disimpan.",
                "Nothing is lost: nothing could be stored yet.",
            ),
            Text::new(
                "Buka Idaman di jendela biasa (bukan samaran) dan izinkan data situs di pengaturan peramban.",
                "Open Idaman in an ordinary window (not a private one) and allow site data in the browser's settings.",
            ),
        ),
        DeskError::Storage(_) => words(
            "Penyimpanan peramban gagal dengan cara yang tidak terduga.",
            "The browser's storage failed in an unforeseen way.",
            KEPT,
            Text::new(
                "Muat ulang halaman. Bila terulang, mulai ulang peramban.",
                "Reload the page. If it happens again, restart the browser.",
            ),
        ),
        DeskError::Fetch(_) => words(
            "Sebagian berkas Idaman belum sempat terunduh.",
            "A part of Idaman has not been downloaded yet.",
            KEPT,
            Text::new(
                "Sambungkan ke jaringan sekali saja, lalu coba lagi.",
                "Connect to the network once, then try again.",
            ),
        ),
        DeskError::Hidden => HIDDEN,
        DeskError::Cancelled => words(
            "Dihentikan atas permintaan Anda.",
            "Stopped as you asked.",
            Text::new("Tidak ada bagian darinya yang disimpan.", "Nothing of it was kept."),
            Text::new("Mulai lagi kapan saja.", "Start again whenever you like."),
        ),
        DeskError::Worker(_) => words(
            "Bagian Idaman yang mengurus data berhenti.",
            "The part of Idaman that looks after the data has stopped.",
            KEPT,
            Text::new("Muat ulang halaman untuk melanjutkan.", "Reload the page to go on."),
        ),
    }
}

impl Words for Step {
    fn words(&self) -> Text {
        match self {
            Self::Reading => Text::new("Membaca berkas", "Reading the file"),
            Self::Recognising => Text::new("Mengenali kolom", "Recognising the columns"),
            Self::Matching => Text::new("Mencocokkan anak", "Matching children"),
            Self::Assessing => {
                Text::new("Menghitung z-score dan N/T", "Computing z-scores and N/T")
            }
            Self::Writing => Text::new("Menyimpan", "Saving"),
            Self::Rebuilding => Text::new("Menyusun ulang rekap", "Rebuilding the figures"),
            Self::Undoing => Text::new("Mengembalikan", "Taking back"),
            Self::Generating => Text::new("Membuat data demo", "Making the demo data"),
            Self::Erasing => Text::new("Menghapus", "Erasing"),
        }
    }
}

#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    let text = String::new;
    let errors = [
        DeskError::NotFound,
        DeskError::Conflict,
        DeskError::Invalid(Vec::new()),
        DeskError::Full,
        DeskError::Blocked,
        DeskError::Newer,
        DeskError::NoStorage(text()),
        DeskError::Storage(text()),
        DeskError::Fetch(text()),
        DeskError::Cancelled,
        DeskError::Worker(text()),
    ];
    let steps = [
        Step::Reading,
        Step::Recognising,
        Step::Matching,
        Step::Assessing,
        Step::Writing,
        Step::Rebuilding,
        Step::Undoing,
        Step::Generating,
        Step::Erasing,
    ];
    let said = errors.iter().map(of);
    let errors = said.flat_map(|words| [words.happened, words.safe, words.remedy]);
    errors
        .chain(fields::all_for_test())
        .chain(steps.iter().map(Words::words))
        .map(|text| ("errors", text))
        .collect()
}
