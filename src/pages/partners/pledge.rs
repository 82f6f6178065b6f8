//! A pledge with what came of it; changed in place.

use std::fmt::Write as _;

use leptos::prelude::*;

use super::{
    agreement::{self, Agreement},
    one::partner,
    parts::{PledgeMark, change_mark},
    pledge_form::PledgeForm,
};
use crate::{
    app::{lang, paper::Draft, place_words, route::Route, t, use_app},
    components::{Button, ButtonKind, IconName},
    desk::protocol::{Effect, PartnerPage as PageData, PledgeLine},
    documents::Id,
    i18n::{
        Lang, Words as _,
        words::{common, partners as w},
    },
    records::coordination::{Paper, PaperKind, PaperRef, Pledge, PledgeKind},
};

fn pledge(line: &PledgeLine) -> Option<Pledge> {
    match &line.view.paper {
        Paper::Pledge(pledge) => Some(pledge.clone()),
        _ => None,
    }
}

/// A pledge of the page.
#[component]
pub(super) fn PledgeCard(page: Signal<PageData>, id: Id<Paper>) -> impl IntoView {
    let app = use_app();
    let find = move |page: &PageData| {
        page.pledges.iter().find(|line| line.view.paper.reference().id == id).cloned()
    };
    let Some(first) = page.with_untracked(find) else { return ().into_any() };
    let Some(document) = pledge(&first) else { return ().into_any() };
    let draft = Draft::of(document, first.view.rev);
    let kept = first.clone();
    // A pledge that has just gone stays as it was until its card goes.
    let line = Memo::new(move |_| page.with(find).unwrap_or_else(|| kept.clone()));
    draft.follow(Signal::derive(move || line.with(|line| line.view.clone())));
    app.router.hold_while(Signal::derive(move || draft.dirty()));
    let (editing, paper) = (RwSignal::new(false), RwSignal::new(false));
    let named = move || page.with(|page| (partner(page), page.regency.clone()));
    view! {
        <article class="card section pledge">
            <Show when=move || !editing.get()>
                <Told line draft />
                <div class="row no-print">
                    <Button
                        label=t(common::EDIT)
                        icon=IconName::Edit
                        on_click=move |_| editing.set(true)
                    />
                    <Button
                        label=move || {
                            let text = if paper.get() { w::AGREEMENT_CLOSE } else { w::AGREEMENT_PAPER };
                            text.of(lang())
                        }
                        icon=IconName::File
                        on_click=move |_| paper.update(|open| *open = !*open)
                    />
                    <Remove line draft />
                </div>
            </Show>
            <Show when=move || editing.get()>
                <PledgeForm draft on_done=move |()| editing.set(false) />
            </Show>
            <Show when=move || paper.get()>
                {move || {
                    let (partner, regency) = named();
                    let named = line.with(agreement::named);
                    partner.map(|partner| {
                        view! { <Agreement pledge=draft.doc partner regency named /> }
                    })
                }}
            </Show>
        </article>
    }
    .into_any()
}

/// Deletes it, or says that needs hang on it.
#[component]
fn Remove(line: Memo<PledgeLine>, draft: Draft<Pledge>) -> impl IntoView {
    let app = use_app();
    let needs = Memo::new(move |_| line.with(|line| line.needs));
    let remove = move |_| {
        let (id, of) = draft.doc.with_untracked(|pledge| (pledge.id, pledge.partner));
        let (paper, rev) = (PaperRef::new(PaperKind::Pledge, id), untrack(|| draft.rev()));
        let page = Route::Partner(of);
        crate::app::paper::delete(app, (paper, rev), w::PLEDGE_DELETED, (page, page));
    };
    view! {
        <Show
            when=move || needs.get() == 0
            fallback=move || view! {
                <p class="soft">{move || w::HANGS_NEEDS.fill(lang(), &[("n", &needs.get())])}</p>
            }
        >
            <Button
                label=t(w::DELETE_PLEDGE)
                kind=ButtonKind::Danger
                icon=IconName::Trash
                on_click=remove
            />
        </Show>
    }
}

#[component]
fn Told(line: Memo<PledgeLine>, draft: Draft<Pledge>) -> impl IntoView {
    let text = move || draft.doc.with(|pledge| pledge.text.clone());
    let size = move || line.with(|line| pledge(line).map(|pledge| size(&pledge, lang())));
    let place = move || {
        line.with(|line| {
            let place = pledge(line)?.place;
            Some(place_words(&place, &line.name, &line.within, lang()))
        })
    };
    let days = move || {
        line.with(|line| {
            let (pledge, lang) = (pledge(line)?, lang());
            let mut said = format!("{}: {}", w::MADE.of(lang), lang.date(pledge.made));
            if let Some(due) = pledge.due {
                let _ = write!(said, " · {}: {}", w::BY_WHEN.of(lang), lang.date(due));
            }
            Some(said)
        })
    };
    let sums = move || {
        line.with(|line| {
            let (sums, lang) = (line.totals, lang());
            let money = pledge(line).is_some_and(|pledge| pledge.kind == PledgeKind::Money);
            let mut parts =
                vec![(w::DELIVERED, sums.delivered), (w::OUTSTANDING, sums.outstanding)];
            if money {
                parts.extend([(w::SPENT, sums.spent), (w::BALANCE, sums.balance())]);
            }
            let said = |(text, sum): (crate::i18n::Text, u64)| {
                format!("{} {}", text.of(lang), w::rupiah(lang, sum))
            };
            let worth = sums.pledged > 0 || sums.delivered > 0;
            worth.then(|| parts.into_iter().map(said).collect::<Vec<_>>().join(" · "))
        })
    };
    let standing = move || {
        let standing = line.with(|line| line.standing);
        view! { <PledgeMark standing /> }
    };
    view! {
        <div class="pledge__head">
            <h3>{text}</h3>
            {standing}
        </div>
        <p><strong>{size}</strong> " · " {place}</p>
        <p class="soft">{days}</p>
        <p class="figures">{sums}</p>
        <Came line />
        <Reached line />
        {move || line.with(|line| line.effect.clone()).map(|effect| effect_line(&effect, lang()))}
    }
    .into_any()
}

