//! Campaigns of weighing through the desk: who is counted, who is missing, closing, what changed.

use super::bench::{Bench, DESA, REGENCY, code, day, visit};
use crate::{
    desk::protocol::*,
    documents::Id,
    indicators::Figure,
    rakor::campaign::Phase,
    records::{
        ChildId, Place, PosyanduId,
        coordination::{Campaign, CampaignId, Paper, PaperKind, PaperRef},
    },
    storage::{Batch, Expected, Store},
    wilayah::Level,
};

const ONE: u64 = 1;

fn save(bench: &Bench, campaign: Campaign) -> Result<(), DeskError> {
    let papers = vec![PaperView { paper: campaign.into(), rev: 0 }];
    bench.ask(SavePapers { papers }).map(drop)
}

fn campaign(id: u64, from: &str, until: &str) -> Campaign {
    let mut one = Campaign::new(Id::from_bits(id), day(from), day(until), 95);
    "Operasi Timbang".clone_into(&mut one.name);
    one
}

fn view(bench: &Bench, place: Place) -> CampaignView {
    bench.ask(GetCampaign { id: Id::from_bits(ONE), place }).unwrap()
}

fn coverage(view: &CampaignView) -> (u32, u32, u32) {
    (view.counts.sasaran, view.counts.weighed, view.counts.measured)
}

fn figure(numerator: u32, denominator: u32) -> Figure {
    Figure { numerator, denominator }
}

struct World {
    bench: Bench,
    melati: PosyanduId,
    mawar: PosyanduId,
    adi: ChildId,
    budi: ChildId,
    cici: ChildId,
}

/// Two Posyandu and five children: Adi came and was measured, Budi was weighed only, Cici has not
/// come; Dani turns five before the last day and Eka was born after it.
fn world(today: &str) -> World {
    let (bench, melati) = Bench::ready(today);
    let mawar = bench.posyandu("Mawar");
    let adi = bench.child("Adi", "2024-08-01", melati);
    let budi = bench.child("Budi", "2025-02-01", melati);
    let cici = bench.child("Cici", "2024-03-01", mawar);
    let dani = bench.child("Dani", "2021-08-10", mawar);
    bench.weigh(adi, "2026-06-10", 11.0, Some(84.0));
    bench.weigh(adi, "2026-08-05", 11.2, Some(78.0));
    bench.weigh(budi, "2026-08-06", 10.0, None);
    bench.weigh(cici, "2026-07-20", 12.0, Some(88.0));
    bench.weigh(dani, "2026-08-05", 16.0, Some(105.0));
    save(&bench, campaign(ONE, "2026-08-03", "2026-08-14")).unwrap();
    World { bench, melati, mawar, adi, budi, cici }
}

#[test]
fn sasaran_weighed_and_missing_are_those_of_the_last_day() {
    let world = world("2026-08-07");
    let bench = &world.bench;
    let all = view(bench, Place::Regency);
    assert_eq!((all.phase, coverage(&all)), (Phase::Running, (3, 2, 1)));
    assert_eq!(all.counts.days, [0, 0, 1, 1]);
    // 95 % of 3 are 2.85: all three; eight days are left.
    assert_eq!((all.clock.wanted, all.clock.missing, all.clock.left), (3, 1, 8));
    let kecamatan = Place::Region(code(DESA).at(Level::Kecamatan).unwrap());
    assert_eq!(all.rows.iter().map(|row| &row.place).collect::<Vec<_>>(), [&kecamatan]);
    let desa = view(bench, Place::Region(code(DESA)));
    let rows: Vec<_> =
        desa.rows.iter().map(|row| (row.name.as_str(), row.sasaran, row.weighed)).collect();
    assert_eq!(rows, [("Mawar", 1, 0), ("Melati I", 2, 2)]);
    // Adi: 84 cm at 22 months (z −1), 78 cm at 24 (z −3). The others were not measured both times.
    let stunting = &all.outcomes[0];
    assert_eq!(
        (stunting.figure, stunting.before, stunting.after),
        (figure(1, 1), figure(0, 1), figure(1, 1))
    );
    assert_eq!((stunting.fell, stunting.rose), (1, 0));
    assert_eq!(all.outcomes[2].figure, figure(0, 2), "BB/U of Adi and Budi");
    let asked =
        GetCallList { call: Call::Campaign(Id::from_bits(ONE)), place: Place::Regency, page: 0 };
    let list = bench.ask(asked).unwrap();
    assert_eq!((list.missing, list.total, list.groups.len()), (1, 1, 1));
    let group = &list.groups[0];
    assert_eq!((group.posyandu, group.sasaran, group.weighed), (world.mawar, 1, 0));
    assert_eq!(group.children.iter().map(|child| child.id).collect::<Vec<_>>(), [world.cici]);
    assert_eq!(group.children[0].weighed, Some(day("2026-07-20")));
}

