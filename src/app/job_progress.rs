//! A long job on the screen: what is being done, how far, and a way to stop it.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    client::Job,
    lang::{lang, t},
};
use crate::{
    components::{Button, Progress},
    i18n::{Words as _, words::common},
    platform::desk_client,
};

/// Shown while the job runs.
#[component]
pub fn JobProgress(
    /// The job.
    job: Job,
    /// It cannot be stopped half way.
    #[prop(optional)]
    unstoppable: bool,
) -> impl IntoView {
    let stopping = RwSignal::new(false);
    let stop = move |_| {
        stopping.set(true);
        job.cancel();
    };
    let words = move || if stopping.get() { t(common::STOPPING)() } else { t(common::STOP)() };
    view! {
        <Show when=move || job.is_running()>
            <HowFar news=Signal::derive(move || job.progress())>
                {(!unstoppable).then(|| view! { <Button label=words busy=stopping on_click=stop /> })}
            </HowFar>
        </Show>
    }
}

/// A question that takes so long has its news shown.
const LONG: Duration = Duration::from_millis(700);

/// While something is asked for the first time: a skeleton of what will stand there, and how far
/// the desk is where that takes long.
#[component]
pub(super) fn Waiting(
    /// News of the desk.
    #[prop(into)]
    news: Signal<Option<desk_client::Progress>>,
    /// The skeleton.
    shape: AnyView,
) -> impl IntoView {
    let long = RwSignal::new(false);
    let waits = move || {
        let _ = long.try_set(true);
    };
    let timer = set_timeout_with_handle(waits, LONG);
    if let Ok(timer) = timer {
        on_cleanup(move || timer.clear());
    }
    let said = Memo::new(move |_| long.get() && news.with(Option::is_some));
    view! {
        <div class="waiting" aria-busy="true">
            <span class="visually-hidden" role="status">{t(common::LOADING)}</span>
            <Show when=move || said.get()>
                <HowFar news />
            </Show>
            {shape}
        </div>
    }
}

/// What is being done, and how far it is.
#[component]
fn HowFar(
    #[prop(into)] news: Signal<Option<desk_client::Progress>>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let label = move || match news.get() {
        Some(progress) => progress.step.say(lang()),
        None => common::WORKING.of(lang()),
    };
    let done = Signal::derive(move || news.get().map_or((0, 0), |p| (p.done, p.total)));
    let count = move || {
        let (done, total) = done.get();
        let said = |n: u64| lang().count(i64::try_from(n).unwrap_or(i64::MAX));
        match (done, total) {
            (0, 0) => String::new(),
            (done, 0) => common::DONE_N.fill(lang(), &[("done", &said(done))]),
            _ => common::DONE_OF.fill(lang(), &[("done", &said(done)), ("total", &said(total))]),
        }
    };
    view! {
        <Progress label done count>
            {children.map(|children| children())}
        </Progress>
    }
}
