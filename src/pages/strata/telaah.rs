//! The review of one Posyandu: its level and whether it is aktif, what is in the way, the answers,
//! the years before.

use leptos::prelude::*;

use super::{
    answers::AnswerForm,
    history::{Changes, EveryYear},
    parts::{SoFar, Years, year_here},
    verdicts::{AktifCard, LineTable, TelaahCard},
};
use crate::{
    app::{
        Answer, HiddenNotice, PageHead, lang, route::Route, show, skeleton_lines, t, use_answer,
        use_app,
    },
    components::{Button, IconName, LinkButton},
    desk::protocol::{Changed, GetTelaah, TelaahPage as PageData},
    i18n::words::{common, posyandu, strata},
    pages::posyandu::full_name,
    platform::share,
    records::{Place, PosyanduId},
};

/// The page.
#[component]
pub fn TelaahPage(
    /// Of which Posyandu.
    id: PosyanduId,
) -> impl IntoView {
    let chosen = year_here();
    let dirty = RwSignal::new(false);
    // While something is unsaved the page stays with its year, whatever is chosen at the top.
    let year = Memo::new(move |before: Option<&Option<i32>>| match before {
        Some(Some(year)) if dirty.get() => Some(*year),
        _ => chosen.get(),
    });
    let page = use_answer(
        move || year.get().map(|year| GetTelaah { posyandu: id, year: Some(year) }),
        move |changed| match changed {
            Changed::Posyandu(which) | Changed::Child(_, which) => *which == id,
            Changed::Settings => true,
            _ => false,
        },
    );
    view! {
        <Head id page year />
        {show(page, || skeleton_lines(12), move |page| view! { <Body page dirty /> })}
    }
    .into_any()
}

#[component]
fn Head(id: PosyanduId, page: Answer<PageData>, year: Memo<Option<i32>>) -> impl IntoView {
    let app = use_app();
    let name = move || page.with(|page| page.map(|page| full_name(&page.name, lang())));
    let heading = move || {
        let year = year.get().map(|year| strata::OF_POSYANDU.fill(lang(), &[("year", &year)]));
        // A heading of one line from the start: nothing moves when the name is there.
        let year = year.unwrap_or_else(|| strata::SHORT.of(lang()).to_owned());
        let parts = [Some(year), name()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let crumbs = move || {
        let place = app.router.scope().place;
        // The list of this one Posyandu would be a list of one.
        let place = if place == Place::Posyandu(id) { Place::Regency } else { place };
        vec![
            (t(strata::TITLE)().to_owned(), Route::Strata.at(place).href()),
            (name().unwrap_or_default(), Route::Posyandu(id).href()),
        ]
    };
    view! {
        <HiddenNotice />
        <PageHead title=t(strata::SHORT) heading crumbs=Signal::derive(crumbs)>
            <LinkButton
                label=t(common::POSYANDU)
                href=Route::Posyandu(id).href()
                icon=IconName::Posyandu
            />
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
    }
}

#[component]
fn Body(page: Signal<PageData>, dirty: RwSignal<bool>) -> impl IntoView {
    let year = Signal::derive(move || page.with(|page| page.year));
    let years = move || {
        page.with(|page| {
            let all = page.history.iter().map(|brief| brief.year);
            (all.clone().min().unwrap_or(page.year), all.max().unwrap_or(page.year))
        })
    };
    let today = move || {
        let day = page.with(|page| lang().date(page.today));
        common::PRINTED_ON.fill(lang(), &[("date", &day)])
    };
    // Made anew for another year, and for newer answers while nothing is typed.
    let made_for = RwSignal::new((0, 0));
    Effect::new(move |_| {
        let now = page.with(|page| (page.year, page.rev));
        if made_for.get_untracked() != now && !dirty.get() {
            made_for.set(now);
        }
    });
    let form = move || {
        let _ = made_for.get();
        view! { <AnswerForm page=page.get_untracked() dirty /> }
    };
    let lead = move || {
        let (desa, kecamatan) = page.with(|page| (page.desa.clone(), page.kecamatan.clone()));
        let parts = [desa, kecamatan].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    };
    view! {
        <p class="page-head__lead">{lead}</p>
        <div class="row no-print">
            <Years years=Signal::derive(years) year />
        </div>
        <SoFar over=Signal::derive(move || page.with(|page| page.over)) year />
        <div class="columns">
            <TelaahCard page />
            <AktifCard page />
        </div>
        <LineTable page />
        <section class="section no-print">
            <h2>{t(strata::FORM)}</h2>
            <p class="soft">{t(strata::FORM_LEAD)}</p>
            {form}
        </section>
        <EveryYear page />
        <Changes page />
        <p class="print-only">{today}</p>
        <p class="soft no-print">
            <a href=Route::Posyandu(page.with_untracked(|page| page.posyandu)).href()>
                {t(posyandu::FACTS)}
            </a>
        </p>
    }
    .into_any()
}
