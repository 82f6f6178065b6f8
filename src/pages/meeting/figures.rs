//! Slides of figures: where we stand, SKDN, a trend.

use leptos::prelude::*;

use super::{
    Meeting,
    table::{Headline, tile, waiting},
};
use crate::{
    app::{
        lang,
        route::{Location, Route},
        show, t, use_answer,
    },
    charts::{lines, view::PlainChart},
    components::{Icon, IconName},
    desk::protocol::{
        Changed, GetGlance, GetIndicators, GetTrend, Glance, GlanceLine, Sasaran, Trend as Months,
    },
    i18n::{
        Lang, Words as _,
        words::{indicator_page, meeting as w, verdicts},
    },
    indicators::{IndicatorId as I, Period, Verdict},
    pages::home::Balok,
    records::Place,
};

/// What a slide shows that names no indicator.
pub(super) const FIRST: I = I::Ds;
/// Headline indicators of "where we stand" (domain.md 3.1).
const STANDING: [I; 8] =
    [I::Ds, I::Nd, I::Stunting, I::Wasting, I::Underweight, I::TwoT, I::ExclusiveAsi, I::Idl];
/// Months of a trend.
const MONTHS: u32 = 25;

pub(super) fn figures_change(changed: &Changed) -> bool {
    !matches!(changed, Changed::Imports | Changed::Boundaries | Changed::Papers)
}

fn glance(meeting: Meeting) -> crate::app::Answer<Glance> {
    use_answer(
        move || {
            let period = meeting.month().map(Period::Month);
            let sasaran = Sasaran::default();
            Some(GetGlance { place: meeting.place(), period, sasaran })
        },
        figures_change,
    )
}

#[component]
pub(super) fn Standing(meeting: Meeting) -> impl IntoView {
    let body = move |glance: Signal<Glance>| {
        let chosen = move || {
            glance.with(|glance| {
                let of = |id: &I| glance.lines.iter().find(|line| line.indicator == *id).cloned();
                let lines = STANDING.iter().filter_map(of);
                lines.filter(|line| line.measure.figure.rate().is_some()).collect::<Vec<_>>()
            })
        };
        let head = Signal::derive(move || {
            let first = chosen().into_iter().next();
            first.map_or_else(
                || w::NO_FIGURES.of(lang()).to_owned(),
                |line| w::against_target(&line, lang()),
            )
        });
        let place = meeting.place();
        let tiles = move || {
            let lang = lang();
            let one = |line: GlanceLine| standing_tile(&line, &place, lang);
            chosen().into_iter().map(one).collect_view()
        };
        let near = move || {
            let said = glance.with(|glance| verdicts::deadline(lang(), &glance.lines));
            said.map(
                |said| view! { <p class="slide__near"><Icon name=IconName::Warning /> {said}</p> },
            )
        };
        view! {
            <div class="slide">
                <Headline text=head />
                {near}
                <div class="slide-tiles">{tiles}</div>
            </div>
        }
    };
    show(glance(meeting), waiting, body)
}

fn standing_tile(line: &GlanceLine, place: &Place, lang: Lang) -> AnyView {
    let rate = indicator_page::rate(line.measure.figure, lang);
    let (note, tone) = match &line.target {
        None => (w::NO_TARGET.of(lang).to_owned(), ""),
        Some(gap) => {
            let lower = line.measure.figure.rate().is_some_and(|share| share > gap.value);
            let tone = if gap.reached { "slide-tile--good" } else { "slide-tile--act" };
            (verdicts::gap(lang, gap, lower), tone)
        }
    };
    let href = Route::Indicator(line.indicator).at(place.clone()).href();
    tile(rate, line.indicator.say(lang).to_owned(), note, tone, href)
}

#[component]
pub(super) fn Skdn(meeting: Meeting) -> impl IntoView {
    let body = |glance: Signal<Glance>| {
        let head = Signal::derive(move || {
            let lang = lang();
            let c = glance.with(|glance| glance.skdn);
            if c.s == 0 {
                return w::NO_FIGURES.of(lang).to_owned();
            }
            let rate = lang.percent(c.d, c.s);
            let (s, d, n) = (lang.count(c.s), lang.count(c.d), lang.count(c.n));
            w::SKDN_HEAD.fill(lang, &[("s", &s), ("d", &d), ("n", &n), ("rate", &rate)])
        });
        let sasaran = Signal::stored(Sasaran::default());
        view! { <div class="slide"><Headline text=head /><Balok glance sasaran /></div> }
    };
    show(glance(meeting), waiting, body)
}

/// What a trend says: against the same month a year ago, or else the month before.
fn trend_says(trend: &Months, lang: Lang) -> String {
    let what = trend.indicator.say(lang);
    let Some(last) = trend.points.iter().rev().find(|point| point.figure.rate().is_some()) else {
        return w::NO_FIGURES.of(lang).to_owned();
    };
    let rate = indicator_page::rate(last.figure, lang);
    let Some(compared) = trend.year_ago.as_ref().or(trend.before.as_ref()) else {
        return w::PLAIN.fill(lang, &[("what", &what), ("rate", &rate)]);
    };
    let change = compared.change;
    let text = match change.verdict {
        Verdict::NotSure => w::TREND_SAME,
        _ if change.difference > 0.0 => w::TREND_UP,
        _ => w::TREND_DOWN,
    };
    let points = lang.number(change.difference.abs() * 100.0, 1);
    let period = lang.month(compared.period.months().1);
    text.fill(lang, &[("what", &what), ("rate", &rate), ("points", &points), ("period", &period)])
}

#[component]
pub(super) fn Trend(meeting: Meeting, indicator: I) -> impl IntoView {
    let place = meeting.place();
    let rules = use_answer(|| Some(GetIndicators {}), |_| false);
    let trend = use_answer(
        move || {
            let (until, sasaran) = (meeting.month(), Sasaran::default());
            Some(GetTrend { place: meeting.place(), indicator, until, months: MONTHS, sasaran })
        },
        figures_change,
    );
    show(trend, waiting, move |trend: Signal<Months>| {
        let place = place.clone();
        let head = Signal::derive(move || trend.with(|trend| trend_says(trend, lang())));
        let model = Memo::new(move |_| {
            let (programme, campaign) = rules.with(|rules| {
                let mut rules = rules.into_iter().flatten();
                let rule = rules.find(|rule| rule.indicator == indicator);
                (rule.and_then(|r| r.default_target), rule.is_some_and(|r| !r.months.is_empty()))
            });
            let href = |month| {
                let place = Some(place.clone());
                let month = Some(Some(month));
                Location { place, month, ..Route::Indicator(indicator).into() }.href()
            };
            let around = lines::Around {
                subtitle: super::slides::place_name(meeting),
                source: String::new(),
                programme,
                campaign,
                href: &href,
            };
            trend.with(|trend| lines::trend(trend, &around, lang()))
        });
        // The chart's own heading is of the third rank.
        view! {
            <div class="slide slide--chart">
                <Headline text=head />
                <h2 class="visually-hidden">{t(indicator.words())}</h2>
                <PlainChart model />
            </div>
        }
    })
}
