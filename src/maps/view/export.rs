//! A map as a file and on paper.

use leptos::{prelude::*, task::spawn_local};

use super::{
    basemap::Backdrop,
    state::{Held, MapState},
};
use crate::{
    app::device::{root, window},
    maps::{
        model::MapModel,
        svg::{Sheet, element, file},
    },
    platform::{download::download, picture::png},
};

/// Pixels of the PNG for one of the drawing.
const SHARP: f64 = 2.0;

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A4 lying.
    A4,
    /// A3 lying.
    A3,
}

impl Paper {
    /// The value of `<html data-print>`.
    const fn code(self) -> &'static str {
        match self {
            Self::A4 => "map-a4",
            Self::A3 => "map-a3",
        }
    }

    const fn sheet(self) -> Sheet {
        match self {
            Self::A4 => Sheet::A4,
            Self::A3 => Sheet::A3,
        }
    }
}

/// The map as it stands on the screen, as an SVG of that sheet; what was not moved fills the sheet,
/// whose form is another than the screen's.
async fn drawn(map: MapState, backdrop: Backdrop, sheet: Sheet, alone: bool) -> Option<String> {
    let model: Held<MapModel> = map.model.get_untracked()?;
    let moved = map.camera.with_untracked(Option::is_some);
    let seen = if moved {
        map.view_now()?.seen()
    } else {
        sheet.home(&model.on_paper(), map.home.get_untracked())
    };
    let (look, chosen) = (map.look.get_untracked(), map.chosen.get_untracked());
    let paper = model.on_paper();
    let beneath = if look.basemap {
        backdrop.sheet(sheet.view(&paper, seen), paper.land.projection).await
    } else {
        None
    };
    let beneath = beneath.as_ref();
    Some(if alone {
        file(&paper, sheet, seen, look, chosen, beneath)
    } else {
        element(&paper, sheet, seen, look, chosen, beneath, "peta-cetak")
    })
}

/// `peta-stunting-maret-2026`: says what is on it, names nobody.
fn name(map: MapState, ending: &str) -> String {
    let title = map.model.with_untracked(|m| m.as_ref().map(|m| m.words.title.to_lowercase()));
    let mut name = String::from("peta");
    let title = title.unwrap_or_default();
    for word in title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        name.push('-');
        name.push_str(word);
    }
    name.push('.');
    name.push_str(ending);
    name
}

/// Offers the map as SVG.
///
/// # Errors
/// What the browser said.
pub async fn save_svg(map: MapState, backdrop: Backdrop) -> Result<(), String> {
    let svg = drawn(map, backdrop, Sheet::PICTURE, true).await.ok_or("no map")?;
    download(svg.as_bytes(), &name(map, "svg"), "image/svg+xml")
}

/// Offers the map as PNG.
///
/// # Errors
/// What the browser said.
pub async fn save_png(map: MapState, backdrop: Backdrop) -> Result<(), String> {
    let svg = drawn(map, backdrop, Sheet::PICTURE, true).await.ok_or("no map")?;
    let size = (Sheet::PICTURE.width, Sheet::PICTURE.height);
    let bytes = png(&svg, size, SHARP).await?;
    download(&bytes, &name(map, "png"), "image/png")
}

/// Prints the map alone. `sheet` is what the page shows in print.
pub fn print_map(map: MapState, backdrop: Backdrop, paper: Paper, sheet: RwSignal<String>) {
    spawn_local(async move {
        let Some(svg) = drawn(map, backdrop, paper.sheet(), false).await else { return };
        // The page may be left by now.
        if sheet.try_set(svg).is_none() {
            request_animation_frame(move || print(paper, sheet));
        }
    });
}

/// After the sheet has come into the page.
fn print(paper: Paper, sheet: RwSignal<String>) {
    let page = root();
    let _ = page.dataset().set("print", paper.code());
    // Blocks until the dialogue is closed, in every browser that can print a page.
    let _ = window().print();
    page.dataset().delete("print");
    let _ = sheet.try_set(String::new());
}
