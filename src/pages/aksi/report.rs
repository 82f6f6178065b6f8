//! One report: numbers from the data, completed by the chair, handed in, printed.

use leptos::prelude::*;

use super::{list::meeting_words, section::Section};
use crate::{
    app::{
        ErrorNotice, PageHead, lang, lang_now, moment,
        paper::{self, Draft},
        paper_field::bind,
        route::{Location, PapersView, Route},
        send, show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Button, ButtonKind, Empty, IconName, LinkButton, TextArea},
    desk::protocol::{
        AksiReportView, Changed, DeskError, GetAksiReport, HandInAksi, PaperView, TakeBackAksi,
    },
    i18n::words::{aksi as w, common},
    platform::share,
    records::{
        Month, Place,
        coordination::{Aksi, AksiReport, AksiReportId, PaperKind, PaperRef},
    },
};

/// The page.
#[component]
pub fn AksiReportPage(
    /// Which.
    id: AksiReportId,
) -> impl IntoView {
    let view = use_answer(
        move || Some(GetAksiReport { id }),
        |changed| matches!(changed, Changed::Papers),
    );
    let place = move || {
        view.with(|view| {
            view.map(|view| {
                if view.within.is_empty() {
                    view.name.clone()
                } else {
                    format!("{}, {}", view.name, view.within)
                }
            })
        })
    };
    let heading = move || match place() {
        Some(place) => w::OF_PLACE.fill(lang(), &[("place", &place)]),
        None => w::ONE.of(lang()).to_owned(),
    };
    let crumbs = move || {
        let papers = view.with(|view| {
            let rakor = view.and_then(|view| view.rakor.as_ref()).map(|meeting| meeting.id);
            rakor.map(PapersView::of).unwrap_or_default()
        });
        let list = Location { papers, ..Route::AksiReports.into() };
        vec![(t(w::TITLE)().to_owned(), list.href())]
    };
    let gone = Memo::new(move |_| view.error() == Some(DeskError::NotFound));
    view! {
        <PageHead title=t(w::ONE) heading crumbs=Signal::derive(crumbs)>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        {move || {
            if gone.get() {
                view! {
                    <Empty title=t(w::GONE)>
                        <LinkButton label=t(w::TITLE) href=Route::AksiReports.href() />
                    </Empty>
                }
                .into_any()
            } else {
                show(
                    view,
                    || {
                        view! { <p class="soft">{t(w::LOADING_NUMBERS)}</p> {skeleton_lines(10)} }
                            .into_any()
                    },
                    move |view| view! { <Body view /> },
                )
                .into_any()
            }
        }}
    }
    .into_any()
}

#[component]
fn Body(view: Signal<AksiReportView>) -> impl IntoView {
    let app = use_app();
    let first = view.with_untracked(|view| view.paper.clone());
    let Ok(report) = AksiReport::try_from(first.paper) else { return ().into_any() };
    let place: StoredValue<Place> = StoredValue::new(report.place.clone());
    let draft = Draft::of(report, first.rev);
    draft.follow(Signal::derive(move || view.with(|view| view.paper.clone())));
    app.router.hold_while(Signal::derive(move || draft.dirty()));
    let sent = Memo::new(move |_| draft.doc.with(|report| report.sent.is_some()));
    let numbers = Signal::derive(move || view.with(|view| view.numbers.clone()));
    let before = Signal::derive(move || view.with(|view| view.before.clone()));
    let sections = (1..).zip(Aksi::ALL).map(|(nth, aksi)| {
        view! { <Section aksi nth draft sent numbers before place /> }
    });
    let statement = bind(
        draft,
        |report: &AksiReport| report.statement.clone(),
        |report: &mut AksiReport, text: &str| text.clone_into(&mut report.statement),
    );
    view! {
        <About view draft sent />
        {sections.collect_view()}
        <section class="section aksi-part">
            <h2>{t(w::STATEMENT)}</h2>
            <Show
                when=move || !sent.get()
                fallback=move || view! { <p class="aksi-told">{move || statement.get()}</p> }
            >
                <div class="no-print">
                    <TextArea label=t(w::STATEMENT) value=statement hint=t(w::STATEMENT_HINT) />
                </div>
                <p class="print-only aksi-told">{move || statement.get()}</p>
            </Show>
        </section>
        <Doing view draft sent />
        <Signature view />
        <p class="soft">{t(w::SOURCE)}</p>
    }
    .into_any()
}

