//! Preparing a Rakor: what, where, who leads, the letter, the agenda.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{
    agenda_form::AgendaRows,
    ask::{AskFields, Asking, ask},
    parts::place_name,
    party::PartyFields,
};
use crate::{
    app::{
        ErrorNotice, PageHead, SaveButton, lang, lang_now,
        paper::{Draft, use_paper},
        paper_field::bind,
        places,
        route::Route,
        show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Button, Choice, DateField, LinkButton, Select, TextArea, TextField},
    desk::protocol::{Changed, GetCascade, Places},
    documents::IdSource as _,
    forms::{date_text, read_date},
    i18n::{
        Words as _,
        words::{
            common,
            rakor::{self as words, clock, read_clock},
        },
    },
    platform::random::RandomIds,
    rakor::state,
    records::{
        Place,
        coordination::{PaperKind, Rakor, RakorId, RakorKind, RakorState},
    },
    wilayah::{Level, RegionCode},
};

/// A new one, for the place that is looked at.
#[component]
pub fn RakorNewPage() -> impl IntoView {
    let app = use_app();
    let place = match app.router.scope_now().place {
        place @ (Place::Regency | Place::Region(_)) => place,
        _ => Place::Regency,
    };
    let draft = Draft::of(Rakor::new(RandomIds.next_id(), place), 0);
    let crumbs = || vec![(t(words::TITLE)().to_owned(), Route::Rakors.href())];
    view! {
        <PageHead title=t(words::NEW) crumbs=Signal::derive(crumbs) />
        {show(app.places, || skeleton_lines(10), move |places| view! { <Form draft places /> })}
    }
    .into_any()
}

/// One that is there.
#[component]
pub fn RakorEditPage(
    /// Which.
    id: RakorId,
) -> impl IntoView {
    let app = use_app();
    let paper = use_paper(PaperKind::Rakor, id);
    let crumbs = move || {
        vec![
            (t(words::TITLE)().to_owned(), Route::Rakors.href()),
            (t(common::BACK)().to_owned(), Route::Rakor(id).href()),
        ]
    };
    view! {
        <PageHead title=t(words::EDIT) crumbs=Signal::derive(crumbs) />
        {show(paper, || skeleton_lines(10), move |paper| {
            let view = paper.get_untracked();
            let draft = Rakor::try_from(view.paper).ok().map(|rakor| Draft::of(rakor, view.rev));
            draft.map(|draft| {
                draft.follow(paper);
                view! {
                    {show(app.places, || skeleton_lines(10), move |places| view! { <Form draft places /> })}
                }
            })
        })}
    }
    .into_any()
}

#[component]
fn Form(draft: Draft<Rakor>, places: Signal<Places>) -> impl IntoView {
    let app = use_app();
    let new = draft.rev() == 0;
    let id = draft.doc.with_untracked(|rakor| rakor.id);
    let dirty = Signal::derive(move || draft.dirty());
    app.router.hold_while(dirty);
    let today = app.overview.now().map_or_else(NaiveDate::default, |overview| overview.today);
    let asking = Asking::after(today);
    // The days suggested for the tiers below follow the day of the meeting.
    Effect::new(move |before: Option<Option<NaiveDate>>| {
        let day = draft.doc.with(|rakor| rakor.date);
        if let Some(day) =
            day.filter(|_| before.is_some_and(|before| before != Some(day).flatten()))
        {
            asking.suggest(day);
        }
        day
    });
    let starts_wrong = RwSignal::new(false);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if starts_wrong.get_untracked() {
            return;
        }
        draft.edit(state::settle);
        draft.save(move |_| {
            if let Some(asked) = asking.request(id).filter(|_| new) {
                ask(app, asked);
            }
            app.router.leave_drafts();
            app.router.replace(Route::Rakor(id));
        });
    };
    let open = Signal::derive(move || {
        let place = draft.doc.with(|rakor| rakor.place.clone());
        places.with(|places| tiers_below(places, &place))
    });
    view! {
        <form class="form rakor-form" novalidate=true on:submit=save>
            {new.then(|| view! { <Asked draft /> })}
            <What draft places starts_wrong />
            <section class="rakor-form__part">
                <h2>{t(words::SECTION_WHO)}</h2>
                <PartyFields draft lens=|rakor| &mut rakor.host legend=t(words::HOST) />
                <PartyFields draft lens=|rakor| &mut rakor.facilitator legend=t(words::FACILITATOR) />
                <PartyFields draft lens=|rakor| &mut rakor.opened_by legend=t(words::OPENED_BY) />
            </section>
            <section class="rakor-form__part">
                <h2>{t(words::SECTION_AGENDA)}</h2>
                <AgendaRows draft />
            </section>
            <Letter draft />
            <Record draft />
            <Show when=move || new && { open.get().0 + open.get().1 > 0 }>
                <section class="rakor-form__part">
                    <h2>{t(words::SECTION_ASK)}</h2>
                    <p class="soft">{t(words::ASK_LEAD)}</p>
                    <AskFields asking open />
                </section>
            </Show>
            {move || draft.error().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions">
                <SaveButton busy=Signal::derive(move || draft.busy()) />
                <Button
                    label=t(common::CANCEL)
                    on_click=move |_| app.router.back(if new { Route::Rakors } else { Route::Rakor(id) })
                />
            </div>
        </form>
    }
    .into_any()
}

