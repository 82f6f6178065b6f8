//! Invitations from the SK: the seats of the team of a place, and those who chair the teams below.

use chrono::NaiveDate;

use crate::{
    documents::{Extra, Id, hash},
    records::coordination::{
        Invited, Nomenclature, Partner, Party, PuskesmasPj, Seat, SeatRole, Sector, Team,
    },
};

/// The team that stands for a place on a day: the one with the newest SK; of several without, or of
/// the same day, the Tim Pembina (Permendagri 13/2024 follows 54/2007). Pengurus of a Posyandu are
/// the team of a Posyandu only.
pub fn standing<'t>(teams: impl IntoIterator<Item = &'t Team>, day: NaiveDate) -> Option<&'t Team> {
    let newest = |team: &&Team| {
        let date = team.sk_on(day).map(|sk| sk.date);
        (date, team.nomenclature == Nomenclature::TimPembina, team.id)
    };
    teams.into_iter().max_by_key(newest)
}

/// Who of a team is invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Every seat.
    Everybody,
    /// Who chairs it, or else who stands in for the chair.
    Chair,
}

/// The rows of the list for a team. `place` is the name of its place ("Kecamatan Teluk Mawar"); it
/// stands for an instansi that the SK does not name.
pub fn of_team(team: &Team, who: Who, place: &str, day: NaiveDate) -> Vec<Invited> {
    let seats = team.seats();
    let chosen: Vec<&Seat> = match who {
        Who::Everybody => seats,
        Who::Chair => chair(&seats).into_iter().collect(),
    };
    chosen.into_iter().map(|seat| row(team, seat, place, day)).collect()
}

/// The seat that speaks for a team.
fn chair<'s>(seats: &[&'s Seat]) -> Option<&'s Seat> {
    let in_order = [SeatRole::Ketua, SeatRole::WakilKetua, SeatRole::Sekretaris];
    let of = |role| seats.iter().find(|seat| seat.role == role).copied();
    in_order.into_iter().find_map(of)
}

fn row(team: &Team, seat: &Seat, place: &str, day: NaiveDate) -> Invited {
    let holder = seat.holder_on(day);
    let instansi = holder.map(|holder| holder.instansi.clone()).filter(|text| !text.is_empty());
    let position = if seat.office.is_empty() {
        format!("{} {}", role(seat.role), team_name(team.nomenclature))
    } else {
        seat.office.clone()
    };
    let party = Party {
        sector: seat.sector,
        instansi: instansi.unwrap_or_else(|| place.to_owned()),
        position,
        name: holder.map(|holder| holder.name.clone()).unwrap_or_default(),
        sex: None,
        standing: holder.map(|holder| holder.standing).unwrap_or_default(),
        on_behalf_of: String::new(),
        extra: Extra::new(),
    };
    Invited { team: Some(team.id), ..blank(seat.id, party) }
}

/// The row of the TPPS of a place: who chairs it by its SK, or its chair by office where none is
/// kept (Perpres 72/2021: one at every tier). `key` names the place, so that a TPPS whose SK is
/// written down later keeps its row.
pub fn of_tpps(key: &str, place: &str, team: Option<&Team>, day: NaiveDate) -> Invited {
    let held = team.and_then(|team| of_team(team, Who::Chair, "", day).pop());
    let party = held.map(|row| row.party).unwrap_or_default();
    let position = match party.position.as_str() {
        "" => "Ketua Pelaksana TPPS".to_owned(),
        office => format!("{office} (Ketua Pelaksana TPPS)"),
    };
    let party = Party {
        sector: Some(Sector::Tpps),
        instansi: format!("TPPS {place}").trim().to_owned(),
        position,
        ..party
    };
    let id = Id::from_bits(hash(format!("tpps {key}").as_bytes()));
    Invited { team: team.map(|team| team.id), ..blank(id, party) }
}

/// The row of a partner.
pub fn of_partner(partner: &Partner) -> Invited {
    let party = Party {
        sector: Some(Sector::Mitra),
        instansi: partner.name.clone(),
        position: partner.contact_position.clone(),
        name: partner.contact.clone(),
        ..Party::default()
    };
    blank(Id::from_bits(partner.id.bits()), party)
}

/// The row of the PJ of a Puskesmas.
pub fn of_contact(contact: &PuskesmasPj, puskesmas: &str) -> Invited {
    let mut party = contact.party.clone();
    if party.instansi.is_empty() {
        party.instansi = format!("Puskesmas {puskesmas}");
    }
    party.sector = party.sector.or(Some(Sector::Puskesmas));
    blank(Id::from_bits(contact.id.bits()), party)
}

