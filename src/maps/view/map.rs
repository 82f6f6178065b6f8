//! One map: canvas, controls, what is under the pointer, key, sources, files and paper.

use leptos::{html, prelude::*, task::spawn_local};

use super::{
    basemap::Backdrop,
    canvas::Canvas,
    export::{Paper, print_map, save_png, save_svg},
    gestures::{Gestures, key, wheel},
    key::Key,
    size,
    state::MapState,
};
use crate::{
    app::{lang, t, tell_saved, use_app},
    components::{Button, ButtonKind, Icon, IconName, fresh_id},
    i18n::words::{basemap, map as w},
    maps::{
        figures::{is_few, percent},
        legend,
        model::Chosen,
        plane::Xy,
        viewport::Step,
    },
    records::PlacePoint,
};

/// A map.
#[component]
pub fn MapView(
    /// Its state.
    map: MapState,
    /// Told where was tapped, instead of choosing what lies there.
    #[prop(optional, into)]
    on_pick: Option<Callback<PlacePoint>>,
    /// A place that is marked.
    #[prop(optional, into)]
    marker: Signal<Option<PlacePoint>>,
    /// Without key, sources and files: to set a point on.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<html::Canvas>::new();
    size::watch(node, map.size);
    let backdrop = use_context::<Backdrop>().unwrap_or_else(Backdrop::start);
    paint(map, backdrop, canvas);
    let id = fresh_id("map");
    let (summary_id, how_id) = (format!("{id}-summary"), format!("{id}-how"));
    let described = format!("{summary_id} {how_id}");
    let words = move |get: fn(&crate::maps::model::MapWords) -> String| {
        map.model.with(|model| model.as_ref().map(|model| get(&model.words)).unwrap_or_default())
    };
    let tapped = Callback::new(move |at: Xy| match on_pick {
        Some(pick) => {
            let place = map.view_now().and_then(|view| {
                map.model
                    .with_untracked(|m| Some(m.as_ref()?.land.projection.degrees(view.map(at))))
            });
            if let Some(place) = place {
                pick.run(crate::maps::plane::rounded(place));
            }
        }
        None => map.tap(at),
    });
    let hands = Gestures::new(map, tapped);
    let title = move || words(|words| words.title.clone());
    // A line each until they are known: the map does not move below them.
    let line = |text: String| if text.is_empty() { "\u{a0}".to_owned() } else { text };
    view! {
        <figure class="map" class:map--picking=on_pick.is_some()>
            {(!plain).then(|| view! {
                <figcaption class="map__head">
                    <h2 class="map__title">{move || line(title())}</h2>
                    <p class="map__subtitle">
                        {move || line(words(|words| words.subtitle.clone()))}
                    </p>
                </figcaption>
            })}
            <div class="map__stage">
                <div
                    node_ref=node
                    class="map__box"
                    role="application"
                    tabindex="0"
                    aria-label=move || format!("{}: {}", t(w::TITLE)(), title())
                    aria-describedby=described
                    on:pointerdown=move |event| hands.press(&event)
                    on:pointermove=move |event| hands.shift(&event)
                    on:pointerup=move |event| hands.release(&event)
                    on:pointercancel=move |event| hands.forget(&event)
                    on:pointerleave=move |_| hands.leave()
                    on:wheel=move |event| wheel(map, &event)
                    on:keydown=move |event| key(map, &event)
                >
                    <canvas node_ref=canvas class="map__canvas" aria-hidden="true"></canvas>
                </div>
                <Tip map />
                <Marker map marker />
                <Controls map />
                <Scale map />
                <Credit map backdrop />
            </div>
            <Troubled map backdrop />
            {(!plain).then(|| view! { <Key map /> })}
            <p id=summary_id class="map__summary" class:visually-hidden=plain>
                {move || words(|words| words.summary.clone())}
            </p>
            <p id=how_id class="visually-hidden">{t(w::HOW)}</p>
            <Said map />
            {(!plain).then(|| view! {
                <Files map backdrop />
                <p class="map__source">{move || words(|words| words.source.join(" "))}</p>
            })}
        </figure>
    }
}

/// A number for each map that is shown.
fn next_id() -> u32 {
    use std::sync::atomic::{AtomicU32, Ordering};
    static LAST: AtomicU32 = AtomicU32::new(0);
    LAST.fetch_add(1, Ordering::Relaxed)
}

