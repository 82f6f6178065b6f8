//! The desk itself: opens the workspace, answers requests one by one or side by side.

use std::{cell::Cell, cell::RefCell, rc::Rc};

use super::{
    Job, Services,
    chapters::{Chapter, misplaced},
    handlers::{
        check, child, curves, history, overview, places, posyandu, regions, register, search,
        settings, sheet,
    },
    protocol::{Changed, DeskError, Request, encode},
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
        if let Some(chapter) = Chapter::of(&request) {
            let answering = self.services.chapter(chapter).await?;
            return answering(self, job, request).await;
        }
        // These do not need the workspace to be sound.
        match request {
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
            // Answered above.
            _ => Err(misplaced()),
        }
    }
}
