//! The page `#/impor`: one import from choosing files to what came of it.

use leptos::prelude::*;
use web_sys::{HtmlElement, wasm_bindgen::JsCast as _};

use super::{
    done::{Done, Stopped},
    drop_target::{DropAnywhere, DropTarget},
    flow::{Event, FileCard, Stage},
    former::Former,
    parts::Note,
    preview::Preview,
    session,
    working::{Failed, Unreadable, Working},
};
use crate::{
    app::{PageHead, device, lang, route::Route, t, use_app},
    components::{ButtonKind, IconButton, IconName, LinkButton},
    i18n::{Text, words::import_page as words},
};

/// What is on the screen, so that news of progress do not make it anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    Start,
    Working,
    Unreadable,
    Preview,
    Stopped,
    Done,
    Failed,
}

impl Screen {
    const fn of(stage: &Stage) -> Self {
        match stage {
            Stage::Idle => Self::Start,
            Stage::Reading(_) | Stage::Comparing(_) | Stage::Writing { .. } => Self::Working,
            Stage::Unreadable(_) => Self::Unreadable,
            Stage::Preview(_) => Self::Preview,
            Stage::Stopped => Self::Stopped,
            Stage::Done(_) => Self::Done,
            Stage::Failed(..) => Self::Failed,
        }
    }
}

/// Name of the page as it stands.
fn title(stage: &Stage) -> Text {
    match stage {
        Stage::Preview(_) => words::PREVIEW_TITLE,
        Stage::Reading(_) => words::READING_TITLE,
        Stage::Comparing(_) => words::COMPARING_TITLE,
        Stage::Writing { .. } => words::WRITING_TITLE,
        Stage::Done(_) => words::DONE_TITLE,
        _ => words::TITLE,
    }
}

/// The page.
#[component]
pub fn ImportPage() -> impl IntoView {
    session::attach(&use_app());
    // One screen per preview, too: after another reading everything in it is another.
    let screen = Memo::new(|_| {
        session::with(|flow| {
            let token = if let Stage::Preview(preview) = &flow.stage { preview.token } else { 0 };
            (Screen::of(&flow.stage), flow.file.id, token)
        })
    });
    keep_focus(screen);
    let title = Memo::new(|_| session::with(|flow| title(&flow.stage)));
    view! {
        <PageHead title=move || title.get().of(lang()) lead=lead />
        <DropAnywhere />
        {move || match screen.get().0 {
            Screen::Start => view! { <Start /> }.into_any(),
            Screen::Working => view! { <Working /> }.into_any(),
            Screen::Unreadable => view! { <Unreadable /> }.into_any(),
            Screen::Preview => view! { <Preview /> }.into_any(),
            Screen::Stopped => view! { <Stopped /> }.into_any(),
            Screen::Done => view! { <Done /> }.into_any(),
            Screen::Failed => view! { <Failed /> }.into_any(),
        }}
        <Queue />
    }
    .into_any()
}

/// The button that led on is gone with its screen: focus goes to the heading, which says what is
/// there now.
fn keep_focus<T: PartialEq + Clone + Send + Sync + 'static>(screen: Memo<T>) {
    Effect::new(move |before: Option<()>| {
        screen.track();
        if before.is_none() {
            return;
        }
        request_animation_frame(|| {
            let heading = device::document().query_selector("main h1").ok().flatten();
            if let Some(heading) = heading.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
                let _ = heading.focus();
            }
        });
    });
}

fn lead() -> String {
    session::with(|flow| match &flow.stage {
        Stage::Idle => words::LEAD.of(lang()).to_owned(),
        Stage::Preview(preview) => words::PREVIEW_LEAD.fill(
            lang(),
            &[
                ("file", &flow.file.name),
                ("size", &lang().bytes(flow.file.size)),
                ("rows", &lang().count(preview.rows)),
            ],
        ),
        _ => format!("{}, {}", flow.file.name, lang().bytes(flow.file.size)),
    })
}

/// Nothing is open: the target, what is understood, what came before.
#[component]
fn Start() -> impl IntoView {
    view! {
        <div class="import-start">
            <DoubtsDoor />
            <DropTarget />
            <Understood />
            <Former />
        </div>
    }
}

/// The way to the questions that wait, where there are any.
#[component]
fn DoubtsDoor() -> impl IntoView {
    let app = use_app();
    let doubts = Memo::new(move |_| app.overview.with(|o| o.map_or(0, |o| o.doubts)));
    view! {
        <Show when=move || doubts.get() != 0>
            <Note watch=true>
                <p>{move || words::DOUBTS_WAIT.fill(lang(), &[("n", &lang().count(doubts.get()))])}</p>
                <LinkButton
                    label=t(words::ANSWER_DOUBTS)
                    href=Route::Doubts.href()
                    kind=ButtonKind::Secondary
                />
            </Note>
        </Show>
    }
}

#[component]
fn Understood() -> impl IntoView {
    let points = [
        words::UNDERSTOOD_1,
        words::UNDERSTOOD_2,
        words::UNDERSTOOD_3,
        words::UNDERSTOOD_4,
        words::UNDERSTOOD_5,
    ];
    view! {
        <section class="import-understood">
            <h2>{t(words::UNDERSTOOD)}</h2>
            <ul>{points.map(|point| view! { <li>{t(point)}</li> }).into_iter().collect_view()}</ul>
        </section>
    }
}

/// The files that wait.
#[component]
fn Queue() -> impl IntoView {
    let queue = Memo::new(|_| session::with(|flow| flow.queue.iter().cloned().collect::<Vec<_>>()));
    let row = |file: FileCard| {
        let (id, name) = (file.id, file.name.clone());
        let label = move || words::QUEUE_REMOVE.fill(lang(), &[("file", &name)]);
        let size = move || lang().bytes(file.size);
        view! {
            <li class="import-queue__file">
                <span class="import-queue__name">{file.name}</span>
                <span class="figures">{size}</span>
                <IconButton
                    label
                    icon=IconName::Close
                    on_click=move |_| session::tell(Event::Unqueue(id))
                />
            </li>
        }
    };
    view! {
        <Show when=move || !queue.with(Vec::is_empty)>
            <section class="import-queue">
                <h2>{t(words::QUEUE)}</h2>
                <ul>
                    <For each=move || queue.get() key=|file| file.id let:file>
                        {row(file)}
                    </For>
                </ul>
            </section>
        </Show>
    }
}
