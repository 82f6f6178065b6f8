//! The pengurus of a Posyandu on its own page: SK, seats, kader by level, the way to the list.

use leptos::prelude::*;

use super::{
    kader::level_words,
    parts::{SkMark, tone},
};
use crate::{
    app::{lang, route::Route, show, skeleton_lines, t, use_answer},
    components::{ButtonKind, IconName, LinkButton, StatusMark},
    desk::protocol::{Changed, GetPengurus, PengurusBrief, TeamBrief},
    i18n::{Words as _, words::teams},
    rakor::teams::LineId,
    records::{Place, PosyanduId},
};

/// The section of a Posyandu's page. `sheet` is the number of kader on the Posyandu's own sheet.
#[component]
pub fn PengurusSection(
    /// Of which Posyandu.
    id: PosyanduId,
    /// Kader on its own sheet.
    #[prop(into)]
    sheet: Signal<Option<u16>>,
) -> impl IntoView {
    let brief = use_answer(
        move || Some(GetPengurus { posyandu: id }),
        move |changed| match changed {
            Changed::Posyandu(which) => *which == id,
            Changed::Papers | Changed::Settings => true,
            _ => false,
        },
    );
    view! {
        <section class="card">
            <h2>{t(teams::PENGURUS)}</h2>
            {show(brief, || skeleton_lines(2), move |brief| {
                move || {
                    let brief = brief.get();
                    match brief.team.clone() {
                        Some(team) => known(&team, brief, sheet),
                        None => none(id),
                    }
                }
            })}
        </section>
    }
    .into_any()
}

fn none(id: PosyanduId) -> AnyView {
    view! {
        <p class="soft">{t(teams::PENGURUS_NONE)}</p>
        <div class="row no-print">
            <LinkButton
                label=t(teams::PENGURUS_MAKE)
                href=Route::TeamNew.at(Place::Posyandu(id)).href()
                icon=IconName::Plus
            />
        </div>
    }
    .into_any()
}

fn known(team: &TeamBrief, brief: PengurusBrief, sheet: Signal<Option<u16>>) -> AnyView {
    let judged = team.judged.clone();
    let (sk, kader) = (judged.sk, judged.kader);
    let lines = judged.lines.iter().filter(|line| line.id != LineId::Sk).map(|line| {
        let (id, verdict) = (line.id, line.verdict);
        view! { <StatusMark tone=tone(verdict) label=t(id.words()) /> }
    });
    let lines = lines.collect_view();
    let levels = brief.levels;
    let said = move || {
        let lang = lang();
        let mut parts = vec![teams::KADER_N.fill(lang, &[("n", &kader)])];
        parts.extend(
            levels.iter().rev().map(|(level, n)| format!("{} {n}", level_words(*level, lang))),
        );
        parts.join(" · ")
    };
    let two = move || {
        let sheet = sheet.get()?;
        let differ = kader > 0 && kader != sheet;
        differ.then(|| teams::KADER_TWO.fill(lang(), &[("list", &kader), ("sheet", &sheet)]))
    };
    view! {
        <p class="row">
            <SkMark sk />
            {lines}
        </p>
        <p class="figures">{said}</p>
        {move || two().map(|said| view! { <p class="soft">{said}</p> })}
        <div class="row no-print">
            <LinkButton
                label=t(teams::OPEN_PENGURUS)
                href=Route::Team(team.id).href()
                kind=ButtonKind::Secondary
                icon=IconName::Right
            />
        </div>
    }
    .into_any()
}
