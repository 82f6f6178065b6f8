//! Parts of the desk that most visits do not need, and that are fetched when they are first used.
//!
//! A worker's program cuts them out (`src/bin/desk/chunks.rs`); in a native test they are simply
//! there.

use std::{future::Future, pin::Pin};

use super::{
    Desk, Job, Services,
    handlers::{
        boundaries,
        coordination::{commitments, rakor, teams},
        doubts, imports, indicators, place_points, points, strata, telaah,
    },
    papers,
    protocol::{DeskError, Request, encode},
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
    /// Making up the demo's regency.
    Demo,
}

/// What a chapter does once it is there.
pub type Answering<S> =
    for<'a> fn(
        &'a Desk<S>,
        Job,
        Request,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, DeskError>> + 'a>>;

impl Chapter {
    /// The chapter that a request is answered in; `None` for what is always there.
    pub fn of(request: &Request) -> Option<Self> {
        use Request as R;
        match request {
            R::GetImports(_)
            | R::GetImport(_)
            | R::GetDoubts(_)
            | R::PreviewImport(_)
            | R::ApplyImport(_)
            | R::UndoImport(_)
            | R::ResolveDoubt(_) => Some(Self::Imports),
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
            | R::GetTeams(_)
            | R::GetTeam(_)
            | R::GetPengurus(_)
            | R::GetPaperHistory(_)
            | R::SavePapers(_)
            | R::DeletePaper(_)
            | R::UndoPaper(_)
            | R::GetRakors(_)
            | R::GetCascade(_)
            | R::GetRakorAround(_)
            | R::GetSealed(_)
            | R::AskForMeetings(_)
            | R::TakeBackMeetings(_)
            | R::InviteTeams(_)
            | R::SealRakor(_)
            | R::GetCarried(_)
            | R::GetCommitments(_)
            | R::GetCommitment(_)
            | R::GetReminders(_)
            | R::GetPromiseReport(_) => Some(Self::Coordination),
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
            Self::Demo => demo(),
        }
    }
}

/// The chapter of imports.
pub fn imports<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer_imports(desk, job, request))
}

/// The chapter of the regency.
pub fn regency<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer_regency(desk, job, request))
}

/// The chapter of coordination.
pub fn coordination<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer_coordination(desk, job, request))
}

/// The chapter of the demo.
pub fn demo<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer_demo(desk, job, request))
}

async fn answer_imports<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Vec<u8>, DeskError> {
    use Request as R;
    let work = desk.at_work(job).await?;
    let work = &*work;
    match request {
        R::GetImports(asked) => encode(&imports::list(work, job, asked).await?),
        R::GetImport(asked) => encode(&imports::get(work, job, asked).await?),
        R::GetDoubts(asked) => encode(&doubts::get(work, job, asked).await?),
        R::PreviewImport(asked) => encode(&imports::preview(work, job, asked).await?),
        R::ApplyImport(asked) => encode(&imports::apply(work, job, asked).await?),
        R::UndoImport(asked) => encode(&imports::undo(work, job, asked).await?),
        R::ResolveDoubt(asked) => encode(&doubts::resolve(work, job, asked).await?),
        _ => Err(misplaced()),
    }
}

