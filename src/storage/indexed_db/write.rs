//! One write: read what it depends on, decide, put — all in one IndexedDB transaction.
//!
//! Deciding and putting happen inside the browser's callback of the last read, not in the future:
//! so no executor and no foreign await can come between a read and its put, and the transaction
//! stays active.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use futures_channel::oneshot;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{Event, IdbRequest, IdbTransaction};

use super::{error, function, request, value};
use crate::storage::{
    Batch, Operation, StorageError, Store,
    plan::{self, Found, Look, Step},
};

/// A write under way.
pub struct Write {
    shared: Rc<Shared>,
    done: oneshot::Receiver<Result<(), StorageError>>,
    handlers: [Closure<dyn FnMut(Event)>; 4],
}

struct Shared {
    transaction: IdbTransaction,
    operations: Cell<Vec<Operation>>,
    /// New rows are not looked for before (`plan::adds`).
    adds: Cell<bool>,
    /// One for each operation that looks at something.
    reads: RefCell<Vec<Option<IdbRequest>>>,
    /// Rows that the database itself refuses when they are there, with their requests.
    added: RefCell<Vec<(IdbRequest, Store, String)>>,
    /// Why we ourselves ended the transaction.
    refused: Cell<Option<StorageError>>,
}

impl Write {
    /// Starts a write in a fresh transaction over the stores of the batch.
    pub fn start(transaction: IdbTransaction, batch: Batch) -> Self {
        let write = Self::over(transaction);
        let shared = &write.shared;
        shared.adds.set(plan::adds(&batch.operations));
        match shared.look(&batch.operations) {
            Ok(last) => {
                shared.operations.set(batch.operations);
                match last {
                    Some(last) => last.set_onsuccess(Some(function(&write.handlers[2]))),
                    None => shared.go_on(),
                }
            }
            Err(thrown) => shared.refuse(error::of(&thrown)),
        }
        write
    }

    /// Starts to empty all stores.
    pub fn clear(transaction: IdbTransaction) -> Self {
        let write = Self::over(transaction);
        let cleared = Store::ALL.into_iter().try_for_each(|store| {
            write.shared.transaction.object_store(store.name())?.clear().map(|_| ())
        });
        if let Err(thrown) = cleared {
            write.shared.refuse(error::of(&thrown));
        }
        write
    }

    fn over(transaction: IdbTransaction) -> Self {
        let shared = Rc::new(Shared {
            transaction,
            operations: Cell::default(),
            adds: Cell::default(),
            reads: RefCell::default(),
            added: RefCell::default(),
            refused: Cell::default(),
        });
        let (sender, done) = oneshot::channel();
        let sender = Rc::new(Cell::new(Some(sender)));
        let ended = Rc::clone(&shared);
        let read = Rc::clone(&shared);
        let failed = Rc::clone(&shared);
        let handlers = [
            request::handler(&sender, |_| Ok(())),
            request::handler(&sender, move |_| Err(ended.reason())),
            Closure::new(move |_| read.go_on()),
            Closure::new(move |event: Event| failed.failed(&event)),
        ];
        shared.transaction.set_oncomplete(Some(function(&handlers[0])));
        shared.transaction.set_onabort(Some(function(&handlers[1])));
        shared.transaction.set_onerror(Some(function(&handlers[3])));
        Self { shared, done, handlers }
    }

    /// Waits until the browser has it, or for why it has nothing of it.
    pub async fn done(mut self) -> Result<(), StorageError> {
        (&mut self.done).await.unwrap_or(Err(StorageError::Closed))
    }
}

/// A write nobody waits for any more is taken back, if it is not done yet.
impl Drop for Write {
    fn drop(&mut self) {
        let transaction = &self.shared.transaction;
        transaction.set_oncomplete(None);
        transaction.set_onabort(None);
        transaction.set_onerror(None);
        for read in self.shared.reads.take().into_iter().flatten() {
            read.set_onsuccess(None);
        }
        // Throws when it is done, which is then no matter.
        let _ = transaction.abort();
    }
}

