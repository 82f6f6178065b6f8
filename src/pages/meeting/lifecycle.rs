//! The slide of the five groups of life: how many came of each, against the month before.

use leptos::prelude::*;

use super::{
    Meeting,
    table::{Headline, tile, waiting},
};
use crate::{
    app::{lang, route::Route, show, use_answer},
    desk::protocol::{Changed, GetLifeCycle, LifeCycle},
    i18n::{DASH, Lang, Words as _, words::lifecycle as w},
    rakor::lifecycle::GroupSum,
    records::coordination::LifeGroup,
};

#[component]
pub(super) fn LifeSlide(meeting: Meeting) -> impl IntoView {
    let answer = use_answer(
        move || Some(GetLifeCycle { place: meeting.place(), month: meeting.month() }),
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_)),
    );
    show(answer, waiting, move |page: Signal<LifeCycle>| {
        let head = Signal::derive(move || page.with(|page| said(page, lang())));
        let href = Route::LifeCycle.at(meeting.place()).href();
        let tiles = move || {
            let lang = lang();
            page.with(|page| {
                let groups =
                    LifeGroup::ALL.into_iter().zip(page.total.sum.groups.iter().zip(&page.before));
                let mut all: Vec<AnyView> = groups
                    .map(|(group, (now, before))| one(group, now, before, &href, lang))
                    .collect();
                let (d, s) = (page.total.d, page.total.s);
                let share = if s == 0 { DASH.to_owned() } else { lang.percent(d, s) };
                let (name, note) = (w::DS_ROW.of(lang).to_owned(), w::DS_NOTE.of(lang).to_owned());
                all.push(tile(share, name, note, "", href.clone()));
                all
            })
        };
        view! {
            <div class="slide">
                <Headline text=head />
                <div class="slide-tiles">{tiles}</div>
            </div>
        }
    })
}

/// What can be read from the last row.
fn said(page: &LifeCycle, lang: Lang) -> String {
    let (sum, month) = (&page.total.sum, lang.month(page.month));
    if sum.reporting == 0 {
        return w::NOTHING_MONTH.fill(lang, &[("month", &month)]);
    }
    let (n, of) = (lang.count(sum.all_five), lang.count(sum.posyandu));
    w::SLIDE_HEAD.fill(lang, &[("n", &n), ("of", &of), ("month", &month)])
}

fn one(group: LifeGroup, now: &GroupSum, before: &GroupSum, href: &str, lang: Lang) -> AnyView {
    let rate = |sum: &GroupSum| (sum.sasaran > 0).then(|| lang.percent(sum.known, sum.sasaran));
    let value = rate(now).unwrap_or_else(|| DASH.to_owned());
    let came = (now.posyandu > 0).then(|| w::CAME_N.fill(lang, &[("n", &lang.count(now.came))]));
    let before = rate(before).map(|rate| w::BEFORE_WAS.fill(lang, &[("rate", &rate)]));
    let note: Vec<String> = came.into_iter().chain(before).collect();
    tile(value, group.say(lang).to_owned(), note.join(" · "), "", href.to_owned())
}
