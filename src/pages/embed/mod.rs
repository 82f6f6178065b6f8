//! The code that puts figures of a publication on a website: what to show, how it looks, what to copy.
//!
//! It reads the files that were published, from this device, so that what is previewed is what the
//! website will have. The drawing is made by the same code as `embed.html` (`embed::views`).

mod code;
mod file;
mod preview;
mod what;

use leptos::prelude::*;

use self::{code::Codes, file::FileCard, preview::Preview, what::WhatCard};
use crate::{
    app::{PageHead, device, lang_now, t, theme::Theme},
    embed::{
        options::{Options, View},
        shapes::Shapes,
    },
    i18n::{Lang, words::embed as w},
    indicators::IndicatorId,
    publish::bundle::Bundle,
    records::Month,
    wilayah::RegionCode,
};

/// What was read from the files.
struct Published {
    bundle: Bundle,
    shapes: Option<Shapes>,
}

/// What the page works on.
#[derive(Clone, Copy)]
struct Work {
    published: RwSignal<Option<std::sync::Arc<Published>>>,
    view: RwSignal<View>,
    indicator: RwSignal<Option<IndicatorId>>,
    place: RwSignal<Option<RegionCode>>,
    month: RwSignal<Option<Month>>,
    language: RwSignal<Lang>,
    theme: RwSignal<Theme>,
    /// Where `embed.html` is, as it was typed.
    folder: RwSignal<String>,
    /// Where the publication is there, as it was typed.
    path: RwSignal<String>,
}

impl Work {
    fn new() -> Self {
        Self {
            published: RwSignal::new(None),
            view: RwSignal::new(View::Map),
            indicator: RwSignal::new(None),
            place: RwSignal::new(None),
            month: RwSignal::new(None),
            language: RwSignal::new(lang_now()),
            theme: RwSignal::new(Theme::Auto),
            folder: RwSignal::new(String::new()),
            path: RwSignal::new("publikasi/".to_owned()),
        }
    }

    /// All of it, with the place left out where it is the whole.
    fn options(self) -> Options {
        Options {
            src: with_slash(self.path.get().trim()) + "idaman-publikasi.json",
            view: self.view.get(),
            indicator: self.indicator.get(),
            place: self.place.get(),
            month: self.month.get(),
            lang: self.language.get(),
            theme: self.theme.get(),
            ..Options::default()
        }
    }
}

/// A folder ends in a slash; the one where one is stays nothing.
fn with_slash(folder: &str) -> String {
    if folder.is_empty() || folder.ends_with('/') {
        folder.to_owned()
    } else {
        format!("{folder}/")
    }
}

/// The page.
#[component]
pub fn EmbedPage() -> impl IntoView {
    let work = Work::new();
    let there = move || work.published.with(Option::is_some);
    view! {
        <link rel="stylesheet" href=device::build_note("embed-css") />
        <PageHead title=t(w::TITLE) lead=t(w::LEAD) />
        <FileCard work />
        <Show when=there>
            <div class="columns">
                <WhatCard work />
                <Preview work />
            </div>
            <Codes work />
        </Show>
    }
}
