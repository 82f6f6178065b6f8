//! What crosses between the screen and the desk: queries, commands, answers, events.
//!
//! Messages are postcard bytes: both ends come from one build, so they need no versions, and the
//! screen stays small. Documents and requests travel inside as MessagePack (`packed`).

mod aksi;
mod boundaries;
mod campaigns;
mod child_views;
mod commands;
mod commitments;
mod error;
mod goals;
mod handoff;
mod import;
mod indicator_views;
mod indicators;
mod keep;
mod letterhead;
mod lifecycle;
mod map;
mod needs;
mod packed;
mod papers;
mod partners;
mod points;
mod privacy;
mod problems;
mod projections;
mod publication;
mod puskesmas;
mod queries;
mod rakor;
mod rakor_papers;
mod recaps;
mod reporting;
mod runs;
mod spm;
mod strata;
mod teams;
mod views;

pub use aksi::*;
pub use boundaries::*;
pub use campaigns::*;
pub use child_views::*;
pub use commands::*;
pub use commitments::*;
pub use error::*;
pub use goals::*;
pub use handoff::*;
pub use import::*;
pub use indicator_views::*;
pub use indicators::*;
pub use keep::*;
pub use letterhead::*;
pub use lifecycle::*;
pub use map::*;
pub use needs::*;
pub use papers::*;
pub use partners::*;
pub use points::*;
pub use privacy::*;
pub use problems::*;
pub use projections::*;
pub use publication::*;
pub use puskesmas::*;
pub use queries::*;
pub use rakor::*;
pub use rakor_papers::*;
pub use recaps::*;
pub use reporting::*;
pub use runs::*;
pub use spm::*;
pub use strata::*;
pub use teams::*;
pub use views::*;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    desk::Conceal,
    documents::Millis,
    records::{Bytes, ChildId, PosyanduId},
};

/// A query or command with the type of its answer.
pub trait Asked: Into<Request> {
    /// What comes back. It says what it keeps to itself while identities are hidden.
    type Answer: Conceal + Serialize + DeserializeOwned + 'static;
}

/// Declares the one enum of requests from a list of structs and their answers.
macro_rules! requests {
    ($($name:ident => $answer:ty,)*) => {
        /// Everything that can be asked or told.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each variant is documented as its struct")]
        pub enum Request { $($name($name),)* }

        impl Request {
            /// The names of all of them.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name),)*];

            /// Its name.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$name(_) => stringify!($name),)* }
            }
        }

        $(
            impl From<$name> for Request {
                fn from(asked: $name) -> Self { Self::$name(asked) }
            }
            impl Asked for $name { type Answer = $answer; }
        )*
    };
}

requests! {
    // Queries
    GetOverview => Overview,
    GetPlaces => Places,
    GetPosyandu => PosyanduPage,
    GetRegister => Register,
    GetSheet => SessionSheet,
    GetChild => ChildPage,
    GetHistory => Vec<HistoryItem>,
    Search => SearchAnswer,
    GetCurves => Curves,
    CheckVisit => VisitView,
    CheckChild => ChildCheck,
    GetImports => Vec<ImportBrief>,
    GetImport => ImportPage,
    GetDoubts => Vec<Doubt>,
    GetRegions => Vec<RegionItem>,
    GetStorage => StorageState,
    GetGlance => Glance,
    GetTrend => Trend,
    GetRanking => Ranking,
    GetBreakdown => Breakdown,
    GetMapFigures => MapFigures,
    GetWarnings => Warnings,
    GetCompleteness => Completeness,
    GetTwoNumbers => TwoNumbers,
    GetRecap => Recap,
    GetIndicators => Vec<IndicatorRule>,
    GetGoals => Goals,
    GetGoalsHistory => Vec<GoalsChange>,
    GetBoundaries => Option<BoundariesView>,
    GetRegency => Option<Bytes>,
    GetPoints => Vec<PosyanduPoint>,
    GetStrata => StrataPage,
    GetTelaah => TelaahPage,
    GetTeams => TeamsPage,
    GetTeam => TeamPage,
    GetPengurus => PengurusBrief,
    GetRuns => RunsPage,
    GetProposals => Proposals,
    GetProblems => ProblemList,
    GetProblem => ProblemView,
    GetNeeds => NeedList,
    GetInnovations => Vec<InnovationRow>,
    GetSpm => SpmPage,
    GetIntegrated => IntegratedPage,
    GetPuskesmas => PuskesmasPage,
    GetPaper => PaperView,
    GetPaperHistory => Vec<PaperEntry>,
    GetCarried => Carried,
    GetCommitments => CommitmentList,
    GetCommitment => CommitmentView,
    GetReminders => Reminders,
    GetOverdue => u32,
    GetPromiseReport => PromiseReport,
    GetAksiReports => AksiReports,
    GetAksiReport => AksiReportView,
    GetRakors => RakorPage,
    GetCascade => Option<CascadePage>,
    GetRakorAround => RakorAround,
    GetSealed => Option<SealedView>,
    GetRakorPapers => RakorPapers,
    GetLetterhead => LetterheadView,
    GetLetterheadHistory => Vec<LetterheadChange>,
    GetOpenings => Vec<Opening>,
    GetHandOffs => HandOffs,
    ReadHandOff => HandOffRead,
    GetPartners => PartnersPage,
    GetPartner => PartnerPage,
    GetLedger => Ledger,
    GetPilots => PilotsPage,
    GetBimtek => BimtekView,
    GetWorkDone => WorkDone,
    GetCampaigns => CampaignList,
    GetCampaign => CampaignView,
    GetCallList => CallList,
    GetKeeping => Keeping,
    GetBackupPart => BackupPart,
    OpenBackup => BackupOpened,
    GetLifeCycle => LifeCycle,
    GetRegistration => RegistrationView,
    GetServices => ServicesView,
    PreviewPublication => PublicationPreview,
    // Commands
    MakePublication => PublicationMade,
    ChooseRegency => (),
    LoadDemo => (),
    RemoveDemo => (),
    EraseAll => (),
    SaveSettings => (),
    SavePosyandu => PosyanduId,
    SaveSession => (),
    SaveChild => SavedChild,
    SaveVisit => Saved,
    DeleteVisit => Saved,
    DeleteChild => (),
    TransferChild => Saved,
    PreviewImport => ImportPreview,
    ApplyImport => ImportDone,
    UndoImport => ImportUndone,
    ResolveDoubt => (),
    UndoChange => (),
    SaveTargets => GoalsSaved,
    SaveSurveys => GoalsSaved,
    SaveProjections => GoalsSaved,
    UndoGoals => (),
    PreviewProjections => ProjectionsPreview,
    ApplyProjections => GoalsSaved,
    SaveBoundaries => (),
    RemoveBoundaries => (),
    MatchPoints => PointsMatched,
    SetPoints => Vec<PlacedAt>,
    SaveTelaah => u64,
    SavePapers => Vec<PaperSaved>,
    DeletePaper => String,
    UndoPaper => bool,
    HandInAksi => PaperSaved,
    TakeBackAksi => PaperSaved,
    SaveLetterhead => String,
    UndoLetterhead => (),
    MakeHandOff => HandOffFile,
    ApplyHandOff => HandOffApplied,
    UndoHandOff => HandOffUndone,
    BeginBackup => BackupBegun,
    KeepBackup => (),
    ReadBackupPart => BackupRead,
    EndRestore => (),
    SaveReminder => (),
    AcceptProposals => Vec<crate::records::coordination::ProblemId>,
    DismissProposal => crate::records::coordination::ProblemId,
    SetPart => String,
    MakePromise => crate::records::coordination::CommitmentId,
    AskForMeetings => Vec<crate::records::coordination::RakorId>,
    TakeBackMeetings => u32,
    InviteTeams => InvitedTeams,
    SealRakor => String,
    OpenIdentities => (),
    GiveSkills => SkillsGiven,
    CloseCampaign => String,
    MarkCalled => String,
}

