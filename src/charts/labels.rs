//! Places labels at the right end of their lines without collisions.

/// Moves labels apart so that neighbours are at least `gap` pixels from each other and all lie
/// between `top` and `bottom`, as near to where they want to be as this allows. Answers in the
/// order given. When there is no room for all, the gap shrinks evenly.
pub fn spread(wanted: &[f64], gap: f64, top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let room = (bottom - top).max(0.0);
    let gap = if wanted.len() > 1 { gap.min(room / (wanted.len() - 1) as f64) } else { gap };

    // Groups of touching labels; each stands centred on what its members want.
    let mut groups: Vec<Group> = Vec::new();
    for &at in &order {
        let want = if wanted[at].is_finite() { wanted[at].clamp(top, bottom) } else { bottom };
        groups.push(Group { first: want, count: 1, sum: want });
        merge_back(&mut groups, gap, top, bottom);
    }

    let mut placed = vec![0.0; wanted.len()];
    let mut order = order.into_iter();
    for group in groups {
        for n in 0..group.count {
            if let Some(at) = order.next() {
                placed[at] = group.first + n as f64 * gap;
            }
        }
    }
    placed
}

/// Touching labels, from `first` on, a gap apart.
struct Group {
    first: f64,
    count: usize,
    /// Of where the members would have the first of the group.
    sum: f64,
}

fn merge_back(groups: &mut Vec<Group>, gap: f64, top: f64, bottom: f64) {
    while let [.., before, last] = groups.as_mut_slice() {
        if before.first + before.count as f64 * gap <= last.first + 1e-9 {
            return;
        }
        let shift = before.count as f64 * gap * last.count as f64;
        before.sum += last.sum - shift;
        before.count += last.count;
        let span = (before.count - 1) as f64 * gap;
        before.first = (before.sum / before.count as f64).min(bottom - span).max(top);
        groups.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_with_room_stay() {
        assert_eq!(spread(&[10.0, 50.0, 90.0], 12.0, 0.0, 100.0), [10.0, 50.0, 90.0]);
    }

    #[test]
    fn two_that_touch_move_by_half_each() {
        let placed = spread(&[50.0, 54.0], 12.0, 0.0, 100.0);
        assert!((placed[0] - 46.0).abs() < 1e-9 && (placed[1] - 58.0).abs() < 1e-9, "{placed:?}");
    }

    #[test]
    fn at_the_edge_they_move_inwards() {
        let placed = spread(&[99.0, 98.0], 12.0, 0.0, 100.0);
        assert!((placed[0] - 100.0).abs() < 1e-9 && (placed[1] - 88.0).abs() < 1e-9, "{placed:?}");
    }

    proptest! {
        #[test]
        fn none_overlap_and_none_leave(
            wanted in prop::collection::vec(-50.0..550.0f64, 1..20), gap in 8.0..18.0f64,
        ) {
            let placed = spread(&wanted, gap, 0.0, 500.0);
            let mut sorted = placed.clone();
            sorted.sort_by(f64::total_cmp);
            let least = gap.min(500.0 / (wanted.len().max(2) - 1) as f64);
            prop_assert!(sorted.windows(2).all(|p| p[1] - p[0] >= least - 1e-6), "{sorted:?}");
            prop_assert!(sorted.iter().all(|p| (-1e-6..=500.0 + 1e-6).contains(p)));
            // Order is kept.
            for (a, b) in wanted.iter().zip(&placed).zip(wanted.iter().zip(&placed).skip(1)) {
                if a.0 < b.0 { prop_assert!(a.1 <= b.1); }
            }
        }
    }
}
