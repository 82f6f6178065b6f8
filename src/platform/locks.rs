//! Locks between tabs.

use std::future::Future;

use futures_channel::oneshot;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};

use super::global;

/// Does something while no other tab holds a lock of this name; waits for it.
///
/// A tab that is closed or killed lets go. Where the browser has no locks (a page that did not
/// come by https) the work is done without; the store's revisions still guard every row.
pub async fn with_lock<T>(name: &str, work: impl Future<Output = T>) -> T {
    let _held = acquire(name).await;
    work.await
}

struct Held {
    release: Function,
}

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.release.call0(&JsValue::UNDEFINED);
    }
}

async fn acquire(name: &str) -> Option<Held> {
    // `web-sys` calls the lock manager unstable and does not have it.
    let locks = global::property::<Object>(&["navigator", "locks"])?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into::<Function>().ok()?;
    let (sender, receiver) = oneshot::channel();
    let granted = Closure::once_into_js(move || {
        // The promise calls this before it returns.
        let mut release = None;
        let until_released = Promise::new(&mut |resolve, _| release = Some(resolve));
        if let Some(release) = release {
            // Nobody waits any more: `Held` is dropped and the lock is free again.
            drop(sender.send(Held { release }));
        }
        until_released
    });
    // Its own promise says nothing that we do not know.
    drop(request.call2(&locks, &name.into(), &granted));
    receiver.await.ok()
}
