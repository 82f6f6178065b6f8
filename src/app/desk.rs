//! Asking the desk from a page: one question, or an answer that is kept up to date.

use std::{cell::RefCell, rc::Rc};

use leptos::{prelude::*, task::spawn_local};

use super::client::{ask, client};
use crate::{
    desk::protocol::{Asked, Changed, DeskError},
    platform::desk_client::Progress,
};

type Listener = Rc<dyn Fn(&Changed)>;

thread_local! {
    static LISTENERS: RefCell<Vec<(u32, Listener)>> = const { RefCell::new(Vec::new()) };
}

/// Hears of every change, here or in another tab, until the component goes.
pub fn on_changed(listener: impl Fn(&Changed) + 'static) {
    thread_local!(static NEXT: RefCell<u32> = const { RefCell::new(0) });
    let id = NEXT.with_borrow_mut(|next| {
        *next += 1;
        *next
    });
    LISTENERS.with_borrow_mut(|all| all.push((id, Rc::new(listener))));
    on_cleanup(move || LISTENERS.with_borrow_mut(|all| all.retain(|(key, _)| *key != id)));
}

/// Tells every listener.
pub(super) fn tell_changed(changed: &Changed) {
    // A copy: a listener may add or remove others.
    let listeners: Vec<Listener> =
        LISTENERS.with_borrow(|all| all.iter().map(|(_, l)| l.clone()).collect());
    for listener in listeners {
        listener(changed);
    }
}

/// An answer that is asked again when its question or the data change. The last good answer
/// stays on the screen until the next one is there.
pub struct Answer<T: Send + Sync + 'static> {
    value: RwSignal<Option<T>>,
    error: RwSignal<Option<DeskError>>,
    waiting: RwSignal<bool>,
    progress: RwSignal<Option<Progress>>,
    again: Trigger,
}

impl<T: Send + Sync + 'static> Clone for Answer<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Send + Sync + 'static> Copy for Answer<T> {}

impl<T: Clone + Send + Sync + 'static> Answer<T> {
    /// The last good answer.
    pub fn get(self) -> Option<T> {
        self.value.get()
    }

    /// Looks at the last good answer without copying it.
    pub fn with<R>(self, look: impl FnOnce(Option<&T>) -> R) -> R {
        self.value.with(|value| look(value.as_ref()))
    }

    /// The last good answer, for handlers.
    pub fn now(self) -> Option<T> {
        self.value.get_untracked()
    }

    /// Why the last question failed.
    pub fn error(self) -> Option<DeskError> {
        self.error.get()
    }

    /// Whether a question is under way.
    pub fn waiting(self) -> bool {
        self.waiting.get()
    }

    /// How far the desk is with a question that takes long.
    pub(super) fn progress(self) -> RwSignal<Option<Progress>> {
        self.progress
    }

    /// Whether there is an answer, however old.
    pub fn is_there(self) -> bool {
        self.value.with(Option::is_some)
    }

    /// Whether there is an answer, or why there is none: what waits for several comes at once then.
    pub fn is_settled(self) -> bool {
        self.is_there() || self.error().is_some()
    }

    /// Asks again.
    pub fn again(self) {
        self.again.notify();
    }

    /// Puts in an answer that is known without asking (a saved row).
    pub fn put(self, value: T) {
        self.value.set(Some(value));
    }
}

/// Keeps the answer to a question up to date: it is asked again when a signal that `question`
/// reads changes and when `concerns` says that a change touches it. `None` asks nothing.
pub fn use_answer<Q>(
    question: impl Fn() -> Option<Q> + 'static,
    concerns: impl Fn(&Changed) -> bool + 'static,
) -> Answer<Q::Answer>
where
    Q: Asked + 'static,
    Q::Answer: Clone + Send + Sync,
{
    let answer = Answer {
        value: RwSignal::new(None),
        error: RwSignal::new(None),
        waiting: RwSignal::new(true),
        progress: RwSignal::new(None),
        again: Trigger::new(),
    };
    on_changed(move |changed| {
        if matches!(changed, Changed::Everything) || concerns(changed) {
            answer.again();
        }
    });
    // Only the answer to the newest question counts.
    let newest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        answer.again.track();
        let Some(question) = question() else {
            answer.waiting.set(false);
            return;
        };
        newest.update_value(|n| *n += 1);
        let mine = newest.get_value();
        answer.waiting.set(true);
        answer.progress.set(None);
        let (_, asked) = client().ask_with_progress(question, move |progress| {
            if newest.try_get_value() == Some(mine) {
                let _ = answer.progress.try_set(Some(progress));
            }
        });
        spawn_local(async move {
            let result = asked.await;
            if newest.try_get_value() != Some(mine) {
                return;
            }
            let _ = answer.waiting.try_set(false);
            match result {
                Ok(value) => {
                    let _ = answer.error.try_set(None);
                    let _ = answer.value.try_set(Some(value));
                }
                Err(error) => drop(answer.error.try_set(Some(error))),
            }
        });
    });
    answer
}

/// A page, to which answers come back. What was pressed may be gone by then: a saved paper often
/// makes the part of the page anew that asked, and a note that is deleted takes its own button
/// with it.
#[derive(Clone)]
struct Home {
    owner: Option<WeakOwner>,
    alive: StoredValue<()>,
}

impl Home {
    fn here() -> Self {
        let owner = Owner::current().map(|owner| owner.downgrade());
        Self { owner, alive: StoredValue::new(()) }
    }

    /// Does something there, unless the page was left.
    fn with(self, work: impl FnOnce()) {
        if self.alive.try_get_value().is_none() {
            return;
        }
        match self.owner.and_then(|owner| owner.upgrade()) {
            Some(owner) => owner.with(work),
            None => work(),
        }
    }
}

/// Makes this a page: answers to what anything in it asks come back as long as it is there.
pub(super) fn be_home() {
    provide_context(Home::here());
}

/// Whether something has been so once: a page that came whole stays while its parts are asked again.
pub fn once(so: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    Memo::new(move |was: Option<&bool>| was == Some(&true) || so())
}

/// Runs a question or command in the background; `then` gets the answer unless the page is left by
/// then. It runs as the page, whatever became of the part that asked: it may set signals of that
/// part, but must not read them.
pub fn send<Q>(asked: Q, then: impl FnOnce(Result<Q::Answer, DeskError>) + 'static)
where
    Q: Asked + 'static,
{
    let home = use_context::<Home>().unwrap_or_else(Home::here);
    spawn_local(async move {
        let result = ask(asked).await;
        home.with(move || then(result));
    });
}
