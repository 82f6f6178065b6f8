//! A long job on the screen: what is being done, how far, and a way to stop it.

use leptos::prelude::*;

use super::{
    client::Job,
    lang::{lang, t},
};
use crate::{
    components::{Button, Progress},
    i18n::{Words as _, words::common},
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
    let label = move || match job.progress() {
        Some(progress) => progress.step.say(lang()),
        None => common::WORKING.of(lang()),
    };
    let done = Signal::derive(move || job.progress().map_or((0, 0), |p| (p.done, p.total)));
    let count = move || {
        let (done, total) = done.get();
        let said = |n: u64| lang().count(i64::try_from(n).unwrap_or(i64::MAX));
        match (done, total) {
            (0, 0) => String::new(),
            (done, 0) => common::DONE_N.fill(lang(), &[("done", &said(done))]),
            _ => common::DONE_OF.fill(lang(), &[("done", &said(done)), ("total", &said(total))]),
        }
    };
    let stop = move |_| {
        stopping.set(true);
        job.cancel();
    };
    let words = move || if stopping.get() { t(common::STOPPING)() } else { t(common::STOP)() };
    view! {
        <Show when=move || job.is_running()>
            <Progress label done count>
                {(!unstoppable).then(|| view! { <Button label=words busy=stopping on_click=stop /> })}
            </Progress>
        </Show>
    }
}
