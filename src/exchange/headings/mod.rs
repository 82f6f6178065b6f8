//! What a heading means.

mod aliases;

use aliases::{ALIASES, UNITS};

use super::{model::Field, values::months};

/// A heading for comparing: lower case, letters and digits only.
pub fn normal(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A field with the place of the alias among its aliases: 0 is the clearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// What the column holds.
    pub field: Field,
    /// Lower is clearer: decides between two columns that could hold the same.
    pub rank: usize,
}

/// What a heading means by itself, if it is known.
pub fn meaning(heading: &str) -> Option<Meaning> {
    if heading.len() > 120 {
        return None; // A sentence, not a heading.
    }
    alias(&normal(heading)).or_else(|| alias(&normal(&without_units(heading))))
}

fn alias(normal: &str) -> Option<Meaning> {
    if normal.is_empty() {
        return None;
    }
    ALIASES.iter().find_map(|(field, names)| {
        let rank = names.split(' ').position(|name| name == normal)?;
        Some(Meaning { field: *field, rank })
    })
}

/// "Berat Lahir (kg)" without its unit.
fn without_units(heading: &str) -> String {
    let Some(open) = heading.find(['(', '[']) else { return heading.to_owned() };
    let Some(length) = heading[open..].find([')', ']']) else { return heading.to_owned() };
    let inside = heading[open + 1..open + length].trim().to_lowercase();
    if UNITS.contains(&inside.as_str()) {
        format!("{}{}", &heading[..open], &heading[open + length + 1..])
    } else {
        heading.to_owned()
    }
}

/// The month that a block of a wide sheet belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockMonth {
    /// Year, where the heading names it.
    pub year: Option<i32>,
    /// 1–12.
    pub month: u32,
}

/// What a heading of a wide sheet means: `JANUARI_BERAT`, `BB Jan-24`.
pub fn monthly(heading: &str) -> Option<(BlockMonth, Meaning)> {
    if heading.len() > 80 {
        return None;
    }
    let normal = normal(&without_units(heading));
    // "bbjan24" ends in its year, "januari2024bb" has it inside.
    let (outer, body) = take_year(&normal);
    months::strip(body).into_iter().find_map(|(month, rest)| {
        let (inner, rest) = if outer.is_some() { (outer, rest) } else { take_year(rest) };
        let meaning = alias(rest).filter(|meaning| of_visit(meaning.field))?;
        Some((BlockMonth { year: inner, month }, meaning))
    })
}

fn take_year(rest: &str) -> (Option<i32>, &str) {
    let front = rest.bytes().take_while(u8::is_ascii_digit).count();
    let back = rest.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = match (front, back) {
        (2 | 4, _) => rest.split_at(front),
        (_, 2 | 4) => {
            let (rest, digits) = rest.split_at(rest.len() - back);
            (digits, rest)
        }
        _ => return (None, rest),
    };
    let year = digits.parse::<i32>().ok().map(|year| if year < 100 { 2000 + year } else { year });
    (year, rest)
}

/// Fields of a visit: a wide sheet has them once a month, while the child's own stand once.
pub const fn of_visit(field: Field) -> bool {
    matches!(
        field,
        Field::AgeAtVisit
            | Field::VisitDate
            | Field::Weight
            | Field::LenHei
            | Field::Position
            | Field::Head
            | Field::Muac
            | Field::Oedema
            | Field::WeightForAge
            | Field::ZWeightForAge
            | Field::LenHeiForAge
            | Field::ZLenHeiForAge
            | Field::WeightForLenHei
            | Field::ZWeightForLenHei
            | Field::Gain
            | Field::Pmt
            | Field::VitaminA
            | Field::Deworming
            | Field::Asi
            | Field::Immunisation
            | Field::Kpsp
            | Field::Note
    )
}

/// Whether an unknown column may identify a person, by its heading.
pub fn may_identify(heading: &str) -> bool {
    const MARKS: [&str; 9] = ["nik", "nokk", "kk", "nama", "hp", "telp", "alamat", "ktp", "bpjs"];
    let normal = normal(heading);
    MARKS.iter().any(|mark| normal.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn field(heading: &str) -> Option<Field> {
        meaning(heading).map(|meaning| meaning.field)
    }

    #[test]
    fn spelling_does_not_matter() {
        for (heading, expected) in [
            ("Pukesmas", Field::Puskesmas),
            ("ZS BB/U", Field::ZWeightForAge),
            ("z-core bb/tb", Field::ZWeightForLenHei),
            ("BB_Lahir", Field::BirthWeight),
            (" Tgl. Lahir ", Field::BirthDate),
            ("Berat Lahir (kg)", Field::BirthWeight),
            ("PMT Diterima (kg)", Field::Pmt),
            ("Umur (bulan)", Field::AgeAtVisit),
            ("Tinggi\nBadan (cm)", Field::LenHei),
            ("L/P", Field::Sex),
            ("N / T", Field::Gain),
            ("Kab/Kota", Field::Regency),
        ] {
            assert_eq!(field(heading), Some(expected), "{heading}");
        }
        for unknown in ["MBG", "Detail", "Kelas Ibu Balita", "NIK Ibu", "No. KK", "usia_tahun", ""]
        {
            assert_eq!(field(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn no_heading_means_two_things() {
        let mut seen = BTreeMap::new();
        for (field, names) in ALIASES {
            for name in names.split(' ') {
                assert_eq!(name, normal(name), "{name} is not normalised");
                assert_eq!(seen.insert(name, field), None, "{name} stands twice");
            }
        }
        for field in Field::ALL {
            assert!(ALIASES.iter().any(|(known, _)| *known == field), "{field:?}");
        }
    }

    #[test]
    fn monthly_blocks() {
        let read = |heading| monthly(heading).map(|(block, m)| (block.year, block.month, m.field));
        assert_eq!(read("JANUARI_TANGGALUKUR"), Some((None, 1, Field::VisitDate)));
        assert_eq!(read("FEBRUARI_CARAUKUR"), Some((None, 2, Field::Position)));
        assert_eq!(read("BB Jan-24"), Some((Some(2024), 1, Field::Weight)));
        assert_eq!(read("TB (Mei 2025)"), Some((Some(2025), 5, Field::LenHei)));
        assert_eq!(read("Agustus"), None);
        assert_eq!(read("Desa"), None);
        assert_eq!(read("Nama Mei"), None);
    }
}
