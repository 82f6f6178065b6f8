//! Every request there is, asked of a made-up world (`hidden_world`).

use super::{
    bench::{code, day, draft, file, posyandu, visit},
    hidden_world::World,
};
use crate::{
    backup::Counts,
    desk::protocol::*,
    documents::{Id, Millis},
    exchange::{projections::ProjectionMapping, table::Table},
    growth::{Indicator, Sex},
    indicators::{IndicatorId, Period},
    office::doc::Letterhead,
    rakor::problems::ProblemCode,
    records::{
        Month, Place,
        coordination::{PaperKind, RakorId, TeamKind},
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
pub fn registers(world: &World) -> Vec<Request> {
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
pub fn requests(world: &World) -> Vec<Request> {
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
