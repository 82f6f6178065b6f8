//! Campaigns of the place.

use leptos::prelude::*;

use crate::{
    app::{
        PageHead, lang, regency_name, route::Route, show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Bar, ButtonKind, Empty, IconName, LinkButton, StatusMark, Tone},
    desk::protocol::{CampaignList, CampaignRow, Changed, GetCampaigns},
    i18n::{
        DASH, Lang, Words as _,
        words::{campaigns as w, verdicts},
    },
    rakor::campaign::Phase,
};

/// The page.
#[component]
pub fn CampaignsPage() -> impl IntoView {
    let app = use_app();
    let list = use_answer(
        move || Some(GetCampaigns { place: app.router.scope().place, brief: false }),
        |changed| matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_)),
    );
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD)>
            <LinkButton
                label=t(w::NEW)
                href=Route::CampaignNew.href()
                kind=ButtonKind::Primary
                icon=IconName::Plus
            />
            <LinkButton label=t(w::CALLS) href=Route::Calls.href() icon=IconName::Child />
        </PageHead>
        {show(list, || skeleton_lines(8), move |list| view! { <Rows list /> })}
    }
    .into_any()
}

#[component]
fn Rows(list: Signal<CampaignList>) -> impl IntoView {
    let none = move || list.with(|list| list.rows.is_empty());
    view! {
        <Show when=none>
            <Empty title=t(w::NONE_TITLE) text=t(w::NONE_TEXT) />
        </Show>
        <ul class="campaigns">
            {move || list.get().rows.into_iter().map(|row| view! { <Row row /> }).collect_view()}
        </ul>
    }
    .into_any()
}

/// How far it is, as a mark.
#[component]
pub(super) fn PhaseMark(phase: Phase) -> impl IntoView {
    let tone = match phase {
        Phase::Running => Tone::Good,
        Phase::Over => Tone::Watch,
        Phase::Coming | Phase::Closed => Tone::Plain,
    };
    view! { <StatusMark tone label=t(phase.words()) /> }
}

/// Days and kecamatan: "1 Agu 2026 – 31 Agu 2026 · Seluruh Kota Bontang".
pub(super) fn facts(row: &CampaignRow, lang: Lang) -> String {
    format!(
        "{} – {} · {}",
        lang.date(row.from),
        lang.date(row.until),
        kecamatan(&row.kecamatan, lang)
    )
}

/// Where it is held.
pub(super) fn kecamatan(names: &[String], lang: Lang) -> String {
    if names.is_empty() {
        return w::ALL_OF.fill(lang, &[("regency", &regency_name(lang))]);
    }
    names.join(", ")
}

#[component]
fn Row(row: CampaignRow) -> impl IntoView {
    let (id, name, phase, figure, goal) =
        (row.id, row.name.clone(), row.phase, row.figure, row.goal);
    let (left, ahead) = (row.clock.left, row.clock.ahead);
    let numbers = move || {
        if phase == Phase::Coming {
            return w::RUNS_AHEAD.fill(lang(), &[("n", &ahead)]);
        }
        let share = match figure.denominator {
            0 => DASH.to_owned(),
            _ => verdicts::with_numbers(lang(), figure),
        };
        match phase {
            Phase::Running => format!("{share} · {}", w::RUNS_LEFT.fill(lang(), &[("n", &left)])),
            _ => share,
        }
    };
    let percent = 100.0 * figure.rate().unwrap_or(0.0);
    let class = if percent >= f64::from(goal) { "bar__good" } else { "bar__watch" };
    view! {
        <li class="campaign">
            <div class="campaign__head">
                <a class="name-link campaign__name" href=Route::Campaign(id).href()>{name}</a>
                <PhaseMark phase />
            </div>
            <p class="soft">{move || facts(&row, lang())}</p>
            <Show when=move || phase != Phase::Coming>
                <Bar parts=vec![(percent.min(100.0), class)] />
            </Show>
            <p class="figures">{numbers}</p>
        </li>
    }
    .into_any()
}
