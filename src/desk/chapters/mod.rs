//! Parts of the desk that most visits do not need, and that are fetched when they are first used.
//!
//! A worker's program cuts them out (`src/bin/desk/chunks.rs`); in a native test they are simply
//! there.

mod coordination;
mod demo;
mod hand_off;
mod imports;
mod publish;
mod regency;

use std::{future::Future, pin::Pin};

pub use self::{
    coordination::coordination, demo::demo, hand_off::hand_off, imports::imports, publish::publish,
    regency::regency,
};
use super::{
    Desk, Job, Services,
    conceal::Told,
    protocol::{DeskError, Request},
};

/// A part that is fetched when it is first used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Chapter {
    /// Reading files in, taking them back, doubtful matches.
    Imports,
    /// How the regency stands: indicators, strata, boundaries.
    Regency,
    /// Teams, Rakor, commitments, problems, partners.
    Coordination,
    /// Files of documents, handed over or kept as a backup: packing and locking are for them only.
    HandOff,
    /// Files for a website, with the drawing of charts and maps.
    Publish,
    /// Making up the demo's regency.
    Demo,
}

/// What a chapter does once it is there.
pub type Answering<S> = for<'a> fn(
    &'a Desk<S>,
    Job,
    Request,
) -> Pin<Box<dyn Future<Output = Result<Told, DeskError>> + 'a>>;

impl Chapter {
    /// The chapter that a request is answered in; `None` for what is always there.
    pub fn of(request: &Request) -> Option<Self> {
        use Request as R;
        match request {
            request if is_import(request) => Some(Self::Imports),
            R::GetBoundaries(_)
            | R::GetRegency(_)
            | R::SaveBoundaries(_)
            | R::RemoveBoundaries(_)
            | R::GetPoints(_)
            | R::MatchPoints(_)
            | R::SetPoints(_)
            | R::GetStrata(_)
            | R::GetTelaah(_)
            | R::SaveTelaah(_)
            | R::GetGlance(_)
            | R::GetTrend(_)
            | R::GetRanking(_)
            | R::GetBreakdown(_)
            | R::GetMapFigures(_)
            | R::GetWarnings(_)
            | R::GetCompleteness(_)
            | R::GetTwoNumbers(_)
            | R::GetRecap(_)
            | R::GetIndicators(_)
            | R::GetGoals(_)
            | R::GetGoalsHistory(_)
            | R::UndoGoals(_)
            | R::PreviewProjections(_)
            | R::ApplyProjections(_)
            | R::SaveTargets(_)
            | R::SaveSurveys(_)
            | R::SaveProjections(_) => Some(Self::Regency),
            R::GetPaper(_)
            | R::GetProposals(_)
            | R::AcceptProposals(_)
            | R::DismissProposal(_)
            | R::GetProblems(_)
            | R::GetProblem(_)
            | R::SetPart(_)
            | R::MakePromise(_)
            | R::GetNeeds(_)
            | R::GetInnovations(_)
            | R::GetSpm(_)
            | R::GetIntegrated(_)
            | R::GetPuskesmas(_)
            | R::GetTeams(_)
            | R::GetTeam(_)
            | R::GetPengurus(_)
            | R::GetRuns(_)
            | R::GetOpenings(_)
            | R::OpenIdentities(_)
            | R::GetPaperHistory(_)
            | R::SavePapers(_)
            | R::DeletePaper(_)
            | R::UndoPaper(_)
            | R::GetRakors(_)
            | R::GetCascade(_)
            | R::GetRakorAround(_)
            | R::GetSealed(_)
            | R::GetRakorPapers(_)
            | R::AskForMeetings(_)
            | R::TakeBackMeetings(_)
            | R::InviteTeams(_)
            | R::SealRakor(_)
            | R::GetCarried(_)
            | R::GetCommitments(_)
            | R::GetCommitment(_)
            | R::GetReminders(_)
            | R::GetOverdue(_)
            | R::GetPromiseReport(_)
            | R::GetAksiReports(_)
            | R::GetAksiReport(_)
            | R::HandInAksi(_)
            | R::TakeBackAksi(_)
            | R::GetPartners(_)
            | R::GetPartner(_)
            | R::GetLedger(_)
            | R::GetPilots(_)
            | R::GetBimtek(_)
            | R::GetWorkDone(_)
            | R::GetCampaigns(_)
            | R::GetCampaign(_)
            | R::GetCallList(_)
            | R::MarkCalled(_)
            | R::CloseCampaign(_)
            | R::GetLifeCycle(_)
            | R::GetRegistration(_)
            | R::GetServices(_)
            | R::GiveSkills(_)
            | R::GetLetterhead(_)
            | R::GetLetterheadHistory(_)
            | R::SaveLetterhead(_)
            | R::UndoLetterhead(_) => Some(Self::Coordination),
            request if is_file(request) => Some(Self::HandOff),
            R::PreviewPublication(_) | R::MakePublication(_) => Some(Self::Publish),
            R::LoadDemo(_) => Some(Self::Demo),
            _ => None,
        }
    }

    /// The chapter, where the whole desk is one program.
    pub fn here<S: Services>(self) -> Answering<S> {
        match self {
            Self::Imports => imports(),
            Self::Regency => regency(),
            Self::Coordination => coordination(),
            Self::HandOff => hand_off(),
            Self::Publish => publish(),
            Self::Demo => demo(),
        }
    }
}

/// What brings a sheet in, or speaks of one that was.
const fn is_import(request: &Request) -> bool {
    use Request as R;
    matches!(
        request,
        R::GetImports(_)
            | R::GetImport(_)
            | R::GetDoubts(_)
            | R::PreviewImport(_)
            | R::ApplyImport(_)
            | R::UndoImport(_)
            | R::ResolveDoubt(_)
    )
}

/// What makes or reads a file of documents.
const fn is_file(request: &Request) -> bool {
    use Request as R;
    matches!(
        request,
        R::GetHandOffs(_)
            | R::MakeHandOff(_)
            | R::ReadHandOff(_)
            | R::ApplyHandOff(_)
            | R::UndoHandOff(_)
            | R::BeginBackup(_)
            | R::GetBackupPart(_)
            | R::KeepBackup(_)
            | R::OpenBackup(_)
            | R::ReadBackupPart(_)
            | R::EndRestore(_)
            | R::SaveReminder(_)
    )
}

/// A request came to a chapter, or past one, that does not answer it: a mistake in this program.
pub(super) fn misplaced() -> DeskError {
    DeskError::Worker("asked in the wrong chapter".to_owned())
}
