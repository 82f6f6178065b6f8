//! Completeness and timeliness: how many Posyandu had a weighing, when, and who is missing.

use leptos::{prelude::*, text_prop::TextProp};

use crate::{
    app::{
        lang, route::Route, show, skeleton_lines, t, use_answer, use_app, use_chosen,
        view_code::ViewKey,
    },
    components::{Bar, StatusMark, TableScroll, Tabs, Tone},
    desk::protocol::{
        Changed, Completeness, CompletenessRow, GetCompleteness, Glance, Missing, PlaceLevel,
    },
    i18n::{
        Lang, Text,
        words::{common, home},
    },
    pages::indicators::LEVELS,
    records::{Month, Place},
    wilayah::Level,
};

/// How the places can be told apart within one.
fn levels(place: &Place) -> &'static [PlaceLevel] {
    use PlaceLevel as P;
    match place {
        Place::Regency => &[P::Kecamatan, P::Puskesmas],
        Place::Region(code) if code.level() == Level::Kecamatan => &[P::Desa, P::Puskesmas],
        Place::Region(_) | Place::Posyandu(_) => &[P::Posyandu],
        Place::Puskesmas(_) => &[P::Desa],
    }
}

#[component]
pub(super) fn Reported(glance: Signal<Glance>) -> impl IntoView {
    let app = use_app();
    let place = Memo::new(move |_| app.router.scope().place);
    let wanted = use_chosen(ViewKey::Level, LEVELS);
    let level = Signal::derive(move || {
        let levels = place.with(levels);
        let wanted = wanted.get();
        wanted.filter(|wanted| levels.contains(wanted)).unwrap_or(levels[0])
    });
    let month = Memo::new(move |_| glance.with(|glance| glance.period.map(|p| p.months().1)));
    let answer = use_answer(
        move || {
            Some(GetCompleteness { place: place.get(), month: month.get(), level: level.get() })
        },
        |changed| matches!(changed, Changed::Child(..) | Changed::Posyandu(_) | Changed::Settings),
    );
    let tabs = move || {
        let levels = place.with(levels);
        let words = |level: &PlaceLevel| match level {
            PlaceLevel::Kecamatan => (*level, t(home::BY_KECAMATAN).into()),
            PlaceLevel::Puskesmas => (*level, t(home::BY_PUSKESMAS).into()),
            PlaceLevel::Desa => (*level, t(home::BY_DESA).into()),
            PlaceLevel::Posyandu => (*level, t(common::POSYANDU).into()),
        };
        (levels.len() > 1).then(|| {
            view! {
                <Tabs
                    label=t(home::BY)
                    value=level
                    options=levels.iter().map(words).collect()
                    on_choose=move |level| wanted.set(Some(level))
                />
            }
        })
    };
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{t(home::REPORTED)}</h2>
                {tabs}
            </div>
            {show(answer, || skeleton_lines(4), move |answer| view! { <Table answer place level /> })}
        </section>
    }
}

#[component]
fn Table(
    answer: Signal<Completeness>,
    place: Memo<Place>,
    level: Signal<PlaceLevel>,
) -> impl IntoView {
    let rows = move || {
        let lang = lang();
        answer.with(|answer| answer.rows.iter().map(|one| row(one, lang)).collect_view())
    };
    let single = move || {
        // Of each Posyandu it is said when it reported; groups are counted.
        level.get() == PlaceLevel::Posyandu || place.with(|p| matches!(p, Place::Posyandu(_)))
    };
    view! {
        <Said answer />
        <Show when=move || !single() fallback=move || view! { <Posyandu answer /> }>
            <TableScroll label=t(home::REPORTED)>
                <table class="table reported" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(home::COL_PLACE)}</th>
                            <th scope="col" role="columnheader" class="numeric">{t(home::COL_REPORTED)}</th>
                            <th scope="col" role="columnheader" class="table__bar">
                                <span class="visually-hidden">{t(home::COL_SHARE)}</span>
                            </th>
                            <th scope="col" role="columnheader" class="numeric">
                                <Key class="bar__good" label=t(home::COL_ON_TIME) />
                            </th>
                            <th scope="col" role="columnheader" class="numeric">
                                <Key class="bar__watch" label=t(home::COL_LATE) />
                            </th>
                            <th scope="col" role="columnheader" class="numeric">
                                <Key class="bar__plain" label=t(home::COL_OPEN) />
                            </th>
                            <th scope="col" role="columnheader">{t(home::COL_MISSING)}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </TableScroll>
        </Show>
    }
}

