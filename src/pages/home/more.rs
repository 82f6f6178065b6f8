//! Ways on: strata with the share of Posyandu aktif, the map, all indicators, targets.

use leptos::prelude::*;

use crate::{
    app::{lang, route::Route, t, use_answer, use_app},
    components::{IconName, LinkButton},
    desk::protocol::{Changed, GetStrata, Glance},
    i18n::words::{home, reports},
};

#[component]
pub(super) fn More(glance: Signal<Glance>) -> impl IntoView {
    let app = use_app();
    let year = Memo::new(move |_| glance.with(|glance| Some(glance.period?.months().1.year())));
    let strata = use_answer(
        move || {
            let place = app.router.scope().place;
            year.get().map(|year| GetStrata { place, year: Some(year) })
        },
        |changed| matches!(changed, Changed::Posyandu(_)),
    );
    let said = move || {
        let lang = lang();
        strata.with(|page| {
            let total = &page?.total;
            let (n, of) = (lang.count(total.aktif), lang.count(total.total()));
            let rate = lang.percent(total.aktif, total.total());
            Some(home::STRATA_SAID.fill(lang, &[("n", &n), ("of", &of), ("rate", &rate)]))
        })
    };
    view! {
        <section class="section">
            <h2>{t(home::PLACES_MORE)}</h2>
            <p class="figures more__said">{said}</p>
            <div class="row no-print">
                <LinkButton label=t(home::OPEN_STRATA) href=Route::Strata.href() icon=IconName::Posyandu />
                <LinkButton label=t(home::OPEN_MAP) href=Route::Map.href() icon=IconName::Map />
                <LinkButton label=t(home::OPEN_INDICATORS) href=Route::Indicators.href() />
                <LinkButton label=t(home::OPEN_GOALS) href=Route::Goals.href() />
                <LinkButton label=t(reports::DOOR) href=Route::Papers.href() icon=IconName::Print />
            </div>
        </section>
    }
}
