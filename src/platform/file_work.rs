//! The worker's end of the line that [`file_worker`](super::file_worker) holds the other end of.

use std::future::Future;

use js_sys::Uint8Array;
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent, console};

use super::message;

/// Answers what the screen asks, as long as the worker lives; `ready` tells it that somebody listens.
pub fn listen<A, F>(ready: &impl Serialize, answer: impl Fn(A, Option<JsValue>) -> F + 'static)
where
    A: DeserializeOwned,
    F: Future<Output = ()> + 'static,
{
    let heard = move |event: MessageEvent| match message::receive::<A>(&event) {
        Ok((asked, body)) => spawn_local(answer(asked, body)),
        Err(error) => console::error_1(&error.to_string().into()),
    };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(heard);
    scope().set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    tell(ready, None);
}

/// Tells the screen something, with bytes that it does not read through.
pub fn tell(told: &impl Serialize, body: Option<&[u8]>) {
    let body: Option<JsValue> = body.map(|bytes| Uint8Array::from(bytes).into());
    if let Err(error) = message::post(&scope(), told, body.as_ref()) {
        console::error_1(&error.to_string().into());
    }
}

/// The file that came with a question.
///
/// # Errors
/// When none came.
pub fn file(body: Option<JsValue>) -> Result<Blob, &'static str> {
    body.and_then(|body| body.dyn_into().ok()).ok_or("no file")
}

/// All that is in a file.
///
/// # Errors
/// When it was moved or changed meanwhile, or its disk was taken out.
pub async fn contents(file: &Blob) -> Result<Vec<u8>, &'static str> {
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|_gone| "the file cannot be opened any more")?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The bytes that came with a question.
pub fn bytes(body: Option<JsValue>) -> Option<Vec<u8>> {
    Some(body?.dyn_into::<Uint8Array>().ok()?.to_vec())
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
