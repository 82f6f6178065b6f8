//! What a team does: its plan, how often it meets, its last meetings and reports.

use leptos::prelude::*;

use super::edit::{Edit, Hand};
use crate::{
    app::{lang, route::Route, t},
    components::{Button, IconName, LinkButton},
    i18n::{
        DASH, Words as _,
        words::{common, teams},
    },
    records::coordination::TeamKind,
};

#[component]
pub(super) fn WorkCard(hand: Hand) -> impl IntoView {
    let page = hand.page;
    let facts = move || {
        let lang = lang();
        let cadence = page.with(|page| page.judged.cadence);
        let cadence = cadence.map(|n| teams::CADENCE_IS.fill(lang, &[("n", &n)]));
        hand.draft.doc.with(|team| {
            let plan = team.plan_year.map(|year| year.to_string());
            [
                (teams::CADENCE_SHORT, cadence.unwrap_or_else(|| DASH.to_owned())),
                (teams::PLAN, plan.unwrap_or_else(|| DASH.to_owned())),
                (teams::PLAN_NOTE, team.plan_note.clone()),
                (teams::SECRETARIAT, team.secretariat.clone()),
            ]
        })
    };
    let fact = |(label, value): (crate::i18n::Text, String)| {
        (!value.is_empty()).then(|| {
            view! {
                <div>
                    <dt>{t(label)}</dt>
                    <dd>{value}</dd>
                </div>
            }
        })
    };
    let meetings = Memo::new(move |_| page.with(|page| page.meetings.clone()));
    let meeting = |one: crate::desk::protocol::TeamMeeting| {
        let (kind, date) = (one.kind, one.date);
        let name = move || {
            let theme = one.theme.trim();
            if theme.is_empty() { kind.say(lang()).to_owned() } else { theme.to_owned() }
        };
        view! {
            <li>
                <a class="name-link" href=Route::Rakor(one.id).href()>{name}</a>
                <small class="figures">{move || lang().date(date)}</small>
            </li>
        }
    };
    let reports = Memo::new(move |_| page.with(|page| page.reports.clone()));
    let report = |one: crate::desk::protocol::TeamReport| {
        let months = move || {
            let lang = lang();
            let (from, until) = (lang.month(one.from), lang.month(one.to));
            teams::TERM.fill(lang, &[("from", &from), ("until", &until)])
        };
        view! {
            <li>
                <a class="name-link" href=Route::AksiReport(one.id).href()>{months}</a>
            </li>
        }
    };
    let tpps = hand.draft.doc.with_untracked(|team| team.nomenclature.kind() == TeamKind::Tpps);
    // Its members are invited by their seats.
    let plan = Route::RakorNew.at(hand.draft.doc.with_untracked(|team| team.place.clone())).href();
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{t(teams::WORK)}</h2>
                <span class="no-print">
                    <Button
                        label=t(common::EDIT)
                        icon=IconName::Edit
                        on_click=move |_| hand.start(Edit::Facts)
                    />
                </span>
            </div>
            <dl class="facts card">{move || facts().map(fact).collect_view()}</dl>
            <div class="columns">
                <div class="card">
                    <h3>{t(teams::MEETINGS)}</h3>
                    <Show when=move || meetings.with(Vec::is_empty)>
                        <p class="soft">{t(teams::NO_MEETINGS)}</p>
                    </Show>
                    <ul class="team-work">
                        {move || meetings.get().into_iter().map(meeting).collect_view()}
                    </ul>
                    <div class="row no-print">
                        <LinkButton label=t(teams::PLAN_MEETING) href=plan icon=IconName::Plus />
                    </div>
                </div>
                <Show when=move || !tpps>
                    <div class="card">
                        <h3>{t(teams::REPORTS)}</h3>
                        <Show when=move || reports.with(Vec::is_empty)>
                            <p class="soft">{t(teams::NO_REPORTS)}</p>
                        </Show>
                        <ul class="team-work">
                            {move || reports.get().into_iter().map(report).collect_view()}
                        </ul>
                    </div>
                </Show>
            </div>
        </section>
    }
    .into_any()
}
