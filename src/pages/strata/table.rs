//! The list of Posyandu with level, aktif, what holds it back, and its registration number.

use leptos::prelude::*;

use super::parts::{AktifMark, Level};
use crate::{
    app::{lang, route::Route, t},
    components::TableScroll,
    desk::protocol::StrataRow,
    i18n::words::strata,
    pages::posyandu::full_name,
    strata::{Line, Stratum},
};

/// Lines said of each Posyandu; the rest is counted.
const SAID: usize = 2;

#[component]
pub(super) fn StrataTable(rows: Signal<Vec<StrataRow>>) -> impl IntoView {
    view! {
        <TableScroll label=t(strata::TITLE)>
            <table class="table strata-table">
                <thead>
                    <tr>
                        <th scope="col">{t(crate::i18n::words::common::POSYANDU)}</th>
                        <th scope="col">{t(strata::STRATUM_BLOCKS)}</th>
                        <th scope="col">{t(strata::AKTIF_BLOCKS)}</th>
                        <th scope="col">{t(strata::COL_NUMBER)}</th>
                    </tr>
                </thead>
                <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
            </table>
        </TableScroll>
    }
}

fn row(row: StrataRow) -> impl IntoView {
    let StrataRow { id, name, desa, kecamatan, registration, at_least, at_most, aktif, .. } = row;
    let within = [desa, kecamatan].into_iter().filter(|name| !name.is_empty());
    let within = within.collect::<Vec<_>>().join(", ");
    let (blocks, aktif_blocks) = (row.blocks, row.aktif_blocks);
    let top = at_least == Stratum::Mandiri;
    view! {
        <tr>
            <th scope="row">
                <a class="name-link" href=Route::Telaah(id).href()>
                    {move || full_name(&name, lang())}
                </a>
                <small>{within}</small>
            </th>
            <td>
                <Level at_least at_most />
                {if top {
                    view! { <p class="soft strata-blocks">{t(strata::TOP)}</p> }.into_any()
                } else {
                    lines(blocks).into_any()
                }}
            </td>
            <td>
                <AktifMark verdict=aktif />
                {lines(aktif_blocks)}
            </td>
            <td class="nowrap">
                {if registration.is_empty() {
                    view! { <span class="soft">{t(strata::NO_NUMBER_CELL)}</span> }.into_any()
                } else {
                    view! { <span class="figures">{registration}</span> }.into_any()
                }}
            </td>
        </tr>
    }
}

/// The first lines in words, and how many more there are.
fn lines(lines: Vec<Line>) -> impl IntoView {
    let more = lines.len().saturating_sub(SAID) as u32;
    let said = lines.into_iter().take(SAID).map(|line| {
        view! { <li>{move || strata::short(&line, lang())}</li> }
    });
    let said = said.collect_view();
    view! {
        <ul class="strata-blocks">
            {said}
            {(more > 0).then(|| view! {
                <li class="soft">{move || strata::BLOCKS_MORE.fill(lang(), &[("n", &more)])}</li>
            })}
        </ul>
    }
}
