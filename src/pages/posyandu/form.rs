//! Adds a Posyandu, or corrects one.

use leptos::prelude::*;

use super::full_name;
use crate::{
    app::{
        ErrorNotice, PageHead, SaveButton, lang, lang_now, places, route::Route, send, show,
        skeleton_lines, t, use_answer, use_app,
    },
    components::{Button, DateField, NumberField, Select, TextField, Tick},
    desk::protocol::{
        DeskError, FieldProblem, FormField, GetPosyandu, PosyanduPage as PageData, SavePosyandu,
        Why,
    },
    forms::{date_text, read_date},
    i18n::{
        Words, parse_count,
        words::{common, errors, posyandu},
    },
    records::{Place, PlacePoint, PosyanduId},
    wilayah::{Level, RegionCode},
};

/// A new one.
#[component]
pub fn PosyanduNewPage() -> impl IntoView {
    let app = use_app();
    let ready = app.places;
    view! {
        <PageHead title=t(posyandu::NEW) />
        {show(ready, || skeleton_lines(6), |_| view! { <Form page=None /> })}
    }
}

/// One that is there.
#[component]
pub fn PosyanduEditPage(
    /// Which.
    id: PosyanduId,
) -> impl IntoView {
    let page = use_answer(move || Some(GetPosyandu { id }), |_| false);
    let heading =
        move || page.with(|p| p.map(|p| full_name(&p.posyandu.name, lang()))).unwrap_or_default();
    view! {
        <PageHead title=t(posyandu::EDIT) lead=heading />
        {show(page, || skeleton_lines(6), |page| view! { <Form page=Some(page.get_untracked()) /> })}
    }
}

/// The fields as typed.
#[derive(Clone, Copy)]
struct Fields {
    id: Option<PosyanduId>,
    name: RwSignal<String>,
    desa: RwSignal<String>,
    area: RwSignal<String>,
    puskesmas: RwSignal<String>,
    registration: RwSignal<String>,
    address: RwSignal<String>,
    schedule: RwSignal<String>,
    kader: RwSignal<String>,
    ilp: RwSignal<String>,
    open: RwSignal<bool>,
    point: StoredValue<Option<PlacePoint>>,
}

impl Fields {
    fn of(page: Option<&PageData>, here: Option<RegionCode>) -> Self {
        let one = page.map(|page| &page.posyandu);
        let text = |get: fn(&crate::records::Posyandu) -> String| {
            RwSignal::new(one.map(get).unwrap_or_default())
        };
        let desa = one.map(|one| one.desa).or(here).map(|code| code.to_string());
        let puskesmas = page.and_then(|page| page.puskesmas.as_ref()).map(|p| p.name.clone());
        Self {
            id: one.map(|one| one.id),
            name: text(|one| one.name.clone()),
            desa: RwSignal::new(desa.unwrap_or_default()),
            area: text(|one| one.area.clone()),
            puskesmas: RwSignal::new(puskesmas.unwrap_or_default()),
            registration: text(|one| one.registration.clone()),
            address: text(|one| one.address.clone()),
            schedule: text(|one| one.schedule.clone()),
            kader: text(|one| one.kader.map(|n| n.to_string()).unwrap_or_default()),
            ilp: text(|one| one.ilp_since.map(date_text).unwrap_or_default()),
            open: RwSignal::new(one.is_none_or(|one| one.open)),
            point: StoredValue::new(one.and_then(|one| one.point)),
        }
    }

    /// What is typed, as one text, to see whether it was changed.
    fn typed(self) -> String {
        let fields = [
            self.name,
            self.desa,
            self.area,
            self.puskesmas,
            self.registration,
            self.address,
            self.schedule,
            self.kader,
            self.ilp,
        ];
        let mut all: String = fields.iter().map(|field| field.get() + "\u{1f}").collect();
        all.push(if self.open.get() { '1' } else { '0' });
        all
    }

    fn read(self) -> Result<SavePosyandu, FieldProblem> {
        let missing = |field| FieldProblem { field, why: Why::Missing };
        let text = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let name = text(self.name);
        if name.is_empty() {
            return Err(missing(FormField::Name));
        }
        let desa = RegionCode::parse(&text(self.desa)).map_err(|_none| missing(FormField::Desa))?;
        let kader = parse_count(&text(self.kader)).ok().flatten();
        Ok(SavePosyandu {
            id: self.id,
            name,
            desa,
            area: text(self.area),
            puskesmas: text(self.puskesmas),
            registration: text(self.registration),
            point: self.point.get_value(),
            address: text(self.address),
            schedule: text(self.schedule),
            kader: kader.and_then(|n| u16::try_from(n).ok()),
            ilp_since: read_date(&text(self.ilp)),
            open: self.open.get_untracked(),
        })
    }
}