/// The colour of a part of the bars, beside its name.
#[component]
fn Key(class: &'static str, #[prop(into)] label: TextProp) -> impl IntoView {
    view! {
        <span class="reported__key">
            <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                <rect class=class width="10" height="10" rx="2" />
            </svg>
            {move || label.get()}
        </span>
    }
}

/// All together: how many, when, by which deadline.
#[component]
fn Said(answer: Signal<Completeness>) -> impl IntoView {
    let many = move || {
        let lang = lang();
        answer.with(|answer| {
            let (n, of) = (lang.count(answer.whole.reported), lang.count(answer.whole.of));
            home::REPORTED_OF.fill(lang, &[("n", &n), ("of", &of)])
        })
    };
    let times = move || {
        let lang = lang();
        answer.with(|Completeness { whole, .. }| {
            let count = |n| lang.count(n);
            let (on_time, late, open) =
                (count(whole.on_time), count(whole.late), count(whole.open));
            let parts: [(&str, &dyn std::fmt::Display); 3] =
                [("on_time", &on_time), ("late", &late), ("open", &open)];
            (whole.reported > 0).then(|| format!(" · {}", home::REPORTED_TIMES.fill(lang, &parts)))
        })
    };
    let due = move || {
        let lang = lang();
        answer.with(|answer| {
            let text = if answer.due { home::REPORTED_DUE } else { home::REPORTED_NOT_DUE };
            let mut said = text.fill(lang, &[("date", &lang.date_full(answer.deadline))]);
            if answer.whole.imported > 0 {
                said.push(' ');
                let n = lang.count(answer.whole.imported);
                said.push_str(&home::REPORTED_IMPORTED.fill(lang, &[("n", &n)]));
            }
            said
        })
    };
    let custom = move || answer.with(|answer| answer.certainty.is_some());
    view! {
        <p class="reported__said figures">
            <strong>{many}</strong>
            {times}
        </p>
        <p class="soft">
            {due}
            <Show when=custom>
                " "
                {t(home::REPORTED_RULE)}
                " "
                <a class="no-print" href=Route::Settings.href()>{t(home::REPORTED_SET)}</a>
            </Show>
        </p>
    }
}

fn row(one: &CompletenessRow, lang: Lang) -> AnyView {
    let share = |n: u32| 100.0 * f64::from(n) / f64::from(one.of.max(1));
    let parts = vec![
        (share(one.on_time), "bar__good"),
        (share(one.late), "bar__watch"),
        (share(one.open), "bar__plain"),
    ];
    let link = Route::Home.at(one.place.clone()).href();
    let n = one.missing.len() as u32;
    let who = if n == 0 {
        view! { <span class="soft">{home::NOBODY_MISSING.of(lang)}</span> }.into_any()
    } else {
        let said = home::MISSING_N.fill(lang, &[("n", &lang.count(n))]);
        let list = missing(&one.missing, lang);
        view! {
            <details class="reported__missing">
                <summary>{said}</summary>
                {list}
            </details>
        }
        .into_any()
    };
    let count = |label: Text, n: u32| {
        view! {
            <td role="cell" class="numeric" data-label=label.of(lang)>{lang.count(n)}</td>
        }
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a class="name-link" href=link>{one.name.clone()}</a></th>
            <td role="cell" class="numeric" data-label=home::COL_REPORTED.of(lang)>
                {lang.count(one.reported)} " / " {lang.count(one.of)}
            </td>
            <td role="cell" class="table__bar">
                <Bar parts=Signal::stored(parts) />
            </td>
            {count(home::COL_ON_TIME, one.on_time)}
            {count(home::COL_LATE, one.late)}
            {count(home::COL_OPEN, one.open)}
            <td role="cell" data-label=home::COL_MISSING.of(lang)>{who}</td>
        </tr>
    }
    .into_any()
}

