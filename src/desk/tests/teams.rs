//! Teams through the desk: the list by tier, one team with what it did, the pengurus.

use super::bench::{Bench, DESA, code, day};
use crate::{
    desk::protocol::*,
    documents::{Actor, Extra, Id, Millis, Stamp},
    rakor::teams::{Judged, LineId, Naming, SkState, Town, Verdict, fill},
    records::{
        Month, PersonalText, Place,
        coordination::{
            AksiReport, Holder, Nomenclature, Paper, Rakor, RakorKind, RakorState, Sk, Standing,
            Team, TeamKind, Tier,
        },
    },
    wilayah::Level,
};

fn save(bench: &Bench, paper: impl Into<Paper>) {
    let papers = vec![PaperView { paper: paper.into(), rev: 0 }];
    bench.ask(SavePapers { papers }).unwrap();
}

fn kecamatan() -> Place {
    Place::Region(code(DESA).at(Level::Kecamatan).unwrap())
}

fn team(n: u64, place: Place, nomenclature: Nomenclature, tier: Tier, sk: &str) -> Team {
    let mut team = Team::new(Id::from_bits(n), place, nomenclature);
    let mut seat = n * 100;
    team.seats = fill(nomenclature, tier, Town::default(), || {
        seat += 1;
        Id::from_bits(seat)
    });
    for seat in &mut team.seats {
        seat.holders.push(Holder {
            id: Id::from_bits(seat.id.bits() + 50_000),
            name: PersonalText::new("Sandaruni"),
            instansi: String::new(),
            standing: Standing::Definitif,
            phone: PersonalText::default(),
            from: None,
            until: None,
            skills: Vec::new(),
            extra: Extra::new(),
        });
    }
    team.sks.push(Sk {
        id: Id::from_bits(n),
        number: format!("{n}/SK"),
        date: day(sk),
        until: None,
        issued_by: String::new(),
        note: String::new(),
        extra: Extra::new(),
    });
    team
}

fn lacking(judged: &Judged) -> Vec<LineId> {
    let missing = judged.lines.iter().filter(|line| line.verdict == Verdict::Missing);
    missing.map(|line| line.id).collect()
}

#[test]
fn a_team_lives_by_what_its_place_did() {
    let (bench, melati) = Bench::ready("2026-06-15");
    let mut own = team(1, kecamatan(), Nomenclature::TimPembina, Tier::Kecamatan, "2025-01-02");
    own.plan_year = Some(2026);
    save(&bench, own);
    let judged = || bench.ask(GetTeam { id: Id::from_bits(1) }).unwrap().judged;
    assert_eq!(lacking(&judged()), [LineId::Met, LineId::Report]);
    // A meeting that is only planned, or of another place, is none; nor is a draft of a report.
    let meet = |n: u64, place: Place, date: &str, state| {
        let mut rakor = Rakor::new(Id::from_bits(n), place);
        (rakor.date, rakor.state, rakor.theme) = (Some(day(date)), state, "Rakor".to_owned());
        save(&bench, rakor);
    };
    meet(1, kecamatan(), "2026-06-10", RakorState::Planned);
    meet(2, Place::Region(code(DESA)), "2026-06-10", RakorState::Held);
    let (from, to) = (Month::new(2026, 1).unwrap(), Month::new(2026, 3).unwrap());
    save(&bench, AksiReport::new(Id::from_bits(1), kecamatan(), from, to));
    assert_eq!(lacking(&judged()), [LineId::Met, LineId::Report]);
    meet(3, kecamatan(), "2026-04-01", RakorState::Held);
    let mut report = AksiReport::new(Id::from_bits(2), kecamatan(), from, to);
    report.sent = Some(Stamp { at: Millis(0), by: Actor("Camat".to_owned()) });
    save(&bench, report);
    let page = bench.ask(GetTeam { id: Id::from_bits(1) }).unwrap();
    assert_eq!(lacking(&page.judged), []);
    assert_eq!(page.judged.meet_by, Some(day("2026-07-01")));
    assert_eq!(page.meetings.iter().map(|m| m.id.bits()).collect::<Vec<_>>(), [3]);
    assert_eq!(page.reports.iter().map(|r| r.id.bits()).collect::<Vec<_>>(), [2]);
    assert_eq!((page.tier, page.kota, page.kelurahan), (Tier::Kecamatan, true, false));
    assert_eq!(page.above.len(), 1);
    // In the list of its kecamatan: itself, its kelurahan, and one Posyandu.
    let list = bench.ask(GetTeams { place: kecamatan(), kind: TeamKind::Posyandu }).unwrap();
    assert_eq!(list.rows[0].place, kecamatan());
    assert_eq!(list.rows[0].team().unwrap().judged, page.judged);
    assert_eq!(list.rows.last().unwrap().tier, Tier::Desa);
    assert!(list.rows.iter().any(|row| row.place == Place::Posyandu(melati)));
    assert_eq!((list.total.teams, list.total.complete, list.total.posyandu), (1, 1, 1));
    assert_eq!(list.kecamatan.len(), 1);
    assert_eq!(list.total.places, list.kecamatan[0].places);
    // Of a Posyandu alone.
    let alone =
        bench.ask(GetTeams { place: Place::Posyandu(melati), kind: TeamKind::Posyandu }).unwrap();
    assert_eq!(alone.rows.len(), 1);
    assert_eq!(bench.ask(GetPengurus { posyandu: melati }).unwrap(), PengurusBrief::default());
}

