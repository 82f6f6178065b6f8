//! The fields of a child by what they are about.

use leptos::prelude::*;

use super::{check::Check, fields::Fields};
use crate::{
    app::{lang, places, t, use_app},
    components::{Choice, DateField, NumberField, Select, TextField},
    desk::protocol::FormField,
    forms::read_date,
    growth::{Sex, age::TERM_WEEKS},
    i18n::{
        Text, Words as _,
        words::{child as w, common},
    },
    records::{Place, PosyanduId},
    wilayah::{Level, RegionCode},
};

fn optional(label: Text, value: RwSignal<String>, error: Signal<Option<String>>) -> AnyView {
    view! { <TextField label=t(label) value note=t(common::OPTIONAL) error /> }.into_any()
}

/// Name, sex, birth date, NIK, Posyandu.
#[component]
pub fn IdentityFields(fields: Fields, check: Check) -> impl IntoView {
    let fields = fields.all();
    let sexes = Sex::ALL.map(|sex| (Some(sex), t(sex.words()).into())).into();
    let nik_hint = move || {
        if check.nik_disagrees() { t(w::NIK_DISAGREES)() } else { t(w::NIK_HINT)() }
    };
    let day = move || {
        let date = read_date(&fields.birth_date.get());
        date.map(|date| lang().date_full(date)).unwrap_or_default()
    };
    let nik = FormField::Nik;
    view! {
        <TextField label=t(common::NAME) value=fields.name error=check.error(FormField::Name) />
        <Choice
            label=t(common::SEX)
            value=fields.sex
            options=sexes
            on_choose=move |sex| fields.sex.set(sex)
            error=check.error(FormField::Sex)
        />
        <DateField
            label=t(FormField::BirthDate.words())
            value=fields.birth_date
            hint=day
            error=check.error(FormField::BirthDate)
        />
        <PosyanduSelect posyandu=fields.posyandu check />
        <div class:field--doubt=move || check.nik_disagrees()>
            <TextField
                label="NIK"
                value=fields.nik
                keys="numeric"
                longest=24
                hint=nik_hint
                note=t(common::OPTIONAL)
                error=check.error(nik)
            />
        </div>
    }
}

