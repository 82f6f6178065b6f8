//! Meeting mode: a Rakor on the wall, slide by slide, made from the data as it now is.

mod aksi;
mod bodies;
mod campaign;
mod compare;
mod fields;
mod figures;
mod keys;
mod lifecycle;
mod order;
mod panel;
mod promises;
mod slides;
mod table;
mod timer;
mod work;

use std::cell::Cell;

use leptos::{html, prelude::*};

use crate::{
    app::{
        AppState, HiddenMark, device, lang,
        paper::{Draft, use_paper},
        route::Route,
        show, skeleton_lines, t, use_app,
    },
    components::{IconButton, IconName},
    desk::protocol::PaperView,
    i18n::words::meeting as w,
    rakor::deck,
    records::{
        Month, Place,
        coordination::{MemberId, PaperKind, Rakor, RakorId, Slide},
    },
};

thread_local! {
    /// The slide that was shown last, so that who drills down comes back to it.
    static LAST: Cell<Option<(RakorId, MemberId)>> = const { Cell::new(None) };
}

/// What stands beside the slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Beside {
    /// Nothing: the projector.
    #[default]
    Nothing,
    /// Minutes, decisions, promises.
    Notes,
    /// The run of slides.
    Order,
}

/// The meeting that is shown.
#[derive(Clone, Copy)]
struct Meeting {
    app: AppState,
    id: RakorId,
    draft: Draft<Rakor>,
    /// The slides that are shown.
    slides: Memo<Vec<Slide>>,
    /// Which of them.
    at: RwSignal<usize>,
    black: RwSignal<bool>,
    beside: RwSignal<Beside>,
}

impl Meeting {
    fn place(self) -> Place {
        self.draft.doc.with_untracked(|rakor| rakor.place.clone())
    }

    fn month(self) -> Option<Month> {
        self.app.month()
    }

    fn current(self) -> Option<Slide> {
        self.slides
            .with(|slides| slides.get(self.at.get().min(slides.len().wrapping_sub(1))).cloned())
    }

    fn go(self, to: usize) {
        let last = self.slides.with_untracked(Vec::len).saturating_sub(1);
        self.at.set(to.min(last));
        self.black.set(false);
    }

    fn step(self, on: bool) {
        let at = self.at.get_untracked();
        self.go(if on { at + 1 } else { at.saturating_sub(1) });
    }

    fn turn(self, beside: Beside) {
        self.beside.update(|now| *now = if *now == beside { Beside::Nothing } else { beside });
    }

    fn leave(self) {
        if device::document().fullscreen_element().is_some() {
            device::document().exit_fullscreen();
        }
        self.app.leave_meeting();
        self.app.router.go(Route::Rakor(self.id));
    }
}

/// The page.
#[component]
pub fn MeetingPage(
    /// Which Rakor.
    id: RakorId,
) -> impl IntoView {
    let answer = use_paper::<Rakor>(PaperKind::Rakor, id);
    let skeleton = || skeleton_lines(6);
    show(answer, skeleton, move |view| {
        let now = view.get_untracked();
        let rev = now.rev;
        match Rakor::try_from(now.paper) {
            Ok(rakor) => view! { <Stage id rakor rev view /> }.into_any(),
            Err(_) => ().into_any(),
        }
    })
}

/// Everything on the wall.
#[component]
fn Stage(id: RakorId, rakor: Rakor, rev: u64, view: Signal<PaperView>) -> impl IntoView {
    let app = use_app();
    let draft = Draft::of(rakor, rev);
    draft.follow(view);
    let slides = Memo::new(move |_| draft.doc.with(deck::shown));
    let last = LAST.get().filter(|(meeting, _)| *meeting == id).map(|(_, slide)| slide);
    let start = slides.with_untracked(|slides| slides.iter().position(|s| Some(s.id) == last));
    let meeting = Meeting {
        app,
        id,
        draft,
        slides,
        at: RwSignal::new(start.unwrap_or(0)),
        black: RwSignal::new(false),
        beside: RwSignal::new(Beside::default()),
    };
    app.router.hold_while(Signal::derive(move || draft.dirty()));
    app.meeting.set(Some(id));
    app.router.set_place(meeting.place());
    Effect::new(move |_| {
        if let Some(slide) = meeting.current() {
            LAST.set(Some((id, slide.id)));
        }
    });
    Effect::new(move |_| {
        device::document().set_title(&format!("{} · Idaman", t(w::STAGE)()));
    });
    let node = NodeRef::<html::Section>::new();
    keys::listen(meeting, node);
    let swipe = keys::Swipe::default();
    let timer = timer::Timer::start(meeting);
    let title =
        move || meeting.current().map(|slide| slides::title(&slide, lang())).unwrap_or_default();
    view! {
        <section
            node_ref=node
            class="stage"
            class:stage--beside=move || meeting.beside.get() != Beside::Nothing
            aria-label=t(w::STAGE)
            aria-busy=move || (draft.busy() || draft.dirty()).then_some("true")
            tabindex="-1"
            on:pointerdown=move |event| swipe.press(&event)
            on:pointerup=move |event| swipe.release(&event, meeting)
        >
            // On a phone it scrolls: the keyboard must reach it.
            <div class="stage__slide" tabindex="0" role="group" aria-label=title>
                <slides::Shown meeting />
            </div>
            {move || match meeting.beside.get() {
                Beside::Nothing => ().into_any(),
                Beside::Notes => view! { <panel::Notes meeting /> }.into_any(),
                Beside::Order => view! { <order::Order meeting /> }.into_any(),
            }}
            <Bar meeting timer />
            <Show when=move || meeting.black.get()>
                <button
                    type="button"
                    class="stage__black"
                    aria-label=t(w::BLACK)
                    on:click=move |_| meeting.black.set(false)
                ></button>
            </Show>
        </section>
    }
}

/// The bar at the foot: where one is, the timer, and what can be done.
#[component]
fn Bar(meeting: Meeting, timer: timer::Timer) -> impl IntoView {
    let said = move || {
        let (n, of) = (meeting.at.get() + 1, meeting.slides.with(Vec::len));
        let title =
            meeting.current().map(|slide| slides::title(&slide, lang())).unwrap_or_default();
        w::SLIDE_OF.fill(lang(), &[("n", &n), ("of", &of), ("title", &title)])
    };
    let first = Signal::derive(move || meeting.at.get() == 0);
    let last = Signal::derive(move || meeting.at.get() + 1 >= meeting.slides.with(Vec::len));
    view! {
        <footer class="stage__bar no-print" title=t(w::KEYS)>
            <IconButton
                label=t(w::BEFORE)
                icon=IconName::Left
                disabled=first
                on_click=move |_| meeting.step(false)
            />
            <p class="stage__where" role="status">{said}</p>
            <IconButton
                label=t(w::AFTER)
                icon=IconName::Right
                disabled=last
                on_click=move |_| meeting.step(true)
            />
            <timer::TimerView meeting timer />
            <HiddenMark />
            <IconButton
                label=t(w::NOTES)
                icon=IconName::Edit
                on_click=move |_| meeting.turn(Beside::Notes)
            />
            <IconButton
                label=t(w::ORDER)
                icon=IconName::Sort
                on_click=move |_| meeting.turn(Beside::Order)
            />
            <IconButton
                label=t(w::FULL)
                icon=IconName::Whole
                on_click=move |_| keys::full_screen()
            />
            <IconButton
                label=t(w::LEAVE)
                icon=IconName::Close
                on_click=move |_| meeting.leave()
            />
        </footer>
    }
}
