//! The list of participants with their points; printed as it stands.

use leptos::prelude::*;

use super::change;
use crate::{
    app::{lang, paper::Draft, t},
    components::{IconButton, IconName, NumberField, StatusMark, TableScroll, Tone},
    i18n::words::{bimtek as w, common},
    pages::partners::posyandu_name,
    rakor::bimtek::{gain, passed},
    records::coordination::{MemberId, Participant, Rakor},
};

#[component]
pub(super) fn Participants(draft: Draft<Rakor>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        draft.doc.with(|rakor| {
            let all = rakor.bimtek.iter().flat_map(|bimtek| &bimtek.participants);
            all.map(|one| one.id).collect::<Vec<_>>()
        })
    });
    view! {
        <h3>{t(w::PARTICIPANTS)}</h3>
        <Mark draft />
        <Show
            when=move || ids.with(|ids| !ids.is_empty())
            fallback=|| view! { <p class="soft">{t(w::NO_PARTICIPANTS)}</p> }
        >
            <TableScroll label=t(w::PARTICIPANTS)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t(common::NAME)}</th>
                            <th scope="col">{t(common::POSYANDU)}</th>
                            <th scope="col">{t(w::ATTENDED)}</th>
                            <th scope="col" class="numeric">{t(w::PRE)}</th>
                            <th scope="col" class="numeric">{t(w::POST)}</th>
                            <th scope="col" class="numeric">{t(w::GAIN)}</th>
                            <th scope="col">{t(w::RESULT)}</th>
                            <th scope="col"><span class="visually-hidden">{t(common::DELETE)}</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || ids.get() key=|id| *id let:id>
                            <Row draft id />
                        </For>
                    </tbody>
                </table>
            </TableScroll>
        </Show>
    }
    .into_any()
}

/// The pass mark.
#[component]
fn Mark(draft: Draft<Rakor>) -> impl IntoView {
    let now = |rakor: &Rakor| rakor.bimtek.as_ref().and_then(|bimtek| bimtek.pass_mark);
    let text =
        RwSignal::new(draft.doc.with_untracked(now).map(|n| n.to_string()).unwrap_or_default());
    Effect::new(move |_| {
        let Ok(typed) = text.with(|text| points(text)) else { return };
        if draft.doc.with_untracked(now) != typed {
            change(draft, |bimtek| bimtek.pass_mark = typed);
        }
    });
    view! {
        <div class="partner-tools no-print">
            <NumberField
                label=t(w::PASS_MARK)
                value=text
                hint=t(w::PASS_HINT)
                error=wrong(text)
                whole=true
            />
        </div>
    }
}

/// Points as typed: none for an empty field.
///
/// # Errors
/// When it is no number from 0 to 100.
fn points(text: &str) -> Result<Option<u8>, ()> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.trim().parse().ok().filter(|n| *n <= 100).map(Some).ok_or(())
}

fn wrong(text: RwSignal<String>) -> Signal<Option<String>> {
    Signal::derive(move || {
        let bad = text.with(|text| points(text).is_err());
        bad.then(|| w::OUT_OF_RANGE.of(lang()).to_owned())
    })
}

fn find(rakor: &Rakor, id: MemberId) -> Option<&Participant> {
    rakor.bimtek.as_ref()?.participants.iter().find(|one| one.id == id)
}

fn edit(draft: Draft<Rakor>, id: MemberId, put: impl FnOnce(&mut Participant)) {
    change(draft, |bimtek| {
        if let Some(one) = bimtek.participants.iter_mut().find(|one| one.id == id) {
            put(one);
        }
    });
}

/// One field of points.
#[component]
fn Points(draft: Draft<Rakor>, id: MemberId, after: bool) -> impl IntoView {
    let now =
        move |rakor: &Rakor| find(rakor, id).and_then(|one| if after { one.post } else { one.pre });
    let text =
        RwSignal::new(draft.doc.with_untracked(now).map(|n| n.to_string()).unwrap_or_default());
    let put = move |typed: String| {
        let read = points(&typed);
        text.set(typed);
        let Ok(n) = read else { return };
        edit(draft, id, |one| *(if after { &mut one.post } else { &mut one.pre }) = n);
    };
    let name = move || {
        let who = draft.doc.with(|rakor| {
            find(rakor, id).map(|one| one.name.reveal().to_owned()).unwrap_or_default()
        });
        format!("{}: {who}", if after { w::POST } else { w::PRE }.of(lang()))
    };
    let bad = wrong(text);
    view! {
        <input
            class="input input--number bimtek__points"
            type="text"
            inputmode="numeric"
            maxlength="3"
            aria-label=name
            aria-invalid=move || bad.with(Option::is_some).then_some("true")
            prop:value=move || text.get()
            on:input=move |event| put(event_target_value(&event))
        />
    }
}

#[component]
fn Row(draft: Draft<Rakor>, id: MemberId) -> impl IntoView {
    let one = Memo::new(move |_| draft.doc.with(|rakor| find(rakor, id).cloned()));
    let name = move || {
        one.with(|one| one.as_ref().map(|one| one.name.reveal().to_owned()).unwrap_or_default())
    };
    let posyandu =
        move || one.with(|one| one.as_ref().and_then(|one| one.posyandu)).map(posyandu_name);
    let attended = move || one.with(|one| one.as_ref().is_some_and(|one| one.attended));
    let gained = move || {
        let n = one.with(|one| one.as_ref().and_then(gain))?;
        Some(if n > 0 { format!("+{n}") } else { n.to_string().replace('-', "−") })
    };
    let result = move || {
        let found = draft.doc.with(|rakor| {
            let bimtek = rakor.bimtek.as_ref()?;
            find(rakor, id).map(|one| passed(bimtek, one))
        })?;
        let (tone, words) = match found {
            Some(true) => (Tone::Good, w::PASSED),
            Some(false) => (Tone::Watch, w::FAILED),
            None => (Tone::Plain, w::OPEN),
        };
        Some(view! { <StatusMark tone label=t(words) /> })
    };
    let label = move || format!("{}: {}", w::ATTENDED.of(lang()), name());
    let remove = move || w::REMOVE.fill(lang(), &[("what", &name())]);
    let attend = move |yes: bool| edit(draft, id, |one| one.attended = yes);
    let gone = move |_| change(draft, |bimtek| bimtek.participants.retain(|one| one.id != id));
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{posyandu}</td>
            <td>
                <input
                    type="checkbox"
                    aria-label=label
                    prop:checked=attended
                    on:change=move |event| attend(event_target_checked(&event))
                />
            </td>
            <td class="numeric"><Points draft id after=false /></td>
            <td class="numeric"><Points draft id after=true /></td>
            <td class="numeric">{gained}</td>
            <td>{result}</td>
            <td><IconButton label=remove icon=IconName::Trash on_click=gone /></td>
        </tr>
    }
    .into_any()
}
