//! Problems of the place: proposed, written down, planned.

use leptos::prelude::*;

use super::{list::Listed, parts::Options, plan::PlanDocument, proposals::Proposed};
use crate::{
    app::{
        PageHead, lang,
        route::{PapersView, ProblemPart, Route},
        t, use_app,
    },
    components::{Button, ButtonKind, IconName, LinkButton, Tabs},
    i18n::words::{common, problems as w},
    platform::share,
};

/// The page.
#[component]
pub fn ProblemsPage() -> impl IntoView {
    let app = use_app();
    let part = Memo::new(move |_| app.router.location().papers.part);
    let tabs: Options<ProblemPart> = vec![
        (ProblemPart::Proposed, t(w::TAB_PROPOSED).into()),
        (ProblemPart::List, t(w::TAB_LIST).into()),
        (ProblemPart::Plan, t(w::TAB_PLAN).into()),
    ];
    let choose = move |part: ProblemPart| {
        app.router.set_papers(PapersView { part, ..PapersView::default() });
    };
    let lead = move || w::LEAD.of(lang());
    view! {
        <PageHead title=t(w::TITLE) lead=lead>
            <LinkButton
                label=t(w::NEW)
                href=Signal::derive(|| Route::ProblemNew.href())
                kind=ButtonKind::Primary
                icon=IconName::Plus
            />
            <LinkButton
                label=t(w::MATRIX)
                href=Signal::derive(|| Route::Matrix.href())
                icon=IconName::Check
            />
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        <Tabs label=t(w::TABS) value=Signal::derive(move || part.get()) options=tabs on_choose=choose />
        {move || match part.get() {
            ProblemPart::Proposed => view! { <Proposed /> }.into_any(),
            ProblemPart::List => view! { <Listed /> }.into_any(),
            ProblemPart::Plan => view! { <PlanDocument /> }.into_any(),
        }}
    }
    .into_any()
}
