//! Pictures as PNG, through a canvas: an SVG, a person's own made smaller.

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

/// Draws an SVG of this size, so many pixels for each of its own.
///
/// # Errors
/// What the browser said, when it could not read the SVG or make a canvas that large.
pub async fn png(svg: &str, (width, height): (f64, f64), sharp: f64) -> Result<Vec<u8>, String> {
    let bytes = encode(svg, (width * sharp, height * sharp)).await;
    bytes.map_err(|thrown| format!("{thrown:?}"))
}

/// A picture of a person's as PNG, made smaller where a side is longer than this many pixels.
///
/// # Errors
/// What the browser said, when it cannot read the picture.
pub async fn scaled(file: &Blob, most: f64) -> Result<Vec<u8>, String> {
    shrink(file, most).await.map_err(|thrown| format!("{thrown:?}"))
}

async fn shrink(file: &Blob, most: f64) -> Result<Vec<u8>, JsValue> {
    let url = Url::create_object_url_with_blob(file)?;
    let drawn = draw_within(&url, most).await;
    let _ = Url::revoke_object_url(&url);
    let picture = to_png(&drawn?).await?;
    let buffer = JsFuture::from(picture.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn draw_within(url: &str, most: f64) -> Result<HtmlCanvasElement, JsValue> {
    let image = read(url).await?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    if width < 1.0 || height < 1.0 {
        return Err(JsValue::from_str("a picture without a size"));
    }
    let scale = (most / width.max(height)).min(1.0);
    paint(&image, ((width * scale).max(1.0), (height * scale).max(1.0)))
}

async fn encode(svg: &str, size: (f64, f64)) -> Result<Vec<u8>, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let drawn = draw(&url, size).await;
    let _ = Url::revoke_object_url(&url);
    let picture = to_png(&drawn?).await?;
    let buffer = JsFuture::from(picture.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn draw(url: &str, size: (f64, f64)) -> Result<HtmlCanvasElement, JsValue> {
    paint(&read(url).await?, size)
}

async fn read(url: &str) -> Result<HtmlImageElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await?;
    Ok(image)
}

fn paint(
    image: &HtmlImageElement,
    (width, height): (f64, f64),
) -> Result<HtmlCanvasElement, JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::UNDEFINED)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

async fn to_png(canvas: &HtmlCanvasElement) -> Result<Blob, JsValue> {
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        let done = Closure::once_into_js(move |blob: Option<Blob>| {
            let told = match blob {
                Some(blob) => resolve.call1(&JsValue::NULL, &blob),
                None => reject.call0(&JsValue::NULL),
            };
            drop(told);
        });
        if canvas.to_blob(done.unchecked_ref()).is_err() {
            // The promise then never settles by the closure; a size of nothing cannot happen.
            web_sys::console::warn_1(&"canvas.toBlob".into());
        }
    });
    JsFuture::from(promise).await?.dyn_into()
}
