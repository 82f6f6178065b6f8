//! The decrees of a team, newest first.

use leptos::prelude::*;

use super::edit::{Edit, Hand};
use crate::{
    app::{lang, t},
    components::{Button, IconButton, IconName, StatusMark, Tone},
    i18n::words::{common, teams},
    rakor::teams::SkState,
    records::coordination::Sk,
};

#[component]
pub(super) fn Sks(hand: Hand) -> impl IntoView {
    let all = move || {
        let mut sks = hand.draft.doc.with(|team| team.sks.clone());
        sks.sort_by_key(|sk| std::cmp::Reverse((sk.date, sk.id)));
        sks
    };
    let empty = move || hand.draft.doc.with(|team| team.sks.is_empty());
    view! {
        <section class="card">
            <div class="section__head">
                <h2>{t(teams::SKS)}</h2>
                <Button
                    label=t(teams::SK_ADD)
                    icon=IconName::Plus
                    on_click=move |_| hand.start(Edit::Sk(None))
                />
            </div>
            <Show when=empty>
                <p class="soft">{t(teams::SK_TEXT_NONE)}</p>
            </Show>
            <ul class="team-sks">{move || all().into_iter().map(|sk| one(hand, sk)).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn one(hand: Hand, sk: Sk) -> AnyView {
    let today = hand.today();
    let newest = hand.draft.doc.with_untracked(|team| team.sk_on(today).map(|sk| sk.id));
    let state = hand.draft.doc.with_untracked(|team| SkState::of(team, today));
    let (id, date, until) = (sk.id, sk.date, sk.until);
    let mark = if date > today {
        let said = move || teams::SK_FUTURE.fill(lang(), &[("date", &lang().date(date))]);
        view! { <StatusMark tone=Tone::Plain label=said /> }.into_any()
    } else if newest == Some(id) {
        view! { <super::parts::SkMark sk=state /> }.into_any()
    } else {
        view! { <StatusMark tone=Tone::Plain label=t(teams::SK_PAST) /> }.into_any()
    };
    let term = move || {
        let lang = lang();
        let from = lang.date(date);
        match until {
            Some(until) => teams::TERM.fill(lang, &[("from", &from), ("until", &lang.date(until))]),
            None => from,
        }
    };
    view! {
        <li class="team-sk">
            <div>
                <strong>{sk.number}</strong>
                <small class="figures">
                    {term}
                    {(!sk.issued_by.is_empty()).then(|| format!(" · {}", sk.issued_by))}
                </small>
                {(!sk.note.is_empty()).then(|| view! { <small>{sk.note}</small> })}
                {mark}
            </div>
            <span class="no-print">
                <IconButton
                    label=t(common::EDIT)
                    icon=IconName::Edit
                    on_click=move |_| hand.start(Edit::Sk(Some(id)))
                />
            </span>
        </li>
    }
    .into_any()
}
