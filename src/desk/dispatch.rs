//! The desk itself: opens the workspace, answers requests one by one or side by side.

use std::{cell::Cell, cell::RefCell, rc::Rc};

use super::{
    Job, Services,
    handlers::{
        boundaries, check, child, curves, doubts, history, imports, indicators, overview, places,
        points, posyandu, regions, register, search, settings, sheet, strata, telaah,
    },
    protocol::{Changed, DeskError, Request, encode},
    work::Work,
};

/// Everything that can be asked or told, answered.
pub struct Desk<S> {
    pub(super) services: S,
    pub(super) work: RefCell<Option<Rc<Work<S>>>>,
    pub(super) opening: Cell<bool>,
}

impl<S: Services> Desk<S> {
    /// A desk that opens its workspace with the first request.
    pub fn new(services: S) -> Self {
        Self { services, work: RefCell::default(), opening: Cell::new(false) }
    }

    /// Hears what another tab has changed.
    pub fn heard(&self, changed: &Changed) {
        if *changed == Changed::Everything {
            // Perhaps the other tab went to another workspace.
            *self.work.borrow_mut() = None;
        } else if let Some(work) = self.work.borrow().as_ref() {
            work.forget(changed);
        }
    }

    /// Answers a request with the encoded `Asked::Answer`.
    pub async fn handle(&self, job: Job, request: Request) -> Result<Vec<u8>, DeskError> {
        let answer = self.answer(job, request).await;
        if answer == Err(DeskError::Blocked) {
            // The connection is gone; the next request opens a new one, if that is possible.
            *self.work.borrow_mut() = None;
        }
        answer
    }

    async fn answer(&self, job: Job, request: Request) -> Result<Vec<u8>, DeskError> {
        use Request as R;
        if let R::GetCurves(asked) = &request {
            return encode(&curves::get(asked));
        }
        // These do not need the workspace to be sound.
        match request {
            R::LoadDemo(asked) => return encode(&self.load_demo(job, asked.size).await?),
            R::RemoveDemo(_) => return encode(&self.remove_demo(job).await?),
            R::EraseAll(_) => return encode(&self.erase(job).await?),
            _ => {}
        }
        let work = self.at_work(job).await?;
        let work = &*work;
        match request {
            R::GetOverview(asked) => encode(&overview::get(work, job, asked).await?),
            R::GetPlaces(asked) => encode(&places::get(work, job, asked).await?),
            R::GetPosyandu(asked) => encode(&posyandu::get(work, job, asked).await?),
            R::GetRegister(asked) => encode(&register::get(work, job, asked).await?),
            R::GetSheet(asked) => encode(&sheet::get(work, job, asked).await?),
            R::GetChild(asked) => encode(&child::get(work, job, asked).await?),
            R::GetHistory(asked) => encode(&history::get(work, job, asked).await?),
            R::Search(asked) => encode(&search::get(work, job, asked).await?),
            R::GetCurves(asked) => encode(&curves::get(&asked)),
            R::CheckVisit(asked) => encode(&check::visit(work, job, asked).await?),
            R::CheckChild(asked) => encode(&check::child(work, job, asked).await?),
            R::GetRegions(asked) => encode(&regions::get(work, job, asked).await?),
            R::GetStorage(_) => encode(&self.services.storage().await),
            R::ChooseRegency(asked) => encode(&regions::choose(work, job, asked).await?),
            R::SaveSettings(asked) => encode(&settings::save(work, job, asked).await?),
            R::SavePosyandu(asked) => encode(&posyandu::save(work, job, asked).await?),
            R::SaveSession(asked) => encode(&posyandu::save_session(work, job, asked).await?),
            R::SaveChild(asked) => encode(&child::save(work, job, asked).await?),
            R::SaveVisit(asked) => encode(&child::save_visit(work, job, asked).await?),
            R::DeleteVisit(asked) => encode(&child::delete_visit(work, job, asked).await?),
            R::DeleteChild(asked) => encode(&child::delete(work, job, asked).await?),
            R::TransferChild(asked) => encode(&child::transfer(work, job, asked).await?),
            R::UndoChange(asked) => encode(&history::undo(work, job, asked).await?),
            R::GetImports(asked) => encode(&imports::list(work, job, asked).await?),
            R::GetImport(asked) => encode(&imports::get(work, job, asked).await?),
            R::GetDoubts(asked) => encode(&doubts::get(work, job, asked).await?),
            R::PreviewImport(asked) => encode(&imports::preview(work, job, asked).await?),
            R::ApplyImport(asked) => encode(&imports::apply(work, job, asked).await?),
            R::UndoImport(asked) => encode(&imports::undo(work, job, asked).await?),
            R::ResolveDoubt(asked) => encode(&doubts::resolve(work, job, asked).await?),
            R::GetBoundaries(_) => encode(&boundaries::get(work).await?),
            R::GetRegency(_) => encode(&boundaries::regency(work).await?),
            R::SaveBoundaries(asked) => encode(&boundaries::save(work, job, asked).await?),
            R::RemoveBoundaries(_) => encode(&boundaries::remove(work, job).await?),
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
            R::GetTwoNumbers(asked) => {
                encode(&indicators::two_numbers::get(work, job, asked).await?)
            }
            R::GetIndicators(_) => encode(&indicators::catalogue::get()),
            R::GetGoals(asked) => encode(&indicators::goals::get(work, job, asked).await?),
            R::SaveTargets(asked) => {
                encode(&indicators::goals::save_targets(work, job, asked).await?)
            }
            R::SaveSurveys(asked) => {
                encode(&indicators::goals::save_surveys(work, job, asked).await?)
            }
            R::SaveProjections(asked) => {
                encode(&indicators::goals::save_projections(work, job, asked).await?)
            }
            R::LoadDemo(_) | R::RemoveDemo(_) | R::EraseAll(_) => encode(&()),
        }
    }
}
