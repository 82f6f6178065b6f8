//! One Posyandu: what it is, its months, its children and its next session.

use leptos::prelude::*;

use super::{facts::Facts, full_name, runs::RunsSection};
use crate::{
    app::{
        Answer, PageHead, lang,
        route::{Location, Route},
        show, skeleton_lines, t, use_answer, use_app,
        view_code::{View, ViewKey},
    },
    components::{Bar, ButtonKind, Empty, IconName, LinkButton, TableScroll},
    desk::protocol::{Changed, GetPosyandu, PosyanduMonth, PosyanduPage as PageData},
    i18n::words::{common, map, needs, posyandu, reports, strata},
    pages::{spm::SpmBrief, strata::StrataBrief, teams::PengurusSection},
    records::{Month, Place, PosyanduId},
};

/// One Posyandu.
#[component]
pub fn PosyanduPage(
    /// Which.
    id: PosyanduId,
) -> impl IntoView {
    let page = use_answer(
        move || Some(GetPosyandu { id }),
        move |changed| match changed {
            Changed::Posyandu(which) | Changed::Child(_, which) => *which == id,
            Changed::Settings => true,
            _ => false,
        },
    );
    view! {
        <Head id page />
        {show(page, || skeleton_lines(8), move |page| view! { <Body id page /> })}
    }
}

#[component]
fn Head(id: PosyanduId, page: Answer<PageData>) -> impl IntoView {
    let app = use_app();
    let name = move || {
        page.with(|page| match page {
            Some(page) => full_name(&page.posyandu.name, lang()),
            None => t(common::POSYANDU)().to_owned(),
        })
    };
    let crumbs = move || {
        let named = page.with(|page| {
            Some((page?.kecamatan_name.clone(), page?.desa_name.clone(), page?.posyandu.desa))
        });
        let Some((kecamatan, desa, code)) = named else { return Vec::new() };
        let list = |place| Route::Places.at(place).href();
        let mut crumbs = vec![(t(posyandu::LIST)().to_owned(), list(Place::Regency))];
        if let Some(above) =
            code.at(crate::wilayah::Level::Kecamatan).filter(|_| !kecamatan.is_empty())
        {
            crumbs.push((kecamatan, list(Place::Region(above))));
        }
        if !desa.is_empty() {
            crumbs.push((desa, list(Place::Region(code))));
        }
        crumbs
    };
    let month = Memo::new(move |_| app.month());
    let session = move || {
        let lang = lang();
        let month = month.get().map_or_else(String::new, |month| lang.month(month));
        posyandu::OPEN_SESSION.fill(lang, &[("month", &month)])
    };
    let session_href = Signal::derive(move || {
        month
            .get()
            .map_or_else(|| Route::Posyandu(id).href(), |month| Route::Session(id, month).href())
    });
    view! {
        <PageHead title=t(common::POSYANDU) heading=name crumbs=Signal::derive(crumbs)>
            <LinkButton
                label=session
                href=session_href
                kind=ButtonKind::Primary
                icon=IconName::Scale
            />
            <LinkButton
                label=t(posyandu::SEE_CHILDREN)
                href=Route::Children.at(Place::Posyandu(id)).href()
                icon=IconName::Child
            />
            <LinkButton
                label=t(strata::SHORT)
                href=Route::Telaah(id).href()
                icon=IconName::Check
            />
            <LinkButton
                label=t(needs::DOOR)
                href=Route::Needs.at(Place::Posyandu(id)).href()
                kind=ButtonKind::Quiet
                icon=IconName::Plus
            />
            <LinkButton
                label=t(reports::DOOR_PROFILE)
                href=profile(id)
                kind=ButtonKind::Quiet
                icon=IconName::File
            />
            <LinkButton
                label=t(map::SET_POINT)
                href=Route::MapPoint(id).href()
                kind=ButtonKind::Quiet
                icon=IconName::Place
            />
            <LinkButton
                label=t(common::EDIT)
                href=Route::PosyanduEdit(id).href()
                kind=ButtonKind::Quiet
                icon=IconName::Edit
            />
        </PageHead>
    }
}

/// Its profile as a paper.
fn profile(id: PosyanduId) -> String {
    let view = View::default().with(ViewKey::Shown, Some("profil"));
    Location { place: Some(Place::Posyandu(id)), view, ..Route::Papers.into() }.href()
}

#[component]
fn Body(id: PosyanduId, page: Signal<PageData>) -> impl IntoView {
    let months = Memo::new(move |_| page.with(|page| page.months.clone()));
    let kader = Signal::derive(move || page.with(|page| page.posyandu.kader));
    view! {
        <Facts page />
        <StrataBrief id />
        <PengurusSection id sheet=kader />
        <SpmBrief id />
        <section class="section">
            <h2>{t(posyandu::MONTHS)}</h2>
            <Show
                when=move || months.with(|months| !months.is_empty())
                fallback=|| view! {
                    <Empty title=t(posyandu::NO_MONTHS) text=t(posyandu::NO_MONTHS_TEXT) />
                }
            >
                <MonthTable id months />
            </Show>
        </section>
        <Show when=move || months.with(|months| !months.is_empty())>
            <RunsSection id />
        </Show>
    }
}

#[component]
fn MonthTable(id: PosyanduId, months: Memo<Vec<PosyanduMonth>>) -> impl IntoView {
    let rows = move || {
        months.with(|months| months.iter().map(|month| month_row(id, month)).collect_view())
    };
    let letter = |letter: &'static str| view! { <th scope="col" class="numeric">{letter}</th> };
    view! {
        <TableScroll label=t(posyandu::MONTHS)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t(common::MONTH)}</th>
                        {["S", "K", "D", "N", "T", "O", "B"].map(letter).into_iter().collect_view()}
                        <th scope="col" class="numeric">{t(posyandu::COL_DS)}</th>
                        <th scope="col" class="table__bar">{t(posyandu::COL_ATTENDANCE)}</th>
                        <th scope="col" class="numeric">{t(posyandu::COL_ND)}</th>
                        <th scope="col" class="numeric">"2T"</th>
                        <th scope="col" class="numeric">"BGM"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
}

fn month_row(id: PosyanduId, row: &PosyanduMonth) -> impl IntoView + use<> {
    let (month, counts) = (row.month, row.counts);
    let number = |n: u32| view! { <td class="numeric">{move || lang().count(n)}</td> };
    let known = move || counts.k.map_or_else(|| crate::i18n::DASH.to_owned(), |k| lang().count(k));
    let share = 100.0 * f64::from(counts.d) / f64::from(counts.s.max(1));
    let name = move |month: Month| lang().month(month);
    view! {
        <tr>
            <th scope="row" class="nowrap">
                <a class="name-link" href=Route::Session(id, month).href()>{move || name(month)}</a>
            </th>
            {number(counts.s)}
            <td class="numeric">{known}</td>
            {[counts.d, counts.n, counts.t, counts.o, counts.b].map(number).into_iter().collect_view()}
            <td class="numeric">{move || lang().percent(counts.d, counts.s)}</td>
            <td class="table__bar">
                <Bar parts=Signal::derive(move || vec![(share.min(100.0), "bar__green")]) />
            </td>
            <td class="numeric">{move || lang().percent(counts.n, counts.d)}</td>
            {number(counts.two_t)}
            {number(counts.bgm)}
        </tr>
    }
}
