//! Words of a closed list: sex, position, yes and no, capsules, KPSP, ASI, PMT.

use std::borrow::Cow;

use super::{Value, number::quantity};
use crate::{
    exchange::{cell::Cell, model::RowNoteKind},
    growth::{Position, Sex},
    records::{Asi, Kpsp, Pmt, VitaminA},
};

/// Lower-case letters and digits of a cell; `None` when nothing stands in it.
fn word<'a>(cell: &'a Cell<'_>) -> Value<Cow<'a, str>> {
    match cell {
        _ if cell.is_missing() => Ok(None),
        Cell::Formula => Err(RowNoteKind::Formula),
        Cell::Error => Err(RowNoteKind::Unreadable),
        _ => {
            let shown = cell.shown();
            if shown.len() > 80 {
                return Err(RowNoteKind::Unreadable);
            }
            let kept =
                shown.chars().filter(|c| c.is_alphanumeric() || matches!(c, '+' | '✓' | '√'));
            Ok(Some(Cow::Owned(kept.flat_map(char::to_lowercase).collect())))
        }
    }
}

fn one_of<T>(cell: &Cell<'_>, find: impl Fn(&str) -> Option<T>) -> Value<T> {
    let Some(word) = word(cell)? else { return Ok(None) };
    find(&word).map(Some).ok_or(RowNoteKind::Unreadable)
}

/// L/P, Laki-laki/Perempuan, M/F, 1/2.
pub fn sex(cell: &Cell<'_>) -> Value<Sex> {
    one_of(cell, |word| match word {
        "l" | "lk" | "laki" | "lakilaki" | "laki2" | "pria" | "putra" | "m" | "male" | "boy"
        | "cowok" | "1" => Some(Sex::Male),
        "p" | "pr" | "prp" | "perempuan" | "wanita" | "putri" | "f" | "female" | "girl"
        | "cewek" | "2" => Some(Sex::Female),
        _ => None,
    })
}

/// Terlentang or Berdiri.
pub fn position(cell: &Cell<'_>) -> Value<Position> {
    one_of(cell, |word| match word {
        "terlentang" | "telentang" | "terlentan" | "tidur" | "berbaring" | "baring" | "rebahan"
        | "recumbent" | "lying" | "length" | "l" | "t" | "pb" | "panjang" => {
            Some(Position::Recumbent)
        }
        "berdiri" | "diri" | "standing" | "height" | "h" | "b" | "s" | "tb" | "tinggi" => {
            Some(Position::Standing)
        }
        _ => None,
    })
}

fn yes_no(word: &str) -> Option<bool> {
    match word {
        "ya" | "y" | "yes" | "ada" | "punya" | "sudah" | "sdh" | "iya" | "true" | "v" | "✓"
        | "√" | "1" | "dapat" | "diberi" | "memiliki" | "+" => Some(true),
        "tidak" | "tdk" | "t" | "n" | "no" | "belum" | "blm" | "false" | "0" | "tidakada"
        | "tidakpunya" | "x" => Some(false),
        _ => None,
    }
}

/// Ya or Tidak.
pub fn truth(cell: &Cell<'_>) -> Value<bool> {
    one_of(cell, yes_no)
}

/// Ya, Tidak, or a number of tablets or capsules.
pub fn given(cell: &Cell<'_>) -> Value<bool> {
    if matches!(cell, Cell::Date(_)) {
        return Ok(Some(true));
    }
    one_of(cell, |word| {
        yes_no(word).or_else(|| word.parse::<u32>().ok().filter(|n| *n < 100).map(|n| n > 0))
    })
}

/// Biru, Merah, a count, Ya or Tidak.
pub fn vitamin_a(cell: &Cell<'_>) -> Value<VitaminA> {
    let coloured = word(cell)?.and_then(|word| match word {
        _ if word.contains("biru") || word == "b" || word == "100000" => Some(VitaminA::Blue),
        _ if word.contains("merah") || word == "m" || word == "200000" => Some(VitaminA::Red),
        _ => None,
    });
    if coloured.is_some() {
        return Ok(coloured);
    }
    Ok(given(cell)?.filter(|given| *given).map(|_| VitaminA::Given))
}

/// Sesuai, Meragukan, Penyimpangan; Ya when only that it was done is known.
pub fn kpsp(cell: &Cell<'_>) -> Value<Kpsp> {
    let read = one_of(cell, |word| match word {
        "s" | "sesuai" | "normal" => Some(Some(Kpsp::Fits)),
        "m" | "meragukan" => Some(Some(Kpsp::Doubtful)),
        "p" | "penyimpangan" | "menyimpang" => Some(Some(Kpsp::Deviates)),
        _ => yes_no(word).map(|done| done.then_some(Kpsp::Done)),
    });
    read.map(Option::flatten)
}

