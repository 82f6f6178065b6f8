//! A small line of months. It is for the eye: the figures stand beside it in words.

use leptos::prelude::*;

use crate::charts::{path::px, sparkline::sparkline};

/// A small line.
#[component]
pub fn Sparkline(
    /// Shares, oldest first.
    series: Vec<Option<f32>>,
    /// The target.
    #[prop(default = None)]
    target: Option<f64>,
    /// Width and height in pixels; the page scales it.
    #[prop(default = (96.0, 28.0))]
    size: (f64, f64),
) -> impl IntoView {
    let (width, height) = size;
    let drawn = sparkline(&series, target, size, 4.0);
    drop(series);
    let dot = |(x, y): (f64, f64), class: &'static str| {
        view! { <circle class=class cx=px(x).to_string() cy=px(y).to_string() r="2.5" /> }
    };
    let target = drawn.target.map(|y| format!("M0 {}H{}", px(y), px(width)));
    view! {
        <svg
            class="spark"
            viewBox=format!("0 0 {width} {height}")
            width=width.to_string()
            height=height.to_string()
            aria-hidden="true"
            focusable="false"
        >
            {target.map(|d| view! { <path class="spark__target" d=d /> })}
            <path class="spark__line" d=drawn.line />
            {drawn.dots.into_iter().map(|at| dot(at, "spark__dot")).collect_view()}
            {drawn.last.map(|at| dot(at, "spark__last"))}
        </svg>
    }
}
