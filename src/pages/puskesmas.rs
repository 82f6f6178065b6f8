//! Puskesmas and who looks after the Posyandu of each: who has not reported stands first.

use leptos::prelude::*;

use crate::{
    app::{
        ErrorNotice, HiddenNotice, PageHead, lang, paper::Draft, paper_field::bind, route::Route,
        show, skeleton_lines, t, use_answer, use_app,
    },
    components::{
        Bar, Button, ButtonKind, Dialog, Empty, IconButton, IconName, Select, StatusMark,
        TableScroll, TextField, Tone,
    },
    desk::protocol::{Changed, GetPuskesmas, PuskesmasPage as Page, PuskesmasRow},
    i18n::{
        Words as _,
        words::{common, puskesmas as w, rakor},
    },
    platform::share,
    records::{
        PersonalText, Place, PuskesmasId,
        coordination::{Paper, PuskesmasPj, Standing},
    },
};

/// The page.
#[component]
pub fn PuskesmasPage() -> impl IntoView {
    let app = use_app();
    let page = use_answer(
        move || Some(GetPuskesmas { place: app.router.scope().place }),
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_)),
    );
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD)>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        <HiddenNotice />
        {show(page, || skeleton_lines(8), move |page| view! { <Body page /> })}
    }
    .into_any()
}

#[component]
fn Body(page: Signal<Page>) -> impl IntoView {
    let editing = RwSignal::new(None::<PuskesmasId>);
    let none = Memo::new(move |_| page.with(|page| page.rows.is_empty()));
    let counts = Memo::new(move |_| page.with(|page| (page.reported, page.rows.len() as u32)));
    let said = move || {
        let (n, of) = counts.get();
        w::REPORTED.fill(lang(), &[("n", &lang().count(n)), ("of", &lang().count(of))])
    };
    let share = Signal::derive(move || {
        let (n, of) = counts.get();
        vec![(100.0 * f64::from(n) / f64::from(of.max(1)), "bar__green")]
    });
    view! {
        <Show
            when=move || !none.get()
            fallback=|| view! { <Empty title=t(w::NONE_TITLE) text=t(w::NONE_TEXT) /> }
        >
            <section class="section pj-sum">
                <p><strong class="figures">{said}</strong></p>
                <Bar parts=share />
                <Meeting page />
            </section>
            <Rows page editing />
        </Show>
        <PjDialog page editing />
    }
    .into_any()
}

/// Who came to the last meeting that invited them.
#[component]
fn Meeting(page: Signal<Page>) -> impl IntoView {
    move || {
        let (id, theme, came) = page.with(|page| page.meeting.clone())?;
        let lang = lang();
        let said =
            w::CAME.fill(lang, &[("n", &lang.count(came.came)), ("of", &lang.count(came.all))]);
        let away = (!came.away.is_empty())
            .then(|| w::AWAY.fill(lang, &[("names", &came.away.join(", "))]));
        Some(view! {
            <p>
                <span class="soft">{w::CAME_AT.of(lang)} ": "</span>
                <a class="name-link" href=Route::Rakor(id).href()>{theme}</a>
            </p>
            <p><strong class="figures">{said}</strong>" "<span class="soft">{away}</span></p>
        })
    }
}

