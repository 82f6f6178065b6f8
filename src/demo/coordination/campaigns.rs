//! Campaigns of the made-up regency: one in August, closed some days after it, one that runs these
//! days and has much left to do, and the next one of February. A large regency held only that of
//! two kecamatan.

use chrono::{Days, NaiveDate};

use super::id;
use crate::{
    demo::Demo,
    rakor::campaign::GOAL,
    records::{Month, coordination::Campaign},
    wilayah::RegionCode,
};

/// Kecamatan of a large regency that take part.
const SOME: usize = 2;

/// All of them. The figures of the closed one are frozen once the children are there.
pub(super) fn campaigns(demo: &Demo) -> Vec<Campaign> {
    let kecamatan: Vec<RegionCode> =
        demo.regency().kecamatan.iter().map(|kecamatan| kecamatan.code).collect();
    let some: Vec<RegionCode> = kecamatan.iter().take(SOME).copied().collect();
    let all = if kecamatan.len() > 4 { some.clone() } else { Vec::new() };
    let august = last(demo.today, 8);
    let mut weighing =
        Campaign::new(id("campaign", 0), august.first_day(), august.last_day(), GOAL.goal);
    weighing.name = format!("Bulan Penimbangan Balita Agustus {}", august.year());
    weighing.kecamatan = all;
    "Bersama kapsul vitamin A. Panjang dan tinggi badan diukur semua."
        .clone_into(&mut weighing.note);
    let first = demo.today.checked_sub_days(Days::new(9)).unwrap_or(demo.today);
    let mut now = Campaign::new(id("campaign", 1), first, after(demo.today, 11), 90);
    "Operasi Timbang Serentak akhir tahun".clone_into(&mut now.name);
    now.kecamatan = some;
    "Ketua RT dan dasawisma mengajak, kader menjemput yang tidak datang.".clone_into(&mut now.note);
    let next = last(demo.today, 2).plus(12);
    let mut coming = Campaign::new(id("campaign", 2), next.first_day(), next.last_day(), GOAL.goal);
    coming.name = format!("Bulan Penimbangan Balita Februari {}", next.year());
    vec![weighing, now, coming]
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// The last such month that is over for a week.
fn last(today: NaiveDate, month: u32) -> Month {
    let over = |one: &Month| one.month() == month && after(one.last_day(), 7) < today;
    let this = Month::of(today);
    (0..=12).map(|back| this.plus(-back)).find(over).unwrap_or(this.plus(-12))
}
