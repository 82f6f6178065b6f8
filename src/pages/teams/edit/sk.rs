//! An SK.

use leptos::prelude::*;

use super::{Form, Hand, Wrong, said, text, typed};
use crate::{
    app::t,
    components::{DateField, TextArea, TextField},
    documents::{Extra, IdSource as _},
    forms::{date_text, read_date},
    i18n::words::{common, teams},
    platform::random::RandomIds,
    records::coordination::{MemberId, Sk},
};

#[component]
pub(super) fn SkForm(hand: Hand, id: Option<MemberId>) -> impl IntoView {
    let kept =
        hand.draft.doc.with_untracked(|team| team.sks.iter().find(|sk| Some(sk.id) == id).cloned());
    let number = text(kept.as_ref().map_or("", |sk| &sk.number));
    let date = RwSignal::new(date_text(kept.as_ref().map_or(hand.today(), |sk| sk.date)));
    let until =
        RwSignal::new(kept.as_ref().and_then(|sk| sk.until).map(date_text).unwrap_or_default());
    let by = text(kept.as_ref().map_or("", |sk| &sk.issued_by));
    let note = text(kept.as_ref().map_or("", |sk| &sk.note));
    let wrong: Wrong = RwSignal::new(None);
    let extra = kept.map_or_else(Extra::new, |sk| sk.extra);
    let member = id.unwrap_or_else(|| RandomIds.next_id());
    let save = move |()| {
        let Some(date) = read_date(&date.get_untracked()) else {
            return wrong.set(Some(teams::SK_DATE_MISSING));
        };
        wrong.set(None);
        let sk = Sk {
            id: member,
            number: typed(number),
            date,
            until: read_date(&until.get_untracked()),
            issued_by: typed(by),
            note: typed(note),
            extra: extra.clone(),
        };
        hand.save(move |team| match team.sks.iter_mut().find(|kept| kept.id == member) {
            Some(kept) => *kept = sk,
            None => team.sks.push(sk),
        });
    };
    let delete = id.map(|id| {
        Callback::new(move |()| hand.save(move |team| team.sks.retain(|sk| sk.id != id)))
    });
    view! {
        <Form hand on_save=Callback::new(save) delete=delete>
            <TextField label=t(teams::SK_NUMBER) value=number />
            <div class="form__row">
                <DateField label=t(teams::SK_DATE) value=date error=said(wrong) />
                <DateField label=t(teams::SK_UNTIL_FIELD) value=until note=t(common::OPTIONAL) />
            </div>
            <TextField label=t(teams::SK_BY) value=by note=t(common::OPTIONAL) />
            <TextArea label=t(teams::SK_NOTE) value=note note=t(common::OPTIONAL) />
        </Form>
    }
    .into_any()
}
