//! What those who come say of their Posyandu: the questions of the survey, and when its share says
//! something.
//!
//! Article and regulations ask for a Posyandu "dirindukan sasaran" (domain.md 8.0) and name no way to
//! see it: questions and limits are of this program [local].

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{growth::Certainty, indicators::Figure, records::coordination::Survey};

/// The rule set of the survey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SurveyRules {
    /// Its name.
    pub id: &'static str,
    /// Where it stands.
    pub source: &'static str,
    /// How far that was traced.
    pub certainty: Certainty,
    /// Codes of the questions. They never change once released.
    pub questions: &'static [&'static str],
    /// Fewer people asked say nothing.
    pub least_asked: u32,
    /// A share of content answers from which on people like to come.
    pub content: f64,
    /// Months for which a survey speaks.
    pub months: u32,
}

/// The questions in force.
pub const RULES: SurveyRules = SurveyRules {
    id: "kepuasan_1",
    source: "Ukuran Idaman: lima pertanyaan ya/tidak kepada pengunjung; belum ada peraturan yang \
             menetapkan",
    certainty: Certainty::Unverified,
    questions: &["jadwal", "ramah", "jelas", "nyaman", "kembali"],
    least_asked: 10,
    content: 0.8,
    months: 12,
};

/// Content answers of all answers. A question that was not put does not count.
pub fn share(survey: &Survey) -> Figure {
    let put = survey.answers.len() as u32;
    Figure {
        numerator: survey.answers.iter().map(|answer| answer.content).sum(),
        denominator: survey.asked * put,
    }
}

/// A survey in few words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The day.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// People asked.
    pub asked: u32,
    /// Content answers of all answers.
    pub share: Figure,
}

impl Said {
    /// Of a survey.
    pub fn of(survey: &Survey) -> Self {
        Self { date: survey.date, asked: survey.asked, share: share(survey) }
    }

    /// Whether enough people were asked.
    pub fn tells(&self) -> bool {
        self.asked >= RULES.least_asked && self.share.denominator > 0
    }
}

/// The newest survey that still speaks on a day, of those of which enough people were asked.
pub fn newest<'s>(surveys: impl Iterator<Item = &'s Survey>, today: NaiveDate) -> Option<Said> {
    let from = today.checked_sub_months(Months::new(RULES.months)).unwrap_or(today);
    let all = surveys.map(Said::of).filter(Said::tells);
    all.filter(|said| said.date > from && said.date <= today).max_by_key(|said| said.date)
}

/// The last survey before a day and the last since: what a pilot did to it.
pub fn around<'s>(
    surveys: impl Iterator<Item = &'s Survey>,
    start: NaiveDate,
) -> (Option<Said>, Option<Said>) {
    let (mut before, mut after) = (None::<Said>, None::<Said>);
    for said in surveys.map(Said::of).filter(Said::tells) {
        let side = if said.date < start { &mut before } else { &mut after };
        if side.is_none_or(|known| known.date < said.date) {
            *side = Some(said);
        }
    }
    (before, after)
}

/// Whether people like to come, by a share.
pub fn is_content(share: Figure) -> Option<bool> {
    share.rate().map(|rate| rate >= RULES.content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        documents::{Extra, Id},
        records::coordination::SurveyAnswer,
    };

    fn survey(id: u64, date: &str, asked: u32, content: &[u32]) -> Survey {
        let mut one = Survey::new(Id::from_bits(id), Id::from_bits(1), date.parse().unwrap());
        one.asked = asked;
        one.answers = content
            .iter()
            .zip(RULES.questions)
            .map(|(content, question)| SurveyAnswer {
                question: (*question).to_owned(),
                content: *content,
                extra: Extra::new(),
            })
            .collect();
        one
    }

    #[test]
    fn three_to_five_questions_and_a_share_over_all_answers() {
        assert!((3..=5).contains(&RULES.questions.len()));
        // 18 + 15 + 12 content of three questions to 20 people.
        let figure = share(&survey(1, "2026-03-01", 20, &[18, 15, 12]));
        assert_eq!(figure, Figure { numerator: 45, denominator: 60 });
        assert_eq!(is_content(figure), Some(false));
        assert_eq!(is_content(Figure { numerator: 48, denominator: 60 }), Some(true));
        assert_eq!(is_content(share(&survey(1, "2026-03-01", 20, &[]))), None);
    }

    #[test]
    fn the_newest_that_tells_speaks_for_a_year() {
        let all = [
            survey(1, "2025-03-01", 30, &[30]),
            survey(2, "2025-11-01", 30, &[15]),
            survey(3, "2026-02-01", 9, &[9]),
        ];
        let today = "2026-04-10".parse().unwrap();
        let found = newest(all.iter(), today).unwrap();
        assert_eq!(found.share, Figure { numerator: 15, denominator: 30 }, "nine are too few");
        assert_eq!(newest(all[..1].iter(), today), None, "over a year ago");
    }

    #[test]
    fn before_and_after_a_start() {
        let all = [
            survey(1, "2025-03-01", 20, &[10]),
            survey(2, "2025-05-01", 20, &[12]),
            survey(3, "2025-08-01", 20, &[16]),
            survey(4, "2026-02-01", 20, &[19]),
        ];
        let (before, after) = around(all.iter(), "2025-06-15".parse().unwrap());
        assert_eq!(before.map(|said| said.share.numerator), Some(12));
        assert_eq!(after.map(|said| said.share.numerator), Some(19));
        assert_eq!(around(all[..1].iter(), "2025-03-01".parse().unwrap()).0, None);
    }
}
