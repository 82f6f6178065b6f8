//! Backups taken in in any order, and given to each other at random.

use super::*;

fn play(player: &Player, steps: &[Step]) {
    for step in steps {
        player.play(step);
    }
}

proptest! {
    #![proptest_config(crate::chance::cases(24))]

    /// Two backups of a tablet, taken in on two devices in either order, with edits between: all that
    /// was ever saved is there, both have the same, and nobody is asked what nobody changed twice.
    #[test]
    fn the_order_of_backups_does_not_matter(
        first in prop::collection::vec(step(), 1..16),
        second in prop::collection::vec(step(), 0..16),
        between in any::<bool>(),
    ) {
        let player = Player::new();
        play(&player, &first);
        let old = save(&player.bench);
        play(&player, &second);
        let new = save(&player.bench);
        let (x, y) = (device(3, false), device(4, false));
        bring(&x, &old);
        let mut own = None;
        if between {
            let melati = player.posyandu[0];
            own = Some(x.child("Tambahan", "2025-02-02", melati));
            x.weigh(own.unwrap(), "2026-03-03", 7.7, None);
        }
        let (_, conflicts) = look(&x, &new);
        prop_assert!(conflicts.iter().all(|one| !one.key.starts_with("child/")), "{:?}", conflicts);
        bring(&x, &new);
        bring(&y, &new);
        bring(&y, &old);
        let of = |bench: &Bench, without: Option<ChildId>| {
            let mut children = content(bench);
            children.retain(|child| Some(child.id) != without);
            children
        };
        // A restore deletes nothing: what the tablet deleted between its backups is still in x.
        let there: BTreeSet<ChildId> = content(&player.bench).iter().map(|child| child.id).collect();
        let mut in_x = of(&x, own);
        in_x.retain(|child| there.contains(&child.id));
        prop_assert_eq!(&in_x, &content(&player.bench));
        prop_assert_eq!(of(&y, None), content(&player.bench));
        if let Some(own) = own {
            prop_assert_eq!(x.page(own).child.visits.len(), 1);
        }
        sound(x);
        sound(y);
    }

    /// Two tablets go on from one backup, each in its own way, and exchange backups: no visit that was
    /// ever saved and not deleted is lost, and people are asked only where both changed the same.
    #[test]
    fn tablets_that_exchange_backups_lose_nothing(
        first in prop::collection::vec(step(), 4..12),
        here in prop::collection::vec(step(), 0..10),
        there in prop::collection::vec(step(), 0..10),
        theirs in any::<bool>(),
    ) {
        let player = Player::new();
        play(&player, &first);
        let other = device(8, false);
        bring(&other, &save(&player.bench));
        let other = Player { bench: other, posyandu: player.posyandu.clone() };
        let common = visits(&player.bench);
        play(&player, &here);
        play(&other, &there);
        let (a, b) = (visits(&player.bench), visits(&other.bench));
        let choice = if theirs { Choice::Theirs } else { Choice::Mine };
        bring_as(&player.bench, &save(&other.bench), "", false, choice);
        let now = visits(&player.bench);
        let gone: BTreeSet<_> =
            common.iter().filter(|visit| !a.contains(visit) || !b.contains(visit)).collect();
        for visit in a.union(&b).filter(|visit| !gone.contains(visit)) {
            // A child that one side deleted as a whole is for people.
            prop_assert!(now.contains(visit));
        }
        sound(player.bench);
    }
}
