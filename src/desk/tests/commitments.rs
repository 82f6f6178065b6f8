//! Promises through the desk: the figure of their day, what the next Rakor hears, the account.

use super::bench::{Bench, DESA, code, day};
use crate::{
    desk::protocol::*,
    documents::{Extra, Id},
    indicators::{Figure, IndicatorId, Verdict},
    rakor::commitments::{Account, Standing},
    records::{
        Place, PosyanduId,
        coordination::{
            Baseline, Commitment, CommitmentStatus as Status, Paper, PaperKind, PaperRef, Progress,
            Rakor, RakorState, Sector,
        },
    },
    wilayah::Level,
};

fn kecamatan() -> Place {
    Place::Region(code(DESA).at(Level::Kecamatan).unwrap())
}

fn desa() -> Place {
    Place::Region(code(DESA))
}

fn save(bench: &Bench, paper: impl Into<Paper>, rev: u64) -> PaperSaved {
    let papers = vec![PaperView { paper: paper.into(), rev }];
    bench.ask(SavePapers { papers }).unwrap().remove(0)
}

fn rakor(id: u64, place: Place, date: &str, state: RakorState) -> Rakor {
    let mut rakor = Rakor::new(Id::from_bits(id), place);
    rakor.date = Some(day(date));
    rakor.state = state;
    rakor.theme = format!("Rakor {id}");
    rakor
}

fn promise(id: u64, place: Place, made: &str, due: &str) -> Commitment {
    let mut promise = Commitment::new(Id::from_bits(id), place, day(made));
    promise.text = format!("Janji {id}");
    promise.owner.sector = Some(Sector::Kesehatan);
    promise.due = day(due);
    promise
}

fn word(id: u64, date: &str, status: Status, rakor: Option<u64>) -> Progress {
    Progress {
        id: Id::from_bits(id),
        date: day(date),
        rakor: rakor.map(Id::from_bits),
        status: Some(status),
        text: "kata".to_owned(),
        extra: Extra::new(),
    }
}

/// Forty children, all there since 2024. In February and March 10 are weighed, in April 35; in May
/// (the month that is not over) 2.
fn weighed() -> (Bench, PosyanduId) {
    let (bench, melati) = Bench::ready("2026-05-10");
    let children: Vec<_> = (0..40)
        .map(|n| {
            let birth = format!("2024-{:02}-{:02}", 3 + n % 6, 1 + n / 6);
            bench.child(&format!("Anak {n}"), &birth, melati)
        })
        .collect();
    for (month, weighed) in [("02", 10), ("03", 10), ("04", 35), ("05", 2)] {
        for child in &children[..weighed] {
            bench.weigh(*child, &format!("2026-{month}-05"), 10.0, None);
        }
    }
    (bench, melati)
}

#[test]
fn a_promise_keeps_the_figure_of_its_day_and_tells_what_changed() {
    let (bench, melati) = weighed();
    let mut ours = promise(1, kecamatan(), "2026-03-20", "2026-06-30");
    ours.indicator = Some(IndicatorId::Ds);
    // What a screen claims does not count.
    ours.baseline = Some(Baseline { month: "2020-01".parse().unwrap(), n: 1, of: 1 });
    let saved = save(&bench, ours.clone(), 0);
    let Paper::Commitment(kept) = &saved.paper else { panic!("a commitment") };
    let february = Baseline { month: "2026-02".parse().unwrap(), n: 10, of: 40 };
    assert_eq!(kept.baseline, Some(february));
    let view = bench.ask(GetCommitment { id: ours.id }).unwrap();
    let moved = view.line.moved.unwrap();
    // April is the last whole month: May is not over. 10/40 to 35/40 is no chance.
    let april = Figure { numerator: 35, denominator: 40 };
    assert_eq!(moved.now, Some(("2026-04".parse().unwrap(), april)));
    assert!((moved.change.unwrap().difference - 0.625).abs() < 1e-12);
    assert_eq!(moved.change.unwrap().verdict, Verdict::Better);
    assert!(moved.kept);
    // A correction of February does not change what was promised from.
    let late = bench.child("Baru", "2024-05-05", melati);
    bench.weigh(late, "2026-02-06", 9.0, None);
    let mut again = kept.clone();
    again.proof = "Daftar hadir".to_owned();
    again.baseline = None;
    let saved = save(&bench, again, 1);
    let Paper::Commitment(kept) = &saved.paper else { panic!("a commitment") };
    assert_eq!(kept.baseline, Some(february));
    // Another indicator is another beginning.
    let mut other = kept.clone();
    other.indicator = Some(IndicatorId::Nd);
    let saved = save(&bench, other, 2);
    let Paper::Commitment(kept) = &saved.paper else { panic!("a commitment") };
    assert_eq!(kept.baseline.map(|b| b.of), Some(11));
}

