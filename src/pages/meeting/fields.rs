//! The slide of the six fields: what was given, and which requests wait for which office.

use leptos::prelude::*;

use super::{
    Meeting,
    table::{Headline, tile, waiting},
};
use crate::{
    app::{lang, route::Route, show, use_answer},
    desk::protocol::{Changed, GetSpm, RequestFilter, SpmPage},
    i18n::{Words as _, words::spm as w},
    rakor::spm::FieldSum,
};

#[component]
pub(super) fn FieldsSlide(meeting: Meeting) -> impl IntoView {
    let answer = use_answer(
        move || {
            let (field, filter, page) = (None, RequestFilter::Open, Some(0));
            Some(GetSpm { place: meeting.place(), field, services: false, filter, page })
        },
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_)),
    );
    show(answer, waiting, move |page: Signal<SpmPage>| {
        let head = Signal::derive(move || {
            let [open, late, ..] = page.with(|page| page.counts);
            if open == 0 {
                return w::SLIDE_NONE.of(lang()).to_owned();
            }
            w::SLIDE_HEAD.fill(lang(), &[("open", &open), ("late", &late)])
        });
        let href = Route::Spm.at(meeting.place()).href();
        let tiles = move || {
            let lang = lang();
            let one = |sum: FieldSum| {
                let value = w::SLIDE_OPEN.fill(lang, &[("n", &sum.open())]);
                let services = w::BAR_SERVICES_N.fill(lang, &[("n", &sum.services)]);
                let late = (sum.late > 0).then(|| w::SLIDE_LATE.fill(lang, &[("n", &sum.late)]));
                let note: Vec<String> = late.into_iter().chain([services]).collect();
                let tone = if sum.late > 0 { "slide-tile--act" } else { "" };
                let name = sum.field.say(lang).to_owned();
                tile(value, name, note.join(" · "), tone, href.clone())
            };
            page.with(|page| page.sums).map(one).into_iter().collect_view()
        };
        view! {
            <div class="slide">
                <Headline text=head />
                <div class="slide-tiles slide-tiles--wide slide-tiles--six">{tiles}</div>
            </div>
        }
    })
}
