//! Fields of forms: a label above, a hint, what is wrong, and the raw text as it was typed.

use leptos::{prelude::*, text_prop::TextProp};

use super::{fresh_id, keys};

/// The ids that tie a field's parts together.
#[derive(Clone)]
struct Ids {
    input: String,
    hint: String,
    error: String,
}

impl Ids {
    fn new() -> Self {
        let input = fresh_id("field");
        Self { hint: format!("{input}-hint"), error: format!("{input}-error"), input }
    }

    fn described_by(&self, has_hint: bool, has_error: bool) -> Option<String> {
        let parts = [(has_error, &self.error), (has_hint, &self.hint)];
        let named: Vec<&str> =
            parts.iter().filter(|(there, _)| *there).map(|(_, id)| id.as_str()).collect();
        (!named.is_empty()).then(|| named.join(" "))
    }
}

/// Label, hint and error around a control.
#[component]
fn Around(
    ids: Ids,
    label: TextProp,
    hint: Option<TextProp>,
    error: Signal<Option<String>>,
    /// "boleh kosong", for fields that may stay empty.
    note: Option<TextProp>,
    children: Children,
) -> impl IntoView {
    let error_id = ids.error.clone();
    view! {
        <div class="field" class:field--wrong=move || error.with(Option::is_some)>
            <label class="field__label" for=ids.input>
                {move || label.get()}
                {note.map(|note| view! { <small class="field__note">{move || note.get()}</small> })}
            </label>
            {children()}
            {hint.map(|hint| view! { <p class="field__hint" id=ids.hint>{move || hint.get()}</p> })}
            {move || {
                let id = error_id.clone();
                error.get().map(|error| view! { <p class="field__error" id=id>{error}</p> })
            }}
        </div>
    }
}

/// A line of text.
#[component]
pub fn TextField(
    /// What to write here.
    #[prop(into)]
    label: TextProp,
    /// The text.
    value: RwSignal<String>,
    /// More about it.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Said beside the label ("boleh kosong").
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// Which keys a tablet shows: `text`, `numeric`, `tel`.
    #[prop(default = "text")]
    keys: &'static str,
    /// Longest text.
    #[prop(default = 200)]
    longest: u32,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let ids = Ids::new();
    let (id, tied, has_hint) = (ids.input.clone(), ids.clone(), hint.is_some());
    view! {
        <Around ids label hint error note>
            <input
                class="input"
                id=id
                type="text"
                inputmode=keys
                autocomplete="off"
                maxlength=longest.to_string()
                disabled=move || disabled.get()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || tied.described_by(has_hint, error.with(Option::is_some))
                on:keydown=|event| keys::enter_goes_on(&event)
                bind:value=value
            />
        </Around>
    }
}

/// A measured number: number pad, comma or point, the text stays as typed, Enter goes on.
#[component]
pub fn NumberField(
    /// What to write here.
    #[prop(into)]
    label: TextProp,
    /// The text as typed.
    value: RwSignal<String>,
    /// Its unit, beside the field.
    #[prop(optional, into)]
    unit: Option<TextProp>,
    /// More about it.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Said beside the label.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// Whole numbers only.
    #[prop(optional)]
    whole: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let ids = Ids::new();
    let (id, tied, has_hint) = (ids.input.clone(), ids.clone(), hint.is_some());
    view! {
        <Around ids label hint error note>
            <div class="input-unit">
                <input
                    class="input input--number"
                    id=id
                    type="text"
                    inputmode=if whole { "numeric" } else { "decimal" }
                    autocomplete="off"
                    maxlength="12"
                    disabled=move || disabled.get()
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=move || tied.described_by(has_hint, error.with(Option::is_some))
                    on:keydown=|event| keys::enter_goes_on(&event)
                    bind:value=value
                />
                {unit.map(|unit| view! { <span class="input-unit__unit">{move || unit.get()}</span> })}
            </div>
        </Around>
    }
}

/// A day, by the device's own calendar; the text is `2026-11-21`. The hint says it in words, for
/// devices write dates in many orders.
#[component]
pub fn DateField(
    /// What to write here.
    #[prop(into)]
    label: TextProp,
    /// The day as `2026-11-21`; empty for none.
    value: RwSignal<String>,
    /// More about it: the day in words.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Said beside the label.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// First day that can be chosen.
    #[prop(optional, into)]
    min: Signal<Option<String>>,
    /// Last day that can be chosen.
    #[prop(optional, into)]
    max: Signal<Option<String>>,
) -> impl IntoView {
    let ids = Ids::new();
    let (id, tied, has_hint) = (ids.input.clone(), ids.clone(), hint.is_some());
    view! {
        <Around ids label hint error note>
            <input
                class="input input--date"
                id=id
                type="date"
                min=move || min.get()
                max=move || max.get()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || tied.described_by(has_hint, error.with(Option::is_some))
                on:keydown=|event| keys::enter_goes_on(&event)
                bind:value=value
            />
        </Around>
    }
}

/// A longer text.
#[component]
pub fn TextArea(
    /// What to write here.
    #[prop(into)]
    label: TextProp,
    /// The text.
    value: RwSignal<String>,
    /// More about it.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Said beside the label.
    #[prop(optional, into)]
    note: Option<TextProp>,
) -> impl IntoView {
    let ids = Ids::new();
    let (id, tied, has_hint) = (ids.input.clone(), ids.clone(), hint.is_some());
    view! {
        <Around ids label hint error note>
            <textarea
                class="input input--area"
                id=id
                rows="3"
                maxlength="2000"
                aria-describedby=move || tied.described_by(has_hint, error.with(Option::is_some))
                bind:value=value
            ></textarea>
        </Around>
    }
}

/// One of a list, by the device's own picker. Options are (value, words).
#[component]
pub fn Select(
    /// What to choose.
    #[prop(into)]
    label: TextProp,
    /// Value of the chosen option.
    #[prop(into)]
    value: Signal<String>,
    /// The options.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// Chooses.
    #[prop(into)]
    on_choose: Callback<String>,
    /// More about it.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Said beside the label.
    #[prop(optional, into)]
    note: Option<TextProp>,
) -> impl IntoView {
    let ids = Ids::new();
    let (id, tied, has_hint) = (ids.input.clone(), ids.clone(), hint.is_some());
    let choices = move || {
        let one = |(code, words): (String, String)| {
            let chosen = value.with(|value| *value == code);
            view! { <option value=code selected=chosen>{words}</option> }
        };
        options.get().into_iter().map(one).collect_view()
    };
    view! {
        <Around ids label hint error note>
            <select
                class="input input--select"
                id=id
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || tied.described_by(has_hint, error.with(Option::is_some))
                on:change=move |event| on_choose.run(event_target_value(&event))
                on:keydown=|event| keys::enter_goes_on(&event)
                prop:value=move || value.get()
            >
                {choices}
            </select>
        </Around>
    }
}
