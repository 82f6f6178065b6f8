//! The answer of an indicator: value, interval, the children behind it, target, pace, outlook.

use leptos::prelude::*;

use super::{Asked, month_words};
use crate::{
    app::{
        lang,
        route::{Location, Route},
        t,
    },
    components::{Icon, IconName, LinkButton, StatusMark, Tone},
    desk::protocol::{FigureFilter, GlanceLine, IndicatorRule, Part, Sasaran, Trend},
    i18n::{
        Words as _,
        words::{indicator_page as w, indicator_say as say, indicators::term, verdicts},
    },
    indicators::{Change, IndicatorId, Outlook, Verdict},
    records::{Month, Place},
};

/// The children behind a part of a figure, in a place.
pub(super) fn door(
    asked: Asked,
    part: Part,
    month: Month,
    place: Option<Place>,
    cell: (Option<crate::growth::Sex>, Option<crate::indicators::AgeGroup>),
) -> String {
    let (sex, age) = cell;
    let figure = FigureFilter { indicator: asked.id, part, month, sex, age };
    Location { place, ..Route::behind(figure) }.href()
}

/// The answer.
#[component]
pub(super) fn Answered(
    asked: Asked,
    line: Memo<Option<GlanceLine>>,
    /// The same count above another line, which is often meant by the same name.
    sibling: Memo<Option<GlanceLine>>,
    rule: Memo<Option<IndicatorRule>>,
    trend: Signal<Option<Trend>>,
) -> impl IntoView {
    move || {
        let line = line.get()?;
        let figure = line.measure.figure;
        let value = move || w::rate(figure, lang());
        let interval = line.measure.interval;
        let sure = move || {
            interval.map(|interval| {
                let range = w::range_percent(interval, lang());
                format!("({range}), {}", t(w::INTERVAL_95)())
            })
        };
        let older = line.month.filter(|month| Some(*month) != asked.month.get());
        let older = older.map(|month| {
            view! { <p class="soft">{move || w::ONLY_MONTH.fill(lang(), &[("month", &lang().month(month))])}</p> }
        });
        let cautions = line.measure.cautions.iter().map(|caution| {
            let caution = *caution;
            view! {
                <p class="notice notice--watch">
                    <Icon name=IconName::Warning />
                    <span>{move || verdicts::caution(lang(), caution)}</span>
                </p>
            }
        });
        let cautions = cautions.collect_view();
        let changes = [line.before.clone(), line.year_ago.clone()].into_iter().flatten();
        let changes: Vec<_> =
            changes.map(|change| view! { <li><Compared change /></li> }).collect();
        // Nothing is compared where the number itself is in doubt; the caution above says why.
        let changes = (!changes.is_empty()).then(|| {
            view! {
                <div class="indicator-fact">
                    <h2>{t(w::COL_CHANGE)}</h2>
                    <ul class="indicator-changes">{changes}</ul>
                </div>
            }
        });
        Some(view! {
            <section class="answer indicator-answer">
                <p class="answer__value">
                    <strong>{value}</strong>
                    <span class="figures">{sure}</span>
                </p>
                <Doors asked line=line.clone() rule />
                {sibling.get().map(|line| view! { <Sibling line /> })}
                {older}
                {cautions}
                <div class="indicator-facts">
                    <Target line=line.clone() rule trend />
                    {changes}
                </div>
            </section>
        })
    }
}

#[component]
fn Compared(change: crate::desk::protocol::Compared) -> impl IntoView {
    let tone = tone(change.change.verdict);
    let words = move || say::compared(&change, lang());
    view! { <StatusMark tone label=words /> }
}

pub(super) const fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Better => Tone::Good,
        Verdict::Worse => Tone::Act,
        Verdict::Higher | Verdict::Lower => Tone::Watch,
        Verdict::NotSure => Tone::Plain,
    }
}

/// A change in points, and whether it is one.
#[component]
pub(super) fn ChangeMark(change: Change) -> impl IntoView {
    let words = move || {
        let lang = lang();
        let by = w::POINTS.fill(lang, &[("points", &w::points(change.difference, lang))]);
        format!("{by} · {}", verdicts::verdict(change.verdict).of(lang))
    };
    view! { <StatusMark tone=tone(change.verdict) label=words /> }
}

