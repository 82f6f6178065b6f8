//! What is kept: children with their visits, Posyandu, Puskesmas and the sessions (hari buka).
//!
//! Each document is validated where it is built and knows nothing of storage or screens. Names of
//! fields in the stored form are short, because a regency holds millions of visits; they are
//! listed in `docs/format.md` and pinned by snapshot tests.

mod boundaries;
mod child;
pub mod coordination;
mod counted;
mod goals;
mod identity;
mod letterhead;
mod measure;
mod place;
mod publication;
mod session;
mod settings;
mod telaah;
mod visit;

pub use boundaries::{Boundaries, Bytes};
pub use child::{Birth, Child, ChildId, Consent, Exit, ExitReason, Home, Transfer};
pub use counted::counted_child;
pub use goals::{
    ProjectedSasaran, Projections, SasaranGroup, SurveyFigure, Surveys, Target, Targets,
};
pub use identity::{Identity, Nik, NikError, PersonalText};
pub use letterhead::KopSurat;
pub use measure::{Length, Weight};
pub use place::{Place, PlacePoint, Posyandu, PosyanduId, Puskesmas, PuskesmasId};
pub use publication::{Publication, PublishedWish};
pub use session::{Month, Session, SessionId};
pub use settings::Settings;
pub use telaah::{Answer, Telaah};
pub use visit::{
    Asi, BatchId, Care, Kpsp, Pmt, Referral, Reported, Source, Vaccine, Visit, VisitId, VitaminA,
};
