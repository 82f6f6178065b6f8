//! Projected numbers of children: a row for each place, a column for each year.

use chrono::Datelike as _;
use leptos::prelude::*;

use super::{
    FIRST_YEAR,
    grid::{Grid, GridState},
    import::Import,
    saving::{SaveRow, Saving},
};
use crate::{
    app::{lang, lang_now, places, t, use_app, whole_regency},
    components::{Button, IconName, Select, Tick},
    desk::protocol::{DeskError, Goals, Places, SaveProjections},
    exchange::protocol::PaperFormat,
    forms::{Entry, GridRow, projections_csv, projections_doc, years},
    i18n::{
        Words as _,
        words::{common, goals as w, projections as p},
    },
    pages::papers::Writer,
    platform::download,
    records::{Place, ProjectedSasaran, SasaranGroup},
    wilayah::Level,
};

/// The regency, its kecamatan, Puskesmas and desa, and every other place that has a number.
fn listed(all: &Places, rows: &[ProjectedSasaran]) -> Vec<(Place, String)> {
    let lang = lang_now();
    let mut found = vec![(Place::Regency, whole_regency(lang).to_owned())];
    for kecamatan in &all.kecamatan {
        found.push((Place::Region(kecamatan.code), kecamatan.name.clone()));
        let desa = kecamatan.desa.iter();
        found.extend(
            desa.map(|d| (Place::Region(d.code), format!("{}, {}", d.name, kecamatan.name))),
        );
    }
    for puskesmas in &all.puskesmas {
        let name = common::PUSKESMAS_NAMED.fill(lang, &[("name", &puskesmas.name)]);
        found.push((Place::Puskesmas(puskesmas.id), name));
    }
    for row in rows {
        if found.iter().all(|(place, _)| *place != row.place) {
            let way = places::way_to(all, &row.place);
            let names: Vec<String> = way.into_iter().rev().map(|(name, _)| name).collect();
            let name = if names.is_empty() {
                common::UNKNOWN.of(lang).to_owned()
            } else {
                names.join(", ")
            };
            found.push((row.place.clone(), name));
        }
    }
    found
}

fn is_desa(place: &Place) -> bool {
    matches!(place, Place::Region(code) if code.level() == Level::Desa)
}

#[component]
pub(super) fn Projections(goals: Goals) -> impl IntoView {
    let app = use_app();
    // Names of places come once; the form waits for them.
    let there = Memo::new(move |_| app.places.is_there());
    let group = RwSignal::new(SasaranGroup::default());
    let dirty = RwSignal::new(false);
    // While something is typed the form stays with its group.
    let options = Signal::derive(move || {
        let held = dirty.get().then(|| group.get());
        let one = |group: SasaranGroup| (group.code().to_owned(), group.say(lang()).to_owned());
        let offered = SasaranGroup::ALL.into_iter().filter(|g| held.is_none_or(|held| held == *g));
        offered.map(one).collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        if let Some(chosen) = SasaranGroup::from_code(&code) {
            group.set(chosen);
        }
    };
    let hint = move || if dirty.get() { p::GROUP_HELD.of(lang()) } else { "" };
    let known = goals.projections.clone();
    let form = move || {
        let group = group.get();
        there.get().then(|| {
            let all = app.places.now();
            all.map(|all| view! { <Form goals=goals.clone() all group dirty /> })
        })
    };
    let writer = Writer::here();
    let template = move || {
        let all = app.places.now()?;
        let year = app.overview.now().map_or(FIRST_YEAR, |o| o.today.year());
        Some(projections_doc(&all, &known, year))
    };
    let template = StoredValue::new(template);
    let csv = move |_| {
        let Some(doc) = template.with_value(|template| template()) else { return };
        let name = format!("{}.csv", doc.file);
        let csv = projections_csv(&doc);
        let saved = download::download(csv.as_bytes(), &name, "text/csv;charset=utf-8");
        if let Err(why) = saved {
            app.complain(&DeskError::Worker(why));
        }
    };
    let xlsx = move |_| {
        if let Some(doc) = template.with_value(|template| template()) {
            writer.write(&doc, PaperFormat::Xlsx);
        }
    };
    view! {
        <section class="card section goals-projections">
            <h2>{t(w::PROJECTIONS)}</h2>
            <p class="soft">{t(w::PROJECTIONS_WHY)}</p>
            <Select
                label=t(p::GROUP)
                value=Signal::derive(move || group.get().code().to_owned())
                options
                on_choose=choose
                hint
            />
            {form}
            <Import>
                <Button
                    label=t(p::TEMPLATE_XLSX)
                    icon=IconName::Download
                    busy=writer.writes(PaperFormat::Xlsx)
                    on_click=xlsx
                />
                <Button label=t(p::TEMPLATE_CSV) icon=IconName::Download on_click=csv />
            </Import>
        </section>
    }
    .into_any()
}

#[component]
fn Form(goals: Goals, all: Places, group: SasaranGroup, dirty: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let this = app.overview.now().map_or(FIRST_YEAR, |o| o.today.year());
    let rev = goals.projections_rev;
    let (old, others): (Vec<_>, Vec<_>) =
        goals.projections.into_iter().partition(|row| row.group == group);
    let columns = years(old.iter().map(|row| row.year), this, 1);
    let row = |(place, label): (Place, String)| {
        let of = |year: &i32| old.iter().find(|row| row.place == place && row.year == *year);
        let text = |year: &i32| of(year).map(|row| row.s.to_string()).unwrap_or_default();
        let source = old.iter().find(|row| row.place == place && !row.source.is_empty());
        GridRow {
            cells: columns.iter().map(text).collect(),
            source: source.map(|row| row.source.clone()).unwrap_or_default(),
            key: place,
            label,
        }
    };
    let grid = GridState::new(listed(&all, &old).into_iter().map(row).collect());
    let desa = RwSignal::new(old.iter().any(|row| is_desa(&row.place)));
    let (typed, saving) = (grid.dirty(), Saving::new(app));
    Effect::new(move |_| dirty.set(typed.get()));
    on_cleanup(move || {
        let _gone = dirty.try_set(false);
    });
    app.router.hold_while(typed);
    let drawn = Signal::derive(move || {
        let desa = desa.get();
        grid.drawn(|place| desa || !is_desa(place))
    });
    let read = columns.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        saving.clear();
        let Some(values) = grid.read(&read, Entry::Count) else { return };
        let row =
            |(place, year, s, source)| ProjectedSasaran { place, year, group, s: s as u32, source };
        let rows = values.into_iter().map(row).chain(others.iter().cloned()).collect();
        let said = w::SAVED_PROJECTIONS.of(lang_now()).to_owned();
        saving.save(SaveProjections { rows, base_rev: rev }, said);
    };
    view! {
        <form novalidate=true on:submit=submit>
            <Tick label=t(w::SHOW_DESA) value=desa on_change=move |on| desa.set(on) />
            <Grid
                title=w::PROJECTIONS
                head=w::PLACE
                years=columns
                lines=drawn
                problems=grid.problems
                keys="numeric"
            />
            <SaveRow saving dirty=typed />
        </form>
    }
    .into_any()
}
