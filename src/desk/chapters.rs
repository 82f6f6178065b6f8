//! Parts of the desk that most visits do not need, and that are fetched when they are first used.
//!
//! A worker's program cuts them out (`src/bin/desk/chunks.rs`); in a native test they are simply
//! there.

use std::{future::Future, pin::Pin};

use super::{
    Desk, Job, Services,
    conceal::{Told, tell},
    handlers::{
        boundaries,
        coordination::{
            aksi, campaigns, commitments, innovations, letterhead, lifecycle, needs, partners,
            problems, puskesmas, rakor, spm, teams, work_done,
        },
        doubts, imports, indicators, place_points, points, privacy, publication, runs, strata,
        telaah,
    },
    handoff, keep, papers,
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

/// The chapter of hand-off files.
pub fn hand_off<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer_hand_off(desk, job, request))
}

/// The chapter of publications.
pub fn publish<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer_publish(desk, job, request))
}

/// The chapter of the demo.
pub fn demo<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer_demo(desk, job, request))
}

async fn answer_imports<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Told, DeskError> {
    use Request as R;
    let work = desk.at_work(job).await?;
    let work = &*work;
    match request {
        R::GetImports(asked) => tell(job, imports::list(work, job, asked).await?),
        R::GetImport(asked) => tell(job, imports::get(work, job, asked).await?),
        R::GetDoubts(asked) => tell(job, doubts::get(work, job, asked).await?),
        R::PreviewImport(asked) => tell(job, imports::preview(work, job, asked).await?),
        R::ApplyImport(asked) => tell(job, imports::apply(work, job, asked).await?),
        R::UndoImport(asked) => tell(job, imports::undo(work, job, asked).await?),
        R::ResolveDoubt(asked) => tell(job, doubts::resolve(work, job, asked).await?),
        _ => Err(misplaced()),
    }
}

async fn answer_regency<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Told, DeskError> {
    use Request as R;
    let work = desk.at_work(job).await?;
    let work = &*work;
    match request {
        R::GetBoundaries(_) => tell(job, boundaries::get(work).await?),
        R::GetRegency(_) => tell(job, boundaries::regency(work).await?),
        R::SaveBoundaries(asked) => tell(job, boundaries::save(work, job, asked).await?),
        R::RemoveBoundaries(_) => tell(job, boundaries::remove(work, job).await?),
        R::MatchPoints(asked) => tell(job, place_points::matched(work, asked).await?),
        R::SetPoints(asked) => tell(job, place_points::set(work, job, asked).await?),
        R::GetPoints(_) => tell(job, points::get(work).await?),
        R::GetStrata(asked) => tell(job, strata::get(work, job, asked).await?),
        R::GetTelaah(asked) => tell(job, telaah::get(work, job, asked).await?),
        R::SaveTelaah(asked) => tell(job, telaah::save(work, job, asked).await?),
        R::GetGlance(asked) => tell(job, indicators::glance::get(work, job, asked).await?),
        R::GetTrend(asked) => tell(job, indicators::trend::get(work, job, asked).await?),
        R::GetRanking(asked) => tell(job, indicators::ranking::get(work, job, asked).await?),
        R::GetBreakdown(asked) => tell(job, indicators::breakdown::get(work, job, asked).await?),
        R::GetMapFigures(asked) => tell(job, indicators::map::get(work, job, asked).await?),
        R::GetWarnings(asked) => tell(job, indicators::warnings::get(work, job, asked).await?),
        R::GetCompleteness(asked) => {
            tell(job, indicators::completeness::get(work, job, asked).await?)
        }
        R::GetTwoNumbers(asked) => tell(job, indicators::two_numbers::get(work, job, asked).await?),
        R::GetRecap(asked) => tell(job, indicators::recap::get(work, job, asked).await?),
        R::GetIndicators(_) => tell(job, indicators::catalogue::get()),
        R::GetGoals(asked) => tell(job, indicators::goals::get(work, job, asked).await?),
        R::SaveTargets(asked) => {
            tell(job, indicators::goals::save_targets(work, job, asked).await?)
        }
        R::SaveSurveys(asked) => {
            tell(job, indicators::goals::save_surveys(work, job, asked).await?)
        }
        R::GetGoalsHistory(_) => tell(job, indicators::goals_history::get(work).await?),
        R::UndoGoals(asked) => tell(job, indicators::goals_history::undo(work, job, asked).await?),
        R::PreviewProjections(asked) => {
            tell(job, indicators::projections::preview(work, asked).await?)
        }
        R::ApplyProjections(asked) => {
            tell(job, indicators::projections::apply(work, job, asked).await?)
        }
        R::SaveProjections(asked) => {
            tell(job, indicators::goals::save_projections(work, job, asked).await?)
        }
        _ => Err(misplaced()),
    }
}

