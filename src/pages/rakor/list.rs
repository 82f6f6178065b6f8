//! Meetings of the place: coming, past, and who of those that were asked has met.

use leptos::{prelude::*, text_prop::TextProp};

use super::{
    parts::{StateMark, place_name, title, when},
    tracker::Tracker,
};
use crate::{
    app::{
        ListPages, PageHead, lang, route::Route, show, skeleton_lines, t, use_answer, use_app,
        use_chosen, view_code::ViewKey,
    },
    components::{Button, ButtonKind, Empty, IconName, LinkButton, Tabs},
    desk::protocol::{Changed, GetRakors, RAKORS_A_PAGE, RakorBrief, RakorPage, RakorShelf},
    i18n::{
        Text, Words as _,
        words::{campaigns, handoff, lifecycle, rakor as words, reports, spm},
    },
    records::coordination::RakorState,
};

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Coming,
    Past,
    Tracker,
}

const TABS: &[(&str, Tab)] =
    &[("mendatang", Tab::Coming), ("lewat", Tab::Past), ("berjenjang", Tab::Tracker)];

/// The pages that belong to a Rakor.
const ROOMS: &[(Route, Text)] = &[
    (Route::Teams, words::ROOM_TEAMS),
    (Route::Commitments, words::ROOM_COMMITMENTS),
    (Route::AksiReports, words::ROOM_AKSI),
    (Route::Problems, words::ROOM_PROBLEMS),
    (Route::Needs, words::ROOM_NEEDS),
    (Route::Spm, spm::ROOM),
    (Route::Partners, words::ROOM_PARTNERS),
    (Route::Pilots, words::ROOM_PILOTS),
    (Route::Innovations, words::ROOM_INNOVATIONS),
    (Route::Campaigns, campaigns::ROOM),
    (Route::Calls, campaigns::CALLS),
    (Route::LifeCycle, lifecycle::TITLE),
    (Route::Papers, reports::TITLE),
    (Route::HandOff, handoff::TITLE),
];

/// The page.
#[component]
pub fn RakorsPage() -> impl IntoView {
    let tab = use_chosen(ViewKey::Shown, TABS);
    let options: Vec<(Tab, TextProp)> = vec![
        (Tab::Coming, t(words::COMING).into()),
        (Tab::Past, t(words::PAST).into()),
        (Tab::Tracker, t(words::TRACKER).into()),
    ];
    let shelf = Memo::new(move |_| match tab.get() {
        Tab::Coming => Some(RakorShelf::Coming),
        Tab::Past => Some(RakorShelf::Past),
        Tab::Tracker => None,
    });
    view! {
        <PageHead title=t(words::TITLE) lead=t(words::LEAD)>
            <LinkButton
                label=t(words::NEW)
                href=Route::RakorNew.href()
                kind=ButtonKind::Primary
                icon=IconName::Plus
            />
        </PageHead>
        <Rooms />
        <Tabs
            label=t(words::SHELF)
            value=Signal::derive(move || tab.get())
            options
            on_choose=move |chosen| tab.set(chosen)
        />
        {move || match shelf.get() {
            Some(shelf) => view! { <Shelf shelf to_tracker=move |()| tab.set(Tab::Tracker) /> }.into_any(),
            None => view! { <Tracker /> }.into_any(),
        }}
    }
    .into_any()
}

/// Doors to what belongs to a Rakor.
#[component]
fn Rooms() -> impl IntoView {
    let one = |(route, text): &(Route, Text)| {
        let (route, text) = (*route, *text);
        view! {
            <li>
                <a class="rakor-rooms__door" href=route.href()>
                    {t(text)}
                </a>
            </li>
        }
    };
    view! {
        <nav class="rakor-rooms no-print" aria-label=t(words::ROOMS)>
            <ul>{ROOMS.iter().map(one).collect_view()}</ul>
        </nav>
    }
}