#[test]
fn every_write_moves_the_figures_and_they_equal_those_made_anew() {
    let world = world("2026-08-13");
    let bench = &world.bench;
    assert_eq!(coverage(&view(bench, Place::Regency)), (3, 2, 1));
    bench.weigh(world.cici, "2026-08-07", 12.2, Some(88.5));
    assert_eq!(coverage(&view(bench, Place::Regency)), (3, 3, 2));
    // Something of the past that no list shows: a measurement before, and the visit of Adi without
    // its length.
    bench.weigh(world.budi, "2026-04-01", 9.0, Some(76.0));
    let page = bench.page(world.adi);
    let kept = page.child.visits.iter().find(|visit| visit.date == day("2026-08-05")).unwrap();
    let mut draft = visit("2026-08-05", world.melati, Some(11.2), None);
    draft.id = Some(kept.id);
    bench.weigh(world.adi, "2026-08-12", 11.3, None);
    bench.ask(SaveVisit { child: world.adi, base_rev: None, visit: draft }).unwrap();
    let now = view(bench, Place::Regency);
    assert_eq!((coverage(&now), now.outcomes[0].figure.denominator), ((3, 3, 1), 1));
    // A child that moves before the last day is counted where it then belongs.
    let transfer = |child, date: &str| TransferChild {
        child,
        to: world.mawar,
        date: day(date),
        note: String::new(),
    };
    bench.ask(transfer(world.budi, "2026-08-07")).unwrap();
    let desa = view(bench, Place::Region(code(DESA)));
    let rows: Vec<_> = desa.rows.iter().map(|row| (row.sasaran, row.weighed)).collect();
    assert_eq!(rows, [(2, 2), (1, 1)]);
    // Weighed at home of another Posyandu: it counts where the child belongs.
    bench
        .ask(SaveVisit {
            child: world.budi,
            base_rev: None,
            visit: visit("2026-08-13", world.melati, Some(10.3), Some(80.0)),
        })
        .unwrap();
    let kept = view(bench, Place::Regency);
    assert_eq!(coverage(&kept), (3, 3, 2));
    let mut batch = Batch::default();
    let key = format!("campaign/{}", CampaignId::from_bits(ONE));
    assert!(pollster::block_on(bench.work().db.get(Store::Tally, &key)).unwrap().is_some());
    batch.delete(Store::Tally, key, Expected::Anything);
    pollster::block_on(bench.work().db.write(batch)).unwrap();
    assert_eq!(view(bench, Place::Regency), kept);
}

#[test]
fn a_campaign_of_a_month_has_the_s_and_the_weighed_of_the_month() {
    let (bench, _) = Bench::ready("2026-04-10");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    save(&bench, campaign(ONE, "2026-02-01", "2026-02-28")).unwrap();
    let whole = view(&bench, Place::Regency);
    let glance = GetGlance { place: Place::Regency, period: None, sasaran: Sasaran::Registered };
    let period = Some(crate::indicators::Period::Month("2026-02".parse().unwrap()));
    let glance = bench.ask(GetGlance { period, ..glance }).unwrap();
    let ds = glance.lines.iter().find(|line| line.indicator == crate::indicators::IndicatorId::Ds);
    assert_eq!(whole.counts.sasaran, ds.unwrap().measure.figure.denominator);
    // Who came: the same children, counted where they belong instead of where they were weighed.
    let asked = GetCallList {
        call: Call::Month("2026-02".parse().unwrap()),
        place: Place::Regency,
        page: 0,
    };
    let month = bench.ask(asked.clone()).unwrap();
    assert_eq!(whole.counts.sasaran - whole.counts.weighed, month.missing);
    let campaign = GetCallList { call: Call::Campaign(Id::from_bits(ONE)), ..asked };
    let campaign = bench.ask(campaign).unwrap();
    assert_eq!((campaign.missing, &campaign.groups), (month.missing, &month.groups));
    let listed =
        |list: &CallList| list.groups.iter().map(|g| g.children.len() as u32).collect::<Vec<_>>();
    let counted: Vec<u32> = month.groups.iter().map(|g| g.sasaran - g.weighed).collect();
    assert_eq!(listed(&month), counted);
}

#[test]
fn closing_freezes_and_tells_what_changed_since() {
    let world = world("2026-08-07");
    let bench = &world.bench;
    let close = |open| CloseCampaign { campaign: Id::from_bits(ONE), open };
    assert_eq!(bench.ask(close(true)), Err(DeskError::Conflict));
    let entry = bench.ask(close(false)).unwrap();
    assert_eq!(bench.ask(close(false)), Err(DeskError::Conflict));
    let first = view(bench, Place::Regency);
    let closed = first.closed.as_ref().unwrap();
    assert_eq!(
        (first.phase, first.frozen, closed.intact, closed.changed),
        (Phase::Closed, true, true, 0)
    );
    bench.weigh(world.cici, "2026-08-07", 12.2, Some(88.5));
    let later = view(bench, Place::Regency);
    assert_eq!(coverage(&later), (3, 2, 1), "as it was");
    let closed = later.closed.as_ref().unwrap();
    assert_eq!((closed.rows[0].then, closed.rows[0].now), (figure(2, 3), figure(3, 3)));
    assert_eq!((closed.rows.len(), closed.changed, closed.intact), (2, 2, true));
    let desa = view(bench, Place::Region(code(DESA)));
    assert_eq!((desa.frozen, coverage(&desa)), (false, (3, 3, 2)), "nothing was frozen of a desa");
    bench.ask(UndoPaper { entry }).unwrap();
    assert_eq!(coverage(&view(bench, Place::Regency)), (3, 3, 2));
    bench.ask(close(false)).unwrap();
    bench.ask(close(true)).unwrap();
    assert!(view(bench, Place::Regency).closed.is_none());
}

