//! The form of a visit.

use chrono::NaiveDate;

use super::{
    FormProblem,
    read::{Reader, date_text, measure_text},
};
use crate::{
    desk::protocol::{FormField, VisitDraft, Why},
    growth::Position,
    i18n::Lang,
    records::{
        Asi, Care, Kpsp, Length, Pmt, PosyanduId, Referral, Vaccine, Visit, VisitId, VitaminA,
        Weight,
    },
};

/// What stands in the fields of a visit.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "as in records::Visit")]
pub struct VisitForm {
    pub id: Option<VisitId>,
    pub posyandu: PosyanduId,
    pub date: String,
    pub weight: String,
    pub lenhei: String,
    pub position: Option<Position>,
    pub head: String,
    pub muac: String,
    pub oedema: bool,
    pub asi: Option<Asi>,
    pub vitamin_a: Option<VitaminA>,
    pub deworming: bool,
    pub pmt: Option<Pmt>,
    pub vaccines: Vec<Vaccine>,
    pub kpsp: Option<Kpsp>,
    pub illness: String,
    pub referred: bool,
    pub referral_to: String,
    pub referral_reason: String,
    pub note: String,
    pub confirmed: Vec<String>,
}

impl VisitForm {
    /// An empty form for a day.
    pub fn new(posyandu: PosyanduId, date: NaiveDate) -> Self {
        Self {
            id: None,
            posyandu,
            date: date_text(date),
            weight: String::new(),
            lenhei: String::new(),
            position: None,
            head: String::new(),
            muac: String::new(),
            oedema: false,
            asi: None,
            vitamin_a: None,
            deworming: false,
            pmt: None,
            vaccines: Vec::new(),
            kpsp: None,
            illness: String::new(),
            referred: false,
            referral_to: String::new(),
            referral_reason: String::new(),
            note: String::new(),
            confirmed: Vec::new(),
        }
    }

    /// The form of a visit that is there.
    pub fn of(visit: &Visit, lang: Lang) -> Self {
        let care = visit.care.clone();
        let referral = care.referral.clone().unwrap_or_default();
        let cm = |length: Option<Length>| measure_text(lang, length.map(Length::cm));
        Self {
            id: Some(visit.id),
            weight: measure_text(lang, visit.weight.map(Weight::kg)),
            lenhei: cm(visit.lenhei),
            position: visit.position,
            head: cm(visit.head),
            muac: cm(visit.muac),
            oedema: visit.oedema,
            asi: care.asi,
            vitamin_a: care.vitamin_a,
            deworming: care.deworming,
            pmt: care.pmt,
            vaccines: care.vaccines,
            kpsp: care.kpsp,
            illness: care.illness,
            referred: care.referral.is_some(),
            referral_to: referral.to,
            referral_reason: referral.reason,
            note: care.note,
            confirmed: visit.confirmed.clone(),
            ..Self::new(visit.posyandu, visit.date)
        }
    }

