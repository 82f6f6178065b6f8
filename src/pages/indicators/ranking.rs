//! Places in order, each with its interval; those that are not surely different are said so.

use leptos::prelude::*;

use super::{
    Asked,
    answer::{ChangeMark, door},
    compare::place_href,
    whiskers::WhiskerCell,
};
use crate::{
    app::{
        Chosen, ListPages, OFF_ON, lang, lang_now, t, tell_saved, use_app, use_chosen,
        view_code::ViewKey,
    },
    charts::whisker::scale_end,
    components::{Button, IconName, Select, StatusMark, TableScroll, Tabs, TextField, Tone},
    desk::protocol::{Part, RankRow, Ranking, Sasaran},
    forms::{RankOrder, rank_rows, rank_words, ranking_csv},
    i18n::words::{charts, common, indicator_page as w},
    indicators::Standing,
    platform::download::download,
};

/// As the address has them.
const ORDERS: &[(&str, RankOrder)] = &[
    ("baik", RankOrder::Best),
    ("buruk", RankOrder::Worst),
    ("nama", RankOrder::Name),
    ("besar", RankOrder::Size),
];

/// Rows of a page of the list.
const PAGE: usize = 50;

#[component]
pub(super) fn Ranked(
    asked: Asked,
    ranking: Signal<Ranking>,
    shrink: Chosen<bool>,
) -> impl IntoView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let sure = use_chosen(ViewKey::Only, OFF_ON);
    let order = use_chosen(ViewKey::Sort, ORDERS);
    let turn = move |page| app.router.set_list_page(page);
    // What is typed begins at the first page too.
    Effect::new(move |before: Option<String>| {
        let text = text.get();
        if before.is_some_and(|before| before != text) {
            turn(0);
        }
        text
    });
    let shown = Memo::new(move |_| {
        ranking.with(|ranking| rank_rows(&ranking.rows, &text.get(), sure.get(), order.get()))
    });
    let pages = Signal::derive(move || shown.with(|shown| shown.len().div_ceil(PAGE)) as u32);
    let here =
        Signal::derive(move || app.router.location().list.page.min(pages.get().saturating_sub(1)));
    let orders = Signal::derive(move || {
        let words = [w::SORT_BEST, w::SORT_WORST, w::SORT_NAME, w::SORT_SIZE];
        let all = RankOrder::EVERY.into_iter().zip(words);
        all.map(|(order, text)| (order.code().to_owned(), text.of(lang()).to_owned())).collect()
    });
    let sort = move |code: String| {
        let chosen = RankOrder::EVERY.into_iter().find(|order| order.code() == code);
        order.set(chosen.unwrap_or_default());
    };
    let filters = vec![(false, t(w::SHOW_ALL).into()), (true, t(w::SHOW_OUT).into())];
    let take = move || {
        let lang = lang_now();
        let csv =
            ranking.with_untracked(|ranking| ranking_csv(ranking, &shown.get_untracked(), lang));
        let month = asked.month.get_untracked().map(|m| m.to_string()).unwrap_or_default();
        let name = w::FILE.fill(lang, &[("indicator", &asked.id.code()), ("month", &month)]);
        let saved = download(csv.as_bytes(), &name, "text/csv;charset=utf-8");
        tell_saved(app.toasts, &saved, charts::TABLE_FAILED);
    };
    let no_prior = move || shrink.get() && ranking.with(|ranking| ranking.prior.is_none());
    let size = Signal::derive(move || (shown.with(Vec::len) as u32, PAGE as u32));
    view! {
        <div class="strata-tools no-print">
            <TextField label=t(w::FIND) value=text />
            <Tabs
                label=t(common::FILTER)
                value=sure.signal()
                options=filters
                on_choose=move |only| sure.set(only)
            />
            <Select
                label=t(crate::i18n::words::strata::SORT)
                value=Signal::derive(move || order.get().code().to_owned())
                options=orders
                on_choose=sort
            />
            <Button label=t(w::EXPORT) icon=IconName::Download on_click=move |_| take() />
        </div>
        <Show when=no_prior>
            <p class="soft" role="status">{t(w::NO_PRIOR)}</p>
        </Show>
        <Show
            when=move || shown.with(|shown| !shown.is_empty())
            fallback=|| view! { <p class="soft" role="status">{t(w::NONE_FITS)}</p> }
        >
            <Table asked ranking shown here shrink />
        </Show>
        <ListPages size />
        <p class="soft">{t(w::RANK_NOTE)}</p>
    }
    .into_any()
}

