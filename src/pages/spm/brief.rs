//! The six fields of one Posyandu, on its page.

use leptos::prelude::*;

use crate::{
    app::{lang, route::Route, show, skeleton_lines, t, use_answer},
    components::{LinkButton, StatusMark, Tone},
    desk::protocol::{Changed, GetIntegrated, GetSpm, IntegratedPage, RequestFilter},
    i18n::{Words as _, words::spm as w},
    records::{Place, PosyanduId, coordination::SpmField},
};

/// How many of the six it serves, which are missing, how many requests wait.
#[component]
pub fn SpmBrief(
    /// Which Posyandu.
    id: PosyanduId,
) -> impl IntoView {
    let place = Place::Posyandu(id);
    let asked = GetIntegrated { place: place.clone(), lacks: None, page: None };
    let page = use_answer(
        move || Some(asked.clone()),
        |changed| matches!(changed, Changed::Papers | Changed::Child(..)),
    );
    let asked = GetSpm {
        place: place.clone(),
        field: None,
        services: true,
        filter: RequestFilter::Open,
        page: Some(0),
    };
    let books = use_answer(move || Some(asked.clone()), |changed| *changed == Changed::Papers);
    let open = move || {
        let open = books.with(|books| books.map(|books| books.counts[0])).filter(|n| *n > 0);
        open.map(|open| w::SLIDE_OPEN.fill(lang(), &[("n", &open)]))
    };
    let door = Route::Spm.at(place).href();
    view! {
        <section class="section">
            <h2>{t(w::TITLE)}</h2>
            {show(page, || skeleton_lines(2), move |page| view! { <Served page /> })}
            <p>{move || open().map(|said| format!("{}: {said}", w::TAB_REQUESTS.of(lang())))}</p>
            <div class="row no-print">
                <LinkButton label=t(w::BRIEF_LEAD) href=door />
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Served(page: Signal<IntegratedPage>) -> impl IntoView {
    let fields = Memo::new(move |_| page.with(|page| page.rows.first().map(|row| row.fields)));
    move || {
        let fields = fields.get()?;
        let lang = lang();
        let n = fields.count();
        let missing: Vec<&str> = fields.missing().map(|field: SpmField| field.say(lang)).collect();
        let whole = fields.is_integrated();
        let tone = if whole { Tone::Good } else { Tone::Watch };
        let label = if whole {
            w::INTEGRATED_YES.of(lang).to_owned()
        } else {
            w::INTEGRATED_NOT.fill(lang, &[("fields", &missing.join(", "))])
        };
        let said = w::INTEGRATED_ONE.fill(lang, &[("n", &n)]);
        Some(view! {
            <p><strong>{said}</strong></p>
            <StatusMark tone label />
        })
    }
}
