//! The rows of a place: their names, and doors to what lies in them or to the form.

use leptos::prelude::*;

use crate::{
    app::{
        full_name, lang, regency_name,
        route::{Location, Route},
        use_app,
    },
    desk::protocol::LifeRow,
    i18n::{DASH, Lang},
    records::Place,
};

/// The name of a row as the head of its line, and a door: into a place, or to the form of a Posyandu.
pub(super) fn head(row: &LifeRow, form: Route, lang: Lang) -> AnyView {
    let name = match &row.place {
        Place::Posyandu(_) => full_name(&row.name, lang),
        Place::Regency => regency_name(lang),
        _ => row.name.clone(),
    };
    let href = match &row.place {
        Place::Posyandu(_) => form.href(),
        place => {
            // The tab stays.
            let view = untrack(|| use_app().router.location()).view;
            Location { place: Some(place.clone()), view, ..Route::LifeCycle.into() }.href()
        }
    };
    view! {
        <th scope="row" role="rowheader"><a class="name-link" href=href>{name}</a></th>
    }
    .into_any()
}

/// A share with its count below it, or a dash where there is nothing to share.
pub(super) fn share(n: u32, of: u32, lang: Lang) -> String {
    if of == 0 { DASH.to_owned() } else { lang.percent(n, of) }
}

/// "12/24".
pub(super) fn of(n: u32, of: u32, lang: Lang) -> String {
    format!("{}/{}", lang.count(n), lang.count(of))
}

/// A number in a cell.
pub(super) fn cell(head: &'static str, said: String) -> AnyView {
    view! { <td role="cell" class="numeric" data-label=head>{said}</td> }.into_any()
}

/// The month in words of the screen.
pub(super) fn heading(text: crate::i18n::Text) -> impl IntoView {
    view! { <th scope="col" role="columnheader" class="numeric">{move || text.of(lang())}</th> }
}
