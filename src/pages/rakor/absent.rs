//! Sectors of which nobody came, and what was done about it.

use leptos::prelude::*;

use crate::{
    app::{lang, paper::Draft, t},
    components::TextField,
    i18n::{Words as _, words::rakor as words},
    rakor::attendance::{AbsentSector, Turnout, absent_sectors},
    records::coordination::Rakor,
};

/// Sectors of which nobody came, each with what was done about it.
#[component]
pub(super) fn Absent(draft: Draft<Rakor>) -> impl IntoView {
    let sectors = Memo::new(move |_| draft.doc.with(|rakor| absent_sectors(&rakor.invited)));
    let keys = Memo::new(move |_| {
        sectors.with(|all| all.iter().map(|one| one.sector).collect::<Vec<_>>())
    });
    // Before anybody came every sector is absent: that says nothing.
    let begun =
        Memo::new(move |_| draft.doc.with(|rakor| Turnout::of(&rakor.invited).filled()) > 0);
    let of = move |sector| {
        sectors.with_untracked(|all| all.iter().find(|one| one.sector == sector).cloned())
    };
    view! {
        <Show when=move || begun.get()>
            <section class="section no-print">
                <h2>{t(words::ABSENT_SECTORS)}</h2>
                <Show
                    when=move || !keys.with(Vec::is_empty)
                    fallback=|| view! { <p class="soft">{t(words::ABSENT_NONE)}</p> }
                >
                    <ul class="rakor-absent">
                        <For each=move || keys.get() key=|sector| *sector let:sector>
                            {of(sector).map(|absent| view! { <FollowUp draft absent /> })}
                        </For>
                    </ul>
                </Show>
            </section>
        </Show>
    }
    .into_any()
}

#[component]
fn FollowUp(draft: Draft<Rakor>, absent: AbsentSector) -> impl IntoView {
    let AbsentSector { sector, rows, excused, follow_up } = absent;
    let text = RwSignal::new(follow_up);
    let keep = move |_| {
        let (said, first) = (text.get_untracked(), rows.first().copied());
        draft.edit_and_save(|rakor| {
            for one in rakor.invited.iter_mut().filter(|one| one.party.sector == Some(sector)) {
                let own = Some(one.id) == first;
                one.follow_up = if own { said.trim().to_owned() } else { String::new() };
            }
        });
    };
    let label = move || words::FOLLOW_UP.fill(lang(), &[("sector", &sector.say(lang()))]);
    view! {
        <li class="rakor-absent__sector" on:change=keep>
            <p>
                <strong>{t(sector.words())}</strong>
                {excused.then(|| view! { <span class="soft">" · " {t(words::ABSENT_EXCUSED)}</span> })}
            </p>
            <TextField label value=text hint=t(words::FOLLOW_UP_HINT) />
        </li>
    }
    .into_any()
}
