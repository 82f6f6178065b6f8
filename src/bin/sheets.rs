//! The sheets worker's entry: reads one file after another, or writes one, and knows nothing of
//! what is stored.
//!
//! Messages are described in `exchange::protocol`.

#[cfg(target_arch = "wasm32")]
mod worker {
    use std::cell::Cell;

    use chrono::NaiveDate;
    use idaman::{
        exchange::{
            model::{FileProblem, Mapping},
            protocol::{FromSheets, PaperFormat, ToSheets, decode, encode},
            read,
        },
        office,
        platform::file_work::{self, tell},
    };
    use wasm_bindgen::JsValue;

    /// Listens as long as the worker lives.
    pub fn start() {
        file_work::listen(&FromSheets::Ready, answer);
    }

    async fn answer(asked: ToSheets, file: Option<JsValue>) {
        let (job, name, mapping, today) = match asked {
            ToSheets::Read { job, name, mapping, today } => (job, name, mapping, today),
            ToSheets::Points { job } => {
                let read = bytes(file).await;
                let result = read.and_then(|bytes| read::points(&bytes, &mut |_, _| ()));
                return tell(&FromSheets::Points { job, result }, None);
            }
            ToSheets::Table { job, name } => {
                let read = bytes(file).await;
                let result = read.and_then(|bytes| read::table(&name, &bytes, &mut |_, _| ()));
                return tell(&FromSheets::Table { job, result }, None);
            }
            ToSheets::Write { job, format } => {
                let (result, body) = match write(file, format) {
                    Ok(bytes) => (Ok(()), Some(bytes)),
                    Err(why) => (Err(why), None),
                };
                return tell(&FromSheets::Written { job, result }, body.as_deref());
            }
        };
        let read = match bytes(file).await {
            Ok(bytes) => parse(job, &name, &bytes, &mapping, today),
            Err(problem) => Err(problem),
        };
        let (result, body) = match read {
            Ok((rows, body)) => (Ok(rows), Some(body)),
            Err(problem) => (Err(problem), None),
        };
        tell(&FromSheets::Done { job, result }, body.as_deref());
    }

    /// The paper in the body as an office file.
    fn write(paper: Option<JsValue>, format: PaperFormat) -> Result<Vec<u8>, String> {
        let bytes = file_work::bytes(paper).ok_or("no paper")?;
        let doc = decode(&bytes).map_err(|error| error.to_string())?;
        match format {
            PaperFormat::Docx => office::docx::write(&doc),
            PaperFormat::Xlsx => office::xlsx::write(&doc),
        }
    }

    /// The bytes of a file, unless there are too many.
    async fn bytes(file: Option<JsValue>) -> Result<Vec<u8>, FileProblem> {
        let damaged = |what: &str| FileProblem::Damaged { what: what.to_owned() };
        let file = file_work::file(file).map_err(damaged)?;
        read::check_size(file.size() as u64)?;
        file_work::contents(&file).await.map_err(damaged)
    }

    fn parse(
        job: u32,
        name: &str,
        bytes: &[u8],
        mapping: &Mapping,
        today: NaiveDate,
    ) -> Result<(u32, Vec<u8>), FileProblem> {
        let last = Cell::new(0);
        let mut progress = |done: u64, total: u64| {
            // A hundred messages are enough for any bar.
            let share = done * 100 / total.max(1);
            if share != last.replace(share) {
                tell(&FromSheets::Progress { job, done, total }, None);
            }
        };
        let file = read::file(name, bytes, mapping, today, &mut progress)?;
        let rows = file.rows.len() + file.refused.len();
        let body = encode(&file);
        let body = body.map_err(|error| FileProblem::Damaged { what: error.to_string() })?;
        Ok((rows as u32, body))
    }
}

fn main() {
    console_error_panic_hook::set_once();
    #[cfg(target_arch = "wasm32")]
    worker::start();
}
