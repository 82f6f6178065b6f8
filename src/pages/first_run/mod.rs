//! The first run: try the demo, import a file, or start empty with a chosen regency.

mod demo;
mod lost;
mod picture;
mod regency;

use leptos::prelude::*;

use crate::{
    app::{PageHead, lang, lang::set_lang, route::Route, t},
    components::{Choice, Icon, IconName, LinkButton},
    i18n::{
        Lang,
        words::{first_run, keep},
    },
};

pub use demo::DemoCard;
pub use lost::note_what_is_here;
pub use regency::RegencyPicker;

/// Shown at Beranda's address while nothing is stored.
#[component]
pub fn FirstRunPage() -> impl IntoView {
    let languages = Lang::ALL.map(|lang| (lang, lang.own_name().into())).to_vec();
    view! {
        <div class="first-run">
            <div class="first-run__head">
                <span class="first-run__brand">
                    <img src="icons/idaman.svg" alt="" width="48" height="48" />
                    "Idaman"
                </span>
                <Choice
                    label=t(first_run::LANGUAGE)
                    quiet_label=true
                    value=Signal::derive(lang)
                    options=languages
                    on_choose=Callback::new(set_lang)
                />
            </div>
            <lost::Lost />
            <div class="first-run__hero">
                <PageHead title=t(first_run::TITLE) heading=t(first_run::QUESTION) lead=t(first_run::LEAD) />
                <picture::Bands />
            </div>
            <div class="first-run__ways">
                <DemoCard />
                <ImportCard />
                <EmptyCard />
            </div>
            <p class="first-run__back">
                <a href=Route::Keep.href()>{t(keep::FIRST_RUN)}</a>
            </p>
            <p class="first-run__privacy">
                <Icon name=IconName::Lock />
                <span>{t(first_run::PRIVACY)}</span>
            </p>
        </div>
    }
}

#[component]
fn ImportCard() -> impl IntoView {
    view! {
        <section class="card way">
            <h2>{t(first_run::IMPORT_TITLE)}</h2>
            <p>{t(first_run::IMPORT_TEXT)}</p>
            <div class="way__do">
                <LinkButton
                    label=t(first_run::IMPORT_DO)
                    href=Route::Import.href()
                    icon=IconName::Import
                />
            </div>
        </section>
    }
}

#[component]
fn EmptyCard() -> impl IntoView {
    view! {
        <section class="card way">
            <h2>{t(first_run::EMPTY_TITLE)}</h2>
            <p>{t(first_run::EMPTY_TEXT)}</p>
            <RegencyPicker />
        </section>
    }
}