fn size(pledge: &Pledge, lang: Lang) -> String {
    let mut said = pledge.kind.say(lang).to_owned();
    if let Some(quantity) = pledge.quantity {
        let _ = write!(said, " · {} {}", lang.count(quantity), pledge.unit);
    }
    if let Some(amount) = pledge.amount {
        let _ = write!(said, " · {}", w::rupiah(lang, amount));
    }
    said
}

/// What came and what was spent, by day.
#[component]
fn Came(line: Memo<PledgeLine>) -> impl IntoView {
    let rows = move || {
        let lang = lang();
        let line = line.get();
        let Some(pledge) = pledge(&line) else { return Vec::new() };
        let came = pledge.deliveries.iter().zip(&line.worths).map(|(delivery, worth)| {
            let mut said = delivery.text.clone();
            if let Some(quantity) = delivery.quantity {
                let _ = write!(said, " · {} {}", lang.count(quantity), pledge.unit);
            }
            if *worth > 0 {
                let _ = write!(said, " · {}", w::rupiah(lang, *worth));
            }
            let proof: Vec<&str> =
                delivery.evidence.iter().map(|evidence| evidence.text.as_str()).collect();
            let proof = if proof.is_empty() {
                w::NO_EVIDENCE.of(lang).to_owned()
            } else {
                proof.join("; ")
            };
            (delivery.date, w::DELIVERED, said, proof)
        });
        let spent = pledge.spendings.iter().map(|spending| {
            let said = format!("{} · {}", spending.text, w::rupiah(lang, spending.amount));
            let none = w::NO_EVIDENCE.of(lang).to_owned();
            let proof = if spending.receipt.is_empty() { none } else { spending.receipt.clone() };
            (spending.date, w::SPENT, said, proof)
        });
        let mut all: Vec<_> = came.chain(spent).collect();
        all.sort_by_key(|row| row.0);
        all.into_iter()
            .map(|(date, what, said, proof)| {
                view! {
                    <li>
                        <span class="figures soft">{lang.date(date)}</span>
                        <strong>{what.of(lang)}</strong>
                        <span>{said}</span>
                        <small class="soft">{proof}</small>
                    </li>
                }
            })
            .collect::<Vec<_>>()
    };
    view! { <ul class="pledge__came">{rows}</ul> }
}

#[component]
fn Reached(line: Memo<PledgeLine>) -> impl IntoView {
    let served = Memo::new(move |_| line.with(|line| line.served.clone()));
    let links = move || {
        let one = |reached: crate::desk::protocol::Reached| {
            view! {
                <li>
                    <a class="partner-chip" href=Route::Posyandu(reached.id).href()>
                        {reached.name} ", " {reached.desa}
                    </a>
                </li>
            }
        };
        served.get().into_iter().map(one).collect_view()
    };
    view! {
        <Show when=move || served.with(|served| !served.is_empty())>
            <p>{t(w::SERVED)} ":"</p>
            <ul class="partner-chips">{links}</ul>
        </Show>
    }
}

fn effect_line(effect: &Effect, lang: Lang) -> AnyView {
    let months = |from, to| {
        if from == to {
            lang.month_short(from)
        } else {
            format!("{}–{}", lang.month_short(from), lang.month_short(to))
        }
    };
    let share =
        |figure: crate::indicators::Figure| lang.percent(figure.numerator, figure.denominator);
    let (from, to, before) = effect.before;
    let name = effect.indicator.say(lang);
    let (n, before, earlier) = (effect.posyandu, share(before), months(from, to));
    let said = match effect.after {
        Some((from, to, after)) => w::EFFECT.fill(
            lang,
            &[
                ("name", &name),
                ("n", &n),
                ("before", &before),
                ("months", &earlier),
                ("after", &share(after)),
                ("since", &months(from, to)),
            ],
        ),
        None => w::EFFECT_NONE
            .fill(lang, &[("name", &name), ("n", &n), ("before", &before), ("months", &earlier)]),
    };
    view! {
        <p class="pledge__effect">
            {said} " " {effect.change.map(|change| change_mark(&change, lang))} " "
            <small class="soft">{w::EFFECT_WHY.of(lang)}</small>
        </p>
    }
    .into_any()
}