#[test]
fn the_name_is_the_regencys_choice_and_the_team_in_force_comes_first() {
    let (bench, _) = Bench::ready("2026-06-15");
    let old = team(1, kecamatan(), Nomenclature::Pokjanal, Tier::Kecamatan, "2022-01-02");
    let mut new = team(2, kecamatan(), Nomenclature::TimPembina, Tier::Kecamatan, "2025-01-02");
    save(&bench, old);
    let first = |bench: &Bench| {
        let list = bench.ask(GetTeams { place: kecamatan(), kind: TeamKind::Posyandu }).unwrap();
        list.rows.into_iter().next().unwrap().teams
    };
    assert!(first(&bench)[0].old_name);
    save(&bench, new.clone());
    let teams = first(&bench);
    assert_eq!(teams.iter().map(|t| t.id.bits()).collect::<Vec<_>>(), [2, 1]);
    assert!(!teams[0].old_name && teams[1].old_name);
    // Once the new one has run out, the old one without an end is in force again.
    new.sks[0].until = Some(day("2026-01-01"));
    let papers = vec![PaperView { paper: new.into(), rev: 1 }];
    bench.ask(SavePapers { papers }).unwrap();
    assert_eq!(first(&bench)[0].id.bits(), 1);
    let mut settings = bench.ask(GetOverview {}).unwrap().settings;
    settings.teams = Naming::Pokjanal;
    bench.ask(SaveSettings { settings }).unwrap();
    let teams = first(&bench);
    assert!(!teams[0].old_name && teams[1].old_name);
    assert_eq!(
        bench.ask(GetTeams { place: Place::Regency, kind: TeamKind::Posyandu }).unwrap().naming,
        Nomenclature::Pokjanal
    );
}

/// The story of the demo: 1 regency, 3 kecamatan, 12 desa, 24 Posyandu.
#[test]
fn the_demo_has_a_team_everywhere_but_in_one_desa() {
    let bench = Bench::new("2026-04-10");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let page = bench.ask(GetTeams { place: Place::Regency, kind: TeamKind::Posyandu }).unwrap();
    assert_eq!((page.rows.len(), page.kecamatan.len()), (1 + 3 + 12 + 24, 3));
    assert_eq!((page.total.places, page.total.teams, page.total.posyandu), (16, 15, 24));
    let with = |filter: TeamFilter, tier: Tier| -> Vec<&TeamRow> {
        page.rows.iter().filter(|row| row.tier == tier && filter.fits(row)).collect()
    };
    assert_eq!(with(TeamFilter::None, Tier::Desa).len(), 1);
    let lapsed = with(TeamFilter::Sk, Tier::Kecamatan);
    assert_eq!(lapsed.len(), 1);
    let team = lapsed[0].team().unwrap();
    assert_eq!(team.judged.sk, SkState::Expired(day("2026-02-05")));
    assert!(team.old_name);
    assert_eq!(with(TeamFilter::Vacant, Tier::Kecamatan).len(), 1);
    assert_eq!(with(TeamFilter::All, Tier::Kabupaten)[0].team().unwrap().judged.acting, 1);
    // Of twelve desa every seventh has an SK that ends within weeks.
    let soon = |row: &&&TeamRow| matches!(row.team().unwrap().judged.sk, SkState::Soon(_));
    assert_eq!(with(TeamFilter::Sk, Tier::Desa).iter().filter(soon).count(), 2);
    let own: u32 = page.kecamatan.iter().map(|share| share.places).sum();
    assert_eq!(own + 1, page.total.places);
    // Every Posyandu has pengurus with kader of some level or none.
    for row in with(TeamFilter::All, Tier::Posyandu) {
        let Place::Posyandu(posyandu) = row.place else { panic!("{row:?}") };
        let brief = bench.ask(GetPengurus { posyandu }).unwrap();
        let kader: u16 = brief.levels.iter().map(|(_, n)| n).sum();
        assert_eq!(kader, brief.team.unwrap().judged.kader);
        assert!((4..=8).contains(&kader));
    }
}

