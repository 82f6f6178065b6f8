//! A chart of figures on the screen: read by pointer, touch and keys; points open what they stand
//! for; table, files and its own sheet of paper.

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
    task::spawn_local,
};
use wasm_bindgen::JsCast as _;

use super::{
    data_table::rows,
    export::{print_chart, save_plain_png, save_plain_svg},
};
use crate::{
    app::{t, tell_saved, use_app},
    charts::{
        axes::{Plain, PlainScene, screen},
        hit::{self, Step},
        path::{Point, px},
        scene::Frame,
        svg::render_plain,
    },
    components::{Button, ButtonKind, IconName, fresh_id},
    i18n::words::{charts as w, indicator_page as words},
};

/// A finger finds a point from this far, in pixels.
const REACH: f64 = 26.0;

#[derive(Clone, Copy)]
struct State {
    model: Signal<Option<Plain>>,
    scene: Memo<Option<PlainScene>>,
    read: RwSignal<Option<usize>>,
    /// What a finger tapped last.
    tapped: StoredValue<Option<usize>>,
}

impl State {
    fn places(self) -> Vec<Point> {
        self.model.with_untracked(|model| {
            self.scene.with_untracked(|scene| match (model, scene) {
                (Some(model), Some(scene)) => {
                    model.spots.iter().map(|spot| scene.place(spot.at)).collect()
                }
                _ => Vec::new(),
            })
        })
    }

    fn read_at(self, at: Point) -> Option<usize> {
        let found = hit::nearest(&self.places(), at, REACH);
        if self.read.get_untracked() != found {
            self.read.set(found);
        }
        found
    }

    fn href(self, n: usize) -> Option<String> {
        self.model.with_untracked(|model| model.as_ref()?.spots.get(n)?.href.clone())
    }

    fn open(self, n: usize) {
        if let Some(href) = self.href(n) {
            let _ = crate::app::device::window().location().set_hash(&href);
        }
    }

    fn key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let count = self.model.with_untracked(|model| model.as_ref().map_or(0, |m| m.spots.len()));
        let go = |step| self.read.set(hit::step(count, self.read.get_untracked(), step));
        match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => go(Step::Back),
            "ArrowRight" | "ArrowUp" => go(Step::On),
            "Home" => go(Step::First),
            "End" => go(Step::Last),
            "Escape" => self.read.set(None),
            "Enter" => match self.read.get_untracked() {
                Some(n) => self.open(n),
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
    }
}

/// A chart of figures.
#[component]
pub fn PlainChart(
    /// What is shown.
    #[prop(into)]
    model: Signal<Option<Plain>>,
) -> impl IntoView {
    let width = RwSignal::new(0.0);
    let node = NodeRef::new();
    super::width::watch(node, width);
    let scene = Memo::new(move |_| {
        let width = width.get();
        model.with(|model| {
            let model = model.as_ref().filter(|_| width >= 1.0)?;
            Some(PlainScene::new(model, screen(width)))
        })
    });
    let state = State { model, scene, read: RwSignal::new(None), tapped: StoredValue::new(None) };
    // Another chart has other points.
    Effect::new(move |_| {
        model.track();
        state.read.set(None);
    });
    let id = fresh_id("figures");
    let sheet = format!("{id}-sheet");
    let drawn = Memo::new(move |_| {
        model.with(|model| {
            scene.with(|scene| match (model, scene) {
                (Some(model), Some(scene)) => render_plain(model, scene, &id),
                _ => String::new(),
            })
        })
    });
    let of = move |get: fn(&Plain) -> String| move || model.with(|m| m.as_ref().map(get));
    let down = StoredValue::new(None::<(f64, f64)>);
    let release = move |event: PointerEvent| {
        let at = place(&event, width.get_untracked());
        let tapped = down.try_update_value(Option::take).flatten();
        let still = tapped.is_some_and(|from| (from.0 - at.0).hypot(from.1 - at.1) < 6.0);
        if let Some(n) = state.read_at(at).filter(|_| still) {
            // A finger first reads and then opens; a mouse has read by hovering.
            state.open_on_tap(n, &event);
        }
    };
    view! {
        <figure class="chart plain-chart">
            <figcaption class="chart__head">
                <h3 class="chart__title">{of(|m| m.title.clone())}</h3>
                <p class="chart__subtitle">{of(|m| m.subtitle.clone())}</p>
            </figcaption>
            <div
                class="chart__box"
                node_ref=node
                tabindex="0"
                role="application"
                aria-roledescription=t(w::INTERACTIVE)
                aria-label=of(|m| format!("{}. {}", m.title, m.subtitle))
                aria-description=t(words::KEYS)
                on:keydown=move |event| state.key(&event)
                on:pointermove=move |event| {
                    state.read_at(place(&event, width.get_untracked()));
                }
                on:pointerdown=move |event| {
                    down.set_value(Some(place(&event, width.get_untracked())));
                }
                on:pointerup=release
                on:pointerleave=move |event| {
                    if event.pointer_type() == "mouse" {
                        state.read.set(None);
                    }
                }
            >
                <div class="chart__drawing" inner_html=move || drawn.get()></div>
                {move || over(state)}
            </div>
            <Readout state />
            <Tools model />
            <p class="chart__summary">{of(|m| m.summary.join(" "))}</p>
            <details class="chart__data no-print">
                <summary class="chart__data-head">{t(w::TABLE)}</summary>
                {move || model.with(|m| m.as_ref().map(|m| rows(&m.title, &m.table)))}
            </details>
            <p class="chart__source">{of(|m| m.source.clone())}</p>
            <div class="chart__sheet" inner_html=move || paper(model, &sheet)></div>
        </figure>
    }
}

