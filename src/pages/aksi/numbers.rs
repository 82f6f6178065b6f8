//! The numbers of one aksi in a report, each with how it is counted and a door to where it is from.

use leptos::prelude::*;

use crate::{
    app::{
        lang,
        route::{Location, Route},
        t,
    },
    components::TableScroll,
    desk::protocol::AksiNumber,
    i18n::{DASH, Words as _, words::aksi as w},
    indicators::IndicatorId,
    rakor::aksi::Number,
    records::{Place, coordination::Aksi},
};

#[component]
pub(super) fn Numbers(
    aksi: Aksi,
    numbers: Signal<Vec<AksiNumber>>,
    before: Signal<Vec<AksiNumber>>,
    place: StoredValue<Place>,
) -> impl IntoView {
    let with_before = Memo::new(move |_| before.with(|before| !before.is_empty()));
    let rows = move || {
        let row = |one: AksiNumber| {
            let earlier = before.with(|all| all.iter().find(|b| b.number == one.number).copied());
            let href = place.with_value(|place| door(one.number).map(|route| at(route, place)));
            let name = match href {
                Some(href) => view! {
                    <a class="name-link" href=href>{t(one.number.words())}</a>
                }
                .into_any(),
                None => view! { <span>{t(one.number.words())}</span> }.into_any(),
            };
            let before = move || {
                earlier.map_or_else(|| DASH.to_owned(), |earlier| w::value(&earlier, lang()))
            };
            view! {
                <tr>
                    <th scope="row">
                        {name} <small class="aksi-numbers__how">{t(one.number.formula())}</small>
                    </th>
                    <td class="numeric figures">
                        <strong>{move || w::value(&one, lang())}</strong>
                    </td>
                    {with_before
                        .get()
                        .then(|| view! { <td class="numeric figures soft">{before}</td> })}
                </tr>
            }
        };
        let all = numbers.get();
        all.into_iter().filter(|one| one.number.aksi() == aksi).map(row).collect_view()
    };
    view! {
        <TableScroll label=t(aksi.words())>
            <table class="table aksi-numbers">
                <thead>
                    <tr>
                        <th scope="col">{t(w::COL_NUMBER)}</th>
                        <th scope="col" class="numeric">{t(w::COL_VALUE)}</th>
                        {move || {
                            with_before.get().then(|| view! {
                                <th scope="col" class="numeric">{t(w::COL_BEFORE)}</th>
                            })
                        }}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
    .into_any()
}

fn at(route: Route, place: &Place) -> String {
    Location { place: Some(place.clone()), ..route.into() }.href()
}

/// The page on which a number can be looked into.
fn door(number: Number) -> Option<Route> {
    use Number as N;
    Some(match number {
        N::Kader | N::PosyanduWithKader | N::MonthsHeld => Route::Places,
        N::NeedsMet | N::NeedsOpen | N::NeedsUrgent | N::PosyanduInNeed => Route::Needs,
        N::Sasaran => Route::Children,
        N::RtReported
        | N::RegistrationDone
        | N::Mothers
        | N::Youth
        | N::Adults
        | N::Elderly
        | N::AllAges => Route::LifeCycle,
        N::Away => Route::Calls,
        N::Attendance => Route::Indicator(IndicatorId::Ds),
        N::SkValid | N::KaderTrained => Route::Teams,
        N::Meetings => Route::Rakors,
        N::PromisesKept | N::PromisesOpen => Route::Commitments,
        N::PlansDone => Route::Problems,
        _ => return None,
    })
}
