//! Which field a plausibility warning stands beside, and what would put it right.

use crate::{
    desk::protocol::FormField,
    growth::plausibility::{Field, WEIGHT_KG, Warning},
    i18n::parse_decimal,
};

/// The field a warning is about.
pub const fn field_of(warning: &Warning) -> FormField {
    match warning {
        Warning::Outside { field, .. } | Warning::Unit { field, .. } => match field {
            Field::Weight => FormField::Weight,
            Field::Lenhei => FormField::LenHei,
            Field::Head => FormField::Head,
            Field::Arm => FormField::Muac,
        },
        Warning::Swapped { .. } | Warning::WeightJump { .. } => FormField::Weight,
        Warning::BeforeBirth { .. }
        | Warning::InFuture { .. }
        | Warning::SameDay { .. }
        | Warning::TooOld { .. } => FormField::VisitDate,
        Warning::StandingTooYoung { .. } => FormField::Position,
        Warning::Shrunk { .. } => FormField::LenHei,
        Warning::HeadShrunk { .. } => FormField::Head,
    }
}

/// The kilograms that were meant where grams were typed (the form of e-PPGBM asks for grams):
/// numbers that no scale for children shows in kg.
pub fn grams_as_kg(text: &str) -> Option<f64> {
    let kg = parse_decimal(text).ok()?? / 1000.0;
    (WEIGHT_KG.0..=WEIGHT_KG.1).contains(&kg).then_some(kg)
}

/// Whether an answer to a warning, by its code, still stands when this field is typed anew.
pub fn survives(code: &str, changed: FormField) -> bool {
    match changed {
        FormField::VisitDate => false,
        FormField::Weight => !matches!(code, "weight_jump"),
        FormField::LenHei => !matches!(code, "shrunk" | "standing_too_young"),
        // Lying or standing changes by how much a child seems to have shrunk.
        FormField::Position => !matches!(code, "standing_too_young" | "shrunk"),
        FormField::Head => !matches!(code, "head_shrunk"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::protocol::warning_code;

    #[test]
    fn grams_are_understood() {
        assert_eq!(grams_as_kg("8400"), Some(8.4));
        assert_eq!(grams_as_kg("3250"), Some(3.25));
        assert_eq!(grams_as_kg("84"), None);
        assert_eq!(grams_as_kg("84000"), None);
        assert_eq!(grams_as_kg("delapan"), None);
    }

    #[test]
    fn an_answer_falls_with_the_number_it_was_about() {
        let soft = [
            Warning::WeightJump { from: 8.0, to: 12.0, percent: 50.0, days: 30 },
            Warning::Shrunk { from: 80.0, to: 78.0, loss: 2.0 },
            Warning::HeadShrunk { from: 46.0, to: 44.0, loss: 2.0 },
            Warning::StandingTooYoung { months: 6 },
        ];
        for warning in soft {
            let (code, field) = (warning_code(&warning), field_of(&warning));
            assert!(!survives(code, field), "{code}");
            assert!(!survives(code, FormField::VisitDate), "{code}");
            assert!(survives(code, FormField::Muac), "{code}");
        }
        assert!(survives("shrunk", FormField::Weight));
    }
}
