//! Rings of corners: area, direction, what lies in them. Corners stand once, the last edge leads
//! back to the first.

use crate::maps::topology::Corner;

/// Twice the area in square units: positive counterclockwise with north up.
pub fn doubled_area(ring: &[Corner]) -> i64 {
    let Some(&[ox, oy]) = ring.first() else { return 0 };
    // Counted from the first corner, so that far from the grid's origin nothing overflows.
    let from = |[x, y]: Corner| (i64::from(x) - i64::from(ox), i64::from(y) - i64::from(oy));
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    edges
        .map(|(a, b)| {
            let ((ax, ay), (bx, by)) = (from(*a), from(*b));
            ax * by - bx * ay
        })
        .sum()
}

/// Whether a place lies in a ring (even-odd rule).
pub fn contains(ring: &[Corner], [x, y]: [f64; 2]) -> bool {
    let mut inside = false;
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        let [ax, ay, bx, by] = [a[0], a[1], b[0], b[1]].map(f64::from);
        if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
            inside = !inside;
        }
    }
    inside
}

/// A place just to the right of the first edge, where a clockwise ring has its inside.
pub fn just_right(ring: &[Corner]) -> Option<[f64; 2]> {
    let [[ax, ay], [bx, by]] = [*ring.first()?, *ring.get(1)?].map(|c| c.map(f64::from));
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx.hypot(dy);
    (length > 0.0).then(|| {
        [f64::midpoint(ax, bx) + dy / length * 0.1, f64::midpoint(ay, by) - dx / length * 0.1]
    })
}

/// Takes out corners that repeat the one before, and needles: there and back again. What is left
/// may be too short to be a ring.
pub fn tidy(ring: &mut Vec<Corner>) {
    let mut kept: Vec<Corner> = Vec::with_capacity(ring.len());
    for corner in ring.drain(..) {
        push(&mut kept, corner);
    }
    // The same across the seam.
    loop {
        let n = kept.len();
        if n < 3 {
            break;
        }
        if kept[0] == kept[n - 1] || kept[0] == kept[n - 2] {
            kept.pop();
        } else if kept[1] == kept[n - 1] {
            kept.remove(0);
        } else {
            break;
        }
    }
    if kept.len() < 3 {
        kept.clear();
    }
    *ring = kept;
}

fn push(kept: &mut Vec<Corner>, corner: Corner) {
    match kept[..] {
        [.., last] if last == corner => {}
        [.., before, _] if before == corner => {
            kept.pop();
        }
        _ => kept.push(corner),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn area_has_the_sign_of_the_direction() {
        let square = [[0, 0], [4, 0], [4, 3], [0, 3]];
        assert_eq!(doubled_area(&square), 24);
        let mut back = square;
        back.reverse();
        assert_eq!(doubled_area(&back), -24);
        let far = square.map(|[x, y]| [x + 2_000_000_000, y + 2_000_000_000]);
        assert_eq!(doubled_area(&far), 24);
        assert_eq!(doubled_area(&[]), 0);
    }

    #[test]
    fn a_place_right_of_a_clockwise_edge_lies_inside() {
        let ring = [[0, 0], [0, 4], [4, 4], [4, 0]];
        assert!(doubled_area(&ring) < 0);
        assert!(contains(&ring, just_right(&ring).unwrap()));
        assert!(!contains(&ring, [5.0, 2.0]));
    }

    #[test]
    fn repeats_and_needles_go_also_across_the_seam() {
        let tidied = |corners: &[Corner]| {
            let mut ring = corners.to_vec();
            tidy(&mut ring);
            ring
        };
        let square = [[0, 0], [4, 0], [4, 3], [0, 3]];
        assert_eq!(tidied(&[[0, 0], [0, 0], [4, 0], [4, 3], [0, 3], [0, 0]]), square);
        // A needle from (4, 0) to (9, 0).
        assert_eq!(tidied(&[[0, 0], [4, 0], [9, 0], [4, 0], [4, 3], [0, 3]]), square);
        // A needle over the seam, from (0, 0) to (-5, 0).
        assert_eq!(tidied(&[[-5, 0], [0, 0], [4, 0], [4, 3], [0, 3], [0, 0]]), square);
        assert!(tidied(&[[0, 0], [4, 0], [0, 0]]).is_empty());
        assert!(tidied(&[[0, 0], [0, 0]]).is_empty());
    }
}