/// What the screen sends to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "sent once and at once turned to bytes")]
pub enum ToDesk {
    /// Ask; `job` is chosen by the asker and comes back with the answer and with progress.
    Ask {
        /// Number of the request.
        job: u32,
        /// The moment of asking.
        now: Millis,
        /// Minutes east of UTC, so that "today" is the user's day.
        offset_minutes: i32,
        /// Identities are hidden: the answer shall not tell who a person is.
        hidden: bool,
        /// What is asked.
        #[serde(with = "packed")]
        request: Request,
    },
    /// Stop a running job at the next safe point; what was not committed is left undone.
    Cancel {
        /// Which.
        job: u32,
    },
}

/// What the worker sends to the screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromDesk {
    /// The store is open and requests are answered.
    Ready,
    /// The answer to a job: the encoded `Asked::Answer`.
    Answer {
        /// Which.
        job: u32,
        /// Encoded answer, or why there is none.
        result: Result<Vec<u8>, DeskError>,
    },
    /// How far a job is.
    Progress {
        /// Which.
        job: u32,
        /// What is being done.
        step: Step,
        /// Done so far.
        done: u64,
        /// Of so many; 0 when not known.
        total: u64,
    },
    /// Documents changed, here or in another tab.
    Changed(Changed),
    /// The store cannot be used any more (blocked, deleted, newer version in another tab).
    Lost(DeskError),
}

/// Steps of long jobs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Step {
    Reading,
    Recognising,
    Matching,
    Assessing,
    Writing,
    Rebuilding,
    Undoing,
    Generating,
    Erasing,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// So much that everything on the screen is asked again (import, demo, other workspace).
    Everything,
    /// One child, of this Posyandu.
    Child(ChildId, PosyanduId),
    /// A Posyandu or one of its sessions.
    Posyandu(PosyanduId),
    /// Settings.
    Settings,
    /// Imports or the queue of doubtful matches.
    Imports,
    /// Targets, survey figures or projections.
    Goals,
    /// The boundaries of the regency.
    Boundaries,
    /// Documents of coordination: teams, Rakor, commitments…
    Papers,
    /// The letterhead of papers.
    Letterhead,
}

/// Encodes a message or an answer.
///
/// # Errors
/// `Worker` when the value cannot be written, which would be a mistake in this program.
pub fn encode<T: Serialize>(message: &T) -> Result<Vec<u8>, DeskError> {
    postcard::to_allocvec(message).map_err(|error| DeskError::Worker(error.to_string()))
}

/// Decodes a message or an answer.
///
/// # Errors
/// `Worker` when the two ends do not come from the same build.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DeskError> {
    postcard::from_bytes(bytes).map_err(|error| DeskError::Worker(error.to_string()))
}
