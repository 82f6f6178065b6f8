//! Slides of figures: where we stand, SKDN, a trend, a fair comparison, strata, who has met, teams.

use leptos::prelude::*;

use super::{
    Meeting,
    table::{Headline, tile, waiting},
};
use crate::{
    app::{
        lang,
        route::{Location, Route},
        show, t, use_answer,
    },
    charts::{lines, view::PlainChart},
    components::Bar,
    desk::protocol::{
        CascadePage, Changed, GetCascade, GetGlance, GetIndicators, GetRanking, GetStrata,
        GetTeams, GetTrend, Glance, GlanceLine, PlaceLevel, RankRow, Ranking as Ranked, Sasaran,
        StrataPage, TeamsPage, Trend as Months,
    },
    i18n::{
        Lang, Words as _,
        words::{indicator_page, meeting as w, verdicts},
    },
    indicators::{IndicatorId as I, Period, Standing as Rank, Verdict},
    pages::home::Balok,
    records::{Place, coordination::Tier},
    strata::Stratum,
};

/// What a slide shows that names no indicator.
pub(super) const FIRST: I = I::Ds;
/// Headline indicators of "where we stand" (domain.md 3.1).
const STANDING: [I; 8] =
    [I::Ds, I::Nd, I::Stunting, I::Wasting, I::Underweight, I::TwoT, I::ExclusiveAsi, I::Idl];
/// Places in each half of a comparison.
const NAMED: usize = 6;
/// Months of a trend.
const MONTHS: u32 = 25;

fn figures_change(changed: &Changed) -> bool {
    !matches!(changed, Changed::Imports | Changed::Boundaries | Changed::Papers)
}

fn glance(meeting: Meeting) -> crate::app::Answer<Glance> {
    use_answer(
        move || {
            let period = meeting.month().map(Period::Month);
            let sasaran = Sasaran::default();
            Some(GetGlance { place: meeting.place(), period, sasaran })
        },
        figures_change,
    )
}

#[component]
pub(super) fn Standing(meeting: Meeting) -> impl IntoView {
    let body = move |glance: Signal<Glance>| {
        let chosen = move || {
            glance.with(|glance| {
                let of = |id: &I| glance.lines.iter().find(|line| line.indicator == *id).cloned();
                let lines = STANDING.iter().filter_map(of);
                lines.filter(|line| line.measure.figure.rate().is_some()).collect::<Vec<_>>()
            })
        };
        let head = Signal::derive(move || {
            let first = chosen().into_iter().next();
            first.map_or_else(
                || w::NO_FIGURES.of(lang()).to_owned(),
                |line| w::against_target(&line, lang()),
            )
        });
        let place = meeting.place();
        let tiles = move || {
            let lang = lang();
            let one = |line: GlanceLine| standing_tile(&line, &place, lang);
            chosen().into_iter().map(one).collect_view()
        };
        view! { <div class="slide"><Headline text=head /><div class="slide-tiles">{tiles}</div></div> }
    };
    show(glance(meeting), waiting, body)
}

fn standing_tile(line: &GlanceLine, place: &Place, lang: Lang) -> AnyView {
    let rate = indicator_page::rate(line.measure.figure, lang);
    let (note, tone) = match &line.target {
        None => (w::NO_TARGET.of(lang).to_owned(), ""),
        Some(gap) => {
            let lower = line.measure.figure.rate().is_some_and(|share| share > gap.value);
            let tone = if gap.reached { "slide-tile--good" } else { "slide-tile--act" };
            (verdicts::gap(lang, gap, lower), tone)
        }
    };
    let href = Route::Indicator(line.indicator).at(place.clone()).href();
    tile(rate, line.indicator.say(lang).to_owned(), note, tone, href)
}