impl Shared {
    /// Issues the reads; returns the last.
    fn look(&self, operations: &[Operation]) -> Result<Option<IdbRequest>, JsValue> {
        let store = |store: Store| self.transaction.object_store(store.name());
        let mut reads = self.reads.borrow_mut();
        for operation in operations {
            reads.push(match plan::look(operation, self.adds.get()) {
                Look::No => None,
                Look::Exists(at, key) => Some(store(at)?.get_key(&value::key(key))?),
                Look::Revision(at, key) => Some(store(at)?.get(&value::key(key))?),
                Look::Parent(at, parent) => {
                    let index = store(at)?.index(value::PARENT)?;
                    Some(index.get_all_keys_with_key(&JsValue::from_str(parent))?)
                }
            });
        }
        Ok(reads.iter().flatten().last().cloned())
    }

    /// Decides and puts, when all reads are answered.
    fn go_on(&self) {
        let operations = self.operations.take();
        let steps = self
            .found(&operations)
            .and_then(|found| plan::plan(operations, &found, self.adds.get()));
        if let Err(refused) = steps.and_then(|steps| self.put(&steps)) {
            self.refuse(refused);
        }
    }

    fn found(&self, operations: &[Operation]) -> Result<Vec<Found>, StorageError> {
        let reads = self.reads.borrow();
        let pairs = operations.iter().zip(reads.iter());
        pairs
            .map(|(operation, read)| {
                let Some(read) = read else { return Ok(Found::Unread) };
                let result = read.result().map_err(|thrown| error::of(&thrown))?;
                Ok(match plan::look(operation, self.adds.get()) {
                    Look::Parent(..) => Found::Keys(keys(&result)?),
                    _ if result.is_undefined() => Found::Missing,
                    _ => Found::Row(value::revision(&result)),
                })
            })
            .collect()
    }

    fn put(&self, steps: &[Step]) -> Result<(), StorageError> {
        steps.iter().try_for_each(|step| self.step(step)).map_err(|thrown| error::of(&thrown))
    }

    fn step(&self, step: &Step) -> Result<(), JsValue> {
        match step {
            Step::Put(store, row) => {
                let store = self.transaction.object_store(store.name())?;
                store.put_with_key(&value::value(row), &value::key(&row.key))?;
            }
            Step::Add(store, row) => {
                let at = self.transaction.object_store(store.name())?;
                let request = at.add_with_key(&value::value(row), &value::key(&row.key))?;
                self.added.borrow_mut().push((request, *store, row.key.clone()));
            }
            Step::Delete(store, key) => {
                self.transaction.object_store(store.name())?.delete(&value::key(key))?;
            }
        }
        Ok(())
    }

    /// A request failed, and with it the transaction: names the row that was there already.
    fn failed(&self, event: &Event) {
        let Some(target) = event.target().map(JsValue::from) else { return };
        let added = self.added.borrow();
        let Some((request, store, key)) =
            added.iter().find(|(request, ..)| JsValue::from(request) == target)
        else {
            return;
        };
        if error::name(&error::thrown_by(request)) == "ConstraintError" {
            self.refused.set(Some(StorageError::Conflict(store.name(), key.clone())));
        }
    }

    fn refuse(&self, why: StorageError) {
        self.refused.set(Some(why));
        // The abort event follows and brings the reason to whoever waits.
        let _ = self.transaction.abort();
    }

    /// Why the transaction ended.
    fn reason(&self) -> StorageError {
        self.refused.take().unwrap_or_else(|| match self.transaction.error() {
            Some(exception) => error::of(&exception.into()),
            // Aborted without an error: the connection was cut.
            None => StorageError::Closed,
        })
    }
}

/// The keys of an answer of `getAllKeys`.
pub fn keys(result: &JsValue) -> Result<Vec<String>, StorageError> {
    let keys: &js_sys::Array = result.unchecked_ref();
    keys.iter().map(|key| value::key_text(&key)).collect()
}
