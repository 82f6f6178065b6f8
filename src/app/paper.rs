//! A document of coordination in the hand of a page: read, edited, saved, kept fresh.

use leptos::prelude::*;

use super::{
    desk::{Answer, send, use_answer},
    lang::lang_now,
    route::Route,
    state::{AppState, use_app},
};
use crate::{
    desk::protocol::{
        Changed, DeletePaper, DeskError, GetPaper, PaperSaved, PaperView, SavePapers, UndoPaper,
    },
    documents::Id,
    i18n::{Text, words::common},
    records::coordination::{Paper, PaperKind, PaperRef},
};

/// Asks for a document and keeps it fresh.
pub fn use_paper<T: 'static>(kind: PaperKind, id: Id<T>) -> Answer<PaperView> {
    use_answer(
        move || Some(GetPaper { paper: PaperRef::new(kind, id) }),
        |changed| *changed == Changed::Papers,
    )
}

/// A document as it is being edited. What others change meanwhile comes in while nothing is
/// typed here, and is merged by the desk when something is.
pub struct Draft<T: Send + Sync + 'static> {
    /// As it stands on the screen.
    pub doc: RwSignal<T>,
    /// As it lies in the store.
    kept: RwSignal<T>,
    rev: RwSignal<u64>,
    busy: RwSignal<bool>,
    error: RwSignal<Option<DeskError>>,
    /// Where it lives: an answer comes back to it although the button that was pressed is gone by
    /// then (a note that is deleted takes its own button with it).
    home: StoredValue<Option<WeakOwner>>,
}

impl<T: Send + Sync + 'static> Clone for Draft<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Send + Sync + 'static> Copy for Draft<T> {}

impl<T> Draft<T>
where
    T: Clone + PartialEq + Send + Sync + Into<Paper> + TryFrom<Paper> + 'static,
{
    /// A document that was read, or a new one with revision 0.
    pub fn of(doc: T, rev: u64) -> Self {
        Self {
            doc: RwSignal::new(doc.clone()),
            kept: RwSignal::new(doc),
            rev: RwSignal::new(rev),
            busy: RwSignal::new(false),
            error: RwSignal::new(None),
            home: StoredValue::new(Owner::current().map(|owner| owner.downgrade())),
        }
    }

    /// Does something as the page that holds the draft, whoever asked for it.
    fn at_home(self, work: impl FnOnce()) {
        let home = self.home.try_get_value().flatten().and_then(|home| home.upgrade());
        match home {
            Some(home) => home.with(work),
            None => work(),
        }
    }

    /// Follows an answer: newer versions come in while nothing is typed, also that there is none any more
    /// (revision 0), or the next save would be one of a document that is gone.
    pub fn follow(self, answer: Signal<PaperView>) {
        Effect::new(move |_| {
            let view = answer.get();
            let rev = self.rev.get_untracked();
            let newer = view.rev > rev || (view.rev == 0 && rev > 0);
            let untouched = !untrack(|| self.dirty()) && !self.busy.get_untracked();
            if let (true, true, Ok(doc)) = (newer, untouched, T::try_from(view.paper)) {
                self.take(doc, view.rev);
            }
        });
    }

    /// Whether something is unsaved.
    pub fn dirty(self) -> bool {
        self.doc.with(|doc| self.kept.with(|kept| doc != kept))
    }

    /// Whether it is being saved.
    pub fn busy(self) -> bool {
        self.busy.get()
    }

    /// Why the last save failed.
    pub fn error(self) -> Option<DeskError> {
        self.error.get()
    }

    /// Its revision; 0 while it was never saved.
    pub fn rev(self) -> u64 {
        self.rev.get()
    }

    /// Changes it on the screen.
    pub fn edit(self, change: impl FnOnce(&mut T)) {
        self.doc.update(change);
    }

    /// Changes it and saves it at once: for a tap on a list of attendance, a note in a meeting.
    pub fn edit_and_save(self, change: impl FnOnce(&mut T)) {
        self.edit(change);
        self.save_quietly(|_| {});
    }

    /// Puts back what lies in the store.
    pub fn reset(self) {
        self.doc.set(self.kept.get_untracked());
        self.error.set(None);
    }

    /// Saves it and says so, with a way back.
    pub fn save(self, then: impl FnOnce(&PaperSaved) + 'static) {
        let app = use_app();
        self.save_quietly(move |saved| {
            undoable(app, common::SAVED.of(lang_now()), saved.entry.clone());
            then(saved);
        });
    }

    /// Saves it. A second save while one is under way goes out after it, so that taps in a row
    /// are all kept.
    pub fn save_quietly(self, then: impl FnOnce(&PaperSaved) + 'static) {
        self.at_home(move || self.save_here(then));
    }

    fn save_here(self, then: impl FnOnce(&PaperSaved) + 'static) {
        if self.busy.get_untracked() {
            let waiting = StoredValue::new_local(Some(then));
            let once = move || waiting.try_update_value(Option::take).flatten();
            Effect::new(move |done: Option<bool>| {
                if done == Some(true) || self.busy.get() {
                    return done.unwrap_or_default();
                }
                if let Some(then) = once() {
                    self.save_quietly(then);
                }
                true
            });
            return;
        }
        let sent = self.doc.get_untracked();
        let view = PaperView { paper: sent.clone().into(), rev: self.rev.get_untracked() };
        self.busy.set(true);
        self.error.set(None);
        send(SavePapers { papers: vec![view] }, move |result| {
            // The page is there, but the part of it that held the draft is not.
            if self.busy.is_disposed() {
                return;
            }
            match result.map(|saved| saved.into_iter().next()) {
                Ok(Some(saved)) => {
                    self.settle(&sent, &saved);
                    self.busy.set(false);
                    then(&saved);
                }
                Ok(None) => self.busy.set(false),
                Err(why) => {
                    self.busy.set(false);
                    self.error.set(Some(why));
                }
            }
        });
    }

    /// Takes what was saved; what was typed while it was under way stays.
    fn settle(self, sent: &T, saved: &PaperSaved) {
        let Ok(doc) = T::try_from(saved.paper.clone()) else { return };
        if self.doc.with_untracked(|now| now == sent) {
            return self.take(doc, saved.rev);
        }
        let mut as_sent: Paper = sent.clone().into();
        as_sent.set_edited(saved.paper.edited().clone());
        if as_sent == saved.paper {
            self.rev.set(saved.rev);
        }
        // Else others' changes came in, which the screen does not have: the next save is still of
        // the older revision, so that the desk merges again.
        self.kept.set(sent.clone());
    }

    fn take(self, doc: T, rev: u64) {
        self.rev.set(rev);
        self.kept.set(doc.clone());
        self.doc.set(doc);
    }
}

