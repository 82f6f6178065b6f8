//! The way to the desk's worker: one client for the whole app.

use std::cell::OnceCell;

use leptos::prelude::*;

use crate::{
    desk::protocol::{Asked, DeskError},
    platform::desk_client::{DeskClient, Progress},
};

thread_local! {
    static CLIENT: OnceCell<DeskClient> = const { OnceCell::new() };
}

/// The desk, for what needs more than a question (previews of files).
pub fn client() -> DeskClient {
    CLIENT.with(|client| client.get_or_init(DeskClient::start).clone())
}

/// Asks or tells the desk.
pub async fn ask<Q: Asked>(asked: Q) -> Result<Q::Answer, DeskError> {
    client().ask(asked).await
}

/// A rebuild of fewer children is over before anybody has read what it says.
const WORTH_SAYING: u64 = 3_000;

/// Hears of changes, of rebuilding and of the loss of the store, for as long as the app lives.
pub(super) fn listen(lost: RwSignal<Option<DeskError>>, rebuild: RwSignal<Option<Progress>>) {
    let desk = client();
    let large = move |news: &Option<Progress>| {
        let writing = rebuild.with_untracked(Option::is_some);
        let said = news.filter(|news| writing || news.total >= WORTH_SAYING);
        if said != rebuild.get_untracked() {
            rebuild.set(said);
        }
    };
    desk.on_rebuild(large).for_ever();
    desk.on_changed(super::desk::tell_changed).for_ever();
    desk.on_lost(move |error| lost.set(Some(error.clone()))).for_ever();
}

/// A long piece of work: one at a time, with how far it is, and a way to stop it.
#[derive(Clone, Copy)]
pub struct Job {
    progress: RwSignal<Option<Progress>>,
    running: RwSignal<Option<u32>>,
}

/// A job of this component. It goes on when the component goes; only its news are lost.
pub fn use_job() -> Job {
    Job { progress: RwSignal::new(None), running: RwSignal::new(None) }
}

impl Job {
    /// Starts it; `then` gets the answer unless the component is gone by then.
    pub fn run<Q: Asked + 'static>(
        self,
        asked: Q,
        then: impl FnOnce(Result<Q::Answer, DeskError>) + 'static,
    ) {
        let (id, answer) = client().ask_with_progress(asked, move |progress| {
            let _ = self.progress.try_set(Some(progress));
        });
        self.follow(id, answer, then);
    }

    /// Follows work that was started otherwise (a preview with the bytes of a file).
    pub fn follow<A: 'static>(
        self,
        id: u32,
        answer: impl Future<Output = Result<A, DeskError>> + 'static,
        then: impl FnOnce(Result<A, DeskError>) + 'static,
    ) {
        self.progress.set(None);
        self.running.set(Some(id));
        leptos::task::spawn_local(async move {
            let result = answer.await;
            if self.running.try_set(None).is_none() {
                then(result);
            }
        });
    }

    /// News for `follow`.
    pub fn report(self, progress: Progress) {
        let _ = self.progress.try_set(Some(progress));
    }

    /// Asks it to stop at the next safe point.
    pub fn cancel(self) {
        if let Some(id) = self.running.get_untracked() {
            client().cancel(id);
        }
    }

    /// Whether it runs.
    pub fn is_running(self) -> bool {
        self.running.with(Option::is_some)
    }

    /// How far it is.
    pub fn progress(self) -> Option<Progress> {
        self.progress.get()
    }
}