/// How many kecamatan and desa lie below a place.
fn tiers_below(places: &Places, place: &Place) -> (u32, u32) {
    match place {
        Place::Regency => {
            let desa = places.kecamatan.iter().map(|k| k.desa.len()).sum::<usize>();
            (places.kecamatan.len() as u32, desa as u32)
        }
        Place::Region(code) if code.level() == Level::Kecamatan => {
            let found = places.kecamatan.iter().find(|k| k.code == *code);
            (0, found.map_or(0, |k| k.desa.len()) as u32)
        }
        _ => (0, 0),
    }
}

/// A meeting of the place that was asked for and waits: it is better filled in than made twice.
#[component]
fn Asked(draft: Draft<Rakor>) -> impl IntoView {
    let place = Memo::new(move |_| draft.doc.with(|rakor| rakor.place.clone()));
    let page = use_answer(
        move || Some(GetCascade { root: None, place: place.get() }),
        |changed| *changed == Changed::Papers,
    );
    let waiting = move || {
        page.with(|page| {
            let page = page?.as_ref()?;
            let all = page.rows.iter().flat_map(|row| row.meeting.iter().chain(&row.desa));
            let place = place.get();
            let mut all = all.filter(|one| one.state == RakorState::Expected);
            all.find(|one| one.place == place).cloned()
        })
    };
    move || {
        waiting().map(|one| {
            let name = (one.place.clone(), one.name.clone());
            let said = move || {
                let lang = lang();
                let place = place_name(&name.0, &name.1, lang);
                words::WAITING_HERE.fill(lang, &[("place", &place)])
            };
            view! {
                <div class="notice notice--watch">
                    <div class="notice__words">
                        <p>{said}</p>
                        <LinkButton label=t(words::OPEN_WAITING) href=Route::RakorEdit(one.id).href() />
                    </div>
                </div>
            }
        })
    }
}

