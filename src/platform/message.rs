//! Messages between the screen and its workers: `[head, body]`, a small encoded message and with
//! some an object beside it (a file, or bytes that pass through unread). Bytes are transferred,
//! not copied.

use js_sys::{Array, Uint8Array};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker};

/// One end of the line.
pub trait Port {
    /// Posts a message with objects that change hands.
    fn post(&self, message: &JsValue, transfer: &JsValue) -> Result<(), JsValue>;
}

impl Port for Worker {
    fn post(&self, message: &JsValue, transfer: &JsValue) -> Result<(), JsValue> {
        self.post_message_with_transfer(message, transfer)
    }
}

impl Port for DedicatedWorkerGlobalScope {
    fn post(&self, message: &JsValue, transfer: &JsValue) -> Result<(), JsValue> {
        self.post_message_with_transfer(message, transfer)
    }
}

/// Why a message did not go or come.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// It cannot be encoded or decoded: the two ends are not of one build.
    #[error("message: {0}")]
    Form(String),
    /// The browser refused to post it.
    #[error("the message was not sent")]
    Post,
}

/// Encodes and posts a message; a body of bytes is transferred.
pub fn post<T: Serialize>(
    port: &impl Port,
    head: &T,
    body: Option<&JsValue>,
) -> Result<(), MessageError> {
    let head =
        postcard::to_allocvec(head).map_err(|error| MessageError::Form(error.to_string()))?;
    let head = Uint8Array::from(head.as_slice());
    let message = Array::of1(&head);
    let transfer = Array::of1(&head.buffer());
    if let Some(body) = body {
        message.push(body);
        if let Some(bytes) = body.dyn_ref::<Uint8Array>() {
            transfer.push(&bytes.buffer());
        }
    }
    port.post(&message, &transfer).map_err(|_refused| MessageError::Post)
}

/// Decodes what came, with its body.
pub fn receive<T: DeserializeOwned>(
    event: &MessageEvent,
) -> Result<(T, Option<JsValue>), MessageError> {
    let parts: Array =
        event.data().dyn_into().map_err(|_other| MessageError::Form("not a list".to_owned()))?;
    let head = Uint8Array::new(&parts.get(0)).to_vec();
    let head =
        postcard::from_bytes(&head).map_err(|error| MessageError::Form(error.to_string()))?;
    let body = parts.get(1);
    Ok((head, (!body.is_undefined()).then_some(body)))
}
