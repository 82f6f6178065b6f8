//! One commitment: how it stands, what the number says, how it went, what shows it.

use leptos::{prelude::*, task::spawn_local};

use super::{
    fields::CommitmentFields,
    parts::{StandingMark, change_mark, meeting_words, place_words},
    tell::{TellForm, undoable},
};
use crate::{
    app::{
        ErrorNotice, PageHead, ask, lang, lang_now,
        paper::{Draft, use_paper},
        route::Route,
        show, skeleton_lines, t, use_answer, use_app,
    },
    components::{
        Button, ButtonKind, DateField, Empty, IconButton, IconName, LinkButton, TextField,
    },
    desk::protocol::{
        Changed, CommitmentView, DeletePaper, DeskError, GetCommitment, PaperView, UndoPaper,
    },
    documents::{Extra, Id},
    forms::{date_text, read_date},
    i18n::{
        Words as _,
        words::{commitments as w, common},
    },
    indicators::{Figure, Verdict},
    platform::{random, share},
    records::coordination::{Commitment, CommitmentId, Evidence, PaperKind, PaperRef, Progress},
};

/// The page.
#[component]
pub fn CommitmentPage(
    /// Which.
    id: CommitmentId,
) -> impl IntoView {
    let view = use_answer(
        move || Some(GetCommitment { id }),
        |changed| matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_)),
    );
    let paper = use_paper(PaperKind::Commitment, id);
    let crumbs = move || vec![(t(w::TITLE)().to_owned(), Route::Commitments.href())];
    let heading = move || {
        let said = view.with(|view| view.map(|view| view.line.text.clone()));
        said.unwrap_or_else(|| w::ONE.of(lang()).to_owned())
    };
    let gone = Memo::new(move |_| paper.error() == Some(DeskError::NotFound));
    view! {
        <PageHead title=t(w::ONE) heading crumbs=Signal::derive(crumbs)>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
            <Remove id paper=Signal::derive(move || paper.get()) />
        </PageHead>
        {move || {
            if gone.get() {
                view! {
                    <Empty title=t(w::GONE)>
                        <LinkButton label=t(w::TITLE) href=Route::Commitments.href() />
                    </Empty>
                }
                .into_any()
            } else {
                show(view, || skeleton_lines(8), move |view| {
                    view! {
                        <Standing view />
                        {show(paper, || skeleton_lines(8), move |paper| view! { <Body view paper /> })}
                    }
                })
                .into_any()
            }
        }}
    }
    .into_any()
}

/// Deletes it, with a way back.
#[component]
fn Remove(id: CommitmentId, paper: Signal<Option<PaperView>>) -> impl IntoView {
    let app = use_app();
    let remove = move || {
        let Some(PaperView { rev, .. }) = paper.get_untracked() else { return };
        let paper = PaperRef::new(PaperKind::Commitment, id);
        spawn_local(async move {
            match ask(DeletePaper { paper, rev }).await {
                Ok(entry) => {
                    app.router.leave_drafts();
                    app.router.replace(Route::Commitments);
                    app.toasts.undoable(w::DELETED.of(lang_now()), move || {
                        let asked = UndoPaper { entry: entry.clone() };
                        spawn_local(async move {
                            match ask(asked).await {
                                Ok(()) => app.router.go(Route::Commitment(id)),
                                Err(why) => app.complain(&why),
                            }
                        });
                    });
                }
                Err(why) => app.complain(&why),
            }
        });
    };
    view! {
        <Button
            label=t(common::DELETE)
            kind=ButtonKind::Danger
            icon=IconName::Trash
            on_click=move |_| remove()
        />
    }
}

/// Whose, by when, and what the number says.
#[component]
fn Standing(view: Signal<CommitmentView>) -> impl IntoView {
    let line = Memo::new(move |_| view.with(|view| view.line.clone()));
    let facts = move || {
        let (lang, line) = (lang(), line.get());
        let place = place_words(&line.place, &line.name, &line.within, lang);
        let amount = line.amount.map(|amount| format!("Rp {}", lang.count(amount as i64)));
        let funding = line.funding.map(|funding| funding.say(lang).to_owned());
        let money = [amount, funding].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let rakor = line.rakor.as_ref().map(|m| (meeting_words(m, lang), m.id));
        let fact = |label: crate::i18n::Text, value: String| {
            (!value.is_empty())
                .then(|| view! { <div><dt>{label.of(lang)}</dt><dd>{value}</dd></div> })
        };
        let made_in = rakor.map(|(words, id)| {
            view! {
                <div>
                    <dt>{w::MADE_IN.of(lang)}</dt>
                    <dd><a class="name-link" href=Route::Rakor(id).href()>{words}</a></dd>
                </div>
            }
        });
        view! {
            {fact(w::WHO, w::owner(&line, lang))}
            {fact(w::BY_WHEN, lang.date_full(line.due))}
            {fact(w::WHERE, place)}
            {fact(w::MADE, lang.date(line.made))}
            {made_in}
            {fact(w::FUNDING, money)}
            {fact(w::PROOF, line.proof.clone())}
        }
    };
    view! {
        <section class="section promise-top">
            <p class="promise__when">
                {move || view! { <StandingMark standing=line.get().standing /> }}
                <span>{move || line.get().status.say(lang())}</span>
            </p>
            <dl class="facts">{facts}</dl>
        </section>
        <Number view />
    }
    .into_any()
}

