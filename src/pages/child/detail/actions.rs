//! What can be done with a child besides weighing it.

use leptos::prelude::*;

use super::{delete::DeleteDialog, exit::ExitDialog, more::MoreDialog, transfer::TransferDialog};
use crate::{
    app::{Answer, route::Route, t},
    components::{Button, IconName, LinkButton},
    desk::protocol::ChildPage,
    i18n::words::child as w,
    records::ChildId,
};

/// The dialogs of a child, one open at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// The list of what can be done.
    More,
    /// Moving to another Posyandu.
    Transfer,
    /// Leaving.
    Exit,
    /// Deleting for good.
    Delete,
}

/// Buttons at the head of the page.
#[component]
pub fn Actions(
    /// Which child.
    id: ChildId,
    /// The child.
    page: Answer<ChildPage>,
) -> impl IntoView {
    let open = RwSignal::new(None::<Open>);
    let there = Signal::derive(move || !page.is_there());
    let edit = Signal::derive(move || Route::ChildEdit(id).href());
    view! {
        <LinkButton label=t(w::EDIT_CHILD) href=edit icon=IconName::Edit />
        <Button
            label=t(w::MORE)
            icon=IconName::More
            disabled=there
            on_click=move |_| open.set(Some(Open::More))
        />
        <MoreDialog id page open />
        <TransferDialog page open />
        <ExitDialog page open />
        <DeleteDialog page open />
    }
}

/// One of the dialogs as the switch that `Dialog` wants.
pub fn switch(open: RwSignal<Option<Open>>, this: Open) -> RwSignal<bool> {
    let shown = RwSignal::new(false);
    Effect::new(move |_| shown.set(open.get() == Some(this)));
    Effect::new(move |was: Option<bool>| {
        let now = shown.get();
        // Closed by Escape or beside the dialog.
        if was == Some(true) && !now && open.get_untracked() == Some(this) {
            open.set(None);
        }
        now
    });
    shown
}
