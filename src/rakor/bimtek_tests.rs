//! A training of three, worked out by hand.

use proptest::prelude::*;

use super::*;
use crate::{
    documents::Id,
    records::{
        PersonalText, Place,
        coordination::{Holder, MemberId, Module, Nomenclature, Seat, SeatRole, Standing, TeamId},
    },
};

const TEAM: TeamId = Id::from_bits(70);
const TRAINING: RakorId = Id::from_bits(80);

fn holder(id: u64) -> Holder {
    Holder {
        id: Id::from_bits(id),
        name: PersonalText::new("Kader"),
        instansi: String::new(),
        standing: Standing::default(),
        phone: PersonalText::default(),
        from: None,
        until: None,
        skills: Vec::new(),
        extra: Extra::new(),
    }
}

fn team(holders: &[u64]) -> Team {
    let mut team = Team::new(TEAM, Place::Regency, Nomenclature::TimPembina);
    for id in holders {
        let seat: MemberId = Id::from_bits(100 + id);
        team.seats.push(Seat {
            id: seat,
            order: 0,
            role: SeatRole::Kader,
            bidang: String::new(),
            sector: None,
            office: String::new(),
            duties: String::new(),
            holders: vec![holder(*id)],
            extra: Extra::new(),
        });
    }
    team
}

fn there(id: u64, pre: Option<u8>, post: Option<u8>) -> Participant {
    Participant {
        id: Id::from_bits(id),
        team: Some(TEAM),
        name: PersonalText::new("Kader"),
        posyandu: None,
        sector: None,
        attended: true,
        pre,
        post,
        extra: Extra::new(),
    }
}

fn module(id: u64, lessons: u8, skills: &[&str]) -> Module {
    let skills = skills.iter().map(|&skill| skill.to_owned()).collect();
    let (id, extra) = (Id::from_bits(id), Extra::new());
    Module { id, order: 0, title: "Materi".to_owned(), lessons, skills, extra }
}

/// 40 → 80 passes a mark of 70, 60 → 65 does not, the third was not tested after.
fn training() -> Bimtek {
    Bimtek {
        modules: vec![module(1, 3, &["b2", "a1"]), module(2, 5, &["a1"])],
        participants: vec![
            there(1, Some(40), Some(80)),
            there(2, Some(60), Some(65)),
            there(3, Some(50), None),
        ],
        pass_mark: Some(70),
        extra: Extra::new(),
    }
}

fn day() -> NaiveDate {
    "2026-05-04".parse().unwrap()
}

#[test]
fn points_before_and_after() {
    let bimtek = training();
    let found: Vec<_> = bimtek.participants.iter().map(|one| passed(&bimtek, one)).collect();
    assert_eq!(found, [Some(true), Some(false), None]);
    let gains: Vec<_> = bimtek.participants.iter().map(gain).collect();
    assert_eq!(gains, [Some(40), Some(5), None]);
    let sum = outcome(&bimtek);
    assert_eq!((sum.listed, sum.attended, sum.passed, sum.open, sum.both), (3, 3, 1, 1, 2));
    assert_eq!((sum.before, sum.after, sum.lessons), (50.0, 72.5, 8));
    assert_eq!(skills(&bimtek), ["a1", "b2"]);
}

#[test]
fn without_a_mark_it_is_enough_to_be_there() {
    let mut bimtek = training();
    bimtek.pass_mark = None;
    bimtek.participants[1].attended = false;
    let found: Vec<_> = bimtek.participants.iter().map(|one| passed(&bimtek, one)).collect();
    assert_eq!(found, [Some(true), Some(false), Some(true)]);
}

#[test]
fn skills_go_to_those_who_passed_once() {
    let (bimtek, mut team) = (training(), team(&[1, 2, 3]));
    // The first has one of the skills from elsewhere: it stays as it is.
    let known = SkillGain {
        skill: "a1".to_owned(),
        date: "2024-01-01".parse().unwrap(),
        rakor: None,
        extra: Extra::new(),
    };
    team.seats[0].holders[0].skills.push(known.clone());
    let before = team.clone();
    assert_eq!(give(&bimtek, TRAINING, day(), &mut team), 1);
    let first = &team.seats[0].holders[0].skills;
    assert_eq!(first[0], known);
    assert_eq!((first[1].skill.as_str(), first[1].rakor), ("b2", Some(TRAINING)));
    assert!(team.seats[1].holders[0].skills.is_empty());
    assert!(team.seats[2].holders[0].skills.is_empty());
    assert_eq!(give(&bimtek, TRAINING, day(), &mut team), 0);
    assert_eq!(take_back(TRAINING, &mut team), 1);
    assert_eq!(team, before);
}

proptest! {
    #[test]
    fn given_twice_is_given_once_and_taken_back_is_never_given(
        points in prop::collection::vec((any::<bool>(), prop::option::of(0_u8..=100)), 1..8),
    ) {
        let mut bimtek = training();
        bimtek.participants = points.iter().zip(1..).map(|((attended, post), id)| {
            Participant { attended: *attended, ..there(id, None, *post) }
        }).collect();
        let ids: Vec<u64> = (1..=points.len() as u64).collect();
        let (before, mut once) = (team(&ids), team(&ids));
        let new = give(&bimtek, TRAINING, day(), &mut once);
        prop_assert_eq!(new, 2 * outcome(&bimtek).passed);
        let mut twice = once.clone();
        prop_assert_eq!(give(&bimtek, TRAINING, day(), &mut twice), 0);
        prop_assert_eq!(&twice, &once);
        take_back(TRAINING, &mut twice);
        prop_assert_eq!(twice, before);
    }
}