#[component]
fn Shelf(shelf: RakorShelf, #[prop(into)] to_tracker: Callback<()>) -> impl IntoView {
    let app = use_app();
    let page = use_answer(
        move || {
            let place = app.router.scope().place;
            Some(GetRakors { place, shelf, page: app.router.location().list.page })
        },
        |changed| *changed == Changed::Papers,
    );
    show(page, || skeleton_lines(8), move |page| view! { <Listed page shelf to_tracker /> })
}

#[component]
fn Listed(page: Signal<RakorPage>, shelf: RakorShelf, to_tracker: Callback<()>) -> impl IntoView {
    let rows = move || {
        let one = |brief: RakorBrief| view! { <li><Card brief /></li> };
        page.with(|page| page.rows.clone()).into_iter().map(one).collect_view()
    };
    let waiting = move || {
        let (open, late) = page.with(|page| (page.without_date, page.late));
        let lang = lang();
        let mut said = Vec::new();
        if open > 0 {
            said.push(words::WITHOUT_DATE.fill(lang, &[("n", &open)]));
        }
        if late > 0 {
            said.push(words::LATE_N.fill(lang, &[("n", &late)]));
        }
        (!said.is_empty() && shelf == RakorShelf::Coming).then(|| said.join(", "))
    };
    let size = Signal::derive(move || (page.with(|page| page.total), RAKORS_A_PAGE));
    let empty = Memo::new(move |_| page.with(|page| page.rows.is_empty()));
    let nothing = move || match shelf {
        RakorShelf::Coming => view! {
            <Empty title=t(words::NONE_COMING) text=t(words::NONE_COMING_TEXT)>
                <LinkButton label=t(words::NEW) href=Route::RakorNew.href() icon=IconName::Plus />
            </Empty>
        }
        .into_any(),
        RakorShelf::Past => view! { <Empty title=t(words::NONE_PAST) /> }.into_any(),
    };
    view! {
        {move || {
            waiting().map(|said| {
                view! {
                    <p class="rakor-waiting">
                        <span>{said}</span>
                        <Button kind=ButtonKind::Quiet label=t(words::SEE_TRACKER) on_click=move |_| to_tracker.run(()) />
                    </p>
                }
            })
        }}
        <Show when=move || !empty.get() fallback=nothing>
            <ul class="rakor-list">{rows}</ul>
        </Show>
        <ListPages size />
    }
    .into_any()
}

/// One meeting as a door.
#[component]
fn Card(brief: RakorBrief) -> impl IntoView {
    let state = brief.state;
    let href = Route::Rakor(brief.id).href();
    let brief = StoredValue::new(brief);
    let heading = move || brief.with_value(|brief| title(brief, lang()));
    let place = move || brief.with_value(|brief| place_name(&brief.place, &brief.name, lang()));
    let kind = move || brief.with_value(|brief| brief.kind.say(lang()));
    let day = move || brief.with_value(|brief| when(brief.date, brief.starts, lang()));
    let facts = move || {
        brief.with_value(|brief| {
            let lang = lang();
            let mut facts = Vec::new();
            if !brief.venue.is_empty() {
                facts.push(brief.venue.clone());
            }
            if brief.invited > 0 {
                let (came, invited) = (lang.count(brief.came), lang.count(brief.invited));
                facts.push(if brief.state == RakorState::Planned {
                    words::INVITED_N.fill(lang, &[("n", &invited)])
                } else {
                    words::CAME_OF.fill(lang, &[("came", &came), ("invited", &invited)])
                });
            }
            if brief.decisions > 0 {
                facts.push(words::DECISIONS_N.fill(lang, &[("n", &brief.decisions)]));
            }
            facts.join(" · ")
        })
    };
    view! {
        <a class="rakor-card" href=href>
            <span class="rakor-card__top">
                <strong class="rakor-card__day">{day}</strong>
                <StateMark state=Signal::stored(state) />
            </span>
            <span class="rakor-card__title">{heading}</span>
            <span class="rakor-card__where">{place} " · " {kind}</span>
            <span class="soft">{facts}</span>
        </a>
    }
}
