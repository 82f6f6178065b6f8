//! Geometry: commands of a pen that moves by differences.

use super::proto::varint;

/// One line or ring, in parts of the tile: `(0, 0)` is its north-west corner, `(1, 1)` the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// Its points.
    pub points: Vec<(f32, f32)>,
    /// A ring.
    pub closed: bool,
}

/// Reads packed commands; `None` when they are damaged.
pub(super) fn parts(mut bytes: &[u8], extent: f32) -> Option<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    let (mut x, mut y) = (0_i64, 0_i64);
    while !bytes.is_empty() {
        let (command, rest) = varint(bytes)?;
        bytes = rest;
        let (what, count) = (command & 7, command >> 3);
        if what == 7 {
            if let Some(part) = parts.last_mut() {
                part.closed = true;
            }
            continue;
        }
        if what != 1 && what != 2 {
            return None;
        }
        for _ in 0..count {
            let (dx, rest) = varint(bytes)?;
            let (dy, rest) = varint(rest)?;
            bytes = rest;
            (x, y) = (x.checked_add(signed(dx))?, y.checked_add(signed(dy))?);
            if what == 1 {
                parts.push(Part::default());
            }
            parts.last_mut()?.points.push((x as f32 / extent, y as f32 / extent));
        }
    }
    Some(parts)
}

/// Zigzag: 0, −1, 1, −2, 2…
fn signed(value: u64) -> i64 {
    ((value >> 1) as i64) ^ -((value & 1) as i64)
}
