//! The basemap for a file or for paper: one picture of the part that is shown.

use std::rc::Rc;

use leptos::prelude::GetUntracked as _;

use super::{
    backdrop::{Backdrop, strength},
    loaded::Loaded,
    paint::{canvas_of, put},
};
use crate::{
    maps::{basemap::Trouble, palette::Ground, plane::Projection, svg::Beneath, viewport::View},
    platform::{fetch::Stop, tile},
};

/// Pixels of the picture for one of the sheet.
const SHARP: f64 = 2.0;

impl Backdrop {
    /// The basemap of a view as a picture in the sheet; nothing where there is none, or nothing of
    /// it came.
    pub async fn sheet(self, view: View, projection: Projection) -> Option<Beneath> {
        let loaded = self.loaded()?;
        let href = picture(&loaded, &view, projection).await?;
        Some(Beneath { href, credit: self.credit.try_get_untracked()? })
    }
}

async fn picture(loaded: &Rc<Loaded>, view: &View, projection: Projection) -> Option<String> {
    let size = |length: f64| (length * SHARP).round().max(1.0) as u32;
    let (element, c) = tile::canvas(size(view.width), size(view.height)).ok()?;
    c.set_fill_style_str("#eef2f1");
    c.fill_rect(0.0, 0.0, f64::from(element.width()), f64::from(element.height()));
    c.scale(SHARP, SHARP).ok()?;
    c.set_global_alpha(strength(Ground::Light, loaded.is_vector()));
    let stop = Stop::default();
    let cover = loaded.cover();
    let mut some = false;
    for id in cover.tiles(view, projection) {
        // Where a tile is missing the larger one around it is drawn, as on the screen.
        for zoom in (id.zoom.saturating_sub(4).max(cover.least)..=id.zoom).rev() {
            let (around, part) = id.within(zoom);
            let content = match loaded.tile(around, &stop).await {
                Ok(Some(content)) => content,
                // Without a network the file has none of it, and is made at once.
                Err(Trouble::Unreachable) => return None,
                _ => continue,
            };
            if let Ok(canvas) = canvas_of(content, around, Ground::Light).await {
                some |= put(&c, &canvas, part, id, (view, projection, SHARP)).is_ok();
                break;
            }
        }
    }
    let quality = wasm_bindgen::JsValue::from_f64(0.86);
    let url = element.to_data_url_with_type_and_encoder_options("image/jpeg", &quality).ok()?;
    some.then_some(url)
}
