//! The rembuk stunting of the made-up regency's TPPS, before its Rakor: of the regency, of its
//! first kecamatan, and of every second desa that has a TPPS. The others have not met.

use chrono::NaiveDate;

use super::{
    id,
    rakor::{at, attend, back, base, office_day, party, put_agenda},
};
use crate::{
    demo::Demo,
    documents::Extra,
    rakor::invite::{self, Who},
    records::{
        Place,
        coordination::{
            Decision, Note, NoteKind, Rakor, RakorKind, RakorState, Sector, Team, TeamKind, Tier,
        },
    },
};

/// Where the numbers of these meetings begin.
const FIRST: u64 = 50_000;
/// Days since the regency's; kecamatan and desa met in the months before, from below upwards.
const AGO: u64 = 215;
const KECAMATAN_BEFORE: u64 = 21;
const DESA_BEFORE: u64 = 45;

/// The meetings of TPPS, of which every one has an SK.
pub(super) fn rembuk(demo: &Demo, teams: &[Team]) -> Vec<Rakor> {
    let tpps = teams.iter().filter(|team| team.nomenclature.kind() == TeamKind::Tpps);
    let mut nth = [0_u64; 2];
    let met = tpps.filter_map(|team| {
        let ago = match Tier::of(&team.place)? {
            Tier::Kabupaten => Some(AGO),
            Tier::Kecamatan => (turn(&mut nth[0]) == 0).then_some(AGO + KECAMATAN_BEFORE),
            Tier::Desa => {
                let n = turn(&mut nth[1]);
                n.is_multiple_of(2).then_some(AGO + DESA_BEFORE + n)
            }
            Tier::Posyandu => None,
        }?;
        Some((team, office_day(back(demo, ago))))
    });
    met.zip(FIRST..).map(|((team, day), n)| one(demo, team, day, n)).collect()
}

/// The number of this one; the next has the next.
fn turn(next: &mut u64) -> u64 {
    *next += 1;
    *next - 1
}

fn one(demo: &Demo, team: &Team, day: NaiveDate, n: u64) -> Rakor {
    let regency = demo.regency();
    let (name, sector, office) = match &team.place {
        Place::Region(code) => {
            let name = regency.name_of(*code).unwrap_or_default();
            let of_kecamatan = regency.kecamatan.iter().any(|one| one.code == *code);
            if of_kecamatan {
                (format!("Kecamatan {name}"), Sector::Kecamatan, "Camat")
            } else {
                (name.to_owned(), Sector::Desa, "Kepala desa/lurah")
            }
        }
        _ => ("Kabupaten Idaman".to_owned(), Sector::Sekretariat, "Wakil Bupati"),
    };
    let mut rakor = base(n, team.place.clone(), "Rembuk stunting: komitmen dan rencana tahun ini");
    rakor.kind = RakorKind::Rembuk;
    rakor.state = RakorState::Held;
    rakor.date = Some(day);
    rakor.starts = Some(9 * 60);
    rakor.venue = if sector == Sector::Sekretariat {
        "Aula Bappeda Idaman".to_owned()
    } else {
        format!("Balai {name}")
    };
    rakor.host = party(sector, office, &name);
    rakor.opened_by = rakor.host.clone();
    put_agenda(&mut rakor, n);
    invite::merge(&mut rakor.invited, invite::of_team(team, Who::Everybody, &name, day));
    attend(&mut rakor, day, &[]);
    rakor.notes = vec![Note {
        id: id("note", n),
        kind: NoteKind::Arahan,
        at: at(day, 9, 40),
        agenda: rakor.agenda.first().map(|item| item.id),
        speaker: office.to_owned(),
        text: "Keluarga berisiko didampingi sampai anaknya berumur dua tahun; angkanya dibaca tiap bulan dari Posyandu."
            .to_owned(),
        extra: Extra::new(),
    }];
    rakor.decisions = vec![Decision {
        id: id("decision", n),
        order: 0,
        text: "Balita yang stunting dan wasting didampingi tim pendamping keluarga, lalu dilaporkan ke TPPS."
            .to_owned(),
        extra: Extra::new(),
    }];
    rakor
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{Plan, coordination::teams::teams};

    /// In the demo the TPPS of the regency, of the first of two kecamatan, and of three of six desa.
    #[test]
    fn some_tpps_met_and_some_did_not() {
        let demo = Demo::new(Plan::Demo, "2026-03-18".parse().unwrap());
        let teams = teams(&demo);
        let all = rembuk(&demo, &teams);
        let of = |tier| all.iter().filter(|one| Tier::of(&one.place) == Some(tier)).count();
        assert_eq!([Tier::Kabupaten, Tier::Kecamatan, Tier::Desa].map(of), [1, 1, 3]);
        for one in &all {
            assert!(one.kind == RakorKind::Rembuk && one.invited.len() > 3, "{one:?}");
            assert!(one.agenda.len() > 5 && one.date < Some(demo.today));
        }
    }
}