impl State {
    /// A mouse opens what it points at; a finger opens what it reads already.
    fn open_on_tap(self, n: usize, event: &PointerEvent) {
        let shown = self.tapped.try_update_value(|last| last.replace(n)) == Some(Some(n));
        if event.pointer_type() == "mouse" || shown {
            self.open(n);
        }
    }
}

fn paper(model: Signal<Option<Plain>>, id: &str) -> String {
    model.with(|model| {
        let scene = |model| PlainScene::new(model, Frame::paper());
        model.as_ref().map(|model| render_plain(model, &scene(model), id)).unwrap_or_default()
    })
}

/// Where on the drawing, in its pixels.
fn place(event: &PointerEvent, width: f64) -> Point {
    let target =
        event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(target) = target else { return (0.0, 0.0) };
    let rect = target.get_bounding_client_rect();
    let scale = if rect.width() > 0.0 && width > 0.0 { width / rect.width() } else { 1.0 };
    let x = f64::from(event.client_x()) - rect.left();
    let y = f64::from(event.client_y()) - rect.top();
    (x * scale, y * scale)
}

/// Ring and tooltip of the point that is read.
fn over(state: State) -> Option<impl IntoView> {
    let n = state.read.get()?;
    let (frame, font, at, lines, door) = state.model.with(|model| {
        state.scene.with(|scene| {
            let (model, scene) = (model.as_ref()?, scene.as_ref()?);
            let spot = model.spots.get(n)?;
            let at = scene.place(spot.at);
            Some((scene.frame, scene.font, at, spot.readout.clone(), spot.href.is_some()))
        })
    })?;
    let mut lines = lines.into_iter();
    let (title, value) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let rest = lines.map(|line| view! { <span>{line}</span> }).collect_view();
    Some(view! {
        <svg class="chart__over" viewBox=format!("0 0 {} {}", frame.width, frame.height) aria-hidden="true">
            <circle class="chart__ring" cx=px(at.0) cy=px(at.1) r=px(font * 0.62) />
        </svg>
        <div
            class="chart__tip"
            class:chart__tip--left={at.0 > frame.width / 2.0}
            class:chart__tip--below={at.1 < frame.height * 0.35}
            class:chart__tip--docked=frame.compact()
            style:left=format!("{:.0}px", at.0)
            style:top=format!("{:.0}px", at.1)
            aria-hidden="true"
        >
            <span class="chart__tip-when">{title}</span>
            <strong class="chart__tip-value">{value}</strong>
            {rest}
            {door.then(|| view! { <span class="soft">{t(words::OPEN_POINT)}</span> })}
        </div>
    })
}

/// The point that is read, in one line, spoken when it changes.
#[component]
fn Readout(state: State) -> impl IntoView {
    let say = move || {
        let n = state.read.get();
        state.model.with(|model| {
            let spots = &model.as_ref()?.spots;
            let spot = spots.get(n.or_else(|| spots.len().checked_sub(1))?)?;
            Some(spot.readout.join(" · "))
        })
    };
    view! { <p class="chart__readout" aria-live="polite">{say}</p> }
}

#[component]
fn Tools(model: Signal<Option<Plain>>) -> impl IntoView {
    let app = use_app();
    let busy = RwSignal::new(false);
    let told = move |told: Result<(), String>| tell_saved(app.toasts, &told, w::SAVE_FAILED);
    let svg = move |_| {
        if let Some(model) = model.get_untracked() {
            told(save_plain_svg(&model));
        }
    };
    let png = move |_| {
        let Some(model) = model.get_untracked() else { return };
        busy.set(true);
        spawn_local(async move {
            let done = save_plain_png(model).await;
            let _ = busy.try_set(false);
            told(done);
        });
    };
    let kind = ButtonKind::Quiet;
    view! {
        <div class="chart__tools no-print" role="group" aria-label=t(w::TOOLS)>
            <Button label=t(w::PRINT) icon=IconName::Print kind on_click=|event| print_chart(&event) />
            <Button label=t(w::SAVE_PNG) icon=IconName::Download kind busy on_click=png />
            <Button label=t(w::SAVE_SVG) icon=IconName::Download kind on_click=svg />
        </div>
    }
}
