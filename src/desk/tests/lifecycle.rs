//! Sasaran and services of the stages of life through the desk: what the forms start from, places
//! side by side, the numbers of aksi nyata 3, deaths while identities are hidden.

use super::bench::{Bench, DESA, code, draft};
use crate::{
    desk::protocol::*,
    rakor::{
        aksi::{Number, report_id},
        lifecycle::{registration_id, row, services_id},
    },
    records::{
        Exit, ExitReason, Month, PersonalText, Place, PosyanduId,
        coordination::{
            AksiReport, LifeGroup, Paper, PaperKind, PaperRef, Registration, RtCount, ServiceMonth,
            ServiceYear, Stage, StageCounts,
        },
    },
    wilayah::Level,
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn save(bench: &Bench, paper: impl Into<Paper>, rev: u64) -> Result<PaperSaved, DeskError> {
    let papers = vec![PaperView { paper: paper.into(), rev }];
    Ok(bench.ask(SavePapers { papers })?.remove(0))
}

fn counted(rw: &str, rt: &str, n: Option<u32>) -> RtCount {
    let mut counts = StageCounts::default();
    for stage in Stage::ALL {
        counts.set(stage, n);
    }
    RtCount { counts, ..row(rw, rt, "") }
}

fn registration(posyandu: PosyanduId, year: i32, rows: Vec<RtCount>) -> Registration {
    let mut one = Registration::new(registration_id(posyandu, year), posyandu, year);
    one.rows = rows;
    one
}

fn services(posyandu: PosyanduId, at: &str, change: impl FnOnce(&mut ServiceMonth)) -> ServiceYear {
    let mut year = ServiceYear::new(services_id(posyandu, 2026), posyandu, 2026);
    year.change(month(at), change);
    year
}

fn at(bench: &Bench, place: Place, at: &str) -> LifeCycle {
    bench.ask(GetLifeCycle { place, month: Some(month(at)) }).unwrap()
}

fn kecamatan() -> Place {
    Place::Region(code(DESA).at(Level::Kecamatan).unwrap())
}

fn wrong(result: Result<PaperSaved, DeskError>) -> Vec<(PaperField, Why)> {
    let Err(DeskError::Invalid(problems)) = result else { panic!("{result:?}") };
    let field = |problem: FieldProblem| match problem.field {
        FormField::Paper(field, _) => (field, problem.why),
        other => panic!("{other:?}"),
    };
    problems.into_iter().map(field).collect()
}

/// Melati: RT 001 has counted 5 of each, RT 002 nothing. Mawar: RT 001 counted 10 of each.
/// In March Melati served 4 elderly and 3 mothers, one of whom died; Mawar 12 elderly.
fn world() -> (Bench, PosyanduId, PosyanduId) {
    let (bench, melati) = Bench::ready("2026-04-10");
    let mawar = bench.posyandu("Mawar");
    let rows = vec![counted("001", "001", Some(5)), counted("001", "002", None)];
    save(&bench, registration(melati, 2026, rows), 0).unwrap();
    let rows = vec![counted("001", "001", Some(10))];
    save(&bench, registration(mawar, 2026, rows), 0).unwrap();
    let march = services(melati, "2026-03", |march| {
        (march.elderly.came, march.mothers.came) = (Some(4), Some(3));
        (march.events.mothers, march.events.born) = (Some(1), Some(2));
    });
    save(&bench, march, 0).unwrap();
    let march = services(mawar, "2026-03", |march| march.elderly.came = Some(12));
    save(&bench, march, 0).unwrap();
    (bench, melati, mawar)
}

#[test]
fn places_stand_side_by_side_with_their_sums() {
    let (bench, melati, mawar) = world();
    let all = at(&bench, Place::Regency, "2026-03");
    let sum = all.total.sum;
    assert_eq!((sum.posyandu, sum.begun, sum.finished), (2, 2, 1));
    assert_eq!((sum.rts, sum.whole, sum.part), (3, 2, 0));
    assert_eq!(sum.group(LifeGroup::Mothers), (5 + 10) * 2);
    assert_eq!(sum.group(LifeGroup::Children), (5 + 10) * 3);
    assert_eq!(sum.group(LifeGroup::Elderly), 15);
    let elderly = sum.groups[LifeGroup::Elderly as usize];
    // Melati has not finished: sixteen came, twelve of them of Mawar, which has ten.
    assert_eq!((elderly.came, elderly.known, elderly.sasaran, elderly.beyond), (16, 12, 10, 1));
    assert_eq!(sum.events, [2, 1, 0, 0, 0]);
    assert_eq!(all.rows.iter().map(|row| &row.place).collect::<Vec<_>>(), [&kecamatan()]);
    let desa = at(&bench, Place::Region(code(DESA)), "2026-03");
    let rows: Vec<_> = desa.rows.iter().map(|row| (row.name.as_str(), row.sum.whole)).collect();
    assert_eq!(rows, [("Mawar", 1), ("Melati I", 1)]);
    // Both have RT 001 of RW 001.
    assert_eq!((desa.doubled, desa.doubles[0].rt.as_str()), (1, "001"));
    let mut both: Vec<PosyanduId> = desa.doubles[0].posyandu.iter().map(|(id, _)| *id).collect();
    both.sort_unstable();
    let mut wanted = vec![melati, mawar];
    wanted.sort_unstable();
    assert_eq!(both, wanted);
    // The month before and the year before have nothing; the next month sees March as before.
    assert_eq!(at(&bench, Place::Regency, "2025-03").total.sum.begun, 0);
    let april = at(&bench, Place::Regency, "2026-04");
    assert_eq!((april.total.sum.reporting, april.before[4].came), (0, 16));
    let one = at(&bench, Place::Posyandu(mawar), "2026-03");
    assert_eq!((one.rows.len(), one.total.sum.reporting), (1, 1));
}

#[test]
fn the_form_of_sasaran_starts_from_the_register_and_from_last_year() {
    let (bench, melati, _) = world();
    let child = |name: &str, birth: &str, rt: &str, rw: &str| {
        let mut child = draft(name, birth, melati);
        child.home.rt = PersonalText::new(rt);
        child.home.rw = PersonalText::new(rw);
        bench.ask(SaveChild { id: None, base_rev: None, child }).unwrap().id
    };
    // On 10 April 2026: eleven months; twelve months to the day; a year and more; sixty months.
    child("Ani", "2025-04-11", "RT 1", "01");
    child("Budi", "2025-04-10", "001", "1");
    child("Cici", "2024-01-01", "dekat masjid", "");
    child("Dodi", "2021-04-10", "001", "001");
    let view = bench.ask(GetRegistration { posyandu: melati, year: 2026 }).unwrap();
    let one = KnownRt { rw: "001".to_owned(), rt: "001".to_owned(), infants: 1, toddlers: 1 };
    assert_eq!((view.known, view.unplaced), (vec![one], (0, 1)));
    assert_eq!(view.paper.unwrap().rev, 1);
    let next = bench.ask(GetRegistration { posyandu: melati, year: 2027 }).unwrap();
    assert_eq!((next.paper, next.moves), (None, None));
    let labels: Vec<_> = next.before.iter().map(|(rw, rt, d)| format!("{rw}/{rt}{d}")).collect();
    assert_eq!(labels, ["001/001", "001/002"]);
    // Half a year later Ani has turned one; nobody else went over.
    let later = Bench { today: "2026-10-10".parse().unwrap(), ..bench };
    let view = later.ask(GetRegistration { posyandu: melati, year: 2026 }).unwrap();
    let (since, moves) = view.moves.unwrap();
    assert_eq!(
        (since.0.to_string().as_str(), moves.toddlers, moves.preschool),
        ("2026-04-10", 1, 0)
    );
}

#[test]
fn the_form_of_services_knows_births_deaths_and_those_weighed() {
    let (bench, melati, mawar) = world();
    let born = bench.child("Ani", "2026-03-05", melati);
    bench.weigh(born, "2026-03-20", 3.5, None);
    let lost = |birth: &str, day: &str| {
        let mut child = draft("Budi", birth, melati);
        let (date, note) = (day.parse().unwrap(), String::new());
        child.exit = Some(Exit { date, reason: ExitReason::Died, note });
        bench.ask(SaveChild { id: None, base_rev: None, child }).unwrap();
    };
    lost("2026-02-20", "2026-03-20");
    lost("2026-02-18", "2026-03-19");
    lost("2024-03-01", "2026-03-31");
    lost("2024-03-01", "2026-04-01");
    let asked = GetServices { posyandu: melati, month: month("2026-03") };
    let view = bench.ask(asked.clone()).unwrap();
    assert_eq!((view.born, view.died, view.skdn), (1, Some([1, 1, 1]), (2, 1)));
    assert_eq!((view.year, view.sasaran), (None, [None; 5]));
    let mawar = bench.ask(GetServices { posyandu: mawar, month: month("2026-04") }).unwrap();
    assert_eq!(mawar.sasaran, [Some(20), Some(30), Some(10), Some(10), Some(10)]);
    assert_eq!(
        (mawar.before[4], mawar.year, mawar.paper.map(|view| view.rev)),
        (Some(12), Some(2026), Some(1))
    );
    bench.hidden.set(true);
    assert_eq!(bench.ask(asked).unwrap().died, None);
}

#[test]
fn deaths_are_not_told_below_a_kecamatan_while_identities_are_hidden() {
    let (bench, melati, _) = world();
    bench.hidden.set(true);
    let deaths = |row: &LifeRow| (row.sum.events[1], row.without_deaths);
    let all = at(&bench, Place::Regency, "2026-03");
    assert_eq!((deaths(&all.total), deaths(&all.rows[0])), ((1, false), (1, false)));
    let kecamatan = at(&bench, kecamatan(), "2026-03");
    assert_eq!((deaths(&kecamatan.total), deaths(&kecamatan.rows[0])), ((1, false), (0, true)));
    for place in [Place::Region(code(DESA)), Place::Posyandu(melati)] {
        let page = at(&bench, place, "2026-03");
        assert_eq!(deaths(&page.total), (0, true));
        assert!(page.rows.iter().all(|row| deaths(row) == (0, true)));
        // A birth is no secret.
        assert_eq!(page.total.sum.events[0], 2);
    }
    // The document neither tells them nor loses them.
    let paper = PaperRef::new(PaperKind::ServiceYear, services_id(melati, 2026));
    let view = bench.ask(GetPaper { paper }).unwrap();
    let Paper::ServiceYear(mut shown) = view.paper else { panic!() };
    assert_eq!((shown.months[0].events.mothers, shown.months[0].events.born), (None, Some(2)));
    shown.months[0].youth.came = Some(7);
    let saved = save(&bench, shown.clone(), view.rev).unwrap();
    shown.months[0].events.mothers = Some(0);
    assert_eq!(save(&bench, shown, saved.rev).unwrap_err(), DeskError::Hidden);
    let told: Vec<_> = bench.ask(GetPaperHistory { paper }).unwrap();
    assert!(told.iter().flat_map(|entry| &entry.changes).all(|(_, a, b)| (a, b) == (&None, &None)));
    bench.hidden.set(false);
    let Paper::ServiceYear(kept) = bench.ask(GetPaper { paper }).unwrap().paper else { panic!() };
    assert_eq!((kept.months[0].events.mothers, kept.months[0].youth.came), (Some(1), Some(7)));
}

#[test]
fn slips_are_named_and_more_visitors_than_sasaran_are_kept() {
    let (bench, melati, mawar) = world();
    let mut one = registration(melati, 2027, vec![counted("001", "003", Some(1))]);
    one.rows.push(counted("001", "003", Some(2)));
    assert_eq!(wrong(save(&bench, one.clone(), 0)), [(PaperField::Number, Why::Taken)]);
    one.rows[1] = counted("001", "RT 4", Some(2));
    assert_eq!(wrong(save(&bench, one.clone(), 0)), [(PaperField::Number, Why::Malformed)]);
    one.rows[1] = counted("001", "004", Some(200_000));
    assert_eq!(wrong(save(&bench, one, 0)), [(PaperField::Quantity, Why::OutOfRange)]);
    let mut other = registration(melati, 2027, Vec::new());
    other.id = registration_id(mawar, 2027);
    assert_eq!(wrong(save(&bench, other, 0)), [(PaperField::Whole, Why::Malformed)]);
    let february = |came| {
        services(mawar, "2026-03", |march| march.elderly.came = Some(12)).months.into_iter().chain(
            services(mawar, "2026-02", |one| {
                (one.adults.came, one.adults.problem) = (Some(came), Some(4));
            })
            .months,
        )
    };
    let mut year = services(mawar, "2026-02", |_| ());
    assert!(year.months.is_empty());
    year.months = february(3).collect();
    assert_eq!(wrong(save(&bench, year.clone(), 1)), [(PaperField::Quantity, Why::MoreThanAll)]);
    year.months = february(500).collect();
    save(&bench, year, 1).unwrap();
    assert_eq!(at(&bench, Place::Regency, "2026-02").total.sum.groups[3].beyond, 1);
}

#[test]
fn they_flow_into_aksi_nyata_three() {
    let (bench, ..) = world();
    let (from, to, place) = (month("2026-02"), month("2026-03"), kecamatan());
    let id = report_id(&place, from, to);
    save(&bench, AksiReport::new(id, place, from, to), 0).unwrap();
    let numbers = bench.ask(GetAksiReport { id }).unwrap().numbers;
    let of = |number| {
        let found = numbers.iter().find(|one| one.number == number).unwrap();
        (found.n, found.of)
    };
    assert_eq!(of(Number::RtReported), (2, Some(3)));
    assert_eq!(of(Number::RegistrationDone), (1, Some(2)));
    assert_eq!((of(Number::Mothers), of(Number::Elderly)), ((30, None), (15, None)));
    // February has nothing; in March only Mawar's elderly can be compared with their sasaran.
    assert_eq!(of(Number::AllAges), (12, Some(10)));
}

/// Two tablets begin the same registration, each with an RT of its own.
#[test]
fn what_two_tablets_counted_of_one_posyandu_comes_together() {
    let (bench, melati, _) = world();
    let what = HandOffWhat::Posyandu(melati, None);
    let made = || MakeHandOff { what, names: true, passphrase: String::new() };
    let other = Bench::new("2026-04-11");
    other.ask(ChooseRegency { code: code(super::bench::REGENCY) }).unwrap();
    let take = |to: &Bench, from: &Bench| {
        let bytes = from.ask(made()).unwrap().bytes;
        let (passphrase, decisions) = (String::new(), Vec::new());
        to.ask(ApplyHandOff { bytes, passphrase, decisions }).unwrap()
    };
    take(&other, &bench);
    let year = |rows| registration(melati, 2027, rows);
    save(&bench, year(vec![counted("001", "001", Some(3)), counted("001", "002", None)]), 0)
        .unwrap();
    save(&other, year(vec![counted("001", "001", None), counted("001", "002", Some(4))]), 0)
        .unwrap();
    assert!(matches!(take(&bench, &other), HandOffApplied::Done(..)));
    let view = bench.ask(GetRegistration { posyandu: melati, year: 2027 }).unwrap();
    let Some(Paper::Registration(one)) = view.paper.map(|view| view.paper) else { panic!() };
    let elderly: Vec<_> = one.rows.iter().map(|row| row.counts.elderly).collect();
    assert_eq!(elderly, [Some(3), Some(4)]);
}

#[test]
fn they_go_along_when_a_posyandu_is_handed_over() {
    let (bench, melati, _) = world();
    let what = HandOffWhat::Posyandu(melati, None);
    let made = bench.ask(MakeHandOff { what, names: true, passphrase: String::new() }).unwrap();
    let other = Bench::new("2026-04-11");
    other.ask(ChooseRegency { code: code(super::bench::REGENCY) }).unwrap();
    let (bytes, passphrase) = (made.bytes, String::new());
    other.ask(ApplyHandOff { bytes, passphrase, decisions: Vec::new() }).unwrap();
    let view = other.ask(GetRegistration { posyandu: melati, year: 2026 }).unwrap();
    let Some(Paper::Registration(one)) = view.paper.map(|view| view.paper) else { panic!() };
    assert_eq!(one.rows[0].counts.elderly, Some(5));
    assert_eq!(at(&other, Place::Posyandu(melati), "2026-03").total.sum.events[1], 1);
}
