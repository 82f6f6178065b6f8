//! Strata of a place: the share that is aktif, how many are on each level, who is held back by what.

use leptos::{prelude::*, text_prop::TextProp};

use super::{
    parts::{SoFar, Years, year_here},
    rules::RulesCard,
    shares::Shares,
    table::StrataTable,
};
use crate::{
    app::{
        Chosen, ListPages, PageHead, lang, lang_now, route::Route, rows_of, show, skeleton_lines,
        t, use_answer, use_app, use_chosen, view_code::ViewKey,
    },
    components::{Bar, Button, ButtonKind, Empty, IconName, LinkButton, Select, Tabs},
    desk::protocol::{AktifShare, Changed, DeskError, GetStrata, StrataPage as PageData},
    forms::{Counts, StrataFilter as Filter, StrataOrder as Order, strata_csv, strata_rows},
    i18n::{
        Words as _,
        words::{common, home, posyandu, strata},
    },
    platform::{download::download, share},
    strata::Stratum,
};

/// As the address has them.
const FILTERS: &[(&str, Filter)] = &[
    ("semua", Filter::All),
    ("pratama", Filter::Level(Stratum::Pratama)),
    ("madya", Filter::Level(Stratum::Madya)),
    ("purnama", Filter::Level(Stratum::Purnama)),
    ("mandiri", Filter::Level(Stratum::Mandiri)),
    ("belum-pasti", Filter::NotCertain),
    ("aktif", Filter::Aktif),
    ("belum-aktif", Filter::NotAktif),
    ("tanpa-nomor", Filter::NoNumber),
];

/// The same of the orders.
const ORDERS: &[(&str, Order)] =
    &[("wilayah", Order::Place), ("rendah", Order::Lowest), ("dekat", Order::Nearest)];

/// Rows of a page of the list.
const PAGE: usize = 50;

/// The page.
#[component]
pub fn StrataPage() -> impl IntoView {
    let app = use_app();
    let year = year_here();
    let page = use_answer(
        move || {
            let place = app.router.scope().place;
            year.get().map(|year| GetStrata { place, year: Some(year) })
        },
        |changed| matches!(changed, Changed::Child(..) | Changed::Posyandu(_) | Changed::Settings),
    );
    let filter = use_chosen(ViewKey::Only, FILTERS);
    let order = use_chosen(ViewKey::Sort, ORDERS);
    let crumbs = move || vec![(t(posyandu::LIST)().to_owned(), Route::Places.href())];
    let take = move || {
        let Some(page) = page.now() else { return };
        let shown = strata_rows(&page.rows, filter.now(), order.now());
        let lang = lang_now();
        let csv = strata_csv(&page, &shown, lang);
        let name = strata::FILE.fill(lang, &[("year", &page.year)]);
        if let Err(problem) = download(csv.as_bytes(), &name, "text/csv;charset=utf-8") {
            app.complain(&DeskError::Worker(problem));
        }
    };
    view! {
        <PageHead title=t(strata::TITLE) lead=t(strata::LEAD) crumbs=Signal::derive(crumbs)>
            <Button label=t(strata::EXPORT) icon=IconName::Download on_click=move |_| take() />
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        {show(page, || skeleton_lines(12), move |page| view! { <Body page filter order /> })}
    }
    .into_any()
}

#[component]
fn Body(page: Signal<PageData>, filter: Chosen<Filter>, order: Chosen<Order>) -> impl IntoView {
    let year = Signal::derive(move || page.with(|page| page.year));
    let empty = Memo::new(move |_| page.with(|page| page.rows.is_empty()));
    let closed = Memo::new(move |_| page.with(|page| page.closed));
    let closed_words = move || {
        let n = closed.get();
        (n > 0).then(|| strata::CLOSED.fill(lang(), &[("n", &n)]))
    };
    view! {
        <div class="row no-print">
            <Years years=Signal::derive(move || page.with(|page| page.years)) year />
        </div>
        <SoFar over=Signal::derive(move || page.with(|page| page.over)) year />
        <Show
            when=move || !empty.get()
            fallback=|| view! {
                <Empty title=t(strata::NONE_TITLE) text=t(strata::NONE_TEXT)>
                    <LinkButton
                        label=t(home::NEW_POSYANDU)
                        href=Route::PosyanduNew.href()
                        kind=ButtonKind::Primary
                        icon=IconName::Plus
                    />
                    <LinkButton
                        label=t(home::IMPORT)
                        href=Route::Import.href()
                        icon=IconName::Import
                    />
                </Empty>
            }
        >
            <Answer page />
            <Listed page filter order />
            <Shares page />
        </Show>
        <p class="soft">{closed_words}</p>
        <RulesCard page />
    }
    .into_any()
}

