//! Every visit in a table, newest first; each leads to its form. On a phone rows become cards.

use leptos::prelude::*;

use super::posyandu_name;
use crate::{
    app::{lang, route::Route, t},
    components::{Button, StatusMark, TableScroll, Tone},
    desk::protocol::{ChildPage, VisitView},
    growth::{Indicator, Severity},
    i18n::{
        DASH, Lang, Words as _,
        words::{
            child as w, common,
            growth::{indicator_code, warning},
        },
    },
    indicators::runs::of_child,
    records::Visit,
};

/// The indices of the table: those of Permenkes 2/2020.
const INDICES: [Indicator; 4] = [
    Indicator::WeightForAge,
    Indicator::LengthHeightForAge,
    Indicator::WeightForLengthHeight,
    Indicator::BmiForAge,
];

/// Visits shown at first: a year.
const FIRST: usize = 12;

/// Every visit.
#[component]
pub fn Visits(
    /// The child.
    page: Signal<ChildPage>,
) -> impl IntoView {
    let count = move || {
        let n = page.with(|page| page.visits.len() as i64);
        common::VISITS_N.fill(lang(), &[("n", &lang().count(n))])
    };
    let some = move || page.with(|page| !page.visits.is_empty());
    let history = move || page.with(|page| Route::ChildHistory(page.child.id).href());
    view! {
        <section class="child__wide section">
            <div class="section__head">
                <h2>{t(w::VISITS)}</h2>
                <span class="soft figures">{count}</span>
                <a class="section__more" href=history>{t(w::HISTORY)}</a>
            </div>
            <Show when=some>
                <p class="figures">{move || page.with(|page| regular(page, lang()))}</p>
                <Table page />
            </Show>
        </section>
    }
}

/// How regularly it came: months in a row up to now, and in the last year.
fn regular(page: &ChildPage, lang: Lang) -> String {
    let runs = of_child(&page.child, page.today);
    let now = match runs.current {
        0 => w::RUNS_NONE.of(lang).to_owned(),
        n => w::RUNS.fill(lang, &[("n", &n)]),
    };
    if runs.of == 0 {
        return now;
    }
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("came", &runs.came), ("of", &runs.of), ("longest", &runs.longest)];
    format!("{now} {}", w::RUNS_YEAR.fill(lang, &values))
}

#[component]
fn Table(page: Signal<ChildPage>) -> impl IntoView {
    let index_heads = move || {
        let head = |indicator| {
            view! { <th scope="col" role="columnheader">{indicator_code(indicator).of(lang())} " (z)"</th> }
        };
        INDICES.map(head).into_iter().collect_view()
    };
    // The newest are what is looked at; the rest on demand.
    let all = RwSignal::new(false);
    let more = move || !all.get() && page.with(|page| page.visits.len() > FIRST);
    let rows = move || {
        page.with(|page| {
            let most = if all.get() { usize::MAX } else { FIRST };
            let rows = page.visits.iter().enumerate().rev().take(most);
            rows.map(|(at, view)| row(page, at, view, lang())).collect_view()
        })
    };
    let head = |text| view! { <th scope="col" role="columnheader">{t(text)}</th> };
    let number = |text, unit: &'static str| {
        view! { <th scope="col" role="columnheader" class="numeric">{t(text)} <small>{unit}</small></th> }
    };
    view! {
        <TableScroll label=t(w::VISITS)>
            <table class="table visits" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        {head(common::DATE)}
                        {head(common::AGE)}
                        {number(w::WEIGHT_SHORT, " kg")}
                        {number(w::LENHEI_SHORT, " cm")}
                        {head(w::GAIN_SHORT)}
                        {index_heads}
                        {number(w::HEAD_SHORT, " cm")}
                        {number(w::MUAC_SHORT, " cm")}
                        {head(w::CARE_AND_NOTES)}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </TableScroll>
        <Show when=more>
            <div class="no-print">
                <Button label=t(w::ALL_VISITS) on_click=move |_| all.set(true) />
            </div>
        </Show>
    }
}

fn row(page: &ChildPage, at: usize, view: &VisitView, lang: Lang) -> AnyView {
    let visit = page.child.visits.get(at);
    let date = lang.date(view.date);
    let date = match view.id {
        Some(id) => {
            let href = Route::VisitEdit(page.child.id, id).href();
            view! { <a href=href>{date}</a> }.into_any()
        }
        None => date.into_any(),
    };
    let indices = INDICES.map(|indicator| index_cell(view, indicator, lang)).into_iter();
    let measure = |value: Option<f64>, text: crate::i18n::Text| {
        let said = value.map_or_else(|| DASH.to_owned(), |value| lang.measure(value, 2));
        let class = if value.is_some() { "numeric" } else { "numeric visits__none" };
        view! { <td role="cell" class=class data-label=text.of(lang)>{said}</td> }
    };
    view! {
        <tr role="row" class="visits__row">
            <th scope="row" role="rowheader" class="visits__date">{date}</th>
            <td role="cell" data-label=common::AGE.of(lang)>{lang.age_months(view.age.completed_months)}</td>
            {measure(view.weight_kg, w::WEIGHT_SHORT)}
            {lenhei_cell(view, visit, lang)}
            {gain_cell(view, lang)}
            {indices.collect_view()}
            {measure(view.head_cm, w::HEAD_SHORT)}
            {measure(view.muac_cm, w::MUAC_SHORT)}
            {notes_cell(page, view, visit, lang)}
        </tr>
    }
    .into_any()
}

