//! Teams worked out by hand.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::{
    documents::{Extra, Id},
    records::{
        Month, PersonalText, Place,
        coordination::{Holder, Nomenclature, SeatRole, Sk, Standing, Team, Tier},
    },
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sk(n: u64, date: &str, until: Option<&str>) -> Sk {
    Sk {
        id: Id::from_bits(n),
        number: format!("{n}/2025"),
        date: day(date),
        until: until.map(day),
        issued_by: String::new(),
        note: String::new(),
        extra: Extra::new(),
    }
}

fn holder(n: u64, from: Option<&str>, until: Option<&str>) -> Holder {
    Holder {
        id: Id::from_bits(n),
        name: PersonalText::new("Wulandara"),
        instansi: String::new(),
        standing: Standing::Definitif,
        phone: PersonalText::default(),
        from: from.map(day),
        until: until.map(day),
        skills: Vec::new(),
        extra: Extra::new(),
    }
}

/// A team of the usual seats, each held since 2025.
fn team(nomenclature: Nomenclature, tier: Tier) -> Team {
    let mut team = Team::new(Id::from_bits(1), Place::Regency, nomenclature);
    let mut n = 0;
    team.seats = fill(nomenclature, tier, Town::default(), || {
        n += 1;
        Id::from_bits(n)
    });
    for seat in &mut team.seats {
        seat.holders.push(holder(1000 + seat.id.bits(), Some("2025-01-01"), None));
    }
    team
}

fn judged(team: &Team, tier: Tier, activity: Activity, today: &str) -> Judged {
    judge(TeamRules::of(team.nomenclature), team, tier, activity, day(today))
}

fn lines(judged: &Judged) -> Vec<(LineId, Verdict)> {
    judged.lines.iter().map(|line| (line.id, line.verdict)).collect()
}

use LineId as L;
use Verdict as V;

#[test]
fn an_sk_holds_to_its_last_day_and_warns_ninety_days_before() {
    let mut team = Team::new(Id::from_bits(1), Place::Regency, Nomenclature::TimPembina);
    let on = |team: &Team, today: &str| SkState::of(team, day(today));
    assert_eq!(on(&team, "2026-11-22"), SkState::Missing);
    team.sks.push(sk(1, "2023-03-01", Some("2026-03-01")));
    let end = day("2026-03-01");
    assert_eq!(on(&team, "2023-02-28"), SkState::Missing);
    // 1 December has 31 days to the end of the year, January 31, February 28, March 1: 91.
    assert_eq!(on(&team, "2025-11-30"), SkState::Valid(Some(end)));
    assert_eq!(on(&team, "2025-12-01"), SkState::Soon(end));
    assert_eq!(on(&team, "2026-03-01"), SkState::Soon(end));
    assert_eq!(on(&team, "2026-03-02"), SkState::Expired(end));
    // The next one, without an end; before its day the old one still counts.
    team.sks.push(sk(2, "2026-02-10", None));
    assert_eq!(on(&team, "2026-02-09"), SkState::Soon(end));
    assert_eq!(on(&team, "2026-02-10"), SkState::Valid(None));
    assert_eq!(on(&team, "2036-02-10"), SkState::Valid(None));
}

#[test]
fn a_team_with_everything_lacks_nothing() {
    let mut team = team(Nomenclature::TimPembina, Tier::Kecamatan);
    team.sks.push(sk(1, "2025-01-01", None));
    team.plan_year = Some(2026);
    let activity = Activity { met: Some(day("2026-08-22")), reported: Month::new(2026, 5) };
    let found = judged(&team, Tier::Kecamatan, activity, "2026-11-22");
    let all = [L::Sk, L::Seats, L::Met, L::Plan, L::Report].map(|id| (id, V::Met));
    assert_eq!(lines(&found), all);
    assert_eq!((found.done(), found.seats, found.filled), (5, 12, 12));
    assert_eq!(found.meet_by, Some(day("2026-11-22")));
    // The day after, three months have passed.
    let found = judged(&team, Tier::Kecamatan, activity, "2026-11-23");
    assert_eq!(found.verdict(L::Met), Some(V::Missing));
    // In December the report of May is seven months old, and in January the plan is of last year.
    let found = judged(&team, Tier::Kecamatan, activity, "2026-12-01");
    assert_eq!(found.verdict(L::Report), Some(V::Missing));
    let found = judged(&team, Tier::Kecamatan, activity, "2027-01-01");
    assert_eq!(found.verdict(L::Plan), Some(V::Missing));
    // A team that set itself half a year has met.
    team.meets_every = Some(6);
    let found = judged(&team, Tier::Kecamatan, activity, "2026-12-01");
    assert_eq!(found.verdict(L::Met), Some(V::Met));
}

