//! The answer: how many came, and how those who came are growing.

use leptos::prelude::*;

use crate::{
    app::{lang, skeleton_lines, t},
    components::{Bar, Icon, IconName},
    desk::protocol::SessionCounts,
    i18n::{Text, words::home},
    records::Month,
};

#[component]
pub(super) fn MonthAnswer(month: Memo<Option<Month>>) -> impl IntoView {
    let counts = super::counts_here();
    move || match counts.get() {
        None => skeleton_lines(3),
        Some(counts) if counts.d == 0 && counts.s == 0 => {
            let said = move || {
                let lang = lang();
                let month = month.get().map_or_else(String::new, |month| lang.month(month));
                home::NOBODY.fill(lang, &[("month", &month)])
            };
            view! { <p class="answer__none">{said}</p> }.into_any()
        }
        Some(counts) => view! { <Answered counts /> }.into_any(),
    }
}

#[component]
fn Answered(counts: SessionCounts) -> impl IntoView {
    let said = move || {
        let lang = lang();
        let d = lang.count(counts.d);
        if counts.s == 0 {
            return home::ANSWER_NO_S.fill(lang, &[("d", &d)]);
        }
        home::ANSWER.fill(lang, &[("d", &d), ("s", &lang.count(counts.s))])
    };
    let came = move || {
        let share = 100.0 * f64::from(counts.d) / f64::from(counts.s.max(1));
        vec![(share.min(100.0), "bar__green")]
    };
    view! {
        <section class="answer">
            <p class="answer__value">
                <strong>{move || lang().percent(counts.d, counts.s)}</strong>
                <span>{said}</span>
            </p>
            <Bar parts=Signal::derive(came) />
            {(counts.d > counts.s && counts.s > 0).then(|| view! {
                <p class="notice notice--watch">
                    <Icon name=IconName::Warning />
                    <span>{t(home::MORE_D)}</span>
                </p>
            })}
            <Letters counts />
        </section>
    }
}

/// N, T, O and B as one bar whose parts are named below: they sum to D.
#[component]
fn Letters(counts: SessionCounts) -> impl IntoView {
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
