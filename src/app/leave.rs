//! Asks before a page with unsaved entries is left.

use leptos::prelude::*;

use super::{lang::t, state::use_app};
use crate::{
    components::{Button, ButtonKind, Dialog},
    i18n::words::{common, shell},
};

#[component]
pub(super) fn LeaveDialog() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(app.router.leaving().is_some()));
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        // Closed by Escape or beside the dialog: the user stays.
        if was == Some(true) && !now {
            app.router.stay();
        }
        now
    });
    view! {
        <Dialog open title=t(shell::DIRTY_LEAVE) close=t(common::CLOSE)>
            <div class="dialog__actions">
                <Button
                    label=t(shell::DIRTY_STAY)
                    kind=ButtonKind::Primary
                    on_click=move |_| app.router.stay()
                />
                <Button
                    label=t(shell::DIRTY_GO)
                    kind=ButtonKind::Danger
                    on_click=move |_| app.router.leave()
                />
            </div>
        </Dialog>
    }
}
