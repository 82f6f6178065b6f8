//! A new team: its place, its name, its SK if there is one, and the usual seats.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{list::Kinds, parts::full_name};
use crate::{
    app::{
        ErrorNotice, PageHead, lang, paper::Draft, route::Route, show, skeleton_lines, t,
        use_answer, use_app,
    },
    components::{
        Button, ButtonKind, Choice, DateField, LinkButton, Select, StatusMark, TextField, Tick,
        Tone,
    },
    desk::protocol::{Changed, GetTeams, TeamRow, TeamsPage as PageData},
    documents::{Extra, IdSource as _},
    forms::read_date,
    i18n::{
        Words as _,
        words::{common, teams},
    },
    platform::random::RandomIds,
    rakor::teams::{Town, fill, plan},
    records::{
        Place,
        coordination::{Nomenclature, Sk, Team, TeamKind, Tier},
    },
    wilayah::RegionCode,
};

/// The page.
#[component]
pub fn TeamNewPage() -> impl IntoView {
    let app = use_app();
    let kind = Memo::new(move |_| app.router.location().papers.kind);
    let crumbs = move || vec![(t(teams::DOOR)().to_owned(), Route::Teams.href())];
    view! {
        <PageHead title=t(teams::NEW) lead=t(teams::NEW_LEAD) crumbs=Signal::derive(crumbs) />
        <Kinds />
        {move || view! { <Asked kind=kind.get() /> }}
    }
    .into_any()
}

/// The form, once the places are there.
#[component]
fn Asked(kind: TeamKind) -> impl IntoView {
    let app = use_app();
    let page = use_answer(
        move || Some(GetTeams { place: app.router.scope().place, kind }),
        |changed| matches!(changed, Changed::Posyandu(_) | Changed::Settings),
    );
    show(page, || skeleton_lines(8), move |page| view! { <Form page /> })
}

/// The place as the value of a choice: its number in the list.
fn number(page: &PageData, tier: Tier, wanted: &Place) -> String {
    let mut rows = page.rows.iter().enumerate().filter(|(_, row)| row.tier == tier);
    let found = rows.clone().find(|(_, row)| row.place == *wanted);
    // Of a place without a team is thought first.
    let free = rows.find(|(_, row)| row.teams.is_empty());
    found.or(free).map(|(at, _)| at.to_string()).unwrap_or_default()
}

#[component]
fn Form(page: Signal<PageData>) -> impl IntoView {
    let app = use_app();
    let here = app.router.scope_now().place;
    let tiers: Vec<Tier> = page.with_untracked(|page| {
        let has = |tier: &Tier| page.rows.iter().any(|row| row.tier == *tier);
        Tier::ALL.into_iter().filter(has).collect()
    });
    let own = Tier::of(&here).filter(|tier| tiers.contains(tier));
    let tier = RwSignal::new(own.or(tiers.first().copied()).unwrap_or_default());
    let at = RwSignal::new(page.with_untracked(|page| number(page, tier.get_untracked(), &here)));
    let row = Memo::new(move |_| {
        let at: Option<usize> = at.with(|at| at.parse().ok());
        page.with(|page| page.rows.get(at?).cloned())
    });
    let usual = page.with_untracked(|page| page.naming);
    let chosen = RwSignal::new(usual);
    let nomenclature = Signal::derive(move || match tier.get() {
        Tier::Posyandu => Nomenclature::Pengurus,
        _ => chosen.get(),
    });
    let seats = RwSignal::new(true);
    let with_sk = RwSignal::new(false);
    let sk = SkFields::new();
    let draft = RwSignal::new(None::<Draft<Team>>);
    let called = move || {
        let row = row.get()?;
        Some(full_name(nomenclature.get(), row.tier, row.kelurahan, &row.name))
    };
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(row) = row.get_untracked() else { return };
        let Some(sks) = sk.read(with_sk.get_untracked()) else { return };
        let kota = app
            .overview
            .now()
            .is_some_and(|overview| overview.settings.regency.is_some_and(RegionCode::is_kota));
        let town = Town { kota, kelurahan: row.kelurahan };
        let named = nomenclature.get_untracked();
        let mut team = Team::new(RandomIds.next_id(), row.place.clone(), named);
        if seats.get_untracked() {
            team.seats = fill(named, row.tier, town, || RandomIds.next_id());
        }
        team.sks = sks;
        let id = team.id;
        let made = Draft::of(team, 0);
        draft.set(Some(made));
        made.save(move |_| app.router.replace(Route::Team(id)));
    };
    let choose_tier = move |chosen: Tier| {
        tier.set(chosen);
        at.set(page.with_untracked(|page| number(page, chosen, &here)));
    };
    let places = Signal::derive(move || {
        let (lang, tier) = (lang(), tier.get());
        page.with(|page| {
            let rows = page.rows.iter().enumerate().filter(|(_, row)| row.tier == tier);
            rows.map(|(at, row)| (at.to_string(), option(row, lang))).collect::<Vec<_>>()
        })
    });
    let names = [Nomenclature::TimPembina, Nomenclature::Pokjanal];
    let names = names.map(|one| (one, t(one.words()).into())).to_vec();
    let tiers = tiers.into_iter().map(|tier| (tier, t(tier.words()).into())).collect();
    let error = move || draft.get().and_then(Draft::error);
    let busy = Signal::derive(move || draft.get().is_some_and(Draft::busy));
    let filled = move || {
        let n = plan(nomenclature.get(), tier.get()).len();
        teams::FILL.fill(lang(), &[("n", &n)])
    };
    view! {
        <form class="form" on:submit=save novalidate>
            <Choice label=t(teams::TIER) value=tier options=tiers on_choose=choose_tier />
            <Select
                label=t(teams::PLACE)
                value=at
                options=places
                on_choose=move |chosen| at.set(chosen)
            />
            {move || row.get().and_then(|row| row.team().map(|team| team.id)).map(|id| view! {
                <p class="row">
                    <StatusMark tone=Tone::Watch label=t(teams::PLACE_HAS_ONE) />
                    <LinkButton
                        label=t(teams::OPEN_TEAM)
                        href=Route::Team(id).href()
                        kind=ButtonKind::Quiet
                    />
                </p>
            })}
            <Show when=move || tier.get() != Tier::Posyandu && usual != Nomenclature::Tpps>
                <Choice
                    label=t(teams::CALLED)
                    value=chosen
                    options=names.clone()
                    on_choose=move |name| chosen.set(name)
                />
            </Show>
            <p class="team-called" role="status">{called}</p>
            <Tick
                label=filled
                hint=t(teams::FILL_HINT)
                value=seats
                on_change=move |on| seats.set(on)
            />
            <Show when=move || seats.get()>
                <ul class="team-preview">{move || preview(nomenclature.get(), tier.get())}</ul>
            </Show>
            <Tick label=t(teams::WITH_SK) value=with_sk on_change=move |on| with_sk.set(on) />
            <Show when=move || with_sk.get()>{sk.show()}</Show>
            {move || error().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions">
                <Button
                    label=t(teams::CREATE)
                    kind=ButtonKind::Primary
                    busy
                    disabled=Signal::derive(move || row.with(Option::is_none))
                    on_click=|_| {}
                    submit=true
                />
                <LinkButton label=t(common::CANCEL) href=Route::Teams.href() />
            </div>
        </form>
    }
    .into_any()
}

