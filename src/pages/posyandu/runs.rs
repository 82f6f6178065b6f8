//! How many children came month after month.

use leptos::prelude::*;

use crate::{
    app::{lang, show, skeleton_lines, t, use_answer},
    desk::protocol::{Changed, GetRuns, RunsPage},
    i18n::{Lang, words::posyandu as w},
    indicators::runs::RunShare,
    records::PosyanduId,
};

/// The section of a Posyandu's page.
#[component]
pub(super) fn RunsSection(
    /// Of which Posyandu.
    id: PosyanduId,
) -> impl IntoView {
    let page = use_answer(
        move || Some(GetRuns { posyandu: id }),
        move |changed| match changed {
            Changed::Posyandu(which) | Changed::Child(_, which) => *which == id,
            _ => false,
        },
    );
    let facts = move |page: Signal<RunsPage>| {
        let rows = move || page.with(|page| rows(page, lang()));
        view! { <dl class="facts facts--narrow">{rows}</dl> }
    };
    view! {
        <section class="card">
            <h2>{t(w::RUNS)}</h2>
            <p class="soft">{t(w::RUNS_LEAD)}</p>
            {show(page, || skeleton_lines(3), facts)}
        </section>
    }
    .into_any()
}

fn rows(page: &RunsPage, lang: Lang) -> Vec<AnyView> {
    let row = |share: &RunShare| {
        let months = w::RUNS_MONTHS.fill(lang, &[("n", &share.months)]);
        let said = if share.of == 0 {
            w::RUNS_NOBODY.of(lang).to_owned()
        } else {
            let (n, of) = (lang.count(share.n), lang.count(share.of));
            let percent = lang.percent(share.n, share.of);
            w::RUNS_OF.fill(lang, &[("n", &n), ("of", &of), ("share", &percent)])
        };
        view! {
            <div>
                <dt>{months}</dt>
                <dd>{said}</dd>
            </div>
        }
        .into_any()
    };
    page.shares.iter().map(row).collect()
}
