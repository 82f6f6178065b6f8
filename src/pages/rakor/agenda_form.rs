//! The agenda as it is put together: items in order, with length and speaker.

use leptos::prelude::*;

use crate::{
    app::{lang, lang_now, paper::Draft, paper_field::bind, t},
    components::{Button, IconButton, IconName, NumberField, TextField},
    documents::{Extra, IdSource as _},
    i18n::{
        Words as _, parse_count,
        words::{common, rakor as words},
    },
    platform::random::RandomIds,
    rakor::agenda,
    records::coordination::{AgendaItem, MemberId, Party, Rakor, RakorKind},
};

/// The rows.
#[component]
pub fn AgendaRows(
    /// Whose draft.
    draft: Draft<Rakor>,
) -> impl IntoView {
    let ids = Memo::new(move |_| {
        draft
            .doc
            .with(|rakor| agenda::timed(rakor).iter().map(|(_, item)| item.id).collect::<Vec<_>>())
    });
    let add = move |_| {
        draft.edit(|rakor| push(rakor, String::new(), 15));
    };
    let usual = move |_| {
        let lang = lang_now();
        draft.edit(|rakor| {
            for (topic, minutes) in agenda::usual(rakor.kind) {
                push(rakor, topic.say(lang).to_owned(), *minutes);
            }
        });
    };
    let strengthen = move |_| {
        let lang = lang_now();
        draft.edit(|rakor| {
            for (topic, minutes) in agenda::strengthening() {
                push(rakor, topic.say(lang).to_owned(), *minutes);
            }
        });
    };
    let of_teams = Memo::new(move |_| {
        let kind = draft.doc.with(|rakor| rakor.kind);
        matches!(kind, RakorKind::Rakor | RakorKind::LintasSektor)
    });
    let empty = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <div class="rakor-agenda-form">
            <Show when=move || empty.get()>
                <p class="soft">{t(words::AGENDA_NONE)}</p>
            </Show>
            <ol class="rakor-agenda-form__items">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Row draft id />
                </For>
            </ol>
            <div class="row">
                <Show when=move || empty.get()>
                    <Button label=t(words::AGENDA_USUAL) on_click=usual />
                    <Show when=move || of_teams.get()>
                        <Button label=t(words::AGENDA_STRENGTHEN) on_click=strengthen />
                    </Show>
                </Show>
                <Button label=t(words::AGENDA_ADD) icon=IconName::Plus on_click=add />
            </div>
        </div>
    }
    .into_any()
}

fn push(rakor: &mut Rakor, title: String, minutes: u16) {
    let order = rakor.agenda.iter().map(|item| item.order + 1).max().unwrap_or(0);
    rakor.agenda.push(AgendaItem {
        id: RandomIds.next_id(),
        order,
        title,
        minutes,
        speaker: Party::default(),
        extra: Extra::new(),
    });
}

fn item(rakor: &mut Rakor, id: MemberId) -> Option<&mut AgendaItem> {
    rakor.agenda.iter_mut().find(|item| item.id == id)
}

/// Swaps an item with the one before or after it.
fn shift(rakor: &mut Rakor, id: MemberId, down: bool) {
    let ids: Vec<MemberId> = agenda::timed(rakor).iter().map(|(_, item)| item.id).collect();
    let Some(at) = ids.iter().position(|one| *one == id) else { return };
    let other = if down { at + 1 } else { at.wrapping_sub(1) };
    if other >= ids.len() {
        return;
    }
    let mut order = ids;
    order.swap(at, other);
    for (id, place) in order.into_iter().zip(0..) {
        if let Some(item) = item(rakor, id) {
            item.order = place;
        }
    }
}

#[component]
fn Row(draft: Draft<Rakor>, id: MemberId) -> impl IntoView {
    let text = move |get: fn(&AgendaItem) -> String, set: fn(&mut AgendaItem, &str)| {
        let now = move |rakor: &Rakor| {
            rakor.agenda.iter().find(|item| item.id == id).map(get).unwrap_or_default()
        };
        bind(draft, now, move |rakor, text| {
            if let Some(item) = item(rakor, id) {
                set(item, text);
            }
        })
    };
    let title = text(|item| item.title.clone(), |item, text| text.clone_into(&mut item.title));
    let minutes = text(
        |item| item.minutes.to_string(),
        |item, text| item.minutes = text.trim().parse().unwrap_or(item.minutes),
    );
    let position = text(
        |item| item.speaker.position.clone(),
        |item, text| text.clone_into(&mut item.speaker.position),
    );
    let instansi = text(
        |item| item.speaker.instansi.clone(),
        |item, text| text.clone_into(&mut item.speaker.instansi),
    );
    let wrong = Signal::derive(move || {
        let read = minutes.with(|text| parse_count(text));
        read.err().map(|problem| problem.say(lang()).to_owned())
    });
    let nth = move || {
        draft.doc.with(|rakor| {
            let at = agenda::timed(rakor).iter().position(|(_, item)| item.id == id);
            words::AGENDA_ITEM.fill(lang(), &[("n", &at.map_or(0, |at| at + 1))])
        })
    };
    let act = move |text: crate::i18n::Text| {
        move || text.fill(lang(), &[("what", &nth().to_lowercase())])
    };
    view! {
        <li class="rakor-agenda-form__item">
            <fieldset>
                <legend>{nth}</legend>
                <div class="rakor-agenda-form__fields">
                    <TextField label=t(words::AGENDA_TITLE) value=title />
                    <NumberField
                        label=t(words::MINUTES)
                        value=minutes
                        unit=t(words::MINUTES_UNIT)
                        whole=true
                        error=wrong
                    />
                    <TextField label=t(words::SPEAKER) value=position note=t(common::OPTIONAL) />
                    <TextField label=t(words::INSTANSI) value=instansi note=t(common::OPTIONAL) />
                </div>
                <div class="rakor-agenda-form__moves">
                    <IconButton
                        label=act(words::MOVE_UP)
                        icon=IconName::Up
                        on_click=move |_| draft.edit(|rakor| shift(rakor, id, false))
                    />
                    <IconButton
                        label=act(words::MOVE_DOWN)
                        icon=IconName::Down
                        on_click=move |_| draft.edit(|rakor| shift(rakor, id, true))
                    />
                    <IconButton
                        label=act(words::REMOVE)
                        icon=IconName::Trash
                        on_click=move |_| draft.edit(|rakor| rakor.agenda.retain(|item| item.id != id))
                    />
                </div>
            </fieldset>
        </li>
    }
    .into_any()
}