/// A place in the choice; one that has a team says so.
fn option(row: &TeamRow, lang: crate::i18n::Lang) -> String {
    let mut words = row.name.clone();
    if !row.within.is_empty() {
        words = format!("{words}, {}", row.within);
    }
    if !row.teams.is_empty() {
        words = format!("{words} ({})", teams::TAKEN.of(lang));
    }
    words
}

fn preview(nomenclature: Nomenclature, tier: Tier) -> impl IntoView {
    let seats = plan(nomenclature, tier).iter().map(|seat| {
        let (role, bidang) = (seat.role, seat.bidang.map_or("", |bidang| bidang.code()));
        view! { <li>{move || teams::seat(role, bidang, lang())}</li> }
    });
    seats.collect_view()
}

/// The fields of the SK of a new team.
#[derive(Clone, Copy)]
struct SkFields {
    number: RwSignal<String>,
    date: RwSignal<String>,
    until: RwSignal<String>,
    by: RwSignal<String>,
    wrong: RwSignal<bool>,
}

impl SkFields {
    fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            number: empty(),
            date: empty(),
            until: empty(),
            by: empty(),
            wrong: RwSignal::new(false),
        }
    }

    fn show(self) -> impl IntoView {
        let error = Signal::derive(move || {
            self.wrong.get().then(|| teams::SK_DATE_MISSING.of(lang()).to_owned())
        });
        view! {
            <div class="form__row">
                <TextField label=t(teams::SK_NUMBER) value=self.number />
                <TextField label=t(teams::SK_BY) value=self.by note=t(common::OPTIONAL) />
            </div>
            <div class="form__row">
                <DateField label=t(teams::SK_DATE) value=self.date error />
                <DateField
                    label=t(teams::SK_UNTIL_FIELD)
                    value=self.until
                    note=t(common::OPTIONAL)
                />
            </div>
        }
    }

    /// The SK that was typed; `None` when its date cannot be read.
    fn read(self, wanted: bool) -> Option<Vec<Sk>> {
        self.wrong.set(false);
        if !wanted {
            return Some(Vec::new());
        }
        let Some(date) = read_date(&self.date.get_untracked()) else {
            self.wrong.set(true);
            return None;
        };
        let text = |field: RwSignal<String>| field.with_untracked(|text| text.trim().to_owned());
        Some(vec![Sk {
            id: RandomIds.next_id(),
            number: text(self.number),
            date,
            until: read_date(&self.until.get_untracked()),
            issued_by: text(self.by),
            note: String::new(),
            extra: Extra::new(),
        }])
    }
}
