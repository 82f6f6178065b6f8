//! The page `#/impor/ragu`: doubtful matches, one question at a time.
//!
//! Identity is shown here on purpose, for a person cannot decide without it; it never stands in
//! the address.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{compare::Compare, parts::n};
use crate::{
    app::{
        AppState, PageHead, ask, lang, lang_now, route::Route, show, skeleton_lines, t, use_answer,
        use_app,
    },
    components::{Button, ButtonKind, Empty, LinkButton},
    desk::protocol::{Changed, Doubt, GetDoubts, ResolveDoubt},
    i18n::words::import_page as words,
};

/// Questions fetched at a time.
const MOST: u32 = 200;

/// The queue.
#[component]
pub fn DoubtsPage() -> impl IntoView {
    let doubts = use_answer(
        || Some(GetDoubts { limit: MOST }),
        |changed| matches!(changed, Changed::Imports),
    );
    let crumbs =
        Signal::derive(|| vec![(words::TITLE.of(lang()).to_owned(), Route::Import.href())]);
    view! {
        <PageHead title=t(words::QUEUE_TITLE) lead=t(words::QUEUE_LEAD) crumbs />
        {show(doubts, || skeleton_lines(7), move |doubts| view! { <Queue doubts /> })}
    }
    .into_any()
}

#[component]
fn Queue(doubts: Signal<Vec<Doubt>>) -> impl IntoView {
    // Skipped or answered: not asked again until the list comes new, or the user starts again.
    let passed = RwSignal::new(Vec::<String>::new());
    let left = Memo::new(move |_| {
        let open = |doubt: &&Doubt| passed.with(|passed| !passed.contains(&doubt.id));
        doubts.with(|all| all.iter().filter(open).cloned().collect::<Vec<_>>())
    });
    let current = Memo::new(move |_| left.with(|left| left.first().cloned()));
    let more = move || {
        let shown = left.with(Vec::len) as u32;
        words::QUEUE_LEFT.fill(lang(), &[("n", &n(shown))])
    };
    move || match current.get() {
        Some(doubt) => view! {
            <p class="import-queue-left figures" role="status">{more}</p>
            <Question doubt passed />
        }
        .into_any(),
        None => view! { <Nothing doubts passed /> }.into_any(),
    }
}

#[component]
fn Question(doubt: Doubt, passed: RwSignal<Vec<String>>) -> impl IntoView {
    let app = use_app();
    let at = RwSignal::new(0_u32);
    let id = doubt.id.clone();
    let candidates: Vec<_> = doubt.candidates.iter().map(|candidate| candidate.id).collect();
    let pass = {
        let id = id.clone();
        move || passed.update(|passed| passed.push(id.clone()))
    };
    let answer = {
        let pass = pass.clone();
        move |same: bool| {
            let chosen = candidates.get(at.get_untracked() as usize).copied();
            if same && chosen.is_none() {
                return;
            }
            let asked = ResolveDoubt { doubt: id.clone(), same_as: chosen.filter(|_| same) };
            let back = id.clone();
            pass();
            resolve(&app, asked, same, passed, back);
        }
    };
    let answer = Callback::new(answer);
    let skip = Callback::new(move |()| pass());
    let keys = window_event_listener(leptos::ev::keydown, move |event| match key(&event) {
        Some(1) => answer.run(true),
        Some(2) => answer.run(false),
        Some(3) => skip.run(()),
        _ => {}
    });
    on_cleanup(move || keys.remove());
    let lonely = doubt.candidates.is_empty();
    view! {
        <Compare doubt at />
        <div class="import-verdict">
            <Button
                label=t(words::IS_SAME)
                kind=ButtonKind::Primary
                disabled=lonely
                on_click=move |_| answer.run(true)
            />
            <Button label=t(words::IS_OTHER) on_click=move |_| answer.run(false) />
            <Button
                label=t(words::SKIP)
                kind=ButtonKind::Quiet
                on_click=move |_| skip.run(())
            />
        </div>
        <p class="import-aside import-verdict__keys">{t(words::KEYS_HINT)}</p>
    }
}

/// Sends an answer; the next question is on the screen already. One that fails comes back.
fn resolve(
    app: &AppState,
    asked: ResolveDoubt,
    same: bool,
    passed: RwSignal<Vec<String>>,
    id: String,
) {
    let app = *app;
    let said = if same { words::SAID_SAME } else { words::SAID_OTHER };
    // The page may be left at once: the answer is sent all the same, and a failure still told.
    leptos::task::spawn_local(async move {
        match ask(asked).await {
            Ok(()) => app.toasts.done(said.of(lang_now())),
            Err(error) => {
                let _ = passed.try_update(|passed| passed.retain(|other| *other != id));
                app.complain(&error);
            }
        }
    });
}

/// 1, 2 or 3, unless typed into a field or with another key held.
fn key(event: &KeyboardEvent) -> Option<u32> {
    use web_sys::wasm_bindgen::JsCast as _;
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let busy = target.is_some_and(|target| {
        matches!(target.closest("input, select, textarea, dialog, [contenteditable]"), Ok(Some(_)))
    });
    if busy { None } else { event.key().parse().ok() }
}

/// Nothing to ask, or nothing but what was skipped.
#[component]
fn Nothing(doubts: Signal<Vec<Doubt>>, passed: RwSignal<Vec<String>>) -> impl IntoView {
    let skipped = move || doubts.with(Vec::len) as u32;
    view! {
        <Show
            when=move || skipped() != 0
            fallback=|| view! {
                <Empty title=t(words::QUEUE_EMPTY) text=t(words::QUEUE_EMPTY_WHY)>
                    <LinkButton label=t(words::TITLE) href=Route::Import.href() />
                </Empty>
            }
        >
            <Empty
                title=t(words::QUEUE_SKIPPED)
                text=move || words::QUEUE_SKIPPED_WHY.fill(lang(), &[("n", &n(skipped()))])
            >
                <Button
                    label=t(words::QUEUE_AGAIN)
                    kind=ButtonKind::Primary
                    on_click=move |_| passed.set(Vec::new())
                />
            </Empty>
        </Show>
    }
}
