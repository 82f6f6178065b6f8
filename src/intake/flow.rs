//! How an import goes, step by step: what the screen shows and what is to be done next.
//!
//! Pure: the session carries out what [`Flow::on`] asks for and reports back. A report of a run
//! that was stopped in the meantime is ignored.

use std::{collections::VecDeque, sync::Arc};

use crate::{
    desk::protocol::{DeskError, ImportDone, ImportPreview, OnDifferent, Step},
    exchange::model::{FileProblem, Mapping},
    records::PosyanduId,
};

/// A file as the screen names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileCard {
    /// Names the file in the session.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
}

/// How far a long step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Far {
    /// What is being done.
    pub step: Step,
    /// Done so far.
    pub done: u64,
    /// Of so many; 0 when not known.
    pub total: u64,
}

impl Far {
    const fn start(step: Step) -> Self {
        Self { step, done: 0, total: 0 }
    }
}

/// Where in the import something failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum During {
    /// While the file was read.
    Reading,
    /// While it was compared with what is stored.
    Comparing,
    /// While it was written.
    Writing,
}

/// What the screen shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Stage {
    /// No file is open.
    #[default]
    Idle,
    /// The file is read.
    Reading(Far),
    /// The file cannot be read.
    Unreadable(FileProblem),
    /// The file is compared with what is stored.
    Comparing(Far),
    /// What it would change.
    Preview(Arc<ImportPreview>),
    /// It is written; `stopping` after the user asked for it to stop.
    Writing {
        /// How far.
        far: Far,
        /// The user wants it stopped.
        stopping: bool,
    },
    /// It was stopped while it was written: nothing of it is stored.
    Stopped,
    /// It is stored.
    Done(ImportDone),
    /// The app could not do it.
    Failed(During, DeskError),
}

/// An import and the files that wait behind it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    /// What the screen shows.
    pub stage: Stage,
    /// The open file.
    pub file: FileCard,
    /// The files after it.
    pub queue: VecDeque<FileCard>,
    /// Columns as mapped by hand; empty at first.
    pub mapping: Mapping,
    /// Where children go whose rows name no Posyandu.
    pub posyandu: Option<PosyanduId>,
    /// What to do with visits that stand here with other values.
    pub on_different: OnDifferent,
    /// What is stored changed since the file was compared.
    pub stale: bool,
    /// The run whose reports count.
    run: u32,
}

/// What happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The user chose files.
    Chose(Vec<FileCard>),
    /// A file of the queue is not wanted.
    Unqueue(u32),
    /// A run is so far.
    Progress(u32, Far),
    /// A run read the file, or could not.
    Read(u32, Result<(), ReadFailure>),
    /// A run compared the file.
    Compared(u32, Result<Arc<ImportPreview>, DeskError>),
    /// The user mapped columns: read again.
    Map(Mapping),
    /// The user said where rows without a Posyandu go: compare again.
    Place(Option<PosyanduId>),
    /// The user decides on visits that differ.
    Differ(OnDifferent),
    /// What is stored changed, here or in another tab.
    DataChanged,
    /// Do the step that failed, or that is out of date, again.
    Again,
    /// The user confirms.
    Apply,
    /// A run wrote the file, or could not.
    Applied(u32, Result<ImportDone, DeskError>),
    /// The user stops what is under way.
    Stop,
    /// The user is done with this file; the next one follows.
    Close,
}

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadFailure {
    /// The file is the reason.
    File(FileProblem),
    /// The app is.
    App(DeskError),
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Read this file.
    Read {
        /// Run to report with.
        run: u32,
        /// Which file.
        file: u32,
    },
    /// End the reading at once.
    EndReading,
    /// Compare the file that was read.
    Compare {
        /// Run to report with.
        run: u32,
    },
    /// Write it.
    Apply {
        /// Run to report with.
        run: u32,
        /// The preview it was decided on.
        token: u64,
        /// About visits that differ.
        on_different: OnDifferent,
    },
    /// Ask the desk to stop.
    EndJob,
    /// Give the file's memory back.
    Forget(u32),
}

impl Flow {
    /// Whether a file is being written: closing the tab would break it off.
    pub const fn is_writing(&self) -> bool {
        matches!(self.stage, Stage::Writing { .. })
    }

    /// Whether nothing is open, so that a chosen file starts at once.
    const fn is_free(&self) -> bool {
        matches!(self.stage, Stage::Idle | Stage::Done(_) | Stage::Stopped | Stage::Unreadable(_))
    }

