//! The screen's end of the line to the boundaries worker, which lives as long as one file is
//! looked at.

use std::{cell::RefCell, future::Future, rc::Rc};

use futures_channel::oneshot;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{File, MessageEvent};

use super::{message, worker::Running};
use crate::{
    boundaries::{
        model::BadFile,
        protocol::{Found, FromBoundaries, Step, ToBoundaries, Wanted},
    },
    records::Bytes,
};

/// Why there is nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadError {
    /// The file gives no boundaries.
    File(BadFile),
    /// The user cancelled, or another file was chosen.
    Cancelled,
    /// The worker could not be loaded (offline before it was ever loaded), or fell silent.
    Worker(String),
}

type Answer = Result<(Found, Bytes), ReadError>;
type OnProgress = Rc<dyn Fn(Step, u64, u64)>;

/// Reads boundaries off the main thread, one file at a time. Clones share the worker.
#[derive(Clone, Default)]
pub struct BoundariesClient {
    inner: Rc<RefCell<Inner>>,
}

#[derive(Default)]
struct Inner {
    worker: Option<Running>,
    /// The worker was heard: what it dies of then is the file.
    ready: bool,
    last_job: u32,
    reading: Option<(u32, oneshot::Sender<Answer>, OnProgress)>,
}

impl BoundariesClient {
    /// Reads a file for a regency, given as the desk's `GetRegency` gives it. What was read before
    /// is forgotten.
    pub fn read<P: Fn(Step, u64, u64) + 'static>(
        &self,
        file: &File,
        regency: Bytes,
        wanted: Wanted,
        on_progress: P,
    ) -> impl Future<Output = Answer> + use<P> {
        self.close();
        let asked = |job| ToBoundaries::Read { job, regency, wanted };
        self.ask(asked, Some(file), Rc::new(on_progress))
    }

    /// The same file with other fields or choices.
    pub fn again<P: Fn(Step, u64, u64) + 'static>(
        &self,
        wanted: Wanted,
        on_progress: P,
    ) -> impl Future<Output = Answer> + use<P> {
        self.ask(|job| ToBoundaries::Again { job, wanted }, None, Rc::new(on_progress))
    }

    /// Ends the worker, whatever it does, and gives its memory back.
    pub fn close(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.worker = None;
        if let Some((_, answer, _)) = inner.reading.take() {
            drop(answer.send(Err(ReadError::Cancelled)));
        }
    }

    fn ask<A: FnOnce(u32) -> ToBoundaries>(
        &self,
        asked: A,
        file: Option<&File>,
        on_progress: OnProgress,
    ) -> impl Future<Output = Answer> + use<A> {
        let (answer, receiver) = oneshot::channel();
        match self.post(asked, file) {
            Ok(job) => self.inner.borrow_mut().reading = Some((job, answer, on_progress)),
            Err(why) => drop(answer.send(Err(ReadError::Worker(why)))),
        }
        async move { receiver.await.unwrap_or(Err(ReadError::Cancelled)) }
    }

    fn post(
        &self,
        asked: impl FnOnce(u32) -> ToBoundaries,
        file: Option<&File>,
    ) -> Result<u32, String> {
        if self.inner.borrow().worker.is_none() {
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
        let file: Option<&JsValue> = file.map(AsRef::as_ref);
        message::post(worker.port(), &asked(job), file).map_err(|error| error.to_string())?;
        Ok(job)
    }

    fn start(&self) -> Result<Running, String> {
        let (hearing, dying) = (Rc::downgrade(&self.inner), Rc::downgrade(&self.inner));
        Running::start(
            "boundaries",
            move |event| {
                if let Some(inner) = hearing.upgrade() {
                    hear(&inner, &event);
                }
            },
            move |why| {
                let Some(inner) = dying.upgrade() else { return };
                let heard = inner.borrow().ready;
                let damaged = |what| ReadError::File(BadFile::Damaged { what });
                end(&inner, if heard { damaged(why) } else { ReadError::Worker(why) });
            },
        )
    }
}

fn hear(inner: &Rc<RefCell<Inner>>, event: &MessageEvent) {
    match message::receive::<FromBoundaries>(event) {
        Ok((FromBoundaries::Ready, _)) => inner.borrow_mut().ready = true,
        Ok((FromBoundaries::Progress { job, step, done, total }, _)) => {
            let inner = inner.borrow();
            let reading = inner.reading.as_ref().filter(|reading| reading.0 == job);
            let on_progress = reading.map(|reading| Rc::clone(&reading.2));
            drop(inner);
            if let Some(on_progress) = on_progress {
                on_progress(step, done, total);
            }
        }
        Ok((FromBoundaries::Done { job, result }, body)) => {
            let mut inner = inner.borrow_mut();
            if let Some((_, answer, _)) = inner.reading.take_if(|reading| reading.0 == job) {
                let bytes = body.and_then(|body| body.dyn_into::<Uint8Array>().ok());
                let bytes = Bytes(bytes.map(|bytes| bytes.to_vec()).unwrap_or_default());
                drop(answer.send(result.map(|found| (found, bytes)).map_err(ReadError::File)));
            }
        }
        Err(error) => end(inner, ReadError::Worker(error.to_string())),
    }
}

/// The worker is of no use any more.
fn end(inner: &Rc<RefCell<Inner>>, why: ReadError) {
    let mut inner = inner.borrow_mut();
    // Called by the worker itself: it must not be dropped inside of its own handler.
    if let Some(worker) = inner.worker.take() {
        wasm_bindgen_futures::spawn_local(async move { drop(worker) });
    }
    if let Some((_, answer, _)) = inner.reading.take() {
        drop(answer.send(Err(why)));
    }
}
