//! Those who were weighed: N, T, O and B, which sum to D.

use leptos::prelude::*;

use crate::{
    app::{lang, t},
    components::Bar,
    desk::protocol::SessionCounts,
    i18n::{Text, words::home},
};

/// N, T, O and B as one bar whose parts are named below: they sum to D.
#[component]
pub(super) fn Letters(counts: SessionCounts) -> impl IntoView {
    let parts: [(u32, &str, &str, Text); 4] = [
        (counts.n, "bar__good", "good", home::N_LABEL),
        (counts.t, "bar__watch", "watch", home::T_LABEL),
        (counts.o, "bar__plain", "plain", home::O_LABEL),
        (counts.b, "bar__new", "new", home::B_LABEL),
    ];
    let drawn = move || {
        let share = |n: u32| 100.0 * f64::from(n) / f64::from(counts.d.max(1));
        parts.iter().map(|(n, class, ..)| (share(*n), *class)).collect()
    };
    let sum = move || {
        let lang = lang();
        let say = |n: u32| lang.count(n);
        home::NT_SUM.fill(
            lang,
            &[
                ("n", &say(counts.n)),
                ("t", &say(counts.t)),
                ("o", &say(counts.o)),
                ("b", &say(counts.b)),
                ("d", &say(counts.d)),
            ],
        )
    };
    let named = move |(n, _, tone, label): (u32, &'static str, &'static str, Text)| {
        view! {
            <li class=format!("letter letter--{tone}")>
                <strong class="figures">{move || lang().count(n)}</strong>
                <span>{t(label)}</span>
                <small class="figures">{move || lang().percent(n, counts.d)}</small>
            </li>
        }
    };
    (counts.d > 0).then(|| {
        view! {
            <div class="letters">
                <h2>{t(home::NT_TITLE)}</h2>
                <Bar parts=Signal::derive(drawn) />
                <ul class="letters__list">{parts.map(named).into_iter().collect_view()}</ul>
                <p class="soft figures">{sum}</p>
            </div>
        }
    })
}
