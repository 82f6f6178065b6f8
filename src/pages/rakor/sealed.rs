//! The figures that lay on the table, beside those of now.

use leptos::prelude::*;

use super::parts::place_name;
use crate::{
    app::{
        lang, lang_now, moment,
        paper::{Draft, undoable},
        send, t, use_answer, use_app,
    },
    components::{Button, ButtonKind, StatusMark, TableScroll, Tone},
    desk::protocol::{Changed, GetSealed, SealRakor, SealedRow, SealedView},
    i18n::{Lang, Words as _, words::rakor as words},
    indicators::{Figure, IndicatorId},
    records::coordination::{Rakor, RakorState},
};

/// Sealing, and what was sealed.
#[component]
pub fn SealedFigures(
    /// The Rakor.
    draft: Draft<Rakor>,
) -> impl IntoView {
    let app = use_app();
    let id = draft.doc.with_untracked(|rakor| rakor.id);
    let sealed = use_answer(
        move || Some(GetSealed { rakor: id }),
        // Figures follow the records: a visit, a Posyandu, an import.
        |changed| !matches!(changed, Changed::Boundaries | Changed::Imports),
    );
    let there = Memo::new(move |_| draft.doc.with(|rakor| rakor.sealed.is_some()));
    let may = Memo::new(move |_| {
        draft.doc.with(|rakor| match rakor.state {
            RakorState::Held => rakor.sealed.is_none(),
            RakorState::Cancelled => false,
            _ => true,
        })
    });
    let busy = RwSignal::new(false);
    let month = move || app.month().map(|month| lang().month(month)).unwrap_or_default();
    let seal = move |_| {
        let month = untrack(move || app.month());
        busy.set(true);
        send(SealRakor { rakor: id, month }, move |result| {
            busy.set(false);
            match result {
                Ok(entry) => undoable(app, words::SEAL_DONE.of(lang_now()), entry),
                Err(why) => app.complain(&why),
            }
        });
    };
    let view = Memo::new(move |_| sealed.with(|sealed| sealed.cloned().flatten()));
    view! {
        <section class="section rakor-hub__wide" id="segel">
            <h2>{t(words::SEALED)}</h2>
            {move || view.get().filter(|_| there.get()).map(|sealed| view! { <Shown sealed /> })}
            <Show when=move || may.get()>
                <p class="soft no-print">
                    {move || words::SEAL_LEAD.fill(lang(), &[("month", &month())])}
                </p>
                <div class="row no-print">
                    {move || {
                        let (label, kind) = if there.get() {
                            (words::SEAL_AGAIN, ButtonKind::Secondary)
                        } else {
                            (words::SEAL, ButtonKind::Primary)
                        };
                        view! { <Button label=t(label) kind busy on_click=seal /> }
                    }}
                </div>
            </Show>
        </section>
    }
    .into_any()
}

#[component]
fn Shown(sealed: SealedView) -> impl IntoView {
    let (stamp, month, changed) = (sealed.stamp.clone(), sealed.month, sealed.changed);
    let said = move || {
        let lang = lang();
        let when = moment(stamp.at);
        let month = lang.month(month);
        if stamp.by.0.is_empty() {
            words::SEALED_BY.fill(lang, &[("month", &month), ("when", &when)])
        } else {
            let values: [(&str, &dyn std::fmt::Display); 3] =
                [("month", &month), ("when", &when), ("who", &stamp.by.0)];
            words::SEALED_BY_WHO.fill(lang, &values)
        }
    };
    let since = move || match changed {
        0 => words::SEAL_SAME.of(lang()).to_owned(),
        n => words::SEAL_CHANGED.fill(lang(), &[("n", &n)]),
    };
    let (tone, intact) = if sealed.intact {
        (Tone::Good, words::SEAL_INTACT)
    } else {
        (Tone::Act, words::SEAL_BROKEN)
    };
    let seal = sealed.seal;
    let indicators = sealed.indicators.clone();
    let heads = sealed.indicators.into_iter().map(|indicator| {
        view! { <th scope="col" class="numeric">{move || indicator.say(lang())}</th> }
    });
    let rows =
        sealed.rows.into_iter().map(move |row| view! { <Row row indicators=indicators.clone() /> });
    view! {
        <p>{said}</p>
        <p class="row">
            <StatusMark tone label=t(intact) />
            <span>{since}</span>
        </p>
        <TableScroll label=t(words::SEAL_TABLE)>
            <table class="table rakor-sealed">
                <thead>
                    <tr>
                        <th scope="col">{t(words::PLACE_COLUMN)}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </TableScroll>
        <p class="rakor-seal soft">{move || words::SEAL_CODE.fill(lang(), &[("seal", &seal)])}</p>
    }
    .into_any()
}

#[component]
fn Row(row: SealedRow, indicators: Vec<IndicatorId>) -> impl IntoView {
    let (place, name) = (row.place, row.name);
    let label = move || place_name(&place, &name, lang());
    let cells = row.figures.into_iter().zip(indicators).map(|(pair, indicator)| {
        let share = move || {
            pair.map_or(String::new(), |(then, _)| lang().percent(then.numerator, then.denominator))
        };
        let counts = move || {
            pair.map_or(String::new(), |(then, _)| {
                format!("{}/{}", lang().count(then.numerator), lang().count(then.denominator))
            })
        };
        let now = move || pair.and_then(|(then, now)| difference(then, now, lang()));
        view! {
            <td class="numeric" data-label=move || indicator.say(lang())>
                <strong>{share}</strong>
                <small class="rakor-sealed__n soft">{counts}</small>
                {move || now().map(|now| view! { <small class="rakor-sealed__now">{now}</small> })}
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">{label}</th>
            {cells.collect_view()}
        </tr>
    }
}

/// What a figure is now, where it is another: the share with the difference in points, or the
/// counts where the share came out the same.
fn difference(then: Figure, now: Figure, lang: Lang) -> Option<String> {
    if then == now {
        return None;
    }
    let share = |figure: Figure| lang.percent(figure.numerator, figure.denominator);
    if share(then) == share(now) {
        let (n, of) = (lang.count(now.numerator), lang.count(now.denominator));
        return Some(words::SEAL_NEW_COUNTS.fill(lang, &[("n", &n), ("of", &of)]));
    }
    let said = words::SEAL_NOW.fill(lang, &[("value", &share(now))]);
    let points = then.rate().zip(now.rate()).map(|(then, now)| 100.0 * (now - then));
    let points = points.map(|points| {
        let sign = if points < 0.0 { '−' } else { '+' };
        let points = format!("{sign}{}", lang.number(points.abs(), 1));
        words::SEAL_POINTS.fill(lang, &[("points", &points)])
    });
    Some(points.map_or(said.clone(), |points| format!("{said} ({points})")))
}
