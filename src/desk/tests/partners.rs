//! Partners through the desk: sums, the ledger, pilots beside their neighbours, skills of a
//! training.

use super::bench::{Bench, DESA, code, day};
use crate::{
    desk::{papers::PaperEdit, protocol::*},
    documents::{Extra, Id},
    indicators::{Figure, IndicatorId},
    rakor::{
        ledger::PledgeStanding,
        pilot_criteria::PilotChoice,
        pilots::{Coverage, CriterionState, TooFew},
    },
    records::{
        PersonalText, Place, PosyanduId,
        coordination::{
            Bimtek, Delivery, Holder, Module, Need, NeedItem, NeedStatus, Nomenclature, Paper,
            PaperKind, PaperRef, Participant, Partner, Pilot, Pledge, PledgeKind, Rakor,
            RakorState, Seat, SeatRole, Spending, Survey, SurveyAnswer, Team, TeamId,
        },
    },
    wilayah::Level,
};

fn save(bench: &Bench, paper: impl Into<Paper>) -> PaperSaved {
    let papers = vec![PaperView { paper: paper.into(), rev: 0 }];
    bench.ask(SavePapers { papers }).unwrap().remove(0)
}

fn money(id: u64, partner: u64, made: &str, amount: u64) -> Pledge {
    let mut pledge = Pledge::new(Id::from_bits(id), Id::from_bits(partner), day(made));
    (pledge.text, pledge.amount) = ("Dana".to_owned(), Some(amount));
    pledge
}

fn partners(bench: &Bench) {
    for (id, name) in [(1, "Bank Daerah"), (2, "Kebun")] {
        save(bench, Partner::new(Id::from_bits(id), name.to_owned()));
    }
}

#[test]
fn sums_agree_and_the_ledger_balances() {
    let (bench, melati) = Bench::ready("2026-05-10");
    partners(&bench);
    // 10 million, of which 6 came and 2 are spent; 4 in kind for the kecamatan; 5 broken.
    let mut ours = money(1, 1, "2026-01-05", 10_000_000);
    ours.due = Some(day("2026-04-30"));
    let came = Delivery::new(Id::from_bits(7), day("2026-02-01"));
    ours.deliveries = vec![Delivery { amount: Some(6_000_000), posyandu: vec![melati], ..came }];
    let bought = Spending::new(Id::from_bits(8), day("2026-03-01"));
    ours.spendings = vec![Spending { amount: 2_000_000, text: "Timbangan".to_owned(), ..bought }];
    save(&bench, ours.clone());
    let mut goods = money(2, 2, "2025-11-01", 4_000_000);
    (goods.kind, goods.quantity) = (PledgeKind::Goods, Some(4));
    let kecamatan = Place::Region(code(DESA).at(Level::Kecamatan).unwrap());
    goods.place = kecamatan.clone();
    save(&bench, goods);
    let mut broken = money(3, 2, "2026-01-09", 5_000_000);
    broken.ended = true;
    save(&bench, broken);
    let page = bench.ask(GetPartners { place: Place::Regency, year: None }).unwrap();
    let total = page.total.totals;
    assert_eq!((total.pledged, total.delivered), (19_000_000, 6_000_000));
    assert_eq!(
        (total.outstanding, total.dropped, total.balance()),
        (8_000_000, 5_000_000, 4_000_000)
    );
    assert_eq!((page.total.standings.late, page.total.standings.open), (1, 1));
    assert_eq!((page.total.standings.broken, page.served), (1, 1));
    assert_eq!(page.years, [2026, 2025]);
    assert_eq!(page.partners[0].due, Some(day("2026-04-30")));
    // Only the gift for the kecamatan is counted there, and only it was pledged in 2025.
    for asked in [(kecamatan, None), (Place::Regency, Some(2025))] {
        let page = bench.ask(GetPartners { place: asked.0, year: asked.1 }).unwrap();
        assert_eq!(page.total.totals.pledged, 4_000_000);
    }
    let asked = GetLedger { place: Place::Regency, partner: None, kind: None, year: None };
    let ledger = bench.ask(asked).unwrap();
    let last = ledger.lines.last().unwrap();
    assert_eq!((last.outstanding, last.balance), (8_000_000, 4_000_000));
    assert_eq!(ledger.account.totals, total);
    let one = bench.ask(GetPartner { id: ours.partner }).unwrap();
    assert_eq!(one.pledges.len(), 1);
    assert_eq!(one.pledges[0].standing, PledgeStanding::Late(10));
    assert_eq!(one.pledges[0].served[0].name, "Melati I");
}