/// Says that something was done, with a way back that outlives the page: it is the app's.
pub fn undoable(app: AppState, said: impl Into<String>, entry: String) {
    if entry.is_empty() {
        return app.toasts.done(said);
    }
    taken_back(app, said, entry, move || app.toasts.done(common::UNDONE.of(lang_now())));
}

/// Deletes a document, goes to where it was listed, and offers the way back, which leads to it.
pub fn delete(app: AppState, (paper, rev): (PaperRef, u64), said: Text, to: (Route, Route)) {
    let (list, page) = to;
    send(DeletePaper { paper, rev }, move |result| match result {
        Ok(entry) => {
            app.router.leave_drafts();
            app.router.replace(list);
            taken_back(app, said.of(lang_now()), entry, move || app.router.go(page));
        }
        Err(why) => app.complain(&why),
    });
}

fn taken_back(
    app: AppState,
    said: impl Into<String>,
    entry: String,
    then: impl Fn() + Copy + Send + Sync + 'static,
) {
    app.toasts.undoable(said, move || undo(app, entry.clone(), then));
}

/// Takes an entry of a paper's history back. When that was its first save, the paper is gone, and its page
/// is left for where papers of its kind are listed.
pub fn undo(app: AppState, entry: String, then: impl FnOnce() + 'static) {
    let paper = entry.rsplit_once('/').and_then(|(key, _)| PaperRef::from_key(key));
    send(UndoPaper { entry }, move |result| match result {
        Ok(is_there) => {
            let list = paper.filter(|_| !is_there);
            let list = list.and_then(|paper| list_of(app.router.location_now().route, paper));
            if let Some(list) = list {
                app.router.leave_drafts();
                app.router.replace(list);
            }
            then();
        }
        Err(why) => app.complain(&why),
    });
}

/// Where papers are listed, when a route is a page of this one.
fn list_of(route: Route, paper: PaperRef) -> Option<Route> {
    let (of, list) = match route {
        Route::Team(id) => (PaperRef::new(PaperKind::Team, id), Route::Teams),
        Route::Rakor(id)
        | Route::RakorEdit(id)
        | Route::RakorAttendance(id)
        | Route::RakorShow(id)
        | Route::RakorPapers(id) => (PaperRef::new(PaperKind::Rakor, id), Route::Rakors),
        Route::Commitment(id) => (PaperRef::new(PaperKind::Commitment, id), Route::Commitments),
        Route::AksiReport(id) => (PaperRef::new(PaperKind::AksiReport, id), Route::AksiReports),
        Route::Problem(id) => (PaperRef::new(PaperKind::Problem, id), Route::Problems),
        Route::Partner(id) => (PaperRef::new(PaperKind::Partner, id), Route::Partners),
        Route::Campaign(id) | Route::CampaignEdit(id) => {
            (PaperRef::new(PaperKind::Campaign, id), Route::Campaigns)
        }
        _ => return None,
    };
    (of == paper).then_some(list)
}
