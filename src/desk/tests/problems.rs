//! Problems through the desk: proposed, written down, planned, promised; needs; innovations.

use super::bench::{Bench, code, day};
use crate::{
    desk::protocol::*,
    documents::{Extra, Id},
    rakor::problems::ProblemCode,
    records::{
        Place, PosyanduId,
        coordination::{
            Cause, Commitment, Funding, Innovation, Need, NeedItem, NeedStatus, Paper, PaperKind,
            PaperRef, Part, PlanItem, Problem, ProblemId, ProblemStatus, Sector, Urgency,
        },
    },
    wilayah::RegionCode,
};

fn kader(bench: &Bench, id: PosyanduId, kader: u16) {
    let page = bench.ask(GetPosyandu { id }).unwrap().posyandu;
    let posyandu = SavePosyandu {
        id: Some(id),
        kader: Some(kader),
        name: page.name.clone(),
        ..super::bench::posyandu(&page.name)
    };
    bench.ask(posyandu).unwrap();
}

fn proposals(bench: &Bench, place: Place) -> Vec<(Place, ProblemCode)> {
    let asked = GetProposals { place, code: None, page: 0 };
    let rows = bench.ask(asked).unwrap().rows;
    rows.into_iter().map(|row| (row.place, row.code)).collect()
}

fn read<T: TryFrom<Paper>>(bench: &Bench, kind: PaperKind, id: u64) -> (T, u64) {
    let paper = PaperRef { kind, id: Id::from_bits(id) };
    let view = bench.ask(GetPaper { paper }).unwrap();
    (view.paper.try_into().ok().unwrap(), view.rev)
}

fn problem(bench: &Bench, id: ProblemId) -> (Problem, u64) {
    read(bench, PaperKind::Problem, id.bits())
}

fn save(bench: &Bench, paper: impl Into<Paper>, rev: u64) {
    let papers = vec![PaperView { paper: paper.into(), rev }];
    bench.ask(SavePapers { papers }).unwrap();
}

fn problems(bench: &Bench, filter: ProblemFilter) -> ProblemList {
    let place = Place::Regency;
    bench.ask(GetProblems { place, filter, field: None, page: Some(0) }).unwrap()
}

#[test]
fn a_proposal_becomes_a_problem_with_its_evidence_and_is_not_made_twice() {
    let (bench, melati) = Bench::ready("2026-04-10");
    kader(&bench, melati, 4);
    let few = (Place::Posyandu(melati), ProblemCode::FewKader);
    assert_eq!(proposals(&bench, Place::Regency), std::slice::from_ref(&few));
    let ids = bench.ask(AcceptProposals { picks: vec![few.clone(), few.clone()] }).unwrap();
    assert_eq!(ids.len(), 1, "the same twice is one");
    let (one, _) = problem(&bench, ids[0]);
    assert_eq!((one.code.as_str(), one.severity), ("kader-kurang", 3));
    assert_eq!((one.evidence[0].code.as_str(), one.evidence[0].n), ("kader", 4));
    assert_eq!(proposals(&bench, Place::Regency), []);
    // The evidence stays as it was; what is now is said beside it.
    kader(&bench, melati, 3);
    let view = bench.ask(GetProblem { id: ids[0] }).unwrap();
    let now = view.evidence[0].now.as_ref().map(|now| now.n);
    assert_eq!((view.still, view.evidence[0].then.n, now), (Some(true), 4, Some(3)));
    kader(&bench, melati, 6);
    let view = bench.ask(GetProblem { id: ids[0] }).unwrap();
    assert_eq!((view.still, view.evidence[0].now.clone()), (Some(false), None));
}

