//! One campaign: coverage with its clock, who is missing, the result.

use leptos::{prelude::*, text_prop::TextProp};

use super::{
    calls::Calls,
    closed::{Closed, Closing},
    coverage::Coverage,
    list::{PhaseMark, kecamatan},
    result::Outcomes,
};
use crate::{
    app::{
        PageHead, lang,
        paper::{self, use_paper},
        route::Route,
        show, skeleton_lines, t, use_answer, use_app, use_chosen,
        view_code::ViewKey,
    },
    components::{Button, ButtonKind, Empty, IconName, LinkButton, Tabs},
    desk::protocol::{Call, CampaignView, Changed, DeskError, GetCampaign},
    i18n::words::{campaigns as w, common},
    pages::paper_history::PaperHistory,
    platform::share,
    records::coordination::{CampaignId, PaperKind, PaperRef},
};

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Coverage,
    Missing,
    Result,
}

const TABS: &[(&str, Tab)] =
    &[("cakupan", Tab::Coverage), ("belum", Tab::Missing), ("hasil", Tab::Result)];

/// The page.
#[component]
pub fn CampaignPage(
    /// Which.
    id: CampaignId,
) -> impl IntoView {
    let app = use_app();
    let view = use_answer(
        move || Some(GetCampaign { id, place: app.router.scope().place }),
        |changed| {
            matches!(
                changed,
                Changed::Papers | Changed::Child(..) | Changed::Posyandu(_) | Changed::Settings
            )
        },
    );
    let crumbs = move || vec![(t(w::TITLE)().to_owned(), Route::Campaigns.href())];
    let heading = move || {
        let name = view.with(|view| view.map(|view| view.name.clone()));
        name.unwrap_or_else(|| w::ONE.of(lang()).to_owned())
    };
    let gone = Memo::new(move |_| view.error() == Some(DeskError::NotFound));
    view! {
        <PageHead title=t(w::ONE) heading crumbs=Signal::derive(crumbs)>
            <Show when=move || !gone.get()>
                <LinkButton
                    label=t(common::EDIT)
                    href=Route::CampaignEdit(id).href()
                    icon=IconName::Edit
                />
                <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
                <Remove id />
            </Show>
        </PageHead>
        {move || {
            if gone.get() {
                view! {
                    <Empty title=t(w::GONE)>
                        <LinkButton label=t(w::TITLE) href=Route::Campaigns.href() />
                    </Empty>
                }
                .into_any()
            } else {
                show(view, || skeleton_lines(10), move |view| view! { <Body id view /> }).into_any()
            }
        }}
    }
    .into_any()
}

/// Deletes it, with a way back.
#[component]
fn Remove(id: CampaignId) -> impl IntoView {
    let app = use_app();
    let paper = use_paper(PaperKind::Campaign, id);
    let remove = move || {
        let Some(rev) = paper.now().map(|view| view.rev) else { return };
        let paper = PaperRef::new(PaperKind::Campaign, id);
        paper::delete(app, (paper, rev), w::DELETED, (Route::Campaigns, Route::Campaign(id)));
    };
    view! {
        <Button
            label=t(common::DELETE)
            kind=ButtonKind::Danger
            icon=IconName::Trash
            on_click=move |_| remove()
        />
    }
}

#[component]
fn Body(id: CampaignId, view: Signal<CampaignView>) -> impl IntoView {
    let app = use_app();
    let tab = use_chosen(ViewKey::Shown, TABS);
    let options: Vec<(Tab, TextProp)> = vec![
        (Tab::Coverage, t(w::TAB_COVERAGE).into()),
        (Tab::Missing, t(w::TAB_MISSING).into()),
        (Tab::Result, t(w::TAB_RESULT).into()),
    ];
    let phase = Memo::new(move |_| view.with(|view| view.phase));
    let outside = Memo::new(move |_| view.with(|view| view.outside));
    let facts = move || {
        let lang = lang();
        view.with(|view| {
            let days = format!("{} – {}", lang.date_long(view.from), lang.date_long(view.until));
            format!("{days} · {}", kecamatan(&view.kecamatan, lang))
        })
    };
    let note = move || view.with(|view| view.note.clone());
    let not_here = move || {
        let place = view.with(|view| view.place_name.clone());
        w::OUTSIDE.fill(lang(), &[("place", &place)])
    };
    view! {
        <p class="row">
            {move || view! { <PhaseMark phase=phase.get() /> }}
            <span>{facts}</span>
        </p>
        <p class="soft">{note}</p>
        <Show
            when=move || !outside.get()
            fallback=move || view! { <Empty title=not_here /> }
        >
            <Tabs
                label=t(w::VIEW)
                value=tab.signal()
                options=options.clone()
                on_choose=move |one| tab.set(one)
            />
            {move || match tab.get() {
                Tab::Coverage => view! { <Coverage id view /> <Closed view /> <Closing id view /> }.into_any(),
                Tab::Missing => {
                    let place = Signal::derive(move || app.router.scope().place);
                    view! { <Calls call=Signal::stored(Some(Call::Campaign(id))) place /> }.into_any()
                }
                Tab::Result => view! { <Outcomes view /> }.into_any(),
            }}
        </Show>
        <PaperHistory paper=PaperRef::new(PaperKind::Campaign, id) />
    }
    .into_any()
}
