//! Rows in the browser's IndexedDB: a thin layer over `web-sys`.
//!
//! Nothing but IndexedDB is awaited inside a transaction. Reads issue all their requests at once;
//! a write reads what it depends on, decides and puts within one callback of the browser.

mod claim;
mod error;
pub mod file;
mod migrations;
mod open;
mod request;
#[cfg(feature = "browser-tests")]
pub mod tests;
mod value;
mod write;

pub use claim::name_for;
pub use open::delete;

use std::{cell::Cell, collections::BTreeSet, rc::Rc};

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::IdbVersionChangeEvent;
use web_sys::{Event, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use self::{migrations::Step, request::Answer, write::Write};
use super::{Batch, Durability, Operation, Row, StorageError, Store};

/// A connection to a database of this browser. Clones share it; the last one closes it.
#[derive(Clone)]
pub struct IndexedDb {
    connection: Rc<Connection>,
}

struct Connection {
    db: IdbDatabase,
    closed: Rc<Cell<bool>>,
}

/// Why a connection was closed from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// Another tab runs a newer version of the app.
    Upgraded,
    /// The database was deleted, by another tab of the app.
    Deleted,
    /// The browser cut it: the site's data was cleared, or the disk failed.
    Cut,
}

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase.transaction` with its options, which `web-sys` calls unstable.
    #[wasm_bindgen(extends = IdbDatabase)]
    type WithOptions;
    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &WithOptions,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

impl IndexedDb {
    /// Opens a database, makes it when there is none, and brings it to this version.
    /// `on_closing` is called when it is closed from outside; all that follows is `Closed`.
    pub async fn open(
        name: &str,
        on_closing: impl Fn(Closing) + 'static,
    ) -> Result<Self, StorageError> {
        Self::open_at(name, migrations::STEPS, on_closing).await
    }

    async fn open_at(
        name: &str,
        steps: &'static [Step],
        on_closing: impl Fn(Closing) + 'static,
    ) -> Result<Self, StorageError> {
        let closed = Rc::new(Cell::new(false));
        let (state, on_closing) = (Rc::clone(&closed), Rc::new(on_closing));
        let opened = move |db: &IdbDatabase| watch(db, &state, &on_closing);
        let db = open::open(name, steps, opened).await?;
        Ok(Self { connection: Rc::new(Connection { db, closed }) })
    }

    /// One row.
    pub async fn get(&self, store: Store, key: &str) -> Result<Option<Row>, StorageError> {
        let value = self.read(store, |store| store.get(&value::key(key))).await?;
        present(&value).map(|value| value::row(key.to_owned(), value)).transpose()
    }

    /// Several rows.
    pub async fn get_many(
        &self,
        store: Store,
        keys: &[String],
    ) -> Result<Vec<Option<Row>>, StorageError> {
        let issue = |store: &IdbObjectStore| {
            keys.iter().map(|key| store.get(&value::key(key))).collect::<Result<Vec<_>, _>>()
        };
        let values = self.read_all(store, issue).await?;
        let pairs = keys.iter().zip(&values);
        pairs
            .map(|(key, value)| {
                present(value).map(|value| value::row(key.clone(), value)).transpose()
            })
            .collect()
    }

    /// All rows of a parent, by key.
    pub async fn by_parent(&self, store: Store, parent: &str) -> Result<Vec<Row>, StorageError> {
        let parent = JsValue::from_str(parent);
        let issue = |store: &IdbObjectStore| {
            let index = store.index(value::PARENT)?;
            Ok(vec![index.get_all_keys_with_key(&parent)?, index.get_all_with_key(&parent)?])
        };
        rows(&self.read_all(store, issue).await?)
    }

    /// The next rows after a key.
    pub async fn page(
        &self,
        store: Store,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Vec<Row>, StorageError> {
        // To IndexedDB 0 means all.
        if limit == 0 {
            return Ok(Vec::new());
        }
        let issue = |store: &IdbObjectStore| {
            let range: JsValue = match after {
                Some(after) => IdbKeyRange::lower_bound_with_open(&value::key(after), true)?.into(),
                None => JsValue::UNDEFINED,
            };
            Ok(vec![
                store.get_all_keys_with_key_and_limit(&range, limit)?,
                store.get_all_with_key_and_limit(&range, limit)?,
            ])
        };
        rows(&self.read_all(store, issue).await?)
    }

    /// Number of rows.
    pub async fn count(&self, store: Store) -> Result<u64, StorageError> {
        let count = self.read(store, IdbObjectStore::count).await?;
        Ok(count.as_f64().unwrap_or_default() as u64)
    }

    /// Number of rows whose key begins so.
    pub async fn count_prefix(&self, store: Store, prefix: &str) -> Result<u64, StorageError> {
        let (from, to) = value::prefix(prefix);
        let issue = |store: &IdbObjectStore| {
            let range = IdbKeyRange::bound_with_lower_open_and_upper_open(&from, &to, false, true)?;
            store.count_with_key(&range)
        };
        let count = self.read(store, issue).await?;
        Ok(count.as_f64().unwrap_or_default() as u64)
    }

    /// Does all of a write or nothing.
    pub async fn write(&self, batch: Batch) -> Result<(), StorageError> {
        if batch.operations.is_empty() {
            return Ok(());
        }
        let stores: BTreeSet<Store> = batch.operations.iter().map(Operation::store).collect();
        let transaction = self.begin(stores.into_iter(), Some(batch.durability))?;
        self.unless_closed(Write::start(transaction, batch).done().await)
    }

    /// Deletes everything.
    pub async fn wipe(&self) -> Result<(), StorageError> {
        let transaction = self.begin(Store::ALL.into_iter(), Some(Durability::Strict))?;
        let done = Write::clear(transaction).done().await;
        self.unless_closed(done)
    }

    /// Begins a transaction: to read, or to write as hard as said.
    fn begin(
        &self,
        stores: impl Iterator<Item = Store>,
        durability: Option<Durability>,
    ) -> Result<IdbTransaction, StorageError> {
        if self.connection.closed.get() {
            return Err(StorageError::Closed);
        }
        let names: Array = stores.map(|store| JsValue::from_str(store.name())).collect();
        let (mode, durability) = match durability {
            None => ("readonly", "default"),
            Some(Durability::Strict) => ("readwrite", "strict"),
            Some(Durability::Relaxed) => ("readwrite", "relaxed"),
        };
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &durability.into())
            .and_then(|_| {
                let db: &WithOptions = self.connection.db.unchecked_ref();
                db.transaction(&names, mode, &options)
            })
            .map_err(|thrown| error::of(&thrown))
    }

    async fn read(
        &self,
        store: Store,
        issue: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
    ) -> Result<JsValue, StorageError> {
        let values = self.read_all(store, |store| Ok(vec![issue(store)?])).await?;
        Ok(values.into_iter().next().unwrap_or(JsValue::UNDEFINED))
    }

    /// Issues requests in one transaction and waits for the last.
    async fn read_all(
        &self,
        store: Store,
        issue: impl FnOnce(&IdbObjectStore) -> Result<Vec<IdbRequest>, JsValue>,
    ) -> Result<Vec<JsValue>, StorageError> {
        let transaction = self.begin([store].into_iter(), None)?;
        let requests = transaction.object_store(store.name()).and_then(|store| issue(&store));
        let requests = requests.map_err(|thrown| error::of(&thrown))?;
        let Some(last) = requests.last() else { return Ok(Vec::new()) };
        let answered = Answer::of(last.clone()).result().await;
        let results = answered.and_then(|_| requests.iter().map(IdbRequest::result).collect());
        self.unless_closed(results.map_err(|thrown| error::of(&thrown)))
    }

    /// What fails after the connection was closed failed for that.
    fn unless_closed<T>(&self, result: Result<T, StorageError>) -> Result<T, StorageError> {
        result.map_err(|error| match error {
            StorageError::Browser(_) if self.connection.closed.get() => StorageError::Closed,
            error => error,
        })
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.db.set_onversionchange(None);
        self.db.set_onclose(None);
        self.db.close();
    }
}

/// Lets go when another tab wants to upgrade or delete the database, and says so.
fn watch(db: &IdbDatabase, closed: &Rc<Cell<bool>>, on_closing: &Rc<impl Fn(Closing) + 'static>) {
    let (state, tell, held) = (Rc::clone(closed), Rc::clone(on_closing), db.clone());
    let changing = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        state.set(true);
        held.close();
        let to = event.unchecked_ref::<IdbVersionChangeEvent>().new_version();
        tell(if to.is_some() { Closing::Upgraded } else { Closing::Deleted });
    });
    let (state, tell) = (Rc::clone(closed), Rc::clone(on_closing));
    let cut = Closure::<dyn FnMut(Event)>::new(move |_| {
        state.set(true);
        tell(Closing::Cut);
    });
    // They live as long as the page: a browser must never call what is gone.
    db.set_onversionchange(Some(changing.into_js_value().unchecked_ref()));
    db.set_onclose(Some(cut.into_js_value().unchecked_ref()));
}

fn function(closure: &Closure<dyn FnMut(Event)>) -> &Function {
    closure.as_ref().unchecked_ref()
}

fn present(value: &JsValue) -> Option<&JsValue> {
    (!value.is_undefined()).then_some(value)
}

/// Rows of the answers of `getAllKeys` and `getAll`.
fn rows(answers: &[JsValue]) -> Result<Vec<Row>, StorageError> {
    let [keys, values] = answers else { return Ok(Vec::new()) };
    let (keys, values): (&Array, &Array) = (keys.unchecked_ref(), values.unchecked_ref());
    keys.iter()
        .zip(values.iter())
        .map(|(key, at)| value::row(value::key_text(&key)?, &at))
        .collect()
}
