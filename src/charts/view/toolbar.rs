//! What can be done with a chart: range, zoom, save, print.

use leptos::{prelude::*, task::spawn_local};

use super::{
    export::{print_chart, save_png, save_svg},
    state::ChartState,
};
use crate::{
    app::t,
    charts::{model::Preset, scale::Range},
    components::{Button, ButtonKind, IconName},
    i18n::words::charts as w,
};

/// Range and zoom.
#[component]
pub fn RangeTools(
    /// The chart.
    chart: ChartState,
) -> impl IntoView {
    let presets = Memo::new(move |_| {
        chart.model.with(|m| m.as_ref().map(|m| m.x.presets.clone()).unwrap_or_default())
    });
    let one = move |preset: Preset| {
        let range = preset.range;
        let pressed = move || chart.shown().is_some_and(|shown| same(shown, range));
        view! {
            <button
                type="button"
                class="chart__chip"
                aria-pressed=move || pressed().to_string()
                on:click=move |_| chart.show(range)
            >
                {preset.label}
            </button>
        }
    };
    view! {
        <div class="chart__tools no-print" role="group" aria-label=t(w::WINDOW)>
            {move || presets.get().into_iter().map(one).collect_view()}
            <button
                type="button"
                class="chart__chip chart__chip--sign"
                aria-label=t(w::ZOOM_OUT)
                title=t(w::ZOOM_OUT)
                on:click=move |_| chart.zoom(false)
            >
                "−"
            </button>
            <button
                type="button"
                class="chart__chip chart__chip--sign"
                aria-label=t(w::ZOOM_IN)
                title=t(w::ZOOM_IN)
                on:click=move |_| chart.zoom(true)
            >
                "+"
            </button>
        </div>
    }
}

fn same(a: Range, b: Range) -> bool {
    let slack = b.span() * 1e-3;
    (a.lo - b.lo).abs() < slack && (a.hi - b.hi).abs() < slack
}

/// Saving and printing.
#[component]
pub fn FileTools(
    /// The chart.
    chart: ChartState,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let wrong = RwSignal::new(false);
    let failed = move |told: Result<(), String>| {
        let _ = wrong.try_set(told.is_err());
    };
    let now = move || {
        let model = chart.model.get_untracked()?;
        let shown = chart.window_now()?.shown;
        Some((model, shown))
    };
    let svg = move |_| {
        if let Some((model, shown)) = now() {
            failed(save_svg(&model, shown));
        }
    };
    let png = move |_| {
        let Some((model, shown)) = now() else { return };
        busy.set(true);
        spawn_local(async move {
            let told = save_png(model, shown).await;
            let _ = busy.try_set(false);
            failed(told);
        });
    };
    let card = move || chart.model.with(|m| m.as_ref().is_some_and(|m| m.card.is_some()));
    let print = move || if card() { w::PRINT_CARD } else { w::PRINT };
    let kind = ButtonKind::Quiet;
    view! {
        <div class="chart__tools no-print" role="group" aria-label=t(w::TOOLS)>
            <Button label=move || print().of(crate::app::lang()) icon=IconName::Print kind on_click=|event| print_chart(&event) />
            <Button label=t(w::SAVE_PNG) icon=IconName::Download kind busy on_click=png />
            <Button label=t(w::SAVE_SVG) icon=IconName::Download kind on_click=svg />
        </div>
        <p class="field__error" role="alert">
            {move || wrong.get().then(|| t(w::SAVE_FAILED)())}
        </p>
    }
}
