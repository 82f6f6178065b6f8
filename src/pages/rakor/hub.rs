//! One Rakor: what is next, agenda, who came, minutes, decisions, sealed figures.

use leptos::prelude::*;

use super::{
    ask::TiersBelow,
    attendance::AttendanceBrief,
    before::Before,
    decisions::Decisions,
    kinds::KindsSection,
    notes::Notes,
    parts::{StateMark, office, person, place_name, when},
    remove::Remove,
    sealed::SealedFigures,
    steps::Steps,
};
use crate::{
    app::{
        ErrorNotice, PageHead, lang,
        paper::{Draft, use_paper},
        route::{Location, PapersView, ProblemPart, Route},
        show, skeleton_lines, t, use_answer,
    },
    components::{ButtonKind, IconName, LinkButton},
    desk::protocol::{Changed, GetRakorAround, PaperView, RakorAround},
    i18n::{
        Text, Words as _,
        words::{
            common, letters,
            rakor::{self as words, clock},
        },
    },
    pages::{
        bimtek::BimtekSection,
        commitments::{CarriedPromises, QuickPromise},
    },
    rakor::agenda,
    records::coordination::{PaperKind, Party, Rakor, RakorId, RakorState},
};

/// The page.
#[component]
pub fn RakorHubPage(
    /// Which.
    id: RakorId,
) -> impl IntoView {
    let paper = use_paper(PaperKind::Rakor, id);
    let around = use_answer(
        move || Some(GetRakorAround { rakor: id }),
        |changed| *changed == Changed::Papers,
    );
    let heading = move || {
        paper.with(|view| match view.map(|view| &view.paper) {
            Some(crate::records::coordination::Paper::Rakor(rakor)) if !rakor.theme.is_empty() => {
                rakor.theme.clone()
            }
            Some(crate::records::coordination::Paper::Rakor(rakor)) => {
                rakor.kind.say(lang()).to_owned()
            }
            _ => words::TITLE.of(lang()).to_owned(),
        })
    };
    let crumbs = || vec![(t(words::TITLE)().to_owned(), Route::Rakors.href())];
    view! {
        <PageHead title=t(words::TITLE) heading crumbs=Signal::derive(crumbs)>
            <LinkButton label=t(words::SHOW) href=Route::RakorShow(id).href() icon=IconName::Play />
            <LinkButton
                label=t(words::ATTENDANCE)
                href=Route::RakorAttendance(id).href()
                icon=IconName::Check
            />
            <LinkButton
                label=t(letters::PAPERS_DOOR)
                href=Route::RakorPapers(id).href()
                icon=IconName::File
            />
            <LinkButton label=t(common::EDIT) href=Route::RakorEdit(id).href() icon=IconName::Edit />
        </PageHead>
        {show(paper, || skeleton_lines(12), move |paper| {
            let view = paper.get_untracked();
            let draft = Rakor::try_from(view.paper).ok().map(|rakor| Draft::of(rakor, view.rev));
            draft.map(|draft| {
                draft.follow(paper);
                view! {
                    {show(around, || skeleton_lines(8), move |around| view! { <Body draft paper around /> })}
                }
            })
        })}
    }
    .into_any()
}

#[component]
fn Body(
    draft: Draft<Rakor>,
    paper: Signal<PaperView>,
    around: Signal<RakorAround>,
) -> impl IntoView {
    // The form of a training has a draft of its own: a note of the minutes is saved at once, and
    // must not save what is half typed there.
    let training = Draft::of(draft.doc.get_untracked(), untrack(|| draft.rev()));
    training.follow(paper);
    let rakor: Signal<Rakor> = draft.doc.into();
    let id = rakor.with_untracked(|rakor| rakor.id);
    let tell = Memo::new(move |_| rakor.with(|rakor| rakor.state == RakorState::Open));
    let over = Memo::new(move |_| rakor.with(|rakor| rakor.state == RakorState::Held));
    let place = Signal::derive(move || rakor.with(|rakor| rakor.place.clone()));
    let day = Signal::derive(move || {
        rakor.with(|rakor| rakor.date).unwrap_or_else(|| around.with(|around| around.today))
    });
    view! {
        {move || draft.error().map(|error| view! { <ErrorNotice error /> })}
        <div class="rakor-hub">
            <div class="rakor-hub__main">
                <Facts rakor around />
                <Steps draft around />
                <Show when=move || !over.get()>
                    <CarriedPromises rakor=id tell />
                </Show>
                <BimtekSection draft=training />
                <Notes draft />
                <Decisions draft />
                <Show when=move || tell.get()>
                    <section class="section no-print">
                        <h2>{t(words::NEW_PROMISE)}</h2>
                        <QuickPromise rakor=Some(id) place day />
                    </section>
                </Show>
                // Afterwards promises stand with the decisions they were made with.
                <Show when=move || over.get()>
                    <CarriedPromises rakor=id tell />
                </Show>
            </div>
            <div class="rakor-hub__side">
                <Before rakor around />
                <Agenda rakor />
                <AttendanceBrief rakor />
                <KindsSection around />
                <TiersBelow rakor around />
                <Problems rakor />
                <Remove draft around />
            </div>
            <SealedFigures draft />
        </div>
    }
    .into_any()
}

