//! Survey figures: a line of fields for each.

use leptos::prelude::*;

use super::saving::{SaveRow, Saving};
use crate::{
    app::{lang, lang_now, t, use_app},
    components::{Button, IconButton, IconName, NumberField, Select, TextField},
    desk::protocol::{Goals, SaveSurveys},
    forms::SurveyForm,
    i18n::{
        Words as _,
        words::{common, goals as w},
    },
    indicators::{Group, IndicatorId},
};

/// The fields of a survey.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Fields {
    key: u32,
    indicator: RwSignal<String>,
    survey: RwSignal<String>,
    year: RwSignal<String>,
    value: RwSignal<String>,
    low: RwSignal<String>,
    high: RwSignal<String>,
    sample: RwSignal<String>,
    source: RwSignal<String>,
}

impl Fields {
    fn of(key: u32, form: SurveyForm) -> Self {
        Self {
            key,
            indicator: RwSignal::new(form.indicator),
            survey: RwSignal::new(form.survey),
            year: RwSignal::new(form.year),
            value: RwSignal::new(form.value),
            low: RwSignal::new(form.low),
            high: RwSignal::new(form.high),
            sample: RwSignal::new(form.sample),
            source: RwSignal::new(form.source),
        }
    }

    fn typed(self) -> SurveyForm {
        SurveyForm {
            indicator: self.indicator.get(),
            survey: self.survey.get(),
            year: self.year.get(),
            value: self.value.get(),
            low: self.low.get(),
            high: self.high.get(),
            sample: self.sample.get(),
            source: self.source.get(),
        }
    }
}

#[component]
pub(super) fn Surveys(goals: Goals) -> impl IntoView {
    let app = use_app();
    let (old, rev) = (goals.surveys, goals.surveys_rev);
    let forms: Vec<SurveyForm> =
        old.iter().map(|figure| SurveyForm::of(figure, lang_now())).collect();
    let before = StoredValue::new(forms.clone());
    let next = StoredValue::new(forms.len() as u32);
    let rows = RwSignal::new(
        forms.into_iter().zip(0..).map(|(form, key)| Fields::of(key, form)).collect::<Vec<_>>(),
    );
    let typed = move || rows.with(|rows| rows.iter().map(|row| row.typed()).collect::<Vec<_>>());
    let dirty = Signal::derive(move || before.with_value(|before| *before != typed()));
    app.router.hold_while(dirty);
    let problems = RwSignal::new(Vec::<String>::new());
    let saving = Saving::new(app);
    let add = move |_| {
        let key = next.get_value();
        next.set_value(key + 1);
        let form = SurveyForm {
            indicator: IndicatorId::Stunting.code().to_owned(),
            survey: "SSGI".to_owned(),
            ..SurveyForm::default()
        };
        rows.update(|rows| rows.push(Fields::of(key, form)));
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        saving.clear();
        let lang = lang_now();
        let (mut figures, mut wrong) = (Vec::new(), Vec::new());
        for (form, n) in untrack(typed).iter().zip(1_u32..) {
            match form.read(lang) {
                Ok(figure) => figures.push(figure),
                Err(why) => {
                    wrong.push(format!("{}: {why}", w::SURVEY_NO.fill(lang, &[("n", &n)])));
                }
            }
        }
        let bad = !wrong.is_empty();
        problems.set(wrong);
        if bad {
            return;
        }
        let said = w::SAVED_SURVEYS.of(lang).to_owned();
        saving.save(SaveSurveys { figures, base_rev: rev }, said);
    };
    let said = move || {
        let items = problems.get().into_iter().map(|words| view! { <li>{words}</li> });
        let items = items.collect_view();
        view! { <ul class="field__error goals-problems" role="alert">{items}</ul> }
    };
    view! {
        <form class="card section goals-surveys" novalidate=true on:submit=submit>
            <h2>{t(w::SURVEYS)}</h2>
            <p class="soft">{t(w::SURVEYS_WHY)}</p>
            <For each=move || rows.get() key=|row| row.key let:row>
                <Row row rows />
            </For>
            <Show when=move || problems.with(|problems| !problems.is_empty())>{said}</Show>
            <SaveRow saving dirty>
                <Button label=t(w::ADD) icon=IconName::Plus on_click=add />
            </SaveRow>
        </form>
    }
    .into_any()
}

#[component]
fn Row(row: Fields, rows: RwSignal<Vec<Fields>>) -> impl IntoView {
    let options = Signal::derive(move || {
        let one = |id: &IndicatorId| (id.code().to_owned(), id.say(lang()).to_owned());
        let offered = IndicatorId::ALL.iter().filter(|id| id.group() != Group::Quality);
        offered.map(one).collect::<Vec<_>>()
    });
    let number = Memo::new(move |_| {
        rows.with(|rows| rows.iter().position(|one| one.key == row.key).map_or(0, |at| at + 1))
    });
    let name = move || w::SURVEY_NO.fill(lang(), &[("n", &number.get())]);
    let remove_words = move || w::REMOVE.fill(lang(), &[("n", &number.get())]);
    let remove = move |_| rows.update(|rows| rows.retain(|one| one.key != row.key));
    view! {
        <fieldset class="goals-survey">
            <legend>{name}</legend>
            <Select
                label=t(w::INDICATOR)
                value=row.indicator
                options
                on_choose=move |code| row.indicator.set(code)
            />
            <TextField label=t(w::SURVEY_NAME) value=row.survey longest=80 />
            <NumberField label=t(w::YEAR) value=row.year whole=true />
            <NumberField label=t(w::VALUE) value=row.value />
            <NumberField label=t(w::LOW) value=row.low note=t(common::OPTIONAL) />
            <NumberField label=t(w::HIGH) value=row.high note=t(common::OPTIONAL) />
            <NumberField label=t(w::SAMPLE) value=row.sample whole=true note=t(common::OPTIONAL) />
            <TextField label=t(w::SOURCE) value=row.source note=t(common::OPTIONAL) longest=300 />
            <IconButton label=remove_words icon=IconName::Trash on_click=remove />
        </fieldset>
    }
    .into_any()
}
