//! One pilot: its criteria, its own past, and its neighbours.

use leptos::prelude::*;

use super::{
    parts::{change_mark, today},
    satisfaction::Satisfaction,
};
use crate::{
    app::{lang, paper::Draft, route::Route, t},
    components::{Button, IconButton, IconName, Select, StatusMark, TableScroll, Tick, Tone},
    desk::protocol::{CriterionLine, PilotLine, PilotsPage as PageData},
    documents::Id,
    i18n::{
        Lang, Words as _,
        words::{common, partners as w},
    },
    indicators::{Figure, Verdict},
    rakor::pilots::{Beyond, CriterionState},
    records::coordination::{Paper, PartnerId, Pilot},
    strata::Stratum,
};

/// A pilot.
#[component]
pub(super) fn PilotCard(page: Signal<PageData>, id: Id<Paper>) -> impl IntoView {
    let find = move |page: &PageData| {
        let mut all = page.kecamatan.iter().flat_map(|one| &one.pilots);
        all.find(|line| line.view.paper.reference().id == id).cloned()
    };
    let Some(first) = page.with_untracked(find) else { return ().into_any() };
    let Paper::Pilot(pilot) = first.view.paper.clone() else { return ().into_any() };
    let draft = Draft::of(pilot, first.view.rev);
    let kept = first.clone();
    let line = Memo::new(move |_| page.with(find).unwrap_or_else(|| kept.clone()));
    draft.follow(Signal::derive(move || line.with(|line| line.view.clone())));
    let (posyandu, name, desa) = (draft.doc.with_untracked(|p| p.posyandu), first.name, first.desa);
    let active = Memo::new(move |_| line.with(|line| line.active));
    let days = move || {
        draft.doc.with(|pilot| {
            let from = lang().date(pilot.from);
            match pilot.until {
                Some(until) => {
                    let until = lang().date(until);
                    w::UNTIL.fill(lang(), &[("from", &from), ("until", &until)])
                }
                None => w::SINCE.fill(lang(), &[("date", &from)]),
            }
        })
    };
    let note = move || draft.doc.with(|pilot| pilot.note.clone());
    let day = today();
    let end = move |_| {
        draft.edit(|pilot| {
            let yesterday = day.pred_opt().unwrap_or(pilot.from);
            pilot.until = Some(yesterday.max(pilot.from));
        });
        draft.save(|_| ());
    };
    view! {
        <article class="card section pilot" class:pilot--former=move || !active.get()>
            <div class="pledge__head">
                <h3><a href=Route::Posyandu(posyandu).href()>{name} ", " {desa}</a></h3>
                <span class="soft">{days}</span>
            </div>
            <p class="soft">{note}</p>
            <Show when=move || active.get() fallback=|| view! { <p>{t(w::FORMER)}</p> }>
                <Criteria line draft />
            </Show>
            <Compared line />
            <Satisfaction line posyandu />
            <Show when=move || active.get()>
                <Carriers page draft />
                <div class="partner-tools no-print">
                    <Button label=t(w::END) on_click=end />
                </div>
            </Show>
            {move || draft.error().map(|error| view! { <crate::app::ErrorNotice error /> })}
        </article>
    }
    .into_any()
}

