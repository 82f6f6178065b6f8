//! Ledgers worked out by hand, and what holds of any.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::{documents::Id, records::coordination::Spending};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Rp 50 million by 30 June 2026, made on 1 March.
fn money() -> Pledge {
    let mut pledge = Pledge::new(Id::from_bits(1), Id::from_bits(9), day("2026-03-01"));
    (pledge.amount, pledge.due) = (Some(50_000_000), Some(day("2026-06-30")));
    pledge
}

fn came(date: &str, amount: Option<u64>, quantity: Option<u32>) -> Delivery {
    Delivery { amount, quantity, ..Delivery::new(Id::from_bits(3), day(date)) }
}

#[test]
fn money_in_two_parts_and_what_was_bought() {
    let mut pledge = money();
    pledge.deliveries = vec![
        came("2026-04-10", Some(20_000_000), None),
        came("2026-07-02", Some(30_000_000), None),
    ];
    let bought =
        Spending { amount: 12_500_000, ..Spending::new(Id::from_bits(4), day("2026-05-05")) };
    pledge.spendings = vec![bought];
    let totals = Totals::of(&pledge);
    assert_eq!((totals.pledged, totals.delivered), (50_000_000, 50_000_000));
    assert_eq!((totals.outstanding, totals.spent, totals.balance()), (0, 12_500_000, 37_500_000));
    // The rest came two days after 30 June.
    assert_eq!(standing(&pledge, day("2026-08-01")), PledgeStanding::KeptLate(2));
    let lines: Vec<(i64, i64)> =
        ledger([&pledge]).iter().map(|entry| (entry.outstanding, entry.balance)).collect();
    let expected =
        [(50_000_000, 0), (30_000_000, 20_000_000), (30_000_000, 7_500_000), (0, 37_500_000)];
    assert_eq!(lines, expected);
}

#[test]
fn a_pledge_is_open_until_its_day_and_late_after() {
    let mut pledge = money();
    assert_eq!(standing(&pledge, day("2026-06-30")), PledgeStanding::Open);
    assert_eq!(standing(&pledge, day("2026-07-01")), PledgeStanding::Late(1));
    pledge.deliveries = vec![came("2026-04-10", Some(20_000_000), None)];
    assert_eq!(standing(&pledge, day("2026-07-31")), PledgeStanding::Late(31));
    pledge.ended = true;
    assert_eq!(standing(&pledge, day("2026-07-31")), PledgeStanding::Broken);
    let totals = Totals::of(&pledge);
    assert_eq!((totals.outstanding, totals.dropped), (0, 30_000_000));
    assert_eq!(ledger([&pledge]).last().map(|entry| entry.outstanding), Some(0));
}

#[test]
fn a_gift_in_kind_is_worth_its_part() {
    // 3 boards worth Rp 1 000 000: 333 333 and 666 667.
    let mut pledge = money();
    (pledge.kind, pledge.amount, pledge.quantity) = (PledgeKind::Goods, Some(1_000_000), Some(3));
    pledge.deliveries = vec![came("2026-04-01", None, Some(1))];
    assert_eq!(worths(&pledge), [333_333]);
    assert_eq!(standing(&pledge, day("2026-05-01")), PledgeStanding::Open);
    pledge.deliveries.push(came("2026-04-20", None, Some(2)));
    assert_eq!(worths(&pledge), [333_333, 666_667]);
    assert_eq!(standing(&pledge, day("2026-05-01")), PledgeStanding::Kept);
    assert_eq!((Totals::of(&pledge).money, Totals::of(&pledge).delivered), (0, 1_000_000));
    // A fourth one is a gift beyond the pledge only with a worth of its own.
    pledge.deliveries.push(came("2026-04-21", Some(400_000), Some(1)));
    assert_eq!((Totals::of(&pledge).beyond, Totals::of(&pledge).outstanding), (400_000, 0));
}

#[test]
fn a_service_without_number_is_kept_once_it_came() {
    let mut pledge = money();
    (pledge.kind, pledge.amount) = (PledgeKind::Service, None);
    assert_eq!(standing(&pledge, day("2026-04-02")), PledgeStanding::Open);
    pledge.deliveries = vec![came("2026-04-01", None, None)];
    assert_eq!(standing(&pledge, day("2026-04-02")), PledgeStanding::Kept);
    assert_eq!(Totals::of(&pledge), Totals::default());
}

fn any_pledge() -> impl Strategy<Value = Pledge> {
    let delivery = (0_i64..900, prop::option::of(0_u64..90_000_000), prop::option::of(0_u32..40));
    let parts = prop::collection::vec(delivery, 0..5);
    let spent = prop::collection::vec((0_i64..900, 1_u64..9_000_000), 0..5);
    let worth = (prop::option::of(0_u64..90_000_000), prop::option::of(0_u32..40));
    let about = (0_u64..5, 0_usize..4, 0_i64..900, any::<bool>());
    (about, worth, parts, spent).prop_map(|((partner, kind, made, ended), worth, parts, spent)| {
        let on = |days: i64| day("2024-01-01") + chrono::Duration::days(days);
        let mut pledge = Pledge::new(Id::from_bits(1), Id::from_bits(partner), on(made));
        (pledge.amount, pledge.quantity) = worth;
        (pledge.kind, pledge.ended) = (PledgeKind::ALL[kind], ended);
        for (days, amount, quantity) in parts {
            let new = Delivery::new(Id::from_bits(2), on(days));
            pledge.deliveries.push(Delivery { amount, quantity, ..new });
        }
        let mut left = Totals::of(&pledge).money;
        for (days, amount) in spent {
            let amount = amount.min(left);
            left -= amount;
            pledge.spendings.push(Spending { amount, ..Spending::new(Id::from_bits(2), on(days)) });
        }
        pledge
    })
}

fn by<K: Ord>(pledges: &[Pledge], key: impl Fn(&Pledge) -> K) -> Totals {
    let mut groups: BTreeMap<K, Vec<&Pledge>> = BTreeMap::new();
    for pledge in pledges {
        groups.entry(key(pledge)).or_default().push(pledge);
    }
    groups.into_values().map(Totals::from_iter).fold(Totals::default(), Totals::plus)
}

proptest! {
    #[test]
    fn it_balances_however_it_is_grouped(pledges in prop::collection::vec(any_pledge(), 0..30)) {
        let all: Totals = pledges.iter().collect();
        prop_assert_eq!(all.pledged + all.beyond, all.delivered + all.outstanding + all.dropped);
        prop_assert_eq!(all.money, all.spent + all.balance());
        prop_assert_eq!(all.overspent(), 0);
        prop_assert_eq!(all, by(&pledges, |pledge| pledge.partner));
        prop_assert_eq!(all, by(&pledges, |pledge| pledge.kind));
        prop_assert_eq!(all, by(&pledges, year));
        let last = ledger(&pledges).last().map(|entry| (entry.outstanding, entry.balance));
        let outstanding = all.outstanding as i64 - all.beyond as i64;
        prop_assert_eq!(last.unwrap_or_default(), (outstanding, all.balance() as i64));
    }

    #[test]
    fn every_pledge_stands_somehow(pledges in prop::collection::vec(any_pledge(), 0..30)) {
        let mut count = StandingCount::default();
        for pledge in &pledges {
            count.count(standing(pledge, day("2026-01-01")));
        }
        prop_assert_eq!(count.all() as usize, pledges.len());
    }
}
