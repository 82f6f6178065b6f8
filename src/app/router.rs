//! The hash router: reads and writes the address, keeps place and month across pages, restores
//! scrolling on the way back, and lets no page with unsaved entries go unasked.

use gloo_events::EventListener;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsValue;

use super::{
    device,
    route::{Location, Route, Scope},
    view_code::ViewKey,
};
use crate::records::{Month, Place};

/// The address and what to do with it.
#[derive(Clone, Copy)]
pub struct Router {
    location: RwSignal<Location>,
    scope: RwSignal<Scope>,
    /// Pages opened so far; the first is opened by the browser, and focus stays where it is.
    opened: RwSignal<u32>,
    /// Forms with entries that are not saved.
    drafts: RwSignal<u32>,
    /// Where the user wanted to go while a form was unsaved.
    leaving: RwSignal<Option<String>>,
    /// Place in the browser's history, and how far each entry was scrolled.
    at: StoredValue<u32>,
    scrolled: StoredValue<Vec<f64>>,
    /// The next change of the hash is our own way back.
    ours: StoredValue<bool>,
}

impl Router {
    pub(super) fn start() -> Self {
        let router = Self {
            location: RwSignal::new(Route::Home.into()),
            scope: RwSignal::new(Scope::default()),
            opened: RwSignal::new(0),
            drafts: RwSignal::new(0),
            leaving: RwSignal::new(None),
            at: StoredValue::new(entry().unwrap_or(0)),
            scrolled: StoredValue::new(Vec::new()),
            ours: StoredValue::new(false),
        };
        if let Ok(history) = device::window().history() {
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        router.read();
        let window = device::window();
        EventListener::new(&window, "hashchange", move |_| router.changed()).forget();
        EventListener::new(&window, "scroll", move |_| router.remember_scroll()).forget();
        EventListener::new(&window, "beforeunload", move |event| {
            if router.has_drafts() {
                event.prevent_default();
            }
        })
        .forget();
        router
    }

    /// The address.
    pub fn location(self) -> Location {
        self.location.get()
    }

    /// The page; changes only when the page does.
    pub fn route(self) -> Memo<Route> {
        Memo::new(move |_| self.location.with(|location| location.route))
    }

    /// The address, for handlers.
    pub fn location_now(self) -> Location {
        self.location.get_untracked()
    }

    /// Place and month.
    pub fn scope(self) -> Scope {
        self.scope.get()
    }

    /// Place and month, for handlers.
    pub fn scope_now(self) -> Scope {
        self.scope.get_untracked()
    }

    /// Whether the user came here from another page of Idaman, so that focus should follow.
    pub fn moved(self) -> bool {
        self.opened.get_untracked() > 1
    }

    /// Goes to a page.
    pub fn go(self, to: impl Into<Location>) {
        let _ = device::window().location().set_hash(&to.into().href());
    }

    /// Goes to a page in place of this one (after saving a form).
    pub fn replace(self, to: impl Into<Location>) {
        self.write(&to.into());
        self.read();
    }

    /// Goes back, or to `otherwise` when the page was opened from outside.
    pub fn back(self, otherwise: Route) {
        if self.at.get_value() == 0 {
            return self.replace(otherwise);
        }
        if let Ok(history) = device::window().history() {
            let _ = history.back();
        }
    }

    /// Chooses the place, staying on the page.
    pub fn set_place(self, place: Place) {
        let mut location = self.location.get_untracked();
        location.list.page = 0;
        self.replace(Location { place: Some(place), ..location });
    }

    /// Chooses the month, staying on the page. A session's page turns to that month's session.
    pub fn set_month(self, month: Option<Month>) {
        let mut location = self.location.get_untracked();
        if let (Route::Session(id, _), Some(month)) = (location.route, month) {
            location.route = Route::Session(id, month);
        }
        self.replace(Location { month: Some(month), ..location });
    }

    /// Changes filter, order or page of the list, staying on the page.
    pub fn set_list(self, list: super::route::ListView) {
        self.replace(Location { list, ..self.location.get_untracked() });
    }

    /// Turns to a page of the list, staying on the page.
    pub fn set_list_page(self, page: u32) {
        let list = self.location.with_untracked(|location| location.list);
        self.set_list(super::route::ListView { page, ..list });
    }

    /// Changes what the figures are about, staying on the page.
    pub fn set_figure(self, figure: super::route::FigureView) {
        self.replace(Location { figure, ..self.location.get_untracked() });
    }

    /// Changes how a list of coordination is narrowed, staying on the page.
    pub fn set_papers(self, papers: super::route::PapersView) {
        let mut location = self.location.get_untracked();
        location.list.page = 0;
        self.replace(Location { papers, ..location });
    }

    /// Changes how the page is looked at, staying on it; a list begins at its first page again.
    pub fn set_view(self, key: ViewKey, code: Option<&str>) {
        let mut location = self.location.get_untracked();
        location.list.page = 0;
        location.view = location.view.with(key, code);
        self.replace(location);
    }

    // Unsaved entries.

    /// Whether a form has unsaved entries.
    pub fn has_drafts(self) -> bool {
        self.drafts.get_untracked() > 0
    }

    /// The same, tracked.
    pub fn drafts(self) -> bool {
        self.drafts.get() > 0
    }

    /// Holds the page while `dirty` is true: leaving it is asked about.
    pub fn hold_while(self, dirty: Signal<bool>) {
        let held = StoredValue::new(false);
        let drafts = self.drafts;
        Effect::new(move |_| {
            let now = dirty.get();
            if now != held.get_value() {
                held.set_value(now);
                drafts.update(|n| *n = if now { *n + 1 } else { n.saturating_sub(1) });
            }
        });
        on_cleanup(move || {
            if held.try_get_value() == Some(true) {
                drafts.try_update(|n| *n = n.saturating_sub(1));
            }
        });
    }

    /// What was unsaved is saved now: the page may be left.
    pub fn leave_drafts(self) {
        self.drafts.set(0);
    }

    /// Where the user wants to go although something is unsaved.
    pub fn leaving(self) -> Option<String> {
        self.leaving.get()
    }

    /// Stays on the page.
    pub fn stay(self) {
        self.leaving.set(None);
    }

    /// Leaves without saving.
    pub fn leave(self) {
        let Some(hash) = self.leaving.get_untracked() else { return };
        self.leaving.set(None);
        self.drafts.set(0);
        let _ = device::window().location().set_hash(&hash);
    }

    // The way of an address.

    fn changed(self) {
        if self.ours.get_value() {
            self.ours.set_value(false);
            return;
        }
        if self.has_drafts() {
            return self.hold_back();
        }
        let new = entry().is_none();
        self.read();
        if new {
            // Whatever lay ahead in the history is gone.
            let at = self.at.get_value() as usize;
            self.scrolled.update_value(|all| all.truncate(at));
        }
        self.restore_scroll();
    }

    /// Undoes a change of address and asks first.
    fn hold_back(self) {
        self.leaving.set(Some(hash()));
        // A new entry has no number yet; an old one lies before or behind this one.
        let way = match entry() {
            Some(to) if to < self.at.get_value() => 1,
            _ => -1,
        };
        self.ours.set_value(true);
        if let Ok(history) = device::window().history() {
            let _ = history.go_with_delta(way);
        }
    }

    /// Takes over what the address says; what it leaves out stays as it was.
    fn read(self) {
        let mut location = Location::parse(&hash());
        let mut scope = self.scope.get_untracked();
        if let Some(place) = location.place.clone() {
            scope.place = place;
        }
        if let Some(month) = location.month {
            scope.month = month;
        }
        if let Route::Session(_, month) = location.route {
            scope.month = Some(month);
        }
        location.place = (scope.place != Place::Regency).then(|| scope.place.clone());
        location.month = scope.month.map(Some);
        let number = entry()
            .unwrap_or_else(|| self.at.get_value() + u32::from(self.opened.get_untracked() > 0));
        self.at.set_value(number);
        self.write(&location);
        if self.scope.get_untracked() != scope {
            self.scope.set(scope);
        }
        if self.location.get_untracked() != location || self.opened.get_untracked() == 0 {
            let other = self.location.with_untracked(|old| old.route != location.route);
            if other || self.opened.get_untracked() == 0 {
                self.opened.update(|n| *n += 1);
            }
            self.location.set(location);
        }
    }

    /// Writes the address of this entry, with its number.
    fn write(self, location: &Location) {
        let number = JsValue::from_f64(f64::from(self.at.get_value()));
        if let Ok(history) = device::window().history() {
            let _ = history.replace_state_with_url(&number, "", Some(&location.href()));
        }
    }

    fn remember_scroll(self) {
        let y = device::window().scroll_y().unwrap_or(0.0);
        let at = self.at.get_value() as usize;
        self.scrolled.update_value(|all| {
            if all.len() <= at {
                all.resize(at + 1, 0.0);
            }
            all[at] = y;
        });
    }

    /// To the top of a new page; back where the reader was on an old one, as soon as the page is
    /// long enough again.
    fn restore_scroll(self) {
        const TRIES: u32 = 20;
        let y = self.scrolled.with_value(|all| all.get(self.at.get_value() as usize).copied());
        let y = y.unwrap_or(0.0);
        scroll_when_long_enough(y, TRIES);
    }
}

fn scroll_when_long_enough(y: f64, tries: u32) {
    request_animation_frame(move || {
        let window = device::window();
        window.scroll_to_with_x_and_y(0.0, y);
        let there = window.scroll_y().unwrap_or(0.0) + 1.0 >= y;
        if !there && tries > 0 {
            let wait = std::time::Duration::from_millis(50);
            set_timeout(move || scroll_when_long_enough(y, tries - 1), wait);
        }
    });
}

fn hash() -> String {
    device::window().location().hash().unwrap_or_default()
}

/// The number of this entry of the browser's history, if we gave it one.
fn entry() -> Option<u32> {
    let state = device::window().history().ok()?.state().ok()?;
    state.as_f64().map(|n| n as u32)
}
