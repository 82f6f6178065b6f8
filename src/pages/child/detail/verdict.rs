//! How the child stands now: the largest thing on the page is what was found, then what to do,
//! then every index with the rule that fired.

use leptos::prelude::*;

use super::super::shared::step_list;
use super::{
    index::{card_row, index_row, plain_row},
    remarks::remarks,
};
use crate::{
    app::{lang, route::Route, t},
    components::{ButtonKind, IconName, LinkButton, StatusMark, Tone},
    desk::protocol::{ChildPage, VisitView},
    forms::{last_known, striking, uncategorised},
    growth::kms::Gain,
    i18n::{Lang, Words as _, words::child as w},
};

/// The latest assessment.
#[component]
pub fn Verdict(
    /// The child.
    page: Signal<ChildPage>,
) -> impl IntoView {
    move || {
        page.with(|page| match page.visits.last() {
            Some(latest) => assessed(page, latest, lang()),
            None => never_seen(page),
        })
    }
}

fn never_seen(page: &ChildPage) -> AnyView {
    let href = Route::VisitNew(page.child.id).href();
    view! {
        <section class="child__verdict card standing">
            <h2 class="standing__say">{t(w::NEVER_WEIGHED)}</h2>
            <p class="soft">{t(w::NEVER_WEIGHED_WHY)}</p>
            <div>
                <LinkButton label=t(w::WEIGH_FIRST) href kind=ButtonKind::Primary icon=IconName::Scale />
            </div>
        </section>
    }
    .into_any()
}

fn assessed(page: &ChildPage, latest: &VisitView, lang: Lang) -> AnyView {
    let when = when(page, latest, lang);
    let mut said = headline(latest, lang);
    said.extend(long_away(page, latest, lang));
    let marks = said
        .into_iter()
        .map(|(tone, words)| view! { <StatusMark tone label=words /> })
        .collect_view();
    let indices = last_known(&page.visits)
        .into_iter()
        .map(|known| index_row(page, &known, lang))
        .collect_view();
    let plain = uncategorised(&page.visits)
        .into_iter()
        .map(|known| plain_row(page, known, lang))
        .collect_view();
    let card = latest.kms.as_ref().map(|kms| card_row(latest, kms, lang));
    view! {
        <section class="child__verdict card standing" aria-labelledby="verdict">
            <p class="standing__when">{when}</p>
            <h2 class="standing__say marks" id="verdict">{marks}</h2>
            {steps(page, lang)}
            <ul class="indices">{card} {indices} {plain}</ul>
            {remarks(page, latest)}
        </section>
    }
    .into_any()
}

fn when(page: &ChildPage, latest: &VisitView, lang: Lang) -> String {
    let days = page.today.signed_duration_since(latest.date).num_days();
    let ago = match days {
        ..=0 => w::TODAY.of(lang).to_owned(),
        1..=59 => w::DAYS_AGO.fill(lang, &[("n", &days)]),
        _ => w::MONTHS_AGO.fill(lang, &[("n", &(days / 30))]),
    };
    let (date, age) = (lang.date_long(latest.date), lang.age(latest.age));
    w::LATEST_VISIT.fill(lang, &[("date", &date), ("ago", &ago), ("age", &age)])
}

/// A child under five that was not seen for two months or more: what was found then may not hold.
fn long_away(page: &ChildPage, latest: &VisitView, lang: Lang) -> Option<(Tone, String)> {
    let months = page.today.signed_duration_since(latest.date).num_days() / 30;
    let served = page.child.exit.is_none() && page.age.completed_months < 60;
    (served && months >= 2).then(|| (Tone::Watch, w::LONG_AWAY.fill(lang, &[("n", &months)])))
}

/// What is said in the largest letters.
pub fn headline(view: &VisitView, lang: Lang) -> Vec<(Tone, String)> {
    let mut said: Vec<(Tone, String)> = striking(view)
        .into_iter()
        .map(|found| (Tone::from(found.category.severity()), found.category.say(lang).to_owned()))
        .collect();
    if view.findings.iter().any(|found| found.implausible) {
        said.insert(0, (Tone::Act, w::IMPLAUSIBLE.of(lang).to_owned()));
    }
    if let Some(kms) = &view.kms {
        let words = match (kms.gain, kms.two_t) {
            (Gain::TidakNaik, true) => w::TWICE_T.of(lang).to_owned(),
            _ => format!("{}: {}", kms.gain.letter(), kms.gain.say(lang)),
        };
        said.push((Tone::from(kms.gain), words));
    }
    let well = view.findings.iter().all(|found| !found.implausible) && striking(view).is_empty();
    if well && !view.findings.is_empty() {
        said.insert(0, (Tone::Good, w::ALL_NORMAL.of(lang).to_owned()));
    }
    if said.is_empty() {
        said.push((Tone::Plain, w::NOT_JUDGED.of(lang).to_owned()));
    }
    said
}

/// What to do, most urgent first.
fn steps(page: &ChildPage, lang: Lang) -> Option<AnyView> {
    if page.next_steps.is_empty() {
        return None;
    }
    let refers = page.next_steps.iter().any(|step| step.refers());
    let steps = step_list(&page.next_steps, lang);
    let record = refers.then(|| record_referral(page)).flatten();
    let next = view! {
        <div class="standing__next">
            <h3>{t(w::NEXT_STEP)}</h3>
            {steps}
            {record}
        </div>
    };
    Some(next.into_any())
}

/// Where the referral is written down, or that it was.
fn record_referral(page: &ChildPage) -> Option<AnyView> {
    let id = page.visits.last()?.id?;
    let visit = page.child.visits.iter().find(|visit| visit.id == id)?;
    if let Some(referral) = &visit.care.referral {
        let said = w::REFERRED_ALREADY.fill(lang(), &[("to", &w::place_or_dash(&referral.to))]);
        return Some(view! { <p class="soft">{said}</p> }.into_any());
    }
    let href = Route::VisitEdit(page.child.id, id).href();
    Some(view! { <p><a href=href>{t(w::RECORD_REFERRAL)}</a></p> }.into_any())
}