    /// Takes in what happened and says what is to be done.
    pub fn on(&mut self, event: Event) -> Vec<Act> {
        match event {
            Event::Chose(files) => {
                self.queue.extend(files);
                if self.is_free() { self.next() } else { Vec::new() }
            }
            Event::Unqueue(id) => {
                self.queue.retain(|file| file.id != id);
                vec![Act::Forget(id)]
            }
            Event::Progress(run, far) => {
                self.progress(run, far);
                Vec::new()
            }
            Event::Read(run, result) => self.read(run, result),
            Event::Compared(run, result) => self.compared(run, result),
            Event::Applied(run, result) => self.applied(run, result),
            Event::Map(mapping) => {
                self.mapping = mapping;
                self.start_reading()
            }
            Event::Place(posyandu) => {
                self.posyandu = posyandu;
                self.start_comparing()
            }
            Event::Differ(on_different) => {
                self.on_different = on_different;
                Vec::new()
            }
            Event::DataChanged => {
                self.stale |= matches!(self.stage, Stage::Preview(_));
                Vec::new()
            }
            Event::Again => self.again(),
            Event::Apply => self.apply(),
            Event::Stop => self.stop(),
            Event::Close => self.next(),
        }
    }

    fn next(&mut self) -> Vec<Act> {
        let Some(file) = self.queue.pop_front() else {
            let old = std::mem::take(self);
            self.run = old.run + 1;
            return vec![Act::Forget(old.file.id)];
        };
        let old = std::mem::replace(&mut self.file, file);
        self.mapping = Mapping::default();
        self.posyandu = None;
        self.on_different = OnDifferent::default();
        let mut acts = vec![Act::Forget(old.id)];
        acts.extend(self.start_reading());
        acts
    }

    fn start_reading(&mut self) -> Vec<Act> {
        self.run += 1;
        self.stage = Stage::Reading(Far::start(Step::Reading));
        vec![Act::Read { run: self.run, file: self.file.id }]
    }

    fn start_comparing(&mut self) -> Vec<Act> {
        self.run += 1;
        self.stale = false;
        self.stage = Stage::Comparing(Far::start(Step::Matching));
        vec![Act::Compare { run: self.run }]
    }

    fn progress(&mut self, run: u32, news: Far) {
        if run != self.run {
            return;
        }
        if let Stage::Reading(far) | Stage::Comparing(far) | Stage::Writing { far, .. } =
            &mut self.stage
        {
            *far = news;
        }
    }

    fn read(&mut self, run: u32, result: Result<(), ReadFailure>) -> Vec<Act> {
        if run != self.run || !matches!(self.stage, Stage::Reading(_)) {
            return Vec::new();
        }
        match result {
            Ok(()) => return self.start_comparing(),
            Err(ReadFailure::File(problem)) => self.stage = Stage::Unreadable(problem),
            Err(ReadFailure::App(error)) => self.stage = Stage::Failed(During::Reading, error),
        }
        Vec::new()
    }

    fn compared(&mut self, run: u32, result: Result<Arc<ImportPreview>, DeskError>) -> Vec<Act> {
        if run != self.run || !matches!(self.stage, Stage::Comparing(_)) {
            return Vec::new();
        }
        self.stage = match result {
            Ok(preview) => Stage::Preview(preview),
            Err(error) => Stage::Failed(During::Comparing, error),
        };
        Vec::new()
    }

    fn apply(&mut self) -> Vec<Act> {
        let Stage::Preview(preview) = &self.stage else { return Vec::new() };
        let token = preview.token;
        self.run += 1;
        self.stage = Stage::Writing { far: Far::start(Step::Writing), stopping: false };
        vec![Act::Apply { run: self.run, token, on_different: self.on_different }]
    }

    fn applied(&mut self, run: u32, result: Result<ImportDone, DeskError>) -> Vec<Act> {
        if run != self.run || !self.is_writing() {
            return Vec::new();
        }
        self.stage = match result {
            Ok(done) => Stage::Done(done),
            Err(DeskError::Cancelled) => Stage::Stopped,
            // Something was stored since the preview: it is made again, nothing was written.
            Err(DeskError::Conflict | DeskError::NotFound) => {
                let acts = self.start_comparing();
                self.stale = true;
                return acts;
            }
            Err(error) => Stage::Failed(During::Writing, error),
        };
        Vec::new()
    }

    fn again(&mut self) -> Vec<Act> {
        match self.stage {
            Stage::Unreadable(_) | Stage::Failed(During::Reading, _) => self.start_reading(),
            Stage::Preview(_) | Stage::Stopped | Stage::Failed(..) => self.start_comparing(),
            _ => Vec::new(),
        }
    }

    fn stop(&mut self) -> Vec<Act> {
        match &mut self.stage {
            Stage::Reading(_) => {
                let mut acts = vec![Act::EndReading];
                acts.extend(self.next());
                acts
            }
            Stage::Comparing(_) => {
                let mut acts = vec![Act::EndJob];
                acts.extend(self.next());
                acts
            }
            // What is being written ends at a safe point and says so itself.
            Stage::Writing { stopping, .. } if !*stopping => {
                *stopping = true;
                vec![Act::EndJob]
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