/// The baseline against now.
#[component]
fn Number(view: Signal<CommitmentView>) -> impl IntoView {
    let moved = Memo::new(move |_| view.with(|view| view.line.moved));
    let shown = move || {
        let (lang, moved) = (lang(), moved.get()?);
        let cell = |label: crate::i18n::Text, month: crate::records::Month, figure: Figure| {
            let of = crate::i18n::words::verdicts::one_of(lang, figure);
            let rate = lang.percent(figure.numerator, figure.denominator);
            view! {
                <div class="promise-number">
                    <span class="soft">{label.of(lang)} ", " {lang.month_short(month)}</span>
                    <strong class="figures">{rate}</strong>
                    <small class="figures soft">{of}</small>
                </div>
            }
        };
        let then = moved
            .baseline
            .map(|b| cell(w::THEN, b.month, Figure { numerator: b.n, denominator: b.of }));
        let now = moved.now.map(|(month, figure)| cell(w::NOW, month, figure));
        let change = moved.change.map(|change| change_mark(&change, lang));
        let chance = moved.change.filter(|change| change.verdict == Verdict::NotSure);
        let notes = [
            moved.baseline.is_none().then_some(w::NO_BASELINE),
            (moved.baseline.is_some() && moved.now.is_none()).then_some(w::NO_NEWER),
            chance.map(|_| w::CHANCE),
            (moved.baseline.is_some() && !moved.kept).then_some(w::WORKED_OUT),
        ];
        let notes = notes.into_iter().flatten();
        Some(view! {
            <section class="section">
                <h2>{w::NUMBER.of(lang)}</h2>
                <p>
                    <a class="name-link" href=Route::Indicator(moved.indicator).href()>
                        {moved.indicator.say(lang)}
                    </a>
                </p>
                <div class="promise-numbers">{then} {now} {change}</div>
                {notes.map(|note| view! { <p class="soft">{note.of(lang)}</p> }).collect_view()}
            </section>
        })
    };
    view! { {shown} }
}

#[component]
fn Body(view: Signal<CommitmentView>, paper: Signal<PaperView>) -> impl IntoView {
    let app = use_app();
    let first = paper.get_untracked();
    let Ok(promise) = Commitment::try_from(first.paper) else { return ().into_any() };
    let draft = Draft::of(promise, first.rev);
    draft.follow(paper);
    app.router.hold_while(Signal::derive(move || draft.dirty()));
    let editing = RwSignal::new(false);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.save(move |_| editing.set(false));
    };
    let cancel = move || {
        draft.reset();
        editing.set(false);
    };
    let error = move || draft.error().filter(|error| !matches!(error, DeskError::Invalid(_)));
    view! {
        <div class="row no-print">
            <Show when=move || !editing.get()>
                <Button
                    label=t(common::EDIT)
                    icon=IconName::Edit
                    on_click=move |_| editing.set(true)
                />
            </Show>
        </div>
        <Show when=move || editing.get()>
            <form class="form card no-print" novalidate=true on:submit=save>
                <CommitmentFields draft />
                {move || error().map(|error| view! { <ErrorNotice error /> })}
                <div class="form__actions">
                    <Button
                        label=t(common::SAVE)
                        kind=ButtonKind::Primary
                        submit=true
                        busy=Signal::derive(move || draft.busy())
                        on_click=|_| ()
                    />
                    <Button label=t(common::CANCEL) on_click=move |_| cancel() />
                </div>
            </form>
        </Show>
        <ProgressPart view draft />
        <EvidencePart view draft />
        <Heard view />
    }
    .into_any()
}

