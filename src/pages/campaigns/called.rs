//! Ticking who was called: the tick is there at once, and the list is not made anew for it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    app::{lang, send, use_app},
    components::Tick,
    desk::protocol::{Call, CallGroup, CallList, MarkCalled},
    i18n::words::campaigns as w,
    records::{ChildId, PosyanduId},
};

/// Who was called, beside the list.
#[derive(Clone, Copy)]
pub(super) struct CalledState {
    /// What for.
    pub call: Signal<Option<Call>>,
    /// Those of the page who were called, with the day.
    days: Memo<BTreeMap<ChildId, NaiveDate>>,
    /// Called, and of them came, by Posyandu.
    sums: Memo<BTreeMap<PosyanduId, (u32, u32)>>,
    /// Only those who are still to be called.
    pub waiting: RwSignal<bool>,
}

impl CalledState {
    pub fn of(list: Signal<CallList>, call: Signal<Option<Call>>) -> Self {
        let days = Memo::new(move |_| {
            list.with(|list| {
                let all = list.groups.iter().flat_map(|group| &group.children);
                all.filter_map(|child| Some((child.id, child.called?))).collect()
            })
        });
        let sums = Memo::new(move |_| {
            list.with(|list| {
                let one = |group: &CallGroup| (group.posyandu, (group.called, group.came));
                list.groups.iter().map(one).collect()
            })
        });
        Self { call, days, sums, waiting: RwSignal::new(false) }
    }

    /// The groups without what changes with a tick.
    pub fn plain(mut groups: Vec<CallGroup>) -> Vec<CallGroup> {
        for group in &mut groups {
            (group.called, group.came) = (0, 0);
            group.children.iter_mut().for_each(|child| child.called = None);
        }
        groups
    }

    fn day(self, child: ChildId) -> Option<NaiveDate> {
        self.days.with(|days| days.get(&child).copied())
    }

    /// Whether a child is left out of the list now.
    pub fn hides(self, child: ChildId) -> bool {
        self.waiting.get() && self.day(child).is_some()
    }

    /// What came of the calls of a Posyandu; nothing while nobody was called.
    pub fn said(self, posyandu: PosyanduId) -> Option<String> {
        let (called, came) = self.sums.with(|sums| sums.get(&posyandu).copied())?;
        (called > 0).then(|| w::CALLED_SUM.fill(lang(), &[("n", &called), ("came", &came)]))
    }
}

/// The tick of a child.
#[component]
pub(super) fn CalledTick(
    state: CalledState,
    posyandu: PosyanduId,
    child: ChildId,
) -> impl IntoView {
    let app = use_app();
    // The tick of a finger, until the answer says the same.
    let meant = RwSignal::new(None::<bool>);
    let kept = Memo::new(move |_| state.day(child));
    Effect::new(move |_| {
        kept.track();
        meant.set(None);
    });
    let value = Signal::derive(move || meant.get().unwrap_or_else(|| kept.get().is_some()));
    let label = move || match kept.get() {
        Some(day) => w::CALLED_ON.fill(lang(), &[("date", &lang().date(day))]),
        None => w::CALLED.of(lang()).to_owned(),
    };
    let change = move |called: bool| {
        let Some(call) = state.call.get_untracked() else { return };
        meant.set(Some(called));
        send(MarkCalled { call, posyandu, children: vec![child], called }, move |result| {
            if let Err(why) = result {
                let _ = meant.try_set(None);
                app.complain(&why);
            }
        });
    };
    view! { <Tick label value on_change=change /> }
}
