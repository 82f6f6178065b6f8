//! Level and aktif of one Posyandu in one line, for its own page.

use leptos::prelude::*;

use super::parts::{AktifMark, Level, year_here};
use crate::{
    app::{lang, route::Route, use_answer},
    desk::protocol::{Changed, GetTelaah, TelaahPage},
    i18n::words::strata,
    records::PosyanduId,
};

/// The line; it keeps its place while it is asked for.
#[component]
pub fn StrataBrief(
    /// Of which Posyandu.
    id: PosyanduId,
) -> impl IntoView {
    let year = year_here();
    let page = use_answer(
        move || year.get().map(|year| GetTelaah { posyandu: id, year: Some(year) }),
        move |changed| match changed {
            Changed::Posyandu(which) | Changed::Child(_, which) => *which == id,
            Changed::Settings => true,
            _ => false,
        },
    );
    let words = move |page: &TelaahPage| {
        let heading = strata::OF_POSYANDU.fill(lang(), &[("year", &page.year)]);
        let (judged, aktif) = (&page.telaah, page.aktif.verdict);
        let (at_least, at_most) = (judged.at_least, judged.at_most);
        view! {
            <a class="name-link" href=Route::Telaah(id).href()>{heading}</a>
            <Level at_least at_most />
            <span class="row">
                <span class="soft">{strata::AKTIF_HEAD.of(lang())}</span>
                <AktifMark verdict=aktif />
            </span>
        }
    };
    view! { <div class="card strata-brief">{move || page.with(|page| page.map(words))}</div> }
}
