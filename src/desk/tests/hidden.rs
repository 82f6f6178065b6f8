//! Hidden identities: no answer of the desk holds any of them, and nothing concealed is written
//! back.

use proptest::prelude::*;
use std::collections::BTreeSet;

use super::{
    bench::{Bench, code, day, draft, file, posyandu, visit},
    hidden_world::{Markers, World, commitment, rakor},
};
use crate::{
    backup::Counts,
    desk::protocol::*,
    documents::{Extra, Id, Millis},
    exchange::{projections::ProjectionMapping, table::Table},
    growth::{Indicator, Sex},
    indicators::{IndicatorId, Period},
    office::doc::Letterhead,
    rakor::problems::ProblemCode,
    records::{
        Month, PersonalText, Place,
        coordination::{Note, NoteKind, Paper, PaperKind, PaperRef, Rakor, RakorId, TeamKind},
    },
};

fn march() -> Month {
    "2026-03".parse().unwrap()
}

/// A publication of everything.
fn publications() -> [Request; 2] {
    let indicators = vec![IndicatorId::Ds, IndicatorId::Nd, IndicatorId::Stunting];
    let (from, to, down_to) = (march(), march(), PublicLevel::Desa);
    let wish = Wish { indicators, from, to, down_to, fewest: 5 };
    [PreviewPublication { wish: None }.into(), MakePublication { wish }.into()]
}

/// A register of everything, in every order and of every filter.
fn registers(world: &World) -> Vec<Request> {
    let register = |filter, order, figure| {
        let (place, offset, limit) = (Place::Regency, 0, 500);
        GetRegister { place, filter, figure, order, offset, limit }.into()
    };
    let figure = FigureFilter {
        indicator: IndicatorId::Ds,
        part: Part::Numerator,
        month: march(),
        sex: None,
        age: None,
    };
    vec![
        register(RegisterFilter::All, RegisterOrder::Name, None),
        register(RegisterFilter::Active, RegisterOrder::Age, None),
        register(RegisterFilter::Gone, RegisterOrder::Urgency, None),
        register(RegisterFilter::All, RegisterOrder::LastVisit, Some(figure)),
        Search { text: world.name.clone(), limit: 50 }.into(),
        Search { text: world.nik.clone(), limit: 50 }.into(),
        Search { text: "mawar".to_owned(), limit: 50 }.into(),
    ]
}

/// Partners, their ledger, pilots, a training.
fn of_partners(world: &World, rakor: RakorId) -> Vec<Request> {
    let (place, none) = (Place::Regency, String::new());
    let partners = world.papers.iter().filter(|paper| paper.kind == PaperKind::Partner);
    let mut all: Vec<Request> =
        partners.map(|paper| GetPartner { id: Id::from_bits(paper.id.bits()) }.into()).collect();
    all.extend([
        GetPartners { place: place.clone(), year: None }.into(),
        GetLedger { place, partner: None, kind: None, year: None }.into(),
        GetPilots {}.into(),
        GetBimtek { rakor, search: none }.into(),
        GetBimtek { rakor, search: world.name.clone() }.into(),
        GiveSkills { rakor, back: false }.into(),
    ]);
    all
}

