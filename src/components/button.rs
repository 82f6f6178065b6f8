//! Buttons and links that look like them.

use leptos::{ev::MouseEvent, prelude::*, text_prop::TextProp};

use super::{Icon, IconName};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    /// Another thing to do.
    #[default]
    Secondary,
    /// In a row of many.
    Quiet,
    /// Destroys something.
    Danger,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button--primary",
            Self::Secondary => "button",
            Self::Quiet => "button button--quiet",
            Self::Danger => "button button--danger",
        }
    }
}

/// A button with words, and an icon before them where one helps.
#[component]
pub fn Button(
    /// Words.
    #[prop(into)]
    label: TextProp,
    /// What it does.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// How it looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// Icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Under way: it cannot be pressed again and says so.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Submits its form.
    #[prop(optional)]
    submit: bool,
) -> impl IntoView {
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            disabled=move || busy.get() || disabled.get()
            aria-busy=move || busy.get().then_some("true")
            on:click=move |event| on_click.run(event)
        >
            {icon.map(|name| view! { <Icon name /> })}
            <span>{move || label.get()}</span>
        </button>
    }
}

/// A button that shows only an icon; the words are for screen readers and the hint.
#[component]
pub fn IconButton(
    /// Words.
    #[prop(into)]
    label: TextProp,
    /// Icon.
    icon: IconName,
    /// What it does.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// Cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let hint = label.clone();
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=move || label.get()
            title=move || hint.get()
            disabled=move || disabled.get()
            on:click=move |event| on_click.run(event)
        >
            <Icon name=icon />
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    /// Words.
    #[prop(into)]
    label: TextProp,
    /// Where to.
    #[prop(into)]
    href: Signal<String>,
    /// How it looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// Icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=move || href.get()>
            {icon.map(|name| view! { <Icon name /> })}
            <span>{move || label.get()}</span>
        </a>
    }
}