/// Day, place, who leads.
#[component]
fn Facts(rakor: Signal<Rakor>, around: Signal<RakorAround>) -> impl IntoView {
    let state = Signal::derive(move || rakor.with(|rakor| rakor.state));
    let day = move || rakor.with(|rakor| when(rakor.date, rakor.starts, lang()));
    let place = move || {
        let name = around.with(|around| around.name.clone());
        rakor.with(|rakor| {
            let kind = rakor.kind.say(lang());
            format!("{} · {kind}", place_name(&rakor.place, &name, lang()))
        })
    };
    let parent = move || {
        around.with(|around| {
            let parent = around.parent.as_ref()?;
            let (lang, theme) = (lang(), super::parts::title(parent, lang()));
            let said = match rakor.with(|rakor| rakor.due) {
                Some(due) => {
                    words::PARENT.fill(lang, &[("theme", &theme), ("date", &lang.date(due))])
                }
                None => words::PARENT_PLAIN.fill(lang, &[("theme", &theme)]),
            };
            Some(view! { <p class="soft"><a href=Route::Rakor(parent.id).href()>{said}</a></p> })
        })
    };
    let row = move |label: Text, get: fn(&Rakor) -> String| {
        move || {
            let value = rakor.with(get);
            (!value.is_empty()).then(|| {
                view! {
                    <div>
                        <dt>{t(label)}</dt>
                        <dd>{value}</dd>
                    </div>
                }
            })
        }
    };
    view! {
        <section class="card rakor-facts">
            <p class="rakor-facts__day">
                <strong>{day}</strong>
                <StateMark state />
            </p>
            <p>{place}</p>
            {parent}
            <dl class="rakor-facts__list">
                {row(words::VENUE, |rakor| rakor.venue.clone())}
                {row(words::GOAL, |rakor| rakor.goal.clone())}
                {row(words::HOST, |rakor| said(&rakor.host))}
                {row(words::FACILITATOR, |rakor| said(&rakor.facilitator))}
                {row(words::OPENED_BY, |rakor| said(&rakor.opened_by))}
                {row(words::NOTULIS, |rakor| said(&rakor.notulis))}
                {row(words::RECORD_NUMBER, |rakor| rakor.record_number.clone())}
            </dl>
        </section>
    }
    .into_any()
}

/// Office and, where it is known, the name.
fn said(party: &Party) -> String {
    let both = [office(party, lang()), person(&party.name)];
    both.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Doors to problems: one that comes up here is written down as raised here.
#[component]
fn Problems(rakor: Signal<Rakor>) -> impl IntoView {
    let (id, place) = rakor.with_untracked(|rakor| (rakor.id, rakor.place.clone()));
    let papers = PapersView::of(id);
    let new = Location { papers, ..Route::ProblemNew.at(place.clone()) }.href();
    let papers = PapersView { part: ProblemPart::List, ..PapersView::default() };
    let all = Location { papers, ..Route::Problems.at(place) }.href();
    view! {
        <section class="section no-print">
            <h2>{t(words::ROOM_PROBLEMS)}</h2>
            <div class="row">
                <LinkButton label=t(words::RAISE_PROBLEM) href=new icon=IconName::Plus />
                <LinkButton label=t(words::SEE_PROBLEMS) kind=ButtonKind::Quiet href=all />
            </div>
        </section>
    }
}

/// The agenda with times.
#[component]
fn Agenda(rakor: Signal<Rakor>) -> impl IntoView {
    let rows = move || {
        let lang = lang();
        let rows = rakor.with(|rakor| {
            let one = |(at, item): (Option<u16>, &crate::records::coordination::AgendaItem)| {
                let time = at.map(|at| clock(at, lang)).unwrap_or_default();
                let speaker = office(&item.speaker, lang);
                (time, item.title.clone(), speaker, item.minutes)
            };
            agenda::timed(rakor).into_iter().map(one).collect::<Vec<_>>()
        });
        let one = |(time, title, speaker, minutes): (String, String, String, u16)| {
            let length = format!("{minutes} {}", words::MINUTES_UNIT.of(lang));
            view! {
                <li class="rakor-agenda__item">
                    <span class="rakor-agenda__time figures">{time}</span>
                    <span>
                        <strong>{title}</strong>
                        <small class="soft">
                            {length} {(!speaker.is_empty()).then(|| format!(" · {speaker}"))}
                        </small>
                    </span>
                </li>
            }
        };
        rows.into_iter().map(one).collect_view()
    };
    let ends = move || {
        let end = rakor.with(|rakor| agenda::ends(rakor).filter(|_| !rakor.agenda.is_empty()));
        end.map(|end| words::AGENDA_UNTIL.fill(lang(), &[("time", &clock(end, lang()))]))
    };
    let empty = Memo::new(move |_| rakor.with(|rakor| rakor.agenda.is_empty()));
    view! {
        <section class="section">
            <h2>{t(words::SECTION_AGENDA)}</h2>
            <Show
                when=move || !empty.get()
                fallback=|| view! { <p class="soft">{t(words::AGENDA_NONE)}</p> }
            >
                <ol class="rakor-agenda">{rows}</ol>
                <p class="soft">{ends}</p>
            </Show>
        </section>
    }
    .into_any()
}