/// The partners that carry it: each can be taken off, and another put on.
#[component]
fn Carriers(page: Signal<PageData>, draft: Draft<Pilot>) -> impl IntoView {
    let partners = Memo::new(move |_| draft.doc.with(|pilot| pilot.partners.clone()));
    let name = move |id: PartnerId| {
        page.with(|page| {
            let found = page.partners.iter().find(|(known, _)| *known == id);
            found.map(|(_, name)| name.clone()).unwrap_or_default()
        })
    };
    let options = Signal::derive(move || {
        let on = partners.get();
        let first = if on.is_empty() { w::NO_CARRIER } else { w::ANOTHER_CARRIER };
        let first = (String::new(), first.of(lang()).to_owned());
        let all = page.with(|page| page.partners.clone());
        let rest = all.into_iter().filter(|(id, _)| !on.contains(id));
        let rest = rest.map(|(id, name)| (id.to_string(), name));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        if let Ok(id) = code.parse::<PartnerId>() {
            draft.edit(|pilot| pilot.partners.push(id));
            draft.save(|_| ());
        }
    };
    let one = move |id: PartnerId| {
        let off = move |_| {
            draft.edit(|pilot| pilot.partners.retain(|one| *one != id));
            draft.save(|_| ());
        };
        let label = move || w::TAKE_OFF.fill(lang(), &[("name", &name(id))]);
        view! {
            <li class="pilot__carrier">
                <a class="name-link" href=Route::Partner(id).href()>{move || name(id)}</a>
                <span class="no-print">
                    <IconButton label icon=IconName::Close on_click=off />
                </span>
            </li>
        }
    };
    let any = Memo::new(move |_| partners.with(|all| !all.is_empty()));
    view! {
        <Show when=move || any.get()>
            <section>
                <h4>{t(w::CARRIERS)}</h4>
                <ul class="pilot__carriers">
                    <For each=move || partners.get() key=|id| *id let:id>{one(id)}</For>
                </ul>
            </section>
        </Show>
        <div class="no-print">
            <Select
                label=t(w::CARRIER)
                value=Signal::stored(String::new())
                options
                on_choose=choose
            />
        </div>
    }
    .into_any()
}

#[component]
fn Criteria(line: Memo<PilotLine>, draft: Draft<Pilot>) -> impl IntoView {
    let met = move || {
        line.with(|line| {
            let met = line.criteria.iter().filter(|one| one.state == CriterionState::Met).count();
            w::MET_OF.fill(lang(), &[("met", &met), ("of", &line.criteria.len())])
        })
    };
    let rows = move || {
        let all = line.with(|line| line.criteria.clone());
        all.into_iter().map(|one| view! { <Criterion one draft /> }).collect_view()
    };
    view! {
        <section>
            <h4>{t(w::CRITERIA)} " · " <span class="figures">{met}</span></h4>
            <ul class="criteria">{rows}</ul>
        </section>
    }
    .into_any()
}

fn criterion_words(one: &CriterionLine, lang: Lang) -> String {
    let is_share = matches!(one.code.as_str(), "ds" | "satisfaction");
    let shown = |n: u32| if is_share { lang.number(f64::from(n) / 10.0, 1) } else { n.to_string() };
    let asked = one.asked.map(|n| match one.code.as_str() {
        "ds" => (n / 10).to_string(),
        "stratum" => {
            let level = Stratum::ALL.get(n as usize).copied().unwrap_or_default();
            level.say(lang).to_owned()
        }
        _ => n.to_string(),
    });
    let mut said = w::criterion(&one.code).fill(lang, &[("n", &asked.unwrap_or_default())]);
    if let Some(value) = one.value.filter(|_| one.asked.is_some()) {
        said.push_str(": ");
        said.push_str(&shown(value));
        if is_share {
            said.push_str(" %");
        }
    }
    said
}

/// A criterion: computed, or ticked where the records do not tell.
#[component]
fn Criterion(one: CriterionLine, draft: Draft<Pilot>) -> impl IntoView {
    let state = one.state;
    let code = one.code.clone();
    let tone = match state {
        CriterionState::Met => Tone::Good,
        CriterionState::Failed => Tone::Watch,
        CriterionState::Unknown => Tone::Plain,
    };
    let ticked = {
        let code = code.clone();
        Signal::derive(move || draft.doc.with(|p| p.met.contains(&code)))
    };
    // What the records answer is not for a person to say.
    let asks = !one.computed || state == CriterionState::Unknown || ticked.get_untracked();
    let answered = one.computed && one.value.is_some();
    let words = move || criterion_words(&one, lang());
    let tick = move |yes: bool| {
        let code = code.clone();
        draft.edit(move |p| {
            p.met.retain(|met| *met != code);
            if yes {
                p.met.push(code);
            }
        });
        draft.save(|_| ());
    };
    view! {
        <li class="criteria__one">
            <span>{words}</span>
            <StatusMark tone label=move || state.say(lang()) />
            {(asks && !answered).then(|| view! {
                <Tick label=t(w::SEEN) value=ticked on_change=tick />
            })}
        </li>
    }
    .into_any()
}

fn share(figure: Figure, lang: Lang) -> String {
    lang.percent(figure.numerator, figure.denominator)
}

#[component]
fn Compared(line: Memo<PilotLine>) -> impl IntoView {
    let own = move || {
        line.with(|line| {
            let (lang, (m, n)) = (lang(), line.months);
            (m > 0 && n > 0).then(|| {
                let (before, after) =
                    (share(line.sides.before, lang), share(line.sides.after, lang));
                w::BEFORE_AFTER
                    .fill(lang, &[("before", &before), ("m", &m), ("after", &after), ("n", &n)])
            })
        })
    };
    let change = move || line.with(|line| line.change.map(|change| change_mark(&change, lang())));
    let beyond = move || {
        line.with(|line| match &line.beyond {
            Ok(beyond) => beyond_view(beyond, lang()),
            Err(few) => view! { <p class="soft">{few.say(lang())}</p> }.into_any(),
        })
    };
    view! {
        <div class="pilot__compared">
            <section>
                <h4>{t(w::AGAINST_SELF)}</h4>
                <p><span class="figures">{own}</span> " " {change}</p>
            </section>
            <section>
                <h4>{t(w::AGAINST_OTHERS)}</h4>
                {beyond}
                <Neighbours line />
            </section>
        </div>
    }
    .into_any()
}

fn beyond_view(beyond: &Beyond, lang: Lang) -> AnyView {
    let signed = |share: f64| {
        let sign = if share < 0.0 { "−" } else { "+" };
        format!("{sign}{}", lang.number(share.abs() * 100.0, 1))
    };
    let said = w::BEYOND_SAID.fill(
        lang,
        &[
            ("points", &signed(beyond.difference)),
            ("low", &signed(beyond.interval.low)),
            ("high", &signed(beyond.interval.high)),
        ],
    );
    let (tone, verdict) = match beyond.verdict {
        Verdict::Better => (Tone::Good, w::BEYOND_SURE),
        Verdict::Worse => (Tone::Act, w::BEYOND_WORSE),
        _ => (Tone::Plain, w::BEYOND_NOT),
    };
    view! {
        <p class="figures">{said}</p>
        <StatusMark tone label=verdict.of(lang) />
    }
    .into_any()
}

#[component]
fn Neighbours(line: Memo<PilotLine>) -> impl IntoView {
    let rows = move || {
        let lang = lang();
        let all = line.with(|line| line.neighbours.clone());
        let row = |one: crate::desk::protocol::Neighbour| {
            view! {
                <tr>
                    <th scope="row"><a href=Route::Posyandu(one.id).href()>{one.name} ", " {one.desa}</a></th>
                    <td class="numeric">{share(one.sides.before, lang)}</td>
                    <td class="numeric">{share(one.sides.after, lang)}</td>
                </tr>
            }
        };
        all.into_iter().map(row).collect_view()
    };
    let any = Memo::new(move |_| line.with(|line| !line.neighbours.is_empty()));
    view! {
        <Show when=move || any.get()>
            <details>
                <summary>{t(w::NEIGHBOURS)}</summary>
                <TableScroll label=t(w::NEIGHBOURS)>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{t(common::POSYANDU)}</th>
                                <th scope="col" class="numeric">{t(w::BEFORE)}</th>
                                <th scope="col" class="numeric">{t(w::AFTER)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableScroll>
            </details>
        </Show>
    }
    .into_any()
}
