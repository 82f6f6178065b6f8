//! Kept figures equal figures computed anew, whatever was done.

use chrono::Days;
use proptest::prelude::*;
use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::bench::{Bench, day, draft, file, sheet_row, visit};
use crate::{
    desk::{
        protocol::*,
        roster::Roster,
        stored::read,
        tally::{Block, Detail, Kept, Sum},
    },
    growth::Sex,
    indicators::{
        Fact, Facts, IndicatorId, Period,
        tally::{Tally, Totals},
    },
    records::{
        Asi, Care, ChildId, Exit, ExitReason, Month, Place, Pmt, PosyanduId, Vaccine, VitaminA,
    },
    storage::Store,
};

#[derive(Clone, Debug)]
pub(super) enum Step {
    Child { birth: u32, at: usize },
    Visit { child: usize, day: u32, at: usize, kg: u32, cm: u32 },
    EditVisit { child: usize, visit: usize, day: u32, kg: u32 },
    DeleteVisit { child: usize, visit: usize },
    Birth { child: usize, birth: u32 },
    Leave { child: usize, day: u32 },
    Transfer { child: usize, to: usize, day: u32 },
    Delete { child: usize },
    UndoChange { child: usize, entry: usize },
    Import { rows: Vec<(u32, u32, usize)> },
    UndoImport { which: usize },
    Corrected(bool),
}

/// Days are counted from 2024-01-01 over 26 months.
const DAYS: u32 = 790;

pub(super) fn step() -> impl Strategy<Value = Step> {
    let n = || 0..6_usize;
    let at = || 0..3_usize;
    let d = || 0..DAYS;
    prop_oneof![
        3 => (d(), at()).prop_map(|(birth, at)| Step::Child { birth, at }),
        8 => (n(), d(), at(), 20..150_u32, 0..90_u32)
            .prop_map(|(child, day, at, kg, cm)| Step::Visit { child, day, at, kg, cm }),
        3 => (n(), n(), d(), 20..150_u32)
            .prop_map(|(child, visit, day, kg)| Step::EditVisit { child, visit, day, kg }),
        2 => (n(), n()).prop_map(|(child, visit)| Step::DeleteVisit { child, visit }),
        2 => (n(), d()).prop_map(|(child, birth)| Step::Birth { child, birth }),
        1 => (n(), d()).prop_map(|(child, day)| Step::Leave { child, day }),
        3 => (n(), at(), d()).prop_map(|(child, to, day)| Step::Transfer { child, to, day }),
        1 => n().prop_map(|child| Step::Delete { child }),
        3 => (n(), n()).prop_map(|(child, entry)| Step::UndoChange { child, entry }),
        3 => proptest::collection::vec((0..5_u32, d(), at()), 1..6)
            .prop_map(|rows| Step::Import { rows }),
        2 => n().prop_map(|which| Step::UndoImport { which }),
        1 => any::<bool>().prop_map(Step::Corrected),
    ]
}

fn date(day: u32) -> String {
    let first = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    (first + Days::new(u64::from(day))).to_string()
}

/// Services that follow from two numbers, so that all of them occur.
fn care(day: u32, dice: u32) -> Care {
    let (vaccine, _) = Vaccine::ALL[(dice % 21) as usize];
    Care {
        asi: (!dice.is_multiple_of(3)).then_some(if dice.is_multiple_of(5) {
            Asi::NotExclusive
        } else {
            Asi::Exclusive
        }),
        vitamin_a: day.is_multiple_of(4).then_some(VitaminA::Given),
        deworming: day.is_multiple_of(5),
        pmt: dice.is_multiple_of(2).then_some(Pmt::Recovery),
        // Often all doses at once, or none would ever be complete.
        vaccines: match dice % 4 {
            0 => Vaccine::ALL.iter().map(|(vaccine, _)| *vaccine).collect(),
            1 => vec![vaccine],
            _ => Vec::new(),
        },
        ..Care::default()
    }
}

pub(super) struct Player {
    pub(super) bench: Bench,
    pub(super) posyandu: Vec<PosyanduId>,
}

impl Player {
    pub(super) fn new() -> Self {
        let (bench, melati) = Bench::ready("2026-03-31");
        let posyandu = vec![melati, bench.posyandu("Mawar"), bench.posyandu("Anggrek")];
        Self { bench, posyandu }
    }

    fn child(&self, at: usize) -> Option<ChildId> {
        let children = self.bench.children();
        (!children.is_empty()).then(|| children[at % children.len()].id)
    }

