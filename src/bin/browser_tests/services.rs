//! Browser services: locks, broadcast, random numbers, the clock.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc};

use futures_channel::oneshot;
use gloo_timers::future::TimeoutFuture;
use idaman::{
    desk::protocol::Changed,
    documents::Id,
    platform::{broadcast::Broadcast, clock, locks, random, storage},
};
use wasm_bindgen_futures::spawn_local;

use crate::{Outcome, Test, tests};

pub fn tests() -> Vec<Test> {
    tests!(
        "services": one_at_a_time_holds_a_lock, a_wait_that_is_given_up_blocks_nobody,
        other_tabs_hear_what_changed, what_another_version_says_is_everything,
        random_bits_differ, the_clock_runs, storage_is_described
    )
}

fn holds(is: bool, what: &str) -> Outcome {
    is.then_some(()).ok_or_else(|| what.to_owned())
}

async fn one_at_a_time_holds_a_lock() -> Outcome {
    let log = Rc::new(RefCell::new(String::new()));
    let (sender, done) = oneshot::channel();
    let first = Rc::clone(&log);
    let (entered, inside) = oneshot::channel();
    spawn_local(async move {
        let work = async {
            first.borrow_mut().push('(');
            let _ = entered.send(());
            TimeoutFuture::new(30).await;
            first.borrow_mut().push(')');
        };
        locks::with_lock("test", work).await;
        let _ = sender.send(());
    });
    inside.await.map_err(|error| error.to_string())?;
    let same = Rc::clone(&log);
    let other = locks::with_lock("other", async { log.borrow_mut().push('o') });
    other.await;
    let answer = locks::with_lock("test", async move {
        same.borrow_mut().push('[');
        7
    });
    let answer = answer.await;
    done.await.map_err(|error| error.to_string())?;
    holds(answer == 7, "the answer of the work")?;
    holds(*log.borrow() == "(o)[", &log.borrow())
}

async fn a_wait_that_is_given_up_blocks_nobody() -> Outcome {
    let given_up = locks::with_lock("test", async {
        let mut waiting = Box::pin(locks::with_lock("test", async {}));
        let waker = std::task::Waker::noop();
        let asked = waiting.as_mut().poll(&mut std::task::Context::from_waker(waker));
        asked.is_pending()
    });
    holds(given_up.await, "the inner one waits")?;
    locks::with_lock("test", async {}).await;
    Ok(())
}

async fn other_tabs_hear_what_changed() -> Outcome {
    let (heard, own) = (Rc::new(RefCell::new(Vec::new())), Rc::new(RefCell::new(Vec::new())));
    let (hear, hear_own) = (Rc::clone(&heard), Rc::clone(&own));
    let tab = Broadcast::open("idaman", move |changed| hear_own.borrow_mut().push(changed));
    let other = Broadcast::open("idaman", move |changed| hear.borrow_mut().push(changed));
    let said = [Changed::Child(Id::from_bits(1), Id::from_bits(u64::MAX)), Changed::Settings];
    for changed in &said {
        tab.tell(changed);
    }
    TimeoutFuture::new(50).await;
    holds(*heard.borrow() == said, "the other tab hears all in order")?;
    holds(own.borrow().is_empty(), "the tab does not hear itself")?;
    drop(other);
    tab.tell(&Changed::Imports);
    TimeoutFuture::new(50).await;
    holds(heard.borrow().len() == said.len(), "who has gone hears nothing")
}

async fn what_another_version_says_is_everything() -> Outcome {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let hear = Rc::clone(&heard);
    let _tab = Broadcast::open("idaman", move |changed| hear.borrow_mut().push(changed));
    let line = web_sys::BroadcastChannel::new("idaman").map_err(|error| format!("{error:?}"))?;
    let unknown = js_sys::Uint8Array::from([0xa3, b'n', b'e', b'w'].as_slice());
    line.post_message(&unknown).map_err(|error| format!("{error:?}"))?;
    TimeoutFuture::new(50).await;
    holds(*heard.borrow() == [Changed::Everything], "so the screen asks again")
}

async fn random_bits_differ() -> Outcome {
    let seen: BTreeSet<u64> = (0..1_000).map(|_| random::bits()).collect();
    holds(seen.len() == 1_000, "twice the same")?;
    let (all, any) = seen.iter().fold((u64::MAX, 0), |(all, any), bits| (all & bits, any | bits));
    holds(all == 0 && any == u64::MAX, "a bit that never changes")
}

async fn the_clock_runs() -> Outcome {
    let before = clock::now();
    TimeoutFuture::new(20).await;
    holds(clock::now() > before, "time stands still")?;
    // 2026-01-01, and the time zones of the world.
    holds(before.0 > 1_767_225_600_000, "before this was written")?;
    holds((-720..=840).contains(&clock::offset_minutes()), "no such time zone")
}

async fn storage_is_described() -> Outcome {
    let state = storage::state().await;
    holds(state.persisted.is_some(), "persisted")?;
    holds(state.quota > state.usage, "quota and usage")
}