/// Draws whenever something changed, once a frame.
fn paint(map: MapState, backdrop: Backdrop, node: NodeRef<html::Canvas>) {
    let own = next_id();
    on_cleanup(move || backdrop.leave(own));
    let canvas = StoredValue::new_local(None::<Canvas>);
    let waiting = StoredValue::new(false);
    let draw = move || {
        let _ = waiting.try_set_value(false);
        let Some(element) = node.try_get_untracked().flatten() else { return };
        let _ = canvas.try_update_value(|canvas| {
            if canvas.is_none() {
                *canvas = Canvas::new(element);
            }
            map.model.with_untracked(|model| {
                map.scene.with_untracked(|scene| {
                    if let (Some(canvas), Some(model), Some(scene)) = (canvas, model, scene) {
                        // A canvas that cannot be drawn on stays empty; the table says the same.
                        let seen = |dense| (&scene.view, model.land.projection, dense);
                        let wanted = map.look.with_untracked(|look| look.basemap);
                        let ground = model.palette.ground();
                        let beneath =
                            |c: &_, dense| wanted && backdrop.draw(own, c, seen(dense), ground);
                        let _ = canvas.draw(model, scene, beneath);
                    }
                });
            });
        });
    };
    Effect::new(move |_| {
        node.track();
        map.scene.track();
        map.model.track();
        map.look.track();
        backdrop.news.track();
        if !waiting.get_value() {
            waiting.set_value(true);
            request_animation_frame(draw);
        }
    });
}

/// Name and figure of what the mouse is over.
#[component]
fn Tip(map: MapState) -> impl IntoView {
    let told = Memo::new(move |_| {
        let (over, _) = map.over.get()?;
        map.model.with(|model| {
            let (name, figure) = model.as_ref()?.named(over)?;
            Some((name.to_owned(), value(figure)))
        })
    });
    let at = move || map.over.get().map_or((0.0, 0.0), |(_, at)| at);
    let right = move || map.size.get().is_some_and(|(width, _)| at().0 > width * 0.6);
    view! {
        <Show when=move || told.with(Option::is_some)>
            <div
                class="map__tip"
                class:map__tip--left=right
                aria-hidden="true"
                style:left=move || format!("{}px", at().0)
                style:top=move || format!("{}px", at().1)
            >
                <strong>{move || told.get().map(|(name, _)| name)}</strong>
                <span class="figures">{move || told.get().map(|(_, value)| value)}</span>
            </div>
        </Show>
    }
}

/// `19,8 % (203 dari 1.024)`, marked where there are few; a dash of nothing.
pub fn value(figure: crate::indicators::Figure) -> String {
    let lang = lang();
    let Some(share) = percent(figure) else { return crate::i18n::DASH.to_owned() };
    let of = w::RATE.fill(
        lang,
        &[("part", &lang.count(figure.numerator)), ("of", &lang.count(figure.denominator))],
    );
    let few = if is_few(figure) { format!(", {}", w::FEW_MARK.of(lang)) } else { String::new() };
    format!("{} ({of}{few})", legend::percent(share, 1, lang))
}

/// A place that is marked.
#[component]
fn Marker(map: MapState, marker: Signal<Option<PlacePoint>>) -> impl IntoView {
    let at = Memo::new(move |_| {
        let place = marker.get()?;
        let view = map.scene.with(|scene| scene.as_ref().map(|scene| scene.view))?;
        map.model.with(|m| Some(view.screen(m.as_ref()?.land.projection.place(place))))
    });
    let seen = move || {
        let inside = |(x, y): Xy| {
            map.size.get().is_some_and(|(w, h)| x >= 0.0 && y >= 0.0 && x <= w && y <= h)
        };
        at.get().is_some_and(inside)
    };
    view! {
        <Show when=seen>
            <div
                class="map__marker"
                aria-hidden="true"
                style:left=move || format!("{}px", at.get().unwrap_or_default().0)
                style:top=move || format!("{}px", at.get().unwrap_or_default().1)
            >
                <Icon name=IconName::Place />
            </div>
        </Show>
    }
}

