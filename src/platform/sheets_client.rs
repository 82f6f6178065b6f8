//! The screen's end of the line to the sheets worker, which is started when first needed.

use std::{cell::RefCell, future::Future, rc::Rc};

use chrono::NaiveDate;
use futures_channel::oneshot;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{File, MessageEvent};

use super::{desk_client::ParsedBytes, message, worker::Running};
use crate::exchange::{
    model::{FileProblem, Mapping},
    points::PointsFile,
    protocol::{FromSheets, PaperFormat, ToSheets, encode},
    table::Table,
};
use crate::office::doc::Doc;

/// Why there is no parsed file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The file cannot be read.
    File(FileProblem),
    /// The user cancelled, or another file was chosen.
    Cancelled,
    /// The worker could not be loaded (offline before it was ever loaded), or fell silent.
    Worker(String),
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct ReadFile {
    /// Rows read in all.
    pub rows: u32,
    /// For `DeskClient::preview`.
    pub bytes: ParsedBytes,
}

/// Reads spreadsheets and writes papers off the main thread, one at a time. Clones share the worker.
#[derive(Clone, Default)]
pub struct SheetsClient {
    inner: Rc<RefCell<Inner>>,
}

#[derive(Default)]
struct Inner {
    worker: Option<Running>,
    /// The worker was heard: what it dies of then is the file.
    ready: bool,
    last_job: u32,
    reading: Option<Reading>,
}

struct Reading {
    job: u32,
    answer: Waiting,
    on_progress: Rc<dyn Fn(u64, u64)>,
}

/// Who waits for the file.
enum Waiting {
    File(oneshot::Sender<Result<ReadFile, ReadError>>),
    Points(oneshot::Sender<Result<PointsFile, ReadError>>),
    Table(oneshot::Sender<Result<Table, ReadError>>),
    Paper(oneshot::Sender<Result<Vec<u8>, ReadError>>),
}

impl Waiting {
    fn fail(self, why: ReadError) {
        match self {
            Self::File(answer) => drop(answer.send(Err(why))),
            Self::Points(answer) => drop(answer.send(Err(why))),
            Self::Table(answer) => drop(answer.send(Err(why))),
            Self::Paper(answer) => drop(answer.send(Err(why))),
        }
    }
}

impl SheetsClient {
    /// Reads a file with the user's mapping (empty at first); `today` is the user's day. What was
    /// being read before is cancelled. `on_progress` gets done and total (0 while not known).
    pub fn read<P: Fn(u64, u64) + 'static>(
        &self,
        file: &File,
        mapping: Mapping,
        today: NaiveDate,
        on_progress: P,
    ) -> impl Future<Output = Result<ReadFile, ReadError>> + use<P> {
        self.cancel();
        let (answer, receiver) = oneshot::channel();
        let name = file.name();
        let asked = |job| ToSheets::Read { job, name, mapping, today };
        self.start_reading(file, asked, Waiting::File(answer), Rc::new(on_progress));
        async move { receiver.await.unwrap_or(Err(ReadError::Cancelled)) }
    }

    /// Reads a list of places. What was being read before is cancelled.
    pub fn points(
        &self,
        file: &File,
    ) -> impl Future<Output = Result<PointsFile, ReadError>> + use<> {
        self.cancel();
        let (answer, receiver) = oneshot::channel();
        let asked = |job| ToSheets::Points { job };
        self.start_reading(file, asked, Waiting::Points(answer), Rc::new(|_, _| ()));
        async move { receiver.await.unwrap_or(Err(ReadError::Cancelled)) }
    }

    /// Reads a table as it stands. What was being read before is cancelled.
    pub fn table(&self, file: &File) -> impl Future<Output = Result<Table, ReadError>> + use<> {
        self.cancel();
        let (answer, receiver) = oneshot::channel();
        let name = file.name();
        let asked = |job| ToSheets::Table { job, name };
        self.start_reading(file, asked, Waiting::Table(answer), Rc::new(|_, _| ()));
        async move { receiver.await.unwrap_or(Err(ReadError::Cancelled)) }
    }

    /// Writes a paper as an office file and gives its bytes. What was under way before is
    /// cancelled.
    pub fn write(
        &self,
        doc: &Doc,
        format: PaperFormat,
    ) -> impl Future<Output = Result<Vec<u8>, ReadError>> + use<> {
        self.cancel();
        let (answer, receiver) = oneshot::channel();
        let answer = Waiting::Paper(answer);
        match encode(doc) {
            Ok(bytes) => {
                let body = Uint8Array::from(bytes.as_slice());
                let asked = |job| ToSheets::Write { job, format };
                self.start_reading(&body, asked, answer, Rc::new(|_, _| ()));
            }
            Err(error) => answer.fail(ReadError::Worker(error.to_string())),
        }
        async move { receiver.await.unwrap_or(Err(ReadError::Cancelled)) }
    }

    fn start_reading(
        &self,
        file: &JsValue,
        asked: impl FnOnce(u32) -> ToSheets,
        answer: Waiting,
        on_progress: Rc<dyn Fn(u64, u64)>,
    ) {
        match self.ask(file, asked) {
            Err(why) => answer.fail(ReadError::Worker(why)),
            Ok(job) => {
                self.inner.borrow_mut().reading = Some(Reading { job, answer, on_progress });
            }
        }
    }

    /// Stops what is being read. The worker cannot be interrupted, so it is ended.
    pub fn cancel(&self) {
        let mut inner = self.inner.borrow_mut();
        if let Some(reading) = inner.reading.take() {
            inner.worker = None;
            reading.answer.fail(ReadError::Cancelled);
        }
    }

    /// Ends the worker and gives its memory back; the next `read` starts another.
    pub fn close(&self) {
        self.cancel();
        self.inner.borrow_mut().worker = None;
    }

    fn ask(&self, file: &JsValue, asked: impl FnOnce(u32) -> ToSheets) -> Result<u32, String> {
        let running = self.inner.borrow().worker.is_some();
        if !running {
            let worker = self.start()?;
            let mut inner = self.inner.borrow_mut();
            inner.worker = Some(worker);
            inner.ready = false;
        }
        let mut inner = self.inner.borrow_mut();
        inner.last_job += 1;
        let job = inner.last_job;
        let Some(worker) = &inner.worker else { return Err("not started".to_owned()) };
        // The file's handle is cloned, its bytes are not.
        message::post(worker.port(), &asked(job), Some(file)).map_err(|error| error.to_string())?;
        Ok(job)
    }

    fn start(&self) -> Result<Running, String> {
        let (hearing, dying) = (Rc::downgrade(&self.inner), Rc::downgrade(&self.inner));
        Running::start(
            "sheets",
            move |event| {
                if let Some(inner) = hearing.upgrade() {
                    hear(&inner, &event);
                }
            },
            move |why| {
                let Some(inner) = dying.upgrade() else { return };
                let heard = inner.borrow().ready;
                let damaged = |what| ReadError::File(FileProblem::Damaged { what });
                end(&inner, if heard { damaged(why) } else { ReadError::Worker(why) });
            },
        )
    }
}

