//! The six fields as bars: services, open requests, requests that are done.

use leptos::prelude::*;

use super::sums::done;
use crate::{
    app::{lang, place_within, t, use_app},
    charts::{
        bars::{BarChart, Group, SKDN, Series},
        model::Table,
        view::Bars,
    },
    desk::protocol::SpmPage,
    i18n::{Lang, Words as _, words::spm as w},
    rakor::spm::FieldSum,
};

/// Green, yellow and blue of the balok, with letters of their own.
const SERIES: [Series; 3] = [
    Series { letter: "L", ..SKDN[2] },
    Series { letter: "P", ..SKDN[1] },
    Series { letter: "✓", ..SKDN[3] },
];

#[component]
pub(super) fn FieldChart(page: Signal<SpmPage>) -> impl IntoView {
    let app = use_app();
    let chart = Signal::derive(move || {
        let lang = lang();
        let place = place_within(&app.router.scope().place, lang);
        page.with(|page| chart(page, place, lang))
    });
    let readout = move |n: usize| {
        let lang = lang();
        page.with(|page| {
            let sum = page.sums.get(n / SERIES.len())?;
            let text = [w::BAR_SERVICES, w::BAR_OPEN, w::BAR_CLOSED][n % SERIES.len()];
            let value = values(sum)[n % SERIES.len()];
            Some(text.fill(lang, &[("field", &sum.field.say(lang)), ("n", &value)]))
        })
        .unwrap_or_default()
    };
    view! {
        <section class="section balok">
            <h2>{t(w::CHART)}</h2>
            <Bars chart readout=readout keys=w::CHART_KEYS />
        </section>
    }
    .into_any()
}

fn values(sum: &FieldSum) -> [u32; 3] {
    [sum.services, sum.open(), done(sum)]
}

fn chart(page: &SpmPage, place: String, lang: Lang) -> BarChart {
    let (services, open, late) = page
        .sums
        .iter()
        .fold((0, 0, 0), |all, sum| (all.0 + sum.services, all.1 + sum.open(), all.2 + sum.late));
    let said: [(&str, &dyn std::fmt::Display); 3] =
        [("services", &services), ("open", &open), ("late", &late)];
    let keys = [w::KEY_SERVICES, w::KEY_OPEN, w::KEY_CLOSED].map(|text| text.of(lang).to_owned());
    let head = std::iter::once(w::FIELD.of(lang).to_owned()).chain(keys.clone()).collect();
    let row = |sum: &FieldSum| {
        let name = sum.field.say(lang).to_owned();
        std::iter::once(name).chain(values(sum).map(|n| lang.count(n))).collect()
    };
    BarChart {
        title: w::CHART.of(lang).to_owned(),
        subtitle: place,
        source: w::CHART_SOURCE.of(lang).to_owned(),
        slug: w::CHART_SLUG.of(lang).to_owned(),
        lang,
        series: SERIES.to_vec(),
        key: keys.to_vec(),
        groups: page
            .sums
            .iter()
            .map(|sum| Group {
                label: w::short(sum.field).of(lang).to_owned(),
                values: values(sum).map(Some).to_vec(),
            })
            .collect(),
        summary: w::CHART_SUMMARY.fill(lang, &said),
        table: Table { head, rows: page.sums.iter().map(row).collect() },
    }
}