#[test]
fn a_small_difference_is_not_called_a_change_and_nothing_newer_is_said_to_be_nothing() {
    let (bench, _) = weighed();
    // Promised in April: baseline March, 10/40; then April.
    let mut ours = promise(1, desa(), "2026-04-02", "2026-06-30");
    ours.indicator = Some(IndicatorId::Stunting);
    save(&bench, ours.clone(), 0);
    let moved = bench.ask(GetCommitment { id: ours.id }).unwrap().line.moved.unwrap();
    // Nobody was measured in length: no figure, then and now.
    assert_eq!((moved.baseline, moved.now, moved.change), (None, None, None));
    let mut may = promise(2, desa(), "2026-05-02", "2026-06-30");
    may.indicator = Some(IndicatorId::Ds);
    save(&bench, may.clone(), 0);
    let moved = bench.ask(GetCommitment { id: may.id }).unwrap().line.moved.unwrap();
    assert_eq!(moved.baseline.map(|b| (b.n, b.of)), Some((35, 40)));
    assert_eq!((moved.now, moved.change), (None, None));
    // February to March: 10 of 40 both times.
    let mut march = promise(3, desa(), "2026-03-02", "2026-06-30");
    march.indicator = Some(IndicatorId::Ds);
    save(&bench, march.clone(), 0);
    let held = rakor(7, desa(), "2026-04-01", RakorState::Held);
    save(&bench, held.clone(), 0);
    let carried = bench.ask(GetCarried { rakor: held.id }).unwrap();
    let moved = carried.open[0].promise.moved.unwrap();
    assert_eq!(moved.now.map(|(month, _)| month), Some("2026-03".parse().unwrap()));
    assert_eq!(moved.change.unwrap().verdict, Verdict::NotSure);
}

#[test]
fn open_promises_go_on_to_the_next_rakor_by_themselves() {
    let (bench, _) = Bench::ready("2026-09-10");
    let first = rakor(7, kecamatan(), "2026-03-10", RakorState::Held);
    let second = rakor(8, kecamatan(), "2026-06-10", RakorState::Held);
    let third = rakor(9, kecamatan(), "2026-09-24", RakorState::Planned);
    let regency = rakor(10, Place::Regency, "2026-10-01", RakorState::Planned);
    for rakor in [&first, &second, &third, &regency] {
        save(&bench, rakor.clone(), 0);
    }
    // 1: made in the first, kept in July. 2: made in the first for the desa, still open and late.
    // 3: made in the second, broken in it. 4: of the desa alone, open.
    let mut one = promise(1, kecamatan(), "2026-03-10", "2026-06-30");
    one.rakor = Some(first.id);
    one.status = Status::Kept;
    one.progress = vec![word(1, "2026-07-05", Status::Kept, None)];
    let mut two = promise(2, desa(), "2026-03-10", "2026-05-31");
    two.rakor = Some(first.id);
    two.progress = vec![word(2, "2026-06-10", Status::Started, Some(8))];
    two.status = Status::Started;
    let mut three = promise(3, kecamatan(), "2026-06-10", "2026-06-20");
    three.rakor = Some(second.id);
    three.status = Status::Broken;
    three.progress = vec![word(3, "2026-06-10", Status::Broken, Some(8))];
    let four = promise(4, desa(), "2026-08-01", "2026-09-20");
    for promise in [one, two, three, four] {
        save(&bench, promise, 0);
    }
    let of = |rakor: &Rakor| {
        let carried = bench.ask(GetCarried { rakor: rakor.id }).unwrap();
        let ids = |list: &[CarriedLine]| -> Vec<u64> {
            list.iter().map(|line| line.promise.id.bits()).collect()
        };
        let lists = [ids(&carried.open), ids(&carried.closed), ids(&carried.made)];
        (lists, carried)
    };
    assert_eq!(of(&first).0, [vec![], vec![], vec![2, 1]]);
    // In June both of March were open; the second was told of there.
    let (lists, june) = of(&second);
    assert_eq!(lists, [vec![2, 1], vec![], vec![3]]);
    assert_eq!(june.day, day("2026-06-10"));
    assert_eq!(june.before.as_ref().map(|m| m.id), Some(first.id));
    assert_eq!(june.open[0].promise.status, Status::Open);
    assert_eq!(june.open[0].told[0].status, Some(Status::Started));
    assert_eq!(june.open[0].promise.standing, Standing::Late(10));
    assert!(!june.open[0].below, "made at this table");
    // In September: the late one first, the desa's own as of the tier below; one was kept since.
    let (lists, september) = of(&third);
    assert_eq!(lists, [vec![2, 4], vec![1], vec![]]);
    assert_eq!(september.open.iter().map(|line| line.below).collect::<Vec<_>>(), [false, true]);
    assert_eq!(september.closed[0].promise.standing, Standing::Kept(5));
    // The regency hears of its kecamatan, and of no desa.
    let (lists, _) = of(&regency);
    assert_eq!(lists, [vec![], vec![3, 1], vec![]]);
    let heard = bench.ask(GetCommitment { id: Id::from_bits(2) }).unwrap().heard;
    assert_eq!(heard.iter().map(|m| m.id.bits()).collect::<Vec<_>>(), [9, 8]);
    assert_eq!(bench.ask(GetCarried { rakor: Id::from_bits(99) }), Err(DeskError::NotFound));
}

