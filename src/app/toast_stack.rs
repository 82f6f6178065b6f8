//! The short notices on the screen: up to three in a corner, on a phone one, with those before it
//! waiting behind.

use std::time::Duration;

use leptos::{html, prelude::*};
use web_sys::{Element, wasm_bindgen::JsCast as _};

use super::{
    device,
    lang::{lang, t},
    state::use_app,
    toasts::Toast,
    toasts::ToastKind,
};
use crate::{
    components::{Button, IconButton, IconName},
    i18n::words::{common, shell},
};

const SHORT: Duration = Duration::from_secs(6);
const LONG: Duration = Duration::from_secs(14);

/// A phone, as in `style/40-components.css`.
const PHONE: &str = "(max-width: 44rem)";
/// Pixels between a notice and what it must not cover.
const CLEAR: f64 = 8.0;

#[component]
pub(super) fn ToastStack() -> impl IntoView {
    let app = use_app();
    let node = NodeRef::<html::Section>::new();
    let any = Memo::new(move |_| app.toasts.newest().is_some());
    // The page grows by the room of a notice, so that all of it can be scrolled clear of it.
    Effect::new(move |_| {
        let classes = device::root().class_list();
        let _ = if any.get() { classes.add_1("has-toast") } else { classes.remove_1("has-toast") };
    });
    Effect::new(move |_| {
        if app.toasts.newest().is_some() && phone() {
            // Once it stands there.
            request_animation_frame(move || {
                if let Some(Some(node)) = node.try_get_untracked() {
                    keep_clear(&node);
                }
            });
        }
    });
    view! {
        <section
            node_ref=node
            class="toasts"
            role="region"
            aria-live="polite"
            aria-label=t(shell::NOTICES)
        >
            <For each=move || app.toasts.shown() key=|toast| toast.id let:toast>
                <ToastView toast />
            </For>
        </section>
    }
}

fn phone() -> bool {
    let asked = device::window().match_media(PHONE);
    asked.ok().flatten().is_some_and(|asked| asked.matches())
}

/// Scrolls the page where the notice would lie on its primary action.
fn keep_clear(toasts: &Element) {
    let notice = toasts.get_bounding_client_rect();
    let Ok(actions) = device::document().query_selector_all("main .button--primary") else {
        return;
    };
    let covered = (0..actions.length()).find_map(|at| {
        let action: Element = actions.item(at)?.dyn_into().ok()?;
        let action = action.get_bounding_client_rect();
        let over = action.bottom() > notice.top() - CLEAR && action.top() < notice.bottom();
        (over && action.height() > 0.0).then(|| action.bottom() - notice.top() + CLEAR)
    });
    if let Some(by) = covered {
        device::window().scroll_by_with_x_and_y(0.0, by);
    }
}

/// Stays while it is looked at: pointer or focus on it hold it, and one that lies behind another on
/// a phone was not seen yet.
#[component]
fn ToastView(toast: Toast) -> impl IntoView {
    let app = use_app();
    let Toast { id, text, kind, undo } = toast;
    let held = RwSignal::new(false);
    let stay = if undo.is_some() || kind == ToastKind::Problem { LONG } else { SHORT };
    let behind = Memo::new(move |_| app.toasts.newest() != Some(id));
    let waiting = move || {
        let n = app.toasts.shown().len().saturating_sub(1);
        (n > 0 && !behind.get()).then(|| {
            view! {
                <span class="toast__more figures">
                    {move || shell::NOTICES_MORE.fill(lang(), &[("n", &n)])}
                </span>
            }
        })
    };
    Effect::new(move |_| {
        if held.get() || (behind.get() && phone()) {
            return;
        }
        let timer = set_timeout_with_handle(move || app.toasts.dismiss(id), stay);
        if let Ok(timer) = timer {
            on_cleanup(move || timer.clear());
        }
    });
    view! {
        <div
            class="toast"
            class:toast--problem=kind == ToastKind::Problem
            class:toast--behind=move || behind.get()
            on:pointerenter=move |_| held.set(true)
            on:pointerleave=move |_| held.set(false)
            on:focusin=move |_| held.set(true)
            on:focusout=move |_| held.set(false)
        >
            <p>{text} {waiting}</p>
            {undo.map(|undo| {
                let take_back = move |_| {
                    undo();
                    app.toasts.dismiss(id);
                };
                view! { <Button label=t(common::UNDO) icon=IconName::Undo on_click=take_back /> }
            })}
            <IconButton
                label=t(common::CLOSE)
                icon=IconName::Close
                on_click=move |_| app.toasts.dismiss(id)
            />
        </div>
    }
}
