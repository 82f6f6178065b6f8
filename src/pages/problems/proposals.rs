//! What the data propose: accepted with one tap, or said to be none.

use leptos::prelude::*;

use super::{
    dismiss::DismissDialog,
    parts::{Evidence, Severity},
};
use crate::{
    app::{
        ListPages, lang, lang_now, place_words,
        route::{PapersView, Route},
        send, show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Button, ButtonKind, Empty, IconName, Select},
    desk::protocol::{AcceptProposals, Changed, GetProposals, Proposal, Proposals},
    i18n::{
        Words as _,
        words::{common, problems as w},
    },
    rakor::problems::ProblemCode,
    records::Place,
};

/// The proposals of the place.
#[component]
pub(super) fn Proposed() -> impl IntoView {
    let app = use_app();
    let code = Memo::new(move |_| app.router.location().papers.code);
    let page = Memo::new(move |_| app.router.location().list.page);
    let list = use_answer(
        move || {
            let place = app.router.scope().place;
            Some(GetProposals { place, code: code.get(), page: page.get() })
        },
        |changed| {
            matches!(
                changed,
                Changed::Papers | Changed::Child(..) | Changed::Posyandu(_) | Changed::Settings
            )
        },
    );
    view! { {show(list, || skeleton_lines(10), move |list| view! { <Body list code /> })} }
}

#[component]
fn Body(list: Signal<Proposals>, code: Memo<Option<ProblemCode>>) -> impl IntoView {
    let app = use_app();
    let dismissing: RwSignal<Option<Proposal>> = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let accept = move |picks: Vec<(Place, ProblemCode)>| {
        let one = picks.len() == 1;
        busy.set(true);
        send(AcceptProposals { picks }, move |result| {
            let _ = busy.try_set(false);
            match result {
                Ok(ids) => {
                    let said = w::ACCEPTED.fill(lang_now(), &[("n", &ids.len())]);
                    app.toasts.done(said);
                    if let (true, Some(id)) = (one, ids.first()) {
                        app.router.go(Route::Problem(*id));
                    }
                }
                Err(why) => app.complain(&why),
            }
        });
    };
    let accept = Callback::new(accept);
    let empty = Memo::new(move |_| list.with(|list| list.rows.is_empty()));
    let month = move || {
        let month = list.with(|list| list.month)?;
        Some(w::PROPOSED_LEAD.fill(lang(), &[("month", &lang().month(month))]))
    };
    let all = move || {
        let n = list.with(|list| list.rows.len());
        w::ACCEPT_ALL.fill(lang(), &[("n", &n)])
    };
    let picks = move || {
        list.with_untracked(|list| {
            list.rows.iter().map(|row| (row.place.clone(), row.code)).collect::<Vec<_>>()
        })
    };
    view! {
        <p class="soft">{month}</p>
        <div class="strata-tools no-print">
            <Kinds list code />
            <Show when=move || !empty.get()>
                <Button
                    label=all
                    icon=IconName::Check
                    busy=busy
                    on_click=move |_| accept.run(picks())
                />
            </Show>
        </div>
        <Show
            when=move || !empty.get()
            fallback=|| view! { <Empty title=t(w::NOTHING_PROPOSED) text=t(w::NOTHING_PROPOSED_TEXT) /> }
        >
            <ul class="problems">
                {move || list.get().rows.into_iter().map(|row| {
                    view! { <Row row accept dismissing /> }
                }).collect_view()}
            </ul>
            <ListPages size=Signal::derive(move || list.with(|list| (list.total, list.per_page))) />
        </Show>
        <DismissDialog dismissing />
    }
    .into_any()
}

#[component]
fn Row(
    row: Proposal,
    accept: Callback<Vec<(Place, ProblemCode)>>,
    dismissing: RwSignal<Option<Proposal>>,
) -> impl IntoView {
    let Proposal { place, name, within, code, severity, evidence } = row.clone();
    let pick = (place.clone(), code);
    let kept = StoredValue::new(row);
    view! {
        <li class="problem">
            <div class="problem__head">
                <Severity level=severity />
                <div>
                    <strong>{t(code.words())}</strong>
                    <p class="soft">{move || place_words(&place, &name, &within, lang())}</p>
                </div>
            </div>
            <Evidence lines=evidence />
            <div class="problem__do no-print">
                <Button
                    label=t(w::ACCEPT)
                    kind=ButtonKind::Secondary
                    icon=IconName::Check
                    on_click=move |_| accept.run(vec![pick.clone()])
                />
                <Button
                    label=t(w::DISMISS)
                    kind=ButtonKind::Quiet
                    on_click=move |_| dismissing.set(Some(kept.get_value()))
                />
            </div>
        </li>
    }
    .into_any()
}

/// Which kind, with how many of each.
#[component]
fn Kinds(list: Signal<Proposals>, code: Memo<Option<ProblemCode>>) -> impl IntoView {
    let app = use_app();
    let options = Signal::derive(move || {
        let lang = lang();
        let counts = list.with(|list| list.counts.clone());
        let all: u32 = counts.iter().map(|(_, n)| n).sum();
        let first = (String::new(), format!("{} ({})", w::ALL_KINDS.of(lang), lang.count(all)));
        let gone = code.get().filter(|code| counts.iter().all(|(one, _)| one != code));
        let rest = counts.into_iter().chain(gone.map(|code| (code, 0)));
        let rest = rest.map(|(code, n)| {
            (code.code().to_owned(), format!("{} ({})", code.say(lang), lang.count(n)))
        });
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let value =
        Signal::derive(move || code.get().map(|code| code.code().to_owned()).unwrap_or_default());
    let choose = move |chosen: String| {
        let view = untrack(|| app.router.location()).papers;
        app.router.set_papers(PapersView { code: ProblemCode::from_code(&chosen), ..view });
    };
    view! { <Select label=t(common::FILTER) value options on_choose=choose /> }
}
