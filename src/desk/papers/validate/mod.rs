//! What forbids keeping a document of coordination, one file per kind. Everything merely odd (an
//! SK that has run out, two pilots in one kecamatan) is kept and warned of by its page.

mod aksi;
mod campaign;
mod commitment;
mod contact;
mod innovation;
mod lifecycle;
mod need;
mod partner;
mod problem;
mod rakor;
mod spm;
mod survey;
mod team;

use std::rc::Rc;

use chrono::{Datelike, NaiveDate};

use super::{PaperBook, PaperEdit};
use crate::{
    desk::{
        Services,
        places::PlaceBook,
        protocol::{DeskError, FieldProblem, FormField, PaperField as F, Why},
        stored::Held,
        work::Work,
    },
    documents::Id,
    records::{
        Place, PosyanduId,
        coordination::{Paper, PaperRef},
    },
    wilayah::{Regency, RegionCode},
};

/// Longest name, number or title, in characters.
const LINE: usize = 200;
/// Longest other text.
const TEXT: usize = 8000;
/// Years that can be meant: the first Posyandu are of 1984.
const YEARS: std::ops::RangeInclusive<i32> = 1980..=2100;

/// What documents are checked against.
pub struct Surroundings {
    /// Posyandu and Puskesmas.
    pub places: Rc<PlaceBook>,
    /// Regions.
    pub regency: Option<Rc<Regency>>,
    /// The other documents.
    pub papers: Rc<PaperBook>,
}

impl Surroundings {
    /// As they now are.
    pub async fn of<S: Services>(work: &Work<S>) -> Result<Self, DeskError> {
        Ok(Self {
            places: work.places().await?,
            regency: work.regency().await?,
            papers: work.papers().await?,
        })
    }

    /// With documents that are written together: they may refer to each other.
    #[must_use]
    pub fn with(mut self, edits: &[PaperEdit]) -> Self {
        if edits.len() > 1 {
            let papers = Rc::make_mut(&mut self.papers);
            for document in edits.iter().filter_map(|edit| edit.after.clone()) {
                papers.put(Held { document, rev: 0 });
            }
        }
        self
    }

    /// Checks what documents become.
    ///
    /// What others did is no reason to refuse: a Posyandu that is gone, a partner whom two tablets
    /// wrote down. Who corrects something else of a document where that stood already may.
    ///
    /// # Errors
    /// `Invalid` with every problem of every document.
    pub fn check(&self, edits: &[PaperEdit]) -> Result<(), DeskError> {
        let mut problems = Vec::new();
        for edit in edits {
            let Some(after) = &edit.after else { continue };
            let mut found = self.problems(after);
            if let Some(before) = edit.before.as_ref().filter(|_| !found.is_empty()) {
                let stood = self.problems(&before.document);
                found.retain(|problem| !(by_others(problem) && stood.contains(problem)));
            }
            problems.append(&mut found);
        }
        if problems.is_empty() { Ok(()) } else { Err(DeskError::Invalid(problems)) }
    }

    fn problems(&self, paper: &Paper) -> Vec<FieldProblem> {
        let mut found = Found { around: self, problems: Vec::new(), member: 0 };
        let check = &mut found;
        match paper {
            Paper::Team(team) => team::check(team, check),
            Paper::Rakor(rakor) => rakor::check(rakor, check),
            Paper::Commitment(commitment) => commitment::check(commitment, check),
            Paper::AksiReport(report) => aksi::check(report, check),
            Paper::Problem(problem) => problem::check(problem, check),
            Paper::Partner(partner) => partner::check_partner(partner, check),
            Paper::Pledge(pledge) => partner::check_pledge(pledge, check),
            Paper::Pilot(pilot) => partner::check_pilot(pilot, check),
            Paper::Need(need) => need::check(need, check),
            Paper::Innovation(innovation) => innovation::check(innovation, check),
            Paper::Campaign(campaign) => campaign::check(campaign, check),
            Paper::SpmBook(book) => spm::check(book, check),
            Paper::PuskesmasPj(contact) => contact::check(contact, check),
            Paper::Survey(survey) => survey::check(survey, check),
            Paper::CallRecord(record) => {
                let unknown = !check.knows_posyandu(record.posyandu);
                check.when(unknown, F::Posyandu, Why::Unknown);
            }
            Paper::Registration(one) => lifecycle::check_registration(one, check),
            Paper::ServiceYear(one) => lifecycle::check_services(one, check),
        }
        found.problems
    }

