//! 5 to 19 years, the WHO Reference 2007.

use idaman::growth::scores_5_to_19;

use crate::fields::{number, sex, write_two_decimals};
use crate::run::Row;

pub struct Table;

impl crate::run::Table for Table {
    const COLUMNS: &'static [&'static str] = &["id", "sex", "age_months", "height_cm", "weight_kg"];
    const REQUIRED: usize = 3;
    const HEADER: &'static str = "id,zhfa,zwfa,zbfa";

    fn row(row: &Row<'_>, out: &mut Vec<u8>) -> Result<Option<String>, String> {
        let sex = sex(row.get(1))?;
        let age_months = number(row.get(2), "age_months")?;
        let height = number(row.get(3), "height_cm")?;
        let weight = number(row.get(4), "weight_kg")?;
        for (name, value) in
            [("age_months", age_months), ("height_cm", height), ("weight_kg", weight)]
        {
            if value.is_some_and(|value| value < 0.0) {
                return Err(format!("{name} is negative"));
            }
        }
        let scores = sex
            .zip(age_months)
            .map(|(sex, months)| scores_5_to_19(sex, months, weight, height))
            .unwrap_or_default();
        out.extend_from_slice(row.get(0));
        for score in [scores.hfa, scores.wfa, scores.bfa] {
            write_two_decimals(out, score.map(|score| score.z));
        }
        out.push(b'\n');
        Ok(None)
    }
}
