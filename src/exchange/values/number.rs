//! Numbers as people write them: decimal comma or point, thousands, units behind.

use super::Value;
use crate::exchange::{cell::Cell, model::RowNoteKind};

/// A unit written behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// kg.
    Kilogram,
    /// g, gr, gram.
    Gram,
    /// cm.
    Centimetre,
    /// mm.
    Millimetre,
    /// m.
    Metre,
}

/// A number with its unit, if one was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The number as written.
    pub value: f64,
    /// The unit.
    pub unit: Option<Unit>,
}

/// Reads a number with or without a unit.
pub fn quantity(cell: &Cell<'_>) -> Value<Quantity> {
    match cell {
        Cell::Number(value) if value.is_finite() => {
            Ok(Some(Quantity { value: *value, unit: None }))
        }
        Cell::Text(text) if cell.is_missing() || text.is_empty() => Ok(None),
        Cell::Text(text) => parse(text).map(Some).ok_or(RowNoteKind::Unreadable),
        Cell::Empty => Ok(None),
        Cell::Formula => Err(RowNoteKind::Formula),
        Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) | Cell::Error => {
            Err(RowNoteKind::Unreadable)
        }
    }
}

/// Reads a number without a unit.
pub fn plain(cell: &Cell<'_>) -> Value<f64> {
    match quantity(cell)? {
        None => Ok(None),
        Some(Quantity { value, unit: None }) => Ok(Some(value)),
        Some(_) => Err(RowNoteKind::Unreadable),
    }
}

/// Reads a whole number between two limits.
pub fn whole(cell: &Cell<'_>, low: u8, high: u8) -> Value<u8> {
    let Some(value) = plain(cell)? else { return Ok(None) };
    let fits = value.fract() == 0.0 && (f64::from(low)..=f64::from(high)).contains(&value);
    if fits { Ok(Some(value as u8)) } else { Err(RowNoteKind::OutOfRange) }
}

fn parse(text: &str) -> Option<Quantity> {
    let mut compact = String::with_capacity(text.len().min(32));
    for c in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '`' | '’')) {
        compact.push(if matches!(c, '−' | '–') { '-' } else { c });
        if compact.len() > 32 {
            return None; // No number is that long.
        }
    }
    if let Some(value) = scientific(&compact) {
        return Some(Quantity { value, unit: None });
    }
    let end = compact.find(|c: char| c.is_alphabetic()).unwrap_or(compact.len());
    let (digits, unit) = compact.split_at(end);
    let unit = if unit.is_empty() { None } else { Some(unit_of(unit)?) };
    let value = decimal(digits)?;
    // "3.200 gram" groups thousands; nobody weighs to the milligram.
    let grouped = unit == Some(Unit::Gram) && groups_of_three(digits);
    Some(Quantity { value: if grouped { value * 1000.0 } else { value }, unit })
}

fn scientific(text: &str) -> Option<f64> {
    let at = text.find(['e', 'E'])?;
    let (mantissa, exponent) = (&text[..at], &text[at + 1..]);
    let exponent: i32 = exponent.parse().ok()?;
    let value = decimal(mantissa)? * 10f64.powi(exponent);
    value.is_finite().then_some(value)
}

fn unit_of(text: &str) -> Option<Unit> {
    Some(match text.trim_end_matches('.').to_lowercase().as_str() {
        "kg" | "kilo" | "kilogram" => Unit::Kilogram,
        "g" | "gr" | "gram" | "grm" => Unit::Gram,
        "cm" | "senti" | "sentimeter" => Unit::Centimetre,
        "mm" | "milimeter" => Unit::Millimetre,
        "m" | "meter" | "mtr" => Unit::Metre,
        _ => return None,
    })
}

/// One separator with three digits behind it.
fn groups_of_three(digits: &str) -> bool {
    let mut parts = digits.split(['.', ',']);
    let (first, second, third) = (parts.next(), parts.next(), parts.next());
    first.is_some_and(|part| (1..=3).contains(&part.len()))
        && second.is_some_and(|part| part.len() == 3)
        && third.is_none()
}

/// Digits with at most one decimal separator, and groups of thousands when there are more.
pub fn decimal(text: &str) -> Option<f64> {
    let (sign, body) = match text.as_bytes().first()? {
        b'-' => (-1.0, &text[1..]),
        b'+' => (1.0, &text[1..]),
        _ => (1.0, text),
    };
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !body.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let last = body.rfind(['.', ',']);
    let Some(last) = last else {
        return if digits(body) { body.parse::<f64>().ok().map(|v| sign * v) } else { None };
    };
    let mark = body.as_bytes()[last];
    let (whole, fraction) = (&body[..last], &body[last + 1..]);
    if !digits(fraction) {
        return None;
    }
    let others = whole.bytes().filter(|b| !b.is_ascii_digit());
    let repeated = others.clone().any(|b| b == mark);
    if others.count() == 0 {
        return format!("{}.{}", or_zero(whole), or_zero(fraction))
            .parse::<f64>()
            .ok()
            .map(|v| sign * v);
    }
    let other = if mark == b'.' { ',' } else { '.' };
    let separator = if repeated { char::from(mark) } else { other };
    let mut groups = whole.split(separator);
    let first = groups.next()?;
    let grouped = (1..=3).contains(&first.len())
        && digits(first)
        && groups.all(|group| group.len() == 3 && digits(group))
        && (!repeated || fraction.len() == 3);
    if !grouped {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let text = if repeated { whole + fraction } else { format!("{whole}.{}", or_zero(fraction)) };
    text.parse::<f64>().ok().map(|v| sign * v)
}

fn or_zero(digits: &str) -> &str {
    if digits.is_empty() { "0" } else { digits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_of_both_kinds() {
        for (text, value) in [
            ("8.4", 8.4),
            ("8,4", 8.4),
            ("-2,31", -2.31),
            ("12.500", 12.5),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1.234.567", 1_234_567.0),
            (".5", 0.5),
            ("8.", 8.0),
            ("+3", 3.0),
        ] {
            assert_eq!(decimal(text), Some(value), "{text}");
        }
        for bad in ["8..4", "8,4,5", "1.23,4.5", "-", "", "a", "8-4", "1.2345.678"] {
            assert_eq!(decimal(bad), None, "{bad}");
        }
    }

    #[test]
    fn units_and_oddities() {
        let read = |text: &'static str| quantity(&Cell::text(text));
        let some = |value, unit| Ok(Some(Quantity { value, unit }));
        assert_eq!(read("8,4 kg"), some(8.4, Some(Unit::Kilogram)));
        assert_eq!(read("8400 gr."), some(8400.0, Some(Unit::Gram)));
        assert_eq!(read("3.200 gram"), some(3200.0, Some(Unit::Gram)));
        assert_eq!(read("'72\u{a0}cm"), some(72.0, Some(Unit::Centimetre)));
        assert_eq!(read("1e9"), some(1e9, None));
        assert_eq!(read("−5"), some(-5.0, None));
        assert_eq!(read("-"), Ok(None));
        for bad in ["NaN", "inf", "delapan", "8 1/2", "72 in", "8kg4ons"] {
            assert_eq!(read(bad), Err(RowNoteKind::Unreadable), "{bad}");
        }
        assert_eq!(quantity(&Cell::Formula), Err(RowNoteKind::Formula));
        assert_eq!(quantity(&Cell::Number(f64::NAN)), Err(RowNoteKind::Unreadable));
    }
}
