//! A seat: what it is, its bidang, who fills it, its duties.

use leptos::prelude::*;

use super::{Form, Hand, seat_mut, text, typed};
use crate::{
    app::{
        lang,
        route::{SECTORS, code_of},
        t,
    },
    components::{Select, TextArea, TextField},
    documents::{Extra, IdSource as _},
    i18n::{
        Words as _,
        words::{common, teams},
    },
    platform::random::RandomIds,
    rakor::teams::{Bidang, duties},
    records::coordination::{MemberId, Seat, SeatRole, Sector, Team},
};

/// The positions in the order in which they are offered, with their codes in the form.
const ROLES: [(&str, SeatRole); 9] = [
    ("pembina", SeatRole::Pembina),
    ("ketua", SeatRole::Ketua),
    ("wakil", SeatRole::WakilKetua),
    ("sekretaris", SeatRole::Sekretaris),
    ("wakil-sekretaris", SeatRole::WakilSekretaris),
    ("bendahara", SeatRole::Bendahara),
    ("bidang", SeatRole::KetuaBidang),
    ("anggota", SeatRole::Anggota),
    ("kader", SeatRole::Kader),
];

/// The choice of a bidang of the team: those of its rules, and one of the regency's own.
#[component]
pub(super) fn BidangSelect(hand: Hand, value: RwSignal<String>) -> impl IntoView {
    let nomenclature = hand.draft.doc.with_untracked(|team| team.nomenclature);
    let own = value.get_untracked();
    let options = Signal::derive(move || {
        let lang = lang();
        let known = Bidang::of(nomenclature);
        let mut all = vec![(String::new(), teams::BIDANG_NONE.of(lang).to_owned())];
        all.extend(known.iter().map(|one| (one.code().to_owned(), one.say(lang).to_owned())));
        if !own.is_empty() && !known.iter().any(|one| one.code() == own) {
            all.push((own.clone(), teams::bidang_words(&own, lang)));
        }
        all
    });
    view! {
        <Select
            label=t(teams::BIDANG)
            value
            options
            on_choose=move |code| value.set(code)
        />
    }
}

#[component]
pub(super) fn SeatForm(hand: Hand, id: Option<MemberId>) -> impl IntoView {
    let kept = id.and_then(|id| hand.seat(id));
    let role = text(code_of(&ROLES, kept.as_ref().map_or(SeatRole::Anggota, |seat| seat.role)));
    let bidang = text(kept.as_ref().map_or("", |seat| &seat.bidang));
    let sector = text(kept.as_ref().and_then(|s| s.sector).map_or("", |s| code_of(SECTORS, s)));
    let office = text(kept.as_ref().map_or("", |seat| &seat.office));
    let tasks = text(kept.as_ref().map_or("", |seat| &seat.duties));
    let find =
        move |code: &str| ROLES.iter().find(|(known, _)| *known == code).map(|(_, role)| *role);
    // Duties that were only offered follow the position until somebody writes others.
    let offer = move || {
        let role = find(&role.get_untracked()).unwrap_or(SeatRole::Anggota);
        duties(role, Bidang::from_code(&bidang.get_untracked()))
    };
    let offered = StoredValue::new(offer());
    Effect::new(move |_| {
        let _ = (role.get(), bidang.get());
        let (before, now) = (offered.get_value(), offer());
        let untouched = tasks.with_untracked(|text| text.is_empty() || text == before);
        if before != now && untouched {
            tasks.set(now.to_owned());
        }
        offered.set_value(now);
    });
    let member: MemberId = id.unwrap_or_else(|| RandomIds.next_id());
    let save = move |()| {
        let role = find(&role.get_untracked()).unwrap_or(SeatRole::Anggota);
        let sector = SECTORS.iter().find(|(code, _)| sector.with_untracked(|s| s == code));
        let (bidang, office, tasks) = (typed(bidang), typed(office), typed(tasks));
        hand.save(move |team| {
            let seat = seat_or_new(team, member);
            (seat.role, seat.bidang) = (role, bidang);
            seat.sector = sector.map(|(_, sector)| *sector);
            (seat.office, seat.duties) = (office, tasks);
        });
    };
    let delete = id.map(|id| {
        Callback::new(move |()| hand.save(move |team| team.seats.retain(|seat| seat.id != id)))
    });
    let roles = Signal::derive(move || {
        let words =
            |(code, role): &(&str, SeatRole)| ((*code).to_owned(), role.say(lang()).to_owned());
        ROLES.iter().map(words).collect::<Vec<_>>()
    });
    let sectors = Signal::derive(move || {
        let words =
            |(code, sector): &(&str, Sector)| ((*code).to_owned(), sector.say(lang()).to_owned());
        let none = (String::new(), crate::i18n::DASH.to_owned());
        std::iter::once(none).chain(SECTORS.iter().map(words)).collect::<Vec<_>>()
    });
    view! {
        <Form hand on_save=Callback::new(save) delete=delete>
            <div class="form__row">
                <Select label=t(teams::ROLE) value=role options=roles on_choose=move |code| role.set(code) />
                <BidangSelect hand value=bidang />
            </div>
            <div class="form__row">
                <TextField label=t(teams::OFFICE) value=office note=t(common::OPTIONAL) />
                <Select label=t(teams::SECTOR) value=sector options=sectors on_choose=move |code| sector.set(code) />
            </div>
            <TextArea label=t(teams::DUTIES) value=tasks note=t(common::OPTIONAL) />
        </Form>
    }
    .into_any()
}

/// The seat with this id, or a new one at the end.
pub(super) fn seat_or_new(team: &mut Team, id: MemberId) -> &mut Seat {
    if seat_mut(team, id).is_none() {
        let order = team.seats.iter().map(|seat| seat.order).max().map_or(0, |last| last + 10);
        team.seats.push(Seat {
            id,
            order,
            role: SeatRole::Anggota,
            bidang: String::new(),
            sector: None,
            office: String::new(),
            duties: String::new(),
            holders: Vec::new(),
            extra: Extra::new(),
        });
    }
    let last = team.seats.len() - 1;
    let at = team.seats.iter().position(|seat| seat.id == id).unwrap_or(last);
    &mut team.seats[at]
}
