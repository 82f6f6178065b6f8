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
        platform::message,
    };
    use js_sys::Uint8Array;
    use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent, console};

    /// Listens as long as the worker lives.
    pub fn start() {
        let listen = Closure::<dyn Fn(MessageEvent)>::new(|event| spawn_local(answer(event)));
        scope().set_onmessage(Some(listen.as_ref().unchecked_ref()));
        listen.forget();
        tell(&FromSheets::Ready, None);
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }

    async fn answer(event: MessageEvent) {
        let (asked, file) = match message::receive::<ToSheets>(&event) {
            Ok(message) => message,
            Err(error) => return console::error_1(&error.to_string().into()),
        };
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
                let written = write(file, format);
                let body = written.as_ref().ok().map(|bytes| Uint8Array::from(bytes.as_slice()));
                let result = written.map(|_bytes| ());
                return tell(&FromSheets::Written { job, result }, body);
            }
        };
        let read = match bytes(file).await {
            Ok(bytes) => parse(job, &name, &bytes, &mapping, today),
            Err(problem) => Err(problem),
        };
        let (result, body) = match read {
            Ok((rows, body)) => (Ok(rows), Some(Uint8Array::from(body.as_slice()))),
            Err(problem) => (Err(problem), None),
        };
        tell(&FromSheets::Done { job, result }, body);
    }

    /// The paper in the body as an office file.
    fn write(paper: Option<JsValue>, format: PaperFormat) -> Result<Vec<u8>, String> {
        let paper: Option<Uint8Array> = paper.and_then(|paper| paper.dyn_into().ok());
        let bytes = paper.ok_or("no paper")?.to_vec();
        let doc = decode(&bytes).map_err(|error| error.to_string())?;
        match format {
            PaperFormat::Docx => office::docx::write(&doc),
            PaperFormat::Xlsx => office::xlsx::write(&doc),
        }
    }

    /// The bytes of a file, unless there are too many.
    async fn bytes(file: Option<JsValue>) -> Result<Vec<u8>, FileProblem> {
        let damaged = |what: &str| FileProblem::Damaged { what: what.to_owned() };
        let file: Option<Blob> = file.and_then(|file| file.dyn_into().ok());
        let file = file.ok_or_else(|| damaged("no file"))?;
        read::check_size(file.size() as u64)?;
        let buffer = JsFuture::from(file.array_buffer()).await;
        // The file was moved or changed meanwhile, or its disk was taken out.
        let buffer = buffer.map_err(|_gone| damaged("the file cannot be opened any more"))?;
        Ok(Uint8Array::new(&buffer).to_vec())
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

    fn tell(told: &FromSheets, body: Option<Uint8Array>) {
        let body: Option<JsValue> = body.map(Into::into);
        if let Err(error) = message::post(&scope(), told, body.as_ref()) {
            console::error_1(&error.to_string().into());
        }
    }
}

fn main() {
    console_error_panic_hook::set_once();
    #[cfg(target_arch = "wasm32")]
    worker::start();
}
