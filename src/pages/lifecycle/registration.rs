//! The form of sasaran of a Posyandu in a year: RT and dasawisma, and the stages of life.

use leptos::prelude::*;

use super::{cell::Wrong, rows::Rows};
use crate::{
    app::{
        ErrorNotice, PageHead, SaveButton, full_name, lang, paper::Draft, route::Route, show,
        skeleton_lines, t, use_answer, use_app,
    },
    components::{Bar, Button, IconName, LinkButton},
    desk::protocol::{Changed, GetRegistration, PaperView, RegistrationView},
    forms::first_rows,
    i18n::words::{common, lifecycle as w},
    pages::paper_history::PaperHistory,
    platform::share,
    rakor::lifecycle::{Told, registration_id, rts, told, twice},
    records::{
        Place, PosyanduId,
        coordination::{PaperKind, PaperRef, Registration},
    },
};

/// The page.
#[component]
pub fn RegistrationPage(
    /// Of which Posyandu.
    id: PosyanduId,
    /// Of which year.
    year: i32,
) -> impl IntoView {
    let view = use_answer(
        move || Some(GetRegistration { posyandu: id, year }),
        |changed| matches!(changed, Changed::Papers | Changed::Everything),
    );
    let name = move || view.with(|view| view.map(|view| full_name(&view.name, lang())));
    let heading = move || {
        let title = w::FORM_SASARAN.fill(lang(), &[("year", &year)]);
        name().map_or(title.clone(), |name| format!("{title} · {name}"))
    };
    let crumbs =
        move || vec![(t(w::TITLE)().to_owned(), Route::LifeCycle.at(Place::Posyandu(id)).href())];
    let title = move || w::FORM_SASARAN.fill(lang(), &[("year", &year)]);
    let within = move || view.with(|view| view.map(|view| view.within.clone())).unwrap_or_default();
    view! {
        <PageHead title heading crumbs=Signal::derive(crumbs) lead=within>
            <LinkButton label=(year - 1).to_string() href=Route::Registration(id, year - 1).href() />
            <LinkButton label=(year + 1).to_string() href=Route::Registration(id, year + 1).href() />
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        {show(view, || skeleton_lines(10), move |view| view! { <Form id year view /> })}
    }
    .into_any()
}

#[component]
fn Form(id: PosyanduId, year: i32, view: Signal<RegistrationView>) -> impl IntoView {
    let app = use_app();
    let first = view.get_untracked();
    let mut new = Registration::new(registration_id(id, year), id, year);
    new.rows = first_rows(&first);
    let known =
        first.paper.and_then(|view| Some((Registration::try_from(view.paper).ok()?, view.rev)));
    let (doc, rev) = known.unwrap_or_else(|| (new.clone(), 0));
    let draft = Draft::of(doc, rev);
    draft.follow(Signal::derive(move || {
        let unwritten = || PaperView { paper: new.clone().into(), rev: 0 };
        view.get().paper.unwrap_or_else(unwritten)
    }));
    app.router.hold_while(Signal::derive(move || draft.dirty()));
    let wrong: Wrong = RwSignal::new(Vec::new());
    let is_new = Memo::new(move |_| draft.rev() == 0);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.save(|_| ());
    };
    let error = move || draft.error();
    let cells = move || {
        let all = wrong.get();
        (!all.is_empty()).then(|| w::WRONG_CELLS.fill(lang(), &[("cells", &all.join("; "))]))
    };
    view! {
        <Answer draft />
        <Notes draft view />
        <form class="life-form" novalidate=true on:submit=save>
            <Show when=move || is_new.get() && draft.doc.with(|doc| !doc.rows.is_empty())>
                <p class="soft">{t(w::PREFILLED)}</p>
            </Show>
            <Rows draft view wrong />
            {move || cells().map(|said| view! { <p class="field__error" role="alert">{said}</p> })}
            {move || error().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions life-form__actions">
                <SaveButton busy=Signal::derive(move || draft.busy()) disabled=Signal::derive(move || wrong.with(|all| !all.is_empty())) />
            </div>
        </form>
        <p class="soft">{t(w::AGES)}</p>
        <Show when=move || !is_new.get()>
            <PaperHistory paper=PaperRef::new(PaperKind::Registration, registration_id(id, year)) />
        </Show>
    }
    .into_any()
}

/// How many RT have reported, and which have not.
#[component]
fn Answer(draft: Draft<Registration>) -> impl IntoView {
    let counts = Memo::new(move |_| draft.doc.with(rts));
    let first = move || {
        let (lang, (whole, _, all)) = (lang(), counts.get());
        w::RT_REPORTED.fill(lang, &[("n", &lang.count(whole)), ("of", &lang.count(all))])
    };
    let bar = move || {
        let (whole, part, all) = counts.get();
        let share = |n: u32| 100.0 * f64::from(n) / f64::from(all.max(1));
        vec![(share(whole), "bar__good"), (share(part), "bar__watch")]
    };
    let missing = move || {
        draft.doc.with(|doc| {
            let open = doc.rows.iter().filter(|row| told(&row.counts) != Told::Whole);
            let mut names: Vec<String> = open.map(|row| format!("RT {}", row.rt)).collect();
            names.dedup();
            if names.is_empty() {
                return w::ALL_RT.of(lang()).to_owned();
            }
            w::MISSING_RT.fill(lang(), &[("names", &names.join(", "))])
        })
    };
    view! {
        <Show
            when=move || { counts.get().2 > 0 }
            fallback=|| view! { <p>{t(w::NO_ROWS)}</p> }
        >
            <section class="answer life-answer">
                <p class="answer__value"><strong>{first}</strong></p>
                <Bar parts=Signal::derive(bar) />
                <p>{missing}</p>
            </section>
        </Show>
    }
    .into_any()
}

/// What is counted twice, who went over to another group, who has no RT.
#[component]
fn Notes(draft: Draft<Registration>, view: Signal<RegistrationView>) -> impl IntoView {
    let doubled = move || {
        let lang = lang();
        let all = draft.doc.with(twice);
        let said = |(rw, rt): (String, String)| w::TWICE.fill(lang, &[("rt", &rt), ("rw", &rw)]);
        all.into_iter().map(said).collect::<Vec<_>>()
    };
    let moved = move || {
        let lang = lang();
        let (since, moves) = view.with(|view| view.moves)?;
        let parts = [
            (w::MOVED_BORN, moves.born),
            (w::MOVED_TODDLERS, moves.toddlers),
            (w::MOVED_PRESCHOOL, moves.preschool),
            (w::MOVED_SCHOOL, moves.school),
        ];
        let what = parts.into_iter().filter(|(_, n)| *n > 0);
        let what: Vec<String> =
            what.map(|(text, n)| text.fill(lang, &[("n", &lang.count(n))])).collect();
        let date = lang.date_long(since.0);
        Some(w::MOVED.fill(lang, &[("date", &date), ("what", &what.join(", "))]))
    };
    let unplaced = move || {
        let (infants, toddlers) = view.with(|view| view.unplaced);
        let n = infants + toddlers;
        (n > 0).then(|| w::UNPLACED.fill(lang(), &[("n", &n)]))
    };
    view! {
        {move || doubled().into_iter().map(|said| view! {
            <div class="notice notice--watch life-notice" role="note">
                <p class="notice__words">{said}</p>
            </div>
        }).collect_view()}
        {move || moved().map(|said| view! { <p>{said}</p> })}
        {move || unplaced().map(|said| view! { <p class="soft">{said}</p> })}
    }
    .into_any()
}
