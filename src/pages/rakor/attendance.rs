//! Who came, against the list of those invited: by tapping, by code, on paper.

use leptos::{prelude::*, text_prop::TextProp};

use super::{
    absent::Absent,
    invite::InviteCard,
    kinds::KindsSection,
    parts::{office, person, who},
    person_form::PersonForm,
    printed::Printed,
    scan::Scan,
};
use crate::{
    app::{
        ErrorNotice, PageHead, lang,
        paper::{Draft, use_paper},
        route::Route,
        show, skeleton_lines, t, use_answer,
    },
    components::{Button, Empty, Figure, IconButton, IconName, LinkButton, Tabs, TextField},
    desk::protocol::{Changed, GetRakorAround, RakorAround},
    growth::Sex,
    i18n::{
        Words as _,
        words::{common, rakor as words},
    },
    platform::{clock, share},
    rakor::attendance::{Turnout, absent_sectors, seated, seated_mut, short_code},
    records::coordination::{Attendance, Invited, MemberId, PaperKind, Rakor, RakorId},
};

const MARKS: [Attendance; 4] =
    [Attendance::Present, Attendance::Represented, Attendance::Excused, Attendance::Absent];

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Only {
    #[default]
    All,
    Unknown,
    Away,
}

/// The page.
#[component]
pub fn RakorAttendancePage(
    /// Of which Rakor.
    id: RakorId,
) -> impl IntoView {
    let paper = use_paper(PaperKind::Rakor, id);
    let around = use_answer(
        move || Some(GetRakorAround { rakor: id }),
        |changed| *changed == Changed::Papers,
    );
    let theme = move || {
        paper.with(|view| match view.map(|view| &view.paper) {
            Some(crate::records::coordination::Paper::Rakor(rakor)) => rakor.theme.clone(),
            _ => String::new(),
        })
    };
    let crumbs = move || {
        let name = Some(theme()).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| words::UNTITLED.of(lang()).to_owned());
        vec![(t(words::TITLE)().to_owned(), Route::Rakors.href()), (name, Route::Rakor(id).href())]
    };
    let scanning = RwSignal::new(false);
    view! {
        <PageHead title=t(words::ATTENDANCE) crumbs=Signal::derive(crumbs)>
            <Button label=t(words::SCAN) icon=IconName::Search on_click=move |_| scanning.set(true) />
            <Button label=t(words::PRINT_LIST) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        {show(paper, || skeleton_lines(12), move |paper| {
            let view = paper.get_untracked();
            let draft = Rakor::try_from(view.paper).ok().map(|rakor| Draft::of(rakor, view.rev));
            draft.map(|draft| {
                draft.follow(paper);
                view! {
                    <Scan draft open=scanning />
                    {show(around, || skeleton_lines(8), move |around| view! { <Body draft around /> })}
                }
            })
        })}
    }
    .into_any()
}

