//! What a paper still lacks before it can go out.

use super::RakorPaper as P;
use crate::{
    desk::protocol::RakorPapers,
    i18n::{Text, Words, words::letters as w},
    rakor::attendance::Turnout,
    records::coordination::Rakor,
};

/// Something that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Lack {
    Head,
    Number,
    LetterDate,
    Signer,
    Date,
    Venue,
    Agenda,
    Invited,
    Attendance,
    Notes,
    Decisions,
    Sealed,
    Promises,
    MinuteTaker,
    RecordNumber,
}

impl Words for Lack {
    fn words(&self) -> Text {
        match self {
            Self::Head => w::LACK_HEAD,
            Self::Number => w::LACK_NUMBER,
            Self::LetterDate => w::LACK_LETTER_DATE,
            Self::Signer => w::LACK_SIGNER,
            Self::Date => w::LACK_DATE,
            Self::Venue => w::LACK_VENUE,
            Self::Agenda => w::LACK_AGENDA,
            Self::Invited => w::LACK_INVITED,
            Self::Attendance => w::LACK_ATTENDANCE,
            Self::Notes => w::LACK_NOTES,
            Self::Decisions => w::LACK_DECISIONS,
            Self::Sealed => w::LACK_SEALED,
            Self::Promises => w::LACK_PROMISES,
            Self::MinuteTaker => w::LACK_MINUTE_TAKER,
            Self::RecordNumber => w::LACK_RECORD_NUMBER,
        }
    }
}

/// What a paper needs, in its order.
fn needs(paper: P) -> &'static [Lack] {
    use Lack as L;
    match paper {
        P::Invitation | P::Letters => &[
            L::Head,
            L::Number,
            L::LetterDate,
            L::Signer,
            L::Date,
            L::Venue,
            L::Agenda,
            L::Invited,
        ],
        P::AttendanceBlank => &[L::Head, L::Date, L::Venue, L::Invited],
        P::Attendance => &[L::Head, L::Date, L::Venue, L::Invited, L::Attendance],
        P::Minutes => &[
            L::Head,
            L::Date,
            L::Venue,
            L::MinuteTaker,
            L::Agenda,
            L::Attendance,
            L::Notes,
            L::Decisions,
        ],
        P::Record => &[
            L::Head,
            L::RecordNumber,
            L::Date,
            L::Venue,
            L::Attendance,
            L::Sealed,
            L::Decisions,
            L::Promises,
        ],
        P::FollowUp => &[L::Head, L::Decisions, L::Promises],
    }
}

pub(super) fn of(paper: P, rakor: &Rakor, papers: &RakorPapers) -> Vec<Lack> {
    let turnout = Turnout::of(&rakor.invited);
    let lacks = |lack: &Lack| match lack {
        Lack::Head => papers.letterhead.is_empty(),
        Lack::Number => rakor.invitation.number.is_empty(),
        Lack::LetterDate => rakor.invitation.date.is_none(),
        Lack::Signer => rakor.invitation.signed_by.is_empty(),
        Lack::Date => rakor.date.is_none(),
        Lack::Venue => rakor.venue.is_empty(),
        Lack::Agenda => rakor.agenda.is_empty(),
        Lack::Invited => rakor.invited.is_empty(),
        Lack::Attendance => turnout.in_room() == 0,
        Lack::Notes => rakor.notes.is_empty(),
        Lack::Decisions => rakor.decisions.is_empty(),
        Lack::Sealed => papers.sealed.is_none(),
        Lack::Promises => papers.carried.made.is_empty(),
        Lack::MinuteTaker => rakor.notulis.is_empty(),
        Lack::RecordNumber => rakor.record_number.is_empty(),
    };
    needs(paper).iter().copied().filter(lacks).collect()
}