/// Every question, and every command that changes nothing of note; each request at least once.
fn requests(world: &World) -> Vec<Request> {
    let (place, month) = (Place::Regency, Some(march()));
    let mut all: Vec<Request> = registers(world);
    all.extend([
        GetOverview {}.into(),
        GetPlaces { month }.into(),
        GetPosyandu { id: world.posyandu }.into(),
        GetSheet { posyandu: world.posyandu, month: march(), guests: vec![world.gone] }.into(),
        GetSheet { posyandu: world.other, month: march(), guests: vec![world.child] }.into(),
        GetChild { id: world.child }.into(),
        GetChild { id: world.gone }.into(),
        GetHistory { child: world.child }.into(),
        GetHistory { child: world.gone }.into(),
        GetCurves {
            chart: ChartKind::ByAge(Indicator::WeightForAge),
            sex: Sex::Male,
            zs: vec![0.0],
        }
        .into(),
        CheckVisit {
            child: world.child,
            visit: visit("2026-04-09", world.posyandu, Some(10.5), None),
        }
        .into(),
        GetImports {}.into(),
        GetImport { batch: world.batch }.into(),
        GetDoubts { limit: 100 }.into(),
        GetRegions { within: None }.into(),
        GetStorage {}.into(),
        GetOpenings {}.into(),
        GetLetterhead {}.into(),
        GetBoundaries {}.into(),
        GetRegency {}.into(),
        GetPoints {}.into(),
        GetStrata { place: place.clone(), year: Some(2026) }.into(),
        GetTelaah { posyandu: world.posyandu, year: Some(2026) }.into(),
        GetIndicators {}.into(),
        GetGoals {}.into(),
        GetWarnings { place: place.clone(), month }.into(),
        GetTwoNumbers { indicator: IndicatorId::Stunting }.into(),
    ]);
    all.extend(figures(&place).into_iter().chain(publications()));
    let commitment = Id::from_bits(world.papers[2].id.bits());
    let (rakor, here) = (Id::from_bits(world.papers[1].id.bits()), place.clone());
    all.extend([
        GetCarried { rakor }.into(),
        GetAksiReports { place: place.clone(), rakor: None, months: None }.into(),
        GetAksiReport { id: Id::from_bits(5) }.into(),
        GetCommitments {
            place: place.clone(),
            filter: PromiseFilter::All,
            sector: None,
            rakor: None,
            page: None,
        }
        .into(),
        GetCommitment { id: commitment }.into(),
        GetReminders { place: place.clone(), most: 50 }.into(),
        GetOverdue {}.into(),
        GetPromiseReport { place, year: None }.into(),
        GetGoalsHistory {}.into(),
        GetProposals { place: here.clone(), code: None, page: 0 }.into(),
        GetProblems { place: here.clone(), filter: ProblemFilter::All, field: None, page: None }
            .into(),
        GetNeeds { place: here.clone(), filter: NeedFilter::All, item: None, page: 0 }.into(),
        GetInnovations { place: here.clone() }.into(),
        GetSpm {
            place: here.clone(),
            field: None,
            services: false,
            filter: RequestFilter::All,
            page: None,
        }
        .into(),
        GetPuskesmas { place: here.clone() }.into(),
        GetIntegrated { place: here.clone(), lacks: None, page: None }.into(),
        GetCampaigns { place: here.clone(), brief: false }.into(),
        GetLifeCycle { place: here.clone(), month }.into(),
        GetRegistration { posyandu: world.posyandu, year: 2026 }.into(),
        GetServices { posyandu: world.posyandu, month: march() }.into(),
        GetCampaign { id: Id::from_bits(6), place: here.clone() }.into(),
        GetCallList { call: Call::Campaign(Id::from_bits(6)), place: here.clone(), page: 0 }.into(),
        GetCallList { call: Call::Month(march().plus(1)), place: here.clone(), page: 0 }.into(),
        GetRakors { place: here.clone(), shelf: RakorShelf::Coming, page: 0 }.into(),
        GetCascade { root: None, place: here.clone() }.into(),
        GetRakorAround { rakor }.into(),
        GetSealed { rakor }.into(),
        GetRakorPapers { rakor }.into(),
        GetTeams { place: here, kind: TeamKind::Posyandu }.into(),
        GetTeam { id: Id::from_bits(world.papers[0].id.bits()) }.into(),
        GetPengurus { posyandu: world.posyandu }.into(),
        GetRuns { posyandu: world.posyandu }.into(),
    ]);
    all.extend(of_partners(world, rakor));
    for paper in &world.papers {
        all.push(GetPaper { paper: *paper }.into());
        all.push(GetPaperHistory { paper: *paper }.into());
    }
    all.extend(commands(world));
    all
}

fn figures(place: &Place) -> Vec<Request> {
    let (indicator, sasaran) = (IndicatorId::Ds, Sasaran::Registered);
    let level = PlaceLevel::Posyandu;
    let place = || place.clone();
    vec![
        GetGlance { place: place(), period: None, sasaran }.into(),
        GetTrend { place: place(), indicator, until: None, months: 0, sasaran }.into(),
        GetRanking { place: place(), indicator, period: None, level, shrink: true, sasaran }.into(),
        GetBreakdown { place: place(), indicator, period: None }.into(),
        GetMapFigures { indicator, levels: vec![level], months: None, sasaran }.into(),
        GetCompleteness { place: place(), month: None, level }.into(),
        GetRecap { place: place(), period: None, level }.into(),
        GetWorkDone { place: place(), period: Period::Year(2026) }.into(),
    ]
}

