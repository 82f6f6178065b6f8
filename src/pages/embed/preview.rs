//! How it looks: the same drawing as on the website.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

use super::Work;
use crate::{
    app::{device, t},
    embed::{
        dom,
        page::choose,
        views::{self, Column, Shown, Sort},
    },
    i18n::words::embed as w,
};

/// Room beside drawings, as in `embed.html`.
const MARGINS: f64 = 32.0;

#[component]
pub(super) fn Preview(work: Work) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0.0);
    let sort = RwSignal::new(Sort::default());
    crate::charts::view::width::watch(node, width);
    Effect::new(move |_| {
        let (Some(node), Some(published)) = (node.get(), work.published.get()) else { return };
        let (options, width) = (work.options(), width.get());
        if width < 1.0 {
            return;
        }
        let ground = options.theme.here();
        let shown = Shown {
            bundle: &published.bundle,
            shapes: published.shapes.as_ref(),
            options: &options,
            ground,
            width: width - MARGINS,
            live: true,
            sort: sort.get(),
            id: "em",
        };
        let tree = views::show(&shown)
            .unwrap_or_else(|words| views::problem(&options, ground, &words, false));
        if let Some(made) = dom::build(&device::document(), &tree) {
            node.replace_children_with_node_1(&made);
        }
    });
    let heard = move |event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let (Some(target), Some(root)) = (target, node.get_untracked()) else { return };
        let button = target.closest("[data-sort]").ok().flatten();
        let column = button.and_then(|button| button.get_attribute("data-sort"));
        match column.and_then(|code| Column::from_code(&code)) {
            Some(column) if event.type_() == "click" => {
                sort.update(|sort| *sort = sort.tapped(column));
            }
            _ => choose::heard(&root, &target, &event),
        }
    };
    view! {
        <section class="card">
            <h2>{t(w::PREVIEW)}</h2>
            <div
                class="embed-preview"
                node_ref=node
                data-testid="embed-preview"
                on:click=move |event| heard(event.into())
                on:pointerover=move |event| heard(event.into())
                on:keydown=move |event| heard(event.into())
            ></div>
        </section>
    }
}
