//! The form of the review: what the records do not say is answered here, with evidence.

use leptos::{prelude::*, text_prop::TextProp};

use crate::{
    app::{ErrorNotice, SaveButton, lang, lang_now, moment, send, t, use_app},
    components::{Choice, DateField, NumberField, TextArea, TextField},
    desk::protocol::{
        AnswerDraft, DeskError, FieldProblem, FormField, SaveTelaah, TelaahPage as PageData,
    },
    documents::Stamp,
    forms::{GROUPS, answer_text, date_text, read_answer, read_date},
    i18n::{
        Words as _,
        words::{common, errors, strata},
    },
    records::Month,
    strata::{Immunised, Item, Unit},
};

/// One answer as it is typed.
#[derive(Clone, Copy)]
struct Field {
    item: Item,
    text: RwSignal<String>,
    evidence: RwSignal<String>,
    date: RwSignal<String>,
    /// What the records say.
    computed: Option<u32>,
    /// What the coverage of immunisation is computed of.
    doses: Option<(Month, Immunised)>,
    /// Who gave the answer that was read, and when.
    stamp: StoredValue<Option<Stamp>>,
}

impl Field {
    fn of(item: Item, page: &PageData) -> Self {
        let answer = page.answers.answer(item);
        let text = answer.map(|answer| answer_text(item, answer.value, lang_now()));
        let evidence = answer.map(|answer| answer.evidence.clone());
        let date = answer.and_then(|answer| answer.date).map(date_text);
        let computed = page.computed.iter().find(|(known, _)| *known == item).map(|(_, n)| *n);
        Self {
            item,
            text: RwSignal::new(text.unwrap_or_default()),
            evidence: RwSignal::new(evidence.unwrap_or_default()),
            date: RwSignal::new(date.unwrap_or_default()),
            computed,
            doses: page.immunised.filter(|_| item == Item::Immunisation),
            stamp: StoredValue::new(answer.map(|answer| answer.stamp.clone())),
        }
    }

    fn typed(self) -> String {
        [self.text, self.evidence, self.date].map(|signal| signal.get() + "\u{1f}").concat()
    }

    /// What is wrong with the number as it is written.
    fn problem(self) -> Option<String> {
        let read = self.text.with(|text| read_answer(self.item, text));
        read.err().map(|problem| problem.say(lang()).to_owned())
    }

    /// The answer; `None` where the field is empty.
    fn draft(self) -> Option<AnswerDraft> {
        let value = self.text.with_untracked(|text| read_answer(self.item, text)).ok().flatten()?;
        Some(AnswerDraft {
            item: self.item,
            value,
            evidence: self.evidence.get_untracked(),
            date: read_date(&self.date.get_untracked()),
        })
    }
}

