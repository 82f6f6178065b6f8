//! Asking kecamatan and desa to meet: which tiers, and by when.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::tracker::tracker_of;
use crate::{
    app::{AppState, ask as ask_desk, lang, lang_now, send, t, use_app},
    components::{Button, DateField, Tick},
    desk::protocol::{AskForMeetings, RakorAround, TakeBackMeetings},
    forms::{date_text, read_date},
    i18n::words::{common, rakor as words},
    rakor::cascade::RULE,
    records::coordination::{Rakor, RakorId},
};

/// Last days as they are typed; an unticked tier is not asked.
#[derive(Clone, Copy)]
pub struct Asking {
    /// Ask kecamatan.
    pub kecamatan: RwSignal<bool>,
    /// Ask desa.
    pub desa: RwSignal<bool>,
    /// By when, as `2026-11-21`.
    pub kecamatan_due: RwSignal<String>,
    /// By when.
    pub desa_due: RwSignal<String>,
}

impl Asking {
    /// Nothing asked yet, with the days that the rule suggests after this one.
    pub fn after(day: NaiveDate) -> Self {
        let (kecamatan, desa) = RULE.due(day);
        Self {
            kecamatan: RwSignal::new(false),
            desa: RwSignal::new(false),
            kecamatan_due: RwSignal::new(date_text(kecamatan)),
            desa_due: RwSignal::new(date_text(desa)),
        }
    }

    /// Suggests the days anew.
    pub fn suggest(self, day: NaiveDate) {
        let (kecamatan, desa) = RULE.due(day);
        self.kecamatan_due.set(date_text(kecamatan));
        self.desa_due.set(date_text(desa));
    }

    /// The request; `None` when nobody is asked.
    pub fn request(self, rakor: RakorId) -> Option<AskForMeetings> {
        let due = |wanted: RwSignal<bool>, due: RwSignal<String>| {
            wanted.get_untracked().then(|| read_date(&due.get_untracked())).flatten()
        };
        let kecamatan = due(self.kecamatan, self.kecamatan_due);
        let desa = due(self.desa, self.desa_due);
        (kecamatan.is_some() || desa.is_some()).then_some(AskForMeetings { rakor, kecamatan, desa })
    }
}

/// Asks, says so and offers the way back.
pub fn ask(app: AppState, asked: AskForMeetings) {
    // The form that asked is left at once: the answer is the app's.
    leptos::task::spawn_local(async move {
        match ask_desk(asked).await {
            Ok(made) if made.is_empty() => app.toasts.done(words::ALL_ASKED.of(lang_now())),
            Ok(made) => {
                let said = words::ASKED_DONE.fill(lang_now(), &[("n", &made.len())]);
                app.toasts.undoable(said, move || {
                    let meetings = made.clone();
                    send(TakeBackMeetings { meetings }, move |result| match result {
                        Ok(_) => app.toasts.done(common::UNDONE.of(lang_now())),
                        Err(why) => app.complain(&why),
                    });
                });
            }
            Err(why) => app.complain(&why),
        }
    });
}

/// The fields for the tiers that have not been asked.
#[component]
pub fn AskFields(
    /// What is typed.
    asking: Asking,
    /// Kecamatan and desa that can be asked; a tier without any is not offered.
    #[prop(into)]
    open: Signal<(u32, u32)>,
) -> impl IntoView {
    let in_words = |due: RwSignal<String>| {
        move || read_date(&due.get()).map(|day| lang().date_full(day)).unwrap_or_default()
    };
    let n = move |desa: bool| if desa { open.get().1 } else { open.get().0 };
    let kecamatan = move || words::ASK_KECAMATAN.fill(lang(), &[("n", &n(false))]);
    let desa = move || words::ASK_DESA.fill(lang(), &[("n", &n(true))]);
    view! {
        <div class="rakor-ask">
            <Show when=move || { n(false) > 0 }>
                <div class="rakor-ask__tier">
                    <Tick label=kecamatan value=asking.kecamatan on_change=move |on| asking.kecamatan.set(on) />
                    <Show when=move || asking.kecamatan.get()>
                        <DateField
                            label=t(words::DUE_KECAMATAN)
                            value=asking.kecamatan_due
                            hint=in_words(asking.kecamatan_due)
                        />
                    </Show>
                </div>
            </Show>
            <Show when=move || { n(true) > 0 }>
                <div class="rakor-ask__tier">
                    <Tick label=desa value=asking.desa on_change=move |on| asking.desa.set(on) />
                    <Show when=move || asking.desa.get()>
                        <DateField
                            label=t(words::DUE_DESA)
                            value=asking.desa_due
                            hint=in_words(asking.desa_due)
                        />
                    </Show>
                </div>
            </Show>
            <Show when=move || asking.kecamatan.get() || asking.desa.get()>
                <p class="field__hint">{t(words::DUE_HINT)}</p>
            </Show>
        </div>
    }
}

/// The tiers below on the hub of a Rakor: how far they are, and asking those that were not asked.
#[component]
pub fn TiersBelow(
    /// The Rakor.
    rakor: Signal<Rakor>,
    /// What stands around it.
    around: Signal<RakorAround>,
) -> impl IntoView {
    let app = use_app();
    let today = around.with_untracked(|around| around.today);
    let day = move || rakor.with(|rakor| rakor.date).unwrap_or(today);
    let asking = Asking::after(untrack(day));
    let open = Signal::derive(move || around.with(|around| around.unasked));
    let below = Memo::new(move |_| around.with(|around| around.below));
    let said = move || {
        let (counts, lang) = (below.get(), lang());
        (counts.asked() > 0).then(|| {
            let (met, asked) = (lang.count(counts.met), lang.count(counts.asked()));
            let late = (counts.late > 0).then(|| {
                format!(", {}", words::LATE_N.fill(lang, &[("n", &lang.count(counts.late))]))
            });
            let met = words::MET_OF.fill(lang, &[("met", &met), ("asked", &asked)]);
            format!("{met}{}", late.unwrap_or_default())
        })
    };
    let to_tracker = tracker_of(rakor.with_untracked(|rakor| rakor.id));
    let some = Memo::new(move |_| open.get().0 + open.get().1 > 0);
    let ticked = Signal::derive(move || !(asking.kecamatan.get() || asking.desa.get()));
    let go = move |_| {
        let id = rakor.with_untracked(|rakor| rakor.id);
        if let Some(asked) = asking.request(id) {
            asking.kecamatan.set(false);
            asking.desa.set(false);
            ask(app, asked);
        }
    };
    view! {
        <section class="section" id="berjenjang">
            <h2>{t(words::SECTION_ASK)}</h2>
            {move || {
                let href = to_tracker.clone();
                said().map(|said| {
                    view! {
                        <p>
                            <strong class="figures">{said}</strong>
                            " · "
                            <a href=href>{t(words::SEE_TRACKER)}</a>
                        </p>
                    }
                })
            }}
            <Show when=move || some.get()>
                <p class="soft">{t(words::ASK_LEAD)}</p>
                <AskFields asking open />
                <div class="row no-print">
                    <Button label=t(words::ASK) disabled=ticked on_click=go />
                </div>
            </Show>
        </section>
    }
    .into_any()
}
