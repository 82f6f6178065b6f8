//! The fields of a CSV line, and numbers to and from text, without allocating.

use idaman::growth::{Sex, ZScore};

/// Splits a line at its commas into byte ranges. Returns false when a quote is not closed.
pub fn split(line: &[u8], fields: &mut Vec<(usize, usize)>) -> bool {
    fields.clear();
    let mut start = 0;
    loop {
        let end = if line.get(start) == Some(&b'"') {
            match quoted_end(line, start) {
                Some(end) => end,
                None => return false,
            }
        } else {
            line[start..].iter().position(|&byte| byte == b',').map_or(line.len(), |at| start + at)
        };
        fields.push((start, end));
        if end >= line.len() {
            return true;
        }
        start = end + 1;
    }
}

/// Where the quoted field that begins at `start` ends: at the comma after its quote.
fn quoted_end(line: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        match (line.get(at)?, line.get(at + 1)) {
            (b'"', Some(b'"')) => at += 2,
            (b'"', None | Some(b',')) => return Some(at + 1),
            _ => at += 1,
        }
    }
}

/// The field without blanks and quotes around it.
pub fn bare(field: &[u8]) -> &[u8] {
    let field = field.trim_ascii();
    match field {
        [b'"', inner @ .., b'"'] => inner.trim_ascii(),
        _ => field,
    }
}

/// A number, or none for an empty field.
pub fn number(field: &[u8], name: &str) -> Result<Option<f64>, String> {
    let field = bare(field);
    if field.is_empty() {
        return Ok(None);
    }
    match decimal(field).or_else(|| any_number(field)) {
        Some(value) => Ok(Some(value)),
        None => Err(format!("{name} is not a number: {}", show(field))),
    }
}

/// Plain decimals of up to 15 digits, which is nearly all of them: two exact
/// integers, one correctly rounded division.
fn decimal(field: &[u8]) -> Option<f64> {
    const POWERS: [f64; 16] =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
    let (mut value, mut digits, mut point) = (0_u64, 0, None);
    for &byte in field {
        match byte {
            b'0'..=b'9' if digits < 15 => {
                value = value * 10 + u64::from(byte - b'0');
                digits += 1;
            }
            b'.' if point.is_none() => point = Some(digits),
            _ => return None,
        }
    }
    let decimals = digits - point.unwrap_or(digits);
    (digits > 0).then(|| value as f64 / POWERS[decimals])
}

fn any_number(field: &[u8]) -> Option<f64> {
    // Rust also reads "inf" and "nan", which no measurement is.
    let plain =
        field.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E'));
    let value = plain.then(|| str::from_utf8(field).ok()?.parse::<f64>().ok())??;
    value.is_finite().then_some(value)
}

/// L, M, 1 boys; P, F, 2 girls; empty unknown.
pub fn sex(field: &[u8]) -> Result<Option<Sex>, String> {
    match bare(field) {
        b"" => Ok(None),
        b"L" | b"M" | b"1" | b"l" | b"m" => Ok(Some(Sex::Male)),
        b"P" | b"F" | b"2" | b"p" | b"f" => Ok(Some(Sex::Female)),
        other => Err(format!("sex is neither L, M, 1 nor P, F, 2: {}", show(other))),
    }
}

/// A field in a message: short, and nothing that could move a terminal's cursor.
pub fn show(field: &[u8]) -> String {
    let text: String = String::from_utf8_lossy(field).chars().take(40).collect();
    format!("{text:?}")
}

/// `,` and a number of two decimals, or `,` alone. Infinities as R writes them.
pub fn write_two_decimals(out: &mut Vec<u8>, value: Option<f64>) {
    let Some(value) = value else { return out.push(b',') };
    let size = value.abs() * 100.0 + 0.5;
    if size >= 1e9 {
        let text = if value.is_finite() { format!(",{value:.2}") } else { format!(",{value}") };
        return out.extend_from_slice(text.replace("inf", "Inf").as_bytes());
    }
    let mut left = size as u32;
    let negative = value < 0.0 && left > 0;
    let mut text = [0_u8; 14];
    let mut at = text.len();
    let mut written = 0;
    while left > 0 || written < 3 {
        if written == 2 {
            at -= 1;
            text[at] = b'.';
        }
        at -= 1;
        text[at] = b'0' + (left % 10) as u8;
        left /= 10;
        written += 1;
    }
    if negative {
        at -= 1;
        text[at] = b'-';
    }
    at -= 1;
    text[at] = b',';
    out.extend_from_slice(&text[at..]);
}

/// `,1`, `,0`, or `,` without a z-score.
pub fn write_flag(out: &mut Vec<u8>, score: Option<ZScore>) {
    out.extend_from_slice(match score {
        None => b",",
        Some(score) if score.flagged => b",1",
        Some(_) => b",0",
    });
}