#[component]
fn Controls(map: MapState) -> impl IntoView {
    let moved = move || map.camera.with(Option::is_none);
    view! {
        <div class="map__controls no-print">
            <button type="button" class="map__control" aria-label=t(w::ZOOM_IN) title=t(w::ZOOM_IN) on:click=move |_| map.step(Step::In)>
                <Icon name=IconName::Plus />
            </button>
            <button type="button" class="map__control" aria-label=t(w::ZOOM_OUT) title=t(w::ZOOM_OUT) on:click=move |_| map.step(Step::Out)>
                <Icon name=IconName::Minus />
            </button>
            <button type="button" class="map__control" aria-label=t(w::WHOLE) title=t(w::WHOLE) disabled=moved on:click=move |_| map.reset()>
                <Icon name=IconName::Whole />
            </button>
        </div>
    }
}

/// Scale bar and north.
#[component]
fn Scale(map: MapState) -> impl IntoView {
    let bar = Memo::new(move |_| map.scene.with(|scene| scene.as_ref().map(|s| s.bar.clone())));
    let words = move || bar.get().map(|bar| bar.words);
    view! {
        <div class="map__scale" aria-hidden="true">
            <span class="map__north">"▲ "{t(w::NORTH)}</span>
            <span class="map__bar" style:width=move || format!("{:.1}px", bar.get().map_or(0.0, |b| b.pixels))>
                {words}
            </span>
        </div>
    }
}

/// Who drew the basemap.
#[component]
fn Credit(map: MapState, backdrop: Backdrop) -> impl IntoView {
    let words = move || {
        let shown = map.look.with(|look| look.basemap);
        Some(backdrop.credit.get()).filter(|words| shown && !words.is_empty())
    };
    view! { {move || words().map(|words| view! { <p class="map__credit">{words}</p> })} }
}

/// Why the basemap is not seen.
#[component]
fn Troubled(map: MapState, backdrop: Backdrop) -> impl IntoView {
    let words = move || {
        let shown = map.look.with(|look| look.basemap);
        let trouble = backdrop.trouble.get().filter(|_| shown)?;
        Some(w::WITHOUT_BASEMAP.fill(lang(), &[("why", &basemap::say(&trouble, lang()))]))
    };
    view! {
        {move || words().map(|words| view! {
            <p class="map__trouble no-print" role="status">
                <span>{words}</span>
                <Button label=t(basemap::AGAIN) kind=ButtonKind::Quiet on_click=move |_| backdrop.open() />
            </p>
        })}
    }
}

/// Says what was chosen.
#[component]
fn Said(map: MapState) -> impl IntoView {
    let said = move || {
        let chosen: Chosen = map.chosen.get()?;
        map.model.with(|model| {
            let (name, figure) = model.as_ref()?.named(chosen)?;
            Some(w::CHOSEN.fill(lang(), &[("name", &name), ("value", &value(figure))]))
        })
    };
    view! { <p class="visually-hidden" role="status">{said}</p> }
}

/// Saving and printing.
#[component]
fn Files(map: MapState, backdrop: Backdrop) -> impl IntoView {
    let busy = RwSignal::new(false);
    let toasts = use_app().toasts;
    let sheet = RwSignal::new(String::new());
    let told = move |saved: Result<(), String>| tell_saved(toasts, &saved, w::SAVE_FAILED);
    let png = move |_| {
        busy.set(true);
        spawn_local(async move {
            let saved = save_png(map, backdrop).await;
            let _ = busy.try_set(false);
            told(saved);
        });
    };
    let svg = move |_| {
        busy.set(true);
        spawn_local(async move {
            let saved = save_svg(map, backdrop).await;
            let _ = busy.try_set(false);
            told(saved);
        });
    };
    let kind = ButtonKind::Quiet;
    view! {
        <div class="map__files no-print" role="group" aria-label=t(w::FILES)>
            <Button label=t(w::SAVE_PNG) icon=IconName::Download kind busy on_click=png />
            <Button label=t(w::SAVE_SVG) icon=IconName::Download kind busy on_click=svg />
            <Button label=t(w::PRINT_A4) icon=IconName::Print kind on_click=move |_| print_map(map, backdrop, Paper::A4, sheet) />
            <Button label=t(w::PRINT_A3) icon=IconName::Print kind on_click=move |_| print_map(map, backdrop, Paper::A3, sheet) />
        </div>
        <div class="map-sheet" inner_html=move || sheet.get()></div>
    }
}