async fn answer_regency<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Vec<u8>, DeskError> {
    use Request as R;
    let work = desk.at_work(job).await?;
    let work = &*work;
    match request {
        R::GetBoundaries(_) => encode(&boundaries::get(work).await?),
        R::GetRegency(_) => encode(&boundaries::regency(work).await?),
        R::SaveBoundaries(asked) => encode(&boundaries::save(work, job, asked).await?),
        R::RemoveBoundaries(_) => encode(&boundaries::remove(work, job).await?),
        R::MatchPoints(asked) => encode(&place_points::matched(work, asked).await?),
        R::SetPoints(asked) => encode(&place_points::set(work, job, asked).await?),
        R::GetPoints(_) => encode(&points::get(work).await?),
        R::GetStrata(asked) => encode(&strata::get(work, job, asked).await?),
        R::GetTelaah(asked) => encode(&telaah::get(work, job, asked).await?),
        R::SaveTelaah(asked) => encode(&telaah::save(work, job, asked).await?),
        R::GetGlance(asked) => encode(&indicators::glance::get(work, job, asked).await?),
        R::GetTrend(asked) => encode(&indicators::trend::get(work, job, asked).await?),
        R::GetRanking(asked) => encode(&indicators::ranking::get(work, job, asked).await?),
        R::GetBreakdown(asked) => encode(&indicators::breakdown::get(work, job, asked).await?),
        R::GetMapFigures(asked) => encode(&indicators::map::get(work, job, asked).await?),
        R::GetWarnings(asked) => encode(&indicators::warnings::get(work, job, asked).await?),
        R::GetCompleteness(asked) => {
            encode(&indicators::completeness::get(work, job, asked).await?)
        }
        R::GetTwoNumbers(asked) => encode(&indicators::two_numbers::get(work, job, asked).await?),
        R::GetIndicators(_) => encode(&indicators::catalogue::get()),
        R::GetGoals(asked) => encode(&indicators::goals::get(work, job, asked).await?),
        R::GetGoalsHistory(_) => encode(&indicators::goals_history::get(work).await?),
        R::UndoGoals(asked) => encode(&indicators::goals_history::undo(work, job, asked).await?),
        R::PreviewProjections(asked) => {
            encode(&indicators::projections::preview(work, asked).await?)
        }
        R::ApplyProjections(asked) => {
            encode(&indicators::projections::apply(work, job, asked).await?)
        }
        R::SaveTargets(asked) => encode(&indicators::goals::save_targets(work, job, asked).await?),
        R::SaveSurveys(asked) => encode(&indicators::goals::save_surveys(work, job, asked).await?),
        R::SaveProjections(asked) => {
            encode(&indicators::goals::save_projections(work, job, asked).await?)
        }
        _ => Err(misplaced()),
    }
}

async fn answer_coordination<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Vec<u8>, DeskError> {
    use Request as R;
    let work = desk.at_work(job).await?;
    let work = &*work;
    match request {
        R::GetTeams(asked) => encode(&teams::list(work, job, asked).await?),
        R::GetTeam(asked) => encode(&teams::one(work, job, asked).await?),
        R::GetPengurus(asked) => encode(&teams::pengurus(work, job, asked).await?),
        R::GetPaper(asked) => encode(&papers::get(work, asked).await?),
        R::GetPaperHistory(asked) => encode(&papers::entries(work, asked).await?),
        R::SavePapers(asked) => encode(&papers::save(work, job, asked).await?),
        R::DeletePaper(asked) => encode(&papers::delete(work, job, asked).await?),
        R::UndoPaper(asked) => encode(&papers::undo(work, job, asked).await?),
        R::GetRakors(asked) => encode(&rakor::list(work, job, asked).await?),
        R::GetCascade(asked) => encode(&rakor::cascade(work, job, asked).await?),
        R::GetRakorAround(asked) => encode(&rakor::around(work, job, asked).await?),
        R::GetSealed(asked) => encode(&rakor::sealed(work, job, asked).await?),
        R::AskForMeetings(asked) => encode(&rakor::ask(work, job, asked).await?),
        R::TakeBackMeetings(asked) => encode(&rakor::take_back(work, job, asked).await?),
        R::InviteTeams(asked) => encode(&rakor::invite(work, job, asked).await?),
        R::SealRakor(asked) => encode(&rakor::seal(work, job, asked).await?),
        R::GetCarried(asked) => encode(&commitments::carried(work, job, asked).await?),
        R::GetCommitments(asked) => encode(&commitments::list(work, job, asked).await?),
        R::GetCommitment(asked) => encode(&commitments::one(work, job, asked).await?),
        R::GetReminders(asked) => encode(&commitments::reminders(work, job, asked).await?),
        R::GetPromiseReport(asked) => encode(&commitments::report(work, job, asked).await?),
        _ => Err(misplaced()),
    }
}

async fn answer_demo<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Vec<u8>, DeskError> {
    match request {
        Request::LoadDemo(asked) => encode(&desk.load_demo(job, asked.size).await?),
        _ => Err(misplaced()),
    }
}

/// A request came to a chapter, or past one, that does not answer it: a mistake in this program.
pub(super) fn misplaced() -> DeskError {
    DeskError::Worker("asked in the wrong chapter".to_owned())
}
