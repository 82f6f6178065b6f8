//! The slide of aksi nyata: who has reported, and how each of the five stands.

use leptos::prelude::*;

use super::{
    Meeting,
    table::{Headline, waiting},
};
use crate::{
    app::{lang, route::Route, show, t, use_answer},
    components::{StatusMark, TableScroll, Tone},
    desk::protocol::{AksiReports, AksiRow, Changed, GetAksiReports},
    i18n::{
        DASH, Lang, Words as _,
        words::{aksi, meeting as w},
    },
    records::coordination::{Aksi, AksiState},
};

/// Places that can be read at once; those that have not reported come first.
const READ: usize = 8;

fn sent(row: &AksiRow) -> bool {
    row.report.as_ref().is_some_and(|report| report.sent.is_some())
}

fn mark(state: AksiState, lang: Lang) -> AnyView {
    let tone = match state {
        AksiState::NotStarted => Tone::Act,
        AksiState::Running => Tone::Watch,
        AksiState::Done => Tone::Good,
    };
    view! { <StatusMark tone label=state.say(lang) /> }.into_any()
}

fn row(row: &AksiRow, lang: Lang) -> AnyView {
    let report = row.report.as_ref();
    let (tone, state) = match report {
        Some(report) if report.sent.is_some() => (Tone::Good, w::AKSI_IN),
        Some(_) => (Tone::Watch, aksi::DRAFT),
        None => (Tone::Act, aksi::NOT_BEGUN),
    };
    let cells = (0..Aksi::ALL.len()).map(|at| {
        let state = report.map(|report| report.states[at]);
        view! {
            <td role="cell">
                {state.map_or_else(|| DASH.into_any(), |state| mark(state, lang))}
            </td>
        }
    });
    let name = row.name.clone();
    let named = match report {
        Some(_) => {
            let href = Route::AksiReport(row.id).href();
            view! { <a class="name-link" href=href>{name}</a> }.into_any()
        }
        None => name.into_any(),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{named}</th>
            <td role="cell"><StatusMark tone label=state.of(lang) /></td>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

#[component]
pub(super) fn AksiSlide(meeting: Meeting) -> impl IntoView {
    let answer = use_answer(
        move || {
            let rakor = Some(meeting.id);
            Some(GetAksiReports { place: meeting.place(), rakor, months: None })
        },
        |changed| matches!(changed, Changed::Papers),
    );
    show(answer, waiting, move |reports: Signal<AksiReports>| {
        // The place itself reports upwards, not to its own meeting.
        let below = move || {
            let mut rows = reports.with(|reports| reports.rows.clone());
            rows.retain(|row| !row.own);
            rows.sort_by_key(sent);
            rows
        };
        let head = Signal::derive(move || {
            let rows = below();
            let n = rows.iter().filter(|row| sent(row)).count();
            if rows.is_empty() {
                return aksi::NOTHING_TITLE.of(lang()).to_owned();
            }
            w::AKSI_HEAD.fill(lang(), &[("n", &n), ("of", &rows.len())])
        });
        let more = move || {
            let more = below().len().saturating_sub(READ);
            (more > 0).then(|| w::MORE.fill(lang(), &[("n", &more)]))
        };
        let any = move || reports.with(|reports| reports.rows.iter().any(|row| !row.own));
        let body = move || {
            let lang = lang();
            below().iter().take(READ).map(|one| row(one, lang)).collect_view()
        };
        let th = |text| view! { <th scope="col" role="columnheader">{t(text)}</th> };
        view! {
            <div class="slide">
                <Headline text=head />
                <Show when=any>
                    <TableScroll label=t(aksi::MATRIX)>
                        <table class="table slide-table" role="table">
                            <thead role="rowgroup">
                                <tr role="row">
                                    {th(aksi::COL_PLACE)}
                                    {th(aksi::COL_STATE)}
                                    {Aksi::ALL.map(|one| th(one.short())).into_iter().collect_view()}
                                </tr>
                            </thead>
                            <tbody role="rowgroup">{body}</tbody>
                        </table>
                    </TableScroll>
                </Show>
                <p class="soft">{more}</p>
            </div>
        }
    })
}
