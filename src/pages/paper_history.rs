//! Who changed what of a document of coordination, and taking one change back.

use leptos::prelude::*;

use crate::{
    app::{lang, moment, paper::undo, show, skeleton_lines, t, use_answer, use_app},
    components::{Button, ButtonKind, IconName},
    desk::protocol::{Changed, GetPaperHistory, PaperEntry},
    i18n::{
        DASH, Lang, Words as _,
        words::{common, paper_history as w},
    },
    records::coordination::PaperRef,
};

/// The history, folded up at first: it is asked for when somebody opens it.
#[component]
pub fn PaperHistory(
    /// Of which document.
    paper: PaperRef,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <section class="section no-print">
            <details
                class="paper-history"
                on:toggle=move |_| open.update(|open| *open = !*open)
            >
                <summary>{t(w::TITLE)}</summary>
                <Show when=move || open.get()>
                    <Entries paper />
                </Show>
            </details>
        </section>
    }
    .into_any()
}

#[component]
fn Entries(paper: PaperRef) -> impl IntoView {
    let entries =
        use_answer(move || Some(GetPaperHistory { paper }), |changed| *changed == Changed::Papers);
    show(
        entries,
        || skeleton_lines(4),
        |entries: Signal<Vec<PaperEntry>>| {
            let none = Memo::new(move |_| entries.with(Vec::is_empty));
            let list =
                move || entries.with(|all| all.iter().map(|one| entry(one, lang())).collect_view());
            view! {
                <Show
                    when=move || !none.get()
                    fallback=|| view! { <p class="soft">{t(w::NONE)}</p> }
                >
                    <ol class="history">{list}</ol>
                </Show>
            }
        },
    )
}

fn entry(entry: &PaperEntry, lang: Lang) -> AnyView {
    let app = use_app();
    let when = moment(entry.stamp.at);
    let by = entry.stamp.by.0.as_str();
    let by = if by.is_empty() { w::SOMEBODY.of(lang) } else { by }.to_owned();
    let changes = entry.changes.iter().filter_map(|change| line(change, lang)).collect_view();
    let key = entry.entry.clone();
    let back = entry.undoable.then(|| {
        let take = move |_| {
            let done = move || app.toasts.done(common::UNDONE.of(crate::app::lang_now()));
            undo(app, key.clone(), done);
        };
        view! {
            <Button
                label=t(common::UNDO)
                kind=ButtonKind::Quiet
                icon=IconName::Undo
                on_click=take
            />
        }
    });
    view! {
        <li class="card">
            <div class="history__head">
                <strong>{entry.kind.say(lang)}</strong>
                <time class="soft figures">{when}</time>
                <span class="soft">{by}</span>
                {back}
            </div>
            <ul class="history__changes">{changes}</ul>
        </li>
    }
    .into_any()
}

/// One changed field: its name, before and after.
fn line(change: &(String, Option<String>, Option<String>), lang: Lang) -> Option<AnyView> {
    let (path, before, after) = change;
    let field = w::field(path)?.of(lang);
    let said = |value: &Option<String>| match value {
        None => Some(DASH.to_owned()),
        Some(value) => w::value(path, value, lang),
    };
    // What says nothing to people, or is hidden, is only named.
    let both = said(before).zip(said(after)).filter(|(before, after)| before != after);
    let told = match both {
        Some((before, after)) => view! {
            <span>
                <span class="history__before figures">{before}</span>
                " → "
                <strong class="figures">{after}</strong>
            </span>
        }
        .into_any(),
        None => view! { <span class="soft">{w::HIDDEN.of(lang)}</span> }.into_any(),
    };
    Some(view! { <li><span>{field}</span>{told}</li> }.into_any())
}
