//! The page of one import: what it brought, what was refused or noted, and its way back.

use leptos::prelude::*;

use super::{
    findings::{Notes, RefusedFold},
    former::brought,
    parts::n,
    preview::Counts,
    undo::UndoDialog,
    z_table::ZFold,
};
use crate::{
    app::{PageHead, lang, moment, route::Route, show, skeleton_lines, t, use_answer},
    components::{Button, ButtonKind, Figure, IconName, StatusMark, Tone},
    desk::protocol::{Changed, GetImport, ImportBrief, ImportPage as Page},
    i18n::words::import_page as words,
    records::BatchId,
};

/// One import.
#[component]
pub fn ImportDetailPage(
    /// Which.
    batch: BatchId,
) -> impl IntoView {
    let page = use_answer(
        move || Some(GetImport { batch }),
        |changed| matches!(changed, Changed::Imports),
    );
    let open = RwSignal::new(false);
    let brief = Signal::derive(move || page.with(|page| page.map(|page| page.brief.clone())));
    let crumbs =
        Signal::derive(move || vec![(words::TITLE.of(lang()).to_owned(), Route::Import.href())]);
    let can_undo = move || brief.with(|b| b.as_ref().is_some_and(|b| b.undone.is_none()));
    let heading = move || brief.with(|b| b.as_ref().map_or_else(String::new, |b| b.name.clone()));
    let heading = move || {
        let name = heading();
        if name.is_empty() { words::DETAIL_TITLE.of(lang()).to_owned() } else { name }
    };
    view! {
        <PageHead title=t(words::DETAIL_TITLE) heading crumbs lead=move || brief.with(|b| by(b.as_ref()))>
            <Show when=can_undo>
                <Button
                    label=t(words::UNDO)
                    icon=IconName::Undo
                    kind=ButtonKind::Danger
                    on_click=move |_| open.set(true)
                />
            </Show>
        </PageHead>
        {show(page, || skeleton_lines(5), move |page| view! { <Body page /> })}
        <UndoDialog open brief />
    }
    .into_any()
}

fn by(brief: Option<&ImportBrief>) -> String {
    let Some(brief) = brief else { return String::new() };
    let when = moment(brief.stamp.at);
    match brief.stamp.by.0.as_str() {
        "" => words::DETAIL_BY.fill(lang(), &[("when", &when)]),
        who => words::DETAIL_BY_WHOM.fill(lang(), &[("when", &when), ("who", &who)]),
    }
}

#[component]
fn Body(page: Signal<Page>) -> impl IntoView {
    let summary = Memo::new(move |_| page.with(|page| page.brief.clone()));
    let lists = Memo::new(move |_| page.get());
    view! {
        {move || view! { <Summary brief=summary.get() /> }}
        {move || {
            let page = lists.get();
            let clean = page.refused.is_empty() && page.notes.is_empty() && page.z_differences_total == 0;
            view! {
                {clean.then(|| view! { <p class="import-aside">{t(words::DETAIL_CLEAN)}</p> })}
                <div class="import-folds">
                    <RefusedFold
                        total=page.brief.counts.refused.max(page.refused.len() as u32)
                        refused=page.refused
                        sheets=page.sheets
                        open=true
                    />
                    <Notes notes=page.notes />
                    <ZFold rows=page.z_differences total=page.z_differences_total />
                </div>
            }
        }}
    }
}

#[component]
fn Summary(brief: ImportBrief) -> impl IntoView {
    let counts = brief.counts;
    view! {
        <p class="import-answer">{move || brought(&counts)}</p>
        {brief.undone.map(|stamp| {
            let said = move || words::UNDONE_AT.fill(lang(), &[("when", &moment(stamp.at))]);
            view! { <p><StatusMark tone=Tone::Plain label=said /></p> }
        })}
        <Counts counts />
        {(brief.doubts_open > 0).then(|| view! {
            <Figure
                label=t(words::DOUBTS_TITLE)
                value=move || n(brief.doubts_open)
                detail=t(words::ANSWER_DOUBTS)
                href=Route::Doubts.href()
                tone="watch"
            />
        })}
    }
}
