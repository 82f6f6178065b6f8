//! Beranda: one question, "How was the month?", its answer, where and why, and what waits.

mod balok;
mod change;
mod hero;
mod letters;
mod lowest;
mod more;
mod others;
mod reported;
mod waiting;
mod warnings;

pub(in crate::pages) use balok::Balok;

use leptos::prelude::*;

use crate::{
    app::{
        Answer, Chosen, PageHead, lang, once, places, route::Route, show, skeleton_lines, t,
        use_answer, use_app, use_chosen, view_code::ViewKey,
    },
    components::{ButtonKind, Empty, Icon, IconName, LinkButton, Tabs},
    desk::protocol::{
        Changed, GetGlance, GetRegister, Glance, Overview, RegisterFilter, RegisterOrder, Sasaran,
        SessionCounts,
    },
    i18n::words::{home, verdicts},
    indicators::Period,
    pages::{
        campaigns::RunningCampaigns,
        commitments::PromiseReminders,
        indicators::SASARAN,
        keep::{BackupDue, use_keeping},
    },
    records::Month,
};

/// The figures of the chosen place and month.
pub(super) fn counts_here() -> Memo<Option<SessionCounts>> {
    let app = use_app();
    Memo::new(move |_| {
        let place = app.router.scope().place;
        app.places.with(|places| {
            let within = places::posyandu_in(places?, &place);
            Some(places::sum(within.map(|posyandu| &posyandu.counts)))
        })
    })
}

/// Beranda.
#[component]
pub fn HomePage() -> impl IntoView {
    let app = use_app();
    let month = Memo::new(move |_| app.month());
    let place_name = move || {
        let place = app.router.scope().place;
        app.places.with(|p| places::way_to(p?, &place).pop().map(|(name, _)| name))
    };
    let heading = move || {
        let lang = lang();
        let Some(month) = month.get() else { return home::TITLE.of(lang).to_owned() };
        let month = lang.month(month);
        match place_name() {
            Some(place) => home::QUESTION_PLACE.fill(lang, &[("month", &month), ("place", &place)]),
            None => home::QUESTION.fill(lang, &[("month", &month)]),
        }
    };
    let skeleton = || {
        view! {
            <div class="figures-row">
                <div class="skeleton skeleton--figure"></div>
                <div class="skeleton skeleton--figure"></div>
                <div class="skeleton skeleton--figure"></div>
            </div>
            {skeleton_lines(4)}
        }
        .into_any()
    };
    view! {
        <PageHead title=t(home::TITLE) heading />
        {show(app.overview, skeleton, move |overview| view! { <Body overview month /> })}
    }
}

#[component]
fn Body(overview: Signal<Overview>, month: Memo<Option<Month>>) -> impl IntoView {
    let no_children = Memo::new(move |_| overview.with(|o| o.children_all == 0));
    view! {
        <Show when=move || no_children.get()>
            <Empty title=t(home::EMPTY_TITLE) text=t(home::EMPTY_TEXT)>
                <LinkButton
                    label=t(home::IMPORT)
                    href=Route::Import.href()
                    kind=ButtonKind::Primary
                    icon=IconName::Import
                />
                <LinkButton
                    label=t(home::NEW_POSYANDU)
                    href=Route::PosyanduNew.href()
                    icon=IconName::Plus
                />
            </Empty>
        </Show>
        <Show when=move || !no_children.get()>
            <AtAGlance month overview />
            <Quick />
            <p class="soft">{move || overview.with(stock)}</p>
        </Show>
    }
}

