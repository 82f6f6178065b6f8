//! The imports of before, newest first, each with its way back.

use leptos::prelude::*;

use super::{parts::n, undo::UndoDialog};
use crate::{
    app::{lang, moment, route::Route, show, skeleton_lines, t, use_answer},
    components::{Button, ButtonKind, IconName, StatusMark, Tone},
    desk::protocol::{Changed, GetImports, ImportBrief, ImportCounts},
    i18n::words::import_page as words,
};

/// The list.
#[component]
pub fn Former() -> impl IntoView {
    let imports = use_answer(|| Some(GetImports {}), |changed| *changed == Changed::Imports);
    let open = RwSignal::new(false);
    let chosen = RwSignal::new(None::<ImportBrief>);
    let ask = Callback::new(move |brief: ImportBrief| {
        chosen.set(Some(brief));
        open.set(true);
    });
    view! {
        <section class="import-former">
            <h2>{t(words::FORMER)}</h2>
            {show(imports, || skeleton_lines(3), move |imports| view! { <List imports ask /> })}
            <UndoDialog open brief=chosen />
        </section>
    }
}

#[component]
fn List(imports: Signal<Vec<ImportBrief>>, ask: Callback<ImportBrief>) -> impl IntoView {
    let none = move || imports.with(Vec::is_empty);
    // A row is made anew when anything of it changed.
    let key = |brief: &ImportBrief| (brief.batch, brief.undone.is_some(), brief.doubts_open);
    view! {
        <Show when=none>
            <p class="import-aside">{t(words::FORMER_NONE)}</p>
        </Show>
        <ul class="import-former__list">
            <For each=move || imports.get() key let:brief>
                <Row brief ask />
            </For>
        </ul>
    }
}

#[component]
fn Row(brief: ImportBrief, ask: Callback<ImportBrief>) -> impl IntoView {
    let name = brief.name.clone();
    let name = move || {
        if name.is_empty() { words::FORMER_UNKNOWN.of(lang()).to_owned() } else { name.clone() }
    };
    let (counts, stamp, doubts) = (brief.counts, brief.stamp.clone(), brief.doubts_open);
    let undone = brief.undone.clone();
    let can_undo = undone.is_none();
    let href = Route::ImportDetail(brief.batch).href();
    view! {
        <li class="import-former__row" class:import-former__row--undone=!can_undo>
            <div class="import-former__words">
                <a class="import-former__name" href=href>{name}</a>
                <p class="figures">{move || moment(stamp.at)} " · " {move || brought(&counts)}</p>
                <div class="marks">
                    {undone.map(|stamp| {
                        let said = move || words::UNDONE_AT.fill(lang(), &[("when", &moment(stamp.at))]);
                        view! { <StatusMark tone=Tone::Plain label=said /> }
                    })}
                    {(can_undo && doubts > 0).then(|| view! {
                        <StatusMark
                            tone=Tone::Watch
                            label=move || words::DOUBTS_OPEN.fill(lang(), &[("n", &n(doubts))])
                        />
                    })}
                </div>
            </div>
            {can_undo.then(|| view! {
                <Button
                    label=t(words::UNDO)
                    icon=IconName::Undo
                    kind=ButtonKind::Quiet
                    on_click=move |_| ask.run(brief.clone())
                />
            })}
        </li>
    }
}

/// What an import brought, in few words.
pub fn brought(counts: &ImportCounts) -> String {
    if counts.children_new + counts.visits_new == 0 {
        return words::BROUGHT_NOTHING.of(lang()).to_owned();
    }
    words::BROUGHT
        .fill(lang(), &[("children", &n(counts.children_new)), ("visits", &n(counts.visits_new))])
}
