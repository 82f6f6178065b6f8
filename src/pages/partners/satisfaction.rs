//! What those who come say of a pilot: before it became one and since, the surveys, the form of one.

use leptos::prelude::*;

use super::parts::today;
use crate::{
    app::{
        ErrorNotice, lang,
        paper::{self, Draft},
        route::Route,
        t, use_app,
    },
    components::{Button, ButtonKind, DateField, Dialog, IconName, NumberField},
    desk::protocol::{PaperView, PilotLine},
    documents::{Extra, Id},
    forms::{date_text, read_date},
    i18n::{
        parse_count,
        words::{common, satisfaction as w},
    },
    platform::random,
    rakor::satisfaction::{RULES, Said, share},
    records::{
        PosyanduId,
        coordination::{PaperKind, PaperRef, Survey, SurveyAnswer},
    },
};

/// What is said of a pilot.
#[component]
pub(super) fn Satisfaction(line: Memo<PilotLine>, posyandu: PosyanduId) -> impl IntoView {
    let (open, editing) = (RwSignal::new(false), RwSignal::new(None::<PaperView>));
    let day = today();
    let edit = move |view: PaperView| {
        editing.set(Some(view));
        open.set(true);
    };
    let add = move |_| {
        let survey = Survey::new(Id::from_bits(random::bits()), posyandu, day);
        edit(PaperView { paper: survey.into(), rev: 0 });
    };
    let sides = move || {
        line.with(|line| match line.said {
            (None, None) => t(w::NOBODY_ASKED)().to_owned(),
            (before, after) => {
                w::BEFORE_AFTER.fill(lang(), &[("before", &said(before)), ("after", &said(after))])
            }
        })
    };
    let rows = move || {
        let all = line.with(|line| line.surveys.clone());
        all.into_iter().map(|view| view! { <Row view edit /> }).collect_view()
    };
    let form = move || editing.get().map(|view| view! { <Form view open /> });
    view! {
        <section class="pilot__said">
            <h4>{t(w::TITLE)}</h4>
            <p class="figures">{sides}</p>
            <ul class="pilot__surveys">{rows}</ul>
            <div class="no-print">
                <Button label=t(w::ADD) icon=IconName::Plus on_click=add />
            </div>
            <Dialog open title=t(w::ADD) close=t(common::CLOSE)>{form}</Dialog>
        </section>
    }
    .into_any()
}

fn said(said: Option<Said>) -> String {
    let none = || "–".to_owned();
    said.map_or_else(none, |said| {
        let lang = lang();
        let rate = lang.percent(said.share.numerator, said.share.denominator);
        w::SHARE_OF.fill(lang, &[("share", &rate), ("n", &said.asked)])
    })
}

#[component]
fn Row(view: PaperView, #[prop(into)] edit: Callback<PaperView>) -> impl IntoView {
    let Ok(survey) = Survey::try_from(view.paper.clone()) else { return ().into_any() };
    let few = (survey.asked < RULES.least_asked).then(|| {
        view! { <small class="soft">{move || w::TOO_FEW.fill(lang(), &[("n", &RULES.least_asked)])}</small> }
    });
    let words = move || {
        let (lang, share) = (lang(), share(&survey));
        let rate = lang.percent(share.numerator, share.denominator);
        let share = w::SHARE_OF.fill(lang, &[("share", &rate), ("n", &survey.asked)]);
        format!("{}: {share}", lang.date(survey.date))
    };
    view! {
        <li>
            <span class="figures">{words}</span>
            {few}
            <span class="no-print">
                <Button
                    label=t(common::EDIT)
                    icon=IconName::Edit
                    on_click=move |_| edit.run(view.clone())
                />
            </span>
        </li>
    }
    .into_any()
}

/// Counts as they are typed.
#[derive(Clone, Copy)]
struct Typed {
    date: RwSignal<String>,
    asked: RwSignal<String>,
    /// In the order of the questions.
    answers: StoredValue<Vec<RwSignal<String>>>,
}

