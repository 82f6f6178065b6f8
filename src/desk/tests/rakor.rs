//! Rakor through the desk: the tiers asked to meet, invitations, sealed figures.

use super::bench::{Bench, DESA, code, day, visit};
use crate::{
    desk::protocol::*,
    documents::{Extra, Id},
    indicators::IndicatorId,
    rakor::cascade::Progress,
    records::{
        PersonalText, Place,
        coordination::{
            Attendance, Holder, Nomenclature, Paper, PaperKind, PaperRef, Rakor, RakorId,
            RakorState, Seat, SeatRole, Sector, Standing, Team,
        },
    },
};

const ROOT: u64 = 7;

fn id(n: u64) -> RakorId {
    Id::from_bits(n)
}

fn save(bench: &Bench, paper: impl Into<Paper>, rev: u64) {
    let papers = vec![PaperView { paper: paper.into(), rev }];
    bench.ask(SavePapers { papers }).unwrap();
}

fn read(bench: &Bench, id: RakorId) -> (Rakor, u64) {
    let view = bench.ask(GetPaper { paper: PaperRef::new(PaperKind::Rakor, id) }).unwrap();
    (view.paper.try_into().unwrap(), view.rev)
}

fn root() -> Rakor {
    let mut rakor = Rakor::new(id(ROOT), Place::Regency);
    rakor.theme = "Penguatan Pokjanal".to_owned();
    rakor.date = Some(day("2026-04-20"));
    rakor
}

fn bench() -> Bench {
    let (bench, _) = Bench::ready("2026-04-10");
    save(&bench, root(), 0);
    bench
}

fn ask(bench: &Bench) -> Vec<RakorId> {
    let (kecamatan, desa) = (Some(day("2026-05-20")), Some(day("2026-06-20")));
    bench.ask(AskForMeetings { rakor: id(ROOT), kecamatan, desa }).unwrap()
}

fn tracker(bench: &Bench) -> CascadePage {
    bench.ask(GetCascade { root: None, place: Place::Regency }).unwrap().unwrap()
}

#[test]
fn the_tiers_are_asked_once_tracked_and_taken_back() {
    let mut bench = bench();
    assert_eq!(bench.ask(GetCascade { root: None, place: Place::Regency }).unwrap(), None);
    // Bukittinggi: 3 kecamatan, 24 kelurahan (Kepmendagri 2025).
    let made = ask(&bench);
    assert_eq!(made.len(), 27);
    assert_eq!(ask(&bench), []);
    let page = tracker(&bench);
    assert_eq!((page.rows.len(), page.kecamatan.waiting, page.desa.waiting), (3, 3, 24));
    assert_eq!(page.rows.iter().map(|row| row.desa.len()).sum::<usize>(), 24);
    // One kecamatan sets a date, another meets, the third does neither.
    let of = |at: usize| page.rows[at].meeting.clone().unwrap().id;
    let (mut first, rev) = read(&bench, of(0));
    first.state = RakorState::Planned;
    first.date = Some(day("2026-05-15"));
    save(&bench, first, rev);
    let (mut second, rev) = read(&bench, of(1));
    second.state = RakorState::Held;
    second.date = Some(day("2026-05-10"));
    save(&bench, second, rev);
    bench.today = day("2026-05-21");
    let page = tracker(&bench);
    let how = |at: usize| page.rows[at].meeting.as_ref().unwrap().progress;
    assert_eq!([how(0), how(1), how(2)], [Progress::Late, Progress::Met, Progress::Late]);
    assert_eq!((page.kecamatan.met, page.kecamatan.late, page.desa.waiting), (1, 2, 24));
    // Taken back is what nobody planned; the two kecamatan stay.
    assert_eq!(bench.ask(TakeBackMeetings { meetings: made.clone() }).unwrap(), 25);
    assert_eq!(bench.ask(TakeBackMeetings { meetings: made }).unwrap(), 0);
    let page = tracker(&bench);
    assert_eq!((page.rows.len(), page.desa.asked()), (2, 0));
    let around = bench.ask(GetRakorAround { rakor: id(ROOT) }).unwrap();
    assert_eq!(around.unasked, (1, 24));
}

#[test]
fn a_meeting_stays_while_one_it_asked_for_stays() {
    let bench = bench();
    let made = ask(&bench);
    let page = tracker(&bench);
    let (mut desa, rev) = read(&bench, page.rows[0].desa[0].id);
    desa.date = Some(day("2026-06-01"));
    desa.state = RakorState::Planned;
    save(&bench, desa, rev);
    // Its kecamatan asked it: 27 less the desa and the kecamatan.
    assert_eq!(bench.ask(TakeBackMeetings { meetings: made }).unwrap(), 25);
    let page = tracker(&bench);
    assert_eq!((page.rows.len(), page.kecamatan.waiting, page.desa.planned), (1, 1, 1));
}

