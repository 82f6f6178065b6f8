//! Reading a stored child for its figures only, straight from MessagePack.
//!
//! Making all figures of a regency anew reads millions of visits. Field by field through serde that
//! is a third of the whole work; here a visit is read from its bytes, and what no figure asks for
//! (source, notes, confirmed warnings, unknown fields) is stepped over. Whatever is not as this build
//! writes it makes the reader give up: then the child is read in the ordinary way.

use serde::de::{
    DeserializeOwned,
    value::{Error as ValueError, StrDeserializer},
};

use super::{Care, Child, Length, PosyanduId, Visit, VisitId, Weight};
use crate::{
    documents::{Extra, day},
    growth::Position,
};

/// Key of the visits in a child.
const VISITS: &[u8] = b"v";

/// A child as figures and lists need it: its visits without source, notes, confirmed warnings and
/// unknown fields. `None` where the bytes are not as this build writes them, which says nothing about
/// whether they are good.
///
/// `body` is MessagePack, a map with the names of the fields.
pub fn counted_child(body: &[u8]) -> Option<Child> {
    let mut reader = Reader { rest: body };
    let fields = reader.map()?;
    let start = reader.rest;
    let mut visits = None;
    for _ in 0..fields {
        let before = reader.rest.len();
        if reader.text()? == VISITS {
            let from = start.len() - before;
            let found = read_visits(&mut reader)?;
            let until = start.len() - reader.rest.len();
            if visits.replace((found, from, until)).is_some() {
                return None;
            }
        } else {
            reader.skip()?;
        }
    }
    let Some((visits, from, until)) = visits else { return rmp_serde::from_slice(body).ok() };
    // Everything else has a handful of fields: serde reads it, unknown fields and all.
    let mut others = Vec::with_capacity(body.len() - (until - from) + 3);
    others.push(0xde);
    others.extend_from_slice(&u16::try_from(fields - 1).ok()?.to_be_bytes());
    others.extend_from_slice(&start[..from]);
    others.extend_from_slice(&start[until..]);
    let child: Child = rmp_serde::from_slice(&others).ok()?;
    Some(Child { visits, ..child })
}

fn read_visits(reader: &mut Reader<'_>) -> Option<Vec<Visit>> {
    let count = reader.array()?;
    // A visit is longer than a byte: no memory is asked for by a false length.
    let mut visits = Vec::with_capacity(count.min(reader.rest.len()));
    for _ in 0..count {
        visits.push(read_visit(reader)?);
    }
    Some(visits)
}

fn read_visit(reader: &mut Reader<'_>) -> Option<Visit> {
    let (mut id, mut date, mut posyandu) = (None, None, None);
    let (mut weight, mut lenhei, mut position) = (None, None, None);
    let (mut head, mut muac, mut oedema) = (None, None, false);
    let mut care = Care::default();
    for _ in 0..reader.map()? {
        match reader.text()? {
            b"i" => id = Some(VisitId::from_bits(reader.whole()?)),
            b"d" => date = Some(day::from_number(reader.number()?)?),
            b"p" => posyandu = Some(PosyanduId::from_bits(reader.whole()?)),
            b"w" => weight = Some(Weight(reader.small()?)),
            b"h" => lenhei = Some(Length(reader.small()?)),
            b"m" => position = Some(read_position(reader.text()?)?),
            b"k" => head = Some(Length(reader.small()?)),
            b"l" => muac = Some(Length(reader.small()?)),
            b"o" => oedema = reader.truth()?,
            b"c" => care = read_care(reader)?,
            _ => drop(reader.skip()?),
        }
    }
    Some(Visit {
        id: id?,
        date: date?,
        posyandu: posyandu?,
        weight,
        lenhei,
        position,
        head,
        muac,
        oedema,
        care,
        confirmed: Vec::new(),
        source: None,
        extra: Extra::new(),
    })
}

/// What was given and asked, as far as figures count it.
fn read_care(reader: &mut Reader<'_>) -> Option<Care> {
    let mut care = Care::default();
    for _ in 0..reader.map()? {
        match reader.text()? {
            b"asi" => care.asi = Some(word(reader)?),
            b"va" => care.vitamin_a = Some(word(reader)?),
            b"oc" => care.deworming = reader.truth()?,
            b"pmt" => care.pmt = Some(rmp_serde::from_slice(reader.skip()?).ok()?),
            b"im" => {
                let count = reader.array()?;
                care.vaccines = (0..count).map(|_| word(reader)).collect::<Option<_>>()?;
            }
            _ => drop(reader.skip()?),
        }
    }
    Some(care)
}