    /// Whether nothing was entered besides the day.
    pub fn is_blank(&self) -> bool {
        let blank = Self {
            id: self.id,
            posyandu: self.posyandu,
            date: self.date.clone(),
            position: self.position,
            ..Self::new(self.posyandu, NaiveDate::default())
        };
        *self == blank
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Every field that cannot be read; a form in which nothing was entered is `Empty`.
    pub fn read(&self) -> Result<VisitDraft, Vec<FormProblem>> {
        let mut reader = Reader::default();
        if self.is_blank() {
            reader.note(FormField::Weight, Why::Empty);
        }
        let date = reader.date(FormField::VisitDate, &self.date);
        let weight = reader.weight(FormField::Weight, &self.weight);
        let lenhei = reader.length(FormField::LenHei, &self.lenhei);
        let head = reader.length(FormField::Head, &self.head);
        let muac = reader.length(FormField::Muac, &self.muac);
        // A position without a length says nothing; what was offered is not stored by itself.
        let position = self.position.filter(|_| lenhei.is_some());
        let draft = date.map(|date| VisitDraft {
            id: self.id,
            date,
            posyandu: self.posyandu,
            weight,
            lenhei,
            position,
            head,
            muac,
            oedema: self.oedema,
            care: self.care(),
            confirmed: self.confirmed.clone(),
        });
        reader.finish(draft)
    }

    /// What can be read so far, leaving out the fields that cannot; for looking at it while it is
    /// typed. Nothing without a day or without anything entered.
    pub fn readable(&self) -> Option<VisitDraft> {
        let mut form = self.clone();
        for problem in self.read().err().unwrap_or_default() {
            match problem.field {
                FormField::Weight => form.weight.clear(),
                FormField::LenHei => form.lenhei.clear(),
                FormField::Head => form.head.clear(),
                FormField::Muac => form.muac.clear(),
                _ => return None,
            }
        }
        form.read().ok()
    }

    fn care(&self) -> Care {
        let trimmed = |text: &str| text.trim().to_owned();
        Care {
            asi: self.asi,
            vitamin_a: self.vitamin_a,
            deworming: self.deworming,
            pmt: self.pmt,
            vaccines: self.vaccines.clone(),
            kpsp: self.kpsp,
            illness: trimmed(&self.illness),
            referral: self.referred.then(|| Referral {
                to: trimmed(&self.referral_to),
                reason: trimmed(&self.referral_reason),
            }),
            note: trimmed(&self.note),
        }
    }
}

/// How a child of this age is usually measured: lying below 731 days, then standing (domain.md
/// 1.5). Offered, for the person at the board to change.
pub const fn usual_position(age_days: i32) -> Position {
    if age_days < crate::growth::age::HEIGHT_FROM_DAY {
        Position::Recumbent
    } else {
        Position::Standing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{documents::Id, forms::Problem, i18n::NumberProblem};

    fn form() -> VisitForm {
        VisitForm::new(Id::from_bits(7), NaiveDate::from_ymd_opt(2026, 3, 12).unwrap())
    }

    #[test]
    fn a_comma_is_a_decimal_mark() {
        let form = VisitForm { weight: "8,4".to_owned(), lenhei: "72.05".to_owned(), ..form() };
        let draft = form.read().unwrap();
        assert_eq!(draft.weight, Some(Weight(8400)));
        assert_eq!(draft.lenhei, Some(Length(7205)));
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let form = VisitForm {
            date: "31/2/2026".to_owned(),
            weight: "delapan".to_owned(),
            lenhei: "-72".to_owned(),
            ..form()
        };
        let problems = form.read().unwrap_err();
        let named = problems.iter().map(|problem| (problem.field, problem.what));
        assert_eq!(
            named.collect::<Vec<_>>(),
            [
                (FormField::VisitDate, Problem::Why(Why::NotADate)),
                (FormField::Weight, Problem::Number(NumberProblem::NotDigits)),
                (FormField::LenHei, Problem::Number(NumberProblem::Negative)),
            ]
        );
    }

    #[test]
    fn what_can_be_read_is_looked_at_while_the_rest_is_typed() {
        let form = VisitForm { weight: "8,4".to_owned(), lenhei: "7o".to_owned(), ..form() };
        let draft = form.readable().unwrap();
        assert_eq!((draft.weight, draft.lenhei), (Some(Weight(8400)), None));
        let nothing = VisitForm { weight: String::new(), ..form.clone() };
        assert!(nothing.readable().is_none());
        assert!(VisitForm { date: "kapan".to_owned(), ..form }.readable().is_none());
    }

    #[test]
    fn a_position_alone_is_not_kept() {
        let standing = Some(Position::Standing);
        let light = VisitForm { weight: "8,4".to_owned(), position: standing, ..form() };
        assert_eq!(light.read().unwrap().position, None);
        let long = VisitForm { lenhei: "72".to_owned(), ..light };
        assert_eq!(long.read().unwrap().position, standing);
        assert_eq!(usual_position(730), Position::Recumbent);
        assert_eq!(usual_position(731), Position::Standing);
    }

    #[test]
    fn a_blank_form_is_not_a_visit() {
        let blank = VisitForm { position: Some(Position::Standing), ..form() };
        assert!(blank.is_blank());
        assert!(blank.read().is_err());
        assert!(!VisitForm { deworming: true, ..blank }.is_blank());
    }

    #[test]
    fn a_visit_comes_back_as_it_was() {
        let form = VisitForm {
            weight: "8,45".to_owned(),
            muac: "13".to_owned(),
            referred: true,
            referral_to: "Puskesmas".to_owned(),
            vaccines: vec![Vaccine::Mr1],
            ..form()
        };
        let draft = form.read().unwrap();
        let visit = Visit {
            id: Id::from_bits(1),
            date: draft.date,
            posyandu: draft.posyandu,
            weight: draft.weight,
            lenhei: draft.lenhei,
            position: draft.position,
            head: draft.head,
            muac: draft.muac,
            oedema: draft.oedema,
            care: draft.care.clone(),
            confirmed: Vec::new(),
            source: None,
            extra: crate::documents::Extra::new(),
        };
        let again = VisitForm::of(&visit, Lang::Id);
        assert_eq!(again, VisitForm { id: Some(visit.id), ..form });
    }
}
