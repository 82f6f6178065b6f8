//! The teams of a place: how many are complete, the list by tier and filter, shares by kecamatan.

use leptos::{prelude::*, text_prop::TextProp};

use super::{shares::Shares, table::TeamTable};
use crate::{
    app::{
        ListPages, PageHead, lang,
        route::{Location, PapersView, Route},
        rows_of, show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Bar, Button, ButtonKind, Choice, Empty, IconName, LinkButton, Tabs},
    desk::protocol::{Changed, GetTeams, TeamFilter as Filter, TeamsPage as PageData},
    i18n::{
        Words as _,
        words::{common, teams},
    },
    pages::settings,
    platform::share,
    rakor::teams::{Naming, SOON, TeamRules},
    records::{
        Place,
        coordination::{TeamKind, Tier},
    },
};

/// Rows of a page of the list.
const PAGE: usize = 50;

/// The page.
#[component]
pub fn TeamsPage() -> impl IntoView {
    let app = use_app();
    let page = use_answer(
        move || {
            let (place, kind) = (app.router.scope().place, app.router.location().papers.kind);
            Some(GetTeams { place, kind })
        },
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_) | Changed::Settings),
    );
    let new_team =
        Signal::derive(move || new_of(app.router.scope().place, app.router.location().papers.kind));
    let title = move || {
        let called = page.with(|page| page.map(|page| page.naming));
        called.map_or(teams::TITLE_NEW, teams::title).of(lang())
    };
    view! {
        <PageHead title=t(teams::DOOR) heading=title lead=t(teams::LEAD)>
            <LinkButton
                label=t(teams::NEW)
                href=new_team
                kind=ButtonKind::Primary
                icon=IconName::Plus
            />
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        <Kinds />
        {show(page, || skeleton_lines(12), move |page| view! { <Body page /> })}
    }
    .into_any()
}

/// The form for a new team of a place and kind.
pub(super) fn new_of(place: Place, kind: TeamKind) -> String {
    let papers = PapersView { kind, ..PapersView::default() };
    Location { papers, ..Route::TeamNew.at(place) }.href()
}

/// Teams of Posyandu, or TPPS.
#[component]
pub(super) fn Kinds() -> impl IntoView {
    let app = use_app();
    let kind = Signal::derive(move || app.router.location().papers.kind);
    let options = [
        (TeamKind::Posyandu, t(teams::KIND_POSYANDU).into()),
        (TeamKind::Tpps, t(teams::KIND_TPPS).into()),
    ];
    view! {
        <div class="team-kinds no-print">
            <Tabs
                label=t(teams::KIND)
                value=kind
                options=options.to_vec()
                on_choose=move |kind| {
                    app.router.set_papers(PapersView { kind, ..PapersView::default() });
                }
            />
        </div>
    }
    .into_any()
}

#[component]
fn Body(page: Signal<PageData>) -> impl IntoView {
    let empty = Memo::new(move |_| page.with(|page| page.rows.is_empty()));
    view! {
        <Show
            when=move || !empty.get()
            fallback=|| view! { <Empty title=t(teams::NONE_TITLE) text=t(teams::NONE_TEXT) /> }
        >
            <Answer page />
            <Listed page />
            <Shares page />
        </Show>
        <Rules page />
    }
    .into_any()
}

/// How the list is narrowed, from the address.
fn view_here() -> Memo<PapersView> {
    let app = use_app();
    Memo::new(move |_| app.router.location().papers)
}

/// Whether a row belongs to the chosen tier. A place that has Posyandu only shows their pengurus.
fn of_tier(page: &PageData, tier: Option<Tier>, of: Tier) -> bool {
    match tier {
        Some(tier) => of == tier,
        None => of != Tier::Posyandu || page.total.places == 0,
    }
}

fn count(page: &PageData, tier: Option<Tier>, filter: Filter) -> u32 {
    let here = page.rows.iter().filter(|row| of_tier(page, tier, row.tier));
    here.filter(|row| filter.fits(row)).count() as u32
}

/// The share of complete teams, and what is missing most.
#[component]
fn Answer(page: Signal<PageData>) -> impl IntoView {
    let app = use_app();
    let numbers = Memo::new(move |_| {
        page.with(|page| {
            let total = &page.total;
            if total.places > 0 {
                (total.complete, total.places)
            } else {
                (total.pengurus, total.posyandu)
            }
        })
    });
    let percent = move || lang().percent(numbers.get().0, numbers.get().1);
    let said = move || {
        let (lang, (n, total)) = (lang(), numbers.get());
        teams::SHARE_OF.fill(lang, &[("n", &lang.count(n)), ("total", &lang.count(total))])
    };
    let bar = move || {
        let (n, total) = numbers.get();
        vec![(100.0 * f64::from(n) / f64::from(total.max(1)), "bar__green")]
    };
    let one = move |(filter, label, tone): (Filter, crate::i18n::Text, &'static str)| {
        let n = Memo::new(move |_| page.with(|page| count(page, None, filter)));
        let choose = move |_| {
            let papers = app.router.location().papers;
            app.router.set_papers(PapersView { teams: filter, tier: None, ..papers });
        };
        view! {
            <li class=format!("letter letter--{tone}")>
                <button type="button" class="team-stat" on:click=choose>
                    <strong class="figures">{move || lang().count(n.get())}</strong>
                    <span>{t(label)}</span>
                </button>
            </li>
        }
    };
    let stats = [
        (Filter::None, teams::STAT_NONE, "act"),
        (Filter::Sk, teams::STAT_SK, "act"),
        (Filter::Vacant, teams::STAT_VACANT, "watch"),
        (Filter::NotMet, teams::STAT_MEET, "watch"),
    ];
    view! {
        <section class="answer">
            <p class="answer__value">
                <strong>{percent}</strong>
                <span>{said}</span>
            </p>
            <div class="letters">
                <Bar parts=Signal::derive(bar) />
                <ul class="letters__list">{stats.map(one).collect_view()}</ul>
            </div>
        </section>
    }
}

