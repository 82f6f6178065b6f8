//! The emblem large: the bands of the KMS card with a child's line in them. A picture, not a chart.

use leptos::prelude::*;

/// Bands from the red line up to the orange line, and a line that grows through them.
#[component]
pub(super) fn Bands() -> impl IntoView {
    view! {
        <svg class="bands" viewBox="0 0 480 280" aria-hidden="true" preserveAspectRatio="xMidYMid slice">
            <path class="bands__watch" d="M0 244C90 178 220 150 480 122V92C220 120 90 146 0 226Z" />
            <path class="bands__good" d="M0 226C90 146 220 120 480 92V6C220 44 90 84 0 192Z" />
            <path class="bands__light" d="M0 209C90 116 220 84 480 50V6C220 44 90 84 0 192Z" />
            <path class="bands__red" d="M0 244C90 178 220 150 480 122" />
            <path class="bands__orange" d="M0 192C90 84 220 44 480 6" />
            <path class="bands__line" d="M18 207 52 181 86 160 120 143 154 137 188 126 222 108 256 99 290 92" />
            <g class="bands__dots">
                <circle cx="18" cy="207" r="5" />
                <circle cx="52" cy="181" r="5" />
                <circle cx="86" cy="160" r="5" />
                <circle cx="120" cy="143" r="5" />
                <circle cx="154" cy="137" r="5" />
                <circle cx="188" cy="126" r="5" />
                <circle cx="222" cy="108" r="5" />
                <circle cx="256" cy="99" r="5" />
            </g>
            <circle class="bands__now" cx="290" cy="92" r="9" />
        </svg>
    }
}
