//! Beranda: one question, "How was the month?", its answer, and what waits.

mod answer;
mod lowest;
mod waiting;

use leptos::prelude::*;

use crate::{
    app::{PageHead, lang, places, route::Route, show, skeleton_lines, t, use_app},
    components::{ButtonKind, Empty, IconName, LinkButton},
    desk::protocol::{Overview, SessionCounts},
    i18n::words::home,
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
            <answer::MonthAnswer month />
            <waiting::Waiting overview />
            <lowest::Lowest />
            <Quick />
            <p class="soft">{move || overview.with(stock)}</p>
        </Show>
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
