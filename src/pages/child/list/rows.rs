//! Children as rows of a table, each a way to the child. On a phone rows become cards.

use leptos::prelude::*;

use crate::{
    app::{lang, route::Route, t},
    components::{StatusMark, TableScroll, Tone},
    desk::protocol::{LatestVisit, RegisterRow},
    growth::Severity,
    i18n::{
        DASH, Lang, Words as _,
        words::{child as w, common, growth::sex_letter, shell},
    },
};

/// The rows.
#[component]
pub fn Rows(
    /// Of these children.
    #[prop(into)]
    rows: Signal<Vec<RegisterRow>>,
) -> impl IntoView {
    let head = |text| view! { <th scope="col" role="columnheader">{t(text)}</th> };
    let body = move || rows.with(|rows| rows.iter().map(|child| row(child, lang())).collect_view());
    view! {
        <TableScroll label=t(shell::CHILDREN)>
            <table class="table register" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        {head(common::NAME)}
                        {head(w::SEX_SHORT)}
                        {head(common::AGE)}
                        {head(common::POSYANDU)}
                        {head(w::LAST_VISIT)}
                        <th scope="col" role="columnheader" class="numeric">
                            {t(w::WEIGHT_SHORT)} <small>" kg"</small>
                        </th>
                        {head(w::GAIN_SHORT)}
                        {head(w::STATUS)}
                    </tr>
                </thead>
                <tbody role="rowgroup">{body}</tbody>
            </table>
        </TableScroll>
    }
}

fn row(child: &RegisterRow, lang: Lang) -> AnyView {
    let href = Route::Child(child.id).href();
    let parents = child.parents.reveal().to_owned();
    let parents =
        (!parents.is_empty()).then(|| view! { <small class="register__parents">{parents}</small> });
    let latest = child.latest.as_ref();
    let date = latest.map_or_else(|| DASH.to_owned(), |latest| lang.date(latest.date));
    let weight = latest.and_then(|latest| latest.weight_kg);
    let weight = weight.map_or_else(|| DASH.to_owned(), |kg| lang.measure(kg, 2));
    let gone = child.gone.then(|| view! { <StatusMark tone=Tone::Plain label=t(w::GONE_SHORT) /> });
    view! {
        <tr role="row" class="register__row">
            <th scope="row" role="rowheader" class="register__name">
                <a href=href>{child.name.reveal().to_owned()}</a>
                {parents}
            </th>
            <td role="cell" data-label=w::SEX_SHORT.of(lang)>
                <abbr title=child.sex.say(lang)>{sex_letter(child.sex).of(lang)}</abbr>
            </td>
            <td role="cell" class="figures" data-label=common::AGE.of(lang)>{lang.age_months(child.months)}</td>
            <td role="cell" data-label=common::POSYANDU.of(lang)>{child.posyandu_name.clone()}</td>
            <td role="cell" class="figures" data-label=w::LAST_VISIT.of(lang)>{date}</td>
            <td role="cell" class="numeric" data-label=w::WEIGHT_SHORT.of(lang)>{weight}</td>
            <td role="cell" data-label=w::GAIN_SHORT.of(lang)>{gain(latest)}</td>
            <td role="cell" data-label=w::STATUS.of(lang)>
                <span class="marks">{gone} {worst(latest, lang)}</span>
            </td>
        </tr>
    }
    .into_any()
}

fn gain(latest: Option<&LatestVisit>) -> AnyView {
    let Some(kms) = latest.and_then(|latest| latest.kms.as_ref()) else { return DASH.into_any() };
    let (tone, letter) = if kms.two_t {
        (Tone::Act, "2T".to_owned())
    } else {
        (Tone::from(kms.gain), kms.gain.letter().to_string())
    };
    view! { <StatusMark tone label=letter /> }.into_any()
}

/// The gravest finding, in words.
fn worst(latest: Option<&LatestVisit>, lang: Lang) -> AnyView {
    let Some(latest) = latest else {
        return view! { <StatusMark tone=Tone::Plain label=t(w::NEVER_WEIGHED) /> }.into_any();
    };
    if latest.findings.iter().any(|found| found.implausible) {
        return view! { <StatusMark tone=Tone::Act label=t(w::CHECK) /> }.into_any();
    }
    let bad = latest.findings.iter().find(|f| f.category.severity() != Severity::Normal);
    let (tone, words) = match bad {
        Some(found) => (Tone::from(found.category.severity()), found.category.say(lang)),
        None if latest.findings.is_empty() => (Tone::Plain, w::NOT_JUDGED.of(lang)),
        None => (Tone::Good, w::NORMAL.of(lang)),
    };
    view! { <StatusMark tone label=words /> }.into_any()
}
