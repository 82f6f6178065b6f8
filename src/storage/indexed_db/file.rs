//! One file (or another thing that only a browser can keep) in a database of its own: it is no document,
//! has no revision and no history, and the desk knows nothing of it.

use std::{cell::Cell, rc::Rc};

use futures_channel::oneshot;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use web_sys::{Blob, IdbDatabase, IdbTransactionMode};

use super::{
    error, function,
    migrations::Step,
    open,
    request::{Answer, handler},
};
use crate::storage::StorageError;

/// Store and key.
const FILE: &str = "file";
const STEPS: &[Step] = &[|db, _| db.create_object_store(FILE).map(drop)];

async fn opened(name: &str) -> Result<IdbDatabase, StorageError> {
    // Another tab may delete it at any time: a connection that stays open would block that.
    open::open(name, STEPS, |_| ()).await
}

/// Keeps a file in the place of the one before.
///
/// # Errors
/// `Full` when there is no room for it.
pub async fn put(name: &str, file: &JsValue) -> Result<(), StorageError> {
    let db = opened(name).await?;
    let done = write(&db, file).await;
    db.close();
    done
}

async fn write(db: &IdbDatabase, file: &JsValue) -> Result<(), StorageError> {
    let begun = db.transaction_with_str_and_mode(FILE, IdbTransactionMode::Readwrite);
    let transaction = begun.map_err(|thrown| error::of(&thrown))?;
    let store = transaction.object_store(FILE).map_err(|thrown| error::of(&thrown))?;
    store.put_with_key(file, &FILE.into()).map_err(|thrown| error::of(&thrown))?;
    // Room is found out at the end of the transaction, not of the request.
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(Cell::new(Some(sender)));
    let complete = handler(&sender, |_| Ok(()));
    let failed = transaction.clone();
    let abort = handler(&sender, move |_| {
        Err(match failed.error() {
            Some(exception) => error::of(&exception),
            None => StorageError::Closed,
        })
    });
    transaction.set_oncomplete(Some(function(&complete)));
    transaction.set_onabort(Some(function(&abort)));
    receiver.await.unwrap_or(Err(StorageError::Closed))
}

/// The file that is kept. Its bytes stay where they are until they are read.
pub async fn get(name: &str) -> Result<Option<Blob>, StorageError> {
    Ok(value(name).await?.dyn_into().ok())
}

/// Whatever is kept; undefined when there is nothing. Asking makes no database.
pub async fn value(name: &str) -> Result<JsValue, StorageError> {
    if !open::exists(name).await? {
        return Ok(JsValue::UNDEFINED);
    }
    let db = opened(name).await?;
    let answer = read(&db).await;
    db.close();
    answer
}

async fn read(db: &IdbDatabase) -> Result<JsValue, StorageError> {
    let transaction = db.transaction_with_str(FILE).map_err(|thrown| error::of(&thrown))?;
    let store = transaction.object_store(FILE).map_err(|thrown| error::of(&thrown))?;
    let request = store.get(&FILE.into()).map_err(|thrown| error::of(&thrown))?;
    Answer::of(request).result().await.map_err(|thrown| error::of(&thrown))
}