/// The share that is aktif, and the levels as one bar.
#[component]
fn Answer(page: Signal<PageData>) -> impl IntoView {
    let total = Memo::new(move |_| page.with(|page| page.total.clone()));
    let counts = Memo::new(move |_| page.with(|page| Counts::of(&page.rows)));
    let percent = move || total.with(|total| lang().percent(total.aktif, total.total()));
    let said = move || {
        let lang = lang();
        let of = total.with(|total| {
            let (aktif, all) = (lang.count(total.aktif), lang.count(total.total()));
            strata::AKTIF_OF.fill(lang, &[("aktif", &aktif), ("total", &all)])
        });
        format!("{}, {of}", strata::AKTIF_SHARE.of(lang))
    };
    let open = move || {
        total.with(|total| {
            let (lang, all) = (lang(), total.total());
            let low = lang.percent(total.aktif, all);
            let high = lang.percent(total.aktif + total.open, all);
            let open = lang.count(total.open);
            (total.open > 0).then(|| {
                strata::AKTIF_OPEN.fill(lang, &[("open", &open), ("low", &low), ("high", &high)])
            })
        })
    };
    let ilp = move || {
        let (lang, all) = (lang(), total.with(AktifShare::total));
        let ilp = total.with(|total| total.ilp);
        (all > 0).then(|| {
            let (n, share) = (lang.count(ilp), lang.percent(ilp, all));
            strata::ILP_SHARE
                .fill(lang, &[("share", &share), ("ilp", &n), ("total", &lang.count(all))])
        })
    };
    let bar = move || {
        let counts = counts.get();
        let share = |n: u32| 100.0 * f64::from(n) / f64::from(counts.total().max(1));
        let levels = counts.levels.into_iter().zip(LEVEL_BARS);
        levels.chain([(counts.open, "bar__plain")]).map(|(n, class)| (share(n), class)).collect()
    };
    let one = move |at: usize| {
        let tone = ["act", "watch", "good", "green", "plain"][at];
        let label = match Stratum::ALL.get(at) {
            Some(level) => level.words(),
            None => strata::UNKNOWN_STRATUM,
        };
        let n = Memo::new(move |_| {
            let counts = counts.get();
            counts.levels.get(at).copied().unwrap_or(counts.open)
        });
        view! {
            <li class=format!("letter letter--{tone}")>
                <strong class="figures">{move || lang().count(n.get())}</strong>
                <span>{t(label)}</span>
                <small class="figures">{move || lang().percent(n.get(), counts.get().total())}</small>
            </li>
        }
    };
    view! {
        <section class="answer strata-answer">
            <p class="answer__value">
                <strong>{percent}</strong>
                <span>{said}</span>
            </p>
            <p class="soft">{open}</p>
            <p>{ilp}</p>
            <div class="letters">
                <h2>{t(strata::COUNTS)}</h2>
                <Bar parts=Signal::derive(bar) />
                <ul class="letters__list">{(0..5).map(one).collect_view()}</ul>
            </div>
        </section>
    }
}

/// The colours of the levels, in their order; each stands beside its word.
const LEVEL_BARS: [&str; 4] = ["bar__act", "bar__watch", "bar__good", "bar__green"];

#[component]
fn Listed(page: Signal<PageData>, filter: Chosen<Filter>, order: Chosen<Order>) -> impl IntoView {
    let router = use_app().router;
    let shown =
        Memo::new(move |_| page.with(|page| strata_rows(&page.rows, filter.get(), order.get())));
    let rows = Signal::derive(move || {
        let at = router.location().list.page;
        let here = rows_of(at, shown.with(Vec::len), PAGE);
        let numbers = shown.with(|shown| shown[here].to_vec());
        page.with(|page| {
            numbers.iter().filter_map(|at| page.rows.get(*at).cloned()).collect::<Vec<_>>()
        })
    });
    let size = Signal::derive(move || (shown.with(Vec::len) as u32, PAGE as u32));
    let choose = move |chosen: Filter| filter.set(chosen);
    let options = Filter::EVERY.map(|one| (one, label(one, page))).to_vec();
    let orders = Signal::derive(move || {
        let words = [strata::SORT_PLACE, strata::SORT_LOW, strata::SORT_NEAR];
        let all = Order::EVERY.into_iter().zip(words);
        all.map(|(order, text)| (order.code().to_owned(), text.of(lang()).to_owned())).collect()
    });
    let sort = move |code: String| {
        let chosen = Order::EVERY.into_iter().find(|order| order.code() == code);
        order.set(chosen.unwrap_or_default());
    };
    let none = move || shown.with(Vec::is_empty);
    view! {
        <section class="section">
            <div class="strata-tools no-print">
                <Tabs label=t(strata::SHOW) value=filter.signal() options on_choose=choose />
                <Select
                    label=t(strata::SORT)
                    value=Signal::derive(move || order.get().code().to_owned())
                    options=orders
                    on_choose=sort
                />
            </div>
            <Show when=none>
                <p class="soft" role="status">{t(strata::NONE_FITS)}</p>
            </Show>
            <Show when=move || !none()>
                <StrataTable rows />
                <ListPages size />
            </Show>
        </section>
    }
    .into_any()
}

/// A filter with how many it shows.
fn label(filter: Filter, page: Signal<PageData>) -> TextProp {
    let text = match filter {
        Filter::All => common::EVERYTHING,
        Filter::Level(level) => level.words(),
        Filter::NotCertain => strata::UNKNOWN_STRATUM,
        Filter::Aktif => strata::COL_AKTIF,
        Filter::NotAktif => strata::COL_NOT,
        Filter::NoNumber => strata::NO_NUMBER,
    };
    let n = Memo::new(move |_| {
        page.with(|page| page.rows.iter().filter(|row| filter.fits(row)).count() as u32)
    });
    (move || format!("{} {}", text.of(lang()), lang().count(n.get()))).into()
}