#[component]
fn Rows(page: Signal<Page>, editing: RwSignal<Option<PuskesmasId>>) -> impl IntoView {
    let rows = move || {
        let row = move |row| view! { <Row row editing /> };
        page.with(|page| page.rows.clone()).into_iter().map(row).collect_view()
    };
    view! {
        <TableScroll label=t(w::TITLE)>
            <table class="table needs-table">
                <thead>
                    <tr>
                        <th scope="col">"Puskesmas"</th>
                        <th scope="col">{t(w::COL_POSYANDU)}</th>
                        <th scope="col">{t(w::OFFICER)}</th>
                        <th scope="col">{t(w::PHONE)}</th>
                        <th scope="col"><span class="visually-hidden">{t(w::EDIT)}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
    .into_any()
}

fn contact(row: &PuskesmasRow) -> Option<PuskesmasPj> {
    match row.contact.paper.clone() {
        Paper::PuskesmasPj(contact) => Some(contact),
        _ => None,
    }
}

#[component]
fn Row(row: PuskesmasRow, editing: RwSignal<Option<PuskesmasId>>) -> impl IntoView {
    let Some(known) = contact(&row) else { return ().into_any() };
    let PuskesmasRow { id, name, kecamatan, posyandu, reported, .. } = row;
    let mark = if reported { (Tone::Good, w::KNOWN) } else { (Tone::Watch, w::MISSING) };
    let office = {
        let party = known.party.clone();
        move || rakor::office(&party, lang())
    };
    let who = known.party.name.reveal().to_owned();
    let phone = known.phone.reveal().to_owned();
    let (label, icon) = if reported { (w::EDIT, IconName::Edit) } else { (w::ADD, IconName::Plus) };
    let full = move || common::PUSKESMAS_NAMED.fill(lang(), &[("name", &name)]);
    view! {
        <tr>
            <th scope="row">
                <a class="name-link" href=Route::Places.at(Place::Puskesmas(id)).href()>{full}</a>
                <small>{kecamatan}</small>
            </th>
            <td data-label=t(w::COL_POSYANDU)>{move || lang().count(posyandu)}</td>
            <td data-label=t(w::OFFICER)>
                {(!who.is_empty()).then(|| view! { <span>{who}</span> })}
                <small>{office}</small>
                <StatusMark tone=mark.0 label=t(mark.1) />
            </td>
            <td class="nowrap" data-label=t(w::PHONE)>{phone}</td>
            <td class="no-print">
                <IconButton label=t(label) icon on_click=move |_| editing.set(Some(id)) />
            </td>
        </tr>
    }
    .into_any()
}

#[component]
fn PjDialog(page: Signal<Page>, editing: RwSignal<Option<PuskesmasId>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(editing.get().is_some()));
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            editing.set(None);
        }
        now
    });
    let find = move |id: PuskesmasId| {
        page.with_untracked(|page| page.rows.iter().find(|row| row.id == id).cloned())
    };
    let title = move || {
        let name = editing.get().and_then(find).map(|row| row.name).unwrap_or_default();
        w::OF.fill(lang(), &[("name", &name)])
    };
    let form = move || {
        let row = editing.get().and_then(find)?;
        let draft = Draft::of(contact(&row)?, row.contact.rev);
        Some(view! { <Form draft editing /> })
    };
    view! {
        <Dialog open title=title close=t(common::CLOSE) wide=true>
            {form}
        </Dialog>
    }
    .into_any()
}

#[component]
fn Form(draft: Draft<PuskesmasPj>, editing: RwSignal<Option<PuskesmasId>>) -> impl IntoView {
    let app = use_app();
    let hidden = Memo::new(move |_| app.privacy.is_hidden());
    let position = bind(
        draft,
        |one| one.party.position.clone(),
        |one, text| text.clone_into(&mut one.party.position),
    );
    let instansi = bind(
        draft,
        |one| one.party.instansi.clone(),
        |one, text| text.clone_into(&mut one.party.instansi),
    );
    let name = bind(
        draft,
        |one| one.party.name.reveal().to_owned(),
        |one, text| one.party.name = PersonalText::new(text),
    );
    let phone = bind(
        draft,
        |one| one.phone.reveal().to_owned(),
        |one, text| one.phone = PersonalText::new(text),
    );
    let at = |standing| Standing::ALL.iter().position(|one| *one == standing).unwrap_or_default();
    let standing = Signal::derive(move || draft.doc.with(|one| at(one.party.standing)).to_string());
    let standings = Signal::derive(move || {
        let all = Standing::ALL.iter().enumerate();
        all.map(|(at, one)| (at.to_string(), one.say(lang()).to_owned())).collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        let chosen = code.parse::<usize>().ok().and_then(|at| Standing::ALL.get(at));
        draft.edit(|one| one.party.standing = chosen.copied().unwrap_or_default());
    };
    let save = move |_| draft.save(move |_| editing.set(None));
    view! {
        <div class="form">
            <Show
                when=move || !hidden.get()
                fallback=|| view! { <p class="soft">{t(w::HIDDEN)}</p> }
            >
                <div class="form__row">
                    <TextField label=t(rakor::PERSON) value=name />
                    <TextField label=t(w::PHONE) value=phone keys="tel" />
                </div>
            </Show>
            <div class="form__row">
                <TextField label=t(rakor::POSITION) value=position />
                <TextField label=t(rakor::INSTANSI) value=instansi note=t(common::OPTIONAL) />
            </div>
            <Select
                label=t(rakor::STANDING)
                value=standing
                options=standings
                on_choose=choose
            />
            {move || draft.error().map(|error| view! { <ErrorNotice error /> })}
            <div class="dialog__actions">
                <Button
                    label=t(common::SAVE)
                    kind=ButtonKind::Primary
                    busy=Signal::derive(move || draft.busy())
                    on_click=save
                />
                <Button label=t(common::CANCEL) on_click=move |_| editing.set(None) />
            </div>
        </div>
    }
    .into_any()
}
