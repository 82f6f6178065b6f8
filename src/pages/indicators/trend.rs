//! The indicator month by month.

use leptos::prelude::*;

use super::{Asked, month_words};
use crate::{
    app::{
        Answer, lang, place_path,
        route::{Location, Route},
        show, skeleton_lines, t, use_app,
    },
    charts::{
        lines::{self, Around},
        view::PlainChart,
    },
    desk::protocol::{IndicatorRule, Trend},
    i18n::words::indicator_page as w,
};

#[component]
pub(super) fn TrendPart(
    asked: Asked,
    rule: Memo<Option<IndicatorRule>>,
    trend: Answer<Trend>,
) -> impl IntoView {
    let app = use_app();
    let id = asked.id;
    let body = move |trend: Signal<Trend>| {
        let model = Memo::new(move |_| {
            let lang = lang();
            let place = place_path(&asked.place.get(), lang);
            let month = month_words(asked.month.get());
            let (programme, campaign) = rule.with(|rule| {
                let rule = rule.as_ref();
                (rule.and_then(|r| r.default_target), rule.is_some_and(|r| !r.months.is_empty()))
            });
            let view = app.router.location().view;
            let href = |month| {
                let view = view.clone();
                Location { month: Some(Some(month)), ..Route::Indicator(id).viewed(view) }.href()
            };
            let words = [("place", &place as &dyn std::fmt::Display), ("month", &month)];
            let around = Around {
                subtitle: w::LEAD.fill(lang, &words),
                source: w::SOURCE.fill(lang, &words),
                programme,
                campaign,
                href: &href,
            };
            trend.with(|trend| lines::trend(trend, &around, lang))
        });
        view! {
            <Show
                when=move || model.with(Option::is_some)
                fallback=|| view! { <p class="soft">{t(w::NOTHING)}</p> }
            >
                <PlainChart model />
            </Show>
        }
        .into_any()
    };
    view! {
        <section class="section">
            <h2>{t(w::TREND)}</h2>
            {show(trend, || skeleton_lines(8), body)}
        </section>
    }
    .into_any()
}
