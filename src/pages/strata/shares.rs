//! Posyandu aktif by kecamatan, and what it means for the national indicator.

use leptos::prelude::*;

use crate::{
    app::{lang, route::Route, t},
    components::{Bar, TableScroll},
    desk::protocol::{AktifShare, StrataPage as PageData},
    i18n::{
        Lang,
        words::{common, posyandu, strata},
    },
    records::Place,
    strata::{NATIONAL, REGENCY_SHARE},
};

#[component]
pub(super) fn Shares(page: Signal<PageData>) -> impl IntoView {
    let shares = Memo::new(move |_| page.with(|page| page.kecamatan.clone()));
    let total = Memo::new(move |_| page.with(|page| page.total.clone()));
    let national = move || page.with(|page| national_words(&page.regency, page.year, lang()));
    let rows = move || {
        shares.get().into_iter().map(|share| view! { <tr>{cells(&share)}</tr> }).collect_view()
    };
    view! {
        <section class="section">
            <h2>{t(strata::BY_KECAMATAN)}</h2>
            <TableScroll label=t(strata::BY_KECAMATAN)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t(common::KECAMATAN)}</th>
                            <th scope="col" class="numeric">{t(strata::COL_AKTIF)}</th>
                            <th scope="col" class="numeric">{t(strata::COL_NOT)}</th>
                            <th scope="col" class="numeric">{t(strata::COL_OPEN)}</th>
                            <th scope="col" class="numeric">{t(strata::COL_TOTAL)}</th>
                            <th scope="col" colspan="2">{t(strata::COL_SHARE)}</th>
                            <th scope="col" class="numeric">
                                <abbr title=t(posyandu::ILP_LONG)>{t(strata::COL_ILP)}</abbr>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>{move || cells(&total.get())}</tr>
                    </tfoot>
                </table>
            </TableScroll>
            <div class="card">
                <h3>{t(strata::NATIONAL)}</h3>
                {move || national().into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
            </div>
        </section>
    }
}

fn cells(share: &AktifShare) -> impl IntoView + use<> {
    let number = |n: u32| view! { <td class="numeric">{move || lang().count(n)}</td> };
    let (aktif, open, all) = (share.aktif, share.open, share.total());
    let ilp = share.ilp;
    let part = move |n: u32| 100.0 * f64::from(n) / f64::from(all.max(1));
    let bar = move || vec![(part(aktif), "bar__green"), (part(open), "bar__plain")];
    let name = share.name.clone();
    let head = match share.code {
        Some(code) => {
            let href = Route::Strata.at(Place::Region(code)).href();
            view! { <a class="name-link" href=href>{name}</a> }.into_any()
        }
        None => view! { <span>{t(posyandu::TOTAL)}</span> }.into_any(),
    };
    view! {
        <th scope="row">{head}</th>
        {number(aktif)}
        {number(share.not)}
        {number(open)}
        {number(all)}
        <td class="numeric">{move || lang().percent(aktif, all)}</td>
        <td class="table__bar"><Bar parts=Signal::derive(bar) /></td>
        <td class="numeric">
            {move || lang().percent(ilp, all)} <small>{move || lang().count(ilp)}</small>
        </td>
    }
}

/// What the regency is for the national indicator, in sentences.
fn national_words(regency: &AktifShare, year: i32, lang: Lang) -> Vec<String> {
    let all = regency.total();
    let share = lang.percent(REGENCY_SHARE, 1000);
    let (aktif, total) = (lang.count(regency.aktif), lang.count(all));
    let percent = lang.percent(regency.aktif, all);
    let lacking = regency.lacking(REGENCY_SHARE);
    let text = if lacking == 0 {
        strata::NATIONAL_MET
    } else if lacking <= regency.open {
        strata::NATIONAL_OPEN
    } else {
        strata::NATIONAL_MISSED
    };
    let mut said = vec![strata::NATIONAL_TEXT.fill(lang, &[("share", &share)])];
    if all > 0 {
        said.push(text.fill(
            lang,
            &[
                ("aktif", &aktif),
                ("total", &total),
                ("percent", &percent),
                ("lacking", &lang.count(lacking)),
                ("open", &lang.count(regency.open)),
            ],
        ));
    }
    let target = NATIONAL.iter().rev().find(|target| target.year <= year);
    if let Some(target) = target {
        let text =
            if target.year == year { strata::NATIONAL_TARGET } else { strata::NATIONAL_AFTER };
        let percent = lang.percent_short(u32::from(target.percent), 100);
        said.push(text.fill(
            lang,
            &[("year", &target.year), ("percent", &percent), ("n", &target.regencies)],
        ));
    }
    said
}
