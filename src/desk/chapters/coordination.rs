//! Teams, Rakor, commitments, problems, partners.

use crate::desk::{
    Desk, Job, Services,
    chapters::{Answering, misplaced},
    conceal::{Told, tell},
    handlers::{
        coordination::{
            aksi, campaigns, commitments, innovations, letterhead, lifecycle, needs, partners,
            problems, puskesmas, rakor, spm, teams, work_done,
        },
        privacy, runs,
    },
    papers,
    protocol::{DeskError, Request},
};

/// The chapter of coordination.
pub fn coordination<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer(desk, job, request))
}

async fn answer<S: Services>(
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
