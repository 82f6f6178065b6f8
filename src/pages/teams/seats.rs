//! Who sits where, with duties; who sat there before.

use leptos::prelude::*;

use super::{
    edit::{Edit, Hand},
    parts::person,
};
use crate::{
    app::{lang, t},
    components::{Button, ButtonKind, Empty, IconButton, IconName, StatusMark, TableScroll, Tone},
    documents::IdSource as _,
    i18n::{
        Lang, Words as _,
        words::{common, teams},
    },
    platform::random::RandomIds,
    rakor::teams::{Bidang, Town, fill},
    records::coordination::{Holder, Seat, SeatRole, Standing, Team, Tier},
};

#[component]
pub(super) fn Seats(hand: Hand) -> impl IntoView {
    let pengurus = hand.page.with_untracked(|page| page.tier == Tier::Posyandu);
    // Of pengurus the kader have a list of their own, with what they can.
    let shown = Memo::new(move |_| {
        hand.draft.doc.with(|team| {
            let seats = team.seats().into_iter().filter(|s| !pengurus || s.role != SeatRole::Kader);
            seats.cloned().collect::<Vec<_>>()
        })
    });
    let empty = move || shown.with(Vec::is_empty);
    let lacking = Memo::new(move |_| !missing(hand).is_empty());
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{t(teams::SEATS)}</h2>
                <div class="row no-print">
                    <Show when=move || lacking.get()>
                        <Button
                            label=t(teams::SEATS_FILL)
                            on_click=move |_| {
                                let seats = missing(hand);
                                hand.save(move |team| team.seats.extend(seats));
                            }
                        />
                    </Show>
                    <Button
                        label=t(teams::SEAT_ADD)
                        icon=IconName::Plus
                        on_click=move |_| hand.start(Edit::Seat(None))
                    />
                </div>
            </div>
            <Show
                when=move || !empty()
                fallback=|| view! { <Empty title=t(teams::SEATS_NONE) text=t(teams::SEATS_NONE_TEXT) /> }
            >
                <TableScroll label=t(teams::SEATS)>
                    <table class="table team-table team-seats">
                        <thead>
                            <tr>
                                <th scope="col">{t(teams::SEAT)}</th>
                                <th scope="col">{t(teams::HOLDER)}</th>
                                <th scope="col">{t(teams::DUTIES)}</th>
                                <th scope="col" class="no-print">
                                    <span class="visually-hidden">{t(common::EDIT)}</span>
                                </th>
                            </tr>
                        </thead>
                        <tbody>
                            {move || shown.get().into_iter().map(|seat| row(hand, seat)).collect_view()}
                        </tbody>
                    </table>
                </TableScroll>
            </Show>
        </section>
    }
    .into_any()
}

/// The usual seats that the team does not have: by position and bidang; of members by office.
fn missing(hand: Hand) -> Vec<Seat> {
    let (tier, town) =
        hand.page.with(|page| (page.tier, Town { kota: page.kota, kelurahan: page.kelurahan }));
    hand.draft.doc.with(|team| {
        let usual = fill(team.nomenclature, tier, town, || RandomIds.next_id());
        let has = |seat: &Seat| team.seats.iter().any(|kept| same(kept, seat));
        let lacking = usual.into_iter().filter(|seat| seat.role != SeatRole::Kader && !has(seat));
        let order = |team: &Team| team.seats.iter().map(|seat| seat.order).max().unwrap_or(0);
        let last = if team.seats.is_empty() { 0 } else { order(team) + 10 };
        lacking.zip(0..).map(|(seat, at)| Seat { order: last + 10 * at, ..seat }).collect()
    })
}

fn same(kept: &Seat, usual: &Seat) -> bool {
    let bidang = Bidang::from_code(&kept.bidang) == Bidang::from_code(&usual.bidang);
    let member = usual.role == SeatRole::Anggota;
    bidang && kept.role == usual.role && (!member || kept.sector == usual.sector)
}

