//! An address of a host.

use leptos::{prelude::*, task::spawn_local};

use super::Work;
use crate::{
    app::{device, lang, t},
    components::{Button, ButtonKind, TextField},
    i18n::words::basemap as w,
    maps::{
        basemap::{
            Setting, Source, Trouble,
            setting::{BadAddress, LONGEST, origin},
        },
        view::basemap::Loaded,
    },
};

/// Why an address is not taken.
#[derive(Clone, PartialEq)]
enum Wrong {
    Address(BadAddress),
    Trouble(Trouble),
}

impl Wrong {
    fn say(&self) -> String {
        match self {
            Self::Address(bad) => w::say_address(*bad).of(lang()).to_owned(),
            Self::Trouble(trouble) => w::say(trouble, lang()),
        }
    }
}

#[component]
pub(super) fn HostCard(work: Work) -> impl IntoView {
    let (address, credit) = match work.setting.get_untracked() {
        Some(Setting { source: Source::Archive(address) | Source::Folder(address), credit }) => {
            (address, credit)
        }
        _ => Default::default(),
    };
    let (address, credit) = (RwSignal::new(address), RwSignal::new(credit));
    let wrong = RwSignal::new(None::<Wrong>);
    // What was said of another address is not said of this one.
    Effect::new(move |_| {
        address.track();
        wrong.set(None);
    });
    let busy = RwSignal::new(false);
    let error = Signal::derive(move || wrong.get().map(|wrong| wrong.say()));
    let own = device::window().location().origin().unwrap_or_default();
    let other = Memo::new(move |_| {
        let known = address.with(|address| Source::parse(address).ok().and(origin(address)));
        known.filter(|host| *host != own)
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let source = match Source::parse(&address.get_untracked()) {
            Ok(source) => source,
            Err(bad) => return wrong.set(Some(Wrong::Address(bad))),
        };
        wrong.set(None);
        busy.set(true);
        let credit = credit.get_untracked().trim().to_owned();
        spawn_local(async move {
            let told = Loaded::open(&source).await;
            let _ = busy.try_set(false);
            match told {
                Ok(_) => work.set(Setting { source, credit }),
                Err(trouble) => drop(wrong.try_set(Some(Wrong::Trouble(trouble)))),
            }
        });
    };
    view! {
        <form class="card" on:submit=submit>
            <h2>{t(w::HOST)}</h2>
            <p>{t(w::HOST_TEXT)}</p>
            <TextField
                label=t(w::ADDRESS)
                value=address
                hint=t(w::ADDRESS_HINT)
                error
                keys="url"
                longest=LONGEST as u32
            />
            {move || other.get().map(|host| view! { <OtherHost host /> })}
            <TextField label=t(w::CREDIT_FIELD) value=credit hint=t(w::CREDIT_HINT) longest=160 />
            <div class="row">
                <Button
                    label=t(w::USE)
                    kind=ButtonKind::Primary
                    submit=true
                    busy
                    on_click=|_| ()
                />
            </div>
        </form>
    }
}

/// What has to be allowed before another host may be asked, to the letter.
#[component]
fn OtherHost(host: String) -> impl IntoView {
    let line = format!("connect-src 'self' {host}");
    let (title, text) = (host.clone(), host);
    view! {
        <div class="notice">
            <div class="notice__words">
                <p class="notice__title">
                    {move || w::OTHER_HOST.fill(lang(), &[("host", &title)])}
                </p>
                <p>{move || w::OTHER_HOST_TEXT.fill(lang(), &[("host", &text)])}</p>
                <p><code class="basemap-line">{line}</code></p>
            </div>
        </div>
    }
}
