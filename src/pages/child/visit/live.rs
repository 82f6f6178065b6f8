//! While a visit is typed: what it would say, and what cannot be read.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::fields::Fields;
use crate::{
    app::{lang, send},
    desk::protocol::{CheckVisit, FormField, VisitView, Why},
    forms::{FormProblem, Problem, read_date, survives, usual_position},
    records::ChildId,
};

/// Typing pauses for so long before the desk is asked.
const PAUSE: Duration = Duration::from_millis(150);

/// What is known of the form as it stands.
#[derive(Clone, Copy)]
pub struct Live {
    /// What it would say; the last answer stays while the next is on its way.
    pub view: RwSignal<Option<VisitView>>,
    /// What cannot be read or kept.
    pub problems: RwSignal<Vec<FormProblem>>,
}

impl Live {
    /// Looks at the fields from now on.
    pub fn watch(child: ChildId, fields: Fields) -> Self {
        let live = Self { view: RwSignal::new(None), problems: RwSignal::new(Vec::new()) };
        let timer = StoredValue::new(None::<TimeoutHandle>);
        // Only the answer to the newest question counts.
        let newest = StoredValue::new(0_u32);
        Effect::new(move |first: Option<()>| {
            let form = fields.form();
            newest.update_value(|n| *n += 1);
            let mine = newest.get_value();
            if let Some(timer) = timer.get_value() {
                timer.clear();
            }
            let look = move || {
                // Needed fields are asked for when it is saved, not while it is typed.
                let wrong = form.read().err().unwrap_or_default();
                let typed = wrong.into_iter().filter(|problem| !is_missing(*problem)).collect();
                if first.is_some() {
                    live.problems.set(typed);
                }
                let Some(visit) = form.readable() else { return live.view.set(None) };
                send(CheckVisit { child, visit }, move |answer| {
                    if newest.try_get_value() == Some(mine)
                        && let Ok(view) = answer
                    {
                        live.view.set(Some(view));
                    }
                });
            };
            timer.set_value(set_timeout_with_handle(look, PAUSE).ok());
        });
        on_cleanup(move || {
            if let Some(Some(timer)) = timer.try_get_value() {
                timer.clear();
            }
        });
        forget_answers(fields);
        live
    }

    /// What stands beside a field.
    pub fn error(self, field: FormField) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.problems.with(|all| {
                all.iter().find(|problem| problem.field == field).map(|p| p.say(lang()))
            })
        })
    }
}

fn is_missing(problem: FormProblem) -> bool {
    matches!(problem.what, Problem::Why(Why::Missing | Why::Empty))
}

/// An answer to a warning is about the number that stood there: another number is asked anew.
fn forget_answers(fields: Fields) {
    let texts = [
        (FormField::VisitDate, fields.date),
        (FormField::Weight, fields.weight),
        (FormField::LenHei, fields.lenhei),
        (FormField::Head, fields.head),
    ];
    let forget = move |field: FormField| {
        if fields.confirmed.with_untracked(|all| all.iter().any(|code| !survives(code, field))) {
            fields.confirmed.update(|all| all.retain(|code| survives(code, field)));
        }
    };
    for (field, text) in texts {
        Effect::new(move |before: Option<String>| {
            let now = text.get();
            if before.is_some_and(|before| before != now) {
                forget(field);
            }
            now
        });
    }
    Effect::new(move |before: Option<_>| {
        let now = fields.position.get();
        if before.is_some_and(|before| before != now) {
            forget(FormField::Position);
        }
        now
    });
}

/// Offers the usual position at the age of the day, until somebody chooses one.
pub fn offer_position(fields: Fields, birth: chrono::NaiveDate, chosen: RwSignal<bool>) {
    Effect::new(move |_| {
        let Some(date) = read_date(&fields.date.get()) else { return };
        if !chosen.get() {
            let days = crate::growth::age::days(birth, date);
            fields.position.set(Some(usual_position(days)));
        }
    });
}
