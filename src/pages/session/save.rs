//! From the cells of a row to a saved visit. What the visit says besides is kept as it is.

use crate::{
    app::{ask, lang_now},
    desk::protocol::{DeskError, GetChild, SaveVisit, Saved, VisitDraft},
    forms::{FormProblem, VisitForm},
    growth::Position,
    records::{ChildId, PosyanduId, VisitId},
};

/// What stands in the cells of a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cells {
    pub weight: String,
    pub lenhei: String,
    pub position: Option<Position>,
    pub confirmed: Vec<String>,
}

/// Which visit the cells belong to.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub child: ChildId,
    pub rev: u64,
    pub visit: Option<VisitId>,
    pub posyandu: PosyanduId,
    pub date: chrono::NaiveDate,
}

/// Why a row could not be saved.
#[derive(Clone, Debug)]
pub(super) enum NotSaved {
    /// Cells that cannot be read.
    Unreadable(Vec<FormProblem>),
    /// What the desk says.
    Desk(DeskError),
}

impl Cells {
    fn put_into(&self, form: &mut VisitForm) {
        form.weight.clone_from(&self.weight);
        form.lenhei.clone_from(&self.lenhei);
        // A position without a length says nothing.
        form.position = self.position.filter(|_| !self.lenhei.trim().is_empty());
        for code in &self.confirmed {
            if !form.confirmed.contains(code) {
                form.confirmed.push(code.clone());
            }
        }
    }
}

/// The draft to be looked at while one types; its services do not matter for that.
pub(super) fn draft(cells: &Cells, target: &Target) -> Result<VisitDraft, Vec<FormProblem>> {
    let mut form = VisitForm { id: target.visit, ..VisitForm::new(target.posyandu, target.date) };
    cells.put_into(&mut form);
    form.read()
}

/// Saves the row.
pub(super) async fn save(cells: Cells, target: Target) -> Result<Saved, NotSaved> {
    let mut form = VisitForm::new(target.posyandu, target.date);
    let mut rev = target.rev;
    if let Some(id) = target.visit {
        let page = ask(GetChild { id: target.child }).await.map_err(NotSaved::Desk)?;
        let visit = page.child.visits.iter().find(|visit| visit.id == id);
        let visit = visit.ok_or(NotSaved::Desk(DeskError::NotFound))?;
        form = VisitForm::of(visit, lang_now());
        // Read just now: a change elsewhere in the child is no conflict with these cells.
        rev = page.rev;
    }
    cells.put_into(&mut form);
    let visit = form.read().map_err(NotSaved::Unreadable)?;
    let asked = SaveVisit { child: target.child, base_rev: Some(rev), visit };
    ask(asked).await.map_err(NotSaved::Desk)
}
