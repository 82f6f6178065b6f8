//! One team: what is missing, its SK, who sits where and who sat there, its meetings and reports.

use leptos::prelude::*;

use super::{
    decree::DecreeDraft,
    edit::{EditDialog, Hand},
    kader::KaderList,
    lacks::Lacks,
    parts::full_name,
    seats::{Former, Seats},
    sks::Sks,
    work::WorkCard,
};
use crate::{
    app::{
        Answer, Chosen, ErrorNotice, PageHead, lang,
        paper::{self, Draft},
        route::Route,
        show, skeleton_lines, t, use_answer, use_app, use_chosen,
        view_code::ViewKey,
    },
    components::{Button, ButtonKind, IconName, LinkButton},
    desk::protocol::{Changed, DeskError, GetTeam, TeamPage as PageData},
    i18n::words::{common, letters, teams},
    pages::paper_history::PaperHistory,
    platform::share,
    records::{
        Place,
        coordination::{PaperKind, PaperRef, Team, TeamId, Tier},
    },
};

/// The team, or the draft of its SK.
const SHOWN: &[(&str, bool)] = &[("tim", false), ("konsep-sk", true)];

/// The page.
#[component]
pub fn TeamPage(
    /// Which team.
    id: TeamId,
) -> impl IntoView {
    let page = use_answer(
        move || Some(GetTeam { id }),
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_) | Changed::Settings),
    );
    let draft = use_chosen(ViewKey::Shown, SHOWN);
    let close = Callback::new(move |()| draft.set(false));
    let shown = move |page: Signal<PageData>| {
        let body = move || {
            if draft.get() {
                view! { <DecreeDraft page on_close=close /> }.into_any()
            } else {
                view! { <Body id page /> }.into_any()
            }
        };
        view! { {body} }
    };
    view! {
        <Head page draft />
        {show(page, || skeleton_lines(12), shown)}
    }
    .into_any()
}

#[component]
fn Head(page: Answer<PageData>, draft: Chosen<bool>) -> impl IntoView {
    let app = use_app();
    let name = move || {
        page.with(|page| match page {
            Some(page) => {
                let nomenclature = Team::try_from(page.view.paper.clone()).map(|t| t.nomenclature);
                let nomenclature = nomenclature.unwrap_or(page.now_called);
                full_name(nomenclature, page.tier, page.kelurahan, &page.name)
            }
            None => t(teams::PAGE)().to_owned(),
        })
    };
    let crumbs = move || {
        let mut all = vec![(t(teams::DOOR)().to_owned(), Route::Teams.at(Place::Regency).href())];
        page.with(|page| {
            for (name, place) in page.iter().flat_map(|page| page.above.iter().skip(1)) {
                all.push((name.clone(), Route::Teams.at(place.clone()).href()));
            }
        });
        all
    };
    view! {
        <PageHead title=t(teams::PAGE) heading=name crumbs=Signal::derive(crumbs)>
            <Show when=move || !draft.get()>
                <Button
                    label=t(letters::DECREE)
                    icon=IconName::File
                    disabled=Signal::derive(move || app.router.drafts())
                    on_click=move |_| draft.set(true)
                />
            </Show>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
    }
}

#[component]
fn Body(id: TeamId, page: Signal<PageData>) -> impl IntoView {
    let (paper, rev) = page.with_untracked(|page| (page.view.paper.clone(), page.view.rev));
    let Ok(team) = Team::try_from(paper) else {
        return view! { <ErrorNotice error=DeskError::NotFound /> }.into_any();
    };
    let draft = Draft::of(team, rev);
    draft.follow(Signal::derive(move || page.with(|page| page.view.clone())));
    let hand = Hand::new(draft, page);
    let tier = page.with_untracked(|page| page.tier);
    let posyandu = draft.doc.with_untracked(|team| match team.place {
        Place::Posyandu(id) => Some(id),
        _ => None,
    });
    let today = move || {
        let day = page.with(|page| lang().date(page.today));
        common::PRINTED_ON.fill(lang(), &[("date", &day)])
    };
    view! {
        <OldName hand />
        <div class="columns">
            <Lacks hand />
            <Sks hand />
        </div>
        <Seats hand />
        {(tier == Tier::Posyandu).then(|| view! { <KaderList hand /> })}
        {(tier != Tier::Posyandu).then(|| view! { <WorkCard hand /> })}
        <Former hand />
        <PaperHistory paper=PaperRef::new(PaperKind::Team, id) />
        <EditDialog hand />
        <p class="print-only">{today}</p>
        <div class="row no-print">
            {posyandu.map(|id| view! {
                <LinkButton
                    label=t(common::POSYANDU)
                    href=Route::Posyandu(id).href()
                    icon=IconName::Posyandu
                />
            })}
            <Delete id hand />
        </div>
    }
    .into_any()
}

/// The regency calls such teams by another name now.
#[component]
fn OldName(hand: Hand) -> impl IntoView {
    let said = move || {
        let page = hand.page;
        let nomenclature = hand.draft.doc.with(|team| team.nomenclature);
        page.with(|page| {
            if page.now_called == nomenclature {
                return None;
            }
            let name = |which| full_name(which, page.tier, page.kelurahan, &page.name);
            let (old, new) = (name(nomenclature), name(page.now_called));
            Some(teams::OLD_NAME_TEXT.fill(lang(), &[("old", &old), ("new", &new)]))
        })
    };
    view! {
        {move || said().map(|said| view! {
            <div class="notice notice--watch">
                <div class="notice__words"><p>{said}</p></div>
            </div>
        })}
    }
}

#[component]
fn Delete(id: TeamId, hand: Hand) -> impl IntoView {
    let app = use_app();
    let delete = move |_| {
        let paper = PaperRef::new(PaperKind::Team, id);
        let rev = hand.draft.rev();
        paper::delete(app, (paper, rev), teams::DELETED, (Route::Teams, Route::Team(id)));
    };
    view! {
        <Button
            label=t(teams::DELETE_TEAM)
            kind=ButtonKind::Danger
            icon=IconName::Trash
            on_click=delete
        />
    }
}