#[component]
fn What(
    draft: Draft<Rakor>,
    places: Signal<Places>,
    starts_wrong: RwSignal<bool>,
) -> impl IntoView {
    let theme =
        bind(draft, |rakor| rakor.theme.clone(), |rakor, text| text.clone_into(&mut rakor.theme));
    let venue =
        bind(draft, |rakor| rakor.venue.clone(), |rakor, text| text.clone_into(&mut rakor.venue));
    let goal =
        bind(draft, |rakor| rakor.goal.clone(), |rakor, text| text.clone_into(&mut rakor.goal));
    let date = bind(
        draft,
        |rakor| rakor.date.map(date_text).unwrap_or_default(),
        |rakor, text| rakor.date = read_date(text),
    );
    let starts = bind(
        draft,
        |rakor| rakor.starts.map(|minute| clock(minute, lang_now())).unwrap_or_default(),
        move |rakor, text| {
            if let Ok(minute) = read_clock(text) {
                rakor.starts = minute;
            }
        },
    );
    Effect::new(move |_| starts_wrong.set(starts.with(|text| read_clock(text).is_err())));
    let start_error = Signal::derive(move || {
        starts_wrong.get().then(|| words::START_WRONG.of(lang()).to_owned())
    });
    let kinds = RakorKind::ALL.map(|kind| (kind, t(kind.words()).into())).to_vec();
    let kind = Signal::derive(move || draft.doc.with(|rakor| rakor.kind));
    let options = Signal::derive(move || {
        let lang = lang();
        let regency = (String::new(), place_name(&Place::Regency, "", lang));
        let all = places.with(places::all);
        let below = all.into_iter().filter_map(|item| match item.place {
            Place::Region(code) if item.within.is_empty() => Some((code.to_string(), item.name)),
            Place::Region(code) => {
                Some((code.to_string(), format!("{} › {}", item.within, item.name)))
            }
            _ => None,
        });
        std::iter::once(regency).chain(below).collect::<Vec<_>>()
    });
    let place = Signal::derive(move || {
        draft.doc.with(|rakor| match &rakor.place {
            Place::Region(code) => code.to_string(),
            _ => String::new(),
        })
    });
    let choose = move |code: String| {
        let place = RegionCode::parse(&code).map_or(Place::Regency, Place::Region);
        draft.edit(|rakor| rakor.place = place);
    };
    let in_words =
        move || read_date(&date.get()).map(|day| lang().date_full(day)).unwrap_or_default();
    // One that was asked for belongs to its place.
    let asked = draft.doc.with_untracked(|rakor| rakor.parent.is_some());
    view! {
        <section class="rakor-form__part">
            <h2>{t(words::SECTION_WHAT)}</h2>
            <Choice
                label=t(words::KIND)
                value=kind
                options=kinds
                on_choose=move |kind| draft.edit(|rakor| rakor.kind = kind)
            />
            {(!asked).then(|| {
                view! { <Select label=t(words::PLACE) value=place options on_choose=choose /> }
            })}
            <TextField label=t(words::THEME) value=theme />
            <div class="form__row">
                <DateField label=t(words::DATE) value=date hint=in_words />
                <TextField label=t(words::START) value=starts hint=t(words::START_HINT) error=start_error />
            </div>
            <TextField label=t(words::VENUE) value=venue />
            <TextArea label=t(words::GOAL) value=goal note=t(common::OPTIONAL) />
        </section>
    }
    .into_any()
}

/// Who writes the notulen, and the number of the berita acara.
#[component]
fn Record(draft: Draft<Rakor>) -> impl IntoView {
    let number = bind(
        draft,
        |rakor| rakor.record_number.clone(),
        |rakor, text| text.clone_into(&mut rakor.record_number),
    );
    view! {
        <section class="rakor-form__part">
            <h2>{t(words::SECTION_RECORD)}</h2>
            <PartyFields draft lens=|rakor| &mut rakor.notulis legend=t(words::NOTULIS) />
            <TextField label=t(words::RECORD_NUMBER) value=number note=t(common::OPTIONAL) />
        </section>
    }
    .into_any()
}

#[component]
fn Letter(draft: Draft<Rakor>) -> impl IntoView {
    let number = bind(
        draft,
        |rakor| rakor.invitation.number.clone(),
        |rakor, text| text.clone_into(&mut rakor.invitation.number),
    );
    let date = bind(
        draft,
        |rakor| rakor.invitation.date.map(date_text).unwrap_or_default(),
        |rakor, text| rakor.invitation.date = read_date(text),
    );
    let note = bind(
        draft,
        |rakor| rakor.invitation.note.clone(),
        |rakor, text| text.clone_into(&mut rakor.invitation.note),
    );
    let in_words =
        move || read_date(&date.get()).map(|day| lang().date_full(day)).unwrap_or_default();
    view! {
        <section class="rakor-form__part">
            <h2>{t(words::SECTION_LETTER)}</h2>
            <div class="form__row">
                <TextField label=t(words::LETTER_NUMBER) value=number note=t(common::OPTIONAL) />
                <DateField label=t(words::LETTER_DATE) value=date hint=in_words note=t(common::OPTIONAL) />
            </div>
            <PartyFields
                draft
                lens=|rakor| &mut rakor.invitation.signed_by
                legend=t(words::LETTER_SIGNED)
            />
            <TextArea label=t(words::LETTER_NOTE) value=note note=t(common::OPTIONAL) />
        </section>
    }
    .into_any()
}
