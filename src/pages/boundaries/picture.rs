//! All lines at once, small: enough to see that it is the right place and whole.

use std::fmt::Write as _;

use leptos::prelude::*;

use crate::{
    app::t,
    i18n::words::boundaries as words,
    maps::{AreaLevel, Topology},
    records::Bytes,
};

/// The picture of stored boundaries; nothing when they cannot be read.
#[expect(clippy::needless_pass_by_value, reason = "what a component is given is its own")]
#[component]
pub fn Picture(
    /// `Topology::to_bytes`.
    bytes: Bytes,
) -> impl IntoView {
    Topology::from_bytes(&bytes.0).ok().map(|topology| {
        let (view, fine, strong) = lines(&topology);
        view! {
            <svg class="boundaries-picture" viewBox=view role="img" aria-label=t(words::PREVIEW)>
                <path class="boundaries-picture__fine" d=fine />
                <path class="boundaries-picture__strong" d=strong />
            </svg>
        }
    })
}

/// The view box, the lines within kecamatan, and those around them.
fn lines(topology: &Topology) -> (String, String, String) {
    let around = topology.uses(AreaLevel::Kecamatan);
    let (mut min, mut max) = ([i32::MAX; 2], [i32::MIN; 2]);
    let (mut fine, mut strong) = (String::new(), String::new());
    for (arc, uses) in topology.arcs().iter().zip(around) {
        let line = if uses > 0 { &mut strong } else { &mut fine };
        let mut before = [0, 0];
        for (n, [x, y]) in arc.iter().enumerate() {
            // North is up.
            let at = [*x, -y];
            for n in 0..2 {
                min[n] = min[n].min(at[n]);
                max[n] = max[n].max(at[n]);
            }
            let command = if n == 0 { 'M' } else { 'l' };
            let to = if n == 0 { at } else { [at[0] - before[0], at[1] - before[1]] };
            let _ = write!(line, "{command}{} {}", to[0], to[1]);
            before = at;
        }
    }
    let size = [max[0].saturating_sub(min[0]).max(1), max[1].saturating_sub(min[1]).max(1)];
    let edge = size[0].max(size[1]) / 50;
    let view = format!(
        "{} {} {} {}",
        min[0] - edge,
        min[1] - edge,
        size[0] + 2 * edge,
        size[1] + 2 * edge
    );
    (view, fine, strong)
}
