//! While a visit is typed: what it would say, and what cannot be read.

use std::time::Duration;

use leptos::prelude::*;

use super::fields::Fields;
use crate::{
    app::send,
    desk::protocol::{CheckVisit, FormField, VisitView},
    forms::{FormProblem, read_date, survives, usual_position},
    pages::child::typing::{error_beside, is_missing, when_it_pauses},
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
        when_it_pauses(
            PAUSE,
            move || fields.form(),
            move |form, look| {
                let wrong = form.read().err().unwrap_or_default();
                if look.typed {
                    live.problems.set(wrong.into_iter().filter(|p| !is_missing(*p)).collect());
                }
                let Some(visit) = form.readable() else { return live.view.set(None) };
                send(CheckVisit { child, visit }, move |answer| {
                    if look.is_newest()
                        && let Ok(view) = answer
                    {
                        live.view.set(Some(view));
                    }
                });
            },
        );
        forget_answers(fields);
        live
    }

    /// What stands beside a field.
    pub fn error(self, field: FormField) -> Signal<Option<String>> {
        error_beside(self.problems, field)
    }
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