/// A TPPS beside the team that coaches Posyandu: a list of its own, a meeting of its own kind, and
/// no place in what the other is judged by.
#[test]
fn a_tpps_has_an_sk_and_meetings_of_its_own() {
    let (bench, melati) = Bench::ready("2026-06-15");
    save(&bench, team(1, kecamatan(), Nomenclature::TimPembina, Tier::Kecamatan, "2025-01-02"));
    let mut tpps = team(2, kecamatan(), Nomenclature::Tpps, Tier::Kecamatan, "2026-02-01");
    tpps.sks[0].until = Some(day("2026-07-01"));
    save(&bench, tpps);
    for (n, kind) in [(3, RakorKind::Rakor), (4, RakorKind::Rembuk)] {
        let mut rakor = Rakor::new(Id::from_bits(n), kecamatan());
        (rakor.kind, rakor.state) = (kind, RakorState::Held);
        rakor.date = Some(day(if n == 3 { "2026-05-02" } else { "2026-04-20" }));
        save(&bench, rakor);
    }
    let rows = |kind| bench.ask(GetTeams { place: kecamatan(), kind }).unwrap();
    let (of_posyandu, of_tpps) = (rows(TeamKind::Posyandu), rows(TeamKind::Tpps));
    let ids = |page: &TeamsPage| -> Vec<u64> {
        page.rows.iter().flat_map(|row| &row.teams).map(|team| team.id.bits()).collect()
    };
    assert_eq!((ids(&of_posyandu), ids(&of_tpps)), (vec![1], vec![2]));
    assert!(of_tpps.rows.iter().all(|row| row.place != Place::Posyandu(melati)));
    assert_eq!(of_tpps.naming, Nomenclature::Tpps);
    let brief = of_tpps.rows[0].team().unwrap();
    assert!(!brief.old_name && TeamFilter::Sk.fits(&of_tpps.rows[0]));
    // Its meeting is the rembuk; reports of aksi are not asked of it.
    assert_eq!(brief.judged.met, Some(day("2026-04-20")));
    assert_eq!(lacking(&brief.judged), [LineId::Plan]);
    assert_eq!(brief.judged.verdict(LineId::Report), None);
    let page = bench.ask(GetTeam { id: Id::from_bits(2) }).unwrap();
    assert_eq!(page.now_called, Nomenclature::Tpps);
    assert_eq!(page.meetings.iter().map(|m| m.id.bits()).collect::<Vec<_>>(), [4]);
}

/// Who is invited by the SK is who meets: the Tim Pembina to a Rakor, the TPPS to a rembuk.
#[test]
fn a_rembuk_invites_the_tpps() {
    let (bench, _) = Bench::ready("2026-06-15");
    let coaches = team(1, kecamatan(), Nomenclature::TimPembina, Tier::Kecamatan, "2026-02-02");
    let tpps = team(2, kecamatan(), Nomenclature::Tpps, Tier::Kecamatan, "2026-02-01");
    let seats = [&coaches, &tpps].map(|team| team.seats.len() as u32);
    assert_ne!(seats[0], seats[1]);
    save(&bench, coaches);
    save(&bench, tpps);
    save(&bench, team(3, Place::Region(code(DESA)), Nomenclature::Tpps, Tier::Desa, "2026-02-01"));
    let around = |n, kind| {
        let mut rakor = Rakor::new(Id::from_bits(n), kecamatan());
        (rakor.kind, rakor.date) = (kind, Some(day("2026-06-20")));
        save(&bench, rakor);
        let rakor = Id::from_bits(n);
        let around = bench.ask(GetRakorAround { rakor }).unwrap();
        let sk = bench.ask(GetRakorPapers { rakor }).unwrap().team.unwrap().sk;
        (around.uninvited_own, around.uninvited_below, around.uninvited_tpps, sk)
    };
    // Guguak Panjang has seven kelurahan. A TPPS without an SK is called by its office.
    assert_eq!(around(3, RakorKind::Rakor), (seats[0], 0, 8, "1/SK".to_owned()));
    assert_eq!(around(4, RakorKind::Rembuk), (seats[1], 7, 0, "2/SK".to_owned()));
}