#[component]
fn ProgressPart(view: Signal<CommitmentView>, draft: Draft<Commitment>) -> impl IntoView {
    let words = Memo::new(move |_| {
        let mut words = draft.doc.with(|doc| doc.progress.clone());
        words.sort_by_key(|word| std::cmp::Reverse(word.date));
        words
    });
    let one = move |word: Progress| {
        let meeting = word.rakor.and_then(|id| {
            view.with(|view| {
                let known = view.heard.iter().chain(&view.line.rakor);
                known.into_iter().find(|meeting| meeting.id == id).cloned()
            })
        });
        let head = move || {
            let lang = lang();
            let date = Some(lang.date(word.date));
            let status = word.status.map(|status| status.say(lang).to_owned());
            let told = meeting
                .as_ref()
                .map(|meeting| w::IN_RAKOR.fill(lang, &[("what", &meeting_words(meeting, lang))]));
            [date, status, told].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        view! {
            <li>
                <strong>{head}</strong>
                <p>{word.text}</p>
            </li>
        }
    };
    // Made anew after each word, with the state as it then is.
    let form = move || {
        let (id, status, day) = view.with(|view| (view.line.id, view.line.status, view.today));
        view! { <TellForm id status rakor=None day /> }
    };
    let none = move || words.with(Vec::is_empty);
    view! {
        <section class="section">
            <h2>{t(w::PROGRESS)}</h2>
            <Show when=none>
                <p class="soft">{t(w::PROGRESS_NONE)}</p>
            </Show>
            <ul class="promise-words">{move || words.get().into_iter().map(one).collect_view()}</ul>
            {form}
        </section>
    }
    .into_any()
}

#[component]
fn EvidencePart(view: Signal<CommitmentView>, draft: Draft<Commitment>) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| draft.doc.with(|doc| doc.evidence.clone()));
    let text = RwSignal::new(String::new());
    let date = RwSignal::new(date_text(view.with_untracked(|view| view.today)));
    let in_words =
        move || read_date(&date.get()).map(|day| lang().date_full(day)).unwrap_or_default();
    let missing = Signal::derive(move || {
        text.with(|text| text.trim().is_empty()) || date.with(|date| read_date(date).is_none())
    });
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(day) = read_date(&date.get_untracked()).filter(|_| !missing.get_untracked())
        else {
            return;
        };
        draft.edit(|doc| {
            doc.evidence.push(Evidence {
                id: Id::from_bits(random::bits()),
                date: day,
                text: text.get_untracked().trim().to_owned(),
                extra: Extra::new(),
            });
        });
        text.set(String::new());
        draft.save_quietly(move |saved| undoable(app, saved.entry.clone()));
    };
    let one = move |evidence: Evidence| {
        let id = evidence.id;
        let remove = move || {
            draft.edit(|doc| doc.evidence.retain(|one| one.id != id));
            draft.save_quietly(move |saved| undoable(app, saved.entry.clone()));
        };
        view! {
            <li class="promise-words__row">
                <span>
                    <strong class="figures">{move || lang().date(evidence.date)}</strong> " "
                    {evidence.text}
                </span>
                <span class="no-print">
                    <IconButton
                        label=t(w::EVIDENCE_REMOVE)
                        icon=IconName::Trash
                        on_click=move |_| remove()
                    />
                </span>
            </li>
        }
    };
    let none = move || all.with(Vec::is_empty);
    view! {
        <section class="section">
            <h2>{t(w::EVIDENCE)}</h2>
            <Show when=none>
                <p class="soft">{t(w::EVIDENCE_NONE)}</p>
            </Show>
            <ul class="promise-words">{move || all.get().into_iter().map(one).collect_view()}</ul>
            <form class="form no-print" novalidate=true on:submit=add>
                <div class="form__row">
                    <TextField label=t(w::EVIDENCE_TEXT) value=text longest=2000 />
                    <DateField label=t(common::DATE) value=date hint=in_words />
                </div>
                <div class="form__actions">
                    <Button
                        label=t(w::EVIDENCE_ADD)
                        icon=IconName::Plus
                        submit=true
                        disabled=missing
                        on_click=|_| ()
                    />
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// The Rakor that hear of it.
#[component]
fn Heard(view: Signal<CommitmentView>) -> impl IntoView {
    let heard = Memo::new(move |_| view.with(|view| view.heard.clone()));
    let one = |meeting: crate::desk::protocol::Meeting| {
        let href = Route::Rakor(meeting.id).href();
        let theme = meeting.theme.clone();
        view! {
            <li>
                <a class="name-link" href=href>{move || meeting_words(&meeting, lang())}</a>
                <p class="soft">{theme}</p>
            </li>
        }
    };
    let none = move || heard.with(Vec::is_empty);
    view! {
        <section class="section">
            <h2>{t(w::HEARD)}</h2>
            <Show when=none>
                <p class="soft">{t(w::HEARD_NONE)}</p>
            </Show>
            <ul class="promise-words">{move || heard.get().into_iter().map(one).collect_view()}</ul>
        </section>
    }
    .into_any()
}
