//! Tiles as canvases, and where they go on the map.

use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::loaded::Content;
use crate::{
    maps::{
        basemap::{
            TileId, Trouble,
            vector::{Part, Role, land, shapes},
        },
        palette::Ground,
        plane::{Projection, Xy},
        viewport::View,
    },
    platform::tile,
};

/// Pixels of a vector tile on its canvas: its 512 on the screen, for dense screens.
const SIDE: u32 = 1024;
/// Those of the canvas for one of the screen.
const SHARP: f64 = 2.0;

/// Makes a canvas of what came.
///
/// # Errors
/// When it is no picture and no vector tile.
pub async fn canvas_of(
    content: Content,
    id: TileId,
    ground: Ground,
) -> Result<HtmlCanvasElement, Trouble> {
    match content {
        Content::Picture(bytes, mime) => tile::picture(&bytes, mime).await.ok_or(Trouble::Tile),
        Content::Vector(bytes, part) => drawn(&bytes, part, id, ground),
    }
}

fn drawn(
    bytes: &[u8],
    (left, top, side): (f64, f64, f64),
    id: TileId,
    ground: Ground,
) -> Result<HtmlCanvasElement, Trouble> {
    let shapes = shapes(bytes)?;
    let (element, c) = tile::canvas(SIDE, SIDE).map_err(|_thrown| Trouble::Tile)?;
    let whole = f64::from(SIDE);
    c.set_fill_style_str(land(ground));
    c.fill_rect(0.0, 0.0, whole, whole);
    let scale = whole / side;
    let place = |(x, y): (f32, f32)| ((f64::from(x) - left) * scale, (f64::from(y) - top) * scale);
    c.set_line_join("round");
    for role in shapes.chunk_by(|a, b| a.role == b.role) {
        let Some(kind) = role.first().map(|shape| shape.role) else { continue };
        if kind.ink(ground).from <= id.zoom {
            c.begin_path();
            role.iter().flat_map(|shape| &shape.parts).for_each(|part| walk(&c, part, place));
            ink(&c, kind, ground).map_err(|_thrown| Trouble::Tile)?;
        }
    }
    Ok(element)
}

fn walk(c: &CanvasRenderingContext2d, part: &Part, place: impl Fn((f32, f32)) -> Xy) {
    for (n, at) in part.points.iter().enumerate() {
        let (x, y) = place(*at);
        if n == 0 { c.move_to(x, y) } else { c.line_to(x, y) }
    }
    if part.closed {
        c.close_path();
    }
}

fn ink(c: &CanvasRenderingContext2d, role: Role, ground: Ground) -> Result<(), JsValue> {
    let ink = role.ink(ground);
    let Some(width) = ink.width else {
        c.set_fill_style_str(ink.colour);
        // Outlines run one way and holes the other.
        c.fill();
        return Ok(());
    };
    c.set_stroke_style_str(ink.colour);
    c.set_line_width(width * SHARP);
    let dash = |length: f64| JsValue::from_f64(length * SHARP);
    let dashes =
        if ink.dashed { js_sys::Array::of2(&dash(5.0), &dash(3.0)) } else { js_sys::Array::new() };
    c.set_line_dash(&dashes)?;
    c.stroke();
    Ok(())
}

/// Puts a part (left, top, side, of 1) of a canvas where a tile lies. `dense` pixels of the screen
/// are one of ours: edges fall between them, so that neighbours leave no seam.
pub fn put(
    c: &CanvasRenderingContext2d,
    canvas: &HtmlCanvasElement,
    (left, top, side): (f64, f64, f64),
    id: TileId,
    (view, projection, dense): (&View, Projection, f64),
) -> Result<(), JsValue> {
    let extent = id.extent(projection);
    let snap = |(x, y): Xy| ((x * dense).round() / dense, (y * dense).round() / dense);
    let (x, y) = snap(view.screen((extent.left, extent.top)));
    let (right, bottom) = snap(view.screen((extent.right, extent.bottom)));
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    c.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
        canvas,
        left * width,
        top * height,
        side * width,
        side * height,
        x,
        y,
        right - x,
        bottom - y,
    )
}
