//! What else is to be known of the latest assessment: warnings, corrected age, other z-scores.

use leptos::prelude::*;

use crate::{
    app::{lang, route::Route, t},
    components::{Icon, IconName},
    desk::protocol::{ChildPage, VisitView},
    growth::{Indicator, Scores},
    i18n::{
        DASH, Lang, NBSP,
        words::{
            child::{self as w, indicator_name},
            growth::warning,
        },
    },
};

/// Remarks on the latest visit; nothing where there is nothing to remark.
pub fn remarks(page: &ChildPage, latest: &VisitView) -> impl IntoView + use<> {
    (warnings(page, latest), corrected(page, latest), differences(latest))
}

/// What looks implausible in any visit and was not answered; and how many were.
fn warnings(page: &ChildPage, latest: &VisitView) -> Option<AnyView> {
    let lang = lang();
    let (answered, open): (Vec<_>, Vec<_>) = latest.warnings.iter().partition(|(_, yes)| *yes);
    if answered.is_empty() && open.is_empty() {
        return None;
    }
    let said = |list: Vec<&(crate::growth::plausibility::Warning, bool)>| {
        let one = |(found, _): &(_, bool)| view! { <li>{warning(found, lang)}</li> };
        list.into_iter().map(one).collect_view()
    };
    let href = latest.id.map(|id| Route::VisitEdit(page.child.id, id).href());
    let answer = href.map(|href| view! { <p><a href=href>{t(w::ANSWER_WARNINGS)}</a></p> });
    let is_open = !open.is_empty();
    let open = is_open.then(|| {
        view! {
            <div class="notice notice--watch">
                <Icon name=IconName::Warning />
                <div class="notice__words">
                    <p class="notice__title">{t(w::LOOKS_WRONG)}</p>
                    <ul>{said(open)}</ul>
                    {answer}
                </div>
            </div>
        }
    });
    let answered = (!answered.is_empty()).then(|| {
        view! {
            <div class="soft remark">
                <p>{t(w::CONFIRMED)}</p>
                <ul class="remark__list">{said(answered)}</ul>
            </div>
        }
    });
    Some(view! { {open} {answered} }.into_any())
}

/// Both ages of a child born too early.
fn corrected(page: &ChildPage, latest: &VisitView) -> Option<AnyView> {
    let lang = lang();
    let (days, by_corrected) = (latest.corrected_days?, latest.corrected_scores?);
    let weeks = page.child.birth.gestation_weeks?;
    let months = lang.number(f64::from(days) / crate::growth::age::DAYS_IN_MONTH, 1);
    let ages = w::PRETERM
        .fill(lang, &[("weeks", &weeks), ("months", &months), ("age", &lang.age(latest.age))]);
    let zs = |scores: &Scores| z_list(scores, latest.age.total_days, lang);
    let judged = if latest.scores == by_corrected { w::JUDGED_CORRECTED } else { w::JUDGED_REAL };
    Some(
        view! {
            <div class="soft remark">
                <p>{ages}</p>
                <p class="figures">{w::Z_CORRECTED.fill(lang, &[("z", &zs(&by_corrected))])}</p>
                <p class="figures">{w::Z_REAL.fill(lang, &[("z", &zs(&latest.chronological_scores))])}</p>
                <p>{judged.of(lang)}</p>
            </div>
        }
        .into_any(),
    )
}

fn z_list(scores: &Scores, age_days: i32, lang: Lang) -> String {
    let one = |indicator: Indicator| {
        let score = scores.get(indicator)?;
        let (short, _) = indicator_name(indicator, age_days, lang);
        Some(format!("{short}{NBSP}{}", lang.z(score.z)))
    };
    let all: Vec<String> = Indicator::ALL.into_iter().filter_map(one).collect();
    if all.is_empty() { DASH.to_owned() } else { all.join(" · ") }
}

/// Where the source had computed something else.
fn differences(latest: &VisitView) -> Option<AnyView> {
    if latest.z_differences.is_empty() {
        return None;
    }
    let lang = lang();
    let one = |(indicator, ours, theirs): &(Indicator, Option<f64>, f64)| {
        let (short, _) = indicator_name(*indicator, latest.age.total_days, lang);
        let ours = ours.map_or_else(|| DASH.to_owned(), |z| lang.z(z));
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("index", &short), ("theirs", &lang.z(*theirs)), ("ours", &ours)];
        view! { <li class="figures">{w::Z_DIFFERS.fill(lang, &values)}</li> }
    };
    let list = latest.z_differences.iter().map(one).collect_view();
    Some(
        view! {
            <div class="soft remark">
                <p>{t(w::Z_DIFFERS_WHY)}</p>
                <ul class="remark__list">{list}</ul>
            </div>
        }
        .into_any(),
    )
}
