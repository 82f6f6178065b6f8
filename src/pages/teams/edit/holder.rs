//! Who holds a seat: filling it, following somebody, correcting what is known, leaving it vacant.

use leptos::prelude::*;

use super::{
    Form, Hand, Wrong, said,
    seat::{BidangSelect, seat_or_new},
    seat_mut, text, typed,
};
use crate::{
    app::{lang, t},
    components::{Choice, DateField, TextField},
    documents::{Extra, IdSource as _},
    forms::{date_text, read_date},
    i18n::{
        Words as _,
        words::{common, teams},
    },
    pages::teams::parts::person,
    platform::random::RandomIds,
    rakor::teams::{end, hand_over},
    records::{
        PersonalText,
        coordination::{Holder, MemberId, SeatRole, Sector, Standing},
    },
};

#[expect(clippy::too_many_lines, reason = "one form, its fields one after the other")]
/// `seat` is `None` for a new kader; `holder` is `None` for somebody who follows.
#[component]
pub(super) fn HolderForm(
    hand: Hand,
    seat: Option<MemberId>,
    holder: Option<MemberId>,
) -> impl IntoView {
    let kept = seat.zip(holder).and_then(|(seat, holder)| hand.holder(seat, holder));
    let before = seat
        .filter(|_| holder.is_none())
        .and_then(|seat| hand.seat(seat))
        .and_then(|seat| seat.holder_on(hand.today()).cloned());
    let name = text(kept.as_ref().map_or("", |kept| kept.name.reveal()));
    let instansi = text(kept.as_ref().map_or("", |kept| &kept.instansi));
    let phone = text(kept.as_ref().map_or("", |kept| kept.phone.reveal()));
    let standing = RwSignal::new(kept.as_ref().map_or(Standing::Definitif, |kept| kept.standing));
    let first = match &kept {
        Some(kept) => kept.from.map(date_text).unwrap_or_default(),
        None => date_text(hand.today()),
    };
    let from = RwSignal::new(first);
    let until =
        RwSignal::new(kept.as_ref().and_then(|kept| kept.until).map(date_text).unwrap_or_default());
    let bidang = text("");
    let wrong: Wrong = RwSignal::new(None);
    let new_seat: MemberId = seat.unwrap_or_else(|| RandomIds.next_id());
    let member: MemberId = holder.unwrap_or_else(|| RandomIds.next_id());
    let correcting = kept.is_some();
    let kept = StoredValue::new(kept);
    let save = move |()| {
        let day = read_date(&from.get_untracked());
        let now = Holder {
            id: member,
            name: PersonalText::new(typed(name)),
            instansi: typed(instansi),
            standing: standing.get_untracked(),
            phone: PersonalText::new(typed(phone)),
            from: day,
            until: read_date(&until.get_untracked()),
            skills: kept
                .with_value(|kept| kept.as_ref().map(|k| k.skills.clone()))
                .unwrap_or_default(),
            extra: kept
                .with_value(|kept| kept.as_ref().map(|k| k.extra.clone()))
                .unwrap_or_else(Extra::new),
        };
        wrong.set(None);
        if correcting {
            return hand.save(move |team| {
                let holders =
                    seat_mut(team, new_seat).into_iter().flat_map(|seat| &mut seat.holders);
                for holder in holders.filter(|holder| holder.id == member) {
                    *holder = now.clone();
                }
            });
        }
        let Some(day) = day else { return wrong.set(Some(teams::DAY_MISSING)) };
        if let Some(mut tried) = seat.and_then(|seat| hand.seat(seat))
            && let Err(why) = hand_over(&mut tried, now.clone(), day)
        {
            return wrong.set(Some(why.words()));
        }
        let bidang = typed(bidang);
        hand.save(move |team| {
            let place = seat_or_new(team, new_seat);
            if seat.is_none() {
                (place.role, place.bidang) = (SeatRole::Kader, bidang);
                place.sector = Some(Sector::Posyandu);
            }
            // Tried above on the same seat.
            let _ = hand_over(place, now, day);
        });
    };
    let delete = seat.zip(holder).map(|(seat, holder)| {
        Callback::new(move |()| {
            hand.save(move |team| {
                if let Some(seat) = seat_mut(team, seat) {
                    seat.holders.retain(|kept| kept.id != holder);
                }
            });
        })
    });
    let standings = Standing::ALL.map(|one| (one, t(one.words()).into())).to_vec();
    let ends = before.map(|before| {
        let name = person(&before.name);
        view! { <p>{move || teams::HAND_OVER_TEXT.fill(lang(), &[("name", &name)])}</p> }
    });
    view! {
        <Form hand on_save=Callback::new(save) delete=delete>
            {ends}
            <TextField label=t(teams::NAME) value=name />
            {seat.is_none().then(|| view! { <BidangSelect hand value=bidang /> })}
            <Choice
                label=t(teams::STANDING)
                value=standing
                options=standings
                on_choose=move |chosen| standing.set(chosen)
            />
            <div class="form__row">
                <TextField label=t(teams::INSTANSI) value=instansi note=t(common::OPTIONAL) />
                <TextField label=t(teams::PHONE) value=phone keys="tel" note=t(common::OPTIONAL) />
            </div>
            <div class="form__row">
                <DateField label=t(teams::FIRST_DAY) value=from error=said(wrong) />
                {correcting.then(|| view! {
                    <DateField label=t(teams::END_DAY) value=until note=t(common::OPTIONAL) />
                })}
            </div>
        </Form>
    }
    .into_any()
}

/// Nobody follows.
#[component]
pub(super) fn EndForm(hand: Hand, seat: MemberId) -> impl IntoView {
    let last = RwSignal::new(date_text(hand.today()));
    let wrong: Wrong = RwSignal::new(None);
    let save = move |()| {
        let Some(last) = read_date(&last.get_untracked()) else {
            return wrong.set(Some(teams::DAY_MISSING));
        };
        let Some(mut tried) = hand.seat(seat) else { return };
        if let Err(why) = end(&mut tried, last) {
            return wrong.set(Some(why.words()));
        }
        wrong.set(None);
        hand.save(move |team| {
            if let Some(kept) = seat_mut(team, seat) {
                *kept = tried;
            }
        });
    };
    view! {
        <Form hand on_save=Callback::new(save)>
            <DateField label=t(teams::END_DAY) value=last error=said(wrong) />
        </Form>
    }
    .into_any()
}
