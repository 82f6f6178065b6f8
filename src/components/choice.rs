//! One of a few, all of them to be seen: a row of large radio buttons.

use leptos::{prelude::*, text_prop::TextProp};

use super::fresh_id;

/// Which of a few. Options are (value, words).
#[component]
pub fn Choice<T>(
    /// What is chosen.
    #[prop(into)]
    label: TextProp,
    /// The chosen one.
    #[prop(into)]
    value: Signal<T>,
    /// What can be chosen.
    options: Vec<(T, TextProp)>,
    /// Chooses.
    #[prop(into)]
    on_choose: Callback<T>,
    /// The label is for screen readers only.
    #[prop(optional)]
    quiet_label: bool,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let name = fresh_id("choice");
    let one = |(option, words): (T, TextProp)| {
        view! {
            <label class="choice__option">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || value.get() == option
                    on:change=move |_| on_choose.run(option)
                />
                <span>{move || words.get()}</span>
            </label>
        }
    };
    let options = options.into_iter().map(one).collect_view();
    view! {
        <fieldset class="choice" class:field--wrong=move || error.with(Option::is_some)>
            <legend class="field__label" class:visually-hidden=quiet_label>{move || label.get()}</legend>
            <div class="choice__options">{options}</div>
            {move || error.get().map(|error| view! { <p class="field__error">{error}</p> })}
        </fieldset>
    }
}

/// Yes or no, as one large box to tick.
#[component]
pub fn Tick(
    /// What is ticked.
    #[prop(into)]
    label: TextProp,
    /// Whether it is.
    #[prop(into)]
    value: Signal<bool>,
    /// Ticks or unticks.
    #[prop(into)]
    on_change: Callback<bool>,
    /// More about it.
    #[prop(optional, into)]
    hint: Option<TextProp>,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=move || value.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>
                {move || label.get()}
                {hint.map(|hint| view! { <small>{move || hint.get()}</small> })}
            </span>
        </label>
    }
}
