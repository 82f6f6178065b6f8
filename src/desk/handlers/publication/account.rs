//! What a publication tells and hides, counted.

use crate::{
    desk::protocol::{FamilyAccount, HiddenCell, MOST_HIDDEN},
    publish::{
        bundle::{Bundle, Family, PublicCell, PublicPlace},
        follow::Frozen,
        suppress::Why,
    },
};

/// Family by family.
pub fn families(bundle: &Bundle, frozen: &[Frozen]) -> Vec<FamilyAccount> {
    bundle.families.iter().map(|family| account(bundle, family, frozen)).collect()
}

/// Where there are no children there is nothing to hide; unless it was not told when its month was
/// published.
fn is_seen(cell: &PublicCell) -> bool {
    cell.of > 0 || cell.hidden == Some(Why::Complement)
}

fn account(bundle: &Bundle, family: &Family, frozen: &[Frozen]) -> FamilyAccount {
    let seen = || family.cells.iter().filter(|cell| is_seen(cell));
    let hidden = |why: Why| seen().filter(|cell| cell.hidden == Some(why)).count();
    let same = |one: &&Frozen| one.indicators == family.indicators;
    FamilyAccount {
        indicators: family.indicators.clone(),
        cells: seen().count() as u32,
        small: hidden(Why::Small) as u32,
        complement: hidden(Why::Complement) as u32,
        part: hidden(Why::Part) as u32,
        frozen: frozen.iter().filter(same).map(|one| one.month).collect(),
        hidden: list(bundle, family),
    }
}

fn list(bundle: &Bundle, family: &Family) -> Vec<HiddenCell> {
    let months = bundle.months.iter().enumerate().rev();
    let of_month = |(at, month): (usize, &crate::records::Month)| {
        let size = bundle.places.len();
        let cells = family.cells[at * size..(at + 1) * size].iter().zip(&bundle.places);
        let month = *month;
        let one = move |(cell, place): (&PublicCell, &PublicPlace)| {
            let (code, name) = (place.code, place.name().to_owned());
            Some(HiddenCell { month, code, name, of: cell.of, why: cell.hidden? })
        };
        cells.filter(|(cell, _)| is_seen(cell)).filter_map(one).collect::<Vec<_>>()
    };
    months.flat_map(of_month).take(MOST_HIDDEN).collect()
}
