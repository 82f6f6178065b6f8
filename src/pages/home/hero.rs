//! The answer: stunting and attendance in words and numbers, how sure, how far from the target,
//! and whether they changed.

use leptos::prelude::*;

use super::change::{door, mark};
use crate::{
    app::{
        lang,
        route::{Location, PapersView, Route},
        t,
    },
    charts::view::Sparkline,
    components::{Icon, IconName},
    desk::protocol::{Gap, Glance, GlanceLine, Part, Sasaran},
    i18n::{
        Lang, Text,
        words::{home, verdicts},
    },
    indicators::IndicatorId,
    records::coordination::Sector,
};

/// Points of the line of the answer.
const SPARK: (f64, f64) = (480.0, 64.0);

/// What is asked of one of the two.
struct Asked {
    title: Text,
    counted: Text,
    of: Text,
    /// Words of those who are still missing, where they can be listed.
    missing: Option<Text>,
    class: &'static str,
}

const STUNTING: Asked = Asked {
    title: home::STUNTING_ASKS,
    counted: home::STUNTED_OF,
    of: home::OF_LENGTHS,
    missing: None,
    class: "hero__one hero__one--first",
};
const ATTENDANCE: Asked = Asked {
    title: home::DS_ASKS,
    counted: home::CAME_OF,
    of: home::OF_EXPECTED,
    missing: Some(home::STAYED_AWAY),
    class: "hero__one",
};

/// Stunting and D/S.
#[component]
pub(super) fn Hero(glance: Signal<Glance>, away: Signal<Option<u32>>) -> impl IntoView {
    let one = move |id: IndicatorId, asked: &'static Asked| {
        move || {
            glance.with(|glance| {
                let line = glance.lines.iter().find(|line| line.indicator == id)?;
                let projected = glance.sasaran == Sasaran::Projected;
                Some(answer(line, asked, projected, away, lang()))
            })
        }
    };
    let nobody = move || {
        glance.with(|glance| {
            let month = glance.period.map(|period| lang().month(period.months().1));
            let none = glance.skdn_month.is_none();
            none.then(|| home::NOBODY.fill(lang(), &[("month", &month.unwrap_or_default())]))
        })
    };
    view! {
        {move || nobody().map(|said| view! { <p class="answer__none">{said}</p> })}
        <section class="hero">
            {one(IndicatorId::Stunting, &STUNTING)} {one(IndicatorId::Ds, &ATTENDANCE)}
        </section>
    }
}

fn answer(
    line: &GlanceLine,
    asked: &'static Asked,
    projected: bool,
    away: Signal<Option<u32>>,
    lang: Lang,
) -> AnyView {
    let figure = line.measure.figure;
    let value = lang.percent(figure.numerator, figure.denominator);
    let range = line.measure.interval.map(|interval| {
        view! {
            <span class="hero__range figures">
                <span class="visually-hidden">{home::INTERVAL.of(lang)} " "</span>
                "(" {verdicts::range(lang, interval)} ")"
            </span>
        }
    });
    let changes = [&line.before, &line.year_ago].into_iter().flatten();
    let changes: Vec<_> =
        changes.map(|change| view! { <li>{mark(change, lang, true)}</li> }).collect();
    let changes = if changes.is_empty() {
        view! { <p class="soft">{home::NO_BEFORE.of(lang)}</p> }.into_any()
    } else {
        let name = asked.title.of(lang);
        let label = home::CHANGE_LIST.fill(lang, &[("indicator", &name)]);
        view! { <ul class="hero__changes" aria-label=label>{changes}</ul> }.into_any()
    };
    let caution = |caution| {
        view! {
            <p class="notice notice--watch">
                <Icon name=IconName::Warning />
                <span>{verdicts::caution(lang, caution)}</span>
            </p>
        }
    };
    view! {
        <article class=asked.class data-indicator=line.indicator.code()>
            <h2 class="hero__title">
                <a href=Route::Indicator(line.indicator).href()>{asked.title.of(lang)}</a>
            </h2>
            <p class="hero__value">
                <strong>{value}</strong>
                {range}
            </p>
            {target(line.target.as_ref(), line, lang)}
            {(figure.denominator > 0).then(|| numbers(line, asked, projected, away, lang))}
            {changes}
            <Sparkline
                series=line.series.clone()
                target=line.target.as_ref().map(|target| target.value)
                size=SPARK
            />
            {line.measure.cautions.iter().copied().map(caution).collect_view()}
        </article>
    }
    .into_any()
}

/// "2.144 anak pendek dari 10.834 yang terukur", each number a door.
fn numbers(
    line: &GlanceLine,
    asked: &Asked,
    projected: bool,
    away: Signal<Option<u32>>,
    lang: Lang,
) -> AnyView {
    let figure = line.measure.figure;
    // A projected S is no list of children, and who is missing of it has no name.
    let of_projected = projected && asked.missing.is_some();
    let listed = |part: Part| !of_projected || part == Part::Numerator;
    let to_list = |part: Part, words: String| match door(line, part).filter(|_| listed(part)) {
        Some(href) => view! { <a href=href data-part=format!("{part:?}")>{words}</a> }.into_any(),
        None => words.into_any(),
    };
    let counted = asked.counted.fill(lang, &[("n", &lang.count(figure.numerator))]);
    let of = asked.of.fill(lang, &[("of", &lang.count(figure.denominator))]);
    // Not S less D: among those weighed may be some who are not on the register.
    let missing = asked.missing.filter(|_| !projected).zip(door(line, Part::Missing));
    let missing = missing.map(|(words, href)| {
        move || {
            // Until the register has answered there is room for about as many.
            let known = away.get();
            let n = known.unwrap_or(figure.denominator.saturating_sub(figure.numerator));
            let words = words.fill(lang, &[("n", &lang.count((n > 0).then_some(n)?))]);
            let part = known.map(|_| "Missing");
            Some(view! {
                <span class:hero__awaited=known.is_none()>
                    " · " <a href=href.clone() data-part=part>{words}</a>
                </span>
            })
        }
    });
    view! {
        <p class="hero__numbers figures">
            {to_list(Part::Numerator, counted)} " " {to_list(Part::Denominator, of)} {missing}
        </p>
    }
    .into_any()
}

/// "Target 2026: 14 % · masih 5,8 poin di atasnya · 2.031 anak lagi".
fn target(gap: Option<&Gap>, line: &GlanceLine, lang: Lang) -> AnyView {
    let Some(gap) = gap else {
        return view! {
            <p class="hero__target soft">
                {t(home::NO_TARGET)} " "
                <a href=Route::Goals.href()>{t(home::SET_TARGET)}</a>
            </p>
        }
        .into_any();
    };
    let value = verdicts::share(lang, gap.value);
    let named = home::TARGET_OF.fill(lang, &[("year", &gap.year), ("value", &value)]);
    let said = line.measure.figure.rate().map(|rate| {
        // Above a target that is not reached: lower is better.
        let lower = rate > gap.value;
        view! { " · " <strong>{verdicts::gap(lang, gap, lower)}</strong> }
    });
    // The team that has to reach it (domain.md 8.3).
    let team = (line.indicator == IndicatorId::Stunting).then(|| {
        let papers = PapersView { sector: Some(Sector::Tpps), ..PapersView::default() };
        let href = Location { papers, ..Route::Commitments.into() }.href();
        view! { " · " <a href=href>{t(home::TARGET_TPPS)}</a> }
    });
    view! { <p class="hero__target figures">{named} {said} {team}</p> }.into_any()
}
