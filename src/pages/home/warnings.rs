//! Early warnings with the numbers that fired, and places that surely got better or worse.

use leptos::prelude::*;

use super::change;
use crate::{
    app::{Answer, lang, route::Route, t, use_answer, use_app},
    components::{Button, ButtonKind, Icon, IconName},
    desk::protocol::{Changed, Compared, GetWarnings, Glance, Mover, PlaceWarning, Warnings},
    i18n::{
        Lang, Text, Words as _,
        words::{home, verdicts},
    },
    indicators::{Signal as Sign, Verdict},
    records::Place,
};

/// Where a place is looked at: a Posyandu has its own page, others are Beranda of that place.
fn way_in(place: &Place) -> String {
    match place {
        Place::Posyandu(id) => Route::Posyandu(*id).href(),
        other => Route::Home.at(other.clone()).href(),
    }
}

#[component]
pub(super) fn EarlyWarnings(glance: Signal<Glance>) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let month = Memo::new(move |_| glance.with(|glance| glance.skdn_month));
    let all: Answer<Warnings> = use_answer(
        move || {
            let place = app.router.scope().place;
            open.get().then(|| GetWarnings { place, month: month.get() })
        },
        |changed| matches!(changed, Changed::Child(..) | Changed::Posyandu(_)),
    );
    // Another month or place begins with the most urgent again.
    Effect::new(move |_| {
        let _ = (month.get(), app.router.scope());
        open.set(false);
    });
    let shown = move || {
        let of_all = open.get().then(|| all.get()).flatten();
        let of_all = of_all.filter(|all| all.month == month.get()).map(|all| all.warnings);
        of_all.unwrap_or_else(|| glance.with(|glance| glance.warnings.clone()))
    };
    let rows = move || {
        let lang = lang();
        shown().iter().map(|warning| warned(warning, lang)).collect_view()
    };
    let total = Memo::new(move |_| glance.with(|glance| glance.warnings_total));
    let more = move || !open.get() && glance.with(|g| g.warnings.len() < g.warnings_total as usize);
    let label = move || home::ALL_WARNINGS.fill(lang(), &[("n", &lang().count(total.get()))]);
    view! {
        <section class="section">
            <h2>{t(home::WARNINGS)} " " <span class="count figures">{move || lang().count(total.get())}</span></h2>
            <Show
                when=move || { total.get() > 0 }
                fallback=move || view! { <p class="soft">{t(home::NO_WARNINGS)}</p> }
            >
                <ul class="warned">{rows}</ul>
                <Show when=more>
                    <div class="row no-print">
                        <Button label=label kind=ButtonKind::Quiet on_click=move |_| open.set(true) />
                    </div>
                </Show>
            </Show>
        </section>
    }
}

fn warned(warning: &PlaceWarning, lang: Lang) -> AnyView {
    let grave = matches!(warning.signal, Sign::Silent { .. } | Sign::BgmRising { .. });
    view! {
        <li class="warned__one" class:warned__one--act=grave>
            <Icon name=IconName::Warning />
            <div>
                <a class="name-link" href=way_in(&warning.place)>{warning.name.clone()}</a>
                " "
                <small>{warning.within.clone()}</small>
                <p class="figures">{verdicts::signal(lang, warning.signal)}</p>
            </div>
        </li>
    }
    .into_any()
}

#[component]
pub(super) fn Movers(glance: Signal<Glance>) -> impl IntoView {
    let list = move |verdict: Verdict, title: Text| {
        move || {
            let lang = lang();
            glance.with(|glance| {
                let before = glance.period.map(|period| period.plus(-1));
                let of = glance.movers.iter().filter(|mover| mover.change.verdict == verdict);
                let rows: Vec<_> = of.map(|m| moved(m, before, lang)).collect();
                (!rows.is_empty()).then(|| {
                    view! {
                        <div class="moved">
                            <h3>{title.of(lang)}</h3>
                            <ul class="moved__list">{rows}</ul>
                        </div>
                    }
                })
            })
        }
    };
    let none = move || glance.with(|glance| glance.movers.is_empty());
    view! {
        <section class="section">
            <h2>{t(home::MOVED)}</h2>
            <Show
                when=move || !none()
                fallback=move || view! { <p class="soft">{t(home::MOVED_NONE)}</p> }
            >
                <p class="soft">{t(home::MOVED_LEAD)}</p>
                <div class="moved__both">
                    {list(Verdict::Worse, home::WORSENED)} {list(Verdict::Better, home::IMPROVED)}
                </div>
            </Show>
        </section>
    }
}

fn moved(mover: &Mover, before: Option<crate::indicators::Period>, lang: Lang) -> AnyView {
    let rate =
        |figure: crate::indicators::Figure| lang.percent(figure.numerator, figure.denominator);
    let said = home::FROM_TO.fill(lang, &[("from", &rate(mover.before)), ("to", &rate(mover.now))]);
    let mark = before.map(|period| {
        let compared = Compared { period, figure: mover.before, change: mover.change };
        change::mark(&compared, lang, false)
    });
    view! {
        <li>
            <a class="name-link" href=way_in(&mover.place)>{mover.name.clone()}</a>
            <span>{mover.indicator.say(lang)}</span>
            <span class="figures">{said} " " {mark}</span>
        </li>
    }
    .into_any()
}