/// A row about which nothing is known yet.
pub fn blank(id: crate::records::coordination::MemberId, party: Party) -> Invited {
    Invited {
        id,
        team: None,
        order: 0,
        party,
        walked_in: false,
        attendance: None,
        represented_by: Party::default(),
        at: None,
        follow_up: String::new(),
        extra: Extra::new(),
    }
}

/// Words of the papers, which are in Bahasa Indonesia whatever the screen speaks.
fn role(role: SeatRole) -> &'static str {
    match role {
        SeatRole::Pembina => "Pembina",
        SeatRole::Ketua => "Ketua",
        SeatRole::WakilKetua => "Wakil Ketua",
        SeatRole::Sekretaris => "Sekretaris",
        SeatRole::WakilSekretaris => "Wakil Sekretaris",
        SeatRole::Bendahara => "Bendahara",
        SeatRole::KetuaBidang => "Ketua Bidang",
        SeatRole::Anggota => "Anggota",
        SeatRole::Kader => "Kader",
    }
}

fn team_name(nomenclature: Nomenclature) -> &'static str {
    match nomenclature {
        Nomenclature::Pokjanal => "Pokjanal Posyandu",
        Nomenclature::TimPembina => "Tim Pembina Posyandu",
        Nomenclature::Pengurus => "Posyandu",
        Nomenclature::Tpps => "TPPS",
    }
}

/// What inviting did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// New on the list.
    pub added: u32,
    /// On the list already, and now as the SK says.
    pub renewed: u32,
}