#[component]
fn Form(page: Option<PageData>) -> impl IntoView {
    let app = use_app();
    let here = match app.router.scope_now().place {
        Place::Region(code) if code.level() == Level::Desa => Some(code),
        _ => None,
    };
    let fields = Fields::of(page.as_ref(), here);
    let before = StoredValue::new(untrack(|| fields.typed()));
    let problems = RwSignal::new(Vec::<FieldProblem>::new());
    let error = RwSignal::new(None::<DeskError>);
    let busy = RwSignal::new(false);
    let dirty = Signal::derive(move || fields.typed() != before.get_value());
    app.router.hold_while(dirty);
    let kader_wrong = Signal::derive(move || {
        parse_count(&fields.kader.get()).err().map(|problem| problem.say(lang()).to_owned())
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        problems.set(Vec::new());
        error.set(None);
        if kader_wrong.get_untracked().is_some() {
            return;
        }
        let asked = match fields.read() {
            Ok(asked) => asked,
            Err(problem) => return problems.set(vec![problem]),
        };
        busy.set(true);
        send(asked, move |result| {
            busy.set(false);
            match result {
                Ok(id) => {
                    before.set_value(untrack(|| fields.typed()));
                    let words =
                        if fields.id.is_some() { posyandu::CHANGED } else { posyandu::ADDED };
                    app.toasts.done(words.of(lang_now()));
                    app.router.replace(Route::Posyandu(id));
                }
                Err(DeskError::Invalid(found)) => problems.set(found),
                Err(why) => error.set(Some(why)),
            }
        });
    };
    let wrong = move |field: FormField| {
        Signal::derive(move || {
            let found = problems.with(|all| all.iter().find(|p| p.field == field).copied());
            found.map(|problem| errors::problem(problem, lang()))
        })
    };
    view! {
        <form class="form" novalidate=true on:submit=save>
            <TextField label=t(common::NAME) value=fields.name hint=t(posyandu::NAME_HINT) error=wrong(FormField::Name) />
            <DesaSelect desa=fields.desa error=wrong(FormField::Desa) />
            <More fields wrong_registration=wrong(FormField::Registration) kader_wrong />
            {move || error.get().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions">
                <SaveButton busy />
                <Button
                    label=t(common::CANCEL)
                    on_click=move |_| app.router.back(Route::Places)
                />
            </div>
        </form>
    }
}

/// The fields that may stay empty.
#[component]
fn More(
    fields: Fields,
    wrong_registration: Signal<Option<String>>,
    kader_wrong: Signal<Option<String>>,
) -> impl IntoView {
    let optional = || t(common::OPTIONAL);
    view! {
        <div class="form__row">
            <TextField
                label=t(common::PUSKESMAS)
                value=fields.puskesmas
                hint=t(posyandu::PUSKESMAS_HINT)
                note=optional()
            />
            <TextField label=t(posyandu::AREA) value=fields.area note=optional() />
        </div>
        <div class="form__row">
            <TextField
                label=t(posyandu::SCHEDULE)
                value=fields.schedule
                hint=t(posyandu::SCHEDULE_HINT)
                note=optional()
            />
            <NumberField
                label=t(posyandu::KADER)
                value=fields.kader
                whole=true
                error=kader_wrong
                note=optional()
            />
        </div>
        <TextField label=t(posyandu::ADDRESS) value=fields.address note=optional() />
        <TextField
            label=t(posyandu::REGISTRATION)
            value=fields.registration
            hint=t(posyandu::REGISTRATION_HINT)
            error=wrong_registration
        />
        <DateField
            label=t(posyandu::ILP_SINCE)
            value=fields.ilp
            hint=t(posyandu::ILP_HINT)
            note=optional()
        />
        <Tick label=t(posyandu::OPEN) value=fields.open on_change=move |open| fields.open.set(open) />
    }
}

/// The desa of the regency, each under its kecamatan.
#[component]
fn DesaSelect(desa: RwSignal<String>, error: Signal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let options = Signal::derive(move || {
        let all = app.places.with(|p| p.map(places::all).unwrap_or_default());
        let mut options = vec![(String::new(), String::new())];
        options.extend(all.into_iter().filter(|item| item.depth == 1).filter_map(|item| {
            let Place::Region(code) = item.place else { return None };
            Some((code.to_string(), format!("{} › {}", item.within, item.name)))
        }));
        options
    });
    view! {
        <Select label=t(common::DESA) value=desa options on_choose=move |code| desa.set(code) error />
    }
}
