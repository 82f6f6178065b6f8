//! What Posyandu need: names of the items, which belong to the antropometri kit, and the sum of all.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::records::{
    PosyanduId,
    coordination::{Need, NeedItem, NeedStatus, Pledge},
};

/// The name of an item in addresses and evidence. Never changes once released.
pub const fn item_code(item: NeedItem) -> &'static str {
    match item {
        NeedItem::BabyScale => "timbangan-bayi",
        NeedItem::StepScale => "timbangan-injak",
        NeedItem::LengthBoard => "papan-panjang",
        NeedItem::HeightBoard => "papan-tinggi",
        NeedItem::MeasuringTape => "pita-ukur",
        NeedItem::Kms => "kms",
        NeedItem::BukuKia => "buku-kia",
        NeedItem::Furniture => "meja-kursi",
        NeedItem::Building => "gedung",
        NeedItem::Toilet => "jamban",
        NeedItem::Water => "air",
        NeedItem::Pmt => "pmt",
        NeedItem::VitaminA => "vitamin-a",
        NeedItem::RegisterForms => "formulir",
        NeedItem::EducationTools => "alat-peraga",
        NeedItem::KaderTraining => "pelatihan-kader",
        NeedItem::Transport => "transportasi",
        NeedItem::Other => "lainnya",
    }
}

/// The item of a name.
pub fn item_of(code: &str) -> Option<NeedItem> {
    NeedItem::ALL.into_iter().find(|item| item_code(*item) == code)
}

/// Whether an item belongs to the antropometri kit (Kepmenkes HK.01.07/MENKES/51/2022, list
/// [UNVERIFIED]).
pub const fn is_of_kit(item: NeedItem) -> bool {
    matches!(
        item,
        NeedItem::BabyScale
            | NeedItem::StepScale
            | NeedItem::LengthBoard
            | NeedItem::HeightBoard
            | NeedItem::MeasuringTape
    )
}

/// How much of an item is needed, promised and given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedTotal {
    /// Of what.
    pub item: NeedItem,
    /// Pieces nobody has promised.
    pub open: u32,
    /// Pieces promised and not there.
    pub promised: u32,
    /// Pieces that came.
    pub fulfilled: u32,
    /// Posyandu that still wait.
    pub waiting: u32,
}

/// The sum of some needs by item, that of which most Posyandu wait first. Dropped ones count
/// nowhere.
pub fn totals<'n>(needs: impl Iterator<Item = &'n Need>) -> Vec<NeedTotal> {
    let mut by_item: BTreeMap<NeedItem, (NeedTotal, Vec<_>)> = BTreeMap::new();
    for need in needs.filter(|need| need.status != NeedStatus::Dropped) {
        let empty = NeedTotal { item: need.item, open: 0, promised: 0, fulfilled: 0, waiting: 0 };
        let (total, waiting) = by_item.entry(need.item).or_insert((empty, Vec::new()));
        match need.status {
            NeedStatus::Open => total.open = total.open.saturating_add(need.quantity),
            NeedStatus::Promised => total.promised = total.promised.saturating_add(need.quantity),
            _ => total.fulfilled = total.fulfilled.saturating_add(need.quantity),
        }
        if need.status.is_open() {
            waiting.push(need.posyandu);
        }
    }
    let mut all: Vec<NeedTotal> = by_item
        .into_values()
        .map(|(total, mut waiting)| {
            waiting.sort_unstable();
            waiting.dedup();
            NeedTotal { waiting: waiting.len() as u32, ..total }
        })
        .collect();
    all.sort_by_key(|total| (std::cmp::Reverse(total.waiting), total.item));
    all
}

/// When something of a pledge first reached each Posyandu.
fn reached(pledge: Option<&Pledge>) -> BTreeMap<PosyanduId, NaiveDate> {
    let mut first: BTreeMap<PosyanduId, NaiveDate> = BTreeMap::new();
    for delivery in pledge.iter().flat_map(|pledge| &pledge.deliveries) {
        for posyandu in &delivery.posyandu {
            let day = first.entry(*posyandu).or_insert(delivery.date);
            *day = (*day).min(delivery.date);
        }
    }
    first
}

