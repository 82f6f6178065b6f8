//! Promises worked out by hand, and what holds of any row of them.

use proptest::prelude::*;

use super::*;
use crate::{
    documents::{Extra, Id},
    records::coordination::Progress,
    wilayah::RegionCode,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn told(date: &str, status: Option<Status>, rakor: Option<u64>) -> Progress {
    Progress {
        id: Id::from_bits(1),
        date: day(date),
        rakor: rakor.map(Id::from_bits),
        status,
        text: String::new(),
        extra: Extra::new(),
    }
}

/// Made on 10 March, due on 30 June 2026.
fn promise(status: Status, progress: Vec<Progress>) -> Commitment {
    let mut promise = Commitment::new(Id::from_bits(5), Place::Regency, day("2026-03-10"));
    promise.due = day("2026-06-30");
    promise.status = status;
    promise.progress = progress;
    promise
}

#[test]
fn a_promise_is_late_the_day_after_and_soon_two_weeks_before() {
    let open = promise(Status::Open, Vec::new());
    let on = |date| standing(&open, day(date));
    assert_eq!(on("2026-06-15"), Standing::Open);
    assert_eq!(on("2026-06-16"), Standing::Soon(14));
    assert_eq!(on("2026-06-30"), Standing::Soon(0));
    assert_eq!(on("2026-07-01"), Standing::Late(1));
    assert_eq!(on("2026-08-30"), Standing::Late(61));
}

#[test]
fn a_state_is_read_back_day_by_day() {
    // Begun on 5 April, kept on 12 July: twelve days late.
    let kept = promise(
        Status::Kept,
        vec![
            told("2026-07-12", Some(Status::Kept), Some(9)),
            told("2026-04-05", Some(Status::Started), None),
            told("2026-05-01", None, None),
        ],
    );
    assert_eq!(status_on(&kept, day("2026-04-04"), None), Status::Open);
    assert_eq!(status_on(&kept, day("2026-04-05"), None), Status::Started);
    assert_eq!(status_on(&kept, day("2026-07-12"), None), Status::Kept);
    assert_eq!(status_on(&kept, day("2026-07-12"), Some(Id::from_bits(9))), Status::Started);
    assert_eq!(standing(&kept, day("2026-07-11")), Standing::Late(11));
    assert_eq!(standing(&kept, day("2026-12-31")), Standing::Kept(12));
    assert_eq!(closed_on(&kept), Some(day("2026-07-12")));
}

#[test]
fn one_that_was_closed_opened_and_closed_again_counts_from_the_last_time() {
    let again = promise(
        Status::Kept,
        vec![
            told("2026-05-01", Some(Status::Kept), None),
            told("2026-05-20", Some(Status::Started), None),
            told("2026-07-03", Some(Status::Kept), None),
            told("2026-08-01", Some(Status::Kept), None),
        ],
    );
    assert_eq!(closed_on(&again), Some(day("2026-07-03")));
    assert_eq!(standing(&again, day("2026-09-01")), Standing::Kept(3));
}

#[test]
fn a_state_without_a_word_has_no_day() {
    let kept = promise(Status::Kept, Vec::new());
    assert_eq!(closed_on(&kept), None);
    assert_eq!(standing(&kept, day("2026-04-01")), Standing::Kept(0));
    assert_eq!(carry(&kept, Id::from_bits(9), day("2026-09-01"), None), None);
}

#[test]
fn the_next_rakor_hears_of_what_is_open_and_what_was_closed_since() {
    let (this, other) = (Id::from_bits(9), Id::from_bits(8));
    let mut open = promise(Status::Open, Vec::new());
    open.rakor = Some(other);
    let on = day("2026-09-01");
    assert_eq!(carry(&open, this, on, None), Some(Carry::Open));
    // Not by a meeting that was held before it was made, nor by its own.
    assert_eq!(carry(&open, this, day("2026-03-09"), None), None);
    assert_eq!(carry(&open, other, on, None), Some(Carry::Made));
    // Closed in this very meeting: it was open when the meeting began.
    let here = promise(Status::Kept, vec![told("2026-09-01", Some(Status::Kept), Some(9))]);
    assert_eq!(carry(&here, this, on, None), Some(Carry::Open));
    // Closed between the meeting before and this one; or before both; or after.
    let closed = promise(Status::Broken, vec![told("2026-07-12", Some(Status::Broken), None)]);
    assert_eq!(carry(&closed, this, on, Some(day("2026-07-11"))), Some(Carry::Closed));
    assert_eq!(carry(&closed, this, on, Some(day("2026-07-12"))), None);
    assert_eq!(carry(&closed, this, day("2026-07-11"), None), Some(Carry::Open));
}

#[test]
fn a_rakor_hears_of_its_own_place_and_of_one_tier_below() {
    let region = |text| Place::Region(RegionCode::parse(text).unwrap());
    let (kecamatan, desa) = (region("99.01.02"), region("99.01.02.2001"));
    let posyandu = Place::Posyandu(Id::from_bits(3));
    let above = |place: &Place| match place {
        Place::Posyandu(_) => Some(desa.clone()),
        place if *place == desa => Some(kecamatan.clone()),
        place if *place == kecamatan => Some(Place::Regency),
        _ => None,
    };
    let of =
        |table: &Place, place: &Place, made: Option<&Place>| concern(table, place, made, above);
    assert_eq!(of(&Place::Regency, &Place::Regency, None), Some(Concern::Own));
    assert_eq!(of(&Place::Regency, &kecamatan, None), Some(Concern::Below));
    assert_eq!(of(&Place::Regency, &desa, Some(&kecamatan)), None);
    // Promised at the regency's table, for a desa: the regency hears of it again, and so do the
    // kecamatan above the desa and the desa itself.
    assert_eq!(of(&Place::Regency, &desa, Some(&Place::Regency)), Some(Concern::Own));
    assert_eq!(of(&kecamatan, &desa, Some(&Place::Regency)), Some(Concern::Below));
    assert_eq!(of(&desa, &desa, Some(&Place::Regency)), Some(Concern::Own));
    assert_eq!(of(&desa, &posyandu, None), Some(Concern::Below));
    assert_eq!(of(&desa, &kecamatan, None), None);
}

#[test]
fn an_account_as_worked_out_by_hand() {
    use Standing::{Broken, Kept, Late, Open, Soon, Withdrawn};
    let all = [Kept(0), Kept(0), Kept(12), Broken, Late(40), Late(3), Soon(2), Open, Withdrawn];
    let account = Account::of(all);
    assert_eq!((account.in_time, account.kept_late, account.broken), (2, 1, 1));
    assert_eq!((account.late, account.open, account.withdrawn), (2, 2, 1));
    // 3 of 6 that should have been kept; 3, 12 and 40 days late: 12 in the middle.
    assert_eq!((account.kept(), account.due(), account.all()), (3, 6, 9));
    assert_eq!(account.days_late, Some(12));
    assert_eq!(Account::of([Kept(4), Late(9)]).days_late, Some(4));
    assert_eq!(Account::of([]), Account::default());
}

fn any_status() -> impl Strategy<Value = Status> {
    prop::sample::select(Status::ALL.to_vec())
}

prop_compose! {
    fn any_promise()(
        words in prop::collection::vec((0_i64..400, prop::option::of(any_status())), 0..6),
        due in 0_i64..400,
        status in any_status(),
    ) -> Commitment {
        let start = day("2026-01-01");
        let at = |days| start + chrono::Duration::days(days);
        let mut promise = Commitment::new(Id::from_bits(5), Place::Regency, start);
        promise.due = at(due);
        promise.progress = words.iter().map(|(days, status)| Progress {
            date: at(*days), ..told("2026-01-01", *status, None)
        }).collect();
        // As every page writes it: the state is that of the last word that names one.
        let mut named: Vec<(i64, Status)> =
            words.iter().filter_map(|(days, status)| Some((*days, (*status)?))).collect();
        named.sort_by_key(|(days, _)| *days);
        promise.status = named.last().map_or(status, |(_, status)| *status);
        promise
    }
}

proptest! {
    /// Nothing is lost between meetings: of a promise made before, one of two Rakor in a row hears
    /// as long as it is open, and exactly once that it was closed.
    #[test]
    fn nothing_falls_between_two_meetings(promise in any_promise(), meetings in prop::collection::btree_set(1_i64..500, 1..6)) {
        let start = day("2026-01-01");
        let days: Vec<NaiveDate> =
            meetings.iter().map(|days| start + chrono::Duration::days(*days)).collect();
        let mut closed = 0;
        for (number, day) in days.iter().enumerate() {
            let before = number.checked_sub(1).map(|n| days[n]);
            let rakor = Id::from_bits(100 + number as u64);
            match carry(&promise, rakor, *day, before) {
                Some(Carry::Open) => prop_assert!(status_on(&promise, *day, None).is_open()),
                Some(Carry::Closed) => closed += 1,
                Some(Carry::Made) => prop_assert!(false, "made nowhere"),
                None => prop_assert!(!status_on(&promise, *day, None).is_open()),
            }
        }
        let last = days.last().unwrap();
        let ended = closed_on(&promise).is_some_and(|closed| closed <= *last);
        prop_assert_eq!(closed, u32::from(ended));
    }

    /// Every promise stands in exactly one column.
    #[test]
    fn columns_add_up(promises in prop::collection::vec(any_promise(), 0..20), on in 0_i64..500) {
        let on = day("2026-01-01") + chrono::Duration::days(on);
        let account = Account::of(promises.iter().map(|promise| standing(promise, on)));
        prop_assert_eq!(account.all() as usize, promises.len());
        prop_assert_eq!(account.days_late.is_some(), account.kept_late + account.late > 0);
    }
}
