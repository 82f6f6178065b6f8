//! Bars on the screen: the drawing, the bar that is read, files, paper, table.

use leptos::{ev, html::Div, prelude::*, task::spawn_local};

use super::{data_table::rows, export::print_chart};
use crate::{
    app::{t, tell_saved, use_app},
    charts::{
        bars::{BarChart, BarScene},
        scene::Frame,
        svg::{bars_file, render_bars},
    },
    components::{Button, ButtonKind, IconName, fresh_id},
    i18n::words::charts as w,
    platform::{download::download, picture::png},
};

/// Pixels of the PNG for one of the drawing.
const SHARP: f64 = 2.5;
/// The drawing's height for its width, on phones and elsewhere; as in `style/56-home.css`.
const RATIOS: (f64, f64) = (1.15, 2.2);
const PHONE: f64 = 480.0;

/// A chart of bars.
#[component]
pub fn Bars(
    /// What is shown.
    #[prop(into)]
    chart: Signal<BarChart>,
    /// A bar in words, for the one that is read.
    #[prop(into)]
    readout: Callback<usize, String>,
    /// What the arrow keys do, in words.
    keys: crate::i18n::Text,
) -> impl IntoView {
    let id = fresh_id("bars");
    let sheet = format!("{id}-sheet");
    let width = RwSignal::new(0.0_f64);
    let chosen = RwSignal::new(None::<usize>);
    let node = NodeRef::<Div>::new();
    super::width::watch(node, width);
    let scene = Memo::new(move |_| {
        let width = width.get();
        let ratio = if width < PHONE { RATIOS.0 } else { RATIOS.1 };
        let frame = Frame { width, height: (width / ratio).round(), alone: false };
        (width > 0.0).then(|| chart.with(|chart| BarScene::new(chart, frame)))
    });
    let count = move || scene.with(|scene| scene.as_ref().map_or(0, |scene| scene.bars().len()));
    let drawn = move || {
        let scene = scene.get()?;
        Some(chart.with(|chart| render_bars(chart, &scene, &id, chosen.get())))
    };
    let key = move |event: ev::KeyboardEvent| {
        let last = count().saturating_sub(1);
        let now = chosen.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" => now.map_or(0, |n| (n + 1).min(last)),
            "ArrowLeft" => now.map_or(last, |n| n.saturating_sub(1)),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        chosen.set(Some(next));
    };
    let press = move |event: ev::PointerEvent| {
        let Some(box_) = node.get_untracked() else { return };
        let bounds = box_.get_bounding_client_rect();
        // The drawing may be a little off until it is measured again.
        let scale = width.get_untracked() / bounds.width().max(1.0);
        let x = (f64::from(event.client_x()) - bounds.left()) * scale;
        let y = (f64::from(event.client_y()) - bounds.top()) * scale;
        chosen.set(scene.with_untracked(|scene| scene.as_ref()?.at((x, y))));
    };
    // Another month or place: the bar that was read is not the same any more.
    Effect::new(move |_| {
        chart.track();
        chosen.set(None);
    });
    let read = move || chosen.get().filter(|n| *n < count()).map(|n| readout.run(n));
    let label = move || chart.with(|chart| format!("{}. {}", chart.title, chart.subtitle));
    let table = move || chart.with(|chart| rows(&chart.title, &chart.table));
    let paper = move || {
        chart.with(|chart| render_bars(chart, &BarScene::new(chart, Frame::paper()), &sheet, None))
    };
    view! {
        <figure class="chart bars">
            <div
                class="chart__box bars__box"
                node_ref=node
                tabindex="0"
                role="application"
                aria-roledescription=t(w::INTERACTIVE)
                aria-label=label
                aria-description=t(keys)
                on:keydown=key
                on:pointerdown=press
            >
                <div class="chart__drawing" inner_html=drawn></div>
            </div>
            <p class="bars__read figures" aria-live="polite">
                {move || read().unwrap_or_else(|| chart.with(|chart| chart.summary.clone()))}
            </p>
            <Tools chart />
            <details class="chart__data no-print">
                <summary class="chart__data-head">{t(w::TABLE)}</summary>
                {table}
            </details>
            <div class="chart__sheet" inner_html=paper></div>
        </figure>
    }
}

#[component]
fn Tools(chart: Signal<BarChart>) -> impl IntoView {
    let toasts = use_app().toasts;
    let busy = RwSignal::new(false);
    let told = move |saved: Result<(), String>| tell_saved(toasts, &saved, w::SAVE_FAILED);
    let svg = move |_| {
        let saved = chart.with_untracked(|chart| {
            download(bars_file(chart).0.as_bytes(), &format!("{}.svg", chart.slug), "image/svg+xml")
        });
        told(saved);
    };
    let picture = move |_| {
        let ((svg, frame), name) =
            chart.with_untracked(|chart| (bars_file(chart), format!("{}.png", chart.slug)));
        busy.set(true);
        spawn_local(async move {
            let bytes = png(&svg, (frame.width, frame.height), SHARP).await;
            let saved = bytes.and_then(|bytes| download(&bytes, &name, "image/png"));
            let _ = busy.try_set(false);
            told(saved);
        });
    };
    let kind = ButtonKind::Quiet;
    view! {
        <div class="chart__tools no-print" role="group" aria-label=t(w::TOOLS)>
            <Button label=t(w::PRINT) icon=IconName::Print kind on_click=|event| print_chart(&event) />
            <Button label=t(w::SAVE_PNG) icon=IconName::Download kind busy on_click=picture />
            <Button label=t(w::SAVE_SVG) icon=IconName::Download kind on_click=svg />
        </div>
    }
}