fn lenhei_cell(view: &VisitView, visit: Option<&Visit>, lang: Lang) -> impl IntoView + use<> {
    let said = view.lenhei_cm.map_or_else(|| DASH.to_owned(), |cm| lang.measure(cm, 2));
    let position = visit.filter(|visit| visit.lenhei.is_some()).map(|visit| {
        let words = visit.position.map_or(w::POSITION_UNKNOWN, |position| position.words());
        view! { <small class="visits__under">{words.of(lang).to_lowercase()}</small> }
    });
    let class = if position.is_some() { "numeric" } else { "numeric visits__none" };
    view! { <td role="cell" class=class data-label=w::LENHEI_SHORT.of(lang)>{said} {position}</td> }
}

fn gain_cell(view: &VisitView, lang: Lang) -> AnyView {
    let label = w::GAIN_SHORT.of(lang);
    let Some(kms) = &view.kms else {
        return view! { <td role="cell" class="visits__none" data-label=label>{DASH}</td> }
            .into_any();
    };
    let letter = kms.gain.letter().to_string();
    let letter = if kms.two_t { "2T".to_owned() } else { letter };
    let tone = if kms.two_t { Tone::Act } else { Tone::from(kms.gain) };
    let bgm = kms.bgm.then(|| view! { <StatusMark tone=Tone::Act label="BGM" /> });
    let gained = kms.gained_g.map(|grams| lang.grams(grams, true));
    let later =
        kms.superseded.then(|| view! { <small class="visits__under">{t(w::SUPERSEDED)}</small> });
    view! {
        <td role="cell" data-label=label>
            <span class="marks">
                <StatusMark tone label=letter title=w::gain_title(kms, lang) />
                {bgm}
            </span>
            <small class="visits__under figures">{gained}</small>
            {later}
        </td>
    }
    .into_any()
}

fn index_cell(view: &VisitView, indicator: Indicator, lang: Lang) -> AnyView {
    let label = indicator_code(indicator).of(lang);
    let found = view.findings.iter().find(|finding| finding.indicator == indicator);
    let Some(found) = found else {
        return view! { <td role="cell" class="visits__none" data-label=label>{DASH}</td> }
            .into_any();
    };
    let z = found.z.map_or_else(|| DASH.to_owned(), |z| lang.z(z));
    let severity = found.category.severity();
    let mark = if found.implausible {
        Some((Tone::Act, w::IMPLAUSIBLE_SHORT.of(lang)))
    } else {
        (severity != Severity::Normal).then(|| (Tone::from(severity), found.category.say(lang)))
    };
    let mark = mark.map(|(tone, words)| view! { <StatusMark tone label=words /> });
    view! { <td role="cell" class="figures" data-label=label><span>{z}</span> {mark}</td> }
        .into_any()
}

/// Services, illness, referral, note; what looks wrong; another Posyandu.
fn notes_cell(
    page: &ChildPage,
    view: &VisitView,
    visit: Option<&Visit>,
    lang: Lang,
) -> impl IntoView + use<> {
    let mut said = visit.map(|visit| w::care(&visit.care, lang)).unwrap_or_default();
    if visit.is_some_and(|visit| visit.oedema) {
        said.insert(0, w::OEDEMA.of(lang).to_owned());
    }
    if let Some(elsewhere) = visit.filter(|visit| visit.posyandu != page.child.posyandu) {
        let name = posyandu_name(page, elsewhere.posyandu);
        said.push(common::POSYANDU_NAMED.fill(lang, &[("name", &name)]));
    }
    let open = view.warnings.iter().filter(|(_, confirmed)| !confirmed);
    let doubts = open.map(|(found, _)| {
        view! { <StatusMark tone=Tone::Watch label=w::CHECK.of(lang) title=warning(found, lang) /> }
    });
    let doubts = doubts.take(1).collect_view();
    let class = if said.is_empty() { "visits__notes visits__none" } else { "visits__notes" };
    view! {
        <td role="cell" class=class data-label=w::CARE_AND_NOTES.of(lang)>
            {said.join(" · ")} {doubts}
        </td>
    }
}
