//! Words of papers: what can be done with one, the letterhead, and those of one Rakor.

use crate::i18n::text::texts;

texts! {
    PRINT = "Cetak atau simpan PDF", "Print or save as PDF";
    TO_DOCX = "Unduh DOCX", "Download DOCX";
    TO_XLSX = "Unduh tabel (XLSX)", "Download tables (XLSX)";
    DOWNLOADED = "Berkas diunduh.", "File downloaded.";
    NOT_WRITTEN = "Berkas tidak dapat dibuat. Sambungkan sekali ke internet supaya Idaman lengkap, lalu coba lagi.", "The file could not be made. Connect to the internet once so that Idaman is complete, then try again.";
}