#[test]
fn lists_show_a_place_and_what_lies_in_it() {
    let bench = bench();
    let kecamatan = Place::Region(code(&DESA[..8]));
    let mut held = Rakor::new(id(8), kecamatan.clone());
    held.state = RakorState::Held;
    held.date = Some(day("2026-03-01"));
    save(&bench, held, 0);
    let list = |place: &Place, shelf| {
        let page = bench.ask(GetRakors { place: place.clone(), shelf, page: 0 }).unwrap();
        page.rows.iter().map(|row| row.id.bits()).collect::<Vec<_>>()
    };
    assert_eq!(list(&Place::Regency, RakorShelf::Coming), [ROOT]);
    assert_eq!(list(&Place::Regency, RakorShelf::Past), [8]);
    assert!(list(&kecamatan, RakorShelf::Coming).is_empty());
    assert_eq!(list(&kecamatan, RakorShelf::Past), [8]);
    let other = Place::Region(code("13.75.02"));
    assert!(list(&other, RakorShelf::Past).is_empty());
}

fn seat(n: u64, role: SeatRole, sector: Sector, name: &str) -> Seat {
    let holder = Holder {
        id: Id::from_bits(n + 500),
        name: PersonalText::new(name),
        instansi: String::new(),
        standing: Standing::Definitif,
        phone: PersonalText::default(),
        from: None,
        until: None,
        skills: Vec::new(),
        extra: Extra::new(),
    };
    Seat {
        id: Id::from_bits(n),
        order: n as u32,
        role,
        bidang: String::new(),
        sector: Some(sector),
        office: String::new(),
        duties: String::new(),
        holders: vec![holder],
        extra: Extra::new(),
    }
}

#[test]
fn the_seats_of_the_sk_are_invited_and_only_once() {
    let bench = bench();
    let mut team = Team::new(Id::from_bits(1), Place::Regency, Nomenclature::TimPembina);
    team.seats = vec![
        seat(11, SeatRole::Ketua, Sector::TpPkk, "Sri"),
        seat(12, SeatRole::Anggota, Sector::Sosial, "Budi"),
    ];
    save(&bench, team.clone(), 0);
    let kecamatan = Place::Region(code(&DESA[..8]));
    let mut below = Team::new(Id::from_bits(2), kecamatan.clone(), Nomenclature::TimPembina);
    below.seats = vec![
        seat(21, SeatRole::Sekretaris, Sector::Kecamatan, "Ani"),
        seat(22, SeatRole::Ketua, Sector::Kecamatan, "Camat"),
    ];
    save(&bench, below, 0);
    let around = bench.ask(GetRakorAround { rakor: id(ROOT) }).unwrap();
    assert_eq!((around.uninvited_own, around.uninvited_below, around.has_team), (2, 1, true));
    let all = InviteTeams {
        rakor: id(ROOT),
        own: true,
        below: true,
        partners: false,
        tpps: false,
        puskesmas: false,
    };
    let invited = bench.ask(all.clone()).unwrap();
    assert_eq!((invited.added, invited.renewed), (3, 0));
    let again = bench.ask(all.clone()).unwrap();
    assert_eq!((again.added, again.renewed, again.entry.as_str()), (0, 0, ""));
    let (mut now, rev) = read(&bench, id(ROOT));
    let who: Vec<(u64, &str)> =
        now.invited.iter().map(|one| (one.id.bits(), one.party.name.reveal())).collect();
    assert_eq!(who, [(11, "Sri"), (12, "Budi"), (22, "Camat")]);
    assert_eq!(now.invited[2].party.instansi, "Kecamatan Guguak Panjang");
    // Budi came; then both seats change hands. Only the row about which nothing is known follows.
    now.invited[1].attendance = Some(Attendance::Present);
    save(&bench, now, rev);
    for seat in &mut team.seats {
        seat.holders[0].name = PersonalText::new("Baru");
    }
    save(&bench, team, 1);
    let renewed = bench.ask(all).unwrap();
    assert_eq!((renewed.added, renewed.renewed), (0, 1));
    let (now, _) = read(&bench, id(ROOT));
    let names: Vec<&str> = now.invited.iter().map(|one| one.party.name.reveal()).collect();
    assert_eq!(names, ["Baru", "Budi", "Camat"]);
    // Inviting is taken back like any change.
    bench.ask(UndoPaper { entry: renewed.entry }).unwrap();
    assert_eq!(read(&bench, id(ROOT)).0.invited[0].party.name.reveal(), "Sri");
}

