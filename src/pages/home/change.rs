//! A change since an earlier month, with the honest verdict; and the doors behind a figure.

use leptos::prelude::*;

use crate::{
    app::route::Route,
    desk::protocol::{Compared, FigureFilter, GlanceLine, Part},
    i18n::{
        Lang,
        words::{home, verdicts},
    },
    indicators::Verdict,
};

/// "▼ −0,6 poin · membaik". Shape and word say it, colour only underlines it.
pub(super) fn mark(compared: &Compared, lang: Lang, since: bool) -> AnyView {
    let change = &compared.change;
    let verdict = change.verdict;
    let (shape, class) = match (verdict, change.difference < 0.0) {
        (Verdict::NotSure, _) => ("≈", "change"),
        (Verdict::Better, true) => ("▼", "change change--better"),
        (Verdict::Better, false) => ("▲", "change change--better"),
        (Verdict::Worse, true) => ("▼", "change change--worse"),
        (Verdict::Worse, false) => ("▲", "change change--worse"),
        (_, true) => ("▼", "change"),
        (_, false) => ("▲", "change"),
    };
    let month = lang.month_short(compared.period.months().1);
    let since = since.then(|| home::SINCE.fill(lang, &[("month", &month)]));
    view! {
        <span class=class>
            <span class="change__shape" aria-hidden="true">{shape}</span>
            <span class="change__points">{verdicts::points(lang, change)}</span>
            <span class="change__word">{verdicts::verdict(verdict).of(lang)}</span>
            {since.map(|since| view! { <span class="change__since">{since}</span> })}
        </span>
    }
    .into_any()
}

/// The list of the children behind a part of a figure; `None` where they cannot be listed.
pub(super) fn door(line: &GlanceLine, part: Part) -> Option<String> {
    let month = line.month?;
    let figure = FigureFilter { indicator: line.indicator, part, month, sex: None, age: None };
    Some(Route::behind(figure).href())
}