#[test]
fn what_cannot_be_meant_is_refused_with_its_field() {
    let (bench, _) = Bench::ready("2026-08-07");
    let problems = |campaign| match save(&bench, campaign) {
        Err(DeskError::Invalid(problems)) => {
            problems.into_iter().map(|p| (p.field, p.why)).collect()
        }
        other => panic!("{other:?}"),
    };
    let mut wrong = campaign(2, "2026-08-14", "2026-08-03");
    (wrong.name, wrong.goal) = (" ".to_owned(), 101);
    wrong.kecamatan = vec![code("99.01.01")];
    let field = |field| FormField::Paper(field, 0);
    let found: Vec<_> = problems(wrong);
    assert_eq!(
        found,
        [
            (field(PaperField::Name), Why::Missing),
            (field(PaperField::Until), Why::BeforeStart),
            (field(PaperField::Amount), Why::OutOfRange),
            (field(PaperField::Kecamatan), Why::Unknown),
        ]
    );
    // 92 days are a season, 93 are not a campaign.
    save(&bench, campaign(3, "2026-08-01", "2026-10-31")).unwrap();
    let found: Vec<_> = problems(campaign(4, "2026-08-01", "2026-11-01"));
    assert_eq!(found, [(field(PaperField::Until), Why::OutOfRange)]);
    let early = CloseCampaign { campaign: Id::from_bits(5), open: false };
    save(&bench, campaign(5, "2026-08-08", "2026-08-09")).unwrap();
    let why = vec![FieldProblem { field: field(PaperField::Date), why: Why::InFuture }];
    assert_eq!(bench.ask(early), Err(DeskError::Invalid(why)));
    let list = bench.ask(GetCampaigns { place: Place::Regency, brief: false }).unwrap();
    let phases: Vec<_> = list.rows.iter().map(|row| row.phase).collect();
    assert_eq!(phases, [Phase::Running, Phase::Coming]);
}

#[test]
fn only_its_kecamatan_take_part() {
    let world = world("2026-08-07");
    let bench = &world.bench;
    let kecamatan = code(DESA).at(Level::Kecamatan).unwrap();
    let paper = PaperRef { kind: PaperKind::Campaign, id: Id::from_bits(ONE) };
    let held = bench.ask(GetPaper { paper }).unwrap();
    let Paper::Campaign(mut one) = held.paper else { panic!() };
    one.kecamatan = vec![kecamatan];
    bench
        .ask(SavePapers { papers: vec![PaperView { paper: one.clone().into(), rev: held.rev }] })
        .unwrap();
    let inside = view(bench, Place::Regency);
    assert_eq!((coverage(&inside), inside.kecamatan.len()), ((3, 2, 1), 1));
    // Of one kecamatan the desa are the rows.
    assert_eq!(inside.rows[0].place, Place::Region(code(DESA)));
    let other = code(&format!("{REGENCY}.02"));
    one.kecamatan = vec![other];
    bench
        .ask(SavePapers { papers: vec![PaperView { paper: one.into(), rev: held.rev + 1 }] })
        .unwrap();
    let outside = view(bench, Place::Posyandu(world.melati));
    assert_eq!((outside.outside, coverage(&outside)), (true, (0, 0, 0)));
    assert_eq!(outside.interval, None);
    let here = |place| bench.ask(GetCampaigns { place, brief: true }).unwrap().rows.len();
    assert_eq!((here(Place::Posyandu(world.melati)), here(Place::Region(other))), (0, 1));
}

#[test]
fn the_demo_has_a_closed_one_a_running_one_and_one_to_come() {
    let (bench, _) = Bench::ready("2026-11-20");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let list = bench.ask(GetCampaigns { place: Place::Regency, brief: false }).unwrap();
    let phases: Vec<_> = list.rows.iter().map(|row| row.phase).collect();
    assert_eq!(phases, [Phase::Running, Phase::Coming, Phase::Closed]);
    let [running, _, closed] = &list.rows[..] else { panic!() };
    assert!(running.figure.numerator > 0 && running.figure.numerator < running.figure.denominator);
    assert_eq!(closed.name, "Bulan Penimbangan Balita Agustus 2026");
    let view = bench.ask(GetCampaign { id: closed.id, place: Place::Regency }).unwrap();
    let told = view.closed.unwrap();
    // The whole, and the kecamatan of the Posyandu that was late.
    assert_eq!((told.intact, told.changed), (true, 2));
    assert!(told.rows[0].now.numerator > told.rows[0].then.numerator);
    assert!(view.outcomes.iter().all(|one| one.figure.denominator > 100 && one.change.is_some()));
}
