//! A child's page: who it is, how it stands and what to do now, its charts and every visit.

mod actions;
mod delete;
mod exit;
mod index;
mod more;
mod remarks;
mod transfer;
mod verdict;
mod visits;
mod who;

use leptos::prelude::*;

use super::shared::{name_of, show_child, use_child};
use crate::{
    app::{Answer, PageHead, birth_words, lang, route::Route, t, use_app},
    charts::view::ChildCharts,
    components::{ButtonKind, IconName, LinkButton},
    desk::protocol::{ChildPage, Overview},
    i18n::{
        Words as _,
        words::{child as w, common, shell},
    },
    records::{ChildId, Place},
};
use actions::Actions;
use verdict::Verdict;
pub(super) use verdict::headline;
use visits::Visits;
use who::Who;

/// One child.
#[component]
pub fn ChildDetailPage(
    /// Which.
    id: ChildId,
) -> impl IntoView {
    let page = use_child(id);
    view! {
        <Head id page />
        {show_child(page, skeleton, move |page| view! { <Body page /> })}
    }
    .into_any()
}

#[component]
fn Body(page: Signal<ChildPage>) -> impl IntoView {
    view! {
        <Left page />
        <div class="child">
            <Verdict page />
            <Who page />
            <Charts page />
            <Visits page />
        </div>
    }
}

#[component]
fn Charts(page: Signal<ChildPage>) -> impl IntoView {
    let app = use_app();
    let rules = Signal::derive(move || {
        let kms = |overview: &Overview| overview.settings.kms.clone();
        app.overview.with(|overview| overview.map(kms)).unwrap_or_default()
    });
    view! {
        <section class="child__wide section child__charts">
            <h2>{t(w::CHARTS)}</h2>
            <ChildCharts page rules />
        </section>
    }
}

#[component]
fn Head(id: ChildId, page: Answer<ChildPage>) -> impl IntoView {
    let heading = move || {
        let name = page.with(|page| page.map(name_of));
        name.unwrap_or_else(|| t(w::CHILD)().to_owned())
    };
    let lead = move || page.with(|page| page.map(lead)).unwrap_or_default();
    let crumbs = Signal::derive(move || page.with(|page| page.map(way)).unwrap_or_default());
    let weigh = Signal::derive(move || Route::VisitNew(id).href());
    view! {
        <PageHead title=t(w::CHILD) heading=heading lead=lead crumbs>
            <LinkButton label=t(w::WEIGH) href=weigh kind=ButtonKind::Primary icon=IconName::Scale />
            <Actions id page />
        </PageHead>
    }
}

/// `Perempuan · 1 th 2 bl · lahir 12 Mar 2025`.
fn lead(page: &ChildPage) -> String {
    let lang = lang();
    let child = &page.child;
    let born = w::BORN.fill(lang, &[("date", &birth_words(child.birth.date))]);
    format!("{} · {} · {born}", child.sex.say(lang), lang.age(page.age))
}

fn way(page: &ChildPage) -> Vec<(String, String)> {
    let posyandu = page.child.posyandu;
    let name = posyandu_name(page, posyandu);
    let list = Route::Children.at(Place::Posyandu(posyandu)).href();
    vec![
        (t(shell::CHILDREN)().to_owned(), Route::Children.href()),
        (common::POSYANDU_NAMED.fill(lang(), &[("name", &name)]), list),
    ]
}

/// The name of a Posyandu that occurs in the child.
pub(super) fn posyandu_name(page: &ChildPage, id: crate::records::PosyanduId) -> String {
    let found = page.posyandu_names.iter().find(|(other, _)| *other == id);
    found.map(|(_, name)| name.clone()).unwrap_or_default()
}

/// Says that the child is not served any more, since when and why.
#[component]
fn Left(page: Signal<ChildPage>) -> impl IntoView {
    move || {
        let exit = page.with(|page| page.child.exit.clone())?;
        let lang = lang();
        let date = lang.date_long(exit.date);
        let reason = exit.reason.say(lang);
        let said = w::LEFT_SINCE.fill(lang, &[("date", &date), ("reason", &reason)]);
        let note = (!exit.note.is_empty()).then(|| view! { <p>{exit.note.clone()}</p> });
        Some(view! {
            <div class="notice">
                <div class="notice__words">
                    <p class="notice__title">{said}</p>
                    {note}
                </div>
            </div>
        })
    }
}

/// The page's shape while it is asked for.
fn skeleton() -> AnyView {
    view! {
        <div class="child" aria-hidden="true">
            <div class="child__verdict skeleton child__skeleton"></div>
            <div class="child__who skeleton child__skeleton"></div>
            <div class="child__wide skeleton child__skeleton"></div>
        </div>
    }
    .into_any()
}
