//! Reading a QR by the camera, where the browser can (`BarcodeDetector`: Chromium on Android
//! and macOS). Nothing leaves the device; no picture is kept.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::global;

/// A camera that is on, and what reads from it.
#[derive(Clone, Debug)]
pub struct Reader {
    detector: JsValue,
    stream: JsValue,
}

/// Whether this browser reads QR.
pub fn can_read() -> bool {
    global::property::<Function>(&["BarcodeDetector"]).is_some()
        && global::property::<JsValue>(&["navigator", "mediaDevices"])
            .is_some_and(|devices| !devices.is_undefined())
}

impl Reader {
    /// Turns the camera on and shows it in a `<video>`. `None` when the user or the browser says no.
    pub async fn start(video: &JsValue) -> Option<Self> {
        let class = global::property::<Function>(&["BarcodeDetector"])?;
        let formats = object("formats", &Array::of1(&"qr_code".into()))?;
        let detector = Reflect::construct(&class, &Array::of1(&formats)).ok()?;
        let devices = global::property::<JsValue>(&["navigator", "mediaDevices"])?;
        let camera = object("facingMode", &"environment".into())?;
        let wanted = object("video", &camera)?;
        let stream = promise(&devices, "getUserMedia", &wanted)?;
        let stream = JsFuture::from(stream).await.ok()?;
        Reflect::set(video, &"srcObject".into(), &stream).ok()?;
        let reader = Self { detector, stream };
        let playing = method(video, "play")?.call0(video).ok()?;
        if JsFuture::from(Promise::resolve(&playing)).await.is_err() {
            reader.stop();
            return None;
        }
        Some(reader)
    }

    /// What the camera sees now: the texts of the QR in the picture.
    pub async fn read(&self, video: &JsValue) -> Vec<String> {
        let Some(found) = promise(&self.detector, "detect", video) else { return Vec::new() };
        // While the first picture is on its way it says no.
        let Ok(found) = JsFuture::from(found).await else { return Vec::new() };
        let text = |code: JsValue| Reflect::get(&code, &"rawValue".into()).ok()?.as_string();
        Array::from(&found).iter().filter_map(text).collect()
    }

    /// Turns the camera off.
    pub fn stop(&self) {
        let tracks = method(&self.stream, "getTracks")
            .and_then(|tracks| tracks.call0(&self.stream).ok())
            .map(|tracks| Array::from(&tracks));
        for track in tracks.iter().flat_map(Array::iter) {
            if let Some(stop) = method(&track, "stop") {
                let _ = stop.call0(&track);
            }
        }
    }
}

fn object(key: &str, value: &JsValue) -> Option<JsValue> {
    let object = Object::new();
    Reflect::set(&object, &key.into(), value).ok()?;
    Some(object.into())
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

fn promise(of: &JsValue, name: &str, argument: &JsValue) -> Option<Promise> {
    method(of, name)?.call1(of, argument).ok()?.dyn_into().ok()
}