/// Commands, the destructive ones last.
#[expect(clippy::too_many_lines, reason = "every command of the desk stands in it once")]
fn commands(world: &World) -> Vec<Request> {
    let goals = world.bench.ask(GetGoals {}).unwrap();
    let boundaries = SaveBoundaries {
        file: "x".to_owned(),
        source: "x".to_owned(),
        licence: String::new(),
        size_before: 1,
        topology: crate::records::Bytes(Vec::new()),
    };
    let doubt = world.bench.ask(GetDoubts { limit: 1 }).unwrap().remove(0).id;
    let page = world.bench.page(world.child);
    let last = page.child.visits.last().unwrap().id;
    let rakor = Id::from_bits(world.papers[1].id.bits());
    let handed = HandOffWhat::Posyandu(world.posyandu, None);
    let asked = MakeHandOff { what: handed, names: true, passphrase: String::new() };
    let made = world.bench.ask(asked).unwrap();
    let begun = world.bench.ask(BeginBackup { passphrase: String::new() }).unwrap();
    let (at, counts) = (BackupAt::Children(None), Counts::default());
    let asked = GetBackupPart { id: begun.id, frame: begun.frame.clone(), at, counts };
    let part = world.bench.ask(asked).unwrap();
    let kept = BackupMade {
        id: begun.id,
        at: Millis(1),
        counts,
        size: 1,
        locked: false,
        place: BackupPlace::Download,
    };
    let (paper, posyandu_here) = (world.papers[2], world.posyandu);
    let session = world
        .bench
        .ask(GetPosyandu { id: posyandu_here })
        .unwrap()
        .months
        .into_iter()
        .find_map(|month| month.session)
        .unwrap();
    let telaah = SaveTelaah {
        posyandu: posyandu_here,
        year: 2026,
        base_rev: 0,
        answers: vec![],
        note: String::new(),
    };
    let settings = world.bench.ask(GetOverview {}).unwrap().settings;
    let someone = || draft(&world.name, "2024-05-10", posyandu_here);
    vec![
        ChooseRegency { code: code("13.75") }.into(),
        OpenIdentities { reason: "rapat selesai".to_owned() }.into(),
        SaveTargets { targets: goals.targets, base_rev: goals.targets_rev }.into(),
        SaveSurveys { figures: goals.surveys, base_rev: goals.surveys_rev }.into(),
        SaveProjections { rows: goals.projections, base_rev: goals.projections_rev }.into(),
        boundaries.into(),
        RemoveBoundaries {}.into(),
        SetPoints { points: vec![PlacedAt { id: posyandu_here, point: None }] }.into(),
        // Refused.
        SaveSettings { settings }.into(),
        posyandu("Kenanga").into(),
        SaveSession { session }.into(),
        SaveChild { id: Some(world.child), base_rev: None, child: someone() }.into(),
        SaveVisit {
            child: world.child,
            base_rev: None,
            visit: visit("2026-04-09", posyandu_here, Some(10.5), None),
        }
        .into(),
        telaah.into(),
        CheckChild { id: None, child: someone() }.into(),
        PreviewImport { file: file("baru", Vec::new()), posyandu: None }.into(),
        ApplyImport { token: 1, on_different: OnDifferent::KeepMine }.into(),
        ResolveDoubt { doubt, same_as: None }.into(),
        MatchPoints { rows: Vec::new() }.into(),
        PreviewProjections { table: Table::default(), mapping: ProjectionMapping::default() }
            .into(),
        ApplyProjections {
            table: Table::default(),
            mapping: ProjectionMapping::default(),
            base_rev: 0,
        }
        .into(),
        UndoGoals { entry: "x".to_owned() }.into(),
        HandInAksi { id: Id::from_bits(5), rev: 2 }.into(),
        TakeBackAksi { id: Id::from_bits(5), rev: 3 }.into(),
        InviteTeams { rakor, own: true, below: true, partners: true, tpps: true, puskesmas: true }
            .into(),
        AskForMeetings { rakor, kecamatan: Some(day("2026-05-09")), desa: None }.into(),
        SealRakor { rakor, month: None }.into(),
        CloseCampaign { campaign: Id::from_bits(6), open: false }.into(),
        MarkCalled {
            call: Call::Campaign(Id::from_bits(6)),
            posyandu: posyandu_here,
            children: vec![world.child],
            called: true,
        }
        .into(),
        TakeBackMeetings { meetings: vec![Id::from_bits(99)] }.into(),
        GetProblem { id: Id::from_bits(9) }.into(),
        AcceptProposals { picks: Vec::new() }.into(),
        DismissProposal {
            place: Place::Posyandu(posyandu_here),
            code: ProblemCode::FewKader,
            reason: String::new(),
        }
        .into(),
        SetPart {
            problem: Id::from_bits(9),
            item: Id::from_bits(9),
            sector: crate::records::coordination::Sector::Desa,
            part: None,
        }
        .into(),
        MakePromise { problem: Id::from_bits(9), item: Id::from_bits(9), text: String::new() }
            .into(),
        SaveLetterhead {
            letterhead: Letterhead { lines: vec!["Dinas".to_owned()], ..Letterhead::default() },
            base_rev: 0,
        }
        .into(),
        GetLetterheadHistory {}.into(),
        UndoLetterhead { entry: "kop/x".to_owned() }.into(),
        // Hand-off: a file with names that was made while they were shown.
        GetHandOffs {}.into(),
        ReadHandOff { bytes: made.bytes.clone(), passphrase: String::new() }.into(),
        MakeHandOff { what: handed, names: true, passphrase: String::new() }.into(),
        MakeHandOff { what: HandOffWhat::Rakor(rakor), names: false, passphrase: String::new() }
            .into(),
        ApplyHandOff { bytes: made.bytes, passphrase: String::new(), decisions: Vec::new() }.into(),
        UndoHandOff { file: made.about.id }.into(),
        // Backups: one that was begun while names were shown.
        GetKeeping {}.into(),
        GetBackupPart {
            id: begun.id,
            frame: begun.frame.clone(),
            at: BackupAt::Children(None),
            counts: Counts::default(),
        }
        .into(),
        ReadBackupPart {
            frame: begun.frame.clone(),
            bytes: part.bytes,
            task: BackupTask::Compare(RestoreWish::default()),
        }
        .into(),
        OpenBackup { head: begun.frame.head.clone(), passphrase: String::new() }.into(),
        BeginBackup { passphrase: String::new() }.into(),
        EndRestore { head: begun.frame.head }.into(),
        SaveReminder { days: 3 }.into(),
        KeepBackup { made: kept }.into(),
        // What goes away.
        UndoPaper { entry: "rakor/x/1".to_owned() }.into(),
        SavePapers { papers: Vec::new() }.into(),
        DeletePaper { paper, rev: 2 }.into(),
        UndoChange { entry: world.entry.clone() }.into(),
        DeleteVisit { child: world.child, visit: last }.into(),
        TransferChild {
            child: world.child,
            to: world.other,
            date: day("2026-04-09"),
            note: String::new(),
        }
        .into(),
        UndoImport { batch: world.batch }.into(),
        DeleteChild { child: world.gone }.into(),
        EraseAll {}.into(),
        RemoveDemo {}.into(),
    ]
}

