//! The boundaries worker's entry: reads one file and holds its shapes until it is ended.
//!
//! Messages are described in `boundaries::protocol`.

#[cfg(target_arch = "wasm32")]
mod worker {
    use std::cell::{Cell, RefCell};

    use idaman::{
        boundaries::{
            job,
            model::{BadFile, Shapes},
            protocol::{Found, FromBoundaries, Step, ToBoundaries, Wanted},
            read,
        },
        platform::file_work::{self, tell},
        wilayah::Regency,
    };
    use wasm_bindgen::JsValue;

    /// A file that was read.
    struct Opened {
        shapes: Shapes,
        size: u64,
        regency: Regency,
    }

    thread_local! {
        static OPENED: RefCell<Option<Opened>> = const { RefCell::new(None) };
    }

    /// Listens as long as the worker lives.
    pub fn start() {
        file_work::listen(&FromBoundaries::Ready, answer);
    }

    async fn answer(asked: ToBoundaries, file: Option<JsValue>) {
        let (job, made) = match asked {
            ToBoundaries::Read { job, regency, wanted } => {
                let opened = open(job, file, &regency.0, wanted.zone).await;
                (job, opened.and_then(|()| make(job, &wanted)))
            }
            ToBoundaries::Again { job, wanted } => (job, make(job, &wanted)),
        };
        let (result, body) = match made {
            Ok((found, bytes)) => (Ok(found), Some(bytes)),
            Err(problem) => (Err(problem), None),
        };
        tell(&FromBoundaries::Done { job, result }, body.as_deref());
    }

    fn damaged(what: impl ToString) -> BadFile {
        BadFile::Damaged { what: what.to_string() }
    }

    async fn open(
        job: u32,
        file: Option<JsValue>,
        regency: &[u8],
        zone: Option<u32>,
    ) -> Result<(), BadFile> {
        OPENED.take();
        let regency = postcard::from_bytes(regency).map_err(damaged)?;
        let file = file_work::file(file).map_err(damaged)?;
        let size = file.size() as u64;
        read::check_size(size)?;
        progress(job, Step::Reading, 0, 0);
        let bytes = file_work::contents(&file).await.map_err(damaged)?;
        let mut told = |done, total| progress(job, Step::Reading, done, total);
        let shapes = read::file_in(&bytes, zone, &mut told)?;
        OPENED.set(Some(Opened { shapes, size, regency }));
        Ok(())
    }

    fn make(job: u32, wanted: &Wanted) -> Result<(Found, Vec<u8>), BadFile> {
        OPENED.with_borrow(|opened| {
            let opened = opened.as_ref().ok_or_else(|| damaged("no file"))?;
            let last = Cell::new((Step::Reading, 0));
            let mut told = |step, done: u64, total: u64| {
                // A hundred messages are enough for any bar.
                let share = (step, done * 100 / total.max(1));
                if share != last.replace(share) {
                    progress(job, step, done, total);
                }
            };
            job::run(&opened.shapes, opened.size, &opened.regency, wanted, &mut told)
        })
    }

    fn progress(job: u32, step: Step, done: u64, total: u64) {
        tell(&FromBoundaries::Progress { job, step, done, total }, None);
    }
}

fn main() {
    console_error_panic_hook::set_once();
    #[cfg(target_arch = "wasm32")]
    worker::start();
}
