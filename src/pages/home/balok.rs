//! The balok SKDN: S, K, D and N of the month, or of thirteen months, each bar to be read.

use leptos::prelude::*;

use crate::{
    app::{OFF_ON, lang, t, use_answer, use_app, use_chosen, view_code::ViewKey},
    charts::{
        bars::{BarChart, Group, SKDN},
        model::Table,
        view::Bars,
    },
    components::Tabs,
    desk::protocol::{Changed, GetTrend, Glance, Sasaran, SessionCounts, Trend},
    i18n::{DASH, Lang, words::home},
    indicators::IndicatorId,
    records::Month,
};

/// Months of the long view: the same month a year ago is in it.
const MONTHS: u32 = 13;

/// S, K, D and N of a month.
#[derive(Clone, Copy, PartialEq)]
struct Letters {
    month: Month,
    values: [Option<u32>; 4],
}

impl Letters {
    fn of(month: Month, counts: &SessionCounts) -> Self {
        Self { month, values: [Some(counts.s), counts.k, Some(counts.d), Some(counts.n)] }
    }

    /// The bar in words.
    fn say(&self, series: usize, lang: Lang) -> String {
        let month = lang.month(self.month);
        let value = self.values.get(series).copied().flatten();
        let text = [home::BAR_S, home::BAR_K, home::BAR_D, home::BAR_N][series.min(3)];
        let Some(value) = value else {
            let letter = SKDN[series.min(3)].letter;
            return home::BAR_NONE.fill(lang, &[("letter", &letter), ("month", &month)]);
        };
        let below = if series == 3 { self.values[2] } else { self.values[0] };
        let rate = lang.percent(value, below.unwrap_or(0));
        text.fill(lang, &[("month", &month), ("n", &lang.count(value)), ("rate", &rate)])
    }
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
    let chart = Signal::derive(move || shown.with(|shown| chart(shown, name(), lang())));
    let readout = move |n: usize| {
        shown.with(|shown| {
            shown
                .get(n / SKDN.len())
                .map(|month| month.say(n % SKDN.len(), lang()))
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

/// Month by month from the trends that hold the letters: D and S, K and S, N and D.
fn together(ds: &Trend, ks: &Trend, nd: &Trend) -> Vec<Letters> {
    let Some(first) = ds.first else { return Vec::new() };
    let of = |trend: &Trend, month: Month| {
        let back = trend.first.map_or(-1, |first| month.since(first));
        let at = usize::try_from(back).ok().and_then(|at| trend.points.get(at));
        at.map(|point| point.figure).filter(|figure| figure.denominator > 0)
    };
    let one = |n: usize| {
        let month = first.plus(n as i32);
        let s_and_d = of(ds, month);
        let values = [
            s_and_d.map(|figure| figure.denominator),
            of(ks, month).map(|figure| figure.numerator),
            s_and_d.map(|figure| figure.numerator),
            of(nd, month).map(|figure| figure.numerator),
        ];
        Letters { month, values }
    };
    (0..ds.points.len()).map(one).collect()
}

fn chart(months: &[Letters], place: Option<String>, lang: Lang) -> BarChart {
    let count = |value: Option<u32>| value.map_or_else(|| DASH.to_owned(), |n| lang.count(n));
    let when = match months {
        [] => String::new(),
        [one] => lang.month(one.month),
        [first, .., last] => format!("{} – {}", lang.month(first.month), lang.month(last.month)),
    };
    let place = place.map(|place| format!("{place} · "));
    let summary = months.last().map(|last| {
        let [s, k, d, n] = last.values.map(count);
        let month = lang.month(last.month);
        home::BALOK_SUMMARY
            .fill(lang, &[("month", &month), ("s", &s), ("k", &k), ("d", &d), ("n", &n)])
    });
    let row = |one: &Letters| {
        std::iter::once(lang.month(one.month)).chain(one.values.map(count)).collect()
    };
    let head = [crate::i18n::words::common::MONTH.of(lang), "S", "K", "D", "N"];
    BarChart {
        title: home::BALOK.of(lang).to_owned(),
        subtitle: place.unwrap_or_default() + &when,
        source: home::BALOK_SOURCE.of(lang).to_owned(),
        slug: months
            .last()
            .map_or_else(|| "skdn".to_owned(), |last| format!("skdn-{}", last.month)),
        lang,
        series: SKDN.to_vec(),
        groups: months
            .iter()
            .map(|one| Group { label: lang.month_short(one.month), values: one.values.to_vec() })
            .collect(),
        summary: summary.unwrap_or_default(),
        table: Table {
            head: head.map(str::to_owned).to_vec(),
            rows: months.iter().map(row).collect(),
        },
    }
}