#[component]
fn Listed(page: Signal<PageData>) -> impl IntoView {
    let app = use_app();
    let chosen = view_here();
    let tier = Signal::derive(move || chosen.get().tier);
    let filter = Signal::derive(move || chosen.get().teams);
    let shown = Memo::new(move |_| {
        let view = chosen.get();
        page.with(|page| {
            let rows = page.rows.iter().enumerate();
            let fits =
                rows.filter(|(_, row)| of_tier(page, view.tier, row.tier) && view.teams.fits(row));
            fits.map(|(at, _)| at).collect::<Vec<_>>()
        })
    });
    let rows = Signal::derive(move || {
        let at = app.router.location().list.page;
        let here = rows_of(at, shown.with(Vec::len), PAGE);
        let numbers = shown.with(|shown| shown[here].to_vec());
        page.with(|page| {
            numbers.iter().filter_map(|at| page.rows.get(*at).cloned()).collect::<Vec<_>>()
        })
    });
    let size = Signal::derive(move || (shown.with(Vec::len) as u32, PAGE as u32));
    let set = move |papers: PapersView| app.router.set_papers(papers);
    let tiers = [
        None,
        Some(Tier::Kabupaten),
        Some(Tier::Kecamatan),
        Some(Tier::Desa),
        Some(Tier::Posyandu),
    ];
    let kind = Memo::new(move |_| page.with(|page| page.naming.kind()));
    // A Posyandu has no TPPS.
    let offered = move || {
        let tpps = kind.get() == TeamKind::Tpps;
        let fit = tiers.iter().filter(|tier| !tpps || **tier != Some(Tier::Posyandu));
        fit.map(|tier| (*tier, TextProp::from(t(teams::tier(*tier))))).collect::<Vec<_>>()
    };
    let by_tier = move || {
        view! {
            <Tabs
                label=t(teams::TIER)
                value=tier
                options=offered()
                on_choose=move |tier| set(PapersView { tier, ..chosen.get_untracked() })
            />
        }
    };
    let filters = Filter::EVERY.map(|one| (one, label(one, page, tier))).to_vec();
    let none = move || shown.with(Vec::is_empty);
    view! {
        <section class="section">
            <div class="team-tools no-print">
                {by_tier}
                <Tabs
                    label=t(teams::SHOW)
                    value=filter
                    options=filters
                    on_choose=move |teams| set(PapersView { teams, ..chosen.get_untracked() })
                />
            </div>
            <Show when=none>
                <p class="soft" role="status">{t(teams::NONE_FITS)}</p>
            </Show>
            <Show when=move || !none()>
                <TeamTable rows kind />
                <ListPages size />
            </Show>
        </section>
    }
    .into_any()
}

/// A filter with how many it shows.
fn label(filter: Filter, page: Signal<PageData>, tier: Signal<Option<Tier>>) -> TextProp {
    let n = Memo::new(move |_| page.with(|page| count(page, tier.get(), filter)));
    (move || format!("{} {}", filter.say(lang()), lang().count(n.get()))).into()
}

/// The rules in use, how sure they are, and the name that the regency keeps.
#[component]
fn Rules(page: Signal<PageData>) -> impl IntoView {
    let app = use_app();
    let rules = Memo::new(move |_| TeamRules::of(page.with(|page| page.naming)).id);
    let naming = Memo::new(move |_| {
        app.overview.with(|overview| overview.map(|o| o.settings.teams).unwrap_or_default())
    });
    let tpps = Memo::new(move |_| page.with(|page| page.naming.kind() == TeamKind::Tpps));
    let whole = Memo::new(move |_| app.router.scope().place == Place::Regency && !tpps.get());
    let text = move || if tpps.get() { teams::RULES_TPPS } else { teams::RULES_TEXT };
    let options = Naming::ALL.map(|one| (one, t(one.words()).into())).to_vec();
    let choose = move |chosen: Naming| {
        settings::save(&app, move |settings| settings.teams = chosen);
    };
    let said = move || {
        let _ = rules.get();
        let rules = TeamRules::of(page.with_untracked(|page| page.naming));
        let source = common::SOURCE.fill(lang(), &[("source", &rules.source)]);
        view! {
            <p class="row">
                <small>{source}</small>
                <settings::Sure certainty=rules.certainty />
            </p>
            <p class="row">
                <small>{t(teams::BIDANG_SURE)}</small>
                <settings::Sure certainty=rules.bidang_certainty />
            </p>
        }
    };
    view! {
        <section class="card no-print">
            <h2>{t(teams::RULES)}</h2>
            <p>{move || text().fill(lang(), &[("days", &SOON)])}</p>
            {said}
            <Show when=move || whole.get()>
                <Choice
                    label=t(teams::NAMING)
                    value=naming
                    options=options.clone()
                    on_choose=choose
                />
                <small>{t(teams::NAMING_HINT)}</small>
            </Show>
        </section>
    }
    .into_any()
}
