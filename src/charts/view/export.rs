//! A chart as a file: SVG as it is, PNG through a canvas, paper through the browser's print.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, MouseEvent};

use crate::{
    app::device::{root, window},
    charts::{
        axes::Plain,
        model::ChartModel,
        scale::Range,
        scene::Frame,
        svg::{file, plain_file},
    },
    platform::{download::download, picture::png},
};

/// Pixels of the PNG for one of the drawing: sharp on paper and on a projector.
const SHARP: f64 = 2.5;
/// Marks the sheet that is printed alone (style/50-charts.css).
const PRINTED: &str = "chart__sheet--alone";

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
    let bytes = png(&svg, (frame.width, frame.height), SHARP).await?;
    download(&bytes, &format!("{}.png", model.slug), "image/png")
}

/// Offers a chart of figures as SVG.
pub fn save_plain_svg(chart: &Plain) -> Result<(), String> {
    let svg = plain_file(chart, Frame::file(false));
    download(svg.as_bytes(), &format!("{}.svg", chart.slug), "image/svg+xml")
}

/// Offers a chart of figures as PNG.
pub async fn save_plain_png(chart: Plain) -> Result<(), String> {
    let frame = Frame::file(false);
    let svg = plain_file(&chart, frame);
    let bytes = png(&svg, (frame.width, frame.height), SHARP).await?;
    download(&bytes, &format!("{}.png", chart.slug), "image/png")
}

/// Prints the chart in which the button stands, alone, on its own sheet. The rest of the page, and
/// its other charts, come back afterwards.
pub fn print_chart(event: &MouseEvent) {
    let button = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let chart = button.and_then(|button| button.closest(".chart").ok().flatten());
    let sheet = chart.and_then(|chart| chart.query_selector(".chart__sheet").ok().flatten());
    let Some(sheet) = sheet else { return };
    let page = root();
    let _ = sheet.class_list().add_1(PRINTED);
    let _ = page.dataset().set("print", "chart");
    // Blocks until the dialogue is closed, in every browser that can print a page.
    let _ = window().print();
    page.dataset().delete("print");
    let _ = sheet.class_list().remove_1(PRINTED);
}
