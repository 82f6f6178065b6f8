//! Unpacking gzip by the browser, up to a size.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStream;

use super::download::blob;

#[wasm_bindgen]
extern "C" {
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;

    #[wasm_bindgen(extends = ReadableStream)]
    type Pipe;
    #[wasm_bindgen(method, js_name = pipeThrough, catch)]
    fn pipe_through(this: &Pipe, through: &DecompressionStream) -> Result<Pipe, JsValue>;
    #[wasm_bindgen(method, js_name = getReader, catch)]
    fn reader(this: &Pipe) -> Result<Reader, JsValue>;

    type Reader;
    #[wasm_bindgen(method, catch)]
    async fn read(this: &Reader) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn cancel(this: &Reader) -> js_sys::Promise;
}

/// The bytes that gzip packed; nothing when they are damaged or more than `most`.
pub async fn gunzip(packed: &[u8], most: usize) -> Option<Vec<u8>> {
    unpack(packed, most).await.ok().flatten()
}

async fn unpack(packed: &[u8], most: usize) -> Result<Option<Vec<u8>>, JsValue> {
    let stream: Pipe = JsValue::from(blob(packed, "")?.stream()).into();
    let reader = stream.pipe_through(&DecompressionStream::new("gzip")?)?.reader()?;
    let mut bytes = Vec::new();
    loop {
        let next = reader.read().await?;
        if Reflect::get(&next, &"done".into())?.is_truthy() {
            return Ok(Some(bytes));
        }
        let part = Uint8Array::new(&Reflect::get(&next, &"value".into())?);
        if bytes.len() + part.length() as usize > most {
            // Whether that is heard makes no difference.
            let _ = JsFuture::from(reader.cancel()).await;
            return Ok(None);
        }
        bytes.extend(part.to_vec());
    }
}
