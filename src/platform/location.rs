//! Where this device is, when the person asks for it. Nothing is asked before.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::PositionOptions;

/// After so long the device gives up.
const LONGEST_MS: u32 = 20_000;

/// Where the device is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fix {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// Within so many metres, with 95 % confidence.
    pub accuracy_m: f64,
}

/// Why it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFix {
    /// The person or the browser said no.
    Denied,
    /// Nothing was found, or it took too long.
    NotFound,
    /// This browser cannot tell.
    Missing,
}

/// Asks the device where it is; the browser asks the person first.
///
/// # Errors
/// Why it is not known.
pub async fn locate() -> Result<Fix, NoFix> {
    let window = web_sys::window().ok_or(NoFix::Missing)?;
    let device = window.navigator().geolocation().map_err(|_thrown| NoFix::Missing)?;
    let options = PositionOptions::new();
    options.set_enable_high_accuracy(true);
    options.set_timeout(LONGEST_MS);
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        let asked = device.get_current_position_with_error_callback_and_options(
            &resolve,
            Some(&reject),
            &options,
        );
        if asked.is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    match JsFuture::from(promise).await {
        Ok(found) => fix(&found).ok_or(NoFix::NotFound),
        // `GeolocationPositionError.PERMISSION_DENIED` is 1.
        Err(thrown) if number(&thrown, "code") == Some(1.0) => Err(NoFix::Denied),
        Err(_) => Err(NoFix::NotFound),
    }
}

/// Reads a `GeolocationPosition`, whose bindings are not stable yet.
fn fix(found: &JsValue) -> Option<Fix> {
    let place = Reflect::get(found, &"coords".into()).ok()?;
    Some(Fix {
        lon: number(&place, "longitude")?,
        lat: number(&place, "latitude")?,
        accuracy_m: number(&place, "accuracy")?,
    })
}

fn number(of: &JsValue, name: &str) -> Option<f64> {
    Reflect::get(of, &name.into()).ok()?.as_f64()
}
