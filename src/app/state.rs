//! What the whole app shares, in one context.

use gloo_events::EventListener;
use leptos::prelude::*;

use super::{
    desk::{Answer, use_answer},
    device, kept_theme,
    privacy::Privacy,
    route::Route,
    router::Router,
    theme::Theme,
    toasts::Toasts,
};
use crate::{
    desk::protocol::{Changed, DeskError, GetOverview, GetPlaces, Overview, Places},
    platform::{
        desk_client::Progress,
        service_worker::{self, News},
    },
};

/// Says whether this device holds data, or the demo's. Only a hint for the first screen, which must
/// not move when the desk has answered: the desk knows.
const HELD: &str = "idaman:held";
const HELD_DEMO: &str = "demo";

/// How the app's own version stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Update {
    /// Nothing to say.
    #[default]
    None,
    /// A new version waits.
    Ready,
    /// The user wants it later.
    Later,
    /// Another tab took it: this one should reload.
    Applied,
}

/// What the whole app shares.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The address.
    pub router: Router,
    /// The page.
    pub route: Memo<Route>,
    /// How things stand.
    pub overview: Answer<Overview>,
    /// The tree of places with the figures of the chosen month.
    pub places: Answer<Places>,
    /// Notices.
    pub toasts: Toasts,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// The network is there, as far as the browser knows.
    pub online: RwSignal<bool>,
    /// The app's own version.
    pub update: RwSignal<Update>,
    /// How far the making of everything derived is, while it goes on.
    pub rebuild: RwSignal<Option<Progress>>,
    /// The store cannot be used any more.
    pub lost: RwSignal<Option<DeskError>>,
    /// What was searched last: kept here, for it must not stand in an address.
    pub search: RwSignal<String>,
    /// Whether identities are hidden.
    pub privacy: Privacy,
    /// The meeting on the wall, also while one drills down from it.
    pub meeting: RwSignal<Option<crate::records::coordination::RakorId>>,
}

/// The app's state.
pub fn use_app() -> AppState {
    expect_context()
}

impl AppState {
    pub(super) fn start() -> Self {
        let lost = RwSignal::new(None);
        let rebuild = RwSignal::new(None);
        // Before anything is asked.
        let privacy = Privacy::start();
        super::client::listen(lost, rebuild);
        let router = Router::start();
        let overview = use_answer(|| Some(GetOverview {}), |_| true);
        let fresh = Memo::new(move |_| overview.with(|o| o.is_none_or(|o| o.fresh)));
        Effect::new(move |_| {
            let held = |overview: &Overview| match (overview.fresh, overview.demo) {
                (true, _) => "no",
                (false, true) => HELD_DEMO,
                (false, false) => "yes",
            };
            if let Some(held) = overview.with(|overview| overview.map(held)) {
                device::keep(HELD, held);
            }
        });
        let month = Memo::new(move |_| router.scope().month);
        let places = use_answer(
            move || (!fresh.get()).then(|| GetPlaces { month: month.get() }),
            |changed| {
                matches!(changed, Changed::Child(..) | Changed::Posyandu(_) | Changed::Settings)
            },
        );
        let app = Self {
            router,
            route: router.route(),
            overview,
            places,
            toasts: Toasts::new(),
            theme: kept_theme::provide(),
            online: online(),
            update: update(),
            rebuild,
            lost,
            search: RwSignal::new(String::new()),
            privacy,
            meeting: RwSignal::new(None),
        };
        app.hide_for_meetings();
        app
    }

    /// Whether nothing is stored yet; `None` while it is not known. On a device that never held
    /// data it is known before the desk is even loaded: the first screen does not wait for it.
    pub fn fresh(self) -> Option<bool> {
        self.overview.with(|overview| overview.map(|overview| overview.fresh)).or_else(|| {
            matches!(device::recall(HELD).as_deref(), None | Some("no")).then_some(true)
        })
    }

    /// Whether what is stored is the demo; before the desk has answered, as it was last.
    pub(super) fn is_demo(self) -> bool {
        let told = self.overview.with(|overview| overview.map(|overview| overview.demo));
        told.unwrap_or_else(|| device::recall(HELD).as_deref() == Some(HELD_DEMO))
    }

    /// The month that is looked at: the chosen one, or the latest with data, or this one.
    pub fn month(self) -> Option<crate::records::Month> {
        let chosen = self.router.scope().month;
        chosen.or_else(|| {
            self.overview.with(|overview| {
                let overview = overview?;
                Some(
                    overview
                        .months
                        .map_or(crate::records::Month::of(overview.today), |(_, last)| last),
                )
            })
        })
    }

    /// Says what went wrong, in a notice.
    pub fn complain(self, error: &DeskError) {
        let lang = super::lang::lang_now();
        let words = crate::i18n::words::errors::of(error);
        self.toasts.problem(format!("{} {}", words.happened.of(lang), words.remedy.of(lang)));
    }
}

fn online() -> RwSignal<bool> {
    let window = device::window();
    let online = RwSignal::new(window.navigator().on_line());
    EventListener::new(&window, "online", move |_| online.set(true)).forget();
    EventListener::new(&window, "offline", move |_| online.set(false)).forget();
    online
}

/// Hears of new versions of the app.
fn update() -> RwSignal<Update> {
    let update = RwSignal::new(Update::None);
    let hear = move |news| match news {
        News::UpdateReady => update.set(Update::Ready),
        News::UpdateApplied => update.set(Update::Applied),
        News::OfflineReady => {}
    };
    service_worker::subscribe(hear).for_ever();
    update
}
