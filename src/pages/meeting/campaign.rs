//! The slide of the campaign that runs, or of the last one: how many were weighed and where children
//! are missing. Sums only: no child is named.

use leptos::prelude::*;

use super::{
    Meeting,
    table::{Headline, tile, waiting},
};
use crate::{
    app::{lang, route::Route, show, t, use_answer},
    components::Bar,
    desk::protocol::{CampaignPlace, CampaignView, Changed, GetCampaign, GetCampaigns},
    i18n::words::campaigns as w,
    rakor::campaign::Phase,
    records::coordination::CampaignId,
};

/// Places that can be read at once.
const READ: usize = 12;

fn changes(changed: &Changed) -> bool {
    matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_))
}

#[component]
pub(super) fn CampaignSlide(meeting: Meeting) -> impl IntoView {
    let list = use_answer(
        move || Some(GetCampaigns { place: meeting.place(), brief: true }),
        |changed| *changed == Changed::Papers,
    );
    // Running ones stand first, then the newest; those to come have nothing to show.
    let which = Memo::new(move |_| {
        list.with(|list| {
            let rows = &list?.rows;
            Some(rows.iter().find(|row| row.phase != Phase::Coming).map(|row| row.id))
        })
    });
    move || match which.get() {
        None => waiting(),
        Some(None) => {
            let none = Signal::derive(move || w::NONE_TITLE.of(lang()).to_owned());
            view! { <div class="slide"><Headline text=none /></div> }.into_any()
        }
        Some(Some(id)) => view! { <One meeting id /> }.into_any(),
    }
}

#[component]
fn One(meeting: Meeting, id: CampaignId) -> impl IntoView {
    let answer = use_answer(move || Some(GetCampaign { id, place: meeting.place() }), changes);
    show(answer, waiting, move |view: Signal<CampaignView>| {
        let head = Signal::derive(move || {
            let lang = lang();
            view.with(|view| {
                let rate = lang.percent(view.counts.weighed, view.counts.sasaran);
                let values: [(&str, &dyn std::fmt::Display); 3] =
                    [("name", &view.name), ("rate", &rate), ("goal", &view.goal)];
                w::SLIDE_HEAD.fill(lang, &values)
            })
        });
        let href = Route::Campaign(id).at(meeting.place()).href();
        let tiles = move || {
            let lang = lang();
            view.with(|view| {
                let (counts, clock) = (&view.counts, &view.clock);
                let one = |n: u32, name: crate::i18n::Text, note: String, tone: &str| {
                    tile(lang.count(n), name.of(lang).to_owned(), note, tone, href.clone())
                };
                let of = |of: u32| w::SLIDE_OF.fill(lang, &[("n", &lang.count(of))]);
                let left = counts.sasaran.saturating_sub(counts.weighed);
                let more = [("n", &clock.missing as &dyn std::fmt::Display), ("goal", &view.goal)];
                let more = if clock.missing > 0 {
                    w::MISSING_OF.fill(lang, &more)
                } else {
                    w::REACHED.fill(lang, &more)
                };
                let tone = if clock.missing > 0 { "slide-tile--watch" } else { "slide-tile--good" };
                let mut all = vec![
                    one(counts.weighed, w::WEIGHED, of(counts.sasaran), ""),
                    one(counts.measured, w::MEASURED, of(counts.weighed), ""),
                    one(left, w::MISSING, more, tone),
                ];
                if clock.left > 0 {
                    all.push(one(clock.left, w::SLIDE_LEFT, String::new(), ""));
                }
                all
            })
        };
        let row = |place: &CampaignPlace| {
            let share = f64::from(place.weighed) / f64::from(place.sasaran.max(1)) * 100.0;
            let name = place.name.clone();
            let rate = lang().percent(place.weighed, place.sasaran);
            view! {
                <li>
                    <span>{name}</span>
                    <strong class="figures">{rate}</strong>
                    <Bar parts=Signal::stored(vec![(share.min(100.0), "bar__green")]) />
                </li>
            }
        };
        let rows = move || {
            view.with(|view| {
                let mut places: Vec<&CampaignPlace> =
                    view.rows.iter().filter(|place| place.sasaran > 0).collect();
                let rate =
                    |place: &CampaignPlace| f64::from(place.weighed) / f64::from(place.sasaran);
                places.sort_by(|a, b| rate(a).total_cmp(&rate(b)));
                places.into_iter().take(READ).map(row).collect_view()
            })
        };
        let any = move || view.with(|view| !view.rows.is_empty());
        view! {
            <div class="slide">
                <Headline text=head />
                <div class="slide-tiles">{tiles}</div>
                <Show when=any>
                    <h2>{t(w::SLIDE_PLACES)}</h2>
                    <ul class="slide-rank slide-rank--many">{rows}</ul>
                </Show>
            </div>
        }
    })
}
