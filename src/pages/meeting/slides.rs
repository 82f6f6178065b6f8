//! One slide at a time.

use leptos::prelude::*;

use super::{
    Meeting, aksi, bodies, campaign, compare, fields, figures, lifecycle,
    promises::{Decisions, Promises},
    table::Headline,
    work,
};
use crate::{
    app::{lang, places, route::Route, t},
    components::LinkButton,
    i18n::{Lang, Words as _, words::meeting as w},
    pages::map::MapSlide,
    rakor::agenda,
    records::coordination::{Party, Slide, SlideKind as K},
};

/// What a slide is called.
pub(super) fn title(slide: &Slide, lang: Lang) -> String {
    let name = w::kind(slide.kind).of(lang);
    match slide.indicator {
        Some(indicator) => format!("{name}: {}", indicator.say(lang)),
        None if slide.kind == K::Text => slide.text.lines().next().unwrap_or(name).to_owned(),
        None => name.to_owned(),
    }
}

#[component]
pub(super) fn Shown(meeting: Meeting) -> impl IntoView {
    let slide = Memo::new(move |_| meeting.current());
    move || {
        let Some(slide) = slide.get() else {
            return view! { <p class="slide__none">{t(w::RUN_EMPTY)}</p> }.into_any();
        };
        let indicator = slide.indicator;
        match slide.kind {
            K::Title => view! { <Title meeting /> }.into_any(),
            K::Agenda => view! { <Agenda meeting /> }.into_any(),
            K::Promises => view! { <Promises meeting /> }.into_any(),
            K::Standing => view! { <figures::Standing meeting /> }.into_any(),
            K::Skdn => view! { <figures::Skdn meeting /> }.into_any(),
            K::Map => {
                let indicator = indicator.unwrap_or(figures::FIRST);
                view! {
                    <Headline text=Signal::derive(move || {
                        w::MAP_HEAD.fill(lang(), &[("what", &indicator.say(lang()))])
                    }) />
                    <MapSlide indicator />
                }
                .into_any()
            }
            K::Trend => {
                view! { <figures::Trend meeting indicator=indicator.unwrap_or(figures::FIRST) /> }
                    .into_any()
            }
            K::Ranking => {
                view! { <compare::Ranking meeting indicator=indicator.unwrap_or(figures::FIRST) /> }
                    .into_any()
            }
            K::Strata => view! { <bodies::Strata meeting /> }.into_any(),
            K::Cascade => view! { <bodies::Cascade meeting /> }.into_any(),
            K::Teams => view! { <bodies::Teams meeting /> }.into_any(),
            K::Problems => view! { <work::Problems meeting /> }.into_any(),
            K::Needs => view! { <work::Needs meeting /> }.into_any(),
            K::Campaign => view! { <campaign::CampaignSlide meeting /> }.into_any(),
            K::Fields => view! { <fields::FieldsSlide meeting /> }.into_any(),
            K::LifeCycle => view! { <lifecycle::LifeSlide meeting /> }.into_any(),
            K::Partners => view! { <work::Partners meeting /> }.into_any(),
            K::Decisions => view! { <Decisions meeting /> }.into_any(),
            K::Text => words(&slide).into_any(),
            K::Aksi => view! { <aksi::AksiSlide meeting /> }.into_any(),
        }
    }
}

fn words(slide: &Slide) -> impl IntoView + use<> {
    let mut lines = slide.text.lines().map(ToOwned::to_owned);
    let head = lines.next().unwrap_or_default();
    let lines = lines.filter(|line| !line.trim().is_empty());
    let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
    view! {
        <div class="slide slide--words">
            <h1 class="slide__head">{head}</h1>
            {lines}
        </div>
    }
}

/// The office of somebody, with the instansi: never the name.
fn office(party: &Party, lang: Lang) -> String {
    let sector = party.sector.map(|sector| sector.say(lang).to_owned());
    let instansi = Some(party.instansi.clone()).filter(|text| !text.is_empty()).or(sector);
    let said = [Some(party.position.clone()).filter(|text| !text.is_empty()), instansi];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Where the meeting is about, in words.
pub(super) fn place_name(meeting: Meeting) -> String {
    let place = meeting.place();
    let way = meeting.app.places.with(|all| Some(places::way_to(all?, &place)));
    let name = way.and_then(|mut way| way.pop()).map(|(name, _)| name);
    let regency = || {
        meeting.app.overview.with(|o| Some(o?.settings.regency_name.clone())).unwrap_or_default()
    };
    name.unwrap_or_else(regency)
}

#[component]
fn Title(meeting: Meeting) -> impl IntoView {
    move || {
        let lang = lang();
        meeting.draft.doc.with(|rakor| {
            let theme = if rakor.theme.is_empty() {
                rakor.kind.say(lang).to_owned()
            } else {
                rakor.theme.clone()
            };
            let time =
                rakor.starts.map(|at| w::AT.fill(lang, &[("time", &w::time_of_day(at, lang))]));
            let date = rakor.date.map(|date| lang.date_full(date));
            let venue = Some(rakor.venue.clone()).filter(|venue| !venue.is_empty());
            let when = [date, time, venue].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let host = office(&rakor.host, lang);
            let host = (!host.is_empty()).then(|| w::LED_BY.fill(lang, &[("who", &host)]));
            view! {
                <div class="slide slide--title">
                    <p class="slide__over">{rakor.kind.say(lang)} " · " {place_name(meeting)}</p>
                    <h1 class="slide__head">{theme}</h1>
                    <p>{when}</p>
                    {host.map(|host| view! { <p class="soft">{host}</p> })}
                </div>
            }
        })
    }
}

#[component]
fn Agenda(meeting: Meeting) -> impl IntoView {
    let head = Signal::derive(move || {
        meeting.draft.doc.with(|rakor| {
            let minutes: u32 = rakor.agenda.iter().map(|item| u32::from(item.minutes)).sum();
            if rakor.agenda.is_empty() {
                return w::AGENDA_NONE.of(lang()).to_owned();
            }
            w::AGENDA_HEAD.fill(lang(), &[("n", &rakor.agenda.len()), ("minutes", &minutes)])
        })
    });
    let rows = move || {
        let lang = lang();
        meeting.draft.doc.with(|rakor| {
            agenda::timed(rakor)
                .into_iter()
                .map(|(at, item)| {
                    let at = at.map(|at| w::time_of_day(at, lang)).unwrap_or_default();
                    let who = office(&item.speaker, lang);
                    let length = w::MINUTES_N.fill(lang, &[("n", &item.minutes)]);
                    view! {
                        <li>
                            <span class="slide__time figures">{at}</span>
                            <span class="slide__what">
                                <strong>{item.title.clone()}</strong>
                                {(!who.is_empty()).then(|| view! { <small>{who}</small> })}
                            </span>
                            <span class="figures soft">{length}</span>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    let none = move || meeting.draft.doc.with(|rakor| rakor.agenda.is_empty());
    view! {
        <div class="slide">
            <Headline text=head />
            <ol class="slide__agenda">{rows}</ol>
            <Show when=none>
                <LinkButton label=t(w::AGENDA_ADD) href=Route::RakorEdit(meeting.id).href() />
            </Show>
        </div>
    }
}