#[component]
pub(super) fn Skdn(meeting: Meeting) -> impl IntoView {
    let body = |glance: Signal<Glance>| {
        let head = Signal::derive(move || {
            let lang = lang();
            let c = glance.with(|glance| glance.skdn);
            if c.s == 0 {
                return w::NO_FIGURES.of(lang).to_owned();
            }
            let rate = lang.percent(c.d, c.s);
            let (s, d, n) = (lang.count(c.s), lang.count(c.d), lang.count(c.n));
            w::SKDN_HEAD.fill(lang, &[("s", &s), ("d", &d), ("n", &n), ("rate", &rate)])
        });
        let sasaran = Signal::stored(Sasaran::default());
        view! { <div class="slide"><Headline text=head /><Balok glance sasaran /></div> }
    };
    show(glance(meeting), waiting, body)
}

/// What a trend says: against the same month a year ago, or else the month before.
fn trend_says(trend: &Months, lang: Lang) -> String {
    let what = trend.indicator.say(lang);
    let Some(last) = trend.points.iter().rev().find(|point| point.figure.rate().is_some()) else {
        return w::NO_FIGURES.of(lang).to_owned();
    };
    let rate = indicator_page::rate(last.figure, lang);
    let Some(compared) = trend.year_ago.as_ref().or(trend.before.as_ref()) else {
        return w::PLAIN.fill(lang, &[("what", &what), ("rate", &rate)]);
    };
    let change = compared.change;
    let text = match change.verdict {
        Verdict::NotSure => w::TREND_SAME,
        _ if change.difference > 0.0 => w::TREND_UP,
        _ => w::TREND_DOWN,
    };
    let points = lang.number(change.difference.abs() * 100.0, 1);
    let period = lang.month(compared.period.months().1);
    text.fill(lang, &[("what", &what), ("rate", &rate), ("points", &points), ("period", &period)])
}

#[component]
pub(super) fn Trend(meeting: Meeting, indicator: I) -> impl IntoView {
    let place = meeting.place();
    let rules = use_answer(|| Some(GetIndicators {}), |_| false);
    let trend = use_answer(
        move || {
            let (until, sasaran) = (meeting.month(), Sasaran::default());
            Some(GetTrend { place: meeting.place(), indicator, until, months: MONTHS, sasaran })
        },
        figures_change,
    );
    show(trend, waiting, move |trend: Signal<Months>| {
        let place = place.clone();
        let head = Signal::derive(move || trend.with(|trend| trend_says(trend, lang())));
        let model = Memo::new(move |_| {
            let (programme, campaign) = rules.with(|rules| {
                let mut rules = rules.into_iter().flatten();
                let rule = rules.find(|rule| rule.indicator == indicator);
                (rule.and_then(|r| r.default_target), rule.is_some_and(|r| !r.months.is_empty()))
            });
            let href = |month| {
                let place = Some(place.clone());
                let month = Some(Some(month));
                Location { place, month, ..Route::Indicator(indicator).into() }.href()
            };
            let around = lines::Around {
                subtitle: super::slides::place_name(meeting),
                source: String::new(),
                programme,
                campaign,
                href: &href,
            };
            trend.with(|trend| lines::trend(trend, &around, lang()))
        });
        // The chart's own heading is of the third rank.
        view! {
            <div class="slide slide--chart">
                <Headline text=head />
                <h2 class="visually-hidden">{t(indicator.words())}</h2>
                <PlainChart model />
            </div>
        }
    })
}

/// The tier below a place, which is compared.
fn below(place: &Place) -> PlaceLevel {
    match Tier::of(place) {
        Some(Tier::Kabupaten) => PlaceLevel::Kecamatan,
        Some(Tier::Kecamatan) => PlaceLevel::Desa,
        _ => PlaceLevel::Posyandu,
    }
}

