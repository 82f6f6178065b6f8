//! The day of the session: what is typed on the sheet is a visit of that day.

use leptos::prelude::*;

use crate::{
    app::{lang, lang_now, send, t, use_app},
    components::DateField,
    desk::protocol::{SaveSession, SessionSheet},
    documents::{Extra, IdSource as _, Stamp},
    forms::{date_text, read_date},
    i18n::words::{common, posyandu},
    platform::random::RandomIds,
    records::{Month, Session},
};

/// The day as text: the opened session's, or the day of most visits, or today, or the last of the
/// month.
pub(super) fn use_day(sheet: Signal<SessionSheet>) -> RwSignal<String> {
    let app = use_app();
    let first = sheet.with_untracked(|sheet| {
        let opened = sheet.session.as_ref().map(|session| session.date);
        let visited = sheet.rows.iter().filter_map(|row| Some(row.visit.as_ref()?.date)).max();
        let today = app.overview.now().map(|overview| overview.today);
        let today = today.filter(|today| Month::of(*today) == sheet.month);
        opened.or(visited).or(today).unwrap_or_else(|| sheet.month.last_day())
    });
    RwSignal::new(date_text(first))
}

#[component]
pub(super) fn DayBar(sheet: Signal<SessionSheet>, date: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let month = sheet.with_untracked(|sheet| sheet.month);
    let day = Memo::new(move |_| read_date(&date.get()));
    let error = Signal::derive(move || {
        let fits = day.get().is_some_and(|day| Month::of(day) == month);
        (!fits).then(|| posyandu::DAY_OUTSIDE.fill(lang(), &[("month", &lang().month(month))]))
    });
    // The opened session follows the date that stands here.
    Effect::new(move |before: Option<Option<chrono::NaiveDate>>| {
        let chosen = day.get();
        let changed = before.is_some_and(|before| before != chosen);
        if let Some(chosen) = chosen.filter(|day| changed && Month::of(*day) == month) {
            let asked = SaveSession { session: session_on(&sheet.get_untracked(), chosen) };
            send(asked, move |result| match result {
                Ok(()) => app.toasts.done(common::SAVED.of(lang_now())),
                Err(why) => app.complain(&why),
            });
        }
        chosen
    });
    let hint = move || match day.get() {
        Some(day) => format!("{}. {}", lang().date_full(day), t(posyandu::SESSION_DATE_HINT)()),
        None => t(posyandu::SESSION_DATE_HINT)().to_owned(),
    };
    let today = app.overview.now().map(|overview| overview.today);
    let last = today.map_or(month.last_day(), |today| today.min(month.last_day()));
    view! {
        <div class="day-bar no-print">
            <DateField
                label=t(posyandu::SESSION_DATE)
                value=date
                hint
                error
                min=Signal::stored(Some(date_text(month.first_day())))
                max=Signal::stored(Some(date_text(last)))
            />
            <p class="day-bar__help soft">{t(posyandu::SHEET_HELP)}</p>
        </div>
    }
}

fn session_on(sheet: &SessionSheet, date: chrono::NaiveDate) -> Session {
    match &sheet.session {
        Some(session) => Session { date, ..session.clone() },
        None => Session {
            id: RandomIds.next_id(),
            posyandu: sheet.posyandu,
            month: sheet.month,
            date,
            kader_present: None,
            closed: false,
            note: String::new(),
            edited: Stamp::default(),
            extra: Extra::default(),
        },
    }
}
