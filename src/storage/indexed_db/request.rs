//! An IndexedDB request as a future.

use std::{cell::Cell, rc::Rc};

use futures_channel::oneshot;
use wasm_bindgen::{JsValue, closure::Closure};
use web_sys::{Event, IdbRequest};

use super::error;

/// Waits for a request. Requests of one transaction are answered in order: who has waited for the
/// last has all of them, and a failure of any fails the last too.
pub struct Answer {
    request: IdbRequest,
    receiver: oneshot::Receiver<Result<(), JsValue>>,
    _handlers: [Closure<dyn FnMut(Event)>; 2],
}

impl Answer {
    /// Listens to a request, which must not have been answered yet.
    pub fn of(request: IdbRequest) -> Self {
        let (sender, receiver) = oneshot::channel();
        let sender = Rc::new(Cell::new(Some(sender)));
        let success = handler(&sender, |_| Ok(()));
        let failed = request.clone();
        let failure = handler(&sender, move |_| Err(error::thrown_by(&failed)));
        request.set_onsuccess(Some(super::function(&success)));
        request.set_onerror(Some(super::function(&failure)));
        Self { request, receiver, _handlers: [success, failure] }
    }

    /// The result, or what was thrown.
    pub async fn result(mut self) -> Result<JsValue, JsValue> {
        match (&mut self.receiver).await {
            Ok(Ok(())) => self.request.result(),
            Ok(Err(thrown)) => Err(thrown),
            Err(oneshot::Canceled) => Err(JsValue::UNDEFINED),
        }
    }
}

/// Nobody waits any more: the browser must not call what is gone.
impl Drop for Answer {
    fn drop(&mut self) {
        self.request.set_onsuccess(None);
        self.request.set_onerror(None);
    }
}

type Sender<T> = Rc<Cell<Option<oneshot::Sender<T>>>>;

/// A handler that sends what it makes of the event; only the first of those that share a sender
/// does.
pub fn handler<T: 'static>(
    sender: &Sender<T>,
    make: impl Fn(&Event) -> T + 'static,
) -> Closure<dyn FnMut(Event)> {
    let sender = Rc::clone(sender);
    Closure::new(move |event: Event| {
        if let Some(sender) = sender.take() {
            // Whoever asked may have gone.
            let _ = sender.send(make(&event));
        }
    })
}