#[test]
fn a_dismissed_proposal_rests_and_can_be_brought_back() {
    let (bench, melati) = Bench::ready("2026-04-10");
    kader(&bench, melati, 4);
    let dismissal = DismissProposal {
        place: Place::Posyandu(melati),
        code: ProblemCode::FewKader,
        reason: "Dua kader baru dilantik".to_owned(),
    };
    let id = bench.ask(dismissal.clone()).unwrap();
    assert_eq!(proposals(&bench, Place::Regency), []);
    assert_eq!(bench.ask(dismissal), Err(DeskError::Conflict));
    let list = problems(&bench, ProblemFilter::Dropped);
    assert_eq!(
        (list.counts, list.rows[0].reason.as_str()),
        ([0, 0, 0, 0, 1, 1], "Dua kader baru dilantik")
    );
    // Half a year later the data are asked again.
    let later = Bench::on(bench.services.tab(), "2026-10-08");
    assert_eq!(proposals(&later, Place::Regency).len(), 1);
    bench.ask(DeletePaper { paper: PaperRef::new(PaperKind::Problem, id), rev: 1 }).unwrap();
    assert_eq!(proposals(&bench, Place::Regency).len(), 1);
    // What the data do not say cannot be accepted.
    let none = vec![(Place::Posyandu(melati), ProblemCode::Silent)];
    assert_eq!(bench.ask(AcceptProposals { picks: none }), Err(DeskError::NotFound));
}

#[test]
fn a_desa_without_a_team_is_proposed_once_teams_are_kept() {
    let (bench, _) = Bench::ready("2026-04-10");
    let desa = Place::Region(code(super::bench::DESA));
    assert_eq!(proposals(&bench, desa.clone()), [], "nobody wrote down any team");
    let team = crate::records::coordination::Team::new(
        Id::from_bits(1),
        Place::Regency,
        crate::records::coordination::Nomenclature::TimPembina,
    );
    save(&bench, team, 0);
    assert_eq!(proposals(&bench, desa.clone()), [(desa, ProblemCode::NoTeam)]);
}

fn planned(bench: &Bench, place: Place) -> Problem {
    let field = crate::records::coordination::SpmField::Kesehatan;
    let mut one = Problem::new(Id::from_bits(40), place, field, day("2026-04-10"));
    "Pasar pada hari buka".clone_into(&mut one.title);
    let mut item = PlanItem::new(Id::from_bits(41), 0);
    "Pindah hari".clone_into(&mut item.title);
    item.funding = Some(Funding::ApbDes);
    item.cost = Some(500_000);
    one.plan.push(item);
    let cause = Cause { id: Id::from_bits(42), text: "Pasar".to_owned(), extra: Extra::new() };
    one.causes.push(cause);
    save(bench, one.clone(), 0);
    one
}

#[test]
fn a_plan_is_led_by_one_and_becomes_a_promise() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let one = planned(&bench, Place::Posyandu(melati));
    let item = one.plan[0].id;
    let list = problems(&bench, ProblemFilter::Incomplete);
    assert_eq!((list.complete.problems, list.complete.reached), (1, [1, 1, 0, 0, 1]));
    assert_eq!(list.costs, [(Some(Funding::ApbDes), 500_000)]);
    assert_eq!(list.areas[0].place, Place::Region(RegionCode::parse("13.75.01").unwrap()));
    let part = |sector, part| {
        bench.ask(SetPart { problem: one.id, item, sector, part: Some(part) }).unwrap()
    };
    part(Sector::Puskesmas, Part::Lead);
    let entry = part(Sector::Desa, Part::Lead);
    let roles = |bench: &Bench| {
        let list = problems(bench, ProblemFilter::Open);
        let roles = list.rows[0].items[0].roles.clone();
        roles.into_iter().map(|role| (role.sector, role.part)).collect::<Vec<_>>()
    };
    assert_eq!(roles(&bench), [(Sector::Desa, Part::Lead), (Sector::Puskesmas, Part::Support)]);
    bench.ask(UndoPaper { entry }).unwrap();
    assert_eq!(roles(&bench), [(Sector::Puskesmas, Part::Lead)]);
    let promise = MakePromise { problem: one.id, item, text: "Hari buka pindah".to_owned() };
    let field = FormField::Paper(PaperField::Due, item.bits());
    let lacking = vec![FieldProblem { field, why: Why::Missing }];
    assert_eq!(bench.ask(promise.clone()), Err(DeskError::Invalid(lacking)));
    let (mut dated, rev) = problem(&bench, one.id);
    dated.plan[0].due = Some(day("2026-05-31"));
    save(&bench, dated, rev);
    let made = bench.ask(promise.clone()).unwrap();
    assert_eq!(bench.ask(promise).unwrap(), made, "a second tap makes no second promise");
    let (commitment, _): (Commitment, u64) = read(&bench, PaperKind::Commitment, made.bits());
    assert_eq!(commitment.owner.sector, Some(Sector::Puskesmas));
    assert_eq!((commitment.problem, commitment.plan), (Some(one.id), Some(item)));
    let (now, _) = problem(&bench, one.id);
    assert_eq!((now.status, now.plan[0].commitment), (ProblemStatus::Working, Some(made)));
    let view = bench.ask(GetProblem { id: one.id }).unwrap();
    assert_eq!((view.still, view.promises[0].1.id), (None, made));
    // Deleted, it can be made once more.
    let paper = PaperRef { kind: PaperKind::Commitment, id: Id::from_bits(made.bits()) };
    bench.ask(DeletePaper { paper, rev: 1 }).unwrap();
    assert_eq!(bench.ask(GetProblem { id: one.id }).unwrap().promises, []);
    let again =
        bench.ask(MakePromise { problem: one.id, item, text: "Hari buka pindah".to_owned() });
    let again = again.unwrap();
    assert_ne!(again, made);
    assert_eq!(bench.ask(GetProblem { id: one.id }).unwrap().promises[0].1.id, again);
}

