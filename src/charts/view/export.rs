//! A chart as a file: SVG as it is, PNG through a canvas, paper through the browser's print.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlCanvasElement, HtmlImageElement, Url};

use crate::{
    app::device::{document, root, window},
    charts::{model::ChartModel, scale::Range, scene::Frame, svg::file},
    platform::download::download,
};

/// Pixels of the PNG for one of the drawing: sharp on paper and on a projector.
const SHARP: f64 = 2.5;

fn frame(model: &ChartModel) -> Frame {
    Frame::file(model.card.is_some())
}

/// Offers the chart as SVG. It names nobody.
pub fn save_svg(model: &ChartModel, shown: Range) -> Result<(), String> {
    let svg = file(model, frame(model), shown);
    download(svg.as_bytes(), &format!("{}.svg", model.slug), "image/svg+xml")
}

/// Offers the chart as PNG. It names nobody.
pub async fn save_png(model: ChartModel, shown: Range) -> Result<(), String> {
    let frame = frame(&model);
    let svg = file(&model, frame, shown);
    let bytes = png(&svg, frame).await.map_err(|thrown| format!("{thrown:?}"))?;
    download(&bytes, &format!("{}.png", model.slug), "image/png")
}

async fn png(svg: &str, frame: Frame) -> Result<Vec<u8>, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let drawn = draw(&url, frame).await;
    let _ = Url::revoke_object_url(&url);
    let picture = encode(&drawn?).await?;
    let buffer = JsFuture::from(picture.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn draw(url: &str, frame: Frame) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    let (width, height) = (frame.width * SHARP, frame.height * SHARP);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    // One call of an interface that nothing else here needs.
    let draw: Function = Reflect::get(&context, &"drawImage".into())?.dyn_into()?;
    draw.apply(&context, &Array::of5(&image, &0.into(), &0.into(), &width.into(), &height.into()))?;
    Ok(canvas)
}

async fn encode(canvas: &HtmlCanvasElement) -> Result<Blob, JsValue> {
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

/// Prints the chart alone, on its own sheet. The rest of the page comes back afterwards.
pub fn print_chart() {
    let page = root();
    let _ = page.dataset().set("print", "chart");
    // Blocks until the dialogue is closed, in every browser that can print a page.
    let _ = window().print();
    page.dataset().delete("print");
}
