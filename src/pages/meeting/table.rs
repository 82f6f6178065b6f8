//! Parts that slides share: headline, tiles, waiting.

use leptos::prelude::*;

use crate::app::skeleton_lines;

/// The sentence that can be read from the last row.
#[component]
pub(super) fn Headline(
    /// The sentence.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <h1 class="slide__head">{move || text.get()}</h1> }
}

/// A number with its name; a door to what lies behind it, where there is one.
pub(super) fn tile(value: String, name: String, note: String, tone: &str, href: String) -> AnyView {
    let class = format!("slide-tile {tone}");
    let note = (!note.is_empty()).then(|| view! { <small>{note}</small> });
    if href.is_empty() {
        return view! { <div class=class><strong>{value}</strong><span>{name}</span>{note}</div> }
            .into_any();
    }
    view! { <a class=class href=href><strong>{value}</strong><span>{name}</span>{note}</a> }
        .into_any()
}

pub(super) fn waiting() -> AnyView {
    skeleton_lines(6)
}
