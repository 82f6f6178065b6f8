//! The form of an innovation.

use leptos::prelude::*;

use super::actions::Actions;
use crate::{
    app::{
        lang,
        paper::{Draft, use_paper},
        place_within, show, skeleton_lines, t, use_app,
    },
    components::{DateField, Dialog, Select, TextArea, TextField, Tick},
    desk::protocol::PaperView,
    documents::Id,
    forms::{date_text, read_date},
    i18n::{
        Words as _,
        words::{common, needs as w},
    },
    indicators::{Group, IndicatorId},
    platform::random,
    records::coordination::{Innovation, InnovationId, PaperKind, PaperRef},
};

/// What is being edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Editing {
    Nothing,
    New,
    Known(InnovationId),
}

#[component]
pub(super) fn InnovationDialog(editing: RwSignal<Editing>) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(editing.get() != Editing::Nothing));
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            editing.set(Editing::Nothing);
        }
        now
    });
    let title = move || match editing.get() {
        Editing::Known(_) => w::INNOVATION_EDIT.of(lang()),
        _ => w::INNOVATION_NEW.of(lang()),
    };
    let form = move || match editing.get() {
        Editing::Nothing => ().into_any(),
        Editing::New => {
            let today = app.overview.now().map(|overview| overview.today).unwrap_or_default();
            let id = Id::from_bits(random::bits());
            let mut new = Innovation::new(id, app.router.scope_now().place, today);
            new.indicator = Some(IndicatorId::Ds);
            view! { <Form draft=Draft::of(new, 0) editing is_new=true /> }.into_any()
        }
        Editing::Known(id) => view! { <Known id editing /> }.into_any(),
    };
    view! {
        <Dialog open title=title close=t(common::CLOSE) wide=true>
            {form}
        </Dialog>
    }
    .into_any()
}

#[component]
fn Known(id: InnovationId, editing: RwSignal<Editing>) -> impl IntoView {
    let paper = use_paper(PaperKind::Innovation, id);
    let form = move |view: Signal<PaperView>| {
        let (first, rev) = view.with_untracked(|view| (view.paper.clone(), view.rev));
        Innovation::try_from(first)
            .ok()
            .map(|one| view! { <Form draft=Draft::of(one, rev) editing is_new=false /> })
    };
    show(paper, || skeleton_lines(6), form).into_any()
}

#[component]
fn Form(draft: Draft<Innovation>, editing: RwSignal<Editing>, is_new: bool) -> impl IntoView {
    let first = draft.doc.get_untracked();
    let name = RwSignal::new(first.name.clone());
    let idea = RwSignal::new(first.idea.clone());
    let from = RwSignal::new(date_text(first.from));
    let until = RwSignal::new(first.until.map(date_text).unwrap_or_default());
    let place = first.place.clone();
    let place_name = move || {
        let lang = lang();
        w::IN_PLACE.fill(lang, &[("place", &place_within(&place, lang))])
    };
    let unready = Signal::derive(move || {
        name.with(|name| name.trim().is_empty()) || read_date(&from.get()).is_none()
    });
    let save = move |()| {
        let Some(day) = read_date(&from.get_untracked()) else { return };
        draft.edit(|one| {
            name.get_untracked().trim().clone_into(&mut one.name);
            idea.get_untracked().trim().clone_into(&mut one.idea);
            one.from = day;
            one.until = read_date(&until.get_untracked());
        });
        draft.save(move |_| editing.set(Editing::Nothing));
    };
    let options = Signal::derive(move || {
        let all = IndicatorId::ALL.iter().filter(|id| id.group() != Group::Quality);
        all.map(|id| (id.code().to_owned(), id.say(lang()).to_owned())).collect::<Vec<_>>()
    });
    let indicator = Signal::derive(move || {
        draft.doc.with(|one| one.indicator.unwrap_or(IndicatorId::Ds)).code().to_owned()
    });
    let deleted =
        (!is_new).then(|| (PaperRef::new(PaperKind::Innovation, first.id), w::INNOVATION_DELETED));
    let in_words = |text: RwSignal<String>| {
        move || read_date(&text.get()).map(|day| lang().date_full(day)).unwrap_or_default()
    };
    let goes_on = move || match read_date(&until.get()) {
        Some(day) => lang().date_full(day),
        None => w::GOES_ON.of(lang()).to_owned(),
    };
    view! {
        <div class="form">
            <p class="soft">{place_name}</p>
            <TextField label=t(w::INNOVATION_NAME) value=name />
            <TextArea label=t(w::IDEA) value=idea />
            <div class="form__row">
                <DateField label=t(w::FROM) value=from hint=in_words(from) />
                <DateField label=t(w::UNTIL) value=until hint=goes_on />
            </div>
            <Select
                label=t(w::INDICATOR)
                value=indicator
                options
                on_choose=move |code: String| {
                    draft.edit(|one| one.indicator = IndicatorId::from_code(&code));
                }
            />
            <Tick
                label=t(w::REPLICATE)
                value=Signal::derive(move || draft.doc.with(|one| one.replicate))
                on_change=move |yes| draft.edit(|one| one.replicate = yes)
            />
            <Actions
                draft
                unready
                on_save=save
                on_close=move |()| editing.set(Editing::Nothing)
                deleted
            />
        </div>
    }
    .into_any()
}
