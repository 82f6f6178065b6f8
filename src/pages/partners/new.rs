//! A new partner, and the fields of one.

use leptos::prelude::*;

use super::parts::KindChoice;
use crate::{
    app::{
        ErrorNotice, PageHead, SaveButton,
        paper::Draft,
        paper_field::{bind, problem_of},
        route::Route,
        t, use_app,
    },
    components::{LinkButton, TextArea, TextField, Tick},
    desk::protocol::{DeskError, PaperField as F},
    documents::Id,
    i18n::words::{common, partners as w},
    platform::random,
    records::{PersonalText, coordination::Partner},
};

/// The page.
#[component]
pub fn PartnerNewPage() -> impl IntoView {
    let app = use_app();
    let draft = Draft::of(Partner::new(Id::from_bits(random::bits()), String::new()), 0);
    app.router.hold_while(Signal::derive(move || draft.dirty() && draft.rev() == 0));
    let crumbs = move || vec![(t(w::TITLE)().to_owned(), Route::Partners.href())];
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.save(move |saved| {
            app.router.leave_drafts();
            app.router.replace(Route::Partner(Id::from_bits(saved.paper.reference().id.bits())));
        });
    };
    view! {
        <PageHead title=t(w::NEW) crumbs=Signal::derive(crumbs) />
        <form class="form" novalidate=true on:submit=save>
            <PartnerFields draft />
            <Problem draft />
            <div class="form__actions">
                <SaveButton busy=Signal::derive(move || draft.busy()) />
                <LinkButton label=t(common::CANCEL) href=Route::Partners.href() />
            </div>
        </form>
    }
    .into_any()
}

/// What went wrong, where no field says it.
#[component]
pub(super) fn Problem(draft: Draft<Partner>) -> impl IntoView {
    let other = move || draft.error().filter(|error| !matches!(error, DeskError::Invalid(_)));
    move || other().map(|error| view! { <ErrorNotice error /> })
}

/// The fields of a partner.
#[component]
pub(super) fn PartnerFields(draft: Draft<Partner>) -> impl IntoView {
    let name = bind(draft, |p| p.name.clone(), |p, text| text.clone_into(&mut p.name));
    let business = bind(draft, |p| p.business.clone(), |p, text| text.clone_into(&mut p.business));
    let note = bind(draft, |p| p.note.clone(), |p, text| text.clone_into(&mut p.note));
    let position = bind(
        draft,
        |p| p.contact_position.clone(),
        |p, text| text.clone_into(&mut p.contact_position),
    );
    let kind = Signal::derive(move || draft.doc.with(|p| p.kind));
    let ended = Signal::derive(move || draft.doc.with(|p| p.ended));
    view! {
        <TextField
            label=t(common::NAME)
            value=name
            hint=t(w::NAME_HINT)
            error=problem_of(draft, F::Name, 0)
        />
        <div class="form__row">
            <KindChoice value=kind on_choose=move |kind| draft.edit(|p| p.kind = kind) />
            <TextField label=t(w::BUSINESS) value=business note=t(common::OPTIONAL) />
        </div>
        <Who draft />
        <TextField label=t(w::POSITION) value=position note=t(common::OPTIONAL) />
        <TextArea label=t(common::NOTE) value=note note=t(common::OPTIONAL) />
        <Show when=move || { draft.rev() > 0 }>
            <Tick
                label=t(w::ENDED)
                value=ended
                on_change=move |ended| draft.edit(|p| p.ended = ended)
            />
        </Show>
    }
    .into_any()
}

/// The contact person. While identities are hidden nobody is shown or typed.
#[component]
fn Who(draft: Draft<Partner>) -> impl IntoView {
    let app = use_app();
    let contact = bind(
        draft,
        |p| p.contact.reveal().to_owned(),
        |p, text| p.contact = PersonalText::new(text),
    );
    let phone =
        bind(draft, |p| p.phone.reveal().to_owned(), |p, text| p.phone = PersonalText::new(text));
    view! {
        <Show when=move || !app.privacy.is_hidden()>
            <div class="form__row">
                <TextField
                    label=t(w::CONTACT)
                    value=contact
                    hint=t(w::CONTACT_HINT)
                    note=t(common::OPTIONAL)
                />
                <TextField label=t(w::PHONE) value=phone keys="tel" note=t(common::OPTIONAL) />
            </div>
        </Show>
    }
}
