//! A regency that does not exist, with everything in it: for trying Idaman out, for tests
//! and for measuring speed.
//!
//! Kabupaten Idaman, code 99.01, lies where there is only sea. Its people, desa and
//! kecamatan are invented; no NIK is one that could be issued (no province is 99). Growth,
//! attendance, errors and services are like those of real registers; the tests count them.
//! The same size and day always give the same regency.
//!
//! Posyandu are made one at a time, so that millions of visits never stand in memory.

mod body;
mod calendar;
mod care;
pub mod coordination;
mod dice;
mod goals;
mod hexes;
mod land;
mod letterhead;
mod life;
mod names;
mod person;
mod quality;
mod shapes;
mod sigizi;
mod slips;
mod telaah;
mod visits;

#[cfg(test)]
mod counted;
#[cfg(test)]
mod tests;

pub use shapes::{Shape, Shapes};
pub use sigizi::Sheet;

use chrono::NaiveDate;

use crate::records::{Child, Month, Posyandu, PosyanduId, Puskesmas, Session, Telaah};
use crate::wilayah::Regency;
use land::Land;

/// How large the invented regency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Plan {
    /// To try out: 3 kecamatan, 24 Posyandu, 1,200 under-fives, 24 months.
    Demo,
    /// A mean regency: 500 Posyandu, 35,000 under-fives, 75 months, 2 million visits.
    Mean,
    /// A large one: 800 Posyandu, 60,000 under-fives, 75 months, 3.5 million visits.
    Large,
}

impl Plan {
    /// Number of kecamatan.
    pub const fn kecamatan(self) -> usize {
        match self {
            Self::Demo => 3,
            Self::Mean => 14,
            Self::Large => 20,
        }
    }

    /// Number of desa and kelurahan.
    pub const fn desa(self) -> usize {
        match self {
            Self::Demo => 12,
            Self::Mean => 168,
            Self::Large => 250,
        }
    }

    /// Number of Posyandu.
    pub const fn posyandu(self) -> usize {
        match self {
            Self::Demo => 24,
            Self::Mean => 500,
            Self::Large => 800,
        }
    }

    /// About how many under-fives live there today. Those who turned five, moved or died
    /// within the months covered are kept too, as in any register.
    pub const fn under_fives(self) -> usize {
        match self {
            Self::Demo => 1_200,
            Self::Mean => 35_000,
            Self::Large => 60_000,
        }
    }

    /// Months of sessions, the current one included.
    pub const fn months(self) -> usize {
        match self {
            Self::Demo => 24,
            Self::Mean | Self::Large => 75,
        }
    }
}

/// An invented regency on a given day.
pub struct Demo {
    plan: Plan,
    today: NaiveDate,
    land: Land,
}

impl Demo {
    /// Lays out the regency; children come later, Posyandu by Posyandu.
    pub fn new(plan: Plan, today: NaiveDate) -> Self {
        Self { plan, today, land: Land::new(plan) }
    }

    /// Its size.
    pub const fn plan(&self) -> Plan {
        self.plan
    }

    /// The regency with its kecamatan and desa, as the lists of real ones are.
    pub const fn regency(&self) -> &Regency {
        &self.land.regency
    }

    /// All Puskesmas.
    pub fn puskesmas(&self) -> &[Puskesmas] {
        &self.land.puskesmas
    }

    /// All Posyandu, desa by desa. Their place in this list is the index that the other
    /// functions take.
    pub fn posyandu(&self) -> &[Posyandu] {
        &self.land.posyandu
    }

    /// Borders of the regency, its kecamatan and its desa.
    pub fn shapes(&self) -> Shapes {
        shapes::shapes(&self.land)
    }

    /// The children of one Posyandu with all their visits; none for an index beyond the last.
    pub fn children(&self, posyandu: usize) -> Vec<Child> {
        if posyandu >= self.land.posyandu.len() {
            return Vec::new();
        }
        life::children(self, posyandu)
    }

    /// All children, made as they are asked for.
    pub fn all_children(&self) -> impl Iterator<Item = Child> {
        (0..self.land.posyandu.len()).flat_map(|posyandu| self.children(posyandu))
    }

    /// The sessions that one Posyandu held, oldest first.
    pub fn sessions(&self, posyandu: usize) -> Vec<Session> {
        if posyandu >= self.land.posyandu.len() {
            return Vec::new();
        }
        calendar::sessions(self, posyandu)
    }

    /// What one Posyandu answered for its telaah, oldest year first.
    pub fn telaah(&self, posyandu: usize) -> Vec<Telaah> {
        if posyandu >= self.land.posyandu.len() {
            return Vec::new();
        }
        telaah::telaah(self, posyandu)
    }

    /// Rows of a Sigizi export of one Posyandu: a row per visit, by date, in the columns of
    /// [`Sheet::header`], written as e-PPGBM writes them, its typing errors included.
    /// `months` limits it to the last so many months.
    pub fn sigizi_rows(&self, posyandu: usize, sheet: Sheet, months: usize) -> Vec<Vec<String>> {
        sigizi::rows(self, posyandu, sheet, months)
    }

    /// The first month with sessions.
    fn first_month(&self) -> Month {
        Month::of(self.today).plus(1 - self.plan.months() as i32)
    }

    fn id_of(&self, posyandu: usize) -> PosyanduId {
        self.land.posyandu[posyandu].id
    }
}
