//! The papers of one Rakor, made from one answer of the desk ([`RakorPapers`]): each a pure function
//! to a [`Doc`], and what is still missing on it.

mod attendance;
mod decree;
mod follow_up;
mod invitation;
mod lacks;
mod minutes;
mod parts;
mod record;
#[cfg(test)]
mod tests;

pub use decree::decree;
pub use lacks::Lack;

use super::doc::Doc;
use crate::{
    desk::protocol::RakorPapers,
    i18n::{Lang, Text, words::letters as w},
    records::coordination::Rakor,
};

/// A paper of a Rakor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RakorPaper {
    /// The letter with the list of those invited.
    #[default]
    Invitation,
    /// One letter for each who is invited.
    Letters,
    /// The list to sign.
    AttendanceBlank,
    /// The list as it was filled.
    Attendance,
    /// Notulen.
    Minutes,
    /// Berita acara.
    Record,
    /// Rencana tindak lanjut.
    FollowUp,
}

impl RakorPaper {
    /// All, in the order in which a Rakor needs them.
    pub const ALL: [Self; 7] = [
        Self::Invitation,
        Self::Letters,
        Self::AttendanceBlank,
        Self::Attendance,
        Self::Minutes,
        Self::Record,
        Self::FollowUp,
    ];

    /// What it is called, and what stands on it.
    pub fn words(self) -> (Text, Text) {
        match self {
            Self::Invitation => (w::INVITATION, w::INVITATION_ABOUT),
            Self::Letters => (w::INVITATION_EACH, w::INVITATION_EACH_ABOUT),
            Self::AttendanceBlank => (w::ATTENDANCE_BLANK, w::ATTENDANCE_BLANK_ABOUT),
            Self::Attendance => (w::ATTENDANCE, w::ATTENDANCE_ABOUT),
            Self::Minutes => (w::MINUTES, w::MINUTES_ABOUT),
            Self::Record => (w::RECORD, w::RECORD_ABOUT),
            Self::FollowUp => (w::FOLLOW_UP, w::FOLLOW_UP_ABOUT),
        }
    }

    /// Makes it. `None` when the answer holds no Rakor, which would be a mistake of the desk.
    pub fn build(self, papers: &RakorPapers, lang: Lang) -> Option<Doc> {
        let rakor = Rakor::try_from(papers.view.paper.clone()).ok()?;
        let sheet = parts::Sheet { papers, rakor: &rakor, lang };
        Some(match self {
            Self::Invitation => invitation::to_all(&sheet),
            Self::Letters => invitation::to_each(&sheet),
            Self::AttendanceBlank => attendance::blank(&sheet),
            Self::Attendance => attendance::filled(&sheet),
            Self::Minutes => minutes::paper(&sheet),
            Self::Record => record::paper(&sheet),
            Self::FollowUp => follow_up::paper(&sheet),
        })
    }

    /// What is still missing on it, in the order of the paper.
    pub fn lacks(self, papers: &RakorPapers) -> Vec<Lack> {
        match Rakor::try_from(papers.view.paper.clone()) {
            Ok(rakor) => lacks::of(self, &rakor, papers),
            Err(_) => Vec::new(),
        }
    }
}