#[test]
fn an_empty_team_lacks_its_core_and_every_bidang() {
    let team = Team::new(Id::from_bits(1), Place::Regency, Nomenclature::Pokjanal);
    let found = judged(&team, Tier::Desa, Activity::default(), "2020-01-01");
    assert!(found.lines.iter().all(|line| line.verdict == V::Missing));
    let gaps: Vec<_> = found.gaps.iter().map(|gap| (gap.role, gap.bidang.as_str())).collect();
    let bidang = |code| (SeatRole::KetuaBidang, code);
    let wanted = [
        (SeatRole::Ketua, ""),
        (SeatRole::Sekretaris, ""),
        bidang("kelembagaan"),
        bidang("kesehatan_kb"),
        bidang("kie"),
        bidang("sdm"),
        bidang("ekonomi_pangan"),
    ];
    assert_eq!(gaps, wanted);
    assert_eq!((found.seats, found.filled, found.done()), (7, 0, 0));
}

#[test]
fn the_regency_reports_to_nobody_here() {
    let team = team(Nomenclature::Pokjanal, Tier::Kabupaten);
    let found = judged(&team, Tier::Kabupaten, Activity::default(), "2024-01-01");
    let wanted =
        [(L::Sk, V::Missing), (L::Seats, V::Met), (L::Met, V::Missing), (L::Plan, V::Missing)];
    // Its holders begin in 2025: a year before, every seat was vacant.
    assert_ne!(lines(&found), wanted);
    let found = judged(&team, Tier::Kabupaten, Activity::default(), "2025-01-01");
    assert_eq!(lines(&found), wanted);
}

#[test]
fn of_pengurus_only_sk_seats_and_kader_are_asked() {
    let mut team = team(Nomenclature::Pengurus, Tier::Posyandu);
    let found = judged(&team, Tier::Posyandu, Activity::default(), "2026-11-22");
    assert_eq!(lines(&found), [(L::Sk, V::Missing), (L::Seats, V::Met), (L::Kader, V::Met)]);
    assert_eq!((found.kader, found.seats), (5, 14));
    // Four kader: no seat is called vacant for it, but they are too few.
    let kader = team.seats.iter_mut().find(|seat| seat.role == SeatRole::Kader).unwrap();
    end(kader, day("2026-06-30")).unwrap();
    let found = judged(&team, Tier::Posyandu, Activity::default(), "2026-11-22");
    assert_eq!((found.kader, found.seats, found.gaps.len()), (4, 13, 0));
    assert_eq!(found.verdict(L::Kader), Some(V::Missing));
}

#[test]
fn a_vacant_seat_is_named_and_a_plt_counts_as_held() {
    let mut team = team(Nomenclature::TimPembina, Tier::Desa);
    let social = team.seats.iter_mut().find(|seat| seat.bidang == "sosial").unwrap();
    end(social, day("2026-10-31")).unwrap();
    let (id, role) = (social.id, social.role);
    team.seats[0].holders[0].standing = Standing::Plt;
    let found = judged(&team, Tier::Desa, Activity::default(), "2026-11-01");
    assert_eq!(found.gaps, [Gap { seat: Some(id), role, bidang: "sosial".to_owned() }]);
    assert_eq!((found.seats, found.filled, found.acting), (11, 10, 1));
    // On the last day it was still held.
    let found = judged(&team, Tier::Desa, Activity::default(), "2026-10-31");
    assert!(found.gaps.is_empty());
}

#[test]
fn names_follow_the_day_and_the_choice() {
    use Nomenclature as N;
    assert_eq!(NEW_NAME, day("2024-09-17"));
    let on = |naming: Naming, text: &str, tier| naming.on(day(text), tier);
    assert_eq!(on(Naming::ByDate, "2024-09-16", Tier::Desa), N::Pokjanal);
    assert_eq!(on(Naming::ByDate, "2024-09-17", Tier::Desa), N::TimPembina);
    assert_eq!(on(Naming::Pokjanal, "2026-01-01", Tier::Kecamatan), N::Pokjanal);
    assert_eq!(on(Naming::TimPembina, "2020-01-01", Tier::Kabupaten), N::TimPembina);
    assert_eq!(on(Naming::Pokjanal, "2026-01-01", Tier::Posyandu), N::Pengurus);
    assert_eq!(
        named(N::Pokjanal, Tier::Kabupaten, false, "Kota Bontang"),
        "Pokjanal Posyandu Kota Bontang"
    );
    assert_eq!(
        named(N::Pokjanal, Tier::Desa, true, "Belimbing"),
        "Pokja Posyandu Kelurahan Belimbing"
    );
    assert_eq!(
        named(N::TimPembina, Tier::Desa, false, "Sukamaju"),
        "Tim Pembina Posyandu Desa Sukamaju"
    );
    assert_eq!(named(N::Pengurus, Tier::Posyandu, false, "Melati"), "Pengurus Posyandu Melati");
}

