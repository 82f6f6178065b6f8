//! The letterhead of papers: lines, address, arms; how it looks; who changed it.

use leptos::{prelude::*, task::spawn_local};
use web_sys::File;

use crate::{
    app::{
        Answer, AppState, ErrorNotice, SaveButton, lang, lang_now, moment, send, show,
        skeleton_lines, t, use_app,
    },
    components::{Button, ButtonKind, ChooseFiles, IconName, TextArea, TextField},
    desk::protocol::{DeskError, LetterheadChange, LetterheadView, SaveLetterhead, UndoLetterhead},
    i18n::words::{common, goals, letters as w},
    office::doc::Letterhead,
    pages::papers::paper_head,
    platform::picture,
};

/// Sides of the box a logo is scaled into, in pixels, the largest first: 22 mm at 300 dpi are 260.
const SIDES: [u32; 4] = [260, 200, 140, 90];
/// What the desk takes (`MOST_LOGO` there).
const MOST_BYTES: usize = 60_000;
/// Changes that are listed.
const LISTED: usize = 8;

#[component]
pub(super) fn LetterheadCard(
    view: Answer<LetterheadView>,
    history: Answer<Vec<LetterheadChange>>,
) -> impl IntoView {
    view! {
        <section class="card letterhead" id="kop">
            <h2>{t(w::LETTERHEAD)}</h2>
            <p>{t(w::LETTERHEAD_TEXT)}</p>
            {show(view, || skeleton_lines(4), |view| view! { <Form view /> })}
            <History changes=history />
        </section>
    }
    .into_any()
}

#[component]
fn Form(view: Signal<LetterheadView>) -> impl IntoView {
    let app = use_app();
    let kept = Memo::new(move |_| view.get());
    let lines = RwSignal::new(String::new());
    let address = RwSignal::new(String::new());
    let logo = RwSignal::new(Vec::<u8>::new());
    let rev = RwSignal::new(0_u64);
    let (error, busy) = (RwSignal::new(None::<DeskError>), RwSignal::new(false));
    let now = move || Letterhead {
        lines: lines.with(|text| {
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
        }),
        address: address.with(|text| text.trim().to_owned()),
        logo: logo.get(),
    };
    let take = move |view: LetterheadView| {
        lines.set(view.letterhead.lines.join("\n"));
        address.set(view.letterhead.address);
        logo.set(view.letterhead.logo);
        rev.set(view.rev);
    };
    let seen = RwSignal::new(LetterheadView::default());
    let dirty = Memo::new(move |_| now() != seen.with(|seen| seen.letterhead.clone()));
    // What others set comes in while nothing is typed here.
    Effect::new(move |_| {
        let kept = kept.get();
        if untrack(|| seen.with(|seen| seen.rev == 0 || seen.rev < kept.rev) && !dirty.get()) {
            seen.set(kept.clone());
            take(kept);
        }
    });
    app.router.hold_while(dirty.into());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let letterhead = untrack(now);
        busy.set(true);
        error.set(None);
        let asked =
            SaveLetterhead { letterhead: letterhead.clone(), base_rev: rev.get_untracked() };
        send(asked, move |result| {
            busy.set(false);
            match result {
                Ok(entry) => {
                    let base = rev.get_untracked();
                    let rev = if entry.is_empty() { base } else { base + 1 };
                    let saved = LetterheadView { letterhead, rev };
                    seen.set(saved.clone());
                    take(saved);
                    saved_toast(app, entry);
                }
                Err(why) => error.set(Some(why)),
            }
        });
    };
    let choose = move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            match small(&file).await {
                Ok(Some(bytes)) => {
                    logo.try_set(bytes);
                }
                Ok(None) => app.toasts.problem(w::LOGO_LARGE.of(lang_now())),
                Err(_unreadable) => app.toasts.problem(w::LOGO_WRONG.of(lang_now())),
            }
        });
    };
    let has_logo = Memo::new(move |_| logo.with(|logo| !logo.is_empty()));
    view! {
        <form class="form" on:submit=submit>
            {move || error.get().map(|error| view! { <ErrorNotice error /> })}
            <TextArea
                label=t(w::LETTERHEAD_LINES)
                value=lines
                hint=t(w::LETTERHEAD_LINES_HINT)
            />
            <TextField label=t(w::LETTERHEAD_ADDRESS) value=address longest=200 />
            <div class="row">
                <ChooseFiles
                    label=t(w::LETTERHEAD_LOGO)
                    kind=ButtonKind::Secondary
                    accept="image/png,image/jpeg"
                    testid="logo"
                    on_files=choose
                />
                <Show when=move || has_logo.get()>
                    <Button
                        label=t(w::LETTERHEAD_NO_LOGO)
                        icon=IconName::Trash
                        kind=ButtonKind::Quiet
                        on_click=move |_| logo.set(Vec::new())
                    />
                </Show>
            </div>
            {move || {
                let head = now();
                (!head.is_empty()).then(|| view! {
                    <div
                        class="letterhead__preview"
                        role="group"
                        aria-label=t(w::LETTERHEAD_PREVIEW)
                    >
                        {paper_head(&head)}
                    </div>
                })
            }}
            <div class="row">
                <SaveButton busy disabled=Signal::derive(move || !dirty.get()) />
            </div>
        </form>
    }
    .into_any()
}

