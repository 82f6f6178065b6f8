//! While a form is typed: it is looked at when the typing pauses, and only the newest answer counts.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use crate::{
    app::lang,
    desk::protocol::{FormField, Why},
    forms::{FormProblem, Problem},
};

/// One look at the form as it stood.
#[derive(Clone, Copy)]
pub struct Look {
    /// Somebody typed; the first look is at the form as it was opened.
    pub typed: bool,
    newest: StoredValue<u32>,
    mine: u32,
}

impl Look {
    /// Whether the form is still as it was looked at; answers to earlier looks come too late.
    pub fn is_newest(self) -> bool {
        self.newest.try_get_value() == Some(self.mine)
    }
}

/// Looks at a form now and whenever typing paused for so long.
pub fn when_it_pauses<F: 'static>(
    pause: Duration,
    form: impl Fn() -> F + 'static,
    look: impl Fn(F, Look) + Copy + 'static,
) {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_get_value() {
            timer.clear();
        }
    };
    let newest = StoredValue::new(0_u32);
    Effect::new(move |before: Option<()>| {
        let form = form();
        newest.update_value(|n| *n += 1);
        let this = Look { typed: before.is_some(), newest, mine: newest.get_value() };
        stop();
        timer.set_value(set_timeout_with_handle(move || look(form, this), pause).ok());
    });
    on_cleanup(stop);
}

/// What stands beside a field.
pub fn error_beside(
    problems: RwSignal<Vec<FormProblem>>,
    field: FormField,
) -> Signal<Option<String>> {
    Signal::derive(move || {
        problems
            .with(|all| all.iter().find(|problem| problem.field == field).map(|p| p.say(lang())))
    })
}

/// Needed fields are asked for when the form is saved, not while it is typed.
pub fn is_missing(problem: FormProblem) -> bool {
    matches!(problem.what, Problem::Why(Why::Missing | Why::Empty))
}
