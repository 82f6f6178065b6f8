//! The drawing itself, the visit that is read on it, and its read-out.

use leptos::prelude::*;

use super::{gestures::Gestures, state::ChartState};
use crate::{
    app::t,
    charts::{
        model::Readout,
        path::{Point, px},
        scene::Scene,
        svg::render,
    },
    i18n::{Text, words::charts as w},
};

/// The box with the drawing.
#[component]
pub fn Picture(
    /// The chart.
    chart: ChartState,
    /// Unique on the page.
    id: String,
    /// The card's box is taller.
    #[prop(into)]
    card: Signal<bool>,
) -> impl IntoView {
    let node = NodeRef::new();
    super::width::watch(node, chart.width);
    let gestures = Gestures::new(chart);
    let drawn = Memo::new(move |_| {
        chart.model.with(|model| {
            chart.scene.with(|scene| match (model, scene) {
                (Some(model), Some(scene)) => render(model, scene, &id),
                _ => String::new(),
            })
        })
    });
    let label = move || {
        chart.model.with(|model| {
            model.as_ref().map(|model| format!("{}. {}", model.title, model.subtitle))
        })
    };
    view! {
        <div
            class="chart__box"
            class:chart__box--card=move || card.get()
            node_ref=node
            tabindex="0"
            role="application"
            aria-roledescription=t(w::INTERACTIVE)
            aria-label=label
            aria-description=t(w::KEYS)
            on:keydown=move |event| super::gestures::key(chart, &event)
            on:wheel=move |event| super::gestures::wheel(chart, &event)
            on:pointerdown=move |event| gestures.press(&event)
            on:pointermove=move |event| gestures.shift(&event)
            on:pointerup=move |event| gestures.release(&event)
            on:pointercancel=move |event| gestures.forget(&event)
        >
            <div class="chart__drawing" inner_html=move || drawn.get()></div>
            {move || over(chart)}
        </div>
    }
}

/// Cross-hair, ring and tooltip over the drawing. It takes no pointer.
fn over(chart: ChartState) -> Option<impl IntoView> {
    let n = chart.reading()?;
    let found = chart.model.with(|model| {
        chart.scene.with(|scene| {
            let (model, scene) = (model.as_ref()?, scene.as_ref()?);
            let points = model.points();
            let (_, point) = points.get(n)?;
            scene
                .sees(point.at.0)
                .then(|| (scene.clone(), scene.drawn(point), point.readout.clone()))
        })
    });
    let (scene, at, readout) = found?;
    Some(view! {
        {crosshair(&scene, at)}
        {tooltip(&scene, at, &readout)}
    })
}

fn crosshair(scene: &Scene, (x, y): Point) -> impl IntoView + use<> {
    let frame = scene.frame;
    let cross = format!(
        "M{x} {top}V{bottom}M{left} {y}H{right}",
        x = px(x),
        y = px(y),
        top = px(scene.plot.top),
        bottom = px(scene.plot.bottom),
        left = px(scene.plot.left),
        right = px(scene.plot.right),
    );
    view! {
        <svg class="chart__over" viewBox=format!("0 0 {} {}", frame.width, frame.height) aria-hidden="true">
            <path class="chart__cross" d=cross />
            <circle class="chart__ring" cx=px(x) cy=px(y) r=px(scene.font * 0.62) />
        </svg>
    }
}

fn tooltip(scene: &Scene, (x, y): Point, readout: &Readout) -> impl IntoView + use<> {
    let right = x > scene.frame.width / 2.0;
    let below = y < scene.frame.height * 0.3;
    let title = [readout.date.clone(), readout.age.clone()].join(" · ");
    let value = [readout.value.clone(), readout.z.clone()];
    let value = value.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let rest: Vec<String> = std::iter::once(readout.category.clone())
        .chain(readout.notes.iter().cloned())
        .filter(|part| !part.is_empty())
        .collect();
    view! {
        <div
            class="chart__tip"
            class:chart__tip--left=right
            class:chart__tip--below=below
            class:chart__tip--docked=scene.frame.compact()
            style:left=format!("{x:.0}px")
            style:top=format!("{y:.0}px")
            aria-hidden="true"
        >
            <span class="chart__tip-when">{title}</span>
            <strong class="chart__tip-value">{value}</strong>
            {rest.into_iter().map(|line| view! { <span>{line}</span> }).collect_view()}
        </div>
    }
}

/// The visit that is read, or the latest, in one line. Spoken when it changes.
#[component]
pub fn ReadoutLine(
    /// The chart.
    chart: ChartState,
) -> impl IntoView {
    let say = move || {
        let n = chart.reading();
        chart.model.with(|model| {
            let model = model.as_ref()?;
            let points = model.points();
            let at = n.or_else(|| points.len().checked_sub(1))?;
            points.get(at).map(|(_, point)| point.readout.parts().join(" · "))
        })
    };
    let none = |text: Text| text.of(crate::app::lang()).to_owned();
    view! {
        <p class="chart__readout" aria-live="polite">
            {move || say().unwrap_or_else(|| none(w::NO_VISITS))}
        </p>
    }
}
