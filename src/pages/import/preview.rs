//! What a file would change: the answer in one sentence, the counts, everything else on demand.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    columns::Columns,
    findings::{Different, Doubtful, NewPosyanduList, Notes, RefusedFold},
    flow::{Event, Stage},
    mapping,
    parts::{Note, n},
    regency::{RegencyComes, RegencyDiffers},
    session,
    z_table::ZFold,
};
use crate::{
    app::{lang, moment, t},
    components::{Button, ButtonKind, Figure, IconName},
    desk::protocol::{ImportCounts, ImportPreview},
    i18n::{Lang, Text, words::import_page as words},
};

/// The open preview.
#[component]
pub fn Preview() -> impl IntoView {
    let preview = session::now(|flow| match &flow.stage {
        Stage::Preview(preview) => Some(Arc::clone(preview)),
        _ => None,
    });
    preview.map(|preview| view! { <Opened preview /> })
}

#[component]
fn Opened(preview: Arc<ImportPreview>) -> impl IntoView {
    let counts = preview.counts;
    let unmapped = session::now(|flow| {
        let mut sheets = preview.sheets.iter().zip(0..);
        sheets.any(|(sheet, index)| mapping::needs_hand(&flow.mapping, index, sheet))
    });
    let nothing_read = preview.rows == 0;
    let sentence = move || answer(lang(), &counts, unmapped && nothing_read, nothing_read);
    view! {
        <p class="import-answer" role="status">{sentence}</p>
        <Warnings preview=Arc::clone(&preview) />
        {preview.other_regency.clone().map(|said| view! { <RegencyDiffers said /> })}
        {preview.new_regency.clone().map(|name| view! { <RegencyComes name /> })}
        {(!nothing_read).then(|| view! { <Counts counts /> })}
        <div class="import-folds">
            <Columns preview=Arc::clone(&preview) unmapped />
            <RefusedFold
                refused=preview.refused.clone()
                total=counts.refused
                sheets=preview.sheets.iter().map(|sheet| sheet.name.clone()).collect()
            />
            <Different preview=Arc::clone(&preview) />
            <Doubtful preview=Arc::clone(&preview) />
            <NewPosyanduList preview=Arc::clone(&preview) />
            <Notes notes=preview.notes.clone() />
            <ZFold rows=preview.z_differences.clone() total=preview.z_differences_total />
        </div>
        <Confirm counts nothing=nothing_read />
    }
}

/// The whole file in one sentence.
fn answer(lang: Lang, counts: &ImportCounts, unmapped: bool, no_rows: bool) -> String {
    let n = |count: u32| lang.count(count);
    let plain = |text: Text| text.of(lang).to_owned();
    if unmapped {
        plain(words::ANSWER_MAP)
    } else if no_rows && counts.refused > 0 {
        format!("{} {}", words::ANSWER_NO_ROWS.of(lang), words::ANSWER_NO_ROWS_WHY.of(lang))
    } else if no_rows {
        plain(words::ANSWER_NO_ROWS)
    } else if counts.visits_new > 0 {
        let (visits, new) = (n(counts.visits_new), n(counts.children_new));
        words::ANSWER_NEW.fill(lang, &[("visits", &visits), ("new", &new)])
    } else if counts.children_new > 0 {
        words::ANSWER_CHILDREN.fill(lang, &[("new", &n(counts.children_new))])
    } else if counts.visits_different > 0 {
        words::ANSWER_DIFFERENT.fill(lang, &[("n", &n(counts.visits_different))])
    } else {
        plain(words::ANSWER_NOTHING)
    }
}

/// What should be known before anything else: imported before, changed meanwhile.
#[component]
fn Warnings(preview: Arc<ImportPreview>) -> impl IntoView {
    // Compared anew because the data changed while the user confirmed.
    let renewed = session::now(|flow| flow.stale);
    let stale = Memo::new(|_| session::with(|flow| flow.stale));
    let seen = preview.seen_before.clone();
    view! {
        {renewed.then(|| view! { <Note watch=true><p>{t(words::STALE_NOW)}</p></Note> })}
        <Show when=move || stale.get() && !renewed>
            <Note watch=true>
                <p>{t(words::STALE)}</p>
                <Button
                    label=t(words::COMPARE_AGAIN)
                    on_click=move |_| session::tell(Event::Again)
                />
            </Note>
        </Show>
        {seen.map(|stamp| {
            let said = move || words::SEEN_BEFORE.fill(lang(), &[("when", &moment(stamp.at))]);
            view! { <Note><p>{said}</p></Note> }
        })}
    }
}

/// The counts, large, in three groups.
#[component]
pub fn Counts(
    /// The counts.
    counts: ImportCounts,
) -> impl IntoView {
    let figure = |label: Text, value: u32, tone: &'static str| {
        let tone = if value == 0 { "" } else { tone };
        view! { <Figure label=t(label) value=move || n(value) tone /> }
    };
    view! {
        <div class="import-counts">
            <section class="import-counts__group">
                <h2>{t(words::GROUP_CHILDREN)}</h2>
                <div class="import-counts__figures">
                    {figure(words::NEW, counts.children_new, "good")}
                    {figure(words::MATCHED, counts.children_matched, "")}
                    {figure(words::UNCERTAIN, counts.children_uncertain, "watch")}
                </div>
            </section>
            <section class="import-counts__group">
                <h2>{t(words::GROUP_VISITS)}</h2>
                <div class="import-counts__figures">
                    {figure(words::NEW, counts.visits_new, "good")}
                    {figure(words::SAME, counts.visits_same, "")}
                    {figure(words::DIFFERENT, counts.visits_different, "watch")}
                </div>
            </section>
            <section class="import-counts__group import-counts__group--one">
                <h2>{t(words::GROUP_ROWS)}</h2>
                <div class="import-counts__figures">{figure(words::REFUSED, counts.refused, "act")}</div>
            </section>
        </div>
    }
}

/// One confirmed write, or nothing.
#[component]
fn Confirm(
    counts: ImportCounts,
    /// No row could be read: there is nothing to confirm.
    nothing: bool,
) -> impl IntoView {
    let anything = move || {
        let taken =
            session::with(|flow| flow.on_different == crate::desk::protocol::OnDifferent::TakeFile);
        counts.children_new + counts.visits_new + counts.children_uncertain > 0
            || (taken && counts.visits_different > 0)
    };
    let label = move || if anything() { words::APPLY } else { words::APPLY_NONE }.of(lang());
    let disabled = Signal::derive(move || !anything());
    view! {
        <div class="import-confirm" class:import-confirm--rest=nothing>
            {(!nothing).then(|| view! {
                <Button
                    label
                    kind=ButtonKind::Primary
                    icon=IconName::Check
                    disabled
                    on_click=move |_| session::tell(Event::Apply)
                />
            })}
            <Button
                label=t(words::DISCARD)
                kind=ButtonKind::Quiet
                on_click=move |_| session::tell(Event::Close)
            />
            {(!nothing).then(|| view! { <p class="import-aside">{t(words::CAN_UNDO)}</p> })}
        </div>
    }
}
