//! The shell: frame, addresses, state, language, theme, notices, asking the desk.
//!
//! [`route`], [`view_code`], [`places`] and [`theme`] are pure; the rest is the screen's.

pub mod figure_code;
pub mod places;
pub mod route;
pub mod theme;
pub mod view_code;

#[cfg(feature = "web")]
mod banners;
#[cfg(feature = "web")]
mod chosen;
#[cfg(feature = "web")]
mod client;
#[cfg(feature = "web")]
pub mod desk;
#[cfg(feature = "web")]
pub mod device;
#[cfg(feature = "web")]
mod frame;
#[cfg(feature = "web")]
mod job_progress;
#[cfg(feature = "web")]
mod kept_theme;
#[cfg(feature = "web")]
pub mod lang;
#[cfg(feature = "web")]
pub mod lazy;
#[cfg(feature = "web")]
mod leave;
#[cfg(feature = "web")]
mod list_pages;
#[cfg(feature = "web")]
mod month_picker;
#[cfg(feature = "web")]
mod notice;
#[cfg(feature = "web")]
mod outlet;
#[cfg(feature = "web")]
mod page_head;
#[cfg(feature = "web")]
pub mod paper;
#[cfg(feature = "web")]
pub mod paper_field;
#[cfg(feature = "web")]
mod persistence;
#[cfg(feature = "web")]
mod place_picker;
#[cfg(feature = "web")]
mod place_words;
#[cfg(feature = "web")]
pub mod privacy;
#[cfg(feature = "web")]
mod privacy_dialog;
#[cfg(feature = "web")]
pub mod router;
#[cfg(feature = "web")]
mod save_button;
#[cfg(feature = "web")]
mod saved;
#[cfg(feature = "web")]
mod search_box;
#[cfg(feature = "web")]
mod state;
#[cfg(feature = "web")]
mod toast_stack;
#[cfg(feature = "web")]
pub mod toasts;
#[cfg(feature = "web")]
mod top_bar;

#[cfg(feature = "web")]
mod web {
    pub use super::{
        chosen::{Chosen, OFF_ON, use_chosen},
        client::{Job, ask, client, use_job},
        desk::{Answer, on_changed, once, send, use_answer},
        frame::Frame,
        job_progress::JobProgress,
        lang::{lang, lang_now, moment, t},
        list_pages::{ListPages, rows_of},
        notice::{ErrorNotice, show, skeleton_lines},
        page_head::PageHead,
        persistence::{Persistence, used_words},
        place_words::{
            full_name, place_path, place_within, place_words, regency_name, whole_regency,
        },
        privacy::birth_words,
        privacy_dialog::{HiddenMark, HiddenNotice},
        save_button::SaveButton,
        saved::tell_saved,
        state::{AppState, Update, use_app},
    };
    use leptos::prelude::*;

    /// The whole app.
    #[component]
    pub fn App(
        /// Where the code of pages comes from.
        fetch: super::lazy::Fetch,
    ) -> impl IntoView {
        super::lang::announce();
        provide_context(fetch);
        provide_context(AppState::start());
        super::desk::be_home();
        view! { <Frame /> }
    }
}
#[cfg(feature = "web")]
pub use web::*;
