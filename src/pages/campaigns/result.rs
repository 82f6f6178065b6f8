//! Stunting, wasting and underweight in a campaign, and of the same children before it.

use leptos::prelude::*;

use crate::{
    app::{lang, t},
    components::TableScroll,
    desk::protocol::{CampaignOutcome, CampaignView},
    i18n::{
        DASH, Words as _,
        words::{campaigns as w, verdicts},
    },
    indicators::Figure,
    pages::problems::ChangeMark,
};

#[component]
pub(super) fn Outcomes(view: Signal<CampaignView>) -> impl IntoView {
    let outcomes = Memo::new(move |_| view.with(|view| view.outcomes.clone()));
    let any = move || outcomes.with(|all| all.iter().any(|one| one.figure.denominator > 0));
    let lead = move || {
        let from = lang().date_long(view.with(|view| view.from));
        w::RESULT_LEAD.fill(lang(), &[("from", &from)])
    };
    let frozen = move || view.with(|view| view.frozen);
    let head = |text| view! { <th scope="col" role="columnheader">{t(text)}</th> };
    view! {
        <section class="section">
            <p class="soft">{lead}</p>
            <Show when=any fallback=|| view! { <p role="status">{t(w::RESULT_NONE)}</p> }>
                <Show when=frozen><p class="soft">{t(w::FROZEN)}</p></Show>
                <TableScroll label=t(w::TAB_RESULT)>
                    <table class="table campaign-result" role="table">
                        <thead role="rowgroup">
                            <tr role="row">
                                {head(w::COL_INDICATOR)}
                                {head(w::COL_NOW)}
                                {head(w::COL_BEFORE)}
                                {head(w::COL_AFTER)}
                                {head(w::COL_CHANGE)}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            {move || outcomes.get().into_iter().map(row).collect_view()}
                        </tbody>
                    </table>
                </TableScroll>
                <p class="soft">{t(w::CHANGE_NOTE)}</p>
            </Show>
        </section>
    }
    .into_any()
}

fn row(one: CampaignOutcome) -> impl IntoView {
    let lang = lang();
    let cell = |label: crate::i18n::Text, figure: Figure, more: Option<String>| {
        let share = if figure.denominator == 0 {
            DASH.to_owned()
        } else {
            lang.percent(figure.numerator, figure.denominator)
        };
        let counts = (figure.denominator > 0).then(|| verdicts::one_of(lang, figure));
        view! {
            <td role="cell" data-label=label.of(lang)>
                <strong class="figures">{share}</strong>
                <small>{counts}</small>
                {more.map(|more| view! { <small>{more}</small> })}
            </td>
        }
    };
    let range = one
        .interval
        .map(|range| w::INTERVAL.fill(lang, &[("range", &verdicts::range(lang, range))]));
    let turned = (one.before.denominator > 0).then(|| {
        w::TURNED.fill(lang, &[("fell", &lang.count(one.fell)), ("rose", &lang.count(one.rose))])
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{one.indicator.say(lang)}</th>
            {cell(w::COL_NOW, one.figure, range)}
            {cell(w::COL_BEFORE, one.before, None)}
            {cell(w::COL_AFTER, one.after, turned)}
            <td role="cell" data-label=w::COL_CHANGE.of(lang)>
                {match one.change {
                    Some(change) => view! { <ChangeMark change /> }.into_any(),
                    None => DASH.into_any(),
                }}
            </td>
        </tr>
    }
}