#[component]
fn PosyanduSelect(posyandu: RwSignal<Option<PosyanduId>>, check: Check) -> impl IntoView {
    let app = use_app();
    let value = Signal::derive(move || posyandu.get().map(|id| id.to_string()).unwrap_or_default());
    let options = Signal::derive(move || {
        let all = app.places.with(|places| places.map(places::all)).unwrap_or_default();
        let first = (String::new(), t(w::CHOOSE_POSYANDU)().to_owned());
        let rest = all.into_iter().filter_map(|item| match item.place {
            Place::Posyandu(id) if item.within.is_empty() => Some((id.to_string(), item.name)),
            Place::Posyandu(id) => {
                Some((id.to_string(), format!("{} ({})", item.name, item.within)))
            }
            _ => None,
        });
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    view! {
        <Select
            label=t(common::POSYANDU)
            value
            options
            on_choose=move |id: String| posyandu.set(id.parse().ok())
            error=check.error(FormField::Posyandu)
        />
    }
}

/// Weight, length and weeks at birth.
#[component]
pub fn BirthFields(fields: Fields, check: Check) -> impl IntoView {
    let fields = fields.all();
    let preterm = move || {
        let weeks: Option<i32> = fields.gestation.get().trim().parse().ok();
        let early = weeks.is_some_and(|weeks| (20..TERM_WEEKS).contains(&weeks));
        if early { t(w::PRETERM_HINT)() } else { t(w::GESTATION_HINT)() }
    };
    view! {
        <h2>{t(w::BIRTH)}</h2>
        <div class="form__row">
            <NumberField
                label=t(FormField::BirthWeight.words())
                value=fields.birth_weight
                unit="kg"
                note=t(common::OPTIONAL)
                error=check.error(FormField::BirthWeight)
            />
            <NumberField
                label=t(FormField::BirthLength.words())
                value=fields.birth_length
                unit="cm"
                note=t(common::OPTIONAL)
                error=check.error(FormField::BirthLength)
            />
        </div>
        <div class="form__row">
            <NumberField
                label=t(FormField::Gestation.words())
                value=fields.gestation
                unit=t(w::WEEKS_UNIT)
                whole=true
                hint=preterm
                note=t(common::OPTIONAL)
                error=check.error(FormField::Gestation)
            />
            <NumberField
                label=t(FormField::BirthOrder.words())
                value=fields.birth_order
                whole=true
                note=t(common::OPTIONAL)
                error=check.error(FormField::BirthOrder)
            />
        </div>
    }
}

/// Mother, father, phone.
#[component]
pub fn ParentFields(fields: Fields, check: Check) -> impl IntoView {
    let fields = fields.all();
    let error = check.error(FormField::Parents);
    // One text for both is kept where an import brought it.
    let joint = fields.parents.with_untracked(|text| !text.is_empty());
    let none = Signal::derive(|| None);
    view! {
        <h2>{t(w::PARENTS)}</h2>
        <div class="form__row">
            {optional(w::MOTHER, fields.mother, error)} {optional(w::FATHER, fields.father, none)}
        </div>
        {joint.then(|| optional(w::PARENTS_JOINT, fields.parents, none))}
        <TextField label=t(w::PHONE) value=fields.phone keys="tel" longest=30 note=t(common::OPTIONAL) />
    }
}

/// Desa, RT, RW, dasawisma, address, Buku KIA.
#[component]
pub fn HomeFields(fields: Fields, check: Check) -> impl IntoView {
    let fields = fields.all();
    let app = use_app();
    let value =
        Signal::derive(move || fields.desa.get().map(|code| code.to_string()).unwrap_or_default());
    let options = Signal::derive(move || {
        let all = app.places.with(|places| places.map(places::all)).unwrap_or_default();
        let first = (String::new(), t(w::DESA_OF_POSYANDU)().to_owned());
        let rest = all.into_iter().filter_map(|item| match item.place {
            Place::Region(code) if code.level() == Level::Desa => {
                Some((code.to_string(), format!("{} ({})", item.name, item.within)))
            }
            _ => None,
        });
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let none = Signal::derive(|| None);
    let kia = [None, Some(true), Some(false)].map(|yes| (yes, t(yes_words(yes)).into())).into();
    view! {
        <h2>{t(w::ADDRESS)}</h2>
        <Select
            label=t(FormField::Desa.words())
            value
            options
            on_choose=move |code: String| fields.desa.set(RegionCode::parse(&code).ok())
            error=check.error(FormField::Desa)
        />
        <div class="form__row">
            {optional(w::RT, fields.rt, none)} {optional(w::RW, fields.rw, none)}
            {optional(w::DASAWISMA, fields.dasawisma, none)}
        </div>
        {optional(w::ADDRESS_LINE, fields.address, check.error(FormField::Address))}
        <Choice label=t(w::KIA_BOOK) value=fields.kia options=kia on_choose=move |yes| fields.kia.set(yes) />
    }
}

fn yes_words(yes: Option<bool>) -> Text {
    match yes {
        None => common::UNKNOWN,
        Some(true) => common::YES,
        Some(false) => common::NO,
    }
}

/// Consent of a parent.
#[component]
pub fn ConsentFields(fields: Fields, check: Check) -> impl IntoView {
    let fields = fields.all();
    let words = |given| match given {
        None => w::NOT_RECORDED,
        Some(true) => w::CONSENT_YES,
        Some(false) => w::CONSENT_NO,
    };
    let options =
        [None, Some(true), Some(false)].map(|given| (given, t(words(given)).into())).into();
    let none = Signal::derive(|| None);
    let error = check.error(FormField::ConsentDate);
    view! {
        <h2>{t(w::CONSENT)}</h2>
        <p class="soft">{t(w::CONSENT_WHY)}</p>
        <Choice
            label=t(w::CONSENT)
            quiet_label=true
            value=fields.consent
            options
            on_choose=move |given| fields.consent.set(given)
        />
        <Show when=move || fields.consent.get().is_some()>
            <DateField label=t(FormField::ConsentDate.words()) value=fields.consent_date error />
            <div class="form__row">
                {optional(w::CONSENT_BY, fields.consent_by, none)}
                {optional(w::CONSENT_HOW, fields.consent_how, none)}
            </div>
        </Show>
    }
}
