//! The meetings of kecamatan and desa that the made-up regency's Rakor asked for: some held, some late.

use chrono::NaiveDate;

use super::{
    id,
    rakor::{OF_DESA, OF_KECAMATAN, ahead, attend, office_day, party},
};
use crate::{
    demo::Demo,
    documents::Extra,
    rakor::{
        cascade,
        invite::{self, Who},
    },
    records::{
        Place,
        coordination::{Decision, Rakor, RakorId, RakorState, Sector, Team, TeamKind},
    },
};

/// The meetings of kecamatan and desa that the first Rakor asked for. Of every four kecamatan two
/// met in time, one late and one not at all; desa follow their kecamatan.
pub(super) fn asked_for(demo: &Demo, root: &Rakor, teams: &[Team]) -> Vec<Rakor> {
    let regency = demo.regency();
    let held_on = root.date.unwrap_or(demo.today);
    let (kecamatan, desa) = cascade::RULE.due(held_on);
    let wanted = cascade::Wanted { kecamatan: Some(kecamatan), desa: Some(desa) };
    let order = ids(regency);
    let mut next = order.iter().copied();
    let mut all = cascade::expected(root, regency, [], wanted, || {
        next.next().unwrap_or_else(|| id("rakor", 99_999))
    });
    let (mut k, mut d) = (0_u64, 0_u64);
    for rakor in &mut all {
        let Place::Region(code) = rakor.place else { continue };
        let name = regency.name_of(code).unwrap_or_default().to_owned();
        let of_kecamatan = regency.kecamatan.iter().any(|one| one.code == code);
        let (day, office) = if of_kecamatan {
            k += 1;
            (kecamatan_met(k - 1, held_on), "Camat")
        } else {
            d += 1;
            (desa_met(k - 1, d - 1, held_on), "Kepala desa/lurah")
        };
        let Some(day) = day.map(office_day).filter(|day| *day < demo.today) else { continue };
        rakor.state = RakorState::Held;
        rakor.date = Some(day);
        rakor.starts = Some(9 * 60);
        let (sector, seat) = if of_kecamatan {
            (Sector::Kecamatan, format!("Aula Kecamatan {name}"))
        } else {
            (Sector::Desa, format!("Balai {name}"))
        };
        rakor.venue = seat;
        rakor.host = party(sector, office, &name);
        if of_kecamatan {
            kecamatan_held(rakor, &name, (k - 1, day), teams);
        }
    }
    all
}

/// What a kecamatan wrote down of its meeting.
fn kecamatan_held(rakor: &mut Rakor, name: &str, (k, day): (u64, NaiveDate), teams: &[Team]) {
    let own = teams.iter().filter(|team| team.nomenclature.kind() == TeamKind::Posyandu);
    let own: Vec<&Team> = own.filter(|team| team.place == rakor.place).collect();
    if let Some(team) = invite::standing(own, day) {
        let rows = invite::of_team(team, Who::Everybody, &format!("Kecamatan {name}"), day);
        invite::merge(&mut rakor.invited, rows);
        attend(rakor, day, &[]);
    }
    rakor.decisions = vec![Decision {
        id: id("decision", 100 + k),
        order: 0,
        text: format!(
            "Setiap desa di {name} menjadwalkan kunjungan rumah bagi balita yang tidak datang."
        ),
        extra: Extra::new(),
    }];
}

fn kecamatan_met(k: u64, held: NaiveDate) -> Option<NaiveDate> {
    match k % 4 {
        0 => Some(ahead(held, 21)),
        1 => Some(ahead(held, 47)),
        3 => Some(ahead(held, 28)),
        _ => None,
    }
}

fn desa_met(k: u64, d: u64, held: NaiveDate) -> Option<NaiveDate> {
    let met = match k % 4 {
        0 | 3 => d % 5 != 4,
        1 => d.is_multiple_of(2),
        _ => d.is_multiple_of(5),
    };
    met.then(|| ahead(held, 35 + (d * 7) % 40))
}

/// Ids in the order in which the meetings are asked for.
fn ids(regency: &crate::wilayah::Regency) -> Vec<RakorId> {
    let mut d = 0;
    let of = |(kecamatan, k): (&crate::wilayah::Kecamatan, u64)| {
        let mut all = vec![id("rakor", OF_KECAMATAN + k)];
        for _ in &kecamatan.desa {
            all.push(id("rakor", OF_DESA + d));
            d += 1;
        }
        all
    };
    regency.kecamatan.iter().zip(0..).flat_map(of).collect()
}
