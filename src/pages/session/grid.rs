//! The grid: one child a row, all of the register.

use leptos::prelude::*;

use super::row::Row;
use crate::{
    app::{lang, t},
    components::{TableScroll, Tabs},
    desk::protocol::{SessionSheet, SheetLine},
    i18n::words::{common, posyandu},
    records::ChildId,
};

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    All,
    Missing,
    Done,
}

impl Shown {
    fn fits(self, line: &SheetLine) -> bool {
        let weighed = line.visit.as_ref().is_some_and(|visit| visit.weight_kg.is_some());
        match self {
            Self::All => true,
            Self::Missing => !weighed,
            Self::Done => weighed,
        }
    }
}

#[component]
pub(super) fn Grid(sheet: Signal<SessionSheet>, date: RwSignal<String>) -> impl IntoView {
    let shown = RwSignal::new(Shown::All);
    // The rows of a filter are fixed when it is chosen: a child just weighed does not vanish
    // under the finger. They change when children are added.
    let all =
        Memo::new(move |_| sheet.with(|s| s.rows.iter().map(|row| row.id).collect::<Vec<_>>()));
    let ids = Memo::new(move |_| {
        let (shown, all) = (shown.get(), all.get());
        sheet.with_untracked(|sheet| {
            let fits = |id: &ChildId| sheet.rows.iter().any(|row| row.id == *id && shown.fits(row));
            all.into_iter().filter(fits).collect::<Vec<_>>()
        })
    });
    let count =
        move |which: Shown| sheet.with(|s| s.rows.iter().filter(|row| which.fits(row)).count());
    let tab = move |which: Shown, words: crate::i18n::Text| {
        (which, (move || format!("{} ({})", words.of(lang()), count(which))).into())
    };
    let tabs = vec![
        tab(Shown::All, posyandu::SHOW_ALL),
        tab(Shown::Missing, posyandu::SHOW_MISSING),
        tab(Shown::Done, posyandu::SHOW_DONE),
    ];
    let done = move || shown.get() == Shown::Missing && ids.with(Vec::is_empty);
    view! {
        <Tabs label=t(common::FILTER) value=shown options=tabs on_choose=move |which| shown.set(which) />
        <Show when=done>
            <p class="notice" role="status">{t(posyandu::ALL_DONE)}</p>
        </Show>
        <TableScroll label=t(posyandu::SESSION)>
            <table class="table roll" data-grid="sheet">
                <Heads />
                <tbody>
                    <For each=move || ids.get().into_iter().enumerate() key=|(at, id)| (*at, *id) let:item>
                        <Row at=item.0 id=item.1 sheet date />
                    </For>
                </tbody>
            </table>
        </TableScroll>
    }
}

#[component]
fn Heads() -> impl IntoView {
    view! {
        <thead>
            <tr>
                <th scope="col">{t(common::NAME)}</th>
                <th scope="col" class="numeric">{t(posyandu::LAST_BB)} " " <small>"kg"</small></th>
                <th scope="col" class="numeric">{t(posyandu::KBM)} " " <small>"g"</small></th>
                <th scope="col"><abbr title=t(posyandu::BB_FULL)>{t(posyandu::BB)}</abbr> " " <small>"kg"</small></th>
                <th scope="col"><abbr title=t(posyandu::TB_FULL)>{t(posyandu::TB)}</abbr> " " <small>"cm"</small></th>
                <th scope="col">{t(posyandu::POSITION)}</th>
                <th scope="col">{t(posyandu::RESULT)}</th>
            </tr>
        </thead>
    }
}
