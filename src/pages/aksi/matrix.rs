//! Places and the five: the state of each, whether it was handed in, and how many below have.

use leptos::prelude::*;

use crate::{
    app::{lang, moment, route::Route, send, t, use_app},
    components::{Button, ButtonKind, StatusMark, TableScroll, Tone},
    desk::protocol::{AksiReports, AksiRow, PaperView, SavePapers},
    i18n::{DASH, Words as _, words::aksi as w},
    records::coordination::{Aksi, AksiReport, AksiState},
};

#[component]
pub(super) fn Matrix(reports: Signal<AksiReports>) -> impl IntoView {
    let rows = Memo::new(move |_| reports.with(|reports| reports.rows.clone()));
    let tiers = Memo::new(move |_| rows.with(|rows| rows.iter().any(|row| row.below.is_some())));
    let body = move || {
        let tiers = tiers.get();
        rows.get().into_iter().map(|row| view! { <Row row reports tiers /> }).collect_view()
    };
    let heads = Aksi::ALL.map(|aksi| {
        view! { <th scope="col"><abbr title=t(aksi.words())>{t(aksi.short())}</abbr></th> }
    });
    view! {
        <section class="section">
            <h2>{t(w::MATRIX)}</h2>
            <TableScroll label=t(w::MATRIX)>
                <table class="table aksi-table">
                    <thead>
                        <tr>
                            <th scope="col">{t(w::COL_PLACE)}</th>
                            <th scope="col">{t(w::COL_STATE)}</th>
                            {heads.into_iter().collect_view()}
                            {move || {
                                tiers.get().then(|| view! {
                                    <th scope="col" class="numeric">{t(w::COL_BELOW)}</th>
                                })
                            }}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </TableScroll>
        </section>
    }
    .into_any()
}

#[component]
fn Row(row: AksiRow, reports: Signal<AksiReports>, tiers: bool) -> impl IntoView {
    let AksiRow { place, name, own, id, report, below } = row;
    let begun = report.is_some();
    let states = report.as_ref().map(|report| report.states);
    let sent = report.as_ref().and_then(|report| report.sent.as_ref()).map(|stamp| stamp.at);
    let state = move || {
        let lang = lang();
        match sent {
            Some(at) => {
                let date = moment(at);
                w::SENT.fill(lang, &[("date", &date)])
            }
            None if begun => w::DRAFT.of(lang).to_owned(),
            None => w::NOT_BEGUN.of(lang).to_owned(),
        }
    };
    let tone = match (sent.is_some(), begun) {
        (true, _) => Tone::Good,
        (false, true) => Tone::Watch,
        (false, false) => Tone::Plain,
    };
    let cells = Aksi::ALL.into_iter().enumerate().map(|(at, aksi)| {
        let state = states.map(|states| states[at]);
        view! {
            <td data-label=t(aksi.short())>
                {match state {
                    Some(state) => view! { <StateMark state /> }.into_any(),
                    None => view! { <span class="soft">{DASH}</span> }.into_any(),
                }}
            </td>
        }
    });
    let below = move || {
        let lang = lang();
        below.map_or_else(
            || DASH.to_owned(),
            |(n, of)| format!("{}/{}", lang.count(n), lang.count(of)),
        )
    };
    let named = name.clone();
    view! {
        <tr class:aksi-table__own=own>
            <th scope="row">
                {if begun {
                    view! { <a class="name-link" href=Route::AksiReport(id).href()>{name}</a> }
                        .into_any()
                } else {
                    view! { <span>{name}</span> }.into_any()
                }}
            </th>
            <td data-label=t(w::COL_STATE)>
                <StatusMark tone label=state />
                {(!begun).then(|| view! { <Start place name=named reports /> })}
            </td>
            {cells.collect_view()}
            {tiers
                .then(|| view! {
                    <td class="numeric figures" data-label=t(w::COL_BELOW)>{below}</td>
                })}
        </tr>
    }
    .into_any()
}

/// The state of an aksi.
#[component]
pub(super) fn StateMark(state: AksiState) -> impl IntoView {
    let tone = match state {
        AksiState::NotStarted => Tone::Act,
        AksiState::Running => Tone::Watch,
        AksiState::Done => Tone::Good,
    };
    view! { <StatusMark tone label=t(state.words()) /> }
}

/// Begins the report of a place and goes to it.
#[component]
fn Start(
    place: crate::records::Place,
    name: String,
    reports: Signal<AksiReports>,
) -> impl IntoView {
    let app = use_app();
    let busy = RwSignal::new(false);
    let start = move || {
        let (from, to, rakor) =
            reports.with_untracked(|r| (r.from, r.to, r.rakor.as_ref().map(|m| m.id)));
        let id = crate::rakor::aksi::report_id(&place, from, to);
        let mut report = AksiReport::new(id, place.clone(), from, to);
        report.rakor = rakor;
        busy.set(true);
        let papers = vec![PaperView { paper: report.into(), rev: 0 }];
        send(SavePapers { papers }, move |result| {
            busy.set(false);
            match result {
                Ok(_) => app.router.go(Route::AksiReport(id)),
                Err(why) => app.complain(&why),
            }
        });
    };
    let said = move || w::START_FOR.fill(lang(), &[("place", &name)]);
    view! {
        <span class="no-print">
            <Button label=said kind=ButtonKind::Quiet busy on_click=move |_| start() />
        </span>
    }
}