/// Posyandu one by one.
#[component]
fn Posyandu(answer: Signal<Completeness>) -> impl IntoView {
    let rows = move || {
        let lang = lang();
        answer.with(|answer| {
            let one = |one| single(one, answer.month, answer.due, lang);
            answer.rows.iter().map(one).collect_view()
        })
    };
    view! {
        <TableScroll label=t(home::REPORTED)>
            <table class="table reported" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(home::COL_PLACE)}</th>
                        <th scope="col" role="columnheader">{t(home::COL_STATE)}</th>
                        <th scope="col" role="columnheader">{t(home::COL_HANDED_IN)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </TableScroll>
    }
}

fn single(one: &CompletenessRow, month: Option<Month>, due: bool, lang: Lang) -> AnyView {
    let (tone, state) = match one {
        CompletenessRow { on_time: 1.., .. } => (Tone::Good, home::STATE_ON_TIME),
        CompletenessRow { late: 1.., .. } => (Tone::Watch, home::STATE_LATE),
        CompletenessRow { open: 1.., .. } if due => (Tone::Watch, home::STATE_OPEN),
        CompletenessRow { open: 1.., .. } => (Tone::Plain, home::STATE_OPEN),
        _ if due => (Tone::Act, home::STATE_NOTHING),
        _ => (Tone::Plain, home::STATE_NOTHING),
    };
    let (id, silent) = match (&one.place, one.missing.first()) {
        (Place::Posyandu(id), missing) => (Some(*id), missing.map(|missing| missing.last)),
        _ => (None, None),
    };
    let came = match (one.handed_in.filter(|_| one.reported > 0), silent) {
        (Some(day), _) => {
            let by = if one.imported > 0 { home::BY_IMPORT.of(lang) } else { "" };
            view! { {lang.date(day)} " " <small>{by}</small> }.into_any()
        }
        (None, Some(last)) => {
            let last = last.map(|month| home::LAST_IN.fill(lang, &[("month", &lang.month(month))]));
            let last = last.unwrap_or_else(|| home::NEVER.of(lang).to_owned());
            view! { <span class="soft">{last}</span> }.into_any()
        }
        (None, None) => {
            let door = id.zip(month).map(|(id, month)| Route::Session(id, month).href());
            view! { <a href=door>{home::CLOSE_IT.of(lang)}</a> }.into_any()
        }
    };
    let link = Route::Home.at(one.place.clone()).href();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a class="name-link" href=link>{one.name.clone()}</a></th>
            <td role="cell" data-label=home::COL_STATE.of(lang)>
                <StatusMark tone label=state.of(lang) />
            </td>
            <td role="cell" data-label=home::COL_HANDED_IN.of(lang)>{came}</td>
        </tr>
    }
    .into_any()
}

/// Who is missing, longest silent first.
fn missing(all: &[Missing], lang: Lang) -> AnyView {
    let one = |missing: &Missing| {
        let last =
            missing.last.map(|month| home::LAST_IN.fill(lang, &[("month", &lang.month(month))]));
        view! {
            <li>
                <a class="name-link" href=Route::Posyandu(missing.id).href()>{missing.name.clone()}</a>
                " "
                <small>{missing.within.clone()} " · " {last.unwrap_or_else(|| home::NEVER.of(lang).to_owned())}</small>
            </li>
        }
    };
    view! { <ul class="reported__list">{all.iter().map(one).collect_view()}</ul> }.into_any()
}
