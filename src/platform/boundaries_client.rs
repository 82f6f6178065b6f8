//! What is asked of the boundaries worker, which lives as long as one file is looked at.

use std::future::Future;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::File;

use super::file_worker::{self, FileWorker, Line, Said};
use crate::{
    boundaries::{
        model::BadFile,
        protocol::{Found, FromBoundaries, Step, ToBoundaries, Wanted},
    },
    records::Bytes,
};

/// Why there is nothing.
pub type ReadError = file_worker::ReadError<BadFile>;

type Answer = Result<(Found, Bytes), ReadError>;

struct Boundaries;

impl Line for Boundaries {
    const WORKER: &'static str = "boundaries";
    type Ask = ToBoundaries;
    type Told = FromBoundaries;
    type Problem = BadFile;

    fn said(told: &FromBoundaries) -> Said {
        match told {
            FromBoundaries::Ready => Said::Ready,
            FromBoundaries::Progress { job, .. } => Said::Progress(*job),
            FromBoundaries::Done { job, .. } => Said::Answer(*job),
        }
    }

    fn damaged(what: String) -> BadFile {
        BadFile::Damaged { what }
    }
}

/// Reads boundaries off the main thread, one file at a time. Clones share the worker.
#[derive(Clone, Default)]
pub struct BoundariesClient {
    line: FileWorker<Boundaries>,
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
        self.ask(asked, Some(file), on_progress)
    }

    /// The same file with other fields or choices.
    pub fn again<P: Fn(Step, u64, u64) + 'static>(
        &self,
        wanted: Wanted,
        on_progress: P,
    ) -> impl Future<Output = Answer> + use<P> {
        self.ask(|job| ToBoundaries::Again { job, wanted }, None, on_progress)
    }

    /// Ends the worker, whatever it does, and gives its memory back.
    pub fn close(&self) {
        self.line.close();
    }

    fn ask<A: FnOnce(u32) -> ToBoundaries, P: Fn(Step, u64, u64) + 'static>(
        &self,
        asked: A,
        file: Option<&File>,
        on_progress: P,
    ) -> impl Future<Output = Answer> + use<A, P> {
        let file: Option<&JsValue> = file.map(AsRef::as_ref);
        let answer = self.line.ask(asked, file, move |told| {
            if let FromBoundaries::Progress { step, done, total, .. } = told {
                on_progress(step, done, total);
            }
        });
        async move {
            let (FromBoundaries::Done { result, .. }, body) = answer.await? else {
                return Err(ReadError::odd());
            };
            let bytes = body.and_then(|body| body.dyn_into::<Uint8Array>().ok());
            let bytes = Bytes(bytes.map(|bytes| bytes.to_vec()).unwrap_or_default());
            result.map(|found| (found, bytes)).map_err(ReadError::File)
        }
    }
}