#[expect(clippy::needless_pass_by_value, reason = "what a component is given is its own")]
#[component]
pub(super) fn AnswerForm(page: PageData, dirty: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let fields: Vec<Field> = Item::ALL.iter().map(|item| Field::of(*item, &page)).collect();
    let fields = StoredValue::new(fields);
    let note = RwSignal::new(page.answers.note.clone());
    let typed = move || {
        let all = fields.with_value(|fields| fields.iter().map(|field| field.typed()).collect());
        let all: Vec<String> = all;
        all.concat() + &note.get()
    };
    let before = RwSignal::new(untrack(typed));
    Effect::new(move |_| dirty.set(typed() != before.get()));
    on_cleanup(move || {
        let _gone = dirty.try_set(false);
    });
    app.router.hold_while(dirty.into());
    let (problems, error) = (RwSignal::new(Vec::<FieldProblem>::new()), RwSignal::new(None));
    let busy = RwSignal::new(false);
    let (posyandu, year, base_rev) = (page.posyandu, page.year, page.rev);
    let wrong = Memo::new(move |_| {
        fields.with_value(|fields| fields.iter().any(|field| field.problem().is_some()))
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        problems.set(Vec::new());
        error.set(None);
        if wrong.get_untracked() {
            return;
        }
        let answers = fields.with_value(|all| all.iter().filter_map(|f| f.draft()).collect());
        let note = note.get_untracked();
        let now = untrack(typed);
        busy.set(true);
        send(SaveTelaah { posyandu, year, base_rev, answers, note }, move |result| {
            busy.set(false);
            match result {
                Ok(_) => {
                    before.set(now);
                    app.toasts.done(strata::SAVED.of(lang_now()));
                }
                Err(DeskError::Invalid(found)) => problems.set(found),
                Err(why) => error.set(Some(why)),
            }
        });
    };
    let last = date_text(page.today);
    let group = move |(title, items): (crate::i18n::Text, &'static [Item])| {
        let last = last.clone();
        let rows = fields.with_value(|all| {
            let own = all.iter().filter(|field| items.contains(&field.item)).copied();
            own.map(|field| {
                let last = last.clone();
                view! { <AnswerRow field problems last /> }
            })
            .collect_view()
        });
        view! {
            <fieldset class="strata-form__group">
                <legend>{t(title)}</legend>
                {rows}
                {items.contains(&Item::KaderTrained).then(|| trained(fields))}
            </fieldset>
        }
    };
    let others = move || {
        // What belongs to no field of this form stands at its end.
        let rest = problems.with(|all| {
            let rest = all.iter().filter(|p| !matches!(p.field, FormField::Answer(_)));
            rest.map(|problem| errors::problem(*problem, lang())).collect::<Vec<_>>()
        });
        rest.into_iter().map(|said| view! { <p class="field__error">{said}</p> }).collect_view()
    };
    view! {
        <form class="strata-form" novalidate=true on:submit=save>
            {GROUPS.map(group).into_iter().collect_view()}
            <TextArea label=t(common::NOTE) value=note note=t(common::OPTIONAL) />
            {others}
            {move || error.get().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions">
                <SaveButton busy disabled=Signal::derive(move || !dirty.get() || wrong.get()) />
            </div>
        </form>
    }
    .into_any()
}

/// Which share of the kader is trained, while it is typed.
fn trained(fields: StoredValue<Vec<Field>>) -> impl IntoView {
    let typed = move |item: Item| {
        let field =
            fields.with_value(|all| all.iter().find(|field| field.item == item).copied())?;
        field.text.with(|text| read_answer(item, text)).ok().flatten()
    };
    let said = move || {
        let (trained, all) = (typed(Item::KaderTrained)?, typed(Item::KaderCount)?);
        let lang = lang();
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("trained", &trained), ("all", &all), ("percent", &lang.percent(trained, all))];
        Some(strata::KADER_TRAINED_OF.fill(lang, &values))
    };
    view! { <p class="soft">{said}</p> }
}

/// An answer, and beside it what shows it.
#[component]
fn AnswerRow(field: Field, problems: RwSignal<Vec<FieldProblem>>, last: String) -> impl IntoView {
    let item = field.item;
    let error = Signal::derive(move || {
        let found = problems.with(|all| {
            all.iter().find(|problem| problem.field == FormField::Answer(item)).copied()
        });
        field.problem().or_else(|| found.map(|problem| errors::problem(problem, lang())))
    });
    let hint = move || {
        let lang = lang();
        let what = item.hint().map(|hint| hint.of(lang).to_owned());
        let computed = item.computed().then(|| match field.computed {
            Some(value) => strata::COMPUTED.fill(lang, &[("value", &item.amount(value, lang))]),
            None => strata::NOT_COMPUTED.of(lang).to_owned(),
        });
        let doses = field.doses.map(|doses| strata::immunised(doses, lang));
        [what, computed, doses].into_iter().flatten().collect::<Vec<_>>().join(". ")
    };
    let unit: Option<TextProp> = match item.unit() {
        Unit::Share => Some("%".into()),
        Unit::Months => Some(t(strata::UNIT_MONTHS).into()),
        _ => None,
    };
    let answered = Signal::derive(move || field.text.with(|text| !text.trim().is_empty()));
    let evidence_label = move || strata::EVIDENCE_OF.fill(lang(), &[("what", &item.say(lang()))]);
    // Devices write dates in many orders: in words it is certain.
    let in_words =
        move || read_date(&field.date.get()).map(|date| lang().date_full(date)).unwrap_or_default();
    let answered_by = move || {
        field.stamp.with_value(|stamp| {
            let (lang, stamp) = (lang(), stamp.as_ref()?);
            let who = if stamp.by.0.is_empty() { strata::SOMEBODY.of(lang) } else { &stamp.by.0 };
            let when = moment(stamp.at);
            Some(strata::ANSWERED_BY.fill(lang, &[("date", &when), ("who", &who)]))
        })
    };
    view! {
        <div class="strata-form__row">
            {if item.unit() == Unit::YesNo {
                view! { <YesNo field error /> }.into_any()
            } else {
                let whole = !matches!(item.unit(), Unit::Share | Unit::Tenths);
                match unit {
                    Some(unit) => view! {
                        <NumberField label=t(item.words()) value=field.text unit hint error whole />
                    }
                    .into_any(),
                    None => view! {
                        <NumberField label=t(item.words()) value=field.text hint error whole />
                    }
                    .into_any(),
                }
            }}
            <Show when=move || answered.get()>
                <div class="strata-form__evidence">
                    <TextField
                        label=evidence_label
                        value=field.evidence
                        hint=t(strata::EVIDENCE_HINT)
                    />
                    <DateField
                        label=t(strata::EVIDENCE_DATE)
                        value=field.date
                        hint=in_words
                        max=Signal::stored(Some(last.clone()))
                    />
                    <small class="soft">{answered_by}</small>
                </div>
            </Show>
        </div>
    }
}

#[component]
fn YesNo(field: Field, error: Signal<Option<String>>) -> impl IntoView {
    let item = field.item;
    let value =
        Signal::derive(move || field.text.with(|text| read_answer(item, text)).ok().flatten());
    let options: Vec<(Option<u32>, TextProp)> = vec![
        (Some(1), t(common::YES).into()),
        (Some(0), t(common::NO).into()),
        (None, t(strata::NOT_ANSWERED).into()),
    ];
    let choose = move |chosen: Option<u32>| {
        field.text.set(chosen.map(|value| value.to_string()).unwrap_or_default());
    };
    let hint = item.hint();
    view! {
        <div>
            <Choice label=t(item.words()) value options on_choose=choose error />
            {hint.map(|hint| view! { <p class="field__hint">{t(hint)}</p> })}
        </div>
    }
}