/// Period, Rakor, and whether it was handed in.
#[component]
fn About(
    view: Signal<AksiReportView>,
    draft: Draft<AksiReport>,
    sent: Memo<bool>,
) -> impl IntoView {
    let period = move || draft.doc.with(|report| w::period(report.from, report.to, lang()));
    let rakor = move || {
        view.with(|view| view.rakor.clone()).map(|meeting| {
            let href = Route::Rakor(meeting.id).href();
            view! {
                " · "
                <a class="name-link" href=href>{move || meeting_words(&meeting, lang())}</a>
            }
        })
    };
    let said = move || {
        let lang = lang();
        let stamp = draft.doc.with(|report| report.sent.clone());
        match stamp {
            None => w::LIVE.of(lang).to_owned(),
            Some(stamp) => {
                let date = moment(stamp.at);
                let who =
                    if stamp.by.0.is_empty() { w::SOMEBODY.of(lang) } else { stamp.by.0.as_str() };
                w::SENT_BY.fill(lang, &[("date", &date), ("who", &who)])
            }
        }
    };
    view! {
        <section class="section aksi-about">
            <p><strong>{period}</strong> {rakor}</p>
            <p class:soft=move || !sent.get()>{said}</p>
        </section>
    }
    .into_any()
}

/// Saving, handing in, taking back, deleting.
#[component]
fn Doing(
    view: Signal<AksiReportView>,
    draft: Draft<AksiReport>,
    sent: Memo<bool>,
) -> impl IntoView {
    let app = use_app();
    let busy = RwSignal::new(false);
    let id = draft.doc.with_untracked(|report| report.id);
    let over = Memo::new(move |_| {
        let today = app.overview.with(|overview| overview.map(|o| Month::of(o.today)));
        draft.doc.with(|report| today.is_some_and(|today| report.to < today))
    });
    let not_over = move || {
        let month = draft.doc.with(|report| lang().month(report.to));
        (!over.get()).then(|| w::NOT_OVER.fill(lang(), &[("month", &month)]))
    };
    let settle = move |result: Result<crate::desk::protocol::PaperSaved, DeskError>, said| {
        busy.set(false);
        match result {
            Ok(_) => app.toasts.done(crate::i18n::Text::of(said, lang_now())),
            Err(why) => app.complain(&why),
        }
    };
    let hand_in = move || {
        let go = move |rev| {
            busy.set(true);
            send(HandInAksi { id, rev }, move |result| settle(result, w::SENT_DONE));
        };
        if untrack(|| draft.dirty()) {
            draft.save_quietly(move |saved| go(saved.rev));
        } else {
            go(untrack(|| draft.rev()));
        }
    };
    let take_back = move || {
        busy.set(true);
        let rev = untrack(|| draft.rev());
        send(TakeBackAksi { id, rev }, move |result| settle(result, w::TAKEN_BACK));
    };
    let remove = move || {
        let PaperView { paper, rev } = view.with_untracked(|view| view.paper.clone());
        let paper = PaperRef::new(PaperKind::AksiReport, paper.reference().id);
        let to = (Route::AksiReports, Route::AksiReport(id));
        paper::delete(app, (paper, rev), w::DELETED, to);
    };
    view! {
        <section class="section no-print">
            {move || draft.error().map(|error| view! { <ErrorNotice error /> })}
            <Show when=move || !sent.get()>
                <p class="soft">{t(w::SEND_HINT)}</p>
                <p>{not_over}</p>
            </Show>
            <div class="form__actions">
                <Show
                    when=move || !sent.get()
                    fallback=move || view! {
                        <Button
                            label=t(w::TAKE_BACK)
                            icon=IconName::Undo
                            busy
                            on_click=move |_| take_back()
                        />
                    }
                >
                    <Button
                        label=t(common::SAVE)
                        busy=Signal::derive(move || draft.busy())
                        disabled=Signal::derive(move || !draft.dirty())
                        on_click=move |_| draft.save(|_| ())
                    />
                    <Button
                        label=t(w::SEND)
                        kind=ButtonKind::Primary
                        icon=IconName::Check
                        busy
                        disabled=Signal::derive(move || !over.get())
                        on_click=move |_| hand_in()
                    />
                    <Button
                        label=t(common::DELETE)
                        kind=ButtonKind::Danger
                        icon=IconName::Trash
                        on_click=move |_| remove()
                    />
                </Show>
            </div>
        </section>
    }
    .into_any()
}

/// Room for the chair's hand, on paper.
#[component]
fn Signature(view: Signal<AksiReportView>) -> impl IntoView {
    let said = move || w::SIGNED.fill(lang(), &[("place", &view.with(|view| view.name.clone()))]);
    view! {
        <div class="print-only">
            <p class="aksi-signature">{said}</p>
        </div>
    }
}
