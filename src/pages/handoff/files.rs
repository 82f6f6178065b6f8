//! Files that were made here and taken in.

use leptos::prelude::*;

use super::{
    inside::{Inside, InsideMark},
    who,
};
use crate::{
    app::{lang, lang_now, moment, send, t, use_app},
    components::{Button, ButtonKind, IconName, StatusMark, Tone},
    desk::protocol::{HandOffId, HandOffItem, HandOffs, UndoHandOff},
    i18n::words::handoff as words,
};

/// The list.
#[component]
pub fn Files(known: Signal<HandOffs>, again: Callback<()>) -> impl IntoView {
    let none = move || known.with(|known| known.files.is_empty());
    let key = |item: &HandOffItem| (item.about.id, item.given, item.undone, item.brought.visits);
    view! {
        <section class="handoff__part">
            <h2>{t(words::FILES)}</h2>
            <Show when=none>
                <p class="soft">{t(words::FILES_NONE)}</p>
            </Show>
            <ul class="import-former__list">
                <For each=move || known.with(|known| known.files.clone()) key let:item>
                    <Row item again />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn Row(item: HandOffItem, again: Callback<()>) -> impl IntoView {
    let HandOffItem { about, here, given, undoable, undone, .. } = item;
    let app = use_app();
    let busy = RwSignal::new(false);
    let undo = move |file: HandOffId| {
        busy.set(true);
        send(UndoHandOff { file }, move |result| {
            busy.set(false);
            match result {
                Ok(done) => {
                    let lang = lang_now();
                    let mut said = words::UNDO_DONE.fill(lang, &[("n", &lang.count(done.back))]);
                    if done.left > 0 {
                        let left = words::UNDO_LEFT.fill(lang, &[("n", &lang.count(done.left))]);
                        said = format!("{said} {left}");
                    }
                    app.toasts.done(said);
                    again.run(());
                }
                Err(error) => app.complain(&error),
            }
        });
    };
    let inside = Inside::told(&about);
    let made = about.made.clone();
    let by =
        move || words::MADE_BY.fill(lang(), &[("who", &who(&made)), ("when", &moment(made.at))]);
    let id = about.id;
    let mark = if undone {
        words::UNDONE
    } else if given {
        words::GIVEN
    } else {
        words::TAKEN
    };
    view! {
        <li class="import-former__row" class:import-former__row--undone=undone>
            <div class="import-former__words">
                <strong class="import-former__name">{about.title}</strong>
                <p class="figures">{by}</p>
                <div class="marks">
                    <InsideMark inside />
                    <StatusMark
                        tone=Tone::Plain
                        label=move || format!("{} · {}", mark.of(lang()), moment(here.at))
                    />
                </div>
            </div>
            {undoable.then(|| view! {
                <Button
                    label=t(words::UNDO)
                    icon=IconName::Undo
                    kind=ButtonKind::Quiet
                    busy=busy
                    on_click=move |_| undo(id)
                />
            })}
        </li>
    }
}
