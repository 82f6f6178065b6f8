//! Whether this device hides identities: one switch for all its tabs, kept over a reload.
//!
//! The screen only asks: it is the desk that conceals, in every answer. When the switch turns, all
//! pages are made anew, so that nothing of before stays in the document.

use chrono::NaiveDate;
use gloo_events::EventListener;
use leptos::prelude::*;

use super::{
    client::client,
    desk::{send, tell_changed},
    device,
    lang::{lang, lang_now},
    state::use_app,
};
use crate::{
    desk::protocol::{Changed, DeskError, OpenIdentities},
    i18n::words::privacy,
    records::{Month, coordination::RakorId},
};

const KEY: &str = "idaman:hidden";
const YES: &str = "yes";

/// The switch.
#[derive(Clone, Copy)]
pub struct Privacy {
    hidden: RwSignal<bool>,
    /// Another tab hid identities while something is unsaved here: the page is covered.
    covered: RwSignal<bool>,
    /// The dialog that asks for a reason is open.
    pub(super) asking: RwSignal<bool>,
    /// The meeting for which identities were shown again: coming back to it does not hide them.
    shown_for: StoredValue<Option<RakorId>>,
    /// A meeting hid identities that were shown before.
    by_meeting: StoredValue<bool>,
}

impl Privacy {
    pub(super) fn start() -> Self {
        let hidden = device::recall(KEY).as_deref() == Some(YES);
        client().hide(hidden);
        Self {
            hidden: RwSignal::new(hidden),
            covered: RwSignal::new(false),
            asking: RwSignal::new(false),
            shown_for: StoredValue::new(None),
            by_meeting: StoredValue::new(false),
        }
    }

    /// Whether identities are hidden; tracked.
    pub fn is_hidden(self) -> bool {
        self.hidden.get()
    }

    /// Whether the page is covered, for something is unsaved on it; tracked.
    pub fn is_covered(self) -> bool {
        self.covered.get()
    }

    /// Asks why identities shall be shown again.
    pub fn ask_to_show(self) {
        self.asking.set(true);
    }

    /// Shows identities again, once the reason is written down.
    pub fn show(
        self,
        reason: String,
        meeting: Option<RakorId>,
        then: impl FnOnce(Result<(), DeskError>) + 'static,
    ) {
        send(OpenIdentities { reason }, move |result| {
            if result.is_ok() {
                self.shown_for.set_value(meeting);
                self.turn(false);
            }
            then(result);
        });
    }

    /// Throws away what is unsaved on a covered page.
    pub fn uncover(self) {
        self.covered.set(false);
        use_app().router.leave_drafts();
        self.apply(true);
    }

    /// Whether a meeting that is over has hidden identities, said once.
    fn said_of_meeting(self) -> bool {
        let hid = self.by_meeting.get_value() && self.hidden.get_untracked();
        self.by_meeting.set_value(false);
        hid
    }

    fn turn(self, hidden: bool) {
        device::keep(KEY, if hidden { YES } else { "no" });
        self.covered.set(false);
        self.apply(hidden);
    }

    fn apply(self, hidden: bool) {
        client().hide(hidden);
        if self.hidden.get_untracked() != hidden {
            self.hidden.set(hidden);
            tell_changed(&Changed::Everything);
        }
    }
}

impl super::AppState {
    /// Hides identities on this device. What was searched and said goes too.
    pub fn hide_identities(self) {
        self.search.set(String::new());
        self.toasts.clear();
        self.privacy.turn(true);
    }

    /// A meeting is off the wall. The projector may still show this screen, so identities stay
    /// hidden until somebody says why not; what needs none of them goes on without.
    pub fn leave_meeting(self) {
        self.meeting.set(None);
        if self.privacy.said_of_meeting() {
            self.toasts.done(privacy::STILL_HIDDEN.of(lang_now()));
        }
    }

    /// Hides identities when a meeting goes on the wall, unless they were shown for it on purpose.
    pub(super) fn hide_for_meetings(self) {
        use super::route::Route;
        Effect::new(move |_| {
            if let Route::RakorShow(id) = self.route.get()
                && self.privacy.shown_for.get_value() != Some(id)
            {
                if !self.privacy.hidden.get_untracked() {
                    self.privacy.by_meeting.set_value(true);
                }
                untrack(|| self.hide_identities());
            }
        });
        // Another tab turned the switch.
        EventListener::new(&device::window(), "storage", move |_| {
            let hidden = device::recall(KEY).as_deref() == Some(YES);
            if hidden == self.privacy.hidden.get_untracked() {
                return;
            }
            if hidden && self.router.has_drafts() {
                client().hide(true);
                self.privacy.covered.set(true);
            } else if hidden {
                self.hide_identities();
            } else {
                self.privacy.turn(false);
            }
        })
        .forget();
    }
}

/// A birth date in words; while identities are hidden only its month is known.
pub fn birth_words(date: NaiveDate) -> String {
    if use_app().privacy.is_hidden() { lang().month(Month::of(date)) } else { lang().date(date) }
}
