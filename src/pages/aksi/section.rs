//! One of the five in a report: its state, its numbers, and what the chair says of it.

use leptos::{prelude::*, text_prop::TextProp};

use super::{matrix::StateMark, numbers::Numbers};
use crate::{
    app::{paper::Draft, paper_field::bind, t},
    components::{Choice, TextArea},
    desk::protocol::AksiNumber,
    i18n::{
        Text, Words as _,
        words::{aksi as w, common},
    },
    rakor::aksi::{item_mut, state},
    records::{
        Place,
        coordination::{Aksi, AksiItem, AksiReport, AksiState},
    },
};

type Part = (Text, fn(&AksiItem) -> &String, fn(&mut AksiItem) -> &mut String);

const PARTS: [Part; 3] = [
    (w::DONE, |item| &item.done, |item| &mut item.done),
    (w::OBSTACLES, |item| &item.obstacles, |item| &mut item.obstacles),
    (w::NEXT, |item| &item.next, |item| &mut item.next),
];

#[component]
pub(super) fn Section(
    aksi: Aksi,
    nth: usize,
    draft: Draft<AksiReport>,
    sent: Memo<bool>,
    numbers: Signal<Vec<AksiNumber>>,
    before: Signal<Vec<AksiNumber>>,
    place: StoredValue<Place>,
) -> impl IntoView {
    let now = Memo::new(move |_| draft.doc.with(|report| state(report, aksi)));
    let fields = move || {
        if sent.get() {
            view! { <Told aksi draft now /> }.into_any()
        } else {
            view! { <Fields aksi draft now /> }.into_any()
        }
    };
    view! {
        <section class="section aksi-part">
            <h2>{nth} ". " {t(aksi.words())}</h2>
            <Numbers aksi numbers before place />
            {fields}
        </section>
    }
    .into_any()
}

#[component]
fn Fields(aksi: Aksi, draft: Draft<AksiReport>, now: Memo<AksiState>) -> impl IntoView {
    let options: Vec<(AksiState, TextProp)> =
        [AksiState::NotStarted, AksiState::Running, AksiState::Done]
            .map(|state| (state, t(state.words()).into()))
            .to_vec();
    let choose = move |state: AksiState| draft.edit(|report| item_mut(report, aksi).state = state);
    let field = |(label, get, set): Part| {
        let text = bind(
            draft,
            move |report: &AksiReport| {
                let item = report.items.iter().find(|item| item.aksi == aksi.code());
                item.map(|item| get(item).clone()).unwrap_or_default()
            },
            move |report: &mut AksiReport, text: &str| {
                let known = report.items.iter().any(|item| item.aksi == aksi.code());
                if known || !text.is_empty() {
                    text.clone_into(set(item_mut(report, aksi)));
                }
            },
        );
        view! { <TextArea label=t(label) value=text note=t(common::OPTIONAL) /> }
    };
    view! {
        <div class="form no-print">
            <Choice
                label=t(w::STATE)
                value=Signal::derive(move || now.get())
                options
                on_choose=choose
            />
            {PARTS.map(field).into_iter().collect_view()}
        </div>
        <div class="print-only"><Told aksi draft now /></div>
    }
    .into_any()
}

/// The same as text: handed in, or on paper.
#[component]
fn Told(aksi: Aksi, draft: Draft<AksiReport>, now: Memo<AksiState>) -> impl IntoView {
    let part = |(label, get, _): Part| {
        let text = move || {
            draft.doc.with(|report| {
                let item = report.items.iter().find(|item| item.aksi == aksi.code());
                item.map(|item| get(item).trim().to_owned()).unwrap_or_default()
            })
        };
        let empty = move || text().is_empty().then(|| t(w::NOTHING_WRITTEN)());
        view! {
            <div>
                <dt>{t(label)}</dt>
                <dd class="aksi-told">{text} <span class="soft">{empty}</span></dd>
            </div>
        }
    };
    view! {
        <p>{move || view! { <StateMark state=now.get() /> }}</p>
        <dl class="facts aksi-facts">{PARTS.map(part).into_iter().collect_view()}</dl>
    }
    .into_any()
}
