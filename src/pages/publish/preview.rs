//! What would be told, what is hidden, and why.

use leptos::prelude::*;

use super::Work;
use crate::{
    app::{lang, t},
    desk::protocol::{FamilyAccount, HiddenCell, PublicationPreview},
    i18n::{Lang, Words as _, words::publish as w},
    indicators::IndicatorId,
    publish::make::is_open,
};

/// So many names of a family are said.
const NAMED: usize = 3;

/// The section.
#[component]
pub fn Preview(work: Work) -> impl IntoView {
    let preview = move || work.answer.get();
    let size = move || {
        let one = preview()?;
        let lang = lang();
        let (months, places) = (lang.count(one.told_months), lang.count(one.places));
        let bytes = lang.bytes(one.bytes.into());
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("months", &months), ("places", &places), ("bytes", &bytes)];
        let mut said = vec![w::PREVIEW_OF.fill(lang, &values)];
        if one.targets > 0 {
            said.push(w::TARGETS.fill(lang, &[("n", &one.targets)]));
        }
        said.push(match &one.boundaries {
            Some(source) => w::BOUNDARIES.fill(lang, &[("source", source)]),
            None => w::BOUNDARIES_NONE.of(lang).to_owned(),
        });
        Some(said.join(" "))
    };
    let demo = move || preview().is_some_and(|one| one.demo);
    let rows = move || preview().map(|one| one.families.into_iter().map(row).collect_view());
    let lists =
        move || preview().map(|one| one.families.into_iter().filter_map(list).collect_view());
    view! {
        <section class="card publish__part" aria-busy=move || work.answer.waiting().then_some("true")>
            <h2>{t(w::PREVIEW)}</h2>
            <Show when=demo>
                <p class="notice notice--watch">{t(w::DEMO)}</p>
            </Show>
            <p>{size}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=t(w::PREVIEW)>
                <table class="table publish__table">
                    <thead>
                        <tr>
                            <th scope="col">{t(w::COL_FAMILY)}</th>
                            <th scope="col" class="numeric">{t(w::COL_TOLD)}</th>
                            <th scope="col" class="numeric">{t(w::COL_SMALL)}</th>
                            <th scope="col" class="numeric">{t(w::COL_BESIDE)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <h3>{t(w::WHY_HEAD)}</h3>
            <p>{t(w::WHY_TEXT)}</p>
            {lists}
        </section>
    }
    .into_any()
}

/// Names of a family; of a large one the first.
fn names(ids: &[IndicatorId], lang: Lang) -> String {
    let mut all: Vec<String> = ids.iter().map(|id| id.say(lang).to_owned()).collect();
    if all.len() > NAMED {
        let more = lang.count((all.len() - NAMED + 1) as u32);
        all.truncate(NAMED - 1);
        all.push(w::MORE.fill(lang, &[("n", &more)]));
    }
    all.join(", ")
}

/// How much of a family is told: with how much there is to tell.
fn row(family: FamilyAccount) -> impl IntoView {
    let FamilyAccount { indicators, cells, small, complement, part, frozen, .. } = family;
    let open = indicators.iter().all(|id| is_open(*id));
    let ids = indicators.clone();
    let stays = move || {
        let lang = lang();
        let months: Vec<String> = frozen.iter().map(|month| lang.month_short(*month)).collect();
        (!months.is_empty()).then(|| {
            let said = w::FROZEN.fill(lang, &[("months", &months.join(", "))]);
            view! { <span class="soft publish__stays">{said}</span> }
        })
    };
    let beside = complement + part;
    let told = cells.saturating_sub(small + beside);
    let count = move |n: u32| {
        if open { "–".to_owned() } else { lang().count(n) }
    };
    view! {
        <tr>
            <th scope="row">{move || names(&ids, lang())} {stays}</th>
            <td class="numeric">{move || {
                if open { w::OPEN.of(lang()).to_owned() } else { lang().ratio(told, cells) }
            }}</td>
            <td class="numeric">{move || count(small)}</td>
            <td class="numeric">{move || count(beside)}</td>
        </tr>
    }
}

/// Every hidden place and month of a family, as far as a page can hold them.
fn list(family: FamilyAccount) -> Option<impl IntoView> {
    let FamilyAccount { indicators, small, complement, part, hidden, .. } = family;
    if hidden.is_empty() {
        return None;
    }
    let more = (small + complement + part).saturating_sub(hidden.len() as u32);
    let title = move || w::WHICH.fill(lang(), &[("indicator", &names(&indicators, lang()))]);
    let region = title.clone();
    let rows = hidden.into_iter().map(cell).collect_view();
    Some(view! {
        <details class="publish__hidden">
            <summary>{title}</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label=region>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t(w::COL_PLACE)}</th>
                            <th scope="col">{t(w::COL_MONTH)}</th>
                            <th scope="col" class="numeric">{t(w::COL_OF)}</th>
                            <th scope="col">{t(w::COL_WHY)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(more > 0).then(|| view! {
                <p class="soft">{move || w::MORE.fill(lang(), &[("n", &lang().count(more))])}</p>
            })}
        </details>
    })
}

fn cell(cell: HiddenCell) -> impl IntoView {
    let HiddenCell { month, name, of, why, .. } = cell;
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{move || lang().month_short(month)}</td>
            <td class="numeric">{move || lang().count(of)}</td>
            <td>{move || why.say(lang())}</td>
        </tr>
    }
}

/// When it was made last, in a sentence.
pub fn last(preview: &PublicationPreview, lang: Lang) -> String {
    match preview.last {
        Some((day, n)) => w::LAST.fill(lang, &[("date", &lang.date(day)), ("n", &n)]),
        None => w::FIRST.of(lang).to_owned(),
    }
}