/// The answer and what it rests on.
#[component]
fn AtAGlance(month: Memo<Option<Month>>, overview: Signal<Overview>) -> impl IntoView {
    let app = use_app();
    let sasaran = use_chosen(ViewKey::Sasaran, SASARAN);
    let glance: Answer<Glance> = use_answer(
        move || {
            let place = app.router.scope().place;
            let period = month.get().map(Period::Month);
            Some(GetGlance { place, period, sasaran: sasaran.get() })
        },
        |changed| !matches!(changed, Changed::Imports | Changed::Boundaries),
    );
    let keeping = use_keeping();
    let kept = once(move || keeping.is_settled());
    let skeleton = || {
        view! {
            <div class="hero">
                <div class="skeleton skeleton--hero"></div>
                <div class="skeleton skeleton--hero"></div>
            </div>
            {skeleton_lines(8)}
        }
        .into_any()
    };
    let whole = move |glance: Signal<Glance>| {
        let away = stayed_away(glance);
        let skdn = move || glance.with(|glance| glance.skdn);
        view! {
            <BackupDue keeping />
            <hero::Hero glance away />
            <Expected glance sasaran />
            <div class="glance-two">
                <Balok glance sasaran=sasaran.signal() />
                {move || view! { <letters::Letters counts=skdn() /> }}
            </div>
            {move || {
                let said = glance.with(|glance| verdicts::deadline(lang(), &glance.lines));
                said.map(|said| {
                    view! {
                        <div class="notice notice--watch" role="note">
                            <Icon name=IconName::Warning />
                            <p>{said}</p>
                        </div>
                    }
                })
            }}
            <others::Others glance />
            <waiting::Waiting overview glance away />
            <warnings::EarlyWarnings glance />
            <RunningCampaigns />
            <PromiseReminders />
            <warnings::Movers glance />
            <lowest::Lowest />
            <reported::Reported glance />
            <more::More glance />
        }
    };
    show(glance, skeleton, move |glance| {
        view! { <Show when=move || kept.get() fallback=skeleton>{whole(glance)}</Show> }
    })
}

/// How many of the register were not weighed in the month: as many as the list behind it has.
fn stayed_away(glance: Signal<Glance>) -> Signal<Option<u32>> {
    let app = use_app();
    let figure =
        Memo::new(move |_| glance.with(|glance| glance.skdn_month.map(waiting::not_weighed)));
    let register = use_answer(
        move || {
            let place = app.router.scope().place;
            let figure = Some(figure.get()?);
            let (filter, order) = (RegisterFilter::default(), RegisterOrder::default());
            Some(GetRegister { place, filter, figure, order, offset: 0, limit: 0 })
        },
        |changed| matches!(changed, Changed::Child(..) | Changed::Posyandu(_)),
    );
    let total = move || register.with(|register| register.map(|register| register.total));
    Signal::derive(move || figure.get().and_then(|_| total()))
}

/// Which S is meant, where a projection was entered.
#[component]
fn Expected(glance: Signal<Glance>, sasaran: Chosen<Sasaran>) -> impl IntoView {
    let projected = Memo::new(move |_| glance.with(|glance| glance.projected));
    move || {
        let n = projected.get()?;
        let label = move || home::SASARAN_PROJECTED.fill(lang(), &[("n", &lang().count(n))]);
        let options = vec![
            (Sasaran::Registered, t(home::SASARAN_REAL).into()),
            (Sasaran::Projected, label.into()),
        ];
        Some(view! {
            <div class="row">
                <span class="soft">{t(home::SASARAN)}</span>
                <Tabs
                    label=t(home::SASARAN)
                    value=sasaran.signal()
                    options
                    on_choose=move |one| sasaran.set(one)
                />
            </div>
        })
    }
}

fn stock(overview: &Overview) -> String {
    let lang = lang();
    let said = home::STOCK.fill(
        lang,
        &[
            ("children", &lang.count(overview.children)),
            ("posyandu", &lang.count(overview.posyandu)),
            ("visits", &lang.count(overview.visits)),
        ],
    );
    let Some((first, last)) = overview.months else { return said };
    let span = home::SPAN.fill(lang, &[("first", &lang.month(first)), ("last", &lang.month(last))]);
    format!("{said} {span}")
}

#[component]
fn Quick() -> impl IntoView {
    view! {
        <section class="section no-print">
            <h2>{t(home::QUICK)}</h2>
            <div class="row">
                <LinkButton label=t(home::NEW_VISIT) href=Route::Places.href() icon=IconName::Scale />
                <LinkButton label=t(home::NEW_CHILD) href=Route::ChildNew.href() icon=IconName::Plus />
                <LinkButton label=t(home::IMPORT) href=Route::Import.href() icon=IconName::Import />
            </div>
        </section>
    }
}
