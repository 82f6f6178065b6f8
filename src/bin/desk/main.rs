//! The desk worker's entry: the line between the screen, the desk and the other tabs.

mod chunks;
mod services;

use std::rc::Rc;

use idaman::{
    desk::{
        Desk, Job,
        protocol::{Changed, DeskError, FromDesk, Request, ToDesk},
    },
    exchange::model::ParsedFile,
    platform::message,
};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use services::BrowserServices;

fn main() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let services = BrowserServices::new(scope.clone());
    let desk = Rc::new(Desk::new(services.clone()));
    listen_to_tabs(&services, &desk);
    listen_to_screen(&scope, services.clone(), desk);
    services.post(&FromDesk::Ready);
}

/// What other tabs changed goes to the desk, then to the screen, which asks the desk again.
fn listen_to_tabs(services: &BrowserServices, desk: &Rc<Desk<BrowserServices>>) {
    let (desk, screen) = (Rc::clone(desk), services.clone());
    services.on_changed_elsewhere(move |changed: Changed| {
        desk.heard(&changed);
        screen.post(&FromDesk::Changed(changed));
    });
}

fn listen_to_screen(
    scope: &DedicatedWorkerGlobalScope,
    services: BrowserServices,
    desk: Rc<Desk<BrowserServices>>,
) {
    let heard = move |event: MessageEvent| match message::receive::<ToDesk>(&event) {
        Ok((ToDesk::Ask { job, now, offset_minutes, hidden, request }, body)) => {
            let job = Job { id: job, now, offset_minutes, hidden };
            spawn_local(answer(services.clone(), Rc::clone(&desk), job, request, body));
        }
        Ok((ToDesk::Cancel { job }, _)) => services.cancel(job),
        Err(error) => services.post(&FromDesk::Lost(DeskError::Worker(error.to_string()))),
    };
    let handler = Closure::<dyn Fn(MessageEvent)>::new(heard).into_js_value();
    scope.set_onmessage(Some(handler.unchecked_ref()));
}

async fn answer(
    services: BrowserServices,
    desk: Rc<Desk<BrowserServices>>,
    job: Job,
    request: Request,
    body: Option<JsValue>,
) {
    services.begin(job.id);
    let result = match with_body(request, body) {
        Ok(request) => desk.handle(job, request).await,
        Err(error) => Err(error),
    };
    services.end(job.id);
    services.post(&FromDesk::Answer { job: job.id, result });
}

/// A file to be imported comes beside the message, as the sheets worker encoded it: so the screen
/// need not decode it.
fn with_body(request: Request, body: Option<JsValue>) -> Result<Request, DeskError> {
    match (request, body) {
        (Request::PreviewImport(mut asked), Some(body)) => {
            let bytes = Uint8Array::new(&body).to_vec();
            let file: Result<ParsedFile, _> = idaman::exchange::protocol::decode(&bytes);
            asked.file = file.map_err(|error| DeskError::Worker(error.to_string()))?;
            Ok(Request::PreviewImport(asked))
        }
        (request, _) => Ok(request),
    }
}