    /// # Errors
    /// `Invalid` when other documents refer to this one.
    pub fn check_gone(&self, paper: PaperRef) -> Result<(), DeskError> {
        use crate::records::coordination::PaperKind as K;
        let bits = paper.id.bits();
        let book = &self.papers;
        let used = match paper.kind {
            K::Rakor => {
                let rakor = Some(Id::from_bits(bits));
                book.commitments.values().any(|held| held.document.rakor == rakor)
                    || book.rakors.values().any(|held| held.document.parent == rakor)
            }
            K::Partner => book.pledges.values().any(|held| held.document.partner.bits() == bits),
            K::Pledge => {
                let pledge = Some(Id::from_bits(bits));
                book.needs.values().any(|held| held.document.pledge == pledge)
            }
            _ => false,
        };
        let field = FormField::Paper(F::Whole, 0);
        let problem = FieldProblem { field, why: Why::InUse };
        if used { Err(DeskError::Invalid(vec![problem])) } else { Ok(()) }
    }
}

/// Problems that come of what else there is, not of what stands in the document.
fn by_others(problem: &FieldProblem) -> bool {
    let name = matches!(problem.field, FormField::Paper(F::Name, _));
    matches!(problem.why, Why::Unknown | Why::OtherDesa) || (name && problem.why == Why::Taken)
}

/// Problems as they are found.
pub struct Found<'a> {
    /// What is checked against.
    pub around: &'a Surroundings,
    problems: Vec<FieldProblem>,
    member: u64,
}

impl Found<'_> {
    /// What follows is about this member of a list.
    pub fn within<T>(&mut self, member: Id<T>) {
        self.member = member.bits();
    }

    /// What follows is about the document itself.
    pub fn outside(&mut self) {
        self.member = 0;
    }

    /// Notes a problem when there is one.
    pub fn when(&mut self, wrong: bool, field: F, why: Why) {
        if wrong {
            let field = FormField::Paper(field, self.member);
            self.problems.push(FieldProblem { field, why });
        }
    }

    /// A line that must not be empty.
    pub fn needed(&mut self, text: &str, field: F) {
        self.when(text.trim().is_empty(), field, Why::Missing);
        self.line(text, field);
    }

    /// A name, number or title.
    pub fn line(&mut self, text: &str, field: F) {
        self.when(text.chars().count() > LINE, field, Why::TooLong);
    }

    /// A longer text.
    pub fn text(&mut self, text: &str, field: F) {
        self.when(text.chars().count() > TEXT, field, Why::TooLong);
    }

    /// A day.
    pub fn day(&mut self, day: NaiveDate, field: F) {
        self.when(!YEARS.contains(&day.year()), field, Why::OutOfRange);
    }

    /// A day that may be missing.
    pub fn some_day(&mut self, day: Option<NaiveDate>, field: F) {
        if let Some(day) = day {
            self.day(day, field);
        }
    }

    /// An end that must not come before its beginning.
    pub fn order(&mut self, from: Option<NaiveDate>, until: Option<NaiveDate>) {
        let wrong = from.zip(until).is_some_and(|(from, until)| until < from);
        self.when(wrong, F::Until, Why::BeforeStart);
    }

    /// A place that must be known.
    pub fn place(&mut self, place: &Place, field: F) {
        let known = match place {
            Place::Regency => true,
            Place::Region(code) => self.knows_region(*code),
            Place::Puskesmas(id) => self.around.places.puskesmas.contains_key(id),
            Place::Posyandu(id) => self.knows_posyandu(*id),
        };
        self.when(!known, field, Why::Unknown);
    }

    /// Whether there is such a Posyandu.
    pub fn knows_posyandu(&self, id: PosyanduId) -> bool {
        self.around.places.posyandu.contains_key(&id)
    }

    /// Whether there is such a kecamatan or desa.
    pub fn knows_region(&self, code: RegionCode) -> bool {
        let regency = self.around.regency.as_deref();
        regency.is_some_and(|regency| regency.name_of(code).is_some())
    }
}