#[component]
pub(super) fn Ranking(meeting: Meeting, indicator: I) -> impl IntoView {
    let ranking = use_answer(
        move || {
            let place = meeting.place();
            let level = below(&place);
            let (period, sasaran) = (meeting.month().map(Period::Month), Sasaran::default());
            Some(GetRanking { place, indicator, period, level, shrink: true, sasaran })
        },
        figures_change,
    );
    // A few kecamatan say little: the Posyandu behind them are named too.
    let posyandu = use_answer(
        move || {
            let (place, level) = (meeting.place(), PlaceLevel::Posyandu);
            let (period, sasaran) = (meeting.month().map(Period::Month), Sasaran::default());
            Some(GetRanking { place, indicator, period, level, shrink: true, sasaran })
        },
        figures_change,
    );
    let level = indicator_page::level(below(&meeting.place()));
    show(ranking, waiting, move |ranking: Signal<Ranked>| {
        let head = Signal::derive(move || {
            let lang = lang();
            ranking.with(|ranking| {
                let behind = ranking.rows.iter().filter(|row| row.standing == Rank::Worse).count();
                let of = ranking.rows.iter().filter(|row| row.figure.rate().is_some()).count();
                let text = if behind == 0 { w::RANK_NONE } else { w::RANK_HEAD };
                let rate = indicator_page::rate(ranking.whole.figure, lang);
                let (what, level) = (indicator.say(lang), level.of(lang).to_lowercase());
                let words: [(&str, &dyn std::fmt::Display); 5] = [
                    ("what", &what),
                    ("n", &behind),
                    ("of", &of),
                    ("level", &level),
                    ("rate", &rate),
                ];
                text.fill(lang, &words)
            })
        });
        let all = move || {
            let mut rows = ranking.with(|ranking| ranking.rows.clone());
            if below(&meeting.place()) != PlaceLevel::Posyandu {
                rows.extend(posyandu.get().map(|more| more.rows).unwrap_or_default());
            }
            rows
        };
        let worst = move || {
            let mut rows: Vec<RankRow> =
                all().into_iter().filter(|row| row.standing == Rank::Worse).collect();
            // The list comes best first: the worst of each tier stand at its end.
            rows.reverse();
            rows.truncate(NAMED);
            half(w::RANK_WORST, "bar__act", &rows, indicator, lang())
        };
        let risen = move || {
            let better =
                |row: &RankRow| row.change.is_some_and(|change| change.verdict == Verdict::Better);
            let mut rows: Vec<RankRow> = all().into_iter().filter(better).collect();
            let size = |row: &RankRow| row.change.map_or(0.0, |change| change.difference.abs());
            rows.sort_by(|a, b| size(b).total_cmp(&size(a)));
            rows.truncate(NAMED);
            half(w::RANK_RISEN, "bar__good", &rows, indicator, lang())
        };
        view! {
            <div class="slide">
                <Headline text=head />
                <div class="slide-two">{worst}{risen}</div>
                <p class="soft">{t(w::RANK_FAIR)}</p>
            </div>
        }
    })
}

fn half(
    title: crate::i18n::Text,
    tone: &'static str,
    rows: &[RankRow],
    indicator: I,
    lang: Lang,
) -> AnyView {
    let one = move |row: &RankRow| {
        let share = row.figure.rate().unwrap_or(0.0).min(1.0) * 100.0;
        let change = row.change.map(|change| verdicts::points(lang, &change));
        let range = row.interval.map(|interval| verdicts::range(lang, interval));
        let within = Some(row.within.clone()).filter(|within| !within.is_empty());
        view! {
            <li>
                <a class="name-link" href=Route::Indicator(indicator).at(row.place.clone()).href()>
                    {row.name.clone()}
                </a>
                <strong class="figures">{indicator_page::rate(row.figure, lang)}</strong>
                <small>{within}</small>
                <small class="figures">
                    {[range, change].into_iter().flatten().collect::<Vec<_>>().join(" · ")}
                </small>
                <Bar parts=Signal::stored(vec![(share, tone)]) />
            </li>
        }
    };
    let list = if rows.is_empty() {
        view! { <p class="soft">{w::RANK_NOBODY.of(lang)}</p> }.into_any()
    } else {
        view! { <ul class="slide-rank">{rows.iter().map(one).collect_view()}</ul> }.into_any()
    };
    view! { <section><h2>{title.of(lang)}</h2>{list}</section> }.into_any()
}

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
        move || Some(GetTeams { place: meeting.place() }),
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