#[test]
fn what_a_number_did_where_something_came() {
    let (bench, melati) = Bench::ready("2026-05-10");
    partners(&bench);
    let children: Vec<_> = (0..40)
        .map(|n| bench.child(&format!("Anak {n}"), &format!("2024-03-{:02}", 1 + n % 28), melati))
        .collect();
    for (month, weighed) in [("01", 10), ("02", 10), ("03", 20), ("04", 35)] {
        for child in &children[..weighed] {
            bench.weigh(*child, &format!("2026-{month}-05"), 10.0, None);
        }
    }
    let mut ours = money(1, 1, "2026-01-05", 1_000);
    ours.indicator = Some(IndicatorId::Ds);
    let came = Delivery::new(Id::from_bits(7), day("2026-03-20"));
    ours.deliveries = vec![Delivery { amount: Some(500), posyandu: vec![melati], ..came }];
    save(&bench, ours.clone());
    let page = bench.ask(GetPartner { id: ours.partner }).unwrap();
    let effect = page.pledges[0].effect.clone().unwrap();
    // January and February, 20 of 80, against April, 35 of 40.
    assert_eq!(effect.before.2, Figure { numerator: 20, denominator: 80 });
    assert_eq!(effect.after.unwrap().2, Figure { numerator: 35, denominator: 40 });
    assert!((effect.change.unwrap().difference - 0.625).abs() < 1e-12);
    // Without Posyandu nobody knows where to look.
    let mut nowhere = money(2, 1, "2026-01-05", 1_000);
    nowhere.indicator = Some(IndicatorId::Ds);
    save(&bench, nowhere);
    let page = bench.ask(GetPartner { id: ours.partner }).unwrap();
    assert!(page.pledges.iter().any(|line| line.effect.is_none()));
}

#[test]
fn one_pilot_in_a_kecamatan_is_right_and_too_little_is_said_so() {
    let (bench, melati) = Bench::ready("2026-05-10");
    let kecamatan = code(DESA).at(Level::Kecamatan).unwrap();
    let here = |page: &PilotsPage| {
        page.kecamatan.iter().find(|one| one.code == kecamatan).cloned().unwrap()
    };
    let page = bench.ask(GetPilots {}).unwrap();
    assert_eq!((here(&page).coverage, page.covered), (Coverage::None, 0));
    assert_eq!(here(&page).proposed[0].id, melati);
    let pilot = |id, posyandu: PosyanduId| {
        let mut pilot = Pilot::new(Id::from_bits(id), kecamatan, posyandu, day("2026-02-01"));
        pilot.met = vec!["inviting".to_owned()];
        pilot
    };
    save(&bench, pilot(1, melati));
    let page = bench.ask(GetPilots {}).unwrap();
    let found = here(&page);
    assert_eq!((found.coverage, page.covered), (Coverage::One, 1));
    assert!(found.proposed.is_empty());
    let state =
        |code: &str| found.pilots[0].criteria.iter().find(|line| line.code == code).unwrap().state;
    assert_eq!(
        (state("inviting"), state("life_cycle")),
        (CriterionState::Met, CriterionState::Failed)
    );
    assert_eq!(state("ds"), CriterionState::Unknown);
    assert_eq!(found.pilots[0].beyond, Err(TooFew::Months));
    save(&bench, pilot(2, bench.posyandu("Anggrek")));
    assert_eq!(here(&bench.ask(GetPilots {}).unwrap()).coverage, Coverage::Several(2));
}

