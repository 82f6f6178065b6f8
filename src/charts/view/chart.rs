//! One chart with its read-out, tools, table and its sheet of paper.

use leptos::prelude::*;

use super::{
    data_table::DataTable,
    picture::{Picture, ReadoutLine},
    state::ChartState,
    toolbar::{FileTools, RangeTools},
};
use crate::{
    charts::{
        model::ChartModel,
        scene::{Frame, Scene},
        svg::render,
    },
    components::fresh_id,
};

/// A chart.
#[component]
pub fn Chart(
    /// What is shown; nothing while its curves are on their way.
    #[prop(into)]
    model: Signal<Option<ChartModel>>,
    /// It is the card with its rows; known before the model, so that nothing jumps.
    #[prop(into)]
    card: Signal<bool>,
    /// Lines about the child for the head of the printed sheet.
    #[prop(optional, into)]
    who: Signal<Vec<String>>,
) -> impl IntoView {
    let chart = ChartState::new(model);
    let id = fresh_id("chart");
    let sheet = format!("{id}-sheet");
    let title = move || model.with(|m| m.as_ref().map(|m| m.title.clone()));
    let subtitle = move || model.with(|m| m.as_ref().map(|m| m.subtitle.clone()));
    let source = move || model.with(|m| m.as_ref().map(|m| m.source.clone()));
    view! {
        <figure class="chart">
            <figcaption class="chart__head">
                <h3 class="chart__title">{title}</h3>
                <p class="chart__subtitle">{subtitle}</p>
            </figcaption>
            <RangeTools chart />
            <Picture chart id card />
            <ReadoutLine chart />
            <FileTools chart />
            <DataTable chart />
            <p class="chart__source">{source}</p>
            <div class="chart__sheet" inner_html=move || paper(model, who, &sheet)></div>
        </figure>
    }
}

/// The whole chart for A4, whatever part is seen on the screen.
fn paper(model: Signal<Option<ChartModel>>, who: Signal<Vec<String>>, id: &str) -> String {
    let Some(mut model) = model.get() else { return String::new() };
    model.who = who.get();
    let scene = Scene::new(&model, Frame::paper(), model.x.full);
    render(&model, &scene, id)
}
