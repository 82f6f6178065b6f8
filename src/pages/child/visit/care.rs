//! Services, findings, referral and note: folded, for most visits are a weighing.

use leptos::prelude::*;

use super::{fields::Fields, live::Live, vaccines::Vaccines};
use crate::{
    app::{lang, lang_now, t},
    components::{Choice, TextArea, TextField, Tick},
    desk::protocol::ChildPage,
    growth::{Cause, NextStep},
    i18n::{
        Lang, Text,
        words::{child as w, common},
    },
    records::{Asi, Kpsp, Pmt, VitaminA},
};

/// The folded part of the form.
#[component]
pub fn CareFields(
    /// The child.
    page: Signal<ChildPage>,
    /// The fields.
    fields: Fields,
    /// What they say.
    live: Live,
) -> impl IntoView {
    // What was recorded is seen at once.
    let start = untrack(|| fields.form());
    let care = fields.care();
    let recorded = start.id.is_some() && start.read().is_ok_and(|draft| !draft.care.is_empty());
    view! {
        <details class="unfold" open=recorded>
            <summary>{t(w::CARE_AND_NOTES)}</summary>
            <div class="unfold__body form">
                <Given fields />
                <Vaccines page fields />
                {choice(w::KPSP, care.kpsp, &KPSP)}
                <TextField label=t(w::ILLNESS) value=care.illness note=t(common::OPTIONAL) />
                <ReferralFields fields live />
                <TextArea label=t(common::NOTE) value=care.note note=t(common::OPTIONAL) />
            </div>
        </details>
    }
}

const KPSP: [Kpsp; 4] = [Kpsp::Fits, Kpsp::Doubtful, Kpsp::Deviates, Kpsp::Done];

/// ASI, vitamin A, deworming, PMT.
#[component]
fn Given(fields: Fields) -> impl IntoView {
    let care = fields.care();
    // What an export knew only roughly is offered where it stands already.
    let mut colours = vec![VitaminA::Blue, VitaminA::Red];
    if care.vitamin_a.get_untracked() == Some(VitaminA::Given) {
        colours.push(VitaminA::Given);
    }
    let mut foods = vec![Pmt::Counselling, Pmt::Recovery];
    if let Some(grams @ Pmt::Grams(_)) = care.pmt.get_untracked() {
        foods.push(grams);
    }
    let deworm = move |yes| care.deworming.set(yes);
    view! {
        {choice(w::ASI, care.asi, &[Asi::Exclusive, Asi::NotExclusive])}
        {choice(w::VITAMIN_A, care.vitamin_a, &colours)}
        <Tick label=t(w::DEWORMING_GIVEN) value=care.deworming on_change=deworm />
        {choice(w::PMT, care.pmt, &foods)}
    }
}

/// One of a few, or not recorded.
fn choice<T>(label: Text, value: RwSignal<Option<T>>, all: &[T]) -> AnyView
where
    T: crate::i18n::Words + Copy + PartialEq + Send + Sync + 'static,
{
    let none = (None, t(w::NOT_RECORDED).into());
    let rest = all.iter().map(|option| (Some(*option), t(option.words()).into()));
    let options = std::iter::once(none).chain(rest).collect();
    view! { <Choice label=t(label) value options on_choose=move |chosen| value.set(chosen) /> }
        .into_any()
}

/// Referral, with the reason that was found.
#[component]
fn ReferralFields(fields: Fields, live: Live) -> impl IntoView {
    let care = fields.care();
    let cause = move || live.view.with(|view| cause(&view.as_ref()?.next_steps, lang()));
    let hint = move || {
        let said = cause().map(|cause| w::SHOULD_REFER.fill(lang(), &[("why", &cause)]));
        said.unwrap_or_default()
    };
    let turn = move |yes: bool| {
        care.referred.set(yes);
        let empty = care.referral_reason.with_untracked(|text| text.trim().is_empty());
        if yes && empty {
            let found = live.view.with_untracked(|v| cause_now(v.as_ref()));
            care.referral_reason.set(found.unwrap_or_default());
        }
    };
    view! {
        <Tick label=t(w::REFER) value=care.referred on_change=turn hint=hint />
        <Show when=move || care.referred.get()>
            <div class="form__row">
                <TextField label=t(w::REFER_TO) value=care.referral_to />
                <TextField label=t(w::REFER_WHY) value=care.referral_reason />
            </div>
        </Show>
    }
}

fn cause_now(view: Option<&crate::desk::protocol::VisitView>) -> Option<String> {
    cause(&view?.next_steps, lang_now())
}

/// Why the most urgent referral is needed.
fn cause(steps: &[NextStep], lang: Lang) -> Option<String> {
    let cause: Cause = steps.iter().find_map(|step| match step {
        NextStep::ReferNow(cause) | NextStep::Refer(cause) => Some(*cause),
        _ => None,
    })?;
    Some(match lang {
        Lang::Id => cause.words_id().to_owned(),
        Lang::En => cause.words_en().to_owned(),
    })
}