/// Twenty asked in January: 12 + 8 of 40 answers content, half. Twenty in April: 19 + 15 of 40, 85 %.
#[test]
fn a_survey_answers_whether_people_like_to_come() {
    let (bench, melati) = Bench::ready("2026-05-10");
    let kecamatan = code(DESA).at(Level::Kecamatan).unwrap();
    let line = || {
        let page = bench.ask(GetPilots {}).unwrap();
        page.kecamatan.into_iter().flat_map(|one| one.pilots).next().unwrap()
    };
    let mut pilot = Pilot::new(Id::from_bits(1), kecamatan, melati, day("2026-02-01"));
    pilot.met = vec!["satisfaction".to_owned()];
    save(&bench, pilot);
    let criterion = |line: &PilotLine| {
        let found = line.criteria.iter().find(|one| one.code == "satisfaction").unwrap();
        (found.state, found.computed, found.value)
    };
    // A person's tick stands as long as no survey speaks.
    assert_eq!(criterion(&line()), (CriterionState::Met, false, None));
    let survey = |id, date, [friendly, place]: [u32; 2]| {
        let mut survey = Survey::new(Id::from_bits(id), melati, day(date));
        survey.asked = 20;
        for (question, content) in [("ramah", friendly), ("nyaman", place)] {
            let (question, extra) = (question.to_owned(), Extra::new());
            survey.answers.push(SurveyAnswer { question, content, extra });
        }
        survey
    };
    save(&bench, survey(10, "2026-01-15", [12, 8]));
    assert_eq!(criterion(&line()), (CriterionState::Failed, true, Some(500)));
    save(&bench, survey(11, "2026-04-15", [19, 15]));
    let found = line();
    assert_eq!(criterion(&found), (CriterionState::Met, true, Some(850)));
    let rates = [found.said.0, found.said.1].map(|said| said.unwrap().share.rate());
    assert_eq!(rates, [Some(0.5), Some(0.85)]);
    let order: Vec<_> = found.surveys.iter().map(|view| view.paper.reference().id.bits()).collect();
    assert_eq!(order, [11, 10]);
}

#[test]
fn a_regency_judges_pilots_by_criteria_of_its_own() {
    let (bench, melati) = Bench::ready("2026-05-10");
    let kecamatan = code(DESA).at(Level::Kecamatan).unwrap();
    let mut pilot = Pilot::new(Id::from_bits(1), kecamatan, melati, day("2026-02-01"));
    pilot.met = vec!["inviting".to_owned()];
    save(&bench, pilot);
    let criteria = || {
        let page = bench.ask(GetPilots {}).unwrap();
        let mut all = page.kecamatan.into_iter().flat_map(|one| one.pilots);
        all.next().unwrap().criteria
    };
    assert_eq!(criteria().len(), 9);
    let settings = bench.ask(GetOverview {}).unwrap().settings;
    let with = |pilots: PilotChoice| {
        let settings = crate::records::Settings { pilots, ..settings.clone() };
        bench.ask(SaveSettings { settings })
    };
    let off = ["kit", "sk", "life_cycle", "satisfaction"].map(str::to_owned).to_vec();
    with(PilotChoice { off, ds: Some(65), ..PilotChoice::default() }).unwrap();
    let found = criteria();
    let codes: Vec<&str> = found.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(codes, ["ds", "kader", "sessions", "stratum", "inviting"]);
    assert_eq!(found[0].asked, Some(650));
    assert!(matches!(
        with(PilotChoice { ds: Some(101), ..PilotChoice::default() }),
        Err(DeskError::Invalid(_))
    ));
    with(PilotChoice::default()).unwrap();
    assert_eq!(criteria().len(), 9);
}

#[test]
fn the_pilots_of_the_demo_are_in_all_kecamatan_but_one_and_have_neighbours() {
    let bench = Bench::new("2026-04-10");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let page = bench.ask(GetPilots {}).unwrap();
    assert_eq!((page.covered, page.kecamatan.len()), (2, 3));
    let pilots = page.kecamatan.iter().flat_map(|one| &one.pilots).filter(|pilot| pilot.active);
    for pilot in pilots {
        assert_eq!(pilot.months, (6, 6), "{}", pilot.name);
        // Chosen because most people come: the figures must not say otherwise.
        assert!(pilot.sides.after.rate() > Some(0.7), "{}: {:?}", pilot.name, pilot.sides);
        assert!(pilot.beyond.is_ok() == (pilot.neighbours.len() >= 2), "{}", pilot.name);
    }
    let all = bench.ask(GetPartners { place: Place::Regency, year: None }).unwrap();
    assert_eq!(all.partners.len(), 9);
    let standings = all.total.standings;
    assert!(standings.kept > 0 && standings.late > 0 && standings.broken > 0);
}

