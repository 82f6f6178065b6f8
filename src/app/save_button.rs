//! What ends a form.

use leptos::prelude::*;

use super::t;
use crate::{
    components::{Button, ButtonKind},
    i18n::words::common,
};

/// Submits the form it stands in: "Simpan".
#[component]
pub fn SaveButton(
    /// It is being written.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// There is nothing that could be written.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let kind = ButtonKind::Primary;
    view! { <Button label=t(common::SAVE) kind submit=true busy disabled on_click=|_| () /> }
}