/// What an answer holds of the markers and the NIK; `None` when nothing.
fn leak(world: &World, common: &str, request: Request) -> Option<String> {
    let name = request.name();
    let answer = pollster::block_on(world.bench.desk.handle(world.bench.job(9), request));
    let bytes = answer.unwrap_or_else(|error| format!("{error:?}").into_bytes());
    let text = String::from_utf8_lossy(&bytes).to_lowercase();
    let found = text.find(common).or_else(|| text.find(&world.nik));
    found.map(|at| {
        let near: String = text[at..].chars().take(30).collect();
        format!("{name}: {near}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn no_answer_tells_who_somebody_is(seed in any::<u64>()) {
        let mut markers = Markers::new(seed);
        let world = World::new(&mut markers);
        let common = markers.common();
        // The markers are there to be found.
        for request in [GetChild { id: world.child }.into(), GetImport { batch: world.batch }.into()] {
            prop_assert!(leak(&world, &common, request).is_some());
        }
        let all = requests(&world);
        world.bench.hidden.set(true);
        let leaks: Vec<String> =
            all.into_iter().filter_map(|request| leak(&world, &common, request)).collect();
        prop_assert!(leaks.is_empty(), "{leaks:#?}");
    }
}

/// Makes up a regency and is tested with the demo.
const ELSEWHERE: [&str; 1] = ["LoadDemo"];

#[test]
fn every_request_is_asked() {
    let world = World::new(&mut Markers::new(1));
    let asked: BTreeSet<&str> = requests(&world).iter().map(Request::name).collect();
    let missing: Vec<&&str> = Request::NAMES
        .iter()
        .filter(|name| !asked.contains(*name) && !ELSEWHERE.contains(*name))
        .collect();
    assert!(missing.is_empty(), "add these to tests/hidden.rs: {missing:?}");
}

#[test]
fn every_marker_is_in_an_answer_while_identities_are_shown() {
    let mut markers = Markers::new(3);
    let world = World::new(&mut markers);
    let mut told = String::new();
    for request in registers(&world).into_iter().chain([
        GetOverview {}.into(),
        GetPosyandu { id: world.posyandu }.into(),
        GetChild { id: world.child }.into(),
        GetHistory { child: world.child }.into(),
        GetImport { batch: world.batch }.into(),
        GetDoubts { limit: 9 }.into(),
        GetOpenings {}.into(),
        GetPaper { paper: world.papers[0] }.into(),
        GetPaper { paper: world.papers[1] }.into(),
    ]) {
        let bytes = pollster::block_on(world.bench.desk.handle(world.bench.job(9), request));
        told.push_str(&String::from_utf8_lossy(&bytes.unwrap()));
    }
    assert!(told.contains(&world.nik) && told.contains(&world.name));
}

#[test]
fn what_is_left_of_a_child_are_initials_and_months() {
    let world = World::new(&mut Markers::new(5));
    world.bench.hidden.set(true);
    let page = world.bench.page(world.child);
    assert_eq!(page.child.identity.name.reveal(), "Q. Q.");
    assert_eq!(page.child.birth.date, day("2024-05-01"));
    assert_eq!((page.age.completed_months, page.age.days), (23, 0));
    assert_eq!(page.visits.len(), 2);
    assert_eq!(page.visits[0].weight_kg, Some(10.0));
    let found = world.bench.ask(Search { text: "qz".to_owned(), limit: 9 }).unwrap();
    assert!(found.children.is_empty());
    let by_name = world.bench.ask(Search { text: "mawar".to_owned(), limit: 9 }).unwrap();
    assert_eq!(by_name.posyandu.len(), 1);
}

fn read(bench: &Bench) -> (Rakor, u64) {
    let paper = PaperRef { kind: PaperKind::Rakor, id: Id::from_bits(2) };
    let view = bench.ask(GetPaper { paper }).unwrap();
    (view.paper.try_into().unwrap(), view.rev)
}

fn save(bench: &Bench, paper: impl Into<Paper>, rev: u64) -> Result<PaperSaved, DeskError> {
    let papers = vec![PaperView { paper: paper.into(), rev }];
    bench.ask(SavePapers { papers }).map(|saved| saved.into_iter().next().unwrap())
}

fn note(id: u64, text: &str) -> Note {
    Note {
        id: Id::from_bits(id),
        kind: NoteKind::Notulen,
        at: Millis(0),
        agenda: None,
        speaker: String::new(),
        text: text.to_owned(),
        extra: Extra::new(),
    }
}

#[test]
fn minutes_are_written_while_names_are_hidden_and_no_initials_are_kept() {
    let bench = Bench::new("2026-04-10");
    let first = rakor(&mut Markers::new(9));
    save(&bench, first.clone(), 0).unwrap();
    bench.hidden.set(true);
    let (mut shown, rev) = read(&bench);
    assert_eq!(shown.host.name.reveal(), "Q. Q.");
    // Meanwhile another tablet, where names are shown, changes one.
    bench.hidden.set(false);
    let mut theirs = first.clone();
    theirs.opened_by.name = PersonalText::new("Bu Wali");
    save(&bench, theirs, 1).unwrap();
    bench.hidden.set(true);
    shown.notes.push(note(1, "Dinkes membuka"));
    shown.host.position = "Sekretaris Daerah".to_owned();
    let saved = save(&bench, shown, rev).unwrap();
    let answered: Rakor = saved.paper.try_into().unwrap();
    assert_eq!(answered.host.name.reveal(), "Q. Q.");
    bench.hidden.set(false);
    let (kept, _) = read(&bench);
    assert_eq!(kept.notes.len(), 1);
    assert_eq!(kept.host.name, first.host.name);
    assert_eq!(kept.host.position, "Sekretaris Daerah");
    assert_eq!(kept.opened_by.name.reveal(), "Bu Wali");
    assert_eq!(kept.invited, first.invited);
    assert_eq!(kept.bimtek, first.bimtek);
}

#[test]
fn names_are_neither_typed_nor_copied_nor_removed_unseen() {
    let bench = Bench::new("2026-04-10");
    save(&bench, rakor(&mut Markers::new(9)), 0).unwrap();
    bench.hidden.set(true);
    let (shown, rev) = read(&bench);
    let mut typed = shown.clone();
    typed.host.name = PersonalText::new("Ibu Baru");
    assert_eq!(save(&bench, typed, rev).unwrap_err(), DeskError::Hidden);
    let mut removed = shown.clone();
    removed.host.name = PersonalText::default();
    assert_eq!(save(&bench, removed, rev).unwrap_err(), DeskError::Hidden);
    let mut without = shown.clone();
    without.invited.clear();
    assert_eq!(save(&bench, without, rev).unwrap_err(), DeskError::Hidden);
    // A promise whose owner was chosen from the list of those invited: the office, not "Q. Q.".
    let mut promise = commitment(&mut Markers::new(9));
    promise.owner = shown.invited[0].party.clone();
    save(&bench, promise, 0).unwrap();
    bench.hidden.set(false);
    let paper = PaperRef { kind: PaperKind::Commitment, id: Id::from_bits(3) };
    let Paper::Commitment(kept) = bench.ask(GetPaper { paper }).unwrap().paper else { panic!() };
    assert_eq!((kept.owner.name.reveal(), kept.owner.position.as_str()), ("", "Kepala Dinas"));
}

#[test]
fn forms_that_would_write_initials_are_refused() {
    let world = World::new(&mut Markers::new(5));
    world.bench.hidden.set(true);
    let child = draft("Q. Q.", "2024-05-01", world.posyandu);
    let asked = SaveChild { id: Some(world.child), base_rev: None, child };
    assert_eq!(world.bench.ask(asked), Err(DeskError::Hidden));
    let page = world.bench.ask(GetPosyandu { id: world.posyandu }).unwrap();
    assert!(page.posyandu.address.is_empty());
    assert_eq!(world.bench.ask(posyandu("Mawar")), Err(DeskError::Hidden));
    world.bench.hidden.set(false);
    let page = world.bench.ask(GetPosyandu { id: world.posyandu }).unwrap();
    assert!(!page.posyandu.address.is_empty());
    assert_eq!(world.bench.page(world.child).child.identity.name.reveal(), world.name);
}

#[test]
fn every_opening_is_written_down_with_its_reason() {
    let (bench, _) = Bench::ready("2026-04-10");
    let open = |reason: &str| bench.ask(OpenIdentities { reason: reason.to_owned() });
    assert!(matches!(open("  a  "), Err(DeskError::Invalid(_))));
    open(" Menindaklanjuti anak 2T di Melati ").unwrap();
    let openings = bench.ask(GetOpenings {}).unwrap();
    assert_eq!(openings.len(), 1);
    assert_eq!(openings[0].reason, "Menindaklanjuti anak 2T di Melati");
    assert_eq!(openings[0].stamp.at, bench.job(1).now);
}
