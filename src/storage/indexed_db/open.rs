//! Opening and deleting a database.

use std::{cell::Cell, rc::Rc};

use futures_channel::oneshot;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbVersionChangeEvent};

use super::{
    error,
    migrations::{self, Step},
};
use crate::storage::StorageError;

type Opened = Result<IdbDatabase, JsValue>;
type Sender = Rc<Cell<Option<oneshot::Sender<Opened>>>>;

/// So long a blocked request is waited for.
const PATIENCE_MS: u32 = 2_000;
/// What stands for an exception when the browser reports that others hold on to a database.
const BLOCKED: &str = "blocked";
/// What stands for an exception when a database is not there.
const NOT_THERE: &str = "not there";

/// Opens a database in the version that `steps` lead to; `opened` gets it before any other event
/// can come.
pub async fn open(
    name: &str,
    steps: &'static [Step],
    opened: impl Fn(&IdbDatabase) + 'static,
) -> Result<IdbDatabase, StorageError> {
    let factory = factory()?;
    let known = steps.len() as u32;
    let request = factory.open_with_u32(name, known).map_err(|thrown| error::of_open(&thrown))?;
    match answer(&request, steps, opened).await {
        Err(thrown) if error::name(&thrown) == "VersionError" => {
            Err(StorageError::Newer { found: version(&factory, name).await?, known })
        }
        result => result.map_err(|thrown| reason(&thrown)),
    }
}

/// Whether there is a database of this name. None is made.
pub async fn exists(name: &str) -> Result<bool, StorageError> {
    // Without a version it is opened as it is; a new one would be upgraded, which the missing step
    // ends, and with it the new database.
    let request = factory()?.open(name).map_err(|thrown| error::of_open(&thrown))?;
    match answer(&request, &[|_, _| Err(JsValue::from_str(NOT_THERE))], |_| ()).await {
        Ok(db) => {
            db.close();
            Ok(true)
        }
        Err(thrown) if thrown.as_string().as_deref() == Some(NOT_THERE) => Ok(false),
        Err(thrown) => Err(reason(&thrown)),
    }
}

/// Deletes a database. Connections to it, in whichever tab, are told and close.
///
/// # Errors
/// `Blocked` when another tab does not let go; it is deleted as soon as that does.
pub async fn delete(name: &str) -> Result<(), StorageError> {
    let request = factory()?.delete_database(name).map_err(|thrown| error::of_open(&thrown))?;
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(Cell::new(Some(sender)));
    for (event, result) in [("success", Ok(())), ("error", Err(()))] {
        let (sender, request) = (Rc::clone(&sender), request.clone());
        on(&request.clone(), event, move |_| {
            let thrown = || error::thrown_by(&request);
            sender.take().map(|sender| sender.send(result.map_err(|()| reason(&thrown()))));
        });
    }
    when_blocked(&request, move || {
        sender.take().map(|sender| sender.send(Err(StorageError::Blocked)));
    });
    receiver.await.unwrap_or(Err(StorageError::Closed))
}

/// The browser's databases.
fn factory() -> Result<IdbFactory, StorageError> {
    let found = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("indexedDB"))
        .map_err(|thrown| error::of_open(&thrown))?;
    found.dyn_into().map_err(|_none| StorageError::Unavailable("indexedDB".to_owned()))
}

/// The version a database has.
async fn version(factory: &IdbFactory, name: &str) -> Result<u32, StorageError> {
    let request = factory.open(name).map_err(|thrown| error::of_open(&thrown))?;
    let db = answer(&request, &[], |_| ()).await.map_err(|thrown| reason(&thrown))?;
    db.close();
    Ok(db.version() as u32)
}

async fn answer(
    request: &IdbOpenDbRequest,
    steps: &'static [Step],
    opened: impl Fn(&IdbDatabase) + 'static,
) -> Result<IdbDatabase, JsValue> {
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(Cell::new(Some(sender)));
    on_success(request, &sender, opened);
    on_upgrade(request, &sender, steps);
    let (failing, failed) = (Rc::clone(&sender), request.clone());
    on(request, "error", move |_| {
        failing.take().map(|sender| sender.send(Err(error::thrown_by(&failed))));
    });
    when_blocked(request, move || {
        sender.take().map(|sender| sender.send(Err(JsValue::from_str(BLOCKED))));
    });
    receiver.await.unwrap_or(Err(JsValue::UNDEFINED))
}

/// Gives up on a request that others still block after a while. A connection that was told to
/// close, or just closed, finishes its transactions first: that is no reason to give up.
fn when_blocked(request: &IdbOpenDbRequest, give_up: impl FnOnce() + 'static) {
    let mut give_up = Some(give_up);
    on(request, "blocked", move |_| {
        let Some(give_up) = give_up.take() else { return };
        spawn_local(async move {
            TimeoutFuture::new(PATIENCE_MS).await;
            give_up();
        });
    });
}

fn on_success(
    request: &IdbOpenDbRequest,
    sender: &Sender,
    opened: impl Fn(&IdbDatabase) + 'static,
) {
    let (sender, request) = (Rc::clone(sender), request.clone());
    on(&request.clone(), "success", move |_| {
        let Ok(db) = request.result().map(JsCast::unchecked_into::<IdbDatabase>) else { return };
        opened(&db);
        let sent = sender.take().map(|sender| sender.send(Ok(db.clone())));
        // Blocked first and open after all: a connection nobody has would block others.
        if !matches!(sent, Some(Ok(()))) {
            db.close();
        }
    });
}

fn on_upgrade(request: &IdbOpenDbRequest, sender: &Sender, steps: &'static [Step]) {
    let (sender, request) = (Rc::clone(sender), request.clone());
    on(&request.clone(), "upgradeneeded", move |event| {
        let waiting = sender.take();
        // Nobody waits any more: the database stays as it is.
        let upgraded = match waiting {
            Some(_) => upgrade(&request, &event, steps),
            None => Err(JsValue::UNDEFINED),
        };
        let Err(thrown) = upgraded else { return sender.set(waiting) };
        waiting.map(|sender| sender.send(Err(thrown)));
        if let Some(transaction) = request.transaction() {
            // Throws when the upgrade ended itself already.
            let _ = transaction.abort();
        }
    });
}

fn upgrade(request: &IdbOpenDbRequest, event: &Event, steps: &[Step]) -> Result<(), JsValue> {
    let from = event.unchecked_ref::<IdbVersionChangeEvent>().old_version() as u32;
    let db: IdbDatabase = request.result()?.unchecked_into();
    let transaction = request.transaction().ok_or(JsValue::UNDEFINED)?;
    migrations::upgrade(steps, from, &db, &transaction)
}

fn reason(thrown: &JsValue) -> StorageError {
    if thrown.as_string().as_deref() == Some(BLOCKED) {
        StorageError::Blocked
    } else {
        error::of_open(thrown)
    }
}

/// Listens for as long as the request lives, which may be longer than anyone waits for it: what
/// was blocked is answered some time later.
fn on(request: &IdbOpenDbRequest, event: &str, handle: impl FnMut(Event) + 'static) {
    let handler = Closure::<dyn FnMut(Event)>::new(handle).into_js_value();
    // Cannot fail: a request takes listeners.
    let _ = request.add_event_listener_with_callback(event, handler.unchecked_ref());
}
