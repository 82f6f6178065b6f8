//! z-scores of the source beside ours, where they differ.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    findings::More,
    parts::{Fold, n},
};
use crate::{
    app::{lang, route::Route, t},
    components::TableScroll,
    desk::protocol::ZDifference,
    i18n::{DASH, Words as _, words::import_page as words},
};

/// The list, on demand.
#[component]
pub fn ZFold(
    /// The first of them.
    rows: Vec<ZDifference>,
    /// How many there are in all.
    total: u32,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let rows = Arc::new(rows);
    (total > 0).then(|| {
        view! {
            <Fold title=t(words::Z_TITLE) note=move || n(total) tone="plain" open>
                <p>{t(words::Z_WHY)}</p>
                <ZTable rows=Arc::clone(&rows) />
                <More total shown=rows.len() />
            </Fold>
        }
    })
}

#[component]
fn ZTable(rows: Arc<Vec<ZDifference>>) -> impl IntoView {
    view! {
        <TableScroll label=t(words::Z_TITLE)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col" class="numeric">{t(words::ROW)}</th>
                        <th scope="col">{t(words::CHILD)}</th>
                        <th scope="col">{t(words::DAY)}</th>
                        <th scope="col">{t(words::Z_INDEX)}</th>
                        <th scope="col" class="numeric">{t(words::Z_OURS)}</th>
                        <th scope="col" class="numeric">{t(words::Z_THEIRS)}</th>
                        <th scope="col" class="numeric">{t(words::Z_GAP)}</th>
                    </tr>
                </thead>
                <tbody>{rows.iter().map(row).collect_view()}</tbody>
            </table>
        </TableScroll>
    }
}

fn row(found: &ZDifference) -> impl IntoView + use<> {
    let name = found.name.reveal().to_owned();
    let who = match found.child {
        Some(child) => view! { <a href=Route::Child(child).href()>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let (number, date, indicator) = (found.row, found.date, found.indicator);
    let (ours, theirs, words) = (found.ours, found.theirs, found.their_words.clone());
    let z = |z: Option<f64>| z.map_or_else(|| DASH.to_owned(), |z| lang().z(z));
    view! {
        <tr>
            <td class="numeric">{move || n(number)}</td>
            <th scope="row">{who}</th>
            <td>{move || lang().date(date)}</td>
            <td>{move || indicator.say(lang())}</td>
            <td class="numeric">
                {move || ours.map_or_else(|| words::Z_NONE.of(lang()).to_owned(), |z| lang().z(z))}
            </td>
            <td class="numeric">
                {move || lang().z(theirs)}
                {(!words.is_empty()).then(|| view! { <small class="import-their-words">{words}</small> })}
            </td>
            <td class="numeric">{move || z(ours.map(|ours| ours - theirs))}</td>
        </tr>
    }
}
