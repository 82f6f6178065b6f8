//! Closing a campaign, and what has changed since.

use leptos::prelude::*;

use crate::{
    app::{lang, lang_now, moment, paper::undoable, regency_name, send, t, use_app},
    components::{Button, ButtonKind, StatusMark, TableScroll, Tone},
    desk::protocol::{CampaignView, CloseCampaign, ClosedPlace, ClosedView},
    i18n::{
        Lang,
        words::{campaigns as w, rakor as words, verdicts},
    },
    indicators::Figure,
    rakor::campaign::Phase,
    records::coordination::CampaignId,
};

/// The button that closes it, or opens it again.
#[component]
pub(super) fn Closing(id: CampaignId, view: Signal<CampaignView>) -> impl IntoView {
    let app = use_app();
    let phase = Memo::new(move |_| view.with(|view| view.phase));
    let busy = RwSignal::new(false);
    let turn = move |open: bool| {
        busy.set(true);
        send(CloseCampaign { campaign: id, open }, move |result| {
            busy.set(false);
            let said = if open { w::REOPENED } else { w::CLOSED_DONE };
            match result {
                Ok(entry) => undoable(app, said.of(lang_now()), entry),
                Err(why) => app.complain(&why),
            }
        });
    };
    let button = move || match phase.get() {
        Phase::Coming => ().into_any(),
        Phase::Closed => view! {
            <Button label=t(w::REOPEN) busy on_click=move |_| turn(true) />
        }
        .into_any(),
        Phase::Running | Phase::Over => view! {
            <Button label=t(w::CLOSE) kind=ButtonKind::Primary busy on_click=move |_| turn(false) />
            <span class="soft">{t(w::CLOSE_LEAD)}</span>
        }
        .into_any(),
    };
    view! { <div class="row no-print campaign-close">{button}</div> }.into_any()
}

/// What was frozen, beside what is now.
#[component]
pub(super) fn Closed(view: Signal<CampaignView>) -> impl IntoView {
    let closed = Memo::new(move |_| view.with(|view| view.closed.clone()));
    move || closed.get().map(|closed| view! { <Shown closed /> })
}

#[component]
fn Shown(closed: ClosedView) -> impl IntoView {
    let ClosedView { stamp, seal, intact, rows, changed } = closed;
    let said = move || {
        let when = moment(stamp.at);
        if stamp.by.0.is_empty() {
            w::CLOSED_AT.fill(lang(), &[("when", &when)])
        } else {
            w::CLOSED_BY.fill(lang(), &[("when", &when), ("who", &stamp.by.0)])
        }
    };
    let since = move || match changed {
        0 => w::SINCE_SAME.of(lang()).to_owned(),
        n => w::SINCE_CHANGED.fill(lang(), &[("n", &n)]),
    };
    let (tone, label) =
        if intact { (Tone::Good, words::SEAL_INTACT) } else { (Tone::Act, words::SEAL_BROKEN) };
    let head = |text| view! { <th scope="col" class="numeric">{t(text)}</th> };
    view! {
        <section class="section" id="segel">
            <h2>{t(w::SINCE)}</h2>
            <p>{said}</p>
            <p class="row"><StatusMark tone label=t(label) /> <span>{since}</span></p>
            <TableScroll label=t(w::SINCE)>
                <table class="table campaign-since">
                    <thead>
                        <tr>
                            <th scope="col">{t(w::PLACE)}</th>
                            {head(w::COL_COVERAGE)}
                            {head(w::COL_STUNTED)}
                        </tr>
                    </thead>
                    <tbody>
                        {move || rows.iter().map(|row| line(row, lang())).collect_view()}
                    </tbody>
                </table>
            </TableScroll>
            <p class="rakor-seal soft">{move || words::SEAL_CODE.fill(lang(), &[("seal", &seal)])}</p>
        </section>
    }
    .into_any()
}

fn line(row: &ClosedPlace, lang: Lang) -> AnyView {
    let name = if row.name.is_empty() { regency_name(lang) } else { row.name.clone() };
    let pair = |then: Figure, now: Figure| {
        let now = (now != then).then(|| {
            let now = verdicts::with_numbers(lang, now);
            view! { <small class="campaign-since__now">{format!("{}: {now}", w::NOW.of(lang))}</small> }
        });
        view! {
            <td class="numeric">
                <strong>{lang.percent(then.numerator, then.denominator)}</strong>
                <small>{verdicts::one_of(lang, then)}</small>
                {now}
            </td>
        }
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {pair(row.then, row.now)}
            {pair(row.stunted_then, row.stunted_now)}
        </tr>
    }
    .into_any()
}