    /// What is refused is refused: only what it leaves behind matters here.
    pub(super) fn play(&self, step: &Step) -> Option<()> {
        let bench = &self.bench;
        match step {
            Step::Child { birth, at } => {
                // A third are older, so that all age groups occur.
                let born = day(&date(*birth)) - Days::new(if birth % 3 == 1 { 900 } else { 0 });
                let born = born.to_string();
                let mut child = draft(&format!("Anak {birth}"), &born, self.posyandu[*at]);
                child.sex = if birth % 2 == 0 { Sex::Male } else { Sex::Female };
                child.birth.gestation_weeks = (birth % 4 == 0).then_some(32);
                child.kia = (birth % 3 == 0).then_some(birth % 2 == 0);
                bench.ask(SaveChild { id: None, base_rev: None, child }).ok()?;
            }
            Step::Visit { child, day, at, kg, cm } => {
                let (kg, dice) = (f64::from(*kg) / 10.0, *cm);
                let cm = (*cm > 10).then(|| f64::from(*cm) + 30.0);
                let mut visit = visit(&date(*day), self.posyandu[*at], Some(kg), cm);
                visit.oedema = day % 17 == 0;
                visit.care = care(*day, dice);
                bench.ask(SaveVisit { child: self.child(*child)?, base_rev: None, visit }).ok()?;
            }
            Step::EditVisit { child, visit: which, day, kg } => {
                let child = bench.page(self.child(*child)?).child;
                let old = child.visits.get(*which)?;
                let (kg, dice) = (f64::from(*kg) / 10.0, *kg);
                let new = visit(&date(*day), old.posyandu, Some(kg), None);
                let visit = VisitDraft { id: Some(old.id), care: care(*day, dice), ..new };
                bench.ask(SaveVisit { child: child.id, base_rev: None, visit }).ok()?;
            }
            Step::DeleteVisit { child, visit } => {
                let child = bench.page(self.child(*child)?).child;
                let visit = child.visits.get(*visit)?.id;
                bench.ask(DeleteVisit { child: child.id, visit }).ok()?;
            }
            Step::Birth { child, birth } => {
                self.correct(*child, |draft| draft.birth.date = date(*birth).parse().unwrap())?;
            }
            Step::Leave { child, day } => {
                let date = date(*day).parse().unwrap();
                let exit = Exit { date, reason: ExitReason::Moved, note: String::new() };
                self.correct(*child, |draft| draft.exit = Some(exit.clone()))?;
            }
            Step::Transfer { child, to, day } => {
                let (child, to) = (self.child(*child)?, self.posyandu[*to]);
                let date = date(*day).parse().unwrap();
                bench.ask(TransferChild { child, to, date, note: String::new() }).ok()?;
            }
            Step::Delete { child } => bench.ask(DeleteChild { child: self.child(*child)? }).ok()?,
            Step::UndoChange { child, entry } => {
                let history = bench.ask(GetHistory { child: self.child(*child)? }).ok()?;
                bench.ask(UndoChange { entry: history.get(*entry)?.entry.clone() }).ok()?;
            }
            Step::Import { rows } => {
                let names = ["Melati 1", "Mawar", "Kenanga"];
                let row = |(who, day, at): &(u32, u32, usize)| {
                    let birth = date(who * 40);
                    sheet_row(
                        &format!("Impor {who}"),
                        &birth,
                        "Ibu",
                        names[*at],
                        (&date(*day), 7.5),
                    )
                };
                let after = |(who, day, _): &&(u32, u32, usize)| *day >= who * 40;
                bench.import(&file("acak", rows.iter().filter(after).map(row).collect()));
            }
            Step::UndoImport { which } => {
                let imports = bench.ask(GetImports {}).ok()?;
                bench.ask(UndoImport { batch: imports.get(*which)?.batch }).ok()?;
            }
            Step::Corrected(on) => {
                let settings = bench.ask(GetOverview {}).ok()?.settings;
                let settings = crate::records::Settings { corrected_age: *on, ..settings };
                bench.ask(SaveSettings { settings }).ok()?;
            }
        }
        Some(())
    }

    fn correct(&self, child: usize, change: impl Fn(&mut ChildDraft)) -> Option<()> {
        let child = self.bench.page(self.child(child)?).child;
        let mut draft = ChildDraft {
            identity: child.identity,
            sex: child.sex,
            birth: child.birth,
            home: child.home,
            posyandu: child.posyandu,
            consent: child.consent,
            kia: child.kia,
            exit: child.exit,
        };
        change(&mut draft);
        self.bench
            .ask(SaveChild { id: Some(child.id), base_rev: None, child: draft })
            .ok()
            .map(|_| ())
    }

