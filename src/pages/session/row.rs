//! One row of the sheet: cells that hold text, looked at while one types, saved when left.

use std::time::Duration;

use leptos::{ev::FocusEvent, html, prelude::*, task::spawn_local};
use web_sys::{Node, wasm_bindgen::JsCast as _};

use super::{
    result::RowResult,
    row_state::{RowState, State},
    save::{self, NotSaved},
};
use crate::{
    app::{Answer, AppState, ask, lang, lang_now, route::Route, send, t},
    components::{Button, ButtonKind, IconName, keys},
    desk::protocol::{CheckVisit, DeleteVisit, Overview, SessionSheet, SheetLine, UndoChange},
    growth::{Position, age},
    i18n::words::{common, errors, growth, posyandu},
    records::{ChildId, VisitId},
};

const PAUSE: Duration = Duration::from_millis(250);

/// A row.
#[component]
pub(super) fn Row(
    /// Its place in the grid.
    at: usize,
    /// Whose.
    id: ChildId,
    /// The sheet.
    sheet: Signal<SessionSheet>,
    /// The day of the session.
    date: RwSignal<String>,
) -> impl IntoView {
    let row = RowState::new(id, sheet, date);
    let app = row.app;
    app.router
        .hold_while(Signal::derive(move || row.is_dirty() && row.state.get() != State::Saving));
    look_while_typing(&row);
    let node = NodeRef::<html::Tr>::new();
    let save = move || save_row(&row);
    let left = move |event: FocusEvent| {
        // A row that is being taken off the page loses the focus once more.
        if row.state.try_get_untracked().is_none() {
            return;
        }
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let inside = node.get_untracked().is_some_and(|row| row.contains(to.as_ref()));
        if !inside {
            save();
        }
    };
    let confirm = move |code: String| {
        row.confirmed.update(|codes| codes.push(code));
        save();
    };
    let result = move || {
        let looked = row.looked.get();
        let view = looked.or_else(|| row.line.with(|line| line.as_ref()?.visit.clone()))?;
        Some(view! { <RowResult visit=view confirm=confirm /> })
    };
    view! {
        <tr node_ref=node class="roll__row" class:roll__row--dirty=move || row.is_dirty() on:focusout=left>
            {move || row.line.get().map(|line| who(line, app.overview))}
            <Cell at column=1 value=row.weight row label=posyandu::BB_FULL />
            <Cell at column=2 value=row.lenhei row label=posyandu::TB_FULL />
            <PositionCell at row />
            <td class="roll__result">{result} <Emptied row /> <RowNews row /></td>
        </tr>
    }
}

/// Name, age, last weight, KBM: what stands in the row whatever is typed.
fn who(line: SheetLine, overview: Answer<Overview>) -> impl IntoView {
    let SheetLine { id, name, sex, birth_date, visitor, before, kbm_g, visit, .. } = line;
    let name = name.reveal().to_owned();
    let day = visit.map(|visit| visit.date);
    let about = move || {
        let lang = lang();
        let today = day.or_else(|| overview.now().map(|o| o.today));
        let months = today.map(|day| age::completed_months(birth_date, day));
        let age = months.map(|months| lang.age_months(months)).unwrap_or_default();
        format!("{} · {age}", growth::sex_letter(sex).of(lang))
    };
    let last = move || before.and_then(|b| b.weight_kg).map(|kg| lang().measure(kg, 2));
    view! {
        <th scope="row">
            <a class="name-link" href=Route::Child(id).href()>{name}</a>
            <small class="figures">
                {about} {visitor.then(|| view! { " · " {t(posyandu::VISITOR)} })}
            </small>
        </th>
        <td class="numeric">{last}</td>
        <td class="numeric">{move || kbm_g.map(|g| lang().count(g))}</td>
    }
}

#[component]
fn Cell(
    at: usize,
    column: u8,
    value: RwSignal<String>,
    row: RowState,
    label: crate::i18n::Text,
) -> impl IntoView {
    let named = move || {
        let name = row.line.with(|line| line.as_ref().map(|l| l.name.reveal().to_owned()));
        let name = name.unwrap_or_default();
        posyandu::SHEET_FOR.fill(lang(), &[("field", &label.of(lang())), ("name", &name)])
    };
    view! {
        <td class="roll__cell">
            <input
                class="input input--cell"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                maxlength="8"
                aria-label=named
                data-row=at.to_string()
                data-col=column.to_string()
                readonly=move || row.closed()
                on:keydown=move |event| {
                    keys::moves_in_grid(&event);
                }
                bind:value=value
            />
        </td>
    }
}

#[component]
fn PositionCell(at: usize, row: RowState) -> impl IntoView {
    let code = move || match row.position.get() {
        Some(Position::Standing) => "h",
        _ => "l",
    };
    let choose = move |event| {
        let standing = event_target_value(&event) == "h";
        row.position.set(Some(if standing { Position::Standing } else { Position::Recumbent }));
    };
    view! {
        <td class="roll__cell">
            <select
                class="input input--cell input--position"
                aria-label=t(posyandu::POSITION)
                data-row=at.to_string()
                data-col="3"
                disabled=move || row.closed()
                on:change=choose
                prop:value=code
            >
                <option value="l" selected=move || code() == "l">{t(posyandu::POSITION_SHORT_LYING)}</option>
                <option value="h" selected=move || code() == "h">{t(posyandu::POSITION_SHORT_STANDING)}</option>
            </select>
        </td>
    }
}

