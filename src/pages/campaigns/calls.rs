//! Whom to call, by Posyandu and RT: for a campaign, or for a month.

use leptos::prelude::*;

use super::{called::CalledState, group::Group, message::MessageDialog};
use crate::{
    app::{ListPages, PageHead, lang, route::Route, show, skeleton_lines, t, use_answer, use_app},
    components::{Button, ButtonKind, Empty, IconName, LinkButton, Tick},
    desk::protocol::{Call, CallGroup, CallList, Changed, GetCallList},
    i18n::words::campaigns as w,
    office::{calls::sheet, doc::Doc},
    pages::papers::{PaperSheet, PaperTools},
    records::{Place, PosyanduId},
};

/// The page of a month.
#[component]
pub fn CallsPage() -> impl IntoView {
    let app = use_app();
    let call = Signal::derive(move || app.month().map(Call::Month));
    let place = Signal::derive(move || app.router.scope().place);
    view! {
        <PageHead title=t(w::CALLS) lead=t(w::CALLS_LEAD)>
            <LinkButton label=t(w::ROOM) href=Route::Campaigns.href() icon=IconName::Scale />
        </PageHead>
        <Calls call place />
    }
    .into_any()
}

/// What is on the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnPaper {
    Nothing,
    One(PosyanduId),
    All,
}

/// The list.
#[component]
pub(super) fn Calls(call: Signal<Option<Call>>, place: Signal<Place>) -> impl IntoView {
    let app = use_app();
    let page = Memo::new(move |_| app.router.location().list.page);
    let list = use_answer(
        move || Some(GetCallList { call: call.get()?, place: place.get(), page: page.get() }),
        |changed| matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_)),
    );
    show(list, || skeleton_lines(12), move |list| view! { <Listed list call /> })
}

#[component]
fn Listed(list: Signal<CallList>, call: Signal<Option<Call>>) -> impl IntoView {
    let app = use_app();
    let paper = RwSignal::new(OnPaper::Nothing);
    let writing = RwSignal::new(None::<PosyanduId>);
    let hidden = Memo::new(move |_| app.privacy.is_hidden());
    let none = Memo::new(move |_| list.with(|list| list.missing == 0));
    let groups = Memo::new(move |_| CalledState::plain(list.with(|list| list.groups.clone())));
    let state = CalledState::of(list, call);
    let results = move || {
        let (n, came) = list.with(|list| (list.called, list.came));
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("n", &n), ("came", &came), ("not", &(n.saturating_sub(came)))];
        (n > 0).then(|| w::CALLED_ALL.fill(lang(), &values))
    };
    let sum = move || {
        let (n, p) = list.with(|list| (lang().count(list.missing), list.total));
        w::CALLS_SUM.fill(lang(), &[("n", &n), ("p", &p)])
    };
    let what = move || list.with(|list| crate::office::calls::what(list, lang()));
    view! {
        <Show
            when=move || !none.get()
            fallback=|| view! { <Empty title=t(w::CALLS_NONE_TITLE) text=t(w::CALLS_NONE_TEXT) /> }
        >
            <Show
                when=move || paper.get() == OnPaper::Nothing
                fallback=move || view! { <Paper list paper /> }
            >
                <div class="calls-head">
                    <div>
                        <p class="soft">{what}</p>
                        <p><strong>{sum}</strong></p>
                        <p class="figures">{results}</p>
                        <div class="no-print">
                            <Tick
                                label=t(w::STILL_TO_CALL)
                                value=state.waiting
                                on_change=move |on| state.waiting.set(on)
                            />
                        </div>
                    </div>
                    <Show
                        when=move || !hidden.get()
                        fallback=|| view! { <p class="soft">{t(w::SHEET_HIDDEN)}</p> }
                    >
                        <Button
                            label=t(w::SHEET_ALL)
                            icon=IconName::Print
                            on_click=move |_| paper.set(OnPaper::All)
                        />
                    </Show>
                </div>
                <div class="calls">
                    {move || groups.get().into_iter().map(|group: CallGroup| {
                        view! { <Group group hidden state paper writing /> }
                    }).collect_view()}
                </div>
                <ListPages size=Signal::derive(move || list.with(|l| (l.total, l.per_page))) />
            </Show>
        </Show>
        <MessageDialog list writing />
    }
    .into_any()
}

/// The paper, and the way back.
#[component]
fn Paper(list: Signal<CallList>, paper: RwSignal<OnPaper>) -> impl IntoView {
    let doc = Signal::derive(move || -> Doc {
        let wanted = paper.get();
        list.with(|list| {
            let fits = |group: &&CallGroup| match wanted {
                OnPaper::One(id) => group.posyandu == id,
                _ => true,
            };
            let groups: Vec<&CallGroup> = list.groups.iter().filter(fits).collect();
            sheet(list, &groups, lang())
        })
    });
    view! {
        <div class="row no-print">
            <Button
                label=t(w::SHEET_BACK)
                kind=ButtonKind::Quiet
                icon=IconName::Left
                on_click=move |_| paper.set(OnPaper::Nothing)
            />
        </div>
        <PaperTools doc />
        <PaperSheet doc />
    }
    .into_any()
}