/// One of the words of an enum.
fn word<T: DeserializeOwned>(reader: &mut Reader<'_>) -> Option<T> {
    let text = str::from_utf8(reader.text()?).ok()?;
    T::deserialize(StrDeserializer::<ValueError>::new(text)).ok()
}

fn read_position(text: &[u8]) -> Option<Position> {
    match text {
        b"recumbent" => Some(Position::Recumbent),
        b"standing" => Some(Position::Standing),
        _ => None,
    }
}

/// MessagePack, as far as it is needed here (<https://github.com/msgpack/msgpack/blob/master/spec.md>).
struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn bytes(&mut self, count: usize) -> Option<&'b [u8]> {
        let (bytes, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(bytes)
    }

    /// A big-endian number of so many bytes.
    fn big_endian(&mut self, count: usize) -> Option<u64> {
        let bytes = self.bytes(count)?;
        Some(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    fn length(&mut self, count: usize) -> Option<usize> {
        usize::try_from(self.big_endian(count)?).ok()
    }

    /// A whole number from 0.
    fn whole(&mut self) -> Option<u64> {
        match self.byte()? {
            small @ 0..=0x7f => Some(u64::from(small)),
            0xcc => self.big_endian(1),
            0xcd => self.big_endian(2),
            0xce => self.big_endian(4),
            0xcf => self.big_endian(8),
            _ => None,
        }
    }

    fn small(&mut self) -> Option<u32> {
        u32::try_from(self.whole()?).ok()
    }

    /// A whole number, negative or not.
    fn number(&mut self) -> Option<i64> {
        let negative = |number: u64, bits: u32| ((number << (64 - bits)) as i64) >> (64 - bits);
        match *self.rest.first()? {
            0xd0 => self.signed(1).map(|number| negative(number, 8)),
            0xd1 => self.signed(2).map(|number| negative(number, 16)),
            0xd2 => self.signed(4).map(|number| negative(number, 32)),
            0xd3 => self.signed(8).map(|number| number as i64),
            0xe0..=0xff => self.byte().map(|byte| negative(u64::from(byte), 8)),
            _ => i64::try_from(self.whole()?).ok(),
        }
    }

    fn signed(&mut self, count: usize) -> Option<u64> {
        self.byte()?;
        self.big_endian(count)
    }

    fn truth(&mut self) -> Option<bool> {
        match self.byte()? {
            0xc2 => Some(false),
            0xc3 => Some(true),
            _ => None,
        }
    }

    fn text(&mut self) -> Option<&'b [u8]> {
        let length = match self.byte()? {
            short @ 0xa0..=0xbf => usize::from(short & 0x1f),
            0xd9 => self.length(1)?,
            0xda => self.length(2)?,
            0xdb => self.length(4)?,
            _ => return None,
        };
        self.bytes(length)
    }

    fn map(&mut self) -> Option<usize> {
        match self.byte()? {
            short @ 0x80..=0x8f => Some(usize::from(short & 0xf)),
            0xde => self.length(2),
            0xdf => self.length(4),
            _ => None,
        }
    }

    fn array(&mut self) -> Option<usize> {
        match self.byte()? {
            short @ 0x90..=0x9f => Some(usize::from(short & 0xf)),
            0xdc => self.length(2),
            0xdd => self.length(4),
            _ => None,
        }
    }

    /// Steps over a value, however deep, and gives its bytes.
    fn skip(&mut self) -> Option<&'b [u8]> {
        let start = self.rest;
        let mut left = 1_usize;
        while left > 0 {
            left -= 1;
            left = left.checked_add(self.skip_one()?)?;
        }
        Some(&start[..start.len() - self.rest.len()])
    }

    /// Steps over a value without those inside it, and gives how many these are.
    fn skip_one(&mut self) -> Option<usize> {
        let (bytes, inside) = match self.byte()? {
            0..=0x7f | 0xe0..=0xff | 0xc0 | 0xc2 | 0xc3 => (0, 0),
            short @ 0x80..=0x8f => (0, 2 * usize::from(short & 0xf)),
            short @ 0x90..=0x9f => (0, usize::from(short & 0xf)),
            short @ 0xa0..=0xbf => (usize::from(short & 0x1f), 0),
            0xc4 | 0xd9 => (self.length(1)?, 0),
            0xc5 | 0xda => (self.length(2)?, 0),
            0xc6 | 0xdb => (self.length(4)?, 0),
            0xcc | 0xd0 => (1, 0),
            0xcd | 0xd1 => (2, 0),
            0xca | 0xce | 0xd2 => (4, 0),
            0xcb | 0xcf | 0xd3 => (8, 0),
            0xdc => (0, self.length(2)?),
            0xdd => (0, self.length(4)?),
            0xde => (0, self.length(2)?.checked_mul(2)?),
            0xdf => (0, self.length(4)?.checked_mul(2)?),
            // Extensions, which Idaman never writes.
            _ => return None,
        };
        self.bytes(bytes)?;
        Some(inside)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::{
        demo::{Demo, Plan},
        records::{BatchId, Kpsp, Pmt, Reported, Source, Vaccine},
    };

    /// What figures do not ask for, taken away.
    fn without(mut child: Child) -> Child {
        for visit in &mut child.visits {
            visit.confirmed.clear();
            visit.source = None;
            visit.extra.clear();
            let care = std::mem::take(&mut visit.care);
            visit.care = Care {
                asi: care.asi,
                vitamin_a: care.vitamin_a,
                deworming: care.deworming,
                pmt: care.pmt,
                vaccines: care.vaccines,
                ..Care::default()
            };
        }
        child
    }

    fn packed(child: &Child) -> Vec<u8> {
        rmp_serde::to_vec_named(child).unwrap()
    }

    fn rich() -> Child {
        let demo = Demo::new(Plan::Demo, "2026-11-21".parse().unwrap());
        let mut child = demo.all_children().find(|child| child.visits.len() > 20).unwrap();
        child.extra.insert("baru".into(), json!({ "v": [1, -2, 3.5, null, true], "w": "x" }));
        let visit = &mut child.visits[3];
        visit.extra.insert("zz".into(), json!([{ "i": 1 }, "panjang".repeat(50), -70_000, 1e300]));
        visit.confirmed = vec!["weight".into()];
        visit.oedema = true;
        visit.care.pmt = Some(Pmt::Grams(250));
        visit.care.kpsp = Some(Kpsp::Doubtful);
        visit.care.illness = "batuk".into();
        visit.care.vaccines = Vaccine::ALL.map(|(vaccine, _)| vaccine).to_vec();
        visit.head = Length::from_cm(44.5);
        visit.source = Some(Source {
            batch: BatchId::from_bits(7),
            row: 12,
            reported: Some(Box::new(Reported {
                weight_for_age: Some(-1.25),
                ..Reported::default()
            })),
            columns: Extra::from([("Ket".to_owned(), json!("x"))]),
        });
        child.visits[0].date = "1969-07-20".parse().unwrap();
        child
    }

    #[test]
    fn is_what_serde_reads_without_what_figures_do_not_ask_for() {
        let demo = Demo::new(Plan::Demo, "2026-11-21".parse().unwrap());
        for child in demo.all_children().chain([rich()]) {
            assert_eq!(counted_child(&packed(&child)), Some(without(child)));
        }
    }

    #[test]
    fn a_child_without_visits() {
        let child = Child { visits: Vec::new(), ..rich() };
        assert_eq!(counted_child(&packed(&child)), Some(child));
    }

    #[test]
    fn what_is_cut_off_is_left_to_serde() {
        let bytes = packed(&rich());
        assert!((0..bytes.len()).all(|end| counted_child(&bytes[..end]).is_none()));
    }

    proptest! {
        #[test]
        fn whatever_the_bytes_it_agrees_with_serde_or_gives_up(
            at in any::<prop::sample::Index>(),
            byte in any::<u8>(),
        ) {
            let mut bytes = packed(&rich());
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if let (Some(quick), Ok(child)) = (counted_child(&bytes), rmp_serde::from_slice(&bytes)) {
                prop_assert_eq!(quick, without(child));
            }
        }
    }
}
