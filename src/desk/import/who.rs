//! A person as matching sees one: of a sheet, a form, a child or a roster.

use chrono::NaiveDate;

use super::names::{Family, Letters, family, loose, name};
use crate::{
    desk::{
        protocol::ChildDraft,
        roster::{RosterRow, parents},
    },
    exchange::model::RowChild,
    growth::Sex,
    records::{Child, Identity, Nik, PersonalText, PosyanduId},
};

/// Somebody, as far as matching goes.
#[derive(Clone, Debug)]
pub struct Who {
    /// Name as written.
    pub shown: PersonalText,
    /// Sex.
    pub sex: Sex,
    /// Birth.
    pub birth: NaiveDate,
    /// Complete NIK.
    pub nik: Option<Nik>,
    /// Masked NIK.
    pub masked: PersonalText,
    /// Parents as written.
    pub parents: PersonalText,
    /// Where it belongs.
    pub posyandu: Option<PosyanduId>,
    pub(super) name: String,
    pub(super) loose: String,
    pub(super) letters: Letters,
}

impl Who {
    fn new(shown: &PersonalText, sex: Sex, birth: NaiveDate) -> Self {
        let name = name(shown.reveal());
        let loose = loose(&name);
        Self {
            shown: shown.clone(),
            sex,
            birth,
            nik: None,
            masked: PersonalText::default(),
            parents: PersonalText::default(),
            posyandu: None,
            letters: Letters::of(&loose),
            name,
            loose,
        }
    }

    /// Of a child as typed.
    pub fn of_draft(draft: &ChildDraft) -> Self {
        let who = &draft.identity;
        Self {
            nik: who.nik.clone(),
            masked: who.masked_nik.clone(),
            parents: parents(who),
            posyandu: Some(draft.posyandu),
            ..Self::new(&who.name, draft.sex, draft.birth.date)
        }
    }

    /// Of a child.
    pub fn of_child(child: &Child) -> Self {
        Self {
            nik: child.identity.nik.clone(),
            masked: child.identity.masked_nik.clone(),
            parents: parents(&child.identity),
            posyandu: Some(child.posyandu),
            ..Self::new(&child.identity.name, child.sex, child.birth.date)
        }
    }

    /// Of a child in a roster.
    pub fn of_row(row: &RosterRow, posyandu: PosyanduId) -> Self {
        Self {
            nik: row.nik.clone(),
            masked: row.masked_nik.clone(),
            parents: row.parents.clone(),
            posyandu: Some(posyandu),
            ..Self::new(&row.name, row.sex, row.birth)
        }
    }

    /// Of the child of a sheet's row.
    pub fn of_sheet(row: &RowChild, posyandu: Option<PosyanduId>) -> Self {
        let identity = Identity {
            mother: row.mother.clone(),
            father: row.father.clone(),
            parents: row.parents.clone(),
            ..Identity::default()
        };
        Self {
            nik: row.nik.clone(),
            masked: row.masked_nik.clone(),
            parents: parents(&identity),
            posyandu,
            ..Self::new(&row.name, row.sex, row.birth_date)
        }
    }

    /// A key under which a person's answer about this record is remembered. It is a hash of what
    /// the sheet says of the child: the same record has the same key in every file.
    pub fn key(&self) -> u64 {
        let nik = self.nik.as_ref().map_or(self.masked.reveal(), Nik::reveal);
        let parents = name(self.parents.reveal());
        let text = format!("{}|{:?}|{}|{parents}|{nik}", self.name, self.sex, self.birth);
        crate::desk::hash(text.as_bytes())
    }

    /// Whether two rows of one file that agree in birth, sex and name are of one child: a NIK or
    /// the parents say so, or they are of one Posyandu and nothing says otherwise.
    pub fn same_record(&self, other: &Self) -> bool {
        if let (Some(a), Some(b)) = (&self.nik, &other.nik) {
            return a == b;
        }
        let together = self.posyandu.is_some() && self.posyandu == other.posyandu;
        nik(self, other) != NikClue::Differs
            && match family(&self.parents, &other.parents) {
                Family::Same | Family::Similar => true,
                Family::Unknown => together,
                Family::Other => false,
            }
    }

    /// The name as it is compared.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Of two records whose sex or complete NIK differ: whether only one of these does, and the
    /// name is the same.
    pub(super) fn sex_or_nik_alone_differs(&self, other: &Self) -> bool {
        let both = matches!((&self.nik, &other.nik), (Some(a), Some(b)) if a != b);
        !self.name.is_empty() && self.name == other.name && !(both && self.sex != other.sex)
    }
}

/// What two NIK say of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NikClue {
    /// What is seen of the masked one fits.
    MaskFits,
    /// They are of two persons.
    Differs,
    /// Nothing.
    Nothing,
}

/// What the NIK say, where at least one is masked or they differ.
pub fn nik(a: &Who, b: &Who) -> NikClue {
    let visible = |who: &Who| -> Option<String> {
        if let Some(nik) = &who.nik {
            return Some(nik.reveal().to_owned());
        }
        let digits = |c: &char| c.is_ascii_digit();
        let start: String = who.masked.reveal().chars().take_while(digits).collect();
        (!start.is_empty()).then_some(start)
    };
    match (visible(a), visible(b)) {
        (Some(x), Some(y)) if a.nik.is_some() && b.nik.is_some() => {
            if x == y {
                NikClue::Nothing
            } else {
                NikClue::Differs
            }
        }
        (Some(x), Some(y)) if x.starts_with(&y) || y.starts_with(&x) => NikClue::MaskFits,
        (Some(_), Some(_)) => NikClue::Differs,
        _ => NikClue::Nothing,
    }
}
