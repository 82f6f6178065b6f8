//! Birth to under 60 months, as WHO's R package anthro 1.1.

use idaman::growth::{AnthroInput, Indicator, Position, Scores, round2, scores_as_anthro};

use crate::fields::{bare, number, sex, show, write_flag, write_two_decimals};
use crate::run::Row;

pub struct Table;

/// The order of WHO's columns: wei, len, wfl, bmi, hc, ac.
const ORDER: [Indicator; 6] = Indicator::ALL;

impl crate::run::Table for Table {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "sex",
        "age_days",
        "weight_kg",
        "lenhei_cm",
        "measure",
        "headc_cm",
        "muac_cm",
        "oedema",
    ];
    const REQUIRED: usize = 3;
    const HEADER: &'static str =
        "id,zwei,zlen,zwfl,zbmi,zhc,zac,fwei,flen,fwfl,fbmi,fhc,fac,clenhei";

    fn row(row: &Row<'_>, out: &mut Vec<u8>) -> Result<Option<String>, String> {
        let input = read(row)?;
        let scores = scores_as_anthro(&input);
        out.extend_from_slice(row.get(0));
        write(&scores, out);
        Ok(not_positive(&input))
    }
}

fn read(row: &Row<'_>) -> Result<AnthroInput, String> {
    let age_days = number(row.get(2), "age_days")?;
    if age_days.is_some_and(|days| days < 0.0) {
        return Err("age_days is negative".to_owned());
    }
    Ok(AnthroInput {
        sex: sex(row.get(1))?,
        age_days,
        weight_kg: number(row.get(3), "weight_kg")?,
        lenhei_cm: number(row.get(4), "lenhei_cm")?,
        position: match bare(row.get(5)) {
            b"" => None,
            b"l" | b"L" => Some(Position::Recumbent),
            b"h" | b"H" => Some(Position::Standing),
            other => return Err(format!("measure is neither l nor h: {}", show(other))),
        },
        head_cm: number(row.get(6), "headc_cm")?,
        muac_cm: number(row.get(7), "muac_cm")?,
        oedema: match bare(row.get(8)) {
            b"" | b"n" | b"N" | b"2" => false,
            b"y" | b"Y" | b"1" => true,
            other => return Err(format!("oedema is neither y nor n: {}", show(other))),
        },
    })
}

fn write(scores: &Scores, out: &mut Vec<u8>) {
    for indicator in ORDER {
        write_two_decimals(out, scores.get(indicator).map(|score| score.z));
    }
    for indicator in ORDER {
        write_flag(out, scores.get(indicator));
    }
    write_two_decimals(out, scores.lenhei_cm.map(round2));
    out.push(b'\n');
}

/// The row is written as anthro has it, but the number cannot be right.
fn not_positive(input: &AnthroInput) -> Option<String> {
    let fields = [
        ("weight_kg", input.weight_kg),
        ("lenhei_cm", input.lenhei_cm),
        ("headc_cm", input.head_cm),
        ("muac_cm", input.muac_cm),
    ];
    let (name, value) = fields.into_iter().find(|(_, value)| value.is_some_and(|v| v <= 0.0))?;
    Some(format!("{name} is not positive: {}", value?))
}
