//! One problem, step by step: evidence, root causes, plan, roles; and what became of it.

use leptos::prelude::*;

use super::{
    causes::Causes,
    evidence::EvidenceThenNow,
    items::Plan,
    parts::{FieldSelect, Severity, StatusOf, lacks_words},
};
use crate::{
    app::{
        ErrorNotice, PageHead, lang,
        paper::{self, Draft, use_paper},
        place_words,
        route::{PapersView, ProblemPart, Route},
        show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Button, ButtonKind, IconName, Select, TextArea},
    desk::protocol::{Changed, GetProblem, PaperView, ProblemView},
    i18n::{
        Words as _,
        words::{common, problems as w},
    },
    platform::share,
    rakor::{plans::lacks, problems::ProblemCode},
    records::coordination::{PaperKind, PaperRef, Problem, ProblemId, ProblemStatus, SpmField},
};

/// The page.
#[component]
pub fn ProblemPage(id: ProblemId) -> impl IntoView {
    let paper = use_paper(PaperKind::Problem, id);
    let view = use_answer(
        move || Some(GetProblem { id }),
        |changed| matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_)),
    );
    let heading = move || {
        let named = paper.with(|view| {
            let problem = Problem::try_from(view?.paper.clone()).ok()?;
            Some(w::named(ProblemCode::from_code(&problem.code), &problem.title, lang()))
        });
        named.unwrap_or_else(|| t(w::PROBLEM)().to_owned())
    };
    let crumbs = move || {
        let list = PapersView { part: ProblemPart::List, ..PapersView::default() };
        let list = crate::app::route::Location { papers: list, ..Route::Problems.into() };
        vec![(t(w::TITLE)().to_owned(), list.href())]
    };
    view! {
        <PageHead title=t(w::PROBLEM) heading=heading crumbs=Signal::derive(crumbs)>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        {show(paper, || skeleton_lines(8), move |paper| {
            show(view, || skeleton_lines(8), move |view| view! { <Body paper view /> })
        })}
    }
    .into_any()
}

#[component]
fn Body(paper: Signal<PaperView>, view: Signal<ProblemView>) -> impl IntoView {
    let (first, rev) = paper.with_untracked(|view| (view.paper.clone(), view.rev));
    let Ok(problem) = Problem::try_from(first) else { return ().into_any() };
    let draft = Draft::of(problem, rev);
    draft.follow(paper);
    let place = move || {
        let place = draft.doc.with(|problem| problem.place.clone());
        view.with(|view| place_words(&place, &view.name, &view.within, lang()))
    };
    let facts = move || {
        let lang = lang();
        let found = draft.doc.with(|problem| problem.found);
        let said = w::FOUND_ON.fill(lang, &[("date", &lang.date(found))]);
        let raised = view.with(|view| view.rakor.clone()).map(|meeting| {
            let words = match meeting.date {
                Some(date) => w::RAISED.fill(lang, &[("date", &lang.date(date))]),
                None => w::RAISED_HERE.of(lang).to_owned(),
            };
            view! { " · " <a class="name-link" href=Route::Rakor(meeting.id).href()>{words}</a> }
        });
        view! { {said} {raised} }
    };
    let status = Memo::new(move |_| draft.doc.with(|problem| problem.status));
    let severity = Memo::new(move |_| draft.doc.with(|problem| problem.severity));
    let lacking = move || draft.doc.with(|problem| lacks_words(&lacks(problem), lang()));
    view! {
        <p class="problem__place">
            <strong>{place}</strong>
            {move || view! { <Severity level=severity.get() /> }}
            {move || view! { <StatusOf status=status.get() /> }}
        </p>
        <p class="soft">{facts}</p>
        <Show when=move || status.get().is_open()>
            <p><strong>{lacking}</strong></p>
        </Show>
        {move || draft.error().map(|error| view! { <ErrorNotice error /> })}
        <EvidenceThenNow view />
        <Causes draft />
        <Plan draft view />
        <About draft />
    }
    .into_any()
}

