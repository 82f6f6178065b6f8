//! The frame around every page: the main doors, the bar at the top, notices.

use leptos::{html, prelude::*};

use super::{
    banners::Banners,
    desk::use_answer,
    lang::{lang, t},
    leave::LeaveDialog,
    outlet::Outlet,
    privacy_dialog::{Cover, ShowDialog},
    route::Route,
    state::use_app,
    toast_stack::ToastStack,
    top_bar::TopBar,
};
use crate::{
    components::{Icon, IconName},
    desk::protocol::{Changed, GetOverdue},
    i18n::{Text, words::shell},
};

/// The doors of the rail, or of the bar on a phone.
const DOORS: [(Route, IconName, Text); 7] = [
    (Route::Home, IconName::Home, shell::HOME),
    (Route::Children, IconName::Child, shell::CHILDREN),
    (Route::Places, IconName::Posyandu, shell::POSYANDU),
    (Route::Map, IconName::Map, shell::MAP),
    (Route::Rakors, IconName::Meeting, shell::RAKOR),
    (Route::Import, IconName::Import, shell::IMPORT),
    (Route::Settings, IconName::Settings, shell::SETTINGS),
];

/// The door that a page lies behind.
const fn door_of(route: Route) -> Route {
    match route {
        Route::Children
        | Route::ChildNew
        | Route::Child(_)
        | Route::ChildEdit(_)
        | Route::ChildHistory(_)
        | Route::VisitNew(_)
        | Route::VisitEdit(..)
        | Route::Search => Route::Children,
        Route::Places
        | Route::Puskesmas
        | Route::PosyanduNew
        | Route::Posyandu(_)
        | Route::PosyanduEdit(_)
        | Route::Strata
        | Route::Telaah(_)
        | Route::Session(..) => Route::Places,
        Route::Map | Route::MapPoint(_) => Route::Map,
        Route::Import | Route::ImportDetail(_) | Route::Doubts => Route::Import,
        Route::Settings
        | Route::Boundaries
        | Route::Basemap
        | Route::Points
        | Route::Goals
        | Route::Keep
        | Route::Help => Route::Settings,
        Route::Rakors
        | Route::RakorNew
        | Route::Rakor(_)
        | Route::RakorEdit(_)
        | Route::RakorAttendance(_)
        | Route::RakorShow(_)
        | Route::RakorPapers(_)
        | Route::Teams
        | Route::TeamNew
        | Route::Team(_)
        | Route::Commitments
        | Route::CommitmentNew
        | Route::Commitment(_)
        | Route::AksiReports
        | Route::AksiReport(_)
        | Route::Problems
        | Route::ProblemNew
        | Route::Problem(_)
        | Route::Matrix
        | Route::Partners
        | Route::PartnerNew
        | Route::Partner(_)
        | Route::Pilots
        | Route::Needs
        | Route::Innovations
        | Route::Spm
        | Route::Campaigns
        | Route::CampaignNew
        | Route::Campaign(_)
        | Route::CampaignEdit(_)
        | Route::Calls
        | Route::LifeCycle
        | Route::Registration(..)
        | Route::Services(..)
        | Route::Papers
        | Route::Publish
        | Route::Embed
        | Route::HandOff => Route::Rakors,
        Route::Home | Route::Indicators | Route::Indicator(_) | Route::NotFound => Route::Home,
    }
}

/// The frame.
#[component]
pub fn Frame() -> impl IntoView {
    let app = use_app();
    let main = NodeRef::<html::Main>::new();
    let skip = move |_| {
        if let Some(main) = main.get_untracked() {
            let _ = main.focus();
        }
    };
    let hidden = Memo::new(move |_| app.privacy.is_hidden());
    let covered = Memo::new(move |_| app.privacy.is_covered());
    let bare = Memo::new(move |_| app.fresh() == Some(true) && app.route.get() == Route::Home);
    view! {
        <button type="button" class="skip" on:click=skip>{t(shell::SKIP)}</button>
        <div class="frame" class:frame--bare=move || bare.get()>
            <Show when=move || !bare.get()>
                <Rail />
            </Show>
            <div class="frame__page">
                {move || {
                    // What was typed into the search box goes when identities are hidden.
                    let _ = hidden.get();
                    (!bare.get()).then(|| view! { <TopBar /> })
                }}
                <Banners />
                <main
                    node_ref=main
                    class="main"
                    class:main--covered=move || covered.get()
                    tabindex="-1"
                >
                    <Show when=move || covered.get()>
                        <Cover />
                    </Show>
                    <Outlet />
                </main>
            </div>
        </div>
        <ToastStack />
        <LeaveDialog />
        <ShowDialog />
    }
}

/// How many promises are open past their day. Asked for once the page has what it needs.
#[component]
fn Overdue() -> impl IntoView {
    let app = use_app();
    let there = Memo::new(move |_| app.places.is_there());
    let late = use_answer(
        move || there.get().then_some(GetOverdue {}),
        |changed| *changed == Changed::Papers,
    );
    let late = Memo::new(move |_| late.get().unwrap_or(0));
    let words = move || shell::OVERDUE.fill(lang(), &[("n", &late.get())]);
    view! {
        <Show when=move || { late.get() > 0 }>
            <span class="rail__badge figures" title=words>
                <span aria-hidden="true">{move || lang().count(late.get())}</span>
                <span class="visually-hidden">", " {words}</span>
            </span>
        </Show>
    }
}

#[component]
fn Rail() -> impl IntoView {
    let app = use_app();
    let door = Memo::new(move |_| door_of(app.route.get()));
    let one = move |(route, icon, words): (Route, IconName, Text)| {
        let here = move || (door.get() == route).then_some("page");
        // On a phone a seventh door has no room: importing is for tablets, and behind the settings.
        let wide = route == Route::Import;
        view! {
            <li class:wide-only=wide>
                <a class="rail__door" href=route.href() aria-current=here>
                    <Icon name=icon />
                    <span>{t(words)}</span>
                    {(route == Route::Rakors).then(|| view! { <Overdue /> })}
                </a>
            </li>
        }
    };
    view! {
        <nav class="rail" aria-label=t(shell::NAV)>
            <a class="rail__brand" href=Route::Home.href() aria-label=t(shell::APP)>
                <img src="icons/idaman.svg" alt="" width="40" height="40" />
            </a>
            <ul class="rail__doors">{DOORS.map(one).into_iter().collect_view()}</ul>
            <a class="rail__door rail__help" href=Route::Help.href()>
                <Icon name=IconName::Help />
                <span>{t(shell::HELP)}</span>
            </a>
        </nav>
    }
}
