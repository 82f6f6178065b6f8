//! A share in a cell: bar with its interval, the whole as a line, the target as a dashed one.

use leptos::prelude::*;

use crate::{
    charts::whisker::{Whisker, whisker},
    indicators::Interval,
};

/// The drawing; the numbers stand beside it.
#[component]
pub(super) fn WhiskerCell(
    value: Option<f64>,
    interval: Option<Interval>,
    whole: Option<f64>,
    target: Option<f64>,
    end: f64,
) -> impl IntoView {
    let drawn = value.map(|value| {
        let Whisker { value, ends, whole, target } = whisker(value, interval, (whole, target), end);
        let upright = |at: f64, class: &'static str| {
            let x = format!("{at:.2}");
            view! { <line class=class x1=x.clone() x2=x y1="0" y2="20" /> }
        };
        let ends = ends.map(|(low, high)| {
            let d = format!("M{low:.2} 10H{high:.2}M{low:.2} 6V14M{high:.2} 6V14");
            view! { <path class="whisker__ends" d=d /> }
        });
        view! {
            <rect class="whisker__bar" x="0" y="5" width=format!("{value:.2}") height="10" />
            {whole.map(|at| upright(at, "whisker__whole"))}
            {target.map(|at| upright(at, "whisker__target"))}
            {ends}
        }
    });
    view! {
        <svg class="whisker" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
            {drawn}
        </svg>
    }
}
