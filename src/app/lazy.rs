//! Pages that are fetched when they are first opened.
//!
//! The first screen must come quickly over a village's network, so only the frame and the first run
//! are in the program that is loaded at once. Every other page is in one of a few chunks, which
//! `xtask` cuts out of the program at the functions of `src/chunks.rs`. The service worker fetches
//! them all after the first visit: then nothing here waits for a network.

use std::{future::Future, pin::Pin};

use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};

use super::{
    lang::t,
    notice::{ErrorNotice, skeleton_lines},
    route::Route,
};
use crate::{desk::protocol::DeskError, i18n::words::common};

/// Draws a page whose code is there.
pub type Draw = Box<dyn FnOnce() -> AnyView>;
/// A page, or that its chunk could not be fetched.
pub type Fetched = Result<Draw, SplitLoaderError>;
/// Fetches the chunk of a page. The program that is started has one: chunks cannot be cut out of a
/// library that workers use too.
pub type Fetch = fn(Route) -> Pin<Box<dyn Future<Output = Fetched>>>;

/// The page of an address. It is there at once when its chunk was fetched before.
#[component]
pub(super) fn Lazy(
    /// Its address.
    route: Route,
) -> impl IntoView {
    let fetch: Fetch = expect_context();
    let fetched: RwSignal<Option<Fetched>, LocalStorage> = RwSignal::new_local(None);
    let fetch_now = move || {
        spawn_local(async move {
            let page = fetch(route).await;
            let _left_meanwhile = fetched.try_set(Some(page));
        });
    };
    fetch_now();
    move || {
        fetched.track();
        // A page is drawn once, so it is taken out.
        match fetched.write_untracked().take() {
            None => waiting(),
            Some(Ok(draw)) => draw(),
            // The network failed before the service worker had everything.
            Some(Err(error)) => {
                let error = DeskError::Fetch(error.to_string());
                view! { <ErrorNotice error retry=move |()| fetch_now() /> }.into_any()
            }
        }
    }
}

fn waiting() -> AnyView {
    view! {
        <div class="waiting waiting--page" aria-busy="true">
            <span class="visually-hidden" role="status">{t(common::LOADING)}</span>
            {skeleton_lines(4)}
        </div>
    }
    .into_any()
}
