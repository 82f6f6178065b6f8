//! Reports side by side: who has reported, what they say, what they add up to.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::one::frozen;
use crate::{
    desk::{
        Job, Services,
        handlers::coordination::commitments::table::Table,
        protocol::{
            AksiBrief, AksiNumber, AksiReports, AksiRow, DeskError, GetAksiReports, PlaceLevel,
        },
        work::Work,
    },
    rakor::aksi::{Number, period, report_id, state},
    records::{
        Month, Place,
        coordination::{Aksi, AksiReport, Rakor, RakorId, RakorState, Tier},
    },
    wilayah::{Level, RegionCode},
};

/// Answers `GetAksiReports`.
pub async fn reports<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetAksiReports,
) -> Result<AksiReports, DeskError> {
    let table = Table::open(work, job).await?;
    let place = reporting(&table, asked.place);
    let rakors = tables(&table, &place);
    let chosen = match (asked.rakor, asked.months) {
        (None, None) => next(&rakors, table.today),
        (rakor, _) => rakor,
    };
    let last = Month::of(table.today).plus(-1);
    let (from, to) = asked.months.unwrap_or_else(|| months(&table, chosen));
    let at = At { table: &table, rakor: chosen, from, to };
    let mut rows = Vec::new();
    if place != Place::Regency {
        rows.push(at.row(place.clone(), true));
    }
    rows.extend(below(&table, &place).into_iter().map(|place| at.row(place, false)));
    let (kecamatan, desa) = at.counts(&place);
    Ok(AksiReports {
        name: table.scene.name(&place),
        rakor: chosen.and_then(|id| table.meeting(id)),
        from,
        to,
        rakors: rakors.iter().filter_map(|rakor| table.meeting(rakor.id)).collect(),
        last,
        kecamatan,
        desa,
        sums: sums(&rows),
        rows,
    })
}

/// The place whose reports are looked at: that of a Posyandu is its desa, that of a Puskesmas its
/// kecamatan.
fn reporting(table: &Table, place: Place) -> Place {
    match place {
        Place::Region(code) if code.level() < Level::Kecamatan => Place::Regency,
        Place::Puskesmas(_) | Place::Posyandu(_) => table.above(&place).unwrap_or(Place::Regency),
        other => other,
    }
}

/// Rakor at which a place may have to report: its own and those of the tiers above, newest first.
fn tables<'t>(table: &'t Table, place: &Place) -> Vec<&'t Rakor> {
    let mut above = vec![place.clone()];
    while let Some(next) = above.last().and_then(|place| table.above(place)) {
        above.push(next);
    }
    let rakors = table.papers.rakors.values().map(|held| &held.document);
    let mut found: Vec<&Rakor> = rakors
        .filter(|rakor| above.contains(&rakor.place) && rakor.date.is_some())
        .filter(|rakor| rakor.state != RakorState::Cancelled)
        .collect();
    found.sort_by(|a, b| b.date.cmp(&a.date).then(a.id.cmp(&b.id)));
    found
}

/// The Rakor that comes next, the highest tier first; else the last that was held.
fn next(rakors: &[&Rakor], today: NaiveDate) -> Option<RakorId> {
    let coming = rakors.iter().filter(|rakor| rakor.date.is_some_and(|date| date >= today));
    let coming = coming.min_by_key(|rakor| (Tier::of(&rakor.place), rakor.date, rakor.id));
    coming.or(rakors.first()).map(|rakor| rakor.id)
}

/// The months that are reported to a Rakor.
fn months(table: &Table, rakor: Option<RakorId>) -> (Month, Month) {
    let rakors = &table.papers.rakors;
    let rakor = rakor.and_then(|id| rakors.get(&id)).map(|held| &held.document);
    let before = rakor.and_then(|rakor| {
        let others = rakors.values().map(|held| &held.document).filter(|other| {
            // Advocacy and training ask for no report.
            other.id != rakor.id
                && other.kind == rakor.kind
                && other.place == rakor.place
                && other.state == RakorState::Held
        });
        others.filter_map(|other| other.date).filter(|date| Some(*date) < rakor.date).max()
    });
    period(rakor.and_then(|rakor| rakor.date), before, table.today)
}