/// A count that opens the list of those children; bare where nobody can be listed.
#[component]
pub(super) fn CountDoor(
    indicator: IndicatorId,
    part: Part,
    /// Of one month; figures of longer spans have no list.
    month: Option<Month>,
    n: u32,
) -> impl IntoView {
    let count = move || lang().count(n);
    let Some(month) = month.filter(|_| n > 0) else {
        return view! { <span class="figures">{count}</span> }.into_any();
    };
    let text = match part {
        Part::Numerator => w::BEHIND_NUMERATOR,
        _ => w::BEHIND_DENOMINATOR,
    };
    let figure = FigureFilter { indicator, part, month, sex: None, age: None };
    let href = Route::behind(figure).href();
    let label = move || text.fill(lang(), &[("n", &count())]);
    view! { <a class="indicator-door figures" href=href aria-label=label>{count}</a> }.into_any()
}

/// "2.031 dari 10.257 anak": both numbers are doors to exactly those children.
#[component]
fn Doors(asked: Asked, line: GlanceLine, rule: Memo<Option<IndicatorRule>>) -> impl IntoView {
    let figure = line.measure.figure;
    let month = line.month;
    let link = move |part: Part, n: u32| {
        // A projected S is no list of children.
        let listed = part == Part::Numerator || asked.sasaran.get() == Sasaran::Registered;
        view! { <CountDoor indicator=asked.id part month=month.filter(|_| listed) n /> }
    };
    let missing = move || {
        let month = month?;
        let offered = rule.with(|rule| rule.as_ref().is_some_and(|rule| rule.missing));
        let listed = asked.sasaran.get() == Sasaran::Registered;
        (offered && listed && figure.denominator > 0).then(|| {
            let href = door(asked, Part::Missing, month, None, (None, None));
            view! { <LinkButton label=t(w::BEHIND_MISSING) href icon=IconName::Right /> }
        })
    };
    let said = move || {
        rule.with(|rule| {
            let rule = rule.as_ref()?;
            let lang = lang();
            Some(format!("{} / {}", term(&rule.numerator, lang), term(&rule.denominator, lang)))
        })
    };
    view! {
        <p class="indicator-doors">
            {move || link(Part::Numerator, figure.numerator)}
            " " {t(w::OF)} " "
            {move || link(Part::Denominator, figure.denominator)}
            " " <span class="soft">{said}" · "{move || month_words(month)}</span>
        </p>
        {missing}
    }
}

/// The sibling's value in a sentence, with a way to it.
#[component]
fn Sibling(line: GlanceLine) -> impl IntoView {
    let (id, figure) = (line.indicator, line.measure.figure);
    let said = move || {
        let lang = lang();
        let (value, n, of) =
            (w::rate(figure, lang), lang.count(figure.numerator), lang.count(figure.denominator));
        w::OTHER_DENOMINATOR.fill(lang, &[("value", &value), ("n", &n), ("of", &of)])
    };
    view! {
        <p class="soft">
            <a class="name-link" href=Route::Indicator(id).href()>{t(id.words())}</a>
            " " {said}
        </p>
    }
}

/// The target, how far it is, the pace it needs, and where things are going.
#[component]
fn Target(
    line: GlanceLine,
    rule: Memo<Option<IndicatorRule>>,
    trend: Signal<Option<Trend>>,
) -> impl IntoView {
    let gap = line.target;
    let own = gap.is_some();
    let source = gap.as_ref().map(|gap| gap.source.clone()).filter(|source| !source.is_empty());
    let source = source.map(|source| view! { <small class="soft">{source}</small> });
    let said =
        move || {
            if let Some(gap) = &gap {
                return say::gap(gap, lang());
            }
            let programme = rule.with(|rule| rule.as_ref().and_then(|rule| rule.default_target));
            let mut said = vec![t(w::TARGET_NONE)().to_owned()];
            said.extend(programme.map(|value| {
                w::TARGET_PROGRAMME.fill(lang(), &[("value", &w::share(value, lang()))])
            }));
            said
        };
    let outlook = move || {
        trend.with(|trend| trend.as_ref().map(|trend| say::outlook(&trend.outlook, lang())))
    };
    let projected = move || {
        trend.with(|trend| trend.as_ref().is_some_and(|t| matches!(t.outlook, Outlook::Line(_))))
    };
    let lines =
        |lines: Vec<String>| lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    view! {
        <div class="indicator-fact indicator-fact--target">
            <h2>{t(w::COL_TARGET)}</h2>
            {move || lines(said())}
            {source}
            {(!own).then(|| view! {
                <LinkButton label=t(w::TARGET_SET) href=Route::Goals.href() icon=IconName::Plus />
            })}
        </div>
        <div class="indicator-fact" class:indicator-fact--sure=projected>
            <h2>{t(w::OUTLOOK)}</h2>
            {move || lines(outlook().unwrap_or_default())}
        </div>
    }
}
