//! What both tablets changed, side by side; a person says what is right.

use leptos::prelude::*;

use super::{open::Answers, who};
use crate::{
    app::{lang, moment, t},
    components::{Button, ButtonKind, fresh_id},
    desk::protocol::HandOffConflict,
    documents::Stamp,
    handoff::Choice,
    i18n::{
        Text,
        words::{child, handoff as words, keep},
    },
};

/// The questions.
#[component]
pub fn Conflicts(conflicts: Vec<HandOffConflict>, answers: Answers) -> impl IntoView {
    let all = conflicts.len() as u32;
    let keys: Vec<(String, String)> =
        conflicts.iter().map(|one| (one.key.clone(), one.path.clone())).collect();
    let keys = StoredValue::new(keys);
    let decide = move |choice: Choice| {
        answers.set(keys.get_value().into_iter().map(|key| (key, choice)).collect());
    };
    let said = move || {
        let done = answers.with(|answers| answers.len() as u32);
        words::ANSWERED.fill(lang(), &[("done", &lang().count(done)), ("all", &lang().count(all))])
    };
    let rows = conflicts.into_iter().map(|one| view! { <One one answers /> }).collect_view();
    view! {
        <h3>{t(words::QUESTIONS)}</h3>
        <p role="status" class="figures">{said}</p>
        <div class="row">
            <Button
                label=t(words::ALL_MINE)
                kind=ButtonKind::Quiet
                on_click=move |_| decide(Choice::Mine)
            />
            <Button
                label=t(words::ALL_THEIRS)
                kind=ButtonKind::Quiet
                on_click=move |_| decide(Choice::Theirs)
            />
        </div>
        <ul class="handoff__questions">{rows}</ul>
    }
}

#[component]
fn One(one: HandOffConflict, answers: Answers) -> impl IntoView {
    let HandOffConflict { key, title, path, visit, mine, theirs, my_stamp, their_stamp } = one;
    let name = fresh_id("conflict");
    // A backup may ask of documents that are never handed over.
    let kind = Some(keep::kind_of(key.split_once('/').map_or(key.as_str(), |(kind, _)| kind)));
    let of = path.clone();
    let about = move || {
        let lang = lang();
        let field = if of.is_empty() { Some(words::WHOLE) } else { words::field_of(&of) };
        let visit = visit
            .as_ref()
            .and_then(|day| day.parse().ok())
            .map(|day| words::VISIT_OF.fill(lang, &[("date", &lang.date(day))]));
        let parts = [
            kind.map(|text| text.of(lang).to_owned()),
            Some(title.0.clone()),
            Some(title.1.clone()),
            visit,
            Some(field.map_or_else(|| of.clone(), |text| text.of(lang).to_owned())),
        ];
        let parts = parts.into_iter().flatten().filter(|text| !text.is_empty());
        parts.collect::<Vec<_>>().join(" · ")
    };
    let id = StoredValue::new((key, path));
    let side = |choice: Choice, head: Text, value: Option<Vec<(String, String)>>, stamp: Stamp| {
        let chosen = move || id.with_value(|id| answers.with(|a| a.get(id) == Some(&choice)));
        let single = value.as_ref().is_some_and(|value| value.len() == 1);
        let lines = move || match &value {
            None => view! { <em>{t(words::REMOVED)}</em> }.into_any(),
            Some(values) => values
                .iter()
                .map(|(path, value)| {
                    let lang = lang();
                    let shown = child::value_of_path(path, value, lang);
                    let named = words::field_of(path).filter(|_| !single);
                    let named = named.map(|text| format!("{}: ", text.of(lang)));
                    view! { <span class="handoff__value">{named}<strong>{shown}</strong></span> }
                })
                .collect_view()
                .into_any(),
        };
        view! {
            <label class="handoff__side">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=chosen
                    on:change=move |_| {
                        answers.update(|answers| { answers.insert(id.get_value(), choice); });
                    }
                />
                <span class="handoff__words">
                    <span>{t(head)}</span>
                    {lines}
                    <small>{move || format!("{}, {}", who(&stamp), moment(stamp.at))}</small>
                </span>
            </label>
        }
    };
    let mine = side(Choice::Mine, words::MINE, mine, my_stamp);
    let theirs = side(Choice::Theirs, words::THEIRS, theirs, their_stamp);
    view! {
        <li>
            <fieldset class="handoff__question">
                <legend>{about}</legend>
                <div class="handoff__sides">{mine}{theirs}</div>
            </fieldset>
        </li>
    }
}