/// The places of the tier below, by name.
fn below(table: &Table, place: &Place) -> Vec<Place> {
    let Some(regency) = table.scene.regency.as_ref() else {
        // Without the list of regions: those that have Posyandu.
        let level = match place {
            Place::Regency => PlaceLevel::Kecamatan,
            _ => PlaceLevel::Desa,
        };
        return table.scene.groups(place, level).into_keys().filter(|p| p != place).collect();
    };
    let mut found: Vec<(String, RegionCode)> = match place {
        Place::Regency => regency.kecamatan.iter().map(|k| (k.name.clone(), k.code)).collect(),
        Place::Region(code) => {
            let kecamatan = regency.kecamatan.iter().filter(|k| k.code == *code);
            kecamatan.flat_map(|k| &k.desa).map(|d| (d.name.clone(), d.code)).collect()
        }
        _ => Vec::new(),
    };
    found.sort();
    found.into_iter().map(|(_, code)| Place::Region(code)).collect()
}

/// What is reported, for which Rakor and months.
struct At<'t> {
    table: &'t Table,
    rakor: Option<RakorId>,
    from: Month,
    to: Month,
}

impl At<'_> {
    /// The report of a place: that of these months, or the newest for this Rakor.
    fn report(&self, place: &Place) -> Option<&AksiReport> {
        let papers = &self.table.papers.aksi;
        let exact = papers.get(&report_id(place, self.from, self.to)).map(|held| &held.document);
        let of = papers.values().map(|held| &held.document).filter(|report| {
            let months = (report.from, report.to) == (self.from, self.to);
            report.place == *place && (months || self.rakor.is_some() && report.rakor == self.rakor)
        });
        exact.or_else(|| of.max_by_key(|report| (report.sent.is_some(), report.to, report.id)))
    }

    fn row(&self, place: Place, own: bool) -> AksiRow {
        let report = self.report(&place);
        let id = report.map_or_else(|| report_id(&place, self.from, self.to), |report| report.id);
        let of_desa = matches!(&place, Place::Region(code) if code.level() == Level::Desa);
        AksiRow {
            name: self.table.scene.name(&place),
            own,
            id,
            report: report.map(brief),
            below: (!of_desa).then(|| self.counts(&place).1),
            place,
        }
    }

    /// Handed in and expected, of the kecamatan and of the desa within a place.
    fn counts(&self, place: &Place) -> ((u32, u32), (u32, u32)) {
        let sent = |place: &Place| self.report(place).is_some_and(|report| report.sent.is_some());
        let count = |places: &[Place]| {
            (places.iter().filter(|place| sent(place)).count() as u32, places.len() as u32)
        };
        let parts = below(self.table, place);
        if *place != Place::Regency {
            return ((0, 0), count(&parts));
        }
        let desa: Vec<Place> = parts.iter().flat_map(|part| below(self.table, part)).collect();
        (count(&parts), count(&desa))
    }
}

fn brief(report: &AksiReport) -> AksiBrief {
    let obstacle = |aksi: Aksi| {
        let item = report.items.iter().find(|item| item.aksi == aksi.code());
        item.map(|item| item.obstacles.clone()).unwrap_or_default()
    };
    AksiBrief {
        sent: report.sent.clone(),
        states: Aksi::ALL.map(|aksi| state(report, aksi)),
        numbers: if report.sent.is_some() { frozen(report) } else { Vec::new() },
        obstacles: Aksi::ALL.map(obstacle),
        statement: report.statement.clone(),
    }
}

/// Numbers of the places below, added up.
fn sums(rows: &[AksiRow]) -> Vec<AksiNumber> {
    let mut sums: BTreeMap<Number, AksiNumber> = BTreeMap::new();
    let reports = rows.iter().filter(|row| !row.own).filter_map(|row| row.report.as_ref());
    for one in reports.flat_map(|report| &report.numbers) {
        let new = AksiNumber { number: one.number, n: 0, of: one.of.map(|_| 0) };
        let sum = sums.entry(one.number).or_insert(new);
        sum.n += one.n;
        sum.of = sum.of.zip(one.of).map(|(a, b)| a + b);
    }
    sums.into_values().collect()
}