#[test]
fn lists_reminders_and_the_account_agree() {
    let (bench, melati) = Bench::ready("2026-09-10");
    // Late by 10 and 40 days; due in 14; time left; kept 3 days late; broken.
    let dues = ["2026-08-31", "2026-08-01", "2026-09-24", "2026-12-31"];
    for (id, due) in (1..).zip(dues) {
        save(&bench, promise(id, desa(), "2026-07-01", due), 0);
    }
    let mut kept = promise(5, Place::Posyandu(melati), "2026-07-01", "2026-08-10");
    kept.status = Status::Kept;
    kept.owner.sector = Some(Sector::PekerjaanUmum);
    kept.progress = vec![word(1, "2026-08-13", Status::Kept, None)];
    save(&bench, kept, 0);
    let mut broken = promise(6, kecamatan(), "2025-07-01", "2025-08-10");
    broken.status = Status::Broken;
    save(&bench, broken, 0);
    let list = |filter, sector| {
        let asked =
            GetCommitments { place: Place::Regency, filter, sector, rakor: None, page: Some(0) };
        bench.ask(asked).unwrap()
    };
    let open = list(PromiseFilter::Open, None);
    // Open, late, soon, kept, broken, withdrawn, all.
    assert_eq!(open.counts, [4, 2, 1, 1, 1, 0, 6]);
    assert_eq!(open.rows.iter().map(|row| row.id.bits()).collect::<Vec<_>>(), [2, 1, 3, 4]);
    assert_eq!(open.sectors, [(Sector::Kesehatan, 4)]);
    assert_eq!(list(PromiseFilter::All, Some(Sector::PekerjaanUmum)).total, 1);
    let reminders = bench.ask(GetReminders { place: kecamatan(), most: 2 }).unwrap();
    assert_eq!((reminders.late, reminders.soon), (2, 1));
    assert_eq!(reminders.rows.iter().map(|row| row.id.bits()).collect::<Vec<_>>(), [2, 1]);
    let report = |place, year| bench.ask(GetPromiseReport { place, year }).unwrap();
    let all = report(Place::Regency, None);
    assert_eq!(all.years, [2026, 2025]);
    let total = Account {
        in_time: 0,
        kept_late: 1,
        broken: 1,
        late: 2,
        open: 2,
        withdrawn: 0,
        days_late: Some(10),
    };
    assert_eq!(all.total, total);
    assert_eq!((all.total.kept(), all.total.due()), (1, 4));
    let sums: u32 = all.sectors.iter().map(|(_, account)| account.all()).sum();
    assert_eq!((sums, all.places.len()), (6, 1));
    assert_eq!(all.places[0].account, total);
    // Below a kecamatan: its own, then its desa with what lies within them.
    let inside = report(kecamatan(), Some(2026));
    assert_eq!(inside.places.len(), 1);
    assert_eq!((&inside.places[0].place, inside.places[0].account.all()), (&desa(), 5));
    let all = report(kecamatan(), None);
    assert_eq!(all.places[0].place, kecamatan());
}

#[test]
fn a_promise_cannot_be_lost_with_its_meeting() {
    let (bench, _) = Bench::ready("2026-09-10");
    let meeting = rakor(7, kecamatan(), "2026-03-10", RakorState::Held);
    save(&bench, meeting, 0);
    let mut ours = promise(1, kecamatan(), "2026-03-10", "2026-06-30");
    ours.rakor = Some(Id::from_bits(7));
    save(&bench, ours, 0);
    let paper = PaperRef { kind: PaperKind::Rakor, id: Id::from_bits(7) };
    assert!(matches!(bench.ask(DeletePaper { paper, rev: 1 }), Err(DeskError::Invalid(_))));
}