impl Typed {
    fn of(survey: &Survey) -> Self {
        let text = |n: Option<u32>| RwSignal::new(n.map(|n| n.to_string()).unwrap_or_default());
        let answer = |code: &&str| {
            let found = survey.answers.iter().find(|answer| answer.question == *code);
            text(found.map(|answer| answer.content))
        };
        Self {
            date: RwSignal::new(date_text(survey.date)),
            asked: text(Some(survey.asked).filter(|n| *n > 0)),
            answers: StoredValue::new(RULES.questions.iter().map(answer).collect()),
        }
    }

    fn asked(self) -> Option<u32> {
        parse_count(&self.asked.get()).ok().flatten().filter(|n| *n > 0)
    }

    /// Whether an answer is more than were asked, or no count.
    fn is_wrong(self, answer: RwSignal<String>) -> bool {
        match (parse_count(&answer.get()), self.asked()) {
            (Ok(Some(content)), Some(asked)) => content > asked,
            (Ok(_), _) => false,
            (Err(_), _) => true,
        }
    }

    /// Fills a survey in; `None` while something is missing or wrong.
    fn fill(self, survey: &mut Survey) -> Option<()> {
        let date = read_date(&self.date.get())?;
        let asked = self.asked()?;
        let answers = self.answers.get_value();
        if answers.iter().any(|answer| self.is_wrong(*answer)) {
            return None;
        }
        let mut put: Vec<SurveyAnswer> = Vec::new();
        for (code, answer) in RULES.questions.iter().zip(answers) {
            let Some(content) = parse_count(&answer.get()).ok()? else { continue };
            put.push(SurveyAnswer { question: (*code).to_owned(), content, extra: Extra::new() });
        }
        if put.is_empty() {
            return None;
        }
        (survey.date, survey.asked, survey.answers) = (date, asked, put);
        Some(())
    }
}

#[component]
fn Form(view: PaperView, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let PaperView { paper, rev } = view;
    let Ok(first) = Survey::try_from(paper) else { return ().into_any() };
    let (typed, id) = (Typed::of(&first), first.id);
    let draft = Draft::of(first.clone(), rev);
    let unready = {
        let first = first.clone();
        Signal::derive(move || typed.fill(&mut first.clone()).is_none())
    };
    let save = move |_| {
        draft.edit(|survey| {
            // The button is ready only when it can be filled in.
            let _ = untrack(|| typed.fill(survey));
        });
        draft.save(move |_| open.set(false));
    };
    let remove = move |_| {
        open.set(false);
        let paper = PaperRef::new(PaperKind::Survey, id);
        paper::delete(app, (paper, draft.rev()), w::DELETED, (Route::Pilots, Route::Pilots));
    };
    let questions = RULES.questions.iter().zip(typed.answers.get_value());
    let questions = questions.map(|(code, answer)| {
        let wrong = Signal::derive(move || {
            typed.is_wrong(answer).then(|| w::MORE_THAN_ASKED.of(lang()).to_owned())
        });
        view! { <NumberField label=t(w::question(code)) value=answer error=wrong whole=true /> }
    });
    view! {
        <div class="form">
            <p class="soft">{t(w::HOW)}</p>
            <div class="form__row">
                <DateField label=t(w::DATE) value=typed.date />
                <NumberField label=t(w::ASKED) value=typed.asked hint=t(w::ASKED_HINT) whole=true />
            </div>
            <p>{t(w::YES_OF_THEM)}</p>
            {questions.collect_view()}
            {move || draft.error().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions">
                <Button
                    label=t(common::SAVE)
                    kind=ButtonKind::Primary
                    disabled=unready
                    on_click=save
                />
                {(rev > 0).then(|| view! {
                    <Button
                        label=t(w::DELETE)
                        kind=ButtonKind::Danger
                        icon=IconName::Trash
                        on_click=remove
                    />
                })}
            </div>
        </div>
    }
    .into_any()
}
