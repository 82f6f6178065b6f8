//! The pilot Posyandu of each kecamatan.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{
    criteria::CriteriaSetting,
    parts::{PosyanduChoice, Today, today},
    pilot::PilotCard,
};
use crate::{
    app::{
        AppState, PageHead, lang, lang_now, route::Route, send, show, skeleton_lines, t,
        use_answer, use_app,
    },
    components::{Button, ButtonKind, Figure, Icon, IconName, StatusMark, Tone},
    desk::protocol::{
        Changed, GetPilots, PaperView, PilotKecamatan, PilotsPage as PageData, Proposed, SavePapers,
    },
    documents::Id,
    i18n::words::{common, partners as w},
    platform::random,
    rakor::pilots::Coverage,
    records::{Place, PosyanduId, coordination::Pilot},
    wilayah::RegionCode,
};

/// The page.
#[component]
pub fn PilotsPage() -> impl IntoView {
    let page = use_answer(
        || Some(GetPilots {}),
        |changed| {
            // The criteria are a setting.
            let settings = matches!(changed, Changed::Settings);
            settings
                || matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_))
        },
    );
    let crumbs = move || vec![(t(w::TITLE)().to_owned(), Route::Partners.href())];
    view! {
        <PageHead title=t(w::PILOTS) lead=t(w::PILOTS_LEAD) crumbs=Signal::derive(crumbs) />
        {show(page, || skeleton_lines(12), move |page| view! { <Body page /> })}
    }
    .into_any()
}

#[component]
fn Body(page: Signal<PageData>) -> impl IntoView {
    let app = use_app();
    provide_context(Today(page.with_untracked(|page| page.today)));
    let covered = move || {
        let (n, of) = page.with(|page| (page.covered, page.kecamatan.len()));
        w::OF.fill(lang(), &[("n", &n), ("of", &of)])
    };
    let names = move |which: fn(Coverage) -> bool| {
        page.with(|page| {
            let all = page.kecamatan.iter().filter(|one| which(one.coverage));
            all.map(|one| one.name.clone()).collect::<Vec<_>>().join(", ")
        })
    };
    let warning = move |text: crate::i18n::Text, which: fn(Coverage) -> bool| {
        let names = names(which);
        (!names.is_empty()).then(|| {
            let said = text.fill(lang(), &[("names", &names)]);
            view! {
                <div class="notice notice--watch">
                    <Icon name=IconName::Warning />
                    <p>{said}</p>
                </div>
            }
        })
    };
    // Those of the kecamatan that is looked at, or all.
    let codes = Memo::new(move |_| {
        let place = app.router.scope().place;
        let fits = |code: RegionCode| match &place {
            Place::Region(here) => here.is_within(code) || code == *here,
            _ => true,
        };
        page.with(|page| {
            page.kecamatan.iter().map(|one| one.code).filter(|code| fits(*code)).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="partner-figures"><Figure label=t(w::COVERED) value=covered /></div>
        {move || warning(w::WITHOUT, |coverage| coverage == Coverage::None)}
        {move || warning(w::TWICE, |coverage| matches!(coverage, Coverage::Several(_)))}
        <For each=move || codes.get() key=|code| *code let:code>
            <Kecamatan page code />
        </For>
        <section class="card section">
            <p class="soft">{t(w::NEIGHBOUR_RULE)}</p>
        </section>
        <CriteriaSetting />
    }
    .into_any()
}

#[component]
fn Kecamatan(page: Signal<PageData>, code: RegionCode) -> impl IntoView {
    let find = move |page: &PageData| page.kecamatan.iter().find(|one| one.code == code).cloned();
    let one = Memo::new(move |_| page.with(find));
    let name = move || one.with(|one| one.as_ref().map(|one| one.name.clone()));
    let coverage =
        Memo::new(move |_| one.with(|one| one.as_ref().map_or(Coverage::None, |one| one.coverage)));
    let mark = move || {
        let now = coverage.get();
        let tone = match now {
            Coverage::None => Tone::Watch,
            Coverage::One => Tone::Good,
            Coverage::Several(_) => Tone::Act,
        };
        view! { <StatusMark tone label=move || w::coverage(now, lang()) /> }
    };
    let ids = Memo::new(move |_| {
        one.with(|one| {
            let pilots = one.iter().flat_map(|one: &PilotKecamatan| &one.pilots);
            pilots.map(|line| line.view.paper.reference().id).collect::<Vec<_>>()
        })
    });
    view! {
        <section class="partner-stack">
            <div class="partner-head"><h2>{name}</h2> {mark}</div>
            <For each=move || ids.get() key=|id| *id let:id>
                <PilotCard page id />
            </For>
            <Show when=move || coverage.get() == Coverage::None>
                <Naming page=one code />
            </Show>
        </section>
    }
    .into_any()
}

/// Makes a Posyandu the pilot of a kecamatan from today.
fn name_pilot(app: AppState, day: NaiveDate, code: RegionCode, posyandu: PosyanduId) {
    let pilot = Pilot::new(Id::from_bits(random::bits()), code, posyandu, day);
    let papers = vec![PaperView { paper: pilot.into(), rev: 0 }];
    send(SavePapers { papers }, move |saved| match saved {
        Ok(_) => app.toasts.done(common::SAVED.of(lang_now())),
        Err(why) => app.complain(&why),
    });
}

/// Choosing a pilot where there is none.
#[component]
fn Naming(page: Memo<Option<PilotKecamatan>>, code: RegionCode) -> impl IntoView {
    let (app, day) = (use_app(), today());
    let chosen: RwSignal<Option<PosyanduId>> = RwSignal::new(None);
    let proposed = move || {
        page.with(|page| page.as_ref().map(|page| page.proposed.clone()).unwrap_or_default())
    };
    let row = move |one: Proposed| {
        let said = {
            let one = one.clone();
            move || {
                let ds = lang().percent(one.ds.numerator, one.ds.denominator);
                w::PROPOSED_MET.fill(lang(), &[("met", &one.met), ("of", &one.of), ("ds", &ds)])
            }
        };
        view! {
            <li class="pilot-proposed">
                <a href=Route::Posyandu(one.id).href()>{one.name} ", " {one.desa}</a>
                <span class="soft">{said}</span>
                <Button label=t(w::MAKE) on_click=move |_| name_pilot(app, day, code, one.id) />
            </li>
        }
    };
    let make = move |_| {
        if let Some(posyandu) = chosen.get_untracked() {
            name_pilot(app, day, code, posyandu);
        }
    };
    view! {
        <div class="card section">
            <h3>{t(w::NEW_PILOT)}</h3>
            <p>{t(w::PROPOSED)}</p>
            <ul class="pilot-proposals">{move || proposed().into_iter().map(row).collect_view()}</ul>
            <div class="partner-tools">
                <PosyanduChoice
                    label=t(w::CHOOSE)
                    within=Signal::derive(move || Place::Region(code))
                    value=chosen
                    none=Signal::derive(move || common::NONE.of(lang()).to_owned())
                    on_choose=move |id| chosen.set(id)
                />
                <Button
                    label=t(w::MAKE)
                    kind=ButtonKind::Primary
                    disabled=Signal::derive(move || chosen.with(Option::is_none))
                    on_click=make
                />
            </div>
        </div>
    }
    .into_any()
}
