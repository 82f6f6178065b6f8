//! The month on the map: a slider that plays.

use std::time::Duration;

use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};

use super::data::{MapData, Shown};
use crate::{
    app::{lang, t},
    components::{Icon, IconName},
    i18n::words::map as w,
    records::Month,
};

/// A month stays so long while it plays.
const STAYS: Duration = Duration::from_millis(900);
/// The same for those who want less motion.
const STAYS_CALM: Duration = Duration::from_secs(2);

/// The slider. While it moves only the map follows; the bar at the top, and with it the rest of
/// the page, takes the month over when it rests.
#[component]
pub(super) fn Slider(data: MapData, shown: Shown) -> impl IntoView {
    let months = Memo::new(move |_| shown.series.with(|series| Some(series.as_ref()?.months())));
    let count = move || months.get().map_or(0, |(first, last)| last.since(first));
    let value = move || {
        let at = shown.month()?;
        months.get().map(|(first, _)| at.since(first))
    };
    // Its room is kept until it is known that there are no months.
    let waits = Memo::new(move |_| shown.series.with(Option::is_none));
    let words = move || shown.month().map_or_else(String::new, |month| lang().month(month));
    let at = move |event: &leptos::ev::Event| -> Option<Month> {
        let n: i32 = event_target_value(event).parse().ok()?;
        months.get_untracked().map(|(first, _)| first.plus(n))
    };
    let playing = RwSignal::new(false);
    let timer = StoredValue::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        if playing.try_set(false).is_none() {
            settle(data);
        }
    };
    on_cleanup(move || {
        if let Some(handle) = timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    });
    let go_on = move || {
        let Some((first, last)) = months.try_get_untracked().flatten() else { return };
        let now = untrack(|| shown.month()).unwrap_or(first);
        if now >= last {
            return stop();
        }
        data.sliding.set(Some(now.plus(1)));
    };
    let play = move || {
        let Some((first, last)) = months.get_untracked() else { return };
        if untrack(|| shown.month()) >= Some(last) {
            data.sliding.set(Some(first));
        }
        let stays = if calm() { STAYS_CALM } else { STAYS };
        if let Ok(handle) = set_interval_with_handle(go_on, stays) {
            timer.set_value(Some(handle));
            playing.set(true);
        }
    };
    let label = move || if playing.get() { t(w::PAUSE)() } else { t(w::PLAY)() };
    view! {
        <Show when=move || { waits.get() || count() > 0 }>
            <div class="map-slider no-print" class:map-slider--waits=waits>
                <button
                    type="button"
                    class="map__control map-slider__play"
                    aria-label=label
                    title=label
                    on:click=move |_| if playing.get_untracked() { stop() } else { play() }
                >
                    {move || {
                        let name = if playing.get() { IconName::Pause } else { IconName::Play };
                        view! { <Icon name /> }
                    }}
                </button>
                <input
                    class="map-slider__range"
                    type="range"
                    min="0"
                    max=count
                    step="1"
                    aria-label=t(w::SLIDER)
                    aria-valuetext=words
                    prop:value=move || value().unwrap_or(0).to_string()
                    on:input=move |event| data.sliding.set(at(&event))
                    on:change=move |event| {
                        data.sliding.set(at(&event));
                        if !playing.get_untracked() {
                            settle(data);
                        }
                    }
                />
                <output class="map-slider__month figures">{words}</output>
            </div>
        </Show>
    }
}

/// The month of the slider becomes that of the bar at the top.
fn settle(data: MapData) {
    let Some(Some(month)) = data.sliding.try_get_untracked() else { return };
    if data.app.router.scope_now().month != Some(month) {
        data.app.router.set_month(Some(month));
    }
    data.sliding.set(None);
}

fn calm() -> bool {
    let asked = window().match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_some_and(|list| list.matches())
}