fn hear(inner: &Rc<RefCell<Inner>>, event: &MessageEvent) {
    match message::receive::<FromSheets>(event) {
        Ok((FromSheets::Ready, _)) => inner.borrow_mut().ready = true,
        Ok((FromSheets::Progress { job, done, total }, _)) => {
            let inner = inner.borrow();
            let reading = inner.reading.as_ref().filter(|reading| reading.job == job);
            let on_progress = reading.map(|reading| Rc::clone(&reading.on_progress));
            drop(inner);
            if let Some(on_progress) = on_progress {
                on_progress(done, total);
            }
        }
        Ok((FromSheets::Done { job, result }, body)) => {
            let mut inner = inner.borrow_mut();
            let reading = inner.reading.take_if(|reading| reading.job == job);
            if let Some(Waiting::File(answer)) = reading.map(|reading| reading.answer) {
                drop(answer.send(read_file(result, body)));
            }
        }
        Ok((FromSheets::Points { job, result }, _)) => {
            let mut inner = inner.borrow_mut();
            let reading = inner.reading.take_if(|reading| reading.job == job);
            if let Some(Waiting::Points(answer)) = reading.map(|reading| reading.answer) {
                drop(answer.send(result.map_err(ReadError::File)));
            }
        }
        Ok((FromSheets::Table { job, result }, _)) => {
            let mut inner = inner.borrow_mut();
            let reading = inner.reading.take_if(|reading| reading.job == job);
            if let Some(Waiting::Table(answer)) = reading.map(|reading| reading.answer) {
                drop(answer.send(result.map_err(ReadError::File)));
            }
        }
        Ok((FromSheets::Written { job, result }, body)) => {
            let mut inner = inner.borrow_mut();
            let reading = inner.reading.take_if(|reading| reading.job == job);
            if let Some(Waiting::Paper(answer)) = reading.map(|reading| reading.answer) {
                let bytes = body.and_then(|body| body.dyn_into::<Uint8Array>().ok());
                let bytes = bytes.map(|bytes| bytes.to_vec()).ok_or("no file".to_owned());
                drop(answer.send(result.and(bytes).map_err(ReadError::Worker)));
            }
        }
        Err(error) => end(inner, ReadError::Worker(error.to_string())),
    }
}

fn read_file(
    result: Result<u32, FileProblem>,
    body: Option<JsValue>,
) -> Result<ReadFile, ReadError> {
    let rows = result.map_err(ReadError::File)?;
    let bytes = body.and_then(|body| body.dyn_into::<Uint8Array>().ok());
    let bytes = bytes.ok_or_else(|| ReadError::Worker("no file in the answer".to_owned()))?;
    Ok(ReadFile { rows, bytes: ParsedBytes(bytes) })
}

/// The worker is of no use any more.
fn end(inner: &Rc<RefCell<Inner>>, why: ReadError) {
    let mut inner = inner.borrow_mut();
    // Called by the worker itself: it must not be dropped inside of its own handler.
    if let Some(worker) = inner.worker.take() {
        wasm_bindgen_futures::spawn_local(async move { drop(worker) });
    }
    if let Some(reading) = inner.reading.take() {
        reading.answer.fail(why);
    }
}
