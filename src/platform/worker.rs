//! Starting a worker of this build and hearing from it.

use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{ErrorEvent, Event, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// A worker with its handlers. Dropping it ends the worker, whatever it does.
pub struct Running {
    worker: Worker,
    _message: Closure<dyn Fn(MessageEvent)>,
    _death: Closure<dyn Fn(Event)>,
}

impl Running {
    /// Starts the worker whose script the page names in `<meta name="idaman-NAME">`. `on_death` is
    /// called with the reason when its script cannot be loaded or it ends by an error.
    pub fn start(
        name: &str,
        on_message: impl Fn(MessageEvent) + 'static,
        on_death: impl Fn(String) + 'static,
    ) -> Result<Self, String> {
        let url = script(name).ok_or_else(|| format!("the page names no {name} worker"))?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(name);
        let worker = Worker::new_with_options(&url, &options)
            .map_err(|thrown| format!("{name} worker: {thrown:?}"))?;
        let message = Closure::<dyn Fn(MessageEvent)>::new(on_message);
        let death = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            event.prevent_default();
            // A script that cannot be loaded says nothing more than that.
            let said = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            on_death(said.filter(|said| !said.is_empty()).unwrap_or_else(|| "not loaded".into()));
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(death.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(death.as_ref().unchecked_ref()));
        Ok(Self { worker, _message: message, _death: death })
    }

    /// Where to post to.
    pub fn port(&self) -> &Worker {
        &self.worker
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

/// The URL of a worker's script.
fn script(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let meta = document.query_selector(&format!("meta[name=idaman-{name}]")).ok()??;
    let base = document.base_uri().ok()??;
    Url::new_with_base(&meta.get_attribute("content")?, &base).ok().map(|url| url.href())
}