const TEAM: TeamId = Id::from_bits(70);

fn pengurus(posyandu: PosyanduId) -> Team {
    let mut team = Team::new(TEAM, Place::Posyandu(posyandu), Nomenclature::Pengurus);
    let holder = Holder {
        id: Id::from_bits(71),
        name: PersonalText::new("Siti Aminah"),
        instansi: String::new(),
        standing: crate::records::coordination::Standing::Definitif,
        phone: PersonalText::default(),
        from: None,
        until: None,
        skills: Vec::new(),
        extra: Extra::new(),
    };
    team.seats.push(Seat {
        id: Id::from_bits(72),
        order: 0,
        role: SeatRole::Kader,
        bidang: String::new(),
        sector: None,
        office: String::new(),
        duties: String::new(),
        holders: vec![holder],
        extra: Extra::new(),
    });
    team
}

fn training() -> Rakor {
    let mut rakor = Rakor::new(Id::from_bits(80), Place::Regency);
    (rakor.state, rakor.date) = (RakorState::Held, Some(day("2026-05-04")));
    let skills = vec!["a1".to_owned(), "b2".to_owned()];
    let (title, extra) = ("Ukur".to_owned(), Extra::new());
    let module = Module { id: Id::from_bits(1), order: 0, title, lessons: 4, skills, extra };
    let participant = Participant {
        id: Id::from_bits(71),
        team: Some(TEAM),
        name: PersonalText::new("Siti Aminah"),
        posyandu: None,
        sector: None,
        attended: true,
        pre: Some(40),
        post: Some(80),
        extra: Extra::new(),
    };
    let extra = Extra::new();
    let (modules, participants) = (vec![module], vec![participant]);
    rakor.bimtek = Some(Bimtek { modules, participants, pass_mark: Some(70), extra });
    rakor
}

#[test]
fn skills_go_to_the_kader_once_and_can_be_taken_back() {
    let (bench, melati) = Bench::ready("2026-05-10");
    save(&bench, pengurus(melati));
    let mut empty = training();
    empty.bimtek.as_mut().unwrap().participants.clear();
    save(&bench, empty);
    let asked = |search: &str| GetBimtek { rakor: Id::from_bits(80), search: search.to_owned() };
    let found = bench.ask(asked("aminah")).unwrap();
    assert_eq!((found.all, found.kader[0].posyandu_name.as_str()), (1, "Melati I"));
    assert_eq!(bench.ask(asked("nobody")).unwrap().all, 0);
    let papers = vec![PaperView { paper: training().into(), rev: 1 }];
    bench.ask(SavePapers { papers }).unwrap();
    let view = bench.ask(asked("")).unwrap();
    assert_eq!((view.all, view.given, view.to_give, view.outcome.passed), (0, 0, 2, 1));
    let give = |back| bench.ask(GiveSkills { rakor: Id::from_bits(80), back }).unwrap();
    assert_eq!(give(false), SkillsGiven { skills: 2, teams: 1 });
    assert_eq!(give(false), SkillsGiven { skills: 0, teams: 0 });
    let view = bench.ask(asked("")).unwrap();
    assert_eq!((view.given, view.to_give), (2, 0));
    let team = || {
        let paper = PaperRef::new(PaperKind::Team, TEAM);
        let Paper::Team(team) = bench.ask(GetPaper { paper }).unwrap().paper else {
            panic!("a team")
        };
        team.seats[0].holders[0].skills.iter().map(|gain| gain.skill.clone()).collect::<Vec<_>>()
    };
    assert_eq!(team(), ["a1", "b2"]);
    assert_eq!(give(true).skills, 2);
    assert!(team().is_empty());
}

