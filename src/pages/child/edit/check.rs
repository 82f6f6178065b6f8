//! While a child is typed: what cannot be kept, and whether it may be here already.

use std::time::Duration;

use leptos::prelude::*;

use super::fields::Fields;
use crate::{
    app::{lang, route::Route, send, t},
    components::{Icon, IconName},
    desk::protocol::{CheckChild, ChildCheck, FormField, Person},
    forms::FormProblem,
    i18n::words::{child as w, common},
    pages::child::typing::{error_beside, is_missing, when_it_pauses},
    records::ChildId,
};

const PAUSE: Duration = Duration::from_millis(300);

/// What is known of the child as typed.
#[derive(Clone, Copy)]
pub struct Check {
    /// What cannot be read or kept.
    pub problems: RwSignal<Vec<FormProblem>>,
    /// What the desk found.
    pub found: RwSignal<Option<ChildCheck>>,
}

impl Check {
    /// Looks at the fields from now on.
    pub fn watch(id: Option<ChildId>, fields: Fields) -> Self {
        let check = Self { problems: RwSignal::new(Vec::new()), found: RwSignal::new(None) };
        when_it_pauses(
            PAUSE,
            move || fields.form(),
            move |form, look| {
                let read = form.read();
                let wrong = read.as_ref().err().cloned().unwrap_or_default();
                let typed: Vec<_> = wrong.into_iter().filter(|p| !is_missing(*p)).collect();
                if look.typed {
                    check.problems.set(typed.clone());
                }
                let Ok(child) = read else { return check.found.set(None) };
                send(CheckChild { id, child }, move |answer| {
                    if !look.is_newest() {
                        return;
                    }
                    let Ok(found) = answer else { return };
                    let wrong = found.problems.iter().copied().map(FormProblem::from);
                    check.problems.set(typed.into_iter().chain(wrong).collect());
                    check.found.set(Some(found));
                });
            },
        );
        check
    }

    /// What stands beside a field.
    pub fn error(self, field: FormField) -> Signal<Option<String>> {
        error_beside(self.problems, field)
    }

    /// Date or sex inside the NIK differ from the form's.
    pub fn nik_disagrees(self) -> bool {
        self.found.with(|found| found.as_ref().is_some_and(|found| found.nik_disagrees))
    }
}

/// Children that may be the same, before another one is made of them.
#[component]
pub fn Similar(
    /// What the desk found.
    check: Check,
) -> impl IntoView {
    let list = Memo::new(move |_| {
        check.found.with(|found| found.as_ref().map(|f| f.similar.clone()).unwrap_or_default())
    });
    let rows = move || list.get().into_iter().map(|(id, person)| row(id, &person)).collect_view();
    view! {
        <div aria-live="polite">
            <Show when=move || list.with(|list| !list.is_empty())>
                <div class="notice notice--watch">
                    <Icon name=IconName::Warning />
                    <div class="notice__words">
                        <p class="notice__title">{t(w::MAY_BE_HERE)}</p>
                        <p>{t(w::MAY_BE_HERE_WHY)}</p>
                        <ul class="similar">{rows}</ul>
                    </div>
                </div>
            </Show>
        </div>
    }
}

fn row(id: ChildId, person: &Person) -> AnyView {
    let lang = lang();
    let born = w::BORN.fill(lang, &[("date", &lang.date(person.birth_date))]);
    let posyandu = if person.posyandu.is_empty() {
        String::new()
    } else {
        common::POSYANDU_NAMED.fill(lang, &[("name", &person.posyandu)])
    };
    let parts = [born.as_str(), person.parents.reveal(), &posyandu, &person.desa];
    let about = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let href = Route::Child(id).href();
    view! {
        <li>
            <span><strong>{person.name.reveal().to_owned()}</strong> <br /> <small>{about}</small></span>
            <a class="button" href=href>{t(common::OPEN)}</a>
        </li>
    }
    .into_any()
}
