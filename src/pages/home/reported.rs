//! Completeness and timeliness: how many Posyandu had a weighing, when, and who is missing.

use leptos::prelude::*;

use crate::{
    app::{
        lang, route::Route, show, skeleton_lines, t, use_answer, use_app, use_chosen,
        view_code::ViewKey,
    },
    components::{Bar, TableScroll, Tabs},
    desk::protocol::{
        Changed, Completeness, CompletenessRow, GetCompleteness, Glance, Missing, PlaceLevel,
    },
    i18n::{
        Lang,
        words::{common, home},
    },
    pages::indicators::LEVELS,
    records::Place,
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
        |changed| matches!(changed, Changed::Child(..) | Changed::Posyandu(_)),
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
    let said = move || {
        let lang = lang();
        answer.with(|answer| {
            let whole = &answer.whole;
            let (n, of) = (lang.count(whole.reported), lang.count(whole.of));
            let said = home::REPORTED_OF.fill(lang, &[("n", &n), ("of", &of)]);
            let days = days(whole, lang).map(|days| format!(" · {days}"));
            (said, days)
        })
    };
    let rows = move || {
        let lang = lang();
        answer.with(|answer| answer.rows.iter().map(|one| row(one, lang)).collect_view())
    };
    let one = move || {
        // A desa's Posyandu are those that reported and those that did not: the list says it.
        level.get() == PlaceLevel::Posyandu || place.with(|p| matches!(p, Place::Posyandu(_)))
    };
    let missing = move || {
        let lang = lang();
        answer.with(|answer| missing(&answer.whole.missing, lang))
    };
    view! {
        <p class="reported__said figures">
            <strong>{move || said().0}</strong>
            {move || said().1}
        </p>
        <Show when=move || !one() fallback=move || missing()>
            <TableScroll label=t(home::REPORTED)>
                <table class="table reported" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(home::COL_PLACE)}</th>
                            <th scope="col" role="columnheader" class="numeric">{t(home::COL_REPORTED)}</th>
                            <th scope="col" role="columnheader" class="table__bar">
                                <span class="visually-hidden">{t(home::COL_SHARE)}</span>
                            </th>
                            <th scope="col" role="columnheader">{t(home::COL_DAYS)}</th>
                            <th scope="col" role="columnheader">{t(home::COL_MISSING)}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </TableScroll>
        </Show>
    }
}

fn row(one: &CompletenessRow, lang: Lang) -> AnyView {
    let share = 100.0 * f64::from(one.reported) / f64::from(one.of.max(1));
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
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a class="name-link" href=link>{one.name.clone()}</a></th>
            <td role="cell" class="numeric" data-label=home::COL_REPORTED.of(lang)>
                {lang.count(one.reported)} " / " {lang.count(one.of)}
            </td>
            <td role="cell" class="table__bar">
                <Bar parts=Signal::derive(move || vec![(share.min(100.0), "bar__green")]) />
            </td>
            <td role="cell" data-label=home::COL_DAYS.of(lang)>{days(one, lang)}</td>
            <td role="cell" data-label=home::COL_MISSING.of(lang)>{who}</td>
        </tr>
    }
    .into_any()
}

/// "separuh pada tanggal 9, yang terakhir tanggal 27": of those who reported.
fn days(one: &CompletenessRow, lang: Lang) -> Option<String> {
    let all: u32 = one.by_day.iter().map(|n| u32::from(*n)).sum();
    let mut sum = 0;
    let half = one.by_day.iter().position(|n| {
        sum += u32::from(*n);
        2 * sum >= all
    })?;
    let last = one.by_day.iter().rposition(|n| *n > 0)?;
    Some(home::REPORTED_HALF.fill(lang, &[("day", &(half + 1)), ("last", &(last + 1))]))
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
