//! Cutting rings at the corners where three or more borders meet; each piece is kept once.

use std::collections::HashMap;

use crate::maps::topology::{ArcRef, Corner, Ring};

/// Arcs and the rings made of them, in the order of the rings that were cut.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// Each line once.
    pub arcs: Vec<Vec<Corner>>,
    /// As the rings were given; empty where a ring was none.
    pub rings: Vec<Ring>,
}

/// The corners around a ring of arcs, each once.
pub fn corners(arcs: &[Vec<Corner>], ring: &[ArcRef]) -> Vec<Corner> {
    let mut all = Vec::new();
    for arc in ring {
        let corners = &arcs[arc.index()];
        let rest = corners.len() - 1;
        if arc.is_reversed() {
            all.extend(corners.iter().rev().take(rest));
        } else {
            all.extend(corners.iter().take(rest));
        }
    }
    all
}

/// What a corner is joined with, over all rings.
#[derive(Clone, Copy)]
enum Joined {
    One(Corner),
    Two(Corner, Corner),
    /// A junction.
    More,
}

impl Joined {
    fn with(self, other: Corner) -> Self {
        match self {
            Self::One(one) if one == other => self,
            Self::One(one) => Self::Two(one, other),
            Self::Two(one, two) if one == other || two == other => self,
            _ => Self::More,
        }
    }
}

/// Cuts rings that share their corners with their neighbours.
pub fn cut(rings: &[&[Corner]]) -> Network {
    let mut joined: HashMap<Corner, Joined> = HashMap::new();
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            for (from, to) in [(*a, *b), (*b, *a)] {
                joined.entry(from).and_modify(|j| *j = j.with(to)).or_insert(Joined::One(to));
            }
        }
    }
    let mut cutter = Cutter { network: Network::default(), known: HashMap::new() };
    for ring in rings {
        let junction = |corner: &Corner| matches!(joined.get(corner), Some(Joined::More));
        let cut = cutter.ring(ring, junction);
        cutter.network.rings.push(cut);
    }
    cutter.network
}

struct Cutter {
    network: Network,
    /// Arcs by their first step: between junctions there is but one way on.
    known: HashMap<(Corner, Corner), ArcRef>,
}

impl Cutter {
    fn ring(&mut self, ring: &[Corner], junction: impl Fn(&Corner) -> bool) -> Ring {
        if ring.len() < 3 {
            return Ring::new();
        }
        // Without a junction two rings that are the same begin at the same corner.
        let lowest = || (0..ring.len()).min_by_key(|n| ring[*n]);
        let Some(start) = ring.iter().position(&junction).or_else(lowest) else {
            return Ring::new();
        };
        let mut arcs = Ring::new();
        let mut piece = vec![ring[start]];
        for step in 1..=ring.len() {
            let corner = ring[(start + step) % ring.len()];
            piece.push(corner);
            if step == ring.len() || junction(&corner) {
                arcs.push(self.arc(std::mem::replace(&mut piece, vec![corner])));
            }
        }
        arcs
    }

    fn arc(&mut self, piece: Vec<Corner>) -> ArcRef {
        let first = (piece[0], piece[1]);
        if let Some(known) = self.known.get(&first) {
            return *known;
        }
        let last = (piece[piece.len() - 1], piece[piece.len() - 2]);
        let arc = ArcRef::forward(self.network.arcs.len());
        self.known.insert(first, arc);
        self.known.insert(last, arc.reversed());
        self.network.arcs.push(piece);
        arc
    }
}
