//! Settings: the screen, this tablet, rules that no source settles, storage, erasing, about.

mod about;
mod erase;
mod letterhead;
mod privacy;
mod rules;
mod storage;

pub(super) use rules::Sure;

use leptos::prelude::*;

use crate::{
    app::{
        Answer, AppState, HiddenNotice, PageHead, SaveButton, lang, lang::set_lang, lang_now,
        route::Route, send, show, skeleton_lines, t, theme::Theme, use_answer, use_app,
    },
    components::{ButtonKind, Choice, IconName, LinkButton, TextField},
    desk::protocol::{
        Changed, GetLetterhead, GetLetterheadHistory, GetStorage, LetterheadChange, LetterheadView,
        Overview, SaveSettings, StorageState,
    },
    documents::Actor,
    i18n::{
        Lang, Words as _,
        words::{basemap, boundaries, embed, goals, points, publish, settings, shell},
    },
    pages::first_run::{DemoCard, RegencyPicker},
    records::Settings,
};

/// The settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let app = use_app();
    let asked = Asked::ask();
    view! {
        <PageHead title=t(settings::TITLE)>
            <LinkButton
                label=t(settings::HELP_LINK)
                href=Route::Help.href()
                icon=IconName::Help
            />
            // The bar of a phone has room for six doors.
            <div class="phone-only">
                <LinkButton
                    label=t(shell::IMPORT)
                    href=Route::Import.href()
                    icon=IconName::Import
                />
            </div>
        </PageHead>
        <HiddenNotice />
        {show(app.overview, || skeleton_lines(12), move |overview| {
            view! {
                // All at once: cards that come one by one would push each other about.
                <Show when=move || asked.are_there() fallback=|| skeleton_lines(12)>
                    <div class="columns columns--packed">
                        <ScreenCard />
                        <privacy::PrivacyCard />
                        <Stored overview asked />
                    </div>
                    <about::About />
                </Show>
            }
        })}
    }
}

/// What the cards show beside the settings themselves.
#[derive(Clone, Copy)]
struct Asked {
    storage: Answer<StorageState>,
    letterhead: Answer<LetterheadView>,
    history: Answer<Vec<LetterheadChange>>,
}

impl Asked {
    fn ask() -> Self {
        let letters = |changed: &Changed| *changed == Changed::Letterhead;
        Self {
            storage: use_answer(|| Some(GetStorage {}), |_| true),
            letterhead: use_answer(|| Some(GetLetterhead {}), letters),
            history: use_answer(|| Some(GetLetterheadHistory {}), letters),
        }
    }

    /// Whether each has come, or will not come.
    fn are_there(self) -> bool {
        self.storage.is_settled() && self.letterhead.is_settled() && self.history.is_settled()
    }
}

#[component]
fn ScreenCard() -> impl IntoView {
    let app = use_app();
    let languages = Lang::ALL.map(|lang| (lang, lang.own_name().into())).to_vec();
    let themes = Theme::ALL.map(|theme| (theme, t(theme.words()).into())).to_vec();
    view! {
        <section class="card">
            <h2>{t(settings::SCREEN)}</h2>
            <Choice
                label=t(settings::LANGUAGE)
                value=Signal::derive(lang)
                options=languages
                on_choose=Callback::new(set_lang)
            />
            <Choice
                label=t(settings::THEME)
                value=app.theme
                options=themes
                on_choose=move |theme| app.theme.set(theme)
            />
        </section>
    }
}

/// What the desk keeps.
#[component]
fn Stored(overview: Signal<Overview>, asked: Asked) -> impl IntoView {
    let demo = Memo::new(move |_| overview.with(|o| o.demo));
    let regency = move || {
        let name = overview.with(|o| o.settings.regency_name.clone());
        if name.is_empty() { settings::REGENCY_NONE.of(lang()).to_owned() } else { name }
    };
    view! {
        <TabletCard overview />
        <rules::RulesCard overview />
        <storage::StorageCard state=asked.storage />
        <letterhead::LetterheadCard view=asked.letterhead history=asked.history />
        <section class="card">
            <h2>{t(settings::REGENCY)}</h2>
            <p>{regency}</p>
            <Show when=move || overview.with(|o| o.settings.regency.is_none())>
                <RegencyPicker />
            </Show>
            <p>{t(goals::DOOR_TEXT)}</p>
            <div class="row">
                <LinkButton label=t(goals::DOOR) href=Route::Goals.href() icon=IconName::Edit />
            </div>
            <p>{t(boundaries::DOOR_TEXT)}</p>
            <div class="row">
                <LinkButton
                    label=t(boundaries::DOOR)
                    href=Route::Boundaries.href()
                    icon=IconName::Place
                    kind=ButtonKind::Secondary
                />
                <LinkButton
                    label=t(points::DOOR)
                    href=Route::Points.href()
                    kind=ButtonKind::Secondary
                />
            </div>
            <p>{t(basemap::DOOR_TEXT)}</p>
            <div class="row">
                <LinkButton
                    label=t(basemap::DOOR)
                    href=Route::Basemap.href()
                    icon=IconName::Map
                    kind=ButtonKind::Secondary
                />
            </div>
            <p>{t(publish::DOOR_TEXT)}</p>
            <div class="row">
                <LinkButton
                    label=t(publish::DOOR)
                    href=Route::Publish.href()
                    kind=ButtonKind::Secondary
                />
                <LinkButton
                    label=t(embed::TITLE)
                    href=Route::Embed.href()
                    kind=ButtonKind::Secondary
                />
            </div>
        </section>
        <Show when=move || !demo.get()>
            <DemoCard />
        </Show>
        <erase::EraseCard overview />
    }
}

/// Saves the settings as `change` makes them.
pub(super) fn save(app: &AppState, change: impl FnOnce(&mut Settings)) {
    let (overview, toasts) = (app.overview, app.toasts);
    let app = *app;
    let Some(overview) = overview.now() else { return };
    let mut changed = overview.settings;
    change(&mut changed);
    send(SaveSettings { settings: changed }, move |result| match result {
        Ok(()) => toasts.done(settings::SAVED.of(lang_now())),
        Err(why) => app.complain(&why),
    });
}

#[component]
fn TabletCard(overview: Signal<Overview>) -> impl IntoView {
    let app = use_app();
    let kept = Memo::new(move |_| overview.with(|o| o.settings.actor.0.clone()));
    let actor = RwSignal::new(kept.get_untracked());
    let dirty = Signal::derive(move || actor.with(|actor| actor.trim() != kept.get()));
    app.router.hold_while(dirty);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let label = actor.get_untracked().trim().to_owned();
        save(&app, move |settings| settings.actor = Actor(label));
    };
    view! {
        <form class="card" on:submit=submit>
            <h2>{t(settings::TABLET)}</h2>
            <TextField
                label=t(settings::ACTOR)
                value=actor
                hint=t(settings::ACTOR_HINT)
                longest=80
            />
            <div class="row">
                <SaveButton disabled=Signal::derive(move || !dirty.get()) />
            </div>
        </form>
    }
}
