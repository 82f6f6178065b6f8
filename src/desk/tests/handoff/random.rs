//! Whatever three tablets do, and in whatever order their files go about.

use super::*;

/// What happens on one of three tablets.
#[derive(Clone, Debug)]
enum Act {
    Child(usize, u32),
    Weigh(usize, usize, u32),
    Correct(usize, usize, u32),
    Hand(usize, usize, bool),
    Again(usize, usize),
    Undo(usize, usize),
}

fn act() -> impl Strategy<Value = Act> {
    let who = || 0..3_usize;
    prop_oneof![
        2 => (who(), 0..700_u32).prop_map(|(who, birth)| Act::Child(who, birth)),
        5 => (who(), 0..5_usize, 0..9_u32).prop_map(|(who, child, day)| Act::Weigh(who, child, day)),
        3 => (who(), 0..5_usize, 40..150_u32).prop_map(|(who, child, kg)| Act::Correct(who, child, kg)),
        3 => (who(), 1..3_usize, any::<bool>())
            .prop_map(|(from, by, mine)| Act::Hand(from, (from + by) % 3, mine)),
        1 => (0..20_usize, who()).prop_map(|(file, to)| Act::Again(file, to)),
        1 => (who(), 0..5_usize).prop_map(|(who, file)| Act::Undo(who, file)),
    ]
}

fn visits(child: &Child) -> BTreeSet<(ChildId, crate::records::VisitId)> {
    let ids = |visit: &Visit| (child.id, visit.id);
    child.visits.iter().map(ids).collect()
}

proptest! {
    #![proptest_config(crate::chance::cases(24))]

    /// Whatever is done on three tablets and in whatever order files go about: no visit that was
    /// saved is lost, figures are those made anew, and in the end all have the same.
    #[test]
    fn three_tablets_come_to_the_same(acts in prop::collection::vec(act(), 1..24)) {
        let benches = [tablet(1), tablet(2), tablet(3)];
        let melati = benches[0].posyandu("Melati I");
        let (mut files, mut undone) = (Vec::new(), false);
        let mut saved = BTreeSet::new();
        for to in [1, 2] {
            take(&benches[to], &make(&benches[0], whole(melati), true, ""), Choice::Mine);
        }
        let choose = |mine| if mine { Choice::Mine } else { Choice::Theirs };
        for act in acts {
            let one = |who: usize, child: usize| {
                let children = benches[who].children();
                (!children.is_empty()).then(|| children[child % children.len()].clone())
            };
            match act {
                Act::Child(who, birth) => {
                    let date = day("2024-03-01") + chrono::Days::new(u64::from(birth));
                    let child = draft(&format!("Anak {birth}"), &date.to_string(), melati);
                    let _ = benches[who].ask(SaveChild { id: None, base_rev: None, child });
                }
                Act::Weigh(who, child, at) => {
                    let Some(child) = one(who, child) else { continue };
                    let visit = visit(&format!("2026-03-{:02}", at + 1), melati, Some(8.0), None);
                    let asked = SaveVisit { child: child.id, base_rev: None, visit };
                    if let Ok(done) = benches[who].ask(asked) {
                        saved.extend(done.visit.and_then(|visit| Some((child.id, visit.id?))));
                    }
                }
                Act::Correct(who, child, kg) => {
                    let Some(child) = one(who, child) else { continue };
                    if !child.visits.is_empty() {
                        correct(&benches[who], child.id, f64::from(kg) / 10.0);
                    }
                }
                Act::Hand(from, to, mine) => {
                    let file = make(&benches[from], whole(melati), true, "");
                    take(&benches[to], &file, choose(mine));
                    files.push(file);
                }
                Act::Again(file, to) => {
                    if !files.is_empty() {
                        take(&benches[to], &files[file % files.len()], Choice::Mine);
                    }
                }
                Act::Undo(who, file) => {
                    let listed = benches[who].ask(GetHandOffs {}).unwrap().files;
                    let known = listed.iter().filter(|file| file.undoable && file.about.documents > 2);
                    if let Some(file) = known.collect::<Vec<_>>().get(file) {
                        benches[who].ask(UndoHandOff { file: file.about.id }).unwrap();
                        undone = true;
                    }
                }
            }
        }
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 1), (1, 2), (2, 0)] {
            take(&benches[to], &make(&benches[from], whole(melati), true, ""), Choice::Theirs);
        }
        let [a, b, c] = [0, 1, 2].map(|who| children(&benches[who]));
        prop_assert_eq!(&a, &b);
        prop_assert_eq!(&b, &c);
        let there: BTreeSet<_> = a.iter().flat_map(visits).collect();
        // Taking a file back may take away what only it had brought.
        if !undone {
            prop_assert_eq!(&there, &saved);
        }
        for bench in benches {
            let [kept, anew] = Player { bench, posyandu: vec![melati] }.both();
            prop_assert_eq!(kept, anew);
        }
    }
}
