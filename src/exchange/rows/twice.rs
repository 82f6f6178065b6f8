//! What stands twice in a file: the same visit, or one NIK on two children.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Output;
use crate::{
    exchange::model::{Field, Refusal, RefusedRow, RowChild, RowNote, RowNoteKind, SheetRow},
    growth::Sex,
};

/// Refuses rows whose NIK belongs to another child of the file, lets the later of two rows for one
/// child and day stand with a note, and puts the refused rows in order.
pub fn settle(output: &mut Output) {
    refuse_shared_niks(output);
    drop_earlier(&mut output.rows);
    output.refused.sort_by_key(|refused| (refused.sheet, refused.row));
}

/// The first row with a NIK says whose it is.
fn refuse_shared_niks(output: &mut Output) {
    let mut owners: HashMap<&str, &RowChild> = HashMap::new();
    let mut shared = Vec::new();
    for (index, row) in output.rows.iter().enumerate() {
        let Some(nik) = &row.child.nik else { continue };
        let owner = *owners.entry(nik.reveal()).or_insert(&row.child);
        if !same_child(owner, &row.child) {
            shared.push(index);
        }
    }
    if shared.is_empty() {
        return;
    }
    let mut shared = shared.into_iter().peekable();
    let rows = std::mem::take(&mut output.rows);
    for (index, row) in rows.into_iter().enumerate() {
        if shared.next_if_eq(&index).is_none() {
            output.rows.push(row);
            continue;
        }
        output.refused.push(RefusedRow {
            sheet: row.sheet,
            row: row.row,
            field: Field::Nik,
            reason: Refusal::NikTwice,
            found: String::new(),
        });
    }
    // A wide row counts once.
    output.refused.dedup_by_key(|refused| (refused.sheet, refused.row, refused.field));
}

/// Two rows with one NIK are one child when the names are much the same; a wrong birth date or
/// sex in one of them is then a slip, not another child.
fn same_child(a: &RowChild, b: &RowChild) -> bool {
    let (name, other) = (a.name.reveal(), b.name.reveal());
    if name == other {
        return true;
    }
    let (first, second) = (squashed(name), squashed(other));
    if first == second {
        return true;
    }
    let same_rest = a.birth_date == b.birth_date && a.sex == b.sex;
    let contained = first.contains(&second) || second.contains(&first);
    let longest = first.chars().count().max(second.chars().count());
    same_rest && (contained || strsim::levenshtein(&first, &second) * 5 <= longest)
}

fn squashed(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Who and when, as far as a file can say it.
#[derive(PartialEq, Eq, Hash)]
enum Key<'r> {
    Nik(&'r str, Option<NaiveDate>),
    Person(Box<Person<'r>>, Option<NaiveDate>),
}

#[derive(PartialEq, Eq, Hash)]
struct Person<'r> {
    name: String,
    sex: Sex,
    birth: NaiveDate,
    masked: &'r str,
    parents: [&'r str; 3],
    posyandu: &'r str,
}

fn key(row: &SheetRow) -> Key<'_> {
    let child = &row.child;
    let date = row.visit.as_ref().map(|visit| visit.date);
    match &child.nik {
        Some(nik) => Key::Nik(nik.reveal(), date),
        None => Key::Person(
            Box::new(Person {
                name: squashed(child.name.reveal()),
                sex: child.sex,
                birth: child.birth_date,
                masked: child.masked_nik.reveal(),
                parents: [child.parents.reveal(), child.mother.reveal(), child.father.reveal()],
                posyandu: &row.place.posyandu,
            }),
            date,
        ),
    }
}

fn drop_earlier(rows: &mut Vec<SheetRow>) {
    let mut last: HashMap<Key<'_>, usize> = HashMap::with_capacity(rows.len());
    let mut earlier = Vec::new();
    let mut later = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        if let Some(before) = last.insert(key(row), index) {
            earlier.push(before);
            later.push(index);
        }
    }
    drop(last);
    for index in later {
        let field = Field::VisitDate;
        let note = RowNote { field, kind: RowNoteKind::Duplicate };
        if !rows[index].notes.contains(&note) {
            rows[index].notes.push(note);
        }
    }
    earlier.sort_unstable();
    let mut earlier = earlier.into_iter().peekable();
    let mut index = 0;
    rows.retain(|_| {
        let drop = earlier.next_if_eq(&index).is_some();
        index += 1;
        !drop
    });
}
