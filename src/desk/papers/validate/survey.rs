//! Surveys of satisfaction.

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    records::coordination::Survey,
};

/// Problems of a survey.
pub fn check(survey: &Survey, found: &mut Found<'_>) {
    found.when(!found.knows_posyandu(survey.posyandu), F::Posyandu, Why::Unknown);
    found.day(survey.date, F::Date);
    found.when(survey.asked == 0, F::Quantity, Why::Missing);
    found.when(survey.answers.is_empty(), F::Points, Why::Missing);
    let more = survey.answers.iter().any(|answer| answer.content > survey.asked);
    found.when(more, F::Points, Why::MoreThanAll);
}