/// Asks whether a visit whose cells were emptied shall go.
#[component]
fn Emptied(row: RowState) -> impl IntoView {
    let delete = move |visit: VisitId| {
        let Some(child) = row.line.with_untracked(|line| line.as_ref().map(|line| line.id)) else {
            return;
        };
        row.state.set(State::Saving);
        send(DeleteVisit { child, visit }, move |result| match result {
            Ok(gone) => {
                let _ = row.kept.try_update(|kept| (kept.0, kept.1) = Default::default());
                let _ = row.state.try_set(State::Still);
                offer_undo(&row.app, posyandu::ROW_REMOVED, &row.name(), gone.entry);
            }
            Err(why) => drop(row.state.try_set(State::Failed(said(&NotSaved::Desk(why))))),
        });
    };
    let question = move || {
        let visit = row.emptied()?;
        Some(view! {
            <p class="roll__warning">
                <span>{t(posyandu::ROW_EMPTIED)}</span>
                <Button
                    label=t(posyandu::ROW_DELETE)
                    kind=ButtonKind::Quiet
                    icon=IconName::Trash
                    on_click=move |_| delete(visit)
                />
            </p>
        })
    };
    view! { {question} }
}

/// Saving, saved, or why not.
#[component]
fn RowNews(row: RowState) -> impl IntoView {
    view! {
        <p class="roll__news" role="status">
            {move || match row.state.get() {
                State::Still => ().into_any(),
                State::Saving => t(posyandu::ROW_SAVING).into_any(),
                State::Saved => view! { <span class="roll__saved">{t(posyandu::ROW_SAVED)}</span> }.into_any(),
                State::Failed(why) => view! {
                    <span class="field__error">{t(posyandu::ROW_FAILED)} ": " {why}</span>
                }.into_any(),
            }}
        </p>
    }
}

/// Asks what the cells would say, a moment after the last key.
fn look_while_typing(row: &RowState) {
    let row = *row;
    let newest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let dirty = row.is_dirty();
        row.position.track();
        newest.update_value(|n| *n += 1);
        let mine = newest.get_value();
        if !dirty || row.emptied().is_some() {
            row.looked.set(None);
            row.state.update(|state| {
                if matches!(state, State::Failed(_)) {
                    *state = State::Still;
                }
            });
            return;
        }
        let timer = set_timeout_with_handle(
            move || {
                let Some(target) = row.target() else { return };
                match save::draft(&row.cells(), &target) {
                    Ok(visit) => {
                        row.state.set(State::Still);
                        send(CheckVisit { child: target.child, visit }, move |answer| {
                            if newest.try_get_value() == Some(mine) {
                                row.looked.set(answer.ok());
                            }
                        });
                    }
                    Err(problems) => {
                        let said: Vec<String> =
                            problems.iter().map(|problem| problem.say(lang_now())).collect();
                        row.looked.set(None);
                        row.state.set(State::Failed(said.join(" ")));
                    }
                }
            },
            PAUSE,
        );
        if let Ok(timer) = timer {
            on_cleanup(move || timer.clear());
        }
    });
}

/// Saves the row if its cells differ from what is kept. The old values can be taken back.
fn save_row(row: &RowState) {
    let row = *row;
    let at_rest = !row.is_dirty_now() || untrack(|| row.emptied()).is_some();
    if at_rest || row.state.get_untracked() == State::Saving {
        return;
    }
    let Some(target) = row.target() else { return };
    let app = row.app;
    let cells = row.cells();
    row.state.set(State::Saving);
    let (name, chosen) = (row.name(), row.position.get_untracked());
    spawn_local(async move {
        let result = save::save(cells.clone(), target).await;
        match result {
            Ok(saved) => {
                let _ = row.kept.try_set((
                    cells.weight.trim().to_owned(),
                    cells.lenhei.trim().to_owned(),
                    chosen,
                ));
                let _ = row.confirmed.try_set(Vec::new());
                let _ = row.state.try_set(State::Saved);
                offer_undo(&app, posyandu::ROW_KEPT, &name, saved.entry);
            }
            Err(why) => drop(row.state.try_set(State::Failed(said(&why)))),
        }
    });
}

/// Says what was done to whom, with a way back.
fn offer_undo(app: &AppState, done: crate::i18n::Text, name: &str, entry: String) {
    let said = done.fill(lang_now(), &[("name", &name)]);
    let app = *app;
    app.toasts.undoable(said, move || {
        let entry = entry.clone();
        spawn_local(async move {
            match ask(UndoChange { entry }).await {
                Ok(()) => app.toasts.done(common::UNDONE.of(lang_now())),
                Err(why) => app.complain(&why),
            }
        });
    });
}

fn said(why: &NotSaved) -> String {
    let lang = lang_now();
    match why {
        NotSaved::Unreadable(problems) => {
            problems.iter().map(|p| p.say(lang)).collect::<Vec<_>>().join(" ")
        }
        NotSaved::Desk(crate::desk::protocol::DeskError::Invalid(problems)) => {
            problems.iter().map(|p| errors::problem(*p, lang)).collect::<Vec<_>>().join(" ")
        }
        NotSaved::Desk(error) => {
            let words = errors::of(error);
            format!("{} {}", words.happened.of(lang), words.remedy.of(lang))
        }
    }
}
