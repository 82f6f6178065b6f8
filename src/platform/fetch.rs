//! Asking a host for a file or a part of one, for as long as somebody wants it.

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response};

#[wasm_bindgen]
extern "C" {
    type AbortController;
    #[wasm_bindgen(constructor)]
    fn new() -> AbortController;
    #[wasm_bindgen(method, getter)]
    fn signal(this: &AbortController) -> JsValue;
    #[wasm_bindgen(method)]
    fn abort(this: &AbortController);
}

/// Ends a request that nobody waits for any more; so does dropping it.
pub struct Stop(AbortController);

impl Default for Stop {
    fn default() -> Self {
        Self(AbortController::new())
    }
}

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Stop {
    /// Ends it now.
    pub fn now(&self) {
        self.0.abort();
    }
}

/// Nothing came: no network, the policy forbids it, the other host does, or it was stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nothing;

/// What a host answered.
pub struct Answer {
    /// 200, 206, 404…
    pub status: u16,
    response: Response,
}

/// Asks for a file, or for its bytes from the first number to the second. No cookie goes along, and
/// no address of ours.
pub async fn get(url: &str, range: Option<(u64, u64)>, stop: &Stop) -> Result<Answer, Nothing> {
    let asked = ask(url, range, stop).await;
    let response: Response = asked.map_err(|_thrown| Nothing)?.unchecked_into();
    Ok(Answer { status: response.status(), response })
}

async fn ask(url: &str, range: Option<(u64, u64)>, stop: &Stop) -> Result<JsValue, JsValue> {
    let options: RequestInit = Object::new().unchecked_into();
    for (name, value) in [("credentials", "omit"), ("referrerPolicy", "no-referrer")] {
        Reflect::set(&options, &name.into(), &value.into())?;
    }
    Reflect::set(&options, &"signal".into(), &stop.0.signal())?;
    if let Some((first, last)) = range {
        let headers = Headers::new()?;
        headers.set("Range", &format!("bytes={first}-{last}"))?;
        options.set_headers(&headers);
    }
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    JsFuture::from(window.fetch_with_str_and_init(url, &options)).await
}

impl Answer {
    /// All of it.
    pub async fn bytes(self) -> Result<Vec<u8>, Nothing> {
        let buffer = self.response.array_buffer().map_err(|_thrown| Nothing)?;
        let buffer = JsFuture::from(buffer).await.map_err(|_thrown| Nothing)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}