async fn answer_publish<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Told, DeskError> {
    use Request as R;
    let work = desk.at_work(job).await?;
    let work = &*work;
    match request {
        R::PreviewPublication(asked) => tell(job, publication::preview(work, job, asked).await?),
        R::MakePublication(asked) => tell(job, publication::make(work, job, asked).await?),
        _ => Err(misplaced()),
    }
}

async fn answer_coordination<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Told, DeskError> {
    use Request as R;
    let work = desk.at_work(job).await?;
    let work = &*work;
    match request {
        R::GetTeams(asked) => tell(job, teams::list(work, job, asked).await?),
        R::GetTeam(asked) => tell(job, teams::one(work, job, asked).await?),
        R::GetRuns(asked) => tell(job, runs::get(work, job, asked).await?),
        R::GetPengurus(asked) => tell(job, teams::pengurus(work, job, asked).await?),
        R::GetProposals(asked) => tell(job, problems::proposals(work, job, asked).await?),
        R::AcceptProposals(asked) => tell(job, problems::accept(work, job, asked).await?),
        R::DismissProposal(asked) => tell(job, problems::dismiss(work, job, asked).await?),
        R::GetProblems(asked) => tell(job, problems::list(work, job, asked).await?),
        R::GetProblem(asked) => tell(job, problems::one(work, job, asked).await?),
        R::SetPart(asked) => tell(job, problems::set_part(work, job, asked).await?),
        R::MakePromise(asked) => tell(job, problems::promise(work, job, asked).await?),
        R::GetNeeds(asked) => tell(job, needs::list(work, job, asked).await?),
        R::GetInnovations(asked) => tell(job, innovations::list(work, job, asked).await?),
        R::GetSpm(asked) => tell(job, spm::get(work, job, asked).await?),
        R::GetPuskesmas(asked) => tell(job, puskesmas::list(work, job, asked).await?),
        R::GetIntegrated(asked) => tell(job, spm::integrated(work, job, asked).await?),
        R::GetPaper(asked) => tell(job, papers::get(work, asked).await?),
        R::GetPaperHistory(asked) => tell(job, papers::entries(work, asked).await?),
        R::SavePapers(asked) => tell(job, papers::save(work, job, asked).await?),
        R::DeletePaper(asked) => tell(job, papers::delete(work, job, asked).await?),
        R::UndoPaper(asked) => tell(job, papers::undo(work, job, asked).await?),
        R::GetRakors(asked) => tell(job, rakor::list(work, job, asked).await?),
        R::GetCascade(asked) => tell(job, rakor::cascade(work, job, asked).await?),
        R::GetRakorAround(asked) => tell(job, rakor::around(work, job, asked).await?),
        R::GetSealed(asked) => tell(job, rakor::sealed(work, job, asked).await?),
        R::GetRakorPapers(asked) => tell(job, rakor::papers(work, job, asked).await?),
        R::AskForMeetings(asked) => tell(job, rakor::ask(work, job, asked).await?),
        R::TakeBackMeetings(asked) => tell(job, rakor::take_back(work, job, asked).await?),
        R::InviteTeams(asked) => tell(job, rakor::invite(work, job, asked).await?),
        R::SealRakor(asked) => tell(job, rakor::seal(work, job, asked).await?),
        R::GetCarried(asked) => tell(job, commitments::carried(work, job, asked).await?),
        R::GetCommitments(asked) => tell(job, commitments::list(work, job, asked).await?),
        R::GetCommitment(asked) => tell(job, commitments::one(work, job, asked).await?),
        R::GetOverdue(_) => tell(job, commitments::overdue(work, job).await?),
        R::GetReminders(asked) => tell(job, commitments::reminders(work, job, asked).await?),
        R::GetPromiseReport(asked) => tell(job, commitments::report(work, job, asked).await?),
        R::GetAksiReports(asked) => tell(job, aksi::reports(work, job, asked).await?),
        R::GetAksiReport(asked) => tell(job, aksi::get(work, job, asked).await?),
        R::HandInAksi(asked) => tell(job, aksi::hand_in(work, job, asked).await?),
        R::TakeBackAksi(asked) => tell(job, aksi::take_back(work, job, asked).await?),
        R::GetPartners(asked) => tell(job, partners::list(work, job, asked).await?),
        R::GetPartner(asked) => tell(job, partners::one(work, job, asked).await?),
        R::GetLedger(asked) => tell(job, partners::ledger(work, job, asked).await?),
        R::GetPilots(asked) => tell(job, partners::pilots(work, job, asked).await?),
        R::GetBimtek(asked) => tell(job, partners::bimtek(work, job, asked).await?),
        R::GetWorkDone(asked) => tell(job, work_done::get(work, job, asked).await?),
        R::GetCampaigns(asked) => tell(job, campaigns::list(work, job, asked).await?),
        R::GetCampaign(asked) => tell(job, campaigns::one(work, job, asked).await?),
        R::MarkCalled(asked) => tell(job, campaigns::called(work, job, asked).await?),
        R::GetCallList(asked) => tell(job, campaigns::calls(work, job, asked).await?),
        R::GetLifeCycle(asked) => tell(job, lifecycle::page(work, job, asked).await?),
        R::GetRegistration(asked) => tell(job, lifecycle::registration(work, job, asked).await?),
        R::GetServices(asked) => tell(job, lifecycle::services(work, job, asked).await?),
        R::CloseCampaign(asked) => tell(job, campaigns::close(work, job, asked).await?),
        R::GiveSkills(asked) => tell(job, partners::give(work, job, asked).await?),
        R::GetLetterhead(_) => tell(job, letterhead::get(work).await?),
        R::GetLetterheadHistory(_) => tell(job, letterhead::history(work).await?),
        R::SaveLetterhead(asked) => tell(job, letterhead::save(work, job, asked).await?),
        R::UndoLetterhead(asked) => tell(job, letterhead::undo(work, job, asked).await?),
        R::GetOpenings(asked) => tell(job, privacy::openings(work, asked).await?),
        R::OpenIdentities(asked) => tell(job, privacy::open(work, job, asked).await?),
        _ => Err(misplaced()),
    }
}

