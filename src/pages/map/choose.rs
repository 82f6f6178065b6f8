//! Choosing: indicator, areas, how colours are parted, what is drawn, and the second map.

use leptos::prelude::*;

use super::data::{MapData, Shown};
use crate::{
    app::{
        lang,
        route::{FigureView, Route},
        t,
    },
    components::{Button, ButtonKind, Choice, IconName, Select, Tick},
    i18n::{Text, Words as _, words::map as w},
    indicators::{Group, IndicatorId},
    maps::{AreaLevel, build::Scheme, scene::Look, view::basemap::Backdrop},
    records::Month,
};

/// Every indicator by its group.
fn indicators() -> Vec<(String, String)> {
    let lang = lang();
    let groups = [Group::Nutrition, Group::Skdn, Group::Programme, Group::Quality];
    let of = |group: Group| IndicatorId::ALL.iter().filter(move |id| id.group() == group);
    let one = |id: &IndicatorId| (id.code().to_owned(), id.say(lang).to_owned());
    groups.into_iter().flat_map(of).map(one).collect()
}

/// Indicator and areas.
#[component]
pub(super) fn Choose(data: MapData, shown: Shown) -> impl IntoView {
    let router = data.app.router;
    let now = move || router.location().figure;
    let both = move || data.has(AreaLevel::Kecamatan) && data.has(AreaLevel::Desa);
    let both = Memo::new(move |_| both());
    let code = Signal::derive(move || shown.indicator.get().code().to_owned());
    let indicator = move |code: String| {
        router.set_figure(FigureView { indicator: IndicatorId::from_code(&code), ..now() });
    };
    let level = move |level| router.set_figure(FigureView { level: Some(level), ..now() });
    view! {
        <div class="map-tools__main">
            <Select
                label=t(w::INDICATOR)
                value=code
                options=Signal::derive(indicators)
                on_choose=indicator
            />
            <Show when=move || both.get()>
                <Choice
                    label=t(w::LEVEL)
                    value=data.level
                    options=vec![
                        (AreaLevel::Kecamatan, t(w::KECAMATAN).into()),
                        (AreaLevel::Desa, t(w::DESA).into()),
                    ]
                    on_choose=level
                    quiet_label=true
                />
            </Show>
        </div>
    }
}

const fn scheme_words(scheme: Scheme) -> Text {
    match scheme {
        Scheme::Best | Scheme::Target => w::BY_TARGET,
        Scheme::Who => w::BY_WHO,
        Scheme::Quantiles => w::BY_QUANTILE,
        Scheme::Natural => w::BY_NATURAL,
    }
}

/// What is changed less often, behind one tap.
#[component]
pub(super) fn Options(data: MapData, shown: Shown, look: RwSignal<Look>) -> impl IntoView {
    let offered = Memo::new(move |_| Scheme::offered(shown.indicator.get(), shown.target.get()));
    let code = |scheme: Scheme| format!("{scheme:?}");
    let options = Signal::derive(move || {
        let one = |scheme: Scheme| (code(scheme), scheme_words(scheme).of(lang()).to_owned());
        offered.get().into_iter().map(one).collect::<Vec<_>>()
    });
    let settled = move || data.scheme.get().settled(shown.indicator.get(), shown.target.get());
    let choose = move |chosen: String| {
        let found = offered.get_untracked().into_iter().find(|scheme| code(*scheme) == chosen);
        data.scheme.set(found.unwrap_or_default());
    };
    let tick = move |label: Text, get: fn(&Look) -> bool, set: fn(&mut Look, bool)| {
        let change = move |on: bool| look.update(|look| set(look, on));
        view! { <Tick label=t(label) value=Signal::derive(move || look.with(get)) on_change=change /> }
    };
    let based =
        use_context::<Backdrop>().is_some_and(|b| b.setting.with_untracked(Option::is_some));
    view! {
        <details class="map-options">
            <summary class="button">{t(w::OPTIONS)}</summary>
            <div class="map-options__body card">
                <Select
                    label=t(w::CLASSES)
                    value=Signal::derive(move || code(settled()))
                    options
                    on_choose=choose
                />
                {tick(w::SHOW_POINTS, |look| look.points, |look, on| look.points = on)}
                {tick(w::SHOW_NAMES, |look| look.names, |look, on| look.names = on)}
                <Show when=move || based>
                    {tick(w::SHOW_BASEMAP, |look| look.basemap, |look, on| look.basemap = on)}
                </Show>
                {tick(w::SHOW_GRID, |look| look.grid, |look, on| look.grid = on)}
                {tick(w::SHOW_DISTANCES, |look| look.distances, |look, on| look.distances = on)}
                <Tick
                    label=t(w::SHOW_HATCH)
                    value=data.hatched
                    on_change=move |on| data.hatched.set(on)
                />
                <a href=Route::Basemap.href()>{move || if based { t(w::CHANGE_BASEMAP)() } else { t(w::SET_BASEMAP)() }}</a>
            </div>
        </details>
    }
}

/// Turns the second map on and off.
#[component]
pub(super) fn Compare(data: MapData) -> impl IntoView {
    let label = move || if data.two.get() { t(w::COMPARE_STOP)() } else { t(w::COMPARE)() };
    let turn = move |_| {
        data.two.update(|two| *two = !*two);
        if !data.two.get_untracked() {
            return data.second.set((None, None));
        }
        // To begin with the same indicator a year ago.
        let year_ago = data.month.get_untracked().map(|month| month.plus(-12));
        data.second.set((None, year_ago));
    };
    view! { <Button label icon=IconName::Map kind=ButtonKind::Secondary on_click=turn /> }
}

/// Indicator and month of the second map.
#[component]
pub(super) fn SecondTools(data: MapData) -> impl IntoView {
    let indicator = Signal::derive(move || {
        let (own, _) = data.second.get();
        own.unwrap_or(data.indicator.get()).code().to_owned()
    });
    let month = Signal::derive(move || {
        let (_, own) = data.second.get();
        own.or_else(|| data.month.get()).map_or_else(String::new, |month| month.to_string())
    });
    let months = Signal::derive(move || {
        let known = data.app.overview.with(|o| o.and_then(|o| o.months));
        let Some((first, last)) = known else { return Vec::new() };
        let lang = lang();
        let count = last.since(first);
        let one = |n: i32| last.plus(-n);
        (0..=count).map(one).map(|m| (m.to_string(), lang.month(m))).collect::<Vec<_>>()
    });
    let choose_indicator = move |code: String| {
        data.second.update(|second| second.0 = IndicatorId::from_code(&code));
    };
    let choose_month = move |text: String| {
        data.second.update(|second| second.1 = text.parse::<Month>().ok());
    };
    view! {
        <div class="map-tools__main map-tools__main--second no-print" role="group" aria-label=t(w::SECOND)>
            <Select
                label=t(w::SECOND)
                value=indicator
                options=Signal::derive(indicators)
                on_choose=choose_indicator
            />
            <Select label=t(w::SECOND_MONTH) value=month options=months on_choose=choose_month />
        </div>
    }
}
