//! Slides of who does what: strata, who has met, teams.

use leptos::prelude::*;

use super::{
    Meeting,
    figures::figures_change,
    table::{Headline, tile, waiting},
};
use crate::{
    app::{lang, route::Route, show, t, use_answer},
    components::Bar,
    desk::protocol::{
        CascadePage, Changed, GetCascade, GetStrata, GetTeams, StrataPage, TeamsPage,
    },
    i18n::{Words as _, words::meeting as w},
    records::coordination::TeamKind,
    strata::Stratum,
};

/// A kecamatan with its part of a whole.
fn share_row(name: &str, part: u32, of: u32) -> AnyView {
    let share = f64::from(part) / f64::from(of.max(1)) * 100.0;
    view! {
        <li>
            <span>{name.to_owned()}</span>
            <strong class="figures">{part} " / " {of}</strong>
            <Bar parts=Signal::stored(vec![(share, "bar__green")]) />
        </li>
    }
    .into_any()
}

#[component]
pub(super) fn Strata(meeting: Meeting) -> impl IntoView {
    let answer = use_answer(
        move || {
            let year = meeting.month().map(crate::records::Month::year);
            Some(GetStrata { place: meeting.place(), year })
        },
        figures_change,
    );
    show(answer, waiting, move |page: Signal<StrataPage>| {
        let head = Signal::derive(move || {
            let lang = lang();
            page.with(|page| {
                let (aktif, of) = (page.total.aktif, page.total.total());
                let rate = lang.percent(aktif, of);
                let words: [(&str, &dyn std::fmt::Display); 4] =
                    [("aktif", &aktif), ("of", &of), ("rate", &rate), ("year", &page.year)];
                w::STRATA_HEAD.fill(lang, &words)
            })
        });
        let place = meeting.place();
        let tiles = move || {
            let lang = lang();
            let href = Route::Strata.at(place.clone()).href();
            page.with(|page| {
                let count = |wanted: Option<Stratum>| {
                    page.rows.iter().filter(|row| row.stratum() == wanted).count()
                };
                let named = Stratum::ALL.into_iter().map(|stratum| {
                    let name = stratum.say(lang).to_owned();
                    let value = count(Some(stratum)).to_string();
                    tile(value, name, String::new(), "", href.clone())
                });
                let open = tile(
                    count(None).to_string(),
                    w::UNCERTAIN.of(lang).to_owned(),
                    String::new(),
                    "",
                    href.clone(),
                );
                named.chain([open]).collect_view()
            })
        };
        let rows = move || {
            page.with(|page| {
                let kecamatan = page.kecamatan.iter();
                let kecamatan = kecamatan.map(|k| share_row(&k.name, k.aktif, k.total()));
                kecamatan.collect_view()
            })
        };
        view! {
            <div class="slide">
                <Headline text=head />
                <div class="slide-tiles">{tiles}</div>
                <h2>{t(w::AKTIF)}</h2>
                <ul class="slide-rank slide-rank--many">{rows}</ul>
            </div>
        }
    })
}

#[component]
pub(super) fn Cascade(meeting: Meeting) -> impl IntoView {
    let answer = use_answer(
        move || Some(GetCascade { root: None, place: meeting.place() }),
        |changed| matches!(changed, Changed::Papers),
    );
    show(answer, waiting, move |page: Signal<Option<CascadePage>>| {
        let counts = move || {
            page.with(|page| {
                let page = page.as_ref()?;
                let (k, d) = (page.kecamatan, page.desa);
                let of = k.met + k.planned + k.waiting + k.late + k.cancelled;
                let of = of + d.met + d.planned + d.waiting + d.late + d.cancelled;
                Some((
                    k.met + d.met,
                    k.planned + d.planned,
                    k.waiting + d.waiting,
                    k.late + d.late,
                    of,
                ))
            })
        };
        let head = Signal::derive(move || {
            let Some((met, _, _, late, of)) = counts() else {
                return w::CASCADE_NONE.of(lang()).to_owned();
            };
            w::CASCADE_HEAD.fill(lang(), &[("met", &met), ("of", &of), ("late", &late)])
        });
        let tiles = move || {
            let lang = lang();
            let (met, planned, waiting, late, _) = counts()?;
            let href = Route::Rakors.href();
            let one = |n: u32, name: crate::i18n::Text, tone| {
                tile(n.to_string(), name.of(lang).to_owned(), String::new(), tone, href.clone())
            };
            Some([
                one(met, w::MET, "slide-tile--good"),
                one(planned, w::PLANNED, ""),
                one(waiting, w::WAITING, "slide-tile--watch"),
                one(late, w::LATE, "slide-tile--act"),
            ])
        };
        let rows = move || {
            page.with(|page| {
                let rows = page.iter().flat_map(|page| &page.rows);
                rows.map(|row| {
                    let c = row.counts;
                    let of = c.met + c.planned + c.waiting + c.late;
                    let share = f64::from(c.met) / f64::from(of.max(1)) * 100.0;
                    let own = row.meeting.as_ref().map(|meeting| Route::Rakor(meeting.id).href());
                    view! {
                        <li>
                            {match own {
                                Some(href) => view! {
                                    <a class="name-link" href=href>{row.name.clone()}</a>
                                }
                                .into_any(),
                                None => view! { <span>{row.name.clone()}</span> }.into_any(),
                            }}
                            <strong class="figures">{c.met} " / " {of}</strong>
                            <Bar parts=Signal::stored(vec![(share, "bar__green")]) />
                        </li>
                    }
                })
                .collect_view()
            })
        };
        view! {
            <div class="slide">
                <Headline text=head />
                <div class="slide-tiles">{tiles}</div>
                <ul class="slide-rank slide-rank--many">{rows}</ul>
            </div>
        }
    })
}

#[component]
pub(super) fn Teams(meeting: Meeting) -> impl IntoView {
    let answer = use_answer(
        move || Some(GetTeams { place: meeting.place(), kind: TeamKind::Posyandu }),
        |changed| matches!(changed, Changed::Papers | Changed::Settings | Changed::Posyandu(_)),
    );
    show(answer, waiting, move |page: Signal<TeamsPage>| {
        let head = Signal::derive(move || {
            page.with(|page| {
                let (sk, of) = (page.total.sk, page.total.places);
                w::TEAMS_HEAD.fill(lang(), &[("sk", &sk), ("of", &of)])
            })
        });
        let place = meeting.place();
        let tiles = move || {
            let lang = lang();
            let href = Route::Teams.at(place.clone()).href();
            let all = page.with(|page| page.total.clone());
            [
                (all.teams, w::TEAMS_EXIST),
                (all.sk, w::TEAMS_SK),
                (all.seats, w::TEAMS_SEATS),
                (all.met, w::TEAMS_MET),
                (all.reported, w::TEAMS_REPORTED),
                (all.complete, w::TEAMS_COMPLETE),
            ]
            .map(|(n, name)| {
                let value = format!("{n} / {}", all.places);
                let whole = n == all.places;
                let tone = if whole { "slide-tile--good" } else { "" };
                tile(value, name.of(lang).to_owned(), String::new(), tone, href.clone())
            })
        };
        let rows = move || {
            page.with(|page| {
                let kecamatan = page.kecamatan.iter();
                kecamatan.map(|k| share_row(&k.name, k.sk, k.places)).collect_view()
            })
        };
        view! {
            <div class="slide">
                <Headline text=head />
                <div class="slide-tiles">{tiles}</div>
                <h2>{t(w::TEAMS_SK)}</h2>
                <ul class="slide-rank slide-rank--many">{rows}</ul>
            </div>
        }
    })
}