    /// What holds in every month: D = N + T + O + B, and no part is larger than its whole.
    fn sound(&self) {
        use Fact as F;
        let tallies = pollster::block_on(self.bench.work().tallies()).unwrap();
        let months = Month::new(2023, 12).unwrap();
        for (_, totals) in tallies.all() {
            for facts in (0..40).map(|later| tallies_at(totals, months.plus(later))) {
                let n = |fact| facts.get(fact);
                let letters = [F::Naik, F::TidakNaik, F::Absen, F::Baru].map(n);
                assert_eq!(n(F::Weighed), letters.iter().sum::<u32>());
                for (part, whole) in [
                    (F::HasKia, F::KiaKnown),
                    (F::KiaKnown, F::Sasaran),
                    (F::Came, F::Sasaran),
                    (F::VitaminA, F::Sasaran),
                    (F::Deworming, F::Sasaran),
                    (F::Idl, F::DosesKnown),
                    (F::Ibl, F::DosesKnown),
                    (F::DosesKnown, F::Sasaran),
                    (F::TwoT, F::TidakNaik),
                    (F::TidakNaik, F::PmtDue),
                    (F::PmtGiven, F::PmtDue),
                    (F::SeverelyStunted, F::Stunted),
                    (F::Stunted, F::LengthValid),
                    (F::SeverelyWasted, F::Wasted),
                    (F::Wasted, F::WeightLengthValid),
                    (F::Overweight, F::WeightLengthValid),
                    (F::SeverelyUnderweight, F::Underweight),
                    (F::Underweight, F::WeightValid),
                    (F::Oedema, F::SeverelyWasted),
                    (F::AsiExclusive, F::AsiAsked),
                    (F::Weighed, F::Visits),
                ] {
                    assert!(n(part) <= n(whole), "{part:?} {} {whole:?} {}", n(part), n(whole));
                }
            }
        }
    }

    /// Every figure of a place and month opens exactly its children.
    fn every_figure_opens_its_children(&self, month: Month) {
        let places = self.posyandu.iter().map(|id| Place::Posyandu(*id)).chain([Place::Regency]);
        for (place, indicator) in places.flat_map(|place| {
            IndicatorId::ALL.iter().map(move |indicator| (place.clone(), *indicator))
        }) {
            let list = |part, sex, age| {
                let figure = Some(FigureFilter { indicator, part, month, sex, age });
                let (filter, order) = (RegisterFilter::All, RegisterOrder::Name);
                let place = place.clone();
                let asked = GetRegister { place, figure, filter, order, offset: 0, limit: 500 };
                let register = self.bench.ask(asked).unwrap();
                let ids: BTreeSet<(PosyanduId, ChildId)> =
                    register.rows.iter().map(|row| (row.posyandu, row.id)).collect();
                assert_eq!(ids.len() as u32, register.total, "{indicator:?} {part:?} {month}");
                ids
            };
            let period = Some(Period::Month(month));
            let asked = GetBreakdown { place: place.clone(), indicator, period };
            let table = self.bench.ask(asked).unwrap();
            if table.month.is_some_and(|found| found != month) {
                continue;
            }
            let whole = table.total[2].figure;
            let (above, below) =
                (list(Part::Numerator, None, None), list(Part::Denominator, None, None));
            let found = (above.len() as u32, below.len() as u32);
            assert_eq!(found, (whole.numerator, whole.denominator), "{indicator:?} {month}");
            for (age, row) in table.ages.iter().zip(&table.rows) {
                for (sex, measure) in [Some(Sex::Male), Some(Sex::Female), None].iter().zip(row) {
                    let cell = list(Part::Numerator, *sex, Some(*age)).len() as u32;
                    // A place where it was never recorded has no figure, a cell of it may.
                    if measure.figure.denominator > 0 {
                        assert_eq!(cell, measure.figure.numerator, "{indicator:?} {age:?}");
                    }
                }
            }
            if indicator.rule().missing.is_some() && indicator != IndicatorId::Ds {
                let missing = list(Part::Missing, None, None);
                assert!(missing.is_disjoint(&above), "{indicator:?}");
                assert_eq!(missing.len() + above.len(), below.len(), "{indicator:?} {month}");
            }
        }
    }

    /// Rosters and figures as kept and as made anew; empty ones are none.
    pub(super) fn both(&self) -> [(BTreeMap<PosyanduId, Roster>, Kept); 2] {
        let work = self.bench.work();
        let filled = |roster: &Roster| *roster != Roster::new(roster.posyandu, roster.rules);
        let kept = pollster::block_on(work.rosters()).unwrap();
        let kept = kept.iter().map(|(id, held)| (*id, held.document.clone()));
        let rules = pollster::block_on(work.rules()).unwrap();
        let anew = pollster::block_on(work.make_derived(self.bench.job(1), &rules)).unwrap();
        [
            (kept.filter(|(_, roster)| filled(roster)).collect(), self.stored().filled()),
            (
                anew.rosters.into_iter().filter(|(_, roster)| filled(roster)).collect(),
                anew.kept.filled(),
            ),
        ]
    }

