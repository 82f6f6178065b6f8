//! What is copied into a page of the website.

use leptos::{prelude::*, task::spawn_local};

use super::{Work, what::WhereFields, with_slash};
use crate::{
    app::{lang_now, t, use_app},
    components::{Button, ButtonKind},
    embed::{
        data::Data,
        options::View,
        snippet::{self, Host},
    },
    i18n::{Text, Words as _, words::embed as w},
    platform::share,
    publish::bundle::PublicPlace,
};

/// Where the code points while no address is written.
const EXAMPLE: &str = "https://data.dinkes.example.go.id/";

/// Whether it can be the address of a folder on the web.
pub(super) fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let fine = |rest: &str| rest.len() > 3 && !rest.contains([' ', '"', '<', '>', '?', '#']);
    rest.is_some_and(fine)
}

/// Both kinds of code.
#[derive(Clone, Copy)]
enum Kind {
    Component,
    Frame,
}

fn code(work: Work, kind: Kind) -> String {
    let options = work.options();
    let Some(published) = work.published.get() else { return String::new() };
    let bundle = &published.bundle;
    let lang = options.lang;
    let folder = work.folder.get();
    let folder = if is_address(folder.trim()) { folder.trim() } else { EXAMPLE };
    let folder = with_slash(folder);
    let data = Data { bundle };
    let id = options.indicator.or_else(|| data.usual());
    let name = match (options.view, id) {
        (View::Skdn, _) | (_, None) => w::SKDN_TITLE.of(lang),
        (_, Some(id)) => id.words().of(lang),
    };
    let place = options.place.and_then(|code| data.place(code)).unwrap_or_default();
    let place = bundle.places.get(place).map(PublicPlace::name).unwrap_or_default();
    let title = w::FRAME_TITLE.fill(lang, &[("title", &name), ("place", &place)]);
    let page = format!("{folder}{}", with_slash(work.path.get().trim()));
    let link = w::LINK.fill(lang, &[("title", &title)]);
    let host = Host { folder: &folder, title: &title, link: &link, page: &page };
    match kind {
        Kind::Component => snippet::component(&options, &host),
        Kind::Frame => snippet::frame(&options, &host),
    }
}

#[component]
pub(super) fn Codes(work: Work) -> impl IntoView {
    view! {
        <section class="card stack">
            <h2>{t(w::CODE)}</h2>
            <WhereFields work />
            <Snippet work kind=Kind::Component head=w::CODE_COMPONENT text=w::CODE_COMPONENT_TEXT />
            <Snippet work kind=Kind::Frame head=w::CODE_FRAME text=w::CODE_FRAME_TEXT />
        </section>
    }
}

#[component]
fn Snippet(work: Work, kind: Kind, head: Text, text: Text) -> impl IntoView {
    let app = use_app();
    let words = Memo::new(move |_| code(work, kind));
    let copy = move |_| {
        spawn_local(async move {
            let done = share::copy(&words.get_untracked()).await;
            let said = if done { w::COPIED } else { w::NOT_COPIED };
            app.toasts.done(said.of(lang_now()));
        });
    };
    view! {
        <div>
            <h3>{t(head)}</h3>
            <p class="soft">{t(text)}</p>
            <pre class="embed-code" tabindex="0" role="group" aria-label=t(head)>
                <code>{words}</code>
            </pre>
            <Button label=t(w::COPY) kind=ButtonKind::Secondary on_click=copy />
        </div>
    }
}
