//! The day of the session: what is typed on the sheet is a visit of that day.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    app::{lang, lang_now, send, t, use_app},
    components::{Button, DateField, TextField},
    desk::protocol::{SaveSession, SessionSheet},
    documents::{Extra, IdSource as _, Stamp},
    forms::{date_text, read_date},
    i18n::words::{common, posyandu},
    platform::random::RandomIds,
    records::{Month, Session, SessionId},
};

const PAUSE: Duration = Duration::from_millis(900);

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
    let kader = RwSignal::new(sheet.with_untracked(|sheet| {
        let present = sheet.session.as_ref().and_then(|session| session.kader_present);
        present.map(|n| n.to_string()).unwrap_or_default()
    }));
    let closed = move || sheet.with(|sheet| sheet.session.as_ref().is_some_and(|s| s.closed));
    // Whatever is said first of a session that is not there yet makes the same one.
    let new_id = StoredValue::new(RandomIds.next_id());
    let now =
        move || session_now(&sheet.get_untracked(), &date.get_untracked(), new_id.get_value());
    let save = move |session: Session| {
        send(SaveSession { session }, move |result| match result {
            Ok(()) => app.toasts.done(common::SAVED.of(lang_now())),
            Err(why) => app.complain(&why),
        });
    };
    let kader_error = Signal::derive(move || {
        kader.with(|text| read_kader(text).is_err()).then(|| t(posyandu::KADER_WRONG)().to_owned())
    });
    save_kader(kader, now, save);
    let close = move |_| {
        let session = now();
        save(Session { closed: !session.closed, ..session });
    };
    // The opened session follows the date that stands here.
    Effect::new(move |before: Option<Option<chrono::NaiveDate>>| {
        let chosen = day.get();
        let changed = before.is_some_and(|before| before != chosen);
        if let Some(chosen) = chosen.filter(|day| changed && Month::of(*day) == month) {
            save(Session { date: chosen, ..now() });
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
            <div class="day-bar__kader">
                <TextField
                    label=t(posyandu::KADER_PRESENT)
                    value=kader
                    note=t(common::OPTIONAL)
                    error=kader_error
                    keys="numeric"
                    longest=3
                />
            </div>
            <p class="day-bar__help soft">
                {move || t(if closed() { posyandu::SESSION_IS_CLOSED } else { posyandu::SHEET_HELP })()}
            </p>
            <div class="day-bar__close">
                <Button
                    label=move || t(if closed() { posyandu::SESSION_REOPEN } else { posyandu::SESSION_CLOSE })()
                    on_click=close
                />
            </div>
        </div>
    }
}

/// Kader as typed: nothing, or a number that can be.
fn read_kader(text: &str) -> Result<Option<u16>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().ok().filter(|n| *n <= 200).map(Some).ok_or(()),
    }
}

/// Saves the number of kader a moment after the last key.
fn save_kader(
    kader: RwSignal<String>,
    now: impl Fn() -> Session + Copy + 'static,
    save: impl Fn(Session) + Copy + 'static,
) {
    Effect::new(move |_| {
        let Ok(present) = kader.with(|text| read_kader(text)) else { return };
        let late = move || {
            let session = now();
            if session.kader_present != present {
                save(Session { kader_present: present, ..session });
            }
        };
        if let Ok(timer) = set_timeout_with_handle(late, PAUSE) {
            on_cleanup(move || timer.clear());
        }
    });
}

/// The session as it is, or as it would be made.
fn session_now(sheet: &SessionSheet, day: &str, id: SessionId) -> Session {
    match &sheet.session {
        Some(session) => session.clone(),
        None => Session {
            id,
            posyandu: sheet.posyandu,
            month: sheet.month,
            date: read_date(day).unwrap_or_else(|| sheet.month.last_day()),
            kader_present: None,
            closed: false,
            closed_at: None,
            closed_by: None,
            note: String::new(),
            edited: Stamp::default(),
            extra: Extra::default(),
        },
    }
}