/// How many came, on the hub.
#[component]
pub fn AttendanceBrief(
    /// The Rakor.
    rakor: Signal<Rakor>,
) -> impl IntoView {
    let id = rakor.with_untracked(|rakor| rakor.id);
    let turnout = Memo::new(move |_| rakor.with(|rakor| Turnout::of(&rakor.invited)));
    let said = move || {
        let (turnout, lang) = (turnout.get(), lang());
        if turnout.invited == 0 && turnout.walked_in == 0 {
            return words::LIST_EMPTY.of(lang).to_owned();
        }
        let (came, invited) = (lang.count(turnout.filled()), lang.count(turnout.invited));
        words::CAME_OF.fill(lang, &[("came", &came), ("invited", &invited)])
    };
    let more = move || {
        let (turnout, lang) = (turnout.get(), lang());
        let walked_in = (turnout.walked_in > 0)
            .then(|| format!("{} {}", lang.count(turnout.walked_in), words::WALKED_IN.of(lang)));
        let unknown = (turnout.unknown() > 0)
            .then(|| format!("{} {}", lang.count(turnout.unknown()), words::NOT_YET.of(lang)));
        let parts: Vec<String> =
            [unknown, walked_in].into_iter().flatten().map(|part| part.to_lowercase()).collect();
        parts.join(" · ")
    };
    let absent = move || {
        let sectors = rakor.with(|rakor| absent_sectors(&rakor.invited));
        let recorded = turnout.get().filled() > 0;
        let names: Vec<&str> = sectors.iter().map(|one| one.sector.say(lang())).collect();
        (recorded && !names.is_empty())
            .then(|| format!("{}: {}", words::ABSENT_SECTORS.of(lang()), names.join(", ")))
    };
    view! {
        <section class="section">
            <h2>{t(words::ATTENDANCE)}</h2>
            <p><strong class="figures">{said}</strong></p>
            <p class="soft">{more}</p>
            <p>{absent}</p>
            <div class="row no-print">
                <LinkButton label=t(words::ATTENDANCE_OPEN) href=Route::RakorAttendance(id).href() />
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Body(draft: Draft<Rakor>, around: Signal<RakorAround>) -> impl IntoView {
    let (id, kind) = draft.doc.with_untracked(|rakor| (rakor.id, rakor.kind));
    let empty = Memo::new(move |_| draft.doc.with(|rakor| rakor.invited.is_empty()));
    view! {
        {move || draft.error().map(|error| view! { <ErrorNotice error /> })}
        <Sums draft />
        <Show
            when=move || !empty.get()
            fallback=|| view! { <Empty title=t(words::LIST_EMPTY) text=t(words::LIST_EMPTY_TEXT) /> }
        >
            <List draft />
        </Show>
        <Absent draft />
        <KindsSection around />
        <div class="columns no-print">
            <InviteCard id kind around />
            <PersonForm draft />
        </div>
        <Printed draft />
    }
    .into_any()
}

#[component]
fn Sums(draft: Draft<Rakor>) -> impl IntoView {
    let turnout = Memo::new(move |_| draft.doc.with(|rakor| Turnout::of(&rakor.invited)));
    let n = move |get: fn(Turnout) -> u32| move || lang().count(get(turnout.get()));
    let of = move || words::OF_INVITED.fill(lang(), &[("n", &lang().count(turnout.get().invited))]);
    view! {
        <div class="figures-row no-print">
            <Figure label=t(words::IN_ROOM) value=n(Turnout::in_room) tone="good" />
            <Figure label=t(words::FILLED) value=n(Turnout::filled) detail=of tone="good" />
            <Figure label=t(words::NOT_YET) value=n(Turnout::unknown) tone="watch" />
        </div>
    }
}

/// The rows in their order, by filter.
pub(super) fn rows(rakor: &Rakor, only: Only) -> Vec<MemberId> {
    let mut all: Vec<&Invited> = rakor.invited.iter().collect();
    all.sort_by_key(|one| (one.order, one.id));
    let fits = |one: &&Invited| match only {
        Only::All => true,
        Only::Unknown => one.attendance.is_none(),
        Only::Away => {
            matches!(one.attendance, Some(Attendance::Absent | Attendance::Excused))
        }
    };
    all.into_iter().filter(fits).map(|one| one.id).collect()
}

#[component]
fn List(draft: Draft<Rakor>) -> impl IntoView {
    let only = RwSignal::new(Only::All);
    let ids = Memo::new(move |_| draft.doc.with(|rakor| rows(rakor, only.get())));
    let tabs: Vec<(Only, TextProp)> = vec![
        (Only::All, t(words::SHOW_ALL).into()),
        (Only::Unknown, t(words::SHOW_UNKNOWN).into()),
        (Only::Away, t(words::SHOW_AWAY).into()),
    ];
    let unknown =
        Memo::new(move |_| draft.doc.with(|rakor| Turnout::of(&rakor.invited).unknown()) > 0);
    let rest = move |mark: Attendance| {
        move |_| {
            let now = clock::now();
            draft.edit(|rakor| {
                for one in rakor.invited.iter_mut().filter(|one| one.attendance.is_none()) {
                    one.attendance = Some(mark);
                    one.at = Some(now);
                }
            });
            draft.save(|_| {});
        }
    };
    view! {
        <section class="section no-print">
            <div class="strata-tools">
                <Tabs label=t(words::SHELF) value=only options=tabs on_choose=move |one| only.set(one) />
                <Show when=move || unknown.get()>
                    <div class="row">
                        <Button label=t(words::ALL_PRESENT) on_click=rest(Attendance::Present) />
                        <Button label=t(words::REST_ABSENT) on_click=rest(Attendance::Absent) />
                    </div>
                </Show>
            </div>
            <ul class="rakor-attend">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Row draft id />
                </For>
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn Row(draft: Draft<Rakor>, id: MemberId) -> impl IntoView {
    let one = Memo::new(move |_| {
        draft.doc.with(|rakor| rakor.invited.iter().find(|one| one.id == id).cloned())
    });
    let look = move |get: fn(&Invited) -> String| {
        move || one.with(|one| one.as_ref().map(get).unwrap_or_default())
    };
    let now = move || one.with(|one| one.as_ref().and_then(|one| one.attendance));
    let change = move |how: &dyn Fn(&mut Invited)| {
        draft.edit_and_save(|rakor| {
            if let Some(one) = rakor.invited.iter_mut().find(|one| one.id == id) {
                how(one);
            }
        });
    };
    let mark = move |mark: Attendance| {
        // A tap on the mark that is there takes it away.
        let to = (untrack(now) != Some(mark)).then_some(mark);
        let at = to.map(|_| clock::now());
        change(&|one| {
            one.attendance = to;
            one.at = at;
        });
    };
    let button = move |attendance: Attendance| {
        view! {
            <button
                type="button"
                class=format!("rakor-mark rakor-mark--{}", tone(attendance))
                aria-pressed=move || (now() == Some(attendance)).to_string()
                on:click=move |_| mark(attendance)
            >
                {t(attendance.words())}
            </button>
        }
    };
    let group = move || {
        let who = one.with(|one| one.as_ref().map(|one| who(one, lang())).unwrap_or_default());
        words::ATTEND_OF.fill(lang(), &[("who", &who)])
    };
    let remove_name = move || {
        let who = one.with(|one| one.as_ref().map(|one| who(one, lang())).unwrap_or_default());
        words::REMOVE_ROW.fill(lang(), &[("who", &who)])
    };
    let remove = move |_| {
        draft.edit(|rakor| rakor.invited.retain(|one| one.id != id));
        draft.save(|_| {});
    };
    let sex = Memo::new(move |_| one.with(|one| one.as_ref().and_then(|one| seated(one).sex)));
    let sexes = move || {
        let group = move || {
            let who = one.with(|one| one.as_ref().map(|one| who(one, lang())).unwrap_or_default());
            words::SEX_OF.fill(lang(), &[("who", &who)])
        };
        let button = move |chosen: Sex| {
            let (letter, name) = match chosen {
                Sex::Male => (words::MAN_LETTER, words::MAN),
                Sex::Female => (words::WOMAN_LETTER, words::WOMAN),
            };
            // A tap on the letter that is there takes it away.
            let tap = move |_| {
                let to = (sex.get_untracked() != Some(chosen)).then_some(chosen);
                change(&|one| seated_mut(one).sex = to);
            };
            view! {
                <button
                    type="button"
                    class="rakor-mark rakor-mark--plain rakor-mark--letter"
                    aria-pressed=move || (sex.get() == Some(chosen)).to_string()
                    aria-label=t(name)
                    on:click=tap
                >
                    {t(letter)}
                </button>
            }
        };
        view! {
            <div class="rakor-attend__sex" role="group" aria-label=group>
                {Sex::ALL.map(button).into_iter().collect_view()}
            </div>
        }
    };
    let walked_in = move || one.with(|one| one.as_ref().is_some_and(|one| one.walked_in));
    let represented = Memo::new(move |_| now() == Some(Attendance::Represented));
    let by = RwSignal::new(one.with_untracked(|one| {
        one.as_ref().map(|one| one.represented_by.position.clone()).unwrap_or_default()
    }));
    let keep_by = move |_| {
        let text = by.get_untracked();
        change(&|one| one.represented_by.position.clone_from(&text));
    };
    view! {
        <li class="rakor-attend__row">
            <div class="rakor-attend__who">
                <strong>{look(|one| office(&one.party, lang()))}</strong>
                <span>{look(|one| person(&one.party.name))}</span>
                <small class="soft">
                    {look(|one| {
                        let sector = one.party.sector.map(|sector| sector.say(lang()));
                        let parts = [sector.unwrap_or_default().to_owned(), short_code(one.id)];
                        let said = parts.into_iter().filter(|part| !part.is_empty());
                        said.collect::<Vec<_>>().join(" · ")
                    })}
                    {move || walked_in().then(|| format!(" · {}", words::WALKED_IN.of(lang())))}
                </small>
            </div>
            {sexes()}
            <div class="rakor-attend__marks" role="group" aria-label=group>
                {MARKS.map(button).into_iter().collect_view()}
            </div>
            <IconButton label=remove_name icon=IconName::Trash on_click=remove />
            <Show when=move || represented.get()>
                <div class="rakor-attend__by" on:change=keep_by>
                    <TextField label=t(words::REPRESENTED_BY) value=by note=t(common::OPTIONAL) />
                </div>
            </Show>
        </li>
    }
    .into_any()
}

fn tone(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::Present => "good",
        Attendance::Represented => "plain",
        Attendance::Excused => "watch",
        Attendance::Absent => "act",
    }
}
