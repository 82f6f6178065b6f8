//! Who changed targets, surveys and projections, newest first, with the way back.

use leptos::prelude::*;

use super::saving::undo;
use crate::{
    app::{lang, moment, show, skeleton_lines, t, use_answer, use_app, whole_regency},
    components::{Button, ButtonKind, IconName},
    desk::protocol::{Changed, GetGoalsHistory, GoalsChange, GoalsDiff, GoalsKind, GoalsRow},
    forms::percent_text,
    i18n::{Lang, Words as _, words::goals as w},
};

#[component]
pub(super) fn History() -> impl IntoView {
    let changes = use_answer(|| Some(GetGoalsHistory {}), |changed| *changed == Changed::Goals);
    view! {
        <section class="card section goals-history">
            <h2>{t(w::HISTORY)}</h2>
            {show(changes, || skeleton_lines(3), |changes: Signal<Vec<GoalsChange>>| {
                let list = move || {
                    changes.get().into_iter().map(|change| view! { <Entry change /> }).collect_view()
                };
                view! {
                    <Show
                        when=move || changes.with(|changes| !changes.is_empty())
                        fallback=move || view! { <p class="soft">{t(w::HISTORY_NONE)}</p> }
                    >
                        <ul class="strata-changes">{list}</ul>
                    </Show>
                }
                .into_any()
            })}
        </section>
    }
    .into_any()
}

#[component]
fn Entry(change: GoalsChange) -> impl IntoView {
    let app = use_app();
    let GoalsChange { entry, kind, stamp, undone, file, rows, total, undoable } = change;
    let head = move || {
        let lang = lang();
        let what = match kind {
            GoalsKind::Targets => w::TARGETS,
            GoalsKind::Surveys => w::SURVEYS,
            GoalsKind::Projections => w::PROJECTIONS,
        };
        let who = if stamp.by.0.is_empty() { w::HISTORY_WHO.of(lang) } else { &stamp.by.0 };
        let when = moment(stamp.at);
        let from = (!file.is_empty()).then(|| w::HISTORY_FILE.fill(lang, &[("name", &file)]));
        let back = undone.then(|| w::HISTORY_UNDONE.of(lang).to_owned());
        let parts = [Some(when), Some(who.to_owned()), Some(what.of(lang).to_owned()), from, back];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let more = total.saturating_sub(rows.len() as u32);
    let lines = rows.into_iter().map(|row| view! { <li>{move || said(&row, lang())}</li> });
    let more = (more > 0).then(|| {
        let said = move || w::HISTORY_MORE.fill(lang(), &[("n", &lang().count(more))]);
        view! { <li class="soft">{said}</li> }
    });
    let back = undoable.then(|| {
        view! {
            <Button
                label=t(w::HISTORY_UNDO)
                icon=IconName::Undo
                kind=ButtonKind::Quiet
                on_click=move |_| undo(app, entry.clone())
            />
        }
    });
    view! {
        <li>
            <strong>{head}</strong>
            <ul class="strata-blocks">{lines.collect_view()}{more}</ul>
            {back}
        </li>
    }
    .into_any()
}

fn said(diff: &GoalsDiff, lang: Lang) -> String {
    let share = !matches!(diff.row, GoalsRow::Projection(..));
    let value = |value: f64| {
        if share {
            format!("{}\u{a0}%", percent_text(value, lang))
        } else {
            lang.count(value as u32)
        }
    };
    let what = match &diff.row {
        GoalsRow::Target(indicator, year) => format!("{} {year}", indicator.say(lang)),
        GoalsRow::Survey(indicator, year, survey) => {
            format!("{} {} {year}", indicator.say(lang), survey.to_uppercase())
        }
        GoalsRow::Projection(_, name, year, group) => {
            let name = if name.is_empty() { whole_regency(lang) } else { name };
            format!("{name}, {} {year}", group.say(lang))
        }
    };
    match (diff.before, diff.after) {
        (Some(before), Some(after)) if (before - after).abs() > f64::EPSILON => w::CHANGE
            .fill(lang, &[("what", &what), ("before", &value(before)), ("after", &value(after))]),
        (None, Some(after)) => {
            w::CHANGE_NEW.fill(lang, &[("what", &what), ("after", &value(after))])
        }
        (Some(before), None) => {
            w::CHANGE_GONE.fill(lang, &[("what", &what), ("before", &value(before))])
        }
        _ => w::CHANGE_SOURCE.fill(lang, &[("what", &what)]),
    }
}
