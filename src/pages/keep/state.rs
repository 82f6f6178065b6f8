//! How safe the records are: what is only here, the last backup, what the browser promised, space.

use leptos::prelude::*;

use crate::{
    app::{Answer, Persistence, lang, moment, send, show, skeleton_lines, t, use_app, used_words},
    components::{Bar, Icon, IconName, Select},
    desk::protocol::{BackupPlace, Keeping, SaveReminder, StorageState},
    i18n::words::keep as words,
};

/// Days that are offered for the reminder.
const DAYS: [u16; 6] = [1, 3, 7, 14, 30, 0];
/// From this share of the quota on, space is running out.
const LOW: u64 = 80;

/// The section.
#[component]
pub fn Standing(
    keeping: Signal<Keeping>,
    storage: Answer<StorageState>,
    again: Callback<()>,
) -> impl IntoView {
    let only_here = move || {
        let (lang, keeping) = (lang(), keeping.get());
        let Some(oldest) = keeping.oldest else {
            let kept = if keeping.last.is_some() { words::ALL_KEPT } else { words::NOTHING_YET };
            return kept.of(lang).to_owned();
        };
        let n = lang.count(i64::try_from(keeping.only_here).unwrap_or(i64::MAX));
        words::ONLY_HERE.fill(lang, &[("n", &n), ("when", &moment(oldest))])
    };
    let watch = move || keeping.with(|keeping| keeping.due || keeping.half_restored);
    let last = move || {
        let lang = lang();
        let Some(last) = keeping.get().last else { return words::LAST_NONE.of(lang).to_owned() };
        let n = |n: u64| lang.count(i64::try_from(n).unwrap_or(i64::MAX));
        words::LAST.fill(
            lang,
            &[
                ("when", &moment(last.at)),
                ("children", &n(last.counts.children)),
                ("visits", &n(last.counts.visits)),
                ("size", &lang.bytes(last.size)),
            ],
        )
    };
    let place = move || {
        let last = keeping.with(|keeping| keeping.last.as_ref().map(|last| last.place))?;
        Some(match last {
            BackupPlace::Download => words::LAST_DOWNLOAD,
            BackupPlace::File | BackupPlace::Folder => words::LAST_FOLDER,
        })
    };
    view! {
        <section class="card handoff__part">
            <h2>{t(words::STATE)}</h2>
            <p class="keep__line" class:keep__line--watch=watch data-testid="only-here">
                <Icon name=IconName::Lock />
                <strong>{only_here}</strong>
            </p>
            <p class="figures">{last}</p>
            {move || place().map(|text| view! { <p class="soft">{t(text)}</p> })}
            <Show when=move || keeping.with(|keeping| keeping.half_restored)>
                <div class="notice notice--watch" role="alert">
                    <Icon name=IconName::Warning />
                    <p>{t(words::HALF)}</p>
                </div>
            </Show>
            <Reminder keeping again />
            <h3>{t(words::SPACE)}</h3>
            {show(storage, || skeleton_lines(2), move |state| view! { <Space state again /> })}
        </section>
    }
}

#[component]
fn Reminder(keeping: Signal<Keeping>, again: Callback<()>) -> impl IntoView {
    let app = use_app();
    let options = Signal::derive(move || {
        let every = keeping.with(|keeping| keeping.every);
        let mut days = DAYS.to_vec();
        if !days.contains(&every) {
            days.insert(0, every);
        }
        let lang = lang();
        let say = |days: u16| match days {
            0 => words::REMIND_NEVER.of(lang).to_owned(),
            n => words::REMIND_N.fill(lang, &[("n", &lang.count(n))]),
        };
        days.into_iter().map(|days| (days.to_string(), say(days))).collect::<Vec<_>>()
    });
    let choose = move |value: String| {
        let Ok(days) = value.parse() else { return };
        send(SaveReminder { days }, move |result| match result {
            Ok(()) => again.run(()),
            Err(error) => app.complain(&error),
        });
    };
    view! {
        <Select
            label=t(words::REMIND)
            value=Signal::derive(move || keeping.with(|keeping| keeping.every.to_string()))
            options
            on_choose=choose
        />
    }
}

/// What the browser says of keeping the data, and how much room there is.
#[component]
fn Space(state: Signal<StorageState>, again: Callback<()>) -> impl IntoView {
    let room = Memo::new(move |_| {
        let state = state.get();
        let (usage, quota) = (state.usage?, state.quota.filter(|quota| *quota > 0)?);
        Some((usage, quota.saturating_sub(usage), usage.saturating_mul(100) / quota))
    });
    let low = move || room.get().is_some_and(|(_, _, share)| share >= LOW);
    let left = move || {
        let (_, left, _) = room.get()?;
        let text = if low() { words::SPACE_LOW } else { words::SPACE_LEFT };
        Some(text.fill(lang(), &[("n", &lang().bytes(left))]))
    };
    let used = move || used_words(state.get(), lang());
    let bar = Signal::derive(move || {
        let share = room.get().map_or(0, |(_, _, share)| share.clamp(1, 100)) as f64;
        let class = if low() { "bar__act" } else { "bar__plain" };
        vec![(share, class)]
    });
    view! {
        <Persistence state again />
        <Show when=move || room.get().is_some()>
            <Bar parts=bar />
        </Show>
        <p class="soft figures" class:keep__low=low>{used} " " {left}</p>
    }
}
