//! Hidden identities: while the screen says so, nothing that tells who a person is leaves the desk.
//!
//! Every answer passes [`tell`], which is the only way to make one, and every type of answer says
//! what it conceals ([`Conceal`], which `Asked::Answer` demands): a new answer cannot forget it.
//! What is shown, printed, copied and exported is made from answers, so that none of it can know
//! more than they do. What would write concealed values back is refused ([`refused`]), or, for
//! documents of coordination, put back ([`restored`]).
//!
//! Source: issue 4; UU 27/2022 art. 4(2) (data of children and of health are specific personal data).

mod children;
mod handoff;
mod imports;
mod keep;
mod paper_pages;
mod papers;
mod plain;
mod restore;
mod sessions;

use papers::each_person;
pub use restore::restored;

use serde::Serialize;

use super::{
    Job,
    protocol::{DeskError, Request, encode},
};
use crate::{
    documents::{Extra, Stamp},
    records::PersonalText,
};

/// What an answer keeps to itself while identities are hidden. Names become initials; NIK, parents,
/// addresses, phones and texts that a person wrote about a child become nothing; a birth date
/// becomes the first of its month.
///
/// Types that hold identity take themselves apart field by field (`let Self { … } = self`), so that
/// a new field has to be thought of too.
pub trait Conceal {
    /// Takes out who it is.
    fn conceal(&mut self);
}

/// An encoded answer. Made by [`tell`] only.
#[derive(Debug, PartialEq, Eq)]
pub struct Told(Vec<u8>);

impl Told {
    /// The bytes for the screen.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// Encodes an answer, concealed when the asker's screen hides identities.
///
/// # Errors
/// `Worker` when it cannot be encoded, which would be a mistake in this program.
pub fn tell<T: Conceal + Serialize>(job: Job, mut answer: T) -> Result<Told, DeskError> {
    if job.hidden {
        answer.conceal();
    }
    encode(&answer).map(Told)
}

/// Whether something is not done while identities are hidden: it would write back what was
/// concealed, or it is a form whose use is to see or type who somebody is.
pub fn refused(request: &Request) -> bool {
    use Request as R;
    matches!(
        request,
        R::SaveSettings(_)
            | R::SavePosyandu(_)
            | R::SaveSession(_)
            | R::SaveChild(_)
            | R::SaveVisit(_)
            | R::SaveTelaah(_)
            | R::CheckChild(_)
            | R::PreviewImport(_)
            | R::ApplyImport(_)
            | R::ResolveDoubt(_)
            | R::MatchPoints(_)
            | R::PreviewProjections(_)
            | R::ApplyProjections(_)
            | R::ApplyHandOff(_)
            | R::BeginBackup(_)
            | R::GetBackupPart(_)
            | R::ReadBackupPart(_)
            | R::EndRestore(_)
    ) || matches!(request, R::MakeHandOff(asked) if !asked.tells_nobody())
}

/// Errors of the store and of workers may quote what they stumbled over.
pub fn conceal_error(error: DeskError) -> DeskError {
    match error {
        DeskError::Storage(_) => DeskError::Storage(String::new()),
        DeskError::Worker(_) => DeskError::Worker(String::new()),
        DeskError::NoStorage(_) => DeskError::NoStorage(String::new()),
        DeskError::Fetch(_) => DeskError::Fetch(String::new()),
        other => other,
    }
}

impl Conceal for PersonalText {
    fn conceal(&mut self) {
        *self = Self::new(self.initials());
    }
}

/// When stays, by whom does not.
impl Conceal for Stamp {
    fn conceal(&mut self) {
        let Self { at: _, by } = self;
        by.0.clear();
    }
}

/// What a newer version wrote is not known, so it stays where it is.
impl Conceal for Extra {
    fn conceal(&mut self) {
        *self = Self::new();
    }
}

impl<T: Conceal> Conceal for Vec<T> {
    fn conceal(&mut self) {
        self.iter_mut().for_each(T::conceal);
    }
}

impl<T: Conceal> Conceal for Option<T> {
    fn conceal(&mut self) {
        self.iter_mut().for_each(T::conceal);
    }
}