/// The picture, small enough to be kept; `None` when it cannot be made so.
async fn small(file: &File) -> Result<Option<Vec<u8>>, String> {
    for side in SIDES {
        let bytes = picture::scaled(file, f64::from(side)).await?;
        if bytes.len() <= MOST_BYTES {
            return Ok(Some(bytes));
        }
    }
    Ok(None)
}

fn saved_toast(app: AppState, entry: String) {
    let words = w::LETTERHEAD_SAVED.of(lang_now());
    if entry.is_empty() {
        return app.toasts.done(words);
    }
    app.toasts.undoable(words, move || take_back(app, entry.clone()));
}

fn take_back(app: AppState, entry: String) {
    spawn_local(async move {
        match crate::app::ask(UndoLetterhead { entry }).await {
            Ok(()) => app.toasts.done(common::UNDONE.of(lang_now())),
            Err(why) => app.complain(&why),
        }
    });
}

#[component]
fn History(changes: Answer<Vec<LetterheadChange>>) -> impl IntoView {
    let list = move || {
        let changes = changes.get().filter(|changes| !changes.is_empty())?;
        let rows = changes.into_iter().take(LISTED).map(entry).collect_view();
        Some(view! {
            <details>
                <summary>{t(w::HISTORY)}</summary>
                <ul class="openings">{rows}</ul>
            </details>
        })
    };
    view! { {list} }.into_any()
}

fn entry(change: LetterheadChange) -> AnyView {
    let app = use_app();
    let LetterheadChange { entry, stamp, undone, lines, address, logo, undoable } = change;
    let said = move || {
        let lang = lang();
        let or_empty = |text: String| {
            if text.is_empty() { w::CHANGED_EMPTY.of(lang).to_owned() } else { text }
        };
        let lines = lines
            .as_ref()
            .map(|lines| w::CHANGED_LINES.fill(lang, &[("text", &or_empty(lines.join(" / ")))]));
        let address = address
            .as_ref()
            .map(|text| w::CHANGED_ADDRESS.fill(lang, &[("text", &or_empty(text.clone()))]));
        let logo = logo.then(|| w::CHANGED_LOGO.of(lang).to_owned());
        let who = if stamp.by.0.is_empty() { goals::HISTORY_WHO.of(lang) } else { &stamp.by.0 };
        let when = moment(stamp.at);
        let back = undone.then(|| common::UNDONE.of(lang).to_owned());
        let head = [Some(when), Some(who.to_owned()), back];
        let parts = head.into_iter().chain([lines, address, logo]).flatten();
        parts.collect::<Vec<_>>().join(" · ")
    };
    let back = undoable.then(|| {
        view! {
            <Button
                label=t(goals::HISTORY_UNDO)
                icon=IconName::Undo
                kind=ButtonKind::Quiet
                on_click=move |_| take_back(app, entry.clone())
            />
        }
    });
    view! { <li>{said} " " {back}</li> }.into_any()
}
