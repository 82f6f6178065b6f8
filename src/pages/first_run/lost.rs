//! Data that was here is gone: said instead of a first run that looks as if nothing had been.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{device, lang, route::Route, t, use_app},
    components::{Button, ButtonKind, Icon, IconName, LinkButton},
    i18n::words::keep as words,
    platform::marker,
};

/// How much there was.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Had {
    children: u32,
    visits: u32,
    posyandu: u32,
    day: String,
}

impl Had {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('|');
        let mut number = || parts.next()?.parse().ok();
        let (children, visits, posyandu) = (number()?, number()?, number()?);
        let day = parts.next()?.to_owned();
        (children + posyandu > 0).then_some(Self { children, visits, posyandu, day })
    }
}

/// Notes how much is here, for as long as the app lives: of the user's own data, when there is any.
pub fn note_what_is_here() {
    let app = use_app();
    let had = Memo::new(move |_| {
        app.overview.with(|overview| {
            let here = overview.filter(|here| !here.demo && !here.fresh)?;
            let (children, posyandu) = (here.children_all, here.posyandu);
            let said = format!("{children}|{}|{posyandu}|{}", here.visits, here.today);
            (children + posyandu > 0).then_some(said)
        })
    });
    Effect::new(move |_| {
        if let Some(had) = had.get() {
            spawn_local(async move { marker::keep(&device::folder(), &had).await });
        }
    });
}

/// Shown above the first run when the marker says that there was more.
#[component]
pub(super) fn Lost() -> impl IntoView {
    let had = RwSignal::new(None::<Had>);
    spawn_local(async move {
        let found = marker::recall(&device::folder()).await;
        let _ = had.try_set(found.as_deref().and_then(Had::parse));
    });
    let forget = move |_| {
        had.set(None);
        spawn_local(async { marker::forget(&device::folder()).await });
    };
    let said = move |had: &Had| {
        let lang = lang();
        let day = had.day.parse().map_or_else(|_| had.day.clone(), |day| lang.date(day));
        let n = |n: u32| lang.count(n);
        words::LOST_HAD.fill(
            lang,
            &[
                ("day", &day),
                ("children", &n(had.children)),
                ("visits", &n(had.visits)),
                ("posyandu", &n(had.posyandu)),
            ],
        )
    };
    move || {
        had.get().map(|had| {
            view! {
                <div class="notice notice--error" role="alert" data-testid="data-lost">
                    <Icon name=IconName::Warning />
                    <div class="notice__words">
                        <h2 class="notice__title">{t(words::LOST)}</h2>
                        <p>{move || said(&had)}</p>
                        <p>{t(words::LOST_DO)}</p>
                        <div class="row">
                            <LinkButton
                                label=t(words::RESTORE)
                                href=Route::Keep.href()
                                kind=ButtonKind::Primary
                            />
                            <LinkButton label=t(words::LOST_OTHER) href=Route::HandOff.href() />
                            <Button
                                label=t(words::LOST_NEW)
                                kind=ButtonKind::Quiet
                                on_click=forget
                            />
                        </div>
                    </div>
                </div>
            }
        })
    }
}
