//! The rows under the KMS card: age, month of weighing, KBM, weight, ASI, N/T.

use chrono::Datelike as _;

use super::{
    model::{Card, CardRow, Cell, Column},
    taken::{self, Taken},
};
use crate::{
    desk::protocol::{ChildPage, VisitView},
    growth::kms::KmsRules,
    i18n::{Lang, Text, words::charts as w},
    records::{Asi, Month},
};

/// ASI eksklusif is asked at E0 to E6.
const ASI_TO_MONTH: i32 = 6;

/// Builds the rows. A column holds the last weighing of its completed month of age.
pub fn card(
    page: &ChildPage,
    taken: &[Taken],
    rules: &KmsRules,
    columns: &[Column],
    lang: Lang,
) -> Card {
    let visit = |month: i32| -> Option<(usize, &VisitView)> {
        let here = |t: &&Taken| page.visits[t.visit].age.completed_months == month;
        taken.iter().rev().find(here).map(|t| (t.visit, &page.visits[t.visit]))
    };
    let row = |(label, short): (Text, Text), cell: &dyn Fn(i32) -> Cell| CardRow {
        label: label.of(lang).to_owned(),
        short: short.of(lang).to_owned(),
        cells: columns.iter().map(|column| cell(column.month)).collect(),
    };
    let mut rows = vec![
        row((w::ROW_AGE, w::ROW_AGE_SHORT), &|month| Cell::Printed(month.to_string())),
        row((w::ROW_MONTH, w::ROW_MONTH_SHORT), &|month| {
            month_cell(page, month, visit(month).map(|(_, view)| view), lang)
        }),
        row((w::ROW_KBM, w::ROW_KBM_SHORT), &|month| match (month, kbm(rules, page, month)) {
            // Nothing can be gained before the first month is over.
            (0, _) | (_, None) => Cell::Closed,
            (_, Some(grams)) => Cell::Printed(grams.to_string()),
        }),
        row((w::ROW_WEIGHT, w::ROW_WEIGHT_SHORT), &|month| {
            let weight = visit(month).and_then(|(_, view)| view.weight_kg);
            weight.map_or(Cell::Empty, |kg| Cell::Text(lang.measure(kg, 2)))
        }),
    ];
    if columns.first().is_some_and(|column| column.month <= ASI_TO_MONTH) {
        rows.push(row((w::ROW_ASI, w::ROW_ASI_SHORT), &|month| asi(page, month)));
    }
    rows.push(row((w::ROW_NT, w::ROW_NT), &|month| {
        let kms = visit(month).and_then(|(_, view)| view.kms.as_ref());
        kms.map_or(Cell::Empty, |kms| Cell::Letter(kms.gain, kms.two_t))
    }));
    Card { columns: columns.to_vec(), rows }
}

fn kbm(rules: &KmsRules, page: &ChildPage, month: i32) -> Option<u32> {
    rules.kbm_g(page.child.sex, month)
}

/// The month in which the child was weighed; without a weighing the month in which the child
/// completed this age, unless a neighbouring column already carries it.
fn month_cell(page: &ChildPage, month: i32, visit: Option<&VisitView>, lang: Lang) -> Cell {
    let name = |at: Month| {
        let year = at.year().rem_euclid(100);
        format!("{} {year:02}", lang.month_short_name(at.month()))
    };
    if let Some(view) = visit {
        return Cell::Text(name(Month::of(view.date)));
    }
    let expected = Month::of(page.child.birth.date).plus(month);
    let is_taken = page.visits.iter().any(|view| {
        view.weight_kg.is_some()
            && view.date.year() == expected.year()
            && view.date.month() == expected.month()
    });
    if is_taken || expected > Month::of(page.today) {
        Cell::Empty
    } else {
        Cell::Printed(name(expected))
    }
}

fn asi(page: &ChildPage, month: i32) -> Cell {
    if month > ASI_TO_MONTH {
        return Cell::Closed;
    }
    let said = page.visits.iter().enumerate().rev().filter_map(|(n, view)| {
        (view.age.completed_months == month).then(|| taken::document(page, n)?.care.asi).flatten()
    });
    said.map(|asi| Cell::Tick(asi == Asi::Exclusive)).next().unwrap_or(Cell::Empty)
}
