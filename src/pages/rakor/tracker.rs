//! Who has met: kecamatan by kecamatan, each with its desa.

use chrono::NaiveDate;
use leptos::{prelude::*, text_prop::TextProp};

use super::parts::{ProgressMark, place_name};
use crate::{
    app::{
        lang, lang_now,
        route::{Location, PapersView, Route},
        send, show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Bar, Button, Empty, Select, Tabs},
    desk::protocol::{CascadePage, CascadeRow, Changed, GetCascade, RakorBrief, TakeBackMeetings},
    documents::day,
    i18n::{Lang, words::rakor as words},
    rakor::cascade::{Counts, Progress},
    records::coordination::{RakorId, RakorState},
};

/// The address of the tracker of those whom a Rakor asked.
pub fn tracker_of(rakor: RakorId) -> String {
    let tracker = Location::parse("#/rakor?bentuk=berjenjang");
    Location { papers: PapersView::of(rakor), ..tracker }.href()
}

/// The tracker of the place.
#[component]
pub fn Tracker() -> impl IntoView {
    let app = use_app();
    // Which Rakor asked stands in the address, so that its hub can lead here.
    let root = Memo::new(move |_| app.router.location().papers.rakor);
    let page = use_answer(
        move || Some(GetCascade { root: root.get(), place: app.router.scope().place }),
        |changed| *changed == Changed::Papers,
    );
    show(
        page,
        || skeleton_lines(10),
        move |page| {
            let there = Memo::new(move |_| page.with(Option::is_some));
            view! {
                {move || {
                    if there.get() {
                        // When the last request is taken back the rows stay until the view goes.
                    let page = Memo::new(move |before: Option<&CascadePage>| {
                        page.get().or_else(|| before.cloned()).expect("there")
                    });
                    let page = Signal::from(page);
                        view! { <Body page /> }.into_any()
                    } else {
                        view! { <Empty title=t(words::NONE_ASKED) text=t(words::NONE_ASKED_TEXT) /> }
                            .into_any()
                    }
                }}
            }
        },
    )
}

#[component]
fn Body(page: Signal<CascadePage>) -> impl IntoView {
    let app = use_app();
    let only_late = RwSignal::new(false);
    let options = Signal::derive(move || {
        let lang = lang();
        page.with(|page| {
            let one = |(id, date, theme): &(RakorId, Option<i32>, String)| {
                let date = date.and_then(|date| day::from_number(i64::from(date)));
                let date = date.map(|date| format!("{} · ", lang.date(date))).unwrap_or_default();
                (id.to_string(), format!("{date}{theme}"))
            };
            page.roots.iter().map(one).collect::<Vec<_>>()
        })
    });
    let chosen = Signal::derive(move || page.with(|page| page.root.id.to_string()));
    let tabs: Vec<(bool, TextProp)> =
        vec![(false, t(words::SHOW_ALL).into()), (true, t(words::ONLY_LATE).into())];
    let open: Memo<Vec<RakorId>> = Memo::new(move |_| {
        page.with(|page| {
            let all = page.rows.iter().flat_map(|row| row.meeting.iter().chain(&row.desa));
            all.filter(|one| one.state == RakorState::Expected).map(|one| one.id).collect()
        })
    });
    let choose = move |code: String| {
        let papers = code.parse().map(PapersView::of).unwrap_or_default();
        app.router.set_papers(papers);
    };
    let take_back = move |_| {
        let asked = TakeBackMeetings { meetings: open.get_untracked() };
        send(asked, move |result| match result {
            Ok(n) => app.toasts.done(words::TOOK_BACK.fill(lang_now(), &[("n", &n)])),
            Err(why) => app.complain(&why),
        });
    };
    let rows = move || {
        let only = only_late.get();
        let today = page.with(|page| page.today);
        let rows = page.with(|page| page.rows.clone());
        let one = |row: CascadeRow| view! { <Row row today only /> };
        rows.into_iter().filter(|row| !only || unmet(row)).map(one).collect_view()
    };
    let all_met = move || page.with(|page| !page.rows.iter().any(unmet));
    view! {
        <section class="section">
            <div class="rakor-tracker__tools no-print">
                <Select
                    label=t(words::ASKED_BY)
                    value=chosen
                    options
                    on_choose=choose
                />
                <Tabs label=t(words::SHELF) value=only_late options=tabs on_choose=move |only| only_late.set(only) />
            </div>
            <div class="rakor-tracker__sums">
                <Sum label=words::OWN_MEETING counts=Signal::derive(move || page.with(|page| page.kecamatan)) />
                <Sum label=words::OF_ITS_DESA counts=Signal::derive(move || page.with(|page| page.desa)) />
            </div>
            <Show when=move || only_late.get() && all_met()>
                <p class="soft" role="status">{t(words::ALL_MET)}</p>
            </Show>
            <div class="rakor-tracker">{rows}</div>
            <Show when=move || !open.with(Vec::is_empty)>
                <div class="row no-print">
                    <Button label=t(words::TAKE_BACK) on_click=take_back />
                </div>
            </Show>
        </section>
    }
    .into_any()
}