/// What becomes of a need when the pledge that shall meet it changes: a delivery that names its
/// Posyandu meets it on that day, and one that is taken back leaves it promised. `None` when
/// nothing changes for it: what people said of the need themselves stays.
///
/// That a delivery to the Posyandu meets the need written down for it is a rule of this program
/// [local].
pub fn after_delivery(
    need: &Need,
    before: Option<&Pledge>,
    after: Option<&Pledge>,
) -> Option<(NeedStatus, Option<NaiveDate>)> {
    let (then, now) = (reached(before), reached(after));
    let met_on = |day| need.status == NeedStatus::Fulfilled && need.met == Some(day);
    match (then.get(&need.posyandu).copied(), now.get(&need.posyandu).copied()) {
        (None, Some(day)) if need.status.is_open() => Some((NeedStatus::Fulfilled, Some(day))),
        (Some(was), Some(day)) if was != day && met_on(was) => {
            Some((NeedStatus::Fulfilled, Some(day)))
        }
        (Some(was), None) if met_on(was) => Some((NeedStatus::Promised, None)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::coordination::Delivery;

    /// A board is promised to Melati (1). It comes on 2 May, was written down as 4 May, is taken
    /// back; a delivery to Mawar (2) says nothing of Melati.
    #[test]
    fn a_delivery_to_the_posyandu_meets_its_need() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let delivered = |date: &str, to: u64| {
            let mut pledge = Pledge::new(Id::from_bits(9), Id::from_bits(8), day("2026-04-01"));
            let mut delivery = Delivery::new(Id::from_bits(7), day(date));
            delivery.posyandu = vec![Id::from_bits(to)];
            pledge.deliveries.push(delivery);
            pledge
        };
        let none = Pledge::new(Id::from_bits(9), Id::from_bits(8), day("2026-04-01"));
        let mut need =
            Need::new(Id::from_bits(1), Id::from_bits(1), NeedItem::HeightBoard, day("2026-04-10"));
        need.status = NeedStatus::Promised;
        let (late, right, other) =
            (delivered("2026-05-04", 1), delivered("2026-05-02", 1), delivered("2026-05-02", 2));
        let met = |date| Some((NeedStatus::Fulfilled, Some(day(date))));
        assert_eq!(after_delivery(&need, Some(&none), Some(&late)), met("2026-05-04"));
        assert_eq!(after_delivery(&need, None, Some(&late)), met("2026-05-04"));
        assert_eq!(after_delivery(&need, Some(&none), Some(&other)), None);
        need.status = NeedStatus::Fulfilled;
        need.met = Some(day("2026-05-04"));
        assert_eq!(after_delivery(&need, Some(&late), Some(&right)), met("2026-05-02"));
        let open = Some((NeedStatus::Promised, None));
        assert_eq!(after_delivery(&need, Some(&late), Some(&none)), open);
        assert_eq!(after_delivery(&need, Some(&late), None), open);
        assert_eq!(after_delivery(&need, Some(&late), Some(&late)), None);
        // Met on another day by somebody else, or not needed any more: that stays.
        need.met = Some(day("2026-04-20"));
        assert_eq!(after_delivery(&need, Some(&late), Some(&none)), None);
        assert_eq!(after_delivery(&need, Some(&none), Some(&late)), None);
        need.status = NeedStatus::Dropped;
        assert_eq!(after_delivery(&need, Some(&none), Some(&late)), None);
    }
    use crate::documents::Id;

    #[test]
    fn every_item_has_a_name_of_its_own() {
        for item in NeedItem::ALL {
            assert_eq!(item_of(item_code(item)), Some(item));
        }
        assert_eq!(item_of("kapal"), None);
    }

    /// Melati (1) needs two height boards and got a mat; Mawar (2) was promised one board; Anggrek
    /// (3) does not need one any more.
    #[test]
    fn pieces_and_posyandu_are_counted_apart() {
        let need = |id: u64, posyandu: u64, item, quantity, status| {
            let day = "2026-04-10".parse().unwrap();
            let need = Need::new(Id::from_bits(id), Id::from_bits(posyandu), item, day);
            Need { quantity, status, ..need }
        };
        let all = [
            need(1, 1, NeedItem::Furniture, 1, NeedStatus::Fulfilled),
            need(2, 1, NeedItem::HeightBoard, 2, NeedStatus::Open),
            need(3, 1, NeedItem::HeightBoard, 1, NeedStatus::Open),
            need(4, 2, NeedItem::HeightBoard, 1, NeedStatus::Promised),
            need(5, 3, NeedItem::HeightBoard, 1, NeedStatus::Dropped),
        ];
        let total = |item, open, promised, fulfilled, waiting| NeedTotal {
            item,
            open,
            promised,
            fulfilled,
            waiting,
        };
        assert_eq!(
            totals(all.iter()),
            [total(NeedItem::HeightBoard, 3, 1, 0, 2), total(NeedItem::Furniture, 0, 0, 1, 0)]
        );
    }
}
