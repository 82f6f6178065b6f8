//! Projected numbers of children: a row for each place, a column for each year.

use chrono::Datelike as _;
use leptos::prelude::*;

use super::{
    FIRST_YEAR,
    grid::{Drawn, Grid, Line},
    save,
};
use crate::{
    app::{ErrorNotice, lang_now, places, t, use_app},
    components::{Button, ButtonKind, Tick},
    desk::protocol::{DeskError, Goals, Places, SaveProjections},
    forms::{Entry, GridProblem, GridRow, read_grid, years},
    i18n::words::{common, goals as w},
    records::{Place, ProjectedSasaran},
    wilayah::Level,
};

/// The regency, its kecamatan, Puskesmas and desa, and every other place that has a number.
fn listed(all: &Places, rows: &[ProjectedSasaran]) -> Vec<(Place, String)> {
    let lang = lang_now();
    let mut found = vec![(Place::Regency, w::WHOLE.of(lang).to_owned())];
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
    move || {
        there.get().then(|| {
            let all = app.places.now();
            all.map(|all| view! { <Form goals=goals.clone() all /> })
        })
    }
}

#[component]
fn Form(goals: Goals, all: Places) -> impl IntoView {
    let app = use_app();
    let this = app.overview.now().map_or(FIRST_YEAR, |o| o.today.year());
    let old = goals.projections;
    let rev = goals.projections_rev;
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
    let lines =
        StoredValue::new(listed(&all, &old).into_iter().map(row).map(Line::of).collect::<Vec<_>>());
    let desa = RwSignal::new(old.iter().any(|row| is_desa(&row.place)));
    let typed = move || lines.with_value(|lines| lines.iter().map(Line::row).collect::<Vec<_>>());
    let before = StoredValue::new(untrack(typed));
    let dirty = Signal::derive(move || before.with_value(|before| *before != typed()));
    app.router.hold_while(dirty);
    let problems = RwSignal::new(Vec::<GridProblem>::new());
    let error = RwSignal::new(None::<DeskError>);
    let busy = RwSignal::new(false);
    let drawn = Signal::derive(move || {
        let desa = desa.get();
        lines.with_value(|all| {
            let seen = all.iter().enumerate().filter(|(_, line)| desa || !is_desa(&line.key));
            seen.map(Drawn::of).collect()
        })
    });
    let read = columns.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let rows = untrack(typed);
        let values = match read_grid(&rows, &read, Entry::Count, lang_now()) {
            Ok(values) => values,
            Err(found) => return problems.set(found),
        };
        problems.set(Vec::new());
        let row = |(place, year, s, source)| ProjectedSasaran { place, year, s: s as u32, source };
        let rows = values.into_iter().map(row).collect();
        busy.set(true);
        save(
            app,
            SaveProjections { rows, base_rev: rev },
            SaveProjections { rows: old.clone(), base_rev: rev + 1 },
            w::SAVED_PROJECTIONS,
            move |result| {
                let _ = busy.try_set(false);
                if let Err(why) = result {
                    let _ = error.try_set(Some(why));
                }
            },
        );
    };
    view! {
        <form class="card section goals-projections" novalidate=true on:submit=submit>
            <h2>{t(w::PROJECTIONS)}</h2>
            <p class="soft">{t(w::PROJECTIONS_WHY)}</p>
            <Tick label=t(w::SHOW_DESA) value=desa on_change=move |on| desa.set(on) />
            <Grid title=w::PROJECTIONS head=w::PLACE years=columns lines=drawn problems keys="numeric" />
            {move || error.get().map(|error| view! { <ErrorNotice error /> })}
            <div class="row">
                <Button
                    label=t(common::SAVE)
                    kind=ButtonKind::Primary
                    submit=true
                    busy
                    disabled=Signal::derive(move || !dirty.get())
                    on_click=|_| ()
                />
            </div>
        </form>
    }
    .into_any()
}