fn waits(progress: Progress) -> bool {
    !matches!(progress, Progress::Met | Progress::Cancelled)
}

fn unmet(row: &CascadeRow) -> bool {
    row.meeting.iter().chain(&row.desa).any(|one| waits(one.progress))
}

/// So many of so many have met, as a bar with its parts in words.
#[component]
fn Sum(label: crate::i18n::Text, counts: Signal<Counts>) -> impl IntoView {
    let said = move || met_of(counts.get(), lang());
    let parts = move || {
        let counts = counts.get();
        let share = |n: u32| 100.0 * f64::from(n) / f64::from(counts.asked().max(1));
        vec![
            (share(counts.met), "bar__good"),
            (share(counts.planned), "bar__plain"),
            (share(counts.waiting), "bar__watch"),
            (share(counts.late), "bar__act"),
        ]
    };
    let detail = move || {
        use crate::i18n::Words as _;
        let (counts, lang) = (counts.get(), lang());
        let all = [
            (Progress::Planned, counts.planned),
            (Progress::Waiting, counts.waiting),
            (Progress::Late, counts.late),
            (Progress::Cancelled, counts.cancelled),
        ];
        let some = all.into_iter().filter(|(_, n)| *n > 0);
        some.map(|(how, n)| format!("{} {}", how.say(lang), lang.count(n)))
            .collect::<Vec<_>>()
            .join(" · ")
    };
    view! {
        <div class="card rakor-sum">
            <h2 class="rakor-sum__label">{t(label)}</h2>
            <p class="rakor-sum__value figures">{said}</p>
            <Bar parts=Signal::derive(parts) />
            <p class="soft">{detail}</p>
        </div>
    }
}

fn met_of(counts: Counts, lang: Lang) -> String {
    let (met, asked) = (lang.count(counts.met), lang.count(counts.asked()));
    words::MET_OF.fill(lang, &[("met", &met), ("asked", &asked)])
}

/// A kecamatan: its own meeting, and its desa behind a fold.
#[component]
fn Row(row: CascadeRow, today: NaiveDate, only: bool) -> impl IntoView {
    let counts = row.counts;
    let name = (row.place.clone(), row.name.clone());
    let heading = move || place_name(&name.0, &name.1, lang());
    let own = match row.meeting {
        Some(meeting) => view! { <Meeting meeting today named=false /> }.into_any(),
        None => view! { <p class="soft">{t(words::NOT_ASKED)}</p> }.into_any(),
    };
    let desa = row.desa.into_iter().filter(|one| !only || waits(one.progress));
    let desa = desa.map(|meeting| view! { <li><Meeting meeting today named=true /></li> });
    let desa = desa.collect::<Vec<_>>();
    let many = !desa.is_empty();
    view! {
        <section class="card rakor-tier">
            <div class="rakor-tier__own">
                <h3>{heading}</h3>
                {own}
            </div>
            {many.then(|| {
                view! {
                    <details class="rakor-tier__desa" open=only>
                        <summary>
                            {t(words::OF_ITS_DESA)} ": "
                            <span class="figures">{move || met_of(counts, lang())}</span>
                        </summary>
                        <ul>{desa}</ul>
                    </details>
                }
            })}
        </section>
    }
    .into_any()
}

/// How far one meeting is, in words, as a door to it.
#[component]
fn Meeting(meeting: RakorBrief, today: NaiveDate, named: bool) -> impl IntoView {
    let progress = meeting.progress;
    let href = Route::Rakor(meeting.id).href();
    let name = (meeting.place.clone(), meeting.name.clone());
    let label = move || named.then(|| place_name(&name.0, &name.1, lang()));
    let said = move || how(&meeting, today, lang());
    view! {
        <a class="rakor-met" href=href>
            {move || label().map(|label| view! { <span class="rakor-met__name">{label}</span> })}
            <ProgressMark progress />
            <span class="rakor-met__when">{said}</span>
        </a>
    }
}

fn how(meeting: &RakorBrief, today: NaiveDate, lang: Lang) -> String {
    let late = |from: NaiveDate, to: NaiveDate| (to - from).num_days();
    let (date, due) = (meeting.date, meeting.due);
    match (meeting.progress, date, due) {
        (Progress::Met, Some(date), Some(due)) if date > due => {
            let n = late(due, date);
            words::HELD_LATE.fill(lang, &[("date", &lang.date(date)), ("n", &n)])
        }
        (Progress::Met, Some(date), _) => words::HELD_ON.fill(lang, &[("date", &lang.date(date))]),
        (Progress::Late, Some(date), Some(due)) => {
            words::PLANNED_AFTER.fill(lang, &[("date", &lang.date(date)), ("due", &lang.date(due))])
        }
        (Progress::Late, None, Some(due)) => {
            let n = late(due, today);
            words::LATE_BY.fill(lang, &[("n", &n), ("date", &lang.date(due))])
        }
        (Progress::Planned, Some(date), _) => {
            words::PLANNED_FOR.fill(lang, &[("date", &lang.date(date))])
        }
        (_, _, Some(due)) => words::DUE_ON.fill(lang, &[("date", &lang.date(due))]),
        _ => String::new(),
    }
}
