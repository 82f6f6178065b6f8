//! Targets: a row for each indicator, a column for each year.

use chrono::Datelike as _;
use leptos::prelude::*;

use super::{
    FIRST_YEAR,
    grid::{Grid, GridState},
    saving::{SaveRow, Saving},
};
use crate::{
    app::{lang_now, t, use_app},
    desk::protocol::{Goals, SaveTargets},
    forms::{Entry, GridRow, GridValue, percent_text, years},
    i18n::{Words as _, words::goals as w},
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
    let grid = GridState::new(rows(&goals.targets, &all));
    let (dirty, saving) = (grid.dirty(), Saving::new(app));
    app.router.hold_while(dirty);
    let drawn = Signal::derive(move || grid.drawn(|_| true));
    let (columns, rev, old) = (all.clone(), goals.targets_rev, goals.targets);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        saving.clear();
        let Some(values) = grid.read(&columns, Entry::Percent) else { return };
        let target = |(indicator, year, value, source): GridValue<IndicatorId>| {
            let same = old.iter().find(|t| t.indicator == indicator && t.year == year);
            // A row shows one source; each year keeps its own unless that was changed.
            let shown = grid.before(|rows| {
                rows.iter().find(|row| row.key == indicator).map(|row| row.source.clone())
            });
            let kept = same.filter(|_| shown.as_ref() == Some(&source));
            let source = kept.map_or(source, |target| target.source.clone());
            Target { indicator, year, value, source }
        };
        let targets = values.into_iter().map(target).collect();
        let said = w::SAVED_TARGETS.of(lang_now()).to_owned();
        saving.save(SaveTargets { targets, base_rev: rev }, said);
    };
    view! {
        <form class="card section goals-targets" novalidate=true on:submit=submit>
            <h2>{t(w::TARGETS)}</h2>
            <p class="soft">{t(w::TARGETS_WHY)}</p>
            <Grid
                title=w::TARGETS
                head=w::INDICATOR
                years=all
                lines=drawn
                problems=grid.problems
                keys="decimal"
            />
            <SaveRow saving dirty />
        </form>
    }
    .into_any()
}
