//! The stored form of a topology: a version, then postcard, whose whole numbers are as long as they
//! are large; arcs as steps, which are small.

use serde::{Deserialize, Serialize};

use super::topology::{Area, Corner, Grid, Topology, TopologyError};

/// Raised when the form changes; the older ones stay readable.
const VERSION: u8 = 1;

#[derive(Serialize, Deserialize)]
struct Stored {
    grid: Grid,
    /// Of each arc the first corner counted from the last arc's first, then steps.
    arcs: Vec<Vec<Corner>>,
    areas: Vec<Area>,
}

pub(super) fn write(topology: &Topology) -> Vec<u8> {
    let stored = Stored {
        grid: topology.grid(),
        arcs: steps(topology.arcs()),
        areas: topology.areas().to_vec(),
    };
    // Writing into memory knows no failure: every length is known beforehand.
    let body = postcard::to_allocvec(&stored).unwrap_or_default();
    std::iter::once(VERSION).chain(body).collect()
}

pub(super) fn read(bytes: &[u8]) -> Result<Topology, TopologyError> {
    let body = bytes.strip_prefix(&[VERSION]).ok_or(TopologyError::Bytes)?;
    let stored: Stored = postcard::from_bytes(body).map_err(|_damaged| TopologyError::Bytes)?;
    Topology::new(stored.grid, corners(stored.arcs), stored.areas)
}

fn steps(arcs: &[Vec<Corner>]) -> Vec<Vec<Corner>> {
    let mut start = [0, 0];
    arcs.iter()
        .map(|arc| {
            let mut from = start;
            start = arc.first().copied().unwrap_or(start);
            let step = |to: &Corner| {
                let step = [to[0].wrapping_sub(from[0]), to[1].wrapping_sub(from[1])];
                from = *to;
                step
            };
            arc.iter().map(step).collect()
        })
        .collect()
}

fn corners(mut arcs: Vec<Vec<Corner>>) -> Vec<Vec<Corner>> {
    let mut start = [0_i32, 0_i32];
    for arc in &mut arcs {
        let mut from = start;
        for step in arc.iter_mut() {
            // Damaged bytes may hold any step.
            from = [from[0].wrapping_add(step[0]), from[1].wrapping_add(step[1])];
            *step = from;
        }
        start = arc.first().copied().unwrap_or(start);
    }
    arcs
}
