//! Where: places of a tier side by side, as a list, as a funnel, and against a year ago.

use leptos::{prelude::*, text_prop::TextProp};

use super::{Asked, concerns, month_words, ranking::Ranked};
use crate::{
    app::{
        OFF_ON, lang, place_path,
        route::{Location, Route},
        show, skeleton_lines, t, use_answer, use_app, use_chosen,
        view_code::ViewKey,
    },
    charts::{funnel, slopes, view::PlainChart},
    components::{Tabs, Tick},
    desk::protocol::{GetRanking, IndicatorRule, PlaceLevel, RankRow, Ranking},
    i18n::words::{indicator_page as w, indicator_say as say},
    indicators::{Better, Period},
    records::Place,
    wilayah::Level,
};

/// How places are compared.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    Table,
    Funnel,
    Slopes,
}

/// As the address has them.
const SHOWN: &[(&str, Shown)] =
    &[("tabel", Shown::Table), ("corong", Shown::Funnel), ("lereng", Shown::Slopes)];

/// The same of the tiers; at first it is the one right below the place.
pub(crate) const LEVELS: &[(&str, Option<PlaceLevel>)] = &[
    ("", None),
    ("kecamatan", Some(PlaceLevel::Kecamatan)),
    ("puskesmas", Some(PlaceLevel::Puskesmas)),
    ("desa", Some(PlaceLevel::Desa)),
    ("posyandu", Some(PlaceLevel::Posyandu)),
];

/// The tiers below a place.
fn levels(place: &Place) -> Vec<PlaceLevel> {
    use PlaceLevel as L;
    match place {
        Place::Regency => vec![L::Kecamatan, L::Puskesmas, L::Desa, L::Posyandu],
        Place::Region(code) if code.level() == Level::Kecamatan => {
            vec![L::Desa, L::Puskesmas, L::Posyandu]
        }
        Place::Puskesmas(_) => vec![L::Desa, L::Posyandu],
        Place::Region(_) => vec![L::Posyandu],
        Place::Posyandu(_) => Vec::new(),
    }
}

#[component]
pub(super) fn Compare(asked: Asked, rule: Memo<Option<IndicatorRule>>) -> impl IntoView {
    let chosen = use_chosen(ViewKey::Level, LEVELS);
    let level = Memo::new(move |_| {
        let levels = levels(&asked.place.get());
        chosen.get().filter(|level| levels.contains(level)).or_else(|| levels.first().copied())
    });
    let shown = use_chosen(ViewKey::Shown, SHOWN);
    let shrink = use_chosen(ViewKey::Estimate, OFF_ON);
    let ranking = use_answer(
        move || {
            Some(GetRanking {
                place: asked.place.get(),
                indicator: asked.id,
                period: asked.period(),
                level: level.get()?,
                shrink: shrink.get() && shown.get() == Shown::Table,
                sasaran: asked.sasaran.get(),
            })
        },
        concerns,
    );
    let tiers = move || {
        let one = |level: PlaceLevel| -> (Option<PlaceLevel>, TextProp) {
            (Some(level), t(w::level(level)).into())
        };
        let options = levels(&asked.place.get()).into_iter().map(one).collect::<Vec<_>>();
        let choose = move |level| chosen.set(level);
        view! { <Tabs label=t(w::LEVEL) value=level options on_choose=choose /> }
    };
    let views = vec![
        (Shown::Table, t(w::VIEW_TABLE).into()),
        (Shown::Funnel, t(w::VIEW_FUNNEL).into()),
        (Shown::Slopes, t(w::VIEW_SLOPES).into()),
    ];
    let body = move |ranking: Signal<Ranking>| {
        move || match shown.get() {
            Shown::Table => view! {
                <div class="no-print">
                    <Tick
                        label=t(w::SHRINK)
                        hint=t(w::SHRINK_HINT)
                        value=shrink.signal()
                        on_change=move |on| shrink.set(on)
                    />
                </div>
                <Ranked asked ranking shrink />
            }
            .into_any(),
            Shown::Funnel => view! { <Funnel asked ranking rule level /> }.into_any(),
            Shown::Slopes => view! { <Slopes asked ranking rule level /> }.into_any(),
        }
    };
    view! {
        <section class="section indicator-compare">
            <h2>{t(w::RANKING_TITLE)}</h2>
            <div class="strata-tools no-print">
                {tiers}
                <Tabs label=t(w::VIEW) value=shown.signal() options=views on_choose=move |one| shown.set(one) />
            </div>
            {show(ranking, || skeleton_lines(8), body)}
        </section>
    }
    .into_any()
}

