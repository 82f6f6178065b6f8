//! Choosing: indicator, areas, how colours are parted, what is drawn, and the second map.

use leptos::prelude::*;

use super::{
    address::Layer,
    data::{MapData, Shown},
};
use crate::{
    app::{
        lang,
        route::{FigureView, Route},
        t,
    },
    components::{Button, ButtonKind, Choice, IconName, Select, Tick},
    i18n::{Text, Words as _, words::map as w},
    indicators::{Group, IndicatorId},
    maps::{AreaLevel, build::Scheme, view::basemap::Backdrop},
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
pub(super) fn Options(data: MapData, shown: Shown) -> impl IntoView {
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
    let layers = data.layers;
    let tick = move |label: Text, layer: Layer| {
        let value = Signal::derive(move || layers.has(layer));
        view! { <Tick label=t(label) value on_change=move |on| layers.turn(layer, on) /> }
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
                {tick(w::SHOW_POINTS, Layer::Points)}
                {tick(w::SHOW_NAMES, Layer::Names)}
                <Show when=move || based>
                    {tick(w::SHOW_BASEMAP, Layer::Basemap)}
                </Show>
                {tick(w::SHOW_GRID, Layer::Grid)}
                {tick(w::SHOW_DISTANCES, Layer::Distances)}
                {tick(w::SHOW_HATCH, Layer::Hatched)}
                <a href=Route::Basemap.href()>{move || if based { t(w::CHANGE_BASEMAP)() } else { t(w::SET_BASEMAP)() }}</a>
            </div>
        </details>
    }
}

/// Turns the second map on and off.
#[component]
pub(super) fn Compare(data: MapData) -> impl IntoView {
    let second = data.second;
    let label = move || if second.there.get() { t(w::COMPARE_STOP)() } else { t(w::COMPARE)() };
    let turn = move |_| {
        if second.there.get_untracked() {
            return second.close();
        }
        // To begin with the same indicator a year ago.
        second.open(data.indicator.get_untracked(), untrack(|| data.month.get()));
    };
    view! { <Button label icon=IconName::Map kind=ButtonKind::Secondary on_click=turn /> }
}

/// Indicator and month of the second map.
#[component]
pub(super) fn SecondTools(data: MapData) -> impl IntoView {
    let indicator = Signal::derive(move || {
        data.second.indicator.get().unwrap_or(data.indicator.get()).code().to_owned()
    });
    let month = Signal::derive(move || {
        let own = data.second.month.get().or_else(|| data.month.get());
        own.map_or_else(String::new, |month| month.to_string())
    });
    let months = Signal::derive(move || {
        let known = data.app.overview.with(|o| o.and_then(|o| o.months));
        let Some((first, last)) = known else { return Vec::new() };
        let lang = lang();
        let count = last.since(first);
        let one = |n: i32| last.plus(-n);
        (0..=count).map(one).map(|m| (m.to_string(), lang.month(m))).collect::<Vec<_>>()
    });
    let choose_indicator = move |code: String| data.second.set_indicator(&code);
    let choose_month = move |text: String| data.second.set_month(&text);
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
