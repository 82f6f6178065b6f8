//! Mapping columns by hand: small changes to a [`Mapping`]. Pure.

use chrono::NaiveDate;

use crate::exchange::model::{Field, Mapping, ParsedColumn, ParsedSheet};

/// What a column is taken for: as mapped by hand, else as recognised.
pub fn field_of(mapping: &Mapping, sheet: u16, column: &ParsedColumn) -> Option<Field> {
    let by_hand = mapping.columns.iter().find(|(s, c, _)| (*s, *c) == (sheet, column.index));
    by_hand.map_or(column.field, |(_, _, field)| *field)
}

/// Takes a column for a field. A field stands in one column only: another that was mapped to it by
/// hand, or recognised as it, is let go.
pub fn set_field(
    mapping: &mut Mapping,
    sheet: u16,
    columns: &[ParsedColumn],
    column: u16,
    field: Option<Field>,
) {
    if field.is_some() {
        let rivals = columns.iter().filter(|other| other.index != column);
        let rivals: Vec<u16> = rivals
            .filter(|other| field_of(mapping, sheet, other) == field)
            .map(|other| other.index)
            .collect();
        for rival in rivals {
            put(mapping, sheet, rival, None);
        }
    }
    put(mapping, sheet, column, field);
}

fn put(mapping: &mut Mapping, sheet: u16, column: u16, field: Option<Field>) {
    mapping.columns.retain(|(s, c, _)| (*s, *c) != (sheet, column));
    mapping.columns.push((sheet, column, field));
}

/// Says in which row the header stands; columns that were mapped before belong to the old one.
pub fn set_header(mapping: &mut Mapping, sheet: u16, row: Option<u32>) {
    mapping.header_rows.retain(|(s, _)| *s != sheet);
    mapping.columns.retain(|(s, _, _)| *s != sheet);
    mapping.header_rows.extend(row.map(|row| (sheet, row)));
}

/// Says on which day a sheet without such a column was measured.
pub fn set_date(mapping: &mut Mapping, sheet: u16, date: Option<NaiveDate>) {
    mapping.visit_dates.retain(|(s, _)| *s != sheet);
    mapping.visit_dates.extend(date.map(|date| (sheet, date)));
}

/// Whether a sheet is read: a visible one unless left out, a hidden one when asked for.
pub fn is_read(mapping: &Mapping, index: u16, sheet: &ParsedSheet) -> bool {
    let left_out = mapping.skip_sheets.contains(&index);
    !left_out && (!sheet.hidden || mapping.hidden_sheets.contains(&index))
}

/// Reads a sheet or leaves it out.
pub fn set_read(mapping: &mut Mapping, index: u16, sheet: &ParsedSheet, read: bool) {
    mapping.skip_sheets.retain(|other| *other != index);
    mapping.hidden_sheets.retain(|other| *other != index);
    match (read, sheet.hidden) {
        (true, true) => mapping.hidden_sheets.push(index),
        (false, false) => mapping.skip_sheets.push(index),
        _ => {}
    }
}

/// Whether a sheet that is read lacks something or has no header: then it is shown open.
pub fn needs_hand(mapping: &Mapping, index: u16, sheet: &ParsedSheet) -> bool {
    is_read(mapping, index, sheet)
        && (!sheet.missing.is_empty() || (sheet.header_row.is_none() && !sheet.columns.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(index: u16, field: Option<Field>) -> ParsedColumn {
        ParsedColumn { index, field, ..ParsedColumn::default() }
    }

    #[test]
    fn a_field_moves_from_one_column_to_another() {
        let columns = [column(0, Some(Field::Name)), column(1, None), column(2, None)];
        let mut mapping = Mapping::default();
        set_field(&mut mapping, 0, &columns, 1, Some(Field::Name));
        let now: Vec<_> = columns.iter().map(|c| field_of(&mapping, 0, c)).collect();
        assert_eq!(now, [None, Some(Field::Name), None]);
        set_field(&mut mapping, 0, &columns, 2, Some(Field::Name));
        let now: Vec<_> = columns.iter().map(|c| field_of(&mapping, 0, c)).collect();
        assert_eq!(now, [None, None, Some(Field::Name)]);
        set_field(&mut mapping, 0, &columns, 2, None);
        assert!(columns.iter().all(|c| field_of(&mapping, 0, c).is_none()));
        assert_eq!(field_of(&mapping, 1, &columns[0]), Some(Field::Name), "another sheet");
        assert_eq!(mapping.columns.len(), 3, "one entry a column");
    }

    #[test]
    fn another_header_forgets_the_columns_of_the_old() {
        let mut mapping = Mapping {
            columns: vec![(0, 1, None), (1, 1, Some(Field::Weight))],
            ..Mapping::default()
        };
        set_header(&mut mapping, 0, Some(4));
        set_header(&mut mapping, 0, Some(5));
        assert_eq!(mapping.header_rows, [(0, 5)]);
        assert_eq!(mapping.columns, [(1, 1, Some(Field::Weight))]);
        set_header(&mut mapping, 0, None);
        assert!(mapping.header_rows.is_empty());
    }

    #[test]
    fn sheets_are_left_out_and_hidden_ones_taken() {
        let shown = ParsedSheet::default();
        let hidden = ParsedSheet { hidden: true, ..ParsedSheet::default() };
        let mut mapping = Mapping::default();
        assert!(is_read(&mapping, 0, &shown) && !is_read(&mapping, 1, &hidden));
        set_read(&mut mapping, 0, &shown, false);
        set_read(&mut mapping, 1, &hidden, true);
        assert!(!is_read(&mapping, 0, &shown) && is_read(&mapping, 1, &hidden));
        set_read(&mut mapping, 0, &shown, true);
        set_read(&mut mapping, 1, &hidden, false);
        assert_eq!(mapping, Mapping::default());
    }

    #[test]
    fn a_sheet_that_lacks_something_asks_for_a_hand() {
        let lacking = ParsedSheet {
            header_row: Some(1),
            missing: vec![Field::Sex],
            ..ParsedSheet::default()
        };
        let headless = ParsedSheet { columns: vec![column(0, None)], ..ParsedSheet::default() };
        let empty = ParsedSheet::default();
        let mut mapping = Mapping::default();
        assert!(needs_hand(&mapping, 0, &lacking) && needs_hand(&mapping, 0, &headless));
        assert!(!needs_hand(&mapping, 0, &empty));
        set_read(&mut mapping, 0, &lacking, false);
        assert!(!needs_hand(&mapping, 0, &lacking));
    }
}