/// The page of this indicator in the place of a row, looked at in the same way; of which tier is
/// said anew there.
pub(super) fn place_href(asked: Asked, row: &RankRow) -> String {
    let view = use_app().router.location_now().view.with(ViewKey::Level, None);
    Location { view, ..Route::Indicator(asked.id).at(row.place.clone()) }.href()
}

fn better(rule: Memo<Option<IndicatorRule>>) -> Better {
    rule.with(|rule| rule.as_ref().map_or(Better::Neither, |rule| rule.better))
}

/// Level, place and month, and the source, in words.
fn words(asked: Asked, level: Memo<Option<PlaceLevel>>) -> (String, String, String) {
    let lang = lang();
    let place = place_path(&asked.place.get(), lang);
    let month = month_words(asked.month.get());
    let fill = [("place", &place as &dyn std::fmt::Display), ("month", &month)];
    let level = level.get().map(|level| w::level(level).of(lang)).unwrap_or_default();
    (level.to_owned(), w::LEAD.fill(lang, &fill), w::SOURCE.fill(lang, &fill))
}

#[component]
fn Funnel(
    asked: Asked,
    ranking: Signal<Ranking>,
    rule: Memo<Option<IndicatorRule>>,
    level: Memo<Option<PlaceLevel>>,
) -> impl IntoView {
    let words = Memo::new(move |_| words(asked, level));
    let model = Memo::new(move |_| {
        let (level, subtitle, source) = words.get();
        let href = |row: &RankRow| place_href(asked, row);
        let around = funnel::Around { level, subtitle, source, better: better(rule), href: &href };
        ranking.with(|ranking| funnel::funnel(ranking, &around, lang()))
    });
    view! {
        <Show
            when=move || model.with(Option::is_some)
            fallback=|| view! { <p class="soft">{t(w::NO_ROWS)}</p> }
        >
            <PlainChart model />
        </Show>
    }
    .into_any()
}

#[component]
fn Slopes(
    asked: Asked,
    ranking: Signal<Ranking>,
    rule: Memo<Option<IndicatorRule>>,
    level: Memo<Option<PlaceLevel>>,
) -> impl IntoView {
    let now = Memo::new(move |_| ranking.with(|ranking| ranking.period));
    let before = use_answer(
        move || {
            Some(GetRanking {
                place: asked.place.get(),
                indicator: asked.id,
                period: Some(now.get()?.year_before()),
                level: level.get()?,
                shrink: false,
                sasaran: asked.sasaran.get(),
            })
        },
        concerns,
    );
    let words = Memo::new(move |_| words(asked, level));
    let body = move |before: Signal<Ranking>| {
        let model = Memo::new(move |_| {
            let lang = lang();
            let said = |period: Option<Period>| period.map(|p| say::period(p, lang));
            let (_, subtitle, source) = words.get();
            let href = |row: &RankRow| place_href(asked, row);
            let around = slopes::Around {
                from: said(before.with(|before| before.period)).unwrap_or_default(),
                to: said(now.get()).unwrap_or_default(),
                subtitle,
                source,
                better: better(rule),
                href: &href,
            };
            ranking.with(|now| before.with(|before| slopes::slopes(now, before, &around, lang)))
        });
        view! {
            <Show
                when=move || model.with(Option::is_some)
                fallback=|| view! { <p class="soft" role="status">{t(w::SLOPES_NONE)}</p> }
            >
                <PlainChart model />
            </Show>
        }
        .into_any()
    };
    show(before, || skeleton_lines(8), body)
}