/// Ya, E, E0–E6 or Eksklusif; Tidak.
pub fn asi(cell: &Cell<'_>) -> Value<Asi> {
    one_of(cell, |word| match word {
        "e" | "e0" | "e1" | "e2" | "e3" | "e4" | "e5" | "e6" | "eksklusif" | "ekslusif"
        | "exclusive" | "asieksklusif" | "asi" => Some(Asi::Exclusive),
        "tidakeksklusif" | "sufor" | "campur" | "noneksklusif" => Some(Asi::NotExclusive),
        _ => {
            yes_no(word).map(|exclusive| if exclusive { Asi::Exclusive } else { Asi::NotExclusive })
        }
    })
}

/// Kilograms received (`PMT Diterima (kg)`), Penyuluhan or Pemulihan.
pub fn pmt(cell: &Cell<'_>) -> Value<Pmt> {
    let worded = word(cell)?.and_then(|word| match &*word {
        "penyuluhan" => Some(Some(Pmt::Counselling)),
        "pemulihan" => Some(Some(Pmt::Recovery)),
        "tidak" | "tdk" | "belum" => Some(None),
        _ => None,
    });
    if let Some(worded) = worded {
        return Ok(worded);
    }
    let Some(quantity) = quantity(cell)? else { return Ok(None) };
    if quantity.value == 0.0 {
        return Ok(None);
    }
    match super::measures::weight(cell, (0.001, 100.0))? {
        Some((weight, _)) => Ok(Some(Pmt::Grams(weight.0))),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sexes() {
        for text in ["L", "l ", "Laki-laki", "LAKI - LAKI", "M", "male", "1"] {
            assert_eq!(sex(&Cell::text(text)), Ok(Some(Sex::Male)), "{text}");
        }
        for text in ["P", "Perempuan", "F", "2", "Pr"] {
            assert_eq!(sex(&Cell::text(text)), Ok(Some(Sex::Female)), "{text}");
        }
        assert_eq!(sex(&Cell::Number(2.0)), Ok(Some(Sex::Female)));
        assert_eq!(sex(&Cell::text("3")), Err(RowNoteKind::Unreadable));
        assert_eq!(sex(&Cell::text("-")), Ok(None));
    }

    #[test]
    fn positions() {
        let read = |text| position(&Cell::text(text));
        assert_eq!(read("Terlentang"), Ok(Some(Position::Recumbent)));
        assert_eq!(read("telentang"), Ok(Some(Position::Recumbent)));
        assert_eq!(read("H"), Ok(Some(Position::Standing)));
        assert_eq!(read("Berdiri"), Ok(Some(Position::Standing)));
        assert_eq!(read("miring"), Err(RowNoteKind::Unreadable));
    }

    #[test]
    fn services() {
        assert_eq!(vitamin_a(&Cell::text("Biru")), Ok(Some(VitaminA::Blue)));
        assert_eq!(vitamin_a(&Cell::text("kapsul merah")), Ok(Some(VitaminA::Red)));
        assert_eq!(vitamin_a(&Cell::Number(2.0)), Ok(Some(VitaminA::Given)));
        assert_eq!(vitamin_a(&Cell::Number(0.0)), Ok(None));
        assert_eq!(vitamin_a(&Cell::text("-")), Ok(None));
        assert_eq!(kpsp(&Cell::text("Ya")), Ok(Some(Kpsp::Done)));
        assert_eq!(kpsp(&Cell::text("Tidak")), Ok(None));
        assert_eq!(kpsp(&Cell::text("Meragukan")), Ok(Some(Kpsp::Doubtful)));
        assert_eq!(asi(&Cell::text("E3")), Ok(Some(Asi::Exclusive)));
        assert_eq!(asi(&Cell::text("Tidak")), Ok(Some(Asi::NotExclusive)));
        assert_eq!(pmt(&Cell::text("1,5")), Ok(Some(Pmt::Grams(1500))));
        assert_eq!(pmt(&Cell::Number(0.0)), Ok(None));
        assert_eq!(pmt(&Cell::text("Pemulihan")), Ok(Some(Pmt::Recovery)));
        assert_eq!(pmt(&Cell::text("Ya")), Err(RowNoteKind::Unreadable));
        assert_eq!(truth(&Cell::Bool(true)), Ok(Some(true)));
    }
}