/// A board promised to Melati is met by the delivery that names it, and promised again when that
/// delivery is undone; the answer still is about the pledge alone.
#[test]
fn a_delivery_meets_the_need_it_was_promised_to() {
    let (bench, melati) = Bench::ready("2026-05-10");
    partners(&bench);
    let mut pledge = money(1, 1, "2026-01-05", 4_000_000);
    (pledge.kind, pledge.quantity) = (PledgeKind::Goods, Some(4));
    let first = save(&bench, pledge.clone());
    let mut need = Need::new(Id::from_bits(3), melati, NeedItem::HeightBoard, day("2026-01-02"));
    need.pledge = Some(pledge.id);
    need.status = NeedStatus::Promised;
    save(&bench, need.clone());
    let came = Delivery::new(Id::from_bits(7), day("2026-02-01"));
    pledge.deliveries = vec![Delivery { quantity: Some(1), posyandu: vec![melati], ..came }];
    let papers = vec![PaperView { paper: pledge.clone().into(), rev: first.rev }];
    let saved = bench.ask(SavePapers { papers }).unwrap();
    assert_eq!(saved.len(), 1);
    let now = || {
        let paper = PaperRef::new(PaperKind::Need, need.id);
        let Paper::Need(need) = bench.ask(GetPaper { paper }).unwrap().paper else { panic!() };
        (need.status, need.met)
    };
    assert_eq!(now(), (NeedStatus::Fulfilled, Some(day("2026-02-01"))));
    bench.ask(UndoPaper { entry: saved[0].entry.clone() }).unwrap();
    assert_eq!(now(), (NeedStatus::Promised, None));
    // One that is put on a pledge which has come already is met at once.
    let rev =
        bench.ask(GetPaper { paper: PaperRef::new(PaperKind::Pledge, pledge.id) }).unwrap().rev;
    let papers = vec![PaperView { paper: pledge.clone().into(), rev }];
    bench.ask(SavePapers { papers }).unwrap();
    let mut other = Need::new(Id::from_bits(4), melati, NeedItem::StepScale, day("2026-01-02"));
    other.pledge = Some(pledge.id);
    let saved = save(&bench, other);
    let Paper::Need(other) = saved.paper else { panic!() };
    assert_eq!((other.status, other.met), (NeedStatus::Fulfilled, Some(day("2026-02-01"))));
}

/// Two tablets wrote down one bank, and a backup brought both together, with a gift for a Posyandu
/// that is gone. Notes can still be changed; a third bank of that name is none.
#[test]
fn what_others_did_does_not_hold_up_a_correction() {
    let (bench, _) = Bench::ready("2026-05-10");
    let bank = |id| Partner::new(Id::from_bits(id), "Bank Daerah".to_owned());
    let mut gift = money(5, 1, "2026-01-05", 1_000_000);
    gift.place = Place::Posyandu(Id::from_bits(99));
    let brought = [Paper::from(bank(1)), Paper::from(bank(2)), Paper::from(gift.clone())];
    // As a backup writes: what was acknowledged somewhere is not judged anew.
    let edits = brought.map(|paper| PaperEdit {
        paper: paper.reference(),
        before: None,
        after: Some(paper),
        kind: "restored",
    });
    pollster::block_on(bench.work().write_papers(bench.job(1), &edits)).unwrap();
    let change = |paper: Paper, rev| {
        bench.ask(SavePapers { papers: vec![PaperView { paper, rev }] }).map(|saved| saved[0].rev)
    };
    let mut noted = bank(2);
    noted.note = "Cabang Guguk Panjang".to_owned();
    assert_eq!(change(noted.clone().into(), 1), Ok(2));
    gift.text = "Dana PMT".to_owned();
    assert_eq!(change(gift.into(), 1), Ok(2));
    let problem = |field, why| {
        Err(DeskError::Invalid(vec![FieldProblem { field: FormField::Paper(field, 0), why }]))
    };
    assert_eq!(change(bank(3).into(), 0), problem(PaperField::Name, Why::Taken));
    noted.name = " ".to_owned();
    assert_eq!(change(noted.into(), 2), problem(PaperField::Name, Why::Missing));
}