    /// A rebuild writes what was there, at revisions that nobody can have read before.
    fn rebuilds(&self) {
        let (work, before) = (self.bench.work(), self.both()[0].clone());
        // The desk that stands open is the one that does it, and so forgets what it held.
        let desk = self.bench.desk.work.borrow().clone();
        let work = desk.as_deref().unwrap_or(&work);
        let revisions = || {
            let rows = [Store::Roster, Store::Tally].map(|store| work.all(store));
            let rows = rows.map(|rows| pollster::block_on(rows).unwrap()).concat();
            rows.into_iter().map(|row| (row.key, row.rev)).collect::<BTreeMap<_, _>>()
        };
        let old = revisions();
        let rules = pollster::block_on(work.rules()).unwrap();
        let job = self.bench.job(1);
        pollster::block_on(work.rebuild(job, &rules, Vec::new())).unwrap();
        assert_eq!(self.both()[0], before);
        for (key, rev) in revisions() {
            assert!(
                key.starts_with("kader") || old.get(&key).is_none_or(|old| rev > *old),
                "{key}"
            );
        }
    }

    /// Figures as they lie in the store; those in memory are the same.
    fn stored(&self) -> Kept {
        let work = self.bench.work();
        let mut stored = Kept::default();
        for row in pollster::block_on(work.all(Store::Tally)).unwrap() {
            if row.parent == "block" {
                let block = read::<Block>(&row).unwrap().document;
                stored.blocks.insert(block.number, block);
            } else if row.parent == "sum" {
                let sum = read::<Sum>(&row).unwrap().document;
                stored.sums.insert(sum.number, sum);
            } else if row.parent == "detail" {
                let detail = read::<Detail>(&row).unwrap().document;
                stored.details.insert(detail.posyandu, detail);
            }
        }
        // What the desk has in its memory is the same.
        let desk = self.bench.desk.work.borrow().clone();
        let work = desk.as_deref().unwrap_or(&work);
        let tallies = pollster::block_on(work.tallies()).unwrap();
        assert!(tallies.blocks().eq(stored.blocks.values()));
        let sums = pollster::block_on(work.all_sums()).unwrap();
        assert!(sums.iter().map(|held| &held.document).eq(stored.sums.values()));
        let ids = stored.details.keys().copied().collect();
        let details = pollster::block_on(work.details(&ids)).unwrap();
        assert!(details.iter().map(|held| &held.document).eq(stored.details.values()));
        stored
    }
}

/// A tab makes everything anew while another one saves: what is kept in the end counts the save too.
#[test]
fn who_saves_in_the_middle_of_a_rebuild_is_counted() {
    let (bench, melati) = Bench::ready("2026-04-10");
    bench.child("Ahmad", "2025-05-10", melati);
    let other = Bench::on(bench.services.tab(), "2026-04-10");
    let budi = Rc::new(Cell::new(None));
    let told = Rc::clone(&budi);
    let saves = move || {
        let mawar = other.posyandu("Mawar");
        let id = other.child("Budi", "2025-06-01", mawar);
        other.weigh(id, "2026-04-02", 8.0, None);
        told.set(Some((id, mawar)));
    };
    *bench.services.before_writing.borrow_mut() = Some(Box::new(saves));
    let work = bench.work();
    let rules = pollster::block_on(work.rules()).unwrap();
    pollster::block_on(work.rebuild(bench.job(1), &rules, Vec::new())).unwrap();
    let (budi, mawar) = budi.get().unwrap();
    let rosters = pollster::block_on(work.rosters()).unwrap();
    assert!(rosters[&mawar].document.rows.iter().any(|row| row.id == budi));
    let anew = pollster::block_on(work.make_derived(bench.job(1), &rules)).unwrap();
    // Looked at by a third tab, which holds nothing yet.
    let bench = Bench::on(bench.services.tab(), "2026-04-10");
    let player = Player { bench, posyandu: Vec::new() };
    assert_eq!(player.stored().filled(), anew.kept.filled());
}

fn tallies_at(totals: &Tally<Totals>, month: Month) -> Facts {
    totals.at(crate::indicators::tally::nearest(month))
}

proptest! {
    #![proptest_config(crate::chance::cases(48))]

    #[test]
    fn kept_figures_equal_figures_made_anew(steps in proptest::collection::vec(step(), 1..40)) {
        let player = Player::new();
        for step in &steps {
            player.play(step);
        }
        let [kept, anew] = player.both();
        player.sound();
        prop_assert_eq!(kept, anew);
        player.rebuilds();
    }
}

proptest! {
    #![proptest_config(crate::chance::cases(12))]

    #[test]
    fn figures_open_their_children(
        steps in proptest::collection::vec(step(), 10..40),
        month in 0..27_i32,
    ) {
        let player = Player::new();
        for step in &steps {
            player.play(step);
        }
        player.every_figure_opens_its_children(Month::new(2024, 1).unwrap().plus(month));
        player.every_figure_opens_its_children(Month::new(2026, 2).unwrap());
    }
}