fn row(hand: Hand, seat: Seat) -> AnyView {
    let today = hand.today();
    let holder = seat.holder_on(today).cloned();
    let (id, role, bidang) = (seat.id, seat.role, seat.bidang.clone());
    let name = move || teams::seat(role, &bidang, lang());
    let (sector, office) = (seat.sector, seat.office.clone());
    let who = move || {
        let lang = lang();
        let sector = sector.map(|sector| sector.say(lang).to_owned());
        let parts = [Some(office.clone()), sector.filter(|sector| *sector != office)];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" · ")
    };
    let held = holder.as_ref().map(|holder| holder.id);
    let buttons = view! {
        <td class="no-print">
            <div class="team-seat-doors">
                <Button
                    label=move || {
                        let text = if held.is_some() { teams::HAND_OVER } else { teams::FILL_SEAT };
                        text.of(lang())
                    }
                    kind=if held.is_some() { ButtonKind::Quiet } else { ButtonKind::Secondary }
                    on_click=move |_| hand.start(Edit::HandOver(id))
                />
                {held.map(|held| view! {
                    <IconButton
                        label=t(teams::HOLDER_EDIT)
                        icon=IconName::Child
                        on_click=move |_| hand.start(Edit::Holder(id, held))
                    />
                    <IconButton
                        label=t(teams::END)
                        icon=IconName::Minus
                        on_click=move |_| hand.start(Edit::End(id))
                    />
                })}
                <IconButton
                    label=t(teams::SEAT_EDIT)
                    icon=IconName::Edit
                    on_click=move |_| hand.start(Edit::Seat(Some(id)))
                />
            </div>
        </td>
    };
    view! {
        <tr>
            <th scope="row">
                {name}
                <small>{who}</small>
            </th>
            <td data-label=t(teams::HOLDER)>{holder_cell(holder)}</td>
            <td data-label=t(teams::DUTIES) class="team-duties">{seat.duties}</td>
            {buttons}
        </tr>
    }
    .into_any()
}

fn holder_cell(holder: Option<Holder>) -> AnyView {
    let Some(holder) = holder else {
        return view! { <StatusMark tone=Tone::Watch label=t(teams::VACANT) /> }.into_any();
    };
    let (standing, from) = (holder.standing, holder.from);
    let said = move || {
        let lang = lang();
        let since = from.map(|from| teams::SINCE.fill(lang, &[("date", &lang.date(from))]));
        let instansi = Some(holder.instansi.clone()).filter(|text| !text.is_empty());
        [instansi, since].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! {
        <span class="team-holder">
            <strong>{person(&holder.name)}</strong>
            {(standing != Standing::Definitif).then(|| view! {
                <span class="team-standing">{t(standing.words())}</span>
            })}
        </span>
        <small>{said}</small>
    }
    .into_any()
}

/// Who held a seat before, the last to leave first.
#[component]
pub(super) fn Former(hand: Hand) -> impl IntoView {
    let today = hand.today();
    let all = Memo::new(move |_| {
        hand.draft.doc.with(|team| {
            let mut all: Vec<(SeatRole, String, Holder)> = Vec::new();
            for seat in &team.seats {
                let gone = seat.holders.iter().filter(|h| h.until.is_some_and(|end| end < today));
                all.extend(gone.map(|holder| (seat.role, seat.bidang.clone(), holder.clone())));
            }
            all.sort_by_key(|(_, _, holder)| std::cmp::Reverse((holder.until, holder.id)));
            all
        })
    });
    let one = |(role, bidang, holder): (SeatRole, String, Holder)| {
        let seat = move || teams::seat(role, &bidang, lang());
        let (standing, from, until) = (holder.standing, holder.from, holder.until);
        view! {
            <tr>
                <th scope="row">{seat}</th>
                <td data-label=t(teams::HOLDER)>
                    {person(&holder.name)}
                    {(standing != Standing::Definitif).then(|| view! {
                        " " <span class="team-standing">{t(standing.words())}</span>
                    })}
                </td>
                <td class="figures">{move || term(from, until, lang())}</td>
            </tr>
        }
    };
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="section">
                <h2>{t(teams::HISTORY)}</h2>
                <TableScroll label=t(teams::HISTORY)>
                    <table class="table team-table">
                        <tbody>{move || all.get().into_iter().map(one).collect_view()}</tbody>
                    </table>
                </TableScroll>
            </section>
        </Show>
    }
    .into_any()
}

fn term(from: Option<chrono::NaiveDate>, until: Option<chrono::NaiveDate>, lang: Lang) -> String {
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or_else(|| teams::UNKNOWN_DAY.of(lang).to_owned(), |day| lang.date(day))
    };
    teams::TERM.fill(lang, &[("from", &day(from)), ("until", &day(until))])
}
