//! Campaigns that run or begin soon, for Beranda: what they are and how long they go on, without
//! figures, so that Beranda does not wait for them.

use leptos::prelude::*;

use super::list::{PhaseMark, facts};
use crate::{
    app::{lang, route::Route, t, use_answer, use_app},
    desk::protocol::{CampaignRow, Changed, GetCampaigns},
    i18n::words::campaigns as w,
    rakor::campaign::Phase,
};

/// Days before the first one from which on it is named.
const SOON: u32 = 14;

/// The part of Beranda; nothing where no campaign is near.
#[component]
pub fn RunningCampaigns() -> impl IntoView {
    let app = use_app();
    let list = use_answer(
        move || Some(GetCampaigns { place: app.router.scope().place, brief: true }),
        |changed| matches!(changed, Changed::Papers),
    );
    let near = Memo::new(move |_| {
        let near = |row: &CampaignRow| match row.phase {
            Phase::Running | Phase::Over => true,
            Phase::Coming => row.clock.ahead <= SOON,
            Phase::Closed => false,
        };
        let rows = list.with(|list| list.map(|list| list.rows.clone()).unwrap_or_default());
        rows.into_iter().filter(near).collect::<Vec<CampaignRow>>()
    });
    let row = |row: CampaignRow| {
        let (id, name, phase, clock) = (row.id, row.name.clone(), row.phase, row.clock);
        let when = move || match phase {
            Phase::Running => w::RUNS_LEFT.fill(lang(), &[("n", &clock.left)]),
            Phase::Coming => w::RUNS_AHEAD.fill(lang(), &[("n", &clock.ahead)]),
            _ => String::new(),
        };
        view! {
            <li class="campaign">
                <div class="campaign__head">
                    <a class="name-link campaign__name" href=Route::Campaign(id).href()>{name}</a>
                    <span class="row"><PhaseMark phase /> <span class="figures">{when}</span></span>
                </div>
                <p class="soft">{move || facts(&row, lang())}</p>
            </li>
        }
    };
    view! {
        <Show when=move || { near.with(|near| !near.is_empty()) }>
            <section class="section">
                <h2>{t(w::TITLE)}</h2>
                <ul class="campaigns">{move || near.get().into_iter().map(row).collect_view()}</ul>
            </section>
        </Show>
    }
    .into_any()
}
