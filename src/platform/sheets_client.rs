//! What is asked of the sheets worker: to read spreadsheets, to write papers.

use std::future::Future;

use chrono::NaiveDate;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::File;

use super::{
    desk_client::ParsedBytes,
    file_worker::{self, FileWorker, Line, Said},
};
use crate::exchange::{
    model::{FileProblem, Mapping},
    points::PointsFile,
    protocol::{FromSheets, PaperFormat, ToSheets, encode},
    table::Table,
};
use crate::office::doc::Doc;

/// Why there is no parsed file.
pub type ReadError = file_worker::ReadError<FileProblem>;

/// A file that was read.
#[derive(Clone, Debug)]
pub struct ReadFile {
    /// Rows read in all.
    pub rows: u32,
    /// For `DeskClient::preview`.
    pub bytes: ParsedBytes,
}

struct Sheets;

impl Line for Sheets {
    const WORKER: &'static str = "sheets";
    type Ask = ToSheets;
    type Told = FromSheets;
    type Problem = FileProblem;

    fn said(told: &FromSheets) -> Said {
        match told {
            FromSheets::Ready => Said::Ready,
            FromSheets::Progress { job, .. } => Said::Progress(*job),
            FromSheets::Done { job, .. }
            | FromSheets::Points { job, .. }
            | FromSheets::Table { job, .. }
            | FromSheets::Written { job, .. } => Said::Answer(*job),
        }
    }

    fn damaged(what: String) -> FileProblem {
        FileProblem::Damaged { what }
    }
}

/// Reads spreadsheets and writes papers off the main thread, one at a time. Clones share the worker.
#[derive(Clone, Default)]
pub struct SheetsClient {
    line: FileWorker<Sheets>,
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
        self.line.cancel();
        let name = file.name();
        let asked = move |job| ToSheets::Read { job, name, mapping, today };
        let answer = self.line.ask(asked, Some(file), move |told| {
            if let FromSheets::Progress { done, total, .. } = told {
                on_progress(done, total);
            }
        });
        async move {
            match answer.await? {
                (FromSheets::Done { result, .. }, body) => read_file(result, body),
                _ => Err(ReadError::odd()),
            }
        }
    }

    /// Reads a list of places. What was being read before is cancelled.
    pub fn points(
        &self,
        file: &File,
    ) -> impl Future<Output = Result<PointsFile, ReadError>> + use<> {
        self.line.cancel();
        let answer = self.line.ask(|job| ToSheets::Points { job }, Some(file), |_| ());
        async move {
            match answer.await? {
                (FromSheets::Points { result, .. }, _) => result.map_err(ReadError::File),
                _ => Err(ReadError::odd()),
            }
        }
    }

    /// Reads a table as it stands. What was being read before is cancelled.
    pub fn table(&self, file: &File) -> impl Future<Output = Result<Table, ReadError>> + use<> {
        self.line.cancel();
        let name = file.name();
        let answer = self.line.ask(|job| ToSheets::Table { job, name }, Some(file), |_| ());
        async move {
            match answer.await? {
                (FromSheets::Table { result, .. }, _) => result.map_err(ReadError::File),
                _ => Err(ReadError::odd()),
            }
        }
    }

    /// Writes a paper as an office file and gives its bytes. What was under way before is
    /// cancelled.
    pub fn write(
        &self,
        doc: &Doc,
        format: PaperFormat,
    ) -> impl Future<Output = Result<Vec<u8>, ReadError>> + use<> {
        self.line.cancel();
        let answer = encode(doc).map(|bytes| {
            let body = Uint8Array::from(bytes.as_slice());
            self.line.ask(move |job| ToSheets::Write { job, format }, Some(&body), |_| ())
        });
        async move {
            let answer = answer.map_err(|error| ReadError::Worker(error.to_string()))?;
            match answer.await? {
                (FromSheets::Written { result, .. }, body) => {
                    let bytes = bytes(body).ok_or("no file".to_owned());
                    result.and(bytes.map(|bytes| bytes.to_vec())).map_err(ReadError::Worker)
                }
                _ => Err(ReadError::odd()),
            }
        }
    }

    /// Stops what is being read. The worker cannot be interrupted, so it is ended.
    pub fn cancel(&self) {
        self.line.cancel();
    }

    /// Ends the worker and gives its memory back; the next `read` starts another.
    pub fn close(&self) {
        self.line.close();
    }
}

fn bytes(body: Option<JsValue>) -> Option<Uint8Array> {
    body.and_then(|body| body.dyn_into().ok())
}

fn read_file(
    result: Result<u32, FileProblem>,
    body: Option<JsValue>,
) -> Result<ReadFile, ReadError> {
    let rows = result.map_err(ReadError::File)?;
    let bytes = bytes(body).ok_or_else(|| ReadError::Worker("no file in the answer".to_owned()))?;
    Ok(ReadFile { rows, bytes: ParsedBytes(bytes) })
}
