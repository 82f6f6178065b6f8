//! Marking somebody present by the code on paper: read by the camera, or typed.

use std::time::Duration;

use leptos::{html, prelude::*};
use web_sys::wasm_bindgen::JsValue;

use super::parts::who;
use crate::{
    app::{lang, lang_now, paper::Draft, t},
    components::{Button, ButtonKind, Dialog, TextField},
    i18n::words::{common, rakor as words},
    platform::{
        barcode::{Reader, can_read},
        clock,
    },
    rakor::attendance::{came, find},
    records::coordination::{Attendance, Rakor},
};

/// Pictures a second are enough for a paper that is held still.
const EVERY: Duration = Duration::from_millis(250);

/// The dialog.
#[component]
pub fn Scan(
    /// The Rakor.
    draft: Draft<Rakor>,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Dialog open title=t(words::SCAN_TITLE) close=t(common::CLOSE)>
            <Inside draft />
        </Dialog>
    }
}

#[component]
fn Inside(draft: Draft<Rakor>) -> impl IntoView {
    let code = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let take = move |text: &str| said.set(mark(draft, text));
    let typed = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        take(&code.get_untracked());
        code.set(String::new());
    };
    let camera = if can_read() {
        view! { <Camera on_code=Callback::new(move |text: String| take(&text)) /> }.into_any()
    } else {
        view! { <p class="soft">{t(words::SCAN_NO_CAMERA)}</p> }.into_any()
    };
    view! {
        <p>{t(words::SCAN_LEAD)}</p>
        {camera}
        <form class="form" novalidate=true on:submit=typed>
            <TextField label=t(words::CODE) value=code hint=t(words::CODE_HINT) longest=20 />
            <div class="row">
                <Button label=t(words::CODE_TAKE) kind=ButtonKind::Primary submit=true on_click=|_| () />
            </div>
        </form>
        <p class="rakor-scan__said" role="status">{move || said.get()}</p>
    }
    .into_any()
}

/// Marks whom the code names as present, and says what happened.
fn mark(draft: Draft<Rakor>, code: &str) -> String {
    let lang = lang_now();
    let found = draft.doc.with_untracked(|rakor| find(&rakor.invited, code));
    let [id] = found[..] else {
        let text = if found.is_empty() { words::CODE_NONE } else { words::CODE_SEVERAL };
        return text.of(lang).to_owned();
    };
    let (name, already) = draft.doc.with_untracked(|rakor| {
        let one = rakor.invited.iter().find(|one| one.id == id);
        one.map(|one| (who(one, lang), came(one))).unwrap_or_default()
    });
    if already {
        return words::CODE_AGAIN.fill(lang, &[("who", &name)]);
    }
    draft.edit_and_save(|rakor| {
        if let Some(one) = rakor.invited.iter_mut().find(|one| one.id == id) {
            one.attendance = Some(Attendance::Present);
            one.at = Some(clock::now());
        }
    });
    words::CODE_FOUND.fill(lang, &[("who", &name)])
}

/// The picture of the camera, looked at four times a second while it is on the screen.
#[component]
fn Camera(on_code: Callback<String>) -> impl IntoView {
    let node = NodeRef::<html::Video>::new();
    let refused = RwSignal::new(false);
    let on = RwSignal::new(false);
    let start = move |_| {
        let Some(video) = node.get_untracked() else { return };
        let video: JsValue = video.into();
        leptos::task::spawn_local(async move {
            let Some(reader) = Reader::start(&video).await else {
                let _ = refused.try_set(true);
                return;
            };
            let _ = on.try_set(true);
            let mut last = String::new();
            // The signal goes with the dialog, and the camera with it.
            while on.try_get_untracked() == Some(true) {
                for text in reader.read(&video).await {
                    if text != last {
                        last.clone_from(&text);
                        if on.try_get_untracked() == Some(true) {
                            on_code.run(text);
                        }
                    }
                }
                gloo_timers::future::sleep(EVERY).await;
            }
            reader.stop();
        });
    };
    view! {
        <video
            node_ref=node
            class="rakor-scan__video"
            class:rakor-scan__video--on=move || on.get()
            muted=true
            playsinline=true
            aria-label=t(words::SCAN_TITLE)
        ></video>
        <Show when=move || refused.get()>
            <p class="field__error">{move || words::SCAN_REFUSED.of(lang())}</p>
        </Show>
        <Show when=move || !on.get()>
            <div class="row">
                <Button label=t(words::SCAN_START) on_click=start />
            </div>
        </Show>
    }
    .into_any()
}
