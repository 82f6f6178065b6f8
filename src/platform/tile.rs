//! Small pictures as canvases.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::download::blob;

/// Larger pictures are drawn smaller.
const LARGEST: u32 = 1024;

/// An empty canvas of this size, and what draws on it.
pub fn canvas(
    width: u32,
    height: u32,
) -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::UNDEFINED)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    Ok((canvas, context.dyn_into()?))
}

/// The picture in these bytes; nothing when it is none.
pub async fn picture(bytes: &[u8], mime: &str) -> Option<HtmlCanvasElement> {
    let url = Url::create_object_url_with_blob(&blob(bytes, mime).ok()?).ok()?;
    let drawn = decode(&url).await;
    let _ = Url::revoke_object_url(&url);
    drawn.ok()
}

async fn decode(url: &str) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await?;
    let side = |natural: u32| natural.clamp(1, LARGEST);
    let (width, height) = (side(image.natural_width()), side(image.natural_height()));
    let (element, context) = canvas(width, height)?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    Ok(element)
}