fn figure(view: &SealedView, place: &Place, indicator: IndicatorId) -> ((u32, u32), (u32, u32)) {
    let at = view.indicators.iter().position(|one| *one == indicator).unwrap();
    let row = view.rows.iter().find(|row| row.place == *place).unwrap();
    let (then, now) = row.figures[at].unwrap();
    ((then.numerator, then.denominator), (now.numerator, now.denominator))
}

/// Two of three children are weighed in March. Sealed: D/S 2 of 3. Then the third's visit is
/// written in, and a weight corrected: the seal keeps what lay on the table.
#[test]
fn sealed_figures_stay_when_the_records_change() {
    let (bench, posyandu) = Bench::ready("2026-04-10");
    save(&bench, root(), 0);
    let nothing = bench.ask(SealRakor { rakor: id(ROOT), month: None }).unwrap_err();
    assert!(matches!(nothing, DeskError::Invalid(_)), "{nothing:?}");
    let children: Vec<_> = ["Ani", "Budi", "Cici"]
        .into_iter()
        .map(|name| bench.child(name, "2025-01-05", posyandu))
        .collect();
    bench.weigh(children[0], "2026-03-10", 9.0, None);
    let second = bench.weigh(children[1], "2026-03-10", 5.0, None);
    let month = "2026-03".parse().unwrap();
    let asked = SealRakor { rakor: id(ROOT), month: Some(month) };
    let entry = bench.ask(asked.clone()).unwrap();
    let view = || bench.ask(GetSealed { rakor: id(ROOT) }).unwrap().unwrap();
    let sealed = view();
    assert!(sealed.intact && sealed.changed == 0);
    assert_eq!(figure(&sealed, &Place::Regency, IndicatorId::Ds), ((2, 3), (2, 3)));
    // 5 kg at 14 months is severely underweight (WHO: −3 SD of boys is 7.2 kg).
    assert_eq!(figure(&sealed, &Place::Regency, IndicatorId::Underweight), ((1, 2), (1, 2)));
    let kecamatan = Place::Region(code(&DESA[..8]));
    assert_eq!(figure(&sealed, &kecamatan, IndicatorId::Ds), ((2, 3), (2, 3)));

    bench.weigh(children[2], "2026-03-12", 9.5, None);
    let mut corrected = visit("2026-03-10", posyandu, Some(9.2), None);
    corrected.id = Some(second);
    bench.ask(SaveVisit { child: children[1], base_rev: None, visit: corrected }).unwrap();
    let later = view();
    assert_eq!((later.seal.as_str(), later.intact), (sealed.seal.as_str(), true));
    assert_eq!(figure(&later, &Place::Regency, IndicatorId::Ds), ((2, 3), (3, 3)));
    assert_eq!(figure(&later, &Place::Regency, IndicatorId::Underweight), ((1, 2), (0, 3)));
    // D/S and underweight of the city and its kecamatan; every other denominator of those weighed
    // or of those due moved as well.
    assert!(later.changed >= 4, "{}", later.changed);

    // A figure changed by hand no longer fits the seal.
    let (mut rakor, rev) = read(&bench, id(ROOT));
    rakor.sealed.as_mut().unwrap().figures[0].n += 1;
    save(&bench, rakor, rev);
    assert!(!view().intact);
    // Sealed anew while it is not held; afterwards no more.
    bench.ask(asked.clone()).unwrap();
    assert!(view().intact && view().changed == 0);
    let (mut rakor, rev) = read(&bench, id(ROOT));
    rakor.state = RakorState::Held;
    save(&bench, rakor, rev);
    let refused = bench.ask(asked).unwrap_err();
    let field = FormField::Paper(PaperField::Month, 0);
    assert_eq!(refused, DeskError::Invalid(vec![FieldProblem { field, why: Why::Sealed }]));
    assert!(!entry.is_empty());
}

#[test]
fn a_rakor_knows_the_one_before_it() {
    let bench = bench();
    let mut before = Rakor::new(id(5), Place::Regency);
    before.state = RakorState::Held;
    before.date = Some(day("2025-10-20"));
    before.decisions = vec![crate::records::coordination::Decision {
        id: Id::from_bits(1),
        order: 0,
        text: "Timbangan diganti".to_owned(),
        extra: Extra::new(),
    }];
    save(&bench, before.clone(), 0);
    // Older, and of another place: neither is the one before.
    save(&bench, Rakor { id: id(4), date: Some(day("2024-10-20")), ..before.clone() }, 0);
    let kecamatan = Place::Region(code(&DESA[..8]));
    save(&bench, Rakor { id: id(3), place: kecamatan, date: Some(day("2026-01-20")), ..before }, 0);
    let around = bench.ask(GetRakorAround { rakor: id(ROOT) }).unwrap();
    let (brief, decided) = around.previous.unwrap();
    assert_eq!((brief.id.bits(), decided), (5, vec!["Timbangan diganti".to_owned()]));
}
