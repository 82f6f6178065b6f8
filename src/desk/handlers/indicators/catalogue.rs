//! The catalogue as the screen has it.

use crate::{
    desk::protocol::IndicatorRule,
    indicators::{Rule, catalogue},
};

/// Answers `GetIndicators`.
pub fn get() -> Vec<IndicatorRule> {
    catalogue().map(view).collect()
}

fn view(rule: &Rule) -> IndicatorRule {
    IndicatorRule {
        indicator: rule.id,
        group: rule.id.group(),
        unit: rule.unit(),
        better: rule.better,
        numerator: rule.symbols.0.to_owned(),
        denominator: rule.symbols.1.to_owned(),
        alert: rule.alert,
        default_target: rule.target,
        months: rule.months.to_vec(),
        ages: rule.ages.to_vec(),
        missing: rule.missing.is_some(),
        rules: rule.source.id.to_owned(),
        valid_from: rule.source.valid_from(),
        source: rule.source.text.to_owned(),
        certainty: rule.source.certainty,
    }
}
