//! Targets: a row for each indicator, a column for each year.

use chrono::Datelike as _;
use leptos::prelude::*;

use super::{
    FIRST_YEAR,
    grid::{Drawn, Grid, Line},
    save,
};
use crate::{
    app::{ErrorNotice, lang_now, t, use_app},
    components::{Button, ButtonKind},
    desk::protocol::{DeskError, Goals, SaveTargets},
    forms::{Entry, GridProblem, GridRow, GridValue, percent_text, read_grid, years},
    i18n::{
        Words as _,
        words::{common, goals as w},
    },
    indicators::{Group, IndicatorId},
    records::Target,
};

fn rows(targets: &[Target], years: &[i32]) -> Vec<GridRow<IndicatorId>> {
    let lang = lang_now();
    let offered = IndicatorId::ALL.iter().copied().filter(|id| {
        // O and B are work lists, and nobody aims at odd measures.
        let aim = id.group() != Group::Quality && !matches!(id, IndicatorId::Od | IndicatorId::Bd);
        aim || targets.iter().any(|target| target.indicator == *id)
    });
    let row = |id: IndicatorId| {
        let of = |year: i32| targets.iter().find(|t| t.indicator == id && t.year == year);
        let text = |year: &i32| of(*year).map(|t| percent_text(t.value, lang)).unwrap_or_default();
        let source = targets.iter().find(|t| t.indicator == id && !t.source.is_empty());
        GridRow {
            key: id,
            label: id.say(lang).to_owned(),
            cells: years.iter().map(text).collect(),
            source: source.map(|t| t.source.clone()).unwrap_or_default(),
        }
    };
    offered.map(row).collect()
}

#[component]
pub(super) fn Targets(goals: Goals) -> impl IntoView {
    let app = use_app();
    let this = app.overview.now().map_or(FIRST_YEAR, |o| o.today.year());
    let all = years(goals.targets.iter().map(|target| target.year), this, 4);
    let lines =
        StoredValue::new(rows(&goals.targets, &all).into_iter().map(Line::of).collect::<Vec<_>>());
    let typed = move || lines.with_value(|lines| lines.iter().map(Line::row).collect::<Vec<_>>());
    let before = StoredValue::new(untrack(typed));
    let dirty = Signal::derive(move || before.with_value(|before| *before != typed()));
    app.router.hold_while(dirty);
    let problems = RwSignal::new(Vec::<GridProblem>::new());
    let error = RwSignal::new(None::<DeskError>);
    let busy = RwSignal::new(false);
    let drawn = Signal::derive(move || {
        lines.with_value(|all| all.iter().enumerate().map(Drawn::of).collect())
    });
    let (columns, rev, old) = (all.clone(), goals.targets_rev, goals.targets);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let rows = untrack(typed);
        let values = match read_grid(&rows, &columns, Entry::Percent, lang_now()) {
            Ok(values) => values,
            Err(found) => return problems.set(found),
        };
        problems.set(Vec::new());
        let target = |(indicator, year, value, source): GridValue<IndicatorId>| {
            let same = old.iter().find(|t| t.indicator == indicator && t.year == year);
            // A row shows one source; each year keeps its own unless that was changed.
            let shown = before.with_value(|rows| {
                rows.iter().find(|row| row.key == indicator).map(|row| row.source.clone())
            });
            let kept = same.filter(|_| shown.as_ref() == Some(&source));
            let source = kept.map_or(source, |target| target.source.clone());
            Target { indicator, year, value, source }
        };
        let targets = values.into_iter().map(target).collect();
        busy.set(true);
        save(
            app,
            SaveTargets { targets, base_rev: rev },
            SaveTargets { targets: old.clone(), base_rev: rev + 1 },
            w::SAVED_TARGETS,
            move |result| {
                let _ = busy.try_set(false);
                if let Err(why) = result {
                    let _ = error.try_set(Some(why));
                }
            },
        );
    };
    view! {
        <form class="card section goals-targets" novalidate=true on:submit=submit>
            <h2>{t(w::TARGETS)}</h2>
            <p class="soft">{t(w::TARGETS_WHY)}</p>
            <Grid title=w::TARGETS head=w::INDICATOR years=all lines=drawn problems keys="decimal" />
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
