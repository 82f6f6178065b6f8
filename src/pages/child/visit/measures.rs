//! Day, weight, length, position, head and arm.

use leptos::prelude::*;

use super::{doubts::Doubts, fields::Fields, live::Live};
use crate::{
    app::{lang, route::Route, t},
    components::{Choice, DateField, NumberField, Tick},
    desk::protocol::{ChildPage, FormField},
    forms::read_date,
    growth::Position,
    i18n::{
        Text, Words as _,
        words::{child as w, common},
    },
};

/// The measures.
#[component]
pub fn Measures(
    /// The child.
    page: Signal<ChildPage>,
    /// The fields.
    fields: Fields,
    /// What they say.
    live: Live,
    /// Somebody chose the position.
    chosen: RwSignal<bool>,
) -> impl IntoView {
    let min = Signal::derive(move || page.with(|page| Some(page.child.birth.date.to_string())));
    let max = Signal::derive(move || page.with(|page| Some(page.today.to_string())));
    let day = move || day_words(page, fields.date);
    let number = move |field: FormField, value, unit: &'static str, label: Text| {
        view! {
            <div class="measure">
                <NumberField label=t(label) value unit error=live.error(field) />
                <Doubts field fields live />
            </div>
        }
    };
    let tick = move |yes| fields.oedema.set(yes);
    view! {
        <div class="measure">
            <DateField
                label=t(w::VISIT_DATE)
                value=fields.date
                hint=day
                min
                max
                error=live.error(FormField::VisitDate)
            />
            <Doubts field=FormField::VisitDate fields live />
            <SameDay page fields />
        </div>
        <div class="form__row">
            {number(FormField::Weight, fields.weight, "kg", w::WEIGHT)}
            {number(FormField::LenHei, fields.lenhei, "cm", w::LENHEI)}
        </div>
        <div class="measure">
            <PositionChoice fields chosen />
            <Doubts field=FormField::Position fields live />
        </div>
        <div class="form__row">
            {number(FormField::Head, fields.head, "cm", w::HEAD)}
            {number(FormField::Muac, fields.muac, "cm", w::MUAC)}
        </div>
        <Tick label=t(w::OEDEMA_SEEN) value=fields.oedema on_change=tick hint=t(w::OEDEMA_HINT) />
    }
}

/// The day in words and the age on it.
fn day_words(page: Signal<ChildPage>, date: RwSignal<String>) -> String {
    let Some(date) = read_date(&date.get()) else { return String::new() };
    let birth = page.with(|page| page.child.birth.date);
    let lang = lang();
    if date < birth {
        return lang.date_full(date);
    }
    let words = crate::growth::age::words(birth, date);
    let age = crate::desk::protocol::Age {
        years: words.years,
        months: words.months,
        days: words.days,
        ..Default::default()
    };
    let (day, age) = (lang.date_full(date), lang.age(age));
    w::DAY_AND_AGE.fill(lang, &[("day", &day), ("age", &age)])
}

#[component]
fn PositionChoice(fields: Fields, chosen: RwSignal<bool>) -> impl IntoView {
    let options = [Some(Position::Recumbent), Some(Position::Standing), None];
    let words = |position: Option<Position>| match position {
        Some(Position::Recumbent) => w::LYING,
        Some(Position::Standing) => w::STANDING,
        None => w::POSITION_UNKNOWN,
    };
    let options = options.map(|position| (position, t(words(position)).into())).into();
    view! {
        <Choice
            label=t(FormField::Position.words())
            value=fields.position
            options
            on_choose=move |position| {
                chosen.set(true);
                fields.position.set(position);
            }
        />
        <Show when=move || !chosen.get()>
            <p class="field__hint">{t(w::POSITION_BY_AGE)}</p>
        </Show>
    }
}

/// Another visit of the same day: it is corrected instead of written twice.
#[component]
fn SameDay(page: Signal<ChildPage>, fields: Fields) -> impl IntoView {
    let other = move || {
        let date = read_date(&fields.date.get())?;
        page.with(|page| {
            let same =
                |visit: &&crate::records::Visit| visit.date == date && Some(visit.id) != fields.id;
            let visit = page.child.visits.iter().find(same)?;
            Some(Route::VisitEdit(page.child.id, visit.id).href())
        })
    };
    move || {
        other().map(|href| {
            view! {
                <div class="notice notice--watch">
                    <div class="notice__words">
                        <p>{t(w::SAME_DAY)}</p>
                        <a class="button" href=href>{t(w::SAME_DAY_OPEN)} " · " {t(common::EDIT)}</a>
                    </div>
                </div>
            }
        })
    }
}