#[test]
fn offices_are_called_as_in_the_place() {
    let kelurahan = Town { kelurahan: true, kota: true };
    assert_eq!(kelurahan.office("Kepala Desa"), "Lurah");
    assert_eq!(kelurahan.office("Sekretaris Desa"), "Sekretaris Kelurahan");
    assert_eq!(kelurahan.office("Bupati"), "Wali Kota");
    assert_eq!(kelurahan.office("Ketua TP PKK Kabupaten"), "Ketua TP PKK Kota");
    assert_eq!(Town::default().office("Kepala Desa"), "Kepala Desa");
}

#[test]
fn every_template_has_what_its_rules_ask() {
    use Nomenclature as N;
    for nomenclature in [N::Pokjanal, N::TimPembina, N::Pengurus, N::Tpps] {
        for tier in Tier::ALL {
            if (nomenclature == Nomenclature::Pengurus) != (tier == Tier::Posyandu) {
                continue;
            }
            let team = team(nomenclature, tier);
            let found = judged(&team, tier, Activity::default(), "2026-11-22");
            assert!(found.gaps.is_empty(), "{nomenclature:?} {tier:?}: {:?}", found.gaps);
            assert!(team.seats.iter().all(|seat| !seat.duties.is_empty()));
        }
    }
}

#[test]
fn codes_of_bidang_are_read_back() {
    for nomenclature in [Nomenclature::Pokjanal, Nomenclature::TimPembina, Nomenclature::Tpps] {
        for bidang in Bidang::of(nomenclature) {
            assert_eq!(Bidang::from_code(bidang.code()), Some(*bidang));
        }
    }
    assert_eq!(Bidang::from_code("usaha"), None);
}

#[test]
fn who_follows_begins_the_day_after_who_went() {
    let mut team = team(Nomenclature::TimPembina, Tier::Kabupaten);
    let seat = &mut team.seats[0];
    let done = hand_over(seat, holder(7, None, None), day("2026-05-04")).unwrap();
    assert!(done.anybody);
    let who = |seat: &crate::records::coordination::Seat, on: &str| {
        seat.holder_on(day(on)).map(|holder| holder.id.bits())
    };
    assert_eq!(who(seat, "2026-05-03"), Some(1001));
    assert_eq!(who(seat, "2026-05-04"), Some(7));
    assert_eq!(seat.holders[0].until, Some(day("2026-05-03")));
    // Nobody can follow before who is there began; then nothing changes.
    let before = seat.clone();
    let early = hand_over(seat, holder(8, None, None), day("2026-05-04"));
    assert_eq!((early, &*seat), (Err(ChangeError::BeforeTheLast), &before));
    assert_eq!(end(seat, day("2026-05-01")), Err(ChangeError::BeforeTheLast));
    end(seat, day("2026-06-30")).unwrap();
    assert_eq!(who(seat, "2026-07-01"), None);
    assert_eq!(end(seat, day("2026-07-01")), Err(ChangeError::Vacant));
    // A vacant seat is filled without ending anybody.
    let done = hand_over(seat, holder(9, None, None), day("2026-08-01")).unwrap();
    assert!(!done.anybody);
    assert_eq!(seat.holders.len(), 3);
}

proptest! {
    /// However often a seat changes hands, on any day at most one holds it, nobody is lost, and
    /// terms do not overlap.
    #[test]
    fn terms_never_overlap(steps in prop::collection::vec((0_u64..4000, any::<bool>()), 0..12)) {
        let mut team = team(Nomenclature::TimPembina, Tier::Desa);
        let seat = &mut team.seats[0];
        seat.holders.clear();
        let mut begun = 0;
        for (nth, (offset, leaves)) in (0..).zip(steps) {
            let on = day("2015-01-01") + chrono::Days::new(offset);
            if leaves {
                let _ = end(seat, on);
            } else if hand_over(seat, holder(nth, None, None), on).is_ok() {
                begun += 1;
            }
        }
        prop_assert_eq!(seat.holders.len(), begun);
        let mut terms: Vec<_> = seat.holders.iter().map(|h| (h.from, h.until)).collect();
        terms.sort();
        for pair in terms.windows(2) {
            prop_assert!(pair[0].1.is_some_and(|until| Some(until) < pair[1].0));
        }
        for (from, until) in terms {
            prop_assert!(until.is_none_or(|until| from <= Some(until)));
        }
    }
}
