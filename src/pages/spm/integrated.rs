//! Which Posyandu serve all six fields.

use leptos::prelude::*;

use super::{
    csv,
    list::{CHOICES, FieldSelect},
};
use crate::{
    app::{
        ListPages, ask, full_name, lang, lang_now, place_words,
        route::{Location, Route},
        show, skeleton_lines, t, use_answer, use_app, use_chosen,
        view_code::ViewKey,
    },
    components::{Bar, Button, Icon, IconName, TableScroll},
    desk::protocol::{
        Changed, DeskError, GetIntegrated, IntegratedArea, IntegratedPage, IntegratedRow,
    },
    i18n::words::{common, spm as w},
    platform::download::download,
    records::{Place, coordination::SpmField},
};

#[component]
pub(super) fn Integrated() -> impl IntoView {
    let app = use_app();
    let lacks = use_chosen(ViewKey::Kind, CHOICES);
    let page = Memo::new(move |_| app.router.location().list.page);
    let asked = move |page: Option<u32>| {
        let (place, lacks) = (app.router.scope().place, lacks.get());
        GetIntegrated { place, lacks, page }
    };
    let answer = use_answer(
        move || Some(asked(Some(page.get()))),
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_) | Changed::Child(..)),
    );
    let take = move |_| {
        let whole = untrack(|| asked(None));
        leptos::task::spawn_local(async move {
            let lang = lang_now();
            let made = ask(whole).await.and_then(|all| {
                let (name, text) = (w::FILE_INTEGRATED.of(lang), csv::integrated(&all, lang));
                download(text.as_bytes(), name, "text/csv;charset=utf-8").map_err(DeskError::Worker)
            });
            if let Err(why) = made {
                app.complain(&why);
            }
        });
    };
    show(
        answer,
        || skeleton_lines(10),
        move |page| {
            let head = move || {
                let (n, of) = page.with(|page| (page.whole.integrated(), page.whole.posyandu));
                w::INTEGRATED_N.fill(lang(), &[("n", &lang().count(n)), ("of", &lang().count(of))])
            };
            let rule = move || {
                let from = page.with(|page| page.from);
                w::INTEGRATED_RULE.fill(lang(), &[("from", &lang().date(from))])
            };
            view! {
                <section class="section">
                    <h2>{head}</h2>
                    <p class="soft">{rule}</p>
                    <Areas page />
                </section>
                <div class="strata-tools no-print">
                    <FieldSelect field=lacks all=w::LACKS_ANY label=w::LACKS />
                    <Button label=t(w::CSV) icon=IconName::Download on_click=take />
                </div>
                <Rows page />
                <ListPages size=Signal::derive(move || {
                    page.with(|page| (page.total, page.per_page))
                }) />
            }
        },
    )
}

/// The places below, with the share of their Posyandu that serve each field.
#[component]
fn Areas(page: Signal<IntegratedPage>) -> impl IntoView {
    let any = Memo::new(move |_| page.with(|page| !page.areas.is_empty()));
    let row = |area: IntegratedArea, whole: bool| {
        let href = Location { place: Some(area.place.clone()), ..here() }.href();
        let (n, of) = (area.integrated(), area.posyandu);
        let cell = move |(field, n): (SpmField, u32)| {
            view! {
                <td class="numeric" data-label=t(w::short(field))>
                    {move || lang().percent(n, of)}
                </td>
            }
        };
        let cells = SpmField::ALL.into_iter().zip(area.fields).map(cell).collect_view();
        let name = {
            let area = area.clone();
            move || place_words(&area.place, &area.name, "", lang())
        };
        let name = if whole {
            view! { <strong>{name}</strong> }.into_any()
        } else {
            view! { <a class="name-link" href=href>{name}</a> }.into_any()
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="numeric" data-label=t(w::COL_INTEGRATED)>
                    {move || format!("{} / {}", lang().count(n), lang().count(of))}
                </td>
                {cells}
            </tr>
        }
    };
    let rows = move || {
        let page = page.get();
        let whole = row(page.whole, true);
        let rest = page.areas.into_iter().map(move |area| row(area, false)).collect_view();
        (rest, whole)
    };
    view! {
        <Show when=move || any.get()>
            <TableScroll label=t(w::TAB_INTEGRATED)>
                <table class="table needs-table spm-areas">
                    <thead>
                        <tr>
                            <th scope="col">{t(w::COL_AREA)}</th>
                            <th scope="col" class="numeric">{t(w::COL_INTEGRATED)}</th>
                            {SpmField::ALL
                                .map(|field| {
                                    view! { <th scope="col" class="numeric">{t(w::short(field))}</th> }
                                })
                                .into_iter()
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </Show>
    }
    .into_any()
}

fn here() -> Location {
    use_app().router.location_now()
}

#[component]
fn Rows(page: Signal<IntegratedPage>) -> impl IntoView {
    let none = Memo::new(move |_| page.with(|page| page.rows.is_empty()));
    let row = |row: IntegratedRow| {
        let n = row.fields.count();
        let name = row.name.clone();
        let share = f64::from(n) / 6.0 * 100.0;
        let class = if row.fields.is_integrated() { "bar__green" } else { "bar__watch" };
        let href = Route::Spm.at(Place::Posyandu(row.id)).href();
        view! {
            <tr>
                <th scope="row">
                    <a class="name-link" href=href>{move || full_name(&name, lang())}</a>
                    <small>{row.within}</small>
                </th>
                <td data-label=t(w::COL_FIELDS)>
                    <span class="spm-count">
                        <strong class="figures">{n} " / 6"</strong>
                        <Bar parts=Signal::stored(vec![(share, class)]) />
                    </span>
                </td>
                {marks(row.fields.0)}
            </tr>
        }
    };
    view! {
        <Show
            when=move || !none.get()
            fallback=|| view! { <p class="soft" role="status">{t(w::NONE_FITS)}</p> }
        >
            <TableScroll label=t(w::TAB_INTEGRATED)>
                <table class="table needs-table spm-areas">
                    <thead>
                        <tr>
                            <th scope="col">{t(common::POSYANDU)}</th>
                            <th scope="col">{t(w::COL_FIELDS)}</th>
                            {SpmField::ALL
                                .map(|field| {
                                    view! { <th scope="col" class="spm-mark">{t(w::short(field))}</th> }
                                })
                                .into_iter()
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody>{move || page.get().rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </TableScroll>
        </Show>
    }
    .into_any()
}

/// A check for each field that is served.
fn marks(served: [bool; 6]) -> impl IntoView + use<> {
    let one = |(field, served): (SpmField, bool)| {
        let said = if served { w::SERVED } else { w::NOT_SERVED };
        let icon = if served {
            view! { <Icon name=IconName::Check /> }.into_any()
        } else {
            view! { <span class="soft" aria-hidden="true">{crate::i18n::DASH}</span> }.into_any()
        };
        view! {
            <td class="spm-mark" data-label=t(w::short(field))>
                <span>{icon}<span class="visually-hidden">{t(said)}</span></span>
            </td>
        }
    };
    SpmField::ALL.into_iter().zip(served).map(one).collect_view()
}
