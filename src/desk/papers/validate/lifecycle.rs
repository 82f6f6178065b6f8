//! Registrations and services of the stages of life: of a Posyandu that is there, at the place that
//! follows from it; a part is not more than its whole. That more come than there are is no mistake.

use std::collections::BTreeSet;

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    rakor::lifecycle::{number, registration_id, row_id, services_id},
    records::coordination::{LifeGroup, Registration, ServiceMonth, ServiceYear},
};

/// More than any RT or Posyandu has: a slip of the finger.
const MOST: u32 = 20_000;
/// Rows of a registration: RT and dasawisma of one Posyandu.
const ROWS: usize = 200;

/// Problems of a registration.
pub fn check_registration(one: &Registration, found: &mut Found<'_>) {
    found.when(!found.knows_posyandu(one.posyandu), F::Posyandu, Why::Unknown);
    let here = one.id == registration_id(one.posyandu, one.year);
    found.when(!here || !(1980..=2100).contains(&one.year), F::Whole, Why::Malformed);
    found.text(&one.note, F::Text);
    found.when(one.rows.len() > ROWS, F::Whole, Why::OutOfRange);
    let mut ids = BTreeSet::new();
    for row in &one.rows {
        found.within(row.id);
        let written = |text: &str| number(text).as_deref() == Some(text);
        let numbered = written(&row.rt) && (row.rw.is_empty() || written(&row.rw));
        found.when(!numbered, F::Number, Why::Malformed);
        let own = row.id == row_id(&row.rw, &row.rt, &row.dasawisma);
        found.when(!own || !ids.insert(row.id), F::Number, Why::Taken);
        found.line(&row.dasawisma, F::Name);
        let beyond = row.counts.all().into_iter().flatten().any(|n| n > MOST);
        found.when(beyond, F::Quantity, Why::OutOfRange);
    }
    found.outside();
}

/// Problems of the services of a year. A month that has begun may be written down.
pub fn check_services(one: &ServiceYear, found: &mut Found<'_>) {
    found.when(!found.knows_posyandu(one.posyandu), F::Posyandu, Why::Unknown);
    let here = one.id == services_id(one.posyandu, one.year);
    found.when(!here || !(1980..=2100).contains(&one.year), F::Whole, Why::Malformed);
    let mut months = BTreeSet::new();
    for month in &one.months {
        found.within(month.id);
        let own = month.id == ServiceMonth::id_of(month.month) && month.month.year() == one.year;
        found.when(!own || !months.insert(month.month), F::Month, Why::Malformed);
        check_month(month, found);
    }
    found.outside();
}

fn check_month(month: &ServiceMonth, found: &mut Found<'_>) {
    found.text(&month.topic, F::Text);
    let more = |part: Option<u32>, whole: Option<u32>| part.unwrap_or(0) > whole.unwrap_or(0);
    let groups = LifeGroup::ALL.map(|group| month.group(group));
    let wrong =
        groups.iter().any(|one| more(one.problem, one.came) || more(one.referred, one.came));
    found.when(wrong, F::Quantity, Why::MoreThanAll);
    let numbers = groups.into_iter().flat_map(crate::records::coordination::Served::all);
    let numbers = numbers.chain(month.care.all()).chain(month.events.all());
    found.when(numbers.flatten().any(|n| n > MOST), F::Amount, Why::OutOfRange);
}
