//! How a promise stands: whose, by when, and its number then and now.

use leptos::prelude::*;

use super::parts::{StandingMark, change_mark, meeting_words};
use crate::{
    app::{lang, place_words, route::Route},
    desk::protocol::CommitmentView,
    i18n::{Words as _, words::commitments as w},
    indicators::{Figure, Verdict},
};

/// Whose, by when, and what the number says.
#[component]
pub(super) fn Standing(view: Signal<CommitmentView>) -> impl IntoView {
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