/// Puts rows on the list. Who is on it stays there once; where nothing is known about whether they
/// came, office and name follow the SK.
pub fn merge(list: &mut Vec<Invited>, rows: Vec<Invited>) -> Outcome {
    let mut outcome = Outcome::default();
    let mut order = list.iter().map(|one| one.order + 1).max().unwrap_or(0);
    for mut row in rows {
        if let Some(there) = list.iter_mut().find(|one| one.id == row.id) {
            // An SK does not say it: what was written down of the same person stays.
            if row.party.sex.is_none() && row.party.name == there.party.name {
                row.party.sex = there.party.sex;
            }
            if there.attendance.is_none() && there.party != row.party {
                there.party = row.party;
                there.team = row.team;
                outcome.renewed += 1;
            }
        } else {
            row.order = order;
            order += 1;
            list.push(row);
            outcome.added += 1;
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        growth::Sex,
        records::{
            PersonalText, Place,
            coordination::{Attendance, Holder, Sk, Standing},
        },
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn seat(id: u64, role: SeatRole, office: &str) -> Seat {
        Seat {
            id: Id::from_bits(id),
            order: id as u32,
            role,
            bidang: String::new(),
            sector: Some(Sector::Kesehatan),
            office: office.to_owned(),
            duties: String::new(),
            holders: Vec::new(),
            extra: Extra::new(),
        }
    }

    fn holder(id: u64, name: &str, from: &str, until: Option<&str>) -> Holder {
        Holder {
            id: Id::from_bits(id),
            name: PersonalText::new(name),
            instansi: "Dinas Kesehatan".to_owned(),
            standing: Standing::Plt,
            phone: PersonalText::default(),
            from: Some(day(from)),
            until: until.map(day),
            skills: Vec::new(),
            extra: Extra::new(),
        }
    }

    fn team() -> Team {
        let mut team = Team::new(Id::from_bits(7), Place::Regency, Nomenclature::Pokjanal);
        let mut head = seat(2, SeatRole::Ketua, "Kepala Dinas Kesehatan");
        head.holders = vec![
            holder(1, "Lama", "2024-01-01", Some("2025-12-31")),
            holder(2, "Baru", "2026-01-01", None),
        ];
        team.seats = vec![seat(3, SeatRole::Sekretaris, ""), head];
        team
    }

    #[test]
    fn a_seat_is_invited_with_who_holds_it_that_day() {
        let rows = of_team(&team(), Who::Everybody, "Kabupaten Idaman", day("2026-03-05"));
        let (head, secretary) = (&rows[0], &rows[1]);
        assert_eq!((head.id.bits(), head.team), (2, Some(Id::from_bits(7))));
        assert_eq!(head.party.name.reveal(), "Baru");
        assert_eq!(head.party.position, "Kepala Dinas Kesehatan");
        assert_eq!(head.party.standing, Standing::Plt);
        // An empty seat is invited by its office.
        assert_eq!(secretary.party.position, "Sekretaris Pokjanal Posyandu");
        assert_eq!(secretary.party.instansi, "Kabupaten Idaman");
        assert!(secretary.party.name.is_empty());
        let before = of_team(&team(), Who::Chair, "", day("2025-06-01"));
        assert_eq!((before.len(), before[0].party.name.reveal()), (1, "Lama"));
    }

    #[test]
    fn the_tpps_of_a_place_is_invited_once_by_its_office() {
        let mut list = Vec::new();
        let today = day("2026-03-05");
        let rows = |place: &str| vec![of_tpps(place, "Kota Bontang", None, today)];
        assert_eq!(merge(&mut list, rows("regency")), Outcome { added: 1, renewed: 0 });
        assert_eq!(merge(&mut list, rows("regency")), Outcome::default());
        assert_eq!(merge(&mut list, rows("64.74.01")), Outcome { added: 1, renewed: 0 });
        let party = &list[0].party;
        assert_eq!(
            (party.sector, party.instansi.as_str()),
            (Some(Sector::Tpps), "TPPS Kota Bontang")
        );
        assert!(party.name.is_empty());
        // Its SK is written down: the same row, now with who chairs.
        let sk = team();
        let rows = vec![of_tpps("regency", "Kota Bontang", Some(&sk), today)];
        assert_eq!(merge(&mut list, rows), Outcome { added: 0, renewed: 1 });
        let party = &list[0].party;
        assert_eq!(
            (list.len(), party.name.reveal(), party.instansi.as_str(), party.position.as_str()),
            (2, "Baru", "TPPS Kota Bontang", "Kepala Dinas Kesehatan (Ketua Pelaksana TPPS)")
        );
    }

    #[test]
    fn where_nobody_chairs_somebody_stands_in() {
        let mut team = team();
        team.seats.retain(|seat| seat.role != SeatRole::Ketua);
        let rows = of_team(&team, Who::Chair, "", day("2026-03-05"));
        assert_eq!(rows[0].id.bits(), 3);
        team.seats.clear();
        assert_eq!(of_team(&team, Who::Chair, "", day("2026-03-05")), []);
    }

    #[test]
    fn the_newest_sk_stands_for_a_place() {
        let sk = |date: &str| Sk {
            id: Id::from_bits(1),
            number: "1".to_owned(),
            date: day(date),
            until: None,
            issued_by: String::new(),
            note: String::new(),
            extra: Extra::new(),
        };
        let mut old = team();
        old.sks = vec![sk("2023-02-01")];
        let mut new = Team::new(Id::from_bits(8), Place::Regency, Nomenclature::TimPembina);
        new.sks = vec![sk("2026-02-01")];
        let at = |text: &str| standing([&old, &new], day(text)).unwrap().id.bits();
        assert_eq!((at("2026-01-31"), at("2026-02-01")), (7, 8));
    }

    #[test]
    fn inviting_again_renews_only_rows_of_which_nothing_is_known() {
        let today = day("2026-03-05");
        let rows = || of_team(&team(), Who::Everybody, "Idaman", today);
        let mut list = Vec::new();
        assert_eq!(merge(&mut list, rows()), Outcome { added: 2, renewed: 0 });
        assert_eq!(merge(&mut list, rows()), Outcome::default());
        list[0].attendance = Some(Attendance::Present);
        let mut changed = rows();
        for row in &mut changed {
            row.party.position = "Lain".to_owned();
        }
        assert_eq!(merge(&mut list, changed), Outcome { added: 0, renewed: 1 });
        assert_eq!(list[0].party.position, "Kepala Dinas Kesehatan");
        assert_eq!(list[1].party.position, "Lain");
    }

    #[test]
    fn what_an_sk_does_not_say_of_a_person_stays_with_the_person() {
        let today = day("2026-03-05");
        let mut list = of_team(&team(), Who::Chair, "Idaman", today);
        list[0].party.sex = Some(Sex::Female);
        let rows = of_team(&team(), Who::Chair, "Idaman", today);
        assert_eq!(merge(&mut list, rows), Outcome::default());
        let mut other = of_team(&team(), Who::Chair, "Idaman", today);
        other[0].party.name = PersonalText::new("Pengganti");
        assert_eq!(merge(&mut list, other), Outcome { added: 0, renewed: 1 });
        assert_eq!(list[0].party.sex, None);
    }

    proptest! {
        /// In any order and however often: each seat once, and nobody is forgotten.
        #[test]
        fn everybody_is_on_the_list_once(
            rounds in proptest::collection::vec(proptest::collection::vec(0_u64..30, 0..20), 1..6),
        ) {
            let mut list = Vec::new();
            for round in &rounds {
                let rows = round.iter().map(|id| blank(Id::from_bits(*id), Party::default()));
                merge(&mut list, rows.collect());
            }
            let mut ids: Vec<u64> = list.iter().map(|one| one.id.bits()).collect();
            let orders: std::collections::BTreeSet<u32> = list.iter().map(|o| o.order).collect();
            prop_assert_eq!(orders.len(), list.len());
            ids.sort_unstable();
            let mut wanted: Vec<u64> = rounds.concat();
            wanted.sort_unstable();
            wanted.dedup();
            prop_assert_eq!(ids, wanted);
        }
    }
}
