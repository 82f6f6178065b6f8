//! The balok SKDN: S, K, D and N of the month, or of thirteen months, each bar to be read.

use leptos::prelude::*;

use crate::{
    app::{OFF_ON, lang, t, use_answer, use_app, use_chosen, view_code::ViewKey},
    charts::{
        balok::{Letters, balok, together},
        bars::SKDN,
        view::Bars,
    },
    components::Tabs,
    desk::protocol::{Changed, GetTrend, Glance, Sasaran},
    i18n::{Lang, words::home},
    indicators::IndicatorId,
};

/// Months of the long view: the same month a year ago is in it.
const MONTHS: u32 = 13;

/// A bar in words.
fn say(one: &Letters, series: usize, lang: Lang) -> String {
    let month = lang.month(one.month);
    let value = one.values.get(series).copied().flatten();
    let text = [home::BAR_S, home::BAR_K, home::BAR_D, home::BAR_N][series.min(3)];
    let Some(value) = value else {
        let letter = SKDN[series.min(3)].letter;
        return home::BAR_NONE.fill(lang, &[("letter", &letter), ("month", &month)]);
    };
    let below = if series == 3 { one.values[2] } else { one.values[0] };
    let rate = lang.percent(value, below.unwrap_or(0));
    text.fill(lang, &[("month", &month), ("n", &lang.count(value)), ("rate", &rate)])
}

/// The bars with their tabs.
#[component]
pub(in crate::pages) fn Balok(glance: Signal<Glance>, sasaran: Signal<Sasaran>) -> impl IntoView {
    let app = use_app();
    let year = use_chosen(ViewKey::Months, OFF_ON);
    let this = Memo::new(move |_| {
        glance.with(|glance| Some(Letters::of(glance.skdn_month?, &glance.skdn)))
    });
    let ask = move |indicator| {
        use_answer(
            move || {
                let until = glance.with(|glance| glance.period).map(|period| period.months().1);
                let place = app.router.scope().place;
                let sasaran = sasaran.get();
                let asked = GetTrend { place, indicator, until, months: MONTHS, sasaran };
                year.get().then_some(asked)
            },
            |changed| matches!(changed, Changed::Child(..) | Changed::Posyandu(_)),
        )
    };
    let (ds, ks, nd) = (ask(IndicatorId::Ds), ask(IndicatorId::Ks), ask(IndicatorId::Nd));
    let months =
        Memo::new(move |_| ds.with(|ds| ks.with(|ks| nd.with(|nd| Some(together(ds?, ks?, nd?))))));
    let shown = Memo::new(move |_| {
        let months = months.get().filter(|months| year.get() && !months.is_empty());
        months.unwrap_or_else(|| this.get().into_iter().collect())
    });
    let name = move || {
        let place = app.router.scope().place;
        let way = app.places.with(|places| Some(crate::app::places::way_to(places?, &place)));
        way.and_then(|mut way| way.pop()).map(|(name, _)| name)
    };
    let chart = Signal::derive(move || shown.with(|shown| balok(shown, name(), lang())));
    let readout = move |n: usize| {
        shown.with(|shown| {
            shown
                .get(n / SKDN.len())
                .map(|month| say(month, n % SKDN.len(), lang()))
                .unwrap_or_default()
        })
    };
    let tabs = vec![(false, t(home::BALOK_THIS).into()), (true, t(home::BALOK_YEAR).into())];
    view! {
        <Show when=move || this.get().is_some()>
            <section class="section balok">
                <div class="section__head">
                    <h2>{t(home::BALOK)}</h2>
                    <Tabs
                        label=t(home::BALOK_SHOWN)
                        value=year.signal()
                        options=tabs.clone()
                        on_choose=move |long| year.set(long)
                    />
                </div>
                <ul class="balok__legend">
                    {[home::S_SHORT, home::K_SHORT, home::D_SHORT, home::N_SHORT]
                        .into_iter()
                        .zip(SKDN)
                        .map(|(words, series)| {
                            view! {
                                <li class=format!("balok__key {}", series.class)>
                                    <strong>{series.letter}</strong>
                                    " "
                                    {t(words)}
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
                <Bars chart readout=readout keys=home::BALOK_KEYS />
            </section>
        </Show>
    }
}
