//! All Posyandu of the place, by kecamatan and desa, with the figures of the month.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::table::{Group, PosyanduTable};
use crate::{
    app::{PageHead, lang, places, route::Route, show, skeleton_lines, t, use_app},
    components::{ButtonKind, Empty, IconName, LinkButton},
    desk::protocol::{PlacePosyandu, Places},
    i18n::words::{posyandu, puskesmas, strata},
    records::Place,
    wilayah::normal,
};

/// The list.
#[component]
pub fn PosyanduListPage() -> impl IntoView {
    let app = use_app();
    let lead = move || {
        let month = app.places.with(|p| p.and_then(|p| p.month)).or_else(|| app.month());
        let lang = lang();
        month.map_or_else(String::new, |month| {
            posyandu::LIST_LEAD.fill(lang, &[("month", &lang.month(month))])
        })
    };
    view! {
        <PageHead title=t(posyandu::LIST)>
            <LinkButton
                label=t(strata::SEE_ALL)
                href=Route::Strata.href()
                icon=IconName::Check
            />
            <LinkButton
                label=t(puskesmas::DOOR)
                href=Route::Puskesmas.href()
                icon=IconName::Posyandu
            />
            <LinkButton
                label=t(posyandu::NEW)
                href=Route::PosyanduNew.href()
                icon=IconName::Plus
            />
        </PageHead>
        // The month comes with the list: on its own it would push the list down.
        {show(app.places, || skeleton_lines(10), move |places| {
            view! {
                <p class="page-head__lead">{lead}</p>
                <Listed places />
            }
        })}
    }
}

#[component]
fn Listed(places: Signal<Places>) -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let groups = Memo::new(move |_| {
        let wanted = normal(&typed.get());
        let place = app.router.scope().place;
        places.with(|places| groups(places, &place, &wanted))
    });
    let nothing = Memo::new(move |_| {
        places.with(|p| places::posyandu_in(p, &Place::Regency).next().is_none())
    });
    let none_fits = move || groups.with(Vec::is_empty);
    view! {
        <Show when=move || nothing.get()>
            <Empty title=t(posyandu::NONE_TITLE) text=t(posyandu::NONE_TEXT)>
                <LinkButton
                    label=t(posyandu::NEW)
                    href=Route::PosyanduNew.href()
                    kind=ButtonKind::Primary
                    icon=IconName::Plus
                />
            </Empty>
        </Show>
        <Show when=move || !nothing.get()>
            <input
                class="input input--filter no-print"
                type="search"
                autocomplete="off"
                aria-label=t(posyandu::FILTER)
                placeholder=t(posyandu::FILTER)
                bind:value=typed
            />
            <Show when=none_fits>
                <p class="soft" role="status">{t(posyandu::NONE_FITS)}</p>
            </Show>
            <Show when=move || !none_fits()>
                <PosyanduTable groups />
            </Show>
        </Show>
    }
}

/// The Posyandu of a place that fit the text, by kecamatan and desa.
fn groups(places: &Places, place: &Place, wanted: &str) -> Vec<Group> {
    let inside: BTreeSet<_> = places::posyandu_in(places, place).map(|one| one.id).collect();
    let mut groups = Vec::new();
    for kecamatan in &places.kecamatan {
        for desa in &kecamatan.desa {
            let named = fits(&desa.name, wanted) || fits(&kecamatan.name, wanted);
            let keep = |posyandu: &&PlacePosyandu| {
                inside.contains(&posyandu.id) && (named || fits(&posyandu.name, wanted))
            };
            push(&mut groups, &kecamatan.name, &desa.name, desa.posyandu.iter().filter(keep));
        }
    }
    let keep =
        |posyandu: &&PlacePosyandu| inside.contains(&posyandu.id) && fits(&posyandu.name, wanted);
    push(&mut groups, "", "", places.unplaced.iter().filter(keep));
    groups
}

fn fits(name: &str, wanted: &str) -> bool {
    wanted.is_empty() || normal(name).contains(wanted)
}

fn push<'a>(
    groups: &mut Vec<Group>,
    kecamatan: &str,
    desa: &str,
    posyandu: impl Iterator<Item = &'a PlacePosyandu>,
) {
    let posyandu: Vec<PlacePosyandu> = posyandu.cloned().collect();
    if !posyandu.is_empty() {
        let (kecamatan, desa) = (kecamatan.to_owned(), desa.to_owned());
        groups.push(Group { kecamatan, desa, posyandu });
    }
}
