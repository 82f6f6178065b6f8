//! Columns as bytes: runs of zeros are counted, other counts lie byte by byte.
//!
//! A tally is its columns in order, each with its length before it, so that one can be read
//! without the others. A column is: first month, number of counts, then by turns so many zeros and
//! so many bytes, then the multiples of 256. Numbers are LEB128. Bytes from a store are not
//! trusted: whatever they are, reading them ends, with `None` where they make no sense.

use super::{Column, MONTHS};

/// Zeros that lie between other counts are not worth a run of their own.
const SHORT: usize = 3;

/// Appends a number.
pub fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number off the front.
pub fn take(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..32).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// Takes so many bytes off the front.
pub fn split<'b>(bytes: &mut &'b [u8], length: usize) -> Option<&'b [u8]> {
    let (front, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(front)
}

/// A column as bytes; an empty one is none.
pub fn encode(column: &Column, bytes: &mut Vec<u8>) {
    if column.is_empty() {
        return;
    }
    put(bytes, u32::from(column.first));
    put(bytes, column.low.len() as u32);
    let mut rest = &column.low[..];
    while !rest.is_empty() {
        let zeros = rest.iter().take_while(|low| **low == 0).count();
        let counts = literal(&rest[zeros..]);
        put(bytes, zeros as u32);
        put(bytes, counts as u32);
        bytes.extend_from_slice(&rest[zeros..zeros + counts]);
        rest = &rest[zeros + counts..];
    }
    for ((month, slot), times) in &column.over {
        put(bytes, u32::from(*month));
        bytes.push(*slot);
        put(bytes, *times);
    }
}

/// How many bytes until a run of zeros that is worth one.
fn literal(low: &[u8]) -> usize {
    let mut zeros = 0;
    for (at, count) in low.iter().enumerate() {
        zeros = if *count == 0 { zeros + 1 } else { 0 };
        if zeros == SHORT {
            return at + 1 - SHORT;
        }
    }
    low.len() - zeros
}

/// A column again.
pub fn decode(width: u8, mut bytes: &[u8]) -> Option<Column> {
    let mut column = Column::new(width);
    if bytes.is_empty() {
        return Some(column);
    }
    column.first = u16::try_from(take(&mut bytes)?).ok()?;
    let counts = take(&mut bytes)? as usize;
    let months = counts / usize::from(width);
    if !counts.is_multiple_of(usize::from(width)) || usize::from(column.first) + months > MONTHS {
        return None;
    }
    column.low.reserve_exact(counts);
    while column.low.len() < counts {
        let zeros = take(&mut bytes)? as usize;
        let length = take(&mut bytes)? as usize;
        if zeros + length == 0 || zeros + length > counts - column.low.len() {
            return None;
        }
        column.low.resize(column.low.len() + zeros, 0);
        column.low.extend_from_slice(split(&mut bytes, length)?);
    }
    let (first, end) = column.range();
    while !bytes.is_empty() {
        let month = u16::try_from(take(&mut bytes)?).ok()?;
        let slot = *split(&mut bytes, 1)?.first()?;
        if !(first..end).contains(&month) || slot >= width {
            return None;
        }
        column.over.insert((month, slot), take(&mut bytes)?);
    }
    Some(column)
}
