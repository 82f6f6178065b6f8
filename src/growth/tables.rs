//! The WHO tables, unpacked once when first needed (about half a megabyte).

use std::sync::OnceLock;

use super::lms::Lms;
use super::measured::Sex;

/// L, M, S of every table; see `data/SOURCE.md`.
static PACKED: &[u8] = include_bytes!("data/who.bin");

/// L and M have four decimals, S has five.
const SCALE: [f64; 3] = [1e4, 1e4, 1e5];

/// The tables in their order in the packed file, male before female in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    WeightForAge,
    LengthHeightForAge,
    WeightForLength,
    WeightForHeight,
    BmiForAge,
    HeadForAge,
    ArmForAge,
    SchoolWeight,
    SchoolHeight,
    SchoolBmi,
}

const TABLES: usize = 10;

/// The rows of one table and sex, from `first` without a gap.
#[derive(Debug)]
pub(crate) struct Rows {
    /// Day, 0.1 cm or month of the first row.
    first: i32,
    rows: Box<[Lms]>,
}

impl Rows {
    /// The row of a day, 0.1 cm or month.
    #[inline]
    pub(crate) fn get(&self, key: i32) -> Option<Lms> {
        let at = usize::try_from(key.checked_sub(self.first)?).ok()?;
        self.rows.get(at).copied()
    }
}

/// The rows of a table for one sex.
#[inline]
pub(crate) fn rows(table: Table, sex: Sex) -> &'static Rows {
    static UNPACKED: OnceLock<Box<[Rows]>> = OnceLock::new();
    let all = UNPACKED.get_or_init(|| unpack(PACKED));
    &all[table as usize * 2 + sex.index()]
}

fn unpack(packed: &[u8]) -> Box<[Rows]> {
    let mut bytes = packed.iter().copied();
    (0..TABLES * 2).map(|_| unpack_rows(&mut bytes)).collect()
}

fn unpack_rows(bytes: &mut impl Iterator<Item = u8>) -> Rows {
    let first = varint(bytes) as i32;
    let len = varint(bytes) as usize;
    let mut rows = vec![Lms { l: 0.0, m: 0.0, s: 0.0 }; len];
    for (column, scale) in SCALE.into_iter().enumerate() {
        let (mut value, mut slope) = (0_i32, 0_i32);
        for row in &mut rows {
            slope += zigzag(varint(bytes));
            value += slope;
            // Dividing two exact integers gives the double nearest to the decimal.
            let number = f64::from(value) / scale;
            match column {
                0 => row.l = number,
                1 => row.m = number,
                _ => row.s = number,
            }
        }
    }
    Rows { first, rows: rows.into() }
}

fn varint(bytes: &mut impl Iterator<Item = u8>) -> u32 {
    let mut value = 0;
    for (byte, shift) in bytes.zip((0..).step_by(7)) {
        value |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            break;
        }
    }
    value
}

fn zigzag(n: u32) -> i32 {
    ((n >> 1) as i32) ^ -((n & 1) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_and_last_rows_are_whos() {
        // From WHO's weianthro.txt, wflanthro.txt, acanthro.txt, bfawho2007.txt.
        let row = |t, sex, key| rows(t, sex).get(key).map(|r| (r.l, r.m, r.s));
        assert_eq!(row(Table::WeightForAge, Sex::Female, 0), Some((0.3809, 3.2322, 0.14171)));
        assert_eq!(row(Table::WeightForAge, Sex::Male, 1856), Some((-0.1534, 18.4968, 0.1358)));
        assert_eq!(row(Table::WeightForLength, Sex::Male, 1100), Some((-0.3521, 18.2689, 0.08755)));
        assert_eq!(row(Table::WeightForHeight, Sex::Female, 650), Some((-0.3833, 7.2402, 0.09113)));
        assert_eq!(row(Table::ArmForAge, Sex::Female, 91), Some((-0.1733, 13.0245, 0.08262)));
        assert_eq!(row(Table::SchoolBmi, Sex::Male, 60), Some((-0.7151, 15.2679, 0.08366)));
        assert_eq!(row(Table::SchoolBmi, Sex::Female, 228), Some((-0.7496, 21.4269, 0.14441)));
    }

    #[test]
    fn outside_the_table_there_is_no_row() {
        for (table, first, last) in [
            (Table::WeightForAge, 0, 1856),
            (Table::LengthHeightForAge, 0, 1856),
            (Table::WeightForLength, 450, 1100),
            (Table::WeightForHeight, 650, 1200),
            (Table::BmiForAge, 0, 1856),
            (Table::HeadForAge, 0, 1856),
            (Table::ArmForAge, 91, 1856),
            (Table::SchoolWeight, 60, 120),
            (Table::SchoolHeight, 60, 228),
            (Table::SchoolBmi, 60, 228),
        ] {
            for sex in Sex::ALL {
                let rows = rows(table, sex);
                assert!(rows.get(first).is_some() && rows.get(last).is_some(), "{table:?}");
                assert!(rows.get(first - 1).is_none() && rows.get(last + 1).is_none(), "{table:?}");
                assert!(rows.get(i32::MIN).is_none() && rows.get(i32::MAX).is_none());
            }
        }
    }
}