#[component]
fn Table(
    asked: Asked,
    ranking: Signal<Ranking>,
    shown: Memo<Vec<usize>>,
    here: Signal<u32>,
    shrink: Chosen<bool>,
) -> impl IntoView {
    let rows = move || {
        let shrink = shrink.get();
        ranking.with(|ranking| {
            let whole = ranking.whole.figure.rate();
            let all =
                ranking.rows.iter().filter_map(|row| Some((row.figure.rate()?, row.interval)));
            let end = scale_end(all, &[whole, ranking.target]);
            let from = here.get() as usize * PAGE;
            let numbers =
                shown.with(|shown| shown.iter().skip(from).take(PAGE).copied().collect::<Vec<_>>());
            let rows = numbers.into_iter().filter_map(|at| ranking.rows.get(at).cloned());
            rows.map(|row| view! { <Row asked row marks=(whole, ranking.target) end shrink /> })
                .collect_view()
        })
    };
    let estimate = move || {
        shrink.get().then(|| view! { <th scope="col" class="numeric">{t(w::COL_ESTIMATE)}</th> })
    };
    view! {
        <TableScroll label=t(w::RANKING_TITLE)>
            <table class="table ranking-table">
                <thead>
                    <tr>
                        <th scope="col" class="numeric">{t(w::COL_RANK)}</th>
                        <th scope="col">{t(w::COL_PLACE)}</th>
                        <th scope="col" class="numeric">{t(w::COL_VALUE)}</th>
                        <th scope="col">{t(w::COL_INTERVAL)}</th>
                        <th scope="col" class="numeric">{t(w::COL_NUMERATOR)}</th>
                        <th scope="col" class="numeric">{t(w::COL_DENOMINATOR)}</th>
                        {estimate}
                        <th scope="col">{t(w::COL_STANDING)}</th>
                        <th scope="col">{t(w::COL_CHANGE)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
    .into_any()
}

#[component]
fn Row(
    asked: Asked,
    row: RankRow,
    marks: (Option<f64>, Option<f64>),
    end: f64,
    shrink: bool,
) -> impl IntoView {
    let href = place_href(asked, &row);
    let (figure, interval) = (row.figure, row.interval);
    let month = asked.month.get_untracked();
    let place = row.place.clone();
    let listed = asked.sasaran.now() == Sasaran::Registered;
    let count = move |part: Part, n: u32| match month.filter(|_| n > 0 && listed) {
        Some(month) => {
            let href = door(asked, part, month, Some(place.clone()), (None, None));
            view! { <a class="name-link" href=href>{move || lang().count(n)}</a> }.into_any()
        }
        None => view! { <span>{move || lang().count(n)}</span> }.into_any(),
    };
    let estimate = shrink.then(|| {
        let said = row.shrunken.map_or_else(
            || crate::i18n::DASH.to_owned(),
            |(share, interval)| {
                let lang = lang();
                format!("{} ({})", w::share(share, lang), w::range(Some(interval), lang))
            },
        );
        view! { <td class="numeric nowrap">{said}</td> }
    });
    let ranks = row.ranks;
    let standing = row.standing;
    view! {
        <tr>
            <td class="numeric nowrap">{move || rank_words(ranks, lang())}</td>
            <th scope="row">
                <a class="name-link" href=href>{row.name}</a>
                {(!row.within.is_empty()).then(|| view! { <small>{row.within}</small> })}
            </th>
            <td class="numeric"><strong>{move || w::rate(figure, lang())}</strong></td>
            <td class="ranking-table__whisker">
                <WhiskerCell value=figure.rate() interval whole=marks.0 target=marks.1 end />
                <small class="figures">{move || w::range(interval, lang())}</small>
            </td>
            <td class="numeric">{count(Part::Numerator, figure.numerator)}</td>
            <td class="numeric">{count(Part::Denominator, figure.denominator)}</td>
            {estimate}
            <td><StatusMark tone=tone(standing) label=t(w::standing(standing)) /></td>
            <td>{row.change.map(|change| view! { <ChangeMark change /> })}</td>
        </tr>
    }
    .into_any()
}

const fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Better => Tone::Good,
        Standing::Worse => Tone::Act,
        Standing::Higher | Standing::Lower => Tone::Watch,
        Standing::Tied | Standing::Unknown => Tone::Plain,
    }
}
