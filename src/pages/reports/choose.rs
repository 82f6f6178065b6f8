//! The page: which paper, of where, of when.

use leptos::{prelude::*, task::spawn_local, text_prop::TextProp};

use super::{
    ask::{Kind, Stuff, Wanted, gather},
    named,
};
use crate::{
    app::{
        AppState, Chosen, ErrorNotice, PageHead, lang, on_changed, places,
        route::{Location, Route},
        skeleton_lines, t, use_answer, use_app, use_chosen,
        view_code::ViewKey,
    },
    components::{Choice, Empty, LinkButton, Select},
    desk::protocol::{Changed, DeskError, GetLetterhead, PlaceLevel},
    i18n::{
        Text,
        words::{indicator_page, publish, reports as w},
    },
    indicators::Period,
    office::{doc::Doc, head::of_tier, reports::Frame},
    pages::papers::{PaperSheet, PaperTools},
    records::Place,
    wilayah::Level,
};

/// Kinds of papers, as the address has them.
const KINDS: &[(&str, Kind)] = &[
    ("laporan", Kind::Report),
    ("rekap", Kind::Recap),
    ("profil", Kind::Profile),
    ("lomba", Kind::Contest),
    ("lomba-tim", Kind::Team),
    ("siklus-hidup", Kind::LifeCycle),
];

/// How long a period is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Span {
    #[default]
    Month,
    Quarter,
    Year,
}

const SPANS: &[(&str, Span)] =
    &[("bulan", Span::Month), ("triwulan", Span::Quarter), ("tahun", Span::Year)];

/// The rows of a recap; the first is the usual one of the place.
const ROWS: &[(&str, Option<PlaceLevel>)] = &[
    ("biasa", None),
    ("kecamatan", Some(PlaceLevel::Kecamatan)),
    ("desa", Some(PlaceLevel::Desa)),
    ("puskesmas", Some(PlaceLevel::Puskesmas)),
    ("posyandu", Some(PlaceLevel::Posyandu)),
];

#[derive(Clone, Copy)]
struct Choosing {
    app: AppState,
    kind: Chosen<Kind>,
    span: Chosen<Span>,
    rows: Chosen<Option<PlaceLevel>>,
}

impl Choosing {
    fn place(self) -> Place {
        self.app.router.scope().place
    }

    fn period(self) -> Option<Period> {
        let month = self.app.month()?;
        Some(match self.span.get() {
            Span::Month => Period::Month(month),
            Span::Quarter => {
                Period::Quarter(month.year(), u8::try_from((month.month() - 1) / 3 + 1).ok()?)
            }
            Span::Year => Period::Year(month.year()),
        })
    }

    /// The paper that is asked for; `None` while another place has to be chosen first.
    fn wanted(self) -> Option<Wanted> {
        let (kind, place) = (self.kind.get(), self.place());
        if !fits(kind, &place) {
            return None;
        }
        let mut level = levels(&place)[0];
        if kind == Kind::Recap {
            let asked = self.rows.get().filter(|one| levels(&place).contains(one));
            level = asked.unwrap_or(level);
        }
        Some(Wanted { kind, place, period: self.period()?, level })
    }
}

/// Whether there is such a paper of the place.
fn fits(kind: Kind, place: &Place) -> bool {
    match kind {
        Kind::Profile | Kind::Contest => matches!(place, Place::Posyandu(_)),
        Kind::Team => matches!(place, Place::Regency | Place::Region(_)),
        Kind::Report | Kind::Recap | Kind::LifeCycle => true,
    }
}

/// The rows that a recap of a place may have, the usual ones first.
fn levels(place: &Place) -> &'static [PlaceLevel] {
    use PlaceLevel as L;
    match place {
        Place::Regency => &[L::Kecamatan, L::Desa, L::Puskesmas, L::Posyandu],
        Place::Region(code) if code.level() == Level::Kecamatan => &[L::Posyandu, L::Desa],
        _ => &[L::Posyandu],
    }
}

/// Papers made from the data.
#[component]
pub fn PapersPage() -> impl IntoView {
    let chosen = Choosing {
        app: use_app(),
        kind: use_chosen(ViewKey::Shown, KINDS),
        span: use_chosen(ViewKey::Span, SPANS),
        rows: use_chosen(ViewKey::Level, ROWS),
    };
    let wanted = Memo::new(move |_| chosen.wanted());
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD)>
            <LinkButton label=t(publish::DOOR) href=Route::Publish.href() />
        </PageHead>
        <Choices chosen />
        {move || match chosen.kind.get() {
            kind if fits(kind, &chosen.place()) => view! { <Paper chosen wanted /> }.into_any(),
            kind if kind.of_posyandu() => view! { <ChoosePosyandu chosen /> }.into_any(),
            _ => view! { <Empty title=t(w::CHOOSE_TEAM) text=t(w::CHOOSE_TEAM_TEXT) /> }.into_any(),
        }}
    }
    .into_any()
}

#[component]
fn Choices(chosen: Choosing) -> impl IntoView {
    let option = |text: Text| TextProp::from(t(text));
    let kinds = vec![
        (Kind::Report, option(w::KIND_REPORT)),
        (Kind::Recap, option(w::KIND_RECAP)),
        (Kind::LifeCycle, option(w::KIND_LIFE)),
        (Kind::Profile, option(w::KIND_PROFILE)),
        (Kind::Contest, option(w::KIND_CONTEST)),
        (Kind::Team, option(w::KIND_TEAM)),
    ];
    let spans = vec![
        (Span::Month, option(w::WHEN_MONTH)),
        (Span::Quarter, option(w::WHEN_QUARTER)),
        (Span::Year, option(w::WHEN_YEAR)),
    ];
    view! {
        <div class="papers-choice no-print">
            <Choice
                label=t(w::KIND)
                value=chosen.kind.signal()
                options=kinds
                on_choose=move |kind| chosen.kind.set(kind)
            />
            <Choice
                label=t(w::WHEN)
                value=chosen.span.signal()
                options=spans
                on_choose=move |span| chosen.span.set(span)
            />
            <Rows chosen />
        </div>
    }
    .into_any()
}