#[test]
fn what_is_past_its_day_is_late() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let one = planned(&bench, Place::Posyandu(melati));
    let (mut dated, rev) = problem(&bench, one.id);
    dated.plan[0].due = Some(day("2026-04-10"));
    save(&bench, dated, rev);
    assert_eq!(problems(&bench, ProblemFilter::Late).total, 0, "today is not late");
    let tomorrow = Bench::on(bench.services.tab(), "2026-04-11");
    assert_eq!(problems(&tomorrow, ProblemFilter::Late).total, 1);
}

#[test]
fn needs_are_summed_by_item_and_propose_a_problem() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let mut board = Need::new(Id::from_bits(1), melati, NeedItem::HeightBoard, day("2026-04-01"));
    board.urgency = Urgency::High;
    save(&bench, board.clone(), 0);
    save(&bench, Need::new(Id::from_bits(2), melati, NeedItem::Furniture, day("2026-04-01")), 0);
    let ask = |filter, item| {
        bench.ask(GetNeeds { place: Place::Posyandu(melati), filter, item, page: 0 }).unwrap()
    };
    let list = ask(NeedFilter::Open, None);
    assert_eq!((list.counts, list.rows[0].item), ([2, 1, 0, 0, 0, 2], NeedItem::HeightBoard));
    assert_eq!(ask(NeedFilter::Open, Some(NeedItem::Furniture)).total, 1);
    let place = Place::Posyandu(melati);
    assert_eq!(proposals(&bench, Place::Regency), [(place, ProblemCode::NoTools)]);
    board.status = NeedStatus::Fulfilled;
    board.met = Some(day("2026-04-09"));
    save(&bench, board, 1);
    assert_eq!(proposals(&bench, Place::Regency), []);
    assert_eq!(ask(NeedFilter::Fulfilled, None).total, 1);
}

#[test]
fn an_innovation_without_figures_says_nothing() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let mut one = Innovation::new(Id::from_bits(1), Place::Posyandu(melati), day("2026-01-15"));
    "Jemput Balita".clone_into(&mut one.name);
    save(&bench, one, 0);
    let rows = bench.ask(GetInnovations { place: Place::Regency }).unwrap();
    assert_eq!((rows.len(), rows[0].before, rows[0].after, rows[0].change), (1, None, None, None));
}

/// The demo has something of everything, and its figures are asked for without a stumble.
#[test]
fn the_demo_tells_its_story() {
    let (bench, _) = Bench::ready("2026-04-10");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let asked = GetProposals { place: Place::Regency, code: None, page: 0 };
    let found = bench.ask(asked).unwrap();
    assert!(found.counts.len() >= 4, "{:?}", found.counts);
    assert!(found.rows.iter().all(|row| !row.evidence.is_empty() && !row.name.is_empty()));
    let list = problems(&bench, ProblemFilter::Open);
    assert_eq!(list.counts, [6, 4, 2, 1, 1, 8]);
    for row in &list.rows {
        bench.ask(GetProblem { id: row.id }).unwrap();
    }
    let rows = bench.ask(GetInnovations { place: Place::Regency }).unwrap();
    assert!(rows.iter().all(|row| row.change.is_some() && row.elsewhere.is_some()));
}
