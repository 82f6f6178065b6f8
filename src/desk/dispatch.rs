//! The desk itself: opens the workspace, answers requests one by one or side by side.

use std::{cell::Cell, cell::RefCell, rc::Rc};

use super::{
    Job, Services,
    chapters::{Chapter, misplaced},
    conceal::{Told, conceal_error, refused, tell},
    handlers::{
        check, child, curves, history, overview, places, posyandu, regions, register, search,
        settings, sheet,
    },
    keep,
    protocol::{Changed, DeskError, Request},
    work::Work,
};

/// Everything that can be asked or told, answered.
pub struct Desk<S> {
    pub(super) services: S,
    pub(super) work: RefCell<Option<Rc<Work<S>>>>,
    pub(super) opening: Cell<bool>,
    /// Counts what other tabs changed as a whole, perhaps by going to another workspace.
    pub(super) upheavals: Cell<u32>,
}

impl<S: Services> Desk<S> {
    /// A desk that opens its workspace with the first request.
    pub fn new(services: S) -> Self {
        Self {
            services,
            work: RefCell::default(),
            opening: Cell::new(false),
            upheavals: Cell::new(0),
        }
    }

    /// Hears what another tab has changed.
    pub fn heard(&self, changed: &Changed) {
        if *changed == Changed::Everything {
            // Perhaps the other tab went to another workspace.
            self.upheavals.set(self.upheavals.get() + 1);
            *self.work.borrow_mut() = None;
        } else if let Some(work) = self.work.borrow().as_ref() {
            work.forget(changed);
        }
    }

    /// Answers a request with the encoded `Asked::Answer`, concealed where the job says so.
    pub async fn handle(&self, job: Job, request: Request) -> Result<Vec<u8>, DeskError> {
        if job.hidden && refused(&request) {
            return Err(DeskError::Hidden);
        }
        let answer = self.answer(job, request).await;
        if answer == Err(DeskError::Blocked) {
            // The connection is gone; the next request opens a new one, if that is possible.
            *self.work.borrow_mut() = None;
        }
        let shown = |error| if job.hidden { conceal_error(error) } else { error };
        answer.map(Told::into_bytes).map_err(shown)
    }

    async fn answer(&self, job: Job, request: Request) -> Result<Told, DeskError> {
        use Request as R;
        if let R::GetCurves(asked) = &request {
            return tell(job, curves::get(asked));
        }
        if let Some(chapter) = Chapter::of(&request) {
            let answering = self.services.chapter(chapter).await?;
            return answering(self, job, request).await;
        }
        // These do not need the workspace to be sound.
        match request {
            R::RemoveDemo(_) => return tell(job, self.remove_demo(job).await?),
            R::EraseAll(_) => return tell(job, self.erase(job).await?),
            _ => {}
        }
        let work = self.at_work(job).await?;
        let work = &*work;
        match request {
            R::GetOverview(asked) => tell(job, overview::get(work, job, asked).await?),
            R::GetPlaces(asked) => tell(job, places::get(work, job, asked).await?),
            R::GetPosyandu(asked) => tell(job, posyandu::get(work, job, asked).await?),
            R::GetRegister(asked) => tell(job, register::get(work, job, asked).await?),
            R::GetSheet(asked) => tell(job, sheet::get(work, job, asked).await?),
            R::GetChild(asked) => tell(job, child::get(work, job, asked).await?),
            R::GetHistory(asked) => tell(job, history::get(work, job, asked).await?),
            R::Search(asked) => tell(job, search::get(work, job, asked).await?),
            R::GetCurves(asked) => tell(job, curves::get(&asked)),
            R::CheckVisit(asked) => tell(job, check::visit(work, job, asked).await?),
            R::CheckChild(asked) => tell(job, check::child(work, job, asked).await?),
            R::GetRegions(asked) => tell(job, regions::get(work, job, asked).await?),
            R::GetStorage(_) => tell(job, self.services.storage().await),
            R::GetKeeping(_) => tell(job, keep::keeping(work, job).await?),
            R::ChooseRegency(asked) => tell(job, regions::choose(work, job, asked).await?),
            R::SaveSettings(asked) => tell(job, settings::save(work, job, asked).await?),
            R::SavePosyandu(asked) => tell(job, posyandu::save(work, job, asked).await?),
            R::SaveSession(asked) => tell(job, posyandu::save_session(work, job, asked).await?),
            R::SaveChild(asked) => tell(job, child::save(work, job, asked).await?),
            R::SaveVisit(asked) => tell(job, child::save_visit(work, job, asked).await?),
            R::DeleteVisit(asked) => tell(job, child::delete_visit(work, job, asked).await?),
            R::DeleteChild(asked) => tell(job, child::delete(work, job, asked).await?),
            R::TransferChild(asked) => tell(job, child::transfer(work, job, asked).await?),
            R::UndoChange(asked) => tell(job, history::undo(work, job, asked).await?),
            // Answered above.
            _ => Err(misplaced()),
        }
    }
}
