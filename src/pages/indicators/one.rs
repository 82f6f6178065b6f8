//! One indicator: the answer first, then since when, where, who, and beside which survey.

use leptos::prelude::*;

use super::{
    Asked, Nothing, about::About, answer::Answered, breakdown::BreakdownPart, compare::Compare,
    concerns, month_words, trend::TrendPart, two::TwoNumbersPart,
};
use crate::{
    app::{
        PageHead, lang, once, place_path, route::Route, show, skeleton_lines, t, use_answer,
        use_app,
    },
    components::{Button, Choice, IconName},
    desk::protocol::{GetGlance, GetIndicators, GetTrend, Glance, IndicatorRule, Sasaran},
    i18n::{
        Words as _,
        words::{common, home, indicator_page as w},
    },
    indicators::{Group, IndicatorId},
    platform::share,
    records::Place,
};

/// The page.
#[component]
pub fn IndicatorPage(
    /// Which.
    id: IndicatorId,
) -> impl IntoView {
    let app = use_app();
    let asked = Asked::of(app, id);
    let rules = use_answer(|| Some(GetIndicators {}), |_| false);
    let rule = Memo::new(move |_| {
        let of = |rules: &Vec<IndicatorRule>| rules.iter().find(|r| r.indicator == id).cloned();
        rules.with(|rules| rules.and_then(of))
    });
    let glance = use_answer(
        move || {
            let (place, sasaran) = (asked.place.get(), asked.sasaran.get());
            Some(GetGlance { place, period: asked.period(), sasaran })
        },
        concerns,
    );
    let trend = use_answer(
        move || {
            Some(GetTrend {
                place: asked.place.get(),
                indicator: id,
                until: asked.month.get(),
                months: 0,
                sasaran: asked.sasaran.get(),
            })
        },
        concerns,
    );
    let lead = move || {
        let place = place_path(&asked.place.get(), lang());
        let month = month_words(asked.month.get());
        let said = w::LEAD.fill(lang(), &[("place", &place), ("month", &month)]);
        format!("{} · {said}", t(id.meaning())())
    };
    let crumbs = move || vec![(t(w::TITLE)().to_owned(), Route::Indicators.href())];
    let body = move |glance: Signal<Glance>| {
        let line = Memo::new(move |_| {
            let of = |g: &Glance| g.lines.iter().find(|line| line.indicator == id).cloned();
            glance.with(of)
        });
        let sibling = Memo::new(move |_| {
            let other = match id {
                IndicatorId::Nd => IndicatorId::NdCompared,
                IndicatorId::NdCompared => IndicatorId::Nd,
                _ => return None,
            };
            glance.with(|g| g.lines.iter().find(|line| line.indicator == other).cloned())
        });
        let trend_now = Signal::derive(move || trend.get());
        let regency = Memo::new(move |_| asked.place.get() == Place::Regency);
        let lowest = Memo::new(move |_| matches!(asked.place.get(), Place::Posyandu(_)));
        view! {
            <Show
                when=move || line.with(Option::is_some)
                fallback=|| view! { <Nothing /> }
            >
                <WhichSasaran asked rule />
                <Answered asked line sibling rule trend=trend_now />
                <TrendPart asked rule trend />
                <Show when=move || !lowest.get()>
                    <Compare asked rule />
                </Show>
                <BreakdownPart asked />
                <Show when=move || regency.get() && id.group() == Group::Nutrition>
                    <TwoNumbersPart id />
                </Show>
            </Show>
            <About id rule />
        }
        .into_any()
    };
    // The answer names its rule and draws its line: the page comes with all three, and stands still.
    let whole = once(move || rules.is_settled() && trend.is_settled());
    view! {
        <PageHead title=t(id.words()) lead crumbs=Signal::derive(crumbs)>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        <Show when=move || whole.get() fallback=|| skeleton_lines(14)>
            {show(glance, || skeleton_lines(14), body)}
        </Show>
    }
    .into_any()
}

/// Which S stands below the line, where it is S.
#[component]
fn WhichSasaran(asked: Asked, rule: Memo<Option<IndicatorRule>>) -> impl IntoView {
    let of_s =
        Memo::new(move |_| rule.with(|rule| rule.as_ref().is_some_and(|r| r.denominator == "S")));
    let options = move || {
        vec![
            (Sasaran::Registered, t(home::SASARAN_REAL).into()),
            (Sasaran::Projected, t(w::S_PROJECTED).into()),
        ]
    };
    let choose = move |which| asked.sasaran.set(which);
    move || {
        of_s.get().then(|| {
            view! {
                <div class="no-print">
                    <Choice
                        label=t(w::SHOWN_S)
                        value=asked.sasaran.signal()
                        options=options()
                        on_choose=choose
                    />
                </div>
            }
        })
    }
}
