//! Adding participants: kader of the teams by search, others by name.

use leptos::prelude::*;

use super::change;
use crate::{
    app::{desk::Answer, lang, paper::Draft, t, use_app},
    components::{Button, IconName, TextField},
    desk::protocol::{BimtekView, KaderRow},
    documents::{Extra, IdSource as _},
    i18n::words::{bimtek as w, common},
    platform::random::RandomIds,
    records::{
        PersonalText,
        coordination::{Participant, Rakor},
    },
};

fn participant(row: &KaderRow) -> Participant {
    Participant {
        id: row.holder,
        team: Some(row.team),
        posyandu: Some(row.posyandu),
        ..other(row.name.clone())
    }
}

fn other(name: PersonalText) -> Participant {
    Participant {
        id: RandomIds.next_id(),
        team: None,
        name,
        posyandu: None,
        sector: None,
        attended: true,
        pre: None,
        post: None,
        extra: Extra::new(),
    }
}

/// Nobody is put on the list while identities are hidden: initials would become a name.
#[component]
pub(super) fn Search(
    draft: Draft<Rakor>,
    answer: Answer<BimtekView>,
    search: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || !app.privacy.is_hidden()>
            <div class="bimtek__modules no-print">
                <Found draft answer search />
                <Other draft />
            </div>
        </Show>
    }
}

#[component]
fn Found(
    draft: Draft<Rakor>,
    answer: Answer<BimtekView>,
    search: RwSignal<String>,
) -> impl IntoView {
    // Those put on the list a moment ago are not saved yet, so the desk still finds them.
    let found = Memo::new(move |_| {
        let rows = answer.with(|view| view.map(|view| view.kader.clone()).unwrap_or_default());
        let listed = draft.doc.with(|rakor| {
            let all = rakor.bimtek.iter().flat_map(|bimtek| &bimtek.participants);
            all.map(|one| one.id).collect::<Vec<_>>()
        });
        rows.into_iter().filter(|row| !listed.contains(&row.holder)).collect::<Vec<_>>()
    });
    let count = move || {
        let all = answer.with(|view| view.map_or(0, |view| view.all));
        w::FOUND.fill(lang(), &[("n", &all)])
    };
    let add = move |rows: Vec<KaderRow>| {
        change(draft, |bimtek| bimtek.participants.extend(rows.iter().map(participant)));
    };
    let one = move |row: KaderRow| {
        let words = format!("{} · {}, {}", row.name.reveal(), row.posyandu_name, row.desa);
        let name = row.name.reveal().to_owned();
        let label = move || w::ADD_ONE.fill(lang(), &[("name", &name)]);
        view! {
            <li class="pilot-proposed">
                <span>{words}</span>
                <Button label icon=IconName::Plus on_click=move |_| add(vec![row.clone()]) />
            </li>
        }
    };
    let searched = move || search.with(|text| !text.trim().is_empty());
    view! {
        <TextField label=t(w::SEARCH) value=search hint=t(w::SEARCH_HINT) note=t(common::OPTIONAL) />
        <Show when=searched>
            <p class="soft" aria-live="polite">{count}</p>
            <ul class="pilot-proposals">
                {move || found.get().into_iter().map(one).collect_view()}
            </ul>
            <Show when=move || { found.with(Vec::len) > 1 }>
                <Button label=t(w::ADD_ALL) on_click=move |_| add(found.get_untracked()) />
            </Show>
        </Show>
    }
    .into_any()
}

/// Somebody who is kader of no team.
#[component]
fn Other(draft: Draft<Rakor>) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let add = move |_| {
        let typed = PersonalText::new(name.get_untracked().trim());
        if !typed.is_empty() {
            change(draft, |bimtek| bimtek.participants.push(other(typed)));
            name.set(String::new());
        }
    };
    view! {
        <div class="partner-tools">
            <TextField label=t(w::OTHER) value=name note=t(common::OPTIONAL) />
            <Button label=t(common::ADD) icon=IconName::Plus on_click=add />
        </div>
    }
}
