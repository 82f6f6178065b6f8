//! A problem that people tell of: from the catalogue or in own words.

use leptos::prelude::*;

use super::parts::FieldSelect;
use crate::{
    app::{
        ErrorNotice, PageHead, SaveButton, lang, paper::Draft, place_within, route::Route, t,
        use_app,
    },
    components::{LinkButton, Select, TextArea, TextField},
    documents::{Extra, Id},
    i18n::{
        Words as _,
        words::{common, problems as w},
    },
    platform::random,
    rakor::problems::ProblemCode,
    records::{
        Place,
        coordination::{Cause, Problem, SpmField},
    },
};

/// The page.
#[component]
pub fn ProblemNewPage() -> impl IntoView {
    let app = use_app();
    let crumbs = move || vec![(t(w::TITLE)().to_owned(), Route::Problems.href())];
    let today = Memo::new(move |_| app.overview.with(|overview| Some(overview?.today)));
    view! {
        <PageHead title=t(w::NEW) crumbs=Signal::derive(crumbs) />
        {move || today.get().map(|today| view! { <Form today /> })}
    }
    .into_any()
}

#[component]
fn Form(today: chrono::NaiveDate) -> impl IntoView {
    let app = use_app();
    let scope = Memo::new(move |_| match app.router.scope().place {
        // The area of a Puskesmas is no place of a tier.
        Place::Puskesmas(_) => Place::Regency,
        place => place,
    });
    let id = Id::from_bits(random::bits());
    let rakor = app.router.location_now().papers.rakor;
    let mut first = Problem::new(id, scope.get_untracked(), SpmField::Kesehatan, today);
    first.rakor = rakor;
    let draft = Draft::of(first, 0);
    Effect::new(move |_| {
        let place = scope.get();
        draft.edit(|problem| problem.place = place);
    });
    let title = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let cause = RwSignal::new(String::new());
    let code: RwSignal<Option<ProblemCode>> = RwSignal::new(None);
    let dirty = Signal::derive(move || {
        let typed = [title, note, cause].iter().any(|text| text.with(|text| !text.is_empty()));
        (typed || code.get().is_some()) && draft.rev() == 0
    });
    app.router.hold_while(dirty);
    let choose = move |chosen: String| {
        let chosen = ProblemCode::from_code(&chosen);
        code.set(chosen);
        if let Some(chosen) = chosen {
            draft.edit(|problem| problem.field = chosen.rule().field);
        }
    };
    let levels = Signal::derive(move || {
        let lang = lang();
        let one = |n: u8| (n.to_string(), w::SEVERITY_N.fill(lang, &[("n", &n)]));
        (1..=5).map(one).collect::<Vec<_>>()
    });
    let set_level = move |chosen: String| {
        if let Ok(level) = chosen.parse() {
            draft.edit(|problem| problem.severity = level);
        }
    };
    let set_field = move |field: Option<SpmField>| {
        if let Some(field) = field {
            draft.edit(|problem| problem.field = field);
        }
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let because = cause.get_untracked().trim().to_owned();
        draft.edit(|problem| {
            title.get_untracked().trim().clone_into(&mut problem.title);
            note.get_untracked().trim().clone_into(&mut problem.note);
            problem.code = code.get_untracked().map(|c| c.code().to_owned()).unwrap_or_default();
            problem.causes.clear();
            if !because.is_empty() {
                let id = Id::from_bits(random::bits());
                problem.causes.push(Cause { id, text: because, extra: Extra::new() });
            }
        });
        draft.save(move |_| {
            app.router.leave_drafts();
            app.router.replace(Route::Problem(id));
        });
    };
    let unnamed =
        Signal::derive(move || code.get().is_none() && title.with(|title| title.trim().is_empty()));
    view! {
        <form class="form" novalidate=true on:submit=save>
            <Where />
            {rakor.map(|id| view! {
                <p><a class="name-link" href=Route::Rakor(id).href()>{t(w::RAISED_HERE)}</a></p>
            })}
            <Kinds code=code on_choose=choose />
            <TextField
                label=t(w::OWN_TITLE)
                value=title
                note=move || code.get().map_or("", |_| common::OPTIONAL.of(lang()))
            />
            <div class="form__row">
                <FieldSelect
                    value=Signal::derive(move || Some(draft.doc.with(|problem| problem.field)))
                    on_choose=set_field
                />
                <Select
                    label=t(w::SEVERITY)
                    value=Signal::derive(move || draft.doc.with(|problem| problem.severity.to_string()))
                    options=levels
                    on_choose=set_level
                />
            </div>
            <TextArea label=t(w::NOTE) value=note hint=t(w::NOTE_HINT) note=t(common::OPTIONAL) />
            <TextArea label=t(w::CAUSE) value=cause hint=t(w::CAUSE_HINT) note=t(common::OPTIONAL) />
            {move || draft.error().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions">
                <SaveButton disabled=unnamed busy=Signal::derive(move || draft.busy()) />
                <LinkButton
                    label=t(common::CANCEL)
                    href=Signal::derive(move || rakor.map_or(Route::Problems, Route::Rakor).href())
                />
            </div>
        </form>
    }
    .into_any()
}

/// The place, which is that of the bar above.
#[component]
fn Where() -> impl IntoView {
    let app = use_app();
    let words = move || place_within(&app.router.scope().place, lang());
    view! {
        <p>
            <strong class="field__label">{t(w::PLACE)}</strong>
            <br />
            {words} " · " <span class="soft">{t(w::PLACE_HINT)}</span>
        </p>
    }
}

#[component]
fn Kinds(
    #[prop(into)] code: Signal<Option<ProblemCode>>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let lang = lang();
        let first = (String::new(), w::OWN_WORDS.of(lang).to_owned());
        let rest = ProblemCode::ALL.iter();
        let rest = rest.map(|code| (code.code().to_owned(), code.say(lang).to_owned()));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let value =
        Signal::derive(move || code.get().map(|code| code.code().to_owned()).unwrap_or_default());
    let rule = move || {
        let rule = code.get()?.rule();
        Some(w::RULE.fill(lang(), &[("source", &rule.source)]))
    };
    view! {
        <div>
            <Select label=t(w::KIND) value options on_choose=on_choose />
            <p class="field__hint">{rule}</p>
        </div>
    }
}
