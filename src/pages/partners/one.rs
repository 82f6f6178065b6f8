//! One partner: who it is, its pledges with what came of them.

use leptos::prelude::*;

use super::{
    new::{PartnerFields, Problem},
    parts::Today,
    pledge::PledgeCard,
    pledge_form::NewPledge,
};
use crate::{
    app::{
        PageHead, SaveButton, lang,
        paper::{self, Draft},
        place_words,
        route::Route,
        show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Button, ButtonKind, Figure, IconName},
    desk::protocol::{Changed, GetPartner, PartnerPage as PageData},
    i18n::{
        Words as _,
        words::{common, partners as w},
    },
    records::{
        Place,
        coordination::{Paper, PaperKind, PaperRef, Partner, PartnerId},
    },
};

/// The page.
#[component]
pub fn PartnerPage(
    /// Which.
    id: PartnerId,
) -> impl IntoView {
    let page = use_answer(
        move || Some(GetPartner { id }),
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_)),
    );
    let crumbs = move || vec![(t(w::TITLE)().to_owned(), Route::Partners.href())];
    let name = move || {
        page.with(|page| page.and_then(partner)).map(|partner| partner.name).unwrap_or_default()
    };
    view! {
        <PageHead title=t(w::ONE) heading=name crumbs=Signal::derive(crumbs) />
        {show(page, || skeleton_lines(10), move |page| view! { <Body page /> })}
    }
    .into_any()
}

pub(super) fn partner(page: &PageData) -> Option<Partner> {
    match &page.view.paper {
        Paper::Partner(partner) => Some(partner.clone()),
        _ => None,
    }
}

#[component]
fn Body(page: Signal<PageData>) -> impl IntoView {
    let Some(first) = page.with_untracked(partner) else { return ().into_any() };
    let (id, today) = page.with_untracked(|page| (first.id, page.today));
    provide_context(Today(today));
    let adding = RwSignal::new(false);
    let ids = Memo::new(move |_| {
        page.with(|page| {
            page.pledges.iter().map(|line| line.view.paper.reference().id).collect::<Vec<_>>()
        })
    });
    let none = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <About page first />
        <Answer page />
        <section class="partner-stack">
            <div class="partner-head">
                <h2>{t(w::PLEDGES)}</h2>
                <Show when=move || !adding.get()>
                    <Button
                        label=t(w::NEW_PLEDGE)
                        icon=IconName::Plus
                        kind=ButtonKind::Primary
                        on_click=move |_| adding.set(true)
                    />
                </Show>
            </div>
            <Show when=move || adding.get()>
                <NewPledge partner=id today on_done=move |()| adding.set(false) />
            </Show>
            <Show when=move || none.get() && !adding.get()>
                <p class="soft">{t(w::NO_PLEDGES)}</p>
            </Show>
            <For each=move || ids.get() key=|id| *id let:id>
                <PledgeCard page id />
            </For>
        </section>
    }
    .into_any()
}

/// Who it is, and the form where it is being changed.
#[component]
fn About(page: Signal<PageData>, first: Partner) -> impl IntoView {
    let app = use_app();
    let rev = page.with_untracked(|page| page.view.rev);
    let draft = Draft::of(first, rev);
    draft.follow(Signal::derive(move || page.with(|page| page.view.clone())));
    app.router.hold_while(Signal::derive(move || draft.dirty()));
    let editing = RwSignal::new(false);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.save(move |_| editing.set(false));
    };
    let cancel = move |_| {
        draft.reset();
        editing.set(false);
    };
    view! {
        <section class="card section">
            <Show when=move || !editing.get()>
                <Facts draft />
                <div class="row no-print">
                    <Button label=t(common::EDIT) icon=IconName::Edit on_click=move |_| editing.set(true) />
                    <Remove page draft />
                </div>
            </Show>
            <Show when=move || editing.get()>
                <form class="form" novalidate=true on:submit=save>
                    <PartnerFields draft />
                    <Problem draft />
                    <div class="form__actions">
                        <SaveButton busy=Signal::derive(move || draft.busy()) />
                        <Button label=t(common::CANCEL) on_click=cancel />
                    </div>
                </form>
            </Show>
        </section>
    }
    .into_any()
}

/// Deletes it, or says that pledges hang on it.
#[component]
fn Remove(page: Signal<PageData>, draft: Draft<Partner>) -> impl IntoView {
    let app = use_app();
    let pledges = Memo::new(move |_| page.with(|page| page.pledges.len()));
    let remove = move |_| {
        let id = draft.doc.with_untracked(|partner| partner.id);
        let (paper, rev) = (PaperRef::new(PaperKind::Partner, id), untrack(|| draft.rev()));
        paper::delete(app, (paper, rev), w::DELETED, (Route::Partners, Route::Partner(id)));
    };
    view! {
        <Show
            when=move || pledges.get() == 0
            fallback=move || view! {
                <p class="soft">
                    {move || w::HANGS_PLEDGES.fill(lang(), &[("n", &pledges.get())])}
                </p>
            }
        >
            <Button
                label=t(w::DELETE)
                kind=ButtonKind::Danger
                icon=IconName::Trash
                on_click=remove
            />
        </Show>
    }
}

#[component]
fn Facts(draft: Draft<Partner>) -> impl IntoView {
    let about = move || {
        draft.doc.with(|p| {
            let kind = p.kind.say(lang()).to_owned();
            if p.business.is_empty() { kind } else { format!("{kind} · {}", p.business) }
        })
    };
    // What the desk conceals is initials here, and no phone.
    let contact = move || {
        draft.doc.with(|p| {
            let parts = [p.contact.reveal(), p.contact_position.as_str(), p.phone.reveal()];
            let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            said.join(" · ")
        })
    };
    let note = move || draft.doc.with(|p| p.note.clone());
    let ended = move || draft.doc.with(|p| p.ended);
    view! {
        <p><strong>{about}</strong></p>
        <p>{t(w::CONTACT)} ": " {contact}</p>
        <p class="soft">{note}</p>
        <Show when=ended><p><strong>{t(w::ENDED)}</strong></p></Show>
    }
}

#[component]
fn Answer(page: Signal<PageData>) -> impl IntoView {
    let totals = Memo::new(move |_| page.with(|page| page.account.totals));
    let sum = move |of: fn(crate::rakor::ledger::Totals) -> u64| {
        move || w::rupiah(lang(), of(totals.get()))
    };
    let served = move || lang().count(page.with(|page| page.served));
    let pilots = move || {
        let pilots = page.with(|page| page.pilots.clone());
        let one = |(id, name, kecamatan): (crate::records::PosyanduId, String, String)| {
            let words = place_words(&Place::Posyandu(id), &name, &kecamatan, lang());
            view! { <li><a class="name-link" href=Route::Posyandu(id).href()>{words}</a></li> }
        };
        (!pilots.is_empty()).then(|| {
            view! {
                <section class="card section">
                    <h2>{t(w::PILOTS)}</h2>
                    <ul>{pilots.into_iter().map(one).collect_view()}</ul>
                </section>
            }
        })
    };
    view! {
        <div class="partner-figures">
            <Figure label=t(w::PLEDGED) value=sum(|sums| sums.pledged) />
            <Figure label=t(w::DELIVERED) value=sum(|sums| sums.delivered) />
            <Figure label=t(w::OUTSTANDING) value=sum(|sums| sums.outstanding) />
            <Figure label=t(w::BALANCE) value=sum(|sums| sums.balance()) />
            <Figure label=t(w::SERVED) value=served />
        </div>
        {pilots}
    }
    .into_any()
}
