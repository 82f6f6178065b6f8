//! A whole number of a form in a cell: what is typed stays, and what is none is said.

use leptos::prelude::*;

use crate::{components::keys, i18n::parse_count};

/// Names of cells in which no whole number stands; while there are any, nothing is saved.
pub(super) type Wrong = RwSignal<Vec<String>>;

/// A cell. It follows the document, and writes into it what can be read.
#[component]
pub(super) fn Count(
    /// Its name for those who hear it, and for the list of wrong ones.
    #[prop(into)]
    label: Signal<String>,
    /// The number in the document.
    #[prop(into)]
    value: Signal<Option<u32>>,
    /// Writes it.
    #[prop(into)]
    on_change: Callback<Option<u32>>,
    /// Cells that cannot be read.
    wrong: Wrong,
    /// Id of the field, where a label stands beside it.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let bad = Memo::new(move |_| text.with(|text| parse_count(text).is_err()));
    // What others wrote, or a button, comes in; what is typed is left as it is.
    Effect::new(move |_| {
        let value = value.get();
        if text.with_untracked(|text| parse_count(text)) != Ok(value) {
            text.set(value.map(|n| n.to_string()).unwrap_or_default());
        }
    });
    Effect::new(move |_| {
        let (bad, name) = (bad.get(), label.get());
        let listed = wrong.with_untracked(|all| all.contains(&name));
        if bad && !listed {
            wrong.update(|all| all.push(name));
        } else if !bad && listed {
            wrong.update(|all| all.retain(|one| *one != name));
        }
    });
    on_cleanup(move || {
        let name = label.try_get_untracked().unwrap_or_default();
        let _ = wrong.try_update(|all| all.retain(|one| *one != name));
    });
    let typed = move |event| {
        let now = event_target_value(&event);
        let read = parse_count(&now);
        text.set(now);
        if let Ok(n) = read
            && n != value.get_untracked()
        {
            on_change.run(n);
        }
    };
    view! {
        <input
            class="input input--number life-count"
            class:life-count--wrong=move || bad.get()
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength="6"
            id=id
            aria-label=move || label.get()
            aria-invalid=move || bad.get().then_some("true")
            prop:value=move || text.get()
            on:input=typed
            on:keydown=|event| keys::enter_goes_on(&event)
        />
    }
}
