//! The short notices on the screen.

use std::time::Duration;

use leptos::prelude::*;

use super::{lang::t, state::use_app, toasts::Toast, toasts::ToastKind};
use crate::{
    components::{Button, IconButton, IconName},
    i18n::words::{common, shell},
};

const SHORT: Duration = Duration::from_secs(6);
const LONG: Duration = Duration::from_secs(14);

#[component]
pub(super) fn ToastStack() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="toasts" role="region" aria-live="polite" aria-label=t(shell::NOTICES)>
            <For each=move || app.toasts.shown() key=|toast| toast.id let:toast>
                <ToastView toast />
            </For>
        </section>
    }
}

/// Stays while it is looked at: pointer or focus on it hold it.
#[component]
fn ToastView(toast: Toast) -> impl IntoView {
    let app = use_app();
    let Toast { id, text, kind, undo } = toast;
    let held = RwSignal::new(false);
    let stay = if undo.is_some() || kind == ToastKind::Problem { LONG } else { SHORT };
    Effect::new(move |_| {
        if held.get() {
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
            on:pointerenter=move |_| held.set(true)
            on:pointerleave=move |_| held.set(false)
            on:focusin=move |_| held.set(true)
            on:focusout=move |_| held.set(false)
        >
            <p>{text}</p>
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
