//! The form of a campaign: a new one, or a change.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use crate::{
    app::{
        ErrorNotice, PageHead, SaveButton, lang,
        paper::{Draft, use_paper},
        paper_field::{bind, problem_of},
        route::Route,
        show, skeleton_lines, t, use_app,
    },
    components::{DateField, LinkButton, NumberField, TextArea, TextField, Tick},
    desk::protocol::{DeskError, PaperField as F, PaperView},
    documents::Id,
    forms::{date_text, read_date},
    i18n::words::{campaigns as w, common},
    platform::random,
    rakor::campaign::GOAL,
    records::coordination::{Campaign, CampaignId, PaperKind},
    wilayah::RegionCode,
};

/// Days of a new campaign.
const USUAL: u64 = 13;

/// A new campaign.
#[component]
pub fn CampaignNewPage() -> impl IntoView {
    let app = use_app();
    let crumbs = move || vec![(t(w::TITLE)().to_owned(), Route::Campaigns.href())];
    let form = move |overview: Signal<crate::desk::protocol::Overview>| {
        let today = overview.with_untracked(|overview| overview.today);
        let until = today.checked_add_days(Days::new(USUAL)).unwrap_or(today);
        let new = Campaign::new(Id::from_bits(random::bits()), today, until, GOAL.goal);
        view! { <Form draft=Draft::of(new, 0) /> }
    };
    view! {
        <PageHead title=t(w::NEW) lead=t(w::NEW_LEAD) crumbs=Signal::derive(crumbs) />
        {show(app.overview, || skeleton_lines(8), form)}
    }
    .into_any()
}

/// A change.
#[component]
pub fn CampaignEditPage(
    /// Which.
    id: CampaignId,
) -> impl IntoView {
    let paper = use_paper(PaperKind::Campaign, id);
    let crumbs = move || {
        vec![
            (t(w::TITLE)().to_owned(), Route::Campaigns.href()),
            (t(w::ONE)().to_owned(), Route::Campaign(id).href()),
        ]
    };
    let form = move |view: Signal<PaperView>| {
        let first = view.get_untracked();
        let campaign = Campaign::try_from(first.paper).ok()?;
        let draft = Draft::of(campaign, first.rev);
        draft.follow(view);
        Some(view! { <Form draft /> })
    };
    view! {
        <PageHead title=t(w::EDIT) crumbs=Signal::derive(crumbs) />
        {show(paper, || skeleton_lines(8), form)}
    }
    .into_any()
}

#[component]
fn Form(draft: Draft<Campaign>) -> impl IntoView {
    let app = use_app();
    app.router.hold_while(Signal::derive(move || draft.dirty()));
    let id = draft.doc.with_untracked(|campaign| campaign.id);
    let is_new = draft.doc.with_untracked(|c| c.edited == crate::documents::Stamp::default());
    let goal = bind(draft, |c| c.goal.to_string(), |c, text| c.goal = read_goal(text).unwrap_or(0));
    let goal_wrong = Signal::derive(move || {
        read_goal(&goal.get()).is_none().then(|| w::GOAL_WRONG.of(lang()).to_owned())
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.save(move |_| {
            app.router.leave_drafts();
            app.router.replace(Route::Campaign(id));
        });
    };
    let back = if is_new { Route::Campaigns } else { Route::Campaign(id) };
    let other = move || draft.error().filter(|error| !matches!(error, DeskError::Invalid(_)));
    view! {
        <form class="form" novalidate=true on:submit=save>
            <TextField
                label=t(w::NAME)
                hint=t(w::NAME_HINT)
                value=bind(draft, |c| c.name.clone(), |c, text| text.clone_into(&mut c.name))
                error=problem_of(draft, F::Name, 0)
            />
            <Dates draft />
            <NumberField
                label=t(w::GOAL)
                value=goal
                unit="%"
                hint=t(w::GOAL_HINT)
                error=goal_wrong
                whole=true
            />
            <Kecamatan draft />
            <TextArea
                label=t(w::NOTE)
                value=bind(draft, |c| c.note.clone(), |c, text| text.clone_into(&mut c.note))
                error=problem_of(draft, F::Text, 0)
            />
            {move || other().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions">
                <SaveButton busy=Signal::derive(move || draft.busy()) disabled=Signal::derive(move || goal_wrong.get().is_some()) />
                <LinkButton label=t(common::CANCEL) href=back.href() />
            </div>
        </form>
    }
    .into_any()
}

fn read_goal(text: &str) -> Option<u8> {
    text.trim().parse().ok().filter(|goal| (1..=100).contains(goal))
}

#[component]
fn Dates(draft: Draft<Campaign>) -> impl IntoView {
    let read = |text: &str, kept: NaiveDate| read_date(text).unwrap_or(kept);
    let from = bind(draft, |c| date_text(c.from), move |c, text| c.from = read(text, c.from));
    let until = bind(draft, |c| date_text(c.until), move |c, text| c.until = read(text, c.until));
    let words = move || read_date(&from.get()).map(|day| lang().date_full(day)).unwrap_or_default();
    let last = move || {
        let day = read_date(&until.get()).map(|day| lang().date_full(day)).unwrap_or_default();
        w::UNTIL_HINT.fill(lang(), &[("day", &day)])
    };
    view! {
        <div class="form__row">
            <DateField label=t(w::FROM) value=from hint=words error=problem_of(draft, F::Date, 0) />
            <DateField label=t(w::UNTIL) value=until hint=last error=problem_of(draft, F::Until, 0) />
        </div>
    }
}

#[component]
fn Kecamatan(draft: Draft<Campaign>) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.places.with(|places| {
            let all = places.map(|places| &places.kecamatan[..]).unwrap_or_default();
            all.iter().map(|one| (one.code, one.name.clone())).collect::<Vec<_>>()
        })
    });
    let turn = move |code: RegionCode, on: bool| {
        draft.edit(|campaign| {
            campaign.kecamatan.retain(|one| *one != code);
            if on {
                campaign.kecamatan.push(code);
                campaign.kecamatan.sort_unstable();
            }
        });
    };
    let one = move |(code, name): (RegionCode, String)| {
        let value = Signal::derive(move || draft.doc.with(|c| c.kecamatan.contains(&code)));
        view! { <Tick label=name value on_change=move |on| turn(code, on) /> }
    };
    view! {
        <fieldset class="campaign-where">
            <legend>{t(w::WHERE)}</legend>
            <p class="soft">{t(w::WHERE_HINT)}</p>
            <div class="campaign-where__all">
                {move || all.get().into_iter().map(one).collect_view()}
            </div>
        </fieldset>
    }
}
