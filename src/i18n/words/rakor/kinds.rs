//! What stands on a list: progress of a tier, kinds of notes, topics of an agenda.

use crate::{
    i18n::{Text, Words},
    rakor::{agenda::Topic, cascade::Progress},
    records::coordination::NoteKind,
};

impl Words for Progress {
    fn words(&self) -> Text {
        match self {
            Self::Met => Text::new("Sudah rapat", "Met"),
            Self::Planned => Text::new("Terjadwal", "Planned"),
            Self::Waiting => Text::new("Belum dijadwalkan", "Not planned"),
            Self::Late => Text::new("Terlambat", "Late"),
            Self::Cancelled => Text::new("Batal", "Cancelled"),
        }
    }
}

impl Words for NoteKind {
    fn words(&self) -> Text {
        match self {
            Self::Notulen => Text::new("Catatan", "Note"),
            Self::Arahan => Text::new("Arahan", "Direction"),
            Self::Question => Text::new("Pertanyaan", "Question"),
            Self::Offer => Text::new("Tawaran", "Offer"),
        }
    }
}

impl Words for Topic {
    fn words(&self) -> Text {
        match self {
            Self::Opening => Text::new("Pembukaan dan doa", "Opening and prayer"),
            Self::Arahan => Text::new("Arahan pimpinan", "Directions of the leadership"),
            Self::CarriedOver => {
                Text::new("Tindak lanjut Rakor yang lalu", "Follow-up of the Rakor before")
            }
            Self::Figures => {
                Text::new("Capaian dan posisi terhadap target", "Where we stand against the target")
            }
            Self::ReportsBelow => {
                Text::new("Laporan dari tingkat di bawah", "Reports of the tiers below")
            }
            Self::Problems => Text::new("Masalah dan akar masalah", "Problems and root causes"),
            Self::Plan => {
                Text::new("Rencana intervensi dan peran sektor", "Plan and roles of the sectors")
            }
            Self::Partners => {
                Text::new("Kebutuhan Posyandu dan kemitraan", "Needs of Posyandu and partnership")
            }
            Self::Pledges => Text::new("Pernyataan dukungan mitra", "Pledges of partners"),
            Self::Teams => Text::new(
                "Kelembagaan: SK, kursi dan pengurus",
                "The institution: SK, seats and members",
            ),
            Self::Active => Text::new(
                "Posyandu aktif: yang belum dan sebabnya",
                "Posyandu aktif: which are not, and why",
            ),
            Self::Roles => {
                Text::new("Peran tiap sektor menurut SK", "The role of each sector by the SK")
            }
            Self::TiersBelow => Text::new(
                "Rapat kecamatan dan desa sesudah ini",
                "Meetings of kecamatan and desa after this one",
            ),
            Self::PreTest => Text::new("Tes awal", "Test before"),
            Self::Materials => Text::new("Materi dan praktik", "Lessons and practice"),
            Self::PostTest => Text::new("Tes akhir", "Test after"),
            Self::Commitments => {
                Text::new("Komitmen dan rencana tindak lanjut", "Commitments and next steps")
            }
            Self::Closing => Text::new("Penutup", "Closing"),
        }
    }
}

#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    use Topic as T;
    let progress =
        [Progress::Met, Progress::Planned, Progress::Waiting, Progress::Late, Progress::Cancelled];
    let notes = [NoteKind::Notulen, NoteKind::Arahan, NoteKind::Question, NoteKind::Offer];
    let topics = [
        T::Opening,
        T::Arahan,
        T::CarriedOver,
        T::Figures,
        T::ReportsBelow,
        T::Problems,
        T::Plan,
        T::Partners,
        T::Pledges,
        T::PreTest,
        T::Materials,
        T::PostTest,
        T::Commitments,
        T::Teams,
        T::Active,
        T::Roles,
        T::TiersBelow,
        T::Closing,
    ];
    let all = progress.iter().map(Words::words).chain(notes.iter().map(Words::words));
    all.chain(topics.iter().map(Words::words)).map(|text| ("rakor", text)).collect()
}
