//! The time of the meeting and of the item of its agenda, with a warning towards the end.

use std::{cell::RefCell, time::Duration};

use leptos::prelude::*;

use super::Meeting;
use crate::{
    app::{lang, t},
    components::{Button, ButtonKind, IconName},
    i18n::words::meeting as w,
    platform::clock,
    rakor::agenda,
    records::coordination::RakorId,
};

/// Seconds before the end at which the timer warns.
const WARN: i64 = 120;

thread_local! {
    /// The timer goes on while one drills down.
    static RUNNING: RefCell<Option<(RakorId, Run)>> = const { RefCell::new(None) };
}

/// When the meeting and the item began (milliseconds), and which item it is.
#[derive(Clone, Copy, PartialEq)]
struct Run {
    since: i64,
    item: usize,
    item_since: i64,
}

/// The timer.
#[derive(Clone, Copy)]
pub(super) struct Timer {
    id: RakorId,
    run: RwSignal<Option<Run>>,
    now: RwSignal<i64>,
}

impl Timer {
    pub(super) fn start(meeting: Meeting) -> Self {
        let kept = RUNNING.with_borrow(|kept| *kept).filter(|(id, _)| *id == meeting.id);
        let now = RwSignal::new(clock::now().0);
        let tick = move || {
            let _ = now.try_set(clock::now().0);
        };
        if let Ok(handle) = set_interval_with_handle(tick, Duration::from_secs(1)) {
            on_cleanup(move || handle.clear());
        }
        Self { id: meeting.id, run: RwSignal::new(kept.map(|(_, run)| run)), now }
    }

    fn set(self, run: Run) {
        RUNNING.with_borrow_mut(|kept| *kept = Some((self.id, run)));
        self.now.set(clock::now().0);
        self.run.set(Some(run));
    }

    fn begin(self) {
        let now = clock::now().0;
        self.set(Run { since: now, item: 0, item_since: now });
    }

    fn next(self) {
        if let Some(run) = self.run.get_untracked() {
            self.set(Run { item: run.item + 1, item_since: clock::now().0, ..run });
        }
    }
}

/// Seconds left of an item; less than nothing when it is over.
fn left(minutes: u16, since: i64, now: i64) -> i64 {
    i64::from(minutes) * 60 - (now - since) / 1000
}

#[component]
pub(super) fn TimerView(meeting: Meeting, timer: Timer) -> impl IntoView {
    let items = Memo::new(move |_| {
        meeting.draft.doc.with(|rakor| {
            let items = agenda::timed(rakor).into_iter();
            items.map(|(_, item)| (item.title.clone(), item.minutes)).collect::<Vec<_>>()
        })
    });
    let whole = move || items.with(|items| items.iter().map(|(_, n)| u32::from(*n)).sum::<u32>());
    let item = Memo::new(move |_| {
        let run = timer.run.get()?;
        let (title, minutes) = items.with(|items| items.get(run.item).cloned())?;
        Some((title, left(minutes, run.item_since, timer.now.get())))
    });
    let said = move || {
        item.get().map(|(title, left)| {
            let text = if left < 0 { w::TIMER_OVER } else { w::TIMER_ITEM };
            text.fill(lang(), &[("title", &title), ("time", &w::clock(left))])
        })
    };
    let total = move || {
        timer.run.get().map(|run| {
            let time = w::clock((timer.now.get() - run.since) / 1000);
            w::TIMER_WHOLE.fill(lang(), &[("time", &time), ("of", &whole())])
        })
    };
    let near = move || item.get().is_some_and(|(_, left)| (0..=WARN).contains(&left));
    let over = move || item.get().is_some_and(|(_, left)| left < 0);
    let running = Memo::new(move |_| timer.run.with(Option::is_some));
    let more = Memo::new(move |_| {
        let at = timer.run.get().map_or(0, |run| run.item + 1);
        at < items.with(Vec::len)
    });
    view! {
        <div
            class="stage__timer"
            class:stage__timer--near=near
            class:stage__timer--over=over
            role="timer"
            aria-label=t(w::TIMER)
        >
            <Show
                when=move || running.get()
                fallback=move || {
                    view! {
                        <Button
                            label=t(w::TIMER_START)
                            icon=IconName::Play
                            kind=ButtonKind::Quiet
                            on_click=move |_| timer.begin()
                        />
                    }
                }
            >
                <p class="figures">
                    {move || said().map(|said| view! { <strong>{said}</strong> })}
                    <small>{total}</small>
                </p>
                <Show when=move || more.get()>
                    <Button
                        label=t(w::TIMER_NEXT)
                        kind=ButtonKind::Quiet
                        on_click=move |_| timer.next()
                    />
                </Show>
            </Show>
        </div>
    }
}