/// Which places are the rows, where there is a choice.
#[component]
fn Rows(chosen: Choosing) -> impl IntoView {
    let many =
        Memo::new(move |_| chosen.kind.get() == Kind::Recap && levels(&chosen.place()).len() > 1);
    let code = |level: PlaceLevel| {
        let found = ROWS.iter().find(|(_, one)| *one == Some(level));
        found.map_or("", |(code, _)| *code).to_owned()
    };
    let options = Signal::derive(move || {
        let words = |level: &PlaceLevel| indicator_page::level(*level).of(lang()).to_owned();
        levels(&chosen.place()).iter().map(|one| (code(*one), words(one))).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || chosen.wanted().map_or_else(String::new, |w| code(w.level)));
    let choose = move |asked: String| {
        let found = ROWS.iter().find(|(code, _)| *code == asked).and_then(|(_, level)| *level);
        let usual = levels(&chosen.app.router.scope_now().place)[0];
        chosen.rows.set(found.filter(|level| *level != usual));
    };
    view! {
        <Show when=move || many.get()>
            <Select label=t(w::ROWS) value options on_choose=choose />
        </Show>
    }
    .into_any()
}

/// The paper and what can be done with it.
#[component]
fn Paper(chosen: Choosing, wanted: Memo<Option<Wanted>>) -> impl IntoView {
    let app = chosen.app;
    let stuff = RwSignal::new(None::<Stuff>);
    let error = RwSignal::new(None::<DeskError>);
    let again = Trigger::new();
    on_changed(move |changed| {
        if !matches!(changed, Changed::Imports | Changed::Boundaries) {
            again.notify();
        }
    });
    let head = use_answer(|| Some(GetLetterhead {}), |changed| *changed == Changed::Letterhead);
    let newest = StoredValue::new(0_u32);
    Effect::new(move |before: Option<Option<Wanted>>| {
        again.track();
        let wanted = wanted.get();
        if before.is_some_and(|before| before != wanted) {
            stuff.set(None);
        }
        newest.update_value(|n| *n += 1);
        let mine = newest.get_value();
        if let Some(wanted) = wanted.clone() {
            spawn_local(async move {
                let made = gather(wanted).await;
                if newest.try_get_value() != Some(mine) {
                    return;
                }
                match made {
                    Ok(made) => {
                        error.try_set(None);
                        stuff.try_set(Some(made));
                    }
                    Err(why) => drop(error.try_set(Some(why))),
                }
            });
        }
        wanted
    });
    let doc = Memo::new(move |_| {
        let wanted = wanted.get()?;
        let tiers = named::tiers(app, &wanted.place);
        let letterhead = head.with(|head| of_tier(&head?.letterhead, &tiers));
        let frame = Frame {
            lang: lang(),
            letterhead,
            place: named::long(app, &wanted.place),
            short: named::short(app, &wanted.place),
            day: app.overview.with(|overview| overview.map(|overview| overview.today))?,
        };
        stuff.with(|stuff| Some(stuff.as_ref()?.doc(&frame)))
    });
    let there = Memo::new(move |_| doc.with(Option::is_some));
    let shown = Signal::derive(move || {
        doc.get().unwrap_or_else(|| Doc::new(String::new(), lang(), String::new()))
    });
    view! {
        {move || error.get().map(|error| view! {
            <ErrorNotice error retry=Callback::new(move |()| again.notify()) />
        })}
        <Show when=move || there.get() fallback=|| skeleton_lines(12)>
            <PaperTools doc=shown />
            <PaperSheet doc=shown />
        </Show>
    }
    .into_any()
}

/// Posyandu and kecamatan to choose from.
#[component]
fn ChoosePosyandu(chosen: Choosing) -> impl IntoView {
    let app = chosen.app;
    let listed = Memo::new(move |_| {
        let place = chosen.place();
        app.places.with(|all| {
            let Some(all) = all else { return Vec::new() };
            if place == Place::Regency && all.kecamatan.len() > 1 {
                let one = |k: &crate::desk::protocol::PlaceKecamatan| {
                    (format!("Kecamatan {}", k.name), String::new(), Place::Region(k.code))
                };
                return all.kecamatan.iter().map(one).collect();
            }
            let found = places::posyandu_in(all, &place).filter(|one| one.open);
            let mut found: Vec<_> = found
                .map(|one| (one.name.clone(), places::within(all, one.id), Place::Posyandu(one.id)))
                .collect();
            found.sort();
            found
        })
    });
    let links = move || {
        let view = app.router.location().view;
        let one = |(name, within, place): (String, String, Place)| {
            let href =
                Location { place: Some(place), view: view.clone(), ..Route::Papers.into() }.href();
            view! {
                <li>
                    <a href=href>{name}</a>
                    <small class="soft">{within}</small>
                </li>
            }
        };
        listed.get().into_iter().map(one).collect_view()
    };
    view! {
        <section class="section">
            <h2>{t(w::CHOOSE_POSYANDU)}</h2>
            <p class="soft">{t(w::CHOOSE_POSYANDU_TEXT)}</p>
            <ul class="papers-places">{links}</ul>
        </section>
    }
    .into_any()
}
