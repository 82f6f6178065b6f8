//! The chunks of the desk: chapters that are fetched when they are first used.
//!
//! As `src/chunks.rs` for the screen: what is named in a function marked `wasm_split`, and nowhere
//! before, lies in the chunk of that name.

#![expect(clippy::unnecessary_wraps, reason = "what `wasm_split` makes of them can fail")]

use idaman::desk::{
    Answering, Chapter, coordination_chapter, demo_chapter, hand_off_chapter, imports_chapter,
    publish_chapter, regency_chapter,
};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::services::BrowserServices;

type Fetched = Result<Answering<BrowserServices>, SplitLoaderError>;

/// Fetches a chapter.
pub async fn fetch(chapter: Chapter) -> Fetched {
    match chapter {
        Chapter::Imports => imports().await,
        Chapter::Regency => regency().await,
        Chapter::Coordination => coordination().await,
        Chapter::HandOff => hand_off().await,
        Chapter::Publish => publish().await,
        Chapter::Demo => demo().await,
    }
}

#[wasm_split(imports, fallible)]
fn imports() -> Fetched {
    Ok(imports_chapter())
}

#[wasm_split(demo, fallible)]
fn demo() -> Fetched {
    Ok(demo_chapter())
}

#[wasm_split(regency, fallible)]
fn regency() -> Fetched {
    Ok(regency_chapter())
}

#[wasm_split(coordination, fallible)]
fn coordination() -> Fetched {
    Ok(coordination_chapter())
}

#[wasm_split(hand_off, fallible)]
fn hand_off() -> Fetched {
    Ok(hand_off_chapter())
}

#[wasm_split(publish, fallible)]
fn publish() -> Fetched {
    Ok(publish_chapter())
}
