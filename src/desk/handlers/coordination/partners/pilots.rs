//! Pilot Posyandu by kecamatan.

use std::cmp::Reverse;

use super::{
    super::commitments::table::Table,
    compared::compare,
    known::{Books, lines},
    one::named,
};
use crate::{
    desk::{
        Job, Services,
        protocol::{
            DeskError, GetPilots, PaperView, PilotKecamatan, PilotLine, PilotsPage, Proposed,
            Reached,
        },
        stored::Held,
        work::Work,
    },
    rakor::{
        pilot_criteria::{Criterion, PilotRules},
        pilots::{Coverage, CriterionState, propose},
        satisfaction::around,
    },
    records::coordination::{PartnerId, Pilot, Survey},
    wilayah::RegionCode,
};

/// Posyandu proposed where there is no pilot.
const PROPOSED: usize = 3;

/// Partners by name.
pub(super) fn partners(table: &Table) -> Vec<(PartnerId, String)> {
    let all = table.papers.partners.values().map(|held| &held.document);
    let mut named: Vec<_> = all.map(|partner| (partner.id, partner.name.clone())).collect();
    named.sort_by_cached_key(|(id, name)| (name.to_lowercase(), *id));
    named
}

fn pilots_of(table: &Table, kecamatan: RegionCode) -> Vec<&Held<Pilot>> {
    let all = table.papers.pilots.values();
    let mut own: Vec<_> = all.filter(|held| held.document.kecamatan == kecamatan).collect();
    own.sort_by_key(|held| {
        let pilot = &held.document;
        (!pilot.is_active(table.today), Reverse(pilot.from), pilot.id)
    });
    own
}

fn coverage_of(table: &Table, kecamatan: RegionCode) -> Coverage {
    let own = pilots_of(table, kecamatan);
    Coverage::of(own.iter().filter(|held| held.document.is_active(table.today)).count())
}

/// Kecamatan with a pilot, and all.
pub(super) fn coverage(table: &Table) -> (u32, u32) {
    let all = table.scene.regency.as_ref().map(|regency| &regency.kecamatan);
    let codes: Vec<RegionCode> = all.into_iter().flatten().map(|one| one.code).collect();
    let covered = codes.iter().filter(|code| coverage_of(table, **code) != Coverage::None);
    (covered.count() as u32, codes.len() as u32)
}

/// Answers `GetPilots`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    _: GetPilots,
) -> Result<PilotsPage, DeskError> {
    let table = Table::open(work, job).await?;
    let books = Books::open(work, job, &table).await?;
    let choice = work.settings().await?.document.pilots.clone();
    let criteria = PilotRules::chosen(&choice);
    let all = table.scene.regency.as_ref().map(|regency| &regency.kecamatan);
    let one = |code: RegionCode, name: &str| {
        let coverage = coverage_of(&table, code);
        let pilots = pilots_of(&table, code);
        PilotKecamatan {
            code,
            name: name.to_owned(),
            coverage,
            pilots: pilots.iter().map(|held| line(&table, &books, held, &criteria)).collect(),
            proposed: if coverage == Coverage::None {
                proposed(&table, &books, code, &criteria)
            } else {
                Vec::new()
            },
            posyandu: posyandu(&table, code),
        }
    };
    let mut kecamatan: Vec<PilotKecamatan> =
        all.into_iter().flatten().map(|region| one(region.code, &region.name)).collect();
    kecamatan.sort_by(|a, b| a.name.cmp(&b.name).then(a.code.cmp(&b.code)));
    Ok(PilotsPage {
        today: table.today,
        covered: kecamatan.iter().filter(|one| one.coverage != Coverage::None).count() as u32,
        kecamatan,
        partners: partners(&table),
    })
}

fn line(table: &Table, books: &Books<'_>, held: &Held<Pilot>, criteria: &[Criterion]) -> PilotLine {
    let pilot = &held.document;
    let (known, found) = (books.of(pilot.posyandu), compare(table, pilot));
    let Reached { name, desa, .. } = named(table, pilot.posyandu);
    let surveys = books.surveys(pilot.posyandu);
    let carriers = pilot.partners.iter().filter_map(|id| table.papers.partners.get(id));
    PilotLine {
        view: PaperView { paper: pilot.clone().into(), rev: held.rev },
        name,
        desa,
        active: pilot.is_active(table.today),
        partners: carriers.map(|held| held.document.name.clone()).collect(),
        criteria: lines(criteria, &known, |code| pilot.met.iter().any(|met| met == code)),
        months: found.months,
        sides: found.sides,
        change: found.change,
        neighbours: found.neighbours,
        beyond: found.beyond,
        said: around(surveys.iter().map(|held| &held.document), pilot.from),
        surveys: views(surveys),
    }
}

/// Surveys, newest first.
fn views(surveys: &[&Held<Survey>]) -> Vec<PaperView> {
    let mut all = surveys.to_vec();
    all.sort_by_key(|held| (Reverse(held.document.date), held.document.id));
    let view =
        |held: &Held<Survey>| PaperView { paper: held.document.clone().into(), rev: held.rev };
    all.into_iter().map(view).collect()
}

fn posyandu(table: &Table, kecamatan: RegionCode) -> Vec<Reached> {
    let all = table.scene.book.posyandu.values().map(|held| &held.document);
    let own = all.filter(|one| one.open && one.desa.is_within(kecamatan));
    let mut named: Vec<Reached> = own.map(|one| named(table, one.id)).collect();
    named.sort_by_cached_key(|one| (one.name.to_lowercase(), one.id));
    named
}

fn proposed(
    table: &Table,
    books: &Books<'_>,
    kecamatan: RegionCode,
    criteria: &[Criterion],
) -> Vec<Proposed> {
    let computed: Vec<_> =
        criteria.iter().filter(|criterion| criterion.computed()).copied().collect();
    let candidate = |one: Reached| {
        let known = books.of(one.id);
        let judged = lines(&computed, &known, |_| false);
        let met = judged.iter().filter(|line| line.state == CriterionState::Met).count() as u32;
        (one, met, known.ds)
    };
    let all = posyandu(table, kecamatan).into_iter().map(candidate).collect();
    let of = computed.len() as u32;
    let named = |(one, met, ds): (Reached, u32, _)| Proposed {
        id: one.id,
        name: one.name,
        desa: one.desa,
        met,
        of,
        ds,
    };
    propose(all, PROPOSED).into_iter().map(named).collect()
}
