//! The documents of coordination: teams and their SK, Rakor, commitments, problems and plans,
//! partners and their pledges, needs, innovations, campaigns of weighing, sasaran and services by stage of life.
//!
//! What binds them is a place, and ids: a commitment names the Rakor it was made in, a delivery the
//! Posyandu it reached. All of them are [`Paper`]s, which the desk keeps in one way: with history,
//! undo, and merging of two hands.
//!
//! Members of lists carry an id under `i`, so that two people who each add one do not collide;
//! where order matters they carry it as `order`.

mod aksi;
mod bimtek;
mod calls;
mod campaign;
mod commitment;
mod contact;
mod deck;
mod innovation;
mod lifecycle;
mod need;
mod paper;
mod partner;
mod party;
mod problem;
mod rakor;
mod sector;
mod spm;
mod survey;
mod team;

pub use aksi::{Aksi, AksiItem, AksiReport, AksiReportId, AksiState, Prefilled};
pub use bimtek::{Bimtek, Module, Participant};
pub use calls::{CallRecord, CallRecordId, Called};
pub use campaign::{
    Campaign, CampaignClosing, CampaignCounts, CampaignId, CampaignResult, ClosedRow,
};
pub use commitment::{Baseline, Commitment, CommitmentId, CommitmentStatus, Evidence, Progress};
pub use contact::{PuskesmasPj, PuskesmasPjId};
pub use deck::{Deck, Sealed, SealedFigure, Slide, SlideKind};
pub use innovation::{Innovation, InnovationId};
pub use lifecycle::{
    LifeEvents, LifeGroup, MotherCare, Registration, RegistrationId, RtCount, Served, ServiceMonth,
    ServiceYear, ServiceYearId, Stage, StageCounts,
};
pub use need::{Need, NeedId, NeedItem, NeedStatus, Urgency};
pub use paper::{Paper, PaperKind, PaperRef};
pub use partner::{
    Delivery, Partner, PartnerId, PartnerKind, Pilot, PilotId, Pledge, PledgeId, PledgeKind,
    Spending,
};
pub use party::{Party, Standing};
pub use problem::{
    Cause, DataEvidence, PlanItem, PlanStatus, Problem, ProblemId, ProblemStatus, SectorRole,
};
pub use rakor::{
    AgendaItem, Attendance, Decision, Invitation, Invited, Note, NoteKind, Rakor, RakorId,
    RakorKind, RakorState,
};
pub use sector::{ActivityKind, Funding, Part, Sector, SpmField, Tier};
pub use spm::{RequestStatus, SpmBook, SpmBookId, SpmRequest, SpmService};
pub use survey::{Survey, SurveyAnswer, SurveyId};
pub use team::{Holder, Nomenclature, Seat, SeatRole, Sk, SkillGain, Team, TeamId, TeamKind};

/// Tells ids of members of lists from those of documents.
#[derive(Debug)]
pub enum Member {}
/// The id of a member of a list.
pub type MemberId = crate::documents::Id<Member>;
