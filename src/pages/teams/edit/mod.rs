//! Changing a team in place: each form in a dialog, saved at once, with a way back.

mod facts;
mod holder;
mod seat;
mod sk;
mod skills;

use chrono::NaiveDate;
use leptos::{ev::SubmitEvent, prelude::*};

use super::parts::person;
use crate::{
    app::{ErrorNotice, SaveButton, lang, paper::Draft, t},
    components::{Button, ButtonKind, Dialog},
    desk::protocol::TeamPage as PageData,
    i18n::words::{common, teams},
    records::coordination::{Holder, MemberId, Seat, Team},
};

/// What is being changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edit {
    /// An SK, or a new one.
    Sk(Option<MemberId>),
    /// A seat, or a new one.
    Seat(Option<MemberId>),
    /// A new seat of a kader, with who it is.
    Kader,
    /// Somebody follows in a seat.
    HandOver(MemberId),
    /// What is known of a holder of a seat.
    Holder(MemberId, MemberId),
    /// Nobody follows in a seat.
    End(MemberId),
    /// What a kader can.
    Skills(MemberId, MemberId),
    /// Plan, cadence, secretariat.
    Facts,
}

/// A team in the hand of its page.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    /// The team.
    pub draft: Draft<Team>,
    /// What belongs to it.
    pub page: Signal<PageData>,
    edit: RwSignal<Edit>,
    open: RwSignal<bool>,
}

impl Hand {
    pub(super) fn new(draft: Draft<Team>, page: Signal<PageData>) -> Self {
        Self { draft, page, edit: RwSignal::new(Edit::Facts), open: RwSignal::new(false) }
    }

    /// Opens a form.
    pub(super) fn start(self, edit: Edit) {
        self.edit.set(edit);
        self.open.set(true);
    }

    /// Changes the team and saves it; the form closes when it is kept.
    pub(super) fn save(self, change: impl FnOnce(&mut Team)) {
        // What a refused save left behind.
        self.draft.reset();
        self.draft.edit(change);
        let open = self.open;
        self.draft.save(move |_| open.set(false));
    }

    /// The user's day.
    pub(super) fn today(self) -> NaiveDate {
        self.page.with_untracked(|page| page.today)
    }

    /// A seat as it stands.
    fn seat(self, id: MemberId) -> Option<Seat> {
        self.draft.doc.with_untracked(|team| team.seats.iter().find(|s| s.id == id).cloned())
    }

    /// A holder of a seat.
    fn holder(self, seat: MemberId, id: MemberId) -> Option<Holder> {
        self.seat(seat)?.holders.into_iter().find(|holder| holder.id == id)
    }
}

/// The seat of a team with this id.
fn seat_mut(team: &mut Team, id: MemberId) -> Option<&mut Seat> {
    team.seats.iter_mut().find(|seat| seat.id == id)
}

/// The dialog of the form that is open.
#[component]
pub(super) fn EditDialog(hand: Hand) -> impl IntoView {
    Effect::new(move |_| {
        if !hand.open.get() && untrack(|| hand.draft.dirty() && !hand.draft.busy()) {
            hand.draft.reset();
        }
    });
    let title = move || {
        let lang = lang();
        let text = match hand.edit.get() {
            Edit::Sk(None) => teams::SK_ADD,
            Edit::Sk(Some(_)) => teams::SK_EDIT,
            Edit::Seat(None) => teams::SEAT_ADD,
            Edit::Seat(Some(_)) => teams::SEAT_EDIT,
            Edit::Kader => teams::KADER_ADD,
            Edit::HandOver(seat) => {
                let held = hand.seat(seat).is_some_and(|s| s.holder_on(hand.today()).is_some());
                if held { teams::HAND_OVER } else { teams::FILL_SEAT }
            }
            Edit::Holder(..) => teams::HOLDER_EDIT,
            Edit::End(_) => teams::END,
            Edit::Skills(seat, holder) => {
                let name = hand.holder(seat, holder).map(|h| person(&h.name)).unwrap_or_default();
                return teams::SKILLS_OF.fill(lang, &[("name", &name)]);
            }
            Edit::Facts => teams::FACTS_EDIT,
        };
        text.of(lang).to_owned()
    };
    view! {
        <Dialog open=hand.open title close=t(common::CLOSE) wide=true>
            {move || match hand.edit.get() {
                Edit::Sk(id) => view! { <sk::SkForm hand id /> }.into_any(),
                Edit::Seat(id) => view! { <seat::SeatForm hand id /> }.into_any(),
                Edit::Kader => view! { <holder::HolderForm hand seat=None holder=None /> }.into_any(),
                Edit::HandOver(seat) => {
                    view! { <holder::HolderForm hand seat=Some(seat) holder=None /> }.into_any()
                }
                Edit::Holder(seat, holder) => {
                    view! { <holder::HolderForm hand seat=Some(seat) holder=Some(holder) /> }
                        .into_any()
                }
                Edit::End(seat) => view! { <holder::EndForm hand seat /> }.into_any(),
                Edit::Skills(seat, holder) => {
                    view! { <skills::SkillsForm hand seat holder /> }.into_any()
                }
                Edit::Facts => view! { <facts::FactsForm hand /> }.into_any(),
            }}
        </Dialog>
    }
}

/// A form with its buttons. `delete` takes away what the form is about.
#[component]
fn Form(
    hand: Hand,
    on_save: Callback<()>,
    #[prop(optional_no_strip)] delete: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_save.run(());
    };
    let error = move || hand.draft.error().map(|error| view! { <ErrorNotice error /> });
    view! {
        <form class="form" on:submit=submit novalidate>
            {children()}
            {error}
            <div class="form__actions">
                <SaveButton busy=Signal::derive(move || hand.draft.busy()) />
                <Button label=t(common::CANCEL) on_click=move |_| hand.open.set(false) />
                {delete.map(|delete| view! {
                    <Button
                        label=t(common::DELETE)
                        kind=ButtonKind::Danger
                        on_click=move |_| delete.run(())
                    />
                })}
            </div>
        </form>
    }
}

/// A signal that holds a text.
fn text(value: &str) -> RwSignal<String> {
    RwSignal::new(value.to_owned())
}

/// What was typed, without its outer blanks.
fn typed(value: RwSignal<String>) -> String {
    value.with_untracked(|text| text.trim().to_owned())
}

/// What is wrong with a field, in the language of the screen.
type Wrong = RwSignal<Option<crate::i18n::Text>>;

fn said(wrong: Wrong) -> Signal<Option<String>> {
    Signal::derive(move || wrong.get().map(|text| text.of(lang()).to_owned()))
}
