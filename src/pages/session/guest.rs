//! A child of another Posyandu who came: looked up by name and put on the sheet.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    app::{lang, send, t},
    components::{Button, IconName, TextField},
    desk::protocol::{Search, SearchAnswer, SessionSheet},
    i18n::{Words as _, words::posyandu},
    records::ChildId,
};

const PAUSE: Duration = Duration::from_millis(140);
const SHOWN: u32 = 6;

#[component]
pub(super) fn Guests(sheet: Signal<SessionSheet>, guests: RwSignal<Vec<ChildId>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let found = RwSignal::new(None::<SearchAnswer>);
    ask_while_typing(typed, found);
    let add = move |child: ChildId| {
        guests.update(|all| all.push(child));
        typed.set(String::new());
        open.set(false);
    };
    let list = move || {
        let here = sheet.with(|sheet| sheet.rows.iter().map(|row| row.id).collect::<Vec<_>>());
        let answer = found.get()?;
        let others = answer.children.into_iter().filter(|child| !here.contains(&child.id));
        let lines: Vec<_> = others
            .map(|child| {
                let name = child.name.reveal().to_owned();
                let about = move || {
                    let lang = lang();
                    let age = lang.age_months(child.months);
                    format!("{} · {age} · {}", child.sex.say(lang), child.posyandu_name)
                };
                view! {
                    <li>
                        <button type="button" class="guest" on:click=move |_| add(child.id)>
                            <span class="guest__name">{name}</span>
                            <small>{about}</small>
                        </button>
                    </li>
                }
            })
            .collect();
        let nobody = lines.is_empty();
        Some(view! {
            <ul class="guests__list">{lines}</ul>
            {nobody.then(|| view! { <p class="soft">{t(posyandu::GUEST_NONE)}</p> })}
        })
    };
    view! {
        <div class="guests no-print">
            <Show
                when=move || open.get()
                fallback=move || view! {
                    <Button
                        label=t(posyandu::GUEST_ADD)
                        icon=IconName::Plus
                        on_click=move |_| open.set(true)
                    />
                }
            >
                <TextField label=t(posyandu::GUEST_NAME) value=typed hint=t(posyandu::GUEST_HINT) />
                {list}
            </Show>
        </div>
    }
}

/// Asks a moment after the last key; only the answer to the newest text counts.
fn ask_while_typing(typed: RwSignal<String>, found: RwSignal<Option<SearchAnswer>>) {
    let newest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let text = typed.get();
        newest.update_value(|n| *n += 1);
        let mine = newest.get_value();
        if text.trim().chars().count() < 2 {
            found.set(None);
            return;
        }
        let ask = move || {
            send(Search { text, limit: SHOWN }, move |answer| {
                if newest.try_get_value() == Some(mine) {
                    found.set(answer.ok());
                }
            });
        };
        if let Ok(timer) = set_timeout_with_handle(ask, PAUSE) {
            on_cleanup(move || timer.clear());
        }
    });
}