async fn answer_hand_off<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Told, DeskError> {
    use Request as R;
    let work = desk.at_work(job).await?;
    let work = &*work;
    match request {
        R::GetHandOffs(_) => tell(job, handoff::list(work).await?),
        R::MakeHandOff(asked) => tell(job, handoff::make(work, job, asked).await?),
        R::ReadHandOff(asked) => tell(job, handoff::read(work, job, asked).await?),
        R::ApplyHandOff(asked) => tell(job, handoff::apply(work, job, asked).await?),
        R::UndoHandOff(asked) => tell(job, handoff::undo(work, job, asked).await?),
        R::BeginBackup(asked) => tell(job, keep::begin(work, job, asked).await?),
        R::GetBackupPart(asked) => tell(job, keep::part(work, job, asked).await?),
        R::KeepBackup(asked) => tell(job, keep::kept(work, asked).await?),
        R::OpenBackup(asked) => tell(job, keep::open(work, asked).await?),
        R::ReadBackupPart(asked) => tell(job, keep::read(work, job, asked).await?),
        R::EndRestore(asked) => tell(job, keep::end(work, job, asked).await?),
        R::SaveReminder(asked) => tell(job, keep::set_reminder(work, asked).await?),
        _ => Err(misplaced()),
    }
}

async fn answer_demo<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Told, DeskError> {
    match request {
        Request::LoadDemo(asked) => tell(job, desk.load_demo(job, asked.size).await?),
        _ => Err(misplaced()),
    }
}

/// A request came to a chapter, or past one, that does not answer it: a mistake in this program.
pub(super) fn misplaced() -> DeskError {
    DeskError::Worker("asked in the wrong chapter".to_owned())
}
