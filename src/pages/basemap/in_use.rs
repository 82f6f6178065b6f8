//! What is in use, as it was found.

use leptos::{prelude::*, task::spawn_local};

use super::{Work, remove};
use crate::{
    app::{lang, route::Route, t},
    components::{Button, ButtonKind, IconName, LinkButton},
    i18n::{Text, words::basemap as w},
    maps::{
        basemap::{Setting, Source, Trouble},
        view::basemap::Loaded,
    },
};

/// What is known of an open basemap.
#[derive(Clone, PartialEq)]
struct Facts {
    kind: Text,
    zooms: Option<(u8, u8)>,
    credit: String,
}

impl Facts {
    fn of(loaded: &Loaded, setting: &Setting) -> Self {
        let kind = match loaded {
            Loaded::Folder(_) => w::KIND_FOLDER,
            Loaded::Archive(_) if loaded.is_vector() => w::KIND_VECTOR,
            Loaded::Archive(_) => w::KIND_PICTURE,
        };
        Self { kind, zooms: loaded.zooms(), credit: loaded.credit(setting) }
    }
}

#[component]
pub(super) fn InUse(work: Work) -> impl IntoView {
    let found = RwSignal::new(None::<Result<Facts, Trouble>>);
    let again = RwSignal::new(0_u32);
    Effect::new(move |_| {
        again.track();
        found.set(None);
        let Some(setting) = work.setting.get() else { return };
        spawn_local(async move {
            let told = Loaded::open(&setting.source).await;
            let told = told.map(|loaded| Facts::of(&loaded, &setting));
            let now = work.setting.try_get_untracked().flatten();
            if now.as_ref() == Some(&setting) {
                let _ = found.try_set(Some(told));
            }
        });
    });
    let name = move || match work.setting.get().map(|setting| setting.source) {
        Some(Source::File(name) | Source::Archive(name) | Source::Folder(name)) => name,
        None => String::new(),
    };
    let facts = move || match found.get() {
        None => view! { <p class="soft">{t(w::OPENING)}</p> }.into_any(),
        Some(Err(trouble)) => {
            let said = move || w::say(&trouble, lang());
            view! {
                <p class="field__error">{said}</p>
                <div class="row">
                    <Button label=t(w::AGAIN) on_click=move |_| again.update(|n| *n += 1) />
                </div>
            }
            .into_any()
        }
        Some(Ok(facts)) => view! { <List facts /> }.into_any(),
    };
    view! {
        <section class="card basemap-used">
            <h2>{t(w::IN_USE)}</h2>
            <Show
                when=move || work.setting.with(Option::is_some)
                fallback=|| view! { <p>{t(w::NONE)}</p> }
            >
                <p class="basemap-used__name"><strong>{name}</strong></p>
                <div aria-live="polite">{facts}</div>
                <div class="row">
                    <LinkButton
                        label=t(w::SEE)
                        href=Route::Map.href()
                        icon=IconName::Map
                        kind=ButtonKind::Secondary
                    />
                    <Button label=t(w::REMOVE) kind=ButtonKind::Quiet on_click=move |_| remove(work) />
                </div>
            </Show>
        </section>
    }
}

#[component]
fn List(facts: Facts) -> impl IntoView {
    let Facts { kind, zooms, credit } = facts;
    let zoom = move |(least, most): (u8, u8)| {
        let words = move || w::ZOOM_RANGE.fill(lang(), &[("least", &least), ("most", &most)]);
        view! { <dt>{t(w::ZOOM)}</dt><dd class="figures">{words}</dd> }
    };
    let named = !credit.is_empty();
    view! {
        <dl class="boundaries-facts">
            <dt>{t(w::KIND)}</dt>
            <dd>{t(kind)}</dd>
            {zooms.map(zoom)}
            <dt>{t(w::CREDIT)}</dt>
            <dd>{move || if named { credit.clone() } else { t(w::CREDIT_NONE)().to_owned() }}</dd>
        </dl>
    }
}
