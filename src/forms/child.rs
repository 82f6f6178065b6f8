//! The form of a child.

use super::{
    FormProblem,
    read::{Reader, date_text, measure_text},
};
use crate::{
    desk::protocol::{ChildDraft, FormField, Why},
    growth::Sex,
    i18n::Lang,
    records::{
        Birth, Child, Consent, Exit, ExitReason, Home, Identity, Length, Nik, PersonalText,
        PosyanduId, Weight,
    },
    wilayah::RegionCode,
};

/// What stands in the fields of a child.
#[derive(Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "as in records::Child")]
pub struct ChildForm {
    pub name: String,
    pub nik: String,
    pub masked_nik: PersonalText,
    pub sex: Option<Sex>,
    pub birth_date: String,
    pub birth_weight: String,
    pub birth_length: String,
    pub gestation: String,
    pub birth_order: String,
    pub mother: String,
    pub father: String,
    pub parents: String,
    pub phone: String,
    pub desa: Option<RegionCode>,
    pub rt: String,
    pub rw: String,
    pub dasawisma: String,
    pub address: String,
    pub posyandu: Option<PosyanduId>,
    pub kia: Option<bool>,
    pub consent: Option<bool>,
    pub consent_by: String,
    pub consent_date: String,
    pub consent_how: String,
    pub exit_reason: Option<ExitReason>,
    pub exit_date: String,
    pub exit_note: String,
}

impl ChildForm {
    /// The form of a child that is there.
    pub fn of(child: &Child, lang: Lang) -> Self {
        let identity = &child.identity;
        let text = |text: &PersonalText| text.reveal().to_owned();
        let number = |number: Option<u8>| number.map(|n| n.to_string()).unwrap_or_default();
        let mut form = Self {
            name: text(&identity.name),
            nik: identity.nik.as_ref().map(|nik| nik.reveal().to_owned()).unwrap_or_default(),
            masked_nik: identity.masked_nik.clone(),
            sex: Some(child.sex),
            birth_date: date_text(child.birth.date),
            birth_weight: measure_text(lang, child.birth.weight.map(Weight::kg)),
            birth_length: measure_text(lang, child.birth.length.map(Length::cm)),
            gestation: number(child.birth.gestation_weeks),
            birth_order: number(child.birth.order),
            mother: text(&identity.mother),
            father: text(&identity.father),
            parents: text(&identity.parents),
            phone: text(&identity.phone),
            desa: child.home.desa,
            rt: text(&child.home.rt),
            rw: text(&child.home.rw),
            dasawisma: text(&child.home.dasawisma),
            address: text(&child.home.address),
            posyandu: Some(child.posyandu),
            kia: child.kia,
            ..Self::default()
        };
        if let Some(consent) = &child.consent {
            form.consent = Some(consent.given);
            form.consent_by = text(&consent.by);
            form.consent_date = date_text(consent.date);
            form.consent_how.clone_from(&consent.how);
        }
        if let Some(exit) = &child.exit {
            form.exit_reason = Some(exit.reason);
            form.exit_date = date_text(exit.date);
            form.exit_note.clone_from(&exit.note);
        }
        form
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Every field that cannot be read or is missing.
    pub fn read(&self) -> Result<ChildDraft, Vec<FormProblem>> {
        let mut reader = Reader::default();
        if self.name.trim().is_empty() {
            reader.note(FormField::Name, Why::Missing);
        }
        let nik = self.nik(&mut reader);
        if self.sex.is_none() {
            reader.note(FormField::Sex, Why::Missing);
        }
        if self.posyandu.is_none() {
            reader.note(FormField::Posyandu, Why::Missing);
        }
        let birth = self.birth(&mut reader);
        let consent = self.consent(&mut reader);
        let exit = self.exit(&mut reader);
        let draft =
            self.sex.zip(self.posyandu).zip(birth).map(|((sex, posyandu), birth)| ChildDraft {
                identity: self.identity(nik),
                sex,
                birth,
                home: self.home(),
                posyandu,
                consent,
                kia: self.kia,
                exit,
            });
        reader.finish(draft)
    }

    fn nik(&self, reader: &mut Reader) -> Option<Nik> {
        if self.nik.trim().is_empty() {
            return None;
        }
        let nik = Nik::parse(&self.nik).ok();
        if nik.is_none() {
            reader.note(FormField::Nik, Why::NotANik);
        }
        nik
    }

    fn birth(&self, reader: &mut Reader) -> Option<Birth> {
        let date = reader.date(FormField::BirthDate, &self.birth_date);
        let weight = reader.weight(FormField::BirthWeight, &self.birth_weight);
        let length = reader.length(FormField::BirthLength, &self.birth_length);
        let gestation_weeks = reader.small(FormField::Gestation, &self.gestation);
        let order = reader.small(FormField::BirthOrder, &self.birth_order);
        date.map(|date| Birth { date, weight, length, gestation_weeks, order })
    }

    fn consent(&self, reader: &mut Reader) -> Option<Consent> {
        let given = self.consent?;
        let date = reader.date(FormField::ConsentDate, &self.consent_date)?;
        let by = PersonalText::new(&self.consent_by);
        Some(Consent { given, by, date, how: self.consent_how.trim().to_owned() })
    }

    fn exit(&self, reader: &mut Reader) -> Option<Exit> {
        let reason = self.exit_reason?;
        let date = reader.date(FormField::ExitDate, &self.exit_date)?;
        Some(Exit { date, reason, note: self.exit_note.trim().to_owned() })
    }

    fn identity(&self, nik: Option<Nik>) -> Identity {
        Identity {
            name: PersonalText::new(&self.name),
            nik,
            masked_nik: self.masked_nik.clone(),
            mother: PersonalText::new(&self.mother),
            father: PersonalText::new(&self.father),
            parents: PersonalText::new(&self.parents),
            phone: PersonalText::new(&self.phone),
        }
    }

    fn home(&self) -> Home {
        Home {
            desa: self.desa,
            rt: PersonalText::new(&self.rt),
            rw: PersonalText::new(&self.rw),
            dasawisma: PersonalText::new(&self.dasawisma),
            address: PersonalText::new(&self.address),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Id;

    fn filled() -> ChildForm {
        ChildForm {
            name: "Bunga Seruni".to_owned(),
            sex: Some(Sex::Female),
            birth_date: "12/3/2024".to_owned(),
            birth_weight: "2,9".to_owned(),
            posyandu: Some(Id::from_bits(3)),
            ..ChildForm::default()
        }
    }

    #[test]
    fn what_is_needed_is_read() {
        let draft = filled().read().unwrap();
        assert_eq!(draft.birth.weight, Some(Weight(2900)));
        assert_eq!(draft.birth.date.to_string(), "2024-03-12");
        assert_eq!(draft.identity.nik, None);
    }

    #[test]
    fn what_lacks_is_named() {
        let fields =
            |form: ChildForm| form.read().unwrap_err().iter().map(|p| p.field).collect::<Vec<_>>();
        assert_eq!(
            fields(ChildForm::default()),
            [FormField::Name, FormField::Sex, FormField::Posyandu, FormField::BirthDate]
        );
        let masked = ChildForm { nik: "02022**********".to_owned(), ..filled() };
        assert_eq!(fields(masked), [FormField::Nik]);
        let gone = ChildForm { exit_reason: Some(ExitReason::Moved), ..filled() };
        assert_eq!(fields(gone), [FormField::ExitDate]);
    }
}
