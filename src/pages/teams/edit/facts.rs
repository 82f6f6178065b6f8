//! Plan, cadence and secretariat.

use leptos::prelude::*;

use super::{Form, Hand, Wrong, said, text, typed};
use crate::{
    app::{lang, t},
    components::{NumberField, TextField},
    i18n::words::{common, teams},
    rakor::teams::TeamRules,
};

#[component]
pub(super) fn FactsForm(hand: Hand) -> impl IntoView {
    let team = hand.draft.doc.get_untracked();
    let tier = hand.page.with_untracked(|page| page.tier);
    let usual = TeamRules::of(team.nomenclature).meets_every[tier as usize];
    let plan = RwSignal::new(team.plan_year.map(|year| year.to_string()).unwrap_or_default());
    let plan_note = text(&team.plan_note);
    let every = RwSignal::new(team.meets_every.map(|n| n.to_string()).unwrap_or_default());
    let secretariat = text(&team.secretariat);
    let (wrong_plan, wrong_every): (Wrong, Wrong) = (RwSignal::new(None), RwSignal::new(None));
    let hint = move || {
        let n = usual.unwrap_or(1);
        teams::CADENCE_HINT.fill(lang(), &[("n", &n)])
    };
    let save = move |()| {
        let year: Option<i32> = typed(plan).parse().ok();
        let months: Option<u8> = typed(every).parse().ok().filter(|n| (1..=24).contains(n));
        let bad = |text: RwSignal<String>, good: bool| {
            (!typed(text).is_empty() && !good).then_some(teams::NOT_A_NUMBER)
        };
        let year = year.filter(|year| (1980..=2100).contains(year));
        wrong_plan.set(bad(plan, year.is_some()));
        wrong_every.set(bad(every, months.is_some()));
        if wrong_plan.get_untracked().is_some() || wrong_every.get_untracked().is_some() {
            return;
        }
        let (note, secretariat) = (typed(plan_note), typed(secretariat));
        hand.save(move |team| {
            (team.plan_year, team.plan_note) = (year, note);
            (team.meets_every, team.secretariat) = (months, secretariat);
        });
    };
    view! {
        <Form hand on_save=Callback::new(save)>
            <div class="form__row">
                <NumberField label=t(teams::PLAN) value=plan whole=true note=t(common::OPTIONAL) error=said(wrong_plan) />
                <TextField label=t(teams::PLAN_NOTE) value=plan_note note=t(common::OPTIONAL) />
            </div>
            {usual.map(|_| view! {
                <NumberField label=t(teams::CADENCE) value=every whole=true hint error=said(wrong_every) />
            })}
            <TextField label=t(teams::SECRETARIAT) value=secretariat note=t(common::OPTIONAL) />
        </Form>
    }
    .into_any()
}
