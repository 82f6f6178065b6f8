//! The fields of a commitment.

use leptos::prelude::*;

use super::parts::{PlaceSelect, SectorSelect};
use crate::{
    app::{
        lang,
        paper::Draft,
        paper_field::{bind, problem_of},
        t,
    },
    components::{DateField, NumberField, Select, TextArea, TextField},
    desk::protocol::PaperField as F,
    forms::{date_text, read_date},
    i18n::{
        NumberProblem, Words as _,
        words::{commitments as w, common, problems},
    },
    indicators::{Group, IndicatorId},
    pages::problems::activity_options,
    records::coordination::{ActivityKind, Commitment, Funding, Sector},
};

/// What, who and by when; with `all` the rest too.
#[component]
pub(super) fn CommitmentFields(draft: Draft<Commitment>) -> impl IntoView {
    let text = bind(draft, |c| c.text.clone(), |c, text| text.clone_into(&mut c.text));
    let due = bind(draft, |c| date_text(c.due), |c, text| c.due = read_date(text).unwrap_or(c.due));
    let made =
        bind(draft, |c| date_text(c.made), |c, text| c.made = read_date(text).unwrap_or(c.made));
    let words = |text: RwSignal<String>| {
        move || read_date(&text.get()).map(|day| lang().date_full(day)).unwrap_or_default()
    };
    let sector = Signal::derive(move || draft.doc.with(|c| c.owner.sector));
    let choose = move |chosen: Option<Sector>| draft.edit(|c| c.owner.sector = chosen);
    let place = Signal::derive(move || draft.doc.with(|c| c.place.clone()));
    view! {
        <TextArea label=t(w::WHAT) value=text hint=t(w::WHAT_HINT) error=problem_of(draft, F::Text, 0) />
        <div class="form__row">
            <SectorSelect
                label=t(w::WHO)
                value=sector
                none=w::NOT_CHOSEN
                on_choose=choose
            />
            <DateField
                label=t(w::BY_WHEN)
                value=due
                hint=words(due)
                error=problem_of(draft, F::Due, 0)
            />
        </div>
        {move || problem_of(draft, F::Owner, 0).get().map(|said| view! {
            <p class="field__error">{said}</p>
        })}
        <div class="form__row">
            <PlaceSelect
                label=t(w::WHERE)
                value=place
                on_choose=move |place| draft.edit(|c| c.place = place)
            />
            <DateField
                label=t(w::MADE)
                value=made
                hint=words(made)
                error=problem_of(draft, F::Date, 0)
            />
        </div>
        <IndicatorSelect draft />
        <Owner draft />
        <Money draft />
    }
    .into_any()
}

#[component]
fn IndicatorSelect(draft: Draft<Commitment>) -> impl IntoView {
    let options = Signal::derive(move || {
        let lang = lang();
        let first = (String::new(), w::NO_INDICATOR.of(lang).to_owned());
        let results = IndicatorId::ALL.iter().filter(|id| id.group() != Group::Quality);
        let rest = results.map(|id| (id.code().to_owned(), id.say(lang).to_owned()));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        draft.doc.with(|c| c.indicator.map(|id| id.code().to_owned()).unwrap_or_default())
    });
    let choose = move |code: String| draft.edit(|c| c.indicator = IndicatorId::from_code(&code));
    view! {
        <div>
            <Select label=t(w::INDICATOR) value options on_choose=choose />
            <p class="field__hint">{t(w::INDICATOR_HINT)}</p>
        </div>
    }
}

#[component]
fn Owner(draft: Draft<Commitment>) -> impl IntoView {
    let instansi =
        bind(draft, |c| c.owner.instansi.clone(), |c, text| text.clone_into(&mut c.owner.instansi));
    let position =
        bind(draft, |c| c.owner.position.clone(), |c, text| text.clone_into(&mut c.owner.position));
    view! {
        <div class="form__row">
            <TextField
                label=t(w::INSTANSI)
                value=instansi
                hint=t(w::INSTANSI_HINT)
                note=t(common::OPTIONAL)
            />
            <TextField label=t(w::POSITION) value=position note=t(common::OPTIONAL) />
        </div>
    }
}

const FUNDINGS: [&str; 6] = ["apbd", "apbdes", "apbn", "csr", "swadaya", "tanpa"];

#[component]
fn Money(draft: Draft<Commitment>) -> impl IntoView {
    let options = Signal::derive(move || {
        let lang = lang();
        let first = (String::new(), w::NOT_CHOSEN.of(lang).to_owned());
        let all = FUNDINGS.into_iter().zip(Funding::ALL);
        let rest = all.map(|(code, funding)| (code.to_owned(), funding.say(lang).to_owned()));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let now = draft.doc.with(|c| c.funding);
        let at = now.and_then(|now| Funding::ALL.iter().position(|one| *one == now));
        at.map(|at| FUNDINGS[at].to_owned()).unwrap_or_default()
    });
    let choose = move |code: String| {
        let at = FUNDINGS.iter().position(|one| *one == code);
        draft.edit(|c| c.funding = at.map(|at| Funding::ALL[at]));
    };
    let kind = Signal::derive(move || {
        draft.doc.with(|c| c.kind.map_or("", ActivityKind::code).to_owned())
    });
    let choose_kind = move |code: String| draft.edit(|c| c.kind = ActivityKind::from_code(&code));
    let amount = bind(
        draft,
        |c| c.amount.map(|amount| amount.to_string()).unwrap_or_default(),
        |c, text| {
            if text.trim().is_empty() {
                c.amount = None;
            } else if let Some(amount) = read_rupiah(text) {
                c.amount = Some(amount);
            }
        },
    );
    let wrong = Signal::derive(move || {
        let wrong = amount.with(|text| !text.trim().is_empty() && read_rupiah(text).is_none());
        wrong.then(|| NumberProblem::NotDigits.say(lang()).to_owned())
    });
    let proof = bind(draft, |c| c.proof.clone(), |c, text| text.clone_into(&mut c.proof));
    view! {
        <div class="form__row">
            <Select label=t(w::FUNDING) value options on_choose=choose />
            <Select
                label=t(problems::ACTIVITY)
                value=kind
                options=activity_options(w::NOT_CHOSEN)
                on_choose=choose_kind
            />
            <NumberField
                label=t(w::AMOUNT)
                value=amount
                unit=t(w::RUPIAH)
                note=t(common::OPTIONAL)
                error=wrong
                whole=true
            />
        </div>
        <TextArea label=t(w::PROOF) value=proof hint=t(w::PROOF_HINT) note=t(common::OPTIONAL) />
    }
}

/// A sum as people write it: `12.500.000`, `12500000`, `12 500 000`.
fn read_rupiah(text: &str) -> Option<u64> {
    let digits: String =
        text.chars().filter(|c| !matches!(c, '.' | ',' | ' ' | '\u{a0}')).collect();
    digits.parse().ok()
}