/// Severity, field, status, note; deleting.
#[component]
fn About(draft: Draft<Problem>) -> impl IntoView {
    let note = RwSignal::new(draft.doc.with_untracked(|problem| problem.note.clone()));
    let reason = RwSignal::new(draft.doc.with_untracked(|problem| problem.reason.clone()));
    let app = use_app();
    let typed = Signal::derive(move || {
        draft.doc.with(|problem| {
            note.with(|note| *note != problem.note)
                || reason.with(|reason| *reason != problem.reason)
        })
    });
    app.router.hold_while(typed);
    let severity = Signal::derive(move || draft.doc.with(|problem| problem.severity.to_string()));
    let levels = Signal::derive(move || {
        let lang = lang();
        let one = |n: u8| (n.to_string(), w::SEVERITY_N.fill(lang, &[("n", &n)]));
        (1..=5).map(one).collect::<Vec<_>>()
    });
    let set_severity = move |chosen: String| {
        if let Ok(level) = chosen.parse() {
            draft.edit(|problem| problem.severity = level);
            draft.save(|_| ());
        }
    };
    let field = Signal::derive(move || Some(draft.doc.with(|problem| problem.field)));
    let set_field = move |chosen: Option<SpmField>| {
        if let Some(chosen) = chosen {
            draft.edit(|problem| problem.field = chosen);
            draft.save(|_| ());
        }
    };
    let save = move || {
        draft.edit(|problem| {
            note.get_untracked().trim().clone_into(&mut problem.note);
            reason.get_untracked().trim().clone_into(&mut problem.reason);
        });
        draft.save(|_| ());
    };
    let closed = Memo::new(move |_| draft.doc.with(|problem| !problem.status.is_open()));
    let closed_on = move || {
        let day = draft.doc.with(|problem| problem.closed)?;
        Some(w::CLOSED_ON.fill(lang(), &[("date", &lang().date(day))]))
    };
    view! {
        <section class="section">
            <h2>{t(w::ABOUT)}</h2>
            <div class="form__row no-print">
                <StatusSelect draft />
                <Select label=t(w::SEVERITY) value=severity options=levels on_choose=set_severity />
                <FieldSelect value=field on_choose=set_field />
            </div>
            <p class="soft">{closed_on}</p>
            <TextArea label=t(w::NOTE) value=note hint=t(w::NOTE_HINT) />
            <Show when=move || closed.get()>
                <TextArea label=t(w::REASON) value=reason />
            </Show>
            <div class="form__actions no-print">
                <Button
                    label=t(common::SAVE)
                    kind=ButtonKind::Primary
                    disabled=Signal::derive(move || !typed.get())
                    busy=Signal::derive(move || draft.busy())
                    on_click=move |_| save()
                />
                <Remove draft />
            </div>
        </section>
    }
    .into_any()
}

const STATUSES: [&str; 4] = ["terbuka", "ditangani", "selesai", "tidak-lanjut"];

#[component]
fn StatusSelect(draft: Draft<Problem>) -> impl IntoView {
    let app = use_app();
    let value = Signal::derive(move || {
        let now = draft.doc.with(|problem| problem.status);
        let at = ProblemStatus::ALL.iter().position(|status| *status == now);
        STATUSES[at.unwrap_or(0)].to_owned()
    });
    let options = Signal::derive(move || {
        let all = STATUSES.into_iter().zip(ProblemStatus::ALL);
        all.map(|(code, status)| (code.to_owned(), status.say(lang()).to_owned()))
            .collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        let at = STATUSES.iter().position(|known| *known == code).unwrap_or(0);
        let status = ProblemStatus::ALL[at];
        let today = app.overview.now().map(|overview| overview.today);
        draft.edit(|problem| {
            problem.closed = today.filter(|_| !status.is_open());
            problem.status = status;
        });
        draft.save(|_| ());
    };
    view! { <Select label=t(w::STATUS) value options on_choose=choose /> }
}

#[component]
fn Remove(draft: Draft<Problem>) -> impl IntoView {
    let app = use_app();
    let remove = move || {
        let id = draft.doc.with_untracked(|problem| problem.id);
        let paper = PaperRef::new(PaperKind::Problem, id);
        let rev = untrack(|| draft.rev());
        paper::delete(app, (paper, rev), w::DELETED, (Route::Problems, Route::Problem(id)));
    };
    view! {
        <Button
            label=t(w::DELETE)
            kind=ButtonKind::Danger
            icon=IconName::Trash
            on_click=move |_| remove()
        />
    }
}
